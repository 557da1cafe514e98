"""The body map: a back with numbered zones, the front in an inset, the chosen ones marked.

House rules. Seen from behind, so left is left; the picture is never mirrored for languages
that run from right to left. Colour never speaks alone: a chosen zone also has a thicker
line and a tick. All that it says in words comes in as ``MapLabels``. Does not live here:
outlines (``figure``), zones (``zones``), rendering. Called by ``bot.pictures.catalogue``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from html import escape

from bot.pictures import figure
from bot.pictures.paths import Point, at, both_halves, mirrored, moved, number, opening, smooth
from bot.pictures.theme import LIGHT, Theme
from bot.pictures.zones import BOTH, BRACKET_HALF, BRACKET_Y, SPANS, ZONES, Zone

WIDTH, HEIGHT = 960, 1200
#: Where the two figures stand: their axes, and how far the front is moved down.
BACK_AXIS = 318.0
FRONT_AXIS, FRONT_DOWN = 790.0, 392.0
_CARD = (628, 256, 316, 760)
_ROUND_BACK, _ROUND_FRONT = 27.0, 24.0


@dataclass(frozen=True, slots=True)
class MapLabels:
    """The three words of the map, in the reader's language."""

    left: str
    right: str
    front: str


def body_map(
    chosen: Collection[str],
    *,
    labels: MapLabels,
    numbers: Mapping[str, int],
    theme: Theme = LIGHT,
) -> str:
    """The map as SVG text; ``chosen`` and the keys of ``numbers`` are answers to ``location``.

    A zone without a number is drawn without a badge; an answer without a zone marks nothing.
    """
    marked = {zone for one in chosen for zone in SPANS.get(one, (one,))}
    zones = [_zone(zone, zone.code in marked) for zone in ZONES]
    badges = [_badges(zone, numbers.get(zone.code), zone.code in marked) for zone in ZONES]
    return "\n".join(
        (
            opening(WIDTH, HEIGHT),
            _style(theme),
            f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>',
            _back(),
            _fades("paper"),
            _card(labels),
            _front(),
            _fades("card"),
            *zones,
            _landmarks(),
            _bracket(numbers.get(BOTH), BOTH in chosen),
            *badges,
            _sides(labels),
            "</svg>",
        )
    )


def zone_outlines(zone: Zone) -> list[list[Point]]:
    """Where a zone lies in the picture: one outline, or two for a pair."""
    axis, down = (BACK_AXIS, 0.0) if zone.view == "back" else (FRONT_AXIS, FRONT_DOWN)
    right = list(zone.half)
    shapes = {
        "middle": [both_halves(right)],
        "right": [right],
        "left": [mirrored(right)],
        "pair": [mirrored(right), right],
    }[zone.side]
    return [moved(shape, axis, down) for shape in shapes]


def badge_places(zone: Zone) -> list[Point]:
    """Where the number of a zone stands in the picture."""
    axis, down = (BACK_AXIS, 0.0) if zone.view == "back" else (FRONT_AXIS, FRONT_DOWN)
    x, y = zone.badge
    beside = {"middle": [0.0], "right": [x], "left": [-x], "pair": [-x, x]}[zone.side]
    return [(axis + one, y + down) for one in beside]


def _style(theme: Theme) -> str:
    round_off = "stroke-linecap:round;stroke-linejoin:round"
    rules = {
        "text": f"font-family:'DejaVu Sans';font-weight:700;fill:{theme.ink}",
        ".paper": f"fill:{theme.paper}",
        ".outline": f"fill:none;stroke:{theme.body_line};stroke-width:7;stroke-linejoin:round",
        ".body": f"fill:{theme.body}",
        ".detail": f"fill:none;stroke:{theme.detail};stroke-width:3.5;{round_off}",
        ".over": f"fill:none;stroke:{theme.zone_line};stroke-width:3.5;opacity:.38;{round_off}",
        ".bone": f"fill:{theme.zone_line};opacity:.38",
        ".zone": f"fill:{theme.zone};stroke:{theme.zone_line};stroke-width:4;{round_off}",
        ".zone.on": f"fill:{theme.chosen};stroke:{theme.chosen_line};stroke-width:8",
        ".badge": f"fill:{theme.badge};stroke:{theme.zone_line};stroke-width:3.5",
        ".badge.on": f"fill:{theme.chosen_line};stroke:{theme.chosen_line}",
        ".digit": "text-anchor:middle",
        ".digit.on": f"fill:{theme.badge}",
        ".line": f"fill:none;stroke:{theme.zone_line};stroke-width:6;{round_off}",
        ".line.on": f"stroke:{theme.chosen_line};stroke-width:10",
        ".line.down": "stroke-width:6",
        ".card": f"fill:{theme.card};stroke:{theme.card_line};stroke-width:2.5",
        ".word": f"font-size:30px;letter-spacing:1.5px;fill:{theme.muted}",
    }
    css = " ".join(f"{name}{{{rule}}}" for name, rule in rules.items())
    return f"<style>{css}</style><defs>{_gradients(theme)}</defs>"


#: Strips in the colour of what lies behind, under which outlines fade out: x, y, width,
#: height, and whether they end solid at the top or at the bottom.
_FADES = {
    "paper-up": ((150.0, 0.0, 336.0, 84.0),),
    "paper-down": (
        (0.0, 480.0, 124.0, 272.0),
        (2 * BACK_AXIS - 124, 480.0, 120.0, 272.0),
        (100.0, 1110.0, 436.0, 90.0),
    ),
    "card-down": (
        (632.0, FRONT_DOWN + 240, 80.0, 158.0),
        (868.0, FRONT_DOWN + 240, 74.0, 158.0),
        (680.0, FRONT_DOWN + 506, 220.0, 108.0),
    ),
}


def _gradients(theme: Theme) -> str:
    return "".join(
        f'<linearGradient id="{name}" x1="0" y1="{int(up)}" x2="0" y2="{int(not up)}">'
        f'<stop offset="0" stop-color="{colour}" stop-opacity="0"/>'
        f'<stop offset="0.9" stop-color="{colour}"/></linearGradient>'
        for name in _FADES
        for up in (name.endswith("up"),)
        for colour in (theme.card if name.startswith("card") else theme.paper,)
    )


def _fades(behind: str) -> str:
    return "".join(
        f'<rect fill="url(#{name})" x="{number(x)}" y="{number(y)}" '
        f'width="{number(width)}" height="{number(height)}"/>'
        for name, strips in _FADES.items()
        if name.startswith(behind)
        for x, y, width, height in strips
    )


def _back() -> str:
    arms = [moved(side, BACK_AXIS) for side in (figure.ARM, mirrored(figure.ARM))]
    trunk = moved(both_halves(figure.BACK), BACK_AXIS)
    lines = [
        moved(line, BACK_AXIS)
        for half in (figure.ARMPIT, figure.FOLD)
        for line in (half, mirrored(half))
    ]
    return _outlines([*arms, trunk]) + _details("detail", [*lines, moved(figure.CLEFT, BACK_AXIS)])


def _landmarks() -> str:
    """Shoulder blades and spine, showing through the zones."""
    blades = [moved(side, BACK_AXIS) for side in (figure.BLADE, mirrored(figure.BLADE))]
    bones = "".join(
        f'<ellipse class="bone" cx="{number(BACK_AXIS)}" cy="{y}" rx="6" ry="4.4"/>'
        for y in figure.SPINE_Y
    )
    return _details("over", blades) + bones


def _front() -> str:
    arms = [
        moved(side, FRONT_AXIS, FRONT_DOWN)
        for side in (figure.FRONT_ARM, mirrored(figure.FRONT_ARM))
    ]
    trunk = moved(both_halves(figure.FRONT), FRONT_AXIS, FRONT_DOWN)
    head = moved(both_halves(figure.HEAD), FRONT_AXIS, FRONT_DOWN)
    return _outlines([*arms, head, trunk])


def _outlines(shapes: list[list[Point]]) -> str:
    """Lines first, fills above them, so that arms and trunk are one body."""
    return "".join(_path(kind, one) for kind in ("outline", "body") for one in shapes)


def _path(kind: str, outline: list[Point]) -> str:
    return f'<path class="{kind}" d="{smooth(outline, closed=True)}"/>'


def _details(kind: str, lines: list[list[Point]]) -> str:
    return "".join(f'<path class="{kind}" d="{smooth(line)}"/>' for line in lines)


def _zone(zone: Zone, chosen: bool) -> str:
    kind = "zone on" if chosen else "zone"
    shapes = "".join(_path(kind, shape) for shape in zone_outlines(zone))
    return f'<g id="{zone.code}">{shapes}</g>'


def _badges(zone: Zone, count: int | None, chosen: bool) -> str:
    if count is None:
        return ""
    size = _ROUND_BACK if zone.view == "back" else _ROUND_FRONT
    on = " on" if chosen else ""
    below = [
        f'<path class="line down{on}" d="M{at((x, y + 36))} v32 m-13,-13 l13,14 l13,-14"/>'
        for x, y in badge_places(zone)
        if zone.arrow
    ]
    return "".join([_badge(place, size, count, chosen) for place in badge_places(zone)] + below)


def _badge(place: Point, size: float, count: int, chosen: bool) -> str:
    x, y = place
    on = " on" if chosen else ""
    digits = size * 1.12
    return (
        f'<circle class="badge{on}" cx="{number(x)}" cy="{number(y)}" r="{number(size)}"/>'
        f'<text class="digit{on}" font-size="{number(digits)}" x="{number(x)}" '
        f'y="{number(y + digits * 0.36)}">{count}</text>'
    )


def _bracket(count: int | None, chosen: bool) -> str:
    if count is None:
        return ""
    left, right = BACK_AXIS - BRACKET_HALF, BACK_AXIS + BRACKET_HALF
    kind = "line on" if chosen else "line"
    line = f'<path class="{kind}" d="M{at((left, BRACKET_Y + 18))} v-18 H{number(right)} v18"/>'
    return f'<g id="{BOTH}">{line}{_badge((BACK_AXIS, BRACKET_Y), _ROUND_BACK, count, chosen)}</g>'


def _card(labels: MapLabels) -> str:
    x, y, width, height = _CARD
    return (
        f'<rect class="card" x="{x}" y="{y}" width="{width}" height="{height}" rx="28"/>'
        f'<text class="word" x="{number(FRONT_AXIS)}" y="{y + 54}" text-anchor="middle">'
        f"{escape(labels.front)}</text>"
    )


def _sides(labels: MapLabels) -> str:
    right = number(2 * BACK_AXIS - 28)
    return (
        f'<text class="word" x="28" y="64">{escape(labels.left)}</text>'
        f'<text class="word" x="{right}" y="64" text-anchor="end">{escape(labels.right)}</text>'
    )
