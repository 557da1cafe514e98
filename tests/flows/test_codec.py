"""States as text and back: the same whether this process wrote them or another."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flows import codec
from flows.lately import forget
from flows.model import Answered, Conversation, Place, State

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
STATE = State(
    card=7,
    place=Place.ASKING,
    consent=1,
    conversation=Conversation(AT, AT, (Answered("severity", number=3.0),)),
)


def test_a_state_is_the_same_from_memory_and_from_its_text() -> None:
    text = codec.dump_state(STATE)
    assert codec.load_state(text) is STATE
    forget()
    assert codec.load_state(text) == STATE
    assert codec.load_state(text) is not STATE


def test_another_text_is_another_state() -> None:
    codec.dump_state(STATE)
    other = codec.dump_state(replace(STATE, card=8))
    assert codec.load_state(other).card == 8


def test_what_is_no_state_is_refused() -> None:
    with pytest.raises(ValueError, match="validation error"):
        codec.load_state("[]")
