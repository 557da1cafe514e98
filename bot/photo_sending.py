"""Screens with a picture on Telegram's wire: as a photo with a caption, or by editing one.

    no message yet, or how is "new"      sendPhoto
    edit, whatever stands there          editMessageMedia (words become a photo, never back)
    edit, the picture stays              editMessageCaption, or only the buttons

House rules. A caption holds 1,024 characters at most; words that need more go alone. A file
id that Telegram does not know any more is drawn anew, once. Does not live here: drawing and
keeping (``bot.picturing``), words (``bot.render``), what a failure means (``bot.failures``).
Called by ``bot.telegram_sender``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from telegram import Bot, InlineKeyboardMarkup, InputMediaPhoto, Message
from telegram.error import BadRequest

from bot.picturing import Pictures, Ready

#: What putting a photo on the wire gives back.
Put = TypeVar("Put", Message, Message | bool)
_NAME = "picture.png"
#: What Telegram says when it takes the message but not the picture.
_NOT_THE_PICTURE = ("image", "photo", "file", "media", "caption is too long")
#: What Telegram says of a file id that it does not know, or that is another bot's.
_UNKNOWN_FILE = ("wrong file", "wrong remote file", "file reference", "file_id")


@dataclass(frozen=True, slots=True)
class Caption:
    """The words below a picture: Telegram's HTML, and the buttons."""

    html: str
    keyboard: InlineKeyboardMarkup | None


def only_the_picture(error: BadRequest) -> bool:
    """Whether the words alone may go where the picture could not."""
    return any(one in str(error).lower() for one in _NOT_THE_PICTURE)


async def send(
    bot: Bot, pictures: Pictures, chat_id: int, ready: Ready, caption: Caption, *, silent: bool
) -> Message:
    """A new photo with its caption."""

    async def put(photo: str | bytes) -> Message:
        return await bot.send_photo(
            chat_id=chat_id,
            photo=photo,
            filename=_NAME,
            caption=caption.html,
            parse_mode="HTML",
            reply_markup=caption.keyboard,
            disable_notification=silent or None,
        )

    return await _with(bot, pictures, ready, put)


async def edit(
    bot: Bot, pictures: Pictures, chat_id: int, message_id: int, ready: Ready, caption: Caption
) -> None:
    """Another picture and caption in the place of a message, whether words or a photo."""

    async def put(photo: str | bytes) -> Message | bool:
        return await bot.edit_message_media(
            chat_id=chat_id,
            message_id=message_id,
            media=InputMediaPhoto(photo, caption=caption.html, parse_mode="HTML", filename=_NAME),
            reply_markup=caption.keyboard,
        )

    await _with(bot, pictures, ready, put)


async def edit_caption(bot: Bot, chat_id: int, message_id: int, caption: Caption) -> None:
    """Other words and buttons below the same picture."""
    await bot.edit_message_caption(
        chat_id=chat_id,
        message_id=message_id,
        caption=caption.html,
        parse_mode="HTML",
        reply_markup=caption.keyboard,
    )


async def _with(
    bot: Bot, pictures: Pictures, ready: Ready, put: Callable[[str | bytes], Awaitable[Put]]
) -> Put:
    """Put a picture on the wire; one that Telegram has forgotten is drawn and put again."""
    try:
        message = await put(ready.photo)
    except BadRequest as error:
        if ready.new or not any(one in str(error).lower() for one in _UNKNOWN_FILE):
            raise
        again = await pictures.anew(bot.id, ready)
        if again is None:
            raise
        ready, message = again, await put(again.photo)
    await _keep(bot, pictures, ready, message)
    return message


async def _keep(bot: Bot, pictures: Pictures, ready: Ready, message: Message | bool) -> None:
    sizes = () if isinstance(message, bool) else message.photo
    if sizes:
        await pictures.sent(bot.id, ready, sizes[-1].file_id)
