"""The card of a check-in's outcome: what today's answer came to.

House rules. A level that rose is told like a first result; anything else in a few words.
What comes next is promised here too, for nobody should wonder whether they are asked
again. Does not live here: what an answer comes to (``flows.checking``, the only caller),
the training that is added below (``flows.guides.pages``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from flows.cards import live_card
from flows.content import Content
from flows.follow_up import CLOSING, REMINDER, SEEN, Course
from flows.local_time import zone_of
from flows.model import Ending, Episode, Place, PlannedCheckIn, State
from flows.position import next_question
from flows.result import explaining_rows, guidance, promise_of
from flows.screen import Part, Screen
from flows.triage import Assessment
from flows.vocabulary import Level


def outcome_card(
    content: Content,
    state: State,
    assessment: Assessment,
    course: Course,
    ended_by: Ending | None,
    ahead: tuple[PlannedCheckIn, ...],
) -> Screen:
    """What the check-in came to, and ``ahead``: when Spotter asks again."""
    if state.place is Place.RESULT:
        return replace(live_card(content, state), parts=guidance(assessment))
    if course.raised:
        over = (Part("last-check-in"),) if ended_by else ()
        parts = (*_raised(assessment, course), *over)
    else:
        parts = (*_kept(state, assessment.level, course, ended_by), Part("go-now"))
    left = state.conversation is not None and next_question(content, state.conversation)
    waiting = (Part("check-left-open"),) if left else ()
    promise = promise_of(state, ahead, zone_of(content, state)) if ahead else ()
    signed = () if assessment.level is Level.EMERGENCY else (Part("not-signed-off"),)
    rows = explaining_rows(state.episode, assessment.level) if state.episode else ()
    parts = (*parts, *promise, *waiting, *signed)
    return Screen("outcome", parts, rows, level=assessment.level)


def _raised(assessment: Assessment, course: Course) -> tuple[Part, ...]:
    """A first result; who got worse is asked to book sooner, right below its first line."""
    told = guidance(assessment)
    hurry = course.word == "worse" and assessment.level is Level.CLINICIAN_SOON
    return (told[0], Part("worse-in-days"), *told[1:]) if hurry else told


def _kept(state: State, level: Level, course: Course, ended_by: Ending | None) -> tuple[Part, ...]:
    """The level stays or fell; at ``urgent`` it matters how it goes and who was seen."""
    kept = Part(f"follow-{ended_by or 'kept'}-{level.value}")
    if level is not Level.URGENT:
        return (kept,)
    if course.word == "worse":
        return (Part("urgent-worse"),)
    if state.episode is not None and state.episode.seen:
        return (Part("urgent-seen"),)
    return (kept, Part("urgent-better")) if course.word in ("better", "gone") else (kept,)


def ahead_of(
    episode: Episode, before: Iterable[PlannedCheckIn], now: datetime
) -> tuple[PlannedCheckIn, ...]:
    """The questions still to come, ``before`` being those that count no more; soonest first."""
    over = {*episode.asked, *episode.replied, *(one.id for one in before)}
    quiet = {REMINDER, CLOSING, *((SEEN,) if episode.seen else ())}
    coming = {
        one.due_at: one
        for one in episode.check_ins
        if one.due_at > now and one.kind not in quiet and one.id not in over
    }
    return tuple(coming[at] for at in sorted(coming))
