"""``python -m tests.bench.replicas``: webhook replicas on one PostgreSQL, one and three of them.

    python -m tests.bench.replicas [--runs 5] [--seconds 5] [--replicas 1,3]

The same 64 people in the same closed loop as in ``tests.bench.turns``, on a PostgreSQL server
that writes every commit to the disk before it answers. Beside one process that polls and keeps
an SQLite file, in the same run; and three beside one. Replicas share the machine's cores with
the server and with the people, so that on two cores three of them show what sharing a database
costs, and not what they would do on machines of their own: the processor's time for a turn says
that. Lives here: measuring. Does not live here: a fleet that is hurt (``tests.faults.fleet``).
Called by ``make bench``.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.webhook import path_of
from tests import postgres
from tests.bench.bots import Bot, disk, spotter
from tests.bench.figures import Figure, Row, beside
from tests.bench.hook import delivering
from tests.bench.people import FIRST, Lifters
from tests.bench.reporting import options, report
from tests.bench.stub import Stub, listening
from tests.bench.turns import SECONDS, WARM_SECONDS
from tests.bench.turns import measure as polled
from tests.bench.windows import FIGURES, USERS, Run, figure_of, observed, until
from tests.e2e.running import SECRET, free_port, ready, webhook


@dataclass(frozen=True)
class Shared:
    """One run of some replicas; ``database_ms`` is what the server's processes took for a turn."""

    run: Run
    database_ms: float


async def measure(server: postgres.Server, replicas: int, seconds: float, warm: float) -> Shared:
    """One run on a new database."""
    url, ports = server.new_database(), [free_port() for _ in range(replicas)]
    path = path_of(SECRET)
    stub = Stub(webhook_url=webhook(0)["WEBHOOK_URL"] + path)
    with disk() as folder:
        async with listening(stub), AsyncExitStack() as stack:
            bots = []
            for port in ports:
                settings = webhook(port) | {"DATABASE_URL": url, "REPLICAS": str(replicas)}
                bot = spotter(stub, folder, settings, polls=False)
                bots.append(await stack.enter_async_context(bot))
            for port in ports:
                await ready(port)
            await stack.enter_async_context(delivering(stub, ports, path, SECRET))
            Lifters(stub, range(FIRST, FIRST + USERS)).begin()
            await until(stub.window, warm)
            return await _window(stub, server, bots, seconds)


async def _window(
    stub: Stub, server: postgres.Server, bots: Sequence[Bot], seconds: float
) -> Shared:
    before = _used_by(server)
    run = await observed(stub, bots, seconds)
    used = _used_by(server) - before
    return Shared(run, 1000 * used / run.turns)


def _used_by(server: postgres.Server) -> float:
    """Seconds of the processor that all processes of the server have used."""
    number = int((server.folder / "data" / "postmaster.pid").read_text().split()[0])
    main = psutil.Process(number)
    times = [one.cpu_times() for one in (main, *main.children(recursive=True))]
    return sum(one.user + one.system for one in times)


async def rows(counts: Sequence[int], runs: int, seconds: float, warm: float) -> list[Row]:
    """All of them in turns."""
    alone: list[Run] = []
    shared: dict[int, list[Shared]] = {count: [] for count in counts}
    with postgres.server() as server:
        for number in range(runs):
            alone.append(await polled("spotter", seconds, warm))
            print(f"run {number + 1}, SQLite, polling: {alone[-1]}", file=sys.stderr)
            for count in counts:
                found = await measure(server, count, seconds, warm)
                shared[count].append(found)
                print(f"run {number + 1}, {count} replicas: {found.run}", file=sys.stderr)
    return _rows(alone, shared)


def _rows(alone: list[Run], shared: dict[int, list[Shared]]) -> list[Row]:
    made = []
    for field, what, unit in FIGURES:
        peer = figure_of(alone, field, unit)
        made.append(beside("replicas", f"SQLite, polling: {what}", peer))
        fewest: Figure | None = None
        for count, of in shared.items():
            figure = figure_of([one.run for one in of], field, unit)
            peers = {"SQLite": peer} | ({} if fewest is None else {"the fewest replicas": fewest})
            made.append(beside("replicas", f"{_named(count)}: {what}", figure, **peers))
            fewest = fewest or figure
    for count, of in shared.items():
        database = Figure(tuple(one.database_ms for one in of), "ms")
        ours = figure_of([one.run for one in of], "cpu_ms", "ms")
        made.append(
            beside(
                "replicas",
                f"{_named(count)}: PostgreSQL's processor for a turn",
                database,
                what_the_replicas_take=ours,
            )
        )
    return made


def _named(count: int) -> str:
    return f"PostgreSQL, {count} replica{'' if count == 1 else 's'}"


def main() -> None:
    """Measure what is asked for."""
    parser = options(__doc__)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of each run's window")
    parser.add_argument("--warm", type=float, default=WARM_SECONDS, help="seconds before it")
    parser.add_argument("--replicas", default="1,3", help="how many, with commas")
    chosen = parser.parse_args()
    if postgres.programs() is None:
        raise SystemExit(postgres.MISSING)
    counts = [int(one) for one in chosen.replicas.split(",")]
    made = asyncio.run(rows(counts, chosen.runs, chosen.seconds, chosen.warm))
    report(made, chosen, f"{USERS} people, {chosen.runs} runs of {chosen.seconds:g} s")


if __name__ == "__main__":
    main()
