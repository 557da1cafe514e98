"""Hearing a text in the person's language and in English beside it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flows.content import Content
from flows.tongues import hear, hear_and_read, read

NOW = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
TEXTS = (
    "me duele la espalda desde ayer, un 4 de 10",
    "I can't pee since this morning and my back hurts",
    "me duele la espalda. I can not feel my saddle area",
    "hola",
)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("text", TEXTS)
def test_hearing_and_reading_at_once_is_hearing_and_reading(
    content: Content, language: str, text: str
) -> None:
    lexicon = content.lexicons[language]
    assert hear_and_read(lexicon, text, NOW) == (hear(lexicon, text), read(lexicon, text, NOW))


def test_an_english_emergency_is_heard_in_a_spanish_chat(content: Content) -> None:
    heard, _ = hear_and_read(content.lexicons["es"], TEXTS[1], NOW)
    assert heard["bladder_trouble"] == "yes"
