"""What the loops of one process did last, and whether one of them stands still.

Lives here: three marks on a monotonic clock, and how old each may become. A mark is set for
work that is done, never for a loop that merely turns. Does not live here: starting a dead loop
again (``bot.supervising``), telling systemd (``bot.watchdog``). Marked by ``bot.inbound`` or
``bot.webhook``, ``bot.clock`` and ``bot.outbound``; read by the watchdog and by ``/readyz``.
"""

from __future__ import annotations

from collections.abc import Callable

#: Seconds since the last good poll. A quiet one takes 25, and one that hangs is cut at 40.
POLL_SECONDS = 60.0
#: Seconds since the last tick; it is due every five.
TICK_SECONDS = 30.0
#: Seconds since the last commit; the outbox is looked through every second.
COMMIT_SECONDS = 60.0


class Progress:
    """The last poll, tick and commit of this process. ``clock`` gives monotonic seconds.

    Whoever has just started counts as having done all three.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._polled = self._ticked = self._committed = clock()

    def polled(self) -> None:
        """Telegram answered a poll, or the webhook's server answered a request."""
        self._polled = self._clock()

    def ticked(self) -> None:
        """All that was due has been looked through."""
        self._ticked = self._clock()

    def committed(self) -> None:
        """The database committed a transaction that writes."""
        self._committed = self._clock()

    @property
    def poll_age(self) -> float:
        """Seconds since the last good poll."""
        return self._clock() - self._polled

    @property
    def tick_age(self) -> float:
        """Seconds since the last tick."""
        return self._clock() - self._ticked

    @property
    def commit_age(self) -> float:
        """Seconds since the last commit."""
        return self._clock() - self._committed

    def standing_still(self) -> tuple[str, ...]:
        """Which of ``poll``, ``tick`` and ``commit`` are older than they may be."""
        ages = (
            ("poll", self.poll_age, POLL_SECONDS),
            ("tick", self.tick_age, TICK_SECONDS),
            ("commit", self.commit_age, COMMIT_SECONDS),
        )
        return tuple(name for name, age, most in ages if age > most)
