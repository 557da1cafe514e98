"""The ladder back to the deadlift, and the kind of training advice that fits.

House rules. A step is only climbed on green (better, and little pain), one at a time;
amber repeats it, worse goes one down, red goes back to step 0. A danger sign at any
check-in shuts the ladder for the rest of the episode. Lives here: the rules of moving. Does
not live here: the numbers (``training.toml``), the words. Called by ``flows.checking``,
``flows.answering``, ``flows.finishing`` and the rest of ``flows.guides``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows.content import Content
from flows.course import course_of
from flows.guides.content import Swap
from flows.guides.offering import Standing, flagged
from flows.intake import Intake
from flows.model import Episode, Guided
from flows.triage import Assessment
from flows.vocabulary import Level

GREEN, AMBER, RED = "green", "amber", "red"
#: No kind of pain to be told apart: whatever stirs it up is left out.
UNCLEAR = "unclear"


def begun(
    content: Content, intake: Intake, assessment: Assessment, earlier: Episode | None, now: datetime
) -> Guided:
    """What a new result begins with: its first step, and what the one before leaves behind.

    The round of the day stays used. What was alarming within a week, and was never settled
    at a check-in, keeps training shut, however the new answers read.
    """
    plan = content.guides.training
    severity = intake.answers.get("severity")
    mild = isinstance(severity, int | float) and severity <= plan.green_at_most
    step = max(0, plan.start.get(assessment.level, 0) - (0 if mild else 1))
    shut, round_at = False, None
    if earlier is not None:
        week = timedelta(hours=content.plan.day7_hours)
        heard = earlier.reported_at if earlier.latest is None else earlier.latest.touched_at
        shut = still_alarming(earlier) and now - heard < week
        round_at = earlier.guided.round_at
    return Guided(round_at=round_at, step=step, climbed_at=now, shut=shut)


def still_alarming(earlier: Episode) -> bool:
    """Whether an episode left an alarm behind: leaving, silence and "gone" alone settle none."""
    if earlier.level.rank > Level.CLINICIAN_SOON.rank:
        return True
    return earlier.guided.shut and (earlier.open or earlier.ended in (None, "no_answer"))


def step_of(content: Content, now: Standing) -> int:
    """The step of the ladder that somebody stands on, never above what the level allows."""
    return min(now.guided.step, highest_step(content, now))


def highest_step(content: Content, now: Standing) -> int:
    """The highest step that a level allows, more of them once the episode is closed."""
    plan = content.guides.training
    return (plan.highest if now.open else plan.highest_closed).get(now.level, 0)


def light_of(content: Content, change: str, severity: float | None) -> str:
    """Green, amber or red for what a check-in told; an unknown score is never green."""
    plan = content.guides.training
    if change == "new" or (severity is None and change == "worse"):
        return RED
    if severity is not None and severity > plan.amber_at_most:
        return RED
    little = severity is not None and severity <= plan.green_at_most
    return GREEN if little and change in ("better", "gone") else AMBER


def followed(
    content: Content, episode: Episode, where: Standing, today: Intake, now: datetime
) -> Episode:
    """The episode with its step moved by a check-in; ``today`` is what that added up to.

    ``episode`` and ``where`` already know today's level and score.
    """
    # A check-in ends a round of self-checks; whether it went down a leg is asked no more.
    guided = replace(episode.guided, checking=None, leg=False)
    if where.shut or flagged(content, today):
        return replace(episode, guided=replace(guided, shut=True, step=0, light=None))
    report, score = today.check_in, today.answers.get("severity")
    # "Better" with a score that rose is worse.
    worse = course_of(content, today) == "worse"
    change = "worse" if worse else "new" if report is None else report.change[0]
    light = light_of(content, change, score if isinstance(score, int | float) else None)
    light = RED if where.guided.leg else light
    guided = _moved(content, replace(where, guided=guided), light, change, now)
    if not where.open and light != RED:
        least = content.guides.training.closed_from.get(where.level, 0)
        guided = replace(guided, step=max(guided.step, least))
    return replace(episode, guided=guided)


def _moved(content: Content, where: Standing, light: str, change: str, now: datetime) -> Guided:
    guided, step = where.guided, step_of(content, where)
    if light == RED:
        return replace(guided, step=0, light=RED, climbed_at=now)
    if light == AMBER:
        return replace(guided, step=max(0, step - (change == "worse")), light=AMBER)
    wait = timedelta(hours=content.guides.training.climb_hours)
    if guided.climbed_at is not None and now - guided.climbed_at < wait:
        return replace(guided, step=step, light=GREEN)
    climbed = min(step + 1, highest_step(content, where))
    return replace(guided, step=climbed, light=GREEN, climbed_at=now)


def kind_of(content: Content, now: Standing) -> str:
    """The kind of training advice: what the self-checks lean to, else what the pattern does.

    Checks that lean both to bending and to arching say only that every way is sore.
    """
    kinds = content.guides.training.kinds
    leaning = leanings(content, now.guided)
    if {"bending", "arching"} <= leaning:
        return UNCLEAR
    for kind, patterns in kinds.items():
        if kind in leaning or (not leaning and now.assessment.pattern in patterns):
            return kind
    return UNCLEAR


def leanings(content: Content, guided: Guided) -> set[str]:
    """The kinds of advice that the answers of the last round lean to."""
    checks = content.guides.checks.checks
    return {
        checks[name].leans[code]
        for name, code in guided.checks
        if name in checks and code in checks[name].leans
    }


def swaps(content: Content, now: Standing, topic: str) -> tuple[Swap, ...]:
    """What there is to do on a topic at this step, for this kind of pain."""
    step, kind = step_of(content, now), kind_of(content, now)
    return tuple(
        one
        for one in content.guides.training.swaps
        if one.topic == topic and one.from_step <= step <= one.to_step and kind not in one.not_for
    )
