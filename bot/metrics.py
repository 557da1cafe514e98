"""What ``/metrics`` tells: how much is done, how fast, and how much waits.

House rules. No label could name a person, a chat or what somebody said: labels are statuses,
kinds and outcomes out of our own tables. What happens is counted where it happens, by the
methods here; what merely is (queues, ages, the disk) is read when somebody asks. Does not live
here: HTTP (``bot.webhook.serving``), what calls for an alarm (``deploy/alerts.yaml``). Made by
``bot.running``.
"""

from __future__ import annotations

import asyncio
import math
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import prometheus_client
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from bot.outcome import InDoubt, Outcome
from bot.webhook.health import free_share
from storage import StorageError
from storage.vitals import vitals

if TYPE_CHECKING:
    from bot.keeping import Backups
    from bot.progress import Progress
    from bot.steady import SteadyClock
    from storage import Store

#: Seconds. A turn is tens of milliseconds, a commit a few; a check-in waits for a tick.
_TURNS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_COMMITS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5)
_LATE = (1, 5, 10, 30, 60, 120, 300, 900, 3600, 4 * 3600, 24 * 3600)
#: A database that hangs must not hold up whoever asks how we are.
_DATABASE_SECONDS = 1.0
#: For what is not known here, such as the age of a server's backups: no comparison holds.
_UNKNOWN = math.nan

# A moment for each counter, which nobody reads.
prometheus_client.disable_created_metrics()  # type: ignore[no-untyped-call] # untyped there


@dataclass(frozen=True, slots=True)
class Sources:
    """Where to read what is not counted."""

    store: Store
    progress: Progress
    clock: SteadyClock
    backups: Backups | None


class Metrics:
    """The figures of one process, in a registry of its own."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._registry = own = CollectorRegistry()
        updates = Counter(
            "spotter_updates", "Updates by what became of them", ["result"], registry=own
        )
        self._turns = Histogram(
            "spotter_turn_seconds", "From an update to its commit", registry=own, buckets=_TURNS
        )
        sends = Counter("spotter_send", "Attempts to send", ["kind", "outcome"], registry=own)
        # Finding a label takes longer than counting, and happens at every turn.
        self._update = cache(updates.labels)
        self._send = cache(lambda kind, outcome: sends.labels(kind, _snake(outcome)))
        self._doubts = Counter(
            "spotter_send_unknown", "Attempts that may have arrived", registry=own
        )
        self._late = Histogram(
            "spotter_checkin_lateness_seconds",
            "From the moment of a check-in to its turn",
            registry=own,
            buckets=_LATE,
        )
        self._commits = Histogram(
            "spotter_db_commit_seconds", "One commit", registry=own, buckets=_COMMITS
        )
        self._pending = self._gauge("webhook_pending", "Updates that wait at Telegram")
        self._pending.set(_UNKNOWN)
        self._rows = Gauge(
            "spotter_outbox_rows",
            "Messages that wait, or that somebody should look into",
            ["status", "kind"],
            registry=own,
        )
        self._oldest = self._gauge("outbox_oldest_seconds", "Age of the oldest unsent to a person")
        self._overdue = self._gauge("checkins_waiting_overdue", "Check-ins whose moment is past")
        self._gauge("sweep_age_seconds", "Since all that was due was looked through").set_function(
            lambda: sources.progress.tick_age
        )
        self._gauge("poll_age_seconds", "Since Telegram answered a poll").set_function(
            lambda: sources.progress.poll_age
        )
        self._backup = self._gauge("backup_age_seconds", "Age of the newest backup")
        self._free = self._gauge("disk_free_ratio", "Free share of the disk, 0 to 1")
        self._jumps = Counter(
            "spotter_clock_jump", "How often the wall clock was moved", registry=own
        )

    def _gauge(self, name: str, says: str) -> Gauge:
        return Gauge(f"spotter_{name}", says, registry=self._registry)

    def updated(self, result: str, seconds: float) -> None:
        """An update came to its end."""
        self._update(result).inc()
        self._turns.observe(seconds)

    def sent(self, kind: str, outcome: Outcome) -> None:
        """An attempt to send a message of this kind ended."""
        self._send(kind, type(outcome).__name__).inc()
        if isinstance(outcome, InDoubt):
            self._doubts.inc()

    def asked(self, late_seconds: float) -> None:
        """A check-in had its turn, so long after its moment."""
        self._late.observe(max(0.0, late_seconds))

    def committed(self, seconds: float) -> None:
        """The database committed."""
        self._commits.observe(seconds)

    def waiting(self, updates: int) -> None:
        """Telegram told how many updates it could not bring yet."""
        self._pending.set(updates)

    def jumped(self) -> None:
        """The wall clock was moved."""
        self._jumps.inc()

    async def scrape(self) -> bytes:
        """All figures in Prometheus' text format; where the database is away, without its own."""
        backups, now = self._sources.backups, self._sources.clock.now_ms()
        age = None if backups is None else await asyncio.to_thread(backups.age_seconds, now)
        self._backup.set(_UNKNOWN if age is None else age)
        self._free.set(await asyncio.to_thread(free_share, self._sources.store.folder))
        await self._count(now)
        return prometheus_client.generate_latest(self._registry)

    async def _count(self, now: int) -> None:
        self._rows.clear()
        self._oldest.set(_UNKNOWN)
        self._overdue.set(_UNKNOWN)
        try:
            async with asyncio.timeout(_DATABASE_SECONDS):
                found = await vitals(self._sources.store, now)
        except (StorageError, TimeoutError):
            return
        for labels, number in found.messages.items():
            self._rows.labels(*labels).set(number)
        self._oldest.set(found.oldest_seconds)
        self._overdue.set(found.overdue)


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
