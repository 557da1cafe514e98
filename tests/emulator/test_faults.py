"""Ordered faults, met by the real client.

Lives here: each kind of fault, what the client raises and whether it took effect. Does
not live here: Telegram's own refusals. Called by pytest.
"""

from __future__ import annotations

import asyncio

import pytest
import telegram
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TimedOut

from tests.emulator import (
    Fault,
    Server,
    closed_after,
    closed_before,
    delayed,
    page,
    refused,
    too_many,
)
from tests.emulator.conftest import ALICE


def delivered(server: Server) -> int:
    return sum(one.from_bot for one in server.messages(ALICE))


async def test_a_429_asks_for_patience_and_delivers_nothing(
    server: Server, bot: telegram.Bot
) -> None:
    await server.order(too_many(7), method="sendMessage")
    with pytest.raises(RetryAfter, match="Retry in"):
        await bot.send_message(ALICE, "Hi")
    assert delivered(server) == 0
    last = server.history[-1]
    assert (last.code, last.retry_after, last.accepted, last.fault) == (429, 7, False, "refused")
    await bot.send_message(ALICE, "Hi")
    assert delivered(server) == 1


@pytest.mark.parametrize(
    ("fault", "error", "copies"),
    [
        (page(502), NetworkError, 0),
        (page(404), InvalidToken, 0),
        (refused(400, "Bad Request: query is too old"), BadRequest, 0),
        (closed_before(), NetworkError, 0),
        (closed_after(), NetworkError, 1),
    ],
)
async def test_a_fault_reaches_the_client_and_delivers_or_not(
    server: Server, bot: telegram.Bot, fault: Fault, error: type[Exception], copies: int
) -> None:
    await server.order(fault)
    with pytest.raises(error):
        await bot.send_message(ALICE, "Hi")
    assert delivered(server) == copies
    last = server.history[-1]
    assert (last.accepted, last.fault) == (copies == 1, fault.kind)
    assert (last.code == 0) is fault.kind.startswith("closed")


async def test_a_delayed_answer_times_out_after_delivery(server: Server, bot: telegram.Bot) -> None:
    await server.order(delayed(30), method="sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(ALICE, "Hi", read_timeout=0.05)
    assert delivered(server) == 1
    await server.wait_for(lambda: server.history[-1].method == "sendMessage")
    assert server.history[-1].accepted


async def test_a_delivery_is_visible_while_its_answer_is_delayed(
    server: Server, bot: telegram.Bot
) -> None:
    await server.order(delayed(0.2), method="sendMessage")
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        sending = group.create_task(bot.send_message(ALICE, "Hi"))
        assert (await server.wait_for_message(ALICE, "Hi")).from_bot
        assert not sending.done()
    assert sending.result().text == "Hi"


async def test_an_order_counts_only_what_matches(server: Server, bot: telegram.Bot) -> None:
    await server.order(page(500), n=2, method="SEND*")
    await bot.get_me()
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(ALICE, "Hi")
    await bot.send_message(ALICE, "Hi")
    assert delivered(server) == 1


async def test_a_standing_order_holds_until_it_is_cancelled(
    server: Server, bot: telegram.Bot
) -> None:
    await server.order(too_many(1), n=None)
    for _ in range(3):
        with pytest.raises(RetryAfter):
            await bot.get_me()
    await server.cancel_orders()
    assert (await bot.get_me()).is_bot


async def test_waiting_in_vain_says_what_happened_last(server: Server, bot: telegram.Bot) -> None:
    with pytest.raises(TimeoutError, match="getMe -> 200"):
        await server.wait_for_message(ALICE, "never", timeout=0.01)
