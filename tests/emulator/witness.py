"""A second opinion: the types of aiogram and python-telegram-bot judge what passes by.

Lives here: the check of one request or one update against both libraries' types and the
lengths that the Bot API documents. Does not live here: refusing anything; a finding is
only written down. Called by ``wire`` and ``people`` through the server; usable alone.

To load aiogram takes seconds, so it is loaded when there is something to judge.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

import telegram
from pydantic import BaseModel, ValidationError

from tests.emulator.calls import JSON, Upload
from tests.emulator.markup import parsed, units
from tests.emulator.refusal import RefusalError

# (method, parameter): least and most UTF-16 units, before markup is parsed away.
_UNITS = {
    ("answercallbackquery", "text"): (0, 200),
    ("answercallbackquery", "url"): (0, 2048),
    ("setmyname", "name"): (0, 64),
    ("sendpoll", "question"): (1, 300),
    ("createforumtopic", "name"): (1, 128),
    ("setmydescription", "description"): (0, 512),
    ("setmyshortdescription", "short_description"): (0, 120),
    ("setwebhook", "secret_token"): (1, 256),
}
# The same for texts that may carry markup, counted without it.
_MARKED = {
    ("sendmessage", "text"): (1, 4096),
    ("editmessagetext", "text"): (1, 4096),
    ("editephemeralmessagetext", "text"): (1, 4096),
    ("senddocument", "caption"): (0, 1024),
    ("sendphoto", "caption"): (0, 1024),
    ("editmessagecaption", "caption"): (0, 1024),
}
_NUMBERS = {("getupdates", "limit"): (1, 100), ("setwebhook", "max_connections"): (1, 100)}
_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")
_START = re.compile(r"[?&]start(?:group)?=([^&#]*)")
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ENTITIES = 100


@cache
def _methods() -> Mapping[str, type[BaseModel]]:
    """Every method that aiogram knows, by its name in small letters."""
    known = import_module("aiogram.methods")
    return {
        name.lower(): getattr(known, name)
        for name in known.__all__
        if name not in ("Request", "Response", "TelegramMethod")
    }


@cache
def _update() -> type[BaseModel]:
    found: type[BaseModel] = import_module("aiogram.types").Update
    return found


def exists(method: str) -> bool:
    """Whether the Bot API has ``method`` at all."""
    return method.lower() in _methods()


def of_request(method: str, params: JSON) -> list[str]:
    """What is wrong with a request; nested JSON decoded, names only, never a value."""
    kind = _methods().get(method.lower())
    if kind is None:
        return ["aiogram knows no such method"]
    known = {name for field, info in kind.model_fields.items() for name in (field, info.alias)}
    found = [f"{name}: no such parameter" for name in params if name not in known]
    try:
        kind.model_validate({name: _for_aiogram(value) for name, value in params.items()})
    except ValidationError as error:
        found += _told(error)
    return found + _lengths(method.lower(), params)


def of_update(body: JSON) -> list[str]:
    """What is wrong with an update, by the types of both libraries."""
    found: list[str] = []
    try:
        _update().model_validate(body)
    except ValidationError as error:
        found += _told(error)
    try:
        update = telegram.Update.de_json(body, None)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        return [*found, f"telegram.Update.de_json raised {type(error).__name__}"]
    unknown = ", ".join(sorted(update.api_kwargs))
    return [*found, f"telegram.Update does not know {unknown}"] if unknown else found


def _for_aiogram(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _for_aiogram(one) for name, one in value.items()}
    if not isinstance(value, Upload):
        return value
    return import_module("aiogram.types").BufferedInputFile(b"", value.name)


def _told(error: ValidationError) -> list[str]:
    return [
        f"{'.'.join(str(step) for step in one['loc'])}: {one['type']}"
        for one in error.errors(include_input=False, include_url=False, include_context=False)
    ]


def _lengths(method: str, params: JSON) -> list[str]:
    found: list[str] = []
    for name, value in params.items():
        if bounds := _UNITS.get((method, name)):
            found += _within(name, units(str(value)), bounds)
        elif bounds := _MARKED.get((method, name)):
            found += _marked(name, params, bounds)
        elif bounds := _NUMBERS.get((method, name)):
            found += _within(name, int(value) if str(value).isdigit() else -1, bounds)
    found += _commands(params.get("commands"))
    if method == "sendpoll":
        found += _options(params.get("options"))
    return found + _keyboard(params.get("reply_markup"))


def _within(name: str, size: int, bounds: tuple[int, int]) -> list[str]:
    least, most = bounds
    return [] if least <= size <= most else [f"{name}: {size} is not within {least}-{most}"]


def _marked(name: str, params: JSON, bounds: tuple[int, int]) -> list[str]:
    entities = params.get("caption_entities" if name == "caption" else "entities")
    mode = str(params.get("parse_mode") or "")
    try:
        text, marks = parsed(str(params[name]), mode, entities)
    except RefusalError as refusal:
        return [f"{name}: {refusal.description}"]
    return _within(name, units(text), bounds) + _within(
        f"{name} entities", len(marks), (0, _ENTITIES)
    )


def _options(options: Any) -> list[str]:
    if not isinstance(options, list):
        return []
    found = _within("options", len(options), (1, 12))
    for one in options:
        text = one.get("text", "") if isinstance(one, dict) else one
        found += _within("option text", units(str(text)), (1, 100))
    return found


def _commands(commands: Any) -> list[str]:
    if not isinstance(commands, list):
        return []
    found = _within("commands", len(commands), (0, 100))
    for place, one in enumerate(commands):
        if not _COMMAND.fullmatch(str(one.get("command", ""))):
            found.append(f"commands.{place}.command: not 1-32 of a-z, 0-9 and _")
        size = units(str(one.get("description", "")))
        found += _within(f"commands.{place}.description", size, (1, 256))
    return found


def _keyboard(markup: Any) -> list[str]:
    if not isinstance(markup, dict):
        return []
    found: list[str] = []
    if (placeholder := markup.get("input_field_placeholder")) is not None:
        found += _within("input_field_placeholder", units(str(placeholder)), (1, 64))
    rows = markup.get("inline_keyboard") or []
    found += _within("buttons", sum(len(row) for row in rows), (0, 100))
    for row in rows:
        found += _within("buttons in a row", len(row), (0, 8))
        for button in row:
            found += _button(button)
    return found


def _button(button: JSON) -> list[str]:
    found = _within("button text", units(str(button.get("text", ""))), (1, 10**6))
    if (data := button.get("callback_data")) is not None:
        found += _within("callback_data bytes", len(str(data).encode()), (1, 64))
    if isinstance(copied := button.get("copy_text"), dict):
        found += _within("copy_text", units(str(copied.get("text", ""))), (1, 256))
    url = str(button.get("url", ""))
    if "t.me/" in url and (payload := _START.search(url)) and not _PAYLOAD.fullmatch(payload[1]):
        found.append("deep link payload: not 1-64 of A-Z, a-z, 0-9, _ and -")
    return found
