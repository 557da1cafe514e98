"""One request of Telegram: is it Telegram's, what is in it, and is it kept?

House rule: 200 only after the turn has committed. Whatever failed on our side is a 503, and
Telegram tries again as soon as it is asked to; an update that nobody could read is a 200, since
a refusal would hold up its whole chat for a day.

Does not live here: what an update leads to (``bot.reception``), the server (``serving``).
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging

from aiohttp import web

from bot.reception import Reception
from bot.webhook.address import SECRET_HEADER, Address
from storage import StorageError

log = logging.getLogger(__name__)

#: Far more than Telegram's largest update.
MOST_BYTES = 1024 * 1024
#: Telegram gives up after 60 seconds; whoever waits for a lock that long is better asked again.
_HARD_STOP_SECONDS = 20.0
_AGAIN_SECONDS = "1"


class Receiver:
    """Hands updates to ``reception``; once ``shut`` it asks Telegram to come back."""

    def __init__(self, address: Address, reception: Reception) -> None:
        self.path = address.path
        self.shut = False
        self._secret = address.secret.get_secret_value().encode()
        self._reception = reception

    async def receive(self, request: web.Request, group: asyncio.TaskGroup) -> web.Response:
        """Answer one request; ``group`` runs what Telegram need not wait for."""
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        # In constant time, and before a byte of the body is read.
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=401)
        if self.shut:
            return _later("draining")
        try:
            async with asyncio.timeout(_HARD_STOP_SECONDS):
                return await self._take(request, group)
        except (StorageError, TimeoutError) as error:
            # Never its text: the database's errors quote rows.
            return _later(type(error).__name__)

    async def _take(self, request: web.Request, group: asyncio.TaskGroup) -> web.Response:
        try:
            update = json.loads(await request.read())
        except (ValueError, RecursionError):
            return web.Response(status=400)
        press = await self._reception.take(update)
        if press is not None:
            group.create_task(self._reception.answer(press))
        return web.Response()


def _later(reason: str) -> web.Response:
    log.warning("webhook: %s; Telegram is asked to come back", reason)
    return web.Response(status=503, headers={"Retry-After": _AGAIN_SECONDS})
