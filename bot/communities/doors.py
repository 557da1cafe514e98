"""Doors: the tokens that links from a community to the private chat carry.

House rules. A token is 128 bits of chance and names a row; it holds no id and gives no
right. Whoever has one came from a card of that community, which proves no membership and
no more. Anything else behind /start is a plain /start.

Lives here: a token for a card, and what a token leads to. Does not live here: the link
itself (``bot.communities.sending``), what is done behind the door (``panel``,
``sharing``). Called by the modules beside it and by ``bot.service``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flows.model import Commanded, Event
from storage import DoorRow
from storage.community_rows import DoorKind
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.communities.service import Shell

_DAY_MS = 86_400_000
#: How long a door stands, and how long it must still stand to go on another card.
STANDS_MS = 180 * _DAY_MS
LEFT_MS = 60 * _DAY_MS
#: What Telegram lets a link carry.
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")
#: Letters alone, fewer than our tokens have, may be a word that somebody typed.
_WORD = re.compile(r"[A-Za-z]{1,21}")


async def open_door(
    tx: Transaction, shell: Shell, community_id: str, kind: DoorKind, now: int
) -> str:
    """The token of a door of this kind that stands 60 more days, a new one if need be."""
    standing = await tx.communities.newest_door(community_id, kind, now + LEFT_MS - 1)
    if standing is not None:
        return standing.token
    token = shell.token()
    await tx.communities.add_door(
        DoorRow(
            token=token,
            community_id=community_id,
            kind=kind,
            created_at=now,
            expires_at=now + STANDS_MS,
        )
    )
    return token


def may_be_token(text: str) -> bool:
    """Whether a text has the shape of what a link can carry."""
    return _TOKEN.fullmatch(text) is not None


def heard(event: Event, door: DoorRow | None) -> Event:
    """What the conversation hears of an event: behind a link, whatever it carries, a plain /start.

    The ear is not for it: of tokens that open nothing it takes every second for an alarm.
    """
    match event:
        case Commanded("start", text) if door is not None or _is_link(text):
            return Commanded("start")
        case _:
            return event


def _is_link(text: str) -> bool:
    return may_be_token(text) and _WORD.fullmatch(text) is None


async def come_through(tx: Transaction, event: Event, now: int) -> DoorRow | None:
    """The door that somebody came through with this event.

    Behind one to the settings is the panel; whoever came through another gets a plain /start.
    """
    match event:
        case Commanded("start", token):
            return await through(tx, token, now)
        case _:
            return None


async def through(tx: Transaction, token: str, now: int) -> DoorRow | None:
    """The door that a token opens; None for a guess, an old one, or one of a place we left."""
    if not may_be_token(token):
        return None
    door = await tx.communities.find_door(token, now)
    if door is None:
        return None
    community = await tx.communities.find(door.community_id)
    return None if community is None or community.left_at is not None else door
