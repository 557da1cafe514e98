"""Takes one raw update to its end: read, handled, committed, or apologised for.

House rules. Each update is read alone: a malformed one is counted and passed over, and one that
our code cannot handle is answered with an apology, so that neither holds up anybody else. Once
``take`` has returned, the update may be confirmed; while the database is away it raises.

Does not live here: where updates come from (``bot.inbound``, ``bot.webhook``), what one leads to
(``bot.service`` for private chats, ``bot.communities.service`` for all others). Made by
``bot.running``.
"""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.arrival import Arrival, Malformed, from_update
from bot.communities.hearing import (
    Addressed,
    Asked,
    GroupArrival,
    PollArrival,
    Tapped,
    Who,
)
from bot.communities.service import Communities
from bot.flooding import Flood, counts, words_of
from bot.logs import about
from bot.operating import Desk, Inquiry
from bot.render import Renderer
from bot.service import Handled, Service
from bot.telegram_client import Client
from bot.tongues import language_of
from bot.words import FALLBACK
from flows.screen import Part
from storage import RowRefused, StorageError

if TYPE_CHECKING:
    from bot.metrics import Metrics

log = logging.getLogger(__name__)

#: Answers to presses under way at once; more would only queue up in the client.
_ANSWERS = 8
#: How the Bot API spells the name of a field, and how many of them are worth a line.
_NAME, _NAMES = re.compile(r"[a-z_]{1,40}"), 4

Arrived = Arrival | GroupArrival | PollArrival


@dataclass(frozen=True, slots=True)
class Press:
    """A press that waits for an answer: what became of it, and the language of whoever pressed."""

    query_id: str
    language: str
    handled: Handled


@dataclass
class Reception:
    """Takes updates of one bot, in the order in which it is given them.

    ``malformed`` counts those without the shape that Telegram documents.
    """

    client: Client
    service: Service
    communities: Communities
    renderer: Renderer
    clock: Callable[[], datetime]
    flood: Flood | None = None
    metrics: Metrics | None = None
    desk: Desk | None = None
    malformed: int = field(default=0, init=False)
    _slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_ANSWERS))

    async def take(self, update: Any) -> Press | Inquiry | None:
        """Handle one update; a press or an operator's question in it is still to be answered.

        Raises:
            StorageError: the database is away, so that the update must not be confirmed.
        """
        began, result = time.monotonic(), "put_off"
        try:
            with about(update.get("update_id") if isinstance(update, dict) else None):
                result, press = await self._taken(update)
            return press
        finally:
            if self.metrics is not None:
                self.metrics.updated(result, time.monotonic() - began)

    async def _taken(self, update: Any) -> tuple[str, Press | Inquiry | None]:
        """What became of an update, in a word, and what in it is to be answered."""
        try:
            arrival = from_update(update, self.client.username, self.client.id)
        except Malformed as error:
            self.malformed += 1
            log.error("update passed over: malformed (%s) %s", error, _outline(update))
            return "malformed", None
        if arrival is None:
            return "ignored", None
        if self.desk is not None and (asked := self.desk.asked(arrival)):
            return "handled", asked
        result, handled = await self._handled(arrival)
        if handled is None:
            return result, None
        return result, _press(arrival, handled, self.renderer.words.languages)

    async def answer(self, press: Press | Inquiry) -> None:
        """Stop the button's spinner, with a word where there is one; best effort, never again.

        An operator who asked is told.
        """
        async with self._slots:
            if isinstance(press, Inquiry):
                if self.desk is not None:
                    await self.desk.answer(self.client, press)
                return
            try:
                language, toast = press.handled.language or press.language, press.handled.toast
                text = self.renderer.key(language, toast) if toast else None
                asked = {"callback_query_id": press.query_id, "text": text}
                await self.client.ask("answerCallbackQuery", **asked)
            except (TelegramError, LookupError) as error:
                log.debug("a press was not answered: %s", type(error).__name__)

    async def _handled(self, arrival: Arrived) -> tuple[str, Handled | None]:
        """What became of an arrival; when it was dropped, its press gets no answer."""
        try:
            if self.flood is not None and not await self._admitted(self.flood, arrival):
                return "dropped", None
            handled = await self._handle(arrival)
            return "handled" if handled.new else "repeated", handled
        except StorageError as error:
            if not isinstance(error, RowRefused):
                self._comes_again(arrival)
                raise
            problem: Exception = error
        except Exception as error:  # noqa: BLE001 - our mistake in one update must not stop the others
            problem = error
        log.error("update %s could not be handled: %s", arrival.key, type(problem).__name__)
        await self._apologise(arrival, type(problem).__name__)
        return "failed", Handled(new=False)

    async def _handle(self, arrival: Arrived) -> Handled:
        if isinstance(arrival, Arrival):
            return await self.service.handle(arrival, self.clock())
        return await self.communities.handle(arrival, self.clock())

    async def _admitted(self, flood: Flood, arrival: Arrived) -> bool:
        """Whether an update is handled, or dropped because its person has sent too many."""
        match arrival:
            case Arrival() if counts(arrival):
                words = words_of(arrival)
                if flood.admits(arrival.user_id, words):
                    return True
                if await flood.alarmed(self.service, arrival.user_id, words):
                    return True
                if flood.may_tell(arrival.user_id):
                    log.warning("update %s and others dropped: too many", arrival.key)
                    await self.service.pass_over(arrival, self.clock(), "dropped", Part("too-fast"))
                return False
            case GroupArrival(
                who=Who(user_id=int(user_id)), event=Asked() | Addressed() | Tapped()
            ):
                return flood.admits(user_id)
            case _:
                return True

    def _comes_again(self, arrival: Arrived) -> None:
        """An update that is not confirmed: it must not use up anybody's patience at each try."""
        match arrival:
            case Arrival(user_id=user_id) | GroupArrival(who=Who(user_id=int(user_id))):
                if self.flood is not None:
                    self.flood.forgive(user_id)
            case _:
                pass

    async def _apologise(self, arrival: Arrived, why: str) -> None:
        """Ask to repeat it; where even that fails, pass over it rather than stop for ever."""
        try:
            if isinstance(arrival, Arrival):
                await self.service.pass_over(arrival, self.clock(), why, Part("could-not-process"))
            else:
                await self.communities.pass_over(arrival, self.clock(), why)
        except Exception as error:
            if isinstance(error, StorageError) and not isinstance(error, RowRefused):
                raise
            log.error("update %s got no apology: %s", arrival.key, type(error).__name__)


def _press(arrival: Arrived, handled: Handled, languages: Collection[str]) -> Press | None:
    """The press in an arrival, if it is one."""
    match arrival:
        case Arrival(query_id=str(query_id), language=language):
            return Press(query_id, language_of(language, languages) or FALLBACK, handled)
        case GroupArrival(query_id=str(query_id), who=who):
            return Press(query_id, language_of(who.language, languages) or FALLBACK, handled)
        case _:
            return None


def _outline(update: Any) -> str:
    """Which update it was and the names of its parts, never what is in them."""
    if not isinstance(update, dict):
        return type(update).__name__
    names = [name for name in sorted(update) if _NAME.fullmatch(name)]
    number = update.get("update_id")
    return f"{number if isinstance(number, int) else '?'}: {', '.join(names[:_NAMES])}"
