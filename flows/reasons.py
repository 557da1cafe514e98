"""Why a result is what it is, and what would change it: from an assessment to paragraphs.

House rules. A reason is a rule that decided, with the person's own answers, its source and its
id; the signs that were denied belong to it. What would change a result is worked out of the
rules (``flows.nearest``) and never written by hand; it names what may still begin or get
worse, not who somebody is or what happened before. An emergency gets its reasons and nothing
else. Does not live here: what a press does (``flows.explaining``, the only caller), the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.asking import said
from flows.content import Content
from flows.findings import UNKNOWN, UNRESOLVED, Finding
from flows.intake import Intake, Value
from flows.model import Answered
from flows.nearest import Change, would_change
from flows.screen import Amount, Arg, Part, Ref, Refs, Screen
from flows.triage import Assessment
from flows.vocabulary import DANGER_SCREENS, FLAGS, NOT_SURE, Level

#: Screens of what may begin at any time; the third one asks who somebody is.
_MAY_BEGIN = DANGER_SCREENS[:2]
_MAY_CHANGE = (
    "spread",
    "character",
    "severity",
    "severity_rest",
    "relief",
    "movement",
    "function",
    "trend",
    "pain_days",
)
#: More than these in one group are too many to remember.
_MOST_SIGNS, _MOST_ANSWERS = 6, 3
#: One message holds the sources of so many reasons.
_MOST_SOURCES = 4


# --- Why -------------------------------------------------------------------------------


def why_screen(content: Content, intake: Intake, assessment: Assessment) -> Screen:
    """Every rule that decided, how much was denied, and which rules these were."""
    level = assessment.level
    denied = tuple(name for name in content.flags if intake.flags.get(name) == "no")
    rules = dict.fromkeys(one.rule for one in assessment.decisive)
    trace = (("rules", ", ".join(rules)), ("version", assessment.content_version))
    return Screen(
        "why",
        parts=(
            Part("why-title", (("level", Ref(f"level-{level.value}.name")),)),
            *_doubts(assessment),
            *_decided(content, assessment),
            *((Part("denied-signs", (("number", float(len(denied))),)),) if denied else ()),
            Part("why-trace", trace),
            *(() if level is Level.EMERGENCY else (Part("not-signed-off"),)),
        ),
        level=level,
    )


def _doubts(assessment: Assessment) -> tuple[Part, ...]:
    """The signs that could not be ruled out, in one line."""
    found = [
        f"flag-{name}.said"
        for one in assessment.decisive
        for name, value in one.because
        if one.rule == UNRESOLVED and value == NOT_SURE and name in FLAGS
    ]
    return (Part("because-unsure", (("flags", Refs(tuple(found))),)),) if found else ()


def _decided(content: Content, assessment: Assessment) -> Iterator[Part]:
    """Each rule with what was told, and where it comes from."""
    doubtful = [one for one in assessment.decisive if _is_a_doubt(one)]
    for number, one in enumerate(one for one in assessment.decisive if one not in doubtful):
        yield Part(f"because-{one.rule}")
        for name, value in one.because:
            yield from _told(content, name, value)
        if one.rule != UNRESOLVED and number < _MOST_SOURCES:
            yield Part("why-source", (("source", one.source), ("rule", one.rule)))


def _is_a_doubt(finding: Finding) -> bool:
    return finding.rule == UNRESOLVED and any(
        value == NOT_SURE and name in FLAGS for name, value in finding.because
    )


def _told(content: Content, name: str, value: Value) -> Iterator[Part]:
    """One answer as it was given; facts that nobody was asked for are left out."""
    answer: Arg
    if value == UNKNOWN:
        return
    if name in FLAGS:
        key = f"flag-{name}.short"
        answer = Ref("not-sure" if value == NOT_SURE else str(value))
    elif name == "change":
        key = "name-change"
        answer = Refs(tuple(f"change-{code}" for code in value)) if isinstance(value, tuple) else ""
    elif name == "previous_severity" and isinstance(value, int | float):
        key, answer = "name-previous_severity", Amount("amount-severity", float(value))
    elif name in content.questions:
        key, answer = f"name-{name}", said(content, _answered(name, value))
    else:
        return
    yield Part("why-told", (("name", Ref(key)), ("answer", answer)))


def _answered(name: str, value: Value) -> Answered:
    if isinstance(value, str):
        return Answered(name, (value,))
    if isinstance(value, tuple):
        return Answered(name, value)
    return Answered(name, number=float(value))


# --- What would change this ------------------------------------------------------------


def change_screen(
    content: Content, intake: Intake, assessment: Assessment, command: str = "/how"
) -> Screen:
    """The nearest changes, by the level that they lead to; ``command`` tells what is new."""
    changes = would_change(content, intake)
    signs = [one for one in changes if one.name in FLAGS]
    may_begin = [one for one in signs if content.flags[one.name].screen in _MAY_BEGIN]
    answers = [one for one in changes if one.name in _MAY_CHANGE]
    parts: list[Part] = []
    for level in sorted(Level, key=lambda one: -one.rank):
        lines = (
            *_sign_line([one for one in may_begin if one.level is level]),
            *_answer_lines(content, [one for one in answers if one.level is level]),
        )
        if lines:
            parts += (Part(f"would-{level.value}"), *lines)
    heading, end = Part("would-title"), Part("would-end", (("command", command),))
    return Screen(
        "would_change",
        parts=(heading, *parts, end, Part("not-signed-off")),
        level=assessment.level,
    )


def _sign_line(changes: Sequence[Change]) -> tuple[Part, ...]:
    """The danger signs of one level in one line, of each rule's in turn."""
    by_rule: dict[str, list[str]] = {}
    for one in changes:
        by_rule.setdefault(one.rule, []).append(one.name)
    longest = max((len(names) for names in by_rule.values()), default=0)
    in_turn = [names[at] for at in range(longest) for names in by_rule.values() if at < len(names)]
    shown = tuple(f"flag-{name}.said" for name in in_turn[:_MOST_SIGNS])
    return (Part("would-signs", (("flags", Refs(shown)),)),) if shown else ()


def _answer_lines(content: Content, changes: Sequence[Change]) -> tuple[Part, ...]:
    """One line for each question, its codes together."""
    by_name: dict[str, list[Change]] = {}
    for one in changes:
        by_name.setdefault(one.name, []).append(one)
    return tuple(
        _answer_line(content, name, by_name[name]) for name in list(by_name)[:_MOST_ANSWERS]
    )


def _answer_line(content: Content, name: str, changes: Sequence[Change]) -> Part:
    added = [one.added for one in changes]
    codes = tuple(one for one in added if isinstance(one, str))
    told = _answered(name, codes or added[0])
    key = "would-answer" if codes else "would-number"
    return Part(key, (("name", Ref(f"name-{name}")), ("answer", said(content, told))))
