"""F16: Telegram is out of reach for 200 s while people tap, and no tap survives that.

Telegram throws a tap away after 150 s. Once it is back, everybody whose question was open is
asked it again, once, and everybody gets to the end. The emulator's clock is moved on and the
next life of the bot has one that is as far ahead, so that the outage takes seconds. Lives here:
that. Does not live here: people (``crowd``), the moved clock (``crash_points``). Called by
``catalogue``.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

from bot.clock import now_ms
from tests.emulator import Limits, Server
from tests.faults.crowd import Crowd, Person
from tests.faults.finding import Finding
from tests.faults.judging import Kept, judge, kept
from tests.faults.lives import nursery
from tests.faults.scene import FIRST, file_in, leave_once_promised
from tests.faults.storm import until_quiet

OUTAGE = 200.0
_LIMIT = 240.0


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """With 200 people, or with eight."""
    return await outage(200 if long else 8, seed, folder, planted="in-200-seconds")


async def outage(people: int, seed: int, folder: Path, *, planted: str) -> Finding:
    """One outage; ``planted`` is what the second life does differently."""
    finding, dice = Finding("F16 outage of 200 s"), random.Random(seed)
    async with nursery() as lives, Server(limits=Limits.unpaced(), witness=False) as server:
        crowd = Crowd(server, dice)
        for user in range(FIRST, FIRST + people):
            await crowd.add(Person(user), dice.uniform(0, people / 20))
        life = await lives.start(
            server, folder, {"TICK_SECONDS": "1"}, planted="hurries", paced=False
        )
        await _get_halfway(crowd, {user: dice.randint(2, 15) for user in crowd.people})
        await life.stop()
        open_ = {one.user for one in crowd.people.values() if not one.promised}
        for person in crowd.people.values():
            await crowd.taps(person)
        await server.advance(OUTAGE)
        life = await lives.start(
            server, folder, {"TICK_SECONDS": "1"}, planted=f"hurries {planted}", paced=False
        )
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one) for one in (crowd.run(), leave_once_promised(crowd))]
            for person in crowd.people.values():
                crowd.resume(person)
            await until_quiet(crowd, _LIMIT)
            for task in tasks:
                task.cancel()
        await life.stop()
        held = await kept(file_in(folder), now_ms())
        judge(finding, crowd, replace(held, check_ins=()), [])
    finding.numbers |= {"people": people, "taps lost": len(server.expired)}
    _judge_asked_again(finding, held, open_)
    return finding


async def _get_halfway(crowd: Crowd, stops: dict[int, int]) -> None:
    """Let everybody talk until they have tapped so often, and see what came of the last tap."""
    async with asyncio.TaskGroup() as group:
        talking = group.create_task(crowd.run())
        async with asyncio.timeout(_LIMIT):
            while crowd.left or any(one.asked_at for one in crowd.people.values()):
                for user, person in crowd.people.items():
                    person.done = person.taps >= stops[user] and person.asked_at is None
                await asyncio.sleep(0.02)
        talking.cancel()


def _judge_asked_again(finding: Finding, held: Kept, open_: set[int]) -> None:
    again = Counter(
        row["user_id"] for row in held.outbox if row["key"].startswith("a:") and row["message_id"]
    )
    finding.numbers |= {"questions open": len(open_), "asked again": again.total()}
    finding.need(len(open_) > 1, "nobody's question was open")
    finding.problems += [
        f"person {user}: asked again {again[user]} times" for user in open_ if again[user] != 1
    ]
    finding.problems += [
        f"person {user} was asked, and had no open question" for user in again if user not in open_
    ]
