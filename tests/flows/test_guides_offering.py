"""Who may see which guide: every reason not to, one by one, and over anything at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.guides import check_cards, pages
from flows.guides.content import TOPICS
from flows.guides.offering import (
    CHECKS,
    DAYS,
    FORM,
    TRAIN,
    Standing,
    aged,
    flagged,
    next_check,
    offered,
    offers,
    round_allowed,
    trainable,
)
from flows.intake import Intake, Value
from flows.model import Guided
from flows.screen import Screen
from flows.triage import assess
from flows.vocabulary import ANSWERS, FLAGS, FlagValue, Level
from tests.conversations.player import START
from tests.flows.test_engine import CONTENT

#: A one-sided ache that leaning back stirs up, days old: nothing speaks against a check.
ACHE: dict[str, Value] = {
    "trained_hours_ago": 72.0,
    "onset": "next_day",
    "character": ("dull",),
    "location": ("low_back_left",),
    "spread": ("none",),
    "one_finger_spot": "no",
    "severity": 3.0,
    "movement": "eases",
    "function": ("nothing",),
    "age_band": "18_49",
    "worse_with": ("arching",),
    "episodes_12_months": "one",
}
UNTOUCHED = Guided()
#: Starts of a text key that only training or self-checks use.
SHUT_KEYS = (
    "train-", "step-", "light-", "swap-", "topic-", "avoid-", "ladder-", "traffic-", "day-session-",
    "comfort-", "helps-", "move-", "said-", "check-stop", "check-leg", "form-", "cue-", "tip-",
    "checks-showed",
)  # fmt: skip


def told(**changed: Value | None) -> Intake:
    """The ache with some answers changed, or unknown when None; every flag denied."""
    answers = {name: value for name, value in {**ACHE, **changed}.items() if value is not None}
    return Intake(answers=answers, others_denied=True)


def standing_of(intake: Intake, guided: Guided = UNTOUCHED, *, is_open: bool = True) -> Standing:
    assessment = assess(CONTENT, intake)
    shut = guided.shut or assessment.level.rank > Level.CLINICIAN_SOON.rank
    shut = shut or flagged(CONTENT, intake)
    return Standing(intake, assessment, assessment.level, guided, is_open, shut)


def names(intake: Intake) -> list[str]:
    return [one.id for one in offered(CONTENT, intake, assess(CONTENT, intake))]


# --- self-checks -----------------------------------------------------------------


def test_a_quiet_one_sided_ache_is_offered_checks_in_their_order() -> None:
    assert names(told()) == ["finger_point", "bend", "quadrant", "rock_back"]


def test_a_front_of_hip_pinch_is_only_offered_rocking_back() -> None:
    assert names(told(location=("hip_front",), one_finger_spot=None)) == ["rock_back"]


def test_the_slump_is_for_mild_pain_into_one_thigh_only() -> None:
    assert "slump" in names(told(spread=("thigh",)))
    assert "slump" not in names(told(spread=("thigh",), severity=4.0))
    assert "slump" not in names(told(spread=("thigh",), location=("low_back_both",)))


@pytest.mark.parametrize(
    ("why", "changed"),
    [
        ("too strong", {"severity": 6.0}),
        ("an unknown score", {"severity": None}),
        ("too young", {"age_band": "16_17"}),
        ("a child", {"age_band": "under_16"}),
        ("too old", {"age_band": "65_plus"}),
        ("an unknown age", {"age_band": None}),
        ("tingling", {"character": ("dull", "tingling")}),
        ("numb", {"character": ("numb",)}),
        ("never lets up", {"character": ("constant",)}),
        ("an unknown character", {"character": None}),
        ("below the knee", {"spread": ("below_knee",)}),
        ("both legs", {"spread": ("both_legs",)}),
        ("an unknown spread", {"spread": None}),
        ("a limp", {"function": ("walking_short",)}),
        ("an unknown function", {"function": None}),
        ("tender bone", {"bone_tender": "yes"}),
        ("another place", {"location": ("neck",)}),
    ],
)
def test_no_check_is_offered_with(why: str, changed: dict[str, Value | None]) -> None:
    assert names(told()), "the ache itself is offered checks"
    assert names(told(**changed)) == [], why


@pytest.mark.parametrize(
    ("changed", "allowed"),
    [
        ({"onset": "during_lift", "felt": ("pop",), "pain_days": 1.0}, False),
        ({"onset": "during_lift", "felt": ("pop",), "pain_days": 2.0}, True),
        ({"onset": "during_lift", "felt": ("nothing",), "pain_days": 1.0}, True),
        ({"onset": "during_lift", "felt": None, "pain_days": 1.0}, False),
        ({"onset": "within_6h", "character": ("sharp",), "pain_days": 1.0}, False),
        ({"onset": "next_day", "character": ("sharp",)}, False),
        ({"onset": "next_day", "character": ("sharp",), "trained_hours_ago": 96.0}, True),
        ({"onset": None, "trained_hours_ago": None}, False),
    ],
)
def test_a_sharp_start_must_be_two_days_over(
    changed: dict[str, Value | None], allowed: bool
) -> None:
    assert bool(names(told(**changed))) is allowed


@pytest.mark.parametrize("flag", FLAGS)
@pytest.mark.parametrize("value", ["yes", "not_sure"])
def test_any_flag_that_is_not_denied_shuts_checks_training_and_form(
    flag: str, value: FlagValue
) -> None:
    intake = replace(told(), flags={flag: value})
    assert flagged(CONTENT, intake)
    assert names(intake) == []
    assert offers(CONTENT, standing_of(intake)) <= {DAYS}


def test_a_flag_that_nobody_asked_about_shuts_them_too() -> None:
    asked = {name: "no" for name in FLAGS if name != "cancer_history"}
    unasked = Intake(answers=ACHE, flags=asked)  # type: ignore[arg-type]
    assert flagged(CONTENT, unasked)
    assert names(unasked) == []


def test_a_clarifier_that_was_out_of_the_question_shuts_nothing() -> None:
    screens = {name: "no" for flags in CONTENT.screens.values() for name in flags}
    critical = {name: "no" for name, one in CONTENT.flags.items() if one.time_critical}
    assert names(Intake(answers=ACHE, flags={**screens, **critical}))  # type: ignore[dict-item]


def test_an_answer_that_the_person_could_not_tell_shuts_the_checks() -> None:
    assert names(replace(told(bone_tender=None), unsure=frozenset({"bone_tender"}))) == []


def test_a_round_goes_through_the_checks_one_by_one() -> None:
    intake = told()
    done: tuple[tuple[str, str], ...] = ()
    order = []
    while (check := next_check(CONTENT, standing_of(intake, Guided(checks=done)))) is not None:
        order.append(check.id)
        done = (*done, (check.id, "same"))
    assert order == names(intake)
    assert next_check(CONTENT, standing_of(intake, Guided(shut=True))) is None


def test_a_round_is_for_once_a_day_and_repeated_only_with_little_pain() -> None:
    last = Guided(round_at=START)
    assert round_allowed(CONTENT, standing_of(told()), START)
    assert not round_allowed(CONTENT, standing_of(told(), last), START + timedelta(hours=23))
    assert round_allowed(CONTENT, standing_of(told(), last), START + timedelta(hours=24))
    sore = standing_of(told(severity=4.0), last)
    assert not round_allowed(CONTENT, sore, START + timedelta(hours=48))
    unknown = standing_of(told(severity=None), last)
    assert not round_allowed(CONTENT, unknown, START + timedelta(hours=48))


# --- training and form -----------------------------------------------------------


def test_a_calm_low_back_may_see_everything() -> None:
    assert offers(CONTENT, standing_of(told())) == {DAYS, TRAIN, CHECKS, FORM}


def test_a_closed_episode_keeps_its_training_and_loses_its_checks() -> None:
    assert offers(CONTENT, standing_of(told(), is_open=False)) == {DAYS, TRAIN, FORM}


def test_an_appointment_keeps_training_and_loses_form() -> None:
    booked = standing_of(told(episodes_12_months="three_or_more"))
    assert booked.level is Level.CLINICIAN_SOON
    assert {DAYS, TRAIN} <= offers(CONTENT, booked)
    assert FORM not in offers(CONTENT, booked)


@pytest.mark.parametrize("age", [None, "under_16"])
def test_nobody_under_16_or_of_unknown_age_is_told_how_to_train(age: str | None) -> None:
    assert not trainable(standing_of(told(age_band=age)))


def test_training_is_for_low_backs_only() -> None:
    assert not trainable(standing_of(told(location=("neck",))))


def test_form_is_for_those_who_may_have_pulled() -> None:
    assert FORM in offers(CONTENT, standing_of(told(lift=("deadlift", "squat"))))
    assert FORM not in offers(CONTENT, standing_of(told(lift=("squat",))))
    assert FORM not in offers(CONTENT, standing_of(told(onset="unrelated", pain_days=2.0)))


def test_answers_age_with_the_clock_and_take_the_newest_score() -> None:
    older = aged(told(pain_days=1.0), timedelta(hours=36), 2.0).answers
    assert (older["trained_hours_ago"], older["pain_days"]) == (108, 2.5)
    assert older["severity"] == 2
    assert aged(told(severity=None), timedelta(), None).answers.get("severity") is None


# --- anything at all -------------------------------------------------------------


@st.composite
def intakes(draw: st.DrawFn) -> Intake:
    """Any answers and flags, most of them calm, so that many are close to being offered."""
    answers: dict[str, Value] = dict(ACHE)
    for name in draw(st.lists(st.sampled_from(sorted(ANSWERS)), max_size=5)):
        spec = ANSWERS[name]
        if spec.kind == "number":
            answers[name] = draw(st.sampled_from([0.0, 1.0, 3.0, 5.0, 6.0, 8.0, 10.0, 50.0]))
        elif spec.kind == "one":
            answers[name] = draw(st.sampled_from(spec.codes))
        else:
            answers[name] = (draw(st.sampled_from(spec.codes)),)
    flags: dict[str, FlagValue] = {}
    for name in draw(st.lists(st.sampled_from(FLAGS), max_size=2)):
        flags[name] = draw(st.sampled_from(["yes", "no", "not_sure"]))
    denied = draw(st.sampled_from([True, True, False]))
    return Intake(answers=answers, flags=flags, others_denied=denied)


def every_page(now: Standing) -> list[Screen]:
    """Every card that the guides which are offered can lead to."""
    allowed = offers(CONTENT, now)
    shown = [pages.with_guides(CONTENT, 1, now, Screen("result", ()))]
    if DAYS in allowed:
        shown.append(pages.days_card(CONTENT, 1, now))
    if TRAIN in allowed:
        shown += [pages.train_card(CONTENT, 1, now), pages.ladder_card(CONTENT, 1, now)]
        shown += [pages.topic_card(CONTENT, 1, now, topic) for topic in TOPICS]
    if CHECKS in allowed:
        shown.append(check_cards.round_card(CONTENT, 1, now, again=False))
    if FORM in allowed:
        shown.append(pages.form_card(CONTENT, 1, now))
    return shown


@pytest.mark.unmeasured
@settings(max_examples=1500, deadline=None)
@given(intakes(), st.sampled_from([(), (("bend", "worse"),)]))
def test_with_a_danger_flag_or_above_an_appointment_nothing_of_training_is_offered_or_shown(
    intake: Intake, checks: tuple[tuple[str, str], ...]
) -> None:
    now = standing_of(intake, Guided(checks=checks, step=3, light="green"))
    danger = any(value != "no" for value in intake.flags.values())
    if not danger and now.level.rank <= Level.CLINICIAN_SOON.rank:
        return
    assert names(intake) == []
    assert next_check(CONTENT, now) is None
    assert not trainable(now)
    wanted = frozenset() if now.level is Level.EMERGENCY else {DAYS}
    assert offers(CONTENT, now) == wanted
    for page in every_page(now):
        assert [one.key for one in page.parts if one.key.startswith(SHUT_KEYS)] == []
        verbs = [button.id.split(".")[2] for button in page.buttons]
        assert set(verbs) <= {DAYS, "result"}
