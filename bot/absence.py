"""After an outage: whose question was open is asked once more.

House rules. An outage is more than two minutes in which Telegram was not heard, whether Spotter
was down or the network was; the moment of the last contact is in the database. Everybody is
asked at most once for one outage, after whatever waited at Telegram was handled, and only who
was there or was asked within a day before. Whoever has written since is in the middle already.

Does not live here: what is asked again, and whether at night (``flows.asking_again``). Told of
each contact by ``bot.inbound`` or ``bot.webhook``; kept going by ``bot.running``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta

from bot.arrival import Arrival
from bot.render import from_ms, to_ms
from bot.service import Service
from bot.surprises import named
from flows.model import CameBack
from storage import RowRefused, StorageError

log = logging.getLogger(__name__)

#: Telegram throws a press away after 150 s; some of that is left for getting going again.
_OUTAGE_MS = 120_000
#: How often a contact is written down; a quiet poll takes 25 s.
_NOTED_MS = 20_000
_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_AT_ONCE = 100


class Absence:
    """Knows the last contact with Telegram. ``clock`` gives epoch milliseconds."""

    def __init__(self, service: Service, clock: Callable[[], int]) -> None:
        self._service = service
        self._clock = clock
        self._news = asyncio.Event()
        self._noted: int | None = None
        self._outage: tuple[int, int] | None = None
        self._drained = False
        self._heard_at = clock()

    def heard(self, *, drained: bool = True) -> None:
        """Telegram was heard; ``drained``: what had waited there is handled.

        It is told before anything is handled, too: who wrote after that needs no question.
        """
        if not self._news.is_set():
            self._heard_at = self._clock()
        self._drained = drained
        self._news.set()

    async def run(self) -> None:
        """Write contacts down, and ask again after an outage, for ever."""
        while True:
            await self._news.wait()
            self._news.clear()
            try:
                await self.look()
            except StorageError as error:
                log.warning("contact: %s; noted at the next one", named(error))

    async def look(self) -> None:
        """Note the contact; after an outage, ask again first, so that a crash forgets nobody."""
        now = self._heard_at
        if self._outage is None:
            if self._noted is not None and 0 <= now - self._noted < _NOTED_MS:
                return
            self._outage = await self._noted_or_outage(now)
        if self._outage is None or not self._drained:
            return
        asked = await self._ask_again(*self._outage)
        async with self._service.store.transaction() as tx:
            await tx.had_contact(self._clock())
        since, back = self._outage
        log.info(
            "after %d s without Telegram, %d people were looked up", (back - since) // 1000, asked
        )
        self._outage, self._noted = None, now

    async def _noted_or_outage(self, now: int) -> tuple[int, int] | None:
        """Note the contact, unless the last one is too long ago: then from when to when."""
        async with self._service.store.transaction() as tx:
            last = await tx.last_contact()
            if last is not None and now - last > _OUTAGE_MS:
                return last, now
            await tx.had_contact(now)
        self._noted = now
        return None

    async def _ask_again(self, since: int, back: int) -> int:
        """Ask everybody whose question may be open, in portions; how many were looked up."""
        day_before = to_ms(from_ms(back) - _DAY)
        after, number = 0, 0
        while True:
            async with self._service.store.transaction() as tx:
                people = await tx.in_touch(
                    since=day_before, before=back, after=after, limit=_AT_ONCE
                )
            if not people:
                return number
            for user_id, seen_at in people:
                lately = from_ms(seen_at) >= from_ms(back) - _HOUR
                await self._came_back(f"a:{since}:{user_id}", user_id, lately=lately)
            after, number = people[-1][0], number + len(people)

    async def _came_back(self, key: str, user_id: int, *, lately: bool) -> None:
        arrival = Arrival(key, user_id, user_id, CameBack(lately))
        try:
            await self._service.handle(arrival, from_ms(self._clock()))
        except Exception as error:
            if isinstance(error, StorageError) and not isinstance(error, RowRefused):
                raise
            log.error("somebody could not be asked again: %s", type(error).__name__)
