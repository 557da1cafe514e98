"""After an outage the open question is asked again, and nothing else is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.cards import live_card
from flows.effects import Show
from flows.model import CameBack, Place, State
from flows.preferences import Preferences
from flows.screen import Screen
from tests.conversations.player import Player, keys
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER, after

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def asked(player: Player, *, lately: bool = True) -> list[tuple[Screen, str]]:
    """What is shown when Spotter comes back, and as which kind of message."""
    shown = [one for one in player.happen(CameBack(lately)) if isinstance(one, Show)]
    return [(one.screen, one.kind) for one in shown]


def test_the_question_of_a_check_is_asked_again_and_can_be_answered() -> None:
    player = after(*NO_DANGER)
    question = live_card(CONTENT, player.state).question
    [(screen, kind)] = asked(player)
    assert (screen.question, kind) == (question, "asked_again")
    assert screen.parts[0].key == "while-away"
    player.press(DESCRIBED[0])
    assert live_card(CONTENT, player.state).question != question


def test_a_tap_on_the_card_of_before_the_outage_is_known_to_be_old() -> None:
    player = after(*NO_DANGER)
    old = player.button(DESCRIBED[0])
    [(screen, _)] = asked(player)
    assert old.id not in {one.id for one in screen.buttons}


def test_ticks_that_were_made_stay() -> None:
    player = after("none", "fever_ill")
    before = player.state.conversation
    asked(player)
    assert player.state.conversation == before
    assert before is not None
    assert before.ticked


@pytest.mark.parametrize("place", [Place.NOWHERE, Place.WELCOME, Place.DECLINED, Place.STOPPED])
def test_where_nothing_was_asked_nothing_is_said(place: Place) -> None:
    player = Player(CONTENT, State(place=place))
    assert asked(player) == []
    assert player.state == State(place=place)


def test_the_agreement_is_asked_again() -> None:
    player = Player(CONTENT, State(place=Place.CONSENT, card=3))
    [(screen, _)] = asked(player)
    assert screen.key == "consent"


def test_after_a_result_nothing_is_asked_until_a_check_in_is() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    assert asked(player) == []
    player.wait(DAY + HOUR)
    [(screen, kind)] = asked(player)
    assert (screen.key, kind) == ("check_in", "check_in")
    assert screen.parts[0].key == "while-away"
    player.press("better")
    assert player.state.conversation is not None


def test_a_check_in_that_was_answered_or_has_waited_for_a_day_is_left_alone() -> None:
    player = after(*NO_DANGER, *DESCRIBED, "confirm")
    player.wait(DAY + HOUR)
    assert player.state.episode is not None
    first = player.state.episode.asked[-1]
    replied = replace(player.state.episode, replied=(first,))
    assert asked(Player(CONTENT, replace(player.state, episode=replied), player.now)) == []
    late = Player(CONTENT, player.state, player.now + DAY)
    assert asked(late) == []
    ended = replace(player.state.episode, open=False)
    assert asked(Player(CONTENT, replace(player.state, episode=ended), player.now)) == []


def test_whoever_was_sent_to_be_seen_is_asked_again_whether_they_were() -> None:
    player = after("saddle_numb")
    player.wait(6 * HOUR)
    assert player.state.episode is not None
    assert player.state.episode.asked
    [(screen, _)] = asked(player)
    assert screen.key == "seen"
    done = replace(player.state, episode=replace(player.state.episode, seen=True))
    assert asked(Player(CONTENT, done, player.now)) == []


def test_at_night_only_somebody_who_was_just_there_is_asked() -> None:
    player = after(*NO_DANGER)
    night = Preferences(zone="Europe/Berlin")
    player.state = replace(player.state, settings=night)
    player.now = player.now.replace(hour=1)
    assert asked(player, lately=False) == []
    assert len(asked(player, lately=True)) == 1
    player.now = player.now.replace(hour=12)
    assert len(asked(player, lately=False)) == 1


def test_whoever_is_discreet_gets_a_neutral_second_line() -> None:
    player = after(*NO_DANGER)
    player.state = replace(player.state, settings=Preferences(discreet=True))
    [(screen, _)] = asked(player)
    assert [one.key for one in screen.parts[:2]] == ["while-away", "discreet"]
    assert "while-away" in keys(screen)
