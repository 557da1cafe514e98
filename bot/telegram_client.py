"""The Telegram client: python-telegram-bot's Bot, with updates fetched raw.

Raw, because the library parses a whole batch at once: one malformed update would then
hold up everybody and print its content. Does not live here: reading an update
(``bot.arrival``), sending (``bot.telegram_sender``). Called by ``bot.running`` and by the commands
that ask Telegram something and end.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, cast

from telegram import Bot, InputFile, InputMedia
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError, TimedOut
from telegram.request import RequestData

from bot.bodies import Fields
from bot.logs import redact
from bot.routes import address_of, proxy_for
from bot.settings import Settings, SettingsError
from bot.transport import Patience, Transport

#: Waits of up to this long are answered by ``timedelta``, as the library's next release does.
os.environ.setdefault("PTB_TIMEDELTA", "1")

#: Their sum stays below the lease of a message, also with a file.
_PATIENCE = Patience(pool=3.0, connect=5.0, write=5.0, read=10.0)
POLL_SECONDS = 25
#: As many updates as one poll may bring.
MOST_UPDATES = 100
#: What to say where Telegram does not know the token.
TOKEN_UNKNOWN = "SPOTTER_BOT_TOKEN: Telegram does not know it; copy it again from @BotFather."  # noqa: S105 - no secret
#: A poll that has not ended so long after its wait hangs, whatever still trickles in.
_OVERDUE = 15.0


class Client(Bot):
    """The library's Bot plus two methods; a subclass because only it may call ``_post``."""

    async def ask(self, method: str, **asked: Any) -> Any:
        """What Telegram answers to one request, as it came; what is None is left out.

        For what happens at every turn: the library's own methods build and read objects, which
        takes 290 µs of the processor for a message with eight buttons, and this 10.

        Raises ``telegram.error.TelegramError`` as every other request does.
        """
        fields = {name: one for name, one in asked.items() if one is not None}
        if any(isinstance(one, InputFile | InputMedia) for one in fields.values()):
            return await self._post(method, fields)
        plain = cast(RequestData, Fields(fields))
        return await self.request.post(f"{self.base_url}/{method}", plain)

    async def raw_updates(
        self,
        offset: int | None,
        allowed: Sequence[str],
        wait_seconds: int = POLL_SECONDS,
        limit: int = MOST_UPDATES,
    ) -> list[Any]:
        """Up to ``limit`` undecoded updates from ``offset`` on; asking confirms every earlier one.

        Raises ``telegram.error.TelegramError`` as every other request does; TimedOut also when
        the answer as a whole takes too long.
        """
        data: dict[str, Any] = {
            "timeout": wait_seconds,
            "limit": limit,
            "allowed_updates": list(allowed),
        }
        if offset is not None:
            data["offset"] = offset
        try:
            async with asyncio.timeout(wait_seconds + _OVERDUE):
                result: Any = await self._post(
                    "getUpdates",
                    data,
                    read_timeout=wait_seconds + _PATIENCE.read,
                )
        except TimeoutError:
            raise TimedOut("the poll hangs") from None
        return result if isinstance(result, list) else []


def message_id_of(answer: Any) -> int:
    """The id of the message that Telegram says it has; raises TelegramError for anything else."""
    number = answer.get("message_id") if isinstance(answer, dict) else None
    if not isinstance(number, int):
        raise TelegramError("no message in the answer")
    return number


def make_client(token: str, api_base_url: str) -> Client:
    """A client for one bot; polling has a connection of its own.

    Raises:
        SettingsError: the way there is named wrongly.
    """
    base = api_base_url.rstrip("/")
    _look_at(base)
    return Client(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=Transport(32, _PATIENCE),  # sends, answers to presses, questions about rights
        get_updates_request=Transport(2, _PATIENCE),
    )


def _look_at(base: str) -> None:
    """Refuse at the start what no request could be sent to, or through."""
    try:
        address = address_of(base)
    except ValueError:
        raise SettingsError(
            "SPOTTER_API_BASE_URL: no address; write it like https://api.telegram.org."
        ) from None
    try:
        proxy_for(address)
    except ValueError:
        raise SettingsError(
            "HTTPS_PROXY, HTTP_PROXY or ALL_PROXY: only http:// and https:// proxies can be "
            "spoken to; name such a one, or put Telegram's host into NO_PROXY."
        ) from None


@asynccontextmanager
async def asking(settings: Settings, what: str) -> AsyncIterator[Client]:
    """A client for a command named ``what``, which ends when Telegram cannot do what it asks.

    Raises:
        SettingsError: there is no good token, or Telegram refused or could not be reached.
    """
    try:
        async with make_client(settings.token(), settings.api_base_url) as client:
            yield client
    except InvalidToken:
        raise SettingsError(TOKEN_UNKNOWN) from None
    except BadRequest as error:
        raise SettingsError(f"{what}: Telegram refused: {redact(str(error))}") from None
    except RetryAfter as error:
        wait = error.retry_after
        seconds = wait if isinstance(wait, int | float) else wait.total_seconds()
        raise SettingsError(
            f"{what}: Telegram asks for patience; try again in {seconds:.0f} seconds."
        ) from None
    except TelegramError as error:
        raise SettingsError(
            f"{what}: Telegram could not be asked ({type(error).__name__}); try again."
        ) from None
