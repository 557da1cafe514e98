"""Every transcript beside this file is played against the core."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.content import Content
from flows.loading import load
from tests.conversations.player import Player, play
from tests.conversations.reading import PEOPLE, WORDS, transcript

CHATS = sorted(Path(__file__).parent.glob("*.chat"))


@pytest.fixture(scope="session")
def content() -> Content:
    return load()


def test_there_are_transcripts() -> None:
    assert len(CHATS) >= 12


@pytest.mark.parametrize("chat", CHATS, ids=lambda chat: chat.stem.replace("_", " "))
def test_the_chat_goes_as_written(chat: Path, content: Content) -> None:
    play(Player(content), chat.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("person", PEOPLE)
def test_the_transcript_is_what_a_person_would_read_now(person: str, content: Content) -> None:
    kept = (WORDS / f"{person}.txt").read_text("utf-8")
    lesson = "read it again and run: python -m tests.conversations.reading"
    assert transcript(content, person) == kept, lesson


def test_every_transcript_in_words_is_of_somebody() -> None:
    assert {file.stem for file in WORDS.iterdir()} == set(PEOPLE)
