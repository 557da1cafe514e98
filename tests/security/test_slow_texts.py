"""No text of 4,096 characters keeps everybody waiting: hearing it takes less than a second.

Repetition is what makes patterns slow that try again from every letter. Lives here: words,
marks and whole phrases, repeated, in every language and from every first place, and the proof
that twice as much takes about twice as long. Does not live here: how fast ordinary texts are
heard (``tests/bench/screen.py``).
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

import pytest

from bot.communities.zones import known_zones
from bot.fields import COMMAND
from bot.render import telegram_html
from flows import talking
from flows.cards import live_card
from flows.communities.zones import find_zones
from flows.content import Content
from flows.engine import step
from flows.model import Commanded, Pressed, Said, State
from tests.bot.parts import NOW

LONGEST, SECONDS = 4_096, 1.0
_UNITS = (
    "a", "a.", "a b ", "1", "1 ", "10/10 ", "3-4 ", "12:30 ", "0.1", "l5 s1 ", "'", "((", " ", "\n",
    "-", "no ", "not no ", "never ever ", "can't pee ", "cant ", "I can't feel my legs ",
    "since since ",
    "years ago ", "my dad said he ", "if i was ", "three hundred and ", "half past ", "back ",
    "**a", "\u0301", "\u200d", "\U0001f600", "не могу ", "no puedo orinar ",
    "nicht taub ", "não consigo ",
    "/a", "@a", "<b>", "{ $x }",
)  # fmt: skip
#: Those of them that took longest when all were measured.
_COSTLY = ("a.", "l5 s1 ", "10/10 ")


def took(text: str, content: Content, state: State) -> float:
    """How much of the processor one text takes, in seconds."""
    before = time.process_time()
    step(state, Said(text), NOW, content)
    return time.process_time() - before


def repeated(unit: str, length: int = LONGEST) -> str:
    """The unit again and again, with an end that fits no pattern."""
    return (unit * (length // len(unit) + 1))[: length - 2] + "\x01!"


def places(content: Content, language: str) -> Iterator[State]:
    """Before anything was asked, and at the first question."""
    state = State(language=language)
    yield state
    asked = step(state, Commanded("check"), NOW, content).state
    [agree] = [one for one in live_card(content, asked).buttons if one.id.endswith(".agree")]
    yield step(asked, Pressed(agree.id), NOW, content).state


@pytest.fixture(autouse=True)
def _loaded(content: Content) -> None:
    """What is only read once is read before anything is measured."""
    for language in content.languages:
        talking.alarming(content, State(language=language), Said("warm"))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["de", "en", "es", "pt-br", "ru"])
def test_no_repetition_takes_a_second_to_hear(content: Content, language: str) -> None:
    # English is heard beside every language, so that the others need fewer of them.
    dice = random.Random(language)
    words = _UNITS if language == "en" else (*_UNITS[::4], *_COSTLY)
    words = (*words, "".join(dice.sample(_UNITS, 3)), "".join(dice.sample(_UNITS, 3)))
    slow = {
        (unit, state.place): round(spent, 2)
        for number, state in enumerate(places(content, language))
        for unit in (words if number == 0 else _COSTLY)
        if (spent := took(repeated(unit), content, state)) > SECONDS
        # A machine that is busy is asked twice.
        and took(repeated(unit), content, state) > SECONDS
    }
    assert slow == {}


def test_twice_as_much_takes_about_twice_as_long(content: Content) -> None:
    for unit in _COSTLY:
        half, whole = (
            min(took(repeated(unit, length), content, State()) for _ in range(2))
            for length in (LONGEST // 2, LONGEST)
        )
        assert whole < 3 * half + 0.05, unit


def test_what_is_matched_before_the_ear_takes_no_time() -> None:
    texts = [repeated(one) for one in (*_UNITS, "/a ", "/a@", "**", "** ", "\ue0001\ue001")]
    before = time.process_time()
    for text in texts:
        COMMAND.fullmatch(text)
        COMMAND.fullmatch("/" + text)
        telegram_html(text)
        find_zones(text, known_zones())
    assert time.process_time() - before < SECONDS
