"""What Telegram takes as a photo, and what can become of one afterwards.

Lives here: sizes, captions, file ids and edits of photos. Does not live here: other limits
(``test_limits``). Called by pytest.
"""

from __future__ import annotations

import struct
from typing import Any

import pytest
import telegram
from telegram.error import BadRequest

from tests.emulator import Limits, Server
from tests.emulator.conftest import ALICE


def png(width: int = 640, height: int = 480, rest: int = 0) -> bytes:
    """The head of a PNG of this size, which is all that is looked at."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"x" * rest


async def photo(bot: telegram.Bot, **changes: Any) -> telegram.Message:
    given: dict[str, Any] = {"chat_id": ALICE, "photo": png()} | changes
    return await bot.send_photo(**given)


def media(what: Any, caption: str = "") -> telegram.InputMediaPhoto:
    return telegram.InputMediaPhoto(what, caption=caption)


async def test_a_photo_has_the_size_of_its_picture(bot: telegram.Bot) -> None:
    sent = await photo(bot, caption="Hi")
    assert (sent.photo[-1].width, sent.photo[-1].height) == (640, 480)
    assert sent.caption == "Hi"


async def test_a_caption_holds_1024_units_after_parsing(bot: telegram.Bot) -> None:
    longest = "<b>" + "😀" * 512 + "</b>"
    assert (await photo(bot, caption=longest, parse_mode="HTML")).caption == "😀" * 512
    with pytest.raises(BadRequest, match="caption is too long"):
        await photo(bot, caption="😀" * 512 + "a")


async def test_a_photo_has_10_megabytes_at_most(bot: telegram.Bot, server: Server) -> None:
    assert Limits().photo_bytes == 10 * 1024 * 1024
    await server.set_limits(photo_bytes=1000)
    assert (await photo(bot, photo=png(rest=1000 - len(png())))).photo
    with pytest.raises(BadRequest, match="too big for a photo"):
        await photo(bot, photo=png(rest=1001 - len(png())))


@pytest.mark.parametrize(("width", "height"), [(9000, 1001), (2100, 100)])
async def test_a_photo_that_is_too_large_or_too_narrow_is_refused(
    bot: telegram.Bot, width: int, height: int
) -> None:
    with pytest.raises(BadRequest, match="Photo_invalid_dimensions"):
        await photo(bot, photo=png(width, height))


async def test_what_is_no_picture_is_refused(bot: telegram.Bot) -> None:
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await photo(bot, photo=b"<svg/>")


async def test_a_file_id_sends_the_same_photo_again(bot: telegram.Bot) -> None:
    first = (await photo(bot)).photo[-1]
    assert (await photo(bot, photo=first.file_id)).photo[-1] == first


async def test_a_file_id_belongs_to_the_bot_that_got_it(bot: telegram.Bot) -> None:
    mine = (await photo(bot)).photo[-1].file_id
    async with Server("987654321:ANOTHER-emulated-token-for-tests-0000") as other:
        await other.person(ALICE)
        await other.say(ALICE, "/start")
        async with telegram.Bot(other.token, base_url=other.base_url) as second:
            theirs = (await photo(second)).photo[-1].file_id
            assert theirs != mine
            with pytest.raises(BadRequest, match="Wrong file identifier"):
                await photo(second, photo=mine)


async def test_words_become_a_photo_and_never_words_again(bot: telegram.Bot) -> None:
    words = await bot.send_message(ALICE, "Hi")
    place: dict[str, Any] = {"chat_id": ALICE, "message_id": words.message_id}
    edited = await bot.edit_message_media(media(png(), "Ho"), **place)
    assert isinstance(edited, telegram.Message)
    assert (edited.caption, len(edited.photo), edited.text) == ("Ho", 1, None)
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("Hi", **place)
    again = await bot.edit_message_caption(caption="Hu", **place)
    assert isinstance(again, telegram.Message)
    assert (again.caption, again.photo) == ("Hu", edited.photo)


async def test_words_have_no_caption(bot: telegram.Bot) -> None:
    words = await bot.send_message(ALICE, "Hi")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(ALICE, words.message_id, caption="Ho")


async def test_the_same_photo_and_caption_are_no_change(bot: telegram.Bot) -> None:
    sent = await photo(bot, caption="Hi")
    known = sent.photo[-1].file_id
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_media(media(known, "Hi"), ALICE, sent.message_id)
    assert await bot.edit_message_media(media(known, "Ho"), ALICE, sent.message_id)
    # An upload is a new file, whatever is in it.
    assert await bot.edit_message_media(media(png(), "Ho"), ALICE, sent.message_id)


async def test_only_a_photo_can_take_the_place_of_a_message(bot: telegram.Bot) -> None:
    sent = await photo(bot)
    with pytest.raises(BadRequest, match="parse media"):
        await bot.edit_message_media(
            telegram.InputMediaDocument(b"x", filename="x.txt"), ALICE, sent.message_id
        )
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.edit_message_media(media(png(), "a" * 1025), ALICE, sent.message_id)
