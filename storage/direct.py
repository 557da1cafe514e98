"""Statements run straight on SQLite's connection, without SQLAlchemy's and aiosqlite's detours.

Lives here: a statement written out once, its values on the way in and out, and ``Direct``,
which runs it. Does not live here: any statement (SQLAlchemy's are the only source, the same as
for a server), whose turn it is (``turns``), or a transaction (``store``). Called by ``store``.

A statement takes some microseconds, and SQLAlchemy's way to aiosqlite's thread and back a few
hundred. What it does on the way is done here as well: types change values in both directions
(seals, flags), lists become as many parameters as they have members, errors say nothing of a row.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, NamedTuple, cast

from sqlalchemy import Dialect, Executable
from sqlalchemy.sql.compiler import SQLCompiler

from storage.errors import StorageError, StoreUnavailable
from storage.running import PerEngine, Row, Runner, Values, explained, settled
from storage.turns import Opened

Process = Callable[[Any], Any]


class _Done(NamedTuple):
    """What SQLite has made of a statement: rows with the names of their values, and a count."""

    found: list[Any]
    names: Sequence[Sequence[Any]] | None
    changed: int


_Work = Callable[[sqlite3.Connection], _Done]
#: All statements of the store with all their values are some 200; a pass may make its own.
_KEPT = 1024


@dataclass(frozen=True, slots=True)
class _Spelt:
    """A statement as SQLite wants it.

    ``sources`` says of each ``?`` the key of its value, or None and the statement's own;
    ``processed`` what is done to some of them.
    """

    sql: str
    sources: Sequence[tuple[str | None, object]]
    processed: Sequence[tuple[int, Process]]

    def filled(self, values: Mapping[str, object]) -> list[object]:
        """The values in the order of their places."""
        placed = [own if key is None else values[key] for key, own in self.sources]
        for place, process in self.processed:
            placed[place] = process(placed[place])
        return placed


@dataclass(slots=True)
class Written:
    """A statement written once; with ``lists`` it is as long as those among its values."""

    compiled: SQLCompiler
    dialect: Dialect
    lists: bool
    spelt: _Spelt
    results: Sequence[tuple[int, Process]]
    _row: Callable[[Sequence[Any]], Row] | None = None

    def work(self, values: Mapping[str, object]) -> _Work:
        """What there is to do for these values."""
        spelt = _spelt(self.compiled, self.dialect, values) if self.lists else self.spelt
        return partial(_run, spelt.sql, spelt.filled(values))

    def rows(self, done: _Done) -> list[Row]:
        """What was found, as the program wants it."""
        if not done.found:
            return []
        row = self._row = self._row or _row(tuple(name for name, *_ in done.names or ()))
        if not self.results:
            return [row(one) for one in done.found]
        rows = []
        for one in done.found:
            opened = [*one]
            for place, process in self.results:
                opened[place] = process(opened[place])
            rows.append(row(opened))
        return rows


@lru_cache(_KEPT)
def written(
    dialect: Dialect, statement: Executable, keys: tuple[str, ...], *, several: bool = False
) -> Written:
    """The statement for values of these ``keys``, as SQLAlchemy itself would write it."""
    compiled = statement.compile(  # type: ignore[attr-defined]  # every one of ours has it
        dialect=dialect, column_keys=sorted(keys), for_executemany=several
    )
    assert isinstance(compiled, SQLCompiler)  # noqa: S101 - ours are no statements about tables
    lists = any(bind.key in keys for bind in compiled.post_compile_params)
    stand_ins: dict[str, object] = dict.fromkeys(keys, () if lists else None)
    columns = getattr(statement, "exported_columns", ())
    results = [
        (place, process)
        for place, one in enumerate(columns)
        if (process := one.type.dialect_impl(dialect).result_processor(dialect, None))
    ]
    return Written(compiled, dialect, lists, _spelt(compiled, dialect, stand_ins), results)


def _spelt(compiled: SQLCompiler, dialect: Dialect, values: Mapping[str, object]) -> _Spelt:
    """The statement with lists as long as they are, and its places."""
    state = compiled.construct_expanded_state(values, escape_names=False)
    member_of = {one: name for name, ones in state.parameter_expansion.items() for one in ones}
    sources: list[tuple[str | None, object]] = []
    processed = []
    for place, name in enumerate(state.positiontup or ()):
        bind = compiled.binds[member_of.get(name, name)]
        given = bind.key in values and name not in member_of
        sources.append((bind.key if given else None, state.parameters[name]))
        process = bind.type.dialect_impl(dialect).bind_processor(dialect)
        if process is not None:
            processed.append((place, process))
    return _Spelt(state.statement, sources, processed)


@lru_cache(_KEPT)
def _row(names: tuple[str, ...]) -> Callable[[Sequence[Any]], Row]:
    """A row whose values have names."""
    made = cast(Any, namedtuple)("Found", names, rename=True)
    return cast(Callable[[Sequence[Any]], Row], made._make)


class Direct:
    """One transaction on SQLite's connection, for whoever has the turn, until it is ``over``."""

    __slots__ = ("_dialect", "_opened")

    def __init__(self, opened: Opened, dialect: Dialect) -> None:
        self._opened: Opened | None = opened
        self._dialect = dialect

    @property
    def engine(self) -> str:
        """Which engine this is."""
        return self._dialect.name

    @property
    def unhurried(self) -> Runner:
        """The same transaction, for statements that may take milliseconds."""
        return _Apart(self)

    def over(self) -> None:
        """From now on the connection belongs to somebody else's transaction."""
        self._opened = None

    async def rows(self, statement: Executable | PerEngine, values: Values = None) -> Sequence[Row]:
        """All rows that ``statement`` returns.

        Raises:
            RowRefused: a constraint of the database was broken.
            StoreUnavailable: the database did not do it.
        """
        opened, wanted, work = self._prepared(statement, values)
        try:
            return wanted.rows(work(opened.bare))
        except sqlite3.Error as error:
            raise explained(error) from None

    async def count(self, statement: Executable | PerEngine, values: Values = None) -> int:
        """How many rows ``statement`` changed; errors as for ``rows``."""
        opened, _, work = self._prepared(statement, values)
        try:
            return work(opened.bare).changed
        except sqlite3.Error as error:
            raise explained(error) from None

    async def apart(
        self, statement: Executable | PerEngine, values: Values
    ) -> tuple[Sequence[Row], int]:
        """Rows and count of a statement that is run while the loop goes on."""
        opened, wanted, work = self._prepared(statement, values)
        try:
            done = await settled(opened.later(partial(work, opened.bare)))
        except sqlite3.Error as error:
            raise explained(error) from None
        return wanted.rows(done), done.changed

    def _prepared(
        self, statement: Executable | PerEngine, values: Values
    ) -> tuple[Opened, Written, _Work]:
        opened = self._opened
        if opened is None:
            raise StorageError("store: a transaction was used after its block.")
        if not opened.bare.in_transaction:
            # SQLite has rolled back by itself; a statement would be a transaction of its own now.
            raise StoreUnavailable
        if not isinstance(statement, Executable):
            statement = statement(self._dialect.name)
        if values is None or isinstance(values, Mapping):
            one = values or {}
            wanted = written(self._dialect, statement, tuple(one))
            return opened, wanted, wanted.work(one)
        wanted = written(self._dialect, statement, tuple(values[0]), several=True)
        filled = [wanted.spelt.filled(one) for one in values]
        return opened, wanted, partial(_run_all, wanted.spelt.sql, filled)


class _Apart:
    """A transaction whose statements run on aiosqlite's thread."""

    __slots__ = ("_run",)

    def __init__(self, run: Direct) -> None:
        self._run = run

    @property
    def engine(self) -> str:
        return self._run.engine

    @property
    def unhurried(self) -> Runner:
        return self

    async def rows(self, statement: Executable | PerEngine, values: Values = None) -> Sequence[Row]:
        return (await self._run.apart(statement, values))[0]

    async def count(self, statement: Executable | PerEngine, values: Values = None) -> int:
        return (await self._run.apart(statement, values))[1]


def _run(sql: str, values: list[Any], bare: sqlite3.Connection) -> _Done:
    cursor = bare.execute(sql, values)
    return _Done(cursor.fetchall(), cursor.description, cursor.rowcount)


def _run_all(sql: str, values: list[list[Any]], bare: sqlite3.Connection) -> _Done:
    return _Done([], None, bare.executemany(sql, values).rowcount)
