"""When Spotter comes back, and what ends an episode.

Lives here: the times of the check-ins, and the rule for closing. Does not live here: quiet
hours (``flows.local_time``), the follow-up matrix (rules F01 to F12 in ``follow_up.toml``,
judged by ``flows.triage``), the conversation of a check-in (``flows.checking``), what follows
no answer (``flows.no_answer``). Called by whatever promises, asks or ends a check-in
and, for the plan in its output, by ``bot.cases``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from flows.content import Content, Plan
from flows.local_time import Clock, awake
from flows.model import Ending, Episode, PlannedCheckIn
from flows.triage import Assessment
from flows.vocabulary import Level

SEEN = "seen"
#: How the id of the second and last "were you seen?" ends.
AGAIN = "-again"
DAY7 = "day7"
EXTRA = "24h"
#: The kinds of the two promised check-ins; settings may shorten their hours, not rename them.
FIRST, SECOND = "48h", "72h"
#: The kinds that ask how it is, the earliest first, and the two that follow no answer.
QUESTIONS = (EXTRA, FIRST, SECOND, DAY7)
REMINDER, CLOSING = "reminder", "closing"
#: A report that nobody asked for.
NOW = "now"

_HOUR = timedelta(hours=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def anchor(plan: Plan, trained_hours_ago: float | None, now: datetime) -> datetime:
    """The moment from which the check-ins count.

    The end of the session when the report comes within ``anchor_limit_hours`` of it,
    otherwise the report. Shortened check-in hours shorten the limit in proportion, so
    that the first check-in always lies ahead.
    """
    limit = min(plan.anchor_limit_hours, 0.75 * plan.check_in_hours[0])
    if trained_hours_ago is None or trained_hours_ago > limit:
        return now
    return now - timedelta(hours=trained_hours_ago)


def plan_check_ins(
    content: Content,
    assessment: Assessment,
    number: int,
    since: datetime,
    now: datetime,
    clock: Clock,
) -> tuple[PlannedCheckIn, ...]:
    """Every check-in of a new episode, in the order in which they fall due."""
    plan = content.plan
    first, second = plan.check_in_hours
    due = {
        FIRST: since + timedelta(hours=first),
        SECOND: since + timedelta(hours=second),
    }
    if assessment.level.value in plan.seen_hours:
        due[SEEN] = now + timedelta(hours=plan.seen_hours[assessment.level.value])
    if assessment.level.value in plan.day7_levels:
        due[DAY7] = _day7(plan, since)
    if any(one.extra_check_in for one in assessment.decisive):
        due[EXTRA] = now + timedelta(hours=plan.extra_hours)
    # After an emergency it is asked at night, too.
    firm = {SEEN} if assessment.level is Level.EMERGENCY else set()
    moved = {kind: at if kind in firm else awake(clock, at) for kind, at in due.items()}
    if EXTRA in moved and moved[EXTRA] >= moved[FIRST]:
        del moved[EXTRA]  # the first promised one is there by then
    ordered = sorted(moved.items(), key=lambda one: (one[1], due[one[0]]))
    wanted = {kind: at for kind, at in due.items() if kind not in firm}
    return _with_expiry(plan, number, ordered, wanted)


def day7_check_in(plan: Plan, episode: Episode, clock: Clock) -> PlannedCheckIn:
    """The check-in after a week, for an episode that is still open at 72 h."""
    return waking(clock, f"{episode.number}-{DAY7}", DAY7, _day7(plan, episode.anchor), plan)


def waking(clock: Clock, name: str, kind: str, at: datetime, plan: Plan) -> PlannedCheckIn:
    """A promise for ``at``, or for the end of the quiet hours that it falls into."""
    due = awake(clock, at)
    return PlannedCheckIn(name, kind, due, due + plan.last_expires_hours * _HOUR, wanted_at=at)


def _day7(plan: Plan, since: datetime) -> datetime:
    """A week on; with shortened hours, as much later than the second one as a week is than 72 h."""
    return since + timedelta(hours=plan.day7_hours * _shortened(plan))


def quiet_hours_on(plan: Plan, kind: str) -> float:
    """Hours to the reminder or to the closing message, shortened with the check-ins."""
    return {REMINDER: plan.reminder_hours, CLOSING: plan.closing_hours}[kind] * _shortened(plan)


def _shortened(plan: Plan) -> float:
    return plan.check_in_hours[1] / 72


def _with_expiry(
    plan: Plan,
    number: int,
    due: Sequence[tuple[str, datetime]],
    wanted: Mapping[str, datetime],
) -> tuple[PlannedCheckIn, ...]:
    last = timedelta(hours=plan.last_expires_hours)
    later = [at for kind, at in due if kind != SEEN]
    check_ins = []
    for kind, at in due:
        following = [one for one in later if one > at]
        expires = following[0] if following and kind != SEEN else at + last
        name = f"{number}-{kind}"
        check_ins.append(PlannedCheckIn(name, kind, at, expires, wanted.get(kind)))
    return tuple(check_ins)


def kind_by_age(plan: Plan, episode: Episode, now: datetime) -> str:
    """Which row of the follow-up matrix fits a person who reports without being asked."""
    hours = (now - episode.anchor) / timedelta(hours=1)
    first, second = plan.check_in_hours
    if hours < (first + second) / 2:
        return FIRST
    return SECOND if hours < 2 * second else DAY7


def kind_of_answer(plan: Plan, episode: Episode, planned: PlannedCheckIn, now: datetime) -> str:
    """Which row fits an answer: a card that lay for days is judged by its age."""
    by_age = kind_by_age(plan, episode, now)
    return max((one for one in (by_age, planned.kind) if one in QUESTIONS), key=QUESTIONS.index)


def is_answered(episode: Episode, planned: PlannedCheckIn) -> bool:
    """Whether it was answered or passed over, be it under the id that it had before."""
    done = {*episode.replied, *episode.passed}
    kinds = {one.kind for one in episode.check_ins if one.id in done and one.kind in QUESTIONS}
    return planned.id in episode.replied or planned.kind in kinds


def unasked(episode: Episode, now: datetime) -> PlannedCheckIn:
    """A check-in nobody planned: its id counts the answers, so that each can be given once."""
    return PlannedCheckIn(f"{episode.number}-{NOW}{len(episode.replied)}", NOW, now, now)


@dataclass(frozen=True, slots=True)
class Course:
    """How an episode goes: the course, today's score, how often in a row it was "better".

    ``raised`` says that the level rose with this answer.
    """

    word: str | None
    severity: float | None
    better: int
    raised: bool = False


def closes(content: Content, course: Course, kind: str, after: Assessment) -> Ending | None:
    """Why a check-in's answer ends the episode; None when it goes on.

    "Gone" ends it; so does a second "better" in a row or at most 2 out of 10, when it is
    no more than something to watch; ordinary soreness that is better at 72 h; and the
    check-in after a week, which is the last one. What must be seen today stays open, and
    so does before the week is over whatever has become more urgent.
    """
    if after.level.rank > Level.CLINICIAN_SOON.rank:
        return None
    if course.raised:
        return "week" if kind == DAY7 else None
    if course.word == "gone":
        return "gone"
    normal, calm = after.level is Level.NORMAL_SORENESS, after.level is not Level.CLINICIAN_SOON
    better = calm and course.word == "better"
    little = course.severity is not None and course.severity <= content.anchors["settled"]
    if better and course.better > 1:
        return "settled"
    if kind == DAY7:
        # Little pain is not enough by now: the level also knows what it still stops.
        return "settled" if normal else "week"
    return "settled" if better and (little or (normal and kind == SECOND)) else None


def still_planned(
    content: Content, kind: str, after: Assessment, *, closed: bool
) -> dict[str, float]:
    """The check-ins that are left after one of ``kind``, as hours from then on."""
    plan = content.plan
    first, second = plan.check_in_hours
    week = _day7(plan, _EPOCH) - _EPOCH
    reached = {FIRST: first, SECOND: second, DAY7: week / _HOUR}
    left = {} if closed else {SECOND: second}
    at_second = kind == SECOND and after.level.rank <= Level.CLINICIAN_SOON.rank
    if not closed and (after.level.value in plan.day7_levels or at_second):
        left[DAY7] = week / _HOUR
    due = {one: at - reached[kind] for one, at in left.items() if at > reached[kind]}
    seen = plan.seen_hours.get(after.level.value)
    return due if seen is None else {SEEN: seen, **due}
