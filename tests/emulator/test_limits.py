"""Every limit of content is proven at its edge, with Telegram's own words.

Lives here: lengths, counts, keyboards, edits and queries. Does not live here: rates
(``test_rates``) or HTML (``test_markup``). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from tests.emulator import Limits, Server
from tests.emulator.conftest import ALICE, Api


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def button(data: str = "x", text: str = "Go") -> dict[str, Any]:
    return {"text": text, "callback_data": data}


async def refusal(api: Api, method: str, **params: Any) -> str:
    body = await api(method, **params)
    assert body["ok"] is False, "the request was accepted"
    return f"{body['error_code']} {body['description']}"


async def test_a_text_holds_4096_utf16_units_after_parsing(api: Api) -> None:
    # An emoji outside the basic plane counts twice; tags do not count.
    text = "<b>" + "😀" * 2048 + "</b>"
    body = await api("sendMessage", chat_id=ALICE, text=text, parse_mode="HTML")
    assert len(body["result"]["text"]) == 2048
    assert body["result"]["entities"] == [{"type": "bold", "offset": 0, "length": 4096}]
    said = await refusal(api, "sendMessage", chat_id=ALICE, text="😀" * 2048 + "a")
    assert said == "400 Bad Request: message is too long"


@pytest.mark.parametrize("text", ["", "  \n ", "<b> </b>"])
async def test_an_empty_text_is_refused(api: Api, text: str) -> None:
    said = await refusal(api, "sendMessage", chat_id=ALICE, text=text, parse_mode="HTML")
    assert said == "400 Bad Request: message text is empty"


async def test_a_caption_holds_1024_units(api: Api, server: Server) -> None:
    form = aiohttp.FormData({"chat_id": str(ALICE), "caption": "a" * 1025})
    form.add_field("document", b"x", filename="x.txt")
    url = f"{server.base_url}{server.token}/sendDocument"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as response:
        body = await response.json()
    assert body["description"] == "Bad Request: message caption is too long"


@pytest.mark.parametrize(
    ("data", "accepted"), [("é" * 32, True), ("é" * 32 + "a", False), ("", False)]
)
async def test_callback_data_holds_1_to_64_bytes(api: Api, data: str, accepted: bool) -> None:
    markup = keyboard([button(data)])
    body = await api("sendMessage", chat_id=ALICE, text="Hi", reply_markup=markup)
    assert body["ok"] is accepted
    assert accepted or body["description"] == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize(
    ("rows", "accepted"),
    [
        ([[button()] * 8], True),
        ([[button()] * 9], False),
        ([[button()] * 5] * 20, True),
        ([[button()] * 5] * 20 + [[button()]], False),
    ],
)
async def test_a_keyboard_holds_100_buttons_8_in_a_row(
    api: Api, rows: list[Any], accepted: bool
) -> None:
    body = await api("sendMessage", chat_id=ALICE, text="Hi", reply_markup=keyboard(*rows))
    assert body["ok"] is accepted
    assert accepted or body["description"] == "Bad Request: reply markup is too long"


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (button(text=""), "non-empty String"),
        ({"text": "Go"}, "Text buttons are unallowed in the inline keyboard"),
        ({**button(), "url": "https://example.org"}, "exactly one action"),
        ({"text": "Go", "url": "nowhere"}, "URL host is empty"),
        ({"text": "Go", "copy_text": {"text": "a" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "Go", "web_app": {"url": "http://example.org"}}, "Only HTTPS links"),
    ],
)
async def test_a_wrong_button_is_refused(api: Api, wrong: dict[str, Any], reason: str) -> None:
    markup = keyboard([wrong])
    said = await refusal(api, "sendMessage", chat_id=ALICE, text="Hi", reply_markup=markup)
    assert said.startswith("400 Bad Request: ")
    assert reason in said


async def test_an_edit_needs_a_message_of_the_bot_and_a_change(api: Api, server: Server) -> None:
    sent = (await api("sendMessage", chat_id=ALICE, text="Hi"))["result"]["message_id"]
    place = {"chat_id": ALICE, "message_id": sent}
    assert await refusal(api, "editMessageText", **place, text="Hi") == (
        "400 Bad Request: message is not modified: specified new message content and reply "
        "markup are exactly the same as a current content and reply markup of the message"
    )
    assert (await api("editMessageText", **place, text="Ho"))["result"]["edit_date"]
    markup = keyboard([button()])
    assert (await api("editMessageReplyMarkup", **place, reply_markup=markup))["ok"]
    said = await refusal(api, "editMessageReplyMarkup", **place, reply_markup=markup)
    assert said.startswith("400 Bad Request: message is not modified")
    said = await refusal(api, "editMessageText", chat_id=ALICE, message_id=999, text="Ho")
    assert said == "400 Bad Request: message to edit not found"
    theirs = server.messages(ALICE)[0].message_id
    said = await refusal(api, "editMessageText", chat_id=ALICE, message_id=theirs, text="Ho")
    assert said == "400 Bad Request: message can't be edited"


async def test_a_query_is_answered_once_and_within_15_seconds(api: Api, server: Server) -> None:
    gone = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
    await api("sendMessage", chat_id=ALICE, text="Hi", reply_markup=keyboard([button()]))
    first = (await server.press(ALICE, "Go")).query_id
    assert (await api("answerCallbackQuery", callback_query_id=first))["ok"]
    assert await refusal(api, "answerCallbackQuery", callback_query_id=first) == gone
    assert await refusal(api, "answerCallbackQuery", callback_query_id="7") == gone
    late = (await server.press(ALICE, "Go")).query_id
    await server.advance(16)
    assert await refusal(api, "answerCallbackQuery", callback_query_id=late) == gone


async def test_the_answer_to_a_query_holds_200_units(api: Api, server: Server) -> None:
    query = (await server.forge(ALICE, "x")).query_id
    params = {"callback_query_id": query}
    said = await refusal(api, "answerCallbackQuery", **params, text="a" * 201)
    assert said == "400 Bad Request: MESSAGE_TOO_LONG"
    assert (await api("answerCallbackQuery", **params, text="a" * 200))["ok"]


async def test_a_document_has_a_largest_size(api: Api, server: Server) -> None:
    assert Limits().document_bytes == 50 * 1024 * 1024
    await server.set_limits(document_bytes=1000)
    url = f"{server.base_url}{server.token}/sendDocument"
    for size, status in ((1000, 200), (1001, 413), (0, 400)):
        form = aiohttp.FormData({"chat_id": str(ALICE)})
        form.add_field("document", b"x" * size, filename="x.txt")
        async with aiohttp.ClientSession() as session, session.post(url, data=form) as response:
            assert response.status == status


async def test_commands_are_checked_by_name_and_count(api: Api) -> None:
    good = {"command": "start", "description": "Begin"}
    said = await refusal(api, "setMyCommands", commands=[{**good, "command": "Start-up"}])
    assert said == "400 Bad Request: BOT_COMMAND_INVALID"
    said = await refusal(api, "setMyCommands", commands=[good] * 101)
    assert said == "400 Bad Request: BOT_COMMANDS_TOO_MUCH"
    said = await refusal(api, "setMyName", name="a" * 65)
    assert said == "400 Bad Request: bot name is too long"


async def test_a_limit_can_be_turned_off(api: Api, server: Server) -> None:
    await server.set_limits(text_units=None)
    assert (await api("sendMessage", chat_id=ALICE, text="a" * 5000))["ok"]
