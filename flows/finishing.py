"""The end of an intake: assess, keep the trace, promise to come back, say the result.

Lives here: what finishing leads to. Does not live here: the level (``flows.triage``), the
times (``flows.follow_up``), the words. Called by ``flows.answering``, ``flows.talking`` and,
for its records, by ``flows.checking`` and ``flows.being_seen``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows import charting, follow_ups
from flows.cards import live_card
from flows.content import Content
from flows.effects import (
    Effect,
    MessageKind,
    PlanCheckIns,
    RecordAssessment,
    Show,
    Step,
)
from flows.follow_up import SEEN, anchor, plan_check_ins
from flows.guides.ladder import begun
from flows.intake import Intake
from flows.local_time import clock_of
from flows.model import Conversation, Episode, Place, State
from flows.moves import turn
from flows.position import intake_of
from flows.settings.clock import asked_once
from flows.triage import Assessment, assess
from flows.vocabulary import Level

INTAKE = "intake"


def finish(content: Content, state: State, conversation: Conversation, now: datetime) -> Step:
    """End an intake: every earlier promise is replaced by the ones of the new result."""
    intake = intake_of(content, conversation)
    assessment = assess(content, intake)
    number = state.episodes + 1
    since = anchor(content.plan, _number(intake, "trained_hours_ago"), now)
    clock = clock_of(content, state)
    planned = plan_check_ins(content, assessment, number, since, now, clock)
    if not state.check_ins_wanted:
        # Whether somebody sent to be seen was seen is asked in any case.
        planned = tuple(one for one in planned if one.kind == SEEN)
    episode = Episode(
        number=number,
        level=assessment.level,
        pattern=assessment.pattern,
        reported_at=now,
        anchor=since,
        severity=_number(intake, "severity"),
        answered=conversation.answered,
        heard=conversation.heard,
        known=conversation.known,
        typed=conversation.typed,
        guided=begun(content, intake, assessment, state.episode, now),
        check_ins=(*planned, *follow_ups.still_to_be_seen(state)),
        asked=state.episode.asked if state.episode else (),
        scores=charting.first_score(intake),
    )
    age = intake.answers.get("age_band")
    ended = turn(
        replace(
            state,
            conversation=None,
            parked=None,
            episode=episode,
            episodes=number,
            age_band=age if isinstance(age, str) else state.age_band,
            scores_before=charting.before(state),
        ),
        Place.RESULT,
    )
    asked, screen = asked_once(content, ended, episode, live_card(content, ended), now)
    effects: tuple[Effect, ...] = (
        *follow_ups.replaced(state),
        recorded(assessment, intake, number, INTAKE, conversation),
        *((PlanCheckIns(planned),) if planned else ()),
        Show(screen, "new", kind_of(assessment.level)),
    )
    return Step(asked, effects)


def recorded(
    assessment: Assessment, intake: Intake, number: int, kind: str, conversation: Conversation
) -> RecordAssessment:
    """The trace of an assessment: rule ids, answers and the version of the content."""
    return RecordAssessment(
        episode=number,
        kind=kind,
        level=assessment.level,
        pattern=assessment.pattern,
        severity=_number(intake, "severity"),
        rules=tuple(dict.fromkeys(one.rule for one in assessment.findings)),
        answers=conversation.answered,
        heard=conversation.heard,
        content_version=assessment.content_version,
        change=conversation.change,
    )


def kind_of(level: Level) -> MessageKind:
    """The kind of message that carries a level; an emergency overtakes everything."""
    return "emergency" if level is Level.EMERGENCY else "guidance"


def _number(intake: Intake, name: str) -> float | None:
    value = intake.answers.get(name)
    return value if isinstance(value, float | int) else None
