"""The tick: everything that is due, once, and nobody held up by anybody else."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from telegram import Bot

from bot import clock
from bot import service as module
from bot.arrival import Arrival
from bot.clock import AT_ONCE, metronome, now_ms, retire, tick, utc_now
from bot.communities.rights import Rights
from bot.communities.service import Communities, Shell
from bot.render import to_ms
from bot.service import Service
from flows import engine
from flows.communities.terms import CommunitySettings, dump
from flows.content import Content
from flows.effects import Step
from flows.model import CheckInDue, Said, State
from storage import (
    CheckInRow,
    CommunityRow,
    RowRefused,
    StorageError,
    Store,
    StoreUnavailable,
    sharing,
)
from tests.bot.parts import NOW, NOW_MS, Shaky, Talk, table, until
from tests.storage.samples import fill, message

SECRET = "numb since Tuesday"
DAY = timedelta(days=1)
#: When everything that the samples promise is due.
MUCH_LATER = NOW + 10_000 * DAY


async def asked(store: Store) -> list[int]:
    """Who has been asked, in order."""
    rows = await table(store, "SELECT chat_id FROM outbox WHERE kind = 'check_in' ORDER BY id")
    return [row["chat_id"] for row in rows]


async def three(talk: Talk) -> None:
    """Three people with an ordinary sore back; their check-ins fall due in 24 and 48 hours."""
    for user in (42, 43, 44):
        await talk.another(user).ordinary()


# --- the tick ------------------------------------------------------------------------


async def test_a_tick_handles_everybody_who_is_due_and_says_how_many(
    talk: Talk, store: Store
) -> None:
    await three(talk)
    assert await tick(talk.service, NOW + DAY - timedelta(seconds=1)) == 0
    assert await tick(talk.service, NOW + DAY) == 3
    assert await asked(store) == [42, 43, 44]
    assert await tick(talk.service, NOW + DAY) == 0


async def test_after_days_away_a_tick_asks_the_latest_and_leaves_out_the_rest(
    talk: Talk, store: Store
) -> None:
    await three(talk)
    assert await tick(talk.service, NOW + timedelta(hours=49)) == 6
    rows = await table(store, "SELECT kind, status FROM check_in WHERE kind LIKE '%h'")
    by_kind = {(row["kind"], row["status"]) for row in rows}
    assert by_kind == {("48h", "expired"), ("72h", "asked")}


async def test_what_is_more_than_a_portion_is_handled_in_the_same_tick(
    service: Service, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "PORTION", 50)
    await crowd(store, 130)
    marks: list[int] = []
    handled: list[float] = []
    many = await tick(service, MUCH_LATER, lambda: marks.append(len(handled)), handled.append)
    assert many == 130
    assert marks == [50, 100, 130, 130], "whoever watches the loop hears of each portion"


def failing(monkeypatch: pytest.MonkeyPatch, problem: Exception, times: int) -> None:
    """The next ``times`` check-ins meet a mistake of ours."""
    original, left = engine.step, [problem] * times

    def step(state: State, event: Any, *rest: Any) -> Step:
        if isinstance(event, CheckInDue) and left:
            raise left.pop()
        return original(state, event, *rest)

    monkeypatch.setattr(module, "step", step)


@pytest.mark.parametrize("problem", [ValueError(SECRET), RowRefused(SECRET)])
async def test_a_check_in_that_cannot_be_handled_holds_up_nobody_and_comes_again(
    talk: Talk,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    problem: Exception,
) -> None:
    await three(talk)
    failing(monkeypatch, problem, 1)
    assert await tick(talk.service, NOW + DAY) == 3
    assert await asked(store) == [43, 44]
    assert f"check-in 42:1-48h could not be handled: {type(problem).__name__}" in caplog.text
    assert SECRET not in caplog.text
    assert await tick(talk.service, NOW + DAY + timedelta(minutes=59)) == 0
    assert await tick(talk.service, NOW + DAY + timedelta(minutes=60)) == 1
    assert await asked(store) == [43, 44, 42]


async def test_a_check_in_that_can_never_be_handled_ends_when_it_expires(
    talk: Talk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await talk.ordinary()
    failing(monkeypatch, ValueError(SECRET), 10_000)
    now = NOW + DAY
    while now < NOW + 20 * DAY:
        await tick(talk.service, now)
        now += timedelta(hours=6)
    rows = await table(store, "SELECT kind, status FROM check_in ORDER BY kind")
    assert [(row["kind"], row["status"]) for row in rows] == [
        ("48h", "expired"),
        ("72h", "expired"),
    ]


async def test_a_tick_stops_where_the_database_is_away_and_the_next_one_goes_on(
    talk: Talk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await three(talk)
    shaky = Shaky(store.engine, connections=1, erasures=store.erasures)
    service = Service(shaky, talk.service.content)
    due = await service.due(NOW + DAY)
    shaky.failures = 1
    with pytest.raises(StorageError):
        await service.check_in(due[0], NOW + DAY)
    shaky.failures = 1
    with pytest.raises(StorageError):
        await tick(service, NOW + DAY)
    failing(monkeypatch, StorageError(), 1)
    with pytest.raises(StorageError):
        await tick(service, NOW + DAY)
    assert await tick(service, NOW + DAY) == 3


# --- thousands at once ---------------------------------------------------------------


class Watched(Service):
    """Notes which check-ins begin and end; ``away`` are those that the database does not take."""

    def __init__(self, store: Store, content: Content, away: tuple[str, ...] = ()) -> None:
        super().__init__(store, content)
        self.begun: list[str] = []
        self.ended: list[str] = []
        self.away = away
        #: How many at the most were begun and not ended, and whether two were of one person.
        self.at_once, self.doubled = 0, False

    async def check_in(self, row: CheckInRow, now: datetime) -> None:
        """As ever, but not at once."""
        self.begun.append(row.id)
        people = [one.partition(":")[0] for one in self.begun if one not in self.ended]
        self.at_once = max(self.at_once, len(people))
        self.doubled |= len({*people}) < len(people)
        await asyncio.sleep(0)
        if row.id in self.away:
            raise StoreUnavailable
        await super().check_in(row, now)
        self.ended.append(row.id)


async def crowd(store: Store, most: int) -> list[str]:
    """So many people with a check-in each; the ids in order."""
    for user in range(101, 101 + most):
        await fill(store, user)
    return [f"{user}:1:48h" for user in range(101, 101 + most)]


async def test_check_ins_are_handled_side_by_side_and_few_at_a_time(
    store: Store, content: Content
) -> None:
    ids = await crowd(store, 3 * AT_ONCE)
    service = Watched(store, content)
    assert await tick(service, MUCH_LATER) == len(ids)
    assert service.begun == ids
    assert service.at_once == AT_ONCE


async def test_check_ins_side_by_side_share_their_commits(
    store: Store, content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "LONGEST_SECONDS", 60.0)
    await crowd(store, 3 * AT_ONCE)
    commits: list[float] = []
    store.committed = commits.append
    await tick(Service(store, content), MUCH_LATER)
    assert len(commits) <= 6


async def test_those_of_one_person_come_one_after_the_other(talk: Talk, store: Store) -> None:
    await three(talk)
    service = Watched(store, talk.service.content)
    assert await tick(service, NOW + timedelta(hours=49)) == 6
    for user in (42, 43, 44):
        own = [one for one in service.begun if one.startswith(f"{user}:")]
        assert own == [f"{user}:1-48h", f"{user}:1-72h"]
    assert (service.at_once, service.doubled) == (3, False)


async def test_where_the_database_is_away_none_is_begun_any_more(
    store: Store, content: Content
) -> None:
    ids = await crowd(store, 3 * AT_ONCE)
    service = Watched(store, content, away=(ids[0],))
    heard: list[float] = []
    with pytest.raises(StoreUnavailable):
        await tick(service, MUCH_LATER, asked=heard.append)
    assert service.begun == ids[:AT_ONCE]
    assert service.ended == ids[1:AT_ONCE], "what was begun is not cut off"
    assert len(heard) == AT_ONCE - 1
    service.away = ()
    assert await tick(service, MUCH_LATER) == 2 * AT_ONCE + 1


async def test_an_answer_amid_a_wave_waits_for_few_check_ins(talk: Talk, store: Store) -> None:
    await crowd(store, 100)
    handled = 0

    def count(_: float) -> None:
        nonlocal handled
        handled += 1

    async with asyncio.TaskGroup() as group:
        wave = group.create_task(tick(talk.service, MUCH_LATER, asked=count))
        await until(lambda: handled > 20)
        before = handled
        answered = await talk.service.handle(Arrival("u:1", 42, 42, Said("hello")), NOW)
        waited = handled - before
    assert answered.new
    assert waited <= 16
    assert wave.result() == 100


# --- retention -----------------------------------------------------------------------


async def test_rows_are_deleted_after_their_time_and_not_before(
    talk: Talk, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    await talk.say("hello")
    await talk.press("start")
    await talk.press("agree")
    await retire(talk.service, NOW + 8 * DAY, 8)
    assert len(await table(store, "SELECT 1 FROM person")) == 1
    await retire(talk.service, NOW + 8 * DAY + timedelta(milliseconds=1), 8)
    assert await table(store, "SELECT 1 FROM person") == []
    assert await table(store, "SELECT 1 FROM outbox") == []
    assert "rows deleted" in caplog.text


async def test_whoever_never_agreed_is_gone_after_a_day(talk: Talk, store: Store) -> None:
    await talk.say("my lower back is sore on both sides, a dull ache, since yesterday")
    await retire(talk.service, NOW + DAY, 90)
    assert len(await table(store, "SELECT 1 FROM person")) == 1
    await retire(talk.service, NOW + DAY + timedelta(milliseconds=1), 90)
    assert await table(store, "SELECT 1 FROM person") == []


async def test_retention_that_finds_nothing_says_nothing(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    await retire(talk.service, NOW, 90)
    assert "retention" not in caplog.text


async def test_somebody_who_is_still_to_be_asked_is_kept(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    await retire(talk.service, NOW + 400 * DAY, 90)
    assert len(await table(store, "SELECT 1 FROM person")) == 1


async def test_keys_of_handled_updates_go_after_three_days(talk: Talk, store: Store) -> None:
    await talk.say("hello")
    await retire(talk.service, NOW + 4 * DAY, 90)
    assert await table(store, "SELECT 1 FROM seen") == []


# --- the metronome -------------------------------------------------------------------


@pytest.fixture
def woken(store: Store, talk: Talk) -> tuple[Service, asyncio.Event]:
    """A service that says when it did something."""
    event = asyncio.Event()
    return Service(store, talk.service.content, event.set), event


def test_a_late_tick_runs_once_is_never_skipped_and_never_beside_another(
    service: Service,
) -> None:
    scheduler = metronome(service, 5, 90, lambda: NOW)
    jobs = scheduler.get_jobs()
    assert len(jobs) == 3
    for job in jobs:
        assert job.coalesce is True
        assert job.max_instances == 1
        assert job.misfire_grace_time is None
        assert job.next_run_time == NOW
        assert job.trigger.timezone is UTC or str(job.trigger.timezone) == "UTC"
    intervals = [timedelta(seconds=5), timedelta(hours=6), timedelta(hours=1)]
    assert [job.trigger.interval for job in jobs] == intervals


async def test_a_started_metronome_ticks_at_once_and_again(
    talk: Talk, store: Store, woken: tuple[Service, asyncio.Event]
) -> None:
    service, happened = woken
    start = talk.now = utc_now()
    await three(talk)
    time = [start]
    scheduler = metronome(service, 0.05, 90, lambda: time[0])
    time[0] = start + DAY
    scheduler.start()
    try:
        async with asyncio.timeout(5):
            await happened.wait()
            while len(await asked(store)) < 3:
                happened.clear()
                await happened.wait()
            happened.clear()
            time[0] = start + 2 * DAY
            await happened.wait()
    finally:
        scheduler.shutdown(wait=False)
    assert (await asked(store))[:3] == [42, 43, 44]
    assert 42 in (await asked(store))[3:]


async def test_what_is_due_in_communities_has_a_tick_of_its_own(
    service: Service, store: Store
) -> None:
    at = to_ms(NOW)
    row = CommunityRow(
        id="c1",
        chat_id=-100,
        kind="supergroup",
        title="Iron Barn",
        settings=dump(CommunitySettings(days=(0,))),
        joined_at=at,
        next_post_at=at,
    )
    async with store.transaction() as tx:
        await tx.communities.create(row)
    shell = Shell(rights=Rights(Bot("1:a"), now_ms), token=lambda: "door")
    communities = Communities(store, shell, lambda: None)
    scheduler = metronome(service, 60, 90, lambda: NOW, communities)
    [_, posting, *_] = scheduler.get_jobs()
    assert (posting.coalesce, posting.max_instances, posting.misfire_grace_time) == (True, 1, None)
    scheduler.start()
    try:
        async with asyncio.timeout(30):
            while not await table(store, "SELECT 1 FROM outbox WHERE kind = 'group_post'"):  # noqa: ASYNC110 - rows have no event
                await asyncio.sleep(0.01)
    finally:
        scheduler.shutdown(wait=False)


async def test_retention_runs_at_the_start_too(
    talk: Talk, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """A process that is restarted every hour would otherwise keep rows for ever."""
    await talk.say("hello")
    time = [utc_now()]
    scheduler = metronome(talk.service, 60, 8, lambda: time[0])
    time[0] += 100 * DAY
    scheduler.start()
    try:
        async with asyncio.timeout(5):
            while await table(store, "SELECT 1 FROM person"):  # noqa: ASYNC110 - rows have no event
                await asyncio.sleep(0)
    finally:
        scheduler.shutdown(wait=False)


@pytest.mark.parametrize("problem", [StorageError(SECRET), ValueError(SECRET)])
async def test_a_tick_that_fails_is_logged_by_its_class_and_the_next_one_comes(
    service: Service,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    problem: Exception,
) -> None:
    twice = asyncio.Event()
    calls = []

    async def due(*_: Any) -> list[Any]:
        calls.append(1)
        if len(calls) > 1:
            twice.set()
        raise problem

    monkeypatch.setattr(service, "due", due)
    scheduler = metronome(service, 0.02, 90)
    scheduler.start()
    try:
        async with asyncio.timeout(5):
            await twice.wait()
    finally:
        scheduler.shutdown(wait=False)
    assert f"tick: {type(problem).__name__}; trying again" in caplog.text
    assert SECRET not in caplog.text


async def test_an_end_in_the_middle_of_a_tick_is_no_mistake(
    service: Service, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    begun, cancelled = asyncio.Event(), asyncio.Event()

    async def due(*_: Any) -> list[Any]:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()
        return []

    monkeypatch.setattr(service, "due", due)
    scheduler = metronome(service, 60, 90)
    scheduler.start()
    async with asyncio.timeout(5):
        await begun.wait()
        scheduler.shutdown(wait=False)
        await cancelled.wait()
        await asyncio.sleep(0.01)
    assert [one for one in caplog.records if one.levelname == "ERROR"] == []


def test_the_wall_clock_is_aware_and_in_milliseconds() -> None:
    before = now_ms()
    now = utc_now()
    assert now.utcoffset() == timedelta(0)
    assert before <= to_ms(now) <= now_ms()
    assert datetime(2024, 1, 1, tzinfo=UTC) < now


async def test_nothing_is_sent_by_a_tick_itself(talk: Talk, store: Store) -> None:
    await talk.ordinary()
    sent = len(talk.wire.rows)
    async with store.transaction() as tx:
        await tx.enqueue(message("later", 42, due_at=NOW_MS))
    await tick(talk.service, NOW + DAY)
    assert len(talk.wire.rows) == sent
