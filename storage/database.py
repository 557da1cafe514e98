"""From an address to an open store: connect, look for damage, migrate.

Lives here: ``open_store`` and the choice of the engine. Does not live here: the particulars
of the engines (``sqlite``, ``postgres``), the steps of the schema (``migrating``). Called by
``bot.running`` and ``bot.terminal``, at start, and by ``bot.db``. Whatever goes wrong, no
connection stays open behind it: a forgotten one would keep the process from ending.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import postgres, sqlite
from storage.errors import StorageError
from storage.migrating import bring_server_up_to_date, bring_up_to_date
from storage.running import finish
from storage.store import Store

_LOCAL, _SERVER = "sqlite+aiosqlite", "postgresql+psycopg"
_CONNECTIONS = {_LOCAL: 1, _SERVER: 10}


async def open_store(
    url: str, *, backups: Path | None = None, now: int, upgrade: bool = False
) -> Store:
    """The store at ``url``, checked and with today's schema.

    ``backups`` is where the copy before a change of the schema goes (None: the folder
    ``backups`` beside the file). ``now`` names that copy: milliseconds since 1970, UTC.
    ``upgrade`` lets the schema of a server be changed; that of a file always is.

    Raises:
        DatabaseBusy: another process has the file; refused within two seconds.
        DatabaseDamaged: the file did not pass SQLite's quick check.
        SchemaTooNew: a newer Spotter has written it.
        SchemaTooOld: an older one has, and ``upgrade`` is not given.
        NotOurDatabase: it holds somebody else's tables.
        StorageError: the address or its folder is wrong, or anything else at opening.
    """
    address = _parse(url)
    engine = _engine_for(address)
    try:
        await finish(_prepare(engine, backups, now, upgrade=upgrade))
    except BaseException:
        await finish(engine.dispose())
        raise
    return Store(engine, connections=_CONNECTIONS[address.drivername])


def _parse(url: str) -> URL:
    # The address may hold a password, so that no message quotes it.
    try:
        address = make_url(url)
    except ArgumentError:
        address = None
    if address is not None and address.drivername == "postgresql":
        address = address.set(drivername=_SERVER)  # as other programs write it
    if address is None or address.drivername not in (_LOCAL, _SERVER):
        raise StorageError(
            f"DATABASE_URL: not an address of a database. Write {_LOCAL}:///spotter.db "
            f"or {_SERVER}://user@host/name"
        )
    return address


def _engine_for(address: URL) -> AsyncEngine:
    if address.drivername == _LOCAL:
        return sqlite.engine_for(address)
    return postgres.engine_for(address, connections=_CONNECTIONS[_SERVER])


async def _prepare(engine: AsyncEngine, backups: Path | None, now: int, *, upgrade: bool) -> None:
    if engine.dialect.name == "postgresql":
        await postgres.reached(bring_server_up_to_date(engine, allowed=upgrade))
        return
    file = sqlite.file_of(engine.url)
    try:
        async with engine.connect() as connection:
            await sqlite.check(connection, file)
        await bring_up_to_date(engine, backups=backups, now=now)
    except sqlite3.Error as error:
        raise sqlite.meaning(error, file) from None
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise sqlite.meaning(error.orig, file) from None
        raise
