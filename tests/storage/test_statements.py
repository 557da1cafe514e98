"""One set of statements for both engines.

Lives here: every statement of the package, written out for SQLite and for PostgreSQL. Does
not live here: what a statement does (the tests beside this one). Called by pytest.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType

import pytest
from sqlalchemy import ClauseElement, Delete, Dialect, Insert, Select, Update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.sql.compiler import SQLCompiler

import storage
from storage.running import PerEngine
from storage.schema import metadata

DIALECTS: Mapping[str, Dialect] = {
    "sqlite": sqlite.dialect(),
    "postgresql": postgresql.dialect(),  # type: ignore[no-untyped-call]  # SQLAlchemy types no dialect
}


def modules() -> list[ModuleType]:
    names = [found.name for found in pkgutil.iter_modules(storage.__path__, "storage.")]
    return [importlib.import_module(name) for name in names]


def each(value: object) -> Iterator[object]:
    """What may be a statement in ``value``: itself, or what it holds."""
    if isinstance(value, PerEngine):
        yield {engine: value(engine) for engine in DIALECTS}
        return
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for one in value:
            yield from each(one)
    else:
        yield value


def statements() -> Iterator[tuple[str, Mapping[str, ClauseElement]]]:
    for module in modules():
        for name, value in vars(module).items():
            for one in each(value):
                if isinstance(one, Mapping) and isinstance(one["sqlite"], ClauseElement):
                    yield f"{module.__name__}.{name}", one
                elif name.isupper() and callable(one) and hasattr(one, "cache_info"):
                    # One of running's, made for an engine when it is first needed.
                    yield f"{module.__name__}.{name}", {engine: one(engine) for engine in DIALECTS}
                elif isinstance(one, Select | Insert | Update | Delete):
                    yield f"{module.__name__}.{name}", dict.fromkeys(DIALECTS, one)


def test_the_statements_are_found() -> None:
    names = [name for name, _ in statements()]
    assert {
        "storage.rights._ERASE",
        "storage.people._SAVE_PERSON",
        "storage.communities._LEAVE",
    } <= set(names)
    assert len(names) > 90


@pytest.mark.parametrize("engine", DIALECTS)
def test_every_statement_can_be_written_for_both_engines(engine: str) -> None:
    for name, written in statements():
        compiled = written[engine].compile(dialect=DIALECTS[engine])
        assert isinstance(compiled, SQLCompiler)
        # A server must know the type of each value before it has seen one. LIMIT says its own.
        untyped = {key for key, bind in compiled.binds.items() if bind.type._isnull}
        assert untyped <= {"most"}, name


@pytest.mark.parametrize("engine", DIALECTS)
def test_every_table_can_be_written_for_both_engines(engine: str) -> None:
    for table in metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=DIALECTS[engine]))
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=DIALECTS[engine]))


def test_no_name_is_too_long_for_postgresql() -> None:
    names: list[str] = []
    for table in metadata.sorted_tables:
        names.append(table.name)
        names += [str(constraint.name) for constraint in table.constraints]
        names += [str(index.name) for index in table.indexes]
    assert [name for name in names if len(name) > 63] == []
