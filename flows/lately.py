"""Remembering what was just worked out of frozen objects.

One event looks at the same two conversations again and again: is the button on the card, what is
the next question, how many are left, does a picture stay. Whoever calls cannot tell the
difference, for frozen objects have one outcome. With this, and with less to work out, a tap
takes the core a tenth of the 0.85 ms of the processor that it took (``tests/bench/stages.py``).
Lives here: that alone. Called by ``flows.position``, ``flows.cards`` and ``flows.asking``.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

A = TypeVar("A")
B = TypeVar("B")
P = ParamSpec("P")
R = TypeVar("R")

#: An event has a conversation before and one after it, and seldom a third in between; more
#: are not kept, so that nobody's answers linger.
_LAST = 8


def lately(work: Callable[[A, B], R]) -> Callable[[A, B], R]:
    """``work``, which is not done again for the very objects that it was just done for.

    Both must be frozen, and so must the result be.
    """
    # The objects are kept beside the result, or their ids would be given to others.
    known: dict[tuple[int, int], tuple[A, B, R]] = {}

    @wraps(work)
    def remembered(one: A, other: B) -> R:
        found = known.get((id(one), id(other)))
        if found is not None:
            return found[2]
        result = work(one, other)
        if len(known) >= _LAST:
            known.clear()
        known[id(one), id(other)] = (one, other, result)
        return result

    return remembered


def often(
    most: int,
) -> Callable[[Callable[Concatenate[A, P], R]], Callable[Concatenate[A, P], R]]:
    """As ``lately``, for what recurs from person to person: the last ``most`` outcomes.

    The first argument must be the very object, the others, all hashable, only equal ones.
    """

    def decorate(work: Callable[Concatenate[A, P], R]) -> Callable[Concatenate[A, P], R]:
        known: dict[Hashable, tuple[A, R]] = {}

        @wraps(work)
        def remembered(one: A, /, *args: P.args, **named: P.kwargs) -> R:
            key = (id(one), args, *named.items())
            found = known.get(key)
            if found is not None:
                return found[1]
            result = work(one, *args, **named)
            if len(known) >= most:
                known.clear()
            known[key] = (one, result)
            return result

        return remembered

    return decorate
