"""What Telegram allows: lengths, counts, ages and rates.

Lives here: the numbers, and the buckets that count sends. Does not live here: the checks
of a text or a keyboard, nor any wording except the 429. Called by ``world`` and the methods.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

from tests.emulator.refusal import too_many_requests


@dataclass(frozen=True, slots=True)
class Limits:
    """Every limit by name; ``None`` turns that one off.

    Rates are messages; ``_units`` are UTF-16 code units, ``_bytes`` bytes, ``_seconds``
    seconds. A chat may burst ``chat_burst`` messages, refilled at ``chat_per_second``.
    """

    overall_per_second: int | None = 30
    chat_per_second: float | None = 1.0
    chat_burst: int = 5
    group_per_minute: int | None = 20
    text_units: int | None = 4096
    caption_units: int | None = 1024
    callback_data_bytes: int | None = 64
    buttons: int | None = 100
    buttons_per_row: int | None = 8
    answer_units: int | None = 200
    query_seconds: int | None = 15
    query_life_seconds: int | None = 150
    update_life_seconds: int | None = 86_400
    document_bytes: int | None = 50 * 1024 * 1024
    photo_bytes: int | None = 10 * 1024 * 1024
    webhook_answer_seconds: float | None = 60

    @classmethod
    def unpaced(cls) -> Limits:
        """All limits of content, none of rate: for tests that are not about pace."""
        return cls(overall_per_second=None, chat_per_second=None, group_per_minute=None)


def over(value: float, limit: float | None) -> bool:
    """Whether ``value`` exceeds a limit that is turned on."""
    return limit is not None and value > limit


class _Bucket:
    """Tokens that refill with time; one send takes one token."""

    __slots__ = ("at", "level")

    def __init__(self, capacity: float, now: int) -> None:
        self.level = capacity
        self.at = now

    def wait(self, capacity: float, per_second: float, now: int) -> float:
        """Seconds until a token is there; 0.0 when one is."""
        gained = (now - self.at) / 1000 * per_second
        self.level = min(capacity, self.level + gained)
        self.at = now
        # Milliseconds do not add up exactly in floats; a thousandth of a token is no debt.
        return 0.0 if self.level >= 0.999 else (1 - self.level) / per_second


class Pace:
    """Counts accepted sends and edits, and refuses those that come too fast."""

    def __init__(self) -> None:
        self._overall: _Bucket | None = None
        self._chats: dict[int, _Bucket] = {}
        self._groups: dict[int, deque[int]] = {}

    def spend(self, limits: Limits, chat_id: int, now: int) -> None:
        """Count one message to ``chat_id`` at ``now`` (epoch ms), or raise a 429.

        A refused message takes nothing from any bucket.
        """
        wait = 0.0
        buckets: list[_Bucket] = []
        if limits.overall_per_second is not None:
            rate = float(limits.overall_per_second)
            self._overall = self._overall or _Bucket(rate, now)
            wait = max(wait, self._overall.wait(rate, rate, now))
            buckets.append(self._overall)
        if limits.chat_per_second is not None:
            capacity = float(limits.chat_burst)
            bucket = self._chats.setdefault(chat_id, _Bucket(capacity, now))
            wait = max(wait, bucket.wait(capacity, limits.chat_per_second, now))
            buckets.append(bucket)
        window = self._groups.setdefault(chat_id, deque()) if chat_id < 0 else None
        if window is not None and limits.group_per_minute is not None:
            wait = max(wait, _window_wait(window, limits.group_per_minute, now))
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for bucket in buckets:
            bucket.level -= 1
        if window is not None:
            window.append(now)


def _window_wait(window: deque[int], most: int, now: int) -> float:
    """Seconds until fewer than ``most`` sends lie within the last minute."""
    while window and window[0] <= now - 60_000:
        window.popleft()
    return 0.0 if len(window) < most else (window[-most] + 60_000 - now) / 1000
