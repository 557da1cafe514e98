"""Starts and stops ``spotter run`` against an emulator, as a supervisor would."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.emulator import Server


@dataclass
class Bot:
    """One running ``spotter run``; its log goes to a file."""

    process: asyncio.subprocess.Process
    log: Path

    async def kill(self) -> None:
        """End it as a power cut would."""
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)
        await self.process.wait()

    async def stop(self) -> int:
        """Ask it to end, as a deploy does; returns the exit code."""
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(15):
            return await self.process.wait()


def environment(server: Server, folder: Path, **settings: str) -> dict[str, str]:
    """The settings of a bot that talks to this emulator and keeps its file in ``folder``.

    Its coverage is not measured: that would make every start late.
    """
    foreign = ("SPOTTER_", "COVERAGE_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return kept | {
        "SPOTTER_BOT_TOKEN": server.token,
        "SPOTTER_API_BASE_URL": server.url,
        "SPOTTER_DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'spotter.db'}",
        "SPOTTER_TICK_SECONDS": "0.2",
        "SPOTTER_LOG_LEVEL": "DEBUG",
        **{f"SPOTTER_{name}": value for name, value in settings.items()},
    }


async def start(server: Server, folder: Path, **settings: str) -> Bot:
    """Start a bot on the file in ``folder``."""
    log = folder / "bot.log"
    with log.open("ab") as out:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=folder,
            env=environment(server, folder, **settings)
            | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=out,
            stderr=out,
        )
    return Bot(process, log)


@asynccontextmanager
async def running(server: Server, folder: Path, **settings: str) -> AsyncIterator[Bot]:
    """A bot that is stopped at the end of the block."""
    bot = await start(server, folder, **settings)
    try:
        yield bot
    finally:
        if bot.process.returncode is None:
            await bot.stop()
