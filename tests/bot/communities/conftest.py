"""A gym for each test. Lives here: fixtures only; what a gym is stands in ``gym``."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.render import Renderer
from flows.content import Content
from tests.bot.communities import gym as module
from tests.bot.communities.gym import Gym


@pytest.fixture
async def gym(tmp_path: Path, content: Content, renderer: Renderer) -> AsyncIterator[Gym]:
    """A gym whose emulator takes any number of messages at once."""
    async with module.gym(tmp_path, content, renderer) as one:
        yield one
