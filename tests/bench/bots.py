"""The bots that are measured, each as a process of its own.

Lives here: how Spotter and each peer are started, and what they have used of the processor.
Does not live here: what they run (``tests.bench.unlimited``, ``tests.bench.echo``). Called by
the benchmarks.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

import psutil

from tests.bench.stub import TOKEN, Stub

ROOT = Path(__file__).parents[2]
#: Seconds; a start on a busy machine.
_PATIENCE = 300.0
#: Each peer by its name, with what it cannot do without.
PEERS: Mapping[str, tuple[str, ...]] = {
    "ptb": (),
    "ptb-concurrent": (),
    "aiogram": ("aiogram",),
    "aiogram-fast": ("aiogram", "uvloop", "orjson"),
}
NAMES: Mapping[str, str] = {
    "ptb": "python-telegram-bot, echo",
    "ptb-concurrent": "python-telegram-bot, echo, concurrent",
    "aiogram": "aiogram, echo",
    "aiogram-fast": "aiogram, echo, uvloop + orjson",
    "spotter": "Spotter, tapped answers",
    "spotter-typed": "Spotter, typed answers",
}


class Bot:
    """A running bot."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self._looked = psutil.Process(process.pid)

    def cpu_seconds(self) -> float:
        """What all its threads have used so far."""
        times = self._looked.cpu_times()
        return times.user + times.system

    def loop_seconds(self) -> float:
        """What its first thread has used so far, which has the event loop."""
        first = next(one for one in self._looked.threads() if one.id == self.process.pid)
        return float(first.user_time + first.system_time)

    def megabytes(self) -> float:
        """Its resident memory."""
        return float(self._looked.memory_info().rss) / 1e6

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self.process.send_signal(number)


def available() -> list[str]:
    """The peers that can run here."""
    return [name for name, needs in PEERS.items() if all(map(find_spec, needs))]


def environment(stub: Stub, folder: Path, **settings: str) -> dict[str, str]:
    """What a bot is started with; the settings are Spotter's."""
    foreign = ("SPOTTER_", "COVERAGE_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    path = os.pathsep.join(filter(None, (str(ROOT), kept.get("PYTHONPATH"))))
    ours = {
        "BOT_TOKEN": TOKEN,
        "API_BASE_URL": stub.url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'spotter.db'}",
        "LISTEN": "127.0.0.1:0",
        "LOG_LEVEL": "WARNING",
        "PICTURES": "off",
    } | settings
    return kept | {"PYTHONPATH": path} | {f"SPOTTER_{name}": it for name, it in ours.items()}


@asynccontextmanager
async def spotter(
    stub: Stub,
    folder: Path,
    settings: Mapping[str, str] = MappingProxyType({}),
    *,
    module: str = "tests.bench.unlimited",
    arguments: tuple[str, ...] = (),
    polls: bool = True,
) -> AsyncIterator[Bot]:
    """Spotter on a file in ``folder``; returned once it ``polls``, or at once."""
    command = ("-m", module, *arguments)
    began = stub.polled.is_set if polls else lambda: True
    environ = environment(stub, folder, **settings)
    async with _running(command, folder, environ, began) as bot:
        yield bot


@asynccontextmanager
async def peer(name: str, stub: Stub, folder: Path) -> AsyncIterator[Bot]:
    """One of ``PEERS``."""
    command = ("-m", "tests.bench.echo", name, TOKEN, stub.url)
    environ = environment(stub, folder)
    async with _running(command, folder, environ, stub.polled.is_set) as bot:
        yield bot


@asynccontextmanager
async def _running(
    command: tuple[str, ...], folder: Path, environ: Mapping[str, str], began: Callable[[], bool]
) -> AsyncIterator[Bot]:
    """A bot that has ``began``; at the end it is asked to go."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, cwd=folder, env=environ, stdout=sys.stderr
    )
    try:
        bot = Bot(process)
        deadline = time.monotonic() + _PATIENCE
        # Two things are waited for; that it ended is looked at now and then.
        while not began():
            if process.returncode is not None or time.monotonic() > deadline:
                ended = "is not there yet" if process.returncode is None else "ended"
                raise SystemExit(f"{' '.join(command)}: {ended}")
            await asyncio.sleep(0.02)
        yield bot
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


@contextmanager
def disk() -> Iterator[Path]:
    """A folder on a real disk, where a commit waits until it is written."""
    with tempfile.TemporaryDirectory(dir=_on_disk(), ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _on_disk() -> Path:
    for place in (Path(tempfile.gettempdir()), Path("/var/tmp"), ROOT):  # noqa: S108 - only to make a private folder in
        if place.is_dir() and _filesystem(place) not in ("tmpfs", "ramfs"):
            return place
    raise SystemExit("no folder on a disk: set TMPDIR to one")


def _filesystem(place: Path) -> str:
    """What kind of filesystem a folder is on."""
    mounts = [
        one
        for one in psutil.disk_partitions(all=True)
        if place.resolve().is_relative_to(one.mountpoint)
    ]
    return max(mounts, key=lambda one: len(one.mountpoint)).fstype if mounts else ""
