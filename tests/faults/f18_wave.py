"""F18: thousands of check-ins fall due in the same moment, and nobody who talks waits for them.

Lives here: that, with Telegram's own limits. Does not live here: the pace (``bot.pacing``). Called
by ``catalogue``. The figures are of answers as people wait for them, so this one runs while
nothing else does.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from pathlib import Path

from bot.clock import now_ms
from tests.databases import url_of
from tests.emulator import Limits, Server
from tests.faults.crowd import Crowd, Person
from tests.faults.finding import Finding
from tests.faults.judging import check_ins_of, judge, kept, percentile
from tests.faults.lives import nursery
from tests.faults.seeding import Promises
from tests.faults.seeding import seed as seed_people
from tests.faults.storm import TALKERS, WAITERS, until_quiet

ALONE = True
_PROMISES = Promises(20, 40)
_DUE_SECONDS = 12.0
_LONGEST, _SLOWEST = 240.0, 2.0
#: The short form shares the machine with other tests, which is no fault of the bot.
_SLOWEST_BESIDE_OTHERS = 20.0
_LOOKS, _GLANCES = (1.5, 3.0), (0.4, 0.8)


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """5,000 check-ins, or a hundred."""
    waiters, talkers, limit = (5_000, 4, _LONGEST) if long else (100, 2, 60.0)
    slowest = _SLOWEST if long else _SLOWEST_BESIDE_OTHERS
    finding, numbers = Finding("F18 wave of check-ins"), itertools.count(TALKERS)
    looks = _LOOKS if long else _GLANCES

    def somebody(_: Person | None = None) -> Person:
        return Person(next(numbers), looks, leaves=True)

    url, users = url_of(folder / "spotter.db"), range(WAITERS, WAITERS + waiters)
    async with nursery() as lives, Server(limits=Limits(), witness=False) as server:
        crowd, over = Crowd(server, random.Random(seed)), asyncio.Event()
        crowd.followed = lambda _: None if over.is_set() else somebody()
        due = now_ms() + round(_DUE_SECONDS * 1000)
        moment = (_DUE_SECONDS, _DUE_SECONDS)
        await seed_people(url, server, users, _PROMISES, first_due=moment, groups=1)
        for number in range(talkers):
            await crowd.add(somebody(), 0.5 * number)
        life = await lives.start(
            server, folder, {"CHECK_IN_HOURS": _PROMISES.setting, "TICK_SECONDS": "1"}
        )
        async with asyncio.TaskGroup() as group:
            talking = group.create_task(crowd.run())
            sent = await _all_sent(server, waiters, due, limit)
            replies = crowd.replies
            over.set()
            await until_quiet(crowd, 90)
            await life.stop()
            talking.cancel()
        seconds, slow = (max(sent, default=due) - due) / 1000, percentile(replies, 95)
        too_fast = sum(one.code == 429 for one in server.history)
        finding.numbers = {
            "check-ins at once": waiters,
            "of them sent": len(sent),
            "s until the last": seconds,
            "live answers": len(replies),
            "s until an answer p95": slow,
            "refused for coming too fast": too_fast,
        }
        finding.need(len(sent) == waiters, f"{waiters - len(sent)} check-ins were not sent in time")
        finding.need(seconds <= limit, f"the last check-in came after {seconds:.0f} s")
        finding.need(slow < slowest, f"the 95th percentile of live answers is {slow:.1f} s")
        # Beside other tests a clock may be read late by the length of a second's border.
        finding.need(
            too_fast <= (0 if long else 2), f"{too_fast} requests came too fast for Telegram"
        )
        judge(finding, crowd, await kept(url, now_ms()), [])
    return finding


async def _all_sent(server: Server, most: int, due: int, limit: float) -> list[int]:
    """The moments at which check-ins were sent, once all were or time is up."""
    deadline = time.monotonic() + _DUE_SECONDS + limit + 10
    read, sent = 0, list[int]()
    while len(sent) < most and time.monotonic() < deadline:
        sent += [one.at for one in server.log[read:] if check_ins_of(one) and one.at >= due]
        read = len(server.log)
        await asyncio.sleep(0.5)
    return sent
