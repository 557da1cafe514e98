"""What came in, in one shape for every front end: who, where, what, and its key.

Lives here: the Arrival, and making one from a raw Telegram update. Each update is read
alone and only for the fields that Spotter uses. Does not live here: fetching
(``bot.inbound``), handling (``bot.service``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.model import Commanded, Event, Left, Pressed, Said, SentMedia

#: Telegram's own accounts that speak for groups and channels; never a person.
_NOBODY = frozenset({777000, 1087968824, 136817688})
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
_MEDIA = frozenset(
    "animation audio contact dice document location paid_media photo poll sticker story video "
    "video_note voice".split()
)
#: A command as Telegram marks one; anything else that begins with "/" is plain words.
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)
#: What a row can hold; Telegram's own numbers stay far below it.
_HIGHEST = 2**63 - 1


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
    key = f"u:{_number(update['update_id'])}"
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
    data = _text(query, "data")
    return Arrival(
        key=key,
        user_id=_number(user["id"]),
        chat_id=_number(message["chat"]["id"] if message else user["id"]),
        event=Pressed(data) if data is not None else None,
        message_id=_number(message["message_id"]) if message else None,
        query_id=_text(query, "id"),
        language=_text(user, "language_code"),
    )


def _membership(key: str, member: Mapping[str, Any]) -> Arrival | None:
    left = member["new_chat_member"]["status"] in ("kicked", "left")
    user_id, chat_id = _number(member["from"]["id"]), _number(member["chat"]["id"])
    # A group that threw the bot out is owed no word: only a person can leave.
    return Arrival(key, user_id, chat_id, Left() if left and chat_id == user_id else None)


def _message(
    key: str, message: Mapping[str, Any], username: str, *, edited: bool
) -> Arrival | None:
    user = message.get("from")
    chat_id = _number(message["chat"]["id"])
    if user is None or _number(user["id"]) in _NOBODY or user.get("is_bot"):
        return None
    user_id = _number(user["id"])
    text, caption = _text(message, "text"), _text(message, "caption")
    event: Event | None
    if text is not None:
        event = _spoken(text, username, edited=edited)
    elif caption:
        event = Said(caption, edited=edited)
    else:
        event = SentMedia() if _MEDIA & set(message) and not edited else None
    return Arrival(key, user_id, chat_id, event, language=_text(user, "language_code"))


def _spoken(text: str, username: str, *, edited: bool) -> Event:
    """A command when the text begins with one that is for this bot, otherwise plain words."""
    command = None if edited else _COMMAND.fullmatch(text)
    if command is None:
        return Said(text, edited=edited)
    name, addressed, argument = command.groups(default="")
    if addressed and addressed.lower() != username.lower():
        return Said(text)
    return Commanded(name.lower(), argument.strip())


def _number(value: object) -> int:
    """An id that a row can hold; raises TypeError or ValueError for anything else."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("no whole number")
    if not -_HIGHEST <= value <= _HIGHEST:
        raise ValueError("no id")
    return value


def _text(fields: Mapping[str, Any], name: str) -> str | None:
    """A text that can travel on, or None when there is none; raises as ``_number`` does."""
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError("no text")
    # Half a surrogate pair would fail later, in somebody else's hands.
    return value.encode(errors="replace").decode()
