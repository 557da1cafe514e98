"""``/operator``: how the process is, told to those who run it, in their private chat alone.

House rules. No content, no name, no number of anybody; whoever is not an operator gets what any
unknown command gets, and no menu offers it. In English only, as are the log, the settings and
the runbook: it is read by whoever reads those. It is sent past the outbox, at most once, for it
is wanted most while the database is away. Does not live here: taking updates (``bot.reception``),
figures for machines (``bot.metrics``). Made by ``bot.running``.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import metadata
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.arrival import Arrival
from bot.logs import last_error
from flows.model import Commanded
from storage import StorageError
from storage.vitals import Vitals, vitals

if TYPE_CHECKING:
    from bot.communities.hearing import GroupArrival, PollArrival
    from bot.keeping import Backups
    from bot.telegram_client import Client
    from storage import Store

log = logging.getLogger(__name__)

COMMAND = "operator"
_DATABASE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Inquiry:
    """An operator in this chat waits to be told."""

    chat_id: int


@dataclass
class Desk:
    """Answers the people with these ``ids``. ``clock`` gives epoch milliseconds."""

    ids: frozenset[int]
    store: Store
    backups: Backups | None
    content_version: str
    clock: Callable[[], int]
    began: float = field(default_factory=time.monotonic)

    def asked(self, arrival: Arrival | GroupArrival | PollArrival) -> Inquiry | None:
        """The question in an arrival, if it is an operator's."""
        match arrival:
            case Arrival(user_id=user, chat_id=chat, event=Commanded(name)) if (
                name == COMMAND and user in self.ids and arrival.private
            ):
                return Inquiry(chat)
            case _:
                return None

    async def answer(self, client: Client, asked: Inquiry) -> None:
        """Tell how things are; best effort, never again."""
        text = "\n".join([*self._process(), *await self._waiting(), *self._last_error()])
        try:
            await client.send_message(asked.chat_id, text)
        except TelegramError as error:
            log.warning("an operator was not told: %s", type(error).__name__)

    def _process(self) -> Iterator[str]:
        yield f"Spotter {_version()}, up for {_span(time.monotonic() - self.began)}"
        yield f"content {self.content_version[:12]}"

    async def _waiting(self) -> list[str]:
        try:
            async with asyncio.timeout(_DATABASE_SECONDS):
                found = await vitals(self.store, self.clock())
        except (StorageError, TimeoutError) as error:
            lines = [f"database: {type(error).__name__}"]
        else:
            lines = _told(found)
        if self.backups is not None:
            age = await asyncio.to_thread(self.backups.age_seconds, self.clock())
            lines.append(f"backup: {'none' if age is None else _span(age) + ' old'}")
        return lines

    def _last_error(self) -> Iterator[str]:
        last = last_error()
        if last is None:
            yield "last error: none since the start"
        else:
            ago = _span(self.clock() / 1000 - last.at)
            yield f"last error: {last.name or 'unnamed'} in {last.where}, {ago} ago"


def _told(found: Vitals) -> list[str]:
    oldest = f", the oldest for {_span(found.oldest_seconds)}" if found.oldest_seconds else ""
    return [f"queue: {found.unsent} unsent{oldest}", f"check-ins overdue: {found.overdue}"]


def _version() -> str:
    try:
        return metadata.version("spotter")
    except metadata.PackageNotFoundError:
        return "(not installed)"


def _span(seconds: float) -> str:
    """How long, in the unit that says enough."""
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size:.0f} {unit}"
    return f"{max(0.0, seconds):.0f} s"
