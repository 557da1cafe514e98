"""A backup of the SQLite database, written by the process that has it open.

Lives here: one whole, checked copy that appears under its name only when it is on the disk,
sealed where there is a key. Does not live here: when to make one or how long to keep it
(``bot.keeping``), or restoring (``restoring``). Called by ``store`` and, before a change of
the schema, by ``migrating``.

From outside no copy can be made: the file is locked, and half of it may be in the log. A copy
that shall be sealed is first written beside the database, which is as open as that itself:
what never was sealed does not reach the folder of the backups.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

import aiosqlite

from storage.errors import DatabaseDamaged, StorageError
from storage.sealed_file import seal
from storage.sqlite import alone_with

_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700


async def write_backup(
    connection: aiosqlite.Connection, target: Path, keys: Sequence[str] = ()
) -> None:
    """Copy the database to ``target``; must not run inside a transaction.

    The first of ``keys`` seals the copy.

    Raises:
        StorageError: ``target`` exists, or cannot be written.
        DatabaseDamaged: the copy does not pass SQLite's integrity check.
    """
    file = await _file_of(connection)
    part, copying = parts_of(file or target, target)
    plain = copying if keys else part
    try:
        await asyncio.to_thread(_prepare, part, target)
        if plain != part:
            await asyncio.to_thread(_make, plain)
        await connection.execute("VACUUM INTO ?", (str(plain),))
        await asyncio.to_thread(_check, plain, target)
        if keys:
            await asyncio.to_thread(_seal, plain, part, keys[0])
        await asyncio.to_thread(_keep, part, target)
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or getattr(error, "sqlite_errorname", "unknown")
        raise StorageError(
            f"{target}: the backup could not be written ({why}). "
            "Look at the free space and the rights of its folder, then try again."
        ) from None
    finally:
        await asyncio.to_thread(_discard, part, plain)


async def back_up(file: Path, target: Path, keys: Sequence[str] = ()) -> None:
    """Copy a database that nobody has open; whatever shape it has, it keeps.

    Raises:
        DatabaseBusy: a process has it open.
        DatabaseDamaged, StorageError: as for ``write_backup``, or it cannot be opened.
    """
    async with alone_with(file) as connection:
        await write_backup(connection, target, keys)


def parts_of(file: Path, target: Path) -> tuple[Path, Path]:
    """What a backup of ``file`` is until it is whole, and the copy in the clear of a sealed one."""
    return target.with_name(target.name + ".part"), file.with_name(file.name + ".copying")


async def _file_of(connection: aiosqlite.Connection) -> Path | None:
    cursor = await connection.execute("PRAGMA database_list")
    (_, _, name) = await cursor.fetchone() or (0, "", "")
    await cursor.close()
    return Path(name) if name else None


def _prepare(part: Path, target: Path) -> None:
    if target.exists():
        raise StorageError(f"{target}: exists already. A backup never replaces a file: rename it.")
    target.parent.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    _make(part)


def _make(part: Path) -> None:
    part.unlink(missing_ok=True)  # left by a process that was killed
    # SQLite fills an empty file, and so the copy is never readable by others.
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE))


def _check(plain: Path, target: Path) -> None:
    with closing(sqlite3.connect(plain)) as copy:
        (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise DatabaseDamaged(
                f"{target}: not kept, for the copy is damaged, as the original is."
            )
        copy.execute("PRAGMA user_version=0")  # nobody has the copy open: see ``lost_log``


def _seal(plain: Path, part: Path, key: str) -> None:
    with plain.open("rb") as source, part.open("wb") as sealed:
        seal(source, sealed, key)


def _keep(part: Path, target: Path) -> None:
    _sync(part)
    part.replace(target)
    _sync(target.parent)  # the new name is on the disk only after this


def _discard(*parts: Path) -> None:
    with suppress(OSError):  # what led here says more
        for part in parts:
            part.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
