"""Telegram's side of a webhook: brings updates to replicas, over connections that stay open.

Each replica has as many connections as Telegram would open, and an update takes the next one
that is free, so that whoever is slow gets fewer: what a balancer does that counts connections.
Lives here: delivering. Does not live here: updates (``tests.bench.stub``). Called by the
benchmark of replicas.
"""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bot.webhook import SECRET_HEADER
from tests.bench.stub import Stub

#: As many as Telegram opens unless it is told otherwise.
CONNECTIONS = 40
_AGAIN_SECONDS = 1.0
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)

Update = tuple[int, bytes]


class Hook:
    """Where updates wait for a free connection; ``refused`` counts those that had to come again."""

    def __init__(self, stub: Stub, path: str, secret: str) -> None:
        self.refused = 0
        self._stub = stub
        self._head = (
            f"POST {path} HTTP/1.1\r\nHost: replica\r\n{SECRET_HEADER}: {secret}\r\n"
            "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        ).encode()
        self._waiting: deque[Update] = deque()
        self._free: deque[_Line] = deque()

    def deliver(self, user: int, body: bytes) -> None:
        """Bring an update as soon as a connection is free."""
        self._waiting.append((user, body))
        self._go_on()

    def freed(self, line: _Line) -> None:
        """A connection has nothing to do."""
        self._free.append(line)
        self._go_on()

    def again(self, update: Update) -> None:
        """An update was refused: it comes again in a second, as Telegram does it."""
        self.refused += 1
        asyncio.get_running_loop().call_later(_AGAIN_SECONDS, self.deliver, *update)

    def _go_on(self) -> None:
        while self._waiting and self._free:
            user, body = update = self._waiting.popleft()
            self._stub.handed_out(user)
            self._free.popleft().bring(update, self._head % len(body) + body)


class _Line(asyncio.Protocol):
    """One connection, with one update on its way at a time."""

    def __init__(self, hook: Hook) -> None:
        self._hook = hook
        self._transport: asyncio.Transport | None = None
        self._update: Update | None = None
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The replica has taken the connection."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._hook.freed(self)

    def bring(self, update: Update, request: bytes) -> None:
        """Send one request; the answer is waited for."""
        assert self._transport is not None
        self._update = update
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        """An answer, or a part of it."""
        self._buffer += data
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return
        length = _LENGTH.search(self._buffer[: end + 2])
        if len(self._buffer) < end + 4 + (int(length[1]) if length else 0):
            return
        taken = self._buffer.split(b" ", 2)[1] == b"200"
        update, self._update, self._buffer = self._update, None, b""
        if not taken and update is not None:
            self._hook.again(update)
        self._hook.freed(self)


@asynccontextmanager
async def delivering(
    stub: Stub, ports: Sequence[int], path: str, secret: str
) -> AsyncIterator[Hook]:
    """Bring the stub's updates to these ports; the first update takes the first replica."""
    loop = asyncio.get_running_loop()
    hook = Hook(stub, path, secret)
    opened = [
        await loop.create_connection(lambda: _Line(hook), "127.0.0.1", port)
        for _ in range(CONNECTIONS)
        for port in ports
    ]
    stub.deliver = hook.deliver
    try:
        yield hook
    finally:
        stub.deliver = None
        for transport, _ in opened:
            transport.close()
