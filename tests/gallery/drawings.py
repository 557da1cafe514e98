"""Which drawings are in the gallery, by the name of their files.

Lives here: facts that show everything a drawing can do. Does not live here: writing files
(``__main__``). Called by it and by the tests of pictures.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from bot.pictures.catalogue import drawing
from bot.pictures.theme import THEMES, ThemeName
from bot.render import Renderer
from bot.words import load_words
from flows.loading import load
from flows.pictures import DRAWN, BodyMap, Chart, Moves, Picture, Weeks

KEY = partial(Renderer(load_words()).key, "en")
ORDER = load().questions["location"].options
MINE = ((14.0, 4.0), (26.0, 5.0), (48.0, 3.0), (72.0, 1.0))
BEFORE = ((20.0, 6.0), (49.0, 5.0), (75.0, 4.0), (168.0, 1.0))

#: Title and facts of each picture; every one is drawn in both sets of colours.
PICTURES: Mapping[str, tuple[str, Picture]] = {
    "body_map": ("The body map", BodyMap(ORDER)),
    "body_map_chosen": (
        "The zones that were chosen",
        BodyMap(ORDER, ("low_back_both", "si_left", "buttock_right", "leg", "hip_front")),
    ),
    "chart": ("A course at `normal_soreness`", Chart(MINE, band=True)),
    "chart_before": ("With the time before", Chart(MINE, BEFORE, band=True)),
    "chart_worse": (
        "At any other level: the scores alone, for two weeks",
        Chart(((5.0, 6.0), (48.0, 6.0), (73.0, 7.0), (241.0, 7.0)), BEFORE),
    ),
    "weeks": ("The weeks that somebody answered", Weeks((32, 0, 100, 58, 33, 8))),
    "weeks_two": ("From the second week on", Weeks((57, 24))),
    "weeks_most": (
        "As many weeks as are kept",
        Weeks((100, 100, 92, 75, 83, 41, 49, 17, 100, 0, 0, 8)),
    ),
    "moves_upright": ("Moves, upright", Moves(("hinge", "bend", "quadrant", "slump", "hang"))),
    "moves_checks": ("Moves on hands and knees", Moves(("rock_back", "bird_dog"))),
    "moves_side": ("Moves on the side", Moves(("side_plank", "clam"))),
    "moves_floor": (
        "Moves on the back and on the front",
        Moves(("dead_bug", "bridge", "ninety", "press_up", "rotation")),
    ),
}


def svg_of(picture: Picture, theme: ThemeName) -> str:
    """A picture in English as SVG text."""
    return drawing(picture, KEY, theme).svg


def drawings() -> dict[str, str]:
    """The SVG text of every picture in both sets of colours, by the name of its file."""
    return {
        f"{name}_{theme}": svg_of(picture, theme)
        for name, (_, picture) in PICTURES.items()
        for theme in THEMES
    }


def shown_moves() -> set[str]:
    """The moves that the gallery shows."""
    moves = (picture for _, picture in PICTURES.values() if isinstance(picture, Moves))
    return {name for picture in moves for name in picture.names if name in DRAWN}
