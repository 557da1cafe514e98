"""From an address to an open store: connect, look for damage, migrate.

Lives here: ``open_store`` and the choice of the engine. Does not live here: the particulars
of the engines (``sqlite``, ``postgres``), the steps of the schema (``migrating``). Called by
``bot.running`` and ``bot.terminal``, at start, and by ``bot.db``. Whatever goes wrong, no
connection stays open behind it: a forgotten one would keep the process from ending.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import lost_log, postgres, resealing, shape, sqlite
from storage.erasures import ErasureLog
from storage.errors import DatabaseDamaged, StorageError
from storage.migrating import bring_server_up_to_date, bring_up_to_date
from storage.moving import refuse_moved
from storage.running import Through, finish
from storage.sealing import give_keys, keyring_of
from storage.store import Store

log = logging.getLogger(__name__)

_LOCAL, _SERVER = "sqlite+aiosqlite", "postgresql+psycopg"
_CONNECTIONS = {_LOCAL: 1, _SERVER: 10}


async def open_store(
    url: str,
    *,
    backups: Path | None = None,
    now: int,
    upgrade: bool = False,
    keys: Sequence[str] = (),
    erasures: Path | None = None,
    moving: bool = False,
) -> Store:
    """The store at ``url``, checked and with today's schema.

    ``backups`` is where the copy before a change of the schema goes (None: the folder
    ``backups`` beside the file). ``now`` names that copy: milliseconds since 1970, UTC.
    ``upgrade`` lets the schema of a server be changed; that of a file always is. ``keys`` are
    Fernet keys, the newest first, for texts about health and for backups. ``erasures`` is the
    log that is kept apart (None: beside the file; for a server there is none then). ``moving``
    opens a file that has moved, or is about to.

    Raises:
        DatabaseBusy: another process has the file; refused within two seconds.
        DatabaseDamaged: the file did not pass SQLite's checks, or a text is not what was written.
        HasMoved: it was moved to a server.
        KeyMissing: texts are sealed with a key that is not among ``keys``.
        SchemaTooNew: a newer Spotter has written it.
        SchemaTooOld: an older one has, and ``upgrade`` is not given.
        NotOurDatabase: it holds somebody else's tables.
        StorageError: the address or its folder is wrong, or anything else at opening.
    """
    engine = engine_for(url)
    try:
        give_keys(engine, keys)
        await finish(_prepare(engine, backups, now, upgrade=upgrade))
        if engine.dialect.name == "sqlite" and not moving:
            async with engine.connect() as connection:
                await refuse_moved(connection)
    except BaseException:
        await finish(engine.dispose())
        raise
    file = file_of(url)
    beside = None if file is None else file.with_suffix(".erasures")
    kept_apart = ErasureLog(erasures or beside)
    return Store(engine, connections=_CONNECTIONS[engine.url.drivername], erasures=kept_apart)


def file_of(url: str) -> Path | None:
    """The file behind an address; None for a server, or a database in memory.

    Raises:
        StorageError: the address is wrong.
    """
    address = _parse(url)
    return sqlite.file_of(address) if address.drivername == _LOCAL else None


def _parse(url: str) -> URL:
    # The address may hold a password, so that no message quotes it.
    try:
        address = make_url(url)
    except ArgumentError:
        address = None
    if address is not None:  # as other programs write it
        short = {"postgresql": _SERVER, "sqlite": _LOCAL}
        address = address.set(drivername=short.get(address.drivername, address.drivername))
    if address is None or address.drivername not in (_LOCAL, _SERVER):
        raise StorageError(
            f"DATABASE_URL: not an address of a database. Write {_LOCAL}:///spotter.db "
            f"or {_SERVER}://user@host/name"
        )
    return address


def engine_for(url: str) -> AsyncEngine:
    """An engine that has not connected yet.

    Raises:
        StorageError: the address is wrong, or what it needs is not installed.
    """
    address = _parse(url)
    if address.drivername == _LOCAL:
        return sqlite.engine_for(address)
    return postgres.engine_for(address, connections=_CONNECTIONS[_SERVER])


async def _prepare(engine: AsyncEngine, backups: Path | None, now: int, *, upgrade: bool) -> None:
    if engine.dialect.name == "postgresql":
        await postgres.reached(bring_server_up_to_date(engine, allowed=upgrade))
        await postgres.reached(_unlock(engine, None, now))
        return
    file = sqlite.file_of(engine.url)
    try:
        await _look_for_damage(engine, file)
        await bring_up_to_date(engine, backups=backups, now=now)
        await _unlock(engine, file, now)
        async with engine.connect() as connection:
            await shape.look(connection, file)
            await connection.rollback()  # of looking; it would take the mark along
            await lost_log.mark(await sqlite.driver(connection), opened=True)
    except sqlite.FAILURES as error:
        raise sqlite.meaning(error, file) from None


async def _look_for_damage(engine: AsyncEngine, file: Path | None) -> None:
    """Raises DatabaseDamaged; what the write-ahead log has lost is only told."""
    wrong, frames = lost_log.before_opening(file) if file else (None, 0)
    async with engine.connect() as connection:
        if file:
            wrong = await lost_log.after_opening(await sqlite.driver(connection), frames) or wrong
        await sqlite.check(connection, file)
    if wrong:
        log.warning("%s: %s. The newest changes may be lost; all others are whole.", file, wrong)


async def _unlock(engine: AsyncEngine, file: Path | None, now: int) -> None:
    """Note the newest key; on a file, which one process reads, look at every sealed text too.

    A server keeps sums of its pages by itself where it was set up so (initdb
    --data-checksums), and each text is looked at when it is read.
    """
    ring = keyring_of(engine.dialect)
    async with engine.begin() as connection:
        run = Through(connection)
        await resealing.admit(run, ring, now)
        if file is not None and (bad := await resealing.unreadable(run, ring)):
            places = ", ".join(f"{name} ({count})" for name, count in bad.items())
            raise DatabaseDamaged(f"{file}: {DatabaseDamaged.__doc__} (changed: {places})")
