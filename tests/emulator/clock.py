"""The emulator's own time, which a test can move forward.

Lives here: the one reading of the wall clock in this package. Does not live here: any
deadline. Called by everything that dates or ages something.
"""

from __future__ import annotations

import time
from collections.abc import Callable


def wall() -> int:
    """The time of day as epoch ms UTC."""
    return time.time_ns() // 1_000_000


class Clock:
    """A clock in epoch ms that runs with ``read`` and can be advanced."""

    def __init__(self, read: Callable[[], int] = wall) -> None:
        self._read = read
        self._ahead = 0

    def now(self) -> int:
        """The time, epoch ms."""
        return self._read() + self._ahead

    def advance(self, seconds: float) -> None:
        """Move forward; raises ValueError for a step back, which Telegram never takes."""
        if seconds < 0:
            raise ValueError(f"advance({seconds}): the clock only moves forward, give >= 0 s")
        self._ahead += round(seconds * 1000)
