"""Nobody answers: one reminder, one closing message, and an answer is still welcome."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.cards import live_card
from flows.effects import RecordAssessment, Show
from flows.model import CheckInDue, Place, Pressed
from tests.conversations.player import Player, keys, toasts
from tests.flows.test_checking import STRAIN, report, strained
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after
from tests.flows.test_talking import followed, shown

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def seen(player: Player) -> list[tuple[str, str]]:
    """Everything that was sent unasked, as (screen, what marks it)."""
    marks = ("check-in-reminder", "check-in-closing", "check-in-half-done", "seen-ask")
    return [
        (one.key, next((mark for mark in marks if mark in keys(one)), "")) for one in player.take()
    ]


def sore() -> Player:
    """A player with ordinary soreness, reported a day after the session."""
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.take()
    return player


def test_ordinary_soreness_without_an_answer_gets_five_messages_and_no_more() -> None:
    player = sore()
    player.wait(60 * DAY)
    assert seen(player) == [
        ("check_in", ""),
        ("check_in", ""),
        ("check_in", "check-in-reminder"),
        ("check_in", ""),
        ("closing", "check-in-closing"),
    ]


def test_whoever_was_sent_to_be_seen_today_gets_five_messages_and_no_more() -> None:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    player.take()
    player.wait(60 * DAY)
    assert seen(player) == [
        ("seen", "seen-ask"),
        ("check_in", ""),
        ("check_in", ""),
        ("check_in", "check-in-reminder"),
        ("closing", "check-in-closing"),
    ]


def test_an_emergency_without_an_answer_is_asked_twice_whether_they_were_seen() -> None:
    player = after("saddle_numb")
    player.take()
    player.wait(60 * DAY)
    assert [key for key, _ in seen(player)] == [
        "seen",
        "seen",
        "check_in",
        "check_in",
        "check_in",
        "closing",
    ]


def test_the_times_are_twelve_hours_after_72_and_a_day_after_the_week() -> None:
    player = sore()
    for hours, expected in (
        (24 + 24 + 11.9, 2),
        (0.2, 1),
        (83.8, 0),
        (0.2, 1),
        (23.8, 0),
        (0.2, 1),
    ):
        player.wait(hours * HOUR)
        assert len(player.take()) == expected


def test_short_hours_shorten_the_reminder_and_the_closing_message() -> None:
    short = replace(CONTENT, plan=replace(CONTENT.plan, check_in_hours=(4.8, 7.2)))
    player = Player(short)
    player.say("/start")
    for name in ("start", "agree", "none", "fever_ill", "done", "none", *DESCRIBED, "confirm"):
        player.press(name)
    player.take()
    player.wait(7.2 * HOUR)
    assert [mark for _, mark in seen(player)] == ["", ""]
    player.wait(1.2 * HOUR)
    assert [mark for _, mark in seen(player)] == ["check-in-reminder"]
    player.wait(2.4 * HOUR)
    assert [mark for _, mark in seen(player)] == ["check-in-closing"]


def test_a_reminder_that_would_come_at_night_waits_for_the_morning() -> None:
    player = sore()
    player.state = replace(player.state, offset_minutes=120)
    player.now += 48 * HOUR
    player.happen(CheckInDue("1-72h", "72h"))
    # Asked at 11:00 on their clock, so twelve hours later they are in bed.
    at = player.waiting["1-72h-reminder"][1]
    assert (at.hour, at.minute) == (6, 30)


def test_what_goes_out_after_no_answer_is_of_the_silent_kind() -> None:
    player = sore()
    player.wait(60 * DAY)
    kinds = [one.kind for one in player.effects if isinstance(one, Show) and one.check_in]
    assert kinds == ["check_in", "check_in", "reminder", "check_in", "reminder"]


def test_an_answer_in_time_ends_the_reminder() -> None:
    player = strained()
    player.wait(24 * HOUR)
    player.take()
    report(player, "same", "4", "nothing")
    assert {name.split("-")[1] for name in player.waiting} == {"day7"}


def test_who_answered_at_72_hours_is_reminded_after_the_week_and_only_once() -> None:
    player = strained()
    player.wait(24 * HOUR)
    report(player, "same", "4", "nothing")
    player.wait(60 * DAY)
    assert seen(player) == [
        ("check_in", ""),
        ("check_in", "check-in-reminder"),
        ("closing", "check-in-closing"),
    ]


def test_an_answer_to_the_reminder_is_the_answer_to_its_question() -> None:
    player = sore()
    player.wait(60 * HOUR)
    assert "follow-settled-normal_soreness" in report(player, "better", "1")
    assert not player.waiting


def test_no_more_check_ins_ends_the_reminder_and_the_closing_message() -> None:
    player = sore()
    player.wait(48 * HOUR)
    player.press("off")
    player.take()
    player.wait(60 * DAY)
    assert seen(player) == []


def test_no_more_check_ins_can_be_said_on_the_reminder_too() -> None:
    player = sore()
    player.wait(60 * HOUR)
    player.press("off")
    player.take()
    player.wait(60 * DAY)
    assert seen(player) == []


def test_a_reminder_that_comes_after_a_word_is_not_sent() -> None:
    player = sore()
    player.wait(48 * HOUR)
    report(player, "same", "3", "nothing")
    player.take()
    player.happen(CheckInDue("1-72h-reminder", "reminder"))
    assert seen(player) == []


def test_a_reminder_so_late_that_the_week_is_there_gives_way_to_it() -> None:
    player = sore()
    player.wait(48 * HOUR)
    player.take()
    player.now += 95 * HOUR
    player.happen(CheckInDue("1-72h-reminder", "reminder"))
    assert seen(player) == []


def test_asking_the_last_question_again_promises_the_end_once() -> None:
    player = sore()
    player.wait(6 * DAY)
    assert player.state.episode is not None
    before = [one.id for one in player.state.episode.check_ins]
    player.press("later")
    player.wait(3 * HOUR)
    assert [one.id for one in player.state.episode.check_ins] == before


def test_worse_that_was_left_in_the_middle_is_brought_back() -> None:
    player = sore()
    player.wait(48 * HOUR)
    player.press("worse")
    player.take()
    player.wait(12 * HOUR)
    assert seen(player) == [("question", "check-in-half-done")]
    assert player.last is not None
    assert player.last.question == "danger_below"
    for name in ("none", "none", "7", "none", "nothing"):
        player.press(name)
    assert "level-clinician_soon" in shown(player)


@pytest.mark.parametrize("left", [("none", "stop", "save"), ("/start",), ("/settings",)])
def test_an_answer_put_aside_in_the_middle_is_brought_back_and_closed(
    left: tuple[str, ...],
) -> None:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    player.wait(48 * HOUR)
    player.press("worse")
    for move in left:
        player.say(move) if move.startswith("/") else player.press(move)
    player.take()
    player.wait(36 * HOUR)
    assert [key for key, _ in seen(player)] == ["resume", "closing"]
    player.press("worse")
    assert live_card(CONTENT, player.state).question == "danger_below"


def test_what_was_left_in_the_middle_to_the_end_is_closed_all_the_same() -> None:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    player.wait(48 * HOUR)
    player.press("worse")
    player.take()
    player.wait(36 * HOUR)
    assert [key for key, _ in seen(player)] == ["question", "closing"]
    player.press("worse")
    assert player.state.place is Place.ASKING


# --- Closed, and still welcome ---------------------------------------------------------


def unanswered() -> Player:
    """A player whose strain was closed because nobody answered, nine days on."""
    player = after(*NO_DANGER, *STRAIN, "confirm")
    player.wait(9 * DAY)
    player.take()
    return player


def test_no_answer_is_kept_as_no_answer() -> None:
    player = unanswered()
    assert player.state.episode is not None
    assert (player.state.episode.open, player.state.episode.ended) == (False, "no_answer")
    trace = player.effects[-2]
    assert isinstance(trace, RecordAssessment)
    assert (trace.kind, trace.level, trace.severity) == ("no_answer", "self_care_watch", None)


@pytest.mark.parametrize("days", [0, 3, 40])
def test_the_closing_message_is_answered_at_any_age_and_judged_by_it(days: int) -> None:
    player = unanswered()
    player.wait(days * DAY)
    assert "level-clinician_soon" in report(player, "same", "5", "nothing")
    assert player.state.episode is not None
    assert player.state.episode.ended == "week"


def test_an_old_card_is_answered_after_the_closing_message() -> None:
    player = unanswered()
    player.happen(Pressed("ci.1-48h.worse"))
    assert "heard-worse" in shown(player)
    assert player.state.conversation is not None
    assert player.state.conversation.check_in == "day7"


@pytest.mark.parametrize("text", ["still the same", "/how"])
def test_a_closed_episode_is_told_of_in_words(text: str) -> None:
    player = unanswered()
    player.say(text)
    assert player.state.place is Place.ASKING or player.take()[-1].key == "check_in"


def test_a_late_alarm_is_followed_again() -> None:
    player = unanswered()
    for name in ("worse", "saddle_numb"):
        player.press(name)
    assert "level-emergency" in shown(player)
    player.wait(3 * HOUR)
    assert player.take()[-1].key == "seen"


def test_an_answer_before_the_week_is_over_promises_the_week_again() -> None:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    player.wait(110 * HOUR)
    assert player.state.episode is not None
    assert player.state.episode.ended == "no_answer"
    report(player, "better", "2")
    assert player.state.episode.open
    assert [name.split("-")[1] for name in player.waiting] == ["seen"], "it is still for today"


def test_later_on_an_old_card_promises_nothing_that_is_over() -> None:
    player = unanswered()
    assert toasts(player.happen(Pressed("ci.1-day7.later"))) == ["already-answered"]
    assert not player.waiting


def test_the_closing_message_of_a_crisis_speaks_of_no_backs() -> None:
    player = after("none", "none", "self_harm")
    player.take()
    player.wait(60 * DAY)
    closing = player.take()[-1]
    assert keys(closing) == {"check-in", "check-in-closing", "crisis-self_harm"}


def test_nobody_who_answered_everything_is_reminded() -> None:
    player = followed()
    report(player, "same", "3", "nothing")
    player.wait(24 * HOUR)
    report(player, "better", "2")
    player.take()
    player.wait(60 * DAY)
    assert seen(player) == []


def test_the_72_hour_question_put_off_until_after_the_reminder_brings_no_second_one() -> None:
    player = sore()
    player.wait(48 * HOUR)
    card = Pressed(player.button("later").id)
    player.wait(12 * HOUR)
    player.happen(card)
    player.take()
    player.wait(3 * HOUR)
    assert seen(player) == [("check_in", "")]
    assert {name.split("-")[1] for name in player.waiting} == {"day7"}


def test_turning_off_and_on_after_later_brings_no_second_reminder() -> None:
    player = sore()
    player.wait(48 * HOUR)
    player.press("later")
    player.say("/settings")
    for name in ("muting", "mute", "unmute"):
        player.press(name)
    player.take()
    player.wait(4 * DAY)
    told = [mark for _, mark in seen(player)]
    assert told == ["", "check-in-reminder", ""]


def test_words_long_after_the_end_are_about_something_new() -> None:
    player = unanswered()
    player.wait(15 * DAY)
    player.say("my back is bad again after deadlifts")
    assert player.state.conversation is None or player.state.conversation.check_in is None


def test_a_second_answer_before_the_first_was_finished_is_promised_for_as_well() -> None:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    player.wait(110 * HOUR)
    player.press("same")
    player.say("/how")
    for name in ("better", "none", "none", "2"):
        player.press(name)
    assert [name.split("-")[1] for name in player.waiting] == ["seen"]


def test_check_ins_turned_on_again_revive_nothing_that_was_closed() -> None:
    player = unanswered()
    player.say("/settings")
    player.press("muting")
    player.press("mute")
    player.press("unmute")
    assert not player.waiting
