"""Promises that change along the way: check-ins put off, turned off and on, promised anew.

Lives here: which planned check-ins end and which come instead. A promise made anew gets an id
of its own, because an ended one is never revived. Does not live here: the times of a new
episode (``flows.follow_up``), the conversation (``flows.checking``). Called by
``flows.afterwards``, ``flows.settings``, ``flows.checking``, ``flows.coming_due`` and
``flows.finishing``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from flows.content import Content
from flows.effects import CancelCheckIns, Effect, MarkCheckIn, PlanCheckIns, PutOffCheckIn, Step
from flows.follow_up import AGAIN, CLOSING, REMINDER, SEEN, is_answered, waking
from flows.local_time import clock_of
from flows.model import Episode, PlannedCheckIn, State
from flows.screen import Part
from flows.vocabulary import Level
from flows.weekly import promising

_HOUR = timedelta(hours=1)


def put_off(state: State, episode: Episode, planned: PlannedCheckIn, until: datetime) -> Step:
    """Ask it ``until`` then; remembered, so that it survives being turned off and on."""
    later = replace(planned, put_off=until)
    check_ins = tuple(later if one == planned else one for one in episode.check_ins)
    moved = replace(state, episode=replace(episode, check_ins=check_ins))
    return Step(moved, (PutOffCheckIn(planned.id, until),))


def muted(state: State) -> tuple[State, tuple[Effect, ...]]:
    """No check-ins and no look-ahead any more; whether somebody was seen is still asked."""
    quiet, effects = promising.ended(replace(state, check_ins_wanted=False))
    return quiet, (*_ended(state.episode), *effects)


def muted_words(state: State) -> tuple[Part, ...]:
    """That check-ins are off, and what is asked all the same."""
    return (Part("check-ins-off"), *((Part("muting-seen"),) if unasked_whether_seen(state) else ()))


def unasked_whether_seen(state: State) -> bool:
    """Whether "were you seen?" is promised and was not asked yet."""
    asked = () if state.episode is None else state.episode.asked
    return any(one.id not in asked for one in still_to_be_seen(state))


def _ended(episode: Episode | None) -> tuple[Effect, ...]:
    if episode is None:
        return ()
    return tuple(
        MarkCheckIn(one.id, "expired")
        for one in episode.check_ins
        if one.kind != SEEN and one.id not in episode.replied
    )


def quietened(episode: Episode) -> tuple[Effect, ...]:
    """An answer came: the reminder and the closing message are not needed any more."""
    return tuple(
        MarkCheckIn(one.id, "expired")
        for one in episode.check_ins
        if one.kind in (REMINDER, CLOSING) and one.id not in episode.asked
    )


def unmuted(state: State, now: datetime) -> tuple[State, tuple[Effect, ...]]:
    """Check-ins again: those of an open episode that still lie ahead are promised anew.

    So is "were you seen?", which /stop has ended and which nobody was asked.
    """
    wanted = replace(state, check_ins_wanted=True)
    episode = state.episode
    if state.check_ins_wanted or episode is None or not episode.open:
        return wanted, ()
    # Of each kind the latest promise: the ones before it have ended already.
    left = {
        one.kind: one
        for one in episode.check_ins
        if one.kind != SEEN and _moment(one) > now and not is_answered(episode, one)
    }
    ahead = tuple(
        replace(one, id=f"{episode.number}-{kind}-{state.card}") for kind, one in left.items()
    )
    unseen = {one.id: _anew(one, state.card, now) for one in _never_asked(episode)}
    kept = (one for one in episode.check_ins if one.id not in unseen)
    promised = (*ahead, *unseen.values())
    after = replace(episode, check_ins=(*kept, *promised))
    ended = tuple(MarkCheckIn(one, "expired") for one in unseen)
    # What was put off keeps the moment that it was planned for, beside the one it waits for.
    plan = PlanCheckIns(tuple(replace(one, due_at=_moment(one)) for one in promised))
    return replace(wanted, episode=after), ((*ended, plan) if promised else ())


def _moment(planned: PlannedCheckIn) -> datetime:
    """When it is asked, as things stand."""
    return planned.put_off or planned.due_at


def _never_asked(episode: Episode) -> tuple[PlannedCheckIn, ...]:
    done = {*episode.asked, *episode.replied}
    return tuple(
        one
        for one in episode.check_ins
        if one.kind == SEEN and one.id not in done and not episode.seen
    )


def _anew(planned: PlannedCheckIn, card: int, now: datetime) -> PlannedCheckIn:
    """The same promise under an id of its own, at once when its time has passed."""
    number, kind, *_ = planned.id.split("-")
    again = AGAIN if planned.id.endswith(AGAIN) else ""
    late = max(now - planned.due_at, timedelta(0))
    return replace(
        planned,
        id=f"{number}-{kind}-{card}{again}",
        due_at=planned.due_at + late,
        expires_at=planned.expires_at + late,
        put_off=None,
    )


def promised_anew(
    content: Content, state: State, episode: Episode, due: Mapping[str, float], now: datetime
) -> tuple[Episode, tuple[Effect, ...]]:
    """The episode with more check-ins, ``due`` in so many hours by kind."""
    last, clock = content.plan.last_expires_hours * _HOUR, clock_of(content, state)
    new = []
    for kind, hours in due.items():
        if kind != SEEN and not state.check_ins_wanted:
            continue
        at, name = now + hours * _HOUR, f"{episode.number}-{kind}-{state.card}"
        if kind == SEEN and episode.level is Level.EMERGENCY:
            new.append(PlannedCheckIn(name, kind, at, at + last))
        else:
            new.append(waking(clock, name, kind, at, content.plan))
    more = tuple(new)
    after = replace(episode, check_ins=(*episode.check_ins, *more))
    return after, ((PlanCheckIns(more),) if more else ())


def still_to_be_seen(state: State) -> tuple[PlannedCheckIn, ...]:
    """ "Were you seen?" of an open urgent or emergency result: a new check does not end it."""
    episode = state.episode
    if episode is None or not episode.open:
        return ()
    return tuple(
        one for one in episode.check_ins if one.kind == SEEN and one.id not in episode.replied
    )


def replaced(state: State) -> tuple[Effect, ...]:
    """What a new result ends: everything planned but "were you seen?"."""
    return _ended(state.episode) if still_to_be_seen(state) else (CancelCheckIns(),)
