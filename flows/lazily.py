"""A mapping whose values are made when they are first asked for.

Lives here: that alone. A gym speaks one language, sometimes two; the words of the others cost
a third of a second and ten megabytes each, and mostly nobody asks for them; with time zones it
is the same. Called by ``flows.files``, ``flows.zone_files``, ``bot.words`` and ``bot.running``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from threading import RLock
from typing import TypeVar

T = TypeVar("T")


class Lazily(Mapping[str, T]):
    """What ``make`` makes of each name, made once; the names are known from the start.

    Whoever asks from another thread waits; what makes one may ask for another.
    """

    def __init__(self, names: tuple[str, ...], make: Callable[[str], T]) -> None:
        self._names = dict.fromkeys(names)  # in their order, and found at once
        self._make = make
        self._made: dict[str, T] = {}
        self._making = RLock()

    def __getitem__(self, name: str) -> T:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._made:
            with self._making:
                if name not in self._made:
                    self._made[name] = self._make(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names
