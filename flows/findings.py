"""Why a rule holds: the answers and signs that it rests on, in the words of the contract.

Lives here: one finding, and what the person said to each thing that decided it. Does not live
here: which rules hold and what comes of them (``flows.triage``), the words for a lifter
(``flows.reasons``). Called by ``flows.triage``; the noun and its two names by whoever reads
findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flows.conditions import Facts, judge
from flows.content import Rule
from flows.intake import NO_CHECK_IN, Intake, Value
from flows.vocabulary import FLAGS, NOT_SURE, Level

#: The finding when no other rule decided, or when a time-critical flag is in doubt.
UNRESOLVED = "R99"
UNKNOWN = "unknown"
#: Answers that say what a fact is worth when nobody gave it in so many words.
_STANDS_FOR: Mapping[str, tuple[str, ...]] = {
    "pain_days": ("onset", "trained_hours_ago"),
    "course": ("change", "previous_severity", "severity"),
    "trend": ("change", "previous_severity", "severity"),
}


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


def finding_of(rule: Rule, intake: Intake, facts: Facts) -> Finding:
    """A rule that holds, with what made it hold."""
    because = told_of(intake, facts, judge(rule.when, facts).ids)
    given = [name for name, value in because if value not in ("no", NOT_SURE)]
    return Finding(
        rule=rule.id,
        level=rule.level,
        pattern=next((rule.patterns[one] for one in given if one in rule.patterns), rule.pattern),
        because=because,
        source=rule.source,
        say=next((rule.say[one] for one in given if one in rule.say), None),
        weight=rule.weight,
        extra_check_in=rule.extra_check_in,
    )


def told_of(intake: Intake, facts: Facts, names: Iterable[str]) -> tuple[tuple[str, Value], ...]:
    """What the person said to each of these; left out is what nobody said anything about."""
    told = {
        one
        for name in names
        for one in (_STANDS_FOR[name] if _is_derived(intake, facts, name) else (name,))
    }
    values = ((name, _value(intake, facts, name)) for name in sorted(told))
    return tuple((name, value) for name, value in values if value is not None)


def _is_derived(intake: Intake, facts: Facts, name: str) -> bool:
    known = name in facts.numbers or name in facts.codes
    return name in _STANDS_FOR and known and name not in intake.answers


def _value(intake: Intake, facts: Facts, name: str) -> Value | None:
    """What the person said to an answer, flag or check-in question, in contract values."""
    if name in intake.answers:
        return intake.answers[name]
    if name in FLAGS:
        value = intake.flag(name)
        return None if value == UNKNOWN else value
    if name in intake.unsure:
        return NOT_SURE
    if name in facts.numbers:
        return facts.numbers[name]
    codes = facts.codes.get(name)
    if codes is None or codes == NO_CHECK_IN:
        return None
    return codes if name == "change" else codes[0]
