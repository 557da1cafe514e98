"""``/operator``: what an operator is told, and that nobody else is."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot import operating
from bot.communities import menus
from bot.communities.service import Communities
from bot.keeping import Backups
from bot.logs import _REMEMBERING, LastError
from bot.operating import Desk, Inquiry
from bot.outbound import Outbound
from bot.reception import Reception
from bot.render import Renderer
from bot.running import shell_for
from bot.service import Service
from bot.telegram_client import Client
from bot.telegram_sender import TelegramSender
from flows.commands import COMMANDS
from flows.content import Content
from storage import Store, StoreUnavailable
from tests.bot.conftest import ALICE
from tests.bot.parts import NOW, NOW_MS
from tests.emulator import Server, page

BOB, GROUP = 1002, -100777


@pytest.fixture(autouse=True)
def nothing_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_REMEMBERING, "last", None)


@pytest.fixture
def desk(store: Store, content: Content, file: Path) -> Desk:
    backups = Backups(file.parent / "backups", file)
    return Desk(frozenset({ALICE}), store, backups, content.version, lambda: NOW_MS)


@pytest.fixture
def reception(
    store: Store, content: Content, client: Client, renderer: Renderer, desk: Desk
) -> Reception:
    communities = Communities(store, shell_for(client, renderer), lambda: None)
    service = Service(store, content, label=renderer.label)
    return Reception(client, service, communities, renderer, lambda: NOW, desk=desk)


async def all_taken(server: Server, reception: Reception) -> None:
    """Take whatever waits at the emulator, as the loop of polls does, and send what follows."""
    updates = await reception.client.raw_updates(None, [], 0)
    for update in updates:
        waits = await reception.take(update)
        if waits is not None:
            await reception.answer(waits)
    await reception.client.raw_updates(updates[-1]["update_id"] + 1, [], 0)
    store, client = reception.service.store, reception.client
    await Outbound(
        store, TelegramSender(client, store, reception.renderer, lambda: NOW_MS), lambda: NOW_MS
    ).drain()


async def told(server: Server, reception: Reception) -> list[str]:
    await server.say(ALICE, "/operator")
    await all_taken(server, reception)
    [text] = [one.text for one in server.messages(ALICE) if "content " in one.text]
    return text.splitlines()


async def test_an_operator_is_told_how_the_process_is(
    server: Server, reception: Reception, desk: Desk, file: Path
) -> None:
    desk.began -= 3 * 86_400
    (file.parent / "backups").mkdir()
    (file.parent / "backups" / f"spotter-{NOW_MS - 5 * 3_600_000}.db").touch()
    lines = await told(server, reception)
    assert lines[0].startswith("Spotter ")
    assert lines[0].endswith(", up for 3 d")
    assert lines[1] == f"content {desk.content_version[:12]}"
    # What the first /start led to is still to be sent.
    assert lines[2].startswith("queue: 1 unsent")
    assert lines[3:] == [
        "check-ins overdue: 0",
        "backup: 5 h old",
        "last error: none since the start",
    ]


async def test_the_last_error_is_told_by_class_place_and_age(
    server: Server, reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = LastError(NOW_MS / 1000 - 180, "bot.outbound", "StoreUnavailable")
    monkeypatch.setattr(_REMEMBERING, "last", last)
    lines = await told(server, reception)
    assert lines[-1] == "last error: StoreUnavailable in bot.outbound, 3 min ago"


async def test_while_the_database_is_away_an_operator_is_told_that(
    server: Server, reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise StoreUnavailable

    await all_taken(server, reception)
    monkeypatch.setattr(operating, "vitals", away)
    assert "database: StoreUnavailable" in await told(server, reception)


async def test_anybody_else_gets_what_an_unknown_command_gets(
    server: Server, reception: Reception
) -> None:
    await server.person(BOB)
    said = []
    for text in ("/start", "/nonsense", "/operator"):
        await server.say(BOB, text)
        await all_taken(server, reception)
        said.append([one.text for one in server.messages(BOB) if not one.text.startswith("/")])
    assert len(said[1]) > len(said[0]), "an unknown command is answered"
    assert said[2][len(said[1]) :] == said[1][len(said[0]) :]


async def test_in_a_group_nobody_is_told_anything(
    server: Server, reception: Reception, desk: Desk
) -> None:
    chat = {"id": GROUP, "type": "supergroup", "title": "gym"}
    person = {"id": ALICE, "is_bot": False, "first_name": "Al"}
    text = {"text": "/operator", "entities": [{"type": "bot_command", "offset": 0, "length": 9}]}
    message = {"message_id": 5, "date": 1, "chat": chat, "from": person, **text}
    assert not isinstance(await reception.take({"update_id": 5, "message": message}), Inquiry)


async def test_an_answer_that_telegram_does_not_take_holds_up_nobody(
    server: Server, reception: Reception, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    await server.order(page(502), n=1, method="sendMessage")
    with caplog.at_level(logging.WARNING):
        await desk.answer(reception.client, Inquiry(ALICE))
    assert "an operator was not told: " in caplog.text


def test_no_menu_offers_it_and_no_other_command_has_its_name() -> None:
    offered = {name for _, commands in menus.SCOPES for name in commands}
    assert operating.COMMAND not in offered | set(COMMANDS)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-1, "0 s"), (119, "119 s"), (120, "2 min"), (7200, "2 h"), (9e5, "10 d")],
)
def test_spans_are_told_in_a_unit_that_says_enough(seconds: float, words: str) -> None:
    assert operating._span(seconds) == words
