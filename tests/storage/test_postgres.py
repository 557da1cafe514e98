"""What only a server can do: several replicas at once, cut connections, timeouts.

Each store here stands for one replica. Lives here: connections, locks and claims. Does not live
here: the steps of the schema on a server (``test_migrating_server``), what both engines do
(the tests beside this one). Called by pytest.
"""

from __future__ import annotations

import asyncio
import random
import socket
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from sqlalchemy import text

from storage import OutboxRow, RowRefused, StorageError, Store, StoreUnavailable, open_store
from storage import postgres as tested
from tests.postgres import server, shared
from tests.storage.samples import (
    DAY,
    LEASE_UNTIL,
    MINUTE,
    NOW,
    check_in,
    check_in_statuses,
    column,
    fill,
    message,
    person,
    statuses,
)


@pytest.fixture
async def replicas(postgres_url: str) -> AsyncIterator[list[Store]]:
    """Three stores on one server."""
    stores = [await open_store(postgres_url, now=NOW) for _ in range(3)]
    yield stores
    for store in stores:
        await store.close()


@pytest.fixture
def store(replicas: list[Store]) -> Store:
    return replicas[0]


async def until(condition: Callable[[], object], seconds: float = 20) -> None:
    """Ask the server again until it says so."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - the server tells nobody
            await asyncio.sleep(0.01)


def waiting(store: Store) -> list[object]:
    """Locks that somebody waits for."""
    return list(shared().execute("SELECT 1 FROM pg_locks WHERE NOT granted", name(store)))


def name(store: Store) -> str:
    return str(store.engine.url.database)


# --- Connections -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("setting", "expected"),
    [*tested.SETTINGS.items(), ("transaction_isolation", "read committed")],
)
async def test_every_connection_has_its_settings(store: Store, setting: str, expected: str) -> None:
    assert await column(store, f"SHOW {setting}") == [expected]


async def test_a_replica_opens_ten_connections_at_most(store: Store) -> None:
    async def turn(number: int) -> None:
        async with store.transaction() as tx:
            await tx.first_time(f"u:{number}", NOW)

    async with asyncio.TaskGroup() as group:
        for number in range(50):
            group.create_task(turn(number))
    others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    [opened] = await column(store, others)
    assert 2 < opened <= 10 + 2  # the other two replicas have one each
    assert await column(store, "SELECT count(*) FROM seen") == [50]


async def test_a_statement_that_hangs_is_ended(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(tested.SETTINGS, "statement_timeout", "100ms")
    store = await open_store(postgres_url, now=NOW)
    with pytest.raises(StoreUnavailable, match=r"QueryCanceled, 57014"):
        async with store.transaction() as tx:
            await tx._run.count(text("SELECT pg_sleep(20)"))
    await store.ping()
    await store.close()


async def test_a_replica_that_falls_asleep_in_a_turn_holds_up_nobody(
    replicas: list[Store], postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(tested.SETTINGS, "idle_in_transaction_session_timeout", "100ms")
    sleepy = await open_store(postgres_url, now=NOW)

    async def turn() -> None:
        async with sleepy.transaction() as tx:
            await tx.lock_person(42)
            async with replicas[0].transaction() as other:
                await other.lock_person(42)
            await tx.first_time("a", NOW)

    with pytest.raises(StoreUnavailable):
        await turn()
    await sleepy.ping()
    await sleepy.close()


@pytest.mark.slow
async def test_a_server_that_does_not_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tested._REACHING["connect_timeout"] == 5
    monkeypatch.setitem(tested._REACHING, "connect_timeout", 2)  # libpq knows no shorter one
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = f"postgresql://me:canary@127.0.0.1:{deaf.getsockname()[1]}/name"
        with pytest.raises(StoreUnavailable, match="could not be opened") as caught:
            await open_store(address, now=NOW)
    assert "canary" not in str(caught.value)


@pytest.mark.slow
async def test_a_server_that_was_away_is_used_again_without_opening_anew() -> None:
    with server() as own:
        store = await open_store(own.new_database(), now=NOW)
        await fill(store)
        own.stop()
        with pytest.raises(StoreUnavailable):
            await store.ping()
        own.start()
        await store.ping()
        own.restart_at_once()
        await store.ping()
        assert await column(store, "SELECT user_id FROM person") == [42]
        await store.close()


@pytest.mark.parametrize("words", ["mid", "end"])
async def test_a_connection_cut_in_a_turn_leaves_the_old_state(store: Store, words: str) -> None:
    await fill(store)

    async def turn() -> None:
        async with store.transaction() as tx:
            await tx.first_time("u:1", NOW)
            await tx.save_person(person(rev=9))
            await tx.enqueue(message("new"))
            shared().cut(store.engine.url)
            if words == "mid":
                await tx.enqueue(message("newer"))

    with pytest.raises(StoreUnavailable):
        await turn()
    async with store.transaction() as tx:
        found = await tx.person(42)
        assert found is not None
        assert found.rev == 1
        assert await tx.first_time("u:1", NOW)
    assert await statuses(store) == {"m42": "pending"}


async def test_closing_waits_for_every_running_turn(store: Store) -> None:
    go_on = asyncio.Event()
    inside = asyncio.Semaphore(0)

    async def turn(number: int) -> None:
        async with store.transaction() as tx:
            inside.release()
            await go_on.wait()
            await tx.first_time(f"u:{number}", NOW)

    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(turn(number))
            await inside.acquire()
        ends = [group.create_task(store.close()) for _ in range(2)]
        await asyncio.sleep(0)
        assert not any(one.done() for one in ends)
        go_on.set()
    with pytest.raises(StorageError, match="already closed"):
        await store.ping()
    assert len(shared().execute("SELECT key FROM seen", name(store))) == 3


async def test_no_error_quotes_a_row(store: Store) -> None:
    for bad, kind in (
        (person(language="canary\0"), RowRefused),
        (person(rev=1 << 70, state="canary"), RowRefused),
        (person(unreachable=None, state="canary"), RowRefused),
    ):
        with pytest.raises(kind) as caught:
            async with store.transaction() as tx:
                await tx.save_person(bad)
        assert "canary" not in str(caught.value)
        assert caught.value.__cause__ is None


# --- Turns -----------------------------------------------------------------------


@pytest.mark.parametrize("known", [True, False])
async def test_a_person_has_one_turn_at_a_time_known_or_not(
    replicas: list[Store], known: bool
) -> None:
    first, second, _ = replicas
    if known:
        await fill(first)
    seen: list[int] = []

    async def turn() -> None:
        async with second.transaction() as tx:
            found = await tx.person(42)
            seen.append(-1 if found is None else found.rev)

    async with asyncio.TaskGroup() as group:
        async with first.transaction() as tx:
            await tx.person(42)
            group.create_task(turn())
            await until(lambda: waiting(first))
            async with replicas[2].transaction() as other:
                await other.lock_person(43)
            await tx.save_person(person(rev=7))
        await until(lambda: seen)
    assert seen == [7]


async def test_a_look_at_somebody_else_waits_for_nobody(replicas: list[Store]) -> None:
    await fill(replicas[0])
    async with replicas[0].transaction() as tx:
        await tx.save_person(person(rev=7))
        async with replicas[1].transaction() as other:
            found = await other.look_at(42)
    assert found is not None
    assert found.rev == 1


async def test_forgetting_somebody_while_their_message_is_recorded_blocks_neither(
    replicas: list[Store],
) -> None:
    first, second, _ = replicas
    await fill(first)
    async with first.transaction() as tx:
        [row] = await tx.claim(NOW, "L", LEASE_UNTIL, 9)
    recorded: list[bool] = []

    async def record() -> None:
        async with second.transaction() as tx:
            await tx.lock_person(42)
            recorded.append(await tx.record_sent(row.id, "L", 5, NOW))

    async with asyncio.TaskGroup() as group, first.transaction() as tx:
        await tx.person(42)
        group.create_task(record())
        await until(lambda: waiting(first))
        await tx.erase(42, NOW)
    assert recorded == [False]
    assert await column(first, "SELECT count(*) FROM outbox") == [0]


async def test_what_is_deleted_in_time_is_deleted_by_one_replica(replicas: list[Store]) -> None:
    first, second, _ = replicas
    await fill(first)
    async with first.transaction() as tx:
        await tx.cancel_check_ins(42)
    async with first.transaction() as tx:
        gone = await tx.retention(NOW + 100 * DAY, answers_ms=DAY)
        assert gone["person"] == 1
        async with second.transaction() as other:
            assert not any((await other.retention(NOW + 100 * DAY, answers_ms=DAY)).values())


async def test_somebody_who_is_here_right_now_is_not_deleted(replicas: list[Store]) -> None:
    first, second, _ = replicas
    async with first.transaction() as tx:
        for user_id in (42, 43):
            await tx.save_person(person(user_id))
    async with first.transaction() as tx:
        await tx.person(42)
        async with second.transaction() as other:
            assert (await other.retention(NOW + 100 * DAY, answers_ms=DAY))["person"] == 1
    assert await column(first, "SELECT user_id FROM person") == [42]


# --- Check-ins -------------------------------------------------------------------


async def test_a_check_in_is_claimed_by_one_of_three_replicas(replicas: list[Store]) -> None:
    async with replicas[0].transaction() as tx:
        for user_id in range(1, 31):
            await tx.save_person(person(user_id))
        await tx.plan_check_ins([check_in(f"{one}:1:48h", one) for one in range(1, 31)])
    asked: list[str] = []

    async def tick(store: Store) -> None:
        async with store.transaction() as tx:
            rows = await tx.due_check_ins(NOW + 3 * DAY, 100)
        for row in rows:
            async with store.transaction() as tx:
                if await tx.claim_check_in(row.id):
                    await asyncio.sleep(0.001)  # the others come by meanwhile
                    await tx.mark_check_in(row.id, "asked", NOW)
                    asked.append(row.id)

    await together(*(tick(store) for store in replicas))
    await tick(replicas[0])
    assert set(asked) == set(await check_in_statuses(replicas[0]))
    assert set((await check_in_statuses(replicas[0])).values()) == {"asked"}


async def test_a_check_in_of_somebody_who_is_writing_waits_for_the_next_tick(
    replicas: list[Store],
) -> None:
    first, second, _ = replicas
    await fill(first)
    async with first.transaction() as tx:
        await tx.person(42)
        async with second.transaction() as other:
            assert not await other.claim_check_in("42:1:48h")
    async with second.transaction() as other:
        assert await other.claim_check_in("42:1:48h")
        await other.mark_check_in("42:1:48h", "asked", NOW)
    async with second.transaction() as other:
        assert not await other.claim_check_in("42:1:48h")


async def together(*work: Awaitable[object]) -> None:
    await asyncio.gather(*work)


# --- Outbox ----------------------------------------------------------------------


async def test_no_row_is_claimed_by_two_replicas(replicas: list[Store]) -> None:
    async with replicas[0].transaction() as tx:
        for number in range(150):
            await tx.enqueue(message(f"m{number}", number + 1))
    claimed: list[int] = []

    async def drain(store: Store, lease: str) -> None:
        while True:
            async with store.transaction() as tx:
                rows = await tx.claim(NOW, lease, LEASE_UNTIL, 4)
            assert len(rows) <= 4
            claimed.extend(row.id for row in rows)
            if not rows:
                return

    await together(*(drain(store, f"L{n}") for n, store in enumerate(replicas * 3)))
    assert sorted(claimed) == sorted(set(claimed))
    left = [key for key, status in (await statuses(replicas[0])).items() if status == "pending"]
    assert left == []


async def test_the_order_in_a_chat_holds_whichever_replica_sends(replicas: list[Store]) -> None:
    chats, each = 6, 12
    async with replicas[0].transaction() as tx:
        for number in range(chats * each):
            await tx.enqueue(message(f"m{number}", number % chats + 1))
    chance = random.Random(6)
    sent: list[OutboxRow] = []
    clock = [NOW]

    async def replica(store: Store, lease: str) -> None:
        while len(sent) < chats * each:
            clock[0] += 1
            async with store.transaction() as tx:
                rows = await tx.claim(clock[0], lease, clock[0] + MINUTE, 4)
            for row in rows:
                await asyncio.sleep(0)
                again = chance.random() < 0.5
                async with store.transaction() as tx:
                    if again:  # given back by the pace, or to be tried again
                        count = chance.random() < 0.5
                        assert await tx.record_retry(row.id, lease, clock[0] + 9, count=count)
                    else:
                        sent.append(row)
                        assert await tx.record_sent(row.id, lease, row.id, clock[0])

    async with asyncio.timeout(60):
        await together(*(replica(store, f"L{n}") for n, store in enumerate(replicas)))
    for chat in range(1, chats + 1):
        ids = [row.id for row in sent if row.chat_id == chat]
        assert ids == sorted(ids)
        assert len(ids) == each


async def test_a_row_that_was_given_back_is_overtaken_by_no_other_replica(
    replicas: list[Store],
) -> None:
    first, second, _ = replicas
    async with first.transaction() as tx:
        for key in ("a", "b"):
            await tx.enqueue(message(key))
        [row] = await tx.claim(NOW, "L1", LEASE_UNTIL, 9)
        assert await tx.record_retry(row.id, "L1", NOW + 500, count=False)
    async with second.transaction() as tx:
        assert await tx.claim(NOW + 1, "L2", LEASE_UNTIL, 9) == []
        assert [one.key for one in await tx.claim(NOW + 500, "L2", LEASE_UNTIL, 9)] == ["a"]


async def test_the_lease_of_a_dead_replica_lapses_after_a_minute(replicas: list[Store]) -> None:
    dead, second, third = replicas
    async with dead.transaction() as tx:
        await tx.enqueue(message("again"))
        await tx.enqueue(message("once", 43, mode="at_most_once"))
        rows = await tx.claim(NOW, "dead", NOW + MINUTE, 9)
    async with second.transaction() as tx:
        assert await tx.release_leases() == 0
        assert await tx.claim(NOW + MINUTE, "L2", NOW + 2 * MINUTE, 9) == []
    later = NOW + MINUTE + 1
    found: list[str] = []

    async def claim(store: Store, lease: str) -> None:
        async with store.transaction() as tx:
            await tx.sweep(later)
            found.extend(row.key for row in await tx.claim(later, lease, later + MINUTE, 9))

    await together(claim(second, "L2"), claim(third, "L3"))
    await claim(second, "L2")  # where each left the row to the other
    assert found == ["again"]
    async with dead.transaction() as tx:  # it was only slow
        assert not await tx.record_sent(rows[0].id, "dead", 5, later)
    assert await statuses(second) == {"again": "sending", "once": "unknown"}


async def test_an_address_may_be_written_as_for_other_programs(postgres_url: str) -> None:
    store = await open_store(postgres_url.replace("+psycopg", ""), now=NOW)
    await store.ping()
    await store.close()
