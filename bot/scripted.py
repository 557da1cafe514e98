"""``spotter chat --jsonl``: one conversation over standard input and output, for scripts.

Lives here: the loop over lines (their form is the intake contract's). A line that does
not fit is answered with an error that names what is legal; the conversation goes on.
Does not live here: the chat itself (``bot.terminal``). Called by ``bot.__main__``.
"""

from __future__ import annotations

import json
import select
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from bot.pictures.catalogue import drawing
from bot.pictures.worker import draw
from bot.picturing import fits
from bot.render import plain, screen_json
from bot.terminal import Chat, line_of, play
from flows.model import Commanded
from flows.screen import Screen

#: A script that speaks first is answered; one that waits this long is greeted.
GREET_AFTER_SECONDS = 1.0


async def run_script(chat: Chat, lines: TextIO, out: TextIO) -> None:
    """Answer every line of input with its screens and a line that says so."""
    files = Files(chat)
    if _waits_to_be_greeted(lines):
        await chat.tell(Commanded("start"))
        _answer(out, files.lines(chat.take()))
    for raw in lines:
        if not raw.strip():
            continue
        line = line_of(raw)
        if line.problem is not None:
            _answer(out, [{"error": line.problem}])
            continue
        screens = await play(chat, line)
        _answer(out, files.lines(screens))


@dataclass
class Files:
    """The pictures of one conversation, each in a file of a folder that only its owner reads.

    They outlive the chat, for the script that looks at them.
    """

    chat: Chat
    _folder: Path | None = None
    _count: int = 0

    def lines(self, screens: list[Screen]) -> list[dict[str, Any]]:
        """Screens as lines, with the files of their pictures."""
        chat = self.chat
        return [screen_json(chat.renderer, chat.language, one, self._file(one)) for one in screens]

    def _file(self, screen: Screen) -> str | None:
        """The file of a screen's picture; None where a chat on Telegram would show words alone."""
        chat, picture = self.chat, screen.picture
        text = plain(chat.renderer.text(chat.language, screen))
        if picture is None or chat.theme is None or not fits(text):
            return None
        words = partial(chat.renderer.key, chat.language)
        png = draw(drawing(picture, words, chat.theme).svg)
        self._folder = self._folder or Path(tempfile.mkdtemp(prefix="spotter-"))
        self._count += 1
        file = self._folder / f"{self._count:03d}-{picture.kind}.png"
        file.write_bytes(png)
        return str(file)


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
