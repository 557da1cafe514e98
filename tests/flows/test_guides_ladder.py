"""The ladder: where it begins, how check-ins move it, what shuts it, what it leads to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.guides.content import TOPICS
from flows.guides.ladder import (
    begun,
    followed,
    highest_step,
    kind_of,
    leanings,
    light_of,
    step_of,
    swaps,
)
from flows.guides.offering import Standing
from flows.intake import CheckInReport, Intake
from flows.model import Conversation, Ending, Episode, Guided
from flows.triage import assess
from flows.vocabulary import FLAGS, Level
from tests.conversations.player import START
from tests.flows.test_engine import CONTENT
from tests.flows.test_guides_offering import standing_of, told

LATER = START + timedelta(hours=24)


def episode(level: Level, guided: Guided, *, is_open: bool = True) -> Episode:
    return Episode(1, level, "strain", START, START, 3.0, (), guided=guided, open=is_open)


def placed(level: Level, guided: Guided, *, is_open: bool = True) -> Standing:
    """An ache that stands at ``level``, whatever its answers would say."""
    return replace(standing_of(told(), guided, is_open=is_open), level=level)


def after(
    level: Level, guided: Guided, change: str, severity: float | None, *, is_open: bool = True
) -> Guided:
    """What a check-in a day later leaves."""
    report = CheckInReport("48h", (change,), level, 3.0)
    today = replace(told(severity=severity), check_in=report)
    one = episode(level, guided, is_open=is_open)
    where = placed(level, guided, is_open=is_open)
    return followed(CONTENT, one, where, today, LATER).guided


# --- where it begins -------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "level", "step"),
    [
        ({"location": ("low_back_both",), "severity": 3.0}, Level.NORMAL_SORENESS, 2),
        ({"location": ("low_back_both",), "severity": 4.0}, Level.NORMAL_SORENESS, 1),
        ({"severity": 3.0}, Level.SELF_CARE_WATCH, 1),
        ({"severity": 4.0}, Level.SELF_CARE_WATCH, 0),
        ({"episodes_12_months": "three_or_more"}, Level.CLINICIAN_SOON, 1),
        ({"severity": None}, Level.CLINICIAN_SOON, 0),
    ],
)
def test_the_first_step_follows_the_level_and_the_score(
    answers: dict[str, object], level: Level, step: int
) -> None:
    intake = told(**answers)  # type: ignore[arg-type]
    assessment = assess(CONTENT, intake)
    assert assessment.level is level
    assert begun(CONTENT, intake, assessment, None, START).step == step


def test_a_new_result_keeps_the_round_of_the_day_and_what_was_alarming() -> None:
    intake = told()
    assessment = assess(CONTENT, intake)
    urgent = episode(Level.URGENT, Guided(round_at=START))
    carried = begun(CONTENT, intake, assessment, urgent, LATER)
    assert carried.shut
    assert carried.round_at == START
    locked = episode(Level.SELF_CARE_WATCH, Guided(shut=True))
    assert begun(CONTENT, intake, assessment, locked, LATER).shut
    assert not begun(CONTENT, intake, assessment, urgent, START + timedelta(days=8)).shut
    calm = episode(Level.SELF_CARE_WATCH, Guided())
    assert not begun(CONTENT, intake, assessment, calm, LATER).shut


def test_the_week_without_training_counts_from_the_check_in_that_was_alarming() -> None:
    intake = told()
    checked = Conversation(START, START + timedelta(days=6), check_in="day7", change="worse")
    alarm = replace(episode(Level.EMERGENCY, Guided(shut=True)), latest=checked)
    assessment = assess(CONTENT, intake)
    assert begun(CONTENT, intake, assessment, alarm, START + timedelta(days=12)).shut
    assert not begun(CONTENT, intake, assessment, alarm, START + timedelta(days=14)).shut


def test_only_an_answered_check_in_opens_training_again_after_an_alarm() -> None:
    intake = told()
    assessment = assess(CONTENT, intake)

    def shut(earlier: Episode, ended: Ending | None) -> bool:
        closed = replace(earlier, open=False, ended=ended)
        return begun(CONTENT, intake, assessment, closed, LATER).shut

    urgent = episode(Level.URGENT, Guided())
    locked = episode(Level.SELF_CARE_WATCH, Guided(shut=True))
    assert shut(urgent, None), "they blocked Spotter and came back"
    assert shut(urgent, "no_answer")
    assert shut(urgent, "gone"), "gone was tapped, and no danger sign was answered"
    assert shut(locked, None)
    assert shut(locked, "no_answer")
    assert not shut(locked, "settled")


# --- how it moves ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "severity", "light"),
    [
        ("better", 3.0, "green"),
        ("gone", 0.0, "green"),
        ("better", 4.0, "amber"),
        ("better", None, "amber"),
        ("same", 2.0, "amber"),
        ("worse", 3.0, "amber"),
        ("worse", 5.0, "amber"),
        ("better", 6.0, "red"),
        ("worse", None, "red"),
        ("new", 1.0, "red"),
    ],
)
def test_the_light_for_what_was_told(change: str, severity: float | None, light: str) -> None:
    assert light_of(CONTENT, change, severity) == light


@pytest.mark.parametrize(
    ("change", "severity", "step"),
    [("better", 2.0, 3), ("same", 3.0, 2), ("better", 4.0, 2), ("worse", 4.0, 1), ("new", 2.0, 0)],
)
def test_green_climbs_amber_repeats_worse_goes_back_and_red_stops(
    change: str, severity: float, step: int
) -> None:
    assert after(Level.NORMAL_SORENESS, Guided(step=2), change, severity).step == step


def test_a_step_is_climbed_once_in_half_a_day_at_most() -> None:
    soon = Guided(step=2, climbed_at=LATER - timedelta(hours=11))
    assert after(Level.NORMAL_SORENESS, soon, "better", 1.0) == replace(soon, light="green")
    long_ago = replace(soon, climbed_at=LATER - timedelta(hours=12))
    assert after(Level.NORMAL_SORENESS, long_ago, "better", 1.0).step == 3


@pytest.mark.parametrize(
    ("level", "is_open", "highest"),
    [
        (Level.NORMAL_SORENESS, True, 6),
        (Level.SELF_CARE_WATCH, True, 3),
        (Level.SELF_CARE_WATCH, False, 6),
        (Level.CLINICIAN_SOON, True, 2),
        (Level.CLINICIAN_SOON, False, 2),
        (Level.URGENT, True, 0),
        (Level.EMERGENCY, True, 0),
    ],
)
def test_every_level_has_its_highest_step(level: Level, is_open: bool, highest: int) -> None:
    top = placed(level, Guided(step=6), is_open=is_open)
    assert highest_step(CONTENT, top) == highest
    assert step_of(CONTENT, top) == highest
    if highest:
        climbed = after(level, Guided(step=highest), "better", 1.0, is_open=is_open)
        assert climbed.step == highest


@pytest.mark.parametrize("flag", FLAGS)
def test_a_danger_flag_at_a_check_in_shuts_the_ladder_for_good(flag: str) -> None:
    report = CheckInReport("48h", ("better",), Level.SELF_CARE_WATCH, 3.0)
    today = Intake(told().answers, {flag: "not_sure"}, others_denied=True, check_in=report)
    one = episode(Level.SELF_CARE_WATCH, Guided(step=2, light="green"))
    shut = followed(CONTENT, one, placed(Level.SELF_CARE_WATCH, one.guided), today, LATER)
    assert shut.guided == Guided(step=0, shut=True)
    again = followed(CONTENT, shut, placed(Level.SELF_CARE_WATCH, shut.guided), told(), LATER)
    assert again.guided.shut


def test_ordinary_soreness_that_closes_well_starts_where_the_closing_words_say() -> None:
    sore = after(Level.NORMAL_SORENESS, Guided(step=1), "better", 1.0, is_open=False)
    assert sore.step == 4
    strain = after(Level.SELF_CARE_WATCH, Guided(step=1), "better", 1.0, is_open=False)
    assert strain.step == 2
    assert after(Level.NORMAL_SORENESS, Guided(step=5), "new", 1.0, is_open=False).step == 0


def test_a_check_in_without_a_report_counts_as_something_new() -> None:
    one = episode(Level.SELF_CARE_WATCH, Guided(step=2))
    moved = followed(CONTENT, one, placed(one.level, one.guided), told(), LATER)
    assert (moved.guided.light, moved.guided.step) == ("red", 0)


# --- what it leads to ------------------------------------------------------------


@pytest.mark.parametrize(
    ("checks", "kind"),
    [
        ((), "arching"),
        ((("bend", "same"), ("quadrant", "skip")), "arching"),
        ((("bend", "worse"),), "bending"),
        ((("bend", "eases"),), "arching"),
        ((("bend", "worse"), ("quadrant", "worse")), "unclear"),
        ((("finger_point", "worse"),), "one_sided"),
        ((("slump", "eases"), ("bend", "worse")), "leg"),
        ((("rock_back", "worse"),), "hip"),
        ((("made_up", "worse"),), "arching"),
    ],
)
def test_the_checks_lean_to_a_kind_of_advice(
    checks: tuple[tuple[str, str], ...], kind: str
) -> None:
    now = standing_of(told(), Guided(checks=checks))
    assert now.assessment.pattern == "facet"
    assert kind_of(CONTENT, now) == kind


def test_the_checks_never_change_the_level_or_the_pattern() -> None:
    plain, checked = standing_of(told()), standing_of(told(), Guided(checks=(("bend", "eases"),)))
    assert leanings(CONTENT, checked.guided) == {"arching"}
    assert plain.assessment == checked.assessment


def test_a_pattern_without_a_kind_of_its_own_gets_the_careful_one() -> None:
    odd = replace(standing_of(told()).assessment, pattern="kidney")
    assert kind_of(CONTENT, replace(standing_of(told()), assessment=odd)) == "unclear"


def test_no_pull_comes_before_step_3_and_the_floor_not_before_step_4() -> None:
    def pulls(step: int) -> set[str]:
        now = placed(Level.NORMAL_SORENESS, Guided(step=step))
        return {one.id for one in swaps(CONTENT, now, "pull")}

    assert pulls(1) == set()
    assert pulls(2) == {"stick_hinge"}
    assert "blocks" in pulls(3)
    assert pulls(3).isdisjoint({"trap_bar", "sumo", "usual_pull"})
    assert {"trap_bar", "sumo"} <= pulls(4)
    assert "usual_pull" in pulls(5)


def test_what_stirs_it_up_is_not_offered_instead() -> None:
    hip = placed(Level.NORMAL_SORENESS, Guided(step=6, checks=(("rock_back", "worse"),)))
    offered = {one.id for topic in TOPICS for one in swaps(CONTENT, hip, topic)}
    assert offered.isdisjoint({"sumo", "goblet_squat", "easy_bike"})
