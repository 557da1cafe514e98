"""F19: half an hour of ten updates a second; memory and files stay as they are.

Lives here: that. Does not live here: the people (``crowd``). Called by ``catalogue``, beside the
other faults: what it measures does not depend on how fast the machine is.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import statistics
import time
from pathlib import Path

import psutil

from bot.clock import now_ms
from tests.databases import url_of
from tests.emulator import Limits, Server
from tests.faults.crowd import Crowd, Person
from tests.faults.finding import Finding
from tests.faults.judging import judge, kept
from tests.faults.lives import nursery
from tests.faults.storm import TALKERS, until_quiet

THROUGHOUT = True
_PER_SECOND = 10
#: Seconds that somebody looks at a card.
_LOOKS, _GLANCES = (2.0, 4.0), (0.4, 0.8)
_MOST_GROWTH = 10.0


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Half an hour after five minutes of warming up, or some seconds."""
    warm, seconds, every, most = (300, 1_800, 10, _MOST_GROWTH) if long else (8, 12, 1, 30.0)
    finding, numbers = Finding("F19 soak"), itertools.count(TALKERS)
    looks = _LOOKS if long else _GLANCES
    people = round(_PER_SECOND * sum(looks) / 2)

    def somebody(_: Person | None = None) -> Person:
        return Person(next(numbers), looks, leaves=True)

    url, memory, files = url_of(folder / "spotter.db"), list[int](), list[int]()
    async with nursery() as lives, Server(limits=Limits.unpaced(), witness=False) as server:
        crowd, over = Crowd(server, random.Random(seed)), asyncio.Event()
        crowd.followed = lambda _: None if over.is_set() else somebody()
        for number in range(people):
            await crowd.add(somebody(), looks[1] * number / people)
        life = await lives.start(server, folder)
        process = psutil.Process(life.pid)
        async with asyncio.TaskGroup() as group:
            talking = group.create_task(crowd.run())
            await asyncio.sleep(warm)
            began, before = time.monotonic(), len(server.acknowledged)
            while time.monotonic() - began < seconds - warm * long:
                memory.append(process.memory_info().rss)
                files.append(process.num_fds())
                await asyncio.sleep(every)
            rate = (len(server.acknowledged) - before) / (time.monotonic() - began)
            over.set()
            await until_quiet(crowd, 120)
            await life.stop()
            talking.cancel()
        judge(finding, crowd, await kept(url, now_ms()), [])
    some = max(1, len(memory) // 10)
    first, last = (statistics.median(one) for one in (memory[:some], memory[-some:]))
    growth = 100 * (last - first) / first
    finding.numbers |= {
        "minutes": seconds / 60,
        "updates/s": rate,
        "MB at first": first / 1e6,
        "% grown": growth,
        "files open at most": max(files),
        "at least": min(files),
    }
    opened = statistics.median(files[-some:]) - statistics.median(files[:some])
    finding.need(growth < most, f"memory grew by {growth:.1f} %")
    finding.need(opened <= 2, f"{opened:.0f} more files are open than at first")
    return finding
