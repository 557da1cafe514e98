"""SQLite's only connection, and whose turn it is.

Lives here: aiosqlite's connection with the one inside it at hand, and the pool that lends it to
one after the other, in the order of asking. Does not live here: what is set on the connection
(``sqlite``), what is done in a turn (``direct``, ``store``). Called by ``sqlite`` and ``store``.

Two roads lead to the connection. SQLAlchemy's (``engine.connect()``) sends every statement to
aiosqlite's thread: for opening, migrations, backups, whatever takes long. The direct one runs
statements of some microseconds where the loop runs. Both take a turn here first, so that never
two threads use the connection at once.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

import aiosqlite
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool
from sqlalchemy.util import await_

T = TypeVar("T")

#: Every statement of the store, so that none is compiled by SQLite twice.
_STATEMENTS = 256


class Opened(aiosqlite.Connection):
    """aiosqlite's connection, which opens ``database`` on its own thread.

    ``bare`` is the connection inside, for whoever has the turn. ``timeout`` is in seconds.
    """

    bare: sqlite3.Connection

    def __init__(self, database: str, timeout: float) -> None:
        def connect() -> sqlite3.Connection:
            self.bare = sqlite3.connect(
                database,
                timeout,
                isolation_level=None,
                check_same_thread=False,  # one at a time, which is what SQLite itself asks for
                cached_statements=_STATEMENTS,
            )
            return self.bare

        super().__init__(connect, iter_chunk_size=64)
        # A connection that was forgotten must not keep the process from ending.
        self._thread.daemon = True

    def later(self, work: Callable[[], T]) -> asyncio.Future[T]:
        """Have ``work`` done on aiosqlite's thread, after what it has to do already."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((future, work))
        return future


class Keeper(Protocol):
    """What was begun in one turn and may go on in the next."""

    def keeps(self, more: bool) -> bool:
        """Asked before the turn is handed on: True keeps it, to give it later.

        ``more``: whoever is next would go on with it.
        """


class Turns:
    """One at a time, in the order of asking; ``begun`` goes from turn to turn until it is over."""

    def __init__(self) -> None:
        self.begun: Keeper | None = None
        self._taken = False
        self._waiting: deque[tuple[asyncio.Future[None], bool]] = deque()

    async def take(self, *, shares: bool = False) -> None:
        """Wait for the turn; whoever is cancelled meanwhile has not got it.

        ``shares``: what others have begun goes on in this one.
        """
        if not self._taken:
            self._taken = True
            return
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((mine, shares))
        try:
            await mine
        except asyncio.CancelledError:
            if not mine.cancelled():  # it came in the same moment
                self.give()
            raise

    def give(self) -> None:
        """Hand the turn on; there is no moment in which nobody has it but somebody waits."""
        while self._waiting and self._waiting[0][0].done():  # cancelled
            self._waiting.popleft()
        more = bool(self._waiting) and self._waiting[0][1]
        if self.begun is not None and self.begun.keeps(more):
            return
        if self._waiting:
            self._waiting.popleft()[0].set_result(None)
        else:
            self._taken = False


class OneConnection(StaticPool):
    """The pool of SQLAlchemy that waits for the turn and lends the only connection."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.turns = Turns()
        self._record: ConnectionPoolEntry | None = None

    @property
    def opened(self) -> Opened | None:
        """The connection; None before the first use, and after it was closed."""
        found = None if self._record is None else self._record.driver_connection
        assert found is None or isinstance(found, Opened)  # noqa: S101 - nobody else makes one
        return found

    def _do_get(self) -> ConnectionPoolEntry:
        await_(self.turns.take())
        try:
            self._record = super()._do_get()
        except BaseException:
            self.turns.give()
            raise
        return self._record

    def _do_return_conn(self, record: ConnectionPoolEntry) -> None:
        super()._do_return_conn(record)
        self.turns.give()
