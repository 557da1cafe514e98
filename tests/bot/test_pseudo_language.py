"""English as a foreign language, 40 % longer: what is not worded and what gets too wide.

Lives here: rules that a language which is only English in disguise must pass; a text that
comes out in plain English was never worded. Called by pytest.
"""

from __future__ import annotations

import re
from zoneinfo import available_timezones

from bot.render import Renderer, labels_of
from flows.screen import Button, Screen
from tests.bot.inventory import CONTENT, WORDS
from tests.bot.languages import PSEUDO, pseudo_text, pseudo_words
from tests.bot.test_languages import BUTTON
from tests.bot.walking import walk

PSEUDO_WORDS = pseudo_words()
RENDERER = Renderer(PSEUDO_WORDS)
#: Names, numbers and moments that no language words: they are taken out before looking.
_NAMES = re.compile(
    r"/\w+|\bUTC[+\d:-]*|\b[RF]\d\d\b|findahelpline\.com|112 or your local emergency number"
    r"|a crisis line near you|lists them|a doctor, an urgent care centre or a health advice line"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ \w{3,4} \d\d:\d\d"
)
#: Paragraphs that cite: titles of papers and ids of rules stay as they are.
_CITED = frozenset({"why-source", "why-trace"})
#: Towns of the calendar: a clock is named by its town in every language.
_TOWNS = frozenset(part for zone in available_timezones() for part in re.split("[/_]", zone))
#: Buttons that are the name of a place.
_PLACES = frozenset({"clock-country", "clock-place"})
#: In a word of so many letters the disguise always shows.
_PLAIN = re.compile(r"(?<![\w·])[A-Za-z]{5,}(?![\w·])")
_VOWEL = re.compile(r"[aeiouycns]", re.IGNORECASE)


def undisguised(text: str) -> list[str]:
    """Words that no translator could have reached."""
    return [word for word in _PLAIN.findall(_NAMES.sub(" ", text)) if _VOWEL.search(word)]


def screens() -> list[Screen]:
    return [screen for seed in range(12) for screen in walk(CONTENT, seed, steps=120)]


def test_the_disguise_is_longer_and_easily_told() -> None:
    assert pseudo_text("Numb legs ") == "Ñúmb légš··· "
    assert undisguised("Ñúmb légš··· and plain words at UTC+02:00") == ["plain", "words"]


def test_every_string_of_every_screen_is_worded() -> None:
    found = {
        (screen.key, word)
        for screen in screens()
        for text in (
            *(RENDERER.part(PSEUDO, part) for part in screen.parts if part.key not in _CITED),
            *(
                RENDERER.label(PSEUDO, button)
                for button in screen.buttons
                if button.label not in _PLACES
            ),
        )
        for word in undisguised(text)
    }
    assert {(key, word) for key, word in found if word not in _TOWNS} == set()


def test_no_button_gets_too_wide_for_a_phone() -> None:
    labels = labels_of(PSEUDO_WORDS, CONTENT, PSEUDO)
    wide = {
        (name, code): label
        for name, codes in labels.items()
        for code, label in codes.items()
        if len(label) > BUTTON + 2
    }
    assert wide == {}
    rows = [row for screen in screens() for row in screen.rows if len(row) > 2]
    assert [row for row in rows if sum(map(_width, row)) > 3 * BUTTON // 2] == []


def _width(button: Button) -> int:
    return len(RENDERER.label(PSEUDO, button))


def test_a_text_that_is_missing_is_taken_from_english() -> None:
    assert WORDS.text("xx", "back") == WORDS.text("en", "back")
