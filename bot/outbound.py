"""Empties the outbox: claim with a lease, send, record.

House rules. A row is sent only under a lease and recorded only by its holder. What may
have reached Telegram is sent again if it is at-least-once and never if it is
at-most-once. Emergencies overtake everything. At most four sends are in flight, so that
a crash can double at most four messages.

Does not live here: wording and the wire (``bot.telegram_sender``), what to send
(``bot.service``). Called by ``bot.running`` and, without its loop, by ``bot.terminal``.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable
from typing import Protocol

from bot.outcome import Gone, InDoubt, NotSent, Outcome, Refused, Sent
from bot.pacing import Pace
from storage import OutboxRow, StorageError, Store

log = logging.getLogger(__name__)

IN_FLIGHT = 4
LEASE_MS = 60_000
_BATCH = 32
_FIRST_WAIT_MS = 1_000
_LONGEST_WAIT_MS = 60_000
#: An at-least-once message in doubt this often is left alone: the wire works, something is wrong.
_MOST_DOUBTS = 5


class Sender(Protocol):
    """Puts one claimed message on the wire; expected failures are values."""

    async def send(self, row: OutboxRow) -> Outcome:
        """Send one message."""


class Outbound:
    """The sending side of one process. ``clock`` gives epoch milliseconds."""

    def __init__(
        self,
        store: Store,
        sender: Sender,
        clock: Callable[[], int],
        pace: Pace | None = None,
    ) -> None:
        self._store = store
        self._sender = sender
        self._clock = clock
        self._pace = pace
        self._wanted = asyncio.Event()
        self._lease = f"{random.getrandbits(64):016x}"

    def wake(self) -> None:
        """Something may be waiting to be sent."""
        self._wanted.set()

    async def drain(self) -> int:
        """Send what is due now, in order, until nothing is left; returns how many were tried."""
        tried = 0
        while rows := await self._claim():
            async with asyncio.TaskGroup() as group:
                slots = asyncio.Semaphore(IN_FLIGHT)
                for row in rows:
                    group.create_task(self._in_slot(slots, row))
            tried += len(rows)
        return tried

    async def run(self, idle_seconds: float = 1.0) -> None:
        """Send for ever: at once when woken, and every ``idle_seconds`` in any case."""
        while True:
            try:
                await self.drain()
            except* StorageError as problems:
                names = {type(one).__name__ for one in problems.exceptions}
                log.error("outbox: %s; trying again", ", ".join(sorted(names)))
                await asyncio.sleep(idle_seconds)
            try:
                async with asyncio.timeout(idle_seconds):
                    await self._wanted.wait()
            except TimeoutError:
                pass
            self._wanted.clear()

    async def _claim(self) -> list[OutboxRow]:
        now = self._clock()
        async with self._store.transaction() as tx:
            return await tx.claim(now, self._lease, now + LEASE_MS, _BATCH)

    async def _in_slot(self, slots: asyncio.Semaphore, row: OutboxRow) -> None:
        wait_ms = self._pace.wait_ms(row.chat_id, self._clock()) if self._pace else 0
        if wait_ms > 0:
            async with self._store.transaction() as tx:
                await tx.record_retry(row.id, self._lease, self._clock() + wait_ms, count=False)
            return
        async with slots:
            outcome = await self._sender.send(row)
        await self._record(row, outcome)

    async def _record(self, row: OutboxRow, outcome: Outcome) -> None:
        now = self._clock()
        async with self._store.transaction() as tx:
            match outcome:
                case Sent(message_id):
                    await tx.record_sent(row.id, self._lease, message_id, now)
                case NotSent(None):
                    await tx.record_retry(row.id, self._lease, now + _backoff(row), count=True)
                case NotSent(seconds):
                    # Half a second more than asked for: Telegram counts in whole ones.
                    until = now + round((seconds or 0) * 1000) + 500
                    await tx.pause(until)
                    await tx.record_retry(row.id, self._lease, until, count=False)
                case InDoubt() if row.mode == "at_least_once" and row.attempts < _MOST_DOUBTS:
                    await tx.record_retry(row.id, self._lease, now + _backoff(row), count=True)
                case InDoubt():
                    await tx.record_end(row.id, self._lease, "unknown")
                case Gone():
                    await tx.record_end(row.id, self._lease, "cancelled")
                    if row.user_id is not None:
                        await tx.make_unreachable(row.user_id)
                case Refused(reason):
                    log.error("outbox row %d (%s) was refused: %s", row.id, row.kind, reason)
                    await tx.record_end(row.id, self._lease, "dead")


def _backoff(row: OutboxRow) -> int:
    """1, 2, 4 … 60 s with up to a quarter more, so that replicas do not march in step."""
    wait = min(_FIRST_WAIT_MS << min(max(row.attempts - 1, 0), 10), _LONGEST_WAIT_MS)
    return round(wait * random.uniform(1, 1.25))  # noqa: S311 - jitter, not a secret
