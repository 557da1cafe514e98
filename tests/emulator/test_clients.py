"""Both real client libraries hold a conversation with the emulator.

Lives here: whole exchanges over HTTP. Does not live here: single limits. Called by pytest.
"""

from __future__ import annotations

import io

import aiogram
import aiogram.types
import pytest
import telegram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.error import BadRequest, Forbidden, InvalidToken

from tests.emulator import Server, Upload
from tests.emulator.conftest import ALICE

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


async def test_python_telegram_bot_holds_a_small_exchange(
    server: Server, bot: telegram.Bot
) -> None:
    updates = await bot.get_updates(timeout=0)
    assert updates[0].message is not None
    assert updates[0].message.text == "/start"
    keyboard = telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton("Carry on", callback_data="go")]]
    )
    sent = await bot.send_message(ALICE, "<b>Hello</b>", parse_mode="HTML", reply_markup=keyboard)
    assert sent.text == "Hello"
    await server.press(ALICE, "Carry on")
    updates = await bot.get_updates(offset=updates[-1].update_id + 1)
    query = updates[0].callback_query
    assert query is not None
    assert query.data == "go"
    await bot.answer_callback_query(query.id)
    await bot.edit_message_text("Gone on", ALICE, sent.message_id)
    shown = server.messages(ALICE)[-1]
    assert (shown.text, shown.edited, shown.labels) == ("Gone on", True, ())
    assert server.presses[0].answered_at is not None
    assert server.violations == []


async def test_aiogram_holds_a_small_exchange(server: Server) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with aiogram.Bot(server.token, session=session) as bot:
        updates = await bot.get_updates(timeout=0)
        assert updates[0].message is not None
        button = aiogram.types.InlineKeyboardButton(text="Carry on", callback_data="go")
        markup = aiogram.types.InlineKeyboardMarkup(inline_keyboard=[[button]])
        sent = await bot.send_message(ALICE, "Hello", reply_markup=markup)
        await server.press(ALICE, data="go")
        updates = await bot.get_updates(offset=updates[-1].update_id + 1)
        query = updates[0].callback_query
        assert query is not None
        assert await bot.answer_callback_query(query.id, text="Noted")
        await bot.edit_message_text("Gone on", chat_id=ALICE, message_id=sent.message_id)
        file = aiogram.types.BufferedInputFile(b"a,b", "export.csv")
        document = (await bot.send_document(ALICE, file, caption="Yours")).document
        assert document is not None
        assert document.file_size == 3
    assert [one.text for one in server.messages(ALICE)] == ["/start", "Gone on", "Yours"]
    assert server.violations == []


async def test_a_picture_is_uploaded_once_and_sent_again_by_its_id(
    server: Server, bot: telegram.Bot
) -> None:
    first = await bot.send_photo(ALICE, io.BytesIO(PNG), caption="<i>Day 2</i>", parse_mode="HTML")
    again = await bot.send_photo(ALICE, first.photo[-1].file_id)
    assert again.photo == first.photo
    assert isinstance(server.log[0].params["photo"], Upload)
    assert [one.media for one in server.messages(ALICE)] == [None, "photo", "photo"]
    assert server.messages(ALICE)[1].text == "Day 2"
    assert server.violations == []


async def test_the_profile_is_stored_by_language(server: Server, bot: telegram.Bot) -> None:
    await bot.set_my_commands([("start", "Begin")], language_code="de")
    await bot.set_my_name("Spotter")
    await bot.set_my_description("Long")
    await bot.set_my_short_description("Short")
    assert await bot.get_my_commands() == ()
    assert (await bot.get_my_commands(language_code="de"))[0].command == "start"
    assert (await bot.get_my_name(language_code="de")).name == "Spotter"
    assert (await bot.get_me()).username == "emulated_bot"
    assert server.violations == []


async def test_chats_and_members_are_told_in_full(server: Server, bot: telegram.Bot) -> None:
    await server.group(-5, "Gym")
    await server.add_bot_to_group(-5, ALICE, admin=True)
    assert (await bot.get_chat(ALICE)).first_name == "Lifter"
    assert (await bot.get_chat_member(-5, ALICE)).status == "administrator"
    assert len(await bot.get_chat_administrators(-5)) == 2
    assert await bot.send_chat_action(ALICE, "typing")
    sent = await bot.send_message(-5, "Hi", disable_notification=True)
    assert await bot.pin_chat_message(-5, sent.message_id)
    assert server.messages(-5)[-1].silent
    assert server.messages(-5)[-1].pinned
    assert await bot.delete_message(-5, sent.message_id)
    assert await bot.leave_chat(-5)
    with pytest.raises(Forbidden, match="not a member"):
        await bot.send_message(-5, "Hi")
    assert server.violations == []


async def test_a_wrong_token_is_unauthorized(server: Server) -> None:
    stranger = telegram.Bot("1:wrong", base_url=server.base_url)
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


async def test_an_unknown_method_is_not_found(server: Server, bot: telegram.Bot) -> None:
    with pytest.raises(telegram.error.EndPointNotFound):
        await bot.do_api_request("sendNothing")
    assert server.history[-1].code == 404


async def test_method_names_ignore_case(server: Server, bot: telegram.Bot) -> None:
    assert await bot.do_api_request("GETME")
    assert server.history[-1].method == "getMe"


async def test_who_cannot_be_written_to_is_refused(server: Server, bot: telegram.Bot) -> None:
    await server.person(7)
    with pytest.raises(Forbidden, match="can't initiate conversation with a user"):
        await bot.send_message(7, "Hi")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(8, "Hi")
    await server.block(ALICE)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ALICE, "Hi")
    await server.unblock(ALICE)
    assert (await bot.send_message(ALICE, "Hi")).text == "Hi"
    changes = [one.my_chat_member for one in await bot.get_updates() if one.my_chat_member]
    assert [one.new_chat_member.status for one in changes] == ["kicked", "member"]
    assert server.violations == []
