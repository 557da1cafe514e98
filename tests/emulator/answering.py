"""Answers to pressed buttons.

Lives here: answerCallbackQuery. Does not live here: the press itself (``people``).
Called by ``methods``.
"""

from __future__ import annotations

from dataclasses import replace

from tests.emulator.calls import Call, text_of
from tests.emulator.limits import over
from tests.emulator.markup import units
from tests.emulator.refusal import bad_request
from tests.emulator.world import World


def answer_callback_query(world: World, call: Call) -> bool:
    """Stop the spinner on a button: once, and soon after the press."""
    text = text_of(call, "text")
    if over(units(text), world.limits.answer_units):
        raise bad_request("MESSAGE_TOO_LONG")
    query_id, now = text_of(call, "callback_query_id"), world.clock.now()
    press = world.record.presses.get(query_id)
    if (
        press is None
        or press.answered_at is not None
        or over((now - press.at) / 1000, world.limits.query_seconds)
    ):
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    world.record.presses[query_id] = replace(press, answered_at=now, answer=text)
    return True
