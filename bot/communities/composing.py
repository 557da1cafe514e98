"""A message to a whole community: its language and topic, its sound, its door.

Lives here: what posts and totals have in common. Does not live here: what they say, when
they go, or rows (``messages``). Called by ``posts`` and ``totals``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.communities import doors
from bot.communities.messages import GroupMessage
from flows.communities.terms import CommunitySettings
from storage import CommunityRow
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.communities.service import Shell


async def composed(
    tx: Transaction,
    shell: Shell,
    row: CommunityRow,
    settings: CommunitySettings,
    parts: Sequence[tuple[str, dict[str, str | float]]],
    now: int,
) -> GroupMessage:
    """A message of these parts with a link to the private chat; ``now`` in ms.

    In a channel the link stands in the text, unless its admins gave up the comments for it.
    """
    is_channel = row.kind == "channel"
    return GroupMessage(
        parts=tuple(parts),
        language=settings.language,
        door=await doors.open_door(tx, shell, row.id, "channel" if is_channel else "post", now),
        in_text=is_channel and not settings.buttons,
        thread_id=row.topic_id,
        silent=not settings.sound,
    )
