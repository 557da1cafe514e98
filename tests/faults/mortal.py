"""A process that dies where it is told to: its store, its wire, its next life.

Lives here: dying in the middle of real parts. What a killed process leaves behind is its files
as they are at that moment, so they are copied then, and the next life opens the copy. Does not
live here: what should come of it (``one_world``). Called by ``f11_any_order``.
"""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

from aiosqlite import core
from sqlalchemy import make_url

from bot.arrival import Arrival
from bot.clock import tick
from bot.outbound import Outbound
from bot.outcome import Outcome, Sent
from bot.render import to_ms
from bot.service import Service
from flows.content import Content
from flows.model import Commanded, Pressed
from storage import OutboxRow, Store, Transaction, sqlite
from storage.erasures import ErasureLog
from tests.bot.parts import FILES, screen_of, table
from tests.databases import url_of


class Killed(BaseException):
    """The end of a process; nobody may catch it who catches errors."""


class MortalStore(Store):
    """A real store whose process dies before the commit, if it is told to."""

    dies_at_commit = False
    died: Callable[[], object]

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """A transaction, as far as it gets."""
        async with super().transaction() as tx:
            yield tx
            if self.dies_at_commit:
                self.died()
                raise Killed


@dataclass
class MortalWire:
    """Takes messages; its process dies before or after one of the next, if it is told to."""

    died: Callable[[], object]
    rows: list[OutboxRow] = field(default_factory=list)
    #: How often a message may have come once more, by key: a death came before its record.
    excused: Counter[str] = field(default_factory=Counter)
    _left: int | None = None
    _after: bool = False

    def dies(self, place: int, *, after: bool) -> None:
        """Let ``place`` messages pass, then die at the next one."""
        self._left, self._after = place, after

    async def send(self, row: OutboxRow) -> Outcome:
        """Deliver one message."""
        if self._left == 0:
            if self._after:
                self.rows.append(row)
            self.died()
            raise Killed
        if self._left is not None:
            self._left -= 1
        self.rows.append(row)
        return Sent(row.edit_message_id or 100 + len(self.rows))

    def lives(self, unrecorded: set[tuple[str, int]]) -> None:
        """A new process uses it, which finds these keys and attempts under way."""
        self._left = None
        taken = {(row.key, row.attempts) for row in self.rows}
        self.excused.update(key for key, _ in unrecorded & taken)

    def press(self, key: str, person: int, which: int) -> Arrival:
        """A press of one of the person's buttons, 0 is the last; without any, /start."""
        buttons = self._buttons(person)
        if not buttons:
            return Arrival(key, person, person, Commanded("start"))
        message, name = buttons[-1 - which % len(buttons)]
        return Arrival(key, person, person, Pressed(name), message_id=message)

    def which(self, person: int, name: str) -> int:
        """The place, counted from the last, of the button whose id ends in ``name``."""
        names = [one.rpartition(".")[2] for _, one in reversed(self._buttons(person))]
        return names.index(name)

    def _buttons(self, person: int) -> list[tuple[int, str]]:
        """Message and id of every button on the person's last two cards."""
        cards = [
            (row.edit_message_id or 101 + place, screen_of(row))
            for place, row in enumerate(self.rows)
            if row.chat_id == person and row.kind not in FILES
        ]
        return [(message, one.id) for message, card in cards[-2:] for one in card.buttons]


class Life:
    """The process on the file in ``place``; ``begin`` it, let it die, ``begin`` it again."""

    service: Service
    outbound: Outbound
    store: MortalStore

    def __init__(self, place: Path, content: Content, clock: Callable[[], datetime]) -> None:
        self._place = place
        self._content = content
        self._clock = clock
        self._left: Path | None = None
        # One for all lives: statements are compiled once. It has no connection while dead.
        self._engine = sqlite.engine_for(make_url(url_of(place / "spotter.db")))
        self.wire = MortalWire(self._leave)

    def again(self, origin: Path, rows: list[OutboxRow], clock: Callable[[], datetime]) -> None:
        """Be a process that has not begun, on a copy of a file, with what it has sent."""
        shutil.copytree(origin, self._place, dirs_exist_ok=True)
        self._clock = clock
        self.wire = MortalWire(self._leave, list(rows))

    async def begin(self) -> None:
        """Open the file and look at what is under way, as a start does."""
        # Without looking at the schema, which takes longer than all the rest of a life.
        self.store = MortalStore(self._engine, connections=1, erasures=ErasureLog(None))
        self.store.died = self._leave
        self.service = Service(self.store, self._content)
        self.outbound = Outbound(self.store, self.wire, lambda: to_ms(self._clock()))
        sending = "SELECT key, attempts FROM outbox WHERE status = 'sending'"
        rows = await table(self.store, sending)
        self.wire.lives({(row["key"], row["attempts"]) for row in rows})
        async with self.store.transaction() as tx:
            await tx.release_leases()

    async def die(self) -> None:
        """Be gone, at the latest now; what is left is the file as it was when death came."""
        left = self._leave()
        await self.gone()
        left.rename(self._place)
        self._left = None

    async def gone(self) -> None:
        """Close what is open, and leave nothing behind."""
        await self.store.close()
        shutil.rmtree(self._place)

    async def handles_and_dies(self, arrival: Arrival, *, committed: bool) -> None:
        """Do all that an update leads to; die just before the commit, or just after it."""
        self.store.dies_at_commit = not committed
        await self.service.handle(arrival, self._clock())
        self._leave()
        raise Killed

    async def ticks(self) -> None:
        """One tick of the clock."""
        await tick(self.service, self._clock())

    def _leave(self) -> Path:
        """The files as a process leaves them that is killed now."""
        if self._left is None:
            self._left = self._place.with_name("left")
            shutil.copytree(self._place, self._left)
        return self._left


class _AtOnce:
    """Stands in for the queue to aiosqlite's thread: does everything at once, in this one."""

    def put_nowait(self, work: tuple[asyncio.Future[Any] | None, Callable[[], Any]]) -> None:
        """Do what the thread would do."""
        future, function = work
        try:
            result = function()
        except sqlite3.Error as error:
            if future is not None:
                future.set_exception(error)
        else:
            if future is not None:
                future.set_result(result)

    def get(self) -> tuple[None, Callable[[], object]]:
        """What ends the thread as soon as it asks for work."""
        return None, lambda: core._STOP_RUNNING_SENTINEL


@contextmanager
def without_a_thread() -> Iterator[None]:
    """In here SQLite works in the loop's own thread: the same statements, three times as fast."""
    with patch.object(core, "SimpleQueue", _AtOnce):
        yield


def fast_folder() -> str | None:
    """Where files need no disk: it is processes that die here, not machines."""
    memory = Path("/dev/shm")  # noqa: S108 - only to make a private folder in
    return str(memory) if memory.is_dir() else None
