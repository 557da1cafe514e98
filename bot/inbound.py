"""Long polling: fetch, have each update taken, and only then acknowledge.

House rules. Asking for the next updates confirms the ones before, so the offset only moves past
an update once its transaction is committed, and those of all before it. The updates of one poll
are handled side by side, so that they share commits; those of one person or one chat one after
the other, and none after one that could not be. While the database is away nothing is confirmed.
Whatever Telegram or something on the way to it answers, the next poll comes within seconds. A
process begins with few updates at a time, so that one that dies soon has confirmed some: the
next one would have to look at each of a large batch again, and die as far into it.

Does not live here: whose turn an update is (``bot.lanes``), reading and handling it
(``bot.reception``). Called by ``bot.running``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram.error import RetryAfter, TelegramError

from bot.absence import Absence
from bot.arrival import ALLOWED_UPDATES
from bot.lanes import Lane, lanes_of
from bot.operating import Inquiry
from bot.progress import Progress
from bot.reception import Reception
from bot.surprises import named
from bot.telegram_client import MOST_UPDATES, POLL_SECONDS
from storage import StorageError

log = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 0.5, 15.0
#: Updates in the first batch; each batch that was handled makes the next one twice as large.
#: With 100 at once a bot that was killed every 0.4 s confirmed none in ten minutes (F1).
_FIRST_UPDATES = 5
#: Why an update is not to be confirmed; None when it is.
Problem = TelegramError | StorageError | None
#: A database that is back shall be met within seconds; asking it costs nothing.
_LONGEST_WAIT_FOR_DATABASE = 4.0


@dataclass
class Inbound:
    """Fetches updates of one bot and hands them on."""

    reception: Reception
    progress: Progress | None = None
    absence: Absence | None = None
    wait_seconds: int = POLL_SECONDS

    async def run(self) -> None:
        """Poll for ever; failures of the network and of the database are waited out."""
        offset: int | None = None
        wait, most = _FIRST_WAIT, _FIRST_UPDATES
        # A first poll does not wait, so that whoever waits for contact knows at once.
        seconds = 0
        async with asyncio.TaskGroup() as answers:
            while True:
                try:
                    updates = await self._fetch(offset, seconds, most)
                    before = offset
                    done, problem = await self._taken(updates, answers)
                    for update in updates[:done]:
                        offset = _next(update, offset)
                    if problem is not None:
                        raise problem
                    if updates and offset == before:
                        # Nothing that could be confirmed: the same would come back at once.
                        await asyncio.sleep(_LONGEST_WAIT)
                    if self.absence is not None:
                        self.absence.heard(drained=len(updates) < most)
                    if updates:
                        most = min(most * 2, MOST_UPDATES)
                    wait, seconds = _FIRST_WAIT, self.wait_seconds
                except (TelegramError, StorageError) as error:
                    log.warning("polling: %s; trying again in %.1f s", named(error), wait)
                    await asyncio.sleep(_asked_for(error) or wait)
                    wait, seconds = min(wait * 2, _longest(error)), 0

    async def _fetch(self, offset: int | None, seconds: int, most: int) -> list[Any]:
        client = self.reception.client
        updates = await client.raw_updates(offset, ALLOWED_UPDATES, seconds, most)
        if self.progress is not None:
            self.progress.polled()
        if self.absence is not None:
            self.absence.heard(drained=False)
        return updates

    async def _taken(
        self, updates: Sequence[Any], answers: asyncio.TaskGroup
    ) -> tuple[int, Problem]:
        """How many are committed before the first that is not, and what was in its way."""
        batch = _Batch(self.reception, answers)
        async with asyncio.TaskGroup() as group:
            for update in updates:
                batch.begin(group, update)
        problems = [task.result() for task in batch.tasks]
        found = ((at, one) for at, one in enumerate(problems) if one is not None)
        done, problem = next(found, (len(problems), None))
        batch.answer_operators(done)
        return done, problem


class _Batch:
    """The updates of one poll; ``answers`` runs what needs not be waited for."""

    def __init__(self, reception: Reception, answers: asyncio.TaskGroup) -> None:
        self.tasks: list[asyncio.Task[Problem]] = []
        self._asked: dict[int, Inquiry] = {}
        self._reception = reception
        self._answers = answers
        self._latest: dict[Lane, asyncio.Task[Problem]] = {}
        self._problem: Problem = None

    def begin(self, group: asyncio.TaskGroup, update: Any) -> None:
        """Have an update taken, after those before it of the same person or chat."""
        lanes = lanes_of(update)
        before = {self._latest[one] for one in lanes if one in self._latest}
        task = group.create_task(self._take(len(self.tasks), update, before))
        self._latest.update(dict.fromkeys(lanes, task))
        self.tasks.append(task)

    def answer_operators(self, done: int) -> None:
        """Answer what operators asked among the first ``done``; what is behind comes again."""
        for number, asked in self._asked.items():
            if number < done:
                self._answers.create_task(self._reception.answer(asked))

    async def _take(self, number: int, update: Any, before: set[asyncio.Task[Problem]]) -> Problem:
        for earlier in before:
            await earlier
        if self._problem is not None:
            # Whatever it was, the next poll brings this one again, and those of its lanes in order.
            return self._problem
        try:
            press = await self._reception.take(update)
        except (TelegramError, StorageError) as error:
            self._problem = error
            return error
        if isinstance(press, Inquiry):
            self._asked[number] = press
        elif press is not None:
            self._answers.create_task(self._reception.answer(press))
        return None


def _next(update: Any, offset: int | None) -> int | None:
    """The offset that confirms this update."""
    number = update.get("update_id") if isinstance(update, dict) else None
    if isinstance(number, bool) or not isinstance(number, int):
        return offset
    return number + 1


def _longest(error: Exception) -> float:
    return _LONGEST_WAIT_FOR_DATABASE if isinstance(error, StorageError) else _LONGEST_WAIT


def _asked_for(error: Exception) -> float | None:
    if not isinstance(error, RetryAfter):
        return None
    after = error.retry_after
    return float(after) if isinstance(after, int | float) else after.total_seconds()
