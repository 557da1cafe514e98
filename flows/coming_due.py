"""A check-in falls due: send it, put it off, or leave it out because a later one stands.

Lives here: that decision. Does not live here: the times (``flows.follow_up``), the card
(``flows.check_in_card``), what follows no answer (``flows.no_answer``), the answer
(``flows.checking``). Called by ``flows.engine``, ``flows.checking`` and, for who is busy, by
``flows.weekly.due``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows import being_seen, follow_ups, no_answer
from flows.check_in_card import check_in_card
from flows.content import Content
from flows.effects import Effect, MarkCheckIn, PlanCheckIns, Show, Step
from flows.follow_up import (
    CLOSING,
    DAY7,
    QUESTIONS,
    REMINDER,
    SECOND,
    SEEN,
    day7_check_in,
    is_answered,
)
from flows.local_time import awake, clock_of
from flows.model import CheckInDue, Episode, PlannedCheckIn, State
from flows.vocabulary import Level

_HOUR = timedelta(hours=1)


def due(content: Content, state: State, event: CheckInDue, now: datetime) -> Step:
    """Send a check-in, put it off, or leave it out because a later one stands."""
    episode = state.episode
    planned = planned_check_in(episode, event.id)
    if episode is None or planned is None or not _is_kept(state, episode, planned, now):
        return Step(state, (MarkCheckIn(event.id, "expired"),))
    until = _put_off(content, state, planned, now)
    if until is not None:
        return follow_ups.put_off(state, episode, planned, until)
    if planned.kind == REMINDER:
        return no_answer.remind(content, state, episode, planned, now)
    if planned.kind == CLOSING:
        return no_answer.close(content, state, episode, planned, now)
    return _asked(content, state, episode, planned, now)


def _is_kept(state: State, episode: Episode, planned: PlannedCheckIn, now: datetime) -> bool:
    """Whether what was promised is still wanted, by the person and by what happened since."""
    if not episode.open or is_answered(episode, planned):
        return False
    if planned.kind == SEEN:
        return not episode.seen and now <= planned.expires_at
    if not state.check_ins_wanted:
        return False
    if planned.kind in (REMINDER, CLOSING):
        # Late or not: nobody else says that the asking ends.
        waiting = no_answer.is_waiting(state, episode, planned)
        return waiting and not _overtaken(episode, planned, now)
    return now <= planned.expires_at and not _overtaken(episode, planned, now)


def _asked(
    content: Content, state: State, episode: Episode, planned: PlannedCheckIn, now: datetime
) -> Step:
    """Ask it, and promise in the same step what follows when nobody answers."""
    asked = replace(episode, asked=tuple(dict.fromkeys((*episode.asked, planned.id))))
    more: tuple[Effect, ...]
    if planned.kind == SEEN:
        asked, more = being_seen.once_more(content, state, asked, planned)
    else:
        asked, week = _day7(content, state, asked, planned)
        asked, quiet = no_answer.promised(content, state, asked, planned, now)
        more = (*week, *quiet)
    screen = check_in_card(content, asked, planned, now)
    return Step(
        replace(state, episode=asked),
        (
            MarkCheckIn(planned.id, "asked"),
            *more,
            Show(screen, "new", "check_in", check_in=planned.id),
        ),
    )


def _overtaken(episode: Episode, planned: PlannedCheckIn, now: datetime) -> bool:
    """Late, and the next question is so near that asking twice would only be noise."""
    following = [
        one.due_at
        for one in episode.check_ins
        if one.kind in QUESTIONS and one.due_at > planned.due_at
    ]
    if planned.kind == SEEN or not following or now == planned.due_at:
        return False
    near = min(6 * _HOUR, (min(following) - planned.due_at) / 4)
    return now >= min(following) - near


def _put_off(
    content: Content, state: State, planned: PlannedCheckIn, now: datetime
) -> datetime | None:
    """Later, when it is night or somebody is in the middle of a conversation."""
    plan = content.plan
    urgent = planned.kind == SEEN
    # After an emergency it is asked at night, too: quiet hours never moved it.
    firm = urgent and planned.wanted_at is None
    if not firm and (waking := awake(clock_of(content, state), now)) > now:
        return waking
    until = now + plan.put_off_hours * _HOUR
    if is_busy(content, state, now) and not urgent and until < planned.expires_at:
        return until
    return None


def is_busy(content: Content, state: State, now: datetime) -> bool:
    """Whether somebody is answering questions; not when a check was only left unfinished."""
    busy = timedelta(minutes=content.plan.busy_minutes)
    return state.conversation is not None and now - state.conversation.touched_at < busy


def _day7(
    content: Content, state: State, episode: Episode, planned: PlannedCheckIn
) -> tuple[Episode, tuple[Effect, ...]]:
    """An episode still open at 72 h is asked again after a week."""
    known = {one.kind for one in episode.check_ins}
    if planned.kind != SECOND or DAY7 in known or episode.level.rank > Level.CLINICIAN_SOON.rank:
        return episode, ()
    week = day7_check_in(content.plan, episode, clock_of(content, state))
    return replace(episode, check_ins=(*episode.check_ins, week)), (PlanCheckIns((week,)),)


def planned_check_in(episode: Episode | None, name: str) -> PlannedCheckIn | None:
    """The planned check-in of that id; None when there is none."""
    if episode is None:
        return None
    return next((one for one in episode.check_ins if one.id == name), None)
