"""A private word to those who set a community up: why posts pause, what a week came to.

House rule. A notice goes to people who have talked with the bot themselves and still let it
write; nobody is written to out of the blue. Does not live here: the words (``bot/texts``),
who may change settings (``rights``; whoever tells of more than a pause asks there first).
Called by ``totals`` and, for posts that cannot be sent, by ``bot.outbound``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.arrival import Arrival
from bot.performing import enqueue
from flows import codec
from flows.screen import Part, Screen
from storage.transaction import Transaction


async def tell_managers(
    tx: Transaction,
    community_id: str,
    parts: Sequence[Part],
    key: str,
    now: int,
    only: Collection[int] | None = None,
) -> int:
    """Send a notice to each known, reachable person who set this up; how many that are.

    ``key`` names the notice for ever: nobody is told twice. ``only`` leaves out all others.
    """
    told = 0
    # By id, as all who lock several people do it in one order.
    for user_id in sorted(await tx.communities.managers(community_id)):
        if only is not None and user_id not in only:
            continue
        person = await tx.person(user_id)
        if person is None or person.unreachable:
            continue
        arrival = Arrival(f"{key}:{user_id}", user_id, person.chat_id, None)
        language = codec.load_state(person.state).language
        screen = Screen("notice", tuple(parts))
        await enqueue(tx, arrival, "notice", screen, language, now, arrival.key)
        told += 1
    return told
