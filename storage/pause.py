"""The pause that Telegram asked for, obeyed by every process on the same database.

Lives here: one row that says until when nothing is sent. Does not live here: who asks for it or
waits for it (``outbox``, ``bot.outbound``). Called by ``outbox`` and ``transaction``.
"""

from __future__ import annotations

from sqlalchemy import case, select

from storage.running import Runner, insert_or_update
from storage.schema import gate

_PAUSE = insert_or_update(
    gate,
    "id",
    change=lambda new: {
        "paused_until": case(
            (gate.c.paused_until > new.paused_until, gate.c.paused_until), else_=new.paused_until
        )
    },
)
_PAUSED_UNTIL = select(gate.c.paused_until)


async def pause(run: Runner, until: int) -> None:
    """Send nothing before ``until``; a shorter pause does not end a longer one."""
    await run.count(_PAUSE, {"id": 1, "paused_until": until})


async def paused_until(run: Runner) -> int:
    """The end of the pause, 0 when there never was one."""
    found = await run.rows(_PAUSED_UNTIL)
    return int(found[0][0]) if found else 0
