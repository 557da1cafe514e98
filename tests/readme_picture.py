"""Draws the README's picture from a real conversation: ``python -m tests.readme_picture``.

The words and buttons are what the renderer gives for those screens, shortened only at the
end of a bubble. ``test_readme.py`` fails when the picture is out of date.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from datetime import timedelta
from html import escape
from pathlib import Path

from bot.render import Renderer, plain
from bot.words import load_words
from flows.loading import load
from flows.screen import Screen
from tests.conversations.player import Player

PICTURE = Path(__file__).parent.parent / "chat.svg"
_WIDTH, _BUBBLE, _LEFT, _LINE, _CHARS = 760, 470, 28, 20, 56
_STYLE = """
  text { font: 14px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: #1c2733 }
  .page { fill: #dfe7ee } .bot { fill: #ffffff } .me { fill: #d5f2c8 }
  .button { fill: #ffffff; fill-opacity: .75 } .label { text-anchor: middle; font-size: 13px }
  .later { text-anchor: middle; font-size: 12px; fill: #51606e }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8eef3 } .page { fill: #0f1a24 } .bot { fill: #1d2b38 } .me { fill: #2b5278 }
    .button { fill: #2a3b4b } .later { fill: #93a4b3 }
  }
"""


@dataclass
class Sheet:
    """A growing column of bubbles."""

    shapes: list[str] = field(default_factory=list)
    y: int = 24

    def bubble(self, lines: list[str], *, mine: bool = False) -> None:
        """One message."""
        width = _BUBBLE if not mine else 40 + max(len(line) for line in lines) * 7
        x = _LEFT if not mine else _WIDTH - _LEFT - width
        height = len(lines) * _LINE + 18
        kind = "me" if mine else "bot"
        self._box(kind, x, width, height, 14)
        for number, line in enumerate(lines):
            at = self.y + 24 + number * _LINE
            self.shapes.append(f'<text x="{x + 16}" y="{at}">{escape(line)}</text>')
        self.y += height + 6

    def buttons(self, labels: list[str]) -> None:
        """Two buttons in a row, as under a message."""
        width = (_BUBBLE - 6) // 2
        for number, label in enumerate(labels):
            x = _LEFT + (number % 2) * (width + 6)
            self._box("button", x, width, 30, 8)
            middle = x + width // 2
            self.shapes.append(
                f'<text class="label" x="{middle}" y="{self.y + 20}">{escape(label)}</text>'
            )
            if number % 2 or number == len(labels) - 1:
                self.y += 36
        self.y += 8

    def later(self, words: str) -> None:
        """A line between two days."""
        self.y += 6
        self.shapes.append(f'<text class="later" x="{_WIDTH // 2}" y="{self.y + 8}">{words}</text>')
        self.y += 24

    def _box(self, kind: str, x: int, width: int, height: int, corner: int) -> None:
        self.shapes.append(
            f'<rect class="{kind}" x="{x}" y="{self.y}" width="{width}" height="{height}" '
            f'rx="{corner}"/>'
        )

    def svg(self) -> str:
        """The whole picture."""
        body = "\n".join(self.shapes)
        size = f'width="{_WIDTH}" height="{self.y + 16}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" '
            f'aria-label="A chat with Spotter: a question, the result, the check-in">\n'
            f'<style>{_STYLE}</style>\n<rect class="page" {size} rx="18"/>\n{body}\n</svg>\n'
        )


def draw() -> str:
    """The picture as SVG."""
    content, renderer = load(), Renderer(load_words())
    player, sheet = Player(content), Sheet()

    def shown(screen: Screen, *, paragraphs: int, buttons: int) -> None:
        text = plain(renderer.text("en", screen)).split("\n\n")[:paragraphs]
        lines = [line for one in text for line in _wrapped(one)]
        sheet.bubble(lines if lines[-1] else lines[:-1])
        labels = [renderer.label("en", one) for one in screen.buttons][:buttons]
        if labels:
            sheet.buttons(labels)

    player.say("/start")
    for name in (
        "start",
        "agree",
        "none",
        "none",
        "none",
        "24",
        "next_day",
        "low_back_both",
        "none",
    ):
        player.press(name)
    sheet.bubble(["Sore low back after deadlifts yesterday"], mine=True)
    shown(player.take()[-1], paragraphs=2, buttons=4)
    sheet.bubble(["dull"], mine=True)
    for name in ("dull", "done", "3", "eases", "nothing", "18_49", "confirm"):
        player.press(name)
    shown(player.take()[-1], paragraphs=5, buttons=0)
    player.wait(timedelta(hours=24))
    sheet.later("48 hours after the session")
    card = player.take()[-1]
    words = plain(renderer.text("en", card)).split("\n\n")
    sheet.bubble([words[0], *_wrapped(words[-1])])
    sheet.buttons([renderer.label("en", one) for one in card.buttons][:4])
    return sheet.svg()


def _wrapped(paragraph: str) -> list[str]:
    lines = [line for one in paragraph.split("\n") for line in textwrap.wrap(one, _CHARS)]
    return [*lines, ""] if len(lines) > 1 else lines


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8")
