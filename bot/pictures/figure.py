"""The figure that the body map stands on: half outlines, as points.

Lives here: one half of every outline, right of its axis (x = 0), from top to bottom; the
other half is mirrored in code, so that left and right cannot drift apart. The figure is
plain on purpose: nobody's age, sex or skin. Does not live here: zones (``zones``), colours
(``theme``). Called by ``body_map``.
"""

from __future__ import annotations

from bot.pictures.paths import Point

#: Seen from behind: neck, shoulder, side, hip, outer leg, then up the inner leg.
BACK: tuple[Point, ...] = (
    (45, -30),
    (45, 40),
    (48, 84),
    (62, 112),
    (100, 136),
    (150, 153),
    (186, 172),
    (204, 204),
    (204, 250),
    (196, 286),
    (186, 326),
    (181, 372),
    (172, 424),
    (158, 478),
    (144, 526),
    (137, 568),
    (142, 612),
    (158, 660),
    (176, 712),
    (187, 764),
    (190, 820),
    (186, 880),
    (178, 950),
    (168, 1020),
    (158, 1090),
    (150, 1150),
    (148, 1260),
    (30, 1260),
    (30, 1150),
    (26, 1070),
    (20, 980),
    (12, 906),
    (5, 868),
    (0, 856),
)

#: The arm behind the trunk, all the way round.
ARM: tuple[Point, ...] = (
    (120, 150),
    (170, 158),
    (216, 180),
    (236, 204),
    (247, 240),
    (252, 284),
    (257, 330),
    (264, 392),
    (274, 456),
    (284, 524),
    (294, 596),
    (302, 680),
    (300, 730),
    (268, 730),
    (262, 680),
    (250, 604),
    (238, 536),
    (224, 468),
    (211, 400),
    (200, 340),
    (178, 280),
    (150, 220),
)

#: Shoulder blade, armpit fold, fold under the buttock: lines that help to find one's place.
BLADE: tuple[Point, ...] = (
    (44, 196),
    (54, 236),
    (74, 276),
    (100, 298),
    (128, 300),
    (146, 284),
)
ARMPIT: tuple[Point, ...] = ((186, 326), (191, 302), (198, 276))
FOLD: tuple[Point, ...] = ((12, 882), (50, 898), (98, 904), (140, 894), (166, 876))
#: Points of the spine that show through, from the neck down.
SPINE_Y = (150, 174, 198)
#: The cleft, on the axis.
CLEFT: tuple[Point, ...] = ((0, 762), (0, 810), (0, 856))

#: Seen from the front, smaller, with a head.
FRONT: tuple[Point, ...] = (
    (19, 66),
    (20, 92),
    (32, 106),
    (62, 117),
    (86, 130),
    (97, 152),
    (94, 184),
    (88, 214),
    (86, 248),
    (78, 288),
    (70, 322),
    (71, 352),
    (84, 392),
    (93, 430),
    (95, 470),
    (91, 520),
    (86, 560),
    (84, 600),
    (13, 600),
    (12, 560),
    (9, 520),
    (3, 478),
    (0, 468),
)
FRONT_ARM: tuple[Point, ...] = (
    (50, 114),
    (84, 120),
    (108, 138),
    (120, 176),
    (124, 220),
    (130, 270),
    (136, 330),
    (136, 380),
    (122, 380),
    (114, 330),
    (105, 276),
    (96, 226),
    (84, 180),
    (70, 150),
)
HEAD: tuple[Point, ...] = (
    (0, -18),
    (26, -10),
    (39, 18),
    (37, 46),
    (24, 72),
    (0, 80),
)
