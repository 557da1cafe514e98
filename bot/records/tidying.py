"""Taking the bot's own messages out of a chat whose person was forgotten.

House rule: a nicety after the erasure, so no failure of it matters; Telegram lets a bot take
down what is younger than 48 hours. Does not live here: which messages these are
(``bot.performing``), the receipt. Called by ``bot.telegram_sender``.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from telegram import Bot
from telegram.error import BadRequest

log = logging.getLogger(__name__)

#: Telegram takes so many in one request.
_AT_ONCE = 100


async def take_down(bot: Bot, chat_id: int, messages: Sequence[int]) -> None:
    """Delete messages of a chat; one that cannot be deleted keeps the others from nothing.

    Raises ``telegram.error.TelegramError`` when Telegram cannot be reached or asks for patience.
    """
    for start in range(0, len(messages), _AT_ONCE):
        some = messages[start : start + _AT_ONCE]
        try:
            await bot.delete_messages(chat_id=chat_id, message_ids=some)
        except BadRequest:
            await _one_by_one(bot, chat_id, some)


async def _one_by_one(bot: Bot, chat_id: int, messages: Sequence[int]) -> None:
    kept = 0
    for message_id in messages:
        try:
            await bot.delete_message(chat_id=chat_id, message_id=message_id)
        except BadRequest:
            kept += 1
    log.info("%d messages could not be taken down", kept)
