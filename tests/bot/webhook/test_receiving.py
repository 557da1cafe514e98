"""Whoever is not Telegram learns nothing; Telegram hears 200 once its update is kept."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest

from bot.reception import Reception
from bot.service import Service
from bot.telegram_client import Client
from bot.webhook import receiving
from bot.webhook.receiving import MOST_BYTES, Receiver
from storage import Store
from tests.bot.conftest import ALICE
from tests.bot.parts import Shaky, table
from tests.bot.webhook.asking import Ask
from tests.emulator import Server

SYMPTOM = "numb since Tuesday"


async def kept(store: Store) -> int:
    """How many events are known."""
    return len(await table(store, "SELECT 1 FROM seen"))


@pytest.fixture
def update(server: Server) -> dict[str, Any]:
    """What Telegram would bring: the first word of a person."""
    return server.pending()[0]


async def test_an_update_is_answered_with_200_after_its_commit(
    ask: Ask, update: dict[str, Any], store: Store
) -> None:
    assert (await ask(update))[0] == 200
    assert await kept(store) == 1
    assert len(await table(store, "SELECT 1 FROM outbox")) == 1


async def test_a_second_delivery_is_answered_with_200_and_does_nothing(
    ask: Ask, update: dict[str, Any], store: Store
) -> None:
    assert [(await ask(update))[0] for _ in range(2)] == [200, 200]
    assert len(await table(store, "SELECT 1 FROM outbox")) == 1


# --- S4: not Telegram ------------------------------------------------------------------


@pytest.mark.parametrize("secret", ["wrong", "", None, "Ünïcödé", "only-Telegram-may"])
async def test_without_the_secret_it_is_401_and_nothing_happens(
    ask: Ask, update: dict[str, Any], store: Store, secret: str | None
) -> None:
    assert (await ask(update, secret=secret))[0] == 401
    assert await kept(store) == 0


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS"])
async def test_anything_but_post_is_405(ask: Ask, update: dict[str, Any], method: str) -> None:
    assert (await ask(update, method=method))[0] == 405


@pytest.mark.parametrize("path", ["/", "/hook", "/hook/", "/hook/0123", "/control/say"])
async def test_another_path_is_404(ask: Ask, update: dict[str, Any], path: str) -> None:
    assert (await ask(update, path=path))[0] == 404


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 200_000, b"9" * 5000])
async def test_what_is_no_json_is_400(ask: Ask, store: Store, body: bytes) -> None:
    assert (await ask(body))[0] == 400
    assert await kept(store) == 0


async def test_a_body_above_a_mebibyte_is_refused(ask: Ask, store: Store) -> None:
    fits = b'{"update_id": 7}' + b" " * (MOST_BYTES - 16)
    assert (await ask(fits))[0] == 200
    try:
        status = (await ask(fits + b" "))[0]
    except aiohttp.ClientConnectionError:
        status = 413
    assert status == 413
    assert await kept(store) == 0


# --- An update that nobody can read ----------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        7,
        [],
        None,
        {"message": {"text": SYMPTOM}},
        {"update_id": 9, "message": {"text": SYMPTOM, "chat": SYMPTOM, "from": {"id": 5}}},
        {"update_id": 9, SYMPTOM: {}, "callback_query": {"data": SYMPTOM}},
    ],
)
async def test_it_is_counted_and_answered_with_200_and_none_of_its_content_is_logged(
    ask: Ask, reception: Reception, body: Any, caplog: pytest.LogCaptureFixture
) -> None:
    assert (await ask(body))[0] == 200
    assert reception.malformed == 1
    assert SYMPTOM not in caplog.text
    if isinstance(body, dict) and "update_id" in body:
        assert "9: " in caplog.text
        assert ("message" in body) is ("message" in caplog.messages[-1])


# --- Not now ---------------------------------------------------------------------------


async def test_while_the_database_is_away_telegram_is_asked_to_come_back_in_a_second(
    ask: Ask, update: dict[str, Any], shaky: Shaky, store: Store
) -> None:
    shaky.failures = 1
    status, headers, _ = await ask(update)
    assert (status, headers["Retry-After"]) == (503, "1")
    assert await kept(store) == 0
    assert (await ask(update))[0] == 200


async def test_once_shut_telegram_is_asked_to_come_back(
    ask: Ask, update: dict[str, Any], receiver: Receiver, store: Store
) -> None:
    receiver.shut = True
    status, headers, _ = await ask(update)
    assert (status, headers["Retry-After"]) == (503, "1")
    assert (await ask(update, secret="wrong"))[0] == 401
    assert await kept(store) == 0


async def test_a_turn_that_hangs_is_ended_and_asked_for_again(
    ask: Ask, update: dict[str, Any], monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    async def hang(*_: Any) -> Any:
        await asyncio.Event().wait()

    monkeypatch.setattr(receiving, "_HARD_STOP_SECONDS", 0.05)
    with monkeypatch.context() as hanging:
        hanging.setattr(Service, "handle", hang)
        assert (await ask(update))[0] == 503
    monkeypatch.setattr(receiving, "_HARD_STOP_SECONDS", 20)
    assert (await ask(update))[0] == 200
    assert await kept(store) == 1


async def test_a_mistake_of_ours_is_apologised_for_and_not_brought_again(
    ask: Ask,
    update: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    store: Store,
) -> None:
    async def fail(*_: Any) -> Any:
        raise ValueError(SYMPTOM)

    monkeypatch.setattr(Service, "handle", fail)
    assert (await ask(update))[0] == 200
    assert len(await table(store, "SELECT 1 FROM outbox WHERE kind = 'notice'")) == 1
    assert SYMPTOM not in caplog.text


async def test_a_press_is_answered_and_telegram_does_not_wait_for_that(
    ask: Ask, server: Server, reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered, allowed = asyncio.Event(), asyncio.Event()
    original = reception.client.ask

    async def answer(_: Client, method: str, **asked: Any) -> Any:
        await allowed.wait()
        done = await original(method, **asked)
        answered.set()
        return done

    monkeypatch.setattr(Client, "ask", answer)
    await server.forge(ALICE, "x")
    assert (await ask(server.pending()[-1]))[0] == 200
    assert not answered.is_set()
    allowed.set()
    async with asyncio.timeout(5):
        await answered.wait()
    assert server.presses[0].answered_at is not None
