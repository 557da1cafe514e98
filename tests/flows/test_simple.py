"""Every red-flag screen in simple mode: the same signs lead to the same end.

Lives here: the danger screens, the clarifiers and the cards of an emergency, with and without
simple mode side by side. Does not live here: keys and their words
(``tests.bot.test_simple_mode``), the offer (``test_settings``). Called by pytest.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model import State
from flows.preferences import Preferences
from flows.vocabulary import DANGER_SCREENS, Level
from tests.conversations.player import Player, keys
from tests.flows.test_engine import CONTENT

SIGNS = [(screen, flag) for screen in DANGER_SCREENS for flag in CONTENT.screens[screen]]


def reading(screen: str, *, simple: bool) -> Player:
    """Somebody before a danger screen, who denied everything on those before it."""
    player = Player(CONTENT)
    player.state = State(settings=Preferences(simple=simple, offered=True))
    player.say("/start")
    for name in ("start", "agree"):
        player.press(name)
    while player.last is not None and player.last.question != screen:
        player.press("none")
    return player


def both(screen: str) -> tuple[Player, Player]:
    return reading(screen, simple=True), reading(screen, simple=False)


def what_counts(player: Player) -> State:
    """The state without how it is shown."""
    return replace(player.state, settings=Preferences())


@pytest.mark.parametrize(("screen", "flag"), SIGNS, ids=[flag for _, flag in SIGNS])
def test_a_ticked_sign_leads_to_the_same_in_both_modes(screen: str, flag: str) -> None:
    pair = both(screen)
    for player in pair:
        player.press(flag)
        if player.last is not None and player.last.question == screen:
            assert {"done", "answer"} <= {one.role for one in player.last.buttons}
            player.press("done")
    simple, usual = pair
    assert what_counts(simple) == what_counts(usual)
    assert simple.last is not None
    assert usual.last is not None
    assert keys(simple.last) == keys(usual.last)
    assert [one.id for one in simple.last.buttons] == [one.id for one in usual.last.buttons]


@pytest.mark.parametrize("screen", DANGER_SCREENS)
def test_a_doubt_and_a_sign_that_is_taken_back_lead_to_the_same(screen: str) -> None:
    pair = both(screen)
    flag = CONTENT.screens[screen][-1]
    for player in pair:
        player.press("ns")
        player.press(flag)
        player.press(flag)
        player.press("ns")
    simple, usual = pair
    assert what_counts(simple) == what_counts(usual)


@pytest.mark.parametrize("screen", DANGER_SCREENS)
def test_a_sign_in_plain_words_is_heard_on_every_screen(screen: str) -> None:
    player = reading(screen, simple=True)
    player.say("i can't pee and my bottom is numb")
    assert player.last is not None
    assert player.last.level is Level.EMERGENCY


def test_the_cards_of_an_emergency_work_by_their_keys() -> None:
    player = reading("danger_below", simple=True)
    player.press("saddle_numb")
    player.press("going")
    assert player.last is not None
    assert {"getting-help-noted", "go-now"} <= keys(player.last)
    player.wait(timedelta(hours=3))
    assert player.last.key == "seen"
    player.press("no")
    assert "seen-urge-emergency" in keys(player.last)
    player.last = next(one for one in reversed(player.shown) if one.key == "result")
    player.press("mistake")
    assert player.last.question == "clarify_saddle_numb"
