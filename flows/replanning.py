"""Another zone or other quiet hours: what is still planned moves with them.

House rules. Nothing is asked before its 48 or 72 hours, whatever changes; nothing that was
promised is lost; what was asked already, or put off by the person, stays as it is. Does not
live here: the moving of one moment (``flows.local_time``), the change itself
(``flows.settings``). Called by ``flows.settings``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows.content import Content
from flows.effects import Effect, MarkCheckIn, PutOffCheckIn
from flows.follow_up import EXTRA, FIRST, SEEN
from flows.local_time import Clock, awake, clock_of
from flows.model import Episode, PlannedCheckIn, State
from flows.weekly import promising

_NOTHING = timedelta(0)


def replanned(content: Content, state: State, now: datetime) -> tuple[State, tuple[Effect, ...]]:
    """The state with every open promise at its moment on the person's clock, and the moves."""
    state, weekly = promising.moved(content, state, now)
    after, effects = _replanned(content, state, now)
    return after, (*effects, *weekly)


def _replanned(content: Content, state: State, now: datetime) -> tuple[State, tuple[Effect, ...]]:
    episode = state.episode
    if episode is None or not episode.open:
        return state, ()
    clock, waiting = clock_of(content, state), _waiting(state, episode, now)
    moved = {one.id: _moved(clock, one, now) for one in waiting}
    due = {one.kind: one.due_at for one in moved.values()}
    # The look after a day is not needed where the first promised one is there by then.
    spare = {
        name
        for name, one in moved.items()
        if one.kind == EXTRA and FIRST in due and one.due_at >= due[FIRST]
    }
    check_ins = tuple(moved.get(one.id, one) for one in episode.check_ins if one.id not in spare)
    effects: list[Effect] = [MarkCheckIn(name, "expired") for name in spare]
    effects += [
        PutOffCheckIn(one.id, moved[one.id].due_at)
        for one in waiting
        if one.id not in spare and moved[one.id] != one
    ]
    return replace(state, episode=replace(episode, check_ins=check_ins)), tuple(effects)


def _waiting(state: State, episode: Episode, now: datetime) -> list[PlannedCheckIn]:
    """What is promised and still ahead; of each kind the latest promise, "seen" all of them."""
    latest = {one.kind: one.id for one in episode.check_ins}
    done = {*episode.asked, *episode.replied}
    return [
        one
        for one in episode.check_ins
        if one.wanted_at is not None
        and one.due_at > now
        and one.id not in done
        and (one.kind == SEEN or (state.check_ins_wanted and latest[one.kind] == one.id))
    ]


def _moved(clock: Clock, planned: PlannedCheckIn, now: datetime) -> PlannedCheckIn:
    due = awake(clock, max(planned.wanted_at or planned.due_at, now))
    later = max(due - planned.due_at, _NOTHING)
    return replace(planned, due_at=due, expires_at=planned.expires_at + later)
