"""Were you seen? Asked once when it is for today, twice in an emergency, and then never."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.follow_up import SEEN
from flows.model import Place, Pressed
from tests.conversations.player import Player, toasts
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after
from tests.flows.test_talking import shown

HOUR = timedelta(hours=1)


def asked(player: Player) -> list[str]:
    return [one.key for one in player.take()]


def emergency() -> Player:
    """A player in an emergency, asked for the first time whether they were seen."""
    player = after("saddle_numb")
    player.take()
    player.wait(3 * HOUR)
    assert asked(player) == ["seen"]
    return player


@pytest.mark.parametrize("code", ["no", "fine", None])
def test_an_emergency_that_nobody_has_seen_is_asked_about_once_more_the_next_day(
    code: str | None,
) -> None:
    player = emergency()
    if code:
        player.press(code)
        player.take()
    player.wait(20.9 * HOUR)
    assert asked(player) == []
    player.wait(0.1 * HOUR)
    assert asked(player) == ["seen"]
    player.wait(20 * HOUR)
    assert asked(player) == []


def test_yes_ends_the_question() -> None:
    player = emergency()
    player.press("yes")
    player.take()
    assert "1-seen-again" not in player.waiting
    player.wait(40 * HOUR)
    assert asked(player) == []


def test_the_second_question_is_answered_on_its_own_card() -> None:
    player = emergency()
    player.press("no")
    player.wait(21 * HOUR)
    player.press("yes")
    assert "seen-good" in shown(player)
    assert player.state.episode is not None
    assert player.state.episode.seen


def test_today_is_asked_about_once() -> None:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    player.take()
    player.wait(18 * HOUR)
    assert asked(player) == ["seen"]
    assert not [name for name in player.waiting if "again" in name]


def test_the_second_question_waits_for_the_morning() -> None:
    player = after("saddle_numb")
    player.state = replace(player.state, offset_minutes=14 * 60)
    player.wait(3 * HOUR)
    local = player.waiting["1-seen-again"][1] + 14 * HOUR
    assert (local.hour, local.minute) == (8, 30), "a day later it is 23:00 there"


def test_worse_instead_of_an_answer_asks_the_danger_signs_at_once() -> None:
    player = emergency()
    player.press("worse")
    assert "heard-worse" in shown(player)
    assert player.state.place is Place.ASKING


@pytest.mark.parametrize("code", ["gone", "later", "off"])
def test_no_other_word_answers_whether_somebody_was_seen(code: str) -> None:
    player = emergency()
    before = player.state
    assert toasts(player.happen(Pressed(f"ci.1-seen.{code}"))) == ["already-answered"]
    assert player.state == before


def test_a_second_tap_says_that_it_was_answered() -> None:
    player = emergency()
    player.press("no")
    assert toasts(player.happen(Pressed("ci.1-seen.yes"))) == ["already-answered"]


def test_seen_and_nothing_new_brings_no_second_red_card() -> None:
    player = emergency()
    player.press("yes")
    player.wait(45 * HOUR)
    for name in ("same", "none", "none", "3", "nothing"):
        player.press(name)
    assert "follow-kept-emergency" in shown(player)
    assert player.state.place is Place.FOLLOWED


def test_seen_and_a_sign_of_today_is_an_emergency_as_before() -> None:
    player = emergency()
    player.press("yes")
    player.wait(45 * HOUR)
    for name in ("better", "both_legs_nerve", "done", "yes"):
        player.press(name)
    assert "level-emergency" in shown(player)


def test_who_becomes_worse_after_being_seen_is_asked_again() -> None:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    player.wait(18 * HOUR)
    player.press("yes")
    player.wait(6 * HOUR)
    for name in ("worse", "saddle_numb"):
        player.press(name)
    player.take()
    player.wait(3 * HOUR)
    assert asked(player) == ["seen"]


def test_another_sign_after_being_seen_is_asked_about_again() -> None:
    player = emergency()
    player.press("yes")
    player.wait(69 * HOUR)
    player.press("worse")
    player.say("my pee is like cola")
    player.take()
    player.wait(3 * HOUR)
    assert asked(player) == ["seen"]


def test_yes_on_a_card_from_before_a_new_emergency_leaves_that_one_to_be_asked_about() -> None:
    player = emergency()
    card = Pressed(player.button("yes").id)
    player.now += HOUR
    player.say("my pee is like cola")
    assert "level-emergency" in shown(player)
    player.happen(card)
    assert "seen-good" in shown(player)
    player.wait(3 * HOUR)
    assert asked(player) == ["seen"]


def test_a_new_check_leaves_the_second_question_standing() -> None:
    player = emergency()
    player.say("/check")
    for name in ("no", *NO_DANGER, *DESCRIBED, "confirm"):
        player.press(name)
    player.take()
    player.wait(21 * HOUR)
    assert "seen" in asked(player)


def test_the_plan_asks_twice_only_where_it_says_so() -> None:
    assert set(CONTENT.plan.seen_again_hours) <= set(CONTENT.plan.seen_hours)
    assert all(
        hours > CONTENT.plan.seen_hours[level]
        for level, hours in CONTENT.plan.seen_again_hours.items()
    )


# --- /stop and back again ----------------------------------------------------------------


def turned_on_again(player: Player) -> None:
    player.say("/settings")
    player.press("unmute")


def test_after_stop_and_back_again_whether_somebody_was_seen_is_asked_after_all() -> None:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    player.say("/stop")
    assert not player.waiting
    turned_on_again(player)
    assert [kind for kind, _ in player.waiting.values()].count(SEEN) == 1
    player.take()
    player.wait(timedelta(hours=20))
    assert player.take()[-1].question == SEEN


def test_a_time_that_passed_while_stopped_is_made_up_for_at_once_and_asked_again_once() -> None:
    player = after("saddle_numb")
    player.say("/stop")
    player.now += timedelta(hours=30)
    turned_on_again(player)
    player.take()
    player.wait(timedelta(minutes=1))
    assert player.take()[-1].question == SEEN
    player.wait(timedelta(days=10))
    asked = [one for one in player.take() if one.question == SEEN]
    assert len(asked) == 1


def test_the_second_question_stays_the_second_after_stop_and_back_again() -> None:
    player = after("saddle_numb")
    player.wait(timedelta(hours=4))
    player.say("/stop")
    turned_on_again(player)
    player.take()
    player.wait(timedelta(days=10))
    assert len([one for one in player.take() if one.question == SEEN]) == 1


def test_turning_check_ins_off_and_on_asks_no_second_time() -> None:
    player = after("none", "fever_ill", "done", "none", *DESCRIBED, "confirm")
    player.say("/settings")
    player.press("muting")
    player.press("mute")
    player.press("unmute")
    player.take()
    player.wait(timedelta(hours=30))
    assert len([one for one in player.take() if one.question == SEEN]) == 1
    assert player.last is not None
    player.say("yes")
    player.say("/stop")
    turned_on_again(player)
    assert SEEN not in [kind for kind, _ in player.waiting.values()]
