"""Replies out of bytes: whole ones, half ones, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies import Reply, reply_in

OK = b"HTTP/1.1 200 OK\r\nServer: nginx/1.18.0\r\nContent-Type: application/json\r\n"
BODY = b'{"ok": true, "result": []}'
PLAIN = OK + b"Content-Length: 26\r\nConnection: keep-alive\r\n\r\n" + BODY
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\na;x=y\r\n" + BODY[:10] + b"\r\n"
CHUNKED += b"10\r\n" + BODY[10:] + b"\r\n0\r\nTrailer: of no use\r\n\r\n"


def found(got: bytes, *, ended: bool = False) -> Reply:
    reply = reply_in(got, ended=ended)
    assert reply is not None
    return reply


@pytest.mark.parametrize("whole", [PLAIN, CHUNKED])
def test_a_reply_is_whole_with_its_last_byte_and_not_before(whole: bytes) -> None:
    assert [reply_in(whole[:length]) for length in range(len(whole))] == [None] * len(whole)
    assert found(whole) == Reply(200, BODY, kept=True, length=len(whole))


@pytest.mark.parametrize("whole", [PLAIN, CHUNKED])
def test_half_a_reply_is_none_when_the_other_side_hangs_up(whole: bytes) -> None:
    assert all(reply_in(whole[:length], ended=True) is None for length in range(len(whole)))


@given(code=st.integers(200, 599), body=st.binary(max_size=300), sizes=st.lists(st.integers(1, 40)))
def test_the_same_body_comes_whole_or_in_pieces(code: int, body: bytes, sizes: list[int]) -> None:
    head = b"HTTP/1.1 %d Whatever\r\n" % code
    in_one = head + b"CONTENT-LENGTH:  %d \r\n\r\n" % len(body) + body
    pieces, rest = b"", body
    for size in (*sizes, len(body)):
        piece, rest = rest[:size], rest[size:]
        if piece:
            pieces += b"%x\r\n" % len(piece) + piece + b"\r\n"
    chunked = head + b"transfer-encoding: Chunked\r\n\r\n" + pieces + b"0\r\n\r\n"
    expected = b"" if code in {204, 304} else body
    assert found(in_one).body == found(chunked).body == expected
    assert found(in_one).code == code


@given(st.binary(max_size=200))
def test_any_bytes_are_a_reply_or_half_one_or_refused(got: bytes) -> None:
    for begun in (got, PLAIN[:40] + got, CHUNKED[:-60] + got):
        try:
            reply = reply_in(begun, ended=True)
        except ValueError:
            continue
        assert reply is None or reply.length <= len(begun)


def test_what_follows_a_reply_is_left_alone() -> None:
    assert found(PLAIN + b"HTTP/1.1 408 Request Timeout").length == len(PLAIN)


def test_a_reply_that_says_no_length_ends_with_the_connection() -> None:
    page = b"HTTP/1.0 502 Bad Gateway\r\n\r\n<html>"
    assert reply_in(page) is None
    assert found(page, ended=True) == Reply(502, b"<html>", kept=False, length=len(page))


def test_a_reply_without_a_body_needs_no_length() -> None:
    assert found(b"HTTP/1.1 204 No Content\r\n\r\n").body == b""


def test_a_proxy_that_says_yes_has_no_body_and_one_that_refuses_has() -> None:
    yes = reply_in(b"HTTP/1.1 200 Connection established\r\n\r\n", to_connect=True)
    assert yes == Reply(200, b"", kept=True, length=39)
    no = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 2\r\n\r\n"
    assert reply_in(no, to_connect=True) is None
    assert reply_in(no + b"no", to_connect=True) is not None


def test_what_only_says_that_the_reply_will_come_is_passed_over() -> None:
    assert reply_in(b"HTTP/1.1 100 Continue\r\n\r\n") is None
    assert found(b"HTTP/1.1 100 Continue\r\n\r\n" + PLAIN).body == BODY


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: Close\r\n\r\n", False),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", False),
    ],
)
def test_a_connection_is_kept_unless_the_other_side_will_close_it(head: bytes, kept: bool) -> None:
    assert found(head).kept is kept


@pytest.mark.parametrize(
    "got",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/2 200 OK\r\n\r\n",
        b"HTTP/1.1 two OK\r\n\r\n",
        b"HTTP/1.1 20 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1_0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0x1\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabcde",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 12_000,
    ],
)
def test_what_is_no_reply_is_refused(got: bytes) -> None:
    with pytest.raises(ValueError, match=r"no |too long"):
        reply_in(got)
