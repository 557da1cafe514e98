"""Records to make files of: an ordinary one, and the longest that there can be.

Lives here: building ``Record`` and ``Page`` for tests. Does not live here: any test. Called by
the tests beside it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from flows.content import Content
from flows.model import Answered, Episode, Guided
from flows.records.model import Contact, Record
from flows.vocabulary import ANSWERS, FLAGS, Level

REPORTED = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
NOW = REPORTED + timedelta(days=17)
VERSION = "0a1b2c3d4e5f"
TOLD = (
    Answered("danger_below"),
    Answered("danger_body"),
    Answered("danger_about", ("blood_thinner",), unsure=("weight_loss",)),
    Answered("trained_hours_ago", number=24.0),
    Answered("lift", ("deadlift",)),
    Answered("onset", ("next_day",)),
    Answered("location", ("low_back_left",)),
    Answered("spread", ("none",)),
    Answered("character", ("dull", "tight")),
    Answered("severity", number=4.0),
    Answered("movement", ("not_sure",)),
    Answered("function", ("nothing",)),
    Answered("age_band", ("18_49",)),
)
AGAIN = (Answered("danger_below"), Answered("danger_body"), Answered("severity", number=2.0))


def contact(**changes: Any) -> Contact:
    """The report of an ordinary check; every field is open to change."""
    given: dict[str, Any] = {
        "at": REPORTED,
        "kind": "intake",
        "level": Level.CLINICIAN_SOON,
        "severity": 4.0,
        "rules": ("R20", "R40"),
        "answered": TOLD,
        "heard": (),
        "content_version": VERSION,
    }
    return Contact(**(given | changes))


def check_in(days: float, severity: float | None, change: str | None = "better") -> Contact:
    """A check-in so many days after the report."""
    return contact(
        at=REPORTED + timedelta(days=days),
        kind="48h",
        severity=severity,
        answered=AGAIN,
        change=change,
    )


def episode(**changes: Any) -> Episode:
    """The complaint of that report, gone in the meantime."""
    given: dict[str, Any] = {
        "number": 3,
        "level": Level.CLINICIAN_SOON,
        "pattern": "doms",
        "reported_at": REPORTED,
        "anchor": REPORTED - timedelta(hours=24),
        "severity": 2.0,
        "answered": TOLD,
        "open": False,
        "ended": "gone",
        "guided": Guided(checks=(("bend", "eases"), ("slump", "skip"))),
    }
    return Episode(**(given | changes))


def record(**changes: Any) -> Record:
    """The whole record."""
    contacts = (contact(), check_in(1, 3.0), check_in(2, None, None), check_in(3, 2.0, "gone"))
    given: dict[str, Any] = {"episode": episode(), "contacts": contacts, "current": True}
    return Record(**(given | changes))


def longest(content: Content) -> Record:
    """A record with every answer, every code, every sign in doubt and far too many contacts."""
    told = [Answered(screen, (), unsure=tuple(flags)) for screen, flags in content.screens.items()]
    for name in content.questions:
        spec = ANSWERS.get(name)
        if spec is None:
            continue
        number = 8.0 if spec.kind == "number" else None
        codes = tuple(content.questions[name].options) if spec.kind == "many" else spec.codes[-1:]
        told.append(Answered(name, codes if number is None else (), number))
    answered = tuple(told)
    heard = tuple((flag, "not_sure") for flag in FLAGS)
    rules = tuple(
        rule.id
        for way in content.pathways.values()
        for rule in way.rules
        if rule.level is Level.CLINICIAN_SOON
    )
    first = contact(answered=answered, heard=heard, rules=rules)
    more = tuple(
        contact(
            at=REPORTED + timedelta(days=day),
            kind="day7",
            severity=7.5,
            answered=(*AGAIN[:1], Answered("danger_body", content.screens["danger_body"])),
            heard=heard,
            rules=rules,
            change="worse",
        )
        for day in range(1, 40)
    )
    guided = Guided(checks=tuple((name, "worse") for name in content.guides.checks.checks))
    told_of = episode(answered=answered, heard=heard, guided=guided)
    return Record(told_of, (first, *more), current=True)
