"""What both drawings of one's own scores share: their size, their style, their dots and words.

Lives here: the sheet of a plot, a line of words that fits, a course of dots. Does not live
here: where a score stands and what stands beside it (``chart``, ``weeks``), colours
(``theme``). Called by those two.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.pictures.paths import Point, number, opening, straight
from bot.pictures.theme import Theme

WIDTH, HEIGHT = 1080, 760
LEFT, RIGHT, TOP, BOTTOM = 100.0, 1036.0, 210.0, 602.0
#: Most of the time of a picture goes into its pixels; a phone shows no more of them.
_SCALE = 0.75


def sheet(theme: Theme, title: str, subtitle: str, *drawn: str) -> str:
    """The whole plot as SVG text: what was drawn, below its two lines of words."""
    return "\n".join(
        (
            opening(WIDTH, HEIGHT, _SCALE),
            _style(theme),
            f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>',
            line("title", 48, 74, title, 40, WIDTH - 96),
            line("text", 48, 120, subtitle, 25, WIDTH - 96),
            *drawn,
            "</svg>",
        )
    )


def line(
    kind: str, x: float, y: float, words: str, size: float, room: float, anchor: str = "start"
) -> str:
    """A line of text, made smaller where a language needs more room than there is."""
    wide = 0.7 if kind == "title" else 0.62
    fitted = min(size, room / max(len(words) * wide, 1))
    return (
        f'<text class="{kind}" x="{number(x)}" y="{number(y)}" font-size="{number(fitted)}" '
        f'text-anchor="{anchor}">{escape(words)}</text>'
    )


def course(places: Sequence[Point]) -> str:
    """One's own scores: a dot each, and a line between them from two on."""
    path = f'<path class="mine" d="{straight(places)}"/>' if len(places) > 1 else ""
    return path + "".join(
        f'<circle class="dot" cx="{number(x)}" cy="{number(y)}" r="13"/>' for x, y in places
    )


def numbered(place: Point, score: float, aside: float) -> str:
    """The number of a score, its foot so far below the middle of the dot (above: less than 0)."""
    x, y = place
    return (
        f'<text class="number" x="{number(x)}" y="{number(y + aside)}" text-anchor="middle">'
        f"{number(score)}</text>"
    )


def _style(theme: Theme) -> str:
    round_off = "stroke-linecap:round;stroke-linejoin:round"
    halo = f"paint-order:stroke;stroke:{theme.card};stroke-width:9;stroke-linejoin:round"
    rules = {
        "text": f"font-family:'DejaVu Sans';fill:{theme.muted}",
        ".title,.number,.check,.day": "font-weight:700",
        ".title,.check": f"fill:{theme.ink}",
        ".paper": f"fill:{theme.card}",
        ".grid": f"stroke:{theme.grid};stroke-width:2",
        ".axis": f"stroke:{theme.axis};stroke-width:3;fill:none",
        ".band": f"fill:{theme.typical}",
        ".mid": f"fill:none;stroke:{theme.typical_line};stroke-width:4;stroke-dasharray:2 11;"
        + round_off,
        ".dash": f"stroke:{theme.axis};stroke-width:2.5;stroke-dasharray:7 9",
        ".mine": f"fill:none;stroke:{theme.mine};stroke-width:7;{round_off}",
        ".dot": f"fill:{theme.card};stroke:{theme.mine};stroke-width:7",
        ".number": f"fill:{theme.mine};font-size:30px;{halo}",
        ".before": f"fill:none;stroke:{theme.before};stroke-width:3.5;stroke-dasharray:1 8;"
        + round_off,
        ".square": f"fill:{theme.card};stroke:{theme.before};stroke-width:3.5",
        ".was": f"fill:{theme.muted};font-size:22px;{halo}",
    }
    return "<style>" + " ".join(f"{name}{{{rule}}}" for name, rule in rules.items()) + "</style>"
