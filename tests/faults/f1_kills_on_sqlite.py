"""F1: the bot on SQLite is killed at random moments while people talk to it.

Lives here: the sizes of the storm. Does not live here: the storm (``storm``), its judge
(``judging``). Called by ``catalogue``; ``test_judging.py`` runs it with planted mistakes.
"""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass
from pathlib import Path

from bot.clock import now_ms
from tests.databases import url_of
from tests.emulator import Limits, Server
from tests.faults.crowd import Crowd, Person
from tests.faults.finding import Finding
from tests.faults.judging import judge, kept
from tests.faults.lives import Life, nursery
from tests.faults.seeding import Promises
from tests.faults.seeding import seed as seed_people
from tests.faults.storm import LIVES, Kills, cut_replies, dooms, ended, until_quiet

TALKERS, WAITERS = 10_001, 50_001


@dataclass(frozen=True, slots=True)
class Size:
    """``talkers`` answer twelve questions each; ``waiters`` had their check before."""

    kills: int
    talkers: int
    waiters: int
    promises: Promises
    limit_seconds: float


#: 54 and 216 s: a check-in that is more than 120 s late makes room for the next one.
LONG = Size(1_000, 860, 1_700, Promises(0.015, 0.06), 1_500)
SHORT = Size(20, 16, 30, Promises(0.002, 0.01), 120)


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Kill it 1,000 times, or twenty."""
    return await storm(LONG if long else SHORT, seed=seed, folder=folder)


async def storm(size: Size, *, seed: int, folder: Path, planted: str | None = None) -> Finding:
    """One storm on SQLite, judged; ``planted`` is a mistake of the bot (``crash_points``)."""
    dice, kills = random.Random(seed), Kills()
    finding = Finding("F1 kill -9, SQLite")
    span = size.kills * sum(LIVES) / 2
    async with nursery() as lives, Server(limits=Limits.unpaced(), witness=False) as server:
        url = url_of(folder / "spotter.db")
        waiters = range(WAITERS, WAITERS + size.waiters)
        await seed_people(url, server, waiters, size.promises, first_due=(2, span * 0.6))
        crowd = Crowd(server, dice)
        for user in waiters:
            await crowd.add(Person(user, talks=False, silent=user % 3 > 0), 0)
        for user in range(TALKERS, TALKERS + size.talkers):
            await crowd.add(Person(user), dice.uniform(0, span * 0.4))

        async def start(point: str | None) -> Life:
            return await lives.start(
                server,
                folder,
                crash=point,
                planted=planted,
                paced=False,
                CHECK_IN_HOURS=size.promises.setting,
                TICK_SECONDS="0.5",
            )

        began = time.monotonic()
        async with asyncio.TaskGroup() as group:
            talking = group.create_task(crowd.run())
            cutting = group.create_task(cut_replies(server, 2))
            await ended(start, dooms(seed, size.kills), kills)
            cutting.cancel()
            await server.cancel_orders()
            last = await start(None)
            await until_quiet(crowd, size.limit_seconds - (time.monotonic() - began))
            await last.stop()
            talking.cancel()
        finding.numbers = {"kills": len(kills.moments), "at named points": kills.named}
        judge(finding, crowd, await kept(url, now_ms()), kills.moments, cut=True)
    return finding
