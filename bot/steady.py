"""What time it is, as far as the wall clock can be believed, and whether it was moved.

A clock that is wrong for a moment (a machine that wakes, a time server that errs) must not ask
thousands of people after 48 hours that have not passed. So a leap forward is not believed before
it has stood for a minute: until then time goes on by the monotonic clock, people are answered,
and nothing that the leap made due is sent or deleted. A clock set back is believed at once, for
nothing becomes due by it.

Lives here: arithmetic on two clocks that are handed in. Does not live here: reading either
(``bot.clock``), what a moved clock calls for (``bot.ticking``). Made by ``bot.running``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from bot.render import from_ms, to_ms

log = logging.getLogger(__name__)

#: A leap forward by more than this is doubted, for so long.
_DOUBTED_MS = 600_000
_DOUBT_MS = 60_000
#: A clock that is steered goes wrong by less between two looks.
_MOVED_MS = 5_000


class SteadyClock:
    """The moment, in UTC. ``wall`` gives aware moments, ``monotonic`` seconds."""

    def __init__(self, wall: Callable[[], datetime], monotonic: Callable[[], float]) -> None:
        self._wall, self._monotonic = wall, monotonic
        self._offset = self._seen = to_ms(wall()) - self._elapsed()
        self._doubted_since: int | None = None

    def now_ms(self) -> int:
        """The moment in milliseconds since 1970 (UTC)."""
        elapsed, wall = self._elapsed(), to_ms(self._wall())
        leap = wall - elapsed - self._offset
        if leap > _DOUBTED_MS and not self._stood(elapsed, leap):
            return elapsed + self._offset
        self._doubted_since = None
        self._offset = wall - elapsed
        return wall

    def utc_now(self) -> datetime:
        """The same moment, aware and in UTC."""
        return from_ms(self.now_ms())

    def moved_ms(self) -> int:
        """How far the wall clock was moved since this was last asked; 0 for less than 5 s."""
        seen = to_ms(self._wall()) - self._elapsed()
        moved, self._seen = seen - self._seen, seen
        return moved if abs(moved) > _MOVED_MS else 0

    def _stood(self, elapsed: int, leap: int) -> bool:
        """Whether a leap forward has stood long enough to be believed."""
        if self._doubted_since is None:
            self._doubted_since = elapsed
            log.warning("the clock leapt forward by %d s; doubted for 60 s", leap // 1000)
        return elapsed - self._doubted_since >= _DOUBT_MS

    def _elapsed(self) -> int:
        return round(self._monotonic() * 1000)
