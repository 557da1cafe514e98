"""One's own weeks: the score of each weekly look-ahead that was answered, oldest to newest.

House rules. Dots with their numbers and a line, on an axis of 0 to 100: no band, no norm, no
colour that judges. A week that nobody answered leaves no gap and gets no number, so the
weeks are not counted below the axis. All words come in as ``WeeksLabels``. Called by
``bot.pictures.catalogue``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.pictures.paths import Point, at, number
from bot.pictures.plotting import BOTTOM, LEFT, RIGHT, TOP, course, line, numbered, sheet
from bot.pictures.theme import LIGHT, Theme

_MOST = 100
#: Room between the edges and the first and last dot.
_INSET = 52.0
#: Where the foot of a number stands: above its dot, or below.
_ABOVE, _BELOW = -26.0, 48.0


@dataclass(frozen=True, slots=True)
class WeeksLabels:
    """The words of the picture, in the reader's language; ``axis`` says what stands in a row."""

    title: str
    subtitle: str
    axis: str


def weeks(scores: Sequence[int], *, labels: WeeksLabels, theme: Theme = LIGHT) -> str:
    """The picture as SVG text; ``scores`` of 0 to 100, oldest first."""
    places = [(_x(one, len(scores)), _y(score)) for one, score in enumerate(scores)]
    return sheet(
        theme,
        labels.title,
        labels.subtitle,
        _grid(),
        _axis(places, labels.axis),
        course(places),
        *(numbered(places[one], score, _aside(scores, one)) for one, score in enumerate(scores)),
    )


def _x(one: int, count: int) -> float:
    """Where a week stands; a single one in the middle."""
    share = one / (count - 1) if count > 1 else 0.5
    return LEFT + _INSET + (RIGHT - LEFT - 2 * _INSET) * share


def _y(score: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * min(max(score, 0), _MOST) / _MOST


def _aside(scores: Sequence[int], one: int) -> float:
    """Which side of its dot a number stands on: the one that the line leaves free."""
    beside = [*scores[max(one - 1, 0) : one], *scores[one + 1 : one + 2]]
    if sum(beside) <= scores[one] * len(beside):
        return _ABOVE
    room = BOTTOM - _y(scores[one])
    # A number that would stand on the axis stands below it.
    return _BELOW if room > _BELOW else room + _BELOW


def _grid() -> str:
    return "".join(
        f'<path class="grid" d="M{at((LEFT, _y(score)))} H{number(RIGHT)}"/>'
        + line("text", LEFT - 18, _y(score) + 9, str(score), 25, 60, "end")
        for score in range(0, _MOST + 1, 20)
    )


def _axis(places: Sequence[Point], words: str) -> str:
    ticks = "".join(f'<path class="axis" d="M{at((x, BOTTOM))} v9"/>' for x, _ in places)
    middle = (LEFT + RIGHT) / 2
    return f'<path class="axis" d="M{at((LEFT, BOTTOM))} H{number(RIGHT)}"/>{ticks}' + line(
        "text", middle, BOTTOM + 100, words, 25, RIGHT - LEFT, "middle"
    )
