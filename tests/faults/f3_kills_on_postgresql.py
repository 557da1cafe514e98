"""F3: three replicas on PostgreSQL, each of them killed over and over.

Lives here: the sizes of the storm. Does not live here: the replicas (``fleet``), the storm
(``storm``), its judge (``judging``). Called by ``catalogue``.

What a dead replica had claimed waits for its lease of a minute, so that check-ins have more
time here than in F1.
"""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

from bot.clock import now_ms
from tests.faults.finding import Finding
from tests.faults.fleet import REPLICAS, fleet
from tests.faults.judging import judge, kept
from tests.faults.seeding import Promises
from tests.faults.storm import Size, gathered, raged

#: 72 and 360 s: the first check-in makes room for the second when it is 216 s late.
LONG = Size(600, 420, 800, Promises(0.02, 0.1), 1_200, lives=(0.6, 2.2), replicas=REPLICAS)
SHORT = Size(12, 8, 12, Promises(0.001, 0.01), 120, lives=(0.6, 2.2), replicas=REPLICAS)


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Kill them 600 times, or a dozen times."""
    size, finding = LONG if long else SHORT, Finding("F3 kill -9, PostgreSQL, 3 replicas")
    settings = {"CHECK_IN_HOURS": size.promises.setting, "TICK_SECONDS": "0.5"}
    async with fleet(folder, settings, lease_seconds=None if long else 10) as there:
        crowd = await gathered(size, there.server, there.url, random.Random(seed))
        starts = [partial(there.start, number) for number in range(REPLICAS)]
        kills = await raged(size, crowd, seed, starts, there.unsent)
        finding.numbers = {"kills": len(kills.moments), "at named points": kills.named}
        held = await kept(there.url, now_ms())
        judge(finding, crowd, held, kills.moments, cut=True, promised=True, hurried=not long)
    return finding
