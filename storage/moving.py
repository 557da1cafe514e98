"""Moving everything from a file to a server, so that nothing is lost and nothing is sent by both.

    copy, in one transaction of the server -> compare -> note in the file that it is leaving
    -> commit on the server -> note in the file that it has left

House rule. Of the two databases at most one can be used at any moment. Until the first note
the server is empty and the file as it was. Between the notes nobody can say whether the server
has it all; then neither a bot nor anything else opens the file, until the move is asked for
again and looks whether its mark is on the server.

Lives here: the copy, the comparison, the marks. Does not live here: opening (``database``),
the command line (``bot.db.moving``). Called by ``bot.db``; the marks are read by ``database``.
Values are carried as they are, so that sealed texts stay sealed, and no key is needed.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy import URL, TableClause, column, delete, func, insert, select, table, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import postgres
from storage.errors import HasMoved, StorageError
from storage.outbox import release_leases
from storage.running import Runner, Through, explained, finish
from storage.schema import metadata, seal, seen
from storage.store import Store

_AT_ONCE = 1_000
#: Keys among those of what was handled: of the file, which leaves, and of the server.
_LEAVING, _LEFT, _ARRIVED = "leaving", "left", "arrived"
_FOR_EVER = 1 << 62

Report = Callable[[str, int], None]
#: The tables without our types, parents first: what is in a column is what is carried.
TABLES = [
    table(one.name, *(column(part.name) for part in one.columns)) for one in metadata.sorted_tables
]
_COUNTED = [
    one.name for one in metadata.sorted_tables if one.autoincrement_column is not None
]  # their ids are given by the database, and none is given twice
_is_mark = (seen.c.key > "moved:") & (seen.c.key < "moved;")
_FIND_MARKS = select(seen.c.key).where(_is_mark)
_FORGET_MARKS = delete(seen).where(_is_mark)
_PUT_MARK = insert(seen)


@dataclass(frozen=True, slots=True)
class _Sum:
    """How many rows a table has, and a hash that does not depend on their order."""

    rows: int = 0
    total: int = 0

    def with_row(self, row: tuple[object, ...]) -> _Sum:
        """With one more row; rows have keys, so that no two are the same."""
        digest = hashlib.sha256(repr(row).encode()).digest()
        return _Sum(self.rows + 1, (self.total + int.from_bytes(digest)) % (1 << 256))


@dataclass(frozen=True, slots=True)
class _Mark:
    """``moved:<what>:<token>:<place>``: where a move stands, and where it leads to."""

    what: str
    token: str
    place: str = ""

    @property
    def row(self) -> dict[str, object]:
        """As a key that was handled, and whose time never comes to an end."""
        return {"key": f"moved:{self.what}:{self.token}:{self.place}", "at": _FOR_EVER}


async def refuse_moved(connection: AsyncConnection) -> None:
    """Stop whoever opens a file that has moved, or that may have.

    Raises:
        HasMoved: with the new place.
    """
    mark = await _mark(Through(connection))
    if mark is not None:
        raise HasMoved(_told(connection, mark))


def _told(connection: AsyncConnection, mark: _Mark) -> str:
    name = connection.engine.url.database
    if mark.what == _LEFT:
        return f"{name}: has moved to {mark.place}. Write that into DATABASE_URL."
    return (
        f"{name}: its move to {mark.place} was cut off at the very end. Repeat the same command "
        "to finish it: spotter db move"
    )


async def move(source: Store, target: Store, report: Report) -> None:
    """Move every row from ``source``, an open file, to ``target``, an empty server.

    ``report`` is called with the name of each table and how many rows of it were carried. A
    cancellation takes all of it back, until everything was compared; then it comes too late.

    Raises:
        HasMoved: the source has moved before, to another place.
        StorageError: the target is not empty, or does not hold what was carried.
        StoreUnavailable: one of the two failed.
    """
    if [one.engine.dialect.name for one in (source, target)] != ["sqlite", "postgresql"]:
        raise StorageError("move: from a file (sqlite:///…) to a server (postgresql://…) only.")
    place = place_of(target.engine.url)
    try:
        async with source.engine.connect() as near, target.engine.connect() as far:
            before = await _mark(Through(near))
            await _take_over(Through(far))
            if before is not None and (before.what == _LEFT or before.place != place):
                raise HasMoved(_told(near, before))
            if before is not None and before.token == await _arrived(Through(far)):
                await finish(_leave(near, before))
                return
            mark = _Mark(_LEAVING, secrets.token_hex(16), place)
            await _copy(near, far, report)
            await finish(_settle(near, far, mark))
    except DBAPIError as error:
        raise explained(error) from None


async def _copy(near: AsyncConnection, far: AsyncConnection, report: Report) -> None:
    """Carry everything, compared, in one transaction of the server that is still open."""
    await _refuse_rows(Through(far))
    await release_leases(Through(near), None)  # nobody else has the file open
    await near.execute(_FORGET_MARKS)
    sums = [await _carry(near, far, one, report) for one in TABLES]
    await _count_on(near, far)
    for one, expected in zip(TABLES, sums, strict=True):
        if await _sum(far, one) != expected:
            raise StorageError(f"move: table {one.name} did not arrive as it was sent.")


async def _settle(near: AsyncConnection, far: AsyncConnection, mark: _Mark) -> None:
    """From here on the file is not used any more, and in the end the server is."""
    await far.execute(_PUT_MARK, _Mark(_ARRIVED, mark.token).row)
    await near.execute(_PUT_MARK, mark.row)
    await near.commit()
    await far.commit()
    await _leave(near, mark)


async def _leave(near: AsyncConnection, mark: _Mark) -> None:
    await near.execute(_FORGET_MARKS)
    await near.execute(_PUT_MARK, replace(mark, what=_LEFT).row)
    await near.commit()


def place_of(url: URL) -> str:
    """The address of a server for people to read, without password."""
    host = url.host or url.query.get("host", "")
    port = f":{url.port}" if url.port else ""
    return f"postgresql://{host}{port}/{url.database}"


async def _mark(run: Runner) -> _Mark | None:
    found = [row.key.split(":", 3)[1:] for row in await run.rows(_FIND_MARKS)]
    return _Mark(*found[0]) if found else None


async def _arrived(run: Runner) -> str | None:
    mark = await _mark(run)
    return None if mark is None else mark.token


async def _take_over(run: Runner) -> None:
    """Let nobody write into the server until this transaction ends."""
    await postgres.alone(run, postgres.MIGRATION, wait=True)
    names = ", ".join(one.name for one in TABLES)
    await run.count(text(f"LOCK TABLE {names} IN EXCLUSIVE MODE"))


async def _refuse_rows(run: Through) -> None:
    # At opening the newest data key was noted here; the file has its own note of that.
    await run.count(delete(seal))
    for one in TABLES:
        if await run.rows(select(1).select_from(one).limit(1)):
            raise StorageError(
                f"{run.connection.engine.url.database}: table {one.name} is not empty. "
                "Move into a new database."
            )


async def _carry(
    near: AsyncConnection, far: AsyncConnection, one: TableClause, report: Report
) -> _Sum:
    names = [part.name for part in one.columns]
    total = _Sum()
    result = await near.stream(select(one))
    async for rows in result.partitions(_AT_ONCE):
        for row in rows:
            total = total.with_row(tuple(row))
        values = [dict(zip(names, row, strict=True)) for row in rows]
        await Through(far).count(insert(one), values)
    report(one.name, total.rows)
    return total


async def _sum(connection: AsyncConnection, one: TableClause) -> _Sum:
    total = _Sum()
    result = await connection.stream(select(one))
    async for row in result:
        total = total.with_row(tuple(row))
    return total


async def _count_on(near: AsyncConnection, far: AsyncConnection) -> None:
    """Ids go on where they were, so that one that was erased does not come again."""
    given = await near.execute(text("SELECT name, seq FROM sqlite_sequence"))
    for name, last in given:
        if name in _COUNTED and last > 0:
            sequence = func.pg_get_serial_sequence(name, "id")
            await far.execute(select(func.setval(sequence, last)))
