"""A new gym admin reads README.md and types what stands there, with a made-up token.

Lives here: its commands, run in a folder that holds nothing else, against an emulated Telegram: the
bot is set up, runs, is added to a group, and its first member is checked. Does not live here: what
README claims besides (``tests/test_readme.py``), the clone's own install (``make setup``), which
has come first when tests run. Called by pytest.
"""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.deploy.fences import sections
from tests.deploy.machine import warm_up
from tests.e2e.lifter import ORDINARY, Lifter
from tests.e2e.running import Bot
from tests.emulator import Limits, Server
from tests.test_house import ROOT

README = (ROOT / "README.md").read_text("utf-8")
ADMIN, MEMBER, GROUP = 701, 702, -1001
INSTALLED = Path(sys.executable).parent
#: Run by other tests, or endless: what is typed here is for whoever runs a gym's bot.
ELSEWHERE = re.compile(
    r"^(make \w+|python3 -m venv|\.venv/bin/pip|\.venv/bin/spotter (chat|try)"
    r"|\.venv/bin/python -m (pytest|tests\.\w+))\b"
)
SERVED = "Run it for real"


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server(limits=Limits.unpaced()) as one:
        await warm_up(one)
        yield one
        assert one.violations == [], "every request and update fits the outside witness"


def adapted(script: str, token: str = "") -> str:
    """A script for a folder without the clone's own environment."""
    kept = [one for one in script.splitlines() if not ELSEWHERE.match(one)]
    return (
        "\n".join(kept).replace(".venv/bin/", f"{INSTALLED}/").replace("123456:your-token", token)
    )


def environment(**more: str) -> dict[str, str]:
    foreign = ("SPOTTER_", "COVERAGE_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return kept | {"PYTHONPATH": str(ROOT)} | more


@pytest.mark.parametrize(
    "heading", [one for one in sections(README) if one != SERVED and adapted(sections(README)[one])]
)
def test_the_commands_of_a_section_succeed(heading: str, tmp_path: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-eu", "-c", adapted(sections(README)[heading])],
        cwd=tmp_path,
        env=environment(),
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


async def test_a_new_admin_gets_from_a_token_to_the_first_checked_member(
    server: Server, tmp_path: Path
) -> None:
    lines = adapted(sections(README)[SERVED], server.token).splitlines()
    [start] = [one for one in lines if one.endswith("spotter run")]
    before = lines[: lines.index(start)]
    assert any("spotter setup" in one for one in before)

    said = await typed(server, tmp_path, "\n".join(before))
    for wanted in ("startgroup", "startchannel", "https://t.me/emulated_bot"):
        assert wanted in said
    assert server.token not in said
    process = await begun(server, tmp_path, f"exec env {start}")
    bot = Bot(process, tmp_path / "log")
    try:
        admin, member = Lifter(server, ADMIN), Lifter(server, MEMBER)
        await admin.arrive()
        await server.communities.create(GROUP, "Barbell club", None)
        await server.communities.crown(GROUP, ADMIN)
        await server.communities.add_bot(GROUP, ADMIN)
        card = await server.wait_for_message(GROUP, "Sore back after deadlifts?", timeout=30)
        door = card.keyboard[0][0].url or ""
        await server.person(MEMBER)
        await member.say(f"/start {door.partition('=')[2]}")
        await member.tap_all(*ORDINARY)
        await member.wait_for("Fits ordinary training soreness")
        assert await bot.stop() == 0
    finally:
        await bot.kill()


async def typed(server: Server, folder: Path, script: str) -> str:
    """Run commands; what they printed."""
    process = await begun(server, folder, script)
    await process.wait()
    said = (folder / "log").read_text("utf-8")
    assert process.returncode == 0, said
    return said


async def begun(server: Server, folder: Path, script: str) -> asyncio.subprocess.Process:
    """Start commands; what they print goes to ``log``."""
    with (folder / "log").open("wb") as out:
        return await asyncio.create_subprocess_exec(
            "/bin/sh",
            "-euc",
            script,
            cwd=folder,
            env=environment(SPOTTER_API_BASE_URL=server.url),
            stdout=out,
            stderr=out,
        )
