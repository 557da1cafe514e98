"""The real metronome under clocks that jump: APScheduler's own reading of the time is moved."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

import apscheduler.schedulers.base as scheduling
import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import ticking
from bot.clock import metronome
from bot.progress import Progress
from bot.service import Service
from bot.steady import SteadyClock
from bot.ticking import keep_ticking
from storage import Store
from tests.bot.parts import Shaky, Talk, table, until
from tests.storage.samples import message

#: APScheduler counts every tick that a leap forward passed over; shorter ones would take minutes.
TICK = 0.5


class Jumping(datetime):
    """The machine's wall clock, and how far it was moved."""

    moved = timedelta(0)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Any:
        """As datetime.now, but moved."""
        return datetime.now(tz) + cls.moved  # noqa: TID251 - it stands for the machine's clock


def wall() -> datetime:
    moment: datetime = Jumping.now(UTC)
    return moment


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Everything that reads the wall clock reads the one that jumps."""
    monkeypatch.setattr(scheduling, "datetime", Jumping)
    monkeypatch.setattr(ticking, "utc_now", wall)
    Jumping.moved = timedelta(0)
    yield
    Jumping.moved = timedelta(0)


class Parts:
    """A metronome over a clock that may jump, with monotonic time that a test can hurry."""

    def __init__(self, service: Service, store: Store) -> None:
        self.service, self.store = service, store
        self.hurried = 0.0
        self.progress = Progress(self.monotonic)
        self.clock = SteadyClock(wall, self.monotonic)
        self.ticks = 0

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time() + self.hurried

    def hurry(self, seconds: float) -> None:
        """Time passes on both clocks."""
        self.hurried += seconds
        Jumping.moved += timedelta(seconds=seconds)

    def ticked(self) -> None:
        self.ticks += 1
        self.progress.ticked()

    def make(self) -> AsyncIOScheduler:
        self.scheduler = metronome(
            self.service, TICK, 90, self.clock.utc_now, progressed=self.ticked
        )
        return self.scheduler

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            loop = group.create_task(keep_ticking(self.make, self.store, self.clock, 0.05))
            await until(lambda: self.ticks > 1)
            yield
            loop.cancel()

    async def goes_on(self) -> None:
        """It ticks, and again."""
        before = self.ticks
        await until(lambda: self.ticks > before + 1, 30)


@pytest.fixture
async def parts(service: Service, store: Store) -> Parts:
    return Parts(service, store)


async def asked(store: Store) -> list[str]:
    rows = await table(store, "SELECT kind FROM outbox WHERE kind = 'check_in'")
    return [row["kind"] for row in rows]


async def test_without_a_look_at_the_clocks_a_clock_set_back_stops_the_metronome(
    parts: Parts,
) -> None:
    """What all of this is for: it fails once APScheduler does without it."""
    scheduler = parts.make()
    scheduler.start()
    try:
        await until(lambda: parts.ticks > 1)
        Jumping.moved = -timedelta(hours=1)
        await asyncio.sleep(2 * TICK)
        before = parts.ticks
        await asyncio.sleep(4 * TICK)
        assert parts.ticks == before
    finally:
        scheduler.shutdown(wait=False)


@pytest.mark.parametrize("hours", [1, -1, 48, -48])
async def test_it_ticks_on_whatever_is_done_to_the_clock(
    parts: Parts, hours: int, caplog: pytest.LogCaptureFixture
) -> None:
    async with parts.running():
        Jumping.moved = timedelta(hours=hours)
        await until(lambda: "the clock was moved by" in caplog.text)
        await parts.goes_on()
        Jumping.moved = timedelta(0)
        await until(lambda: caplog.text.count("the clock was moved by") == 2)
        await parts.goes_on()
    assert f"{hours * 3_600:+d} s" in caplog.text


async def test_it_ticks_on_when_a_leap_is_taken_back_before_anybody_looked(parts: Parts) -> None:
    async with asyncio.TaskGroup() as group:
        loop = group.create_task(keep_ticking(parts.make, parts.store, parts.clock, 3 * TICK))
        await until(lambda: parts.ticks > 0)
        Jumping.moved = timedelta(hours=1)
        # This tick counts from the wrong hour, and at the next look the clock is right.
        before = parts.ticks
        parts.scheduler.wakeup()
        await until(lambda: parts.ticks > before)
        Jumping.moved = timedelta(0)
        await parts.goes_on()
        loop.cancel()


@pytest.mark.parametrize("hours", [24, 48])
async def test_a_leap_that_is_taken_back_asks_nobody_early(
    parts: Parts, talk: Talk, store: Store, hours: int
) -> None:
    talk.now = wall()
    await talk.ordinary()
    async with parts.running():
        Jumping.moved = timedelta(hours=hours)
        await parts.goes_on()
        parts.hurry(50)
        await parts.goes_on()
        assert await asked(store) == []
        Jumping.moved -= timedelta(hours=hours)
        await parts.goes_on()
        parts.hurry(50)
        await parts.goes_on()
        assert await asked(store) == []


async def test_a_leap_that_stands_for_a_minute_asks_once_what_it_made_due(
    parts: Parts, talk: Talk, store: Store
) -> None:
    talk.now = wall()
    await talk.ordinary()
    async with parts.running():
        Jumping.moved = timedelta(hours=25)
        await parts.goes_on()
        parts.hurry(61)
        await parts.goes_on()
        await parts.goes_on()
    assert await asked(store) == ["check_in"]


async def test_a_message_that_waits_for_its_next_try_goes_on_when_the_clock_is_set_back(
    parts: Parts, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    later = parts.clock.now_ms() + 8_000
    async with store.transaction() as tx:
        await tx.enqueue(message("again", due_at=later))
    shaky = Shaky(store.engine, connections=1, erasures=store.erasures)
    parts.store = shaky
    async with parts.running():
        shaky.failures = 1
        Jumping.moved = -timedelta(hours=1)
        await until(lambda: "the clock was moved by" in caplog.text)
        await until(lambda: shaky.failures == 0)
        due = later
        async with asyncio.timeout(5):
            while due == later:
                [row] = await table(store, "SELECT due_at FROM outbox")
                due = row["due_at"]
        assert abs(due - (later - 3_600_000)) < 200
