"""Which updates are handled one after the other: those of one person, and those of one chat.

An answer must not overtake the one before it, and a chat is told of in the order in which things
happened there; all others may go side by side. Updates are untrusted, and looked at here before
anybody has read them: a field of the wrong kind is none. Does not live here: reading an update
(``bot.arrival``), handling it (``bot.reception``). Called by ``bot.inbound``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Lane = tuple[str, int | str]

#: Where a message says in which chats it is; a group that moves is in two.
_MOVES = ("migrate_to_chat_id", "migrate_from_chat_id")
_PLACES = ("chat", "sender_chat")
_NOBODY: Lane = ("nobody", 0)


def lanes_of(update: object) -> frozenset[Lane]:
    """Whose turn an update is. What concerns nobody that is known here has a lane of its own."""
    found = {
        (kind, number)
        for part in _parts(update)
        for kind, number in _named(part)
        if isinstance(number, int | str)
    }
    return frozenset(found or {_NOBODY})


def _parts(update: object) -> Iterator[Mapping[str, Any]]:
    """The things that an update tells of, and where the messages in them are.

    Who wrote the message below a press is Spotter itself, and that is no reason to wait.
    """
    for part in update.values() if isinstance(update, Mapping) else ():
        if isinstance(part, Mapping):
            yield part
            if isinstance(message := part.get("message"), Mapping):
                yield {name: message[name] for name in _PLACES if name in message}


def _named(part: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    for kind, name in (("person", "from"), ("chat", "chat"), ("chat", "sender_chat")):
        if isinstance(within := part.get(name), Mapping):
            yield kind, within.get("id")
    yield from (("chat", part.get(name)) for name in _MOVES)
    if "chat" not in part and "from" not in part:
        yield "poll", part.get("id")
