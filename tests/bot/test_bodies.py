"""Bodies of requests, read again by somebody else's code."""

from __future__ import annotations

import json
from email.parser import BytesParser
from email.policy import HTTP

from aiohttp import FormData
from telegram import InputFile
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.bodies import body_of


def data(**asked: object) -> RequestData:
    return RequestData([RequestParameter.from_input(name, one) for name, one in asked.items()])


async def written(**asked: object) -> tuple[str, bytes]:
    """A form as it goes on the wire: what it is, and its bytes."""
    form, fields = body_of(data(**asked))
    assert isinstance(form, FormData)
    assert fields is None
    payload = form()
    return payload.headers["Content-Type"], await payload.as_bytes()


def test_a_request_without_data_has_no_body() -> None:
    assert body_of(None) == (None, None)


def test_values_stand_in_json_as_they_are_and_nothing_stands_for_none() -> None:
    body, fields = body_of(
        data(chat_id=-100, text='"half" – ü\n\x00', markup={"rows": [[]]}, no=None)
    )
    assert fields == {"Content-Type": "application/json"}
    assert isinstance(body, bytes)
    assert json.loads(body) == {
        "chat_id": -100,
        "text": '"half" – ü\n\x00',
        "markup": {"rows": [[]]},
    }


async def test_a_file_goes_in_a_form_with_every_byte_of_it() -> None:
    content = bytes(range(256)) + b"\r\n--"
    photo = InputFile(content, filename='a"b.png')
    kind, body = await written(chat_id=7, caption="ü\r\n--x", markup={"rows": [1]}, photo=photo)
    form = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    parts = {one.get_param("name", header="content-disposition"): one for one in form.iter_parts()}
    assert {name: one.get_payload(decode=True) for name, one in parts.items()} == {
        "chat_id": b"7",
        "caption": "ü\r\n--x".encode(),
        "markup": b'{"rows": [1]}',
        "photo": content,
    }
    assert parts["photo"].get_filename() == "a%22b.png"
    assert parts["photo"].get_content_type() == "image/png"


async def test_no_two_forms_have_the_same_mark() -> None:
    photo = InputFile(b"x", filename="x.png")
    assert (await written(photo=photo))[0] != (await written(photo=photo))[0]
