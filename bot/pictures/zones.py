"""The zones of the body map: which answer each stands for, and where it lies.

Lives here: half outlines right of an axis (x = 0), as in ``figure``. Seen from behind, a
lifter's left is on the left of the picture, so a ``_left`` zone is the mirrored half; the
front is a mirror image, so nothing there has a side. Numbers are not here: a zone bears the
number that its button bears (``flows`` decides). Called by ``body_map``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.pictures.paths import Point

Side = Literal["middle", "left", "right", "pair"]
View = Literal["back", "front"]


@dataclass(frozen=True, slots=True)
class Zone:
    """``half`` outlines half of a ``middle`` zone, and the whole of a zone on the right.

    ``badge`` is where the number stands, for the right side; a ``pair`` bears it twice.
    ``arrow``: the zone goes on below the picture.
    """

    code: str
    side: Side
    half: tuple[Point, ...]
    badge: Point
    view: View = "back"
    arrow: bool = False


_NECK: tuple[Point, ...] = ((0, 22), (28, 26), (34, 60), (38, 94), (24, 116), (0, 120))
_UPPER: tuple[Point, ...] = (
    (0, 138),
    (60, 140),
    (112, 158),
    (158, 182),
    (172, 214),
    (164, 262),
    (150, 300),
    (100, 312),
    (0, 314),
)
_MID: tuple[Point, ...] = (
    (0, 330),
    (90, 330),
    (142, 340),
    (154, 372),
    (146, 416),
    (124, 444),
    (70, 450),
    (0, 450),
)
_CENTRE: tuple[Point, ...] = ((0, 516), (20, 520), (27, 546), (27, 640), (20, 666), (0, 670))
_LOW: tuple[Point, ...] = (
    (40, 520),
    (66, 516),
    (90, 520),
    (98, 544),
    (97, 590),
    (104, 634),
    (106, 660),
    (86, 670),
    (50, 670),
    (37, 654),
    (36, 590),
    (36, 540),
)
_FLANK: tuple[Point, ...] = (
    (116, 490),
    (138, 476),
    (147, 492),
    (137, 530),
    (131, 566),
    (134, 604),
    (128, 620),
    (114, 606),
    (108, 560),
    (110, 518),
)
_DIMPLE: tuple[Point, ...] = (
    (54, 682),
    (84, 690),
    (99, 715),
    (84, 740),
    (54, 748),
    (24, 740),
    (9, 715),
    (24, 690),
)
_BUTTOCK: tuple[Point, ...] = (
    (104, 764),
    (136, 760),
    (162, 774),
    (174, 800),
    (168, 848),
    (138, 876),
    (86, 882),
    (36, 872),
    (17, 836),
    (16, 792),
    (32, 770),
    (66, 768),
)
_THIGH: tuple[Point, ...] = (
    (90, 920),
    (140, 916),
    (164, 932),
    (164, 976),
    (154, 1030),
    (136, 1048),
    (90, 1052),
    (50, 1048),
    (36, 1026),
    (32, 972),
    (38, 930),
)
_LEG: tuple[Point, ...] = (
    (90, 1070),
    (132, 1068),
    (148, 1082),
    (140, 1140),
    (136, 1186),
    (90, 1190),
    (48, 1186),
    (44, 1140),
    (38, 1084),
    (52, 1070),
)

_HEAD: tuple[Point, ...] = ((0, -8), (20, -2), (30, 20), (28, 44), (18, 64), (0, 71))
_CHEST: tuple[Point, ...] = (
    (0, 140),
    (46, 138),
    (78, 152),
    (78, 196),
    (66, 222),
    (0, 228),
)
_BELLY: tuple[Point, ...] = (
    (0, 250),
    (48, 250),
    (62, 272),
    (54, 316),
    (56, 348),
    (44, 372),
    (0, 376),
)
_HIP: tuple[Point, ...] = (
    (70, 378),
    (86, 398),
    (92, 440),
    (88, 486),
    (70, 506),
    (54, 486),
    (47, 440),
    (52, 398),
)
_GROIN: tuple[Point, ...] = ((0, 396), (28, 396), (36, 412), (32, 444), (12, 474), (0, 468))

ZONES: tuple[Zone, ...] = (
    Zone("neck", "middle", _NECK, (0, 72)),
    Zone("upper_back", "middle", _UPPER, (0, 240)),
    Zone("mid_back", "middle", _MID, (0, 390)),
    Zone("low_back_left", "left", _LOW, (69, 594)),
    Zone("low_back_centre", "middle", _CENTRE, (0, 594)),
    Zone("low_back_right", "right", _LOW, (69, 594)),
    Zone("flank", "pair", _FLANK, (160, 548)),
    Zone("si_left", "left", _DIMPLE, (54, 715)),
    Zone("si_right", "right", _DIMPLE, (54, 715)),
    Zone("buttock_left", "left", _BUTTOCK, (98, 818)),
    Zone("buttock_right", "right", _BUTTOCK, (98, 818)),
    Zone("thigh_back", "pair", _THIGH, (98, 984)),
    Zone("leg", "pair", _LEG, (94, 1112), arrow=True),
    Zone("head", "middle", _HEAD, (0, 32), "front"),
    Zone("chest", "middle", _CHEST, (0, 182), "front"),
    Zone("belly", "middle", _BELLY, (0, 300), "front"),
    Zone("hip_front", "pair", _HIP, (70, 442), "front"),
    Zone("groin", "middle", _GROIN, (0, 428), "front"),
)
#: Both sides at once: a bracket over the zones that it spans, with its number in the middle.
BOTH = "low_back_both"
BRACKET_Y = 482.0
BRACKET_HALF = 98.0

#: Answers that stand for several zones at once.
SPANS: Mapping[str, tuple[str, ...]] = {
    BOTH: ("low_back_left", "low_back_right"),
    "low_back_unsure": ("low_back_left", "low_back_centre", "low_back_right"),
}
