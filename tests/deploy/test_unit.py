"""Spotter works under what the unit allows: its system calls, and no memory to write and execute.

Lives here: a bot, its pictures and its ear under the unit's own filter. Does not live here: what
systemd says of the unit (``test_files``). Called by pytest.
"""

from __future__ import annotations

import asyncio
import ctypes.util
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.deploy.checkers import systemd_analyze
from tests.deploy.confining import allowed
from tests.e2e.lifter import Lifter
from tests.e2e.running import Bot, environment
from tests.emulator import Limits, Server
from tests.test_house import ROOT

UNIT = ROOT / "deploy/spotter.service"
ADMIN = ROOT / "deploy/spotter-admin"
CONFINED = (sys.executable, "-m", "tests.deploy.confining", str(UNIT), "--", sys.executable)
#: What each of these does must be refused, or the filter would prove nothing.
_REFUSED = """
import mmap, os
for tried in (
    lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC),
    lambda: os.sched_setaffinity(0, {0}),
    lambda: os.chroot("/"),
):
    try:
        tried()
    except PermissionError:
        continue
    raise SystemExit("let through")
"""


@pytest.fixture(autouse=True)
def _filters() -> None:
    """Skips where system calls cannot be filtered, and fails there in CI."""
    systemd_analyze()
    if ctypes.util.find_library("seccomp") is None:
        missing = "libseccomp is missing: it comes with systemd, see .ci/systemd"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)


def confined(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    return subprocess.run(
        [*CONFINED, *words],
        cwd=ROOT,
        env=kept,
        input=given,
        check=False,
        capture_output=True,
        text=True,
    )


def test_the_filter_refuses_what_it_should() -> None:
    done = confined("-c", _REFUSED)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_draws_may_step_behind_what_answers() -> None:
    unit = UNIT.read_text("utf-8")
    assert "setpriority" in allowed(unit)
    without = unit.replace("SystemCallFilter=setpriority\n", "")
    assert allowed(unit) - allowed(without) == {"setpriority"}


def test_the_ear_hears_with_its_network() -> None:
    done = confined("-m", "bot", "screen", given="since last night i cant feel myself pee\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert '"level": "emergency"' in done.stdout


async def test_a_bot_answers_with_words_and_pictures(tmp_path: Path) -> None:
    log = tmp_path / "log"
    async with Server(limits=Limits.unpaced()) as server:
        with log.open("wb") as out:
            process = await asyncio.create_subprocess_exec(
                *CONFINED,
                "-m",
                "bot",
                "run",
                cwd=ROOT,
                env=environment(server, tmp_path),
                stdout=out,
                stderr=out,
            )
        bot = Bot(process, log)
        try:
            member = Lifter(server, 2001)
            await member.arrive()
            await member.tap_all("start", "agree", "none", "none", "none", "24", "next_day")
            pictures = {"sendPhoto", "editMessageMedia"}
            assert any(one.method in pictures for one in server.log), log.read_text("utf-8")
            assert await bot.stop() == 0
        finally:
            await bot.kill()


def test_an_admins_command_runs_as_the_bot_does() -> None:
    names = (
        "DynamicUser|User|StateDirectory|StateDirectoryMode|UMask|EnvironmentFile|LoadCredential"
    )
    pattern = re.compile(rf"^({names})=(.+)$", re.MULTILINE)
    said = set(pattern.findall(UNIT.read_text("utf-8")))
    asked = {
        tuple(word.removeprefix("--property=").split("=", 1))
        for word in shlex.split(ADMIN.read_text("utf-8"), comments=True)
        if word.startswith("--property=")
    }
    assert said <= asked
