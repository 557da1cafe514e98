"""Keyboards: what Telegram accepts below a message.

Lives here: the checks of ``reply_markup``. Does not live here: presses of the buttons
(``people``). Called by the methods that take a keyboard.
"""

from __future__ import annotations

from typing import Any

from tests.emulator.calls import JSON
from tests.emulator.limits import Limits, over
from tests.emulator.markup import units
from tests.emulator.refusal import RefusalError, bad_request

_LOOKS = frozenset({"text", "style", "icon_custom_emoji_id", "disabled"})
_SCHEMES = ("http://", "https://", "tg://", "ton://", "tonsite://")


def checked(markup: Any, limits: Limits, *, private: bool) -> JSON | None:
    """``markup`` as it is kept with the message; ``None`` for no keyboard.

    Raises a 400 for anything that is not a keyboard or breaks a limit.
    """
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], limits)
        for button in (button for row in rows for button in row):
            _check_inline(button, limits, private=private)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], limits)
        for button in (button for row in rows for button in row):
            _check_text(button, "keyboard")
        _check_placeholder(markup)
        return {**markup, "keyboard": rows}
    if markup.get("remove_keyboard") is True or markup.get("force_reply") is True:
        _check_placeholder(markup)
        return dict(markup)
    raise bad_request("object expected as reply markup")


def inline_rows(markup: JSON | None) -> list[list[JSON]]:
    """The rows of inline buttons of a kept keyboard; empty when it has none."""
    rows: list[list[JSON]] = (markup or {}).get("inline_keyboard", [])
    return rows


def _rows(rows: Any, limits: Limits) -> list[list[JSON]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be an Array of Arrays')
    kept = [[_as_object(button) for button in row] for row in rows if row]
    if any(over(len(row), limits.buttons_per_row) for row in kept):
        raise bad_request("reply markup is too long")
    if over(sum(len(row) for row in kept), limits.buttons):
        raise bad_request("reply markup is too long")
    return kept


def _as_object(button: Any) -> JSON:
    return button if isinstance(button, dict) else {"text": button}


def _check_text(button: JSON, kind: str) -> None:
    text = button.get("text")
    if not isinstance(text, str) or not text.strip():
        raise _unparsed(kind, 'Field "text" must be a non-empty String')


def _check_inline(button: JSON, limits: Limits, *, private: bool) -> None:
    _check_text(button, "inline keyboard")
    actions = [name for name in button if name not in _LOOKS]
    if not actions and button.get("disabled") is None:
        raise _unparsed("inline keyboard", "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _unparsed("inline keyboard", "exactly one action must be specified")
    for action in actions:
        _check_action(action, button[action], limits, private=private)


def _check_action(action: str, value: Any, limits: Limits, *, private: bool) -> None:
    if action == "callback_data":
        size = len(str(value).encode("utf-8", "surrogatepass"))
        if size == 0 or over(size, limits.callback_data_bytes):
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "url":
        if not str(value).startswith(_SCHEMES) and "." not in str(value):
            raise bad_request(f"inline keyboard button URL '{value}' is invalid: URL host is empty")
    elif action == "copy_text":
        text = value.get("text", "") if isinstance(value, dict) else ""
        if not 1 <= units(text) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    elif action == "web_app":
        _check_web_app(value, private=private)


def _check_web_app(value: Any, *, private: bool) -> None:
    if not private:
        raise bad_request("BUTTON_TYPE_INVALID")
    url = value.get("url", "") if isinstance(value, dict) else ""
    if not str(url).startswith("https://"):
        raise bad_request(
            f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed"
        )


def _check_placeholder(markup: JSON) -> None:
    placeholder = markup.get("input_field_placeholder")
    if placeholder is not None and not 1 <= units(str(placeholder)) <= 64:
        raise bad_request("reply markup input field placeholder is too long")


def _unparsed(kind: str, reason: str) -> RefusalError:
    return bad_request(f"can't parse {kind} button: {reason}")
