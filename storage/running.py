"""How a statement is run: to its end, and with errors that say nothing private.

Lives here: ``finish`` (a cancellation waits until the database has answered), ``Runner``
(one connection inside one transaction) and the translation of a driver's errors. Does not
live here: any statement, or where connections come from. Called by all of ``storage``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import ColumnElement, CursorResult, Executable, Table, select
from sqlalchemy import Row as Found
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

# The two engines agree on ON CONFLICT, but SQLAlchemy spells it once for each of them.
PerEngine = Callable[[str], Executable]


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
    task = asyncio.create_task(work)  # noqa: TID251 - awaited below, whatever happens
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait((task,))
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is None:
        return task.result()
    task.exception()  # looked at, so that asyncio does not report it as lost
    raise cancelled


def explained(error: DBAPIError) -> StorageError:
    """Our error for a driver's: its class, code and constraint, and never the row.

    PostgreSQL quotes the refused row in its message; SQLite names only the constraint.
    """
    cause = error.orig
    code = getattr(cause, "sqlite_errorname", None)
    name = str(cause) if code else getattr(getattr(cause, "diag", None), "constraint_name", None)
    code = code or getattr(cause, "sqlstate", None)
    if isinstance(error, IntegrityError):
        return RowRefused(f"{RowRefused.__doc__} ({code}: {name})")
    if isinstance(error, DataError):  # PostgreSQL: a zero byte, a number out of range
        return RowRefused(f"{RowRefused.__doc__} ({type(cause).__name__})")
    text = f"{StoreUnavailable.__doc__} ({type(cause).__name__}, {code})"
    return StoreUnavailable(text, why="disk full" if code in _NO_ROOM else "away")


def insert_unless_there(table: Table, *keys: str, returning: str | None = None) -> PerEngine:
    """An insert that leaves a row with the same ``keys`` as it is, and then returns none."""

    @cache
    def made(engine: str) -> Executable:
        insert = _insert(engine, table).on_conflict_do_nothing(index_elements=keys)
        return insert.returning(table.c[returning]) if returning else insert

    return made


def insert_or_update(
    table: Table, *keys: str, change: Callable[[NewValues], Mapping[str, Any]]
) -> PerEngine:
    """An insert that changes a row with the same ``keys``; ``change`` is given the new values."""

    @cache
    def made(engine: str) -> Executable:
        insert = _insert(engine, table)
        return insert.on_conflict_do_update(index_elements=keys, set_=change(insert.excluded))

    return made


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


@dataclass(frozen=True, slots=True)
class Runner:
    """One connection inside one transaction; every statement of the store goes through it."""

    connection: AsyncConnection

    @property
    def engine(self) -> str:
        """Which engine this is: ``sqlite`` or ``postgresql``."""
        return self.connection.dialect.name

    async def _execute(
        self, statement: Executable | PerEngine, values: Values
    ) -> CursorResult[Any]:
        if not isinstance(statement, Executable):
            statement = statement(self.engine)
        return await answered(self.connection.execute(statement, values))

    async def rows(
        self, statement: Executable | PerEngine, values: Values = None
    ) -> Sequence[Found[Any]]:
        """All rows that ``statement`` returns; errors as for ``answered``."""
        return (await self._execute(statement, values)).all()

    async def count(self, statement: Executable | PerEngine, values: Values = None) -> int:
        """How many rows ``statement`` changed; errors as for ``rows``."""
        return (await self._execute(statement, values)).rowcount
