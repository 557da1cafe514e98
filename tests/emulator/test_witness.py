"""The witness objects to what the libraries' types and the documentation forbid.

Lives here: findings about requests and updates. Does not live here: refusals. Called by
pytest.
"""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api
from tests.emulator.witness import of_request, of_update


@pytest.mark.parametrize(
    ("method", "params", "finding"),
    [
        ("sendMessage", {"chat_id": 1}, "text: missing"),
        ("sendMessage", {"chat_id": 1, "text": "a" * 4097}, "text: 4097 is not within 1-4096"),
        ("sendMessage", {"chat_id": 1, "text": "a", "silent": True}, "silent: no such parameter"),
        ("sendMessage", {"chat_id": 1, "text": "<b>", "parse_mode": "HTML"}, "can't parse"),
        ("editMessageText", {"message_id": "x", "text": "a"}, "message_id: int_parsing"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}, "0-200"),
        ("getUpdates", {"limit": 101}, "limit: 101 is not within 1-100"),
        ("sendPoll", {"chat_id": 1, "question": "a" * 301, "options": ["b"]}, "1-300"),
        ("sendPoll", {"chat_id": 1, "question": "a", "options": ["b"] * 13}, "options: 13"),
        ("sendPoll", {"chat_id": 1, "question": "a", "options": [{"text": ""}]}, "option text"),
        ("setMyShortDescription", {"short_description": "a" * 121}, "0-120"),
        ("setMyCommands", {"commands": [{"command": "A", "description": "a"}]}, "1-32"),
        ("sendNothing", {}, "no such method"),
    ],
)
def test_a_wrong_request_is_found_out(method: str, params: dict[str, Any], finding: str) -> None:
    assert any(finding in one for one in of_request(method, params))


@pytest.mark.parametrize(
    ("button", "finding"),
    [
        ({"text": "a", "callback_data": "é" * 33}, "callback_data bytes: 66"),
        ({"text": "", "callback_data": "a"}, "button text"),
        ({"text": "a", "copy_text": {"text": "a" * 257}}, "copy_text: 257"),
        ({"text": "a", "url": "https://t.me/x_bot?start=a.b"}, "deep link payload"),
    ],
)
def test_a_wrong_button_is_found_out(button: dict[str, Any], finding: str) -> None:
    params = {"chat_id": 1, "text": "a", "reply_markup": {"inline_keyboard": [[button]]}}
    assert any(finding in one for one in of_request("sendMessage", params))


def test_a_right_request_is_let_pass() -> None:
    button = {"text": "a", "url": "https://t.me/x_bot?start=a-b_9"}
    markup = {"inline_keyboard": [[button]]}
    assert of_request("sendMessage", {"chat_id": "1", "text": "a", "reply_markup": markup}) == []


@pytest.mark.parametrize(
    "body",
    [
        {"update_id": 1, "message": {"text": "x"}},
        {"update_id": 1, "callback_query": {"id": "1"}},
        {"message": None},
        {"update_id": 1, "unheard_of": {}},
    ],
)
def test_a_malformed_update_is_found_out(body: dict[str, Any]) -> None:
    assert of_update(body) != []


async def test_the_server_writes_findings_down_without_values(api: Api, server: Server) -> None:
    await api("sendMessage", chat_id=ALICE, text="secret", silent=True)
    assert server.violations == ["sendMessage: silent: no such parameter"]


async def test_a_real_method_that_is_not_served_is_pointed_out(api: Api, server: Server) -> None:
    assert (await api("getFile", file_id="x"))["error_code"] == 404
    assert "getFile: a real method that this emulator does not serve" in server.violations


async def test_the_witness_can_be_left_out() -> None:
    async with Server(witness=False) as server, aiohttp.ClientSession() as session:
        await server.person(ALICE)
        await server.say(ALICE, "Hi")
        url = f"{server.base_url}{server.token}/getMe"
        async with session.post(url, json={"silent": True}) as response:
            assert response.status == 200
        assert server.violations == []
