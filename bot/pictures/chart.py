"""The recovery chart: one's own scores at their true hours since the session.

House rules. Own scores are dots with their numbers; the lines at 48 and 72 h are the
check-ins. The band of what is often felt is drawn only when the caller says so (at
``normal_soreness``, nowhere else: it must never stand behind a bad course). An earlier
time is faint, thin and square, so that it is told apart without colour. All words come in
as ``ChartLabels``. Called by ``bot.pictures.catalogue``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.pictures import often_felt
from bot.pictures.paths import Point, at, level, number, straight
from bot.pictures.plotting import (
    BOTTOM,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    course,
    line,
    numbered,
    sheet,
)
from bot.pictures.theme import LIGHT, Theme

_DAY = 24.0
_CHECK_INS = (48.0, 72.0)
#: The first week; a longer course gets whole weeks more, at most four in all.
_WEEK, _MOST_WEEKS = 7, 4


@dataclass(frozen=True, slots=True)
class Score:
    """One's own answer: ``hours`` since the session (0 or more), ``number`` of 0 to 10."""

    hours: float
    number: float


@dataclass(frozen=True, slots=True)
class ChartLabels:
    """The words of the chart, in the reader's language; ``note`` says what the band is not."""

    title: str
    subtitle: str
    days: str
    hour: str
    mine: str
    typical: str
    earlier: str
    note: str


def chart(
    points: Sequence[Score],
    *,
    labels: ChartLabels,
    band: bool = False,
    earlier: Sequence[Score] = (),
    theme: Theme = LIGHT,
) -> str:
    """The chart as SVG text; ``points`` and ``earlier`` in any order."""
    mine, before = (sorted(one, key=lambda score: score.hours) for one in (points, earlier))
    days = _days([*mine, *before])
    return sheet(
        theme,
        labels.title,
        labels.subtitle,
        _band(days) if band else "",
        _grid(),
        _axis(days, labels.days),
        "".join(_check_in(hours, days, labels.hour) for hours in _CHECK_INS),
        _earlier(before, days),
        _mine(mine, days),
        _legend(labels, band, bool(before)),
    )


def _days(scores: Sequence[Score]) -> int:
    last = max((score.hours for score in scores), default=0.0) / _DAY
    weeks = min(max(1, -int(-last // _WEEK)), _MOST_WEEKS)
    return weeks * _WEEK


def _x(hours: float, days: int) -> float:
    """Where an hour lies; what comes after the last day stands on the edge."""
    share = min(max(hours / _DAY / days, 0.0), 1.0)
    return LEFT + (RIGHT - LEFT) * share


def _y(score: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * min(max(score, 0.0), 10.0) / 10


def _place(score: Score, days: int) -> Point:
    return _x(score.hours, days), _y(score.number)


def _band(days: int) -> str:
    def places(knots: Sequence[often_felt.Knot]) -> list[Point]:
        return [(_x(hours, days), _y(score)) for hours, score in knots]

    upper, lower = places(often_felt.UPPER), places(often_felt.LOWER)
    outline = level(upper) + " L" + level(lower[::-1]).removeprefix("M") + " Z"
    middle = level(places(often_felt.MIDDLE))
    return f'<path class="band" d="{outline}"/><path class="mid" d="{middle}"/>'


def _grid() -> str:
    return "".join(
        f'<path class="grid" d="M{at((LEFT, _y(score)))} H{number(RIGHT)}"/>'
        + line("text", LEFT - 18, _y(score) + 9, str(score), 25, 60, "end")
        for score in range(0, 11, 2)
    )


def _axis(days: int, words: str) -> str:
    step = 1 if days <= _WEEK else 2 if days <= 2 * _WEEK else _WEEK
    ticks = "".join(
        f'<path class="axis" d="M{at((_x(day * _DAY, days), BOTTOM))} v9"/>'
        + line("text", _x(day * _DAY, days), BOTTOM + 40, str(day), 25, 60, "middle")
        for day in range(0, days + 1, step)
    )
    middle = (LEFT + RIGHT) / 2
    return f'<path class="axis" d="M{at((LEFT, BOTTOM))} H{number(RIGHT)}"/>{ticks}' + line(
        "text", middle, BOTTOM + 80, words, 25, RIGHT - LEFT, "middle"
    )


def _check_in(hours: float, days: int, hour: str) -> str:
    """A line at a check-in; its words stand clear of each other also on a longer axis."""
    x = _x(hours, days)
    narrow = days > _WEEK
    anchor = "middle" if not narrow else "end" if hours == _CHECK_INS[0] else "start"
    aside = 0.0 if not narrow else -4.0 if hours == _CHECK_INS[0] else 4.0
    words = f"{hours:g} {hour}"
    return f'<path class="dash" d="M{at((x, TOP - 8))} V{number(BOTTOM)}"/>' + line(
        "check", x + aside, TOP - 20, words, 24, 120, anchor
    )


def _mine(scores: Sequence[Score], days: int) -> str:
    places = [_place(score, days) for score in scores]
    return course(places) + "".join(
        numbered(place, score.number, -26) for place, score in zip(places, scores, strict=True)
    )


def _earlier(scores: Sequence[Score], days: int) -> str:
    places = [_place(score, days) for score in scores]
    path = f'<path class="before" d="{straight(places)}"/>' if len(places) > 1 else ""
    return path + "".join(_square(x, y) for x, y in places)


def _square(x: float, y: float) -> str:
    return f'<rect class="square" x="{number(x - 7)}" y="{number(y - 7)}" width="14" height="14"/>'


def _legend(labels: ChartLabels, band: bool, earlier: bool) -> str:
    y = 728.0
    mark = (
        f'<path class="mine" d="M104,{number(y)} h56"/>'
        f'<circle class="dot" cx="132" cy="{number(y)}" r="10"/>'
    )
    parts, x = [mark + line("text", 176, y + 9, labels.mine, 25, 110)], 300.0
    if earlier:
        parts.append(
            f'<path class="before" d="M{number(x)},{number(y)} h56"/>'
            + _square(x + 28, y)
            + line("text", x + 72, y + 9, labels.earlier, 25, 150)
        )
        x += 250
    if band:
        parts.append(
            f'<rect class="band" x="{number(x)}" y="{number(y - 17)}" '
            f'width="56" height="34" rx="6"/>'
            f'<path class="mid" d="M{number(x + 4)},{number(y)} h48"/>'
            + line("text", x + 72, y + 9, f"{labels.typical} ({labels.note})", 25, WIDTH - x - 100)
        )
    return "".join(parts)
