"""An emulator for each test, and the ways to talk to it.

Lives here: fixtures of the emulator's own tests. Does not live here: anything that other
tests need; they start a Server themselves. Called by pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import aiohttp
import pytest
import telegram

from tests.emulator import Limits, Server

ALICE = 1001
Api = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """A server without rate limits, with one person who has opened the chat."""
    async with Server(limits=Limits.unpaced()) as server:
        await server.person(ALICE)
        await server.say(ALICE, "/start")
        yield server


@pytest.fixture
async def bot(server: Server, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[telegram.Bot]:
    """The real python-telegram-bot client."""
    # Without this every RetryAfter warns of a coming change, and a warning is an error here.
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    async with telegram.Bot(server.token, base_url=server.base_url) as bot:
        yield bot


@pytest.fixture
async def api(server: Server) -> AsyncIterator[Api]:
    """Raw requests: ``await api("sendMessage", chat_id=1, text="x")`` gives the envelope."""
    async with aiohttp.ClientSession() as session:

        async def call(method: str, **params: Any) -> dict[str, Any]:
            url = f"{server.base_url}{server.token}/{method}"
            async with session.post(url, json=params) as response:
                body: dict[str, Any] = await response.json()
                assert body["ok"] is (response.status == 200)
                return body

        yield call
