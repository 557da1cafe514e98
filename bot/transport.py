"""The transport of the library's client: aiohttp in place of HTTPX.

HTTPX, the library's own, takes 1.1 ms of the processor for a request and aiohttp 0.2 (see
``DECISIONS.md``); a tap leads to two.

House rules. A request is only said to be unsent (``Unreached`` is the cause of the error) where
nothing of it can have left; whatever else goes wrong leaves a doubt. Nothing is sent again by
itself. No error holds an address, for that holds the token. Does not live here: bodies
(``bodies``), proxies (``routes``), what a failure means for a message (``failures``). Made by
``bot.telegram_client``.
"""

from __future__ import annotations

import asyncio
import json
import ssl
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHttpProxyError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    TCPConnector,
)
from pydantic_core import from_json
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.bodies import body_of
from bot.routes import address_of, proxy_for, trusted

#: Seconds that a connection may have rested and is still used. Servers cut them after a minute
#: or more, and what is sent at that very moment is in doubt.
_RESTS = 30.0
_DEFAULT = BaseRequest.DEFAULT_NONE
#: Failures before anything of a request has left.
_BEFORE_THE_WIRE = (ClientConnectorError, ClientHttpProxyError, ConnectionTimeoutError)
#: Addresses that are remembered; Spotter has forty.
_REMEMBERED = 200


class Unreached(Exception):
    """Nothing of a request has left: no connection could be had."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long each part of a request may take, in seconds; ``upload`` is writing a file."""

    pool: float
    connect: float
    write: float
    read: float
    upload: float = 20.0


class Transport(BaseRequest):
    """At most so many ``connections`` at once, opened as they are needed and kept for the next."""

    def __init__(self, connections: int, patience: Patience) -> None:
        self._connections = connections
        self._patience = patience
        self._session: ClientSession | None = None
        self._open = True

    @property
    def read_timeout(self) -> float | None:
        """Seconds for a reply, where nothing else is said."""
        return self._patience.read

    async def initialize(self) -> None:
        """Nothing is opened before it is needed."""
        self._open = True

    async def shutdown(self) -> None:
        """Cut every connection."""
        self._open = False
        if self._session is not None:
            await self._session.close()
            self._session = None
            # The loop tells each of them that it has ended.
            await asyncio.sleep(0)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The object in a reply; what is none is not printed, as the library would."""
        try:
            try:
                # A third of json's time. What it refuses, such as half a letter in somebody's
                # name, must not hold up the updates beside it; and it shall not remember words.
                found = from_json(payload, cache_strings="keys")
            except ValueError:
                found = json.loads(payload.decode(errors="replace"))
        except (ValueError, RecursionError):
            raise TelegramError("Invalid server response") from None
        if not isinstance(found, dict):
            raise TelegramError("Invalid server response")
        return found

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = _DEFAULT,
        write_timeout: Any = _DEFAULT,
        connect_timeout: Any = _DEFAULT,
        pool_timeout: Any = _DEFAULT,
    ) -> tuple[int, bytes]:
        """Carry one request; whatever code and body come back are an answer.

        Raises:
            TimedOut, NetworkError: there was no whole reply. Where the cause is ``Unreached``,
                nothing was sent.
        """
        usual = self._patience
        uploads = request_data is not None and request_data.contains_files
        limits = _limits(
            _given(pool_timeout, usual.pool),
            _given(connect_timeout, usual.connect),
            _given(write_timeout, usual.upload if uploads else usual.write),
            _given(read_timeout, usual.read),
        )
        address, proxy = _way(url)
        try:
            body, fields = body_of(request_data)
        except ValueError:  # half a letter, which is in nobody's alphabet
            raise BadRequest("cannot be written down") from None
        # Twice round the loop, which tells of connections that have just been closed: what is
        # sent on such a one is in doubt.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        try:
            async with self._using().request(
                method,
                address,
                data=body,
                headers=fields,
                timeout=limits,
                proxy=proxy,
                ssl=_believed(address, proxy),
                allow_redirects=False,
            ) as reply:
                return reply.status, await reply.read()
        except _BEFORE_THE_WIRE as error:
            late = isinstance(error, ConnectionTimeoutError)
            cause = getattr(error, "os_error", error)
            why = f"no connection: {type(cause).__name__}"
            raise (TimedOut if late else NetworkError)(why) from Unreached()
        except TimeoutError:
            raise TimedOut("no reply in time") from None
        except (ClientError, OSError, ValueError) as error:
            raise NetworkError(f"no whole reply: {type(error).__name__}") from None

    def _using(self) -> ClientSession:
        if not self._open:
            raise NetworkError("the client has ended") from Unreached()
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(
                    limit=self._connections,
                    keepalive_timeout=_RESTS,
                    use_dns_cache=False,  # connections are kept; where a server was is no help
                ),
                cookie_jar=DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT, "Accept-Encoding": "identity"},
                auto_decompress=False,
            )
        return self._session


def _believed(*places: URL | None) -> ssl.SSLContext | bool:
    """Whose certificates count; where there are none, they need not be loaded."""
    tls = any(one is not None and one.scheme == "https" for one in places)
    return trusted() if tls else True


@lru_cache(_REMEMBERED)
def _way(url: str) -> tuple[URL, URL | None]:
    """An address, and the proxy before it."""
    try:
        address = address_of(url)
        return address, proxy_for(address)
    except ValueError:
        raise NetworkError("no address that can be spoken to") from Unreached()


@lru_cache(_REMEMBERED)
def _limits(
    pool: float | None, connect: float | None, write: float | None, read: float | None
) -> ClientTimeout:
    """A limit for each part, and for all of them: aiohttp has none for writing."""
    parts = (pool, connect, write, read)
    whole = None if None in parts else sum(one for one in parts if one is not None)
    first = None if pool is None or connect is None else pool + connect
    return ClientTimeout(total=whole, connect=first, sock_connect=connect, sock_read=read)


def _given(timeout: Any, usual: float) -> float | None:
    """The time that was asked for, which may be none at all, or else the usual one."""
    return usual if timeout is _DEFAULT else timeout
