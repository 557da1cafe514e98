"""Puts the messages of groups and channels on Telegram's wire, and names what happened.

House rules. Nothing is worded but from keys. A message for one member only is tried where
the platform takes such messages; where it does not, everybody gets the general line, and
nothing that was meant for one stays in front of all.

Lives here: one message to a chat that is not private, from row to request. Does not live
here: messages to a person (``bot.telegram_sender``, the only caller), what a failure means
(``bot.failures``), what follows from a delivery (``bot.communities.aftermath``).
"""

from __future__ import annotations

import html
import logging
from collections.abc import Callable, Mapping
from typing import Any

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest, TelegramError

from bot.communities import pointing, settling
from bot.communities.hearing import PollCounted
from bot.communities.messages import GroupMessage, load, unsay
from bot.failures import classify
from bot.outcome import Closed, Outcome, Refused, Sent
from bot.render import Renderer, plain, telegram_html
from flows.screen import Part, Ref, Screen
from storage import OutboxRow, Store

log = logging.getLogger(__name__)

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
#: What Telegram says of a card that somebody deleted, or that is not ours any more.
_EDIT_NO_MORE = ("can't be edited", "to edit not found", "message_id_invalid")
#: What it says when this member cannot be whispered to now; others still can.
_NO_OCCASION = ("user_not_participant", "message_not_command", "query_id_invalid")

Args = Mapping[str, str | float]


class GroupSender:
    """Sends rows of one bot; ``clock`` gives epoch milliseconds."""

    def __init__(
        self, bot: Bot, store: Store, renderer: Renderer, clock: Callable[[], int]
    ) -> None:
        self._bot = bot
        self._store = store
        self._renderer = renderer
        self._clock = clock
        # Until the platform shows otherwise, and then for as long as this process lives.
        self._whispers = True

    async def send(self, row: OutboxRow) -> Outcome:
        """Send one row; every failure that Telegram or the network can cause is a value."""
        message = load(row.body)
        try:
            if row.kind == "group_delete":
                return await self._delete(row, message)
            if message.for_member is not None:
                return await self._whisper(row, message)
            if row.kind == "group_poll":
                return await self._poll(row, message)
            if row.edit_message_id is not None:
                return await self._edit(row, message)
            return Sent((await self._put(row, message)).message_id)
        except TelegramError as error:
            return classify(error)

    async def _put(
        self, row: OutboxRow, message: GroupMessage, more: dict[str, Any] | None = None
    ) -> Message:
        return await self._bot.send_message(
            chat_id=row.chat_id,
            text=self._text(message),
            parse_mode="HTML",
            reply_markup=self._keyboard(message),
            link_preview_options=_NO_PREVIEW,
            disable_notification=message.silent or None,
            message_thread_id=message.thread_id,
            reply_parameters=_reply(message),
            api_kwargs=more,
        )

    async def _edit(self, row: OutboxRow, message: GroupMessage) -> Outcome:
        """Edit in place; one that cannot be edited any more is not sent anew into a group."""
        try:
            await self._bot.edit_message_text(
                chat_id=row.chat_id,
                message_id=row.edit_message_id,
                text=self._text(message),
                parse_mode="HTML",
                reply_markup=self._keyboard(message),
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            said = str(error).lower()
            if any(one in said for one in _EDIT_NO_MORE):
                return Sent(None)
            if "not modified" not in said:
                raise
        return Sent(row.edit_message_id)

    async def _delete(self, row: OutboxRow, message: GroupMessage) -> Outcome:
        """Delete; a message that is gone, or too old to be deleted, is nobody's concern."""
        if message.replaces is None:
            return Refused("no message to delete")
        if message.stops_poll:
            await self._stop_poll(row, message.replaces)
        try:
            await self._bot.delete_message(row.chat_id, message.replaces)
        except TelegramError as error:
            outcome = classify(error)
            return Sent(None) if isinstance(outcome, Refused | Closed) else outcome
        return Sent(None)

    async def _stop_poll(self, row: OutboxRow, message_id: int) -> None:
        """Take the last counts; a poll that cannot be stopped any more is deleted all the same."""
        try:
            poll = await self._bot.stop_poll(row.chat_id, message_id)
        except BadRequest:
            return
        counts = tuple(one.voter_count for one in poll.options)
        async with self._store.transaction() as tx:
            await settling.count_poll(tx, PollCounted(poll.id, counts, closed=True))

    async def _poll(self, row: OutboxRow, message: GroupMessage, *, hidden: bool = True) -> Outcome:
        """An anonymous poll; what it counts is hidden where the platform can hide it."""
        options = [one for line in message.buttons for one in line]
        try:
            sent = await self._bot.send_poll(
                chat_id=row.chat_id,
                question=plain(self._words(message)),
                options=[self._label(message, label, args) for _, label, args in options],
                is_anonymous=True,
                hide_results_until_closes=hidden or None,
                disable_notification=message.silent or None,
                message_thread_id=message.thread_id,
            )
        except BadRequest as error:
            if not hidden or not isinstance(classify(error), Refused):
                raise
            return await self._poll(row, message, hidden=False)
        return Sent(sent.message_id, sent.poll.id if sent.poll is not None else None)

    # --- Messages for one member ------------------------------------------------------

    async def _whisper(self, row: OutboxRow, message: GroupMessage) -> Outcome:
        """Tell one member alone; where that cannot be, say the general line to everybody."""
        if not self._whispers:
            return await self._say_openly(row, message)
        wish: dict[str, Any] = {
            "ephemeral_message_parameters": {"receiver_user_id": message.for_member}
        }
        if message.whisper is not None:
            wish["reply_parameters"] = {"ephemeral_message_id": message.whisper}
        try:
            sent = await self._put(row, message, wish)
        except BadRequest as error:
            if not isinstance(classify(error), Refused):
                raise
            self._whispers = any(one in str(error).lower() for one in _NO_OCCASION)
            return await self._say_openly(row, message)
        if "ephemeral_message_id" in sent.api_kwargs:
            return Sent(None)
        # A server that does not know the wish overlooks it, and everybody sees the message.
        self._whispers = False
        await self._take_back(row, sent.message_id)
        return await self._say_openly(row, message)

    async def _take_back(self, row: OutboxRow, message_id: int) -> None:
        try:
            await self._bot.delete_message(row.chat_id, message_id)
        except TelegramError as error:
            log.warning("a message for one stays for now: %s", type(error).__name__)
            async with self._store.transaction() as tx:
                await unsay(tx, row.chat_id, message_id, key=f"{row.key}:back", now=self._clock())

    async def _say_openly(self, row: OutboxRow, message: GroupMessage) -> Outcome:
        async with self._store.transaction() as tx:
            community = await tx.communities.in_chat(row.chat_id)
            if community is not None:
                await pointing.openly(tx, community, message.door, message.thread_id, self._clock())
        return Sent(None)

    # --- Words ------------------------------------------------------------------------

    def _words(self, message: GroupMessage) -> str:
        parts = tuple(_part(key, args) for key, args in message.parts)
        return self._renderer.text(message.language, Screen("group", parts))

    def _text(self, message: GroupMessage) -> str:
        text = telegram_html(self._words(message))
        if message.door is None or not message.in_text:
            return text
        label = html.escape(self._label(message, message.door_label, {}))
        return f'{text}\n\n<a href="{self._link(message.door)}">{label}</a>'

    def _label(self, message: GroupMessage, key: str, args: Args) -> str:
        return self._renderer.part(message.language, _part(key, args))

    def _link(self, door: str) -> str:
        return f"https://t.me/{self._bot.username}?start={door}"

    def _keyboard(self, message: GroupMessage) -> InlineKeyboardMarkup | None:
        rows = [
            [
                InlineKeyboardButton(self._label(message, label, args), callback_data=name)
                for name, label, args in row
            ]
            for row in message.buttons
        ]
        if message.door is not None and not message.in_text:
            label = self._label(message, message.door_label, {})
            rows.append([InlineKeyboardButton(label, url=self._link(message.door))])
        return InlineKeyboardMarkup(rows) if rows else None


def _part(key: str, args: Args) -> Part:
    """A paragraph; a string among its arguments is another text's key."""
    told = ((name, Ref(one) if isinstance(one, str) else float(one)) for name, one in args.items())
    return Part(key, tuple(told))


def _reply(message: GroupMessage) -> ReplyParameters | None:
    if message.reply_to is None:
        return None
    return ReplyParameters(message.reply_to, allow_sending_without_reply=True)
