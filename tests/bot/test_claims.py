"""Claims that failed and may hold their rows all the same: nobody waits, nothing comes twice.

Lives here: every way in which a claim and its commit can part. Does not live here: what a claim
takes and in which order (``tests/storage/test_outbox.py``), sending (``test_outbound``). Called
by pytest.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import outbound as module
from bot.claims import LEASE_MS, Claims, held
from bot.outbound import Outbound
from storage import OutboxRow, Store, StoreUnavailable, Transaction, open_store
from tests.bot.parts import NOW_MS, ON_BOTH, PERSON, Wire, until
from tests.bot.test_outbound import SECOND, Gate, Hands, put, row_of, running, status
from tests.postgres import shared

EACH_MODE = pytest.mark.parametrize("mode", ["at_least_once", "at_most_once"])


class Parted(Store):
    """A real store; its next ``failures`` transactions fail, with or without a commit.

    Then, too, when they end as they should, they end only once ``heard`` is set.
    """

    failures = 0
    commits = True
    heard: asyncio.Event | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        fails, heard = self.failures > 0, self.heard
        self.failures, self.heard = self.failures - fails, None
        try:
            async with super().transaction() as tx:
                yield tx
                if fails and not self.commits:
                    raise StoreUnavailable
        finally:
            if heard is not None:
                await heard.wait()
        if fails:
            raise StoreUnavailable


@pytest.fixture
def parted(store: Store) -> Parted:
    return Parted(store.engine, connections=5 - 4 * store.alone, erasures=store.erasures)


async def becomes(store: Store, wanted: str) -> None:
    """Wait until the message is this."""
    async with asyncio.timeout(5):
        while await status(store, "a") != wanted:  # noqa: ASYNC110 - a row has no event
            await asyncio.sleep(0.002)


async def fail(claims: Claims, store: Parted, now: int = NOW_MS, *, commits: bool = True) -> None:
    """One claim that fails."""
    store.failures, store.commits = 1, commits
    with pytest.raises(StoreUnavailable):
        await claims.claim(now, 16)


@ON_BOTH
@EACH_MODE
@pytest.mark.parametrize("commits", [True, False])
async def test_a_claim_that_failed_costs_no_minute_no_copy_and_no_attempt(
    parted: Parted, commits: bool, mode: str
) -> None:
    await put(parted, "a", mode=mode, priority=0)
    wire = Wire()
    parted.failures, parted.commits = 2, commits
    async with running(lambda: Outbound(parted, wire, Hands()).run(idle_seconds=0.01)):
        await until(lambda: wire.rows)
        await becomes(parted, "sent")
    assert not parted.failures
    assert [(row.key, row.attempts) for row in wire.rows] == [("a", 1)]


@ON_BOTH
async def test_nor_does_it_wait_for_a_send_that_hangs_beside_it_which_is_left_alone(
    parted: Parted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LOOK_SECONDS", 0.01)
    gate = Gate()
    outbound = Outbound(parted, gate, Hands())
    await put(parted, "a", user_id=7)
    async with running(lambda: outbound.run(idle_seconds=60)):
        await until(lambda: gate.held == ["a"])
        await put(parted, "b", priority=0)
        parted.failures = 1
        outbound.wake()
        await until(lambda: len(gate.held) == 2)
        gate.open.set()
        await until(lambda: not gate.inside)
        assert gate.held == ["a", "b"]
    assert not parted.failures


@ON_BOTH
@EACH_MODE
async def test_of_several_claims_only_the_one_that_failed_is_given_back(
    parted: Parted, mode: str
) -> None:
    claims = Claims(parted)
    await put(parted, "under way", mode=mode)
    [under_way] = await claims.claim(NOW_MS, 16)
    await put(parted, "b", user_id=7, mode=mode)
    await fail(claims, parted)
    assert await status(parted, "b") == "sending"
    assert [row.key for row in await claims.claim(NOW_MS, 16)] == ["b"]
    async with parted.transaction() as tx:
        assert await tx.record_sent(*held(under_way), 1, NOW_MS)


@ON_BOTH
async def test_what_another_claim_took_meanwhile_is_not_given_back(parted: Parted) -> None:
    claims, heard = Claims(parted), asyncio.Event()
    await put(parted, "a")
    parted.failures, parted.commits, parted.heard = 1, False, heard
    async with asyncio.TaskGroup() as group:
        failing = group.create_task(_failing(claims))
        await until(lambda: parted.heard is None and not parted.failures)
        rows: list[OutboxRow] = []
        while not rows:
            rows = await claims.claim(NOW_MS, 16)
        heard.set()
        await failing
    assert await claims.claim(NOW_MS, 16) == []
    async with parted.transaction() as tx:
        assert await tx.record_sent(*held(rows[0]), 1, NOW_MS)


async def _failing(claims: Claims) -> None:
    with pytest.raises(StoreUnavailable):
        await claims.claim(NOW_MS, 16)


@ON_BOTH
async def test_what_was_committed_and_is_about_to_be_heard_of_is_not_given_back(
    parted: Parted,
) -> None:
    claims, heard = Claims(parted), asyncio.Event()
    await put(parted, "a")
    parted.heard = heard
    async with asyncio.TaskGroup() as group:
        first = group.create_task(claims.claim(NOW_MS, 16))
        await becomes(parted, "sending")
        assert await claims.claim(NOW_MS + SECOND, 16) == []
        heard.set()
    async with parted.transaction() as tx:
        assert await tx.record_sent(*held(first.result()[0]), 1, NOW_MS)


@ON_BOTH
async def test_a_commit_that_comes_late_is_looked_for_every_second(
    store: Store, parted: Parted, monkeypatch: pytest.MonkeyPatch
) -> None:
    leases: list[str] = []
    claim = Transaction.claim

    async def claiming(tx: Transaction, now: int, lease: str, *given: int) -> list[OutboxRow]:
        leases.append(lease)
        return await claim(tx, now, lease, *given)

    monkeypatch.setattr(Transaction, "claim", claiming)
    claims = Claims(parted)
    await put(store, "a")
    await fail(claims, parted, commits=False)
    assert await claims.claim(NOW_MS, 0) == []
    async with store.transaction() as late:
        await claim(late, NOW_MS, leases[0], NOW_MS + LEASE_MS, 16)
    assert await claims.claim(NOW_MS + SECOND - 1, 16) == []
    [row] = await claims.claim(NOW_MS + SECOND, 16)
    assert (row.key, row.attempts) == ("a", 1)


@ON_BOTH
async def test_after_a_long_outage_what_must_not_be_sent_twice_is_not_given_up(
    parted: Parted,
) -> None:
    claims = Claims(parted)
    await put(parted, "a", mode="at_most_once")
    await fail(claims, parted)
    [row] = await claims.claim(NOW_MS + 10 * LEASE_MS, 16)
    assert (row.key, row.attempts) == ("a", 1)


@ON_BOTH
async def test_a_clock_that_was_set_back_meanwhile_delays_nothing(parted: Parted) -> None:
    claims = Claims(parted)
    await put(parted, "a")
    await fail(claims, parted)
    assert await claims.claim(NOW_MS - 60 * LEASE_MS, 16) != []


@ON_BOTH
@pytest.mark.parametrize("cancelled", [False, True])
async def test_at_the_end_what_nobody_was_given_is_left_for_the_next_process(
    parted: Parted, cancelled: bool
) -> None:
    claims = Claims(parted)
    await put(parted, "a", mode="at_most_once")
    if cancelled:
        parted.heard = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            claiming = group.create_task(claims.claim(NOW_MS, 16))
            await becomes(parted, "sending")
            claiming.cancel()
    else:
        await fail(claims, parted)
    await claims.release(NOW_MS)
    row = await row_of(parted, "a")
    assert (row["status"], row["attempts"]) == ("pending", 0)


async def test_only_after_a_claim_that_failed_is_it_looked_for_and_a_row_only_once(
    parted: Parted, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    record = Transaction.record_retry

    async def looking(tx: Transaction, id_: int, *given: Any, **named: Any) -> bool:
        looks.append(id_)
        return await record(tx, id_, *given, **named)

    monkeypatch.setattr(Transaction, "record_retry", looking)
    claims = Claims(parted)
    await claims.claim(NOW_MS, 16)
    await put(parted, "a")
    for _ in range(50):
        await fail(claims, parted, commits=False)
    looks.clear()
    assert len(await claims.claim(NOW_MS, 16)) == 1
    assert len(looks) == 1
    await claims.claim(NOW_MS + LEASE_MS + 1, 16)
    assert len(looks) == 2
    await claims.claim(NOW_MS + 2 * LEASE_MS, 16)
    assert len(looks) == 2


async def test_a_server_that_cuts_the_connection_after_the_commit_costs_no_minute(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await open_store(postgres_url, now=NOW_MS)
    await put(store, "a", user_id=PERSON, mode="at_most_once")
    wire, cuts = Wire(), list[str]()
    commit = AsyncConnection.commit

    async def committing(self: AsyncConnection) -> None:
        await commit(self)
        if not cuts:
            cuts.append(await status(store, "a"))
            await asyncio.to_thread(shared().cut, store.engine.url)
            await self.exec_driver_sql("SELECT 1")  # the reply that does not come

    monkeypatch.setattr(AsyncConnection, "commit", committing)
    async with running(lambda: Outbound(store, wire, Hands()).run(idle_seconds=0.01)):
        await until(lambda: wire.rows)
    await store.close()
    assert cuts == ["sending"]
    assert wire.keys == ["a"]
