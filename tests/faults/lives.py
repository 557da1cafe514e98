"""Lives of the bot: forked in milliseconds, killed or stopped, and known to have ended.

Lives here: the side of ``zygote`` that tests hold. Does not live here: forking (``zygote``),
when a life ends (``storm`` and the modules of the faults). A life is what
``tests.e2e.running.Bot`` is, a second faster.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tests.e2e.running import environment
from tests.emulator import Server

_ROOT = Path(__file__).parents[2]
#: Seconds; importing everything on a busy machine.
_READY = 120


@dataclass(eq=False)
class Life:
    """One process; ``ended`` is its exit code, below zero the signal that ended it."""

    pid: int
    log: Path
    ended: asyncio.Future[int]

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self.ended.done()

    def _send(self, number: signal.Signals) -> None:
        if not self.over:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    async def kill(self) -> int:
        """End it as a power cut would."""
        self._send(signal.SIGKILL)
        return await asyncio.shield(self.ended)

    async def stop(self, seconds: float = 15) -> int:
        """Ask it to end, as a deploy does; returns the exit code."""
        self._send(signal.SIGTERM)
        async with asyncio.timeout(seconds):
            return await asyncio.shield(self.ended)


@dataclass(eq=False)
class Nursery:
    """Where lives come from; made by ``nursery``."""

    _writer: asyncio.StreamWriter
    threads: int
    _lives: dict[int, Life] = field(default_factory=dict)
    _orders: dict[int, tuple[Path, asyncio.Future[Life]]] = field(default_factory=dict)
    _last: int = 0

    async def start(
        self,
        server: Server,
        folder: Path,
        settings: Mapping[str, str] = MappingProxyType({}),
        *,
        crash: str | None = None,
        planted: str | None = None,
        paced: bool = True,
        lease_seconds: int | None = None,
        arguments: tuple[str, ...] = ("run",),
        log: str = "bot.log",
    ) -> Life:
        """Start a life on the database in ``folder``.

        ``crash`` ("name:2") kills it where that point is reached for the second time;
        ``planted`` is a mistake that it makes (``crash_points``). One that is not ``paced`` sends
        as fast as it can, where the emulator has no limits of rate either. ``lease_seconds``
        stands in for the bot's own minute.
        """
        self._last += 1
        quiet = {"LOG_LEVEL": "WARNING", "PICTURES": "off"}
        ours = environment(server, folder, **(quiet | dict(settings)))
        order = {
            "order": self._last,
            "folder": str(folder),
            "log": str(folder / log),
            "environment": {k: v for k, v in ours.items() if k.startswith("SPOTTER_")},
            "crash": crash,
            "planted": planted,
            "paced": paced,
            "lease_seconds": lease_seconds,
            "arguments": arguments,
        }
        coming: asyncio.Future[Life] = asyncio.get_running_loop().create_future()
        self._orders[self._last] = (folder / log, coming)
        self._writer.write(json.dumps(order).encode() + b"\n")
        return await coming

    def heard(self, told: dict[str, Any]) -> None:
        """What the zygote says: a life has begun, or ended."""
        pid = told["pid"]
        if "order" in told:
            log, coming = self._orders.pop(told["order"])
            ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()
            life = self._lives[pid] = Life(pid, log, ended)
            coming.set_result(life)
        else:
            self._lives.pop(pid).ended.set_result(told["status"])

    async def close(self) -> None:
        """End every life that is left."""
        for life in list(self._lives.values()):
            await life.kill()


class Polls:
    """How far a bot that polls has come; made before its start."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._held, self._answered = server.world.updates.polls, len(server.history)

    async def begin(self, life: Life) -> None:
        """Wait until the life polls, or is over."""
        async with asyncio.timeout(_READY):
            # Two things are waited for, and the emulator knows of one of them.
            while not (life.over or self._has_begun()):  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.01)

    def _has_begun(self) -> bool:
        # A poll is written down when it has been answered; one that waits is counted.
        answered = self._server.history[self._answered :]
        held = self._server.world.updates.polls > self._held
        return held or any(one.method == "getUpdates" and one.code == 200 for one in answered)


@asynccontextmanager
async def nursery() -> AsyncIterator[Nursery]:
    """A zygote for the block; all its lives end with it."""
    ours, theirs = socket.socketpair()
    kept = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.faults.zygote",
        str(theirs.fileno()),
        pass_fds=(theirs.fileno(),),
        cwd=_ROOT,
        # numpy would start a thread for each core, which no fork would copy.
        env=kept | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
    )
    theirs.close()
    reader, writer = await asyncio.open_connection(sock=ours)
    try:
        async with asyncio.timeout(_READY):
            first = json.loads(await reader.readline())
        made = Nursery(writer, first["threads"])
        async with asyncio.TaskGroup() as group:
            listening = group.create_task(_listen(reader, made))
            try:
                yield made
            finally:
                await made.close()
                listening.cancel()
    finally:
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        await process.wait()


async def _listen(reader: asyncio.StreamReader, made: Nursery) -> None:
    while line := await reader.readline():
        made.heard(json.loads(line))
