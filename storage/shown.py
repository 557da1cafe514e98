"""The statements about what a chat has seen: messages that could be deleted, a card not there yet.

Lives here: finding them among what was or will be sent. Does not live here: sending
(``storage.outbox``), how long a message can be deleted, or deleting it
(``bot.records.tidying``). Called by ``transaction``.
"""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

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
_CARD_ON_ITS_WAY = (
    select(_o.id).where(_o.user_id == bindparam("of"), _o.status.in_(UNSENT), _o.live == 1).limit(1)
)


async def shown(run: Runner, chat_id: int, since: int) -> list[int]:
    """The messages of a chat that were first sent at ``since`` or later, as far as is known."""
    found = await run.rows(_SHOWN, {"chat": chat_id, "since": since})
    return [row.message_id for row in found]


async def card_on_its_way(run: Runner, user_id: int) -> bool:
    """Whether a card of this person was not sent yet, or nobody knows that it was."""
    return bool(await run.rows(_CARD_ON_ITS_WAY, {"of": user_id}))
