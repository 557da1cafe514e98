"""What only SQLite needs: one private file, one process, one connection, and its pragmas.

Lives here: the engine for an SQLite address, what is set on its connection and read back, and
what SQLite's error codes mean to an operator. Does not live here: anything that both engines
share. Called by ``database``, ``migrating`` and ``store``.

The lock of the whole file is held for as long as the store is open. That makes a second
process fail at once instead of now and then, and it keeps clear of the fault in which two
connections damage the write-ahead log (SQLite before 3.51.3).
"""

from __future__ import annotations

import asyncio
import logging
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import DatabaseBusy, DatabaseDamaged, StorageError, StoreUnavailable
from storage.lost_log import mark
from storage.turns import OneConnection, Opened

OLDEST = (3, 37, 0)  # the first with STRICT tables
_WAIT_SECONDS = 1.0  # for another process that may be on its way out
_PRIVATE = 0o600

# What a file that cannot be opened leads to; the last one when a name in it is no text any more.
FAILURES = (sqlite3.Error, DBAPIError, UnicodeDecodeError)

# Name, what is set, what must be read back. A database in memory has a journal of its own.
PRAGMAS = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("foreign_keys", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("temp_store", "MEMORY", "2"),
)


def file_of(url: URL) -> Path | None:
    """The database file of an SQLite address; None for a database in memory."""
    return None if url.database in (None, "", ":memory:") else Path(str(url.database))


def url_of(file: Path) -> str:
    """The address of a database file; the opposite of ``file_of``."""
    return URL.create("sqlite+aiosqlite", database=str(file)).render_as_string()


def refuse_old(version: tuple[int, int, int]) -> None:
    """Stop before a statement that this SQLite cannot read.

    Raises:
        StorageError: the SQLite that Python is linked to is too old.
    """
    if version < OLDEST:
        wanted, found = (".".join(map(str, numbers)) for numbers in (OLDEST, version))
        raise StorageError(
            f"SQLite {found} is too old: Spotter needs {wanted}. Use a newer Python or system."
        )


def engine_for(url: URL) -> AsyncEngine:
    """An engine with exactly one connection; the file is made, readable by its owner only.

    Raises:
        StorageError: the file's folder is missing, or the file cannot be made.
    """
    refuse_old(sqlite3.sqlite_version_info)
    # At DEBUG the first would write the values of every statement, the second of every turn a line.
    for name in ("aiosqlite", OneConnection.__module__):
        logging.getLogger(name).setLevel(logging.WARNING)
    file = file_of(url)
    if file is not None:
        _make_private(file)
    place = ":memory:" if file is None else str(file.absolute())
    engine = create_async_engine(
        url,
        hide_parameters=True,
        async_creator=partial(_open, place),
        poolclass=OneConnection,
    )

    def prepare(connection: Any, _record: object) -> None:
        try:
            _set_pragmas(connection, in_memory=file is None)
        except BaseException:
            connection.close()  # nobody else knows this connection yet
            raise

    event.listen(engine.sync_engine, "connect", prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


async def _open(place: str) -> Opened:
    opened = Opened(place, _WAIT_SECONDS)
    await opened
    return opened


def _make_private(file: Path) -> None:
    if not file.parent.is_dir():
        raise StorageError(
            f"{file}: the folder {file.parent} does not exist. "
            f"Make it (mkdir -p {file.parent}) or change DATABASE_URL."
        )
    try:
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, _PRIVATE))
    except OSError as error:
        raise StorageError(
            f"{file}: cannot be opened for writing ({error.strerror}). "
            "Give Spotter's user the right to, or change DATABASE_URL."
        ) from None


def _set_pragmas(connection: Any, *, in_memory: bool) -> None:
    cursor = connection.cursor()
    for name, value, expected in PRAGMAS:
        cursor.execute(f"PRAGMA {name}={value}")
        cursor.execute(f"PRAGMA {name}")
        found = str(cursor.fetchone()[0])
        if in_memory and name == "journal_mode":
            expected = "memory"  # noqa: PLW2901 - the one exception
        if found != expected:
            raise StorageError(
                f"SQLite: PRAGMA {name} is {found!r} instead of {expected!r}. "
                "Put the database on a local disk, with an unmodified SQLite."
            )
    cursor.close()


def _begin(connection: Connection) -> None:
    # Python's own BEGIN would come late and take the write lock only at the first write.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def pool_of(engine: AsyncEngine) -> OneConnection:
    """Who lends the only connection of an engine for SQLite."""
    pool = engine.pool
    assert isinstance(pool, OneConnection)  # noqa: S101 - as ``engine_for`` has made it
    return pool


async def driver(connection: AsyncConnection) -> aiosqlite.Connection:
    """The bare connection, for what cannot run inside a transaction."""
    raw = await connection.get_raw_connection()
    found = raw.driver_connection
    assert isinstance(found, aiosqlite.Connection)  # noqa: S101 - what the address said
    return found


async def check(connection: AsyncConnection, file: Path | None) -> None:
    """Look for damage; texts about health have sums or seals for what this cannot see.

    Raises:
        DatabaseDamaged: the file is no database any more, its pages, indexes and rules
            contradict each other, or a row refers to one that is gone.
    """
    bare = await driver(connection)
    # quick_check would not compare indexes with their tables, and takes half as long.
    for pragma in ("integrity_check(1)", "foreign_key_check"):
        cursor = await bare.execute(f"PRAGMA {pragma}")
        found = await cursor.fetchone()
        await cursor.close()
        if found is not None and found[0] != "ok":
            raise DatabaseDamaged(f"{file}: {DatabaseDamaged.__doc__}")


async def closing(engine: AsyncEngine) -> None:
    """Note in the file that it is closed as it should be."""
    with suppress(DBAPIError):  # what led to closing says more
        async with engine.connect() as connection:
            await mark(await driver(connection), opened=False)


@asynccontextmanager
async def alone_with(file: Path) -> AsyncIterator[aiosqlite.Connection]:
    """A connection to a file that nobody else has open; afterwards its log is in it.

    Raises:
        DatabaseBusy: another process has it open.
        StorageError: it is not there, or cannot be opened.
    """
    if not await asyncio.to_thread(file.exists):
        raise StorageError(f"{file}: there is no such file.")
    engine = engine_for(make_url(url_of(file)))
    try:
        async with engine.connect() as connection:
            yield await driver(connection)
        await closing(engine)
    except FAILURES as error:
        raise meaning(error, file) from None
    finally:
        await engine.dispose()


async def empty_log(connection: AsyncConnection) -> None:
    """Move the write-ahead log into the file and cut it to nothing.

    Raises:
        StorageError: it was not emptied, so that it may still hold erased rows.
    """
    try:
        cursor = await (await driver(connection)).execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (busy, *_) = await cursor.fetchone() or (1,)
        await cursor.close()
    except sqlite3.Error as error:
        busy = getattr(error, "sqlite_errorname", type(error).__name__)
    if busy:
        raise StorageError(
            f"SQLite: the write-ahead log could not be emptied ({busy}). "
            "Erased rows may still be in it: make space on the disk, then try again."
        )


def meaning(error: BaseException, file: Path | None) -> StorageError:
    """What one of ``FAILURES`` means while a file is opened, with a remedy."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    name = getattr(cause, "sqlite_errorname", type(cause).__name__)
    if name.startswith("SQLITE_BUSY"):
        return DatabaseBusy(
            f"{file}: another process has this database open. Stop it first "
            "(one database, one process), or name another one in DATABASE_URL."
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "Unicode")) or "UTF-8" in str(cause):
        return DatabaseDamaged(f"{file}: {DatabaseDamaged.__doc__}")
    return StoreUnavailable(
        f"{file}: the database could not be opened ({name}). "
        "Look at the free space and the rights of its folder."
    )
