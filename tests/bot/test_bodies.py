"""Bodies of requests, read again by somebody else's code."""

from __future__ import annotations

import json
from email.parser import BytesParser
from email.policy import HTTP

from telegram import InputFile
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.bodies import body_of


def data(**asked: object) -> RequestData:
    return RequestData([RequestParameter.from_input(name, one) for name, one in asked.items()])


def test_a_request_without_data_has_no_body() -> None:
    assert body_of(None) == ("", b"")


def test_values_stand_in_json_as_they_are_and_nothing_stands_for_none() -> None:
    kind, body = body_of(
        data(chat_id=-100, text='"half" – ü\n\x00', markup={"rows": [[]]}, no=None)
    )
    assert kind == "application/json"
    assert json.loads(body) == {
        "chat_id": -100,
        "text": '"half" – ü\n\x00',
        "markup": {"rows": [[]]},
    }


def test_a_file_goes_in_a_form_with_every_byte_of_it() -> None:
    content = bytes(range(256)) + b"\r\n--"
    photo = InputFile(content, filename='a"\r\nb.png')
    kind, body = body_of(data(chat_id=7, caption="ü\r\n--x", markup={"rows": [1]}, photo=photo))
    form = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    parts = {one.get_param("name", header="content-disposition"): one for one in form.iter_parts()}
    assert {name: one.get_payload(decode=True) for name, one in parts.items()} == {
        "chat_id": b"7",
        "caption": "ü\r\n--x".encode(),
        "markup": b'{"rows": [1]}',
        "photo": content,
    }
    assert parts["photo"].get_filename() == "a%22%0D%0Ab.png"
    assert parts["photo"].get_content_type() == "image/png"


def test_no_two_forms_have_the_same_mark() -> None:
    photo = InputFile(b"x", filename="x.png")
    assert body_of(data(photo=photo))[0] != body_of(data(photo=photo))[0]
