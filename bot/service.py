"""One event, one transaction: the road that every front end takes.

    key seen before? stop. -> the person's row, locked -> flows.step -> save -> plan -> enqueue

House rules. Nothing is awaited inside the transaction but the database. What the event
leads to is committed as one; only after that may anybody acknowledge the event. Nothing
here is worded: the outbox keeps screens as keys and arguments.

Does not live here: deciding (``flows``), effects as rows (``bot.performing``), fetching
(``bot.inbound``), sending (``bot.outbound``). Called by ``bot.inbound``, ``bot.clock``
and ``bot.terminal``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.arrival import Arrival
from bot.performing import Turn, enqueue, perform, point_to_private_chat
from bot.render import to_ms
from flows import codec
from flows.content import Content
from flows.effects import EraseEverything, Step, Toast
from flows.engine import step
from flows.model import CheckInDue, State
from flows.screen import Part, Screen
from storage import CheckInRow, PersonRow, StorageError, Store
from storage.transaction import Transaction

log = logging.getLogger(__name__)

#: When a check-in that could not be handled is tried again.
_AGAIN = timedelta(hours=1)


#: Two taps within this time are one that bounced.
_HURRIED_MS = 5_000


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of an arrival; ``toast`` is a text key for the pressed button."""

    new: bool
    toast: str | None = None
    erased: bool = False


class Service:
    """Handles arrivals against one store. ``wake`` is called when something is to be sent."""

    def __init__(
        self, store: Store, content: Content, wake: Callable[[], None] = lambda: None
    ) -> None:
        self.store = store
        self.content = content
        self._wake = wake

    async def handle(self, arrival: Arrival, now: datetime) -> Handled:
        """Handle one event in one transaction; a key that was seen before does nothing."""
        async with self.store.transaction() as tx:
            if not await tx.first_time(arrival.key, to_ms(now)):
                return Handled(new=False)
            if not arrival.private:
                await point_to_private_chat(tx, arrival, to_ms(now))
                handled = Handled(new=True)
            else:
                handled = await self._step(tx, arrival, now)
        if handled.erased:
            await self._empty_log()
        self._wake()
        return handled

    async def apologise(self, arrival: Arrival, now: datetime) -> None:
        """An event that could not be handled: remember its key, ask the person to repeat it."""
        async with self.store.transaction() as tx:
            if await tx.first_time(arrival.key, to_ms(now)) and arrival.private:
                screen = Screen("notice", (Part("could-not-process"), Part("go-now")))
                await enqueue(tx, arrival, "notice", screen, "en", to_ms(now), f"{arrival.key}:x")
        self._wake()

    async def check_in(self, row: CheckInRow, now: datetime) -> None:
        """Handle one check-in that is due; putting it off gives it a new moment and key."""
        name = row.id.partition(":")[2]
        await self.handle(
            Arrival(
                key=f"c:{row.id}:{row.due_at}",
                user_id=row.user_id,
                chat_id=row.user_id,
                event=CheckInDue(name, row.kind),
            ),
            now,
        )

    async def put_off(self, row: CheckInRow, now: datetime) -> None:
        """A check-in that could not be handled: try again in an hour, until it expires."""
        async with self.store.transaction() as tx:
            if to_ms(now + _AGAIN) < row.expires_at:
                await tx.move_check_in(row.id, to_ms(now + _AGAIN))
            else:
                await tx.mark_check_in(row.id, "expired", to_ms(now))

    async def due(self, now: datetime, limit: int = 100) -> list[CheckInRow]:
        """Check-ins whose moment has come, the longest waiting first."""
        async with self.store.transaction() as tx:
            return await tx.due_check_ins(to_ms(now), limit)

    async def _step(self, tx: Transaction, arrival: Arrival, now: datetime) -> Handled:
        if arrival.event is None:
            return Handled(new=True)
        person = await tx.person(arrival.user_id)
        if isinstance(arrival.event, CheckInDue) and (person is None or person.unreachable):
            return Handled(new=True)
        state = State() if person is None else codec.load_state(person.state)
        done = step(state, arrival.event, now, self.content)
        row = _row(person, arrival, done, to_ms(now))
        hurried = person is not None and to_ms(now) - person.seen_at < _HURRIED_MS
        turn = Turn(arrival, row, done.state.language, to_ms(now), hurried)
        await perform(tx, done, turn)
        toasts = [effect.key for effect in done.effects if isinstance(effect, Toast)]
        erased = any(isinstance(effect, EraseEverything) for effect in done.effects)
        return Handled(new=True, toast=toasts[0] if toasts else None, erased=erased)

    async def _empty_log(self) -> None:
        """Erased rows also leave the write-ahead log; the erasure itself is committed already."""
        try:
            await self.store.checkpoint()
        except StorageError as error:
            log.error("erasure: %s; the write-ahead log keeps old rows", type(error).__name__)


def _row(person: PersonRow | None, arrival: Arrival, done: Step, now: int) -> PersonRow:
    """The person's row as it is saved; the clock's own events do not count as being seen."""
    text = codec.dump_state(done.state)
    if person is None:
        return PersonRow(
            user_id=arrival.user_id,
            chat_id=arrival.chat_id,
            state=text,
            rev=1,
            language=done.state.language,
            created_at=now,
            seen_at=now,
        )
    seen = person.seen_at if isinstance(arrival.event, CheckInDue) else now
    return replace(person, state=text, rev=person.rev + 1, seen_at=seen, unreachable=False)
