"""Everything a person told, gathered for triage.

Lives here: the Intake (answers and flags in the contract's names), and its view as facts for
the condition language. Does not live here: reading a case file (``bot.cases``) or a
conversation (``flows.position``). Made by ``flows.position``, ``flows.check_in_intake`` and
``bot.cases``, judged by ``flows.triage``, and read by whatever asks what was told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from flows.conditions import Facts, Truth
from flows.vocabulary import ANSWERS, FLAGS, FlagValue, Level

Value = str | tuple[str, ...] | float

_TRUTH: Mapping[str, Truth] = {"yes": True, "no": False, "not_sure": None}
_NO_WORD: Mapping[str, Truth] = dict.fromkeys(FLAGS)
_ALL_DENIED: Mapping[str, Truth] = dict.fromkeys(FLAGS, False)
#: The codes of ``check_in``, ``change`` and ``previous_level`` in a first report.
NO_CHECK_IN = ("none",)


@dataclass(frozen=True, slots=True)
class CheckInReport:
    """How it is at a check-in, against the last contact; scores are 0 to 10."""

    kind: str
    change: tuple[str, ...] = ()
    previous_level: Level | None = None
    previous_severity: float | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """Answers by id (an unsure or missing one is absent) and flags by id.

    ``unsure`` names the answers that were asked and answered "not sure";
    ``others_denied`` says that every flag not listed was asked about and denied.
    """

    answers: Mapping[str, Value] = field(default_factory=dict)
    flags: Mapping[str, FlagValue] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    others_denied: bool = False
    check_in: CheckInReport | None = None

    def flag(self, name: str) -> FlagValue | Literal["unknown"]:
        """What is known of a flag; "unknown" means that nobody asked."""
        fallback: Literal["no", "unknown"] = "no" if self.others_denied else "unknown"
        return self.flags.get(name, fallback)


def facts_of(intake: Intake, unasked: Mapping[str, Truth] = _NO_WORD) -> Facts:
    """The intake as the condition language sees it.

    ``unasked`` says what each flag counts as that nobody asked about.
    """
    rest = _ALL_DENIED if intake.others_denied else unasked
    codes, numbers = answered_facts(intake)
    return Facts(truths_of(intake.flags, rest), codes, numbers)


def truths_of(
    flags: Mapping[str, FlagValue], unasked: Mapping[str, Truth] = _NO_WORD
) -> dict[str, Truth]:
    """Every flag as the condition language sees it."""
    truths = dict(unasked)
    for name, value in flags.items():
        truths[name] = _TRUTH.get(value)
    return truths


def answered_facts(intake: Intake) -> tuple[dict[str, tuple[str, ...]], dict[str, float]]:
    """The codes and the numbers of an intake, with what follows from them."""
    codes: dict[str, tuple[str, ...]] = {}
    numbers: dict[str, float] = {}
    for name, value in intake.answers.items():
        match value:
            case str():
                codes[name] = (value,)
            case tuple():
                codes[name] = value
            case _:
                numbers[name] = float(value)
    if "location" in codes:
        codes["location"] = _both_sides(codes["location"])
    _add_pain_days(codes, numbers)
    report = intake.check_in
    if report is None or report.previous_level is None:
        # Nothing to compare with: it is judged like a first report.
        codes |= dict.fromkeys(("check_in", "change", "course", "previous_level"), NO_CHECK_IN)
    else:
        codes["previous_level"] = (report.previous_level.value,)
        _add_check_in(report, codes, numbers)
    return codes, numbers


def _both_sides(places: tuple[str, ...]) -> tuple[str, ...]:
    """Left and right low back together are what the contract calls both sides."""
    sides = {"low_back_left", "low_back_right"}
    if not sides.issubset(places):
        return places
    rest = tuple(place for place in places if place not in sides and place != "low_back_both")
    return ("low_back_both", *rest)


#: Onsets that tie the pain to the session, so that its age bounds the age of the pain.
_LINKED = frozenset({"during_lift", "within_6h", "after_6_to_12h", "next_day", "after_48h"})


def _add_pain_days(codes: dict[str, tuple[str, ...]], numbers: dict[str, float]) -> None:
    """Pain that began with a session is at most as old as the session."""
    linked = _LINKED.issuperset(codes.get("onset", ("unknown",)))
    if linked and "pain_days" not in numbers and "trained_hours_ago" in numbers:
        numbers["pain_days"] = numbers["trained_hours_ago"] / 24


def _add_check_in(
    report: CheckInReport, codes: dict[str, tuple[str, ...]], numbers: dict[str, float]
) -> None:
    """Facts that only a check-in has: its kind, the change, and how far the score fell."""
    codes["check_in"] = (report.kind,)
    if report.change:
        codes["change"] = report.change
    if report.previous_severity is not None:
        numbers["previous_severity"] = report.previous_severity
        if "severity" in numbers:
            fall = report.previous_severity - numbers["severity"]
            numbers["severity_fall"] = fall
            numbers["severity_fall_share"] = fall / max(report.previous_severity, 1)


#: Facts that conditions may name besides the contract's answers.
CHECK_IN_FACTS: Mapping[str, Literal["one", "many", "number"]] = {
    "check_in": "one",
    "change": "many",
    "course": "one",
    "previous_level": "one",
    "previous_severity": "number",
    "severity_fall": "number",
    "severity_fall_share": "number",
}


def is_number(name: str) -> bool:
    """Whether an answer or check-in fact is a number."""
    if name in CHECK_IN_FACTS:
        return CHECK_IN_FACTS[name] == "number"
    return ANSWERS[name].kind == "number"
