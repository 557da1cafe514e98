"""A backup put in the place of a database: checked, of today's shape, the erased erased again.

Lives here: opening a backup, all that is done to it beside the target, and the one moment in
which it takes the target's place. Does not live here: making backups (``backup``), or words
for an operator (``bot.db.restoring``, the caller).

Everything happens in a folder beside the target, and a rename ends it. A process that is
killed before that leaves the database as it was; whatever it left in the folder, the next
restore throws away.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from storage import sqlite
from storage.database import open_store
from storage.erasures import replay
from storage.errors import DatabaseBusy, StorageError
from storage.lost_log import log_of
from storage.schema import check_in, person
from storage.sealed_file import is_sealed, unseal
from storage.store import Store

_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came back: people, how many were erased again, check-ins that wait or are overdue.

    ``kept`` is where the database that was there before is now; None: there was none.
    """

    people: int
    erased_again: int
    waiting: int
    overdue: int
    kept: Path | None


async def restore(
    backup: Path,
    target: Path,
    *,
    keys: Sequence[str] = (),
    erasures: Path | None = None,
    replace: bool = False,
    now: int,
) -> Restored:
    """Put ``backup`` in the place of ``target``; arguments as for ``open_store``.

    Raises:
        DatabaseBusy: a process has ``target`` open.
        DatabaseDamaged: the backup is not what was written.
        KeyMissing: it, or a text in it, is sealed with a key that is not among ``keys``.
        StorageError: ``target`` exists and ``replace`` is not given, or nothing can be written.
    """
    if await asyncio.to_thread(target.exists):
        await _free(target, replace=replace)
    folder = folder_of(target)
    try:
        file = await asyncio.to_thread(open_backup, backup, folder, keys)
        log = erasures or target.with_suffix(".erasures")
        url = sqlite.url_of(file)
        store = await open_store(url, backups=folder, now=now, keys=keys, erasures=log)
        try:
            erased = await replay(store)
            people, waiting, overdue = await _counts(store, now)
            await store.checkpoint()
        finally:
            await store.close()
        kept = target.with_name(f"{target.stem}-before-restore-{now}.db")
        kept_there = await asyncio.to_thread(_put_in_place, file, target, kept)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(
            f"{target}: could not be restored ({getattr(error, 'strerror', None) or 'SQLite'}). "
            "Nothing has changed. Look at the free space and the rights of its folder."
        ) from None
    finally:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
    return Restored(
        people=people,
        erased_again=erased,
        waiting=waiting,
        overdue=overdue,
        kept=kept if kept_there else None,
    )


def folder_of(target: Path) -> Path:
    """Where a backup is made ready before it takes the place of ``target``."""
    return target.with_name(target.name + ".restoring")


async def _free(target: Path, *, replace: bool) -> None:
    """Make sure that nobody has the target open, and that it may be replaced.

    Opening and closing it also empties its log, so that the file alone is all of it.
    """
    try:
        async with sqlite.alone_with(target):
            pass
    except DatabaseBusy:
        raise DatabaseBusy(
            f"{target}: the bot is running on it. Stop it first, then restore."
        ) from None
    except StorageError:
        pass  # it is damaged: that is why somebody restores
    if not replace:
        raise StorageError(
            f"{target}: exists already. With --replace it is kept under another name."
        )


def open_backup(backup: Path, folder: Path, keys: Sequence[str]) -> Path:
    """The database in ``backup``, unsealed, as a file in ``folder``, which is made anew.

    Raises:
        OSError: it cannot be read, or the folder not written.
        DatabaseDamaged, KeyMissing: as for ``unseal``.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=_PRIVATE_FOLDER)
    file = folder / "restored.db"
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE)
    with backup.open("rb") as source, os.fdopen(handle, "wb") as plain:
        if is_sealed(backup):
            unseal(source, plain, keys, str(backup))
        else:
            shutil.copyfileobj(source, plain)
    return file


async def _counts(store: Store, now: int) -> tuple[int, int, int]:
    waits = check_in.c.status == "waiting"
    counted = [
        select(func.count()).select_from(person),
        select(func.count()).where(waits),
        select(func.count()).where(waits, check_in.c.due_at <= now),
    ]
    async with store.running() as run:
        people, waiting, overdue = [int((await run.unhurried.rows(one))[0][0]) for one in counted]
    return people, waiting, overdue


def _put_in_place(file: Path, target: Path, kept: Path) -> bool:
    """The rename, after a second name for what was there; whether something was."""
    there = target.exists()
    _sync(file)
    if there:
        os.link(target, kept)
    # A log that could not be emptied belongs to what is kept. It must be gone before the new
    # file has the name, or SQLite would read it as that file's own.
    log = log_of(target)
    with suppress(FileNotFoundError):
        log.replace(log_of(kept))
    _sync(target.parent)
    file.replace(target)
    _sync(target.parent)
    return there


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
