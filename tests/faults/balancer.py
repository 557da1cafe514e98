"""A balancer before several replicas: each request goes to the next one that is ready.

It does what nginx does in front of Spotter: looks at ``/readyz``, leaves out whoever is not
ready, and hands a request that met a closed door to the next. So the tests of the faults need
no nginx; that a real one will do is shown by ``tests/e2e``. Lives here: that, and nothing of
Telegram. Called by ``fleet``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

_LOOK_SECONDS = 0.1
_READY = b"GET /readyz HTTP/1.1\r\nHost: replica\r\nConnection: close\r\n\r\n"
_NOBODY = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
#: Seconds until a replica that says nothing counts as away.
_PATIENCE = 25.0


@dataclass
class Balancer:
    """Listens on ``port`` while ``run`` is awaited; ``replicas`` are ports on this machine.

    ``copies`` says for each request how many replicas get it at the same time.
    """

    port: int
    replicas: list[int]
    copies: Callable[[], int] = lambda: 1
    passed_on: int = 0
    ready: set[int] = field(default_factory=set)
    _turn: int = 0

    async def run(self) -> None:
        """Pass requests on, for ever."""
        server = await asyncio.start_server(self._serve, "127.0.0.1", self.port, backlog=512)
        async with server, asyncio.TaskGroup() as group:
            for replica in self.replicas:
                group.create_task(self._watch(replica))
            await server.serve_forever()

    async def _watch(self, replica: int) -> None:
        while True:
            answer = await _asked(replica, _READY, 2.0)
            if answer.startswith(b"HTTP/1.1 200"):
                self.ready.add(replica)
            else:
                self.ready.discard(replica)
            await asyncio.sleep(_LOOK_SECONDS)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request of one connection."""
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            body = await reader.readexactly(_length(head))
            first, rest = head.split(b"\r\n", 1)
            request = first + b"\r\nConnection: close\r\n" + rest + body
            answers = (self._answer(request) for _ in range(self.copies()))
            writer.write(max(await asyncio.gather(*answers), key=_is_bad))
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _answer(self, request: bytes) -> bytes:
        """What the first replica says that says anything."""
        for _ in self.replicas:
            replica = self._next()
            if replica is None:
                break
            self.passed_on += 1
            answer = await _asked(replica, request, _PATIENCE)
            if answer:
                return answer
            self.ready.discard(replica)
        return _NOBODY

    def _next(self) -> int | None:
        """Whose turn it is among those that are ready."""
        there = [one for one in self.replicas if one in self.ready]
        self._turn += 1
        return there[self._turn % len(there)] if there else None


async def _asked(port: int, request: bytes, seconds: float) -> bytes:
    """The whole answer, nothing where there was none."""
    try:
        async with asyncio.timeout(seconds):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                writer.write(request)
                return await reader.read()
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return b""


def _is_bad(answer: bytes) -> bool:
    """Whether it would be tried again; of several copies, one such is enough."""
    return not answer.startswith(b"HTTP/1.1 2")


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            return int(value)
    return 0
