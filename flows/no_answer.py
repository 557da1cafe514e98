"""Nobody answered: one reminder, then one message that closes the episode.

House rules. No reply is not "better". At most one reminder goes out in an episode, both
messages are silent and wait for the morning, and neither blames anybody. Whatever was
closed here can still be answered, at any age (``flows.checking``). An answer that was
begun and left in the middle is brought back as the reminder.

Does not live here: the hours (``follow_up.toml``), the check-ins themselves
(``flows.coming_due``, the only caller).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from flows.cards import live_card
from flows.check_in_card import closing_card, reminder_card
from flows.content import Content
from flows.effects import Effect, MarkCheckIn, PlanCheckIns, RecordAssessment, Show, Step
from flows.follow_up import (
    CLOSING,
    QUESTIONS,
    REMINDER,
    SECOND,
    quiet_hours_on,
    unasked,
    waking,
)
from flows.local_time import clock_of
from flows.model import Episode, Place, PlannedCheckIn, State
from flows.moves import turn, with_above
from flows.screen import Part

NO_ANSWER: Final = "no_answer"
_IN_VIEW = frozenset({Place.ASKING, Place.RESUMING, Place.RESUMING_SAFELY, Place.STOPPING})
_HOUR = timedelta(hours=1)


def promised(
    content: Content, state: State, episode: Episode, planned: PlannedCheckIn, now: datetime
) -> tuple[Episode, tuple[Effect, ...]]:
    """What follows a question that goes out now and may stay unanswered."""
    last = not any(
        one.kind in QUESTIONS and one.due_at > planned.due_at for one in episode.check_ins
    )
    if not last and planned.kind != SECOND:
        return episode, ()
    if not _reminded(episode):
        return _planned(content, state, episode, REMINDER, planned, now)
    if last:
        return _planned(content, state, episode, CLOSING, planned, now)
    return episode, ()


def _reminded(episode: Episode) -> bool:
    kinds = {one.id: one.kind for one in episode.check_ins}
    return any(kinds.get(name) == REMINDER for name in episode.asked)


def _planned(
    content: Content,
    state: State,
    episode: Episode,
    kind: str,
    after: PlannedCheckIn,
    now: datetime,
) -> tuple[Episode, tuple[Effect, ...]]:
    name = f"{after.id}-{kind}"
    if any(one.id == name for one in episode.check_ins):
        return episode, ()
    at = now + quiet_hours_on(content.plan, kind) * _HOUR
    new = waking(clock_of(content, state), name, kind, at, content.plan)
    return replace(episode, check_ins=(*episode.check_ins, new)), (PlanCheckIns((new,)),)


def is_waiting(state: State, episode: Episode, planned: PlannedCheckIn) -> bool:
    """Whether a question stands unanswered, or its answer was left in the middle.

    A second reminder waits for nothing: check-ins turned off and on may have planned two.
    """
    if planned.kind == REMINDER and _reminded(episode):
        return False
    return _unanswered(episode) is not None or _half_done(state)


def _unanswered(episode: Episode) -> PlannedCheckIn | None:
    """The question asked last, when it got no answer."""
    done = {*episode.replied, *episode.passed}
    asked = [one for one in episode.check_ins if one.kind in QUESTIONS and one.id in episode.asked]
    return asked[-1] if asked and asked[-1].id not in done else None


def _half_done(state: State) -> bool:
    return state.conversation is not None and state.conversation.check_in is not None


def remind(
    content: Content, state: State, episode: Episode, planned: PlannedCheckIn, now: datetime
) -> Step:
    """The one reminder; after the last question the closing message is promised with it."""
    asked = replace(episode, asked=(*episode.asked, planned.id))
    marks: tuple[Effect, ...] = (MarkCheckIn(planned.id, "asked"),)
    if not any(one.kind in QUESTIONS and one.due_at > now for one in asked.check_ins):
        asked, more = _planned(content, state, asked, CLOSING, planned, now)
        marks = (*marks, *more)
    moved = replace(state, episode=asked)
    question = _unanswered(episode)
    if _half_done(state) or question is None:
        # Saved for later, or left for another card, it is brought back all the same.
        moved = moved if state.place in _IN_VIEW else turn(moved, Place.RESUMING)
        above = (Part("check-in"), Part("check-in-half-done"))
        screen = with_above(live_card(content, moved), above)
    else:
        screen = reminder_card(asked, question, now)
    return Step(moved, (*marks, Show(screen, "new", "reminder", check_in=planned.id)))


def close(
    content: Content, state: State, episode: Episode, planned: PlannedCheckIn, now: datetime
) -> Step:
    """Close the episode as unanswered, and say that an answer is welcome at any time."""
    ended = replace(episode, asked=(*episode.asked, planned.id), open=False, ended=NO_ANSWER)
    rest = tuple(
        MarkCheckIn(one.id, "expired")
        for one in episode.check_ins
        if one.id not in episode.replied and one.id != planned.id
    )
    trace = RecordAssessment(
        episode=episode.number,
        kind=NO_ANSWER,
        level=episode.level,
        pattern=episode.pattern,
        severity=None,
        rules=(),
        answers=episode.answered,
        heard=episode.heard,
        content_version=content.version,
    )
    screen = closing_card(ended, _unanswered(ended) or unasked(ended, now))
    return Step(
        replace(state, episode=ended),
        (
            MarkCheckIn(planned.id, "asked"),
            *rest,
            trace,
            Show(screen, "new", "reminder", check_in=planned.id),
        ),
    )
