"""When the next look-ahead is due, and what ends or moves that promise.

House rules. There is one promise at a time, with a number that is never used twice. Its
hour is read off the person's clock, over every change of the clocks, and quiet hours move
it later. Lives here: that promise. Does not live here: what happens when it is due
(``flows.weekly.due``). Called by the modules beside it, ``flows.engine``,
``flows.follow_ups``, ``flows.commands`` and ``flows.replanning``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from flows.content import Content
from flows.effects import CancelCheckIns, Effect, MarkCheckIn, PlanCheckIns, PutOffCheckIn, Step
from flows.local_time import awake, clock_of, zone_of
from flows.model import CheckInDue, Event, Left, PlannedCheckIn, State
from flows.preferences import Weekly

KIND = "weekly"
#: Later than this, a week is left out.
STALE = timedelta(hours=24)
_DAY = timedelta(days=1)


def promise_id(weekly: Weekly) -> str:
    """The id of the latest promise; it belongs to no episode."""
    return f"0-{KIND}-{weekly.number}"


def next_moment(weekly: Weekly, after: datetime, zone: tzinfo | None) -> datetime:
    """The first moment after ``after`` at its weekday and minute; in UTC where no zone is known."""
    there = zone or UTC
    today, minute = after.astimezone(there).date(), time(*divmod(weekly.minute, 60))
    # Nine days hold every weekday once after any moment.
    days = (today + ahead * _DAY for ahead in range(9))
    moments = (
        datetime.combine(day, minute, there).astimezone(UTC)
        for day in days
        if day.weekday() == weekly.day
    )
    return next(at for at in moments if at > after)


def promised(content: Content, state: State, now: datetime) -> tuple[State, tuple[Effect, ...]]:
    """The state with a new promise, after ``now``."""
    weekly = replace(state.weekly, number=state.weekly.number + 1)
    wanted = next_moment(weekly, now, zone_of(content, state))
    due = awake(clock_of(content, state), wanted)
    planned = PlannedCheckIn(promise_id(weekly), KIND, due, due + STALE, wanted)
    return replace(state, weekly=replace(weekly, due_at=due)), (PlanCheckIns((planned,)),)


def ended(state: State) -> tuple[State, tuple[Effect, ...]]:
    """The state without a look-ahead; what was answered stays."""
    weekly = state.weekly
    if not weekly.on:
        return state, ()
    off = replace(weekly, on=False, due_at=None, answers=(), open=False, missed=0)
    return replace(state, weekly=off), (MarkCheckIn(promise_id(weekly), "expired"),)


def moved(content: Content, state: State, now: datetime) -> tuple[State, tuple[Effect, ...]]:
    """The same promise by another clock."""
    weekly = state.weekly
    if not weekly.on or weekly.due_at is None or weekly.due_at <= now:
        return state, ()
    wanted = next_moment(weekly, now, zone_of(content, state))
    due = awake(clock_of(content, state), wanted)
    after = replace(state, weekly=replace(weekly, due_at=due))
    return after, (PutOffCheckIn(promise_id(weekly), due),)


def kept(content: Content, event: Event, done: Step, now: datetime) -> Step:
    """A step of the conversation without a look-ahead lost in it.

    "Gone" and a new result cancel everything that is planned; a person who was away, or
    had blocked the bot, comes back to a promise that is long over.
    """
    weekly = done.state.weekly
    if not weekly.on:
        return done
    if isinstance(event, Left):
        return replace(done, state=replace(done.state, weekly=replace(weekly, due_at=None)))
    cancelled = any(isinstance(one, CancelCheckIns) for one in done.effects)
    over = weekly.due_at is None or now - weekly.due_at > STALE + _DAY
    if not cancelled and (not over or isinstance(event, CheckInDue)):
        return done
    state, effects = promised(content, done.state, now)
    return Step(state, (*done.effects, *effects))
