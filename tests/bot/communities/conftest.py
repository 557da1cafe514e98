"""A gym for each test. Lives here: fixtures only; what a gym is stands in ``gym``."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.render import Renderer
from flows.content import Content
from tests.bot.communities import gym as module
from tests.bot.communities.gym import GROUP, Gym


@pytest.fixture
async def gym(tmp_path: Path, content: Content, renderer: Renderer) -> AsyncIterator[Gym]:
    """A gym whose emulator takes any number of messages at once."""
    async with module.gym(tmp_path, content, renderer) as one:
        yield one


@pytest.fixture
async def stage(gym: Gym) -> Gym:
    """A group with a sender of each kind; bots may talk to each other, and nothing waits."""
    await gym.arrive()
    await gym.server.communities.cast(GROUP)
    await gym.server.communities.let_bots_talk()
    await gym.later(3600)
    return gym
