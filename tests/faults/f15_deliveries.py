"""F15: every update is delivered one to three times, to several replicas at once.

A person's words and taps come from different queues of Telegram, so that both arrive together,
too. Lives here: that, and what "exactly one effect" is. Does not live here: the copies
(``balancer``), the people (``crowd``). Called by ``catalogue``.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from pathlib import Path

from bot.clock import now_ms
from tests.faults.crowd import Crowd, Person
from tests.faults.finding import Finding
from tests.faults.fleet import REPLICAS, fleet
from tests.faults.judging import Kept, judge, kept
from tests.faults.storm import TALKERS, until_quiet


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Some 5,000 updates, or 150."""
    people = 210 if long else 6
    dice, finding = random.Random(seed), Finding("F15 deliveries in copies, 3 replicas")
    async with fleet(folder) as there:
        crowd, copies = Crowd(there.server, dice), random.Random(seed + 1)
        there.balancer.copies = lambda: copies.randint(1, 3)
        for user in range(TALKERS, TALKERS + people):
            await crowd.add(Person(user, leaves=True, chatters=40), dice.uniform(0, people / 2))
        lives = [await there.start(number) for number in range(REPLICAS)]
        async with asyncio.TaskGroup() as group:
            talking = group.create_task(crowd.run())
            await until_quiet(crowd, 600, there.unsent)
            talking.cancel()
        for life in lives:
            await life.stop()
        held = await kept(there.url, now_ms())
        finding.numbers = {"people": people, "deliveries": there.balancer.passed_on}
        judge(finding, crowd, held, [])
        _judge_effects(finding, held)
    return finding


def _judge_effects(finding: Finding, held: Kept) -> None:
    """One result and one pair of promises for each person, however often it was delivered."""
    results = Counter(row["user_id"] for row in held.assessments if row["kind"] == "intake")
    kinds = Counter((row["user_id"], row["kind"]) for row in held.check_ins)
    finding.problems += [f"person {one}: {n} results" for one, n in results.items() if n != 1]
    finding.problems += [f"person {one}: {n} times" for one, n in kinds.items() if n != 1]
    finding.numbers["results"] = results.total()
