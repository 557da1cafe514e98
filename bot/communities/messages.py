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
from storage import NewMessage
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMessage:
    """One message to a chat that is not private.

    ``parts`` are paragraphs: a text key and its arguments, each a number or a string that
    names another key. ``door`` is the token of the link to the private chat: a button, or
    with ``in_text`` a link under the text. ``buttons`` are rows of (id, label key, arguments).
    ``replaces`` is deleted once this is sent; ``lives_s`` is after how many seconds this is.
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
    for_member: int | None = None


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
) -> None:
    """Add the message to the outbox; ``key`` names it for ever, so that twice is once."""
    row = KINDS[kind]
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
            due_at=now if due_at is None else due_at,
            expires_at=None if row.expires_ms is None else (due_at or now) + row.expires_ms,
            edit_message_id=edit,
        )
    )
