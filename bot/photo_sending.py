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

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from telegram import InputFile, InputMediaPhoto
from telegram.error import BadRequest

from bot.picturing import Pictures, Ready
from bot.telegram_client import Client, message_id_of

#: A keyboard as the Bot API takes it: inline, of keys to type with, or none from now on.
Markup = Mapping[str, Any]
_NAME = "picture.png"
#: What Telegram says when it takes the message but not the picture.
_NOT_THE_PICTURE = ("image", "photo", "file", "media", "caption is too long")
#: What Telegram says of a file id that it does not know, or that is another bot's.
_UNKNOWN_FILE = ("wrong file", "wrong remote file", "file reference", "file_id")


@dataclass(frozen=True, slots=True)
class Caption:
    """The words below a picture: Telegram's HTML, and the buttons, or keys to type with."""

    html: str
    keyboard: Markup | None

    @property
    def buttons(self) -> Markup | None:
        """What an edited message can carry: buttons, never keys."""
        return self.keyboard if self.keyboard and "inline_keyboard" in self.keyboard else None


def only_the_picture(error: BadRequest) -> bool:
    """Whether the words alone may go where the picture could not."""
    return any(one in str(error).lower() for one in _NOT_THE_PICTURE)


async def send(
    bot: Client, pictures: Pictures, chat_id: int, ready: Ready, caption: Caption, *, silent: bool
) -> int:
    """A new photo with its caption; the id of its message."""

    async def put(photo: str | bytes) -> Any:
        return await bot.ask(
            "sendPhoto",
            chat_id=chat_id,
            photo=photo if isinstance(photo, str) else InputFile(photo, filename=_NAME),
            caption=caption.html,
            parse_mode="HTML",
            reply_markup=caption.keyboard,
            disable_notification=silent or None,
        )

    return message_id_of(await _with(bot, pictures, ready, put))


async def edit(
    bot: Client, pictures: Pictures, chat_id: int, message_id: int, ready: Ready, caption: Caption
) -> None:
    """Another picture and caption in the place of a message, whether words or a photo."""

    async def put(photo: str | bytes) -> Any:
        return await bot.ask(
            "editMessageMedia",
            chat_id=chat_id,
            message_id=message_id,
            media=InputMediaPhoto(photo, caption=caption.html, parse_mode="HTML", filename=_NAME),
            reply_markup=caption.buttons,
        )

    await _with(bot, pictures, ready, put)


async def edit_caption(bot: Client, chat_id: int, message_id: int, caption: Caption) -> None:
    """Other words and buttons below the same picture."""
    await bot.ask(
        "editMessageCaption",
        chat_id=chat_id,
        message_id=message_id,
        caption=caption.html,
        parse_mode="HTML",
        reply_markup=caption.buttons,
    )


async def _with(
    bot: Client, pictures: Pictures, ready: Ready, put: Callable[[str | bytes], Awaitable[Any]]
) -> Any:
    """Put a picture on the wire; one that Telegram has forgotten is drawn and put again."""
    try:
        answer = await put(ready.photo)
    except BadRequest as error:
        if ready.new or not any(one in str(error).lower() for one in _UNKNOWN_FILE):
            raise
        again = await pictures.anew(bot.id, ready)
        if again is None:
            raise
        ready, answer = again, await put(again.photo)
    sizes = answer.get("photo") if isinstance(answer, dict) else None
    if sizes:
        await pictures.sent(bot.id, ready, sizes[-1]["file_id"])
    return answer
