"""The queue of updates: numbering, expiry, acknowledgement and long polling.

Lives here: what ``getUpdates`` hands out and forgets. Does not live here: what an update
contains (``people``), or taking it to a webhook (``webhooks``). Called by ``people`` to put, by
``wire`` to fetch and by ``webhooks`` to deliver.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from tests.emulator.calls import JSON, Call, integer_of
from tests.emulator.clock import Clock
from tests.emulator.refusal import RefusalError, bad_request

# Left out by Telegram unless a bot asks for them by name.
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
# An offset further ahead than this belongs to an older numbering and is ignored.
_AHEAD = 10
_CONFLICTS = {
    "conflict": "other getUpdates request; make sure that only one bot instance is running",
    "webhook": "setWebhook request",
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """One update in the queue; epoch ms: ``since`` it waits, ``until`` it expires, if ever."""

    update_id: int
    since: int
    until: int | None
    body: JSON


class UpdateQueue:
    """Updates that the bot has not acknowledged, oldest first.

    ``polls`` counts the long polls that had to wait; ``held`` is told of each. ``news`` is set
    by whatever may give a webhook something to do; what is ``under_way`` to it does not expire.
    """

    def __init__(self, clock: Clock, first_update_id: int, held: Callable[[], None]) -> None:
        self.next_id = first_update_id
        self.allowed: list[str] = []
        self.acknowledged: list[int] = []
        self.expired: list[int] = []
        self.polls = 0
        self.news = asyncio.Event()
        self.under_way: set[int] = set()
        self._clock = clock
        self._held = held
        self._waiting: deque[Waiting] = deque()
        self._poll: asyncio.Future[str] | None = None

    def wants(self, kind: str) -> bool:
        """Whether the bot's remembered ``allowed_updates`` lets ``kind`` through."""
        return kind in self.allowed if self.allowed else kind not in _ON_REQUEST

    def put(self, body: JSON, life_seconds: int | None) -> int:
        """Number and queue an update; a body that brings its own id keeps it."""
        own = body.get("update_id")
        update_id = own if isinstance(own, int) else self.next_id
        self.next_id = update_id + 1
        now = self._clock.now()
        until = None if life_seconds is None else now + life_seconds * 1000
        self._waiting.append(Waiting(update_id, now, until, {"update_id": update_id, **body}))
        self._end_poll("ready")
        self.news.set()
        return update_id

    def pending(self) -> list[JSON]:
        """The updates that are neither acknowledged nor expired."""
        return [one.body for one in self.waiting()]

    def waiting(self) -> list[Waiting]:
        """The same with their times, oldest first."""
        self._expire()
        return list(self._waiting)

    def confirm(self, one: Waiting) -> None:
        """A webhook has taken it."""
        if one in self._waiting:
            self._waiting.remove(one)
            self.acknowledged.append(one.update_id)

    def drop(self, one: Waiting) -> None:
        """It would expire before a webhook is tried again."""
        if one in self._waiting:
            self._waiting.remove(one)
            self.expired.append(one.update_id)

    def forget_all(self) -> None:
        """Drop everything, as ``drop_pending_updates`` does."""
        self._waiting.clear()

    async def fetch(self, call: Call) -> list[JSON]:
        """The answer to ``getUpdates``; waits up to ``timeout`` seconds for an update.

        Raises a 409 when a later call takes over, a 400 for a bad ``allowed_updates``.
        """
        limit = min(100, max(1, integer_of(call, "limit", 100) or 100))
        timeout = min(50, max(0, integer_of(call, "timeout", 0) or 0))
        self.remember(call)
        self._end_poll("conflict")
        self._acknowledge(integer_of(call, "offset", 0) or 0)
        self._expire()
        if not self._waiting and timeout:
            await self._wait(timeout)
            self._expire()
        return [one.body for one in list(self._waiting)[:limit]]

    def close(self) -> None:
        """End a long poll with an empty answer, so that the server can stop."""
        self._end_poll("closed")

    def give_way(self) -> None:
        """A webhook was set: a long poll ends with a 409."""
        self._end_poll("webhook")

    async def _wait(self, seconds: int) -> None:
        poll: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._poll = poll
        self.polls += 1
        self._held()
        try:
            async with asyncio.timeout(seconds):
                outcome = await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None
        if outcome in _CONFLICTS:
            raise RefusalError(409, f"Conflict: terminated by {_CONFLICTS[outcome]}")

    def _end_poll(self, outcome: str) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(outcome)

    def remember(self, call: Call) -> None:
        """Keep the ``allowed_updates`` of a call that brings any; a 400 when they are no list."""
        allowed = call.params.get("allowed_updates")
        if allowed is None:
            return
        if not isinstance(allowed, list):
            raise bad_request("can't parse allowed updates list")
        self.allowed = [str(kind) for kind in allowed]

    def _acknowledge(self, offset: int) -> None:
        if offset < 0:
            keep = -offset
            while len(self._waiting) > keep:
                self.acknowledged.append(self._waiting.popleft().update_id)
        elif offset and offset <= self.next_id + _AHEAD:
            kept: deque[Waiting] = deque()
            for one in self._waiting:
                if one.update_id < offset:
                    self.acknowledged.append(one.update_id)
                else:
                    kept.append(one)
            self._waiting = kept

    def _expire(self) -> None:
        now = self._clock.now()
        kept: deque[Waiting] = deque()
        for one in self._waiting:
            on_its_way = one.update_id in self.under_way
            if one.until is not None and one.until <= now and not on_its_way:
                self.expired.append(one.update_id)
            else:
                kept.append(one)
        self._waiting = kept
