"""Moves that are done standing, sitting or hanging: joint points, as data.

Lives here: start, end and arrows of each. Does not live here: what the points mean
(``joints``), moves on the floor (``poses_floor``). Called by ``poses``.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.pictures.joints import Arm, Box, Leg, Move, Pose, feet

_STANDING = Pose(
    head=(246, 44),
    shoulder=(252, 92),
    waist=(256, 148),
    hip=(258, 202),
    near_arm=Arm((246, 204), up=False),
    far_arm=Arm((238, 202), up=False),
    near_leg=feet(254),
    far_leg=feet(262),
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
            near_leg=feet(254),
            far_leg=feet(262),
            stick=((280, 14), (290, 226)),
        ),
        end=Pose(
            head=(178, 126),
            shoulder=(220, 150),
            waist=(264, 184),
            hip=(306, 222),
            near_arm=Arm((304, 184), up=True),
            far_arm=Arm((216, 112), up=True),
            near_leg=feet(258),
            far_leg=feet(266),
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
            near_leg=feet(258),
            far_leg=feet(266),
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
            near_leg=feet(254),
            far_leg=feet(262),
        ),
        end=Pose(
            head=(312, 62),
            shoulder=(292, 104),
            waist=(270, 152),
            hip=(254, 204),
            near_arm=Arm((290, 216), up=False),
            far_arm=Arm((180, 132), up=True),
            near_leg=feet(258),
            far_leg=feet(266),
        ),
        arrows=(
            ((262, 22), (308, 16), (350, 44)),
            ((226, 120), (262, 142), (320, 136), (340, 108)),
        ),
        lines=(((168, 60), (168, 385)),),
    ),
    "slump": Move(
        start=Pose(
            head=(197, 170),
            shoulder=(236, 170),
            waist=(272, 218),
            hip=(272, 270),
            near_arm=Arm((306, 256), up=True),
            far_arm=Arm((310, 260), up=True),
            near_leg=feet(182, 372),
            far_leg=feet(190, 372),
        ),
        end=Pose(
            head=(212, 132),
            shoulder=(236, 170),
            waist=(272, 218),
            hip=(272, 270),
            near_arm=Arm((306, 256), up=True),
            far_arm=Arm((310, 260), up=True),
            near_leg=Leg((102, 286), (92, 258)),
            far_leg=feet(190, 372),
        ),
        arrows=(((118, 366), (86, 348), (72, 312)), ((164, 166), (158, 136), (172, 106))),
        boxes=(Box(236, 298, 150, 87),),
        top=60,
    ),
    "hang": Move(
        start=Pose(
            head=(246, 22),
            shoulder=(256, 66),
            waist=(258, 122),
            hip=(258, 176),
            near_arm=Arm((252, -42), up=False),
            far_arm=Arm((260, -42), up=False),
            near_leg=feet(254, 346),
            far_leg=feet(262, 346),
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
}
