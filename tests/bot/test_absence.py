"""After an outage the people whose question was open are asked again, once."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.absence import Absence
from bot.render import from_ms, to_ms
from bot.service import Handled, Service
from storage import Store
from tests.bot.parts import NOW_MS, ORDINARY, Shaky, Talk, table, until

MINUTE = 60_000


class Hands:
    """A clock for the absence."""

    def __init__(self) -> None:
        self.now = NOW_MS

    def read(self) -> int:
        return self.now


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def absence(service: Service, hands: Hands) -> Absence:
    return Absence(service, hands.read)


async def contact(absence: Absence, *, drained: bool = True) -> None:
    absence.heard(drained=drained)
    absence._news.clear()
    await absence.look()


async def asked(store: Store) -> list[int]:
    rows = await table(store, "SELECT user_id FROM outbox WHERE kind = 'asked_again' ORDER BY id")
    return [row["user_id"] for row in rows]


async def halfway(talk: Talk) -> None:
    """A person in the middle of a check."""
    await talk.command("start")
    await talk.press_all(*ORDINARY[:6])


async def test_after_three_minutes_everybody_with_an_open_question_is_asked_once(
    absence: Absence, hands: Hands, talk: Talk, store: Store
) -> None:
    others = [talk.another(user) for user in (43, 44)]
    for one in (talk, *others):
        await halfway(one)
    done = talk.another(45)
    await done.ordinary()
    await contact(absence)
    hands.now += 3 * MINUTE
    await contact(absence)
    assert await asked(store) == [42, 43, 44]
    for _ in range(3):
        hands.now += MINUTE
        await contact(absence)
    assert await asked(store) == [42, 43, 44]
    talk.now += timedelta(minutes=10)
    await talk.outbound.drain()
    await talk.press(ORDINARY[6])


async def test_two_minutes_are_no_outage_and_neither_is_the_first_start(
    absence: Absence, hands: Hands, talk: Talk, store: Store
) -> None:
    await halfway(talk)
    await contact(absence)
    hands.now += 2 * MINUTE
    await contact(absence)
    assert await asked(store) == []


async def test_each_outage_asks_anew(
    absence: Absence, hands: Hands, talk: Talk, store: Store
) -> None:
    await halfway(talk)
    await contact(absence)
    for _ in range(2):
        hands.now += 10 * MINUTE
        await contact(absence)
    assert await asked(store) == [42, 42]


async def test_a_process_that_was_down_knows_it_from_the_database(
    absence: Absence, hands: Hands, talk: Talk, store: Store, service: Service
) -> None:
    await halfway(talk)
    await contact(absence)
    hands.now += 10 * MINUTE
    await contact(Absence(service, hands.read))
    assert await asked(store) == [42]


async def test_what_waits_at_telegram_comes_first_and_whoever_wrote_is_not_asked(
    absence: Absence, hands: Hands, talk: Talk, store: Store
) -> None:
    await halfway(talk)
    other = talk.another(43)
    await halfway(other)
    await contact(absence)
    hands.now += 10 * MINUTE
    await contact(absence, drained=False)
    assert await asked(store) == []
    other.now += timedelta(minutes=10)
    await other.press(ORDINARY[6])
    hands.now += 10
    await contact(absence)
    assert await asked(store) == [42]


async def test_whoever_wrote_with_the_first_that_was_heard_is_not_asked(
    absence: Absence, hands: Hands, talk: Talk, store: Store
) -> None:
    await halfway(talk)
    await contact(absence)
    hands.now += 10 * MINUTE
    absence.heard(drained=False)
    hands.now += 50
    talk.now = from_ms(hands.now)
    await talk.press(ORDINARY[6])
    hands.now += 50
    absence.heard(drained=True)
    await absence.look()
    assert await asked(store) == []


async def test_a_crash_in_the_middle_asks_the_rest_and_nobody_twice(
    absence: Absence,
    hands: Hands,
    talk: Talk,
    store: Store,
    service: Service,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for user in (42, 43, 44):
        await halfway(talk.another(user))
    await contact(absence)
    hands.now += 10 * MINUTE
    original, calls = service.handle, iter(range(10))

    async def handle(*given: Any) -> Handled:
        if next(calls) == 1:
            raise asyncio.CancelledError
        return await original(*given)

    monkeypatch.setattr(service, "handle", handle)
    with pytest.raises(asyncio.CancelledError):
        await contact(absence)
    assert await asked(store) == [42]
    hands.now += MINUTE
    await contact(Absence(service, hands.read))
    assert await asked(store) == [42, 43, 44]


async def test_people_of_the_day_before_yesterday_are_left_alone(
    absence: Absence, hands: Hands, talk: Talk, store: Store
) -> None:
    await halfway(talk)
    hands.now += 25 * 60 * MINUTE
    await contact(absence)
    hands.now += 10 * MINUTE
    await contact(absence)
    assert await asked(store) == []


async def test_somebody_whose_state_cannot_be_read_holds_up_nobody(
    absence: Absence, hands: Hands, talk: Talk, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    for user in (42, 43):
        await halfway(talk.another(user))
    async with store.transaction() as tx:
        row = await tx.person(42)
        assert row is not None
        await tx.save_person(replace(row, state="{"))
    await contact(absence)
    hands.now += 10 * MINUTE
    await contact(absence)
    assert await asked(store) == [43]
    assert "somebody could not be asked again" in caplog.text


async def test_the_loop_notes_contacts_and_waits_out_a_database_that_is_away(
    hands: Hands, talk: Talk, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await halfway(talk)
    shaky = Shaky(store.engine, connections=1, erasures=store.erasures)
    absence = Absence(Service(shaky, talk.service.content), hands.read)
    async with asyncio.TaskGroup() as group:
        loop = group.create_task(absence.run())
        shaky.failures = 1
        absence.heard()
        await until(lambda: "contact: StoreUnavailable (away)" in caplog.text)
        absence.heard()
        await until(lambda: absence._noted == NOW_MS)
        hands.now += 10 * MINUTE
        absence.heard()
        await until(lambda: "after 600 s without Telegram, 1 people" in caplog.text)
        loop.cancel()
    assert await asked(store) == [42]
    assert to_ms(talk.now) == NOW_MS
