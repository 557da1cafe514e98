"""The points and mistakes still name what the bot consists of.

Lives here: that ``crash_points`` fits the bot of today, and the zygote a fork. Does not live
here: what must hold after a crash (``f2_crash_points``). Called by pytest.
"""

from __future__ import annotations

import signal
import sys
from asyncio import create_subprocess_exec
from pathlib import Path

import pytest

from tests.emulator import Server
from tests.faults.crash_points import POINTS
from tests.faults.f2_crash_points import TABLE
from tests.faults.lives import nursery
from tests.faults.rarer_crashes import RARER

ROOT = Path(__file__).parents[2]


def test_every_point_has_a_line_in_the_table() -> None:
    assert {row.point for row in TABLE} | set(RARER) == set(POINTS)


@pytest.mark.parametrize("planted", ["acknowledges-first", "sends-twice", "forgets-check-ins"])
async def test_a_mistake_can_be_planted_in_the_bot_of_today(planted: str) -> None:
    code = f"from tests.faults.crash_points import patch; patch('sent:1', {planted!r})"
    process = await create_subprocess_exec(sys.executable, "-c", code, cwd=ROOT)
    assert await process.wait() == 0


async def test_a_fork_copies_one_thread_and_the_life_can_be_stopped_and_killed(
    tmp_path: Path,
) -> None:
    async with nursery() as lives, Server() as server:
        assert lives.threads == 1, "whatever another thread locks stays locked in the child"
        life = await lives.start(server, tmp_path)
        await server.wait_for(lambda: server.world.updates.polls == 1, 60)
        assert await life.stop() == 0
        life = await lives.start(server, tmp_path)
        await server.wait_for(lambda: server.world.updates.polls == 2, 60)
        assert await life.kill() == -signal.SIGKILL
