"""What the tests of the shell share: the shipped content and words, a file, a service.

Lives here: fixtures only. Does not live here: rows and people (``parts``). Called by pytest.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.outbound import Outbound
from bot.render import Renderer, to_ms
from bot.running import content_for, renderer_for
from bot.service import Service
from bot.settings import Settings
from bot.telegram_client import Client, make_client
from flows.content import Content
from storage import Store, open_store
from tests.bot.communities.office import Office
from tests.bot.parts import NOW, Talk, Wire
from tests.databases import new_file
from tests.emulator import Limits, Server

ALICE = 1001


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder to be in, and no setting from outside; returns the folder."""
    for name in [one for one in os.environ if one.startswith("SPOTTER_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _plain_settings() -> Settings:
    """The defaults, whatever the environment of the tests says."""
    return Settings.model_construct()


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    return renderer_for(_plain_settings())


@pytest.fixture(scope="session")
def content(renderer: Renderer) -> Content:
    return content_for(_plain_settings(), renderer)


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch, renderer: Renderer, content: Content) -> None:
    """Chats of the terminal share the shipped words and content, to spare half a second each."""
    monkeypatch.setattr("bot.terminal.renderer_for", lambda _: renderer)
    monkeypatch.setattr("bot.terminal.content_for", lambda *_: content)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "spotter.db"


@pytest.fixture
async def store(request: pytest.FixtureRequest, file: Path) -> AsyncIterator[Store]:
    """A real SQLite file; a database on a server where a test is marked with ``ON_BOTH``."""
    if getattr(request, "param", "file") == "postgres":
        opened = await open_store(request.getfixturevalue("postgres_url"), now=to_ms(NOW))
    else:
        opened = await new_file(file, to_ms(NOW))
    yield opened
    await opened.close()


@pytest.fixture
def service(store: Store, content: Content, renderer: Renderer) -> Service:
    return Service(store, content, label=renderer.label)


@pytest.fixture
def talk(service: Service) -> Talk:
    """One person, the real service, and a wire that keeps what it is given."""
    wire = Wire()
    talk = Talk(service, wire)
    talk.outbound = Outbound(service.store, wire, lambda: to_ms(talk.now))
    return talk


@pytest.fixture
def office(store: Store, content: Content) -> Office:
    """The service, the panel and groups, and a Telegram that tells of admins."""
    return Office(store, content)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """An emulator without limits of rate, with one person who has opened the chat."""
    async with Server(limits=Limits.unpaced()) as one:
        await one.person(ALICE)
        await one.say(ALICE, "/start")
        yield one
        assert one.violations == [], "every request and update fits the outside witness"


@pytest.fixture
async def client(server: Server) -> AsyncIterator[Client]:
    """The real client, introduced to the emulator."""
    client = make_client(server.token, server.url)
    await client.initialize()
    yield client
    await client.shutdown()
