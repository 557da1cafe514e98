"""Ages in a text: only where something says that a number is one."""

from __future__ import annotations

import pytest

from flows.listening.ages import age_band
from flows.loading import load

WORDS = load().lexicons["en"].ages


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("i'm 15, back is sore", "under_16"),
        ("17, first meet on sunday", "16_17"),
        ("29m", "18_49"),
        ("f, 27", "18_49"),
        ("in my late forties", "18_49"),
        ("in my 50s", "50_64"),
        ("55 year old bloke", "50_64"),
        ("back is sore, 66 and feeling it", "65_plus"),
        ("in my sixties", None),
        ("in my early 60s", "50_64"),
        ("i'm 30 mins in", None),
        ("i'm 20 kg over", None),
        ("17 yo and 66 yo", None),
        ("my 17 year old pulled something", None),
        ("it's a 17 year old injury", None),
        ("i squatted in my twenties", None),
        ("i had two kids, now i'm in my 50s", "50_64"),
    ],
)
def test_an_age_is_a_band(text: str, band: str | None) -> None:
    assert age_band(WORDS, text) == band
