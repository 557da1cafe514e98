"""The three rates, and their clock.

Lives here: bursts, refills, 429 and what counts. Does not live here: ordered 429s
(``test_faults``). Called by pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.emulator import Limits, Server
from tests.emulator.conftest import ALICE

PEOPLE = range(2001, 2041)


@pytest.fixture
async def paced() -> AsyncIterator[Server]:
    """A server with Telegram's rates and a clock that stands still."""
    server = Server(limits=Limits(), read_clock=lambda: 1_790_000_000_000)
    async with server:
        for user in (ALICE, *PEOPLE):
            await server.person(user)
            await server.say(user, "/start")
        yield server


async def send(server: Server, chat_id: int, method: str = "sendMessage", **more: Any) -> int:
    """The ``retry_after`` of a refusal in seconds, 0 when the message was accepted."""
    url = f"{server.base_url}{server.token}/{method}"
    params = {"chat_id": chat_id, "text": "Hi", **more}
    async with aiohttp.ClientSession() as session, session.post(url, json=params) as response:
        body = await response.json()
    if body["ok"]:
        return 0
    assert body["error_code"] == 429
    retry_after: int = body["parameters"]["retry_after"]
    assert body["description"] == f"Too Many Requests: retry after {retry_after}"
    return retry_after


async def test_one_chat_takes_a_burst_of_five_then_one_a_second(paced: Server) -> None:
    assert [await send(paced, ALICE) for _ in range(6)] == [0, 0, 0, 0, 0, 1]
    await paced.advance(1)
    assert [await send(paced, ALICE) for _ in range(2)] == [0, 1]


async def test_edits_count_too(paced: Server) -> None:
    for _ in range(5):
        await send(paced, ALICE)
    sent = paced.log[-1].message_id
    assert await send(paced, ALICE, "editMessageText", message_id=sent, text="Ho") == 1


async def test_all_chats_together_take_30_a_second(paced: Server) -> None:
    waits = [await send(paced, user) for user in PEOPLE]
    assert waits == [0] * 30 + [1] * 10
    await paced.advance(1)
    assert await send(paced, PEOPLE[-1]) == 0


async def test_a_group_takes_20_a_minute(paced: Server) -> None:
    await paced.group(-5, "Gym")
    await paced.add_bot_to_group(-5, ALICE)
    for _ in range(20):
        assert await send(paced, -5) == 0
        await paced.advance(1)
    assert await send(paced, -5) == 40
    await paced.advance(40)
    assert await send(paced, -5) == 0


async def test_edits_and_polls_count_in_a_group(paced: Server) -> None:
    await paced.communities.create(-1_000_000_000_005, "News", "channel")
    await paced.communities.add_bot(-1_000_000_000_005, ALICE)
    for chat_id in (-5, -1_000_000_000_005):
        await paced.group(chat_id, "Gym")
        await paced.add_bot_to_group(chat_id, ALICE)
        assert await send(paced, chat_id) == 0
        first = paced.log[-1].message_id
        for number in range(18):
            await paced.advance(1)
            edit = {"message_id": first, "text": f"Hi {number}"}
            assert await send(paced, chat_id, "editMessageText", **edit) == 0
        await paced.advance(1)
        poll = {"question": "Sore?", "options": ["Yes", "No"]}
        assert await send(paced, chat_id, "sendPoll", **poll) == 0
        await paced.advance(1)
        markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
        keyboard = {"message_id": first, "reply_markup": markup}
        assert await send(paced, chat_id, "editMessageReplyMarkup", **keyboard) == 40
        assert await send(paced, chat_id, "stopPoll", message_id=first + 1) == 40
        assert await send(paced, ALICE) == 0, "other chats do not wait"


async def test_a_refused_message_costs_nothing(paced: Server) -> None:
    for _ in range(20):
        await send(paced, ALICE)
    await paced.advance(1)
    assert await send(paced, ALICE) == 0


async def test_each_rate_can_be_turned_off(paced: Server) -> None:
    await paced.set_limits(overall_per_second=None, chat_per_second=None)
    assert {await send(paced, ALICE) for _ in range(40)} == {0}


async def test_the_burst_can_be_set(paced: Server) -> None:
    await paced.set_limits(chat_burst=2)
    assert [await send(paced, ALICE) for _ in range(3)] == [0, 0, 1]
