"""Asks Telegram now and then whether its updates arrive.

A webhook that nobody calls may be quiet or cut off; only Telegram can tell. Lives here: the
question, and when its answer counts as a contact. Does not live here: what an outage leads to
(``bot.absence``). Kept going by ``bot.running``, where updates are brought.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from telegram import Bot, WebhookInfo
from telegram.error import TelegramError

from bot.surprises import named

log = logging.getLogger(__name__)

EVERY_SECONDS = 30.0
#: An error that is younger may be about updates that have not arrived since.
_LATELY = timedelta(seconds=EVERY_SECONDS)
#: Telegram's longest wait before a try: after that, whatever waited has been brought.
_LONGEST_WAIT = timedelta(seconds=120)


class Heard(Protocol):
    """Is told of a contact with Telegram, and whether nothing older waits there."""

    def __call__(self, *, drained: bool) -> None:
        """Telegram was heard."""


async def keep_looking(
    client: Bot,
    heard: Heard,
    clock: Callable[[], datetime],
    waiting: Callable[[int], None] = lambda _: None,
) -> None:
    """Tell ``heard`` every half minute while Telegram's updates arrive, for ever.

    ``waiting`` is told how many of them Telegram could not bring yet.
    """
    while True:
        try:
            info = await client.get_webhook_info()
        except TelegramError as error:
            log.warning("webhook: Telegram could not be asked: %s", named(error))
        else:
            waiting(info.pending_update_count)
            look(info, heard, clock())
        await asyncio.sleep(EVERY_SECONDS)


def look(info: WebhookInfo, heard: Heard, now: datetime) -> None:
    """Judge one answer; a webhook that is not set, or that failed just now, is no contact."""
    failed = info.last_error_date
    if not info.url or (failed is not None and now - failed < _LATELY):
        return
    long_ago = failed is None or now - failed > _LONGEST_WAIT
    heard(drained=long_ago or not info.pending_update_count)
