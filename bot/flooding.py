"""Holds off whoever sends more than anybody can mean, without losing anybody's answer or alarm.

House rules. A person has 60 updates in hand and earns one every three seconds (20 a minute). The
ordinary check has 16 answers; one tap a second for 80 seconds never gets here, for a lost answer
is worse than a flood. A text counts as two and a long one as several, because reading it costs
as much; nobody types more than twenty in half a minute. What is too much is dropped unread and
told once in ten minutes, with the signs that must not wait. But words of danger are still
listened for, within bounds, and the first that is heard in a minute is answered as ever.

The counts are in the memory of one process: a restart forgives, and several replicas let through
several times as much, which does no harm. Does not live here: how fast Spotter itself sends
(``bot.pacing``). Called by ``bot.reception``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.arrival import Arrival
from bot.service import Service
from flows import codec, talking
from flows.model import Commanded, Left, Said, State

BURST, PER_SECOND = 60.0, 1 / 3
#: What a text costs besides, and how many of its characters cost as much as a press.
_TEXT, _CHARACTERS = 1.0, 100
#: Characters that somebody who floods is still listened to: at once, and each second.
_HEARD, _HEARD_PER_SECOND = 10_000.0, 3_000.0
_ALARM_SECONDS, _NOTICE_SECONDS = 60.0, 600.0
_REMEMBERED = 10_000


@dataclass
class _Budget:
    """Something that is used up and comes back with time."""

    most: float
    per_second: float
    left: float
    at: float

    def spend(self, cost: float, now: float) -> bool:
        """Whether there was any left; the last bit may cost more than it is."""
        self.left = min(self.most, self.left + (now - self.at) * self.per_second)
        self.at = now
        if self.left < 1:
            return False
        self.left -= cost
        return True


@dataclass
class _Person:
    updates: _Budget
    hearing: _Budget
    state: State | None = None
    alarmed_at: float | None = None
    told_at: float | None = None


class Flood:
    """What each person has sent lately. ``clock`` gives monotonic seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._people: dict[int, _Person] = {}

    def admits(self, user_id: int, text: str = "") -> bool:
        """Whether an update of this person is handled; it counts."""
        now = self._clock()
        cost = 1 + (_TEXT + len(text) / _CHARACTERS if text else 0)
        return self._person(user_id, now).updates.spend(cost, now)

    def forgive(self, user_id: int) -> None:
        """Nothing of this person was counted: what could not be kept comes again, as if new."""
        self._people.pop(user_id, None)

    def may_tell(self, user_id: int) -> bool:
        """Whether it is time to say that something was dropped; then it has been said."""
        now = self._clock()
        person = self._person(user_id, now)
        if person.told_at is not None and now - person.told_at < _NOTICE_SECONDS:
            return False
        person.told_at = now
        return True

    async def alarmed(self, service: Service, user_id: int, words: str) -> bool:
        """Whether dropped words may speak of danger, and nothing did within the last minute."""
        now = self._clock()
        person = self._person(user_id, now)
        lately = person.alarmed_at is not None and now - person.alarmed_at < _ALARM_SECONDS
        if not words or lately or not person.hearing.spend(len(words), now):
            return False
        if person.state is None:
            person.state = await _language(service, user_id)
        if not talking.alarming(service.content, person.state, Said(words)):
            return False
        person.alarmed_at = now
        return True

    def _person(self, user_id: int, now: float) -> _Person:
        person = self._people.get(user_id)
        if person is None:
            if len(self._people) >= _REMEMBERED:
                self._forget(now)
            person = self._people[user_id] = _Person(
                _Budget(BURST, PER_SECOND, BURST, now),
                _Budget(_HEARD, _HEARD_PER_SECOND, _HEARD, now),
            )
        return person

    def _forget(self, now: float) -> None:
        """Forget whoever has been quiet for as long as a notice counts."""
        quiet = now - _NOTICE_SECONDS
        self._people = {one: it for one, it in self._people.items() if it.updates.at > quiet}


def words_of(arrival: Arrival) -> str:
    """The words in an arrival that may speak of danger."""
    match arrival.event:
        case Said(text) | Commanded(argument=text):
            return text
        case _:
            return ""


def counts(arrival: Arrival) -> bool:
    """Whether an arrival is something that a person can do too often."""
    return not isinstance(arrival.event, Left)


async def _language(service: Service, user_id: int) -> State:
    """A state that says in which languages the person is heard, and nothing else of theirs."""
    async with service.store.transaction() as tx:
        person = await tx.person(user_id)
    if person is None:
        return State()
    return State(language=codec.load_state(person.state).language)
