"""F13: the bot is asked to stop, over and over, while people talk to it.

Lives here: that. Does not live here: the people (``crowd``), the judge (``judging``). Called by
``catalogue``. Nobody is killed, so not one message may come twice.
"""

from __future__ import annotations

import asyncio
import random
import time
from pathlib import Path

from bot.clock import now_ms
from tests.databases import url_of
from tests.emulator import Limits, Server
from tests.faults.crowd import Crowd, Person
from tests.faults.finding import Finding
from tests.faults.judging import judge, kept
from tests.faults.lives import Life, Polls, nursery
from tests.faults.storm import TALKERS, until_quiet

_MOST_SECONDS = 10.0


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Stop it fifty times, or five times."""
    times, people = (50, 80) if long else (5, 8)
    dice, finding = random.Random(seed), Finding("F13 SIGTERM under load")
    url, took = url_of(folder / "spotter.db"), list[float]()
    async with nursery() as lives, Server(limits=Limits.unpaced(), witness=False) as server:
        crowd = Crowd(server, dice)
        for user in range(TALKERS, TALKERS + people):
            await crowd.add(Person(user, leaves=True), dice.uniform(0, times * 0.7))

        async def start() -> Life:
            polls = Polls(server)
            life = await lives.start(server, folder, paced=False)
            # Whoever has not begun ends at once, by the signal itself.
            await polls.begin(life)
            return life

        async with asyncio.TaskGroup() as group:
            talking = group.create_task(crowd.run())
            for _ in range(times):
                life = await start()
                await asyncio.sleep(dice.uniform(0.3, 1.5))
                began = time.monotonic()
                code = await life.stop(seconds=60)
                took.append(time.monotonic() - began)
                finding.need(code == 0, f"it ended with exit code {code}")
            life = await start()
            await until_quiet(crowd, 120)
            await life.stop()
            talking.cancel()
        finding.numbers = {"stops": times, "s until it had ended, at most": max(took)}
        finding.need(max(took) <= _MOST_SECONDS, f"one stop took {max(took):.1f} s")
        judge(finding, crowd, await kept(url, now_ms()), [])
    return finding
