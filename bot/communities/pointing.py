"""Whoever speaks to the bot in a community is pointed to the private chat.

House rules. The line is the same whatever was written, and never an answer to it: no quote,
no reaction, no name. Where the platform can show it to that member alone it does;
otherwise all see it, at most once in ten minutes, and it deletes itself after a minute.

Does not live here: how it is put on the wire, and what the platform can do
(``bot.communities.sending``). Called by ``bot.communities.service`` and ``.sending``.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.communities import doors, life
from bot.communities.hearing import GroupArrival
from bot.communities.messages import GroupMessage, enqueue
from bot.render import to_ms
from flows.communities import terms
from storage import CommunityRow
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.communities.service import Shell

#: Everybody is pointed to the private chat at most once in this time.
EVERY_MS = 600_000
#: Seconds after which that line is taken away again.
LIVES_S = 60
#: Telegram lets a bot answer one member alone this long after their command.
_OCCASION_MS = 15_000


async def point(tx: Transaction, shell: Shell, arrival: GroupArrival, now: datetime) -> None:
    """Show the door: to whoever asked, where that may be possible, or else to everybody."""
    at = to_ms(now)
    community = await life.known(tx, shell, arrival.where, at)
    door = await doors.open_door(tx, shell, community.id, "welcome", at)
    member, thread_id = arrival.who.user_id, arrival.where.thread_id
    if member is None or not (arrival.whisper_id is not None or community.admin):
        # An admin bot may whisper at any time, others only in answer to a whispered command.
        await openly(tx, community, door, thread_id, at)
        return
    whisper = GroupMessage(
        parts=(("group-pointer-alone", {}),),
        language=terms.load(community.settings).language,
        door=door,
        thread_id=thread_id,
        for_member=member,
        whisper=arrival.whisper_id,
    )
    await enqueue(
        tx,
        community.chat_id,
        "group_hello",
        whisper,
        key=f"g:{arrival.key}",
        now=at,
        expires_ms=_OCCASION_MS,
    )


async def openly(
    tx: Transaction, community: CommunityRow, door: str | None, thread_id: int | None, now: int
) -> None:
    """The general line for all who read along, unless it was said a short while ago."""
    if not await tx.communities.point(community.id, now, EVERY_MS):
        return
    line = GroupMessage(
        parts=(("group-pointer", {}),),
        language=terms.load(community.settings).language,
        door=door,
        thread_id=thread_id,
        lives_s=LIVES_S,
    )
    key = f"g:{community.id}:{now}"
    await enqueue(tx, community.chat_id, "group_hello", line, key=key, now=now)
