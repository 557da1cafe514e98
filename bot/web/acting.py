"""What people in the page do, as the updates that Telegram would bring of it.

Lives here: one function for each thing that can be done, from the two seats of the demo group
and in the private chat; each first changes the chats as a person sees them. An update that
Telegram would not bring, because Spotter asks for no right to read along, is None. Does not live
here: handling an update (``bot.reception``). Called by ``demo``.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from bot.web.chats import GROUP, SAM, YOU, Author, Chats, Json
from bot.web.wire import USERNAME, bot_user, chat_of, poll_of, user

#: How Telegram names whoever writes as the group itself.
_AS_GROUP = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_LINK = f"https://t.me/{USERNAME}?start="
LONGEST = 4096


@dataclass
class Acts:
    """People's acts; ``language`` is what your phone speaks. Updates count from ``first``."""

    chats: Chats
    first: int
    language: str

    def __post_init__(self) -> None:
        """Begin to count."""
        self._numbers: Iterator[int] = itertools.count(self.first)

    def say(self, text: str, chat: int = YOU, who: int = YOU) -> Json | None:
        """Type a text; in the group Spotter is told only what is meant for it."""
        text = text[:LONGEST]
        as_group = chat == GROUP and who == YOU and self.chats.anonymous
        author: Author = "group" if as_group else "sam" if who == SAM else "you"
        message = self.chats.add(chat, author, escape(text, quote=False))
        if chat == GROUP and not is_for_the_bot(text):
            return None
        told: Json = {
            "message_id": message.number,
            "date": message.at // 1000,
            "chat": chat_of(chat),
            "from": _AS_GROUP if as_group else self._person(who),
            "text": text,
        }
        if as_group:
            told["sender_chat"] = chat_of(GROUP)
        return self._update("message", told)

    def press(self, number: int, data: str, chat: int = YOU, who: int = YOU) -> Json:
        """Tap a button; which one is not looked at here, for a press can be forged."""
        told: Json = {
            "from": self._person(who),
            "chat_instance": "1",
            "data": data,
            "message": {"message_id": number, "date": 0, "chat": chat_of(chat)},
        }
        update = self._update("callback_query", told)
        told["id"] = f"p{update['update_id']}"
        return update

    def open_door(self, url: str) -> Json | None:
        """Follow a link to the private chat; None when it leads elsewhere."""
        if not url.startswith(_LINK):
            return None
        return self.say(f"/start {url.removeprefix(_LINK)}")

    def vote(self, number: int, option: int, who: int = YOU) -> Json | None:
        """Vote in a poll of the group; None when there is nothing to vote on."""
        message = self.chats.messages[GROUP].get(number)
        if message is None or message.poll is None or message.poll["is_closed"]:
            return None
        if not 0 <= option < len(message.poll["options"]):
            return None
        message.votes[who] = option
        self.chats.touch(message, edited=False)
        return self._update("poll", poll_of(message))

    def add_bot(self, *, inside: bool = True) -> Json:
        """Bring Spotter into the group, or throw it out."""
        member, left = ({"user": bot_user(), "status": one} for one in ("member", "left"))
        old, new = (left, member) if inside else (member, left)
        told = {
            "chat": chat_of(GROUP),
            "from": self._person(YOU),
            "date": self.chats.clock() // 1000,
            "old_chat_member": old,
            "new_chat_member": new,
        }
        return self._update("my_chat_member", told)

    def _person(self, who: int) -> Json:
        return user(who, self.language if who == YOU else None)

    def _update(self, kind: str, told: Json) -> Json:
        return {"update_id": next(self._numbers), kind: told}


def is_for_the_bot(text: str) -> bool:
    """Whether Telegram hands a group's message to a bot in privacy mode."""
    return text.startswith("/") or f"@{USERNAME}" in text.lower()
