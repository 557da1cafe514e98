"""What a pose and a move are made of: joint points, and the things that a move needs.

Lives here: frozen nouns, and the frame of 520 x 420 pixels with the floor at y = 385. Given
are hip, waist, shoulder, head, hands and feet; elbows and knees follow from the lengths of
the bones, so that nobody's arm grows between start and end. Does not live here: any move
(``poses``), drawing (``moves``).
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.pictures.paths import Point

FRAME_WIDTH, FRAME_HEIGHT, FLOOR = 520.0, 420.0, 385.0


@dataclass(frozen=True, slots=True)
class Arm:
    """Where the hand is; ``up``: which way the elbow bends (see ``paths.joint``)."""

    hand: Point
    up: bool = False


@dataclass(frozen=True, slots=True)
class Leg:
    """Where ankle and toes are; ``up``: which way the knee bends."""

    ankle: Point
    toe: Point
    up: bool = True


@dataclass(frozen=True, slots=True)
class Pose:
    """One body; ``wide`` is how far each shoulder is from the middle when seen from above."""

    head: Point
    shoulder: Point
    waist: Point
    hip: Point
    near_arm: Arm
    far_arm: Arm
    near_leg: Leg
    far_leg: Leg
    stick: tuple[Point, Point] | None = None
    wide: float = 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """Something to sit, stand or lie on: x, y, width, height."""

    x: float
    y: float
    width: float
    height: float
    #: In which of the two frames it stands.
    frames: tuple[int, ...] = (0, 1)


@dataclass(frozen=True, slots=True)
class Move:
    """One move: ``start`` and ``end``, arrows over the end, things, and the scale of the frame.

    ``floor`` is false where the body lies on a mat seen from above; ``top`` is how much of an
    empty frame is left out.
    """

    start: Pose
    end: Pose
    arrows: tuple[tuple[Point, ...], ...]
    boxes: tuple[Box, ...] = ()
    lines: tuple[tuple[Point, Point], ...] = ()
    scale: float = 1.0
    floor: bool = True
    top: float = 0.0


def feet(x: float, y: float = 374, *, up: bool = False, toes: float = -30) -> Leg:
    """A foot on the floor, its toes to the left."""
    return Leg((x, y), (x + toes, y + 4), up)
