"""Several replicas on one server: what happens at once happens one after the other.

Lives here: the service and the clock of three replicas, told of the same person at the same
moment. Does not live here: the locks themselves (``tests/storage/test_postgres.py``). Called
by pytest.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.arrival import Arrival
from bot.clock import tick
from bot.outbound import Outbound
from bot.render import Renderer, to_ms
from bot.service import Service
from flows import codec
from flows.content import Content
from flows.model import Conversation, Pressed, Said
from storage import Store, open_store
from tests.bot.parts import NOW, ORDINARY, Talk, Wire, table

PEOPLE = 8


@pytest.fixture
async def stores(postgres_url: str) -> AsyncIterator[list[Store]]:
    opened = [await open_store(postgres_url, now=to_ms(NOW)) for _ in range(3)]
    yield opened
    for one in opened:
        await one.close()


@pytest.fixture
def replicas(stores: list[Store], content: Content, renderer: Renderer) -> list[Service]:
    return [Service(store, content, label=renderer.label) for store in stores]


def talk_of(service: Service, user: int) -> Talk:
    wire = Wire()
    talk = Talk(service, wire, user)
    talk.outbound = Outbound(service.store, wire, lambda: to_ms(talk.now))
    return talk


async def state_of(store: Store, user: int) -> tuple[Conversation, int]:
    """A conversation, and how many states there were."""
    async with store.transaction() as tx:
        person = await tx.person(user)
    assert person is not None
    conversation = codec.load_state(person.state).conversation
    assert conversation is not None
    return conversation, person.rev


async def test_a_text_and_a_tap_at_once_advance_one_question_once(replicas: list[Service]) -> None:
    chance = random.Random(15)
    for user in range(100, 100 + PEOPLE):
        talk = talk_of(replicas[0], user)
        await talk.command("start")
        await talk.press_all(*ORDINARY[: ORDINARY.index("3")])
        before, rev = await state_of(talk.service.store, user)
        _, button = talk.find("3")
        tap = Arrival(f"u:{user}1", user, user, Pressed(button.id))
        text = Arrival(f"u:{user}2", user, user, Said("3/10"))
        # Telegram brings each again until it has heard that it was taken.
        at_once = [(one, service) for one in (tap, text) for service in replicas]
        chance.shuffle(at_once)
        done = await asyncio.gather(
            *(service.handle(replace(one), talk.now) for one, service in at_once)
        )
        assert sum(one.new for one in done) == 2
        after, now_rev = await state_of(talk.service.store, user)
        given = after.answered[len(before.answered) :]
        assert [one.question for one in given] == ["severity"]
        assert now_rev == rev + 2, "the second saw what the first had done"


async def test_a_first_word_told_to_all_replicas_makes_one_person(replicas: list[Service]) -> None:
    arrivals = [Arrival(f"u:{n}", 42, 42, Said("hello")) for n in range(3)]
    done = await asyncio.gather(
        *(service.handle(one, NOW) for one in arrivals for service in replicas)
    )
    assert sum(one.new for one in done) == 3
    assert await table(replicas[0].store, "SELECT user_id, rev FROM person") == [
        {"user_id": 42, "rev": 3}
    ]


async def test_a_check_in_is_asked_once_by_three_replicas(replicas: list[Service]) -> None:
    for user in range(100, 100 + PEOPLE):
        await talk_of(replicas[0], user).ordinary()
    due = talk_of(replicas[0], 1)
    due.later(hours=24)
    await asyncio.gather(*(tick(service, due.now) for service in replicas))
    await tick(replicas[1], due.now)
    asked = await table(replicas[0].store, "SELECT user_id FROM outbox WHERE kind = 'check_in'")
    assert sorted(one["user_id"] for one in asked) == list(range(100, 100 + PEOPLE))
    found = await table(replicas[0].store, "SELECT status, count(*) AS n FROM check_in GROUP BY 1")
    assert {one["status"]: one["n"] for one in found} == {"asked": PEOPLE, "waiting": PEOPLE}


async def test_three_replicas_send_everything_once_and_in_order(
    replicas: list[Service],
) -> None:
    wire = Wire()
    for user in range(100, 100 + PEOPLE):
        for word in ("hello", "what", "hm"):
            for n, service in enumerate(replicas):
                arrival = Arrival(f"u:{user}{word}{n}", user, user, Said(word))
                await service.handle(arrival, NOW)
    waiting = await table(replicas[0].store, "SELECT key FROM outbox WHERE status = 'pending'")
    assert len(waiting) > PEOPLE
    senders = [Outbound(service.store, wire, lambda: to_ms(NOW)) for service in replicas]
    while await asyncio.gather(*(sender.drain() for sender in senders)) != [0, 0, 0]:
        pass
    assert sorted(wire.keys) == sorted(one["key"] for one in waiting)
    for user in range(100, 100 + PEOPLE):
        ids = [row.id for row in wire.rows if row.user_id == user]
        assert ids == sorted(ids)
