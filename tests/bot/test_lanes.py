"""Whose turn an update is, whatever is in it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lanes import lanes_of

PERSON, GROUP = {"id": 7}, {"id": -5}
SAID = {"message_id": 1, "from": PERSON, "chat": PERSON, "text": "hello"}
IN_GROUP = {"message_id": 1, "from": PERSON, "chat": GROUP}
CARD = {"message_id": 1, "from": {"id": 99, "is_bot": True}, "chat": GROUP}

LANES: dict[str, tuple[Any, set[tuple[str, int | str]]]] = {
    "a message": ({"update_id": 1, "message": SAID}, {("person", 7), ("chat", 7)}),
    "an edit": ({"update_id": 1, "edited_message": SAID}, {("person", 7), ("chat", 7)}),
    "a message in a group": ({"message": IN_GROUP}, {("person", 7), ("chat", -5)}),
    "a press": (
        {"callback_query": {"id": "1", "from": PERSON, "message": CARD, "data": "x"}},
        {("person", 7), ("chat", -5)},
    ),
    "a press on a card that is gone": (
        {"callback_query": {"id": "1", "from": PERSON, "data": "x"}},
        {("person", 7)},
    ),
    "a membership": (
        {"my_chat_member": {"chat": GROUP, "from": PERSON, "new_chat_member": {}}},
        {("person", 7), ("chat", -5)},
    ),
    "an admin who writes as the group": (
        {"message": {"chat": GROUP, "sender_chat": {"id": -6}}},
        {("chat", -5), ("chat", -6)},
    ),
    "a group that moves": (
        {"message": {"chat": GROUP, "migrate_to_chat_id": -100}},
        {("chat", -5), ("chat", -100)},
    ),
    "the group that it has become": (
        {"message": {"chat": {"id": -100}, "migrate_from_chat_id": -5}},
        {("chat", -5), ("chat", -100)},
    ),
    "a poll": ({"update_id": 1, "poll": {"id": "99", "options": []}}, {("poll", "99")}),
    "nothing that is known": ({"update_id": 1, "something_new": {}}, {("nobody", 0)}),
    "no update at all": (None, {("nobody", 0)}),
    "fields of the wrong kind": (
        {"message": {"chat": {"id": [5]}, "from": "me", "sender_chat": None}},
        {("nobody", 0)},
    ),
}


@pytest.mark.parametrize("kind", LANES)
def test_an_update_belongs_to_its_person_and_its_chat(kind: str) -> None:
    update, lanes = LANES[kind]
    assert lanes_of(update) == lanes


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["message", "from", "chat", "id", "poll", "callback_query", "x"]),
            inner,
            max_size=4,
        )
    ),
)


@given(anything)
def test_whatever_comes_has_a_lane(update: object) -> None:
    assert lanes_of(update)
