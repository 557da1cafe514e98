"""The open store: who may use the connection, and how a transaction ends.

Lives here: taking turns, commit and rollback (also when the caller is cancelled), and the
few things that run outside transactions. Does not live here: what a transaction can do
(``transaction``), or opening (``database``). Made by ``open_store``, used by ``bot``.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.backup import write_backup
from storage.erasures import ErasureLog
from storage.errors import StorageError
from storage.migrating import has_every_step
from storage.resealing import reseal
from storage.running import Runner, Through, answered, finish
from storage.sealing import keyring_of
from storage.sharing import Block
from storage.sqlite import closing, driver, empty_log, file_of
from storage.transaction import Transaction


class Store:
    """An open database. Close it on every way out; ``engine`` is for tools and tests.

    ``committed`` is told how many seconds each commit took.
    """

    def __init__(
        self, engine: AsyncEngine, *, connections: int, erasures: ErasureLog | None = None
    ) -> None:
        self.engine = engine
        self.erasures = erasures or ErasureLog(None)
        self.committed: Callable[[float], None] = lambda _: None
        self._sqlite = engine.dialect.name == "sqlite"
        # One turn for each connection: whoever waits here never waits in SQLAlchemy's pool.
        self._turns = asyncio.Semaphore(connections)
        self._connections = connections
        self._closing = asyncio.Lock()
        self._inside: set[asyncio.Task[object] | None] = set()
        self._closed = False

    def _tell(self, seconds: float) -> None:
        self.committed(seconds)

    @property
    def folder(self) -> Path:
        """The folder that must not run full: that of the file, else the current one."""
        file = file_of(self.engine.url) if self._sqlite else None
        return Path() if file is None else file.parent

    @property
    def alone(self) -> bool:
        """Whether no other process can have this database open."""
        return self._sqlite

    def _enter(self, *, closing: bool = False) -> asyncio.Task[object] | None:
        """Note that this task is inside; a second time inside the first would wait for ever."""
        me = asyncio.current_task()
        if me in self._inside:
            raise StorageError("store: used inside its own transaction. Leave that block first.")
        if self._closed and not closing:
            raise StorageError("store: already closed. Open it again with open_store.")
        self._inside.add(me)
        return me

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[AsyncConnection]:
        """A connection by way of SQLAlchemy for one turn, given back on every way out."""
        async with self._turns:
            connection = self.engine.connect()
            try:
                await answered(connection.start())
                yield connection
            finally:
                if connection.sync_connection is not None:
                    await finish(connection.close())

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[AsyncConnection]:
        """The same for what is no transaction."""
        me = self._enter()
        try:
            async with self._connection() as connection:
                yield connection
        finally:
            self._inside.discard(me)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """One transaction: leaving the block commits, any exception rolls all of it back.

        Raises what ``running`` raises.
        """
        async with self.running() as run:
            yield Transaction(run, self.erasures)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Runner]:
        """One transaction for statements that nobody outside this package needs.

        A cancellation is let through only between statements, so that the connection is
        never left in the middle of one. Await nothing but the database in here.

        Raises:
            StoreUnavailable: the database could not begin or commit; nothing was saved.
            StorageError: the store is closed, or this task is inside a transaction already.
        """
        way = Block(self.engine, self._tell) if self._sqlite else self._through()
        me = self._enter()
        try:
            async with way as run:
                yield run
        finally:
            self._inside.discard(me)

    @asynccontextmanager
    async def _through(self) -> AsyncIterator[Runner]:
        async with self._connection() as connection:
            try:
                await answered(_begin(connection))
                yield Through(connection)
                began = time.monotonic()
                await answered(connection.commit())
                self.committed(time.monotonic() - began)
            except BaseException:
                # A rollback that fails says less than what led to it.
                with suppress(DBAPIError):
                    await finish(connection.rollback())
                raise

    async def checkpoint(self) -> None:
        """Empty SQLite's write-ahead log into the file; nothing to do elsewhere.

        Raises:
            StorageError: the log could not be emptied, so that it may hold erased rows.
        """
        if not self._sqlite:
            return
        async with self._alone() as connection:
            await finish(empty_log(connection))

    async def reseal(self, now: int) -> int:
        """Seal anew what the newest key has not sealed yet, among everybody's turns.

        Returns how many rows that were; what they held before leaves the file as well.
        """
        rows = await reseal(self, keyring_of(self.engine.dialect), now)
        if rows:
            await self.checkpoint()
        return rows

    async def backup(self, target: Path) -> None:
        """Write a whole, checked copy to ``target``, a new file; missing folders are made.

        Where the store has a key, the newest one encrypts the copy.

        Raises:
            StorageError: the copy could not be written, or the engine is not SQLite.
        """
        if not self._sqlite:
            raise StorageError("backup: PostgreSQL makes its own. Use pg_dump.")
        keys = keyring_of(self.engine.dialect).keys
        async with self._alone() as connection:
            await finish(write_backup(await driver(connection), target, keys))

    async def ping(self) -> None:
        """Ask the database for an answer.

        Raises:
            StorageError: there is none.
        """
        async with self.transaction() as tx:
            await tx.paused_until()

    async def current(self) -> bool:
        """Whether the schema has every step that this Spotter knows; it may have newer ones.

        During a rolling update the new version's steps come before its replicas.

        Raises:
            StorageError: the database did not answer.
        """
        async with self._alone() as connection:
            return await answered(connection.run_sync(has_every_step))

    async def close(self) -> None:
        """Close every connection after the running transactions; twice does no harm."""
        me = self._enter(closing=True)
        was, self._closed = self._closed, True
        try:
            async with AsyncExitStack() as turns, self._closing:
                for _ in range(self._connections):
                    await turns.enter_async_context(self._turns)
                if self._sqlite and not was:
                    await finish(closing(self.engine))
                await finish(self.engine.dispose())
        finally:
            self._inside.discard(me)


async def _begin(connection: AsyncConnection) -> None:
    await connection.begin()
