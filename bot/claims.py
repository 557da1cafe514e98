"""Claims rows of the outbox for this process, each time under a lease of its own.

When the connection is lost during a claim's commit, the rows may be leased and nobody here was
given them: an emergency would wait for a minute. No other row has that lease, so that the next
claim can give back just these, uncounted. Nothing that is under way is touched, and what must not
be sent twice was never sent.

Lives here: what leases are called, claims, and the end of those that nobody records. Does not live
here: sending and recording (``bot.outbound``), statements (``storage.outbox``). Called by
``bot.outbound``.
"""

from __future__ import annotations

import secrets
from itertools import count

from storage import OutboxRow, Store
from storage.transaction import Transaction

LEASE_MS = 60_000
#: How often it is looked for what has expired or was left by the dead; neither is sent before.
_SWEEP_MS = 1_000


def held(row: OutboxRow) -> tuple[int, str]:
    """The row and its lease, as whoever records it names them."""
    return row.id, row.lease or ""


class Claims:
    """What one process claims. Several may claim at once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._process = secrets.token_hex(8)
        self._numbers = count(1)
        self._swept = -_SWEEP_MS
        #: What failed claims may have leased, by id: who can claim a row again had not leased it.
        self._unheard: dict[int, OutboxRow] = {}

    async def claim(self, now: int, most: int) -> list[OutboxRow]:
        """Lease up to ``most`` messages that are due, the most urgent first."""
        lease = f"{self._process}.{next(self._numbers)}"
        sweeps = not 0 <= now - self._swept < _SWEEP_MS  # also when the clock was set back
        back: list[OutboxRow] = []
        rows: list[OutboxRow] = []
        try:
            async with self._store.transaction() as tx:
                if sweeps:
                    back = await self._give_back(tx, now)
                    await tx.sweep(now)
                rows = await tx.claim(now, lease, now + LEASE_MS, most)
        except BaseException:
            # Not before: another claim must not give back what this one is about to return.
            self._unheard |= {row.id: row for row in rows}
            self._swept = -_SWEEP_MS  # the next claim looks at once
            raise
        if sweeps:
            self._swept = now
            self._forget(back)
        return rows

    async def release(self, now: int) -> None:
        """End every lease of this process, when nobody sends any more."""
        async with self._store.transaction() as tx:
            await self._give_back(tx, now)
            await tx.release_leases(self._process)

    async def _give_back(self, tx: Transaction, now: int) -> list[OutboxRow]:
        """Give back what nobody was given; returns what need not be looked for again.

        A server may still be about to commit for a connection that is gone. What is not there is
        looked for until its lease would have run out.
        """
        return [
            row
            for row in list(self._unheard.values())
            if await tx.record_retry(*held(row), min(row.due_at, now), count=False)
            or now > (row.lease_until or 0)
        ]

    def _forget(self, rows: list[OutboxRow]) -> None:
        for row in rows:
            if self._unheard.get(row.id) is row:
                del self._unheard[row.id]
