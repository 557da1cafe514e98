"""The body of a request to the Bot API: JSON, or a form where a file goes with it.

Lives here: encoding, and nothing else. Does not live here: what is asked (the library, or
whoever calls ``bot.telegram_client``), the head (``transport``, the only caller).
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from aiohttp import FormData
from pydantic_core import to_json
from telegram.request import RequestData

_JSON = {"Content-Type": "application/json"}


class Fields:
    """What is asked, without a file: as much of the library's ``RequestData`` as is looked at.

    The library takes 12 µs to see for each value whether anything of it is to be uploaded.
    """

    __slots__ = ("parameters",)
    contains_files = False

    def __init__(self, parameters: Mapping[str, Any]) -> None:
        self.parameters = parameters


def body_of(data: RequestData | None) -> tuple[bytes | FormData | None, dict[str, str] | None]:
    """What aiohttp is to send, and the fields of the head that go with it."""
    if data is None:
        return None, None
    if not data.contains_files:
        # A quarter of json's time; the library would write a form, with JSON inside its fields.
        return to_json(data.parameters), _JSON
    form = FormData(default_to_multipart=True)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (file, content, kind) in data.multipart_data.items():
        held = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, held, filename=file, content_type=kind)
    return form, None
