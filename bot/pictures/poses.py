"""How a body stands or lies at the start and the end of every move: joint points, as data.

Lives here: points in a frame of 520 x 420 pixels with the floor at y = 385, and the things
that a move needs. Given are hip, waist, shoulder, head, hands and feet; elbows and knees
follow from the lengths of the bones, so that nobody's arm grows between start and end.
Does not live here: drawing (``moves``), what is said of a move (``bot/texts``).
"""

from __future__ import annotations

from collections.abc import Mapping
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


def _feet(x: float, y: float = 374, *, up: bool = False, toes: float = -30) -> Leg:
    return Leg((x, y), (x + toes, y + 4), up)


_ALL_FOURS = Pose(
    head=(158, 240),
    shoulder=(200, 260),
    waist=(254, 258),
    hip=(308, 262),
    near_arm=Arm((197, 375)),
    far_arm=Arm((207, 375)),
    near_leg=Leg((390, 368), (420, 372), up=False),
    far_leg=Leg((394, 366), (424, 370), up=False),
)
_STANDING = Pose(
    head=(246, 44),
    shoulder=(252, 92),
    waist=(256, 148),
    hip=(258, 202),
    near_arm=Arm((246, 204), up=False),
    far_arm=Arm((238, 202), up=False),
    near_leg=_feet(254),
    far_leg=_feet(262),
)
_ON_BACK = Pose(
    head=(96, 346),
    shoulder=(140, 354),
    waist=(198, 358),
    hip=(252, 356),
    near_arm=Arm((252, 374), up=True),
    far_arm=Arm((248, 372), up=True),
    near_leg=Leg((338, 372), (366, 376)),
    far_leg=Leg((342, 370), (370, 374)),
)

MOVES: Mapping[str, Move] = {
    "hinge": Move(
        start=Pose(
            head=(246, 44),
            shoulder=(252, 92),
            waist=(256, 148),
            hip=(258, 202),
            near_arm=Arm((288, 180), up=True),
            far_arm=Arm((280, 66), up=True),
            near_leg=_feet(254),
            far_leg=_feet(262),
            stick=((280, 14), (290, 226)),
        ),
        end=Pose(
            head=(178, 126),
            shoulder=(220, 150),
            waist=(264, 184),
            hip=(306, 222),
            near_arm=Arm((304, 184), up=True),
            far_arm=Arm((216, 112), up=True),
            near_leg=_feet(258),
            far_leg=_feet(266),
            stick=((170, 82), (340, 212)),
        ),
        arrows=(((330, 250), (362, 240), (388, 222)),),
    ),
    "bend": Move(
        start=_STANDING,
        end=Pose(
            head=(160, 290),
            shoulder=(190, 250),
            waist=(232, 204),
            hip=(282, 206),
            near_arm=Arm((200, 362), up=False),
            far_arm=Arm((210, 360), up=False),
            near_leg=_feet(258),
            far_leg=_feet(266),
        ),
        arrows=(((206, 120), (158, 144), (128, 196)),),
    ),
    "quadrant": Move(
        start=Pose(
            head=(246, 44),
            shoulder=(252, 92),
            waist=(256, 148),
            hip=(258, 202),
            near_arm=Arm((262, 204), up=False),
            far_arm=Arm((182, 146), up=True),
            near_leg=_feet(254),
            far_leg=_feet(262),
        ),
        end=Pose(
            head=(312, 62),
            shoulder=(292, 104),
            waist=(270, 152),
            hip=(254, 204),
            near_arm=Arm((290, 216), up=False),
            far_arm=Arm((180, 132), up=True),
            near_leg=_feet(258),
            far_leg=_feet(266),
        ),
        arrows=(
            ((262, 22), (308, 16), (350, 44)),
            ((226, 120), (262, 142), (320, 136), (340, 108)),
        ),
        lines=(((168, 60), (168, 385)),),
    ),
    "slump": Move(
        start=Pose(
            head=(202, 168),
            shoulder=(236, 170),
            waist=(280, 216),
            hip=(272, 270),
            near_arm=Arm((306, 256), up=True),
            far_arm=Arm((310, 260), up=True),
            near_leg=_feet(182, 372),
            far_leg=_feet(190, 372),
        ),
        end=Pose(
            head=(212, 132),
            shoulder=(236, 170),
            waist=(280, 216),
            hip=(272, 270),
            near_arm=Arm((306, 256), up=True),
            far_arm=Arm((310, 260), up=True),
            near_leg=Leg((102, 286), (92, 258)),
            far_leg=_feet(190, 372),
        ),
        arrows=(((118, 366), (86, 348), (72, 312)), ((164, 166), (158, 136), (172, 106))),
        boxes=(Box(236, 298, 150, 87),),
        top=60,
    ),
    "rock_back": Move(
        start=_ALL_FOURS,
        end=Pose(
            head=(216, 326),
            shoulder=(258, 326),
            waist=(312, 304),
            hip=(358, 302),
            near_arm=Arm((150, 372), up=True),
            far_arm=Arm((158, 370), up=True),
            near_leg=Leg((390, 368), (420, 372), up=False),
            far_leg=Leg((394, 366), (424, 370), up=False),
        ),
        arrows=(((296, 252), (340, 248), (386, 262)),),
        top=140,
    ),
    "bird_dog": Move(
        start=_ALL_FOURS,
        end=Pose(
            head=(158, 238),
            shoulder=(200, 260),
            waist=(254, 260),
            hip=(308, 262),
            near_arm=Arm((86, 240)),
            far_arm=Arm((207, 375)),
            near_leg=Leg((390, 368), (420, 372), up=False),
            far_leg=Leg((481, 252), (504, 268)),
        ),
        arrows=(((100, 204), (72, 200), (46, 204)), ((436, 212), (464, 208), (490, 212))),
        top=140,
    ),
    "side_plank": Move(
        start=Pose(
            head=(128, 290),
            shoulder=(160, 324),
            waist=(214, 350),
            hip=(266, 360),
            near_arm=Arm((258, 346), up=True),
            far_arm=Arm((100, 374), up=True),
            near_leg=Leg((438, 364), (452, 342)),
            far_leg=Leg((436, 368), (452, 348)),
        ),
        end=Pose(
            head=(116, 272),
            shoulder=(152, 310),
            waist=(204, 316),
            hip=(258, 322),
            near_arm=Arm((252, 302), up=True),
            far_arm=Arm((96, 374), up=True),
            near_leg=Leg((428, 360), (442, 338)),
            far_leg=Leg((426, 366), (442, 346)),
        ),
        arrows=(((286, 282), (288, 258), (286, 230)),),
        top=170,
    ),
    "clam": Move(
        start=Pose(
            head=(96, 318),
            shoulder=(138, 330),
            waist=(192, 334),
            hip=(248, 332),
            near_arm=Arm((228, 366), up=False),
            far_arm=Arm((66, 340), up=True),
            near_leg=Leg((398, 340), (426, 344), up=False),
            far_leg=Leg((400, 352), (428, 356), up=False),
        ),
        end=Pose(
            head=(96, 318),
            shoulder=(138, 330),
            waist=(192, 334),
            hip=(248, 332),
            near_arm=Arm((228, 366), up=False),
            far_arm=Arm((66, 340), up=True),
            near_leg=Leg((392, 336), (420, 340), up=True),
            far_leg=Leg((400, 352), (428, 356), up=False),
        ),
        arrows=(((382, 296), (374, 264), (346, 240)),),
        boxes=(Box(36, 322, 448, 86),),
        floor=False,
        top=170,
    ),
    "dead_bug": Move(
        start=Pose(
            head=(106, 346),
            shoulder=(150, 354),
            waist=(208, 358),
            hip=(262, 356),
            near_arm=Arm((152, 240)),
            far_arm=Arm((164, 242)),
            near_leg=Leg((346, 270), (354, 242)),
            far_leg=Leg((354, 268), (362, 240)),
        ),
        end=Pose(
            head=(106, 346),
            shoulder=(150, 354),
            waist=(208, 358),
            hip=(262, 356),
            near_arm=Arm((152, 240)),
            far_arm=Arm((48, 308)),
            near_leg=Leg((432, 336), (444, 308)),
            far_leg=Leg((346, 270), (354, 242)),
        ),
        arrows=(((112, 246), (76, 252), (48, 276)), ((398, 262), (434, 268), (462, 292))),
        top=170,
    ),
    "bridge": Move(
        start=_ON_BACK,
        end=Pose(
            head=(96, 348),
            shoulder=(142, 352),
            waist=(196, 322),
            hip=(244, 294),
            near_arm=Arm((254, 374), up=True),
            far_arm=Arm((250, 372), up=True),
            near_leg=Leg((338, 372), (366, 376)),
            far_leg=Leg((342, 370), (370, 374)),
        ),
        arrows=(((216, 262), (216, 236), (216, 208)),),
        top=150,
    ),
    "press_up": Move(
        start=Pose(
            head=(142, 338),
            shoulder=(184, 352),
            waist=(242, 360),
            hip=(294, 358),
            near_arm=Arm((198, 374), up=True),
            far_arm=Arm((204, 373), up=True),
            near_leg=Leg((464, 368), (490, 376)),
            far_leg=Leg((466, 366), (492, 374)),
        ),
        end=Pose(
            head=(172, 228),
            shoulder=(200, 268),
            waist=(232, 326),
            hip=(286, 354),
            near_arm=Arm((186, 376), up=True),
            far_arm=Arm((196, 375), up=True),
            near_leg=Leg((456, 366), (484, 376)),
            far_leg=Leg((458, 364), (486, 374)),
        ),
        arrows=(((124, 320), (112, 268), (128, 216)),),
        top=150,
    ),
    "rotation": Move(
        start=Pose(
            head=(260, 62),
            shoulder=(260, 116),
            waist=(258, 172),
            hip=(262, 226),
            near_arm=Arm((121, 112), up=False),
            far_arm=Arm((399, 112), up=True),
            near_leg=Leg((262, 286), (240, 296)),
            far_leg=Leg((270, 306), (248, 316)),
            wide=26,
        ),
        end=Pose(
            head=(260, 62),
            shoulder=(260, 116),
            waist=(262, 172),
            hip=(258, 226),
            near_arm=Arm((121, 112), up=False),
            far_arm=Arm((399, 112), up=True),
            near_leg=Leg((250, 306), (272, 316), up=False),
            far_leg=Leg((258, 286), (280, 296), up=False),
            wide=26,
        ),
        arrows=(((352, 282), (322, 338), (262, 360), (196, 340)),),
        boxes=(Box(96, 14, 328, 392),),
        floor=False,
    ),
    "hang": Move(
        start=Pose(
            head=(246, 22),
            shoulder=(256, 66),
            waist=(258, 122),
            hip=(258, 176),
            near_arm=Arm((252, -42), up=False),
            far_arm=Arm((260, -42), up=False),
            near_leg=_feet(254, 346),
            far_leg=_feet(262, 346),
        ),
        end=Pose(
            head=(246, 30),
            shoulder=(256, 72),
            waist=(258, 128),
            hip=(256, 182),
            near_arm=Arm((254, -42), up=False),
            far_arm=Arm((262, -42), up=False),
            near_leg=Leg((304, 336), (300, 364), up=False),
            far_leg=Leg((312, 332), (308, 360), up=False),
        ),
        arrows=(((330, 110), (332, 160), (330, 210)),),
        boxes=(Box(206, 358, 106, 27, (0,)),),
        lines=(((150, -44), (366, -44)), ((150, -44), (150, 385)), ((366, -44), (366, 385))),
        scale=0.82,
    ),
    "ninety": Move(
        start=_ON_BACK,
        end=Pose(
            head=(96, 346),
            shoulder=(140, 354),
            waist=(198, 360),
            hip=(252, 356),
            near_arm=Arm((250, 374), up=True),
            far_arm=Arm((246, 372), up=True),
            near_leg=Leg((344, 276), (352, 248)),
            far_leg=Leg((350, 274), (358, 246)),
        ),
        arrows=(),
        boxes=(Box(286, 288, 150, 97, (1,)),),
        top=150,
    ),
}
