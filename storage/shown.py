"""The statements about what a chat has seen: messages that could be deleted, a new card.

Lives here: finding them among what was or will be sent. Does not live here: sending
(``storage.outbox``), how long a message can be deleted, or deleting it
(``bot.records.tidying``). Called by ``transaction``.
"""

from __future__ import annotations

from sqlalchemy import bindparam, func, or_, select

from storage.running import Runner
from storage.schema import UNSENT, outbox

_o = outbox.c
# The first sight of a message counts: later rows edited it, and it did not get younger.
_SHOWN = (
    select(_o.message_id)
    .where(_o.chat_id == bindparam("chat"), _o.message_id.is_not(None))
    .group_by(_o.message_id)
    .having(func.min(_o.sent_at) >= bindparam("since", type_=_o.sent_at.type))
    .order_by(_o.message_id)
)
_NEW_CARD = (
    select(_o.id)
    .where(
        _o.user_id == bindparam("of"),
        _o.live == 1,
        or_(_o.status.in_(UNSENT), _o.sent_at > bindparam("since", type_=_o.sent_at.type)),
    )
    .limit(1)
)


async def shown(run: Runner, chat_id: int, since: int) -> list[int]:
    """The messages of a chat that were first sent at ``since`` or later, as far as is known."""
    found = await run.rows(_SHOWN, {"chat": chat_id, "since": since})
    return [row.message_id for row in found]


async def card_was_sent_after(run: Runner, user_id: int, since: int) -> bool:
    """Whether a card of this person was sent after ``since``, or is not known to be sent."""
    return bool(await run.rows(_NEW_CARD, {"of": user_id, "since": since}))
