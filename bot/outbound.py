"""Empties the outbox: have rows claimed, send, record.

House rules. A row is sent only under a lease and recorded only by its holder. What may have
reached Telegram is sent again if it is at-least-once and never if it is at-most-once. Emergencies
overtake everything. At most 16 sends are in flight, so that a crash doubles at most 16 messages.

Does not live here: claims and leases (``bot.claims``), wording and the wire
(``bot.telegram_sender``), what to send (``bot.service``), what a delivery means for a community
(``bot.communities.aftermath``).
Called by ``bot.running`` and, without its loop, by ``bot.terminal``.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Protocol

from bot.claims import Claims, held
from bot.communities import aftermath, life
from bot.keyboards import keep_keys
from bot.logs import about
from bot.outcome import Closed, Gone, InDoubt, Moved, NotSent, Outcome, Refused, Sent
from bot.pacing import Pace
from bot.progress import Progress
from bot.surprises import named
from storage import OutboxRow, RowRefused, StorageError, Store
from storage.schema import TRACELESS
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.metrics import Metrics

log = logging.getLogger(__name__)

#: Also the most that are claimed at a time: a claimed row starts at once, so that it is sent
#: well within its lease, and an emergency waits for one free place and no longer.
IN_FLIGHT = 16
_WRITE_AGAIN_SECONDS = 0.5
_FIRST_WAIT_MS, _LONGEST_WAIT_MS = 1_000, 60_000
#: A check-in that is in doubt at this try is left alone. Everything else is sent until it
#: expires: an outage of some minutes must not cost anybody an answer, least of all an emergency.
_MOST_CHECK_IN_TRIES = 5
#: What trickles for longer is in doubt. Below the lease: nobody else claims what is on its way.
_LONGEST_SEND_SECONDS = 40.0
#: How soon it is looked for what has fallen due, or was not claimed, beside a send that hangs.
_LOOK_SECONDS = 1.0
#: How soon it is looked again whether there is room for one more message in all.
_ROOM_SECONDS = 0.02


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
        progress: Progress | None = None,
        metrics: Metrics | None = None,
    ) -> None:
        self._store = store
        self._sender = sender
        self._clock = clock
        self._pace = pace
        self._progress = progress
        self._metrics = metrics
        self._wanted = asyncio.Event()
        self._stopping = False
        self._claims = Claims(store)

    def wake(self) -> None:
        """Something may be waiting to be sent."""
        self._wanted.set()

    def stop(self) -> None:
        """Claim nothing more; ``run`` ends when what is in flight has been recorded."""
        self._stopping = True
        self._wanted.set()

    async def release(self) -> None:
        """Give back what was claimed and is not recorded, after ``run``; else leases run out."""
        try:
            await self._claims.release(self._clock())
        except StorageError as error:
            log.warning("outbox: %s; leases run out by themselves", type(error).__name__)

    async def drain(self) -> int:
        """Send what is due now, in order, until nothing is left; returns how many were tried."""
        tried = 0
        under_way: set[asyncio.Task[None]] = set()
        async with asyncio.TaskGroup() as group:
            while True:
                self._wanted.clear()
                under_way = {one for one in under_way if not one.done()}
                now, free = self._clock(), IN_FLIGHT - len(under_way)
                room = self._room(now)
                most = 0 if self._stopping else min(free, room)
                try:
                    # Without room nothing is claimed: thousands of rows would only be given back.
                    rows = await self._claim(now, most) if most else []
                except StorageError:
                    if not under_way:
                        raise
                    # What is on the wire must not be cut off by that: it would come twice.
                    rows = []
                tried += len(rows)
                for row in rows:
                    task = group.create_task(self._handle(row, now, self._wait_ms(row, now)))
                    task.add_done_callback(lambda _: self._wanted.set())
                    under_way.add(task)
                if not under_way:
                    return tried
                if any(one.done() for one in under_way):
                    # What has just been claimed begins first; a claim is for all that is ready.
                    await asyncio.sleep(0)
                else:
                    await self._news(_LOOK_SECONDS if room else _ROOM_SECONDS)

    def _room(self, now: int) -> int:
        """How many more messages may go out now."""
        return IN_FLIGHT if self._pace is None else self._pace.room(now)

    async def _news(self, seconds: float) -> None:
        """Wait until a send has ended, or something new is there, or for so long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wanted.wait()

    async def run(self, idle_seconds: float = 1.0) -> None:
        """Send until stopped: at once when woken, and every ``idle_seconds`` in any case."""
        while not self._stopping:
            try:
                await self.drain()
            except* StorageError as problems:
                names = {named(one) for one in problems.exceptions}
                log.error("outbox: %s; trying again", ", ".join(sorted(names)))
                await asyncio.sleep(idle_seconds)
            await self._idle(idle_seconds if self._room(self._clock()) else _ROOM_SECONDS)

    async def _idle(self, seconds: float) -> None:
        """Wait to be woken; not at all when ``stop`` came while something was in flight."""
        await self._news(0 if self._stopping else seconds)
        self._wanted.clear()

    async def _claim(self, now: int, most: int) -> list[OutboxRow]:
        rows = await self._claims.claim(now, most)
        if self._progress is not None:
            self._progress.committed()
        return rows

    def _wait_ms(self, row: OutboxRow, now: int) -> int:
        """How long a row must wait; counted at once, before there is a look for more room.

        The pace is asked about the moment of the claim: with a later one, the next message
        of the chat could be claimed before this one is due again, and overtake it.
        """
        return 0 if self._pace is None else self._pace.wait_ms(row.chat_id, now)

    async def _handle(self, row: OutboxRow, now: int, wait_ms: int) -> None:
        """Send one row, or give it back until its turn."""
        with about(row.key):
            if wait_ms > 0:
                await self._until_written(row, partial(self._put_off, row, now + wait_ms))
                return
            outcome = await self._send(row)
            if self._metrics is not None:
                self._metrics.sent(row.kind, outcome)
            await self._until_written(row, partial(self._record, row, outcome))

    async def _until_written(self, row: OutboxRow, write: Callable[[], Awaitable[None]]) -> None:
        """Write what became of a row, while its lease lasts: it is known nowhere else.

        Else a database that is away for seconds doubles it, after a minute without a word.
        """
        while True:
            try:
                return await write()
            except StorageError as error:
                if isinstance(error, RowRefused) or self._clock() >= (row.lease_until or 0):
                    raise
                log.warning("outbox: %s; writing it again", named(error))
            await asyncio.sleep(_WRITE_AGAIN_SECONDS)

    async def _put_off(self, row: OutboxRow, until: int) -> None:
        async with self._store.transaction() as tx:
            await tx.record_retry(*held(row), until, count=False)

    async def _send(self, row: OutboxRow) -> Outcome:
        """What became of it; a row that our own code cannot send holds up nobody else's."""
        try:
            async with asyncio.timeout(_LONGEST_SEND_SECONDS):
                return await self._sender.send(row)
        except (TimeoutError, StorageError):
            # Files and posts are made of rows. Where the database does not answer, what is on
            # the wire beside this must not be cut off.
            return InDoubt()
        except Exception as error:  # noqa: BLE001 - as above
            return Refused(type(error).__name__)

    async def _record(self, row: OutboxRow, outcome: Outcome) -> None:
        await self._recorded(row, outcome)
        if row.kind in TRACELESS:
            # The row named a chat whose person is forgotten; it leaves the log, too.
            try:
                await self._store.checkpoint()
            except StorageError as error:
                log.error("receipt: %s; the write-ahead log keeps its row", type(error).__name__)

    async def _recorded(self, row: OutboxRow, outcome: Outcome) -> None:
        now = self._clock()
        async with self._store.transaction() as tx:
            # The order of locks, as in every turn; what follows touches their rows, too.
            if row.user_id is not None:
                await tx.lock_person(row.user_id)
            if row.chat_id < 0:
                await tx.communities.in_chat(row.chat_id)
            match outcome:
                case Sent():
                    await self._delivered(tx, row, outcome, now)
                case NotSent(None):
                    await tx.record_retry(*held(row), now + _backoff(row), count=True)
                case NotSent(seconds):
                    # Half a second more than asked for: Telegram counts in whole ones.
                    until = now + round((seconds or 0) * 1000) + 500
                    if row.chat_id > 0:
                        await tx.pause(until)
                    # A group has a limit of its own, for which nobody else must wait.
                    await tx.record_retry(*held(row), until, count=row.chat_id < 0)
                case InDoubt() if _again(row):
                    await tx.record_retry(*held(row), now + _backoff(row), count=True)
                case InDoubt():
                    await tx.record_end(*held(row), "unknown")
                case Gone() | Moved() | Closed() | Refused():
                    await self._refused(tx, row, outcome, now)

    async def _delivered(self, tx: Transaction, row: OutboxRow, outcome: Sent, now: int) -> None:
        if not await tx.record_sent(*held(row), outcome.message_id, now):
            return
        if row.chat_id < 0:
            await aftermath.sent(tx, row, outcome, now)
        else:
            await keep_keys(tx, row)

    async def _refused(
        self, tx: Transaction, row: OutboxRow, outcome: Gone | Moved | Closed | Refused, now: int
    ) -> None:
        """It was not delivered, and will not be where it was sent to."""
        match outcome:
            case Moved(new_chat_id) if row.chat_id < 0 and row.chat_id != new_chat_id:
                # The row moves with the community, and is tried there at once.
                await life.moved(tx, row.chat_id, new_chat_id)
                await tx.record_retry(*held(row), now, count=True)
            case Closed() if row.chat_id < 0:
                await tx.record_end(*held(row), "cancelled")
                await aftermath.closed(tx, row, outcome, now)
            case Gone():
                await tx.record_end(*held(row), "cancelled")
                if row.user_id is not None:
                    await tx.make_unreachable(row.user_id)
                elif row.chat_id < 0:
                    await aftermath.gone(tx, row.chat_id, now)
            case _:
                reason = outcome.reason if isinstance(outcome, Refused) else "no such place"
                log.error("outbox row %d (%s) was refused: %s", row.id, row.kind, reason)
                await tx.record_end(*held(row), "dead")


def _again(row: OutboxRow) -> bool:
    """Whether a message in doubt is sent once more."""
    if row.mode == "at_most_once":
        return False
    return row.kind not in ("check_in", "reminder") or row.attempts < _MOST_CHECK_IN_TRIES


def _backoff(row: OutboxRow) -> int:
    """1, 2, 4 … 60 s with up to a quarter more, so that replicas do not march in step."""
    wait = min(_FIRST_WAIT_MS << min(max(row.attempts - 1, 0), 10), _LONGEST_WAIT_MS)
    return round(wait * random.uniform(1, 1.25))  # noqa: S311 - jitter, not a secret
