"""A check that ends without a result: its danger signs, and the check-in that it answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.cards import live_card
from flows.dropping import dropped, last_word
from flows.effects import Show
from flows.model import Episode, Left, Place, State
from tests.conversations.player import START, Player, keys
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after
from tests.flows.test_talking import followed, shown

FEVER = "I have a fever"


def heard(player: Player) -> dict[str, str]:
    assert player.state.conversation is not None
    return dict(player.state.conversation.heard)


def episode(player: Player) -> Episode:
    assert player.state.episode is not None
    return player.state.episode


def worse_with_fever() -> Player:
    """A check-in answered with "worse", and a fever typed on its first question."""
    player = followed()
    player.say("worse")
    player.say(FEVER)
    player.take()
    return player


# --- danger signs ----------------------------------------------------------------------


def test_a_written_sign_outlives_a_check_in_that_is_thrown_away() -> None:
    player = worse_with_fever()
    player.say("/cancel")
    player.press("throw")
    assert {"stopped-nothing-kept", "heard-urgent", "signs-kept", "go-now"} <= shown(player)
    player.say("/check")
    assert heard(player)["fever_ill"] == "yes"
    for name in (*NO_DANGER, *DESCRIBED[:-1], "confirm"):
        player.press(name)
    assert episode(player).level == "urgent"


def test_the_next_answer_to_a_check_in_knows_the_sign_and_takes_it_over() -> None:
    player = worse_with_fever()
    player.say("/cancel")
    player.press("throw")
    player.say("better")
    assert heard(player)["fever_ill"] == "yes"
    assert player.state.told is None


def test_a_tapped_sign_is_asked_about_by_name_and_a_draft_counts_too() -> None:
    player = after("none", "fever_ill")
    player.say("/start")
    player.press("restart")
    assert live_card(CONTENT, player.state).question == "clarify_fever_ill"
    player = after("none", "fever_ill", "done", "none", "24", "next_day")
    player.say("/cancel")
    player.press("throw")
    assert {"heard-urgent", "signs-kept"} <= shown(player)


def test_a_check_without_a_sign_leaves_nothing_behind() -> None:
    player = after(*NO_DANGER, *DESCRIBED[:2])
    player.say("/cancel")
    player.press("throw")
    assert shown(player) == {"stopped-nothing-kept", "go-now"}
    assert player.state.told is None


def test_throwing_away_nothing_says_nothing_of_signs() -> None:
    nothing = State()
    assert last_word(CONTENT, nothing.conversation) == ()
    assert dropped(CONTENT, nothing, START) == nothing


def test_a_lesser_sign_is_kept_in_mind_without_an_alarm() -> None:
    player = after("none", "none", "blood_thinner", "done", "24", "next_day")
    player.say("/cancel")
    player.press("throw")
    said = shown(player)
    assert "signs-kept" in said
    assert "heard-urgent" not in said


def test_a_check_that_barely_began_keeps_its_sign_when_it_is_stopped_or_begun_again() -> None:
    for command in ("/check", "/cancel"):
        player = after()
        player.say(FEVER)
        player.say(command)
        player.say("/check")
        assert heard(player)["fever_ill"] == "yes"


@pytest.mark.parametrize("event", ["/check", "hello", "fever again, I have a fever"])
def test_a_sign_outlives_a_check_that_was_left_for_days(event: str) -> None:
    player = after(*NO_DANGER)
    player.say(FEVER)
    player.now += timedelta(hours=80)
    player.take()
    player.say(event)
    if event == "hello":
        assert {"too-long-ago", "heard-urgent"} <= shown(player)
        player.press("start")
    assert heard(player)["fever_ill"] == "yes"


def test_both_an_open_check_and_the_one_behind_it_leave_their_signs() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.say("/check")
    player.say(FEVER)
    player.say("/how")
    player.press("worse")
    waiting = player.state
    assert waiting.parked is not None
    player.now += timedelta(hours=80)
    player.say("/check")
    assert player.state.parked is None
    assert heard(player)["fever_ill"] == "yes"


# --- the check-in that it answered -----------------------------------------------------


@pytest.mark.parametrize("way", ["throw", "/check"])
def test_a_dropped_answer_can_be_given_again(way: str) -> None:
    player = followed()
    player.press("better")
    assert episode(player).replied
    if way == "throw":
        player.say("/cancel")
        player.press("throw")
    else:
        player.say("/check")
        player.say("/cancel")
    assert episode(player).replied == ()
    player.say("worse")
    assert player.state.conversation is not None
    assert player.state.conversation.change == "worse"


def test_a_dropped_answer_is_reminded_of_and_closed_like_one_never_given() -> None:
    player = followed()
    player.wait(timedelta(hours=24))  # the second question
    player.press("same")
    player.say("/cancel")
    player.press("throw")
    player.take()
    player.wait(timedelta(days=12))
    assert episode(player).ended == "no_answer"
    assert any("check-in-closing" in keys(screen) for screen in player.take())


def test_what_a_dropped_report_passed_over_waits_again() -> None:
    player = followed()
    player.say("/how")
    player.press("same")
    assert episode(player).passed == ("1-48h",)
    player.say("/cancel")
    player.press("throw")
    assert episode(player).passed == ()
    assert episode(player).replied == ()


def test_an_answer_over_an_unfinished_one_is_dropped_with_it() -> None:
    player = followed()
    player.press("same")
    player.wait(timedelta(hours=24))
    player.press("worse")
    assert player.state.conversation is not None
    assert player.state.conversation.answers == ("1-72h", "1-48h")


# --- an alarm that was never settled ---------------------------------------------------


def alarmed() -> Player:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    player.take()
    return player


def test_an_alarm_is_asked_about_by_name_after_leaving() -> None:
    player = alarmed()
    player.happen(Left())
    player.say("/check")
    assert live_card(CONTENT, player.state).question == "clarify_fever_ill"


def test_an_alarm_that_was_closed_unanswered_is_asked_about_by_name() -> None:
    player = alarmed()
    closed = replace(episode(player), open=False, ended="no_answer")
    player.state = replace(player.state, episode=closed)
    player.say("/check")
    assert live_card(CONTENT, player.state).question == "clarify_fever_ill"


def test_a_sign_of_the_last_check_in_is_asked_about_by_name() -> None:
    player = followed()
    for name in ("worse", "none", "fever_ill", "done", "5", "none", "nothing"):
        player.press(name)
    assert episode(player).level == "urgent"
    player.say("/check")
    assert live_card(CONTENT, player.state).question == "clarify_fever_ill"


# --- commands beside danger ------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "undone"),
    [("forget", True), ("stop", True), ("export", True), ("check", False), ("nonsense", False)],
)
def test_a_command_that_was_not_done_is_said_after_the_alarm(command: str, undone: bool) -> None:
    player = after()
    player.say(f"/{command} I can't pee")
    shows = [one.screen for one in player.effects if isinstance(one, Show)][-2:]
    assert ("command-not-done" in keys(shows[-1])) is undone
    assert "level-emergency" in keys(shows[0] if undone else shows[-1])
    assert player.state.place is Place.RESULT


# --- what was told ---------------------------------------------------------------------


def test_what_was_told_is_gone_at_the_next_event_after_a_day() -> None:
    player = after()
    player.say("/cancel")
    player.say("my lower back hurts, dull, both sides")
    assert player.state.told is not None
    player.now += timedelta(hours=23)
    player.say("/help")
    assert player.state.told is not None
    player.now += timedelta(hours=2)
    player.say("/help")
    assert player.state.told is None
