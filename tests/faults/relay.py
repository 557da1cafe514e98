"""A relay between the bot and Telegram that does to a connection whatever a network can do.

It knows just enough HTTP to see where a request and its answer end, for some faults lie between
the two. Lives here: carrying bytes, and seven ways to fail at it. Does not live here: when each
happens (``f5_network``). Called by ``f5_network`` and, to share out requests, by
``f6_too_many_requests``.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import cycle
from typing import Literal

Trouble = Literal["late", "reset", "cut after the request", "half a reply", "502 page"]
#: After these nobody knows whether the request took effect.
IN_DOUBT: tuple[Trouble, ...] = ("cut after the request", "half a reply")
#: What the next request (its method as in the address) meets, and for how many seconds.
Choose = Callable[[str], tuple[Trouble, float] | None]

_PAGE = b"<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>"
_HEAD = b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"


@dataclass(eq=False)
class Relay:
    """Listens on 127.0.0.1 and passes on to ``ports``, one request after the other."""

    ports: Sequence[int]
    choose: Choose = lambda _: None
    #: Told of each answer that is lost now, though its request took effect.
    lost: Callable[[], None] = lambda: None
    port: int = 0
    done: Counter[str] = field(default_factory=Counter)
    #: For whoever chooses, to say that nothing more will happen.
    enough: asyncio.Event = field(default_factory=asyncio.Event)
    _server: asyncio.Server | None = None
    _open: set[asyncio.Task[None]] = field(default_factory=set)
    _next: Iterator[int] = field(init=False)

    def __post_init__(self) -> None:
        self._next = cycle(self.ports)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> Relay:
        await self.up()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.down()

    async def up(self) -> None:
        """Listen, on the port of the last time."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def down(self) -> None:
        """Refuse every connection, and cut those that are open, with what they wait for."""
        if self._server is not None:
            self._server.close()
            await asyncio.sleep(0)  # a connection that was just accepted has begun by now
            while self._open:
                for task in self._open:
                    task.cancel()
                await asyncio.wait(self._open)
            await self._server.wait_closed()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None, "asyncio runs this as a task"
        self._open.add(task)
        task.add_done_callback(self._open.discard)
        # Nobody awaits this task: only ``down`` cancels it, and that is its end.
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self._passed_on(reader, writer):
                pass
        writer.transport.abort()

    async def _passed_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Carry one request and its answer; False when the connection is over."""
        request = await _message(reader)
        method = request.split(b" ", 2)[1].rpartition(b"/")[2].decode("ascii", "replace")
        trouble, seconds = self.choose(method) or (None, 0.0)
        if trouble is not None:
            self.done[trouble] += 1
        if trouble == "reset":
            return False
        if trouble == "502 page":
            writer.write(_HEAD % len(_PAGE) + _PAGE)
            return True
        # Half of the time on the way there, so that the answer is late as well.
        await asyncio.sleep(seconds / 2)
        answer = await self._answer(request)
        await asyncio.sleep(seconds / 2)
        if trouble not in IN_DOUBT:
            writer.write(answer)
            await writer.drain()
            return True
        self.lost()
        if trouble == "half a reply":
            writer.write(answer[: len(answer) // 2])
            await writer.drain()
        return False

    async def _answer(self, request: bytes) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", next(self._next))
        try:
            writer.write(request)
            return await _message(reader)
        finally:
            writer.transport.abort()


async def _message(reader: asyncio.StreamReader) -> bytes:
    """One whole request or answer, whose length its head says."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    return head + await reader.readexactly(length)
