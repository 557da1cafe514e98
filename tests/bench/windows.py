"""A window in time: how many turns a bot took in it, what they cost, and how long people waited.

Lives here: warming up, one window, and what is told of it. Does not live here: starting bots
(``tests.bench.bots``), what people do (``tests.bench.people``). Called by the benchmarks that
measure a bot from outside.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.bots import Bot
from tests.bench.figures import Figure, percentile
from tests.bench.stub import Stub, Window

USERS = 64
#: However busy the machine is, so many turns are waited for before a window opens (what is done
#: once at a start is done then) and before it closes.
_LEAST_TURNS = 4 * USERS
#: What is told of each bot: the field of a ``Run``, its name and its unit.
FIGURES = (
    ("per_second", "turns", "a second"),
    ("cpu_ms", "processor for a turn", "ms"),
    ("p50", "wait, median", "ms"),
    ("p95", "wait, 95th percentile", "ms"),
    ("p99", "wait, 99th percentile", "ms"),
)
#: Nobody waits so long in a closed loop: an answer is missing.
_LOST_SECONDS = 30.0
_LONGEST_SECONDS = 180.0


@dataclass(frozen=True)
class Run:
    """What one run of one bot came to; waits in ms."""

    turns: int
    per_second: float
    cpu_ms: float
    loop_ms: float
    stub_ms: float
    requests: float
    p50: float
    p95: float
    p99: float

    def __str__(self) -> str:
        return (
            f"{self.per_second:7.0f}/s {self.cpu_ms:6.2f} ms of the processor for a turn "
            f"({self.loop_ms:.2f} in the event loop, stub {self.stub_ms:.2f}), "
            f"{self.requests:5.2f} requests, wait {self.p50:.1f} ms"
        )


async def until(window: Window, seconds: float, turns: int = _LEAST_TURNS) -> None:
    """So long, and until there were so many turns."""
    begun = time.monotonic()
    await asyncio.sleep(seconds)
    # Looked at now and then: counting after every request would cost more than answering.
    while window.turns < turns:
        if time.monotonic() - begun > _LONGEST_SECONDS:
            raise SystemExit(f"{window.turns} turns in {_LONGEST_SECONDS:g} s")
        await asyncio.sleep(0.1)


async def observed(
    stub: Stub, bots: Sequence[Bot], seconds: float, turns: int = _LEAST_TURNS
) -> Run:
    """What happens from now on, for so long and for at least so many turns."""
    window = stub.window = Window()
    before = _clocks(bots)
    await until(window, seconds, turns)
    took, used, in_loop, by_stub = (
        now - then for now, then in zip(_clocks(bots), before, strict=True)
    )
    stub.window = Window()
    if lost := stub.unanswered(_LOST_SECONDS):
        raise SystemExit(f"{lost} people got no answer")
    waits = [1000 * wait for wait in window.waits]
    return Run(
        window.turns,
        window.turns / took,
        1000 * used / window.turns,
        1000 * in_loop / window.turns,
        1000 * by_stub / window.turns,
        window.requests / window.turns,
        *(percentile(waits, percent) for percent in (50, 95, 99)),
    )


def _clocks(bots: Sequence[Bot]) -> tuple[float, float, float, float]:
    """Seconds: on the wall, of the bots, of their event loops, and of this process, the stub."""
    return (
        time.perf_counter(),
        sum(bot.cpu_seconds() for bot in bots),
        sum(bot.loop_seconds() for bot in bots),
        time.process_time(),
    )


def figure_of(runs: Sequence[Run], field: str, unit: str) -> Figure:
    """One field of several runs."""
    return Figure(tuple(getattr(run, field) for run in runs), unit)
