"""F17: polling meets a 404 page, an answer that never comes, and a mistake of our own.

Each bot meets one of the three while it polls; then somebody writes, and the time until their
words are confirmed and answered is taken. Lives here: the three ways and that measure. Does not
live here: planting the mistake (``crash_points``). Called by ``catalogue``.
"""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

from tests.bot.parts import until
from tests.emulator import Limits, Server, delayed, page
from tests.faults.crowd import Crowd
from tests.faults.finding import Finding
from tests.faults.lives import Nursery, nursery
from tests.faults.scene import FIRST, Scene

BESIDE = True
WAYS = ("404 page", "hung socket", "dead task")
#: Seconds until it polls again (the requirement).
AGAIN = 60.0
#: Seconds in which a bot has started, on a busy machine.
_STARTED = 60.0


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Each way ten times, or once with a poll that is given up after three seconds."""
    return await dead(10 if long else 1, seed, folder, "" if long else "polls-shortly")


async def dead(times: int, seed: int, folder: Path, planted: str) -> Finding:
    """Let so many bots meet each way, all at the same time."""
    finding = Finding("F17 poller dead", {"times": times * len(WAYS)})
    async with nursery() as lives, asyncio.TaskGroup() as group:
        tasks = [
            (way, group.create_task(_met(lives, way, folder / f"{way} {number}", planted)))
            for way in WAYS
            for number in range(times)
        ]
    for way in WAYS:
        waits = [task.result() for name, task in tasks if name == way]
        finding.numbers[f"s after a {way} at most"] = max(waits)
        finding.need(max(waits) < AGAIN, f"{way}: nobody polled for {AGAIN:.0f} s")
    return finding


async def _met(lives: Nursery, way: str, folder: Path, planted: str) -> float:
    """Seconds until a bot that meets ``way`` is itself again."""
    await asyncio.to_thread(folder.mkdir)
    async with Server(limits=Limits.unpaced(), witness=False) as server:
        scene = Scene(server, Crowd(server, random.Random(0)), random.Random(0))
        life = await lives.start(
            server,
            folder,
            {"TICK_SECONDS": "1"},
            planted=f"{planted} polling-dies",
            paced=False,
        )
        assert await scene.answered(_STARTED) < _STARTED, "it never started"
        if way == "404 page":
            await server.order(page(404), 3, "getUpdates")
        elif way == "hung socket":
            await server.order(delayed(1_000), 1, "getUpdates")
        else:
            (folder / "dies").touch()
        # The poll that is on its way is the last good one.
        before = len(server.history)
        await server.person(FIRST)
        await server.say(FIRST, "/start")
        await until(lambda: _met_it(server, before, folder, way), _STARTED)
        waited = await scene.answered(AGAIN)
        await life.kill()
    return waited


def _met_it(server: Server, before: int, folder: Path, way: str) -> bool:
    """Whether the bot has run into it."""
    if way == "dead task":
        return not (folder / "dies").exists()
    if way == "404 page":
        return any(one.fault == "page" for one in server.history[before:])
    return not server.orders.standing
