"""What came in, in one shape for every front end: who, where, what, and its key.

Lives here: the Arrival, and making one from a raw Telegram update. Each update is read
alone and only for the fields that Spotter uses. Does not live here: fetching
(``bot.inbound``), handling (``bot.service``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.model import Commanded, Event, Left, Pressed, Said, SentMedia

#: Telegram's own accounts that speak for groups and channels; never a person.
_NOBODY = frozenset({777000, 1087968824, 136817688})
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event with its key, its person and its chat.

    ``key`` names the event for ever, so that a second delivery is known. ``event`` is
    None for what only concerns a group. ``message_id`` is the message a press was on.
    """

    key: str
    user_id: int
    chat_id: int
    event: Event | None
    message_id: int | None = None
    query_id: str | None = None
    language: str | None = None

    @property
    def private(self) -> bool:
        """Whether it came from a private chat, where chat and person have one number."""
        return self.chat_id > 0 and self.chat_id == self.user_id


class Malformed(ValueError):
    """An update without the shape that Telegram documents; the message holds no content."""


def from_update(update: Mapping[str, Any], username: str) -> Arrival | None:
    """The arrival in a raw update, or None when it is nothing for Spotter.

    Raises Malformed when a field that is needed is missing or of the wrong type.
    """
    try:
        return _from_update(update, username)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise Malformed(type(error).__name__) from None


def _from_update(update: Mapping[str, Any], username: str) -> Arrival | None:
    key = f"u:{int(update['update_id'])}"
    if "callback_query" in update:
        return _press(key, update["callback_query"])
    if "my_chat_member" in update:
        return _membership(key, update["my_chat_member"])
    for kind in ("message", "edited_message"):
        if kind in update:
            return _message(key, update[kind], username, edited=kind == "edited_message")
    return None


def _press(key: str, query: Mapping[str, Any]) -> Arrival | None:
    user = query["from"]
    message = query.get("message")
    chat_id = int(message["chat"]["id"]) if message else int(user["id"])
    data = query.get("data")
    return Arrival(
        key=key,
        user_id=int(user["id"]),
        chat_id=chat_id,
        event=Pressed(str(data)) if data is not None else None,
        message_id=int(message["message_id"]) if message else None,
        query_id=str(query["id"]),
        language=user.get("language_code"),
    )


def _membership(key: str, member: Mapping[str, Any]) -> Arrival | None:
    left = member["new_chat_member"]["status"] in ("kicked", "left")
    user_id, chat_id = int(member["from"]["id"]), int(member["chat"]["id"])
    return Arrival(key, user_id, chat_id, Left() if left else None)


def _message(
    key: str, message: Mapping[str, Any], username: str, *, edited: bool
) -> Arrival | None:
    user = message.get("from")
    chat_id = int(message["chat"]["id"])
    if user is None or int(user["id"]) in _NOBODY or user.get("is_bot"):
        return None
    user_id = int(user["id"])
    text = message.get("text")
    event: Event | None
    if text is None:
        service = not {"caption", "voice", "photo", "video", "sticker", "document"} & set(message)
        event = None if service or edited else SentMedia()
        if message.get("caption"):
            event = Said(str(message["caption"]), edited=edited)
    else:
        event = _spoken(str(text), username, edited=edited)
    return Arrival(key, user_id, chat_id, event, language=user.get("language_code"))


def _spoken(text: str, username: str, *, edited: bool) -> Event:
    """A command when the text begins with one that is for this bot, otherwise plain words."""
    if edited or not text.startswith("/"):
        return Said(text, edited=edited)
    head, _, argument = text[1:].partition(" ")
    name, _, addressed = head.partition("@")
    if addressed and addressed.lower() != username.lower():
        return Said(text)
    return Commanded(name.lower().strip(), argument.strip())
