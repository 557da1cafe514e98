"""One HTTP/1.1 connection: opened directly or through a proxy, one request on it at a time.

House rule. Whoever uses it must be able to tell what may have been sent: where ``connected``
raises, nothing of a request has left, and where ``carry`` does, it is in doubt. Nothing is ever
sent again. No error says more than a class. Does not live here: reading a reply out of bytes
(``replies``), who to connect to (``routes``), keeping connections (``transport``, the caller).
"""

from __future__ import annotations

import asyncio
import select
from asyncio import BaseEventLoop
from collections.abc import Callable
from typing import Any, cast

from bot.replies import Reply, reply_in
from bot.routes import Place, Proxy, trusted

#: Seconds after which a name's next address is tried beside the first.
_NEXT_ADDRESS = 0.25


class Unreached(Exception):
    """Nothing of a request has left: no connection could be had. Names a class at most."""


class _Limit:
    """A moment that moves with every request; ``late`` is called when it has passed.

    One timer follows it, instead of one for each request: that saves 12 µs of 41.
    """

    def __init__(self, late: Callable[[], None]) -> None:
        self._late = late
        self._at: float | None = None
        self._timer: asyncio.TimerHandle | None = None

    def set(self, seconds: float | None) -> None:
        """So many seconds from now; None: at no moment."""
        if seconds is None:
            self._at = None
            return
        loop = asyncio.get_running_loop()
        self._at = loop.time() + seconds
        if self._timer is not None and self._timer.when() > self._at:
            self.end()
        if self._timer is None:
            self._timer = loop.call_at(self._at, self._look)

    def end(self) -> None:
        """Nothing is called any more, unless it is set again."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        self._timer = None
        if self._at is None:
            return
        loop = asyncio.get_running_loop()
        if self._at <= loop.time():
            self._late()
        else:
            self._timer = loop.call_at(self._at, self._look)


class Connection(asyncio.Protocol):
    """Carries one request after the other, and closes itself when it is no good any more."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._got = bytearray()
        self._reply: asyncio.Future[Reply] | None = None
        self._writable = asyncio.Event()
        self._writable.set()
        self._to_connect = False
        self._limit = _Limit(self._too_late)

    @property
    def usable(self) -> bool:
        """Whether there is a connection, as far as the loop has told."""
        return self._transport is not None and not self._transport.is_closing()

    @property
    def rests(self) -> bool:
        """Whether another request can be sent on it, as far as anybody here can know.

        While nobody has asked for anything there is nothing to read but the end of it, of which
        a busy loop has not told yet.
        """
        if self._transport is None or not self.usable:
            return False
        heard = select.poll()
        heard.register(self._transport.get_extra_info("socket").fileno(), select.POLLIN)
        return not heard.poll(0)

    async def carry(
        self, request: bytes, write_seconds: float | None, read_seconds: float | None
    ) -> Reply:
        """Send one request and wait for the whole reply to it.

        Raises:
            OSError, ValueError: there was none, half a one, or something else. Some of the
                request may have arrived all the same.
        """
        return await self._carry(request, write_seconds, read_seconds)

    async def tunnel(self, request: bytes, name: str) -> None:
        """Have a proxy lead to the server called ``name``, and speak TLS with it from here on.

        Raises:
            OSError, ValueError: the proxy will not, or the server is not to be trusted.
        """
        reply = await self._carry(request, None, None, to_connect=True)
        if not (200 <= reply.code <= 299 and self._transport is not None and self.usable):
            raise ConnectionRefusedError
        loop = asyncio.get_running_loop()
        secured = await loop.start_tls(self._transport, self, trusted(), server_hostname=name)
        if secured is None:
            raise ConnectionResetError
        self._transport = secured

    async def _carry(
        self,
        request: bytes,
        write_seconds: float | None,
        read_seconds: float | None,
        *,
        to_connect: bool = False,
    ) -> Reply:
        if self._transport is None or not self.usable:
            raise ConnectionResetError
        self._reply, self._to_connect = asyncio.get_running_loop().create_future(), to_connect
        try:
            self._transport.write(request)
            # Most requests go out at once, and there is nothing to wait for.
            if not self._writable.is_set():
                async with asyncio.timeout(write_seconds):
                    await self._writable.wait()
            self._limit.set(read_seconds)
            return await self._reply
        except BaseException:
            # What comes later must not be taken for the reply to another request.
            self.close()
            raise
        finally:
            self._limit.set(None)
            self._reply = None

    def close(self) -> None:
        """Cut the connection, whatever is under way on it."""
        if self._transport is not None:
            self._transport.abort()

    # --- What the loop tells --------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """There is a connection."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Some bytes have come."""
        self._got += data
        self._look(ended=False)

    def eof_received(self) -> None:
        """The other side has said all that it will; the connection is closed then."""
        self._look(ended=True)

    def connection_lost(self, error: Exception | None) -> None:
        """There is no connection any more."""
        self._limit.end()
        self._writable.set()
        self._fail(error or ConnectionResetError())

    def pause_writing(self) -> None:
        """More is waiting to be sent than the system takes."""
        self._writable.clear()

    def resume_writing(self) -> None:
        """The system has taken most of it."""
        self._writable.set()

    def _look(self, *, ended: bool) -> None:
        if self._reply is None or self._reply.done():
            # Nobody has asked: whatever this is, it must not be taken for the next reply.
            self.close()
            return
        try:
            found = reply_in(bytes(self._got), ended=ended, to_connect=self._to_connect)
        except ValueError as error:
            self._fail(error)
            return
        if found is None:
            return
        rest = len(self._got) - found.length
        self._got.clear()
        if rest or ended or not found.kept or not self._writable.is_set():
            self.close()
        self._reply.set_result(found)

    def _too_late(self) -> None:
        self._fail(TimeoutError())

    def _fail(self, error: Exception) -> None:
        self.close()
        if self._reply is not None and not self._reply.done():
            self._reply.set_exception(error)


async def connected(place: Place, proxy: Proxy | None) -> Connection:
    """A connection to a server.

    Raises:
        Unreached: there is none to be had.
    """
    try:
        connection = await _opened(place if proxy is None else proxy.place)
        if proxy is not None and place.name is not None:
            try:
                await connection.tunnel(_asking_for(place, proxy), place.name)
            except BaseException:
                connection.close()
                raise
    except (OSError, ValueError) as error:
        raise Unreached(type(error).__name__) from None
    return connection


async def _opened(place: Place) -> Connection:
    loop = asyncio.get_running_loop()
    # Other loops than asyncio's own try one address after the other.
    own = isinstance(loop, BaseEventLoop)
    beside: dict[str, Any] = {"happy_eyeballs_delay": _NEXT_ADDRESS} if own else {}
    _, connection = await loop.create_connection(
        Connection,
        place.host,
        place.port,
        ssl=None if place.name is None else trusted(),
        server_hostname=place.name,
        **beside,
    )
    return connection


def _asking_for(place: Place, proxy: Proxy) -> bytes:
    """The request that asks a proxy for the way to a server."""
    host = f"[{place.host}]" if ":" in place.host else place.host
    lines = [f"CONNECT {host}:{place.port} HTTP/1.1", f"Host: {host}:{place.port}"]
    if proxy.login is not None:
        lines.append(f"Proxy-Authorization: {proxy.login}")
    return "\r\n".join((*lines, "", "")).encode("latin-1")
