"""Bringing a database of any older shape to today's, when the store is opened.

Lives here: reading the revision, the backup before a change, and running Alembic on the
store's own connection (on SQLite there is no second one). Does not live here: the steps
themselves (``migrations/versions``). Called by ``database`` only.

A step that fails changes nothing: all of them run in one transaction. A file is changed when
it is opened; a server serves several replicas, perhaps of two versions, so that somebody has
to decide when (``spotter db upgrade``).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Text, column, inspect, select, table
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import postgres
from storage.backup import write_backup
from storage.errors import NotOurDatabase, SchemaTooNew, SchemaTooOld, StorageError
from storage.running import Through
from storage.sealing import keyring_of
from storage.sqlite import driver, file_of

MIGRATIONS = Path(__file__).parent / "migrations"
# Where Alembic notes the revision.
_NOTED = select(column("version_num", Text)).select_from(table("alembic_version"))


async def bring_server_up_to_date(
    engine: AsyncEngine, *, allowed: bool, scripts: Path = MIGRATIONS
) -> None:
    """Run the missing steps on a server, where that is ``allowed``; one process at a time.

    Raises:
        SchemaTooOld: steps are missing, and running them is not allowed.
        SchemaTooNew, NotOurDatabase: as for ``bring_up_to_date``.
    """
    wanted = steps(scripts)[-1]
    async with engine.begin() as connection:
        if not allowed:
            if await connection.run_sync(_revision, scripts) != wanted:
                raise SchemaTooOld(f"{engine.url.database}: {SchemaTooOld.__doc__}")
            return
        # Whoever waits for another one here finds nothing left to do.
        await postgres.alone(Through(connection), postgres.MIGRATION, wait=True)
        if await connection.run_sync(_revision, scripts) != wanted:
            await connection.run_sync(upgrade, scripts)


async def bring_up_to_date(
    engine: AsyncEngine, *, backups: Path | None, now: int, scripts: Path = MIGRATIONS
) -> None:
    """Run the missing steps, after a backup when there is something to lose.

    ``backups`` is the folder for that backup; None means ``backups`` beside the file.

    Raises:
        SchemaTooNew: the database has a revision that ``scripts`` does not know.
        NotOurDatabase: the database has tables, and no revision.
        StorageError: the backup could not be written, or a step left a dangling reference.
    """
    wanted = steps(scripts)[-1]
    async with engine.begin() as connection:
        found = await connection.run_sync(_revision, scripts)
    if found == wanted:
        return
    file = file_of(engine.url) if engine.dialect.name == "sqlite" else None
    if found is not None and file is not None:
        folder = backups or file.parent / "backups"
        async with engine.connect() as connection:
            target = folder / f"{file.stem}-before-{wanted}-{now}.db"
            keys = keyring_of(engine.dialect).keys
            await write_backup(await driver(connection), target, keys)
    await _set_references(engine, "OFF")
    async with engine.begin() as connection:
        await connection.run_sync(upgrade, scripts)
    await _set_references(engine, "ON")


async def wanted_and_found(engine: AsyncEngine) -> tuple[str | None, str | None]:
    """The newest revision that is known here, and that of the database.

    Raises:
        SchemaTooNew, NotOurDatabase: as for ``bring_up_to_date``.
    """
    async with engine.begin() as connection:
        found = await connection.run_sync(_revision, MIGRATIONS)
    return steps()[-1], found


def _revision(connection: Connection, scripts: Path) -> str | None:
    """The revision of the database; None when it is empty."""
    found = _noted(connection)
    name = connection.engine.url.database
    if found is None and inspect(connection).get_table_names():
        raise NotOurDatabase(f"{name}: {NotOurDatabase.__doc__}")
    if found is not None and found not in steps(scripts):
        raise SchemaTooNew(f"{name}: {SchemaTooNew.__doc__} (revision {found})")
    return found


def has_every_step(connection: Connection) -> bool:
    """Whether no step of this version is missing; a revision that is not known is a later one."""
    found = _noted(connection)
    return found is not None and found not in steps()[:-1]


@cache
def steps(scripts: Path = MIGRATIONS) -> tuple[str, ...]:
    """The revisions that are known here, the first one first; with them a step's file begins."""
    files = sorted((scripts / "versions").glob("[0-9]*_*.py"))
    return tuple(one.name.partition("_")[0] for one in files)


def _noted(connection: Connection) -> str | None:
    # Asked without Alembic: a start that changes nothing would load it for this alone.
    there = inspect(connection).has_table("alembic_version")
    return connection.scalar(_NOTED) if there else None


async def _set_references(engine: AsyncEngine, value: str) -> None:
    """Foreign keys on or off: rebuilding a table deletes it, and a deletion cascades."""
    if engine.dialect.name == "sqlite":
        async with engine.connect() as connection:
            await (await driver(connection)).execute(f"PRAGMA foreign_keys={value}")


def upgrade(connection: Connection, scripts: Path = MIGRATIONS) -> None:
    """Run the missing steps in the transaction of ``connection``."""
    from alembic import command  # noqa: PLC0415 - 0.1 s and 9 MB, for a new version's first start
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if dangling is not None:
            raise StorageError(f"migration: table {dangling[0]} refers to rows that are gone")
