"""F1: the bot on SQLite is killed at random moments while people talk to it.

Lives here: the sizes of the storm. Does not live here: the storm (``storm``), its judge
(``judging``). Called by ``catalogue``; ``test_judging.py`` runs it with planted mistakes.
"""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

from bot.clock import now_ms
from tests.databases import url_of
from tests.emulator import Limits, Server
from tests.faults.finding import Finding, together
from tests.faults.judging import judge, kept
from tests.faults.lives import Life, Polls, nursery
from tests.faults.seeding import Promises
from tests.faults.storm import Size, gathered, raged

ALONE = True
#: 54 and 180 s: a check-in that is more than 94 s late makes room for the next one.
LONG = Size(500, 430, 850, Promises(0.015, 0.05), limit_seconds=750)
#: Two storms of 500: with twice as many people every start has twice as much to look through
#: for damage, and lives end before anything is done.
ROUNDS = 2
SHORT = Size(20, 16, 30, Promises(0.002, 0.01), limit_seconds=120)


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Kill it 500 times on each of two databases, or twenty times."""
    if not long:
        return await storm(SHORT, seed=seed, folder=folder)
    # The next one comes while the last check-ins of the one before are waited for.
    rounds: list[asyncio.Task[Finding]] = []
    async with asyncio.TaskGroup() as group:
        for number in range(ROUNDS):
            place, passed = folder / f"{number}", asyncio.Event()
            place.mkdir()
            raging = storm(LONG, seed=seed + number, folder=place, passed=passed)
            rounds.append(group.create_task(raging))
            await passed.wait()
    return together([one.result() for one in rounds])


async def storm(
    size: Size,
    *,
    seed: int,
    folder: Path,
    planted: str | None = None,
    passed: asyncio.Event | None = None,
) -> Finding:
    """One storm on SQLite, judged; ``planted`` is a mistake of the bot (``crash_points``)."""
    finding, url = Finding("F1 kill -9, SQLite"), url_of(folder / "spotter.db")
    async with nursery() as lives, Server(limits=Limits.unpaced(), witness=False) as server:
        crowd = await gathered(size, server, url, random.Random(seed))

        settings = {"CHECK_IN_HOURS": size.promises.setting, "TICK_SECONDS": "0.5"}

        async def start(point: str | None, at_work: bool) -> Life:
            polls = Polls(server)
            life = await lives.start(
                server, folder, settings, crash=point, planted=planted, paced=False
            )
            if at_work:
                await polls.begin(life)
            return life

        kills = await raged(size, crowd, seed, [start], passed=passed)
        finding.numbers = {"kills": len(kills.moments), "at named points": kills.named}
        held, hurried = await kept(url, now_ms()), size.promises.first < LONG.promises.first
        judge(finding, crowd, held, kills.moments, cut=True, promised=True, hurried=hurried)
    return finding
