"""Long polling against the emulator: nothing is confirmed before it is committed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import TimedOut

from bot import inbound as module
from bot import service as service_module
from bot import telegram_client
from bot.communities import form_checks
from bot.communities.service import Communities
from bot.inbound import Inbound
from bot.lanes import lanes_of
from bot.operating import Inquiry
from bot.outbound import Outbound
from bot.progress import Progress
from bot.reception import Reception
from bot.render import Renderer
from bot.running import shell_for
from bot.service import Service
from bot.telegram_client import Client, make_client
from bot.telegram_sender import TelegramSender
from flows import engine
from flows.content import Content
from flows.effects import Step
from flows.model import Said, State
from storage import StorageError, Store, StoreUnavailable
from tests.bot.conftest import ALICE
from tests.bot.parts import NOW, NOW_MS, Shaky, table
from tests.emulator import Fault, Server, closed_after, page, refused, too_many

BOB = 1002
SECRET = "numb since Tuesday"


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FIRST_WAIT", 0.01)
    monkeypatch.setattr(module, "_LONGEST_WAIT", 0.05)


@pytest.fixture
def shaky(store: Store) -> Shaky:
    return Shaky(store.engine, connections=1, erasures=store.erasures)


@pytest.fixture
def inbound(shaky: Shaky, content: Content, client: Client, renderer: Renderer) -> Inbound:
    communities = Communities(shaky, shell_for(client, renderer), lambda: None)
    service = Service(shaky, content)
    reception = Reception(client, service, communities, renderer, lambda: NOW)
    return Inbound(reception, wait_seconds=5)


@asynccontextmanager
async def polling(inbound: Inbound) -> AsyncIterator[None]:
    """The loop runs beside the block; if it dies, the block is told."""
    async with asyncio.TaskGroup() as group:
        loop = group.create_task(inbound.run())
        yield
        loop.cancel()


async def people(store: Store) -> set[int]:
    return {row["user_id"] for row in await table(store, "SELECT user_id FROM person")}


# --- acknowledging -------------------------------------------------------------------


async def test_an_update_is_confirmed_once_it_is_committed(
    server: Server, inbound: Inbound, store: Store
) -> None:
    async with polling(inbound):
        await server.wait_until_acknowledged()
    assert await people(store) == {ALICE}
    assert len(await table(store, "SELECT 1 FROM outbox")) == 1


async def test_while_the_database_is_away_nothing_is_confirmed_and_nothing_is_lost(
    server: Server, inbound: Inbound, store: Store, shaky: Shaky, caplog: pytest.LogCaptureFixture
) -> None:
    for user in range(BOB, BOB + 5):
        await server.person(user)
        await server.say(user, SECRET)
    shaky.failures = away = 1_000
    async with polling(inbound):
        await server.wait_for(lambda: shaky.failures < away - 3)
        assert server.acknowledged == []
        shaky.failures = 0
        await server.wait_until_acknowledged()
    assert await people(store) == {ALICE, *range(BOB, BOB + 5)}
    assert caplog.text.count("polling: StoreUnavailable") > 3
    assert SECRET not in caplog.text


async def test_what_was_committed_before_the_database_went_away_is_not_done_twice(
    server: Server, inbound: Inbound, store: Store, shaky: Shaky, monkeypatch: pytest.MonkeyPatch
) -> None:
    await server.person(BOB)
    await server.say(BOB, "hello")
    original = inbound.reception.service.handle

    async def handle(*given: Any) -> Any:
        handled = await original(*given)
        if handled.new and shaky.failures == 0 and len(await people(store)) == 1:
            shaky.failures = 2
        return handled

    monkeypatch.setattr(inbound.reception.service, "handle", handle)
    async with polling(inbound):
        await server.wait_until_acknowledged()
    assert len(await table(store, "SELECT 1 FROM outbox")) == 2


async def test_an_operator_who_asks_behind_what_could_not_be_kept_is_answered_once(
    server: Server, inbound: Inbound, shaky: Shaky, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = []

    class Told:
        def asked(self, arrival: Any) -> Inquiry | None:
            return Inquiry(BOB) if arrival.user_id == BOB else None

        async def answer(self, _: Client, asked: Inquiry) -> None:
            answered.append(asked)

    await server.person(BOB)
    await server.say(BOB, "/operator")
    monkeypatch.setattr(inbound.reception, "desk", Told())
    shaky.failures = away = 1_000
    async with polling(inbound):
        await server.wait_for(lambda: shaky.failures < away - 3)
        assert answered == []
        shaky.failures = 0
        await server.wait_until_acknowledged()
        await server.wait_for(lambda: answered)
    assert answered == [Inquiry(BOB)]


async def test_an_update_that_comes_again_is_confirmed_and_does_nothing(
    server: Server, inbound: Inbound, store: Store
) -> None:
    update = server.pending()[0]
    async with polling(inbound):
        await server.wait_until_acknowledged()
        await server.raw(update)
        await server.wait_for(lambda: len(server.acknowledged) == 2)
    assert len(await table(store, "SELECT 1 FROM outbox")) == 1


# --- side by side ----------------------------------------------------------------------


@dataclass
class Taking:
    """Stands in for the reception: takes as long as it is told to, fails where it is told to."""

    waits: dict[int, int] = field(default_factory=dict)
    fails: set[int] = field(default_factory=set)
    begun: list[int] = field(default_factory=list)
    ended: list[int] = field(default_factory=list)

    async def take(self, update: dict[str, Any]) -> None:
        number = update["update_id"]
        self.begun.append(number)
        for _ in range(self.waits.get(number, 0)):
            await asyncio.sleep(0)
        if number in self.fails:
            raise StoreUnavailable
        self.ended.append(number)


async def taken(taking: Taking, updates: list[dict[str, Any]]) -> tuple[int, object]:
    inbound = Inbound(cast(Reception, taking))
    async with asyncio.TaskGroup() as answers:
        return await inbound._taken(updates, answers)


def said(number: int, person: int, chat: int | None = None) -> dict[str, Any]:
    where = {"id": person if chat is None else chat}
    return {"update_id": number, "message": {"from": {"id": person}, "chat": where}}


async def test_people_do_not_wait_for_each_other_and_nobody_overtakes_themselves() -> None:
    taking = Taking(waits={1: 9, 2: 5})
    updates = [said(1, ALICE), said(2, BOB), said(3, ALICE), said(4, BOB), said(5, 7)]
    assert await taken(taking, updates) == (5, None)
    assert taking.begun == [1, 2, 5, 4, 3]
    assert taking.ended == [5, 2, 4, 1, 3]


async def test_in_one_chat_the_order_is_kept_whoever_writes() -> None:
    taking = Taking(waits={1: 9})
    assert await taken(taking, [said(1, ALICE, -5), said(2, BOB, -5), said(3, BOB)]) == (3, None)
    assert taking.ended == [1, 2, 3]


async def test_after_one_that_could_not_be_handled_none_of_the_same_person_is() -> None:
    taking = Taking(waits={1: 1, 2: 3}, fails={1})
    done, problem = await taken(taking, [said(1, ALICE), said(2, BOB), said(3, ALICE)])
    assert (done, type(problem)) == (0, StoreUnavailable)
    assert taking.begun == [1, 2]
    assert taking.ended == [2], "what was under way is finished, and known when it comes again"


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.integers(-2, -1) | st.none(), st.integers(0, 4)),
        max_size=10,
    ),
    st.sets(st.integers(0, 9)),
)
def test_whatever_fails_the_order_holds_and_nothing_uncommitted_is_confirmed(
    program: list[tuple[int, int | None, int]], fails: set[int]
) -> None:
    updates = [said(number, *one[:2]) for number, one in enumerate(program)]
    taking = Taking({number: one[2] for number, one in enumerate(program)}, fails)
    done, problem = asyncio.run(taken(taking, updates))
    assert set(range(done)) <= set(taking.ended)
    assert (problem is None) == (done == len(updates))
    assert done == len(updates) or done not in taking.ended
    for lane in {lane for one in updates for lane in lanes_of(one)}:
        mine = [one["update_id"] for one in updates if lane in lanes_of(one)]
        begun = [number for number in taking.begun if number in mine]
        assert begun == mine[: len(begun)]
        assert [number for number in taking.ended if number in mine] == [
            number for number in begun if number not in fails
        ]


async def test_a_database_that_goes_away_in_the_middle_stops_the_offset_before_the_first_lost_one(
    server: Server, inbound: Inbound, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for user in range(BOB, BOB + 9):
        await server.person(user)
        await server.say(user, "hello")
    original, failed = inbound.reception.service.handle, list[int]()

    async def handle(arrival: Any, now: Any) -> Any:
        if arrival.user_id == BOB + 3 and len(failed) < 3:
            failed.append(len(server.acknowledged))
            raise StoreUnavailable
        return await original(arrival, now)

    monkeypatch.setattr(inbound.reception.service, "handle", handle)
    async with polling(inbound):
        await server.wait_until_acknowledged(timeout=20)
    assert failed == [0, 4, 4], "those before it are confirmed by the next poll, and no more"
    assert await people(store) == {ALICE, *range(BOB, BOB + 9)}
    assert len(await table(store, "SELECT 1 FROM outbox")) == 10, "and nothing is done twice"


async def test_the_updates_of_one_poll_share_commits(
    server: Server, inbound: Inbound, shaky: Shaky
) -> None:
    commits: list[float] = []
    shaky.committed = commits.append
    for user in range(BOB, BOB + 30):
        await server.person(user)
        await server.say(user, "/start")
    async with polling(inbound):
        await server.wait_until_acknowledged(timeout=20)
    assert len(commits) < 15


# --- what something on the way answers ------------------------------------------------


@pytest.mark.parametrize(
    "fault",
    [page(404), page(401), page(502), refused(401, "Unauthorized"), closed_after()],
    ids=["404", "401", "502", "Unauthorized", "cut"],
)
async def test_whatever_is_answered_instead_of_updates_the_next_poll_comes(
    server: Server, inbound: Inbound, store: Store, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    inbound.progress = Progress(asyncio.get_running_loop().time)
    await server.order(fault, n=20, method="getUpdates")
    async with polling(inbound):
        await server.wait_until_acknowledged()
    assert await people(store) == {ALICE}
    assert caplog.text.count("polling: ") == 20
    assert inbound.progress.poll_age < 1
    assert server.token not in caplog.text


async def test_a_poll_that_only_trickles_is_cut_and_the_next_one_comes(
    server: Server, inbound: Inbound, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A socket that hangs would otherwise be waited for until the process is started anew."""
    monkeypatch.setattr(telegram_client, "_OVERDUE", 0.0)
    hung, over = asyncio.Event(), asyncio.Event()

    async def trickle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
        hung.set()
        with suppress(ConnectionError):
            while not writer.is_closing():
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(0.05)
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        over.set()

    inbound.wait_seconds = 1
    async with await asyncio.start_server(trickle, "127.0.0.1", 0) as hanging:
        port = hanging.sockets[0].getsockname()[1]
        client = make_client(server.token, f"http://127.0.0.1:{port}")
        began = asyncio.get_running_loop().time()
        with pytest.raises(TimedOut):
            await client.raw_updates(None, (), wait_seconds=1)
        assert 0.9 < asyncio.get_running_loop().time() - began < 5
        assert hung.is_set()
        for request in client._request:
            await request.shutdown()
        await over.wait()


# --- a full disk ---------------------------------------------------------------------


async def test_on_a_full_disk_nothing_is_acknowledged_and_with_room_again_nothing_is_lost(
    server: Server, inbound: Inbound, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """SQLite's own SQLITE_FULL: the file may not grow by a page."""
    await room(store, pages=0)
    users = range(BOB, BOB + 40)
    for user in users:
        await server.person(user)
        await server.say(user, f"{SECRET} " * 40)
    async with polling(inbound):
        await server.wait_for(lambda: "StoreUnavailable (disk full)" in caplog.text)
        stuck = len(server.acknowledged)
        await server.wait_for(lambda: caplog.text.count("(disk full)") > 3)
        assert len(server.acknowledged) == stuck < 41
        await room(store, pages=100_000)
        await server.wait_until_acknowledged(timeout=10)
    assert await people(store) == {ALICE, *users}
    assert SECRET not in caplog.text


async def room(store: Store, pages: int) -> None:
    """How many pages the file may grow by."""
    async with store.engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        assert raw is not None
        [now] = await (await raw.execute("PRAGMA page_count")).fetchone()
        await (await raw.execute(f"PRAGMA max_page_count = {now + pages}")).close()


# --- what does not fit ---------------------------------------------------------------

MALFORMED: list[dict[str, Any]] = [
    {"message": SECRET},
    {"message": {"text": SECRET}},
    {"message": {"chat": {"id": SECRET}, "from": {"id": 1}, "text": SECRET}},
    {"message": {"chat": {"id": 10**30}, "from": {"id": 10**30}, "text": SECRET}},
    {"callback_query": {"id": "1", "from": {"id": ALICE, "language_code": [SECRET]}}},
    {"my_chat_member": {"new_chat_member": None, "note": SECRET}},
    {"something_new": {"text": SECRET}},
]


async def test_a_malformed_update_in_the_middle_holds_up_nobody_and_is_quoted_nowhere(
    server: Server, inbound: Inbound, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    for update in MALFORMED:
        await server.raw(update)
    await server.person(BOB)
    await server.say(BOB, "hello")
    async with polling(inbound):
        await server.wait_until_acknowledged()
    assert await people(store) == {ALICE, BOB}
    assert caplog.text.count("update passed over: malformed") == len(MALFORMED) - 1
    assert SECRET not in caplog.text


@pytest.mark.parametrize("number", ["x", None, True, 1.5])
async def test_an_update_without_a_number_does_not_make_the_loop_spin(
    server: Server, inbound: Inbound, store: Store, number: Any
) -> None:
    async with polling(inbound):
        await server.wait_until_acknowledged()
        await server.raw({"update_id": number, "message": {"text": SECRET}})
        asked = len(server.history)
        await server.wait_for(lambda: len(server.history) > asked + 4)
        moments = [one.at for one in server.history[asked + 1 :]]
        assert all(later - earlier >= 40 for earlier, later in pairwise(moments))
        await server.person(BOB)
        await server.say(BOB, "hello")
        await server.wait_for(lambda: not server.pending())
    assert await people(store) == {ALICE, BOB}


async def test_an_update_that_our_code_cannot_handle_is_answered_with_an_apology(
    server: Server,
    inbound: Inbound,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    original = engine.step

    def step(state: State, event: Any, *rest: Any) -> Step:
        if event == Said(SECRET):
            raise ValueError(SECRET)
        return original(state, event, *rest)

    monkeypatch.setattr(service_module, "step", step)
    await server.person(BOB)
    await server.say(BOB, SECRET)
    last = await server.say(BOB, "hello")
    async with polling(inbound):
        await server.wait_until_acknowledged()
    assert last.update_id in server.acknowledged
    rows = await table(store, f"SELECT kind, body FROM outbox WHERE chat_id = {BOB} ORDER BY id")  # noqa: S608
    assert len(rows) == 2
    assert "could-not-process" in rows[0]["body"]
    assert "could not be handled: ValueError" in caplog.text
    assert SECRET not in caplog.text
    keys = await table(store, "SELECT key FROM seen WHERE key LIKE '%ValueError'")
    assert [row["key"] for row in keys] == [f"u:{last.update_id - 1}:ValueError"]


async def test_a_row_that_the_database_refuses_is_our_mistake_and_holds_up_nobody(
    server: Server, inbound: Inbound, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = inbound.reception.service.handle

    async def handle(arrival: Any, now: Any) -> Any:
        if arrival.user_id == ALICE:
            async with store.transaction() as tx:
                await tx.record_consent(4711, 1, NOW_MS)  # nobody has this number
        return await original(arrival, now)

    monkeypatch.setattr(inbound.reception.service, "handle", handle)
    await server.person(BOB)
    await server.say(BOB, "hello")
    async with polling(inbound):
        await server.wait_until_acknowledged()
    assert await people(store) == {BOB}
    assert len(await table(store, f"SELECT 1 FROM outbox WHERE chat_id = {ALICE}")) == 1  # noqa: S608


@pytest.mark.parametrize("problem", [ValueError(SECRET), StorageError()])
async def test_even_an_apology_that_fails_holds_up_nobody_unless_the_database_is_away(
    server: Server,
    inbound: Inbound,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    problem: Exception,
) -> None:
    failures = [problem, problem]

    async def fail(*_: Any) -> None:
        if failures:
            raise failures.pop()

    async def handle(*_: Any) -> Any:
        raise ValueError(SECRET)

    monkeypatch.setattr(inbound.reception.service, "handle", handle)
    monkeypatch.setattr(inbound.reception.service, "pass_over", fail)
    async with polling(inbound):
        await server.wait_until_acknowledged()
    tried = 1 if isinstance(problem, ValueError) else 3
    assert caplog.text.count("could not be handled") == tried
    assert SECRET not in caplog.text


# --- presses -------------------------------------------------------------------------


@pytest.fixture
def outbound(client: Client, store: Store, renderer: Renderer, inbound: Inbound) -> Outbound:
    """The sending side, so that there is something to press."""
    outbound = Outbound(
        store, TelegramSender(client, store, renderer, lambda: NOW_MS), lambda: NOW_MS
    )
    inbound.reception.service._wake = outbound.wake
    return outbound


@asynccontextmanager
async def chatting(inbound: Inbound, outbound: Outbound) -> AsyncIterator[None]:
    """Both directions run beside the block."""
    async with asyncio.TaskGroup() as group:
        loops = [group.create_task(inbound.run()), group.create_task(outbound.run())]
        yield
        for loop in loops:
            loop.cancel()


async def test_a_press_is_answered_silently_and_a_stale_one_with_a_word(
    server: Server, inbound: Inbound, outbound: Outbound
) -> None:
    async with chatting(inbound, outbound):
        await server.wait_for_message(ALICE, "I am Spotter")
        await server.press(ALICE, "Check my back")
        await server.wait_for_message(ALICE, "Before we start")
        await server.forge(ALICE, "1.start")
        await server.wait_for(lambda: all(one.answered_at for one in server.presses))
    first, second = server.presses
    assert (first.answer, second.answer) == ("", "Already answered. Here is where you are.")


@pytest.mark.parametrize(
    ("toast", "answer"),
    [(None, ""), ("already-answered", "Already answered. Here is where you are.")],
)
async def test_a_press_in_a_group_is_answered_on_the_button_alone(
    server: Server,
    inbound: Inbound,
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    toast: str | None,
    answer: str,
) -> None:
    async def tapped(*_: Any) -> str | None:
        return toast

    monkeypatch.setattr(form_checks, "tapped", tapped)
    await server.group(-5, "Gym")
    await server.add_bot_to_group(-5, ALICE)
    button = InlineKeyboardButton("Depth", callback_data="f:x:depth")
    await client.send_message(-5, "Card", reply_markup=InlineKeyboardMarkup([[button]]))
    async with polling(inbound):
        await server.press(ALICE, "Depth", chat_id=-5)
        await server.wait_for(lambda: all(one.answered_at for one in server.presses))
    assert [one.answer for one in server.presses] == [answer]


@pytest.mark.parametrize(
    "fault",
    [
        refused(
            400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
        ),
        page(502),
        page(404),
        too_many(30),
    ],
)
async def test_a_press_that_cannot_be_answered_still_counts(
    server: Server, inbound: Inbound, outbound: Outbound, fault: Fault
) -> None:
    await server.order(fault, n=None, method="answerCallbackQuery")
    async with chatting(inbound, outbound):
        await server.wait_for_message(ALICE, "I am Spotter")
        await server.press(ALICE, "Check my back")
        await server.wait_for_message(ALICE, "Before we start")
        await server.press(ALICE, "Yes, start")
        await server.wait_until_acknowledged()
        await server.wait_for(
            lambda: sum(one.method == "answerCallbackQuery" for one in server.history) == 2
        )
    assert not any(one.answered_at for one in server.presses)


# --- the network ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "fault",
    [
        refused(409, "Conflict: terminated by other getUpdates request"),
        refused(401, "Unauthorized"),
        refused(500, "Internal Server Error"),
        page(502),
        page(404),
    ],
)
async def test_a_failure_of_polling_is_waited_out(
    server: Server, inbound: Inbound, store: Store, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    await server.order(fault, n=4, method="getUpdates")
    async with polling(inbound):
        await server.wait_until_acknowledged()
    assert await people(store) == {ALICE}
    assert caplog.text.count("; trying again in") == 4
    assert server.token not in caplog.text


async def test_a_server_that_is_away_is_waited_for(
    server: Server, inbound: Inbound, store: Store
) -> None:
    async with polling(inbound):
        await server.wait_until_acknowledged()
        await server.stop()
        await server.person(BOB)
        await server.say(BOB, "hello")
        await server.start()
        await server.wait_until_acknowledged(timeout=10)
    assert await people(store) == {ALICE, BOB}


async def test_polling_waits_as_long_as_telegram_asks_for(server: Server, inbound: Inbound) -> None:
    await server.order(too_many(1), method="getUpdates")
    async with polling(inbound):
        await server.wait_until_acknowledged()
    asked = [one.at for one in server.history if one.method == "getUpdates"]
    assert asked[1] - asked[0] >= 1_000


async def test_only_the_kinds_of_update_that_are_used_are_asked_for(
    server: Server, inbound: Inbound
) -> None:
    async with polling(inbound):
        await server.wait_until_acknowledged()
    assert set(server.world.updates.allowed) == {
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "poll",
    }


async def test_a_process_begins_with_few_updates_and_takes_twice_as_many_each_time(
    server: Server, inbound: Inbound, store: Store
) -> None:
    for user in range(BOB, BOB + 40):
        await server.person(user)
        await server.say(user, "hello")
    async with polling(inbound):
        await server.wait_until_acknowledged()
    asked = [int(one.params["limit"]) for one in server.history if one.method == "getUpdates"]
    assert asked[:4] == [5, 10, 20, 40]
    assert len(await people(store)) == 41


async def test_numbers_of_updates_that_begin_anew_lose_nobody(
    server: Server, inbound: Inbound, store: Store
) -> None:
    async with polling(inbound):
        await server.wait_until_acknowledged()
        await server.number_updates_from(10)
        await server.person(BOB)
        await server.say(BOB, "hello")
        await server.wait_for(lambda: 10 in server.acknowledged)
    assert await people(store) == {ALICE, BOB}
