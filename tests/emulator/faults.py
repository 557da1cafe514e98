"""Faults that a test orders: what the next requests get instead of, or after, an answer.

Lives here: the kinds of fault and the list of standing orders. Does not live here: how a
fault is carried out (``wire``). Called by tests to order and by ``wire`` to ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Literal

Kind = Literal["refused", "page", "closed_before", "closed_after", "delayed"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; the functions below build the kinds.

    ``code`` is an HTTP status, ``seconds`` a delay or a ``retry_after``, ``description``
    the Bot API's wording of a refusal.
    """

    kind: Kind
    code: int = 0
    seconds: float = 0.0
    description: str = ""


def too_many(retry_after: int) -> Fault:
    """A 429 that asks for ``retry_after`` seconds; nothing takes effect."""
    return Fault("refused", 429, retry_after, f"Too Many Requests: retry after {retry_after}")


def refused(code: int, description: str) -> Fault:
    """Any refusal of the Bot API, worded by the test; nothing takes effect."""
    return Fault("refused", code, 0, description)


def page(code: int) -> Fault:
    """An HTML page as a proxy sends it (502, 404 ...); nothing takes effect."""
    return Fault("page", code)


def closed_before() -> Fault:
    """The connection closes before the request is read; nothing takes effect."""
    return Fault("closed_before")


def closed_after() -> Fault:
    """The request takes effect, then the connection closes without an answer."""
    return Fault("closed_after")


def delayed(seconds: float) -> Fault:
    """The request takes effect at once; the answer comes ``seconds`` later."""
    return Fault("delayed", 0, seconds)


def fault_from(described: Mapping[str, Any]) -> Fault:
    """A fault out of JSON: ``{"kind": "too_many", "seconds": 3}`` and the like.

    Raises ValueError that names the legal kinds.
    """
    kind = described.get("kind")
    if kind == "too_many":
        return too_many(int(described.get("seconds", 1)))
    if kind == "refused":
        return refused(int(described["code"]), str(described["description"]))
    if kind == "page":
        return page(int(described.get("code", 502)))
    if kind == "delayed":
        return delayed(float(described["seconds"]))
    if kind == "closed_before":
        return closed_before()
    if kind == "closed_after":
        return closed_after()
    raise ValueError(
        f"fault kind {kind!r}: use too_many, refused, page, delayed, closed_before or closed_after"
    )


class Orders:
    """Standing orders, first come first served."""

    def __init__(self) -> None:
        self._orders: list[tuple[str, Fault, int | None]] = []

    def add(self, fault: Fault, n: int | None, method: str) -> None:
        """The next ``n`` requests (None: all from now on) that match get ``fault``.

        ``method`` is a name or a pattern such as ``send*``; case does not matter.
        """
        self._orders.append((method.lower(), fault, n))

    @property
    def standing(self) -> int:
        """How many orders are not carried out yet."""
        return len(self._orders)

    def clear(self) -> None:
        """Forget every order."""
        self._orders.clear()

    def take(self, method: str) -> Fault | None:
        """The fault for a request of ``method``, counted off its order."""
        for place, (pattern, fault, n) in enumerate(self._orders):
            if fnmatchcase(method.lower(), pattern):
                if n is not None and n <= 1:
                    del self._orders[place]
                elif n is not None:
                    self._orders[place] = (pattern, fault, n - 1)
                return fault
        return None
