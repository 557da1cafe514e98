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

from flows import finishing
from flows.cards import live_card
from flows.check_in_card import check_in_card
from flows.content import Content
from flows.effects import (
    CancelCheckIns,
    Effect,
    MarkCheckIn,
    PlanCheckIns,
    PutOffCheckIn,
    Show,
    Step,
    Toast,
)
from flows.follow_up import DAY7, SECOND, SEEN, Course, awake, closes, day7_check_in, kind_by_age
from flows.intake import Intake
from flows.model import (
    CheckInDue,
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


# --- the clock says that one is due ----------------------------------------------


def due(content: Content, state: State, event: CheckInDue, now: datetime) -> Step:
    """Send a check-in, put it off, or leave it out because a later one stands."""
    episode = state.episode
    planned = _planned(episode, event.id)
    if episode is None or planned is None or not episode.open or event.id in episode.replied:
        return Step(state, (MarkCheckIn(event.id, "expired"),))
    if now > planned.expires_at or _overtaken(episode, planned, now):
        return Step(state, (MarkCheckIn(event.id, "expired"),))
    until = _put_off(content, state, planned, now)
    if until is not None:
        return Step(state, (PutOffCheckIn(event.id, until),))
    asked = replace(episode, asked=tuple(dict.fromkeys((*episode.asked, event.id))))
    asked, more = _day7(content, state, asked, planned)
    screen = check_in_card(content, asked, planned, now)
    return Step(
        replace(state, episode=asked),
        (
            MarkCheckIn(event.id, "asked"),
            *more,
            Show(screen, "new", "check_in", check_in=event.id),
        ),
    )


def _planned(episode: Episode | None, name: str) -> PlannedCheckIn | None:
    if episode is None:
        return None
    return next((one for one in episode.check_ins if one.id == name), None)


def _overtaken(episode: Episode, planned: PlannedCheckIn, now: datetime) -> bool:
    """Late, and the next one is so near that asking twice would only be noise."""
    following = [one.due_at for one in episode.check_ins if one.due_at > planned.due_at]
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
    if not urgent and (waking := awake(plan, now, state.offset_minutes)) > now:
        return waking
    conversation = state.conversation
    busy = conversation is not None and now - conversation.touched_at < timedelta(
        minutes=plan.busy_minutes
    )
    until = now + plan.put_off_hours * _HOUR
    if busy and not urgent and until < planned.expires_at:
        return until
    return None


def _day7(
    content: Content, state: State, episode: Episode, planned: PlannedCheckIn
) -> tuple[Episode, tuple[Effect, ...]]:
    """An episode still open at 72 h is asked again after a week."""
    known = {one.kind for one in episode.check_ins}
    if planned.kind != SECOND or DAY7 in known or episode.level.rank > Level.CLINICIAN_SOON.rank:
        return episode, ()
    week = day7_check_in(content.plan, episode, state.offset_minutes)
    return replace(episode, check_ins=(*episode.check_ins, week)), (PlanCheckIns((week,)),)


# --- the answer ------------------------------------------------------------------


def ask_now(content: Content, state: State, now: datetime) -> Step | None:
    """Somebody wants to report without being asked; None when there is nothing to follow."""
    episode = state.episode
    if episode is None or not episode.open:
        return None
    planned = _unasked(episode, now)
    return Step(state, (Show(check_in_card(content, episode, planned, now), "new", "notice"),))


def _unasked(episode: Episode, now: datetime) -> PlannedCheckIn:
    """A check-in nobody planned: its id counts the answers, so that each can be given once."""
    name = f"{episode.number}-{NOW}{len(episode.replied)}"
    return PlannedCheckIn(name, NOW, now, now)


def pressed(content: Content, state: State, button: str, now: datetime) -> Step:
    """A press on a check-in card, in whatever state the person is."""
    _, name, code = (*button.split(".", 2), "", "")[:3]
    episode = state.episode
    planned = _planned(episode, name)
    if planned is None and episode is not None and name == _unasked(episode, now).id:
        planned = _unasked(episode, now)
    if episode is None or planned is None or not episode.open or name in episode.replied:
        live = live_card(content, state)
        return Step(state, (Toast("already-answered"), Show(live, "bring", "question")))
    if planned.kind == SEEN:
        return _seen(state, episode, planned, code)
    if code in CHANGES:
        return answer(content, state, episode, planned, code, now)
    if code == "off":
        muted = replace(state, check_ins_wanted=False)
        return notice(muted, Part("check-ins-off"), before=(CancelCheckIns(),))
    if code == "later" and planned.kind != NOW:
        asked = tuple(one for one in episode.asked if one != name)
        later = now + content.plan.later_hours * _HOUR
        put_off = (PutOffCheckIn(name, later),)
        return notice(
            replace(state, episode=replace(episode, asked=asked)),
            Part("later-noted"),
            before=put_off,
        )
    return Step(state, (Toast("already-answered"),))


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
        conversation=Conversation(started_at=now, touched_at=now, check_in=kind, change=change),
        parked=state.conversation if intake_left_open else state.parked,
    )
    marks: tuple[Effect, ...] = tuple(
        MarkCheckIn(one, "answered")
        for one in replied
        if one not in episode.replied and _planned(episode, one)
    )
    if gone:
        marks = (*marks, CancelCheckIns())
    return show_live(content, turn(moved, Place.ASKING), *marks, above=(Part(f"heard-{change}"),))


def _seen(state: State, episode: Episode, planned: PlannedCheckIn, code: str) -> Step:
    """Were you seen? "No" brings the advice once more."""
    after = replace(episode, replied=(*episode.replied, planned.id))
    moved = replace(state, episode=after)
    mark: tuple[Effect, ...] = (MarkCheckIn(planned.id, "answered"),)
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
    raised = assessment.level.rank > episode.level.rank
    after = replace(after, open=not closed)
    effects: list[Effect] = [
        finishing.recorded(
            assessment, intake, episode.number, conversation.check_in or "", conversation
        )
    ]
    if closed:
        effects.append(CancelCheckIns())
    elif raised:
        after, more = _seen_later(content, state, after, assessment, now)
        effects += more
    if assessment.level is Level.EMERGENCY:
        after = replace(after, heard=_alarms(content, conversation, after))
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


def _seen_later(
    content: Content, state: State, episode: Episode, assessment: Assessment, now: datetime
) -> tuple[Episode, list[Effect]]:
    """A level that rose to "today" or "now" is asked after: were you seen?"""
    hours = content.plan.seen_hours.get(assessment.level.value)
    if hours is None:
        return episode, []
    at = now + hours * _HOUR
    if assessment.level is not Level.EMERGENCY:
        at = awake(content.plan, at, state.offset_minutes)
    name = f"{episode.number}-{SEEN}{len(episode.replied)}"
    later = PlannedCheckIn(name, SEEN, at, at + content.plan.last_expires_hours * _HOUR)
    return replace(episode, check_ins=(*episode.check_ins, later)), [PlanCheckIns((later,))]


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
