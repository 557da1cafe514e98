"""Puts outbox rows on Telegram's wire with python-telegram-bot, and names what happened.

Lives here: one message to a person, from row to request. Does not live here: messages to
groups and channels (``bot.communities.sending``), what a failure means (``bot.failures``),
when to send or to try again (``bot.outbound``). Called by ``bot.outbound``.
"""

from __future__ import annotations

import json
import logging
from typing import Any

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest, TelegramError

from bot.communities.sending import GroupSender
from bot.failures import classify
from bot.keyboards import Keyboard, keys_of
from bot.kinds import KINDS
from bot.outcome import Outcome, Refused, Sent
from bot.render import Renderer, telegram_html
from flows import codec
from flows.screen import Screen
from storage import OutboxRow, Store

log = logging.getLogger(__name__)

#: An emergency that goes out later than this says when it was assessed.
_LATE_MS = 600_000
#: What Telegram says of a card that is gone or too old; it is then sent anew.
_EDIT_NO_MORE = ("can't be edited", "to edit not found", "message_id_invalid")
#: What a server says of an entity that is newer than itself.
_NO_CLOCKS = "tg-time"
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


class TelegramSender:
    """Sends rows of one bot; ``clock`` gives epoch milliseconds."""

    def __init__(self, bot: Bot, store: Store, renderer: Renderer, clock: Any) -> None:
        self._bot = bot
        self._store = store
        self._renderer = renderer
        self._clock = clock
        self._groups = GroupSender(bot, store, renderer, clock)
        self._clocks = True

    async def send(self, row: OutboxRow) -> Outcome:
        """Send one row; every failure that Telegram or the network can cause is a value."""
        if row.chat_id < 0:
            return await self._groups.send(row)
        try:
            return await self._send(row)
        except TelegramError as error:
            return classify(error)

    async def _send(self, row: OutboxRow) -> Outcome:
        body = json.loads(row.body)
        if row.kind == "export":
            return await self._export(row, body["language"])
        screen = codec.load_screen(json.dumps(body["screen"]))
        screen = self._dated(row, screen)
        words = self._renderer.text(body["language"], screen)
        keyboard = _keyboard(
            self._renderer, body["language"], screen, body.get("keyboard", "inline")
        )
        try:
            return await self._put(row, body, telegram_html(words, clocks=self._clocks), keyboard)
        except BadRequest as error:
            if not self._clocks or _NO_CLOCKS not in str(error).lower():
                raise
        # This server knows no points in time; from now on they are plain words.
        self._clocks = False
        return await self._put(row, body, telegram_html(words, clocks=False), keyboard)

    async def _put(
        self, row: OutboxRow, body: dict[str, Any], text: str, keyboard: Markup | None
    ) -> Outcome:
        """One message, as an edit where that is possible and otherwise anew."""
        if row.edit_message_id is not None and isinstance(keyboard, InlineKeyboardMarkup | None):
            edited = await self._edit(row, text, keyboard)
            if edited is not None:
                return edited
        message = await self._bot.send_message(
            chat_id=row.chat_id,
            text=text,
            parse_mode="HTML",
            reply_markup=keyboard,
            link_preview_options=_NO_PREVIEW,
            disable_notification=KINDS[row.kind].silent or None,
        )
        if body.get("spent") is not None:
            await self._retire(row.chat_id, int(body["spent"]))
        return Sent(message.message_id)

    def _dated(self, row: OutboxRow, screen: Screen) -> Screen:
        if row.kind != "emergency" or self._clock() - row.created_at < _LATE_MS:
            return screen
        from_then = self._renderer.assessed_at(row.created_at)
        return Screen(screen.key, (from_then, *screen.parts), screen.rows, screen.question)

    async def _edit(
        self, row: OutboxRow, text: str, keyboard: InlineKeyboardMarkup | None
    ) -> Outcome | None:
        """Edit the card; None when it cannot be edited any more and must be sent anew."""
        try:
            await self._bot.edit_message_text(
                chat_id=row.chat_id,
                message_id=row.edit_message_id,
                text=text,
                parse_mode="HTML",
                reply_markup=keyboard,
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            said = str(error).lower()
            if "not modified" in said:
                return Sent(row.edit_message_id)
            if any(one in said for one in _EDIT_NO_MORE):
                return None
            raise
        return Sent(row.edit_message_id)

    async def _retire(self, chat_id: int, message_id: int) -> None:
        """Take the buttons off an old card; a nicety, so no failure of it matters."""
        try:
            await self._bot.edit_message_reply_markup(chat_id=chat_id, message_id=message_id)
        except TelegramError as error:
            log.debug("old card kept its buttons: %s", type(error).__name__)

    async def _export(self, row: OutboxRow, language: str) -> Outcome:
        if row.user_id is None:
            return Refused("an export belongs to a person")
        async with self._store.transaction() as tx:
            kept = await tx.export(row.user_id)
        message: Message = await self._bot.send_document(
            chat_id=row.chat_id,
            document=json.dumps(kept, indent=2).encode(),
            filename="spotter-export.json",
            caption=self._renderer.key(language, "export-caption"),
        )
        return Sent(message.message_id)


def _keyboard(
    renderer: Renderer, language: str, screen: Screen, keyboard: Keyboard
) -> Markup | None:
    """Inline buttons, or what becomes of the keys of simple mode."""
    if keyboard == "remove":
        return ReplyKeyboardRemove()
    if not screen.rows or keyboard == "keep":
        return None
    if keyboard == "reply":
        keys = keys_of(screen, language, renderer.label)
        return ReplyKeyboardMarkup(keys, resize_keyboard=True)
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(renderer.label(language, button), callback_data=button.id)
                for button in row
            ]
            for row in screen.rows
        ]
    )
