"""What would change a level: the nearest changes of one answer that would raise it.

One thing is told otherwise at a time (a danger sign is there, a code is given, a number is
higher) and the rules are judged again, so that what is said here can never drift from
them. Only the rules that look at the changed thing are judged anew; the outcome is that
of a whole new assessment.

Does not live here: the rules, the level (``flows.triage``), the words (``flows.reasons``).
Called by those and by ``bot.cases``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import floor

from flows.conditions import Facts, NumberIs, Truth
from flows.content import Content, Pathway, View
from flows.course import course_codes
from flows.findings import UNRESOLVED
from flows.intake import Intake, Value, answered_facts, is_number
from flows.triage import Judged, decide, fallback_of, judge_all, pathway_of
from flows.vocabulary import ANSWERS, EXCLUSIVE, Level


@dataclass(frozen=True, slots=True)
class Change:
    """One answer or flag told otherwise; ``value`` is all of what would be told then.

    ``rule`` is what would raise the level, ``added`` the code or number that is new in it.
    """

    name: str
    value: Value
    level: Level
    rule: str
    added: str | float


def would_change(content: Content, intake: Intake) -> tuple[Change, ...]:
    """Every change of one answer that raises the level: most urgent first, then as asked.

    Nothing can raise an emergency, so there is nothing to tell of one.
    """
    judged = judge_all(content, intake)
    now = decide(content, judged).level
    if now is Level.EMERGENCY:
        return ()
    base = _Base(content, intake, judged, now, fallback_of(content, judged.facts))
    found = [*_signs(base), *_answers(base)]
    return tuple(sorted(found, key=lambda one: -one.level.rank))


@dataclass(frozen=True, slots=True)
class _Base:
    """What was really told, and its level.

    ``views`` and ``seen`` remember what was worked out: how the rules see each answer as it
    was told, and the outcomes of what was tried.
    """

    content: Content
    intake: Intake
    judged: Judged
    now: Level
    fallback: Level
    views: dict[str, tuple[tuple[View, Truth], ...]] = field(default_factory=dict)
    seen: dict[tuple[object, ...], tuple[Level, str] | None] = field(default_factory=dict)

    @property
    def is_ruled(self) -> bool:
        """Whether nothing but a more urgent rule leads any higher, at the same score.

        So it is from an appointment on, and wherever falling back on R99 would not raise.
        """
        watched = self.now is Level.SELF_CARE_WATCH and self.fallback is self.now
        return watched or self.now.rank >= Level.CLINICIAN_SOON.rank

    def views_of(self, name: str) -> tuple[tuple[View, Truth], ...]:
        """The single conditions about an answer that could raise the level, and their truth."""
        if name not in self.views:
            least = self.now.rank if self.is_ruled and name != "severity" else -1
            facts = self.judged.facts
            self.views[name] = tuple(
                (view, view.holds(facts))
                for view in self.judged.pathway.about.get(name, ())
                if view.highest > least
            )
        return self.views[name]


# --- One thing told otherwise ----------------------------------------------------------


def _signs(base: _Base) -> Iterator[Change]:
    """Each danger sign that is not there, as if it were."""
    facts = base.judged.facts
    for flag in base.content.flags:
        if facts.flags[flag] is True or not base.views_of(flag):
            continue
        told = Facts({**facts.flags, flag: True}, facts.codes, facts.numbers)
        raised = _raised(base, told, (flag,))
        if raised is not None:
            yield Change(flag, "yes", *raised, added="yes")


def _answers(base: _Base) -> Iterator[Change]:
    """Each answer that a rule looks at: with one more code, or with a higher number."""
    for name in dict.fromkeys((*base.content.questions, *ANSWERS)):
        if base.views_of(name) or name in _FOLLOWED:
            yield from _numbers(base, name) if is_number(name) else _codes(base, name)


def _codes(base: _Base, name: str) -> Iterator[Change]:
    given = base.intake.answers.get(name)
    for code in ANSWERS[name].codes:
        value = _with(name, given, code)
        raised = None if value == given else _retold(base, name, value)
        if raised is not None:
            yield Change(name, value, *raised, added=code)


def _with(name: str, given: Value | None, code: str) -> Value:
    """What is told when ``code`` joins or replaces what was given."""
    if ANSWERS[name].kind != "many":
        return code
    codes = given if isinstance(given, tuple) else ()
    alone = EXCLUSIVE.get(name, frozenset())
    if code in alone:
        return (code,)
    return (*(one for one in codes if one not in alone and one != code), code)


def _numbers(base: _Base, name: str) -> Iterator[Change]:
    """Of higher numbers, the lowest one that leads to each level."""
    best = base.now
    for number in _higher(base.judged.pathway, name, base.judged.facts.numbers.get(name)):
        raised = _retold(base, name, number)
        if raised is not None and raised[0].rank > best.rank:
            best = raised[0]
            yield Change(name, number, *raised, added=number)


#: Numbers that can rise; hours since the session only pass, and are asked at check-ins.
_RISING = frozenset({"severity", "severity_rest", "pain_days"})


def _higher(pathway: Pathway, name: str, now: float | None) -> list[float]:
    """Numbers above ``now`` that may matter: every score, or the days that a rule names."""
    if name not in _RISING:
        return []
    top = ANSWERS[name].highest
    if top is not None:
        steps = {float(score) for score in range(floor(top) + 1)}
    else:
        leaves = (view.leaf for view in pathway.about[name])
        named = {bound for leaf in leaves if isinstance(leaf, NumberIs) for bound in leaf.bounds}
        steps = named | {floor(bound) + 1.0 for bound in named}
    return sorted(one for one in steps if now is None or one > now)


# --- Judged again ----------------------------------------------------------------------

#: Answers that other facts follow from, or the choice of the rules; at a check-in, more do.
_FOLLOWED = frozenset({"onset", "location"})


def _retold(base: _Base, name: str, value: Value) -> tuple[Level, str] | None:
    """The higher level with one answer told otherwise, and its rule; None without one."""
    facts = base.judged.facts
    if name in _FOLLOWED or base.intake.check_in is not None:
        return _followed(base, name, value)
    codes, numbers = facts.codes, facts.numbers
    if isinstance(value, float):
        numbers = {**numbers, name: value}
    else:
        codes = {**codes, name: (value,) if isinstance(value, str) else value}
    return _raised(base, Facts(facts.flags, codes, numbers), (name,))


def _followed(base: _Base, name: str, value: Value) -> tuple[Level, str] | None:
    """As ``_retold``, with everything that follows from the answer."""
    facts, pathway = base.judged.facts, base.judged.pathway
    told = replace(
        base.intake,
        answers={**base.intake.answers, name: value},
        unsure=base.intake.unsure - {name},
    )
    if name == "location" and pathway_of(base.content, told) is not pathway:
        anew = judge_all(base.content, told)
        level = decide(base.content, anew).level
        return (level, _rule_of(anew, level)) if level.rank > base.now.rank else None
    codes, numbers = answered_facts(told)
    codes |= course_codes(base.content, told, Facts(facts.flags, codes, numbers))
    changed = {
        *(one for one in codes.keys() | facts.codes if codes.get(one) != facts.codes.get(one)),
        *(
            one
            for one in numbers.keys() | facts.numbers
            if numbers.get(one) != facts.numbers.get(one)
        ),
    }
    return _raised(base, Facts(facts.flags, codes, numbers), tuple(sorted(changed)))


def _raised(base: _Base, facts: Facts, changed: tuple[str, ...]) -> tuple[Level, str] | None:
    """The level over other ``facts``, of which these are ``changed``, if it is higher.

    Two changes that every single condition sees alike lead to the same level.
    """
    views = [view for name in changed for view in base.views_of(name)]
    truths = tuple([view.holds(facts) for view, _ in views])
    score = facts.numbers.get("severity")
    key = (changed, truths, score)
    if key not in base.seen:
        seen_anew = zip(views, truths, strict=True)
        touched = {at for (view, old), new in seen_anew if new is not old for at in view.places}
        same_score = score == base.judged.facts.numbers.get("severity")
        nothing = not touched and same_score and not base.judged.doubts
        base.seen[key] = None if nothing else _outcome(base, facts, changed, touched)
    return base.seen[key]


def _outcome(
    base: _Base, facts: Facts, changed: tuple[str, ...], touched: set[int]
) -> tuple[Level, str] | None:
    """The level once the ``touched`` rules are judged again, and its rule, if it is higher."""
    before = base.judged
    rules = before.pathway.rules
    same_score = facts.numbers.get("severity") == before.facts.numbers.get("severity")
    is_ruled = base.is_ruled and same_score
    settled = base.now.rank if is_ruled else max(base.now.rank, Level.CLINICIAN_SOON.rank)
    alarms = [rules[at] for at in sorted(touched) if rules[at].level.rank > settled]
    alarms.sort(key=lambda rule: -rule.level.rank)
    worst = next((rule for rule in alarms if rule.holds(facts)), None)
    if worst is not None:
        # Nothing but a rule leads so far up: the others need not be asked.
        return worst.level, worst.id
    if is_ruled:
        return None
    truths = list(before.truths)
    for at in touched:
        truths[at] = rules[at].holds(facts)
    after = Judged(
        pathway=before.pathway,
        facts=facts,
        truths=truths,
        doubts=tuple(one for one in before.doubts if one not in changed),
        open=tuple(one for one in before.open if one not in changed),
    )
    level = decide(base.content, after).level
    return (level, _rule_of(after, level)) if level.rank > base.now.rank else None


def _rule_of(judged: Judged, level: Level) -> str:
    """The first rule that holds at this level; none of them held below it."""
    rules = zip(judged.pathway.rules, judged.truths, strict=True)
    return next((rule.id for rule, truth in rules if truth and rule.level is level), UNRESOLVED)
