"""The weekly look-ahead: off by default, four questions, one's own curve, and when it stays away.

Lives here: all of ``flows.weekly``. Does not live here: its rows and messages
(``tests.bot.test_clocks``). Called by pytest.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import codec
from flows.effects import MarkCheckIn, PlanCheckIns, PutOffCheckIn
from flows.local_time import clock_of, is_quiet
from flows.model import CheckInDue, Left, Place, Pressed, State
from flows.pictures import Weeks
from flows.preferences import Preferences, Week, Weekly
from flows.screen import Screen
from flows.vocabulary import Level
from flows.weekly import choosing
from flows.weekly.due import due
from flows.weekly.points import KEPT, POINTS, QUESTIONS, asked_next, is_heavy, week_of, with_answer
from flows.weekly.promising import next_moment, promise_id
from tests.conversations.player import START, Player, keys, toasts
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after

WEEK = timedelta(days=7)
REPORT = (*NO_DANGER, *DESCRIBED, "confirm")
#: Monday 2 March, 09:00 UTC, is when a player starts; so this is the first Sunday, 18:00.
FIRST = datetime(2026, 3, 8, 18, 0, tzinfo=UTC)


def wanting(state: State | None = None) -> Player:
    """Somebody who agreed, has no open episode, and turned it on."""
    player = Player(CONTENT)
    player.state = state or State(consent=1)
    player.say("/settings")
    player.press("weekly")
    player.press("on")
    assert player.state.weekly.on
    return player


def asked(player: Player) -> Player:
    """The same person when the first one has just come."""
    player.wait(FIRST - player.now)
    assert place(player) is Place.LOOKING_AHEAD
    return player


def last(player: Player) -> set[str]:
    assert player.last is not None
    return keys(player.last)


def curve(player: Player) -> Screen:
    """The curve, which stands before the last card."""
    screen = player.shown[-2]
    assert screen.key == "weekly_curve"
    return screen


def place(player: Player) -> Place:
    return player.state.place


def answer(player: Player, *choices: int) -> None:
    for choice in choices:
        player.press(str(choice))


# --- Points ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("choices", "points", "heavy"),
    [
        ((0,), (0, 0, 0, 0), False),
        ((1, 0, 0, 1), (8, 0, 0, 8), False),
        ((1, 1, 2, 1), (8, 8, 17, 8), False),
        ((2, 3, 2, 2), (17, 25, 17, 17), False),
        ((1, 0, 0, 3), (8, 0, 0, 25), True),
        ((3, 2), (25, 25, 25, 17), True),
        ((3, 3), (25, 25, 25, 25), True),
    ],
)
def test_the_first_answer_settles_what_need_not_be_asked(
    choices: tuple[int, ...], points: tuple[int, ...], heavy: bool
) -> None:
    answers: tuple[int, ...] = ()
    for choice in choices:
        assert asked_next(answers) is not None
        answers = with_answer(answers, choice)
    assert asked_next(answers) is None
    week = week_of("2026-03-08", answers)
    assert week.points == points
    assert week.score == sum(points)
    assert is_heavy(answers) == heavy


@given(st.lists(st.integers(0, 3), min_size=4, max_size=4))
def test_every_way_through_ends_between_none_and_a_hundred(choices: list[int]) -> None:
    answers: tuple[int, ...] = ()
    for choice in choices:
        if asked_next(answers) is not None:
            answers = with_answer(answers, choice)
    assert len(answers) == len(QUESTIONS)
    assert 0 <= week_of("2026-03-08", answers).score <= 100
    assert max(POINTS) * len(QUESTIONS) == 100


# --- When ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "after_", "expected"),
    [
        ("Europe/Berlin", "2026-03-28 12:00", "2026-03-29 16:00"),
        ("Europe/Berlin", "2026-10-24 12:00", "2026-10-25 17:00"),
        ("America/New_York", "2026-11-01 22:59", "2026-11-01 23:00"),
        ("America/New_York", "2026-11-01 23:00", "2026-11-08 23:00"),
        ("Australia/Lord_Howe", "2026-04-04 12:00", "2026-04-05 07:30"),
        ("Asia/Kolkata", "2026-10-24 12:00", "2026-10-25 12:30"),
        (None, "2026-10-24 12:00", "2026-10-25 18:00"),
    ],
)
def test_its_hour_is_read_off_the_persons_clock(
    zone: str | None, after_: str, expected: str
) -> None:
    at = datetime.fromisoformat(after_).replace(tzinfo=UTC)
    there = None if zone is None else CONTENT.zones[zone]
    moment = next_moment(Weekly(on=True), at, there)
    assert f"{moment:%Y-%m-%d %H:%M}" == expected


moments = st.integers(0, 400 * 24 * 4).map(lambda quarter: START + timedelta(minutes=15 * quarter))
zones = st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])


@settings(max_examples=60, deadline=None)
@given(moments, zones, st.integers(0, 6), st.integers(0, 95), st.integers(0, 64))
def test_it_comes_once_a_week_never_at_night_and_never_early(
    start: datetime, zone: str, day: int, quarter: int, length: int
) -> None:
    quiet = (21 * 60, (21 * 60 + 15 * length) % (24 * 60))
    weekly = Weekly(on=True, day=day, minute=15 * quarter, due_at=None)
    player = Player(CONTENT, now=start)
    player.state = State(consent=1, settings=Preferences(zone=zone, quiet=quiet), weekly=weekly)
    player.say("thanks")
    times = []
    for _ in range(3):
        [(_, due)] = player.waiting.values()
        player.wait(due - player.now)
        assert not is_quiet(clock_of(CONTENT, player.state), player.now)
        assert player.last is not None
        assert player.last.key == "weekly"
        times.append(player.now)
        player.press("0")
    apart = [later - earlier for earlier, later in pairwise(times)]
    assert all(timedelta(days=6) < one < timedelta(days=8) for one in apart)


BERLIN = State(consent=1, settings=Preferences(zone="Europe/Berlin"))


def promise(player: Player) -> datetime:
    [(_, at)] = [one for one in player.waiting.values() if one[0] == "weekly"]
    return at


def test_who_flies_west_after_answering_is_not_asked_again_that_day() -> None:
    player = wanting(BERLIN)
    player.wait(promise(player) - player.now)
    answer(player, 0)
    player.wait(timedelta(hours=2))
    player.happen(Pressed("z.is.America/New_York"))
    # The next Sunday, 18:00 there, where the clocks have gone forward.
    assert promise(player) == datetime(2026, 3, 15, 22, 0, tzinfo=UTC)


def test_who_flies_west_while_it_waits_is_asked_once_for_that_sunday() -> None:
    player = wanting(State(consent=1, settings=Preferences(zone="Australia/Sydney")))
    player.wait(promise(player) - player.now - timedelta(minutes=5))
    player.say("/check")
    for name in (*NO_DANGER, "24"):
        player.press(name)
    player.wait(timedelta(minutes=10))
    # Put off for somebody who answers a check; in Honolulu it is Saturday still.
    player.happen(Pressed("z.is.Pacific/Honolulu"))
    player.wait(timedelta(hours=16))
    assert place(player) is Place.LOOKING_AHEAD
    assert promise(player) == datetime(2026, 3, 16, 4, 0, tzinfo=UTC)


def test_who_flies_east_past_its_hour_is_asked_as_soon_as_it_is_day() -> None:
    player = wanting(BERLIN)
    player.wait(promise(player) - player.now - timedelta(minutes=10))
    player.happen(Pressed("z.is.Australia/Sydney"))
    assert promise(player) == datetime(2026, 3, 8, 21, 30, tzinfo=UTC)


def late_in_the_evening() -> Player:
    """Somebody whose look-ahead of Sunday 22:00 waits for Monday 08:30, on Sunday at 23:00."""
    player = wanting(BERLIN)
    player.say("22:00")
    assert promise(player) == datetime(2026, 3, 9, 7, 30, tzinfo=UTC)
    player.wait(datetime(2026, 3, 8, 22, 0, tzinfo=UTC) - player.now)
    return player


def test_other_quiet_hours_at_night_lose_no_week() -> None:
    player = late_in_the_evening()
    player.say("/settings")
    player.press("quiet")
    player.say("23:00-7:00")
    assert promise(player) == datetime(2026, 3, 9, 6, 0, tzinfo=UTC)


def test_a_new_result_at_night_loses_no_week() -> None:
    player = late_in_the_evening()
    player.say("/check")
    for name in REPORT:
        player.press(name)
    assert promise(player) == datetime(2026, 3, 9, 7, 30, tzinfo=UTC)


def test_a_promise_of_before_days_were_kept_moves_to_the_next_one() -> None:
    player = wanting(BERLIN)
    player.state = replace(player.state, weekly=replace(player.state.weekly, meant_for=None))
    player.happen(Pressed("z.is.America/New_York"))
    assert promise(player) == datetime(2026, 3, 8, 22, 0, tzinfo=UTC)


def test_turned_off_and_on_again_it_comes_this_week() -> None:
    player = wanting()
    player.press("off")
    player.press("on")
    assert promise(player) == FIRST


def test_it_is_off_by_default_and_says_what_it_is_first() -> None:
    player = after(*REPORT)
    player.say("/settings")
    player.press("weekly")
    assert last(player) == {"weekly-about"}
    assert "weekly" not in [kind for kind, _ in player.waiting.values()]
    count = len(player.shown)
    player.wait(timedelta(days=30))
    assert "weekly" not in [one.key for one in player.shown[count:]]


def test_without_consent_it_cannot_be_turned_on() -> None:
    player = Player(CONTENT)
    player.say("/settings")
    player.press("weekly")
    assert "weekly-consent" in last(player)
    forged = Pressed(f"{player.state.card}.look.on")
    assert toasts(player.happen(forged)) == ["already-answered"]
    assert not player.state.weekly.on


def test_the_day_and_the_hour_are_chosen_and_what_is_planned_moves_along() -> None:
    player = wanting()
    [(_, due)] = player.waiting.values()
    assert due == FIRST
    player.press("2")
    player.press("1200")
    [(_, due)] = player.waiting.values()
    assert due == datetime(2026, 3, 4, 20, 0, tzinfo=UTC)
    player.say("7:30 am")
    [(_, due)] = player.waiting.values()
    assert due == datetime(2026, 3, 4, 7, 30, tzinfo=UTC)
    player.happen(Pressed("z.is.Europe/Berlin"))
    [(_, due)] = player.waiting.values()
    # Half past seven in Berlin is in the quiet hours.
    assert due == datetime(2026, 3, 4, 7, 30, tzinfo=UTC)
    player.say("/settings")
    player.press("weekly")
    player.press("off")
    assert not player.waiting
    assert not player.state.weekly.on


# --- Answering -------------------------------------------------------------------


def test_four_taps_lead_to_the_own_score_and_the_weeks_to_a_curve() -> None:
    player = asked(wanting())
    assert player.last is not None
    assert [part.key for part in player.last.parts[:2]] == ["check-in", "weekly-hello"]
    answer(player, 1, 1, 1, 1)
    assert {"weekly-told", "weekly-score", "weekly-first", "go-now"} <= last(player)
    assert player.state.weekly.weeks == (Week("2026-03-08", (8, 8, 8, 8)),)
    player.wait(WEEK)
    answer(player, 0)
    assert "weekly-clear" in last(player)
    assert keys(curve(player)) == {"weekly-score", "weekly-curve", "weekly-down"}
    player.wait(WEEK)
    answer(player, 3, 3)
    assert {"weekly-heavy", "go-now"} <= last(player)
    assert "weekly-up" in keys(curve(player))
    line = next(part for part in curve(player).parts if part.key == "weekly-curve")
    assert dict(line.args) == {"scores": "32, 0, 100", "number": 3.0}
    player.press("start")
    assert place(player) is Place.ASKING


def test_from_two_weeks_on_a_picture_comes_before_the_words_and_in_words_too() -> None:
    player = asked(wanting())
    answer(player, 1, 1, 1, 1)
    assert [one.key for one in player.shown if one.picture is not None] == []
    assert player.shown[-2].key == "weekly"
    player.wait(WEEK)
    answer(player, 3, 3)
    assert [one.key for one in player.shown[-2:]] == ["weekly_curve", "weekly_told"]
    screen = curve(player)
    assert screen.picture == Weeks((32, 100))
    line = next(part for part in screen.parts if part.key == "weekly-curve")
    assert dict(line.args)["scores"] == "32, 100"
    assert codec.load_screen(codec.dump_screen(screen)) == screen


def test_the_same_score_is_called_the_same() -> None:
    player = asked(wanting())
    answer(player, 0)
    player.wait(WEEK)
    answer(player, 0)
    assert "weekly-level" in keys(curve(player))


def test_it_can_be_answered_by_typing_alone() -> None:
    player = asked(wanting())
    for text in ("2", "1", "3", "2"):
        player.say(text)
    assert player.state.weekly.weeks[-1].points == (8, 0, 17, 8)
    assert "weekly-score" in last(player)


def test_only_the_latest_weeks_are_kept() -> None:
    many = tuple(Week(f"2025-01-{day:02}", (8, 8, 8, 8)) for day in range(1, KEPT + 1))
    player = asked(wanting(State(consent=1, weekly=Weekly(weeks=many))))
    answer(player, 0)
    assert len(player.state.weekly.weeks) == KEPT
    assert player.state.weekly.weeks[-1].score == 0


@pytest.mark.parametrize("text", ["later", "skip"])
def test_a_week_can_be_left_out_and_it_can_be_turned_off_from_the_card(text: str) -> None:
    player = asked(wanting())
    player.say(text)
    assert "weekly-skipped" in last(player)
    player.wait(WEEK)
    player.press("off")
    assert last(player) == {"weekly-off"}
    assert not player.waiting
    player = asked(wanting())
    player.press("notnow")
    assert "weekly-skipped" in last(player)
    player.wait(WEEK)
    player.say("stop")
    assert not player.state.weekly.on


def test_a_danger_sign_typed_as_an_answer_is_heard_first() -> None:
    player = asked(wanting())
    player.say("my legs gave way and i can't feel my bottom")
    assert player.last is not None
    assert player.last.level is Level.EMERGENCY


def test_an_old_copy_of_a_question_brings_the_live_one() -> None:
    player = asked(wanting())
    old = player.button("1").id
    answer(player, 1)
    before = player.state
    assert toasts(player.happen(Pressed(old))) == ["already-answered"]
    assert player.state == before
    assert player.last is not None
    assert player.last.key == "weekly"


def test_other_words_at_the_question_go_where_they_always_went() -> None:
    player = asked(wanting())
    player.say("my lower back is sore")
    assert place(player) is Place.WELCOME


# --- When it stays away ----------------------------------------------------------


def test_two_without_an_answer_are_the_last_and_the_second_says_so() -> None:
    player = asked(wanting())
    assert "weekly-last" not in last(player)
    player.wait(WEEK)
    assert "weekly-last" in last(player)
    count = len(player.shown)
    player.wait(10 * WEEK)
    assert len(player.shown) == count
    assert not player.state.weekly.on
    assert not player.waiting


def test_an_answer_in_between_begins_the_count_anew() -> None:
    player = asked(wanting())
    player.wait(WEEK)
    answer(player, 0)
    player.wait(WEEK)
    assert "weekly-last" not in last(player)


def test_it_is_not_asked_beside_an_open_alarm() -> None:
    player = wanting()
    player.say("/check")
    player.press("saddle_numb")
    count = len(player.shown)
    player.wait(FIRST - player.now)
    assert "weekly" not in [one.key for one in player.shown[count:]]
    assert player.state.weekly.on
    assert "weekly" in [kind for kind, _ in player.waiting.values()]


def test_in_the_middle_of_a_check_it_waits_until_that_is_over() -> None:
    player = wanting()
    player.wait(FIRST - player.now - timedelta(minutes=5))
    player.say("/check")
    player.press("none")
    player.wait(timedelta(hours=2))
    assert place(player) is Place.ASKING
    player.press("none")
    player.say("stop")
    player.wait(timedelta(hours=3))
    assert place(player) is Place.LOOKING_AHEAD


def beginning_a_check(minutes_before: int) -> Player:
    """Somebody who answered the first questions of a check shortly before the look-ahead."""
    player = wanting()
    player.wait(FIRST - player.now - timedelta(minutes=minutes_before))
    player.say("/check")
    for name in (*NO_DANGER, "24"):
        player.press(name)
    assert place(player) is Place.ASKING
    return player


def test_a_check_that_was_left_half_an_hour_ago_holds_nothing_up_and_waits() -> None:
    player = asked(beginning_a_check(31))
    answer(player, 1, 1, 1, 1)
    player.press("start")
    assert last(player) == {"resume"}
    player.press("resume")
    assert player.last is not None
    assert player.last.question == "onset"
    later = asked(beginning_a_check(31))
    later.press("notnow")
    later.say("/start")
    assert last(later) == {"resume"}
    # After three days it is too old, like everywhere.
    old = asked(beginning_a_check(31))
    old.wait(timedelta(hours=73))
    answer(old, 0)
    old.press("start")
    assert "too-long-ago" in last(old)


def test_a_danger_sign_beside_an_old_check_is_heard_without_its_old_denials() -> None:
    player = asked(beginning_a_check(31))
    player.wait(timedelta(hours=25))
    for aside in ("thanks", "/settings"):
        player.say(aside)
        other = replace(player)
        other.say("i have a fever")
        assert other.state.conversation is not None
        asked_so_far = [one.question for one in other.state.conversation.answered]
        assert "trained_hours_ago" in asked_so_far
        assert not set(CONTENT.screens) & set(asked_so_far)
    stale = asked(beginning_a_check(31))
    stale.wait(timedelta(hours=80))
    stale.say("i have a fever")
    assert stale.state.conversation is not None
    assert stale.state.conversation.answered == ()


def test_in_the_middle_of_a_check_it_is_put_off_for_as_long_as_somebody_answers() -> None:
    player = beginning_a_check(5)
    player.wait(timedelta(hours=1))
    assert place(player) is Place.ASKING
    [(_, due)] = [one for one in player.waiting.values() if one[0] == "weekly"]
    assert due == FIRST + timedelta(hours=2)
    player.wait(timedelta(hours=2))
    assert place(player) is Place.LOOKING_AHEAD


def test_gone_and_a_new_result_do_not_end_it() -> None:
    player = wanting()
    player.say("/check")
    for name in REPORT:
        player.press(name)
    player.wait(timedelta(hours=25))
    player.press("gone")
    assert "weekly" in [kind for kind, _ in player.waiting.values()]
    for name in ("none", "none"):
        player.press(name)
    player.wait(WEEK)
    assert place(player) is Place.LOOKING_AHEAD


def test_no_more_check_ins_and_stop_end_it_too() -> None:
    player = wanting()
    player.say("/settings")
    player.press("muting")
    assert "muting-weekly" in last(player)
    player.press("mute")
    assert not player.waiting
    player = wanting()
    player.say("/stop")
    assert not player.state.weekly.on
    assert not player.waiting


def test_who_blocked_the_bot_and_comes_back_has_it_again() -> None:
    player = wanting()
    player.happen(Left())
    assert not player.waiting
    player.wait(3 * WEEK)
    player.say("/start")
    [(kind, due)] = player.waiting.values()
    assert kind == "weekly"
    assert due > player.now


def test_a_promise_that_was_lost_on_the_way_is_made_anew() -> None:
    player = wanting()
    player.waiting.clear()
    player.wait(2 * WEEK)
    player.say("thanks")
    [(_, due)] = player.waiting.values()
    assert timedelta() < due - player.now <= WEEK


def test_after_a_day_away_a_week_is_left_out() -> None:
    player = wanting()
    [(name, (kind, due))] = player.waiting.items()
    player.now = due + timedelta(hours=25)
    player.waiting.clear()
    effects = player.happen(CheckInDue(name, kind))
    assert effects[0] == MarkCheckIn(name, "expired")
    assert isinstance(effects[1], PlanCheckIns)
    assert place(player) is not Place.LOOKING_AHEAD


def on(player: Player) -> bool:
    """Whether the look-ahead is on now."""
    return player.state.weekly.on


def test_what_is_left_out_for_weeks_ends_so_that_nobody_is_kept_for_it() -> None:
    player = wanting()
    player.say("/check")
    player.press("saddle_numb")
    player.wait(3 * WEEK)
    assert on(player)
    player.wait(8 * WEEK)
    assert not on(player)
    assert not player.waiting
    assert not [one for one in player.shown if one.question == "weekly"]
    # The neutral line first: nobody asked for this message.
    assert player.last is not None
    assert [part.key for part in player.last.parts] == ["check-in", "weekly-off"]


def test_that_it_ends_is_said_in_the_morning() -> None:
    player = wanting(State(consent=1, settings=Preferences(zone="Europe/London")))
    player.state = replace(player.state, weekly=replace(player.state.weekly, missed=3))
    [(name, (kind, at))] = player.waiting.items()
    player.now = at + timedelta(hours=28)
    [effect] = player.happen(CheckInDue(name, kind))
    assert isinstance(effect, PutOffCheckIn)
    assert effect.until == FIRST.replace(day=10, hour=8, minute=30)
    assert on(player)
    player.wait(timedelta(hours=12))
    assert not on(player)
    assert last(player) == {"check-in", "weekly-off"}


def test_the_clock_of_a_promise_that_ended_says_nothing() -> None:
    player = wanting()
    old = promise_id(replace(player.state.weekly, number=99))
    assert player.happen(CheckInDue(old, "weekly")) == (MarkCheckIn(old, "expired"),)


def test_at_night_it_waits_until_the_morning() -> None:
    player = wanting(State(consent=1, settings=Preferences(zone="Europe/London")))
    weekly = replace(player.state.weekly, due_at=FIRST.replace(hour=21))
    late, event = FIRST.replace(hour=22), CheckInDue(promise_id(weekly), "weekly")
    [effect] = due(CONTENT, replace(player.state, weekly=weekly), event, late).effects
    assert isinstance(effect, PutOffCheckIn)
    assert effect.until == FIRST.replace(day=9, hour=8, minute=30)


def test_without_consent_nothing_is_turned_on() -> None:
    stranger = State(place=Place.WEEKLY)
    step = choosing.pressed(CONTENT, stranger, "look", "on", FIRST)
    assert not step.state.weekly.on


def test_words_on_its_page_that_are_no_hour_change_nothing() -> None:
    player = wanting()
    before = player.state.weekly
    player.say("whenever you like")
    assert player.state.weekly == before


def test_an_hour_that_is_typed_while_it_is_off_does_not_turn_it_on() -> None:
    player = wanting()
    player.press("off")
    player.say("7:30")
    assert not player.state.weekly.on
