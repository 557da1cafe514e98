"""The clock: what time it is, and a tick that turns due rows into events.

Lives here: the only reading of the time besides the command line, and APScheduler as a
metronome. Nothing is ever scheduled in it: the ``check_in`` rows are the truth, so that
a missed tick, a restart or a day of downtime loses nothing. The same holds for what is due
in groups and channels. Does not live here: what a due check-in leads to (``bot.service``),
or a due post (``bot.communities.posts``), a clock that is wrong (``bot.steady``). Called by
``bot.running``, ``bot.ticking`` and ``bot.terminal``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.communities import posts
from bot.keeping import Backups, keep
from bot.render import to_ms
from bot.service import Service
from bot.surprises import named
from storage import CheckInRow, RowRefused, StorageError

if TYPE_CHECKING:
    from bot.communities.service import Communities

log = logging.getLogger(__name__)

_DAY_MS = 86_400_000
#: Check-ins that are handled at a time. On SQLite so many fill the 4 ms in which blocks share a
#: commit; on a server they leave connections free. An answer that comes amid thousands waits for
#: these, and for no more than as many again.
AT_ONCE = 8
#: Check-ins that are looked for at a time: where thousands are due in the same moment (quiet hours
#: end for a whole country), each look sorts all that are left, which takes 1 ms for each thousand.
PORTION = 500


def utc_now() -> datetime:
    """The wall clock, aware and in UTC."""
    return datetime.now(UTC)


def now_ms() -> int:
    """The wall clock in milliseconds since 1970 (UTC)."""
    return to_ms(utc_now())


async def tick(
    service: Service,
    now: datetime,
    progressed: Callable[[], None] = lambda: None,
    asked: Callable[[float], None] = lambda _: None,
) -> int:
    """Handle every check-in that is due, each in its own transaction; returns how many.

    Those of one person are handled one after the other, others side by side. One that our code
    cannot handle is put off, so that it holds up nobody else's; where the database is away none
    is begun any more. ``progressed`` is called after each portion, for thousands may be due at
    once; ``asked`` after each check-in, with the seconds that it was late.
    """
    done: set[str] = set()
    # A row that is still due after it was handled waits for the next tick.
    while rows := [one for one in await service.due(now, PORTION) if one.id not in done]:
        await _Portion(service, now, asked, rows).handle()
        done.update(row.id for row in rows)
        progressed()
    progressed()
    return len(done)


class _Portion:
    """Check-ins that are due, in the order of their moments."""

    def __init__(
        self,
        service: Service,
        now: datetime,
        asked: Callable[[float], None],
        rows: Sequence[CheckInRow],
    ) -> None:
        self._service = service
        self._now = now
        self._asked = asked
        of: dict[int, list[CheckInRow]] = {}
        for row in rows:
            of.setdefault(row.user_id, []).append(row)
        self._people = iter(of.values())
        self._problem: StorageError | None = None

    async def handle(self) -> None:
        """Handle all of them.

        Raises:
            StorageError: the database did not take one; those that were not begun are due still.
        """
        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE):
                group.create_task(self._work())
        if self._problem is not None:
            raise self._problem

    async def _work(self) -> None:
        """Handle one person's after the other's, until there are none left to begin."""
        for rows in self._people:
            for row in rows:
                if self._problem is not None:
                    return
                await self._handle(row)

    async def _handle(self, row: CheckInRow) -> None:
        try:
            if await _handled(self._service, row, self._now):
                self._asked((to_ms(self._now) - row.due_at) / 1000)
        except StorageError as problem:
            self._problem = problem


async def _handled(service: Service, row: CheckInRow, now: datetime) -> bool:
    """Whether it could be handled; else it was put off."""
    try:
        await service.check_in(row, now)
        return True
    except Exception as error:
        if isinstance(error, StorageError) and not isinstance(error, RowRefused):
            raise
        log.error("check-in %s could not be handled: %s", row.id, type(error).__name__)
        await service.put_off(row, now)
        return False


async def retire(service: Service, now: datetime, retention_days: int) -> None:
    """Delete what has been kept long enough."""
    async with service.store.transaction() as tx:
        gone = await tx.retention(to_ms(now), answers_ms=retention_days * _DAY_MS)
    if any(gone.values()):
        log.info("retention: %d rows deleted", sum(gone.values()))
        await service.store.checkpoint()


def metronome(
    service: Service,
    tick_seconds: float,
    retention_days: int,
    clock: Callable[[], datetime] = utc_now,
    communities: Communities | None = None,
    progressed: Callable[[], None] = lambda: None,
    backups: Backups | None = None,
    asked: Callable[[float], None] = lambda _: None,
) -> AsyncIOScheduler:
    """A scheduler that ticks; start it inside the running loop and shut it down after.

    Late ticks run once and are never skipped, and two of a kind never run together. What is
    due in ``communities`` has a tick of its own, so that thousands of posts in one minute
    keep nobody waiting for a check-in. ``progressed`` is called as all check-ins that were due
    are handled, ``asked`` for each with the seconds that it was late.
    """
    scheduler = AsyncIOScheduler(timezone=UTC)
    once = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}

    async def ticking() -> None:
        await tick(service, clock(), progressed, asked)

    async def retiring() -> None:
        await retire(service, clock(), retention_days)

    async def keeping() -> None:
        await keep(service.store, backups, clock())

    every = IntervalTrigger(seconds=tick_seconds, timezone=UTC)
    first = clock()
    scheduler.add_job(_guarded(ticking), every, next_run_time=first, **once)
    if communities is not None:
        scheduler.add_job(
            _guarded(_posting(communities, clock)), every, next_run_time=first, **once
        )
    # At once, too: a process that is restarted often would otherwise keep rows for ever.
    six_hours = IntervalTrigger(hours=6, timezone=UTC)
    scheduler.add_job(_guarded(retiring), six_hours, next_run_time=first, **once)
    # A backup is due once a day; what failed is tried again within the hour.
    hour = IntervalTrigger(hours=1, timezone=UTC)
    scheduler.add_job(_guarded(keeping), hour, next_run_time=first, **once)
    return scheduler


def _posting(
    communities: Communities, clock: Callable[[], datetime]
) -> Callable[[], Awaitable[None]]:
    """One tick of what is due in communities; the outbox looks for it every second."""

    async def run() -> None:
        await posts.tick(communities.store, communities.shell, clock())

    return run


def _guarded(job: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    """A tick that fails is logged by class and tried again at the next one."""

    async def run() -> None:
        try:
            await job()
        except asyncio.CancelledError:
            # The end of the process, which is all that cancels a tick: what was due is due at the
            # next start. The scheduler would report it as a mistake.
            log.info("tick: ended with the process")
        except Exception as error:  # noqa: BLE001 - the scheduler would print what it says
            log.error("tick: %s; trying again at the next one", named(error))

    return run
