"""The statements about form checks: the fault checklist on a member's own video.

Lives here: the checks, what helpers ticked, and which are due to close. Does not live here:
which ticks are legal or what they add up to (``flows``), or the deletion of old ones
(``rights``). Called by ``community_transaction`` only. A form check is about a lift; no
column of it holds a word.
"""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select, update

from storage.community_rows import FormCheckRow, FormTickRow
from storage.community_schema import community, form_check, form_tick
from storage.rows import values
from storage.running import Runner, insert_or_update, insert_unless_there

_OPEN = insert_unless_there(form_check, "id", returning="id")
_FIND = select(form_check).where(form_check.c.id == bindparam("of")).with_for_update()
_CARD = update(form_check).where(form_check.c.id == bindparam("of")).values(card_id=bindparam("to"))
_CLOSE = (
    update(form_check)
    .where(form_check.c.id == bindparam("of"), form_check.c.closed == 0)
    .values(closed=True)
    .returning(form_check.c.id)
)
# A tap locks the community first, too.
_DUE = (
    select(form_check)
    .join(community, community.c.id == form_check.c.community_id)
    .where(form_check.c.closed == 0, form_check.c.closes_at <= bindparam("now"))
    .order_by(form_check.c.closes_at, form_check.c.id)
    .limit(bindparam("most"))
    .with_for_update(of=(community, form_check), skip_locked=True)
)
_TICK = insert_or_update(
    form_tick,
    "form_check_id",
    "helper",
    "fault",
    change=lambda new: {"coach": new.coach, "at": new.at},
)
_UNTICK = delete(form_tick).where(
    form_tick.c.form_check_id == bindparam("of"),
    form_tick.c.helper == bindparam("by"),
    form_tick.c.fault == bindparam("what"),
)
_TICKS = (
    select(form_tick)
    .where(form_tick.c.form_check_id == bindparam("of"))
    .order_by(form_tick.c.helper, form_tick.c.fault)
)


async def open_check(run: Runner, row: FormCheckRow) -> bool:
    """Open one; False when its id is known, and then nothing changes."""
    return bool(await run.rows(_OPEN, values(row)))


async def find(run: Runner, id_: str) -> FormCheckRow | None:
    """The form check, locked until the transaction ends."""
    for row in await run.rows(_FIND, {"of": id_}):
        return FormCheckRow(**row._asdict())
    return None


async def set_card(run: Runner, id_: str, message_id: int | None) -> None:
    """Which message shows it; None: there is none."""
    await run.count(_CARD, {"of": id_, "to": message_id})


async def tick(run: Runner, row: FormTickRow) -> None:
    """A helper sees a fault; again, only what they are and the moment change."""
    await run.count(_TICK, values(row))


async def untick(run: Runner, id_: str, helper: int, fault: str) -> None:
    """A helper takes a fault back."""
    await run.count(_UNTICK, {"of": id_, "by": helper, "what": fault})


async def ticks(run: Runner, id_: str) -> list[FormTickRow]:
    """What was ticked, by helper and fault."""
    return [FormTickRow(**row._asdict()) for row in await run.rows(_TICKS, {"of": id_})]


async def close(run: Runner, id_: str) -> bool:
    """Close it; False when it was closed before, or is gone."""
    return bool(await run.rows(_CLOSE, {"of": id_}))


async def due(run: Runner, now: int, limit: int) -> list[FormCheckRow]:
    """Open ones whose time is over, the longest over first, locked."""
    found = await run.rows(_DUE, {"now": now, "most": limit})
    return [FormCheckRow(**row._asdict()) for row in found]
