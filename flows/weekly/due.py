"""A look-ahead falls due: ask it, put it off, or leave this week out.

House rules. Never at night, never while somebody answers a check, never beside an alarm that
is open, and never a third time without an answer: the second unanswered one says so and is
the last. A check that was left unfinished waits behind it. Does not live here: the promise
(``flows.weekly.promising``), the answers (``flows.weekly.answering``). Called by
``flows.engine``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows.coming_due import is_busy
from flows.content import Content
from flows.effects import Effect, MarkCheckIn, PutOffCheckIn, Show, Step
from flows.local_time import awake, clock_of
from flows.model import CheckInDue, Place, State
from flows.moves import notice, turn
from flows.screen import Part
from flows.vocabulary import Level
from flows.weekly.cards import question_card
from flows.weekly.promising import STALE, ended, promise_id, promised

#: So many in a row without an answer end it, and so many in a row that were left out: nobody
#: is kept for ever for the sake of a question that is never put.
_MOST_MISSED, _MOST_LEFT_OUT = 2, 4


def due(content: Content, state: State, event: CheckInDue, now: datetime) -> Step:
    """Answer the clock; whatever becomes of this week, the next one is promised."""
    weekly = state.weekly
    if not weekly.on or weekly.due_at is None or event.id != promise_id(weekly):
        return Step(state, (MarkCheckIn(event.id, "expired"),))
    waking = awake(clock_of(content, state), now)
    if waking > now:
        return Step(state, (PutOffCheckIn(event.id, waking),))
    late = now - weekly.due_at
    busy = is_busy(content, state, now) or state.place is Place.FORGETTING
    until = now + timedelta(hours=content.plan.put_off_hours)
    if busy and until - weekly.due_at <= STALE:
        return Step(state, (PutOffCheckIn(event.id, until),))
    missed = weekly.missed + 1 if weekly.open else 0
    if missed >= _MOST_MISSED:
        off, effects = ended(state)
        return Step(off, effects)
    if busy or late > STALE or _alarming(state):
        return _left_out(content, state, event, now)
    return _asked(content, state, event, missed, now)


def _left_out(content: Content, state: State, event: CheckInDue, now: datetime) -> Step:
    weekly = replace(state.weekly, missed=state.weekly.missed + 1)
    if weekly.missed >= _MOST_LEFT_OUT:
        off, ending = ended(state)
        return notice(off, Part("check-in"), Part("weekly-off"), before=ending)
    after, effects = promised(content, replace(state, weekly=weekly), now)
    return Step(after, (MarkCheckIn(event.id, "expired"), *effects))


def _alarming(state: State) -> bool:
    """Whether somebody was sent to be seen, and that is open or was never settled."""
    episode = state.episode
    if episode is None or episode.level.rank < Level.URGENT.rank:
        return False
    return episode.open or not episode.seen


def _asked(content: Content, state: State, event: CheckInDue, missed: int, now: datetime) -> Step:
    fresh = replace(state.weekly, answers=(), open=True, missed=missed)
    moved = turn(replace(state, weekly=fresh), Place.LOOKING_AHEAD)
    after, effects = promised(content, moved, now)
    again: tuple[Part, ...] = (Part("weekly-last"),) if missed else ()
    screen = question_card(after, Part("check-in"), Part("weekly-hello"), *again)
    asked: Effect = MarkCheckIn(event.id, "asked")
    show = Show(screen, "new", "check_in", check_in=event.id)
    return Step(after, (asked, *effects, show))
