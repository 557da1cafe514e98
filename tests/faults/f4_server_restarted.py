"""F4: PostgreSQL is restarted without mercy while people talk to the bot; connections are cut.

Each time the server is stopped as a crash would stop it and started again; then somebody new
writes, and the time until their words are confirmed and answered is taken. Lives here: the
sizes and that measure. Does not live here: the server (``tests.postgres``), people and judge
(``scene``). Called by ``catalogue``, late, for it measures how long the bot takes.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.faults.finding import Finding
from tests.faults.lives import nursery
from tests.faults.scene import HOURS, NEVER, Scene, one_life, spoiled
from tests.postgres import Server, server

LATE = True
#: Seconds from the server's answer to the bot's (the requirement).
RECOVERED = 10.0


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Restart it 50 times, or twice."""
    finding = Finding("F4 PostgreSQL restarted")
    times, people, hours = (50, 60, HOURS) if long else (2, 6, NEVER)
    waits: list[float] = []
    with server() as postgres:
        url = postgres.new_database()

        async def restart(scene: Scene) -> None:
            for _ in range(times):
                await asyncio.sleep(scene.dice.uniform(0.3, 1.5))
                waits.append(await _restarted(scene, postgres))

        async with nursery() as lives:
            start = one_life(folder, DATABASE_URL=url, CHECK_IN_HOURS=hours, TICK_SECONDS="0.5")
            await spoiled(
                finding,
                lives,
                restart,
                start,
                url=url,
                seed=seed,
                people=people,
                hours=hours,
                come_within=times * 2,
                limit_seconds=180 if long else 60,
            )
    finding.numbers |= {"restarts": times, "s to recover at most": max(waits)}
    finding.need(max(waits) < RECOVERED, f"a recovery took {max(waits):.1f} s")
    return finding


async def _restarted(scene: Scene, postgres: Server) -> float:
    """Seconds until the bot is itself again."""
    scene.cut()
    await asyncio.to_thread(postgres.restart_at_once)
    scene.cut()
    return await scene.answered(RECOVERED)
