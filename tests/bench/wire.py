"""HTTP as a stand-in for Telegram needs it: keep-alive, short answers, as little work as can be.

A server that is slower than the bots would measure itself. So this one reads requests with
``bytes.find`` and knows nothing beyond what Bot API clients send: a method, a path, headers
with a length, and a body that is JSON, a form or a multipart form. Lives here: bytes in, bytes
out. Does not live here: what a request means (``tests.bench.stub``). Called by that.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_TYPE = re.compile(rb"\r\ncontent-type: *([^\r]+)", re.IGNORECASE)
_FIELD = re.compile(rb'name="([^"]*)"')

#: What is done with a request: its path, its fields, and where its answer goes, sooner or later.
Handle = Callable[[str, dict[str, Any], "Answer"], None]


class Answer:
    """Where one request waits for its answer; ``gone`` once its connection is closed."""

    __slots__ = ("_transport",)

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport

    @property
    def gone(self) -> bool:
        """Whether nobody waits any more."""
        return self._transport.is_closing()

    def send(self, body: bytes, status: bytes = b"200 OK") -> None:
        """Answer with JSON."""
        self._transport.write(
            b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (status, len(body), body)
        )


class Connection(asyncio.Protocol):
    """One connection; its requests come one after the other."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._buffer = b""
        self._answer: Answer | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody connected."""
        assert isinstance(transport, asyncio.Transport)
        self._answer = Answer(transport)

    def data_received(self, data: bytes) -> None:
        """Handle every request that is whole."""
        self._buffer += data
        assert self._answer is not None
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[: end + 2]
            length = _LENGTH.search(head)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._buffer) < whole:
                return
            body, self._buffer = self._buffer[end + 4 : whole], self._buffer[whole:]
            path = head.split(b" ", 2)[1].decode()
            self._handle(path, fields(head, body), self._answer)


def fields(head: bytes, body: bytes) -> dict[str, Any]:
    """What a body says, whichever way it is written; values of forms are text."""
    if not body:
        return {}
    found = _TYPE.search(head)
    kind = found[1] if found else b""
    if kind.startswith(b"application/json"):
        told: dict[str, Any] = json.loads(body)
        return told
    if kind.startswith(b"multipart/"):
        return _parts(kind, body)
    return dict(parse_qsl(body.decode(), keep_blank_values=True))


def _parts(kind: bytes, body: bytes) -> dict[str, Any]:
    boundary = b"--" + kind.partition(b"boundary=")[2].strip(b'"')
    told = {}
    for part in body.split(boundary)[1:-1]:
        head, _, value = part.partition(b"\r\n\r\n")
        if (name := _FIELD.search(head)) is not None:
            told[name[1].decode()] = value.removesuffix(b"\r\n").decode(errors="replace")
    return told
