"""The statements about interruptions: the clock was set back, or nobody heard Telegram.

Lives here: moving what waits for a moment, the moment of the last contact, and who was in the
middle of something then. Does not live here: noticing either (``bot.ticking``,
``bot.absence``). Called by ``transaction`` only.
"""

from __future__ import annotations

from sqlalchemy import bindparam, exists, or_, select, update

from storage.running import Runner, insert_or_update
from storage.schema import check_in, gate, outbox, person, seen

_o = outbox.c
_SET_BACK = (
    update(outbox)
    .where(_o.status == "pending", _o.due_at > bindparam("now"))
    .values(due_at=_o.due_at - bindparam("by")),
    update(outbox)
    .where(_o.status == "sending", _o.lease_until > bindparam("now"))
    .values(lease_until=_o.lease_until - bindparam("by")),
    update(gate)
    .where(gate.c.paused_until > bindparam("now"))
    .values(paused_until=gate.c.paused_until - bindparam("by")),
)

# The last contact is a key like any other, but with a moment that moves on. Like the others it
# is forgotten after three days; nobody is asked again after so long.
_CONTACT = "contact"
_LAST_CONTACT = select(seen.c.at).where(seen.c.key == _CONTACT).with_for_update()
_HAD_CONTACT = insert_or_update(seen, "key", change=lambda new: {"at": new.at})
_asked_lately = exists().where(
    check_in.c.user_id == person.c.user_id,
    check_in.c.status == "asked",
    check_in.c.asked_at >= bindparam("since"),
)
_IN_TOUCH = (
    select(person.c.user_id, person.c.seen_at)
    .where(
        person.c.user_id > bindparam("after"),
        person.c.unreachable == 0,
        person.c.seen_at < bindparam("before"),
        or_(person.c.seen_at >= bindparam("since"), _asked_lately),
    )
    .order_by(person.c.user_id)
    .limit(bindparam("most"))
)


async def set_back(run: Runner, now: int, by: int) -> None:
    """The clock was set back by ``by``: what waits for a moment of the old one waits as long."""
    for statement in _SET_BACK:
        await run.count(statement, {"now": now, "by": by})


async def last_contact(run: Runner) -> int | None:
    """When Telegram was last heard; None when that is not known. Locked."""
    found = await run.rows(_LAST_CONTACT)
    return int(found[0][0]) if found else None


async def had_contact(run: Runner, now: int) -> None:
    """Telegram was heard."""
    await run.count(_HAD_CONTACT, {"key": _CONTACT, "at": now})


async def in_touch(
    run: Runner, since: int, before: int, after: int, limit: int
) -> list[tuple[int, int]]:
    """Reachable people who were there or were asked since ``since``, and not from ``before`` on.

    Number and moment of the last sign of each, by number, from the one that follows ``after``.
    """
    given = {"since": since, "before": before, "after": after, "most": limit}
    return [(row.user_id, row.seen_at) for row in await run.rows(_IN_TOUCH, given)]
