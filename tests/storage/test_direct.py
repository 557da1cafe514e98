"""SQLite's short way leads where SQLAlchemy's long one leads, for every statement of the store.

Lives here: rows, counts, refusals and what is in the tables afterwards, on both ways; and what
only the short one has to look after. Does not live here: what a statement is for. Called by
pytest.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import (
    Delete,
    Executable,
    Insert,
    Integer,
    Update,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    text,
    update,
)
from sqlalchemy.sql.compiler import SQLCompiler

from storage import RowRefused, StorageError, Store, StoreUnavailable, open_store
from storage.running import Runner, Through, Values
from storage.schema import UNSENT, Flag, consent, outbox, person, seen
from storage.sealing import Sealed, SealedReal
from tests.databases import in_memory, new_file, unsealed, url_of
from tests.storage.samples import KEY, NOW, OLD_KEY, WEEK, fill, message
from tests.storage.samples import person as somebody
from tests.storage.test_statements import statements

_NUMBERS = (42, 43, 0, 1, -42, NOW, NOW + 9)
_TEXTS = ("42:1:48h", "m42", "c:42:1:48h", "g42", "f42", "pending", "word", WEEK, "42", "", "L")
_DRAWS = 3


class Enough(Exception):
    """Nothing of what was done shall stay."""


async def outcome(run: Runner, statement: Executable, values: Values) -> object:
    """What a statement finds or changes, or the error that it ends with."""
    try:
        if getattr(statement, "exported_columns", ()):
            rows = await run.rows(statement, values)
            return [(tuple(row), row._asdict()) for row in rows]
        return await run.count(statement, values)
    except StorageError as error:
        return type(error), str(error)


async def left(run: Runner, after: Executable) -> list[tuple[Any, ...]]:
    """The table that a statement may have changed, sealed texts opened."""
    if not isinstance(after, Insert | Update | Delete):
        return []
    return [tuple(row) for row in await run.rows(select(after.table))]


async def both(
    store: Store, statement: Executable, values: Values
) -> tuple[list[object], list[object]]:
    """A statement run on each way, on the same rows: its outcome, and its table after it."""
    found: list[list[object]] = []
    async with store.engine.connect() as connection:
        await connection.begin()
        long: Runner = Through(connection)
        found.append([await outcome(long, statement, values), await left(long, statement)])
        await connection.rollback()
    with suppress(Enough):
        async with store.running() as short:
            assert not isinstance(short, Through)
            after = await outcome(short, statement, values)
            found.append([after, await left(short, statement)])
            raise Enough
    return found[0], found[1]


def wanted(statement: Executable) -> Mapping[str, Any]:
    """The values that a statement asks for, each with its place in the statement."""
    compiled = statement.compile()  # type: ignore[attr-defined]  # every one of ours has it
    assert isinstance(compiled, SQLCompiler)
    binds = {one.key: one for one in compiled.binds.values()}
    return {key: one for key, one in binds.items() if one.required}


def drawn(random: Random, bind: Any) -> object:
    """Some value of the right type for a place."""
    if isinstance(bind.type, Flag):
        return random.random() < 0.5
    if isinstance(bind.type, SealedReal):
        return random.choice((7.25, None))
    if isinstance(bind.type, Sealed):
        return random.choice(('{"a": 1}', "żółć", ""))
    number = isinstance(bind.type, Integer) or bind.type._isnull or bind.key in ("now", "of_id")
    pool: Sequence[object] = _NUMBERS if number else _TEXTS
    if bind.expanding:
        return random.choices(pool, k=random.randrange(4))
    return random.choice(pool)


async def test_every_statement_of_the_store_does_the_same_on_both_ways(file: Path) -> None:
    store = await new_file(file, NOW, [KEY])
    for user_id in (42, 43):
        await fill(store, user_id)
    random = Random(1)
    several = 0
    for name, written in statements():
        statement: Any = written["sqlite"]
        for _ in range(_DRAWS):
            values = {key: drawn(random, bind) for key, bind in wanted(statement).items()}
            long, short = await both(store, statement, values or None)
            assert short == long, (name, values)
            several += isinstance(long[0], list) and bool(long[0])
    assert several > 20, "many of them find something"
    await store.close()


KINDS: dict[str, tuple[Executable, Values]] = {
    "names that are none": (select(func.count(), literal("x"), person.c.user_id), None),
    "labels": (select(person.c.user_id.label("count"), person.c.state.label("index")), None),
    "flags": (select(person.c.unreachable).where(person.c.unreachable == 0), None),
    "a list of its own": (select(outbox.c.key).where(outbox.c.status.in_(UNSENT)), None),
    "a list that is empty": (
        delete(seen).where(seen.c.key.in_(bindparam("keys", expanding=True))),
        {"keys": []},
    ),
    "a list beside others": (
        update(seen)
        .where(seen.c.key.in_(bindparam("keys", expanding=True)), seen.c.at > bindparam("after"))
        .values(at=bindparam("to")),
        {"to": 5, "keys": ["c:42:1:48h", "c:43:1:48h"], "after": 1},
    ),
    "several rows": (insert(seen), [{"key": f"k{n}", "at": n} for n in range(3)]),
    "one row as several": (insert(seen), [{"key": "k", "at": 1}]),
    "several changes": (
        update(person).where(person.c.user_id == bindparam("of")).values(state=bindparam("to")),
        [{"of": 42, "to": "{}"}, {"of": 44, "to": "{}"}, {"of": 43, "to": "{}"}],
    ),
    "a null": (update(person).values(keyboard=bindparam("to")), {"to": None}),
    "a text of SQL": (text("SELECT rev AS n FROM person WHERE user_id > :least"), {"least": 1}),
    "a broken rule": (insert(outbox).values(body="x" * 9), {"key": "k", "chat_id": -1}),
    "a row that is there": (insert(seen), {"key": "c:42:1:48h", "at": 1}),
    "a parent that is missing": (insert(consent), {"user_id": 7, "version": 1, "at": 1}),
    "a type that is wrong": (insert(seen), {"key": "k", "at": "no number"}),
    "a table that is missing": (text("SELECT 1 FROM nowhere"), None),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_of_statement_does_the_same_on_both_ways(
    on_disk: Store, kind: str
) -> None:
    for user_id in (42, 43):
        await fill(on_disk, user_id)
    statement, values = KINDS[kind]
    long, short = await both(on_disk, statement, values)
    assert short == long


anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def test_any_value_comes_back_as_it_went_in(monkeypatch: pytest.MonkeyPatch) -> None:
    with asyncio.Runner() as runner:
        store = runner.run(in_memory(NOW, monkeypatch))

        @given(st.lists(st.tuples(st.integers(-(2**63), 2**63 - 1), anything), max_size=4))
        def there_and_back(rows: list[tuple[int, str]]) -> None:
            assert runner.run(_kept(store, rows)) == rows

        cast(Any, there_and_back)()
        runner.run(store.close())


async def _kept(store: Store, rows: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """What can be read after these moments and states were written."""
    async with store.running() as run:
        await run.count(delete(person))
        for number, (at, words) in enumerate(rows):
            row = {**columns(somebody(number + 1, state=words)), "seen_at": at}
            await run.count(insert(person), row)
        found = await run.rows(select(person.c.seen_at, person.c.state).order_by(person.c.user_id))
    return [(row.seen_at, row.state) for row in found]


def columns(row: Any) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__slots__}


async def test_a_new_key_seals_what_is_written_from_then_on(file: Path) -> None:
    store = await new_file(file, NOW, [OLD_KEY])
    await fill(store)
    await store.close()
    store = await open_store(url_of(file), now=NOW, keys=[KEY, OLD_KEY])
    async with store.transaction() as tx:
        before = await tx.person(42)
        await tx.save_person(somebody(state="again"))
        after = await tx.person(42)
    assert before is not None
    assert after is not None
    assert (before.state, after.state) == ('{"said": "word"}', "again")
    async with store.running() as run:
        (row,) = await run.rows(text("SELECT state FROM person"))
    assert row.state.startswith("sealed:")
    assert unsealed(store, row.state) == "again"
    await store.close()


async def test_a_statement_that_takes_its_time_lets_the_loop_go_on(on_disk: Store) -> None:
    slow = text(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) "
        "SELECT max(i) AS most FROM n"
    )
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    async with asyncio.TaskGroup() as group:
        beside = group.create_task(others())
        async with on_disk.running() as run:
            (row,) = await run.rows(slow)
            assert turns == 0, "on the loop's own thread nothing else goes on"
            (again,) = await run.unhurried.rows(slow)
            assert turns > 10
            assert await run.unhurried.unhurried.count(insert(seen), {"key": "k", "at": 1}) == 1
        beside.cancel()
    assert row.most == again.most == 300_000


async def test_a_refusal_says_nothing_of_the_row_on_either_way(on_disk: Store) -> None:
    row = {**columns(message(body="numb", chat_id=-1)), "status": "pending", "attempts": 0}
    for apart in (False, True):
        async with on_disk.running() as run:
            with pytest.raises(RowRefused, match="ck_outbox_private") as caught:
                await (run.unhurried if apart else run).count(insert(outbox), row)
        assert "numb" not in str(caught.value)
        assert caught.value.__suppress_context__


async def test_after_sqlite_has_rolled_back_by_itself_no_statement_stands_alone(
    on_disk: Store,
) -> None:
    async def turn() -> None:
        async with on_disk.running() as run:
            await run.count(insert(seen), {"key": "before", "at": 1})
            await run.count(text("ROLLBACK"))  # as SQLite does when its disk is full
            await run.count(insert(seen), {"key": "after", "at": 1})

    with pytest.raises(StoreUnavailable):
        await turn()
    async with on_disk.running() as run:
        assert await run.rows(select(seen)) == []


async def test_a_transaction_that_is_over_runs_nothing_in_anybody_elses(on_disk: Store) -> None:
    async with on_disk.running() as run:
        pass
    async with on_disk.running():
        for late in (run, run.unhurried):
            with pytest.raises(StorageError, match="after its block"):
                await late.rows(select(seen))
