"""An emulator for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.emulator import Limits, Server


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """An emulator with Telegram's limits, except for how fast one may write."""
    async with Server(limits=Limits.unpaced()) as one:
        yield one
        assert one.violations == [], "every request and update fits the outside witness"
