"""What the tests of the page share: a demo, and the same behind its server.

Lives here: fixtures only. Called by pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.web.demo import Demo
from tests.bot.web.parts import demo_of, served


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    async with demo_of() as one:
        yield one


@dataclass(frozen=True)
class Visitor:
    """Somebody who knows the address, on a connection of their own."""

    demo: Demo
    address: str
    session: aiohttp.ClientSession

    @property
    def origin(self) -> str:
        """The page's own origin, as a browser names it."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    async def get(self, path: str = "", **headers: str) -> tuple[int, str, dict[str, str]]:
        """Status, text and headers of one part of the page."""
        async with self.session.get(f"{self.address}{path}", headers=headers) as answer:
            return answer.status, await answer.text(), dict(answer.headers)

    async def act(self, asked: Any, **headers: str) -> tuple[int, dict[str, Any]]:
        """Status and answer of one act."""
        told = {"Origin": self.origin} | headers
        async with self.session.post(f"{self.address}act", json=asked, headers=told) as answer:
            is_json = answer.content_type == "application/json"
            return answer.status, await answer.json() if is_json else {}


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    async with served() as (demo, address), aiohttp.ClientSession() as session:
        yield Visitor(demo, address, session)
