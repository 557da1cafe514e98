"""/export and /forget: asked first, beside the conversation, and only what was offered counts."""

from __future__ import annotations

import pytest

from flows.cards import live_card
from flows.effects import EraseEverything, SendExport, Show
from flows.loading import load
from flows.model import Commanded, Place, Pressed, Said, State
from flows.screen import Button
from tests.conversations.player import Player, keys, toasts

CONTENT = load()


def agreed() -> Player:
    """A player on the first danger screen."""
    player = Player(CONTENT)
    player.say("/start")
    player.press("start")
    player.press("agree")
    return player


def shown(player: Player) -> set[str]:
    return {key for screen in player.take() for key in keys(screen)}


def roles(player: Player) -> list[str]:
    assert player.last is not None
    return [one.role for one in player.last.buttons]


def test_an_export_is_asked_first_and_sent_after_a_yes() -> None:
    player = agreed()
    player.take()
    player.say("/export")
    assert shown(player) == {"export-ask"}
    assert not [one for one in player.effects if isinstance(one, SendExport)]
    effects = player.happen(Pressed("r.export.yes"))
    assert isinstance(effects[0], SendExport)
    assert shown(player) == {"export-coming"}


def test_a_second_tap_on_send_sends_nothing() -> None:
    player = agreed()
    player.say("/export")
    player.happen(Pressed("r.export.yes"))
    effects = player.happen(Pressed("r.export.yes"))
    assert toasts(effects) == ["already-answered"]
    assert len([one for one in player.effects if isinstance(one, SendExport)]) == 1


@pytest.mark.parametrize(("text", "sent"), [("yes", True), ("no", False), ("keep it", False)])
def test_an_export_is_answered_in_words_and_the_open_question_comes_back(
    text: str, sent: bool
) -> None:
    player = agreed()
    player.say("/export")
    player.take()
    player.say(text)
    assert bool([one for one in player.effects if isinstance(one, SendExport)]) is sent
    said = player.take()
    assert keys(said[0]) == {"export-coming" if sent else "export-not-sent"}
    assert said[1].question == "danger_below"


def test_other_words_answer_the_open_question_and_take_the_offer_back() -> None:
    player = agreed()
    player.say("/export")
    player.say("none of these")
    assert player.state.offered is None
    assert player.state.conversation is not None
    assert [one.question for one in player.state.conversation.answered] == ["danger_below"]
    player.say("/forget")
    player.happen(Commanded("help"))
    assert player.state.offered is None


def test_forgetting_is_asked_twice_with_what_goes_first() -> None:
    player = agreed()
    player.say("/forget")
    assert player.last is not None
    assert keys(player.last) == {"forget-what"}
    assert roles(player) == ["other", "other"]
    player.happen(Pressed("r.forget.yes"))
    assert keys(player.last) == {"forget-sure"}
    assert roles(player) == ["danger", "other"]
    assert not [one for one in player.effects if isinstance(one, EraseEverything)]
    effects = player.happen(Pressed("r.erase.yes"))
    assert effects == (EraseEverything(receipt=True),)
    assert player.state == State()


def test_whoever_was_erased_without_a_word_is_told_at_the_same_press() -> None:
    player = Player(CONTENT)
    assert player.happen(Pressed("r.erase.yes")) == (EraseEverything(receipt=True),)


def test_nothing_is_erased_by_a_press_on_an_old_card() -> None:
    player = agreed()
    player.say("/forget")
    player.happen(Pressed("r.forget.yes"))
    player.press("no")
    for name in ("r.erase.yes", "r.forget.yes", "r.erase", "r.", "r.other.yes"):
        assert toasts(player.happen(Pressed(name))) == ["already-answered"]
    player.say("/forget")
    assert toasts(player.happen(Pressed("r.erase.yes"))) == ["already-answered"]
    assert not [one for one in player.effects if isinstance(one, EraseEverything)]


def test_anything_else_in_between_makes_the_last_question_old() -> None:
    player = agreed()
    player.say("/forget")
    player.happen(Pressed("r.forget.yes"))
    player.happen(Pressed("whatever"))
    assert player.state.offered == "erase", "a press that counts for nothing changes nothing"
    player.happen(Pressed(live_card(CONTENT, player.state).buttons[0].id))
    assert toasts(player.happen(Pressed("r.erase.yes"))) == ["already-answered"]


@pytest.mark.parametrize("step", ["r.forget.no", "r.erase.no"])
def test_keeping_leaves_everything_as_it_was(step: str) -> None:
    player = agreed()
    before = player.state
    player.say("/forget")
    if step == "r.erase.no":
        player.happen(Pressed("r.forget.yes"))
    player.happen(Pressed(step))
    assert player.state == before
    assert player.last is not None
    assert keys(player.last) == {"kept"}


@pytest.mark.parametrize("place", ["nobody", "result"])
def test_forgetting_works_for_whoever_never_agreed_and_leaves_a_result_alone(place: str) -> None:
    player = Player(CONTENT)
    if place == "result":
        player = agreed()
        for name in ("none none none 24 next_day low_back_both none dull done 3 eases nothing "
                     "18_49 confirm").split():  # fmt: skip
            player.press(name)
        assert player.state.place is Place.RESULT
    card = player.state.card
    player.say("/forget")
    assert (player.state.card, player.state.place) == (card, player.state.place)
    player.say("yes")
    player.say("delete everything")
    assert player.effects[-1] == EraseEverything(receipt=True)


def test_a_danger_sign_is_heard_before_any_yes() -> None:
    player = agreed()
    player.say("/forget")
    player.take()
    player.happen(Said("yes, and I can't pee"))
    assert not [one for one in player.effects if isinstance(one, EraseEverything)]
    assert any(isinstance(one, Show) and one.kind == "emergency" for one in player.effects)


def test_every_button_that_asks_is_no_longer_than_telegram_takes() -> None:
    player = agreed()
    found: list[Button] = []
    for name in ("/export", "/forget"):
        player.say(name)
        assert player.last is not None
        found += player.last.buttons
    assert max(len(one.id) for one in found) <= 64
