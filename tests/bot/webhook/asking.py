"""Requests to the port of a process, as Telegram and as others make them.

Lives here: the address of the webhook under test, a clock that stands still, requests. Does not
live here: fixtures. Called by the tests beside it and their conftest.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import aiohttp
from pydantic import SecretStr

from bot.settings import Settings
from bot.webhook import SECRET_HEADER, Address, Door, address_of
from tests.e2e.running import SECRET

#: What came back: status, headers, text.
Answer = tuple[int, Any, str]
Ask = Callable[..., Coroutine[Any, Any, Answer]]


@dataclass
class Instant:
    """A monotonic clock that a test moves."""

    seconds: float = 1000.0

    def read(self) -> float:
        return self.seconds


def settings(**more: Any) -> Settings:
    """Those of a bot in webhook mode."""
    given: dict[str, Any] = {
        "mode": "webhook",
        "webhook_url": "https://spotter.example.org/",
        "webhook_secret": SecretStr(SECRET),
    }
    return Settings.model_construct(**(given | more))


def address() -> Address:
    """Where the webhook under test is."""
    return address_of(settings())


def asking(session: aiohttp.ClientSession, door: Door) -> Ask:
    """A function that asks ``door`` for a path, by default as Telegram brings an update."""

    async def ask(
        body: Any = None,
        *,
        method: str = "POST",
        path: str = address().path,
        secret: str | None = SECRET,
    ) -> Answer:
        headers = {} if secret is None else {SECRET_HEADER: secret}
        data = io.BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
        url = f"http://127.0.0.1:{door.port}{path}"
        async with session.request(method, url, data=data, headers=headers) as answer:
            return answer.status, answer.headers, await answer.text()

    return ask
