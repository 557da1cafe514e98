"""The course of an episode as a chart: one's own scores at their true hours.

House rules. The hours are those since the session where there was one, however late it was
reported, and since the first report where there was none. What is often felt stands behind
the scores only at ``normal_soreness`` after a session: it must never make a bad course look
fine. At an emergency there is no chart: nothing stands before what to do. The caption says
all that the picture says.

Does not live here: drawing (``bot.pictures``), the course as a judgement
(``flows.course``). Called by ``flows.finishing`` and ``flows.checking``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from flows.effects import Show
from flows.intake import Intake
from flows.model import Episode, State
from flows.pictures import Chart
from flows.screen import Part, Screen
from flows.vocabulary import Level

Scores = tuple[tuple[float, float], ...]
#: More would not fit below the picture; the latest count.
_MOST = 10
_HOUR = timedelta(hours=1)


def first_score(intake: Intake) -> Scores:
    """The score of a report, at the hours since its session (0 without a session)."""
    severity = _number(intake.answers.get("severity"))
    hours = _number(intake.answers.get("trained_hours_ago")) or 0.0
    return () if severity is None else ((round(hours, 1), severity),)


def with_score(episode: Episode, intake: Intake, now: datetime) -> Scores:
    """The scores of an episode with that of a check-in at ``now``, if one was given."""
    severity = _number(intake.answers.get("severity"))
    if severity is None:
        return episode.scores
    hours = (trained_hours(episode) or 0.0) + (now - episode.reported_at) / _HOUR
    return (*episode.scores, (round(hours, 1), severity))[-_MOST:]


def before(state: State) -> Scores:
    """What a new episode is held against: the course of the last one that had any."""
    last = () if state.episode is None else state.episode.scores
    return last if len(last) > 1 else state.scores_before


def trained_hours(episode: Episode) -> float | None:
    """The hours between session and report; None without a session."""
    told = (one.number for one in episode.answered if one.question == "trained_hours_ago")
    return next(told, None)


def told_with(told: Show, state: State, episode: Episode) -> tuple[Show, ...]:
    """The outcome of a check-in with its chart, the words last, for they count."""
    if episode.level is Level.EMERGENCY or len(episode.scores) < 2:
        return (told,)
    return (Show(chart_screen(episode, state.scores_before), "new", "chart"), told)


def chart_screen(episode: Episode, earlier: Scores = ()) -> Screen:
    """The chart of an episode and the same facts in words; scores as in ``Episode``."""
    session = trained_hours(episode) is not None
    band = session and episode.level is Level.NORMAL_SORENESS
    picture = Chart(episode.scores, earlier, band, session)
    return Screen(
        "chart",
        (
            Part("chart-heading" if session else "chart-heading-report"),
            *(_line("chart-score", one) for one in episode.scores),
            _trend(episode.scores),
            *((Part("chart-earlier"),) if earlier else ()),
            *(_line("chart-score-before", one) for one in earlier),
            *((Part("chart-band"),) if band else ()),
        ),
        picture=picture,
    )


def _line(key: str, score: tuple[float, float]) -> Part:
    hours, number = score
    return Part(key, (("hours", float(round(hours))), ("score", number)))


def _trend(scores: Sequence[tuple[float, float]]) -> Part:
    (_, last), (_, now) = scores[-2:]
    way = "down" if now < last else "up" if now > last else "same"
    return Part(f"chart-{way}", (("last", last), ("score", now)))


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
