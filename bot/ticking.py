"""Keeps the metronome going, whatever is done to the wall clock.

APScheduler waits until a moment of the wall clock: set back by an hour, it would stand still for
that hour. So the clocks are compared every second, and after a jump everything ticks at once and
anew. Does not live here: what a tick does and when (``bot.clock``), which time is believed
(``bot.steady``). Called by ``bot.running``, under its supervisor.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import utc_now
from bot.steady import SteadyClock
from storage import StorageError, Store

log = logging.getLogger(__name__)

_LOOK_SECONDS = 1.0


async def keep_ticking(
    make: Callable[[], AsyncIOScheduler],
    store: Store,
    clock: SteadyClock,
    look_seconds: float = _LOOK_SECONDS,
    jumped: Callable[[], None] = lambda: None,
) -> None:
    """Run the metronome that ``make`` gives for ever; one that fails leaves nothing running.

    ``jumped`` is called whenever the wall clock was moved.
    """
    scheduler = make()
    scheduler.start()
    set_back = 0
    try:
        while True:
            await asyncio.sleep(look_seconds)
            moved = clock.moved_ms()
            if moved:
                jumped()
                log.warning("the clock was moved by %+d s; ticking anew", round(moved / 1000))
                for job in scheduler.get_jobs():
                    job.modify(next_run_time=utc_now())
            set_back = await _outbox_set_back(store, clock, set_back - min(moved, 0))
    finally:
        scheduler.shutdown(wait=False)


async def _outbox_set_back(store: Store, clock: SteadyClock, by: int) -> int:
    """Bring forward what waits for moments that the old clock promised; what is left to do."""
    if by == 0:
        return 0
    try:
        async with store.transaction() as tx:
            await tx.set_back(clock.now_ms(), by)
    except StorageError:
        return by
    return 0
