"""What a community is sent, as an outbox row keeps it: keys, arguments, and where it goes.

House rule. A message is made of text keys and of arguments from a short list of kinds
(numbers, moments, other keys, a community's own title in private), never of anything that a
member wrote. Lives here: the message and its row. Does not live here: wording and the wire
(``bot.communities.sending``). Called by the modules beside it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from bot.kinds import KINDS
from bot.words import FALLBACK
from storage import NewMessage
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMessage:
    """One message to a chat that is not private.

    ``parts`` are paragraphs: a text key and its arguments, each a number or a string that
    names another key. ``door`` is the token of the link to the private chat: a button, or
    with ``in_text`` a link under the text. ``buttons`` are rows of (id, label key, arguments).
    ``lives_s`` is after how many seconds it is deleted. Of a ``group_delete``, ``replaces`` is the
    message that goes, and ``stops_poll`` says that it is a poll, whose last counts come first.
    ``for_member`` alone shall see it, as an answer to their command ``whisper`` if it is one.
    """

    parts: tuple[tuple[str, dict[str, str | float]], ...]
    language: str
    door: str | None = None
    door_label: str = "check-in-private"
    in_text: bool = False
    buttons: tuple[tuple[tuple[str, str, dict[str, str | float]], ...], ...] = ()
    thread_id: int | None = None
    reply_to: int | None = None
    silent: bool = True
    replaces: int | None = None
    lives_s: int | None = None
    stops_poll: bool = False
    for_member: int | None = None
    whisper: int | None = None


def dump(message: GroupMessage) -> str:
    """The message as the body of its row."""
    return json.dumps(asdict(message))


def load(body: str) -> GroupMessage:
    """The message that ``dump`` wrote; raises TypeError or ValueError for anything else."""
    told: dict[str, Any] = json.loads(body)
    told["parts"] = tuple((key, dict(args)) for key, args in told["parts"])
    told["buttons"] = tuple(
        tuple((name, label, dict(args)) for name, label, args in row) for row in told["buttons"]
    )
    return GroupMessage(**told)


async def enqueue(
    tx: Transaction,
    chat_id: int,
    kind: str,
    message: GroupMessage,
    *,
    key: str,
    now: int,
    due_at: int | None = None,
    edit: int | None = None,
    expires_ms: int | None = None,
) -> None:
    """Add the message to the outbox; ``key`` names it for ever, so that twice is once.

    It is worth nothing ``expires_ms`` after it is due, or as long after as its kind says.
    """
    row, due = KINDS[kind], now if due_at is None else due_at
    lasts = row.expires_ms if expires_ms is None else expires_ms
    await tx.enqueue(
        NewMessage(
            key=key,
            user_id=None,
            chat_id=chat_id,
            kind=kind,
            mode=row.mode,
            priority=row.priority,
            body=dump(message),
            created_at=now,
            due_at=due,
            expires_at=None if lasts is None else due + lasts,
            edit_message_id=edit,
        )
    )


async def unsay(
    tx: Transaction,
    chat_id: int,
    message_id: int,
    *,
    key: str,
    now: int,
    due_at: int | None = None,
    poll: bool = False,
) -> None:
    """Delete a message of the bot's own, now or at ``due_at``; ``key`` as for ``enqueue``.

    A ``poll`` is stopped first, so that no vote is lost between its last update and its end.
    """
    gone = GroupMessage(parts=(), language=FALLBACK, replaces=message_id, stops_poll=poll)
    await enqueue(tx, chat_id, "group_delete", gone, key=key, now=now, due_at=due_at)
