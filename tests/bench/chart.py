"""The picture of the turns: bars with their least and most, legible on light and dark.

Lives here: an SVG from rows. Does not live here: measuring. Called by ``tests.bench``.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.bench.bots import NAMES
from tests.bench.figures import Row, rounded
from tests.bench.windows import FIGURES

_WIDTH, _LEFT, _RIGHT, _BAR, _STEP, _HEAD = 760, 280, 96, 18, 28, 46
_STYLE = """
  text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: #1c2733 }
  .page { fill: #ffffff } .title { font-weight: 600 } .name { text-anchor: end }
  .foot { font-size: 12px; fill: #51606e }
  .peer { fill: #9fb1c1 } .ours { fill: #2f7d4f } .range { stroke: #1c2733; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8eef3 } .page { fill: #0f1a24 } .foot { fill: #93a4b3 }
    .peer { fill: #5c7284 } .ours { fill: #58b981 } .range { stroke: #e8eef3 }
  }
"""
#: The first two of the figures: how many turns, and what one costs; more is better, or less.
_PANELS = (
    (FIGURES[0], "Turns a second, 64 people in a closed loop (more is better)"),
    (FIGURES[1], "Milliseconds of the processor for a turn (less is better)"),
)


def drawn(rows: Sequence[Row], foot: str) -> str:
    """The chart of the bots that were measured; ``foot`` says where and when."""
    shapes: list[str] = []
    y = 12
    for (_, what, unit), title in _PANELS:
        named = {f"{name}: {what}": (kind, name) for kind, name in NAMES.items()}
        found = [row for row in rows if row.bench == "turns" and row.subject in named]
        if not found:
            continue
        shapes.append(f'<text class="title" x="20" y="{y + 18}">{escape(title)}</text>')
        most = max(row.figure.most for row in found)
        for number, row in enumerate(found):
            kind, name = named[row.subject]
            at = y + _HEAD - 14 + number * _STEP
            shapes += _bar(row, name, at, most, unit, ours=kind.startswith("spotter"))
        y += _HEAD + len(found) * _STEP
    shapes.append(f'<text class="foot" x="20" y="{y + 14}">{escape(foot)}</text>')
    height = y + 30
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" role="img" '
        f'aria-label="Turns of Spotter beside echo bots of two libraries">\n'
        f"<style>{_STYLE}</style>\n"
        f'<rect class="page" width="{_WIDTH}" height="{height}" rx="12"/>\n'
        + "\n".join(shapes)
        + "\n</svg>\n"
    )


def _bar(row: Row, name: str, y: int, most: float, unit: str, *, ours: bool) -> list[str]:
    """A bar as long as the median, with a line from the least to the most and the figure."""
    scale = (_WIDTH - _LEFT - _RIGHT) / most
    figure, middle = row.figure, y + _BAR / 2
    kind = "ours" if ours else "peer"
    least, longest = _LEFT + figure.least * scale, _LEFT + figure.most * scale
    said = rounded(figure.median) + (" ms" if unit == "ms" else "/s")
    width = f'width="{figure.median * scale:.1f}" height="{_BAR}" rx="3"'
    return [
        f'<text class="name" x="{_LEFT - 10}" y="{y + 14}">{escape(name)}</text>',
        f'<rect class="{kind}" x="{_LEFT}" y="{y}" {width}/>',
        f'<line class="range" x1="{least:.1f}" y1="{middle}" x2="{longest:.1f}" y2="{middle}"/>',
        f'<text x="{longest + 8:.1f}" y="{y + 14}">{said}</text>',
    ]
