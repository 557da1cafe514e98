"""Long polling: fetch, handle, commit, and only then acknowledge.

House rules. Asking for the next updates confirms the ones before, so the offset only
moves past an update once its transaction is committed. Each update is read alone: a
malformed one is counted and passed over, and one that our code cannot handle is
answered with an apology, so that neither holds up anybody else. While the database is
away nothing is confirmed.

Does not live here: what an update leads to (``bot.service`` for private chats,
``bot.communities.service`` for all others), updates that Telegram brings itself
(``bot.webhook``, which hands them to ``take``). Called by ``bot.running``.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram.error import RetryAfter, TelegramError

from bot.arrival import ALLOWED_UPDATES, Arrival, Malformed, from_update
from bot.communities.hearing import GroupArrival, PollArrival
from bot.communities.service import Communities
from bot.render import Renderer
from bot.service import Handled, Service
from bot.telegram_client import Client
from bot.tongues import language_of
from bot.words import FALLBACK
from storage import RowRefused, StorageError

log = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 0.5, 15.0
#: Answers to presses under way at once; more would only queue up in the client.
_ANSWERS = 8
#: How the Bot API spells the name of a field, and how many of them one update has at most.
_NAME, _NAMES = re.compile(r"[a-z_]{1,40}"), 4


Arrived = Arrival | GroupArrival | PollArrival


@dataclass(frozen=True, slots=True)
class Press:
    """A press that waits for an answer: the key of a text or None, and its language."""

    query_id: str
    language: str
    toast: str | None


@dataclass
class Inbound:
    """Fetches updates of one bot and hands them on, one after the other."""

    client: Client
    service: Service
    communities: Communities
    renderer: Renderer
    clock: Callable[[], datetime]
    wait_seconds: int = 25
    #: Updates that did not have the shape that Telegram documents.
    malformed: int = 0
    _slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_ANSWERS))

    async def run(self) -> None:
        """Poll for ever; failures of the network and of the database are waited out."""
        offset: int | None = None
        wait = _FIRST_WAIT
        async with asyncio.TaskGroup() as answers:
            while True:
                try:
                    updates = await self.client.raw_updates(
                        offset, ALLOWED_UPDATES, self.wait_seconds
                    )
                    before = offset
                    for update in updates:
                        press = await self.take(update)
                        offset = _next(update, offset)
                        if press is not None:
                            answers.create_task(self.answer(press))
                    if updates and offset == before:
                        # Nothing that could be confirmed: the same would come back at once.
                        await asyncio.sleep(_LONGEST_WAIT)
                    wait = _FIRST_WAIT
                except (TelegramError, StorageError) as error:
                    # Never its text: Telegram's errors quote tokens, the database's quote rows.
                    log.warning("polling: %s; trying again in %.1f s", type(error).__name__, wait)
                    await asyncio.sleep(_asked_for(error) or wait)
                    wait = min(wait * 2, _LONGEST_WAIT)

    async def take(self, update: Any) -> Press | None:
        """Handle one update; returns once it may be confirmed, with the press to be answered.

        Raises StorageError, and nothing else, when it must be brought again.
        """
        try:
            arrival = from_update(update, self.client.username, self.client.id)
        except Malformed as error:
            self.malformed += 1
            log.error("update passed over: malformed (%s) %s", error, _outline(update))
            return None
        if arrival is None:
            return None
        handled = Handled(new=False)
        try:
            handled = await self._handle(arrival)
        except Exception as error:
            if isinstance(error, StorageError) and not isinstance(error, RowRefused):
                raise
            # Our mistake in one update must not stop the others.
            log.error("update %s could not be handled: %s", arrival.key, type(error).__name__)
            await self._apologise(arrival)
        return _press(arrival, handled, self.renderer.words.languages)

    async def _handle(self, arrival: Arrived) -> Handled:
        if isinstance(arrival, Arrival):
            return await self.service.handle(arrival, self.clock())
        return await self.communities.handle(arrival, self.clock())

    async def _apologise(self, arrival: Arrived) -> None:
        """Ask to repeat it; where even that fails, pass over it rather than stop for ever."""
        try:
            if isinstance(arrival, Arrival):
                await self.service.apologise(arrival, self.clock())
            else:
                await self.communities.pass_over(arrival, self.clock())
        except Exception as error:
            if isinstance(error, StorageError) and not isinstance(error, RowRefused):
                raise
            log.error("update %s got no apology: %s", arrival.key, type(error).__name__)

    async def answer(self, press: Press) -> None:
        """Stop the button's spinner, with a word where there is one; best effort, never again."""
        async with self._slots:
            try:
                text = self.renderer.key(press.language, press.toast) if press.toast else None
                await self.client.answer_callback_query(press.query_id, text=text)
            except (TelegramError, LookupError) as error:
                log.debug("a press was not answered: %s", type(error).__name__)


def _press(arrival: Arrived, handled: Handled, languages: Collection[str]) -> Press | None:
    """The press in an arrival, if it is one, with what became of it."""
    match arrival:
        case Arrival(query_id=str(query_id), language=spoken):
            pass
        case GroupArrival(query_id=str(query_id), who=who):
            spoken = who.language
        case _:
            return None
    language = handled.language or language_of(spoken, languages) or FALLBACK
    return Press(query_id, language, handled.toast)


def _outline(update: Any) -> str:
    """Which update it was and the names of its parts, never what is in them."""
    if not isinstance(update, dict):
        return type(update).__name__
    names = [name for name in sorted(update) if _NAME.fullmatch(name)]
    number = update.get("update_id")
    return f"{number if isinstance(number, int) else '?'}: {', '.join(names[:_NAMES])}"


def _next(update: Any, offset: int | None) -> int | None:
    """The offset that confirms this update."""
    number = update.get("update_id") if isinstance(update, dict) else None
    if isinstance(number, bool) or not isinstance(number, int):
        return offset
    return number + 1


def _asked_for(error: Exception) -> float | None:
    if not isinstance(error, RetryAfter):
        return None
    after = error.retry_after
    return float(after) if isinstance(after, int | float) else after.total_seconds()
