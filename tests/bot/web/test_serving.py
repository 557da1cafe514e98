"""The server: nobody gets in but our own page, and what it shows is what the chats hold."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from aiohttp.client_exceptions import ClientConnectorError

from bot.web import serving
from bot.web.chats import GROUP, YOU
from bot.web.doing import state_of
from tests.bot.web.conftest import Visitor
from tests.bot.web.parts import BEFORE, served

PARTS = "", "page.css", "colours.css", "page.js", "messages.js", "pictures.js", "icon.svg"


async def told(visitor: Visitor) -> dict[str, Any]:
    """The first thing that the stream says."""
    async with visitor.session.get(f"{visitor.address}stream") as answer:
        assert answer.content_type == "text/event-stream"
        line = await answer.content.readline()
    state: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
    return state


async def press(visitor: Visitor, name: str) -> dict[str, Any]:
    """Tap the button of the newest card whose data ends with a name."""
    card = [one for one in visitor.demo.chats.messages[YOU].values() if one.rows][-1]
    data = [one["callback_data"] for row in card.rows for one in row]
    found = next(one for one in data if one.endswith(f".{name}"))
    status, answer = await visitor.act(
        {"do": "press", "chat": "private", "message": card.number, "data": found}
    )
    assert status == 200
    return answer


@pytest.mark.parametrize("part", PARTS)
async def test_every_part_of_the_page_comes_with_a_strict_policy(
    visitor: Visitor, part: str
) -> None:
    status, text, headers = await visitor.get(part)
    assert (status, headers["Cache-Control"]) == (200, "no-store")
    assert text
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["", "stream", "act", "page.js", "picture/x", "file/x", "a/b/c"])
@pytest.mark.parametrize("token", [None, "", "x" * 32, "é"])
async def test_without_the_token_nothing_is_said(
    visitor: Visitor, path: str, token: str | None
) -> None:
    base = visitor.origin if token is None else f"{visitor.origin}/{token}"
    async with visitor.session.get(f"{base}/{path}") as answer:
        assert (answer.status, await answer.text()) == (403, "403\n")
    async with visitor.session.post(f"{base}/{path}", headers={"Origin": visitor.origin}) as answer:
        assert answer.status == 403


@pytest.mark.parametrize("host", ["localhost:{port}", "127.0.0.1", "evil.example:{port}", ""])
async def test_another_name_for_this_machine_is_not_let_in(visitor: Visitor, host: str) -> None:
    port = urlsplit(visitor.address).port
    status, _, _ = await visitor.get(Host=host.format(port=port))
    assert status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1"])
async def test_another_page_can_neither_read_nor_act(visitor: Visitor, origin: str) -> None:
    before = await state_of(visitor.demo)
    assert (await visitor.get("stream", Origin=origin))[0] == 403
    asked = {"do": "say", "chat": "private", "text": "/forget"}
    assert (await visitor.act(asked, Origin=origin))[0] == 403
    assert await state_of(visitor.demo) == before


async def test_an_act_without_an_origin_is_refused(visitor: Visitor) -> None:
    async with visitor.session.post(f"{visitor.address}act", json={}) as answer:
        assert answer.status == 403


async def test_the_server_listens_on_this_machine_alone(visitor: Visitor) -> None:
    port = urlsplit(visitor.address).port
    with pytest.raises(ClientConnectorError):
        await visitor.session.get(f"http://127.0.0.2:{port}/")


async def test_each_start_has_a_token_of_its_own() -> None:
    async with served() as (_, one), served() as (_, other):
        tokens = {urlsplit(each).path for each in (one, other)}
    assert len(tokens) == 2
    assert all(len(each) >= 32 for each in tokens)


async def test_what_is_shown_is_what_the_chats_hold(visitor: Visitor) -> None:
    for name in BEFORE:
        await press(visitor, name)
    seen = await told(visitor)
    for key, chat in (("private", YOU), ("members", GROUP)):
        kept = visitor.demo.chats.messages[chat].values()
        assert [(one["number"], one["text"]) for one in seen[key]] == [
            (one.number, one.text) for one in kept
        ]
    assert seen["private"][-1]["picture"] in visitor.demo.chats.pictures
    assert {one["code"] for one in seen["languages"]} == {"de", "en", "es", "pt-br", "ru"}


async def test_a_change_is_told_at_once_to_every_open_page(visitor: Visitor) -> None:
    async with visitor.session.get(f"{visitor.address}stream") as answer:
        await answer.content.readline()
        await visitor.act({"do": "say", "chat": "private", "text": "/help"})
        async with asyncio.timeout(10):
            lines = [await answer.content.readline() for _ in range(2)]
    assert b"/help" in lines[-1]


async def test_what_falls_due_is_told_although_nobody_does_anything(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "_PULSE_SECONDS", 0.05)
    await visitor.act({"do": "say", "chat": "group", "text": "/here"})
    count = len(visitor.demo.chats.messages[GROUP])
    async with visitor.session.get(f"{visitor.address}stream") as answer:
        await answer.content.readline()
        # The line that it led to goes after a minute.
        visitor.demo.clock.go_on(visitor.demo.clock.now() + timedelta(minutes=2))
        async with asyncio.timeout(10):
            while len(visitor.demo.chats.messages[GROUP]) == count:
                await answer.content.readline()
    assert len(visitor.demo.chats.messages[GROUP]) == count - 1


async def test_a_picture_is_the_drawing_in_the_colours_of_the_page(visitor: Visitor) -> None:
    for name in BEFORE:
        await press(visitor, name)
    picture = [one.picture for one in visitor.demo.chats.messages[YOU].values()][-1]
    status, svg, headers = await visitor.get(f"picture/{picture}")
    assert (status, headers["Content-Type"].partition(";")[0]) == (200, "image/svg+xml")
    assert "var(--picture-zone)" in svg
    _, css, _ = await visitor.get("colours.css")
    wanted = {one.partition(")")[0] for one in svg.split("var(")[1:]}
    assert all(f"{one}:#" in css for one in wanted)


async def test_a_file_is_handed_out_as_a_download(visitor: Visitor) -> None:
    await visitor.act({"do": "say", "chat": "private", "text": "/export"})
    while not visitor.demo.chats.files:
        await press(visitor, "yes")
    [name] = visitor.demo.chats.files
    async with visitor.session.get(f"{visitor.address}file/{name}") as answer:
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert await answer.read() == visitor.demo.chats.files[name][1]


@pytest.mark.parametrize("path", ["picture/0", "file/0", "demo.py", "..%2Fdemo.py", "nothing"])
async def test_what_is_not_there_is_not_found(visitor: Visitor, path: str) -> None:
    assert (await visitor.get(path))[0] == 404


@pytest.mark.parametrize(
    "asked",
    [
        None,
        [],
        {},
        {"do": "say", "chat": "private", "text": "  "},
        {"do": "say", "chat": "elsewhere", "text": "hi"},
        {"do": "say", "chat": "private", "who": "sam", "text": "hi"},
        {"do": "say", "chat": "group", "who": "bob", "text": "hi"},
        {"do": "press", "chat": "private", "message": "1", "data": "x"},
        {"do": "door", "url": "https://t.me/another_bot?start=x"},
        {"do": "vote", "message": 1, "option": 0},
        {"do": "travel", "hours": 1000},
        {"do": "persona", "language": "xx"},
    ],
)
async def test_an_act_that_cannot_be_is_refused_with_what_could(
    visitor: Visitor, asked: Any
) -> None:
    before = visitor.demo.chats.shown(YOU), visitor.demo.chats.shown(GROUP)
    status, answer = await visitor.act(asked)
    assert status == 400
    assert answer["problem"]
    assert (visitor.demo.chats.shown(YOU), visitor.demo.chats.shown(GROUP)) == before


async def test_an_act_that_is_no_json_or_too_long_is_refused(visitor: Visitor) -> None:
    for data, status in ((b"{", 400), (b"x" * 100_000, 413)):
        async with visitor.session.post(
            f"{visitor.address}act", data=data, headers={"Origin": visitor.origin}
        ) as answer:
            assert answer.status == status


async def test_a_forged_press_does_nothing(visitor: Visitor) -> None:
    asked = {"do": "press", "chat": "private", "message": 5, "data": "q:nonsense"}
    count = len(visitor.demo.chats.messages[GROUP])
    assert (await visitor.act(asked))[0] == 200
    assert len(visitor.demo.chats.messages[GROUP]) == count


async def test_an_open_page_does_not_keep_the_server_from_ending() -> None:
    async with aiohttp.ClientSession() as session:
        async with asyncio.timeout(20), served() as (_, address):
            answer = await session.get(f"{address}stream")
            await answer.content.readline()
        assert answer.content.at_eof() or not (await answer.content.read()).startswith(b"{")
        answer.close()
