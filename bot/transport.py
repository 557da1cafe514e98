"""The transport of the library's client: requests to the Bot API, with as little work as can be.

HTTPX, the library's own, takes 1.1 ms of the processor for a request, aiohttp 0.2 and this 0.06
(see ``DECISIONS.md``); a tap leads to two. It speaks as much HTTP as the Bot API and what stands
before it do, and nothing is imported for it that was not there anyway.

House rules. A request is only said to be unsent (``Unreached`` is the cause of the error) where
nothing of it can have left; whatever else goes wrong leaves a doubt. Nothing is sent again by
itself. No error holds an address, for that holds the token. Does not live here: one connection
(``connection``), bodies (``bodies``), what a failure means for a message (``failures``). Made
by ``bot.telegram_client``.
"""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from pydantic_core import from_json
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.bodies import body_of
from bot.connection import Connection, Unreached, connected
from bot.routes import Place, Proxy, place_of, proxy_for

#: Seconds that a connection may have rested and is still used. Servers cut them after a minute
#: or more, and what is sent at that very moment is in doubt.
_RESTS = 30.0
_DEFAULT = BaseRequest.DEFAULT_NONE
#: What stands in an address as it is.
_SAFE = "/%:@!$&'()*+,;=~-._?"
#: Methods and addresses that are remembered; Spotter has forty.
_REMEMBERED = 200


@dataclass(frozen=True, slots=True)
class Patience:
    """How long each part of a request may take, in seconds; ``upload`` is writing a file."""

    pool: float
    connect: float
    write: float
    read: float
    upload: float = 20.0


@dataclass(frozen=True, slots=True)
class _Target:
    """Where a request goes, and the part of its head that is always the same."""

    place: Place
    proxy: Proxy | None
    head: str


class Transport(BaseRequest):
    """At most so many ``connections`` at once, opened as they are needed and kept for the next."""

    def __init__(self, connections: int, patience: Patience) -> None:
        self._patience = patience
        self._slots = asyncio.Semaphore(connections)
        self._resting: list[tuple[Place, Connection, float]] = []
        self._targets: dict[tuple[str, str], _Target] = {}
        self._open = True

    @property
    def read_timeout(self) -> float | None:
        """Seconds for a reply, where nothing else is said."""
        return self._patience.read

    async def initialize(self) -> None:
        """Nothing is opened before it is needed."""
        self._open = True

    async def shutdown(self) -> None:
        """Cut what rests; what is under way is cut when it ends."""
        self._open = False
        while self._resting:
            self._resting.pop()[1].close()
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
        usual, target = self._patience, self._target(method, url)
        kind, body = body_of(request_data)
        size = f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n" if kind else ""
        request = f"{target.head}{size}\r\n".encode("latin-1") + body
        uploads = request_data is not None and request_data.contains_files
        write = _given(write_timeout, usual.upload if uploads else usual.write)
        await self._wait_for_a_place(_given(pool_timeout, usual.pool))
        try:
            connection = await self._connection(target, _given(connect_timeout, usual.connect))
            reply = await connection.carry(request, write, _given(read_timeout, usual.read))
            self._keep(target.place, connection)
        except TimeoutError:
            raise TimedOut("no reply in time") from None
        except (OSError, ValueError) as error:
            raise NetworkError(f"no whole reply: {type(error).__name__}") from None
        finally:
            self._slots.release()
        return reply.code, reply.body

    def _target(self, method: str, url: str) -> _Target:
        known = self._targets.get((method, url))
        if known is not None:
            return known
        try:
            address = urlsplit(url)
            place = place_of(address)
            proxy = proxy_for(place)
        except ValueError:
            raise NetworkError("no address that can be spoken to") from Unreached()
        host = address.netloc.rpartition("@")[2]
        path = (address.path or "/") + (f"?{address.query}" if address.query else "")
        fields = {"Host": host, "User-Agent": self.USER_AGENT, "Accept-Encoding": "identity"}
        if proxy is not None and place.name is None:
            # Without TLS a proxy reads the request and passes it on.
            path = f"http://{host}{path}"
            fields |= {"Proxy-Authorization": proxy.login} if proxy.login else {}
        lines = (f"{method} {quote(path, _SAFE)} HTTP/1.1", *map(": ".join, fields.items()))
        if len(self._targets) >= _REMEMBERED:
            self._targets.clear()
        made = self._targets[method, url] = _Target(place, proxy, "\r\n".join((*lines, "")))
        return made

    async def _wait_for_a_place(self, seconds: float | None) -> None:
        """A place among the connections, to be released; waiting for one has its own limit."""
        if not self._slots.locked():
            await self._slots.acquire()
            return
        try:
            async with asyncio.timeout(seconds):
                await self._slots.acquire()
        except TimeoutError:
            raise TimedOut("every connection is in use") from Unreached()

    async def _connection(self, target: _Target, seconds: float | None) -> Connection:
        """The one that came to rest last, or a new one."""
        now = time.monotonic()
        while self._resting:
            place, connection, since = self._resting.pop()
            if place == target.place and now - since < _RESTS and connection.rests:
                return connection
            connection.close()
        if not self._open:
            raise NetworkError("the client has ended") from Unreached()
        try:
            async with asyncio.timeout(seconds):
                return await connected(target.place, target.proxy)
        except TimeoutError:
            raise TimedOut("no connection in time") from Unreached()
        except Unreached as error:
            raise NetworkError(f"no connection: {error}") from error

    def _keep(self, place: Place, connection: Connection) -> None:
        if self._open and connection.usable:
            self._resting.append((place, connection, time.monotonic()))
        else:
            connection.close()


def _given(timeout: Any, usual: float) -> float | None:
    """The time that was asked for, which may be none at all, or else the usual one."""
    return usual if timeout is _DEFAULT else timeout
