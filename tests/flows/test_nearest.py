"""The nearest changes: what is told is what a whole new assessment would say, and all of it.

Lives here: properties against plain assessments, and a few lives that a person can read.
Does not live here: how changes are worded (``test_reasons``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings

from flows.content import Content
from flows.findings import UNRESOLVED
from flows.intake import CheckInReport, Intake, Value
from flows.loading import load
from flows.nearest import Change, would_change
from flows.triage import assess
from flows.vocabulary import ANSWERS, EXCLUSIVE, FLAGS, Level
from tests.flows.test_triage import SORE, any_intake

CONTENT = load()


def with_change(intake: Intake, name: str, value: Value) -> Intake:
    """The intake as a person would tell it with that one thing different."""
    if name in FLAGS:
        return replace(intake, flags={**intake.flags, name: "yes"})
    answers = {**intake.answers, name: value}
    return replace(intake, answers=answers, unsure=intake.unsure - {name})


def one_thing_different(intake: Intake) -> Iterator[tuple[str, Value]]:
    """Every flag that could be there, every code that could be given."""
    yield from ((flag, "yes") for flag in FLAGS if intake.flag(flag) != "yes")
    for name, spec in ANSWERS.items():
        told = intake.answers.get(name)
        for code in spec.codes:
            if spec.kind == "one" and code != told:
                yield name, code
            if spec.kind == "many":
                codes = told if isinstance(told, tuple) else ()
                alone = EXCLUSIVE.get(name, frozenset())
                kept = () if code in alone else tuple(one for one in codes if one not in alone)
                if code not in codes:
                    yield name, (*kept, code)


@settings(max_examples=60, deadline=None)
@given(any_intake)
def test_every_change_leads_to_the_level_that_it_says(intake: Intake) -> None:
    now = assess(CONTENT, intake).level
    for one in would_change(CONTENT, intake):
        after = assess(CONTENT, with_change(intake, one.name, one.value))
        assert after.level is one.level
        assert one.level.rank > now.rank
        assert one.rule in {finding.rule for finding in after.decisive}


@settings(max_examples=40, deadline=None)
@given(any_intake)
def test_no_single_change_that_raises_the_level_is_left_out(intake: Intake) -> None:
    now = assess(CONTENT, intake).level
    told = {(one.name, one.value) for one in would_change(CONTENT, intake)}
    if now is Level.EMERGENCY:
        assert told == set()
        return
    for name, value in one_thing_different(intake):
        level = assess(CONTENT, with_change(intake, name, value)).level
        assert ((name, value) in told) is (level.rank > now.rank), (name, value)


@given(any_intake)
def test_changes_come_most_urgent_first_and_each_only_once(intake: Intake) -> None:
    changes = would_change(CONTENT, intake)
    ranks = [one.level.rank for one in changes]
    assert ranks == sorted(ranks, reverse=True)
    named = [(one.name, one.value) for one in changes]
    assert len(named) == len(set(named))
    assert would_change(CONTENT, intake) == changes


# --- Lives -------------------------------------------------------------------------


def changes_of(content: Content, **answers: Value) -> dict[tuple[str, Value], Change]:
    intake = Intake(answers={**SORE, **answers}, others_denied=True)
    return {(one.name, one.value): one for one in would_change(content, intake)}


def test_plain_soreness_is_one_sign_away_from_anything(content: Content) -> None:
    changes = changes_of(content)
    levels = {name: one.level for (name, _), one in changes.items() if name in FLAGS}
    assert levels["saddle_numb"] is Level.EMERGENCY
    assert levels["foot_weak"] is Level.URGENT
    assert levels["leg_tingling"] is Level.CLINICIAN_SOON
    assert levels["urine_dark_cleared"] is Level.SELF_CARE_WATCH


def test_a_code_joins_the_others_or_takes_the_place_of_none(content: Content) -> None:
    changes = changes_of(content, character=("dull", "tight"))
    assert changes["spread", ("below_knee",)].level is Level.CLINICIAN_SOON
    joined = changes["character", ("dull", "tight", "numb")]
    assert (joined.level, joined.added) == (Level.CLINICIAN_SOON, "numb")


def test_of_a_number_the_lowest_one_that_leads_to_a_level_is_told(content: Content) -> None:
    changes = changes_of(content, relief="some_position", movement="worse", trend="same")
    scores = {one.value: one.level for (name, _), one in changes.items() if name == "severity"}
    assert scores == {7.0: Level.CLINICIAN_SOON, 8.0: Level.URGENT}
    days = [one.value for (name, _), one in changes.items() if name == "pain_days"]
    assert days == [content.anchors["stale_days"] + 1]


def test_another_place_is_judged_by_the_rules_of_that_place(content: Content) -> None:
    leg = changes_of(content, location=("leg",))
    assert leg["location", ("leg", "head")].level is Level.CLINICIAN_SOON
    assert all(one.rule != UNRESOLVED for one in leg.values() if one.level is Level.EMERGENCY)


def test_a_place_that_leads_to_the_other_rules_is_judged_by_those(content: Content) -> None:
    sore_leg = changes_of(content, location=("leg",))
    assert sore_leg["location", ("leg", "hip_front")].level is Level.SELF_CARE_WATCH


def test_a_session_that_gave_no_number_can_still_be_told_one(content: Content) -> None:
    intake = Intake(answers={}, others_denied=True)
    changes = {(one.name, one.value) for one in would_change(content, intake)}
    assert ("relief", "no_position") not in changes
    assert ("function", ("walking",)) in changes


def test_at_a_check_in_a_higher_score_changes_the_fall_too(content: Content) -> None:
    report = CheckInReport("72h", ("same",), Level.SELF_CARE_WATCH, 5)
    intake = Intake(answers={**SORE, "severity": 3.0}, others_denied=True, check_in=report)
    scores = [one for one in would_change(content, intake) if one.name == "severity"]
    assert scores
    for one in scores:
        assert assess(content, with_change(intake, "severity", one.value)).level is one.level
