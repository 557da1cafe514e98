"""Floods: who is never held off, what is dropped, and that an alarm is heard all the same."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot import flooding
from bot.clock import now_ms, utc_now
from bot.communities.service import Communities
from bot.flooding import Flood, words_of
from bot.inbound import Inbound
from bot.outbound import Outbound
from bot.pacing import Pace
from bot.reception import Reception
from bot.render import Renderer
from bot.running import shell_for
from bot.service import Service
from bot.telegram_client import Client
from bot.telegram_sender import TelegramSender
from flows.content import Content
from flows.model import Commanded, Pressed, Said, SentMedia
from storage import Store, StoreUnavailable
from tests.bot.conftest import ALICE
from tests.bot.parts import NOW, Shaky, table
from tests.bot.test_service import arrival
from tests.emulator import Server

ALARM = "I cannot feel anything between my legs and I cannot pee"
OTHERS = range(2000, 2050)


class Seconds:
    """A monotonic clock moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def read(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def flood(seconds: Seconds) -> Flood:
    return Flood(seconds.read)


# --- counting ------------------------------------------------------------------------


def test_one_tap_a_second_for_eighty_seconds_is_never_held_off(
    flood: Flood, seconds: Seconds
) -> None:
    for _ in range(80):
        assert flood.admits(1)
        seconds.now += 1


def test_two_taps_a_second_for_half_a_minute_are_never_held_off(
    flood: Flood, seconds: Seconds
) -> None:
    for _ in range(60):
        assert flood.admits(1)
        seconds.now += 0.5


def test_of_a_thousand_in_ten_seconds_about_sixty_are_handled_and_twenty_a_minute_after(
    flood: Flood, seconds: Seconds
) -> None:
    handled = 0
    for _ in range(1_000):
        handled += flood.admits(1)
        seconds.now += 0.01
    assert 60 <= handled <= 64
    seconds.now += 60
    assert sum(flood.admits(1) for _ in range(100)) == 20


def test_a_flood_of_one_holds_off_nobody_else(flood: Flood) -> None:
    assert [flood.admits(1) for _ in range(100)][-1] is False
    assert flood.admits(2)


def test_long_texts_count_as_what_they_cost(flood: Flood) -> None:
    assert sum(flood.admits(1, "x" * 4096) for _ in range(50)) == 2


def test_twenty_short_texts_in_half_a_minute_are_never_held_off(
    flood: Flood, seconds: Seconds
) -> None:
    for _ in range(20):
        assert flood.admits(1, "it hurts when I bend forward and eases when I lie down")
        seconds.now += 1.5


def test_somebody_is_told_once_in_ten_minutes(flood: Flood, seconds: Seconds) -> None:
    told = []
    for _ in range(1_201):
        told.append(flood.may_tell(1))
        seconds.now += 1
    assert [at for at, one in enumerate(told) if one] == [0, 600, 1_200]


def test_whoever_is_quiet_is_forgotten_when_many_others_come(
    flood: Flood, seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flooding, "_REMEMBERED", 10)
    for user in range(10):
        flood.admits(user)
    seconds.now += 601
    for user in range(100, 105):
        flood.admits(user)
    assert set(flood._people) == set(range(100, 105))


def test_the_words_of_an_arrival_are_what_was_typed() -> None:
    assert words_of(arrival(Said("a b"))) == "a b"
    assert words_of(arrival(Commanded("check", "c d"))) == "c d"
    assert words_of(arrival(Pressed("1.x"))) == ""
    assert words_of(arrival(SentMedia())) == ""


# --- listening -----------------------------------------------------------------------


async def test_an_alarm_is_heard_once_a_minute(
    flood: Flood, seconds: Seconds, service: Service
) -> None:
    assert not await flood.alarmed(service, 1, "hello")
    assert await flood.alarmed(service, 1, ALARM)
    seconds.now = 59
    assert not await flood.alarmed(service, 1, ALARM)
    seconds.now = 60
    assert await flood.alarmed(service, 1, ALARM)


async def test_listening_has_a_bound_that_comes_back(
    flood: Flood, seconds: Seconds, service: Service
) -> None:
    long = "x" * 4_000
    for _ in range(3):
        assert not await flood.alarmed(service, 1, long)
    assert not await flood.alarmed(service, 1, ALARM)
    seconds.now += 1
    assert await flood.alarmed(service, 1, ALARM)


async def test_an_alarm_is_heard_in_the_persons_own_language(
    flood: Flood, service: Service
) -> None:
    german = "Ich kann nicht mehr pinkeln und zwischen den Beinen ist alles taub"
    await service.handle(arrival(Said("hallo"), language="de"), NOW)
    assert await flood.alarmed(service, arrival().user_id, german)


@pytest.fixture
def shaky(store: Store) -> Shaky:
    return Shaky(store.engine, connections=1, erasures=store.erasures)


@pytest.fixture
def reception(
    shaky: Shaky, content: Content, client: Client, renderer: Renderer, flood: Flood
) -> Reception:
    """What takes updates while the database comes and goes."""
    communities = Communities(shaky, shell_for(client, renderer), lambda: None)
    service = Service(shaky, content)
    return Reception(client, service, communities, renderer, lambda: NOW, flood)


def said(text: str) -> dict[str, Any]:
    """An update in which Alice says something in private."""
    who = {"id": ALICE, "is_bot": False, "first_name": "Al"}
    where = {"id": ALICE, "type": "private"}
    message = {"message_id": 5, "date": 1, "from": who, "chat": where, "text": text}
    return {"update_id": 5, "message": message}


async def test_what_could_not_be_kept_and_comes_again_counts_once(
    reception: Reception, shaky: Shaky, store: Store
) -> None:
    update = said("it is sore " * 30)
    for _ in range(50):
        shaky.failures = 1
        with pytest.raises(StoreUnavailable):
            await reception.take(update)
    await reception.take(update)
    [row] = await table(store, "SELECT body FROM outbox")
    assert "too-fast" not in row["body"]


async def test_an_alarm_that_could_not_be_kept_is_heard_when_it_comes_again(
    reception: Reception, shaky: Shaky, store: Store, flood: Flood
) -> None:
    update = said(ALARM)
    while flood.admits(ALICE):
        pass
    # The first asks who that is, the second would keep what they said.
    shaky.failures = 2
    for _ in range(2):
        with pytest.raises(StoreUnavailable):
            await reception.take(update)
    await reception.take(update)
    [row] = await table(store, "SELECT kind FROM outbox")
    assert row["kind"] == "emergency"


# --- over HTTP -----------------------------------------------------------------------


@pytest.fixture
async def polling(
    store: Store, client: Client, renderer: Renderer, service: Service, flood: Flood
) -> AsyncIterator[Reception]:
    """Everything that takes updates, with a count of floods, beside the test."""
    communities = Communities(store, shell_for(client, renderer), lambda: None)
    reception = Reception(client, service, communities, renderer, lambda: NOW, flood)
    async with asyncio.TaskGroup() as group:
        loop = group.create_task(Inbound(reception, wait_seconds=5).run())
        yield reception
        loop.cancel()


async def test_a_flood_is_acknowledged_and_told_once_and_leaves_little_behind(
    server: Server, polling: Reception, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(200):
        await server.say(ALICE, f"hello {number}")
    await server.wait_until_acknowledged(timeout=30)
    bodies = [row["body"] for row in await table(store, "SELECT body FROM outbox")]
    assert sum("too-fast" in one for one in bodies) == 1
    assert 25 <= len(bodies) <= 35
    assert caplog.text.count("dropped: too many") == 1
    assert "hello" not in caplog.text


async def test_an_alarm_in_the_middle_of_a_flood_is_answered(
    server: Server, polling: Reception, store: Store
) -> None:
    for number in range(100):
        await server.say(ALICE, f"hello {number}")
    for _ in range(3):
        await server.say(ALICE, ALARM)
    await server.wait_until_acknowledged(timeout=30)
    rows = await table(store, "SELECT kind FROM outbox ORDER BY id")
    assert [row["kind"] for row in rows].count("emergency") == 1


async def test_presses_are_dropped_without_an_answer_and_blocking_never_is(
    server: Server, polling: Reception, store: Store
) -> None:
    await server.wait_until_acknowledged()
    for _ in range(100):
        await server.forge(ALICE, "1.start", message_id=1)
    left = await server.block(ALICE)
    await server.wait_until_acknowledged(timeout=30)
    await server.wait_for(lambda: len(answered(server)) >= 55)
    assert len(answered(server)) < 65
    keys = {row["key"] for row in await table(store, "SELECT key FROM seen")}
    assert f"u:{left.update_id}" in keys
    assert len(keys) < 70


def answered(server: Server) -> list[int]:
    return [one.at for one in server.presses if one.answered_at is not None]


async def test_fifty_others_are_answered_within_two_seconds_beside_a_thousand_messages(
    server: Server, polling: Reception, store: Store, client: Client, renderer: Renderer
) -> None:
    outbound = Outbound(store, TelegramSender(client, store, renderer, now_ms), now_ms, Pace())
    polling.service._wake = outbound.wake
    polling.clock = utc_now
    # A second reading of every update would take more time than the bot does.
    server.world.check_update = None
    late: list[float] = []

    async def one_floods() -> None:
        for number in range(1_000):
            await server.say(ALICE, f"my back hurts since yesterday, it is the {number}. time")
            await asyncio.sleep(0.01)

    async def another(user: int) -> None:
        await asyncio.sleep((user - OTHERS[0]) * 0.2)
        await server.person(user)
        before = now_ms()
        await server.say(user, "/start")
        await server.wait_for_message(user, "I am Spotter", timeout=20)
        late.append(now_ms() - before)

    async with asyncio.TaskGroup() as group:
        sending = group.create_task(outbound.run())
        async with asyncio.TaskGroup() as people:
            people.create_task(one_floods())
            for user in OTHERS:
                people.create_task(another(user))
        sending.cancel()
    assert len(late) == len(OTHERS)
    assert max(late) < 2_000, sorted(late)[-5:]
