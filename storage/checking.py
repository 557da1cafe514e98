"""Everything that can be found out about a database without running the bot on it.

Lives here: the findings about one database, on either engine; nothing is changed, and nothing
of a row is told. Does not live here: what lies beside it (its backups, its reserve of space),
or printing (``bot.db.checking``, the caller).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.ext.asyncio import AsyncEngine

from storage import lost_log, resealing, sqlite
from storage.database import engine_for, file_of
from storage.errors import DatabaseBusy, StorageError, StoreUnavailable
from storage.migrating import wanted_and_found
from storage.restoring import open_backup
from storage.running import Runner, Through, finish
from storage.sealing import Keyring, give_keys, keyring_of

_SERVER = {"log_error_verbosity": "terse", "log_parameter_max_length_on_error": "0"}
_RESTORE = "Restore the newest backup: spotter db restore <backup file>"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; a ``remedy`` makes it a bad one."""

    what: str
    remedy: str = ""


async def look(url: str, keys: Sequence[str]) -> list[Finding]:
    """What is found out about the database at ``url``.

    Raises:
        DatabaseBusy: another process has it open.
        StorageError: the address is wrong, or a key is none.
    """
    engine = engine_for(url)
    try:
        give_keys(engine, keys)
        return [one async for one in _findings(engine, file_of(url))]
    finally:
        await finish(engine.dispose())


async def look_at_backup(file: Path, keys: Sequence[str]) -> list[Finding]:
    """What is found out about a backup, of which only a copy is opened.

    Raises:
        DatabaseDamaged: it is sealed, and not what was written.
        KeyMissing: it was sealed with none of ``keys``.
        StorageError: it cannot be read.
    """
    with TemporaryDirectory() as folder:
        try:
            copy = await asyncio.to_thread(open_backup, file, Path(folder) / "copy", keys)
        except OSError as error:
            raise StorageError(f"{file}: cannot be read ({error.strerror}).") from None
        return await look(sqlite.url_of(copy), keys)


async def _findings(engine: AsyncEngine, file: Path | None) -> AsyncIterator[Finding]:
    try:
        async for one in _of_server(engine) if file is None else _of_file(engine, file):
            yield one
        wanted, found = await wanted_and_found(engine)
        if wanted != found:
            yield Finding(
                f"schema: {found}, and this Spotter needs {wanted}",
                "A file is changed when the bot starts; for PostgreSQL: spotter db upgrade",
            )
            return
        yield Finding(f"schema: {found}")
        async with engine.begin() as connection:
            async for one in _of_seals(Through(connection), keyring_of(engine.dialect)):
                yield one
    except (*sqlite.FAILURES, StorageError) as error:
        found_out = _meaning(error, file)
        if isinstance(found_out, DatabaseBusy):
            raise found_out from None
        yield Finding(f"opening: {type(found_out).__name__}", str(found_out))


def _meaning(error: Exception, file: Path | None) -> StorageError:
    if isinstance(error, StorageError):
        return error
    if file is not None:
        return sqlite.meaning(error, file)
    return StoreUnavailable()


async def _of_file(engine: AsyncEngine, file: Path) -> AsyncIterator[Finding]:
    wrong, frames = await asyncio.to_thread(lost_log.before_opening, file)
    async with engine.connect() as connection:
        bare = await sqlite.driver(connection)
        wrong = await lost_log.after_opening(bare, frames) or wrong
        yield Finding("pragmas: as they must be")  # or it would not have connected
        for name in ("quick_check", "integrity_check", "foreign_key_check"):
            cursor = await bare.execute(f"PRAGMA {name}")
            rows = [row for row in await cursor.fetchall() if row[0] != "ok"]
            await cursor.close()
            yield Finding(f"{name}: {len(rows)} problems", _RESTORE if rows else "")
    if wrong:
        yield Finding(
            f"write-ahead log: {wrong}",
            "The newest changes may be lost and all others are whole: start the bot, or restore "
            "a backup that is newer.",
        )
    else:
        yield Finding("write-ahead log: whole")
    await sqlite.closing(engine)


async def _of_server(engine: AsyncEngine) -> AsyncIterator[Finding]:
    """Whether a server writes into its own log what is in a row that it refuses."""
    async with engine.connect() as connection:
        for name, wanted in _SERVER.items():
            found = (await connection.exec_driver_sql(f"SHOW {name}")).scalar_one()
            remedy = f"Or its log quotes rows. In postgresql.conf: {name} = {wanted}"
            yield Finding(f"PostgreSQL: {name} is {found}", "" if found == wanted else remedy)


async def _of_seals(run: Runner, ring: Keyring) -> AsyncIterator[Finding]:
    in_use = await resealing.in_use(run)
    missing = sorted(set(in_use).difference(ring.ids, Keyring().ids))
    if missing:
        yield Finding(
            f"data keys: {', '.join(missing)} is missing", "Put its line back into DATA_KEY_FILE."
        )
        return
    bad = await resealing.unreadable(run, ring)
    for name, count in bad.items():
        yield Finding(f"texts: {count} of {name} are not what was written", _RESTORE)
    if not bad:
        yield Finding("texts: all can be read")
    left = sum([await resealing.stale(run, table, ring) for table in resealing.SEALED])
    newest, *older = ring.ids
    yield Finding(f"data keys: {newest} is in use, {left} rows are not yet under it")
    for one in older:
        needed = "still needed" if left else "not needed any more, its line can go"
        yield Finding(f"data keys: {one} is {needed}")
