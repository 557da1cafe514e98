"""Transactions: all or nothing, one after the other, and whole after every kind of ending.

Lives here: commit, rollback, cancellation, kills, closing. Does not live here: what can be
done inside a transaction. Called by pytest.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine, Generator
from pathlib import Path
from typing import Any

import pytest

from storage import NewMessage, StorageError, Store, StoreUnavailable, open_store
from tests.databases import url_of
from tests.storage.samples import LEASE_UNTIL, NOW, column, message, person, statuses

ROOT = Path(__file__).parent.parent.parent


class Surprise(Exception):
    """What nobody expects inside a transaction."""


async def keys(store: Store) -> list[Any]:
    return await column(store, "SELECT key FROM seen ORDER BY key")


async def remember(store: Store, key: str, error: BaseException | None = None) -> None:
    async with store.transaction() as tx:
        await tx.first_time(key, NOW)
        if error:
            raise error


async def test_leaving_the_block_commits(on_disk: Store, file: Path) -> None:
    await remember(on_disk, "a")
    await on_disk.close()
    again = await open_store(url_of(file), now=NOW)
    assert await keys(again) == ["a"]
    await again.close()


@pytest.mark.parametrize("error", [Surprise(), asyncio.CancelledError(), GeneratorExit()])
async def test_any_exception_rolls_back_and_comes_through(
    store: Store, error: BaseException
) -> None:
    await remember(store, "before")
    with pytest.raises(type(error)):
        await remember(store, "a", error)
    await remember(store, "after")
    assert await keys(store) == ["after", "before"]


async def test_two_tasks_take_turns(store: Store) -> None:
    async def count_up() -> None:
        async with store.transaction() as tx:
            found = await tx.person(42)
            assert found is not None
            await tx.save_person(person(rev=found.rev + 1))

    async with store.transaction() as tx:
        await tx.save_person(person(rev=0))
    async with asyncio.TaskGroup() as group:
        for _ in range(20):
            group.create_task(count_up())
    assert await column(store, "SELECT rev FROM person") == [20]


async def test_a_store_used_inside_its_own_transaction_says_so(store: Store) -> None:
    async with store.transaction():
        with pytest.raises(StorageError, match="inside its own transaction"):
            await store.ping()
    await store.ping()


# --- Cancellation ----------------------------------------------------------------


class CancelledAt:
    """Awaits ``work`` and cancels its own task where it waits for the ``nth`` time."""

    def __init__(self, work: Coroutine[Any, Any, None], nth: int) -> None:
        self.work, self.nth, self.waits = work, nth, 0

    def __await__(self) -> Generator[Any, Any, None]:
        steps = self.work.__await__()
        try:
            waiting = next(steps)
            while True:
                self.waits += 1
                if self.waits == self.nth:
                    task = asyncio.current_task()
                    assert task is not None
                    task.cancel()
                try:
                    given = yield waiting
                except asyncio.CancelledError as error:
                    waiting = steps.throw(error)
                else:
                    waiting = steps.send(given)
        except StopIteration:
            return


async def turn(store: Store, nth: int) -> None:
    """What one message from Telegram does, in short."""
    async with store.transaction() as tx:
        await tx.first_time(f"u:{nth}", NOW)
        await tx.person(42)
        await tx.save_person(person(rev=nth))
        await tx.enqueue(message(f"m{nth}"))
        await tx.claim(NOW, "L", LEASE_UNTIL, 1)


async def run(work: CancelledAt) -> None:
    await work


async def test_a_turn_cancelled_at_any_await_happens_wholly_or_not_at_all(store: Store) -> None:
    cancelled: dict[bool, int] = {True: 0, False: 0}
    for nth in range(1, 200):
        work = CancelledAt(turn(store, nth), nth)
        try:
            async with asyncio.TaskGroup() as group:
                task = group.create_task(run(work))
        finally:
            assert task.done()
        async with store.transaction() as tx:
            happened = not await tx.first_time(f"u:{nth}", NOW)
            found = await tx.person(42)
        assert (found is not None and found.rev == nth) == happened
        assert (f"m{nth}" in await statuses(store)) == happened
        if not task.cancelled():
            assert happened
            break
        cancelled[happened] += 1
    else:
        pytest.fail("the turn never ran to its end")
    # On SQLite there is nothing to wait for before the commit.
    assert (cancelled[False] > 5) is not store.alone
    assert cancelled[True] > 0


async def test_cancelling_twice_still_waits_for_the_database(store: Store) -> None:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(turn(store, 1))
        while not task.done():
            task.cancel()
            await asyncio.sleep(0)
    assert task.cancelled()
    await turn(store, 2)
    assert await column(store, "SELECT rev FROM person") == [2]


async def test_a_cancelled_statement_that_also_fails_leaves_the_store_usable(store: Store) -> None:
    async def refused() -> None:
        async with store.transaction() as tx:
            await tx.enqueue(message(kind="question", chat_id=-1))

    for nth in range(1, 20):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(run_quietly(CancelledAt(refused(), nth)))
        assert task.done()
        await store.ping()
    assert await statuses(store) == {}


async def run_quietly(work: CancelledAt) -> None:
    try:
        await work
    except StorageError:
        return


# --- Failing databases -----------------------------------------------------------


async def test_a_full_database_saves_nothing_and_works_again_with_space(local: Store) -> None:
    await remember(local, "before")
    (pages,) = await column(local, "PRAGMA page_count")
    await column(local, f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreUnavailable, match="SQLITE_FULL"):
        await put(local, message("big", body="x" * 100_000))
    await column(local, "PRAGMA max_page_count=100000")
    await put(local, message("after"))
    assert await keys(local) == ["before"]
    assert await statuses(local) == {"after": "pending"}


async def put(store: Store, row: NewMessage) -> None:
    async with store.transaction() as tx:
        await tx.enqueue(row)


# --- Closing ---------------------------------------------------------------------


async def test_closing_waits_for_a_running_transaction(on_disk: Store, file: Path) -> None:
    inside = asyncio.Event()
    go_on = asyncio.Event()

    async def slow() -> None:
        async with on_disk.transaction() as tx:
            inside.set()
            await go_on.wait()
            await tx.first_time("a", NOW)

    async with asyncio.TaskGroup() as group:
        group.create_task(slow())
        await inside.wait()
        closing = group.create_task(on_disk.close())
        await asyncio.sleep(0)
        assert not closing.done()
        go_on.set()
    again = await open_store(url_of(file), now=NOW)
    assert await keys(again) == ["a"]
    await again.close()


async def test_a_closed_store_says_so_and_closes_again(store: Store) -> None:
    await store.close()
    await store.close()
    for attempt in (store.ping(), remember(store, "a")):
        with pytest.raises(StorageError, match="already closed"):
            await attempt


async def test_a_checkpoint_empties_the_log(on_disk: Store, file: Path) -> None:
    log = file.with_name(file.name + "-wal")
    await remember(on_disk, "a")
    assert log.stat().st_size > 0
    await on_disk.checkpoint()
    assert log.stat().st_size == 0


async def test_a_checkpoint_in_memory_is_no_error(store: Store) -> None:
    await store.checkpoint()
    await store.ping()


# --- Other processes -------------------------------------------------------------

STREAM = f"""
import asyncio, sys
from storage import NewMessage, open_store
async def main():
    store = await open_store(sys.argv[1], now={NOW})
    for n in range(100_000):
        async with store.transaction() as tx:
            await tx.first_time(f"u:{{n}}", {NOW})
            await tx.enqueue(NewMessage(
                key=f"m{{n}}", user_id=1, chat_id=1, kind="question", mode="at_least_once",
                priority=1, body="x" * 500, created_at={NOW}, due_at={NOW}))
        print(n, flush=True)
asyncio.run(main())
"""


@pytest.mark.slow
@pytest.mark.parametrize("lines", [1, 40, 150])
async def test_nothing_committed_is_lost_when_the_process_is_killed(file: Path, lines: int) -> None:
    pipe = asyncio.subprocess.PIPE
    command = (sys.executable, "-c", STREAM, url_of(file))
    child = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=pipe)
    assert child.stdout is not None
    for _ in range(lines):
        await child.stdout.readline()
    child.kill()
    rest = await child.stdout.read()
    assert await child.wait() == -9
    promised = lines + rest.count(b"\n")
    again = await open_store(url_of(file), now=NOW)
    kept = await keys(again)
    assert set(kept) >= {f"u:{n}" for n in range(promised)}
    assert len(kept) <= promised + 1
    assert len(await statuses(again)) == len(kept)
    assert await column(again, "PRAGMA integrity_check") == ["ok"]
    await again.close()


@pytest.mark.slow
async def test_a_process_that_fails_with_an_open_store_ends_at_once(file: Path) -> None:
    script = (
        "import asyncio, sys\n"
        "from storage import open_store\n"
        "async def main():\n"
        f"    global store; store = await open_store(sys.argv[1], now={NOW})\n"
        "    raise RuntimeError('at start')\n"
        "asyncio.run(main())\n"
    )
    pipe = asyncio.subprocess.PIPE
    command = (sys.executable, "-c", script, url_of(file))
    child = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stderr=pipe)
    async with asyncio.timeout(5):
        _, said = await child.communicate()
    assert child.returncode == 1
    assert b"RuntimeError: at start" in said


async def test_a_schema_is_current_unless_it_lacks_a_step_that_is_known(store: Store) -> None:
    async def revise(statement: str) -> bool:
        async with store.engine.begin() as connection:
            await connection.exec_driver_sql(statement)
        return await store.current()

    assert await store.current()
    assert not await revise("UPDATE alembic_version SET version_num = '0002'")
    # The next version's steps come before its replicas, which stand beside ours for a while.
    assert await revise("UPDATE alembic_version SET version_num = '9999'")
    assert not await revise("DELETE FROM alembic_version")


async def test_the_folder_to_watch_is_that_of_the_file(on_disk: Store, file: Path) -> None:
    assert on_disk.folder == file.parent
