"""Blocks that share a commit: each whole or not at all, none acknowledged before it is durable.

Lives here: what several blocks at once do to each other, on SQLite; how a group ends. Does not
live here: one transaction by itself (``test_store``). Called by pytest.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from storage import Store, StoreUnavailable, open_store, sharing
from storage.sharing import MOST_BLOCKS, Group
from storage.turns import Opened
from tests.databases import in_memory, url_of
from tests.storage.samples import NOW, column, message
from tests.storage.test_store import CancelledAt, Surprise, keys, remember, run

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def _on_a_slow_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group that is cut short there would be another test."""
    monkeypatch.setattr(sharing, "LONGEST_SECONDS", 60.0)


@pytest.fixture
def commits(local: Store) -> list[float]:
    """How long each commit of the store took."""
    found: list[float] = []
    local.committed = found.append
    return found


async def together(*work: Any) -> list[Any]:
    """What came of several tasks that began at once, errors among it."""
    return await asyncio.gather(*work, return_exceptions=True)


class Held:
    """Commits that go on only when they are let."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.waiting: list[Callable[[], None]] = []
        later = Opened.later

        def holding(opened: Opened, work: Callable[[], Any]) -> asyncio.Future[Any]:
            held = asyncio.get_running_loop().create_future()

            def go() -> None:
                done = later(opened, work)
                done.add_done_callback(lambda one: held.set_result(one.result()))

            self.waiting.append(go)
            return held

        patch.setattr(Opened, "later", holding)

    async def come(self) -> None:
        """Wait until a commit has been asked for."""
        async with asyncio.timeout(5):
            while not self.waiting:  # noqa: ASYNC110 - what is waited for has no event of its own
                await asyncio.sleep(0)


# --- Together --------------------------------------------------------------------


async def test_blocks_that_come_together_share_a_commit(local: Store, commits: list[float]) -> None:
    assert await together(*(remember(local, f"{n:02}") for n in range(40))) == [None] * 40
    assert await keys(local) == [f"{n:02}" for n in range(40)]
    assert 1 <= len(commits) <= 3


async def test_one_failing_block_does_not_hurt_its_neighbours(
    local: Store, commits: list[float]
) -> None:
    errors = [Surprise() if n % 3 == 0 else None for n in range(30)]
    assert await together(*(remember(local, f"{n:02}", errors[n]) for n in range(30))) == errors
    assert await keys(local) == [f"{n:02}" for n in range(30) if n % 3]
    assert len(commits) <= 3


async def test_a_refused_row_undoes_its_own_block_alone(local: Store) -> None:
    async def refused() -> None:
        async with local.transaction() as tx:
            await tx.first_time("refused", NOW)
            await tx.enqueue(message(kind="question", chat_id=-1))

    found = await together(remember(local, "a"), refused(), remember(local, "b"))
    assert [type(one).__name__ for one in found] == ["NoneType", "RowRefused", "NoneType"]
    assert await keys(local) == ["a", "b"]


async def test_nobody_leaves_before_what_they_saw_of_others_is_durable(
    on_disk: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    new: list[bool] = []

    async def deliver() -> None:
        async with on_disk.transaction() as tx:
            first = await tx.first_time("u:1", NOW)
        new.append(first)

    async with asyncio.TaskGroup() as group:
        for _ in range(2):
            group.create_task(deliver())
        await held.come()
        assert new == [], "the second copy is no more confirmed than the first"
        held.waiting.pop()()
    assert sorted(new) == [False, True]
    assert held.waiting == []


async def test_what_changes_nothing_waits_for_no_disk(local: Store, commits: list[float]) -> None:
    await remember(local, "a")
    assert len(commits) == 1
    async with local.transaction() as tx:
        assert not await tx.first_time("a", NOW)
        assert await tx.claim(NOW, "L", NOW + 1, 9) == []
    await local.ping()
    assert len(commits) == 1


async def test_two_stores_on_one_connection_share_it_as_well(local: Store) -> None:
    other = Store(local.engine, connections=1)
    work = [remember(one, f"{n}{one is other}") for n in range(9) for one in (local, other)]
    assert await together(*work) == [None] * 18
    assert len(await keys(local)) == 18


async def test_whoever_has_failed_comes_again_at_once_in_the_same_group(local: Store) -> None:
    async def again() -> None:
        for error in (Surprise(), None):
            with suppress(Surprise):
                await remember(local, "again", error)

    assert await together(remember(local, "a"), again(), remember(local, "b")) == [None] * 3
    assert await keys(local) == ["a", "again", "b"]


# --- The end of a group ------------------------------------------------------------


async def test_a_lone_block_does_not_wait_for_others(
    on_disk: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    async with asyncio.TaskGroup() as group:
        group.create_task(remember(on_disk, "a"))
        for _ in range(2):  # one turn of the loop for the block, one to see that nobody comes
            await asyncio.sleep(0)
        assert len(held.waiting) == 1
        held.waiting.pop()()


@pytest.mark.parametrize(("most", "longest"), [(MOST_BLOCKS, 60.0), (1, 60.0), (64, 0.0)])
async def test_a_group_ends_after_so_many_blocks_or_so_long(
    local: Store, monkeypatch: pytest.MonkeyPatch, most: int, longest: float
) -> None:
    sizes: list[int] = []
    commit = Group._commit

    def committing(group: Group) -> None:
        sizes.append(group._blocks)
        commit(group)

    monkeypatch.setattr(Group, "_commit", committing)
    monkeypatch.setattr(sharing, "MOST_BLOCKS", most)
    monkeypatch.setattr(sharing, "LONGEST_SECONDS", longest)
    await together(*(remember(local, f"{n}") for n in range(150)))
    assert sum(sizes) == 150
    assert max(sizes) == (1 if longest == 0 else most)


async def test_whoever_needs_the_connection_alone_gets_it_in_between(
    on_disk: Store, tmp_path: Path
) -> None:
    work = [remember(on_disk, f"{n}") for n in range(20)]
    work.insert(10, on_disk.backup(tmp_path / "copy.db"))
    work.insert(15, on_disk.checkpoint())
    assert await together(*work) == [None] * 22
    assert len(await keys(on_disk)) == 20
    copy = await open_store(url_of(tmp_path / "copy.db"), now=NOW)
    assert len(await keys(copy)) >= 10, "at least those that came before it"
    await copy.close()


# --- A commit that fails -------------------------------------------------------------


async def test_a_failing_commit_fails_all_of_its_blocks(local: Store) -> None:
    """A broken reference that is looked at only then makes SQLite refuse the commit itself."""

    async def break_it() -> None:
        async with local.running() as run:
            await run.count(text("PRAGMA defer_foreign_keys=ON"))
            await run.count(text("INSERT INTO consent (user_id, version, at) VALUES (7, 1, 1)"))

    found = await together(remember(local, "a"), break_it(), remember(local, "b"))
    assert [type(one) for one in found] == [StoreUnavailable] * 3
    assert "SQLITE_CONSTRAINT" in str(found[0])
    await remember(local, "after")
    assert await keys(local) == ["after"]


async def test_a_commit_that_fails_for_any_reason_leaves_nobody_waiting(
    local: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(opened: Opened, work: object) -> asyncio.Future[None]:
        failed = asyncio.get_running_loop().create_future()
        failed.set_exception(ValueError("Connection closed"))
        return failed

    with monkeypatch.context() as patch:
        patch.setattr(Opened, "later", fail)
        found = await together(*(remember(local, f"{n}") for n in range(5)))
    assert [type(one) for one in found] == [StoreUnavailable] * 5
    await remember(local, "after")
    assert await keys(local) == ["after"]


async def test_what_sqlite_rolls_back_by_itself_is_acknowledged_to_nobody(local: Store) -> None:
    async def full() -> None:
        async with local.running() as run:
            await run.count(text("ROLLBACK"))  # as SQLite does when its disk is full
            await run.rows(text("SELECT 1"))

    found = await together(remember(local, "a"), remember(local, "b"), full(), remember(local, "c"))
    assert [type(one) for one in found[:3]] == [StoreUnavailable] * 3
    assert found[3] is None, "whoever comes after that begins anew"
    assert await keys(local) == ["c"]


async def test_a_disk_without_room_is_told_to_everybody_whose_block_it_has_undone(
    local: Store,
) -> None:
    (pages,) = await column(local, "PRAGMA page_count")
    await column(local, f"PRAGMA max_page_count={pages}")

    async def put(key: str, size: int) -> None:
        async with local.transaction() as tx:
            await tx.enqueue(message(key, body="x" * size))

    found = await together(put("a", 10), put("big", 100_000), put("b", 10))
    await column(local, "PRAGMA max_page_count=100000")
    errors = [one for one in found if one is not None]
    assert errors
    assert all(isinstance(one, StoreUnavailable) and one.why == "disk full" for one in errors)
    kept = await column(local, "SELECT key FROM outbox ORDER BY key")
    assert kept == [key for key, one in zip(("a", "big", "b"), found, strict=True) if one is None]


async def test_a_beginning_that_fails_leaves_nobody_waiting(
    local: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(Group, "enter", fail)
        found = await together(*(remember(local, f"{n}") for n in range(5)))
    assert [type(one) for one in found] == [StoreUnavailable] * 5
    await remember(local, "after")
    assert await keys(local) == ["after"]


# --- Cancellation -----------------------------------------------------------------


async def test_a_block_cancelled_at_any_await_happens_wholly_or_not_at_all_among_others(
    local: Store,
) -> None:
    async def turn(nth: int) -> None:
        async with local.transaction() as tx:
            await tx.first_time(f"u:{nth}", NOW)
            await tx.counts()
            await tx.first_time(f"v:{nth}", NOW)

    ended: dict[tuple[bool, bool], int] = {}
    for nth in range(1, 20):
        async with asyncio.TaskGroup() as group:
            group.create_task(remember(local, f"a{nth}"))
            task = group.create_task(run(CancelledAt(turn(nth), nth)))
            group.create_task(remember(local, f"b{nth}"))
        kept = set(await keys(local))
        assert {f"a{nth}", f"b{nth}"} <= kept
        assert (f"u:{nth}" in kept) == (f"v:{nth}" in kept)
        end = (task.cancelled(), f"u:{nth}" in kept)
        ended[end] = ended.get(end, 0) + 1
        assert end != (False, False)
    assert ended[True, False] > 0, "cancelled while waiting, or inside"
    assert ended[True, True] > 0, "cancelled while the commit was under way"
    assert ended[False, True] > 0


async def test_a_turn_that_comes_in_the_moment_of_a_cancellation_is_handed_on(
    local: Store,
) -> None:
    inside, go_on = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        async with local.transaction() as tx:
            inside.set()
            await go_on.wait()
            await tx.first_time("slow", NOW)

    async with asyncio.TaskGroup() as group:
        group.create_task(slow())
        await inside.wait()
        second = group.create_task(remember(local, "second"))
        third = group.create_task(remember(local, "third"))
        await asyncio.sleep(0)
        go_on.set()
        await asyncio.sleep(0)  # the turn is handed to the second, which has not run yet
        second.cancel()
    assert second.cancelled()
    assert third.done()
    assert await keys(local) == ["slow", "third"]


# --- Any order ---------------------------------------------------------------------

blocks = st.lists(
    st.tuples(
        st.integers(0, 3),  # turns of the loop before it comes
        st.integers(0, 2),  # what it does at the end: leaves, fails, is cancelled from outside
        st.lists(st.integers(0, 8), max_size=3),  # the keys that it remembers
    ),
    max_size=12,
)


def test_what_is_kept_is_what_was_acknowledged_whatever_comes_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with asyncio.Runner() as runner:
        store = runner.run(in_memory(NOW, monkeypatch))

        @given(blocks)
        def any_order(program: list[tuple[int, int, list[int]]]) -> None:
            runner.run(_played(store, program))

        cast(Any, any_order)()
        runner.run(store.close())


async def _played(store: Store, program: list[tuple[int, int, list[int]]]) -> None:
    """Run blocks at once, and compare what is kept with what was told to their callers."""
    acknowledged: list[str] = []

    async def play(wait: int, end: int, numbers: list[int]) -> None:
        for _ in range(wait):
            await asyncio.sleep(0)
        async with store.transaction() as tx:
            mine = [f"{one}" for one in numbers if await tx.first_time(f"{one}", NOW)]
            if end == 1:
                raise Surprise
        acknowledged.extend(mine)

    tasks = []
    async with asyncio.TaskGroup() as group:
        for wait, end, numbers in program:

            async def quietly(one: tuple[int, int, list[int]] = (wait, end, numbers)) -> None:
                with suppress(Surprise):
                    await play(*one)

            tasks.append(group.create_task(quietly()))
        await asyncio.sleep(0)
        for task, (_, end, _) in zip(tasks, program, strict=True):
            if end == 2:
                task.cancel()
    kept = await keys(store)
    assert len(set(acknowledged)) == len(acknowledged), "no key is new to two"
    lost = set(acknowledged) - set(kept)
    assert not lost
    unasked = any(task.cancelled() for task in tasks)
    assert set(kept) == set(acknowledged) or unasked, "only who was cancelled may not know"
    async with store.running() as run_:
        await run_.count(text("DELETE FROM seen"))


# --- A kill --------------------------------------------------------------------------

STREAM = f"""
import asyncio, sys
from storage import NewMessage, open_store
async def person(store, who):
    for n in range(100_000):
        async with store.transaction() as tx:
            await tx.first_time(f"u:{{who}}:{{n}}", {NOW})
            await tx.enqueue(NewMessage(
                key=f"m{{who}}:{{n}}", user_id=who, chat_id=who, kind="question",
                mode="at_least_once", priority=1, body="x" * 500, created_at={NOW}, due_at={NOW}))
        print(f"u:{{who}}:{{n}}", flush=True)
async def main():
    store = await open_store(sys.argv[1], now={NOW})
    await asyncio.gather(*(person(store, who) for who in range(1, 17)))
asyncio.run(main())
"""


@pytest.mark.slow
@pytest.mark.parametrize("lines", [1, 300])
async def test_a_kill_between_blocks_loses_none_that_was_acknowledged_and_no_half_of_any(
    tmp_path: Path, lines: int
) -> None:
    file, pipe = tmp_path / "spotter.db", asyncio.subprocess.PIPE
    command = (sys.executable, "-c", STREAM, url_of(file))
    child = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=pipe)
    assert child.stdout is not None
    told = [(await child.stdout.readline()).decode().strip() for _ in range(lines)]
    child.kill()
    told += (await child.stdout.read()).decode().split()
    assert await child.wait() == -9
    again = await open_store(url_of(file), now=NOW)
    kept = await keys(again)
    # A line that was cut off in the middle is that of a block which is there, too.
    assert {one for one in told[:-1] if one} <= set(kept)
    assert len(kept) <= len(told) + 16, "no more than the blocks that were under way"
    sent = await column(again, "SELECT key FROM outbox")
    assert {key.replace("m", "u:") for key in sent} == set(kept)
    assert await column(again, "PRAGMA integrity_check") == ["ok"]
    await again.close()
