"""Check-ins: coming back, asking how it is now, and what the answer changes.

House rules. A check-in card carries the check-in's own id, so both copies of a message
that went out twice lead to one answer. The danger signs stand first on the card and are
asked again before any outcome. "Gone" ends everything still planned at once.

Does not live here: the times (``flows.follow_up``), the follow-up matrix
(``follow_up.toml``). Called by ``flows.engine`` and ``flows.answering``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows import finishing, follow_ups
from flows.cards import live_card
from flows.check_in_card import SEEN_CODES, check_in_card
from flows.coming_due import planned_check_in
from flows.content import Content
from flows.effects import (
    CancelCheckIns,
    Effect,
    MarkCheckIn,
    PutOffCheckIn,
    Show,
    Step,
    Toast,
)
from flows.follow_up import FIRST, SEEN, Course, closes, kind_by_age, still_planned
from flows.intake import Intake
from flows.model import (
    Conversation,
    Episode,
    Place,
    PlannedCheckIn,
    State,
)
from flows.moves import notice, show_live, turn
from flows.position import check_in_intake, intake_of, next_question
from flows.result import guidance, in_crisis
from flows.screen import Part, Screen
from flows.triage import Assessment, assess
from flows.vocabulary import CHANGES, NOT_SURE, Level

NOW = "now"
_HOUR = timedelta(hours=1)


def ask_now(content: Content, state: State, now: datetime) -> Step | None:
    """Somebody wants to report without being asked; None when there is nothing to follow."""
    episode = state.episode
    if episode is None or not episode.open:
        return None
    planned = unasked(episode, now)
    return Step(state, (Show(check_in_card(content, episode, planned, now), "new", "notice"),))


def unasked(episode: Episode, now: datetime) -> PlannedCheckIn:
    """A check-in nobody planned: its id counts the answers, so that each can be given once."""
    name = f"{episode.number}-{NOW}{len(episode.replied)}"
    return PlannedCheckIn(name, NOW, now, now)


def pressed(content: Content, state: State, button: str, now: datetime) -> Step:
    """A press on a check-in card, in whatever state the person is."""
    _, name, code = (*button.split(".", 2), "", "")[:3]
    episode = state.episode
    planned = planned_check_in(episode, name)
    if planned is None and episode is not None and name == unasked(episode, now).id:
        planned = unasked(episode, now)
    if episode is None or planned is None or not _answerable(episode, planned):
        live = live_card(content, state)
        return Step(state, (Toast("already-answered"), Show(live, "bring", "question")))
    if planned.kind == SEEN:
        return _seen(state, episode, planned, code)
    if code in CHANGES:
        return answer(content, state, episode, planned, code, now)
    if code == "off":
        quiet, ended = follow_ups.muted(state)
        return notice(quiet, Part("check-ins-off"), before=ended)
    if code == "later" and planned.kind != NOW:
        later = now + content.plan.later_hours * _HOUR
        put_off = (PutOffCheckIn(name, later),)
        return notice(state, Part("later-noted"), before=put_off)
    return Step(state, (Toast("already-answered"),))


def _answerable(episode: Episode, planned: PlannedCheckIn) -> bool:
    """Only a check-in that was asked, of an open episode, and only once."""
    asked = planned.kind == NOW or planned.id in episode.asked
    return episode.open and asked and planned.id not in episode.replied


def answer(
    content: Content,
    state: State,
    episode: Episode,
    planned: PlannedCheckIn,
    change: str,
    now: datetime,
) -> Step:
    """Take the change, then ask the danger signs before saying anything about it."""
    kind = kind_by_age(content.plan, episode, now) if planned.kind == NOW else planned.kind
    replied = tuple(dict.fromkeys((*episode.replied, *episode.asked, planned.id)))
    gone = change == "gone"
    after = replace(episode, replied=replied, open=not gone)
    intake_left_open = state.conversation is not None and state.conversation.check_in is None
    moved = replace(
        state,
        episode=after,
        conversation=Conversation(
            started_at=now,
            touched_at=now,
            check_in=kind,
            change=change,
            heard=_unfinished(content, state),
            previous_level=episode.level,
            previous_severity=episode.severity,
        ),
        parked=state.conversation if intake_left_open else state.parked,
    )
    marks: tuple[Effect, ...] = tuple(
        MarkCheckIn(one, "answered")
        for one in replied
        if one not in episode.replied and planned_check_in(episode, one)
    )
    if gone:
        marks = (*marks, CancelCheckIns())
    return show_live(content, turn(moved, Place.ASKING), *marks, above=(Part(f"heard-{change}"),))


def _unfinished(content: Content, state: State) -> tuple[tuple[str, str], ...]:
    """Danger signs of a check-in that was left in the middle; they count in the next one."""
    before = state.conversation
    if before is None or before.check_in is None:
        return ()
    told = intake_of(content, before).flags
    return tuple((name, value) for name, value in told.items() if value in ("yes", NOT_SURE))


def _seen(state: State, episode: Episode, planned: PlannedCheckIn, code: str) -> Step:
    """Were you seen? "No" brings the advice once more."""
    after = replace(episode, replied=(*episode.replied, planned.id))
    moved = replace(state, episode=after)
    mark: tuple[Effect, ...] = (MarkCheckIn(planned.id, "answered"),)
    if code not in SEEN_CODES:
        return Step(state, (Toast("already-answered"),))
    more = () if in_crisis(episode) else (Part("go-now"),)
    if code == "no":
        urge = Part("seen-urge-emergency" if episode.level is Level.EMERGENCY else "seen-urge")
        screen = Screen("seen", (urge, *more), level=episode.level)
        return Step(moved, (*mark, Show(screen, "new", finishing.kind_of(episode.level))))
    word = Part("seen-good" if code == "yes" else "seen-still")
    return notice(moved, word, *more, before=mark)


def finish(
    content: Content, state: State, episode: Episode, conversation: Conversation, now: datetime
) -> Step:
    """End a check-in: judge it against the last contact and say what that means."""
    hours = (now - episode.anchor) / _HOUR
    intake = check_in_intake(content, conversation, episode, hours)
    assessment = assess(content, intake)
    change = conversation.change or "new"
    after = _after(episode, assessment, intake, change)
    course = Course(after.severity, after.better)
    closed = closes(content, course, conversation.check_in or "", change, assessment)
    raised = assessment.level.rank > (conversation.previous_level or episode.level).rank
    after = replace(after, open=not closed)
    effects: list[Effect] = [
        finishing.recorded(
            assessment, intake, episode.number, conversation.check_in or "", conversation
        )
    ]
    if closed:
        effects.append(CancelCheckIns())
    else:
        left = still_planned(content, conversation.check_in or FIRST, assessment, closed)
        seen = {kind: hours for kind, hours in left.items() if kind == SEEN and raised}
        # "Gone" had ended what was planned; a danger sign since then takes that back.
        after, more = follow_ups.promised_anew(
            content, state, after, left if change == "gone" else seen, now
        )
        effects += more
    if assessment.level is Level.EMERGENCY:
        alarms = _alarms(content, conversation, after)
        after = replace(after, heard=alarms, check_in=conversation)
    place = Place.RESULT if assessment.level is Level.EMERGENCY else Place.FOLLOWED
    ended = turn(replace(state, conversation=state.parked, parked=None, episode=after), place)
    screen = outcome_card(content, ended, assessment, closed=closed, raised=raised)
    effects.append(Show(screen, "new", finishing.kind_of(assessment.level)))
    return Step(ended, tuple(effects))


def _after(episode: Episode, assessment: Assessment, intake: Intake, change: str) -> Episode:
    severity = intake.answers.get("severity")
    return replace(
        episode,
        level=assessment.level,
        pattern=assessment.pattern if assessment.pattern != "unknown" else episode.pattern,
        severity=severity if isinstance(severity, float | int) else episode.severity,
        better=episode.better + 1 if change in ("better", "gone") else 0,
    )


def _alarms(
    content: Content, conversation: Conversation, episode: Episode
) -> tuple[tuple[str, str], ...]:
    """Danger signs of today, kept with the episode so that its card can be built again."""
    today = intake_of(content, conversation).flags
    alarms = {name: value for name, value in today.items() if value in ("yes", NOT_SURE)}
    return tuple({**dict(episode.heard), **alarms}.items())


def outcome_card(
    content: Content, state: State, assessment: Assessment, *, closed: bool, raised: bool
) -> Screen:
    """What the check-in came to; a raised level is told like a first result."""
    if assessment.level is Level.EMERGENCY:
        return replace(live_card(content, state), parts=guidance(assessment))
    if raised:
        parts = guidance(assessment)
    else:
        word = "closed" if closed else "kept"
        parts = (Part(f"follow-{word}-{assessment.level.value}"), Part("go-now"))
    left = state.conversation is not None and next_question(content, state.conversation)
    waiting = (Part("check-left-open"),) if left else ()
    return Screen("outcome", (*parts, *waiting), level=assessment.level)
