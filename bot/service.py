"""One event, one transaction: the road that every front end takes.

    key seen before? stop. -> the person's row, locked -> is it for the panel of a group?
    -> if not: flows.step -> save -> plan -> enqueue

House rules. Nothing is awaited inside the transaction but the database. What the event
leads to is committed as one; only after that may anybody acknowledge the event. Nothing
here is worded: the outbox keeps screens as keys and arguments.

Does not live here: deciding (``flows``), effects as rows (``bot.performing``), groups and
their panel (``bot.communities``), fetching (``bot.inbound``), sending (``bot.outbound``).
Called by ``bot.inbound``, ``bot.clock`` and ``bot.terminal``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.acquaintance import guessed, noticed
from bot.arrival import Arrival
from bot.communities import doors, leaving, panel
from bot.communities.panel_opening import Visit, show
from bot.communities.panel_rights import (
    NOT_ASKED,
    AsksForRights,
    Permission,
    needs_rights,
    permission_of,
)
from bot.keyboards import Label, as_pressed
from bot.performing import Turn, enqueue, perform
from bot.records.reading import with_recall
from bot.render import to_ms
from bot.seeing import unread
from bot.tongues import speaking, spoken
from flows import codec
from flows.communities import terms
from flows.content import Content
from flows.effects import EraseEverything, Show, Step, Toast
from flows.engine import step
from flows.lately import forget
from flows.model import DEFAULT_LANGUAGE, CameBack, CheckInDue, Pressed, Said, State
from flows.moves import show_live
from flows.screen import Part, Screen
from storage import CheckInRow, CommunityRow, DoorRow, PersonRow, StorageError, Store
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.communities.service import Shell

log = logging.getLogger(__name__)

#: When a check-in that could not be handled is tried again.
_AGAIN = timedelta(hours=1)
#: Two taps within this time are one that bounced.
_HURRIED_MS = 5_000


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of an arrival; ``toast`` is a text key for the pressed button.

    ``leaving`` is a community that an admin wants to be left, which is done after the commit.
    ``language`` is what the person is spoken to in.
    """

    new: bool
    toast: str | None = None
    erased: bool = False
    leaving: CommunityRow | None = None
    language: str | None = None


class Service:
    """Handles arrivals against one store. ``wake`` is called when something is to be sent.

    Without a ``shell`` there are no groups: nobody could be asked who may change them.
    Without a ``label`` nobody can tell what the keys of simple mode say. ``reading_ms`` is how
    long nobody can have read a card in; None where a script may answer at once. ``decide``
    stands around the core, for whoever wants to see what is decided.
    """

    def __init__(
        self,
        store: Store,
        content: Content,
        wake: Callable[[], None] = lambda: None,
        shell: Shell | None = None,
        label: Label | None = None,
        language: str = DEFAULT_LANGUAGE,
        reading_ms: int | None = None,
        decide: Callable[..., Step] | None = None,
    ) -> None:
        self._reading_ms = reading_ms
        self.store = store
        self.content = content
        self._wake = wake
        self._shell = shell
        self._label = label
        self._language = language
        self._decide = decide

    async def handle(
        self, arrival: Arrival, now: datetime, due: CheckInRow | None = None
    ) -> Handled:
        """Handle one event in one transaction; a key that was seen before does nothing.

        Of check-ins (``due`` is the row) one that another replica is handling is passed over.
        """
        permission: Permission | None = NOT_ASKED
        if self._shell is not None and not isinstance(arrival.event, Said):
            permission = await permission_of(self.store, self._shell, arrival, now)
        try:
            handled = await self._once(arrival, permission, now, due)
        except AsksForRights as wish:
            if self._shell is None:
                raise
            arrival = wish.arrival
            permission = await permission_of(self.store, self._shell, arrival, now)
            handled = await self._once(arrival, permission, now, due)
        if not (handled.new and arrival.private):
            return handled
        if handled.leaving is not None:
            handled = await self._leave(arrival, handled.leaving, now)
        if handled.erased:
            forget()
            await self._empty_log()
        if not self.store.alone:
            self._wake()
        return handled

    async def _once(
        self, arrival: Arrival, permission: Permission | None, now: datetime, due: CheckInRow | None
    ) -> Handled:
        """The one transaction of an event."""
        async with self.store.transaction() as tx:
            claimed = None if due is None else await tx.claim_check_in(due.id)
            if due is not None and claimed is None:
                return Handled(new=False)
            if not await tx.first_time(arrival.key, to_ms(now)):
                return Handled(new=False)
            if not arrival.private:
                pressed = isinstance(arrival.event, Pressed)
                return Handled(new=True, toast=panel.NOT_YOURS if pressed else None)
            person = claimed or await tx.person(arrival.user_id)
            handled = await self._step(tx, arrival, permission, now, person)
            self._wake()  # on SQLite whoever claims now does so in the same commit
            return handled

    async def pass_over(self, arrival: Arrival, now: datetime, why: str, said: Part) -> None:
        """An event that is not handled: remember its key and why, ask the person to repeat it.

        ``said`` asks for that; ``why`` is a class or a word, never anything of the event.
        """
        async with self.store.transaction() as tx:
            first = await tx.first_time(arrival.key, to_ms(now))
            await tx.first_time(f"{arrival.key}:{why}", to_ms(now))
            if first and arrival.private:
                await tx.lock_person(arrival.user_id)
                screen = Screen("notice", (said, Part("go-now")))
                person = await tx.person(arrival.user_id)
                language = (person and person.language) or spoken(
                    None, arrival.language, None, self._language, self.content.lexicons
                )
                key = f"{arrival.key}:x"
                await enqueue(tx, arrival, "notice", screen, language, to_ms(now), key)
        self._wake()

    async def check_in(self, row: CheckInRow, now: datetime) -> None:
        """Handle one check-in that is due; putting it off gives it a new moment and key."""
        event = CheckInDue(row.id.partition(":")[2], row.kind)
        key = f"c:{row.id}:{row.due_at}"
        await self.handle(Arrival(key, row.user_id, row.user_id, event), now, row)

    async def put_off(self, row: CheckInRow, now: datetime) -> None:
        """A check-in that could not be handled: try again in an hour, until it expires."""
        async with self.store.transaction() as tx:
            await tx.lock_person(row.user_id)
            if to_ms(now + _AGAIN) < row.expires_at:
                await tx.move_check_in(row.id, to_ms(now + _AGAIN))
            else:
                await tx.mark_check_in(row.id, "expired", to_ms(now))

    async def due(self, now: datetime, limit: int = 100) -> list[CheckInRow]:
        """Check-ins whose moment has come, the longest waiting first."""
        async with self.store.transaction() as tx:
            return await tx.due_check_ins(to_ms(now), limit)

    async def _step(
        self,
        tx: Transaction,
        arrival: Arrival,
        permission: Permission | None,
        now: datetime,
        person: PersonRow | None,
    ) -> Handled:
        if self._label is not None:
            arrival = as_pressed(self.content, self._label, person, arrival)
        if permission is NOT_ASKED and self._shell is not None and needs_rights(arrival):
            raise AsksForRights(arrival)
        away = person is None or person.unreachable
        if arrival.event is None or (isinstance(arrival.event, CheckInDue | CameBack) and away):
            return Handled(new=True)
        door = await doors.come_through(tx, arrival.event, to_ms(now))
        state = await self._state(tx, person, arrival, door)
        visit = self._visit(tx, arrival, state, now)
        if self._shell is not None:
            taken = await panel.take(visit, self._shell, self.content, state, permission, door)
            if taken is not None:
                if person is not None and person.unreachable:
                    # Whoever uses a panel can be written to again.
                    await tx.make_reachable(person.user_id)
                await _say(visit, taken.toast)
                return Handled(
                    new=True, toast=taken.toast, leaving=taken.leaving, language=state.language
                )
        event = doors.heard(arrival.event, door)
        late = None if self._reading_ms is None else to_ms(now) - self._reading_ms
        if late and await unread(tx, self.content, arrival.user_id, state, event, late):
            done = show_live(self.content, state)
        else:
            done = (self._decide or step)(state, event, now, self.content)
        done = await with_recall(tx, self.content, event, done, arrival.user_id, now)
        row = _row(person, arrival, done, to_ms(now))
        hurried = person is not None and to_ms(now) - person.seen_at < _HURRIED_MS
        simple, was = done.state.settings.simple, state.settings.simple
        erased = any(isinstance(effect, EraseEverything) for effect in done.effects)
        # Whoever is erased is told so in the language that they were spoken to.
        language = state.language if erased else done.state.language
        moment, left = to_ms(now), was > simple
        turn = Turn(arrival, row, language, moment, hurried, state.episode, simple, left)
        await perform(tx, done, turn)
        if door is not None and door.kind != "settings":
            await tx.communities.join(arrival.user_id, door.community_id, to_ms(now))
        await panel.followed(visit, done)
        toast = next((effect.key for effect in done.effects if isinstance(effect, Toast)), None)
        if not any(isinstance(effect, Show) for effect in done.effects):
            await _say(visit, toast)
        return Handled(new=True, toast=toast, erased=erased, language=language)

    async def _state(
        self, tx: Transaction, person: PersonRow | None, arrival: Arrival, door: DoorRow | None
    ) -> State:
        """What is known of a person, in the language that they are spoken to."""
        state = State() if person is None else codec.load_state(person.state)
        state = noticed(state, arrival.language)
        community = None if door is None else await tx.communities.find(door.community_id)
        state = guessed(state, community)
        group = None if community is None else terms.load(community.settings).language
        known = None if person is None else state
        client = arrival.language or state.settings.client
        return speaking(state, spoken(known, client, group, self._language, self.content.languages))

    def _visit(self, tx: Transaction, arrival: Arrival, state: State, now: datetime) -> Visit:
        languages = tuple(sorted(self.content.languages))
        return Visit(tx, arrival, state.language, languages, now, state.settings.simple)

    async def _leave(self, arrival: Arrival, row: CommunityRow, now: datetime) -> Handled:
        """Leave a chat as an admin asked, and say so."""
        if self._shell is None or not await leaving.has_left(self._shell, row):
            return Handled(new=True, toast=leaving.CANNOT)
        async with self.store.transaction() as tx:
            await leaving.left(self._visit(tx, arrival, State(), now), row)
            self._wake()
        return Handled(new=True, toast=panel.SAVED)

    async def _empty_log(self) -> None:
        """Erased rows also leave the write-ahead log; the erasure itself is committed already."""
        try:
            await self.store.checkpoint()
        except StorageError as error:
            log.error("erasure: %s; the write-ahead log keeps old rows", type(error).__name__)


def _row(person: PersonRow | None, arrival: Arrival, done: Step, now: int) -> PersonRow:
    """The person's row as it is saved; events of Spotter's own do not count as being seen."""
    if person is None:
        user, chat = arrival.user_id, arrival.chat_id
        person = PersonRow(user_id=user, chat_id=chat, state="", rev=0, created_at=now, seen_at=now)
    own = isinstance(arrival.event, CheckInDue | CameBack)
    return replace(
        person,
        state=codec.dump_state(done.state),
        rev=person.rev + 1,
        language=done.state.language,
        seen_at=person.seen_at if own else now,
        unreachable=False,
    )


async def _say(visit: Visit, toast: str | None = None) -> None:
    """A word that belongs on a button, as a message where a key was typed instead."""
    if toast is not None and visit.arrival.typed:
        await show(visit, Screen("notice", (Part(toast),)), name="t", anew=True)
