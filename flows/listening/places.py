"""Which side a place is on, when the side is told apart from it: "lower back. Sharp. Left."

House rules. A side that belongs to another place ("left leg") is none of the low back's. A
place that has its side keeps it; only one without a side, or on both for want of one,
takes a side that stands for itself.

Does not live here: the words (``flows/words``). Called by ``flows.mentions``.
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.listening.chart import Span, Spans
from flows.listening.tokens import Stretch

_PAIR = frozenset({"buttock_left", "buttock_right"})
_LOW_BACK = "low_back_"
#: "Shoulder sore, low back fine": not where it is, if it is somewhere else.
_WELL = "well"
#: Sides that no word around them can take away.
_ANYWHERE = frozenset({_WELL, "centre"})
#: Words that are a side when they are all that a clause says.
_ALONE = "_alone"


def sides_in(sides: Mapping[str, int], stretch: Stretch, spans: Spans, taken: int) -> set[str]:
    """The sides in a stretch that stand for themselves; ``taken`` are the words of places."""
    return {
        side.removesuffix(_ALONE)
        for side, symbol in sides.items()
        if any(
            (side in _ANYWHERE or not span[2] & taken)
            and (not side.endswith(_ALONE) or fills_clause(stretch, span))
            for span in spans.get(symbol, ())
        )
    }


def fills_clause(stretch: Stretch, span: Span) -> bool:
    """Whether words are all that their clause says, small words aside."""
    here = stretch.clause[span[0]]
    return all(
        clause != here or span[2] & 1 << at or stretch.rank[at + 1] == stretch.rank[at]
        for at, clause in enumerate(stretch.clause)
    )


def with_side(places: set[str], sides: set[str]) -> set[str]:
    """The codes of ``location`` with the side that the text tells apart from them."""
    if _WELL in sides and len(places) > 1:
        places = places - {"low_back_unsure"}
    side = _one_side(sides - {_WELL})
    if side is None:
        return places
    low_back = {one for one in places if one.startswith(_LOW_BACK)}
    if low_back == {"low_back_unsure"}:
        places = places - low_back | {f"{_LOW_BACK}{side}"}
    elif places >= _PAIR and side in ("left", "right") and not low_back:
        places = places - _PAIR | {f"buttock_{side}"}
    return places


def _one_side(sides: set[str]) -> str | None:
    """One side of several; both when the text names the two, none when it is not clear."""
    if {"left", "right"} <= sides or ("both" in sides and "centre" not in sides):
        return "both"
    return next(iter(sides)) if len(sides) == 1 else None
