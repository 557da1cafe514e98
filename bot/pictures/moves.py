"""Drawings of moves: a plain figure at the start and at the end, the way between as arrows.

Lives here: from joint points to SVG text. One move is two frames side by side; several
moves make a sheet, a row for each, numbered as the text numbers them. No words at all.
Does not live here: the points (``joints``, ``poses``), colours (``theme``). Called by
``bot.pictures.catalogue``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap

from bot.pictures.joints import FLOOR, FRAME_HEIGHT, FRAME_WIDTH, Arm, Leg, Move, Pose
from bot.pictures.paths import Point, arrow, at, joint, limb, number, opening
from bot.pictures.poses import MOVES
from bot.pictures.theme import LIGHT, Theme

UPPER_ARM, FOREARM, THIGH, SHIN = 58.0, 57.0, 88.0, 86.0
_HEAD = 26.0
_GAP = 16.0


def moves(names: Sequence[str], *, theme: Theme = LIGHT) -> str:
    """The drawings of moves by name (keys of ``poses.MOVES``) as SVG text, one below another.

    Raises KeyError for a move that has no drawing.
    """
    width = int(2 * FRAME_WIDTH + 3 * _GAP)
    rows, top = [], _GAP
    for place, name in enumerate(names, start=1):
        move = MOVES[name]
        rows.append(_row(move, top, place if len(names) > 1 else None))
        top += FRAME_HEIGHT - move.top + _GAP
    height = int(top)
    paper = f'<rect class="paper" width="{width}" height="{height}"/>'
    return "\n".join((opening(width, height), _style(theme), paper, *rows, "</svg>"))


def bones(pose: Pose) -> dict[str, tuple[Point, Point, Point]]:
    """Every limb from trunk to end: shoulder, elbow, hand; hip, knee, ankle."""
    x, y = pose.shoulder

    def arm(one: Arm, side: float) -> tuple[Point, Point, Point]:
        start = (x + side * pose.wide, y)
        return start, joint(start, one.hand, UPPER_ARM, FOREARM, up=one.up), one.hand

    def leg(one: Leg, side: float) -> tuple[Point, Point, Point]:
        start = (pose.hip[0] + side * pose.wide / 2, pose.hip[1])
        return start, joint(start, one.ankle, THIGH, SHIN, up=one.up), one.ankle

    return {
        "near_arm": arm(pose.near_arm, -1),
        "far_arm": arm(pose.far_arm, 1),
        "near_leg": leg(pose.near_leg, -1),
        "far_leg": leg(pose.far_leg, 1),
    }


def _style(theme: Theme) -> str:
    rules = {
        "text": f"font-family:'DejaVu Sans';font-weight:700;font-size:34px;fill:{theme.ink}",
        ".paper": f"fill:{theme.paper}",
        ".frame": f"fill:{theme.card};stroke:{theme.card_line};stroke-width:2",
        ".floor": f"stroke:{theme.thing_line};stroke-width:5;stroke-linecap:round",
        ".box": f"fill:{theme.thing};stroke:{theme.thing_line};stroke-width:4",
        ".bar": f"stroke:{theme.thing_line};stroke-width:9;stroke-linecap:round",
        ".stick": f"stroke:{theme.ink};stroke-width:8;stroke-linecap:round",
        ".skin": f"fill:{theme.skin}",
        ".near": f"fill:{theme.near}",
        ".far": f"fill:{theme.far}",
        ".far-cloth": f"fill:{theme.far_cloth}",
        ".cloth": f"fill:{theme.cloth}",
        ".arrow": f"fill:none;stroke:{theme.arrow};stroke-width:9;stroke-linecap:round;"
        "stroke-linejoin:round",
    }
    return "<style>" + " ".join(f"{name}{{{rule}}}" for name, rule in rules.items()) + "</style>"


def _row(move: Move, top: float, count: int | None) -> str:
    frames = []
    for place, pose in enumerate((move.start, move.end)):
        left = _GAP + place * (FRAME_WIDTH + _GAP)
        numbered = f'<text x="24" y="50">{count}</text>' if count and place == 0 else ""
        ways = move.arrows if place else ()
        frames.append(
            f'<g transform="translate({number(left)} {number(top)})">'
            f'<rect class="frame" width="{number(FRAME_WIDTH)}" '
            f'height="{number(FRAME_HEIGHT - move.top)}" rx="24"/>{numbered}'
            f"<g{_scaled(move)}>{_things(move, place)}{_figure(pose)}"
            + "".join(f'<path class="arrow" d="{arrow(way)}"/>' for way in ways)
            + "</g></g>"
        )
    return "".join(frames)


def _scaled(move: Move) -> str:
    left = FRAME_WIDTH / 2 * (1 - move.scale)
    down = FLOOR * (1 - move.scale) - move.top
    return f' transform="translate({number(left)} {number(down)}) scale({move.scale})"'


def _things(move: Move, frame: int) -> str:
    boxes = "".join(
        f'<rect class="box" x="{number(box.x)}" y="{number(box.y)}" width="{number(box.width)}" '
        f'height="{number(box.height)}" rx="12"/>'
        for box in move.boxes
        if frame in box.frames
    )
    bars = "".join(starmap(_bar, move.lines))
    edge = 24 / move.scale
    floor = f'<path class="floor" d="M{at((edge, FLOOR))} H{number(FRAME_WIDTH - edge)}"/>'
    return boxes + bars + (floor if move.floor else "")


def _bar(start: Point, end: Point) -> str:
    return f'<path class="bar" d="M{at(start)} L{at(end)}"/>'


def _figure(pose: Pose) -> str:
    """Far limbs, trunk and head, near limbs, in this order, so that nearer lies above."""
    limbs = bones(pose)
    above = pose.wide > 0
    far = "near" if above else "far"
    stick = ""
    if pose.stick is not None:
        stick = f'<path class="stick" d="M{at(pose.stick[0])} L{at(pose.stick[1])}"/>'
    return "".join(
        (
            _arm(far, limbs["far_arm"]),
            _leg(far, limbs["far_leg"], pose.far_leg),
            _shorts("cloth" if above else "far-cloth", pose, limbs["far_leg"]),
            _trunk(pose),
            _leg("skin" if not above else "near", limbs["near_leg"], pose.near_leg),
            _shorts("cloth", pose, limbs["near_leg"]),
            stick,
            _arm("near", limbs["near_arm"]),
        )
    )


def _arm(kind: str, points: tuple[Point, Point, Point]) -> str:
    return f'<path class="{kind}" d="{limb(points, (14, 11, 9))}"/>'


def _leg(kind: str, points: tuple[Point, Point, Point], leg: Leg) -> str:
    foot = limb((points[2], leg.toe), (10, 6))
    return f'<path class="{kind}" d="{limb(points, (23, 16, 10))} {foot}"/>'


def _trunk(pose: Pose) -> str:
    radii = (25, 21, 25)
    body = limb((pose.shoulder, pose.waist, pose.hip), radii)
    if pose.wide:
        x, y = pose.shoulder
        body += " " + limb(((x - pose.wide, y), (x + pose.wide, y)), (18, 18))
    neck = limb((pose.shoulder, pose.head), (13, 12))
    x, y = pose.head
    head = f'<circle class="skin" cx="{number(x)}" cy="{number(y)}" r="{number(_HEAD)}"/>'
    return f'<path class="skin" d="{body} {neck}"/>{head}'


def _shorts(kind: str, pose: Pose, leg: tuple[Point, Point, Point]) -> str:
    (wx, wy), (hx, hy) = pose.waist, pose.hip
    start, knee, _ = leg
    belt = (hx + (wx - hx) * 0.35, hy + (wy - hy) * 0.35)
    hem = (start[0] + (knee[0] - start[0]) * 0.6, start[1] + (knee[1] - start[1]) * 0.6)
    across = limb(((hx - pose.wide / 2, hy), (hx + pose.wide / 2, hy)), (26, 26))
    return f'<path class="{kind}" d="{limb((belt, start, hem), (23, 26, 21))} {across}"/>'
