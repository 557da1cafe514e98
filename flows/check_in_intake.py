"""What a check-in adds up to: what was told first, and today.

House rules. The hours are the true ones since the session, however late the answer comes.
Every sign of the body is taken from today; only what describes the person and the pain carries
over. A sign that was not there before makes it "something new", whatever was tapped. Does not
live here: how it is judged (``flows.triage``), what a change counts as (``flows.course``).
Called by ``flows.checking`` and ``flows.explaining``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from flows.content import Content
from flows.intake import CheckInReport, Intake, Value, facts_of
from flows.model import Conversation, Episode
from flows.position import intake_of

_HOUR = timedelta(hours=1)
#: What is asked again at a check-in, or changes by itself.
_OF_THE_DAY = ("severity", "severity_rest", "relief", "function", "trend", "movement")


def check_in_intake(
    content: Content, conversation: Conversation, episode: Episode, now: datetime
) -> Intake:
    """The intake of a check-in whose questions are answered, at the moment ``now``."""
    told = replace(conversation, answered=episode.answered, heard=episode.heard)
    first, today = intake_of(content, told), intake_of(content, conversation)
    change = conversation.change or "new"
    hours = (now - episode.reported_at) / _HOUR
    answers = {
        **{name: value for name, value in first.answers.items() if name not in _OF_THE_DAY},
        **_passed(first, hours),
        **{name: value for name, value in _implied(change).items() if name not in today.unsure},
        **today.answers,
    }
    about = {
        name: value
        for name, value in first.flags.items()
        if content.flags[name].screen == "danger_about"
    }
    fresh = change != "new" and bool(new_signs(content, conversation, episode))
    return Intake(
        answers={**answers, **_trend(content, first, answers, change)},
        flags={**about, **today.flags},
        unsure=today.unsure,
        check_in=CheckInReport(
            kind=conversation.check_in or "48h",
            change=(change, "new") if fresh else (change,),
            previous_level=conversation.previous_level or episode.level,
            previous_severity=conversation.previous_severity,
        ),
    )


def new_signs(content: Content, conversation: Conversation, episode: Episode) -> list[str]:
    """Danger signs of today that neither the report nor the last check-in knew of."""
    told = replace(conversation, answered=episode.answered, heard=episode.heard)
    before = {*_signs(intake_of(content, told)), *episode.signs}
    return [one for one in _signs(intake_of(content, conversation)) if one not in before]


def _signs(intake: Intake) -> list[str]:
    return [name for name, value in intake.flags.items() if value == "yes"]


def _passed(first: Intake, hours: float) -> dict[str, Value]:
    """The ages of the session and of the pain, ``hours`` after they were told."""
    days = facts_of(first).numbers.get("pain_days", 0.0)
    passed: dict[str, Value] = {"pain_days": days + hours / 24}
    trained = first.answers.get("trained_hours_ago")
    if isinstance(trained, int | float):
        passed["trained_hours_ago"] = trained + hours
    return passed


def _implied(change: str) -> dict[str, Value]:
    """What is not asked because the change says it; any answer of today replaces it."""
    if change == "gone":
        return {"severity": 0.0, "function": ("nothing",)}
    # Only asked when it is more than a little pain, or for the last time.
    return {"function": ("nothing",)} if change == "better" else {}


def _trend(
    content: Content, first: Intake, answers: Mapping[str, Value], change: str
) -> dict[str, Value]:
    """The trend since it began, where the scores tell it; else the course decides."""
    before, after = first.answers.get("severity"), answers.get("severity")
    if change == "worse" or not isinstance(before, int | float):
        return {}
    if not isinstance(after, int | float):
        return {}
    fell = before - after >= content.anchors["meaningful_fall"]
    return {"trend": "improving"} if fell and change != "gone" else {}
