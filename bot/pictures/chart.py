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
from html import escape

from bot.pictures import often_felt
from bot.pictures.paths import Point, at, level, number, opening, straight
from bot.pictures.theme import LIGHT, Theme

WIDTH, HEIGHT = 1080, 760
#: Most of the time of a picture goes into its pixels; a phone shows no more of them.
_SCALE = 0.75
_LEFT, _RIGHT, _TOP, _BOTTOM = 100.0, 1036.0, 210.0, 602.0
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
    return "\n".join(
        (
            opening(WIDTH, HEIGHT, _SCALE),
            _style(theme),
            f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>',
            _line("title", 48, 74, labels.title, 40, WIDTH - 96),
            _line("text", 48, 120, labels.subtitle, 25, WIDTH - 96),
            _band(days) if band else "",
            _grid(),
            _axis(days, labels.days),
            "".join(_check_in(hours, days, labels.hour) for hours in _CHECK_INS),
            _earlier(before, days),
            _mine(mine, days),
            _legend(labels, band, bool(before)),
            "</svg>",
        )
    )


def _days(scores: Sequence[Score]) -> int:
    last = max((score.hours for score in scores), default=0.0) / _DAY
    weeks = min(max(1, -int(-last // _WEEK)), _MOST_WEEKS)
    return weeks * _WEEK


def _x(hours: float, days: int) -> float:
    """Where an hour lies; what comes after the last day stands on the edge."""
    share = min(max(hours / _DAY / days, 0.0), 1.0)
    return _LEFT + (_RIGHT - _LEFT) * share


def _y(score: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * min(max(score, 0.0), 10.0) / 10


def _place(score: Score, days: int) -> Point:
    return _x(score.hours, days), _y(score.number)


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


def _line(
    kind: str, x: float, y: float, words: str, size: float, room: float, anchor: str = "start"
) -> str:
    """A line of text, made smaller where a language needs more room than there is."""
    wide = 0.7 if kind == "title" else 0.62
    fitted = min(size, room / max(len(words) * wide, 1))
    return (
        f'<text class="{kind}" x="{number(x)}" y="{number(y)}" font-size="{number(fitted)}" '
        f'text-anchor="{anchor}">{escape(words)}</text>'
    )


def _band(days: int) -> str:
    def places(knots: Sequence[often_felt.Knot]) -> list[Point]:
        return [(_x(hours, days), _y(score)) for hours, score in knots]

    upper, lower = places(often_felt.UPPER), places(often_felt.LOWER)
    outline = level(upper) + " L" + level(lower[::-1]).removeprefix("M") + " Z"
    middle = level(places(often_felt.MIDDLE))
    return f'<path class="band" d="{outline}"/><path class="mid" d="{middle}"/>'


def _grid() -> str:
    return "".join(
        f'<path class="grid" d="M{at((_LEFT, _y(score)))} H{number(_RIGHT)}"/>'
        + _line("text", _LEFT - 18, _y(score) + 9, str(score), 25, 60, "end")
        for score in range(0, 11, 2)
    )


def _axis(days: int, words: str) -> str:
    step = 1 if days <= _WEEK else 2 if days <= 2 * _WEEK else _WEEK
    ticks = "".join(
        f'<path class="axis" d="M{at((_x(day * _DAY, days), _BOTTOM))} v9"/>'
        + _line("text", _x(day * _DAY, days), _BOTTOM + 40, str(day), 25, 60, "middle")
        for day in range(0, days + 1, step)
    )
    middle = (_LEFT + _RIGHT) / 2
    return f'<path class="axis" d="M{at((_LEFT, _BOTTOM))} H{number(_RIGHT)}"/>{ticks}' + _line(
        "text", middle, _BOTTOM + 80, words, 25, _RIGHT - _LEFT, "middle"
    )


def _check_in(hours: float, days: int, hour: str) -> str:
    """A line at a check-in; its words stand clear of each other also on a longer axis."""
    x = _x(hours, days)
    narrow = days > _WEEK
    anchor = "middle" if not narrow else "end" if hours == _CHECK_INS[0] else "start"
    aside = 0.0 if not narrow else -4.0 if hours == _CHECK_INS[0] else 4.0
    words = f"{hours:g} {hour}"
    return f'<path class="dash" d="M{at((x, _TOP - 8))} V{number(_BOTTOM)}"/>' + _line(
        "check", x + aside, _TOP - 20, words, 24, 120, anchor
    )


def _mine(scores: Sequence[Score], days: int) -> str:
    places = [_place(score, days) for score in scores]
    path = f'<path class="mine" d="{straight(places)}"/>' if len(places) > 1 else ""
    dots = "".join(
        f'<circle class="dot" cx="{number(x)}" cy="{number(y)}" r="13"/>' for x, y in places
    )
    numbers = "".join(
        f'<text class="number" x="{number(x)}" y="{number(y - 26)}" text-anchor="middle">'
        f"{number(score.number)}</text>"
        for (x, y), score in zip(places, scores, strict=True)
    )
    return path + dots + numbers


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
    parts, x = [mark + _line("text", 176, y + 9, labels.mine, 25, 110)], 300.0
    if earlier:
        parts.append(
            f'<path class="before" d="M{number(x)},{number(y)} h56"/>'
            + _square(x + 28, y)
            + _line("text", x + 72, y + 9, labels.earlier, 25, 150)
        )
        x += 250
    if band:
        parts.append(
            f'<rect class="band" x="{number(x)}" y="{number(y - 17)}" '
            f'width="56" height="34" rx="6"/>'
            f'<path class="mid" d="M{number(x + 4)},{number(y)} h48"/>'
            + _line("text", x + 72, y + 9, f"{labels.typical} ({labels.note})", 25, WIDTH - x - 100)
        )
    return "".join(parts)
