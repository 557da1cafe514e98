"""Every move that there is a drawing of, by name.

Lives here: the one table. Does not live here: the points (``poses_upright``,
``poses_floor``), drawing (``moves``), what is said of a move (``bot/texts``). The names are
those of ``flows.pictures.DRAWN``.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.pictures import poses_floor, poses_upright
from bot.pictures.joints import Move

MOVES: Mapping[str, Move] = {**poses_upright.MOVES, **poses_floor.MOVES}
