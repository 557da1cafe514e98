"""Lines and shapes as SVG path data: smooth curves, limbs, arrows, mirrored halves.

Lives here: geometry without colours or meaning. Coordinates are pixels, y points down.
Numbers are written with one decimal, so that the same facts give the same text on every
machine. Called by the drawings.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]


def opening(width: int, height: int, scale: float = 1.0) -> str:
    """The first line of a picture of so many units, shown with ``scale`` pixels for each."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{number(width * scale)}" height="{number(height * scale)}">'
    )


def number(value: float) -> str:
    """A coordinate as text: one decimal at most, never ``-0``."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def at(point: Point) -> str:
    """A point as ``x,y``."""
    return f"{number(point[0])},{number(point[1])}"


def smooth(points: Sequence[Point], *, closed: bool = False) -> str:
    """A soft curve through every point (Catmull-Rom, written as Bezier curves)."""
    count = len(points)

    def near(index: int) -> Point:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    text = [f"M{at(points[0])}"]
    for one in range(count if closed else count - 1):
        before, start, end, after = (near(one + step) for step in (-1, 0, 1, 2))
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        text.append(f"C{at(first)} {at(second)} {at(end)}")
    return " ".join(text) + (" Z" if closed else "")


def level(points: Sequence[Point]) -> str:
    """A soft curve through points from left to right that never swings past any of them."""
    slopes = [(end[1] - start[1]) / (end[0] - start[0]) for start, end in pairwise(points)]
    leans = [slopes[0]]
    for before, after in pairwise(slopes):
        # Flat at a peak; between two slopes of one sign their harmonic mean.
        leans.append(0.0 if before * after <= 0 else 2 * before * after / (before + after))
    leans.append(slopes[-1])
    text = [f"M{at(points[0])}"]
    for one, (start, end) in enumerate(pairwise(points)):
        third = (end[0] - start[0]) / 3
        first = (start[0] + third, start[1] + third * leans[one])
        second = (end[0] - third, end[1] - third * leans[one + 1])
        text.append(f"C{at(first)} {at(second)} {at(end)}")
    return " ".join(text)


def straight(points: Sequence[Point], *, closed: bool = False) -> str:
    """A line from point to point."""
    return "M" + " L".join(at(one) for one in points) + (" Z" if closed else "")


def mirrored(points: Sequence[Point]) -> list[Point]:
    """The same points on the other side of x = 0."""
    return [(-x, y) for x, y in points]


def both_halves(half: Sequence[Point]) -> list[Point]:
    """A closed outline from its half at x >= 0, told from top to bottom.

    Points on the axis itself stand once.
    """
    back = [(-x, y) for x, y in reversed(half) if x != 0]
    return [*half, *back]


def moved(points: Sequence[Point], dx: float, dy: float = 0) -> list[Point]:
    """The points, shifted."""
    return [(x + dx, y + dy) for x, y in points]


def limb(points: Sequence[Point], radii: Sequence[float]) -> str:
    """A chain of rounded pieces, each as thick at its ends as the radii of its joints."""
    pairs = list(zip(points, radii, strict=True))
    pieces = [_piece(*one, *other) for one, other in pairwise(pairs)]
    return " ".join(piece for piece in pieces if piece)


def _piece(start: Point, first: float, end: Point, second: float) -> str:
    """The outline round two circles."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    if length <= abs(first - second):
        return ""
    turn = math.acos((first - second) / length)
    along = math.atan2(dy, dx)
    corners = [
        (centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle))
        for centre, radius, angle in (
            (start, first, along - turn),
            (end, second, along - turn),
            (end, second, along + turn),
            (start, first, along + turn),
        )
    ]
    one, two = number(first), number(second)
    return (
        f"M{at(corners[0])} L{at(corners[1])} "
        f"A{two},{two} 0 {int(turn > math.pi / 2)} 1 {at(corners[2])} "
        f"L{at(corners[3])} A{one},{one} 0 {int(turn < math.pi / 2)} 1 {at(corners[0])} Z"
    )


def joint(start: Point, end: Point, first: float, second: float, *, up: bool) -> Point:
    """Where a knee or an elbow is: two bones of these lengths between two points.

    ``up`` takes the bend that lies to the left when one looks from start to end with y
    pointing down (the upper one for a limb that runs to the right). Points that lie too far
    apart are joined by a straight limb.
    """
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    along = (first**2 - second**2 + length**2) / (2 * length)
    aside = math.sqrt(max(first**2 - along**2, 0.0))
    if length > first + second:
        along = length * first / (first + second)
    side = 1 if up else -1
    ux, uy = dx / length, dy / length
    return (start[0] + ux * along + side * uy * aside, start[1] + uy * along - side * ux * aside)


def arrow(points: Sequence[Point], head: float = 16) -> str:
    """A curve through the points with an open arrow head at its end."""
    line = smooth(points)
    (bx, by), (ex, ey) = points[-2], points[-1]
    along = math.atan2(ey - by, ex - bx)
    wings = [
        (ex - head * math.cos(along + turn), ey - head * math.sin(along + turn))
        for turn in (0.55, -0.55)
    ]
    return f"{line} M{at(wings[0])} L{at((ex, ey))} L{at(wings[1])}"
