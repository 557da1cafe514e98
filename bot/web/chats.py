"""The two chats as they stand in the page: messages, buttons, pictures, keys.

Lives here: plain data in memory, and the form in which the page gets it. The text of Spotter's
messages is Telegram's HTML, written by ``bot.render``; what people write is text. Does not live
here: who changes it (``wire`` for Spotter, ``acting`` for people). Called by those and, for
the page, by ``serving``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.terminal import PERSON

#: Who sits at the page, and the other member of the demo group.
YOU, SAM = PERSON, 2
GROUP = -1001
TITLE = "Iron Works"
NAMES = {YOU: "You", SAM: "Sam"}
Author = Literal["spotter", "you", "sam", "group", "clock"]
Json = dict[str, Any]


@dataclass
class Message:
    """One message. ``text`` is HTML where Spotter wrote it; ``revision`` rises with each edit.

    ``rows`` are inline buttons as the Bot API has them; ``picture`` and ``file`` are names to
    fetch by; ``votes`` are the options that each member chose in a poll.
    """

    number: int
    author: Author
    at: int
    text: str
    rows: list[list[Json]] = field(default_factory=list)
    picture: str | None = None
    file: Json | None = None
    poll: Json | None = None
    votes: dict[int, int] = field(default_factory=dict)
    edited: bool = False
    revision: int = 0


@dataclass
class Chats:
    """Both chats; ``clock`` gives epoch milliseconds. ``keys`` are those of simple mode.

    ``menus`` are lists of commands by scope and language, as Spotter offers them. Numbers of
    messages go on from ``last``, which grows with the time, so that a database that is opened
    again never takes a new message for one that it remembers.
    """

    clock: Callable[[], int]
    last: int
    messages: dict[int, dict[int, Message]] = field(default_factory=lambda: {YOU: {}, GROUP: {}})
    keys: list[list[str]] = field(default_factory=list)
    pictures: dict[str, str] = field(default_factory=dict)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    toasts: dict[str, str] = field(default_factory=dict)
    menus: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    anonymous: bool = False

    def add(self, chat: int, author: Author, text: str, **more: Any) -> Message:
        """A new message at the end of a chat."""
        self.last += 1
        message = Message(self.last, author, more.pop("at", self.clock()), text, **more)
        self.messages[chat][message.number] = message
        return message

    def touch(self, message: Message, *, edited: bool = True) -> None:
        """A message has changed in place."""
        message.revision += 1
        message.edited = message.edited or edited

    def remove(self, chat: int, number: int) -> bool:
        """Take a message away; False when it is not there."""
        return self.messages[chat].pop(number, None) is not None

    def menu(self, scope: str, language: str) -> list[Json]:
        """The commands that somebody's client lists: in its language, or in nobody's."""
        own = self.menus.get((scope, language.partition("-")[0]))
        return own or self.menus.get((scope, ""), [])

    def shown(self, chat: int) -> list[Json]:
        """A chat as the page draws it, the oldest message first."""
        return [_shown(one) for one in self.messages[chat].values()]


def _shown(message: Message) -> Json:
    shown: Json = {
        "number": message.number,
        "revision": message.revision,
        "author": message.author,
        "at": message.at,
        "text": message.text,
        "rows": [[_button(one) for one in row] for row in message.rows],
        "picture": message.picture,
        "file": message.file,
        "edited": message.edited,
    }
    if message.poll is not None:
        counts = counts_of(message)
        shown["poll"] = {
            "closed": message.poll["is_closed"],
            "options": [
                {"text": option["text"], "count": count}
                for option, count in zip(message.poll["options"], counts, strict=True)
            ],
        }
    return shown


def counts_of(message: Message) -> list[int]:
    """How many members chose each option of a poll."""
    options = range(len((message.poll or {})["options"]))
    return [list(message.votes.values()).count(one) for one in options]


def _button(button: Json) -> Json:
    return {
        "text": button["text"],
        "data": button.get("callback_data"),
        "url": button.get("url"),
        "danger": button.get("style") == "danger",
    }
