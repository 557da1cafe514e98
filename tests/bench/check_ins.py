"""``python -m tests.bench.check_ins``: what 100,000 promised check-ins cost, and 10,000 at once.

    python -m tests.bench.check_ins [--pending 100000] [--wave 10000]

On an SQLite file on a disk. A tick of the clock with nothing due, beside one with nobody stored.
Then waves: so many check-ins fall due in the same moment, and the time runs from the tick until
the last is in the outbox, while the outbox is being emptied over a wire that takes everything at
once. Once without limits, where it also runs until the last is sent, and once at Telegram's
pace, where what is still unsent when all are in the outbox is only counted: sending a wave at 25
a second takes as long as anybody can reckon. Beside rows that Python's own ``sqlite3`` writes to
the same disk, each in a transaction of its own. Lives here: timing. Does not live here: filling
(``tests.bench.filling``). Called by ``make bench``.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.clock import tick
from bot.outbound import Outbound
from bot.outcome import Outcome, Sent
from bot.pacing import Pace
from bot.service import Service
from flows.content import Content
from storage import OutboxRow, Store
from tests.bench.bots import disk
from tests.bench.figures import Figure, Row, beside
from tests.bench.filling import FIRST, NOW, NOW_MS, begin, content, fill, opened
from tests.bench.reporting import options, report

TICKS, COMMITS = 200, 1_000
#: For each person this check-in falls due; the second one stays promised.
_FIRST_CHECK_IN = "48h"
_DUE = "UPDATE check_in SET due_at = :now WHERE kind = :kind AND user_id BETWEEN :first AND :last"
_GATHERED = "DELETE FROM outbox WHERE status IN ('pending', 'sending')"


@dataclass
class Wire:
    """Takes everything at once, and counts."""

    sent: int = 0

    async def send(self, row: OutboxRow) -> Outcome:
        """Take one message."""
        self.sent += 1
        return Sent(row.edit_message_id or self.sent)


@dataclass(frozen=True)
class Wave:
    """Seconds until all were in the outbox, how many were sent by then, seconds until all were."""

    enqueued: float
    sent: int
    all_sent: float | None


async def quiet(store: Store, made: Content) -> float:
    """ms of a tick with nothing due."""
    service = Service(store, made)
    await tick(service, NOW)
    begun = time.perf_counter()
    for _ in range(TICKS):
        assert await tick(service, NOW) == 0
    return 1000 * (time.perf_counter() - begun) / TICKS


async def wave(store: Store, made: Content, people: range, *, paced: bool) -> Wave:
    """Let the first check-in of these people fall due now."""
    async with store.engine.begin() as connection:
        whose = {"first": FIRST + people.start, "last": FIRST + people.stop - 1}
        await connection.execute(text(_DUE), {"now": NOW_MS, "kind": _FIRST_CHECK_IN} | whose)
    begun = time.perf_counter()

    def clock() -> int:
        return NOW_MS + round(1000 * (time.perf_counter() - begun))

    wire = Wire()
    outbound = Outbound(store, wire, clock, Pace() if paced else None)
    async with asyncio.TaskGroup() as group:
        sending = group.create_task(outbound.run())
        asked = await tick(Service(store, made, outbound.wake), NOW)
        assert asked == len(people), f"{asked} instead of {len(people)} were asked"
        enqueued, sent = time.perf_counter() - begun, wire.sent
        while not paced and wire.sent < asked:  # noqa: ASYNC110 - counting each would cost more
            await asyncio.sleep(0.01)
        all_sent = None if paced else time.perf_counter() - begun
        outbound.stop()
        await sending
    async with store.engine.begin() as connection:
        await connection.execute(text(_GATHERED))
    return Wave(enqueued, sent, all_sent)


def commits(file: Path) -> float:
    """Rows a second that sqlite3 writes, each in a transaction of its own, as durably."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, body TEXT)")
        begun = time.perf_counter()
        for _ in range(COMMITS):
            connection.execute("INSERT INTO row (body) VALUES (?)", ("x" * 500,))
        return COMMITS / (time.perf_counter() - begun)


async def measure(pending: int, size: int, runs: int) -> list[Row]:
    """All of it."""
    made = content()
    bare, full, peer = [], [], []
    waves: dict[bool, list[Wave]] = {True: [], False: []}
    with disk() as folder:
        empty = await opened(folder / "empty.db")
        file = folder / "spotter.db"
        await begin(file, made)
        fill(file, range(pending))
        store = await opened(file)
        for run in range(runs):
            bare.append(await quiet(empty, made))
            full.append(await quiet(store, made))
            peer.append(commits(folder / "peer.db"))
            for paced in (False, True):
                start = (2 * run + paced) * size
                found = await wave(store, made, range(start, start + size), paced=paced)
                waves[paced].append(found)
                print(f"run {run + 1}, {'paced' if paced else 'free'}: {found}", file=sys.stderr)
        await store.close()
        await empty.close()
    return rows(pending, size, (bare, full, peer), waves)


def rows(
    pending: int,
    size: int,
    calm: tuple[list[float], list[float], list[float]],
    waves: dict[bool, list[Wave]],
) -> list[Row]:
    """What was measured, beside its peers."""
    bare, full = (Figure(tuple(ticks), "ms") for ticks in calm[:2])
    peer = Figure(tuple(calm[2]), "a second")
    free, paced = (
        Figure(tuple(size / one.enqueued for one in waves[which]), "a second")
        for which in (False, True)
    )
    took = Figure(tuple(one.enqueued for one in waves[False]), "s")
    sent = Figure(tuple(size / (one.all_sent or 1) for one in waves[False]), "a second")
    rate = Figure(tuple(one.sent / one.enqueued for one in waves[True]), "a second")
    name = f"{size:,} check-ins due at once"
    return [
        beside("check_ins", f"a tick, {pending:,} promised and none due", full, nobody=bare),
        beside("check_ins", f"{name}: until all are in the outbox, no limits", took),
        beside("check_ins", "the same, into the outbox", free, single_commits=peer),
        beside("check_ins", "the same, sent and recorded", sent, single_commits=peer),
        beside(
            "check_ins", f"{name}, Telegram's pace: into the outbox", paced, single_commits=peer
        ),
        beside("check_ins", "the same, sent meanwhile", rate),
        beside("check_ins", "single commits of sqlite3, as durable", peer),
    ]


def main() -> None:
    """Print what was measured."""
    parser = options(__doc__)
    parser.add_argument("--pending", type=int, default=100_000, help="people with check-ins")
    parser.add_argument("--wave", type=int, help="a tenth of them for five runs")
    chosen = parser.parse_args()
    size = chosen.wave or chosen.pending // (2 * chosen.runs)
    if 2 * size * chosen.runs > chosen.pending:
        parser.error("each run needs two waves of people: more --pending, or a smaller --wave")
    report(asyncio.run(measure(chosen.pending, size, chosen.runs)), chosen, f"{chosen.runs} runs")


if __name__ == "__main__":
    main()
