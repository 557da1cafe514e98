"""F14: three replicas are replaced one after the other, again and again, at 50 updates a second.

Lives here: the rolls and what people may notice of them: nothing. Does not live here: the
replicas (``fleet``), the people (``crowd``). Called by ``catalogue``. The figures are of answers
as people wait for them, so this one runs while nothing else does.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from collections.abc import Sequence
from pathlib import Path

from bot.clock import now_ms
from tests.emulator.record import Delivered
from tests.faults.crowd import Crowd, Person
from tests.faults.finding import Finding
from tests.faults.fleet import REPLICAS, Fleet, fleet
from tests.faults.judging import judge, kept, percentile
from tests.faults.lives import Life
from tests.faults.storm import TALKERS, until_quiet

ALONE = True
#: Seconds that somebody looks at a card: so many people tap so often together.
_LOOKS, _GLANCES = (2.0, 4.0), (0.4, 0.8)
_PER_SECOND = 50
#: Seconds between a tap and the next card, and between one person and whoever comes next.
_WAITS = 0.5
_SLOWEST, _LONGEST_BURST = 3.0, 2.0
#: The short form shares the machine with other tests, which is no fault of the bot.
_SLOWEST_BESIDE_OTHERS = 20.0


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Ten rolls at 50 updates a second, or one at 10."""
    rolls, rate, looks = (10, _PER_SECOND, _LOOKS) if long else (1, 10, _GLANCES)
    slowest = _SLOWEST if long else _SLOWEST_BESIDE_OTHERS
    finding = Finding("F14 rolling restarts, 3 replicas")
    async with fleet(folder) as there:
        crowd, going = Crowd(there.server, random.Random(seed)), asyncio.Event()
        numbers = itertools.count(TALKERS)

        def somebody(_: Person | None = None) -> Person | None:
            return Person(next(numbers), looks, leaves=True) if not going.is_set() else None

        crowd.followed = somebody
        people = round(rate * (sum(looks) / 2 + _WAITS))
        for number in range(people):
            await crowd.add(Person(next(numbers), looks, leaves=True), 4.0 * number / people)
        lives = [await there.start(number) for number in range(REPLICAS)]
        for number in range(REPLICAS):
            await there.ready(number)
        async with asyncio.TaskGroup() as group:
            talking = group.create_task(crowd.run())
            await asyncio.sleep(5)
            began, before = time.monotonic(), len(there.server.acknowledged)
            for _ in range(rolls):
                await _rolled(there, lives)
            seconds, after = time.monotonic() - began, len(there.server.acknowledged)
            replies = crowd.replies
            going.set()
            await until_quiet(crowd, 180, there.unsent)
            talking.cancel()
        for life in lives:
            await life.stop()
        slow, burst = percentile(replies, 99), longest_burst(there.server.world.record.deliveries)
        finding.numbers = {
            "rolls": rolls,
            "updates/s": (after - before) / seconds,
            "s until an answer p50": percentile(replies, 50),
            "s p99": slow,
            "s of refusals in a row, at most": burst,
        }
        finding.need(slow < slowest, f"the 99th percentile of answers is {slow:.1f} s")
        finding.need(
            burst <= (_LONGEST_BURST if long else slowest), f"nothing was taken for {burst:.1f} s"
        )
        judge(finding, crowd, await kept(there.url, now_ms()), [])
    return finding


async def _rolled(there: Fleet, lives: list[Life]) -> None:
    """Each replica in turn: the old one goes, the new one is ready, and only then the next."""
    for number, life in enumerate(lives):
        await life.stop()
        lives[number] = await there.start(number)
        await there.ready(number)


def longest_burst(deliveries: Sequence[Delivered]) -> float:
    """The longest time, in seconds, in which every delivery was refused."""
    longest, since = 0.0, None
    for one in sorted(deliveries, key=lambda one: one.at):
        if 200 <= one.code < 300:
            since = None
        else:
            since = one.at if since is None else since
            longest = max(longest, (one.at - since) / 1000)
    return longest
