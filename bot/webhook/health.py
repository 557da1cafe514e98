"""How this process is: alive (``/healthz``), and fit for work (``/readyz``).

Lives here: every condition and its limit. Does not live here: the marks of progress
(``bot.progress``), HTTP (``bot.webhook.serving``). Made by ``bot.running``.

To be alive depends on nothing outside: else an outage of Telegram or of the database would end
every replica at once. The answers name conditions and tell nothing else.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bot.progress import POLL_SECONDS, TICK_SECONDS, Progress
from storage import StorageError, Store

_TURN_SECONDS = 5.0
_BEAT_SECONDS = 1.0
_DATABASE_SECONDS = 1.0
_LEAST_FREE = 0.05


def free_share(folder: Path) -> float:
    """How much of the disk that holds ``folder`` is free, 0 to 1."""
    disk = shutil.disk_usage(folder)
    return disk.free / disk.total


@dataclass
class Health:
    """Whether one process is alive and ready. ``clock`` gives monotonic seconds.

    ``folder`` is where it writes. A process that polls is ready only while its polls succeed.
    """

    store: Store
    progress: Progress
    folder: Path
    polls: bool
    tick_seconds: float = 5.0
    clock: Callable[[], float] = time.monotonic
    free: Callable[[Path], float] = free_share
    draining: bool = False
    _turned: float = field(init=False)
    _asked: asyncio.Task[str | None] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._turned = self.clock()

    async def beat(self) -> None:
        """Mark every second that the event loop turns.

        A webhook that nobody calls is quiet, not dead: with an open port it counts as progress.
        """
        while True:
            self._turned = self.clock()
            if not self.polls:
                self.progress.polled()
            await asyncio.sleep(_BEAT_SECONDS)

    def alive(self) -> bool:
        """Whether the event loop has turned lately."""
        return self.clock() - self._turned <= _TURN_SECONDS

    async def unfit(self, group: asyncio.TaskGroup) -> list[str]:
        """The conditions that do not hold; ``group`` is for questions that outlast the answer."""
        found = ["draining"] if self.draining else []
        database = await self._database(group)
        if database is not None:
            found.append(database)
        if self.free(self.folder) <= _LEAST_FREE:
            found.append("disk")
        # A tick may be set to come later than every 15 seconds.
        if self.progress.tick_age > max(TICK_SECONDS, 2 * self.tick_seconds):
            found.append("tick")
        if self.polls and self.progress.poll_age > POLL_SECONDS:
            found.append("poll")
        return found

    async def _database(self, group: asyncio.TaskGroup) -> str | None:
        """``database`` or ``schema`` where something is wrong with it.

        A database that hangs is asked once, however often somebody wants to know.
        """
        if self._asked is None or self._asked.done():
            self._asked = group.create_task(self._ask())
        done, _ = await asyncio.wait({self._asked}, timeout=_DATABASE_SECONDS)
        return self._asked.result() if done else "database"

    async def _ask(self) -> str | None:
        try:
            return None if await self.store.current() else "schema"
        except StorageError:
            return "database"
