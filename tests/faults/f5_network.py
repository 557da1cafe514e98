"""F5: the network between the bot and Telegram fails in every way that a network has.

Each way has a bot, an emulator and a crowd of its own, side by side, so that every copy of a
message can be laid at the door of one of them. A copy is allowed where the request took effect
and its answer was lost: cut after the request, half a reply. Everywhere else there is none, and
nowhere is anything lost. Lives here: the ways and their sizes. Does not live here: carrying
bytes (``relay``), people and judge (``scene``). Called by ``catalogue``.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from tests.emulator import Server
from tests.faults.finding import Finding
from tests.faults.lives import Life, Nursery, nursery
from tests.faults.relay import Relay, Trouble
from tests.faults.scene import Scene, file_in, one_life, spoiled

BESIDE = True
#: Ways that lie between a request and its answer, and how many seconds late one may be.
TROUBLES: tuple[Trouble, ...] = (
    "late",
    "reset",
    "cut after the request",
    "half a reply",
    "502 page",
)
LATEST = 8.0
NO_NAMES, DOWN = "no names", "down"


@dataclass(frozen=True, slots=True)
class Size:
    """``faults`` of each way; one of so many requests meets one; ``down`` are seconds."""

    faults: int
    people: int
    one_of: int
    down: tuple[float, ...]
    come_within: float
    limit_seconds: float


LONG = Size(200, 40, 6, (60.0, *[2.0] * 20), 60, 500)
SHORT = Size(4, 2, 4, (1.0, 2.0), 1, 90)


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Let each way fail 200 times, or four times."""
    return await failing(LONG if long else SHORT, seed, folder)


async def failing(size: Size, seed: int, folder: Path, planted: str | None = None) -> Finding:
    """Let each way fail; ``planted`` is a mistake of the bot (``crash_points``)."""
    finding = Finding("F5 network", dict.fromkeys(("answers", "answers lost", "copies"), 0))
    async with nursery() as lives, asyncio.TaskGroup() as group:
        for number, way in enumerate((*TROUBLES, NO_NAMES, DOWN)):
            place = folder / f"{number}"
            place.mkdir()
            one = _Way(way, size, place, seed + number, planted)
            group.create_task(_tried(finding, lives, one))
    return finding


async def _tried(finding: Finding, lives: Nursery, way: _Way) -> None:
    own = Finding(way.name)
    await way.fails(own, lives)
    finding.numbers[f"times {way.name}"] = way.relay.done.total()
    for name in ("answers", "answers lost", "copies"):
        finding.numbers[name] += own.numbers[name]
    finding.problems += [f"{way.name}: {one}" for one in own.problems]


@dataclass
class _Way:
    """One way to fail, with a bot of its own in ``folder``."""

    name: str
    size: Size
    folder: Path
    seed: int
    planted: str | None
    relay: Relay = field(init=False)

    async def fails(self, finding: Finding, lives: Nursery) -> None:
        """Let people talk across it."""
        spoil = {NO_NAMES: self._without_names, DOWN: self._down}.get(self.name, self._in_trouble)
        try:
            await spoiled(
                finding,
                lives,
                spoil,
                self._start,
                url=file_in(self.folder),
                seed=self.seed,
                people=self.size.people,
                come_within=self.size.come_within,
                limit_seconds=self.size.limit_seconds,
            )
        finally:
            await self.relay.down()
        enough = self.relay.done.total() >= (1 if self.name == DOWN else self.size.faults)
        finding.need(enough, f"not yet: only {self.relay.done.total()} times")

    async def _start(self, lives: Nursery, server: Server) -> list[Life]:
        self.relay = Relay([server.port])
        await self.relay.up()
        address = f"http://localhost:{self.relay.port}"
        planted = self.planted or ("names-fail" if self.name == NO_NAMES else None)
        start = one_life(self.folder, planted=planted, API_BASE_URL=address, TICK_SECONDS="1")
        return await start(lives, server)

    async def _in_trouble(self, scene: Scene) -> None:
        def choose(_: str) -> tuple[Trouble, float] | None:
            if self.relay.done.total() >= self.size.faults:
                self.relay.enough.set()
                return None
            if scene.dice.randrange(self.size.one_of):
                return None
            late = scene.dice.uniform(0, LATEST) if self.name == "late" else 0.0
            return cast(Trouble, self.name), late

        self.relay.choose, self.relay.lost = choose, scene.cut
        with suppress(TimeoutError):
            async with asyncio.timeout(self.size.limit_seconds):
                await self.relay.enough.wait()

    async def _without_names(self, scene: Scene) -> None:
        sign = self.folder / "no-names"
        with suppress(TimeoutError):
            async with asyncio.timeout(self.size.limit_seconds):
                while self.relay.done.total() < self.size.faults:
                    sign.touch()
                    # What is connected needs no name.
                    await self.relay.down()
                    scene.cut()
                    await self.relay.up()
                    await asyncio.sleep(scene.dice.uniform(1.0, 3.0))
                    self.relay.done[NO_NAMES] += sign.stat().st_size
                    sign.unlink()
                    await asyncio.sleep(scene.dice.uniform(0.3, 1.0))
        sign.unlink(missing_ok=True)

    async def _down(self, scene: Scene) -> None:
        for seconds in self.size.down:
            # What is under way is cut off, too.
            await self.relay.down()
            scene.cut()
            self.relay.done[DOWN] += 1
            await asyncio.sleep(seconds)
            await self.relay.up()
            await asyncio.sleep(scene.dice.uniform(0.3, 2.0))
