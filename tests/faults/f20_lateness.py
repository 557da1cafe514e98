"""F20: how late check-ins are, with nothing wrong and with a kill now and then.

Without faults at most a tick and a second; after a kill at most the time of the restart and a
tick more. Lives here: that. Does not live here: how late they are in a storm, where nothing
lives long enough to send (``judging`` says it). Called by ``catalogue``, while nothing else runs.
"""

from __future__ import annotations

import asyncio
import random
import time
from pathlib import Path

from bot.clock import now_ms
from tests.databases import url_of
from tests.emulator import Limits, Server
from tests.faults.finding import Finding
from tests.faults.judging import Kept, first_shown, kept, percentile
from tests.faults.lives import Life, Nursery, Polls, nursery
from tests.faults.seeding import Promises
from tests.faults.seeding import seed as seed_people
from tests.faults.storm import WAITERS

ALONE = True
TICK, SPARE = 1.0, 1.0
#: The short form shares the machine with other tests, which is no fault of the bot.
_SPARE_BESIDE_OTHERS = 20.0
_PROMISES = Promises(20, 40)
_LIVES = (5.0, 8.0)
#: Seconds from the start until the first falls due: what was due before the bot was at work
#: would come at once, as fast as Telegram lets it. A real check of the copied ones takes 0.2 s.
_AT_LEAST, _EACH = 5.0, 0.1


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Three hundred check-ins in each half, or twenty; ten kills, or two."""
    waiters, kills, spare = (300, 10, SPARE) if long else (20, 2, _SPARE_BESIDE_OTHERS)
    finding, dice = Finding("F20 lateness"), random.Random(seed)
    async with nursery() as lives:
        calm, _ = await _late(lives, folder / "calm", waiters, [])
        ends = [dice.uniform(*_LIVES) for _ in range(kills)]
        rough, restarts = await _late(lives, folder / "rough", waiters, ends)
    longest = max(restarts)
    finding.numbers = {
        "check-ins": len(calm) + len(rough),
        "s late without faults p50": percentile(calm, 50),
        "p99": percentile(calm, 99),
        "kills": kills,
        "s until it was at work again, at most": longest,
        "s late with them p50": percentile(rough, 50),
        "at most": max(rough),
    }
    finding.need(len(calm) + len(rough) == 2 * waiters, "some check-ins never came")
    finding.need(min(calm + rough) >= 0, "a check-in came early")
    finding.need(percentile(calm, 99) <= TICK + spare, "they are late without faults")
    finding.need(max(rough) <= longest + TICK + spare, "they are later than a restart explains")
    return finding


async def _late(
    lives: Nursery, folder: Path, waiters: int, ends: list[float]
) -> tuple[list[float], list[float]]:
    """How late each check-in was, and how long each restart took, in seconds."""
    await asyncio.to_thread(folder.mkdir)
    url, restarts = url_of(folder / "spotter.db"), [0.0]
    users = range(WAITERS, WAITERS + waiters)
    span = sum(ends) or waiters / 10
    async with Server(limits=Limits.unpaced(), witness=False) as server:
        first = _AT_LEAST + waiters * _EACH
        moments, began = (first, first + span), time.monotonic()
        await seed_people(url, server, users, _PROMISES, first_due=moments, groups=waiters // 4)
        life, _ = await _at_work(lives, server, folder)
        since = now_ms()
        await asyncio.sleep(max(first - (time.monotonic() - began), 0))
        for seconds in [*ends, 0]:
            await asyncio.sleep(seconds)
            if seconds:
                await life.kill()
                life, took = await _at_work(lives, server, folder)
                restarts.append(took)
        deadline = time.monotonic() + span + 30
        # Looked at now and then: after every request it would cost more than sending.
        while len(first_shown(server)) < waiters and time.monotonic() < deadline:  # noqa: ASYNC110
            await asyncio.sleep(0.5)
        await life.stop()
        held = await kept(url, now_ms())
        return _lateness(held, server, since), restarts


def _lateness(held: Kept, server: Server, since: int) -> list[float]:
    """Seconds from when each was due, or from when anybody was first at work (``since``)."""
    shown = first_shown(server)
    due = {
        (row["user_id"], str(row["id"]).partition(":")[2]): row["due_at"] for row in held.check_ins
    }
    return [(at - max(due[which], since)) / 1000 for which, at in shown.items()]


async def _at_work(lives: Nursery, server: Server, folder: Path) -> tuple[Life, float]:
    """A life that polls, and the seconds until it did."""
    began, polls = time.monotonic(), Polls(server)
    settings = {"CHECK_IN_HOURS": _PROMISES.setting, "TICK_SECONDS": f"{TICK:g}"}
    life = await lives.start(server, folder, settings)
    await polls.begin(life)
    return life, time.monotonic() - began
