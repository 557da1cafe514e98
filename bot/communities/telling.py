"""A private word from a community: why posts pause, what a week came to, how a lift looked.

House rule. A notice goes to people who have opened the private chat and still let the bot
write; nobody is written to out of the blue. News that nobody asked for does not go to
whoever has sent /stop. Does not live here: the words (``bot/texts``), who may change settings
(``rights``; whoever tells numbers asks there first). Called by ``totals``, ``life``,
``form_closing`` and, for posts that cannot be sent, by ``aftermath``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.arrival import Arrival
from bot.performing import enqueue
from flows import codec
from flows.model import State
from flows.screen import Part, Screen
from storage import PersonRow
from storage.transaction import Transaction

#: Somebody who can be written to, and their conversation, which knows their language.
Reachable = tuple[PersonRow, State]


async def reachable(tx: Transaction, user_id: int) -> Reachable | None:
    """The person and their state, if they have opened the private chat and not blocked it."""
    person = await tx.look_at(user_id)
    if person is None or person.unreachable:
        return None
    try:
        return person, codec.load_state(person.state)
    except ValueError:
        # One state that cannot be read must not hold up what concerns a whole community.
        return None


async def tell(tx: Transaction, to: Reachable, screen: Screen, key: str, now: int) -> None:
    """Send a notice; ``key`` names it for ever, so that nobody is told twice. ``now`` in ms."""
    person, state = to
    arrival = Arrival(key, person.user_id, person.chat_id, None)
    await enqueue(tx, arrival, "notice", screen, state.language, now, key)


async def tell_managers(
    tx: Transaction,
    community_id: str,
    parts: Sequence[Part],
    key: str,
    now: int,
    only: Collection[int] | None = None,
) -> int:
    """Send a notice to each known, reachable person who set this up; how many that are.

    ``key`` names the notice for ever, so that nobody is told twice; ``now`` is in ms. With
    ``only``, all others are left out.
    """
    told = 0
    for user_id in sorted(await tx.communities.managers(community_id)):
        to = await reachable(tx, user_id) if only is None or user_id in only else None
        if to is not None and to[1].check_ins_wanted:
            await tell(tx, to, Screen("notice", tuple(parts)), f"{key}:{user_id}", now)
            told += 1
    return told
