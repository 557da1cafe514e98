"""A process's port, open, with the real store and conversation behind it.

Lives here: fixtures only. Does not live here: what is asked of the port. Called by pytest.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.communities.service import Communities
from bot.progress import Progress
from bot.reception import Reception
from bot.render import Renderer
from bot.running import shell_for
from bot.service import Service
from bot.telegram_client import Client
from bot.webhook import Door, Health
from bot.webhook.receiving import Receiver
from flows.content import Content
from storage import Store
from tests.bot.parts import NOW, Shaky
from tests.bot.webhook.asking import Ask, Instant, address, asking
from tests.e2e.running import free_port


@pytest.fixture
def instant() -> Instant:
    return Instant()


@pytest.fixture
def shaky(store: Store) -> Shaky:
    return Shaky(store.engine, connections=1, erasures=store.erasures)


@pytest.fixture
def reception(shaky: Shaky, content: Content, client: Client, renderer: Renderer) -> Reception:
    communities = Communities(shaky, shell_for(client, renderer), lambda: None)
    return Reception(client, Service(shaky, content), communities, renderer, lambda: NOW)


@pytest.fixture
def health(shaky: Shaky, tmp_path: Path, instant: Instant) -> Health:
    """Of a process that polls; whatever ages does so by ``instant``."""
    progress = Progress(instant.read)
    return Health(shaky, progress, tmp_path, polls=True, clock=instant.read)


@pytest.fixture
def receiver(reception: Reception) -> Receiver:
    return Receiver(address(), reception)


@pytest.fixture
def door(health: Health, receiver: Receiver) -> Door:
    return Door(("127.0.0.1", free_port()), health, receiver)


@pytest.fixture
async def ask(door: Door) -> AsyncIterator[Ask]:
    """Requests to the open port."""
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
        door.bind()
        loop = group.create_task(door.run())
        yield asking(session, door)
        loop.cancel()
