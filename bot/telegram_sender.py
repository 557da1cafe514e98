"""Puts outbox rows on Telegram's wire with python-telegram-bot, and names what happened.

Lives here: one message to a person, from row to request. Does not live here: photos
(``bot.photo_sending``), files (``bot.records``), messages to groups and channels
(``bot.communities.sending``), what a failure means (``bot.failures``), when to send or to try
again (``bot.outbound``). Made by ``bot.running``, called by ``bot.outbound``.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import Any

from telegram.error import BadRequest, TelegramError

from bot import letters, photo_sending
from bot.communities.sending import GroupSender
from bot.failures import classify
from bot.keyboards import keys_of
from bot.kinds import KINDS
from bot.letters import Keyboard, Letter
from bot.outcome import Outcome, Refused, Sent
from bot.photo_sending import Caption, Markup
from bot.pictures.rendering import PictureFailed
from bot.picturing import Pictures, Ready, fits
from bot.records import files, tidying
from bot.records.files import Files
from bot.render import Renderer, plain, telegram_html
from bot.telegram_client import Client, message_id_of
from flows.lately import Few
from flows.screen import Button, Screen
from storage import OutboxRow, Store

log = logging.getLogger(__name__)

#: An emergency that goes out later than this says when it was assessed.
_LATE_MS = 600_000
#: After so many tries the words go alone: it may be the picture that does not get through.
_MOST_PICTURE_TRIES = 2
#: What Telegram says of a card that is gone, too old or a photo; it is then sent anew.
_EDIT_NO_MORE = (
    "can't be edited",
    "to edit not found",
    "message_id_invalid",
    "no text in the message to edit",
    "no caption in the message to edit",
)
#: What a server says of an entity that is newer than itself.
_NO_CLOCKS = "tg-time"
_NO_PREVIEW = {"is_disabled": True}
#: Keyboards that are kept as they go on the wire: wording one takes 17 µs.
_KEYBOARDS = 256

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class _Card:
    """A screen ready for the wire; ``stays``: how to edit it below the picture it has."""

    body: Caption
    ready: Ready | None = None
    stays: str | None = None


class TelegramSender:
    """Sends rows of one bot; ``clock`` gives epoch milliseconds.

    Without ``pictures`` it sends words alone, and without ``files`` no file.
    """

    def __init__(
        self,
        bot: Client,
        store: Store,
        renderer: Renderer,
        clock: Any,
        pictures: Pictures | None = None,
        files: Files | None = None,
    ) -> None:
        self._bot = bot
        self._store = store
        self._renderer = renderer
        self._clock = clock
        self._pictures = pictures
        self._files = files
        self._groups = GroupSender(bot, store, renderer, clock)
        self._clocks = True
        self._known: Few[tuple[str, int], tuple[Rows, Markup]] = Few(_KEYBOARDS)

    async def send(self, row: OutboxRow) -> Outcome:
        """Send one row; every failure that Telegram or the network can cause is a value."""
        if row.chat_id < 0:
            return await self._groups.send(row)
        try:
            return await self._send(row)
        except TelegramError as error:
            return classify(error)

    async def _send(self, row: OutboxRow) -> Outcome:
        letter = letters.load(row.body)
        if row.kind in files.KINDS:
            return await self._file(row, letter)
        if letter.get("gone"):
            await tidying.take_down(self._bot, row.chat_id, letter["gone"])
        try:
            return await self._screen(row, letter)
        except BadRequest as error:
            if not self._clocks or _NO_CLOCKS not in str(error).lower():
                raise
        # This server knows no points in time; from now on they are plain words.
        self._clocks = False
        return await self._screen(row, letter)

    async def _screen(self, row: OutboxRow, letter: Letter) -> Outcome:
        """One screen, as an edit where that is possible and otherwise anew."""
        language, keyboard = letter["language"], letter.get("keyboard", "inline")
        screen = self._dated(row, letter["screen"])
        if row.attempts > _MOST_PICTURE_TRIES:
            screen = replace(screen, picture=None)
        inline = keyboard == "inline"
        if row.edit_message_id is not None and letter.get("stays"):
            kept = await self._edit(row, await self._card(screen, language, stays=letter["stays"]))
            if kept is not None:
                return kept
        card = await self._card(screen, language, keyboard)
        if row.edit_message_id is not None and inline:
            edited = await self._edit(row, card)
            if edited is not None:
                return edited
        message_id = await self._new(row, card)
        spent = letter.get("spent") or row.edit_message_id
        if spent is not None:
            await self._retire(row.chat_id, spent, letter.get("leaves"), language)
        return Sent(message_id)

    def _dated(self, row: OutboxRow, screen: Screen) -> Screen:
        if row.kind != "emergency" or self._clock() - row.created_at < _LATE_MS:
            return screen
        from_then = self._renderer.assessed_at(row.created_at)
        return replace(screen, parts=(from_then, *screen.parts))

    async def _card(
        self,
        screen: Screen,
        language: str,
        keyboard: Keyboard = "inline",
        *,
        stays: str | None = None,
    ) -> _Card:
        """The screen in words, with its picture where both can be had."""
        text = self._renderer.text(language, screen)
        markup = self._keyboard(language, screen, keyboard)
        body = Caption(telegram_html(text, clocks=self._clocks), markup)
        picture = screen.picture
        wanted = picture is not None and stays is None and fits(plain(text))
        if picture is None or self._pictures is None or not wanted:
            return _Card(body, stays=stays)
        return _Card(body, await self._pictures.ready(self._bot.id, picture, language))

    def _keyboard(self, language: str, screen: Screen, keyboard: Keyboard) -> Markup | None:
        """Inline buttons, or what becomes of the keys of simple mode."""
        if keyboard == "remove":
            return {"remove_keyboard": True}
        if not screen.rows or keyboard == "keep":
            return None
        if keyboard == "reply":
            keys = keys_of(screen, language, self._renderer.label)
            rows = [[{"text": one} for one in row] for row in keys]
            return {"keyboard": rows, "resize_keyboard": True}
        return self._buttons(language, screen.rows)

    def _buttons(self, language: str, rows: Rows) -> Markup:
        """Inline buttons; those of a question are the very same for everybody who is asked it."""
        named = (language, id(rows))
        known = self._known.get(named)
        if known is None:
            label = self._renderer.label
            worded = [[_button(label(language, one), one) for one in row] for row in rows]
            known = (rows, {"inline_keyboard": worded})
            self._known.put(named, known)
        return known[1]

    async def _new(self, row: OutboxRow, card: _Card) -> int:
        silent = KINDS[row.kind].silent
        if card.ready is not None and self._pictures is not None:
            try:
                photo = await photo_sending.send(
                    self._bot, self._pictures, row.chat_id, card.ready, card.body, silent=silent
                )
            except BadRequest as error:
                if not photo_sending.only_the_picture(error):
                    raise
                log.warning("a picture was refused; the words went alone")
            else:
                return photo
        answer = await self._bot.ask(
            "sendMessage",
            chat_id=row.chat_id,
            text=card.body.html,
            parse_mode="HTML",
            reply_markup=card.body.keyboard,
            link_preview_options=_NO_PREVIEW,
            disable_notification=silent or None,
        )
        return message_id_of(answer)

    async def _edit(self, row: OutboxRow, card: _Card) -> Outcome | None:
        """Edit the card; None when it cannot be edited any more and must be sent anew."""
        if row.edit_message_id is None:
            return None
        try:
            await self._edited(row.chat_id, row.edit_message_id, card)
        except BadRequest as error:
            said = str(error).lower()
            if "not modified" in said:
                return Sent(row.edit_message_id)
            if any(one in said for one in _EDIT_NO_MORE):
                return None
            if card.ready is not None and photo_sending.only_the_picture(error):
                log.warning("a picture was refused; the words went alone")
                return await self._edit(row, replace(card, ready=None))
            raise
        return Sent(row.edit_message_id)

    async def _edited(self, chat_id: int, message_id: int, card: _Card) -> None:
        bot, body = self._bot, card.body
        if card.stays == "mark":
            place = {"chat_id": chat_id, "message_id": message_id}
            await bot.ask("editMessageReplyMarkup", **place, reply_markup=body.buttons)
        elif card.stays == "caption":
            await photo_sending.edit_caption(bot, chat_id, message_id, body)
        elif card.ready is not None and self._pictures is not None:
            pictures = self._pictures
            await photo_sending.edit(bot, pictures, chat_id, message_id, card.ready, body)
        else:
            await bot.ask(
                "editMessageText",
                chat_id=chat_id,
                message_id=message_id,
                text=body.html,
                parse_mode="HTML",
                reply_markup=body.buttons,
                link_preview_options=_NO_PREVIEW,
            )

    async def _retire(
        self, chat_id: int, message_id: int, leaves: Screen | None, language: str
    ) -> None:
        """Take the buttons off an old card; a nicety, so no failure of it matters."""
        try:
            if leaves is not None:
                await self._leave(chat_id, message_id, leaves, language)
                return
            await self._bot.ask("editMessageReplyMarkup", chat_id=chat_id, message_id=message_id)
        except TelegramError as error:
            log.debug("old card kept its buttons: %s", type(error).__name__)

    async def _leave(self, chat_id: int, message_id: int, leaves: Screen, language: str) -> None:
        """Let an old card say in short what became of it, with its picture or without."""
        left = await self._card(leaves, language)
        try:
            await self._edited(chat_id, message_id, left)
        except BadRequest as error:
            if left.ready is not None or "no text" not in str(error).lower():
                raise
            # It was a photo already, and the picture of what was chosen could not be drawn.
            await photo_sending.edit_caption(self._bot, chat_id, message_id, left.body)

    async def _file(self, row: OutboxRow, letter: Letter) -> Outcome:
        """Make a file and send it; what it was about may be gone by now."""
        try:
            made = None if self._files is None else await self._files.made(row, letter)
        except PictureFailed as error:
            return Refused(type(error).__name__)
        if made is None:
            return Refused("there is nothing to send any more")
        message = await self._bot.send_document(
            chat_id=row.chat_id,
            document=made.content,
            filename=made.name,
            caption=self._renderer.key(letter["language"], made.caption),
        )
        return Sent(message.message_id)


def _button(label: str, button: Button) -> dict[str, str]:
    style = {"style": "danger"} if button.role == "danger" else {}
    return {"text": label, "callback_data": button.id, **style}
