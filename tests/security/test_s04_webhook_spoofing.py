"""S4: only Telegram can bring an update to the webhook.

Lives here: guessed paths, headers that are doubled or stand in the wrong place, bodies that
grow, an update that is played back, and the comparison of secrets itself. Does not live here:
wrong secrets, methods and sizes (``tests/bot/webhook/test_receiving.py``).
"""

from __future__ import annotations

import gzip
import hmac
from collections.abc import Sequence
from typing import Any

import aiohttp
import pytest
from multidict import CIMultiDict

from bot.webhook import SECRET_HEADER, Door, path_of, receiving
from bot.webhook.receiving import MOST_BYTES
from storage import Store
from tests.bot.parts import table
from tests.bot.webhook.asking import Ask, address
from tests.bot.webhook.conftest import ask, door, health, instant, receiver, reception, shaky
from tests.e2e.running import SECRET
from tests.emulator import Server

__all__ = ["ask", "door", "health", "instant", "receiver", "reception", "shaky"]

PATH = address().path


@pytest.fixture
def update(server: Server) -> dict[str, Any]:
    """What Telegram would bring: the first word of a person."""
    return server.pending()[0]


async def kept(store: Store) -> int:
    return len(await table(store, "SELECT 1 FROM seen"))


async def post(
    door: Door, headers: Sequence[tuple[str, str]], body: bytes, path: str = PATH
) -> int:
    """A request with exactly these headers; 413 also where the connection is cut for its size."""
    url = f"http://127.0.0.1:{door.port}{path}"
    try:
        async with (
            aiohttp.ClientSession() as session,
            session.post(url, data=body, headers=CIMultiDict(headers)) as answer,
        ):
            return answer.status
    except aiohttp.ClientConnectionError:
        return 413


@pytest.mark.parametrize(
    "path",
    [
        PATH[:-1],
        PATH + "0",
        PATH + "/",
        "/" + PATH,
        PATH.upper(),
        PATH.replace("/hook/", "/Hook/"),
        f"/x/..{PATH}/../x",
        PATH.replace("/hook/", "/hook%2f"),
        PATH + "%00",
        path_of(SECRET + "x"),
        path_of(""),
        f"/hook/{SECRET}",
        *(PATH[:at] + ("0" if PATH[at] != "0" else "1") + PATH[at + 1 :] for at in (6, 20, 37)),
    ],
)
async def test_a_path_that_is_nearly_right_is_no_path(
    ask: Ask, update: dict[str, Any], store: Store, path: str
) -> None:
    assert (await ask(update, path=path))[0] == 404
    assert await kept(store) == 0


@pytest.mark.parametrize(
    "headers",
    [
        [(SECRET_HEADER, "wrong"), (SECRET_HEADER, "wrong too")],
        [(SECRET_HEADER, "wrong"), (SECRET_HEADER, SECRET)],
        [(SECRET_HEADER, f"wrong, {SECRET}")],
        [(SECRET_HEADER, f"{SECRET}, {SECRET}")],
        [(SECRET_HEADER, SECRET.upper())],
        [(SECRET_HEADER, SECRET + " x")],
        [("X-Telegram-Bot-Api-Secret", SECRET)],
        [("Authorization", f"Bearer {SECRET}")],
        [("Cookie", f"{SECRET_HEADER}={SECRET}")],
        [("X-Forwarded-For", "149.154.167.220"), ("X-Real-IP", "91.108.4.1")],
    ],
)
async def test_the_secret_counts_once_whole_and_in_its_own_header(
    ask: Ask, door: Door, store: Store, headers: list[tuple[str, str]]
) -> None:
    assert await post(door, headers, b'{"update_id": 7}') == 401
    assert await kept(store) == 0


async def test_the_secret_in_the_address_opens_nothing(
    ask: Ask, update: dict[str, Any], store: Store
) -> None:
    path = f"{PATH}?secret_token={SECRET}&{SECRET_HEADER}={SECRET}"
    assert (await ask(update, path=path, secret=None))[0] == 401
    assert await kept(store) == 0


async def test_what_is_compared_is_compared_whole_and_in_constant_time(
    ask: Ask, update: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(given: bytes, secret: bytes) -> bool:
        compared.append((given, secret))
        return hmac.compare_digest(given, secret)

    monkeypatch.setattr(
        receiving, "hmac", type("Hmac", (), {"compare_digest": staticmethod(compare)})
    )
    guesses = [SECRET[:-1] + "x", "x" + SECRET[1:], "x", "x" * 200, ""]
    for guess in guesses:
        assert (await ask(update, secret=guess))[0] == 401
    assert compared == [(guess.encode(), SECRET.encode()) for guess in guesses]


async def test_an_update_that_is_played_back_does_nothing_even_when_changed(
    ask: Ask, update: dict[str, Any], store: Store
) -> None:
    assert (await ask(update))[0] == 200
    rows = await table(store, "SELECT * FROM outbox")
    changed = update | {"message": update["message"] | {"text": "numb between my legs"}}
    for again in (update, changed, update):
        assert (await ask(again))[0] == 200
    assert await table(store, "SELECT * FROM outbox") == rows


async def test_a_body_that_grows_when_it_is_unpacked_is_refused(
    ask: Ask, door: Door, store: Store
) -> None:
    bomb = gzip.compress(b'{"update_id": 7}' + b" " * (64 * MOST_BYTES))
    assert len(bomb) < MOST_BYTES // 4
    headers = [(SECRET_HEADER, SECRET), ("Content-Encoding", "gzip")]
    assert await post(door, headers, bomb) in (400, 413)
    assert await kept(store) == 0
