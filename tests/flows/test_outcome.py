"""What a check-in's answer comes to, as a card: whom it speaks to, and what is promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.follow_up import SEEN
from flows.model import Pressed
from flows.outcome import ahead_of
from flows.screen import Refs
from tests.conversations.player import Player, keys
from tests.flows.test_checking import report, strained
from tests.flows.test_engine import DESCRIBED, NO_DANGER, after
from tests.flows.test_guides_pressing import watched
from tests.flows.test_talking import followed, shown

HOUR = timedelta(hours=1)


def weak_foot(code: str) -> Player:
    """A player sent to be seen today, who answered that question, at the next check-in."""
    player = after("foot_weak", "done", "no", "none", "none", *DESCRIBED, "confirm")
    player.wait(18 * HOUR)
    player.press(code)
    player.wait(12 * HOUR)
    player.take()
    return player


def told(player: Player) -> list[str]:
    return [one.key for one in player.take()[-1].parts]


# --- where it runs to now ----------------------------------------------------------


@pytest.mark.parametrize("change", ["worse", "new"])
def test_pain_that_runs_below_a_knee_by_now_is_heard_at_a_check_in(change: str) -> None:
    player = followed()
    for name in (change, "none", "none", "3", "below_knee", "done", "no", "nothing"):
        player.press(name)
    said = shown(player)
    assert {"level-clinician_soon", "because-R20"} <= said


@pytest.mark.parametrize("change", ["better", "same"])
def test_who_is_no_worse_is_not_asked_again_where_it_runs_to(change: str) -> None:
    player = followed()
    for name in (change, "none", "none", "4"):
        player.press(name)
    assert "q-function" in shown(player)


def test_a_leg_that_a_self_check_sent_pain_down_is_asked_about() -> None:
    player = watched()
    for name in ("checks", "worse", "yes"):
        player.press(name)
    assert {"heard-new", "clarify-leg_tingling"} <= shown(player)
    for name in ("no", "none", "none", "3", "below_knee", "done", "nothing"):
        player.press(name)
    assert "level-clinician_soon" in shown(player)


# --- what is promised ----------------------------------------------------------------


def test_an_outcome_says_when_the_next_question_comes_and_who_has_not_signed() -> None:
    player = followed()
    player.take()
    for name in ("same", "none", "none", "3", "nothing"):
        player.press(name)
    last = told(player)
    assert last[-2:] == ["check-back-once", "not-signed-off"]


def test_the_last_outcome_promises_nothing() -> None:
    player = strained()
    assert "check-back-once" not in report(player, "gone")


def test_who_was_told_that_it_is_over_hears_only_of_what_is_promised_anew() -> None:
    player = strained()
    old = Pressed(player.button("worse").id)
    player.wait(24 * HOUR)
    report(player, "gone")
    player.happen(old)
    assert player.state.episode is not None
    before = player.state.episode.check_ins
    for name in ("none", "none", "7", "none", "nothing"):
        player.press(name)
    ahead = ahead_of(player.state.episode, before, player.now)
    assert {one.id for one in ahead} == set(player.waiting)


def test_who_was_seen_is_not_promised_to_be_asked_again() -> None:
    player = after("foot_weak", "done", "no", "none", "none", *DESCRIBED, "confirm")
    episode = player.state.episode
    assert episode is not None
    assert SEEN in {one.kind for one in ahead_of(episode, (), player.now)}
    seen = replace(episode, seen=True)
    assert SEEN not in {one.kind for one in ahead_of(seen, (), player.now)}


# --- whom it speaks to ---------------------------------------------------------------


def test_who_got_worse_is_asked_to_book_sooner_right_below_the_first_line() -> None:
    player = strained()
    player.take()
    for name in ("worse", "none", "none", "7", "none", "nothing"):
        player.press(name)
    assert told(player)[:2] == ["level-clinician_soon", "worse-in-days"]


@pytest.mark.parametrize(
    ("code", "change", "score", "words"),
    [
        ("no", "better", "2", ["follow-kept-urgent", "urgent-better"]),
        ("no", "same", "3", ["follow-kept-urgent"]),
        ("yes", "same", "3", ["urgent-seen"]),
        ("yes", "better", "1", ["urgent-seen"]),
    ],
)
def test_at_urgent_it_counts_who_was_seen_and_how_it_goes(
    code: str, change: str, score: str, words: list[str]
) -> None:
    player = weak_foot(code)
    rest = () if score in "12" else ("nothing",)
    for name in (change, "none", "none", score, *rest):
        player.press(name)
    last = told(player)
    assert last[: last.index("go-now")] == words


@pytest.mark.parametrize("code", ["yes", "no"])
def test_who_got_worse_at_urgent_is_never_told_of_feeling_better(code: str) -> None:
    player = weak_foot(code)
    for name in ("worse", "none", "none", "5", "none", "nothing"):
        player.press(name)
    last = told(player)
    assert last[: last.index("go-now")] == ["urgent-worse"]


def test_not_yet_seen_brings_back_the_sign_that_was_told() -> None:
    player = after("saddle_numb")
    player.wait(3 * HOUR)
    player.take()
    player.press("no")
    card = player.take()[-1]
    assert {"seen-urge-emergency", "told-signs", "go-now"} == keys(card)
    assert dict(card.parts[1].args)["flags"] == Refs(("flag-saddle_numb.said",))


def test_not_yet_seen_in_a_crisis_speaks_of_no_sign() -> None:
    player = after("none", "none", "overdose")
    player.wait(3 * HOUR)
    player.take()
    player.press("no")
    assert keys(player.take()[-1]) == {"seen-urge-emergency"}


def test_over_and_done_asks_nobody_to_report_but_to_check() -> None:
    player = strained()
    report(player, "gone")
    for words in ("what would change this", "train"):
        player.say(words)
        args = [dict(one.args) for one in player.take()[-1].parts]
        assert [one["command"] for one in args if "command" in one] == ["/check"]


def test_while_it_is_followed_the_command_is_how() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.take()
    for words in ("what would change this", "train"):
        player.say(words)
        args = [dict(one.args) for one in player.take()[-1].parts]
        assert [one["command"] for one in args if "command" in one] == ["/how"]
