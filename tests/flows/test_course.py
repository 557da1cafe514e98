"""How it goes: every word with every kind of score, and no reassuring one where they differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.content import Content, CourseRule
from flows.course import course_of, facts_with_course
from flows.intake import CheckInReport, Intake, Value
from flows.loading import load
from flows.nearest import would_change
from flows.vocabulary import CHANGES, Level

from .mutations import damages

CONTENT = load()

#: word, score before, score today, trend told; and what that counts as.
COURSES: tuple[tuple[tuple[str, ...], float | None, float | None, str | None, str | None], ...] = (
    (("better",), 9, 7, None, "better"),
    (("better",), 6, 4, None, "better"),
    (("better",), 5, 3.5, None, "better"),
    (("better",), 5, 3.6, None, "same"),
    (("better",), 5, 4, None, "same"),
    (("better",), 5, 4, "improving", "better"),
    (("better",), 5, 4, "same", "same"),
    (("better",), 4, 4, None, "same"),
    (("better",), 4, 5, None, "same"),
    (("better",), 3, 5, None, "worse"),
    (("better",), 2, 2, None, "better"),
    (("better",), 1, 2, None, "better"),
    (("better",), 3, 3, None, "same"),
    (("better",), None, 5, None, "better"),
    (("better",), 5, None, None, "better"),
    (("better", "new"), 6, 4, None, "better"),
    (("same",), 6, 3, None, "same"),
    (("same",), 4, 5, None, "same"),
    (("same",), 4, 6, None, "worse"),
    (("same",), 2, 2, None, "same"),
    (("same", "better"), 6, 2, None, "same"),
    (("worse",), 6, 2, None, "worse"),
    (("worse", "gone"), 6, 0, None, "worse"),
    (("worse",), None, None, None, "worse"),
    (("gone",), 4, 0, None, "gone"),
    (("gone",), 4, 2, None, "gone"),
    (("gone",), 4, 3, None, "same"),
    (("gone",), 6, 3, None, "better"),
    (("gone",), 4, 6, None, "worse"),
    (("gone",), 4, None, None, "gone"),
    (("gone", "new"), 4, 0, None, "gone"),
    (("gone", "same"), 4, 0, None, "same"),
    (("gone", "better"), 6, 0, None, "better"),
    (("new",), 4, 4, None, None),
    (("new",), 4, 1, None, None),
    (("new",), 4, 6, None, "worse"),
    ((), 4, 1, None, None),
    ((), 4, 6, None, "worse"),
    ((), None, 6, None, None),
)


def told(
    change: tuple[str, ...], before: float | None, today: float | None, trend: str | None = None
) -> Intake:
    answers: dict[str, Value] = {} if today is None else {"severity": float(today)}
    if trend is not None:
        answers["trend"] = trend
    report = CheckInReport("48h", change, Level.SELF_CARE_WATCH, before)
    return Intake(answers=answers, check_in=report, others_denied=True)


@pytest.mark.parametrize(("change", "before", "today", "trend", "course"), COURSES)
def test_the_word_and_the_scores_come_to_one_course(
    change: tuple[str, ...],
    before: float | None,
    today: float | None,
    trend: str | None,
    course: str | None,
) -> None:
    assert course_of(CONTENT, told(change, before, today, trend)) == course


def test_no_word_makes_a_rise_of_two_anything_but_worse() -> None:
    courses = {
        course_of(CONTENT, told((word,), before, before + 2))
        for word in CHANGES
        for before in range(9)
    }
    assert courses == {"worse"}


def test_the_course_is_the_trend_unless_the_trend_was_told() -> None:
    assert facts_with_course(CONTENT, told(("better",), 6, 3)).codes["trend"] == ("improving",)
    assert facts_with_course(CONTENT, told(("same",), 6, 3, "improving")).codes["trend"] == (
        "improving",
    )
    assert "trend" not in facts_with_course(CONTENT, told(("new",), 6, 3)).codes


@pytest.mark.parametrize("level", [None, Level.URGENT])
def test_without_a_level_to_compare_with_there_is_no_course(level: Level | None) -> None:
    report = None if level else CheckInReport("48h", ("worse",), None, 3)
    assert course_of(CONTENT, Intake(check_in=report)) is None


def test_a_higher_score_that_would_make_it_worse_is_told_as_such() -> None:
    intake = Intake(
        answers={
            "trained_hours_ago": 48.0,
            "lift": ("deadlift",),
            "onset": "next_day",
            "character": ("dull",),
            "location": ("low_back_both",),
            "spread": ("none",),
            "severity": 3.0,
            "movement": "eases",
            "function": ("nothing",),
            "age_band": "18_49",
        },
        check_in=CheckInReport("48h", ("same",), Level.SELF_CARE_WATCH, 3),
        others_denied=True,
    )
    changes = [one for one in would_change(CONTENT, intake) if one.name == "severity"]
    assert (changes[-1].value, changes[-1].rule) == (5.0, "F03")


def with_course(number: int, rule: CourseRule) -> Content:
    courses = list(CONTENT.courses)
    courses[number] = rule
    return replace(CONTENT, courses=tuple(courses))


@pytest.mark.parametrize("number", range(len(CONTENT.courses)))
def test_damage_to_a_course_is_noticed_by_the_table(number: int) -> None:
    rule = CONTENT.courses[number]
    unnoticed = [
        done
        for done, when in damages(rule.when)
        if all(
            course_of(with_course(number, CourseRule(rule.name, when)), told(*row[:4])) == row[4]
            for row in COURSES
        )
    ]
    assert unnoticed == []
