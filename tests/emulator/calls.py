"""One request as the methods see it: a name and decoded parameters.

Lives here: reading typed values out of parameters that arrived as text. Does not live
here: HTTP (``wire``) or any rule about a value. Called by ``wire`` and the methods.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from tests.emulator.refusal import bad_request

JSON = dict[str, Any]

# Fields that the Bot API documents as "JSON-serialized" when they arrive as text.
_NESTED = frozenset(
    {
        "reply_markup",
        "entities",
        "caption_entities",
        "link_preview_options",
        "reply_parameters",
        "allowed_updates",
        "commands",
        "scope",
        "media",
        "suggested_post_parameters",
        "ephemeral_message_parameters",
        "options",
        "correct_option_ids",
        "message_ids",
    }
)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request; ``data`` are its bytes."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A method by its documented name, and its parameters with nested JSON decoded."""

    method: str
    params: JSON


def decoded(params: JSON) -> JSON:
    """``params`` with nested JSON parsed and ``attach://`` replaced by the upload.

    Raises a 400 when a nested value is not JSON.
    """
    whole: JSON = {}
    attached: set[str] = set()
    for name, value in params.items():
        whole[name] = value
        if isinstance(value, str) and value.startswith("attach://"):
            part = value.removeprefix("attach://")
            attached.add(part)
            whole[name] = params.get(part, value)
        elif name in _NESTED and isinstance(value, str):
            whole[name] = _parsed(name, value)
        if name == "media" and isinstance(whole[name], dict):
            part = str(whole[name].get("media", "")).removeprefix("attach://")
            if part in params:
                attached.add(part)
                whole[name] = {**whole[name], "media": params[part]}
    return {name: value for name, value in whole.items() if name not in attached}


def _parsed(name: str, value: str) -> Any:
    if not value:
        return None
    try:
        return json.loads(value)
    except ValueError:
        what = "reply keyboard markup" if name == "reply_markup" else name
        raise bad_request(f"can't parse {what} JSON object") from None


def text_of(call: Call, name: str, default: str = "") -> str:
    """A parameter as text; ``default`` when it is missing."""
    value = call.params.get(name)
    return default if value is None else str(value)


def integer_of(call: Call, name: str, default: int | None = None) -> int | None:
    """A parameter as a whole number; ``default`` when missing or not a number."""
    try:
        return int(str(call.params.get(name, "")))
    except ValueError:
        return default


def flag_of(call: Call, name: str) -> bool:
    """A parameter as yes or no, by the spellings that the Bot API takes for yes."""
    return str(call.params.get(name, "")).lower() in ("true", "yes", "1")
