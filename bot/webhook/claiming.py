"""Who fetches updates: a process that polls, or the webhook. Telegram allows one of them.

Lives here: what a process checks before it begins. Polling never takes a webhook away unless it
is told to, for that would silence every replica; a webhook is only looked at, and never set by
a process that starts, or a rolling update would set it as often as there are replicas. Does not
live here: ``spotter webhook set`` (``commands``). Called by ``bot.running``.
"""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import TelegramError

from bot.settings import SettingsError
from bot.webhook.address import Address

log = logging.getLogger(__name__)


async def claim_polling(client: Bot, *, take_over: bool) -> None:
    """Make sure that no webhook is set; ``take_over`` deletes one and keeps what waits.

    Raises:
        SettingsError: a webhook is set, and may not be deleted.
        TelegramError: Telegram could not be asked.
    """
    url = (await client.get_webhook_info()).url
    if not url:
        return
    # The address holds the path that nobody may know.
    host = urlsplit(url).netloc
    if not take_over:
        raise SettingsError(
            f"SPOTTER_MODE: Telegram brings updates to a webhook at {host}, so nothing can be "
            "polled. Delete it with: spotter webhook delete, or start with: spotter run --take-over"
        )
    await client.delete_webhook()
    log.warning("the webhook at %s is deleted; updates are polled from now on", host)


async def look_for_webhook(client: Bot, address: Address) -> None:
    """Say so in the log where Telegram brings updates elsewhere, or nowhere."""
    try:
        url = (await client.get_webhook_info()).url
    except TelegramError as error:
        log.warning("start: the webhook could not be looked at: %s", type(error).__name__)
        return
    if url != address.url.get_secret_value():
        place = f"to {urlsplit(url).netloc}, another address" if url else "nowhere"
        log.warning("Telegram brings updates %s; set it once with: spotter webhook set", place)
