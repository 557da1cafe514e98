"""``spotter chat`` for people: the chat as text, with numbered options.

Lives here: printing and reading. Numbers and words that a question understands go to the
conversation as typed; on cards without a question a number presses that button. Does not
live here: the chat itself (``bot.terminal``). Called by ``bot.__main__``.
"""

from __future__ import annotations

import re
from typing import TextIO

from bot.render import TICK, plain, without_moments
from bot.terminal import Chat, event_of, span_of
from flows.model import Commanded, Event, Pressed
from flows.screen import Button, Screen

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
#: On these cards the numbers are the conversation's own; on all others they count buttons.
_COUNTED = (None, "review", "seen")
HINT = "Type an answer or its number. +48h lets time pass. quit ends."


async def run_console(chat: Chat, lines: TextIO, out: TextIO, *, colour: bool) -> None:
    """Talk until the input ends or the person types "quit"."""
    out.write(_dim(HINT, colour) + "\n")
    await chat.tell(Commanded("start"))
    screen = _show(chat, out, None, colour=colour)
    out.write("> ")
    out.flush()
    for raw in lines:
        text = raw.strip()
        if text.lower() in ("quit", "exit"):
            return
        span = span_of(text) if text.startswith("+") else None
        if span is not None:
            await chat.advance(span)
            if not chat.paper.screens:
                out.write(_dim("(nothing happens)", colour) + "\n")
        elif text:
            handled = await chat.tell(_event(chat, screen, text))
            if (toast := chat.toast(handled)) and not chat.paper.screens:
                chat.paper.screens.append(toast)
        screen = _show(chat, out, screen, colour=colour)
        out.write("> ")
        out.flush()


def _event(chat: Chat, screen: Screen | None, text: str) -> Event:
    """A press when the text is a button's label or, without a question, its number."""
    if screen is None:
        return event_of(text)
    buttons = screen.buttons
    if screen.question in _COUNTED:
        for number, button in enumerate(buttons, start=1):
            if text == str(number):
                return Pressed(button.id)
    for button in buttons:
        if _label(chat, button).lower() == text.lower():
            return Pressed(button.id)
    return event_of(text)


def _label(chat: Chat, button: Button) -> str:
    label = chat.renderer.label(chat.language, button).removeprefix(TICK)
    return re.sub(r"^\d+ ", "", label) if dict(button.args).get("number") else label


def _show(chat: Chat, out: TextIO, last: Screen | None, *, colour: bool) -> Screen | None:
    """Print what is new; returns the screen that the next line answers."""
    for screen in chat.take():
        out.write("\n" + _bold(chat.renderer.text(chat.language, screen), colour) + "\n\n")
        out.write(_buttons(chat, screen))
        if screen.buttons or last is None:
            last = screen
    return last


def _buttons(chat: Chat, screen: Screen) -> str:
    counted = screen.question in _COUNTED
    lines, words = [], []
    for number, button in enumerate(screen.buttons, start=1):
        label = chat.renderer.label(chat.language, button)
        if counted:
            lines.append(f"  {number}  {label}")
        elif button.role == "answer":
            lines.append(f"  {label}")
        else:
            words.append(label.lower())
    if screen.question is not None and len(lines) > 12 and not counted:
        lines = []  # the card's own text lists them
    foot = [f"  ({' · '.join(words)})"] if words else []
    return "".join(line + "\n" for line in (*lines, *foot))


def _bold(text: str, colour: bool) -> str:
    return _BOLD.sub("\033[1m\\1\033[0m", without_moments(text)) if colour else plain(text)


def _dim(text: str, colour: bool) -> str:
    return f"\033[2m{text}\033[0m" if colour else text
