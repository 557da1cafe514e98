"""The stub's HTTP reads what Bot API clients send, however it arrives.

Does not look at what a request means.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.bench.wire import Answer, Connection, fields


class Kept(asyncio.Transport):
    """Keeps what is written."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""

    def write(self, data: Any) -> None:
        """Keep it."""
        self.written += bytes(data)


def request(path: str, body: bytes, kind: str) -> bytes:
    """A request as a client writes it."""
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\ncontent-length: {len(body)}\r\nContent-Type: {kind}"
    return head.encode() + b"\r\n\r\n" + body


JSON = request("/bot1:x/sendMessage", b'{"chat_id": 7}', "application/json")
FORM = request("/bot1:x/sendMessage", b"chat_id=7&text=", "application/x-www-form-urlencoded")


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_requests_are_found_however_they_are_cut(size: int) -> None:
    found: list[tuple[str, dict[str, Any]]] = []

    def handle(path: str, told: dict[str, Any], answer: Answer) -> None:
        found.append((path, told))
        answer.send(b"{}")

    connection, transport = Connection(handle), Kept()
    connection.connection_made(transport)
    whole = JSON + FORM
    for at in range(0, len(whole), size):
        connection.data_received(whole[at : at + size])
    assert found == [
        ("/bot1:x/sendMessage", {"chat_id": 7}),
        ("/bot1:x/sendMessage", {"chat_id": "7", "text": ""}),
    ]
    assert transport.written.count(b"HTTP/1.1 200 OK\r\n") == 2


def test_a_multipart_form_is_read() -> None:
    body = (
        b'--b\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n7\r\n'
        b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nsore\r\nback\r\n--b--\r\n'
    )
    head = b"POST / HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b\r\n"
    assert fields(head, body) == {"chat_id": "7", "text": "sore\r\nback"}


def test_a_request_without_a_body_says_nothing() -> None:
    assert fields(b"POST / HTTP/1.1\r\n", b"") == {}
