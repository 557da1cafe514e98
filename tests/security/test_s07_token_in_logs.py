"""S7: whoever reads the logs cannot become the bot.

The library under the client prints addresses that hold the token, its errors quote it, and
so does its ``repr``. Lives here: all of that, at DEBUG, with every library as talkative as it
can be, and a bot of its own process whose two outputs are read. Does not live here: health
texts (``test_s08``), where the token comes from (``test_s10``).
"""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from telegram.error import InvalidToken

from bot.telegram_client import make_client
from tests.canaries import found_in
from tests.e2e.lifter import Lifter
from tests.e2e.running import running, start
from tests.emulator import TOKEN, Server, page

_LIBRARIES = ("httpx", "httpcore", "telegram", "telegram.Bot", "asyncio", "apscheduler")
USER = 2101


@pytest.fixture
def talkative(printed: io.StringIO) -> Iterator[None]:
    """Every library says all that it can, as after somebody turned it up to look for a fault."""
    levels = {name: logging.getLogger(name).level for name in _LIBRARIES}
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


async def test_requests_at_debug_print_no_token(
    server: Server, printed: io.StringIO, talkative: None
) -> None:
    client = make_client(server.token, server.url)
    await client.initialize()
    await server.order(page(404), n=1, method="sendMessage")
    with pytest.raises(InvalidToken):
        await client.send_message(1001, "hello")
    await client.shutdown()
    assert "telegram.Bot complained" in printed.getvalue(), "the libraries were heard"
    assert found_in(printed.getvalue()) == []


async def test_the_client_and_its_errors_may_be_logged(
    server: Server, printed: io.StringIO
) -> None:
    client = make_client(server.token, server.url)
    log = logging.getLogger("bot.test")
    for one in (
        client,
        InvalidToken(f"The token {TOKEN} was rejected"),
        client.base_url,
    ):
        log.error("%r", one)
        log.error("%s", one, exc_info=ValueError(f"{one!r}"))
    assert printed.getvalue().count("ValueError") == 3
    assert TOKEN in f"{client.base_url}", "it was there to be told"
    assert found_in(printed.getvalue()) == []


async def test_both_outputs_of_a_bot_whose_network_fails_hold_no_token(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path) as bot:
        await server.order(page(404), n=2, method="getUpdates")
        await server.order(page(401), n=1, method="getUpdates")
        await server.order(page(404), n=2, method="sendMessage")
        await Lifter(server, USER).arrive()
        await server.stop()
        async with asyncio.timeout(20):
            while "polling: NetworkError" not in bot.log.read_text("utf-8"):  # noqa: ASYNC110 - a file has no event
                await asyncio.sleep(0.05)
        await server.start()
        await Lifter(server, USER).say("/check")
    told = bot.log.read_text("utf-8")
    assert "polling: InvalidToken" in told
    assert found_in(told) == []


async def test_a_token_that_telegram_refuses_is_not_repeated(
    server: Server, tmp_path: Path
) -> None:
    wrong = "987654321:Refused-token-for-tests-only-00000000"
    bot = await start(server, tmp_path, BOT_TOKEN=wrong)
    assert await bot.process.wait() == 2
    told = bot.log.read_text("utf-8")
    assert "Telegram does not know it" in told
    assert wrong.partition(":")[2] not in told
