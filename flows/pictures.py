"""What a picture shows, as facts: which zones, which scores, which weeks, which moves.

Lives here: frozen data only. Does not live here: drawing, colours, words (``bot.pictures``),
or which screen carries which picture (``flows.asking``, ``flows.charting``,
``flows.weekly``, ``flows.guides``). Everything that a picture says is also in its screen's
words, for those who cannot see it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class BodyMap:
    """The map of the body: ``chosen`` codes are marked, ``order`` gives them their numbers.

    Both are answers to ``location``; a zone bears the number of its button.
    """

    order: tuple[str, ...]
    chosen: tuple[str, ...] = ()
    kind: Literal["body_map"] = "body_map"


@dataclass(frozen=True, slots=True)
class Chart:
    """One's own scores: pairs of hours (0 or more) and a number of 0 to 10, oldest first.

    The hours count from the session, or from the first report when ``session`` is false.
    ``earlier`` are those of the episode before. ``band`` draws what is often felt: at
    ``normal_soreness`` after a session, nowhere else.
    """

    scores: tuple[tuple[float, float], ...]
    earlier: tuple[tuple[float, float], ...] = ()
    band: bool = False
    session: bool = True
    kind: Literal["chart"] = "chart"


@dataclass(frozen=True, slots=True)
class Weeks:
    """The scores (0 to 100) of the weeks that somebody answered, oldest first, two or more."""

    scores: tuple[int, ...]
    kind: Literal["weeks"] = "weeks"


@dataclass(frozen=True, slots=True)
class Moves:
    """Drawings of moves by name, in the order in which the words name them."""

    names: tuple[str, ...]
    kind: Literal["moves"] = "moves"


Picture = BodyMap | Chart | Moves | Weeks
#: Every move that there is a drawing of; ``bot.pictures.poses`` holds the same names.
DRAWN = (
    "hinge",
    "bend",
    "quadrant",
    "slump",
    "rock_back",
    "bird_dog",
    "side_plank",
    "clam",
    "dead_bug",
    "bridge",
    "press_up",
    "rotation",
    "hang",
    "ninety",
)
