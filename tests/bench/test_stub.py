"""The stub speaks the Bot API well enough for the clients that are measured.

Does not time anything; whether Telegram would agree is the business of ``tests.emulator``.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import aiogram
import pytest
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update

from tests.bench.bots import spotter
from tests.bench.people import FIRST, Echoed, Lifters
from tests.bench.stub import TOKEN, Stub, Told, listening


@pytest.fixture
async def stub() -> AsyncIterator[Stub]:
    async with listening(Stub()) as started:
        yield started


@pytest.fixture
async def bot(stub: Stub) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, base_url=f"{stub.url}/bot") as client:
        yield client


BUTTONS = InlineKeyboardMarkup([[InlineKeyboardButton("Start", callback_data="1.start")]])


async def test_a_client_learns_its_name_and_that_no_webhook_is_set(stub: Stub, bot: Bot) -> None:
    assert bot.username == "bench_bot"
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.delete_webhook()
    assert await bot.set_my_commands([("check", "Check my back")])


async def test_a_poll_waits_for_an_update_and_brings_each_until_it_is_confirmed(
    stub: Stub, bot: Bot
) -> None:
    polling = asyncio.ensure_future(bot.get_updates(timeout=5))
    await stub.polled.wait()
    stub.says(7, "/start now")
    (first,) = await polling
    assert first.message is not None
    assert first.message.text == "/start now"
    assert first.message.entities[0].length == len("/start")
    assert await bot.get_updates() == (first,)
    assert await bot.get_updates(offset=first.update_id + 1, timeout=0) == ()


async def test_a_message_is_answered_and_its_wait_is_counted(stub: Stub, bot: Bot) -> None:
    heard: list[Told] = []
    stub.heard = heard.append
    stub.says(7, "hello")
    await bot.get_updates()
    sent = await bot.send_message(7, "Hi <b>there</b>", reply_markup=BUTTONS)
    assert (sent.chat.id, sent.text, sent.reply_markup) == (7, "Hi <b>there</b>", BUTTONS)
    assert heard == [Told(7, sent.message_id, "Hi <b>there</b>", heard[0].markup)]
    assert heard[0].buttons == {"1.start": "Start"}
    assert stub.window.turns == 1
    assert stub.unanswered(0) == 0


async def test_a_press_comes_with_its_message(stub: Stub, bot: Bot) -> None:
    told: list[Told] = []
    stub.heard = told.append
    sent = await bot.send_message(7, "Hi", reply_markup=BUTTONS)
    stub.presses(told[0], "1.start")
    (update,) = await bot.get_updates()
    press = update.callback_query
    assert press is not None
    assert press.message is not None
    assert (press.data, press.message.message_id) == ("1.start", sent.message_id)
    assert await press.answer()
    edited = await bot.edit_message_text("Next", 7, sent.message_id, reply_markup=BUTTONS)
    assert isinstance(edited, type(sent))
    assert edited.message_id == sent.message_id
    assert stub.window.turns == 1


async def test_what_becomes_of_an_older_card_is_no_answer(stub: Stub, bot: Bot) -> None:
    stub.says(7, "hello")
    await bot.get_updates()
    await bot.edit_message_text("You chose: yes", 7, 3)
    await bot.edit_message_reply_markup(7, 3)
    assert stub.window.turns == 0
    assert stub.unanswered(0) == 1


async def test_the_other_library_is_understood_too(stub: Stub) -> None:
    server = TelegramAPIServer.from_base(stub.url)
    client = aiogram.Bot(TOKEN, session=AiohttpSession(api=server))
    assert (await client.me()).username == "bench_bot"
    stub.says(7, "hello")
    (update,) = await client.get_updates()
    assert update.message is not None
    assert update.message.text == "hello"
    assert (await client.send_message(7, "hello & goodbye")).text == "hello & goodbye"
    assert stub.window.turns == 1
    await client.session.close()


async def test_people_of_an_echo_go_on_as_soon_as_they_are_answered(stub: Stub, bot: Bot) -> None:
    people = Echoed(stub, range(FIRST, FIRST + 3))
    people.begin()
    for _ in range(2):
        updates = await bot.get_updates(offset=_confirming(stub))
        assert len(updates) == 3
        for update in updates:
            assert update.message is not None
            await bot.send_message(update.message.chat.id, update.message.text or "")
    assert stub.window.turns == 6
    assert people.said == 9


async def test_a_lifter_types_only_what_is_no_danger_sign(stub: Stub, bot: Bot) -> None:
    people = Lifters(stub, range(FIRST, FIRST + 1), typed=True)
    people.begin()
    for buttons, wanted in (
        (("1.start",), "1.start"),
        (("2.saddle_numb", "2.none"), "2.none"),
        (("3.120", "3.24"), "26 hours"),
        (("4.changes", "4.train"), "/check"),
    ):
        await bot.get_updates(offset=_confirming(stub))
        keys = [[InlineKeyboardButton(one, callback_data=one) for one in buttons]]
        await bot.send_message(FIRST, "?", reply_markup=InlineKeyboardMarkup(keys))
        (update,) = await bot.get_updates(offset=_confirming(stub))
        assert _said(update) == wanted
    assert people.results == 1


@pytest.mark.slow
async def test_lifters_come_to_results_with_spotter_itself(stub: Stub, tmp_path: Path) -> None:
    tapping = Lifters(stub, range(FIRST, FIRST + 2))
    async with spotter(stub, tmp_path):
        tapping.begin()
        await _until(lambda: tapping.results >= 2)
        typing = Lifters(stub, range(FIRST + 2, FIRST + 3), typed=True)
        typing.begin()
        await _until(lambda: typing.results >= 2)


async def _until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(300):
        while not happened():  # noqa: ASYNC110 - another process is waited for
            await asyncio.sleep(0.01)


def _confirming(stub: Stub) -> int:
    """The offset that leaves nothing but the newest updates."""
    return stub.known + 1


def _said(update: Update) -> str | None:
    if update.callback_query is not None:
        return update.callback_query.data
    return update.message.text if update.message else None
