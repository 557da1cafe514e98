"""When the next look-ahead is due, and what ends or moves that promise.

House rules. There is one promise at a time, with a number that is never used twice. Its
hour is read off the person's clock, over every change of the clocks, and quiet hours move
it later. Another zone and other quiet hours leave it on its day: no week is lost by them,
and none is asked twice. Lives here: that promise. Does not live here: what happens when it is due
(``flows.weekly.due``). Called by the modules beside it, ``flows.engine``,
``flows.follow_ups``, ``flows.commands`` and ``flows.replanning``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

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
    today = _day(after, zone)
    # Nine days hold every weekday once after any moment.
    days = (today + ahead * _DAY for ahead in range(9))
    moments = (_moment(weekly, day, zone) for day in days if day.weekday() == weekly.day)
    return next(at for at in moments if at > after)


def promised(content: Content, state: State, now: datetime) -> tuple[State, tuple[Effect, ...]]:
    """The state with a new promise, for the first fitting day after ``now`` and after the last."""
    last, zone = state.weekly.meant_for, zone_of(content, state)
    over = now if last is None else max(now, _moment(state.weekly, last, zone))
    return _planned(content, state, _day(next_moment(state.weekly, over, zone), zone), now)


def _planned(
    content: Content, state: State, day: date, now: datetime
) -> tuple[State, tuple[Effect, ...]]:
    numbered = replace(state, weekly=replace(state.weekly, number=state.weekly.number + 1))
    after, due = _dated(content, numbered, day, now)
    wanted = _moment(after.weekly, day, zone_of(content, after))
    planned = PlannedCheckIn(promise_id(after.weekly), KIND, due, due + STALE, wanted)
    return after, (PlanCheckIns((planned,)),)


def _dated(content: Content, state: State, day: date, now: datetime) -> tuple[State, datetime]:
    """The state with its promise on that day (now, where its hour has passed), and the moment."""
    wanted = _moment(state.weekly, day, zone_of(content, state))
    due = awake(clock_of(content, state), max(wanted, now))
    return replace(state, weekly=replace(state.weekly, meant_for=day, due_at=due)), due


def _moment(weekly: Weekly, day: date, zone: tzinfo | None) -> datetime:
    minute = time(*divmod(weekly.minute, 60))
    return datetime.combine(day, minute, zone or UTC).astimezone(UTC)


def _day(moment: datetime, zone: tzinfo | None) -> date:
    return moment.astimezone(zone or UTC).date()


def ended(state: State) -> tuple[State, tuple[Effect, ...]]:
    """The state without a look-ahead; what was answered stays."""
    weekly = state.weekly
    if not weekly.on:
        return state, ()
    off = replace(weekly, on=False, meant_for=None, due_at=None, answers=(), open=False, missed=0)
    return replace(state, weekly=off), (MarkCheckIn(promise_id(weekly), "expired"),)


def moved(content: Content, state: State, now: datetime) -> tuple[State, tuple[Effect, ...]]:
    """The same promise by another clock: the same day, and the same hour there."""
    weekly = state.weekly
    if weekly.meant_for is None:
        # Promised before days were kept.
        return chosen(content, state, now)
    return _moved(content, state, weekly.meant_for, now)


def chosen(content: Content, state: State, now: datetime) -> tuple[State, tuple[Effect, ...]]:
    """The same promise for another weekday or hour that was chosen: the first one from now on."""
    zone = zone_of(content, state)
    return _moved(content, state, _day(next_moment(state.weekly, now, zone), zone), now)


def _moved(
    content: Content, state: State, day: date, now: datetime
) -> tuple[State, tuple[Effect, ...]]:
    weekly = state.weekly
    if not weekly.on or weekly.due_at is None or weekly.due_at <= now:
        return state, ()
    after, due = _dated(content, state, day, now)
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
        gone = replace(weekly, meant_for=None, due_at=None)
        return replace(done, state=replace(done.state, weekly=gone))
    cancelled = any(isinstance(one, CancelCheckIns) for one in done.effects)
    over = weekly.due_at is None or now - weekly.due_at > STALE + _DAY
    if not cancelled and (not over or isinstance(event, CheckInDue)):
        return done
    if weekly.meant_for is not None and weekly.due_at is not None and weekly.due_at > now:
        state, effects = _planned(content, done.state, weekly.meant_for, now)
    else:
        state, effects = promised(content, done.state, now)
    return Step(state, (*done.effects, *effects))
