"""How much waits in the database, in one statement that an operator's tools may ask often.

Lives here: counts of messages and of overdue check-ins. Nothing of a row is told but its status
and kind. Does not live here: what is made of the counts (``bot.metrics``, ``bot.operating``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, case, func, literal, null, select, union_all

from storage.check_ins import reachable
from storage.schema import UNSENT, check_in, outbox
from storage.store import Store

#: Of what has ended, only what somebody may have to look into; the rest is thousands of rows.
_COUNTED = (*UNSENT, "dead", "unknown")
_OVERDUE = "overdue"

_o = outbox.c
_VITALS = union_all(
    select(
        _o.status.label("status"),
        _o.kind.label("kind"),
        func.count().label("number"),
        # Posts to groups are planned ahead and paced; a person waits from the first moment.
        func.min(case(((_o.chat_id > 0) & _o.status.in_(UNSENT), _o.created_at))).label("oldest"),
    )
    .where(_o.status.in_(_COUNTED))
    .group_by(_o.status, _o.kind),
    select(literal(_OVERDUE), literal(""), func.count(), null())
    .select_from(check_in)
    .where(check_in.c.status == "waiting", check_in.c.due_at <= bindparam("now"), reachable),
)


@dataclass(frozen=True, slots=True)
class Vitals:
    """Messages by status and kind, how long somebody waits for one, and check-ins left behind.

    ``oldest_seconds`` is the age of the oldest unsent message to a person, 0 when there is none.
    """

    messages: Mapping[tuple[str, str], int]
    oldest_seconds: float
    overdue: int

    @property
    def unsent(self) -> int:
        """How many messages wait or are on their way."""
        return sum(count for (status, _), count in self.messages.items() if status in UNSENT)


async def vitals(store: Store, now: int) -> Vitals:
    """What waits at ``now``, milliseconds since 1970 (UTC).

    Raises:
        StoreUnavailable: the database did not answer.
    """
    async with store.running() as run:
        rows = await run.unhurried.rows(_VITALS, {"now": now})
    messages = {(row.status, row.kind): row.number for row in rows if row.status != _OVERDUE}
    overdue = sum(row.number for row in rows if row.status == _OVERDUE)
    waiting = [int(row.oldest) for row in rows if row.oldest is not None]
    oldest = max(0, now - min(waiting)) / 1000 if waiting else 0.0
    return Vitals(messages, oldest, overdue)
