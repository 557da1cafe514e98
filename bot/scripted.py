"""``spotter chat --jsonl``: one conversation over standard input and output, for scripts.

Lives here: the loop over lines (their form is the intake contract's). A line that does
not fit is answered with an error that names what is legal; the conversation goes on.
Does not live here: the chat itself (``bot.terminal``). Called by ``bot.__main__``.
"""

from __future__ import annotations

import json
import select
from typing import Any, TextIO

from bot.render import screen_json
from bot.terminal import Chat, line_of, play
from flows.model import Commanded

#: A script that speaks first is answered; one that waits this long is greeted.
GREET_AFTER_SECONDS = 1.0


async def run_script(chat: Chat, lines: TextIO, out: TextIO) -> None:
    """Answer every line of input with its screens and a line that says so."""
    if _waits_to_be_greeted(lines):
        await chat.tell(Commanded("start"))
        _answer(out, [screen_json(chat.renderer, chat.language, one) for one in chat.take()])
    for raw in lines:
        if not raw.strip():
            continue
        line = line_of(raw)
        if line.problem is not None:
            _answer(out, [{"error": line.problem}])
            continue
        screens = await play(chat, line)
        _answer(out, [screen_json(chat.renderer, chat.language, one) for one in screens])


def _answer(out: TextIO, lines: list[dict[str, Any]]) -> None:
    out.writelines(
        json.dumps(line, ensure_ascii=False) + "\n" for line in (*lines, {"waiting": True})
    )
    out.flush()


def _waits_to_be_greeted(lines: TextIO) -> bool:
    """Whether the other side sends nothing until it has heard something."""
    try:
        ready, _, _ = select.select([lines], [], [], GREET_AFTER_SECONDS)
    except (ValueError, OSError):
        # Not something that can be waited for, such as a test's text: it is there already.
        return False
    return not ready
