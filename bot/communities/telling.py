"""A private word to those who set a community up: why posts pause, what a week came to.

House rule. A notice goes to people who have opened the private chat, still let the bot write
and have not sent /stop; nobody is written to out of the blue. Does not live here: the words
(``bot/texts``), who may change settings (``rights``; whoever tells numbers asks there
first). Called by ``totals`` and, for posts that cannot be sent, by ``bot.outbound``.
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
    # By id, as whoever locks several people must do it in one order.
    for user_id in sorted(await tx.communities.managers(community_id)):
        person = await tx.person(user_id) if only is None or user_id in only else None
        state = None if person is None else _listening(person)
        if person is None or state is None:
            continue
        arrival = Arrival(f"{key}:{user_id}", user_id, person.chat_id, None)
        screen = Screen("notice", tuple(parts))
        simple = state.settings.simple
        await enqueue(
            tx, arrival, "notice", screen, state.language, now, arrival.key, simple=simple
        )
        told += 1
    return told


def _listening(person: PersonRow) -> State | None:
    """The state of a person who may be written to."""
    try:
        state = codec.load_state(person.state)
    except ValueError:
        # One state that cannot be read must not keep the news from all others.
        return None
    return state if state.check_ins_wanted and not person.unreachable else None
