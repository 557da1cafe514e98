"""Emptying the outbox: leases, order, and what every outcome leads to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot import outbound as module
from bot.arrival import Arrival
from bot.claims import LEASE_MS
from bot.outbound import IN_FLIGHT, Outbound
from bot.outcome import Closed, Gone, InDoubt, Moved, NotSent, Outcome, Refused, Sent
from bot.pacing import CHAT_BURST, OVERALL_PER_SECOND, Pace
from bot.service import Service
from flows.content import Content
from flows.model import Commanded
from storage import OutboxRow, Store, StoreUnavailable, Transaction, sharing
from tests.bot.parts import NOW, NOW_MS, ON_BOTH, PERSON, Shaky, Wire, table, until
from tests.storage.samples import message, person

SECOND = 1_000


@dataclass
class Hands:
    """A clock to move by hand."""

    now: int = NOW_MS

    def __call__(self) -> int:
        return self.now


@dataclass
class Gate:
    """A sender that holds every message until it is let go."""

    open: asyncio.Event = field(default_factory=asyncio.Event)
    held: list[str] = field(default_factory=list)
    most: int = 0
    inside: int = 0

    async def send(self, row: OutboxRow) -> Outcome:
        self.inside += 1
        self.most = max(self.most, self.inside)
        self.held.append(row.key)
        try:
            await self.open.wait()
        finally:
            self.inside -= 1
        return Sent(1)


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def outbound(store: Store, wire: Wire, clock: Hands) -> Outbound:
    return Outbound(store, wire, clock)


async def put(store: Store, *keys: str, **changes: Any) -> None:
    """Messages to the same person, created and due now unless told otherwise."""
    given = {"created_at": NOW_MS, "due_at": NOW_MS} | changes
    async with store.transaction() as tx:
        for key in keys:
            await tx.enqueue(message(key, **({"user_id": PERSON} | given)))


async def row_of(store: Store, key: str) -> dict[str, Any]:
    [row] = await table(store, f"SELECT * FROM outbox WHERE key = '{key}'")  # noqa: S608 - our own keys
    return row


async def status(store: Store, key: str) -> str:
    return str((await row_of(store, key))["status"])


@asynccontextmanager
async def running(*loops: Callable[[], Any]) -> AsyncIterator[None]:
    """Loops that run beside the block and end with it."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(loop()) for loop in loops]
        yield
        for task in tasks:
            task.cancel()


# --- leases and order ----------------------------------------------------------------


@ON_BOTH
async def test_what_is_due_is_sent_and_recorded_and_its_body_is_gone(
    store: Store, wire: Wire, outbound: Outbound
) -> None:
    await put(store, "a")
    assert await outbound.drain() == 1
    row = await row_of(store, "a")
    assert (row["status"], row["message_id"], row["sent_at"]) == ("sent", 101, NOW_MS)
    assert row["body"] == ""
    assert row["lease"] is None
    assert await outbound.drain() == 0


async def test_a_row_is_sent_under_a_lease_of_a_minute(
    store: Store, wire: Wire, outbound: Outbound
) -> None:
    await put(store, "a")
    await outbound.drain()
    [row] = wire.rows
    assert row.lease
    assert row.lease_until == NOW_MS + LEASE_MS
    assert (row.status, row.attempts) == ("sending", 1)


@ON_BOTH
async def test_what_somebody_else_holds_is_left_alone_until_their_lease_ends(
    store: Store, wire: Wire, outbound: Outbound, clock: Hands
) -> None:
    await put(store, "a")
    async with store.transaction() as tx:
        await tx.claim(NOW_MS, "somebody", NOW_MS + LEASE_MS, 10)
    assert await outbound.drain() == 0
    clock.now += LEASE_MS + 1
    assert await outbound.drain() == 1


@ON_BOTH
async def test_a_lease_that_was_lost_meanwhile_records_nothing(store: Store, clock: Hands) -> None:
    await put(store, "a")
    gate = Gate()
    async with running(Outbound(store, gate, clock).drain):
        await until(lambda: gate.held)
        clock.now += LEASE_MS + 1
        async with store.transaction() as tx:
            await tx.sweep(clock.now)
            [row] = await tx.claim(clock.now, "somebody", clock.now + LEASE_MS, 10)
        gate.open.set()
        await until(lambda: not gate.inside)
    assert (await row_of(store, "a"))["lease"] == row.lease == "somebody"
    assert await status(store, "a") == "sending"


@ON_BOTH
async def test_in_a_chat_the_order_is_kept_even_when_the_first_must_be_tried_again(
    store: Store, wire: Wire, outbound: Outbound, clock: Hands
) -> None:
    wire.outcomes = [NotSent()]
    await put(store, "a", "b", "c")
    await put(store, "other", user_id=7)
    await outbound.drain()
    assert sorted(wire.keys) == ["a", "other"]
    clock.now += 2 * SECOND
    await outbound.drain()
    assert [key for key in wire.keys if key != "other"] == ["a", "a", "b", "c"]


@ON_BOTH
async def test_an_emergency_overtakes_everything_that_waits(
    store: Store, wire: Wire, outbound: Outbound
) -> None:
    for number in range(10):
        await put(store, f"q{number}", user_id=100 + number, priority=2)
    await put(store, "late", priority=1)
    await put(store, "help", priority=0)
    await outbound.drain()
    assert wire.keys[:2] == ["help", "late"]


async def test_an_emergency_that_comes_while_others_hang_needs_one_free_place_only(
    store: Store, clock: Hands
) -> None:
    gate = Gate()
    outbound = Outbound(store, gate, clock)
    for number in range(IN_FLIGHT - 1):
        await put(store, f"q{number}", user_id=100 + number)
    async with running(outbound.run):
        await until(lambda: len(gate.held) == IN_FLIGHT - 1)
        await put(store, "help", priority=0)
        outbound.wake()
        await until(lambda: "help" in gate.held)
        gate.open.set()


async def test_what_falls_due_beside_a_send_that_hangs_does_not_wait_for_it(
    store: Store, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LOOK_SECONDS", 0.01)
    gate = Gate()
    await put(store, "hangs", user_id=7)
    await put(store, "again", priority=0, due_at=NOW_MS + SECOND)
    async with running(Outbound(store, gate, clock).drain):
        await until(lambda: gate.held == ["hangs"])
        clock.now += SECOND
        await until(lambda: gate.held == ["hangs", "again"])


async def test_at_most_sixteen_are_in_flight_and_no_more_are_claimed(
    store: Store, clock: Hands
) -> None:
    gate = Gate()
    assert IN_FLIGHT == 16, "a crash doubles no more; tests/faults/judging.py counts on that"
    for number in range(40):
        await put(store, f"q{number}", user_id=100 + number)
    async with running(Outbound(store, gate, clock).drain):
        await until(lambda: gate.inside == IN_FLIGHT)
        claimed = await table(store, "SELECT 1 FROM outbox WHERE status = 'sending'")
        assert len(claimed) == IN_FLIGHT
        gate.open.set()
        await until(lambda: len(gate.held) == 40 and not gate.inside)
    assert gate.most == IN_FLIGHT


@ON_BOTH
async def test_two_that_drain_at_once_send_everything_once(store: Store, clock: Hands) -> None:
    wire = Wire()
    for number in range(20):
        await put(store, f"q{number}", user_id=100 + number % 5)
    first, second = Outbound(store, wire, clock), Outbound(store, wire, clock)
    await asyncio.gather(first.drain(), second.drain())
    assert sorted(wire.keys) == sorted(f"q{number}" for number in range(20))


async def test_a_claim_takes_all_that_have_a_place_and_their_records_share_a_commit(
    store: Store, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "LONGEST_SECONDS", 60.0)  # however slow the machine is
    gate, commits = Gate(), list[float]()
    for number in range(IN_FLIGHT):
        await put(store, f"q{number}", user_id=100 + number)
    store.committed = commits.append
    async with asyncio.TaskGroup() as group:
        group.create_task(Outbound(store, gate, clock).drain())
        await until(lambda: gate.inside == IN_FLIGHT)
        assert len(commits) == 1
        gate.open.set()
    assert len(commits) <= 3
    assert await table(store, "SELECT 1 FROM outbox WHERE status != 'sent'") == []


async def test_a_look_that_finds_nothing_waits_for_no_disk(
    store: Store, outbound: Outbound
) -> None:
    commits: list[float] = []
    await put(store, "later", due_at=NOW_MS + 1)
    store.committed = commits.append
    assert await outbound.drain() == 0
    assert commits == []


async def test_what_an_update_leads_to_is_claimed_in_the_same_commit(
    store: Store, content: Content, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "LONGEST_SECONDS", 60.0)  # however slow the machine is
    gate, commits = Gate(), list[float]()
    outbound = Outbound(store, gate, clock)
    service = Service(store, content, outbound.wake)
    store.committed = commits.append
    async with running(lambda: outbound.run(idle_seconds=60)):
        await asyncio.sleep(0.05)  # it has looked, and found nothing
        await service.handle(Arrival("u:1", PERSON, PERSON, Commanded("start")), NOW)
        assert await status(store, "u:1:0") == "sending"
        assert len(commits) == 1
        gate.open.set()
        await until(lambda: len(commits) == 2)


async def test_what_has_expired_or_was_left_is_looked_for_once_a_second(
    store: Store, outbound: Outbound, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    sweeps: list[int] = []
    sweep = Transaction.sweep

    async def sweeping(tx: Transaction, now: int) -> None:
        sweeps.append(now - NOW_MS)
        await sweep(tx, now)

    monkeypatch.setattr(Transaction, "sweep", sweeping)
    for moved in (0, 1, 999, 1, 500, -5_000, 999, 1):  # the clock can be set back
        clock.now += moved
        await outbound.drain()
    assert sweeps == [0, 1_000, -3_499, -2_499]


# --- outcomes ------------------------------------------------------------------------


async def test_waits_double_from_one_second_to_a_minute_and_are_never_much_longer(
    store: Store, wire: Wire, outbound: Outbound, clock: Hands
) -> None:
    await put(store, "a")
    for attempt in range(1, 12):
        wire.outcomes = [NotSent()]
        assert await outbound.drain() == 1
        row = await row_of(store, "a")
        least = min(2 ** (attempt - 1), 60) * SECOND
        assert least <= row["due_at"] - clock.now <= round(least * 1.25)
        assert (row["status"], row["attempts"]) == ("pending", attempt)
        clock.now = row["due_at"]
    await outbound.drain()
    assert await status(store, "a") == "sent"


@pytest.mark.parametrize("mode", ["at_least_once", "at_most_once"])
async def test_what_was_certainly_not_sent_is_tried_again_in_both_modes(
    store: Store, wire: Wire, outbound: Outbound, mode: str
) -> None:
    wire.outcomes = [NotSent()]
    await put(store, "a", mode=mode)
    await outbound.drain()
    assert await status(store, "a") == "pending"


@ON_BOTH
async def test_being_asked_for_patience_pauses_everybody_and_counts_no_attempt(
    store: Store, wire: Wire, outbound: Outbound, clock: Hands
) -> None:
    wire.outcomes = [NotSent(pause_seconds=3)]
    await put(store, "a")
    await outbound.drain()
    await put(store, "b", user_id=7, priority=0)
    row = await row_of(store, "a")
    assert (row["status"], row["attempts"], row["due_at"]) == ("pending", 0, NOW_MS + 3_500)
    clock.now = NOW_MS + 3_499
    assert await Outbound(store, wire, clock).drain() == 0, "another sender obeys, too"
    clock.now = NOW_MS + 3_500
    assert await outbound.drain() == 2
    assert wire.keys == ["a", "b", "a"]


@pytest.mark.parametrize("kind", ["emergency", "guidance", "question", "notice"])
async def test_what_may_be_sent_twice_is_sent_until_it_is_certain_however_long_it_takes(
    store: Store, wire: Wire, outbound: Outbound, clock: Hands, kind: str
) -> None:
    await put(store, "a", kind=kind)
    for _ in range(12):
        wire.outcomes = [InDoubt()]
        await outbound.drain()
        clock.now += 76 * SECOND
    await outbound.drain()
    assert await status(store, "a") == "sent"
    assert len(wire.rows) == 13


async def test_a_check_in_in_doubt_is_left_alone_at_the_fifth_try(
    store: Store, wire: Wire, outbound: Outbound, clock: Hands
) -> None:
    wire.outcomes = [InDoubt()] * 9
    await put(store, "a", kind="check_in")
    for _ in range(9):
        await outbound.drain()
        clock.now += 76 * SECOND
    assert await status(store, "a") == "unknown"
    assert len(wire.rows) == 5


async def test_what_must_not_be_sent_twice_is_left_alone_at_the_first_doubt(
    store: Store, wire: Wire, outbound: Outbound, clock: Hands
) -> None:
    wire.outcomes = [InDoubt()]
    await put(store, "a", kind="export", mode="at_most_once")
    await outbound.drain()
    clock.now += 76 * SECOND
    await outbound.drain()
    assert await status(store, "a") == "unknown"
    assert len(wire.rows) == 1


@ON_BOTH
async def test_somebody_who_is_gone_gets_nothing_more(
    store: Store, wire: Wire, outbound: Outbound
) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person(PERSON))
    wire.outcomes = [Gone()]
    await put(store, "a", "b")
    await outbound.drain()
    assert [await status(store, key) for key in "ab"] == ["cancelled", "cancelled"]
    assert len(wire.rows) == 1
    [row] = await table(store, "SELECT unreachable FROM person")
    assert row["unreachable"] == 1


@ON_BOTH
async def test_a_group_that_is_gone_concerns_no_person(
    store: Store, wire: Wire, outbound: Outbound
) -> None:
    wire.outcomes = [Gone()]
    await put(store, "g", user_id=None, chat_id=-5, kind="group_hello", mode="at_most_once")
    await outbound.drain()
    assert await status(store, "g") == "cancelled"


@pytest.mark.parametrize(
    ("outcome", "chat_id"), [(Moved(-6), 42), (Closed("no_rights"), 42), (Moved(-5), -5)]
)
async def test_what_only_happens_to_groups_never_moves_or_pauses_a_person(
    store: Store, wire: Wire, outbound: Outbound, outcome: Outcome, chat_id: int
) -> None:
    wire.outcomes = [outcome]
    kind = "question" if chat_id > 0 else "group_hello"
    await put(store, "a", user_id=None, chat_id=chat_id, kind=kind)
    await outbound.drain()
    assert await status(store, "a") == "dead"
    assert len(wire.rows) == 1


async def test_what_telegram_will_never_take_ends_with_a_line_that_names_row_kind_and_reason(
    store: Store, wire: Wire, outbound: Outbound, caplog: pytest.LogCaptureFixture
) -> None:
    wire.outcomes = [Refused("message is too long")]
    await put(store, "a", "b")
    await outbound.drain()
    assert await status(store, "a") == "dead"
    assert await status(store, "b") == "sent"
    assert "outbox row 1 (question) was refused: message is too long" in caplog.text


async def test_a_row_that_our_own_code_cannot_send_holds_up_nobody(
    store: Store, clock: Hands, caplog: pytest.LogCaptureFixture
) -> None:
    class Clumsy(Wire):
        async def send(self, row: OutboxRow) -> Outcome:
            if row.key == "a":
                raise ValueError("numb since Tuesday")
            return await super().send(row)

    await put(store, "a", "b")
    await Outbound(store, Clumsy(), clock).drain()
    assert [await status(store, key) for key in "ab"] == ["dead", "sent"]
    assert "ValueError" in caplog.text
    assert "numb" not in caplog.text


@ON_BOTH
async def test_what_has_expired_is_not_sent(
    store: Store, wire: Wire, outbound: Outbound, clock: Hands
) -> None:
    await put(store, "a", expires_at=NOW_MS + 5)
    clock.now += 5
    assert await outbound.drain() == 0
    assert await status(store, "a") == "expired"


# --- pace ----------------------------------------------------------------------------


async def test_a_row_that_comes_too_fast_is_given_back_without_counting(
    store: Store, wire: Wire, clock: Hands
) -> None:
    pace = Pace()
    for _ in range(CHAT_BURST):
        assert pace.wait_ms(PERSON, NOW_MS) == 0
    await put(store, "a")
    await Outbound(store, wire, clock, pace).drain()
    row = await row_of(store, "a")
    assert (row["status"], row["attempts"], row["due_at"]) == ("pending", 0, NOW_MS + SECOND)
    assert wire.rows == []


@ON_BOTH
async def test_pace_does_not_change_the_order_in_a_chat(
    store: Store, wire: Wire, clock: Hands
) -> None:
    outbound = Outbound(store, wire, clock, Pace())
    keys = [f"k{number}" for number in range(9)]
    await put(store, *keys)
    while len(wire.rows) < len(keys):
        await outbound.drain()
        clock.now += 1 + 37 * len(wire.rows)
    assert wire.keys == keys


@ON_BOTH
async def test_a_slow_database_does_not_let_a_message_overtake_one_that_pace_gave_back(
    store: Store, wire: Wire, clock: Hands
) -> None:
    pace = Pace()
    for _ in range(4):
        pace.wait_ms(PERSON, NOW_MS)
    looks = [NOW_MS]  # the next look at the clock; all later ones find 50 ms gone
    clock.now += 50
    await put(store, "a")
    outbound = Outbound(store, wire, lambda: looks.pop() if looks else clock(), pace)
    await outbound.drain()
    clock.now = NOW_MS + SECOND + 10
    await put(store, "b")
    await outbound.drain()
    assert wire.keys[:1] == ["a"]


# --- the loop ------------------------------------------------------------------------


async def test_the_loop_sends_at_once_when_it_is_woken(store: Store, clock: Hands) -> None:
    wire = Wire()
    outbound = Outbound(store, wire, clock)
    async with running(lambda: outbound.run(idle_seconds=60)):
        await put(store, "a")
        outbound.wake()
        await until(lambda: wire.keys == ["a"])
        await put(store, "b")
        outbound.wake()
        await until(lambda: wire.keys == ["a", "b"])


async def test_the_loop_looks_by_itself_when_nobody_wakes_it(store: Store, clock: Hands) -> None:
    wire = Wire()
    async with running(lambda: Outbound(store, wire, clock).run(idle_seconds=0.01)):
        await put(store, "a")
        await until(lambda: wire.keys == ["a"])


async def test_a_send_that_only_trickles_is_in_doubt_and_holds_up_nobody(
    store: Store, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LONGEST_SEND_SECONDS", 0.02)

    class Hanging(Wire):
        async def send(self, row: OutboxRow) -> Outcome:
            if row.key == "hangs":
                await asyncio.Event().wait()
            return await super().send(row)

    wire = Hanging()
    await put(store, "hangs")
    await put(store, "other", user_id=43)
    await Outbound(store, wire, clock).drain()
    assert wire.keys == ["other"]
    rows = await table(store, "SELECT key, status, attempts FROM outbox ORDER BY id")
    assert [(one["key"], one["status"], one["attempts"]) for one in rows] == [
        ("hangs", "pending", 1),
        ("other", "sent", 1),
    ]


async def test_without_room_in_all_nothing_is_claimed(store: Store, clock: Hands) -> None:
    """Thousands of rows would otherwise be claimed and given back, over and over."""
    wire, pace = Wire(), Pace()
    async with store.transaction() as tx:
        for user in range(100):
            await tx.enqueue(message(f"m{user}", user + 1, due_at=clock.now))
    outbound = Outbound(store, wire, clock, pace)
    await outbound.drain()
    first = len(wire.rows)
    assert first == OVERALL_PER_SECOND + 1
    for _ in range(20):
        await outbound.drain()
    assert len(wire.rows) == first
    rows = await table(store, "SELECT due_at FROM outbox WHERE status = 'pending'")
    assert {row["due_at"] for row in rows} == {clock.now}
    clock.now += 400
    await outbound.drain()
    assert len(wire.rows) == first + 10


async def test_the_loop_waits_out_a_database_that_is_away(
    store: Store, clock: Hands, caplog: pytest.LogCaptureFixture
) -> None:
    wire, shaky = Wire(), Shaky(store.engine, connections=1, erasures=store.erasures)
    shaky.failures = 3
    await put(store, "a")
    async with running(lambda: Outbound(shaky, wire, clock).run(idle_seconds=0.01)):
        await until(lambda: wire.keys == ["a"])
    assert caplog.text.count("outbox: StoreUnavailable (away); trying again") == 3


class Unplugging(Wire):
    """The database goes away while the first message is on the wire, for so many turns."""

    def __init__(self, shaky: Shaky, turns: int) -> None:
        super().__init__()
        self.shaky, self.turns = shaky, turns

    async def send(self, row: OutboxRow) -> Outcome:
        """Deliver, and unplug the database the first time."""
        if not self.rows:
            self.shaky.failures = self.turns
        return await super().send(row)


@ON_BOTH
async def test_a_database_that_is_away_when_a_message_was_sent_costs_no_copy_and_no_minute(
    store: Store, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_WRITE_AGAIN_SECONDS", 0.01)
    shaky = Shaky(store.engine, connections=1, erasures=store.erasures)
    wire = Unplugging(shaky, 3)
    await put(store, "a")
    await put(store, "b")
    async with running(lambda: Outbound(shaky, wire, clock).run(idle_seconds=0.01)):
        await until(lambda: len(wire.rows) == 2)
    assert wire.keys == ["a", "b"]
    assert [row["attempts"] for row in await table(store, "SELECT attempts FROM outbox")] == [1, 1]


@ON_BOTH
async def test_a_database_that_is_away_for_longer_than_the_lease_costs_a_copy_and_no_message(
    store: Store, clock: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_WRITE_AGAIN_SECONDS", 0.01)
    shaky = Shaky(store.engine, connections=1, erasures=store.erasures)
    wire = Unplugging(shaky, 1_000_000)
    await put(store, "a")
    async with running(lambda: Outbound(shaky, wire, clock).run(idle_seconds=0.01)):
        await until(lambda: 0 < shaky.failures < 999_990)
        clock.now += LEASE_MS + 1
        await until(lambda: shaky.failures < 999_980)
        shaky.failures = 0
        await until(lambda: len(wire.rows) == 2)
    assert wire.keys == ["a", "a"]


async def test_a_sender_that_finds_the_database_away_leaves_the_row_for_later(
    store: Store, clock: Hands
) -> None:
    class Reading(Wire):
        async def send(self, row: OutboxRow) -> Outcome:
            if not self.rows:
                self.rows.append(row)
                async with shaky.transaction():
                    pass
            return await super().send(row)

    shaky, wire = Shaky(store.engine, connections=1, erasures=store.erasures), Reading()
    await put(store, "a")
    outbound = Outbound(store, wire, clock)
    shaky.failures = 1
    async with running(lambda: outbound.run(idle_seconds=0.01)):
        await until(lambda: len(wire.rows) == 1)
        clock.now += LEASE_MS + 1
        await until(lambda: len(wire.rows) == 2)
    assert wire.keys == ["a", "a"]


async def test_what_is_on_the_wire_is_not_cut_off_by_another_that_finds_the_database_away(
    store: Store, clock: Hands
) -> None:
    failed = asyncio.Event()

    class Reading(Wire):
        async def send(self, row: OutboxRow) -> Outcome:
            if row.key == "a" and not failed.is_set():
                failed.set()
                raise StoreUnavailable
            await failed.wait()
            await asyncio.sleep(0.01)
            return await super().send(row)

    wire = Reading()
    await put(store, "a", chat_id=1)
    await put(store, "b", chat_id=2)
    await Outbound(store, wire, clock).drain()
    clock.now += LEASE_MS + 1
    await Outbound(store, wire, clock).drain()
    assert wire.keys == ["b", "a"]


async def test_stopping_records_what_is_in_flight_and_claims_nothing_more(
    store: Store, clock: Hands
) -> None:
    gate = Gate()
    outbound = Outbound(store, gate, clock)
    await put(store, "a", "b")
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        loop = group.create_task(outbound.run(idle_seconds=60))
        await until(lambda: gate.held == ["a"])
        outbound.stop()
        gate.open.set()
        await loop
    assert [await status(store, key) for key in "ab"] == ["sent", "pending"]


async def test_stopping_an_idle_loop_ends_it_at_once(store: Store, clock: Hands) -> None:
    outbound = Outbound(store, Wire(), clock)
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        loop = group.create_task(outbound.run(idle_seconds=60))
        outbound.stop()
        await loop


async def test_what_is_cut_off_at_the_end_is_given_back_for_the_next_process(
    store: Store, clock: Hands
) -> None:
    gate = Gate()
    outbound = Outbound(store, gate, clock)
    await put(store, "again", user_id=42, chat_id=42)
    await put(store, "once", user_id=43, chat_id=43, mode="at_most_once")
    async with asyncio.TaskGroup() as group:
        sending = group.create_task(outbound.run())
        await until(lambda: len(gate.held) == 2)
        outbound.stop()
        sending.cancel()
    await outbound.release()
    rows = await table(store, "SELECT key, status FROM outbox ORDER BY key")
    assert [row["status"] for row in rows] == ["pending", "unknown"]


async def test_a_database_that_is_away_at_the_end_does_not_keep_the_process(
    store: Store, wire: Wire, clock: Hands, caplog: pytest.LogCaptureFixture
) -> None:
    shaky = Shaky(store.engine, connections=1, erasures=store.erasures)
    shaky.failures = 1
    await Outbound(shaky, wire, clock).release()
    assert "leases run out by themselves" in caplog.text
