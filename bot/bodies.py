"""The body of a request to the Bot API: JSON, or a form where a file goes with it.

Lives here: encoding, and nothing else. Does not live here: what is asked (the library, or
whoever calls ``bot.telegram_client``), the head (``transport``, the only caller).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from pydantic_core import to_json
from telegram.request import RequestData

#: What must not stand in a name of a form as it is.
_QUOTED = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


class Fields:
    """What is asked, without a file: as much of the library's ``RequestData`` as is looked at.

    The library takes 12 µs to see for each value whether anything of it is to be uploaded.
    """

    __slots__ = ("parameters",)
    contains_files = False

    def __init__(self, parameters: Mapping[str, Any]) -> None:
        self.parameters = parameters


def body_of(data: RequestData | None) -> tuple[str, bytes]:
    """What a body is, as its ``Content-Type``, and the body; two times nothing without any."""
    if data is None:
        return "", b""
    if not data.contains_files:
        # A quarter of json's time; the library would write a form, with JSON inside its fields.
        return "application/json", to_json(data.parameters)
    return _form(data)


def _form(data: RequestData) -> tuple[str, bytes]:
    mark = secrets.token_hex(16)
    pieces: list[bytes] = []
    for name, value in data.json_parameters.items():
        pieces += (_part(mark, f'name="{_quoted(name)}"'), value.encode(), b"\r\n")
    for name, (file, content, kind) in data.multipart_data.items():
        named = f'name="{_quoted(name)}"; filename="{_quoted(file)}"\r\nContent-Type: {kind}'
        held = content if isinstance(content, bytes) else content.read()
        pieces += (_part(mark, named), held, b"\r\n")
    return f"multipart/form-data; boundary={mark}", b"".join((*pieces, f"--{mark}--\r\n".encode()))


def _part(mark: str, named: str) -> bytes:
    return f"--{mark}\r\nContent-Disposition: form-data; {named}\r\n\r\n".encode()


def _quoted(name: str) -> str:
    return name.translate(_QUOTED)
