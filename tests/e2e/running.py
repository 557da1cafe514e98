"""Starts and stops ``spotter run`` against an emulator, as a supervisor would."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from bot.webhook import path_of
from tests.emulator import Server

#: By which the bots of these tests know Telegram.
SECRET = "only-Telegram-may-know-this-secret-0123"


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


async def start(server: Server, folder: Path, *options: str, **settings: str) -> Bot:
    """Start a bot on the file in ``folder``."""
    log = folder / "bot.log"
    with log.open("ab") as out:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            *options,
            cwd=folder,
            env=environment(server, folder, **settings)
            | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=out,
            stderr=out,
        )
    return Bot(process, log)


def free_port() -> int:
    """A port that nobody listens on, for a server that is started next."""
    with closing(socket.create_server(("127.0.0.1", 0))) as found:
        return int(found.getsockname()[1])


def webhook(port: int) -> dict[str, str]:
    """The settings of a bot that waits for updates on this port."""
    return {
        "MODE": "webhook",
        "WEBHOOK_URL": "https://spotter.example.org",
        "WEBHOOK_SECRET": SECRET,
        "LISTEN": f"127.0.0.1:{port}",
        "DRAIN_SECONDS": "0.2",
    }


async def set_webhook(server: Server, base: str, **more: Any) -> None:
    """What ``spotter webhook set`` does, for an address that is not a public one."""
    given = {"url": base + path_of(SECRET), "secret_token": SECRET, **more}
    url = f"{server.base_url}{server.token}/setWebhook"
    async with aiohttp.ClientSession() as session, session.post(url, json=given) as answer:
        assert answer.status == 200, await answer.text()


async def ready(port: int, *, within_seconds: float = 60) -> None:
    """Wait until the process on this port says that it is ready."""
    async with asyncio.timeout(within_seconds), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientConnectionError:
                pass
            await asyncio.sleep(0.05)


@asynccontextmanager
async def running(
    server: Server, folder: Path, *options: str, **settings: str
) -> AsyncIterator[Bot]:
    """A bot that is stopped at the end of the block."""
    bot = await start(server, folder, *options, **settings)
    try:
        yield bot
    finally:
        if bot.process.returncode is None:
            await bot.stop()
