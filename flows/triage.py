"""The shared triage core: what a person told in, a level with its reasons out.

House rules. All rules of a pathway are judged and every one that holds is kept as a
finding; the most urgent wins and their order means nothing. Unknown is never "no":
ordinary soreness and self care are only named when every time-critical flag was
denied, and a "not sure" raises the level to what its flag says. Nothing here depends
on how the answers were gathered.

Does not live here: the rules themselves (``flows/pathways``), words, check-in times
(``flows.follow_up``). Called by the engine and by ``bot.cases``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flows.conditions import Facts, Judgement, judge
from flows.content import Content, Pathway, Rule
from flows.intake import Intake, Value, facts_of
from flows.vocabulary import FLAGS, Level

#: The finding when no other rule decided, or when a time-critical flag is in doubt.
UNRESOLVED = "R99"
_GATED = frozenset({Level.NORMAL_SORENESS, Level.SELF_CARE_WATCH})


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that holds, and the answers and flags that made it hold."""

    rule: str
    level: Level
    pattern: str
    because: tuple[tuple[str, Value], ...]
    source: str
    say: str | None = None
    weight: int = 0
    extra_check_in: bool = False


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
    places = facts_of(intake).codes.get("location")
    back = content.pathways["low_back"]
    if places is None or not back.places.isdisjoint(places):
        return back
    return content.pathways["other_place"]


def assess(content: Content, intake: Intake) -> Assessment:
    """Judge every rule over the intake. Total: any intake gets an assessment."""
    pathway = pathway_of(content, intake)
    facts = _facts(content, intake)
    judged = [(rule, judge(rule.when, facts)) for rule in pathway.rules]
    findings = [
        _finding(rule, judgement, intake) for rule, judgement in judged if judgement.truth is True
    ]
    findings += _doubts(content, intake)
    reached = _most_urgent(one for one in findings if not _is_a_mere_sign(one))
    doubtless = _without_doubts(facts, intake)
    if reached is None or (reached is Level.NORMAL_SORENESS and _undecided(pathway, doubtless)):
        findings = [one for one in findings if one.level is not Level.NORMAL_SORENESS]
        findings.append(_unresolved(_fallback(content, facts), intake, "no other rule decided"))
    if _most_urgent(findings) in _GATED and _open_flags(content, intake):
        reason = "time-critical signs not all denied"
        findings.append(_unresolved(Level.CLINICIAN_SOON, intake, reason))
    findings.sort(key=lambda one: (-one.level.rank, -one.weight, one.rule))
    level = findings[0].level
    missing = () if level is Level.EMERGENCY else _missing(content, judged, findings, intake)
    return Assessment(
        level=level,
        pattern=_pattern(findings, level),
        pathway=pathway.name,
        complete=not missing,
        findings=tuple(findings),
        missing=missing,
        content_version=content.version,
    )


def _facts(content: Content, intake: Intake) -> Facts:
    """Facts, with flags that were out of the question for this person counted as "no"."""
    facts = facts_of(intake)
    flags = dict(facts.flags)
    for name in FLAGS:
        unasked = intake.flag(name) == "unknown"
        if unasked and not content.flags[name].time_critical:
            flags[name] = False
    return Facts(flags, facts.codes, facts.numbers)


def _most_urgent(findings: Iterable[Finding]) -> Level | None:
    return max((one.level for one in findings), key=lambda level: level.rank, default=None)


def _is_a_mere_sign(finding: Finding) -> bool:
    """Whether a low finding rests on flags alone: it says nothing of how strong the pain is."""
    return finding.level in _GATED and all(name in FLAGS for name, _ in finding.because)


def _without_doubts(facts: Facts, intake: Intake) -> Facts:
    """Facts with doubtful flags denied: the doubts are findings of their own already."""
    doubts = {name: False for name in FLAGS if intake.flag(name) == "not_sure"}
    return Facts({**facts.flags, **doubts}, facts.codes, facts.numbers)


def _undecided(pathway: Pathway, facts: Facts) -> bool:
    """Whether an open rule could still raise the level above ordinary soreness."""
    return any(
        rule.level is not Level.NORMAL_SORENESS and judge(rule.when, facts).truth is None
        for rule in pathway.rules
    )


def _finding(rule: Rule, judgement: Judgement, intake: Intake) -> Finding:
    deciding = sorted(judgement.ids)
    known = tuple((name, value) for name in deciding if (value := _value(intake, name)) is not None)
    given = [name for name, value in known if value not in ("no", "not_sure")]
    return Finding(
        rule=rule.id,
        level=rule.level,
        pattern=next((rule.patterns[one] for one in given if one in rule.patterns), rule.pattern),
        because=known,
        source=rule.source,
        say=next((rule.say[one] for one in given if one in rule.say), None),
        weight=rule.weight,
        extra_check_in=rule.extra_check_in,
    )


def _value(intake: Intake, name: str) -> Value | None:
    """What the person said to an answer, flag or check-in question, in contract values."""
    report = intake.check_in
    if name in FLAGS:
        value = intake.flag(name)
        return None if value == "unknown" else value
    if name in intake.answers:
        return intake.answers[name]
    if name in intake.unsure:
        return "not_sure"
    if report is None:
        return None
    facts = facts_of(intake)
    if name in facts.numbers:
        return facts.numbers[name]
    codes = facts.codes.get(name)
    return codes if codes is None or name == "change" else codes[0]


def _doubts(content: Content, intake: Intake) -> list[Finding]:
    """One finding for each flag that the person cannot tell, at the level its entry names."""
    return [
        Finding(UNRESOLVED, flag.unsure, "unknown", ((name, "not_sure"),), "not sure is never no")
        for name, flag in content.flags.items()
        if intake.flag(name) == "not_sure"
    ]


def _open_flags(content: Content, intake: Intake) -> tuple[str, ...]:
    """Time-critical flags that nobody asked about."""
    return tuple(
        name
        for name, flag in content.flags.items()
        if flag.time_critical and intake.flag(name) == "unknown"
    )


def _fallback(content: Content, facts: Facts) -> Level:
    """R99: watch at most a mild pain; anything stronger, or unknown, goes to a clinician."""
    severity = facts.numbers.get("severity")
    if severity is None or severity >= content.anchors["intense"]:
        return Level.CLINICIAN_SOON
    return Level.SELF_CARE_WATCH


def _unresolved(level: Level, intake: Intake, source: str) -> Finding:
    severity = _value(intake, "severity")
    because = () if severity is None else (("severity", severity),)
    return Finding(UNRESOLVED, level, "unknown", because, source, extra_check_in=True)


def _missing(
    content: Content,
    judged: list[tuple[Rule, Judgement]],
    findings: list[Finding],
    intake: Intake,
) -> tuple[str, ...]:
    """Ids that nobody asked about and that could still change the level, in a fixed order."""
    wanted = set(_open_flags(content, intake))
    unresolved = findings[0].rule == UNRESOLVED
    for rule, judgement in judged:
        if judgement.truth is None and (unresolved or rule.level.rank > findings[0].level.rank):
            wanted |= judgement.ids
    unanswered = [
        name
        for name in (*content.questions, *FLAGS)
        if name in wanted
        and name not in intake.answers
        and name not in intake.unsure
        and (name not in FLAGS or intake.flag(name) == "unknown")
    ]
    return tuple(unanswered)


def _pattern(findings: list[Finding], level: Level) -> str:
    """The pattern of the level's strongest finding that has one."""
    at_level = [one for one in findings if one.level is level]
    named = [one.pattern for one in at_level if one.pattern != "unknown"]
    lower = [one.pattern for one in findings if one.pattern != "unknown"]
    return (named or lower or ["unknown"])[0]
