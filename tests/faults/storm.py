"""A storm: people talk to the bot while its lives end again and again, at seeded moments.

Lives here: when lives end and where, and waiting until nothing is on its way any more. Does not
live here: the lives (``lives``), the people (``crowd``), the judge (``judging``). Called by the
modules of the faults.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from bot.clock import now_ms
from tests.emulator import Server, closed_after
from tests.faults.crash_points import EVERYDAY
from tests.faults.crowd import Crowd, Person
from tests.faults.lives import Life
from tests.faults.seeding import Promises
from tests.faults.seeding import seed as seed_people

#: Seconds that a life lasts once it is at work: on a slow machine, too, something shall get done.
LIVES = (0.1, 0.7)
#: How many of a hundred lives are killed while they start.
_EARLY = 10
#: How many of a hundred lives end at a point with a name, and how often that is passed before.
_NAMED, _MOST_PASSES = 30, 6
#: Seconds; a life that has not come to its point by then is killed like the others.
_NO_LATER = 1.2
#: Seconds of quiet after which nothing is on its way, with a tick of a second or less.
_QUIET = 3.0

TALKERS, WAITERS = 10_001, 50_001
#: As many checks at once as the bot keeps up with while it is being killed.
_SEATS = 40
#: Seconds that a start takes on a machine that does other things as well.
_START_SECONDS = 0.4
#: Seconds between two replies that get lost on the way.
_CUT_SECONDS = 2.0

#: Starts a life that dies at a point; with True it is at work, or over, when it is returned.
Start = Callable[[str | None, bool], Awaitable[Life]]
Unsent = Callable[[], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class Doom:
    """How one life ends: after ``seconds``, or at a point such as ``sent:3``.

    ``early``: the seconds count from its start, and not from when it is at work.
    """

    seconds: float
    point: str | None
    early: bool


@dataclass
class Kills:
    """What was killed: moments in epoch ms, and how many ends had a name."""

    moments: list[int] = field(default_factory=list)
    named: int = 0


def dooms(seed: int, kills: int, lives: tuple[float, float] = LIVES) -> list[Doom]:
    """The ends of so many lives; the same for the same seed."""
    dice = random.Random(seed)
    found = []
    for _ in range(kills):
        seconds, share = dice.uniform(*lives), dice.randrange(100)
        name, passes = dice.choice(EVERYDAY), dice.randint(1, _MOST_PASSES)
        if name.startswith("tick"):
            passes = 1
        point = f"{name}:{passes}" if share < _NAMED else None
        found.append(Doom(seconds, point, share >= 100 - _EARLY))
    return found


async def ended(start: Start, ends: list[Doom], kills: Kills) -> None:
    """Live through one end after the other."""
    for end in ends:
        life = await start(end.point, not end.early)
        with suppress(TimeoutError):
            async with asyncio.timeout(end.seconds if end.point is None else _NO_LATER):
                await asyncio.shield(life.ended)
                kills.named += 1
        await life.kill()
        kills.moments.append(now_ms())


async def cut_replies(server: Server, seconds: float) -> None:
    """Now and then Telegram takes a message and its answer gets lost on the way."""
    while True:
        await asyncio.sleep(seconds)
        await server.order(closed_after(), 1, "sendMessage")


@dataclass(frozen=True, slots=True)
class Size:
    """``talkers`` answer twelve questions each; ``waiters`` had their check before.

    ``lives`` are the shortest and the longest life, in seconds.
    """

    kills: int
    talkers: int
    waiters: int
    promises: Promises
    limit_seconds: float
    lives: tuple[float, float] = LIVES
    replicas: int = 1

    @property
    def seconds(self) -> float:
        """How long the kills take, about."""
        return self.kills * (sum(self.lives) / 2 + _START_SECONDS) / self.replicas


async def gathered(size: Size, server: Server, url: str, dice: random.Random) -> Crowd:
    """The people of a storm; all of them come, or are due, in its first half."""
    crowd, span = Crowd(server, dice, seats=_SEATS), size.seconds
    waiters = range(WAITERS, WAITERS + size.waiters)
    await seed_people(url, server, waiters, size.promises, first_due=(2, span * 0.6))
    for user in waiters:
        await crowd.add(Person(user, talks=False, silent=user % 3 > 0, promised=True), 0)
    for user in range(TALKERS, TALKERS + size.talkers):
        await crowd.add(Person(user), dice.uniform(0, span * 0.4))
    return crowd


async def raged(
    size: Size,
    crowd: Crowd,
    seed: int,
    starts: Sequence[Start],
    unsent: Unsent | None = None,
    passed: asyncio.Event | None = None,
) -> Kills:
    """The storm itself, with one row of lives for each of ``starts``, until all is quiet.

    ``passed`` is set when nobody is killed any more: what is left is to wait for check-ins.
    """
    kills, deadline = Kills(), time.monotonic() + size.limit_seconds
    ends = dooms(seed, size.kills, size.lives)
    async with asyncio.TaskGroup() as group:
        talking = group.create_task(crowd.run())
        cutting = group.create_task(cut_replies(crowd.server, _CUT_SECONDS))
        async with asyncio.TaskGroup() as raging:
            for number, start in enumerate(starts):
                raging.create_task(ended(start, ends[number :: len(starts)], kills))
        if passed is not None:
            passed.set()
        cutting.cancel()
        await crowd.server.cancel_orders()
        last = [await start(None, True) for start in starts]
        await until_quiet(crowd, deadline - time.monotonic(), unsent)
        for life in last:
            await life.stop()
        talking.cancel()
    return kills


async def until_quiet(crowd: Crowd, limit_seconds: float, unsent: Unsent | None = None) -> bool:
    """Wait until everybody has finished and nothing more comes; False when time is up first.

    ``unsent`` counts what is still on its way, where the database can be asked.
    """
    server, deadline = crowd.server, time.monotonic() + limit_seconds
    size, since = -1, time.monotonic()
    while time.monotonic() < deadline:
        if crowd.left or server.pending() or len(server.log) != size:
            size, since = len(server.log), time.monotonic()
        elif time.monotonic() - since > _QUIET and (unsent is None or not await unsent()):
            return True
        await asyncio.sleep(0.2)
    return False
