"""From a file to a server: everything, once, and never so that both can be used.

Lives here: the move itself, what cuts it off, and what stops it. Does not live here: its
command (``tests/bot/db``). Called by pytest.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url, select

from storage import HasMoved, StorageError, Store, StoreUnavailable, moving, open_store
from storage.moving import move
from storage.schema import metadata
from tests.databases import url_of
from tests.postgres import shared
from tests.storage.samples import (
    DAY,
    KEY,
    LEASE_UNTIL,
    NOW,
    check_in,
    column,
    episode,
    fill,
    message,
    person,
    statuses,
)
from tests.storage.test_store import ROOT

LATER = NOW + 5 * DAY


@pytest.fixture
async def server(postgres_url: str) -> AsyncIterator[Store]:
    opened = await open_store(postgres_url, now=NOW)
    yield opened
    await opened.close()


def silent(table: str, rows: int) -> None:
    """A progress line that nobody reads."""


def database_of(store: Store) -> str:
    return str(store.engine.url.database)


async def contents(store: Store) -> dict[str, set[tuple[Any, ...]]]:
    """Every row of every table, without the marks of a move."""
    found = {}
    async with store.engine.connect() as connection:
        for table in metadata.sorted_tables:
            rows = [tuple(row) for row in await connection.execute(select(table))]
            found[table.name] = {row for row in rows if not str(row[0]).startswith("moved:")}
    return found


async def test_every_row_of_every_table_arrives(on_disk: Store, server: Store) -> None:
    for user_id in (42, 43):
        await fill(on_disk, user_id)
    expected = await contents(on_disk)
    lines: list[tuple[str, int]] = []
    await move(on_disk, server, lambda table, rows: lines.append((table, rows)))
    assert await contents(server) == expected
    assert dict(lines) == {name: len(rows) for name, rows in expected.items()}
    assert dict(lines)["episode"] == 2


async def test_what_is_sealed_moves_sealed_and_is_read_with_the_same_key(
    file: Path, postgres_url: str
) -> None:
    source = await open_store(url_of(file), now=NOW, keys=[KEY])
    target = await open_store(postgres_url, now=NOW, keys=[KEY])
    await fill(source, word="sealed word")
    await move(source, target, silent)
    [(kept,)] = shared().execute("SELECT answers FROM assessment", database_of(target))
    assert kept.startswith("sealed:")
    async with target.transaction() as tx:
        assert [row.answers for row in await tx.assessments(42)] == ["sealed word"]
    await source.close()
    await target.close()


async def test_ids_go_on_after_the_last_one_even_if_that_was_erased(
    on_disk: Store, server: Store
) -> None:
    async with on_disk.transaction() as tx:
        for key in ("a", "b", "c"):
            await tx.enqueue(message(key))
    async with on_disk.engine.begin() as connection:
        await connection.exec_driver_sql("DELETE FROM outbox WHERE key = 'c'")
    await move(on_disk, server, silent)
    async with server.transaction() as tx:
        await tx.enqueue(message("d"))
    assert await column(server, "SELECT id FROM outbox ORDER BY id") == [1, 2, 4]


async def test_leases_end_with_the_process_that_held_them(on_disk: Store, server: Store) -> None:
    async with on_disk.transaction() as tx:
        await tx.enqueue(message("again"))
        await tx.enqueue(message("once", 43, mode="at_most_once"))
        await tx.claim(NOW, "L", LEASE_UNTIL, 9)
    await move(on_disk, server, silent)
    assert await statuses(server) == {"again": "pending", "once": "unknown"}


async def test_the_file_is_used_no_more_and_names_the_new_place_without_password(
    on_disk: Store, file: Path, server: Store
) -> None:
    await fill(on_disk)
    await move(on_disk, server, silent)
    with pytest.raises(HasMoved, match="has moved to"):
        await move(on_disk, server, silent)
    await on_disk.close()
    with pytest.raises(HasMoved) as caught:
        await open_store(url_of(file), now=NOW)
    said = str(caught.value)
    assert said.startswith(f"{file}: has moved to postgresql://")
    assert f"/{server.engine.url.database}. Write that into DATABASE_URL." in said
    async with server.transaction() as tx:
        assert [row.id for row in await tx.due_check_ins(LATER, 9)] == ["42:1:48h"]
        await tx.retention(LATER, answers_ms=0)
    assert "moved:arrived" in str(await column(server, "SELECT key FROM seen"))


def test_a_place_has_no_password() -> None:
    for url, place in (
        ("postgresql://me:canary@db:5433/gym", "postgresql://db:5433/gym"),
        ("postgresql://db/gym?password=canary&sslmode=require", "postgresql://db/gym"),
    ):
        assert moving.place_of(make_url(url)) == place


async def test_a_server_that_is_used_already_is_refused(on_disk: Store, server: Store) -> None:
    await fill(on_disk)
    await fill(server, 44)
    with pytest.raises(StorageError, match=r"table \w+ is not empty\. Move into a new"):
        await move(on_disk, server, silent)
    assert await column(server, "SELECT user_id FROM person") == [44]
    await on_disk.ping()


async def test_only_a_file_moves_and_only_to_a_server(on_disk: Store, server: Store) -> None:
    for one, other in ((server, on_disk), (on_disk, on_disk)):
        with pytest.raises(StorageError, match="from a file"):
            await move(one, other, silent)


def function(name: str, body: str) -> str:
    """A function for a trigger."""
    return f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN {body} END$$"


# --- Cut off ---------------------------------------------------------------------


async def reopened(store: Store, file: Path) -> Store:
    await store.close()
    return await open_store(url_of(file), now=NOW)


async def holds_anything(store: Store) -> bool:
    """Whether there is more than what opening notes."""
    return any(rows for name, rows in (await contents(store)).items() if name != "seal")


async def nothing_moved(source: Store, file: Path, target: Store, expected: object) -> None:
    assert not await holds_anything(target)
    again = await reopened(source, file)
    assert await contents(again) == expected
    await again.close()


async def test_a_row_that_changes_on_its_way_is_noticed(
    on_disk: Store, file: Path, server: Store
) -> None:
    await fill(on_disk)
    expected = await contents(on_disk)
    database = database_of(server)
    for statement in (
        function("worse", "NEW.state = 'worse'; RETURN NEW;"),
        "CREATE TRIGGER worse BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION worse()",
    ):
        shared().execute(statement, database)
    with pytest.raises(StorageError, match="table person did not arrive as it was sent"):
        await move(on_disk, server, silent)
    await nothing_moved(on_disk, file, server, expected)


async def test_a_server_that_goes_away_leaves_the_file_as_it_was(
    on_disk: Store, file: Path, server: Store
) -> None:
    await fill(on_disk)
    expected = await contents(on_disk)

    def cut(table: str, rows: int) -> None:
        if table == "episode":
            shared().cut(server.engine.url)

    with pytest.raises(StoreUnavailable):
        await move(on_disk, server, cut)
    await nothing_moved(on_disk, file, server, expected)


async def test_an_interruption_in_the_middle_takes_everything_back(
    on_disk: Store, file: Path, server: Store
) -> None:
    await fill(on_disk)
    expected = await contents(on_disk)

    def cancel(table: str, rows: int) -> None:
        task.cancel()

    async def moved() -> None:
        await move(on_disk, server, cancel)

    async with asyncio.TaskGroup() as group:
        task = group.create_task(moved())
    assert task.cancelled()
    await nothing_moved(on_disk, file, server, expected)


CONSTRAINT = "CREATE CONSTRAINT TRIGGER never"
FAILS_AT_COMMIT = (
    function("never", "RAISE EXCEPTION 'never';"),
    f"{CONSTRAINT} AFTER INSERT ON seen INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION never()",
)


async def dies(*_: object) -> None:
    raise StoreUnavailable


@pytest.mark.parametrize("arrived", [False, True])
async def test_a_move_that_was_cut_off_at_its_very_end_is_finished_by_asking_again(
    on_disk: Store,
    file: Path,
    server: Store,
    monkeypatch: pytest.MonkeyPatch,
    arrived: bool,
) -> None:
    await fill(on_disk)
    expected = await contents(on_disk)
    database = database_of(server)
    if not arrived:
        for statement in FAILS_AT_COMMIT:
            shared().execute(statement, database)
    with monkeypatch.context() as patch:
        patch.setattr(moving, "_leave", dies)
        with pytest.raises(StoreUnavailable):
            await move(on_disk, server, silent)
    if not arrived:
        shared().execute("DROP FUNCTION never CASCADE", database)
    assert await holds_anything(server) == arrived
    await on_disk.close()
    with pytest.raises(HasMoved, match=r"cut off at the very end\. Repeat the same command"):
        await open_store(url_of(file), now=NOW)
    again = await open_store(url_of(file), now=NOW, moving=True)
    other = await open_store(shared().new_database(), now=NOW)
    with pytest.raises(HasMoved, match="cut off"):
        await move(again, other, silent)
    await other.close()
    await move(again, server, silent)
    await again.close()
    assert await contents(server) == expected
    with pytest.raises(HasMoved, match="has moved to"):
        await open_store(url_of(file), now=NOW)


# --- Large -----------------------------------------------------------------------

MANY = 10_000
COMMAND = (sys.executable, "-m", "bot", "db", "move")


async def fill_many(file: Path) -> None:
    store = await open_store(url_of(file), now=NOW)
    for start in range(1, MANY + 1, 1_000):
        async with store.transaction() as tx:
            for one in range(start, start + 1_000):
                await tx.save_person(person(one))
                await tx.record_consent(one, 1, NOW)
                await tx.save_episode(episode(user_id=one, story='{"told": "' + "x" * 400 + '"}'))
            await tx.plan_check_ins(
                [check_in(f"{one}:1:48h", one) for one in range(start, start + 1_000)]
            )
    await store.close()


async def begun(file: Path, url: str) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        *COMMAND, url_of(file), url, cwd=ROOT, stdout=pipe, stderr=pipe
    )


@pytest.mark.slow
async def test_ten_thousand_episodes_move_and_a_kill_in_the_middle_moves_none(
    file: Path, postgres_url: str
) -> None:
    await fill_many(file)
    child = await begun(file, postgres_url)
    assert child.stderr is not None
    while not (await child.stderr.readline()).startswith(b"episode "):
        assert not child.stderr.at_eof()
    child.kill()
    await child.communicate()
    source = await open_store(url_of(file), now=NOW)
    target = await open_store(postgres_url, now=NOW)
    assert await column(source, "SELECT count(*) FROM check_in") == [MANY]
    assert await column(target, "SELECT count(*) FROM person") == [0]
    await source.close()
    await target.close()

    child = await begun(file, postgres_url)
    out, lines = await child.communicate()
    assert child.returncode == 0, lines
    assert out.decode().startswith(f"{file}: moved to postgresql://")
    assert f"episode {MANY}\n" in lines.decode()
    target = await open_store(postgres_url, now=NOW)
    assert await column(target, "SELECT count(*) FROM check_in WHERE status = 'waiting'") == [MANY]
    async with target.transaction() as tx:
        assert len(await tx.due_check_ins(LATER, 2 * MANY)) == MANY
    await target.close()
    with pytest.raises(HasMoved):
        await open_store(url_of(file), now=NOW)
