"""Whole conversations in every language: typed, understood, and worded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.render import LONGEST, Renderer, labels_of
from flows.model import Place, State
from flows.preferences import Preferences
from flows.tongues import hear
from flows.typed import read
from tests.bot.inventory import CONTENT, WORDS
from tests.bot.languages import OTHERS
from tests.conversations.player import Player, play

CHATS = sorted((Path(__file__).parent / "chats").glob("*/*.chat"))
RENDERER = Renderer(WORDS)


def named(chat: Path) -> str:
    return f"{chat.parent.name}: {chat.stem.replace('_', ' ')}"


def test_every_language_has_the_same_chats() -> None:
    chats = {one: {chat.name for chat in CHATS if chat.parent.name == one} for one in OTHERS}
    assert len(next(iter(chats.values()))) >= 5
    assert len({frozenset(names) for names in chats.values()}) == 1


@pytest.mark.parametrize("chat", CHATS, ids=named)
def test_the_chat_goes_as_written_and_every_screen_is_worded(chat: Path) -> None:
    language = chat.parent.name
    player = Player(CONTENT, State(language=language, settings=Preferences(language=language)))
    play(player, chat.read_text(encoding="utf-8").splitlines())
    for effect in player.effects:
        screen = getattr(effect, "screen", None)
        if screen is not None:
            text = RENDERER.text(language, screen)
            assert 0 < len(text) <= LONGEST
            own = RENDERER._paragraphs(language, screen)
            assert own != RENDERER._paragraphs("en", screen), screen.key


@pytest.mark.parametrize("language", OTHERS)
def test_every_label_can_be_typed_and_raises_no_alarm_that_english_does_not(language: str) -> None:
    labels = labels_of(WORDS, CONTENT, language)
    lexicon = CONTENT.lexicons[language]
    typed = {
        (name, code): label
        for name, codes in labels.items()
        if name in CONTENT.questions
        for code, label in codes.items()
    }
    alarms = {key: label for key, label in typed.items() if "yes" in hear(lexicon, label).values()}
    assert alarms == {}
    labelled = replace(lexicon, labels=labels)
    for (name, code), label in typed.items():
        if CONTENT.questions[name].numbers:
            continue
        given = read(CONTENT, labelled, name, label)
        assert given is not None, (name, label)
        assert given.codes == (code,), (name, label)


@pytest.mark.parametrize("language", [*OTHERS, "en"])
def test_what_the_buttons_of_the_consent_say_can_be_typed(language: str) -> None:
    for label, place in (
        ("yes-start", Place.ASKING),
        ("no-thanks", Place.NOWHERE),
        ("under-16", Place.NOWHERE),
    ):
        settings = Preferences(language=language)
        player = Player(CONTENT, State(place=Place.CONSENT, language=language, settings=settings))
        player.say(WORDS.text(language, label))
        assert player.state.place is place, label
