"""The shared triage core: what a person told in, a level with its reasons out.

House rules. All rules of a pathway are judged and every one that holds is kept as a
finding; the most urgent wins and their order means nothing. Unknown is never "no":
ordinary soreness and self care are only named when every time-critical flag was
denied, and a "not sure" raises the level to what its flag says. Nothing here depends
on how the answers were gathered.

Does not live here: why a rule holds (``flows.findings``), the rules themselves
(``flows/pathways``), words, check-in times (``flows.follow_up``). Called by whatever ends or
reads a check in ``flows``, by ``bot.cases`` and ``bot.messages``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flows.conditions import Facts, Truth, judge
from flows.content import Content, Pathway, Rule
from flows.course import facts_with_course
from flows.findings import UNKNOWN, UNRESOLVED, Finding, finding_of, told_of
from flows.intake import Intake, Value
from flows.vocabulary import FLAGS, NOT_SURE, Level

_DOUBTFUL = "not sure is never no"
_ALL_FLAGS = frozenset(FLAGS)
#: Levels up to this one need every time-critical flag denied.
_GATED = Level.SELF_CARE_WATCH


@dataclass(frozen=True, slots=True)
class Assessment:
    """The outcome: ``findings`` most urgent first; ``missing`` ids would settle the rest."""

    level: Level
    pattern: str
    pathway: str
    complete: bool
    findings: tuple[Finding, ...]
    missing: tuple[str, ...]
    content_version: str

    @property
    def decisive(self) -> tuple[Finding, ...]:
        """The findings that the level rests on."""
        return tuple(one for one in self.findings if one.level is self.level)


def pathway_of(content: Content, intake: Intake) -> Pathway:
    """The pathway for the place that hurts most; the low back when that is not known."""
    told = intake.answers.get("location", ())
    places = told if isinstance(told, tuple) else (told,)
    back = content.pathways["low_back"]
    if not places or not back.places.isdisjoint(places):
        return back
    others = (one for one in content.pathways.values() if not one.places.isdisjoint(places))
    return next(others, content.pathways["other_place"])


@dataclass(frozen=True, slots=True)
class Judged:
    """An intake with every rule of its pathway judged; ``truths`` in the rules' order.

    ``doubts`` are the flags that the person cannot tell, ``open`` the time-critical ones
    that nobody asked about.
    """

    pathway: Pathway
    facts: Facts
    truths: Sequence[Truth]
    doubts: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A level, and why the rules alone did not settle it.

    ``fallback`` is the level taken because no rule decided; ``gated`` says that calm was
    refused because time-critical flags are open.
    """

    level: Level
    fallback: Level | None
    gated: bool


def assess(content: Content, intake: Intake) -> Assessment:
    """Judge every rule over the intake. Total: any intake gets an assessment."""
    judged = judge_all(content, intake)
    verdict = decide(content, judged)
    findings = _findings(content, intake, judged, verdict)
    level = verdict.level
    missing = () if level is Level.EMERGENCY else _missing(content, intake, judged, findings[0])
    return Assessment(
        level=level,
        pattern=_pattern(findings, level),
        pathway=judged.pathway.name,
        complete=not missing,
        findings=tuple(findings),
        missing=missing,
        content_version=content.version,
    )


def is_certain_emergency(content: Content, intake: Intake) -> bool:
    """Whether what is known already is an emergency, whatever else may be answered.

    ``assess`` would say the same, with all the reasons; this is asked after every answer, and
    takes 15 µs instead of 500. One rule that holds is enough, or one doubt that means it.
    """
    doubted = [content.flags[name].unsure for name in _doubts(content, intake)]
    facts = facts_with_course(content, intake)
    held = (rule.holds(facts) for rule in pathway_of(content, intake).alarms)
    return Level.EMERGENCY in doubted or any(held)


def judge_all(content: Content, intake: Intake) -> Judged:
    """Every rule of the intake's pathway, judged over its facts."""
    pathway = pathway_of(content, intake)
    facts = facts_with_course(content, intake)
    told = intake.flags
    return Judged(
        pathway=pathway,
        facts=facts,
        truths=[rule.holds(facts) for rule in pathway.rules],
        doubts=_doubts(content, intake),
        open=()
        if intake.others_denied
        else tuple(name for name in content.critical if name not in told),
    )


def _doubts(content: Content, intake: Intake) -> tuple[str, ...]:
    """The flags that the person cannot tell."""
    told = intake.flags
    if NOT_SURE not in told.values():
        return ()
    return tuple(one for one in content.flags if told.get(one) == NOT_SURE)


def decide(content: Content, judged: Judged) -> Verdict:
    """The level that the judged rules, the doubts and the open flags come to."""
    held = _held(judged)
    reached = [rule.level for rule in held if not _is_a_mere_sign(rule)]
    doubts = [content.flags[name].unsure for name in judged.doubts]
    reached += [level for level in doubts if level.rank > _GATED.rank]
    most = max((level.rank for level in reached), default=None)
    fallback = None
    if most is None or (most == Level.NORMAL_SORENESS.rank and _undecided(judged)):
        # Nothing is left of ordinary soreness once an open rule could contradict it.
        held = [rule for rule in held if rule.level is not Level.NORMAL_SORENESS]
        fallback = fallback_of(content, judged.facts)
        doubts.append(fallback)
    level = max((*(rule.level for rule in held), *doubts), key=_rank)
    gated = bool(judged.open) and level.rank <= _GATED.rank
    return Verdict(Level.CLINICIAN_SOON if gated else level, fallback, gated)


def _rank(level: Level) -> int:
    return level.rank


def _held(judged: Judged) -> list[Rule]:
    rules = judged.pathway.rules
    return [rule for rule, truth in zip(rules, judged.truths, strict=True) if truth]


def _is_a_mere_sign(rule: Rule) -> bool:
    """Whether a low rule rests on flags alone: it says nothing of how strong the pain is."""
    return rule.signs_only and rule.level.rank <= _GATED.rank


def _undecided(judged: Judged) -> bool:
    """Whether an open rule could still raise the level above ordinary soreness.

    Doubtful flags count as denied here: the doubts are findings of their own already.
    """
    truths = judged.truths
    rules = judged.pathway.rules
    if judged.doubts:
        facts = judged.facts
        denied = dict.fromkeys(judged.doubts, False)
        doubtless = Facts({**facts.flags, **denied}, facts.codes, facts.numbers)
        truths = [rule.holds(doubtless) for rule in rules]
    return any(
        truth is None and rule.level is not Level.NORMAL_SORENESS
        for rule, truth in zip(rules, truths, strict=True)
    )


def _findings(content: Content, intake: Intake, judged: Judged, verdict: Verdict) -> list[Finding]:
    """Everything that holds, most urgent first."""
    facts = judged.facts
    findings = [
        finding_of(rule, intake, facts)
        for rule in _held(judged)
        if verdict.fallback is None or rule.level is not Level.NORMAL_SORENESS
    ]
    findings += [
        Finding(UNRESOLVED, content.flags[name].unsure, UNKNOWN, ((name, NOT_SURE),), _DOUBTFUL)
        for name in judged.doubts
    ]
    if verdict.fallback is not None:
        because = told_of(intake, facts, ("severity",))
        findings.append(_unresolved(verdict.fallback, because, "no other rule decided"))
    if verdict.gated:
        open_flags = tuple((name, UNKNOWN) for name in judged.open)
        reason = "time-critical signs not all denied"
        findings.append(_unresolved(Level.CLINICIAN_SOON, open_flags, reason))
    findings.sort(key=lambda one: (-one.level.rank, -one.weight, one.rule))
    return findings


def fallback_of(content: Content, facts: Facts) -> Level:
    """R99: watch at most a mild pain; anything stronger, or unknown, goes to a clinician."""
    severity = facts.numbers.get("severity")
    if severity is None or severity >= content.anchors["intense"]:
        return Level.CLINICIAN_SOON
    return Level.SELF_CARE_WATCH


def _unresolved(level: Level, because: tuple[tuple[str, Value], ...], source: str) -> Finding:
    return Finding(UNRESOLVED, level, UNKNOWN, because, source, extra_check_in=True)


def _missing(content: Content, intake: Intake, judged: Judged, first: Finding) -> tuple[str, ...]:
    """Ids that nobody asked about and that could still change the level, in a fixed order."""
    wanted = set(judged.open)
    unresolved = first.rule == UNRESOLVED
    for rule, truth in zip(judged.pathway.rules, judged.truths, strict=True):
        if truth is None and (unresolved or rule.level.rank > first.level.rank):
            wanted |= judge(rule.when, judged.facts).ids
    told = {*intake.answers, *intake.unsure, *intake.flags}
    if intake.others_denied:
        told |= _ALL_FLAGS
    wanted -= told
    return tuple(name for name in (*content.questions, *FLAGS) if name in wanted) if wanted else ()


def _pattern(findings: list[Finding], level: Level) -> str:
    """The pattern of the level's strongest finding that has one."""
    at_level = [one for one in findings if one.level is level]
    named = [one.pattern for one in at_level if one.pattern != UNKNOWN]
    lower = [one.pattern for one in findings if one.pattern != UNKNOWN]
    return (named or lower or [UNKNOWN])[0]
