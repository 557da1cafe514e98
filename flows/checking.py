"""Check-ins: coming back, asking how it is now, and what the answer changes.

House rules. A check-in card carries the check-in's own id, so both copies of a message
that went out twice lead to one answer. The danger signs stand first on the card and are
asked again before any outcome. "Gone" ends everything still planned at once. An answer that
nobody gave yet is taken at any age, also after the last message of an episode, and is
judged by the hours that have really passed.

Does not live here: the times (``flows.follow_up``), the follow-up matrix (``follow_up.toml``),
"were you seen?" (``flows.being_seen``). Called by ``flows.engine``, ``flows.answering``,
``flows.reporting``, ``flows.commands``, ``flows.explaining`` and ``flows.guides.pressing``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows import being_seen, charting, finishing, first_words, follow_ups
from flows.cards import live_card, standing_of
from flows.check_in_card import SEEN_CODES, check_in_card
from flows.check_in_intake import check_in_intake, new_signs
from flows.coming_due import planned_check_in
from flows.content import Content
from flows.course import course_of
from flows.effects import (
    CancelCheckIns,
    Effect,
    MarkCheckIn,
    Show,
    Step,
    Toast,
)
from flows.follow_up import (
    FIRST,
    NOW,
    SEEN,
    Course,
    closes,
    kind_of_answer,
    still_planned,
    unasked,
)
from flows.guides import ladder, pages
from flows.intake import Intake
from flows.model import (
    Conversation,
    Episode,
    Place,
    PlannedCheckIn,
    State,
)
from flows.moves import notice, show_live, turn, without_danger
from flows.outcome import ahead_of, outcome_card
from flows.position import intake_of
from flows.result import triggers
from flows.screen import Part
from flows.triage import Assessment, assess
from flows.vocabulary import CHANGES, FLAGS, NOT_SURE, Level

#: Why Spotter stopped asking, where a report of one's own is still an answer to it.
_ANSWERABLE = ("no_answer", "week")
_HOUR = timedelta(hours=1)


def ask_now(content: Content, state: State, now: datetime) -> Step | None:
    """Somebody wants to report without being asked; None when there is nothing to follow."""
    episode = state.episode
    if episode is None or not can_report(episode):
        return None
    planned = unasked(episode, now)
    return Step(state, (Show(check_in_card(content, episode, planned, now), "new", "notice"),))


def can_report(episode: Episode) -> bool:
    """Whether a report of one's own belongs to this episode and not to a new check."""
    return episode.open or episode.ended in _ANSWERABLE


def pressed(content: Content, state: State, button: str, now: datetime) -> Step:
    """A press on a check-in card, in whatever state the person is."""
    _, name, code = (*button.split(".", 2), "", "")[:3]
    episode = state.episode
    planned = planned_check_in(episode, name) or _own_report(episode, name, now)
    if episode is None or planned is None:
        live = live_card(content, state)
        return Step(state, (Toast("older-check-in"), Show(live, "bring", "question")))
    if name in episode.replied or (planned.kind != NOW and name not in episode.asked):
        live = live_card(content, state)
        return Step(state, (Toast("already-answered"), Show(live, "bring", "question")))
    if planned.kind == SEEN and code in SEEN_CODES:
        return being_seen.answered(content, state, episode, planned, code)
    if code in CHANGES and (planned.kind != SEEN or code == "worse"):
        return answer(content, state, episode, planned, code, now)
    if planned.kind == SEEN:
        return Step(state, (Toast("already-answered"),))
    if code == "off":
        quiet, ended = follow_ups.muted(state)
        return notice(quiet, *follow_ups.muted_words(quiet), before=ended)
    if code == "later" and episode.open and planned.kind != NOW and name not in episode.passed:
        later = now + content.plan.later_hours * _HOUR
        put_off = follow_ups.put_off(state, episode, planned, later)
        return notice(put_off.state, Part("later-noted"), before=put_off.effects)
    return Step(state, (Toast("already-answered"),))


def _own_report(episode: Episode | None, name: str, now: datetime) -> PlannedCheckIn | None:
    """The report that /how offered under this id, now or before other answers came."""
    if episode is None:
        return None
    offered = [f"{episode.number}-{NOW}{count}" for count in range(len(episode.replied) + 1)]
    return PlannedCheckIn(name, NOW, now, now) if name in offered else None


def answer(
    content: Content,
    state: State,
    episode: Episode,
    planned: PlannedCheckIn,
    change: str,
    now: datetime,
) -> Step:
    """Take the change, then ask the danger signs before saying anything about it."""
    kind = kind_of_answer(content.plan, episode, planned, now)
    replied = (*episode.replied, planned.id)
    passed = tuple(one for one in episode.asked if one not in replied)
    gone = change == "gone"
    after = replace(
        episode, replied=replied, passed=passed, open=not gone, ended="gone" if gone else None
    )
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
            anew=gone or not episode.open or _begun_anew(state),
            answers=_answers(state, episode, planned.id, passed),
        ),
        told=first_words.without_signs(state.told),
        parked=state.conversation if intake_left_open else state.parked,
    )
    marks: tuple[Effect, ...] = tuple(
        MarkCheckIn(one, "expired")
        for one in passed
        if one not in episode.passed and planned_check_in(episode, one)
    )
    if planned.kind != NOW:
        marks = (MarkCheckIn(planned.id, "answered"), *marks)
    if gone:
        marks = (*marks, CancelCheckIns())
    return show_live(content, turn(moved, Place.ASKING), *marks, above=(Part(f"heard-{change}"),))


def _begun_anew(state: State) -> bool:
    """Whether an unfinished answer has already taken back that nothing is promised."""
    return state.conversation is not None and state.conversation.anew


def _answers(
    state: State, episode: Episode, planned: str, passed: tuple[str, ...]
) -> tuple[str, ...]:
    """The check-ins that this answer settles, with those of one left in the middle."""
    new = tuple(one for one in passed if one not in episode.passed)
    before = () if state.conversation is None else state.conversation.answers
    return (planned, *new, *before)


def _unfinished(content: Content, state: State) -> tuple[tuple[str, str], ...]:
    """Danger signs of a check that was dropped or left in the middle; they count in this one."""
    known = {} if state.told is None else dict(state.told.heard)
    before = state.conversation
    if before is not None and before.check_in is not None:
        told = intake_of(content, before).flags
        stated = {name: value for name, value in told.items() if value in ("yes", NOT_SURE)}
        known = {**stated, **{name: value for name, value in known.items() if value == "yes"}}
    return tuple(known.items())


def finish(
    content: Content, state: State, episode: Episode, conversation: Conversation, now: datetime
) -> Step:
    """End a check-in: judge it against the last contact and say what that means."""
    intake = check_in_intake(content, conversation, episode, now)
    assessment = assess(content, intake)
    word = course_of(content, intake)
    after = _after(episode, assessment, intake, word)
    scores = charting.with_score(episode, intake, now)
    after = replace(after, latest=conversation, signs_before=episode.signs, scores=scores)
    raised = assessment.level.rank > (conversation.previous_level or episode.level).rank
    kind = conversation.check_in or FIRST
    course = Course(word, after.severity, after.better, raised)
    ended_by = closes(content, course, kind, assessment)
    # Who is worse than when they were seen, or has a new sign, is asked again.
    alarming = assessment.level.rank > Level.CLINICIAN_SOON.rank
    again = raised or (alarming and bool(new_signs(content, conversation, episode)))
    after = replace(after, open=ended_by is None, ended=ended_by, seen=after.seen and not again)
    after = ladder.followed(content, after, standing_of(content, after, now), intake, now)
    was_over = conversation.anew or not episode.open
    effects: list[Effect] = [
        finishing.recorded(assessment, intake, episode.number, kind, conversation)
    ]
    if ended_by:
        effects.append(CancelCheckIns())
    else:
        effects += follow_ups.quietened(after)
        left = still_planned(content, kind, assessment, closed=False)
        seen = {one: hours for one, hours in left.items() if one == SEEN and again}
        # What had ended before this answer is promised again, now that it is not over.
        after, more = follow_ups.promised_anew(
            content, state, after, left if was_over else seen, now
        )
        effects += more
    if assessment.level is Level.EMERGENCY:
        alarms = _alarms(content, conversation, after)
        after = replace(after, heard=alarms, check_in=conversation)
    alarm = assessment.level is Level.EMERGENCY and not _known_and_seen(after, assessment)
    place = Place.RESULT if alarm else Place.FOLLOWED
    waiting = _waiting(content, state.parked, assessment)
    ended = turn(replace(state, conversation=waiting, parked=None, episode=after), place)
    # Who had been told that it is over was promised nothing that still lies ahead.
    cancelled = episode.check_ins if was_over else ()
    ahead = () if ended_by else ahead_of(after, cancelled, now)
    screen = outcome_card(content, ended, assessment, course, ended_by, ahead)
    screen = pages.with_outcome(content, after.number, standing_of(content, after, now), screen)
    told = Show(screen, "new", finishing.kind_of(assessment.level))
    effects += charting.told_with(told, ended, after)
    return Step(ended, tuple(effects))


def _waiting(
    content: Content, parked: Conversation | None, assessment: Assessment
) -> Conversation | None:
    """The check that waited; after an alarm its danger signs are asked again, today's by name."""
    if parked is None or assessment.level.rank <= Level.CLINICIAN_SOON.rank:
        return parked
    signs = dict.fromkeys((one for one in triggers(assessment) if one in FLAGS), NOT_SURE)
    heard = {**signs, **dict(parked.heard)}
    return replace(without_danger(content, parked), heard=tuple(heard.items()))


def _known_and_seen(episode: Episode, assessment: Assessment) -> bool:
    """An emergency without any sign of today, in somebody who was seen for it."""
    return episode.seen and not any(name in FLAGS for name in triggers(assessment))


def _after(episode: Episode, assessment: Assessment, intake: Intake, word: str | None) -> Episode:
    severity = intake.answers.get("severity")
    return replace(
        episode,
        level=assessment.level,
        pattern=assessment.pattern if assessment.pattern != "unknown" else episode.pattern,
        severity=severity if isinstance(severity, float | int) else episode.severity,
        better=episode.better + 1 if word in ("better", "gone") else 0,
        signs=tuple(name for name, value in intake.flags.items() if value == "yes"),
    )


def _alarms(
    content: Content, conversation: Conversation, episode: Episode
) -> tuple[tuple[str, str], ...]:
    """Danger signs of today, kept with the episode so that its card can be built again."""
    today = intake_of(content, conversation).flags
    alarms = {name: value for name, value in today.items() if value in ("yes", NOT_SURE)}
    return tuple({**dict(episode.heard), **alarms}.items())
