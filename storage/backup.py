"""A backup of the SQLite database, written by the process that has it open.

Lives here: one whole, checked copy that appears under its name only when it is on the disk.
Does not live here: when to make one or how long to keep it (``bot``), or restoring. Called
by ``store`` and, before a change of the schema, by ``migrating``.

From outside no copy can be made: the file is locked, and half of it may be in the log.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import aiosqlite

from storage.errors import DatabaseDamaged, StorageError

_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700


async def write_backup(connection: aiosqlite.Connection, target: Path) -> None:
    """Copy the database to ``target``; must not run inside a transaction.

    Raises:
        StorageError: ``target`` exists, or cannot be written.
        DatabaseDamaged: the copy does not pass SQLite's integrity check.
    """
    part = target.with_name(target.name + ".part")
    try:
        await asyncio.to_thread(_prepare, part, target)
        await connection.execute("VACUUM INTO ?", (str(part),))
        await asyncio.to_thread(_keep, part, target)
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or getattr(error, "sqlite_errorname", "unknown")
        raise StorageError(
            f"{target}: the backup could not be written ({why}). "
            "Look at the free space and the rights of its folder, then try again."
        ) from None
    finally:
        await asyncio.to_thread(_discard, part)


def _prepare(part: Path, target: Path) -> None:
    if target.exists():
        raise StorageError(f"{target}: exists already. A backup never replaces a file: rename it.")
    target.parent.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    part.unlink(missing_ok=True)  # left by a process that was killed
    # SQLite fills an empty file, and so the copy is never readable by others.
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE))


def _keep(part: Path, target: Path) -> None:
    with closing(sqlite3.connect(f"{part.absolute().as_uri()}?mode=ro", uri=True)) as copy:
        (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise DatabaseDamaged(f"{target}: not kept, for the copy is damaged, as the original is.")
    _sync(part)
    part.replace(target)
    _sync(target.parent)  # the new name is on the disk only after this


def _discard(part: Path) -> None:
    with suppress(OSError):  # what led here says more
        part.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
