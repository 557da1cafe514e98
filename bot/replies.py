"""HTTP/1.1 replies out of the bytes of a connection, whole or not at all.

    HTTP/1.1 200 OK            the head, up to the first empty line
    Content-Length: 15         or ``Transfer-Encoding: chunked``, or until the other side hangs up

    {"ok": true, …}            the body

House rule. Half a reply is none: whoever reads it cannot know what became of the request. What
is not HTTP/1 raises ValueError. Does not live here: sockets, or when to read (``connection``),
what a reply means (``transport``). Called by ``bot.connection``.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Bytes. A hundred updates are some hundred thousand; no reply comes near either.
_LONGEST_HEAD, _LONGEST_BODY = 65_536, 64 * 1024 * 1024
_BEGINS, _END = b"HTTP/1.", b"\r\n\r\n"
#: Codes without a body, whatever the head says.
_EMPTY = frozenset({204, 304})
_DIGITS = {10: b"0123456789", 16: b"0123456789abcdefABCDEF"}


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole reply; ``kept`` says whether the connection can carry another request.

    ``length`` is how many bytes of the connection it took.
    """

    code: int
    body: bytes
    kept: bool
    length: int


def reply_in(got: bytes, *, ended: bool = False, to_connect: bool = False) -> Reply | None:
    """The reply that ``got`` begins with, once it is whole; ``ended``: no more will come.

    What says yes ``to_connect`` has no body: what follows is spoken with somebody else.

    Raises:
        ValueError: no HTTP/1 reply, or a longer one than any that is asked for.
    """
    began = 0
    if len(got) > _LONGEST_HEAD + _LONGEST_BODY:
        raise ValueError("too long a reply")
    while True:
        at = got.find(_END, began, began + _LONGEST_HEAD)
        if at < 0:
            begun = got[began : began + len(_BEGINS)]
            if len(got) - began >= _LONGEST_HEAD or not _BEGINS.startswith(begun):
                raise ValueError("no head of a reply")
            return None
        code, version, fields = _head(got[began:at])
        began = at + len(_END)
        # 100 and its like only say that the reply is still to come.
        if code >= 200:
            break
    kept = version != b"HTTP/1.0" and b"close" not in fields.get(b"connection", b"").lower()
    if code in _EMPTY or (to_connect and code <= 299):
        return Reply(code, b"", kept, began)
    if b"chunked" in fields.get(b"transfer-encoding", b"").lower():
        return _chunked(got, began, code, kept=kept)
    if b"content-length" not in fields:
        return Reply(code, got[began:], kept=False, length=len(got)) if ended else None
    length = _size(fields[b"content-length"], 10)
    if len(got) - began < length:
        return None
    return Reply(code, got[began : began + length], kept, began + length)


def _head(head: bytes) -> tuple[int, bytes, dict[bytes, bytes]]:
    """Code, version and fields of a head; of a field that comes twice, the last."""
    status, *lines = head.split(b"\r\n")
    version, _, rest = status.partition(b" ")
    code = rest[:3]
    if not version.startswith(_BEGINS) or not code.isdigit() or len(code) != 3:
        raise ValueError("no status line")
    fields = {}
    for line in lines:
        name, _, value = line.partition(b":")
        fields[name.lower()] = value
    return int(code), version, fields


def _chunked(got: bytes, at: int, code: int, *, kept: bool) -> Reply | None:
    """A body in pieces, each with its length before it; the last one has none."""
    pieces: list[bytes] = []
    while True:
        end = got.find(b"\r\n", at)
        if end < 0:
            return None
        size = _size(got[at:end].partition(b";")[0], 16)
        if size == 0:
            return _after_trailer(got, at, code, b"".join(pieces), kept=kept)
        at = end + 2 + size + 2
        if len(got) < at:
            return None
        if at > _LONGEST_BODY or got[at - 2 : at] != b"\r\n":
            raise ValueError("no piece of a body")
        pieces.append(got[at - 2 - size : at - 2])


def _after_trailer(got: bytes, at: int, code: int, body: bytes, *, kept: bool) -> Reply | None:
    """The reply, once the fields behind its last piece have come; nobody needs them."""
    end = got.find(_END, at)
    return None if end < 0 else Reply(code, body, kept, end + len(_END))


def _size(text: bytes, base: int) -> int:
    """A length in a head; raises ValueError for one that is none, or too long."""
    digits = text.strip()
    if not digits or digits.strip(_DIGITS[base]):
        raise ValueError("no length")
    size = int(digits, base)
    if size > _LONGEST_BODY:
        raise ValueError("too long a body")
    return size
