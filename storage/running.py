"""How a statement is run: to its end, and with errors that say nothing private.

Lives here: ``finish`` (a cancellation waits until the database has answered), what every
``Runner`` can do and the one that goes through SQLAlchemy, and the translation of a driver's
errors. Does not live here: any statement, SQLite's short way (``direct``), or where connections
come from. Called by all of ``storage``.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from sqlalchemy import ColumnElement, CursorResult, Executable, Table, select
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlalchemy.sql.elements import KeyedColumnElement

from storage.errors import RowRefused, StorageError, StoreUnavailable

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")
Values = Mapping[str, object] | Sequence[Mapping[str, object]] | None
NewValues = ReadOnlyColumnCollection[str, KeyedColumnElement[Any]]


class PerEngine:
    """The two engines agree on ON CONFLICT, but SQLAlchemy spells it once for each of them."""

    def __init__(self, spelt: Callable[[str], Executable]) -> None:
        self._spelt = cache(spelt)

    def __call__(self, engine: str) -> Executable:
        """The statement for ``sqlite`` or ``postgresql``."""
        return self._spelt(engine)


def _insert(engine: str, into: Table) -> sqlite.Insert | postgresql.Insert:
    """Only what is used is loaded: PostgreSQL's is 0.04 s and 3 MB."""
    if engine == "sqlite":
        from sqlalchemy.dialects import sqlite  # noqa: PLC0415 - as above

        return sqlite.insert(into)
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - as above

    return postgresql.insert(into)


#: What SQLite and PostgreSQL say when the disk has no room.
_NO_ROOM = ("SQLITE_FULL", "53100")


async def finish(work: Coroutine[Any, Any, T]) -> T:
    """Run ``work`` to its end, and only then let a cancellation of the caller through.

    Abandoning a statement leaves its transaction open on a connection that everybody
    shares, and SQLAlchemy would throw the connection away (with it, a database in memory).
    """
    return await settled(asyncio.create_task(work))  # noqa: TID251 - awaited, whatever happens


async def settled(future: asyncio.Future[T]) -> T:
    """The result of what is being done, with the same patience as ``finish``."""
    cancelled: asyncio.CancelledError | None = None
    while not future.done():
        try:
            await asyncio.wait((future,))
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is None:
        return future.result()
    future.exception()  # looked at, so that asyncio does not report it as lost
    raise cancelled


def explained(error: DBAPIError | sqlite3.Error) -> StorageError:
    """Our error for a driver's: its class, code and constraint, and never the row.

    PostgreSQL quotes the refused row in its message; SQLite names only the constraint.
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorname", None)
    name = str(cause) if code else getattr(getattr(cause, "diag", None), "constraint_name", None)
    code = code or getattr(cause, "sqlstate", None)
    if isinstance(error, IntegrityError | sqlite3.IntegrityError):
        return RowRefused(f"{RowRefused.__doc__} ({code}: {name})")
    # On PostgreSQL: a zero byte, a number out of range.
    if isinstance(error, DataError | sqlite3.DataError):
        return RowRefused(f"{RowRefused.__doc__} ({type(cause).__name__})")
    text = f"{StoreUnavailable.__doc__} ({type(cause).__name__}, {code})"
    return StoreUnavailable(text, why="disk full" if code in _NO_ROOM else "away")


def insert_unless_there(table: Table, *keys: str, returning: str | None = None) -> PerEngine:
    """An insert that leaves a row with the same ``keys`` as it is, and then returns none."""

    def spelt(engine: str) -> Executable:
        insert = _insert(engine, table).on_conflict_do_nothing(index_elements=keys)
        return insert.returning(table.c[returning]) if returning else insert

    return PerEngine(spelt)


def insert_or_update(
    table: Table, *keys: str, change: Callable[[NewValues], Mapping[str, Any]]
) -> PerEngine:
    """An insert that changes a row with the same ``keys``; ``change`` is given the new values."""

    def spelt(engine: str) -> Executable:
        insert = _insert(engine, table)
        return insert.on_conflict_do_update(index_elements=keys, set_=change(insert.excluded))

    return PerEngine(spelt)


def unlocked(key: ColumnElement[Any], *where: ColumnElement[bool]) -> ColumnElement[bool]:
    """The rows that fit, but for those that another replica is using: it waits for nobody.

    ``key`` is the key of one column of their table.
    """
    return key.in_(select(key).where(*where).with_for_update(skip_locked=True))


async def answered(work: Coroutine[Any, Any, T]) -> T:
    """``finish``, with our errors in place of the driver's.

    Raises:
        RowRefused: a constraint of the database was broken.
        StoreUnavailable: the database did not answer as it should.
    """
    try:
        return await finish(work)
    except DBAPIError as error:
        raise explained(error) from None


class Row(Protocol):
    """One row that a statement has found: by name, by number, or as a mapping of names."""

    def __getattr__(self, name: str, /) -> Any: ...

    def __getitem__(self, number: int | slice, /) -> Any: ...

    def __iter__(self) -> Iterator[Any]: ...

    def _asdict(self) -> dict[str, Any]: ...


class Runner(Protocol):
    """One connection inside one transaction; every statement of the store goes through it."""

    @property
    def engine(self) -> str:
        """Which engine this is: ``sqlite`` or ``postgresql``."""

    @property
    def unhurried(self) -> Runner:
        """The same transaction, for statements that may take milliseconds."""

    async def rows(self, statement: Executable | PerEngine, values: Values = None) -> Sequence[Row]:
        """All rows that ``statement`` returns; errors as for ``answered``."""

    async def count(self, statement: Executable | PerEngine, values: Values = None) -> int:
        """How many rows ``statement`` changed; errors as for ``rows``."""


@dataclass(frozen=True, slots=True)
class Through:
    """A runner by way of SQLAlchemy: on a server, and wherever a store is not open yet."""

    connection: AsyncConnection

    @property
    def engine(self) -> str:
        """Which engine this is."""
        return self.connection.dialect.name

    @property
    def unhurried(self) -> Runner:
        """Itself: no statement runs where the loop does."""
        return self

    async def _execute(
        self, statement: Executable | PerEngine, values: Values
    ) -> CursorResult[Any]:
        if not isinstance(statement, Executable):
            statement = statement(self.engine)
        return await answered(self.connection.execute(statement, values))

    async def rows(self, statement: Executable | PerEngine, values: Values = None) -> Sequence[Row]:
        """All rows that ``statement`` returns; errors as for ``answered``."""
        return cast(Sequence[Row], (await self._execute(statement, values)).all())

    async def count(self, statement: Executable | PerEngine, values: Values = None) -> int:
        """How many rows ``statement`` changed; errors as for ``rows``."""
        return (await self._execute(statement, values)).rowcount
