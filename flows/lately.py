"""Remembering what was just worked out of frozen objects.

One event looks at the same two conversations again and again: is the button on the card, what is
the next question, how many are left, does a picture stay. The next event of the same person
begins where this one ended. Whoever calls cannot tell the difference, for frozen objects have
one outcome. With this, and with less to work out, a tap takes the core 0.12 ms instead of 0.76
(``tests/bench/step.py``).

House rule. It is memory of one process and of some hundred people; the process that erases
somebody forgets all of it (``forget``). Of words, only the last text is ever kept. Lives here:
that alone. Called by ``flows.position``, ``flows.cards``, ``flows.asking``, ``flows.wording``,
``flows.codec`` and ``bot.letters``; ``bot.service`` forgets.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, ClassVar, Concatenate, Generic, ParamSpec, TypeVar

A = TypeVar("A")
B = TypeVar("B")
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
P = ParamSpec("P")
R = TypeVar("R")

#: Two conversations for each event, of more people than are likely to be talking at once: with as
#: many as there are places, each is forgotten just before it is asked for again.
_LAST = 512


class Few(Generic[K, V]):
    """The last ``most`` values by their keys; the oldest makes room."""

    every: ClassVar[list[Few[Any, Any]]] = []

    def __init__(self, most: int) -> None:
        self._most = most
        self.known: dict[K, V] = {}
        self.every.append(self)

    def get(self, key: K) -> V | None:
        """What is known of a key."""
        return self.known.get(key)

    def put(self, key: K, value: V) -> None:
        """Know it from now on."""
        self.known.pop(key, None)
        if len(self.known) >= self._most:
            del self.known[next(iter(self.known))]
        self.known[key] = value

    def clear(self) -> None:
        """Know nothing."""
        self.known.clear()


def forget() -> None:
    """Know nothing of anybody any more."""
    for one in Few.every:
        one.clear()


def lately(most: int = _LAST) -> Callable[[Callable[[A, B], R]], Callable[[A, B], R]]:
    """What is not done again for the very objects that it was just done for.

    Both must be frozen, and so must the result be.
    """

    def decorate(work: Callable[[A, B], R]) -> Callable[[A, B], R]:
        # The objects are kept beside the result, or their ids would be given to others.
        known: Few[tuple[int, int], tuple[A, B, R]] = Few(most)

        @wraps(work)
        def remembered(one: A, other: B) -> R:
            named = (id(one), id(other))
            found = known.known.get(named)
            if found is None:
                found = (one, other, work(one, other))
                known.put(named, found)
            return found[2]

        return remembered

    return decorate


def often(
    most: int,
) -> Callable[[Callable[Concatenate[A, P], R]], Callable[Concatenate[A, P], R]]:
    """As ``lately``, for what recurs from person to person: the last ``most`` outcomes.

    The first argument must be the very object, the others, all hashable, only equal ones.
    """

    def decorate(work: Callable[Concatenate[A, P], R]) -> Callable[Concatenate[A, P], R]:
        known: Few[Hashable, tuple[A, R]] = Few(most)

        @wraps(work)
        def remembered(one: A, /, *args: P.args, **named: P.kwargs) -> R:
            key = (id(one), args, *named.items())
            found = known.get(key)
            if found is None:
                found = (one, work(one, *args, **named))
                known.put(key, found)
            return found[1]

        return remembered

    return decorate
