"""Where a life can be made to die, by name, and the mistakes that can be planted in it.

The bot knows nothing of this: the forked child replaces a few functions of its own before it
runs. ``"sent:3"`` kills it, as SIGKILL does, where that point is reached for the third time.

    update-before-commit     all that an update leads to is written, and not committed
    update-after-commit      committed, and not yet acknowledged
    tick-before-commit       a due check-in has become a message, and that is not committed
    tick-after-commit        committed, and nobody has looked at the outbox
    claim-before-commit      messages are leased, and that is not committed
    claimed                  leased, before the request to Telegram
    sent                     Telegram has answered, and that is not written
    record-before-commit     written, and not committed
    recorded                 committed
    erasure-before-commit    a person's rows are deleted, and that is not committed
    erasure-after-commit     committed, and the log still holds the rows
    migration-before-commit  the schema is changed, and that is not committed
    migration-after-commit   committed
    backup-written           the copy is whole, and has not got its name
    backup-kept              it has, and its folder is not on the disk

Lives here: the points and the mistakes, all of which name private functions of the bot; where
one of them is renamed, ``test_crash_points.py`` says so. Does not live here: what must hold
after a crash (``f2_crash_points``). Called by ``zygote``, in the child.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import os
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from aiohttp import DefaultResolver
from sqlalchemy.ext.asyncio import AsyncConnection

import storage.backup
import storage.database
import storage.migrating
from bot import clock, pacing, running, telegram_client
from bot.arrival import Arrival
from bot.outbound import Outbound
from bot.outcome import Outcome, Sent
from bot.reception import Reception
from bot.render import to_ms
from bot.service import Handled, Service
from bot.telegram_client import Client
from storage import CheckInRow, OutboxRow
from storage.sharing import Group
from storage.transaction import Transaction

POINTS = (
    "update-before-commit",
    "update-after-commit",
    "tick-before-commit",
    "tick-after-commit",
    "claim-before-commit",
    "claimed",
    "sent",
    "record-before-commit",
    "recorded",
    "erasure-before-commit",
    "erasure-after-commit",
    "migration-before-commit",
    "migration-after-commit",
    "backup-written",
    "backup-kept",
)
#: Points on the road of every message; a storm crashes at them over and over.
EVERYDAY = POINTS[:9]

#: What the current task is about.
_doing: ContextVar[str] = ContextVar("doing", default="")


@dataclass
class _Point:
    """Dies when ``name`` is reached for the ``left``-th time."""

    name: str
    left: int

    def reached(self, name: str) -> None:
        """The program is at the point ``name``."""
        if name != self.name:
            return
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def patch(crash: str | None, planted: str | None) -> None:
    """Arm this process; raises AttributeError where the bot has no such function any more."""
    if crash is not None:
        name, _, times = crash.partition(":")
        if name not in POINTS:
            raise ValueError(f"crash point {name!r}: use one of {', '.join(POINTS)}")
        _arm(_Point(name, int(times or 1)).reached)
    for name in (planted or "").split():
        _MISTAKES[name]()


def _arm(reached: Callable[[str], None]) -> None:
    _tell_apart()
    commit, send, keep = AsyncConnection.commit, Outbound._send, storage.backup._keep
    upgrade, upgraded = storage.migrating.upgrade, storage.migrating.bring_up_to_date

    async def committing(self: AsyncConnection) -> None:
        reached(f"{_doing.get()}-before-commit")
        await commit(self)
        reached(_after(_doing.get()))

    async def sending(self: Outbound, row: OutboxRow) -> Outcome:
        reached("claimed")
        outcome = await send(self, row)
        if isinstance(outcome, Sent):
            reached("sent")
        return outcome

    def changing(*given: Any) -> None:
        upgrade(*given)
        reached("migration-before-commit")

    async def changed(*given: Any, **named: Any) -> None:
        await upgraded(*given, **named)
        reached("migration-after-commit")

    def keeping(*given: Any) -> None:
        reached("backup-written")
        keep(*given)
        reached("backup-kept")

    _arm_groups(reached)
    _replace(AsyncConnection, commit=committing)
    _replace(Outbound, _send=sending)
    _replace(storage.migrating, upgrade=changing)
    _replace(storage.database, bring_up_to_date=changed)
    _replace(storage.backup, _keep=keeping)


def _arm_groups(reached: Callable[[str], None]) -> None:
    """On SQLite a commit is about as many things as blocks share it."""
    join, commit, committed = Group.join, Group._commit, Group._committed
    about: WeakKeyDictionary[Group, list[str]] = WeakKeyDictionary()

    def joining(self: Group) -> None:
        join(self)
        about.setdefault(self, []).append(_doing.get())

    def committing(self: Group) -> None:
        for name in about[self]:
            reached(f"{name}-before-commit")
        commit(self)

    def done(self: Group, *given: Any) -> None:
        committed(self, *given)
        for name in about[self]:
            reached(_after(name))

    _replace(Group, join=joining, _commit=committing, _committed=done)


def _after(name: str) -> str:
    return {"record": "recorded"}.get(name, f"{name}-after-commit")


def _tell_apart() -> None:
    """Note of every transaction what it is about, so that its commit has a name."""
    handle, recorded = Service.handle, Outbound._recorded
    look, claim, erase = Outbound._claim, Transaction.claim, Transaction.erase

    async def handling(self: Service, arrival: Arrival, *given: Any) -> Handled:
        with _noted("tick" if arrival.key.startswith("c:") else "update"):
            return await handle(self, arrival, *given)

    async def looking(self: Outbound, *given: Any) -> list[OutboxRow]:
        with _noted(""):
            return await look(self, *given)

    async def claiming(self: Transaction, *given: Any) -> list[OutboxRow]:
        rows = await claim(self, *given)
        if rows:  # a look that finds nothing is no crash point: it comes every second
            _doing.set("claim")
        return rows

    async def recording(self: Outbound, row: OutboxRow, outcome: Outcome) -> None:
        with _noted("record"):
            await recorded(self, row, outcome)

    async def erasing(self: Transaction, *given: Any) -> dict[str, int]:
        _doing.set("erasure")  # until the event has been handled
        return await erase(self, *given)

    _replace(Service, handle=handling)
    _replace(Outbound, _claim=looking, _recorded=recording)
    _replace(Transaction, claim=claiming, erase=erasing)


@contextmanager
def _noted(what: str) -> Iterator[None]:
    before = _doing.set(what)
    try:
        yield
    finally:
        _doing.reset(before)


def _replace(owner: Any, **functions: Any) -> None:
    """Put functions in the place of those of the same name."""
    for name, function in functions.items():
        getattr(owner, name)
        setattr(owner, name, function)


def _acknowledge_first() -> None:
    """Updates are confirmed when they have come in, and handled a little later."""
    take = Reception.take
    later: set[asyncio.Task[Any]] = set()

    async def taking(self: Reception, update: Any) -> None:
        async def in_a_moment() -> None:
            await asyncio.sleep(0.1)
            await take(self, update)

        later.add(asyncio.create_task(in_a_moment()))  # noqa: TID251 - that is the mistake

    _replace(Reception, take=taking)


def _send_twice() -> None:
    """Now and then a message goes out a second time, with nobody killed."""
    send, sent = Outbound._send, itertools.count()

    async def sending(self: Outbound, row: OutboxRow) -> Outcome:
        outcome = await send(self, row)
        return await send(self, row) if next(sent) % 5 == 0 else outcome

    _replace(Outbound, _send=sending)


def _forget_check_ins() -> None:
    """A check-in is marked as asked, and nobody is asked."""

    async def forgetting(self: Service, row: CheckInRow, now: datetime) -> None:
        async with self.store.transaction() as tx:
            await tx.mark_check_in(row.id, "asked", to_ms(now))

    _replace(Service, check_in=forgetting)


def _names_fail() -> None:
    """No name can be resolved while ``no-names`` is there, which grows with each attempt."""
    resolve, sign = DefaultResolver.resolve, Path("no-names")

    def failing() -> bool:
        if sign.exists():
            with sign.open("ab") as out:
                out.write(b".")
        return sign.exists()

    async def resolving(*args: Any, **more: Any) -> Any:
        if failing():
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return await resolve(*args, **more)

    _replace(DefaultResolver, resolve=resolving)


def _polling_dies() -> None:
    """The loop that polls dies of a mistake as soon as ``dies`` is there, which goes with it."""
    poll, sign = Client.raw_updates, Path("dies")

    def die() -> None:
        if sign.exists():
            sign.unlink()
            raise RuntimeError("planted")

    async def polling(self: Client, *args: Any) -> list[Any]:
        found = await poll(self, *args)
        die()
        return found

    _replace(Client, raw_updates=polling)


def _polls_shortly() -> None:
    """A poll waits for a second, and one that hangs is given up after two more."""
    poll = Client.raw_updates

    async def polling(
        self: Client, offset: int | None, allowed: Any, _: int, most: int
    ) -> list[Any]:
        return await poll(self, offset, allowed, 1, most)

    _replace(Client, raw_updates=polling)
    telegram_client._PATIENCE = replace(telegram_client._PATIENCE, read=2.0)


def _hurry() -> None:
    """A chat is written to as fast as it answers, where the emulator has no limits of rate."""
    pacing.CHAT_SPACING_MS = 0


def _in_200_seconds() -> None:
    """The clock is 200 s ahead."""

    class Ahead(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return datetime.now(tz) + timedelta(seconds=200)  # noqa: TID251 - it is the clock

    clock.__dict__["datetime"] = Ahead


def _log_updates() -> None:
    """What people write stands in the log."""
    take = Reception.take

    async def taking(self: Reception, update: Any) -> Any:
        logging.getLogger("bot.reception").warning("%r", update)
        return await take(self, update)

    _replace(Reception, take=taking)


def _forget_the_pause() -> None:
    """Telegram's request for patience is heard and not passed on."""

    async def pausing(self: Transaction, until: int) -> None:
        return None

    _replace(Transaction, pause=pausing)


def _nobody_restarts() -> None:
    """A loop that dies stays dead, and nobody notices."""

    async def going(name: str, loop: Callable[[], Awaitable[None]]) -> None:
        with suppress(Exception):
            await loop()

    _replace(running, keep_going=going)


_MISTAKES = {
    "acknowledges-first": _acknowledge_first,
    "sends-twice": _send_twice,
    "forgets-check-ins": _forget_check_ins,
    "logs-updates": _log_updates,
    "forgets-the-pause": _forget_the_pause,
    "nobody-restarts": _nobody_restarts,
    "names-fail": _names_fail,
    "polling-dies": _polling_dies,
    "polls-shortly": _polls_shortly,
    "in-200-seconds": _in_200_seconds,
    "hurries": _hurry,
}
