"""What came in, in one shape for every front end: who, where, what, and its key.

Lives here: the Arrival, and making one from a raw Telegram update. Each update is read alone
and only for the fields that Spotter uses. Does not live here: what happened in groups
(``bot.communities.hearing``, which is asked for those), handling (``bot.service``). Called by
``bot.inbound``; the Arrival is used by whatever writes to a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.communities.hearing import GroupArrival, PollArrival, heard_in_group, heard_of_poll
from bot.fields import COMMAND, NOBODY, number_in, text_in
from flows.model import Commanded, Event, Left, Pressed, Said, SentMedia

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "poll")
_MEDIA = frozenset(
    "animation audio contact dice document location paid_media photo poll sticker story video "
    "video_note voice".split()
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event with its key, its person and its chat.

    ``key`` names the event for ever, so that a second delivery is known. ``event`` is
    None where nothing happened. ``message_id`` is the message a press was on; ``typed``
    says that the words of a key were typed, so that nothing can be shown on the button.
    """

    key: str
    user_id: int
    chat_id: int
    event: Event | None
    message_id: int | None = None
    query_id: str | None = None
    language: str | None = None
    typed: bool = False

    @property
    def private(self) -> bool:
        """Whether it came from a private chat, where chat and person have one number."""
        return self.chat_id > 0 and self.chat_id == self.user_id


class Malformed(ValueError):
    """An update without the shape that Telegram documents; the message holds no content."""


def from_update(
    update: Mapping[str, Any], username: str, bot_id: int = 0
) -> Arrival | GroupArrival | PollArrival | None:
    """The arrival in a raw update, or None when it is nothing for Spotter.

    Raises Malformed when a field that is needed is missing or of the wrong type.
    """
    try:
        if "poll" in update:
            return heard_of_poll(update)
        if _from_group(update):
            return heard_in_group(update, username, bot_id)
        return _from_update(update, username)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise Malformed(type(error).__name__) from None


def _from_group(update: Mapping[str, Any]) -> bool:
    """Whether it happened in a chat that is not private; those have numbers below zero."""
    press = update.get("callback_query")
    within = press.get("message") if press is not None else None
    for name in ("message", "edited_message", "my_chat_member"):
        within = update.get(name) or within
    return within is not None and number_in(within["chat"]["id"]) < 0


def _from_update(update: Mapping[str, Any], username: str) -> Arrival | None:
    key = f"u:{number_in(update['update_id'])}"
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
    data = text_in(query, "data")
    return Arrival(
        key=key,
        user_id=number_in(user["id"]),
        chat_id=number_in(message["chat"]["id"] if message else user["id"]),
        event=Pressed(data) if data is not None else None,
        message_id=number_in(message["message_id"]) if message else None,
        query_id=text_in(query, "id"),
        language=text_in(user, "language_code"),
    )


def _membership(key: str, member: Mapping[str, Any]) -> Arrival | None:
    left = member["new_chat_member"]["status"] in ("kicked", "left")
    user_id, chat_id = number_in(member["from"]["id"]), number_in(member["chat"]["id"])
    return Arrival(key, user_id, chat_id, Left() if left and chat_id == user_id else None)


def _message(
    key: str, message: Mapping[str, Any], username: str, *, edited: bool
) -> Arrival | None:
    user = message.get("from")
    chat_id = number_in(message["chat"]["id"])
    if user is None or number_in(user["id"]) in NOBODY or user.get("is_bot"):
        return None
    user_id = number_in(user["id"])
    text, caption = text_in(message, "text"), text_in(message, "caption")
    event: Event | None
    if text is not None:
        event = _spoken(text, username, edited=edited)
    elif caption:
        event = Said(caption, edited=edited)
    else:
        event = SentMedia() if _MEDIA & set(message) and not edited else None
    return Arrival(key, user_id, chat_id, event, language=text_in(user, "language_code"))


def _spoken(text: str, username: str, *, edited: bool) -> Event:
    """A command when the text begins with one that is for this bot, otherwise plain words."""
    command = None if edited else COMMAND.fullmatch(text)
    if command is None:
        return Said(text, edited=edited)
    name, addressed, argument = command.groups(default="")
    if addressed and addressed.lower() != username.lower():
        return Said(text)
    return Commanded(name.lower(), argument.strip())
