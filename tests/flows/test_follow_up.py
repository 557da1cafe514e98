"""When Spotter comes back: the anchor, the plan, and what closes an episode.

Lives here: times, as arithmetic. Does not live here: quiet hours over the changes of the
clocks (``test_local_time``), what a check-in changes (the cases in
``tests/vignettes/check_ins.toml``).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.content import Content, Plan
from flows.follow_up import (
    Course,
    anchor,
    closes,
    day7_check_in,
    kind_by_age,
    kind_of_answer,
    plan_check_ins,
    still_planned,
)
from flows.intake import Intake, Value
from flows.loading import load
from flows.local_time import Clock
from flows.model import Episode, PlannedCheckIn
from flows.triage import Assessment, assess
from flows.vocabulary import FlagValue, Level

CONTENT = load()
PLAN = CONTENT.plan
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
SORE: dict[str, Value] = {
    "trained_hours_ago": 26.0,
    "lift": ("deadlift",),
    "onset": "next_day",
    "character": ("dull",),
    "location": ("low_back_both",),
    "spread": ("none",),
    "severity": 3.0,
    "movement": "eases",
    "function": ("nothing",),
    "age_band": "18_49",
}


def found(flags: dict[str, FlagValue] | None = None, **answers: Value) -> Assessment:
    return assess(
        CONTENT, Intake(answers={**SORE, **answers}, flags=flags or {}, others_denied=True)
    )


NORMAL = found()
WATCH = found(location=("low_back_left",), one_finger_spot="no")
SOON = found({"leg_tingling": "yes"})
SOON_EXTRA = found(severity=7.0, relief="some_position")
TODAY = found({"fever_ill": "yes"})
NOW = found({"saddle_numb": "yes"})


def hours(later: datetime, earlier: datetime = NOON) -> float:
    return (later - earlier) / timedelta(hours=1)


def clock(offset: int | None, content: Content = CONTENT) -> Clock:
    """A clock that is always so many minutes ahead of UTC, or that nobody knows."""
    zone = None if offset is None else timezone(timedelta(minutes=offset))
    return Clock(zone, content.plan.quiet_minutes)


def planned(
    assessment: Assessment,
    since: datetime = NOON,
    now: datetime = NOON,
    offset: int | None = None,
    content: Content = CONTENT,
) -> tuple[PlannedCheckIn, ...]:
    return plan_check_ins(content, assessment, 7, since, now, clock(offset, content))


def shortened(*check_in_hours: float) -> Plan:
    first, second = check_in_hours
    return replace(PLAN, check_in_hours=(first, second))


def test_the_examples_stand_for_the_five_levels() -> None:
    levels = [one.level for one in (NORMAL, WATCH, SOON, TODAY, NOW)]
    assert levels == list(Level)
    assert SOON_EXTRA.level is Level.CLINICIAN_SOON


# --- The anchor --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ago", "back"), [(None, 0), (0, 0), (10, 10), (36, 36), (36.01, 0), (100, 0)]
)
def test_check_ins_count_from_the_session_when_it_was_told_within_36_hours(
    ago: float | None, back: float
) -> None:
    assert anchor(PLAN, ago, NOON) == NOON - timedelta(hours=back)


@pytest.mark.parametrize(("ago", "back"), [(0.75, 0.75), (0.76, 0)])
def test_shortened_hours_shorten_the_limit_so_that_the_first_check_in_lies_ahead(
    ago: float, back: float
) -> None:
    assert anchor(shortened(1, 2), ago, NOON) == NOON - timedelta(hours=back)


@given(st.floats(0, 200) | st.none(), st.floats(0.01, 48))
def test_the_first_check_in_always_lies_ahead(ago: float | None, first: float) -> None:
    plan = shortened(first, first * 1.5)
    assert anchor(plan, ago, NOON) + timedelta(hours=first) > NOON


# --- The plan ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("assessment", "promised"),
    [
        (NORMAL, [("48h", 48), ("72h", 72)]),
        (WATCH, [("48h", 48), ("72h", 72), ("day7", 168)]),
        (SOON, [("48h", 48), ("72h", 72), ("day7", 168)]),
        (SOON_EXTRA, [("24h", 24), ("48h", 48), ("72h", 72), ("day7", 168)]),
        (TODAY, [("seen", 18), ("48h", 48), ("72h", 72)]),
        (NOW, [("seen", 3), ("48h", 48), ("72h", 72)]),
    ],
    ids=["normal", "watch", "soon", "soon and a look after a day", "today", "now"],
)
def test_each_level_gets_its_check_ins_in_the_order_in_which_they_fall_due(
    assessment: Assessment, promised: list[tuple[str, float]]
) -> None:
    assert [(one.kind, hours(one.due_at)) for one in planned(assessment)] == promised


def test_hours_count_from_the_anchor_but_being_seen_counts_from_the_report() -> None:
    since = NOON - timedelta(hours=20)
    plan = {one.kind: hours(one.due_at) for one in planned(TODAY, since=since)}
    assert plan == {"seen": 18, "48h": 28, "72h": 52}


def test_the_ids_are_derived_so_that_planning_twice_plans_once() -> None:
    assert [one.id for one in planned(WATCH)] == ["7-48h", "7-72h", "7-day7"]
    assert planned(WATCH) == planned(WATCH)


def test_a_check_in_is_left_out_once_the_next_one_is_due_and_the_last_after_four_days() -> None:
    plan = {one.kind: hours(one.expires_at) for one in planned(SOON_EXTRA)}
    assert plan == {"24h": 48, "48h": 72, "72h": 168, "day7": 168 + 96}


def test_whether_somebody_was_seen_is_asked_for_four_days() -> None:
    plan = {one.kind: hours(one.expires_at) for one in planned(NOW)}
    assert plan == {"seen": 3 + 96, "48h": 72, "72h": 72 + 96}


def test_the_look_after_a_day_is_left_out_when_the_first_check_in_comes_before_it() -> None:
    since = NOON - timedelta(hours=25)
    assert [one.kind for one in planned(SOON_EXTRA, since=since)] == ["48h", "72h", "day7"]


def test_the_look_after_a_day_is_left_out_when_quiet_hours_end_both_at_once() -> None:
    report = datetime(2026, 3, 10, 22, 0, tzinfo=UTC)
    since = report - timedelta(hours=20)
    plan = planned(SOON_EXTRA, since=since, now=report, offset=0)
    assert [(one.kind, one.due_at.hour, one.due_at.minute) for one in plan][:2] == [
        ("48h", 8, 30),
        ("72h", 8, 30),
    ]


def test_settings_may_shorten_the_hours_and_the_week_shrinks_with_them() -> None:
    content = replace(CONTENT, plan=shortened(1, 1.5))
    plan = {one.kind: hours(one.due_at) for one in planned(WATCH, content=content)}
    assert plan == {"48h": 1, "72h": 1.5, "day7": 3.5}


def test_a_week_on_is_planned_for_ordinary_soreness_that_is_still_open() -> None:
    episode = episode_of(Level.NORMAL_SORENESS, started=NOON - timedelta(hours=70))
    later = day7_check_in(PLAN, episode, clock(None))
    assert (later.id, later.kind) == ("7-day7", "day7")
    assert hours(later.due_at) == 168 - 70
    assert hours(later.expires_at) == 168 - 70 + 96


# --- Quiet hours ---------------------------------------------------------------------------

times = st.integers(0, 365 * 24 * 60).map(lambda minutes: NOON + timedelta(minutes=minutes))
offsets = st.integers(-12 * 4, 14 * 4).map(lambda quarters: 15 * quarters)


@given(
    st.sampled_from([NORMAL, WATCH, SOON, SOON_EXTRA, TODAY, NOW]),
    times,
    st.floats(0, 36),
    offsets | st.none(),
    st.sampled_from([(48.0, 72.0), (24.0, 36.0), (2.0, 3.0)]),
)
def test_every_plan_lies_ahead_in_order_and_outside_the_quiet_hours(
    assessment: Assessment,
    now: datetime,
    ago: float,
    offset: int | None,
    check_in_hours: tuple[float, float],
) -> None:
    content = replace(CONTENT, plan=shortened(*check_in_hours))
    since = anchor(content.plan, ago, now)
    plan = planned(assessment, since, now, offset, content)
    assert [one.due_at for one in plan] == sorted(one.due_at for one in plan)
    asked = [one.kind for one in plan if one.kind in ("24h", "48h", "72h", "day7")]
    assert asked == sorted(asked)
    assert len({one.id for one in plan}) == len(plan)
    for one in plan:
        assert now < one.due_at <= one.expires_at
        if offset is not None and (one.kind, assessment.level) != ("seen", Level.EMERGENCY):
            local = one.due_at + timedelta(minutes=offset)
            assert 8.5 <= local.hour + local.minute / 60 < 21.5


# --- What ends an episode --------------------------------------------------------------------


def episode_of(
    level: Level, severity: float | None = 3, better: int = 0, started: datetime = NOON
) -> Episode:
    return Episode(
        number=7,
        level=level,
        pattern="doms",
        reported_at=started,
        anchor=started,
        severity=severity,
        answered=(),
        better=better,
    )


@pytest.mark.parametrize(
    ("age", "kind"),
    [(0, "48h"), (59.9, "48h"), (60, "72h"), (143.9, "72h"), (144, "day7"), (400, "day7")],
)
def test_somebody_who_reports_unasked_is_judged_by_the_age_of_the_episode(
    age: float, kind: str
) -> None:
    episode = episode_of(Level.SELF_CARE_WATCH)
    assert kind_by_age(PLAN, episode, NOON + timedelta(hours=age)) == kind


@pytest.mark.parametrize(
    ("sent", "age", "kind"),
    [
        ("24h", 30, "48h"),
        ("48h", 49, "48h"),
        ("48h", 61, "72h"),
        ("48h", 200, "day7"),
        ("72h", 50, "72h"),
        ("72h", 150, "day7"),
        ("day7", 150, "day7"),
        ("seen", 20, "48h"),
        ("now", 100, "72h"),
    ],
)
def test_a_card_that_lay_for_days_is_judged_by_its_age_and_none_before_its_time(
    sent: str, age: float, kind: str
) -> None:
    card = PlannedCheckIn("7-x", sent, NOON, NOON)
    now = NOON + timedelta(hours=age)
    assert kind_of_answer(PLAN, episode_of(Level.SELF_CARE_WATCH), card, now) == kind


@pytest.mark.parametrize(
    ("after", "kind", "word", "severity", "better", "ending"),
    [
        (NORMAL, "48h", "gone", 0, 0, "gone"),
        (SOON, "48h", "gone", 0, 0, "gone"),
        (TODAY, "48h", "gone", 0, 0, None),
        (NOW, "day7", "gone", 0, 0, None),
        (WATCH, "48h", "better", 2, 0, "settled"),
        (WATCH, "48h", "better", 3, 0, None),
        (WATCH, "48h", "better", 3, 1, None),
        (WATCH, "72h", "better", 3, 2, "settled"),
        (WATCH, "48h", "better", None, 0, None),
        (WATCH, "48h", "better", None, 2, "settled"),
        (WATCH, "day7", "better", 3, 1, "week"),
        (WATCH, "day7", "better", 2, 1, "week"),
        (WATCH, "day7", "better", 3, 2, "settled"),
        (NORMAL, "48h", "better", 3, 1, None),
        (NORMAL, "72h", "better", 3, 1, "settled"),
        (WATCH, "72h", "better", 3, 1, None),
        (NORMAL, "72h", "same", 2, 0, None),
        (NORMAL, "day7", "same", 2, 0, "settled"),
        (WATCH, "day7", "same", 3, 0, "week"),
        (WATCH, "72h", None, 3, 0, None),
        (SOON, "72h", "better", 1, 2, None),
        (SOON, "day7", "same", 4, 0, "week"),
        (TODAY, "72h", "worse", 6, 0, None),
    ],
)
def test_an_episode_ends_when_it_is_gone_settled_or_a_week_old(
    after: Assessment,
    kind: str,
    word: str | None,
    severity: float | None,
    better: int,
    ending: str | None,
) -> None:
    assert closes(CONTENT, Course(word, severity, better), kind, after) == ending


@pytest.mark.parametrize(("kind", "ending"), [("48h", None), ("72h", None), ("day7", "week")])
def test_what_has_become_more_urgent_is_followed_until_the_week_is_over(
    kind: str, ending: str | None
) -> None:
    raised = Course("gone", 0, 1, raised=True)
    assert closes(CONTENT, raised, kind, SOON) == ending


@pytest.mark.parametrize(
    ("after", "kind", "closed", "left"),
    [
        (NORMAL, "48h", False, {"72h": 24}),
        (WATCH, "48h", False, {"72h": 24, "day7": 120}),
        (NORMAL, "72h", False, {"day7": 96}),
        (WATCH, "72h", False, {"day7": 96}),
        (WATCH, "day7", True, {}),
        (NORMAL, "48h", True, {}),
        (TODAY, "48h", False, {"seen": 18, "72h": 24}),
        (TODAY, "72h", False, {"seen": 18}),
        (NOW, "day7", False, {"seen": 3}),
    ],
)
def test_what_is_left_after_a_check_in(
    after: Assessment, kind: str, closed: bool, left: dict[str, float]
) -> None:
    assert still_planned(CONTENT, kind, after, closed=closed) == left
