"""A crowd, a bot, and somebody who spoils something between them for a while.

Lives here: what F4, F5, F6 and F8 have in common: people at an emulator, lives of the bot, and
the end, when everything is whole again and everybody may finish. Does not live here: what is
spoiled (the modules of the faults), the judge (``judging``).
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.clock import now_ms
from tests.databases import url_of
from tests.emulator import Limits, Server
from tests.faults.crowd import Crowd, Person
from tests.faults.finding import Finding
from tests.faults.judging import judge, kept
from tests.faults.lives import Life, Nursery
from tests.faults.storm import until_quiet

FIRST, PROBE = 20_001, 99_001
#: Hours to the check-ins, 29 and 94 s; the short forms wait for none.
HOURS, NEVER = "0.008,0.026", "48,72"
_GLANCE = 0.2
#: Seconds; the first update is confirmed by then, also on a busy machine.
_STARTED = 180


@dataclass
class Scene:
    """What is there to be spoiled; ``moments`` are epoch ms at which something was cut off."""

    server: Server
    crowd: Crowd
    dice: random.Random
    lives: list[Life] = field(default_factory=list)
    moments: list[int] = field(default_factory=list)
    _probes: int = 0

    def cut(self) -> None:
        """What is under way now may come twice."""
        self.moments.append(now_ms())

    async def answered(self, limit_seconds: float) -> float:
        """Seconds until the bot confirms something new and answers it; at most the limit."""
        began = time.monotonic()
        self._probes += 1
        user, before = PROBE + self._probes, len(self.server.log)
        await self.server.person(user)
        said = await self.server.say(user, "/start")
        left = limit_seconds

        def done() -> bool:
            there = any(one.chat_id == user for one in self.server.log[before:])
            return there and said.update_id in self.server.acknowledged[-500:]

        try:
            await self.server.wait_for(done, left)
        except TimeoutError:
            return limit_seconds
        return time.monotonic() - began


Spoil = Callable[[Scene], Awaitable[None]]
Start = Callable[[Nursery, Server], Awaitable[list[Life]]]


@asynccontextmanager
async def crowded(
    server: Server, seed: int, people: int, come_within: float
) -> AsyncIterator[Scene]:
    """People who begin to talk within so many seconds; they are still there after the block."""
    dice = random.Random(seed)
    crowd = Crowd(server, dice)
    for user in range(FIRST, FIRST + people):
        await crowd.add(Person(user), dice.uniform(0, come_within))
    async with asyncio.TaskGroup() as group:
        talking = group.create_task(crowd.run())
        yield Scene(server, crowd, dice)
        talking.cancel()


async def spoiled(
    finding: Finding,
    lives: Nursery,
    spoil: Spoil,
    start: Start,
    *,
    url: str,
    seed: int,
    people: int,
    come_within: float,
    limit_seconds: float,
    hours: str = NEVER,
    server: Server | None = None,
) -> None:
    """Let people talk while ``spoil`` does its worst, wait for them to finish, and judge.

    They wait for their check-ins unless those come after NEVER.
    """
    own = server or Server(limits=Limits.unpaced(), witness=False)
    async with own, crowded(own, seed, people, come_within) as scene:
        scene.lives = await start(lives, own)
        await own.wait_for(lambda: bool(own.acknowledged), _STARTED)
        async with asyncio.TaskGroup() as group:
            leaving = group.create_task(leave_once_promised(scene.crowd, waits=hours != NEVER))
            await spoil(scene)
            await until_quiet(scene.crowd, limit_seconds)
            leaving.cancel()
        for life in scene.lives:
            await life.stop()
        held = await kept(url, now_ms())
        due = [row for row in held.check_ins if row["due_at"] <= now_ms()]
        judge(finding, scene.crowd, replace(held, check_ins=due), scene.moments)


async def leave_once_promised(crowd: Crowd, *, waits: bool = False) -> None:
    """Whoever was promised a check-in is done, unless it is worth waiting for."""
    while not waits:
        for person in crowd.people.values():
            person.done = person.done or person.promised
        await asyncio.sleep(_GLANCE)


def one_life(
    folder: Path, log: str = "bot.log", *, planted: str | None = None, **settings: str
) -> Start:
    """One bot on a file in ``folder``."""

    async def start(lives: Nursery, server: Server) -> list[Life]:
        life = await lives.start(
            server, folder, settings, planted=f"hurries {planted or ''}", paced=False, log=log
        )
        return [life]

    return start


def file_in(folder: Path) -> str:
    """The address of that file."""
    return url_of(folder / "spotter.db")
