"""The comparison says what it computes, and the README says what the comparison prints.

Lives here: the scores against figures worked out by hand or published, the encoded cases,
the README section between its markers. Does not live here: whether our answers are good.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from flows.content import Content
from flows.vocabulary import Level
from tests.comparison.report import published_cases, report
from tests.comparison.scoring import exact_interval, on_three, score

ROOT = Path(__file__).parents[2]


def test_scores_count_right_answers_and_both_kinds_of_error() -> None:
    found = score([(2, 2), (2, 2), (0, 1), (2, 1), (0, 2)])
    assert (found.right, found.over, found.under) == (2, 2, 1)
    assert (found.accuracy, found.safety) == (0.4, 0.8)
    assert found.inclination == pytest.approx(2 / 3)


def test_without_errors_there_is_no_inclination() -> None:
    assert score([(1, 1)]).inclination is None


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        (0, 10, 0.0, 0.3085),
        (10, 10, 0.6915, 1.0),
        (5, 10, 0.1871, 0.8129),
        (95, 100, 0.8872, 0.9836),
    ],
)
def test_the_exact_interval_is_the_one_of_the_tables(
    hits: int, of: int, low: float, high: float
) -> None:
    assert exact_interval(hits, of) == pytest.approx((low, high), abs=5e-5)


def test_all_right_has_a_bound_that_can_be_worked_out_by_hand() -> None:
    assert exact_interval(100, 100)[0] == pytest.approx(0.025 ** (1 / 100))


def test_our_five_levels_stand_on_three_as_published_work_maps_them() -> None:
    assert [on_three(level) for level in Level] == [
        "self-care",
        "self-care",
        "non-emergency",
        "non-emergency",
        "emergency",
    ]


def test_the_back_the_kidney_and_the_foot_are_among_the_cases(content: Content) -> None:
    found = {one.number: one for one in published_cases(content)}
    assert found[8].level is Level.EMERGENCY
    assert found[20].level is Level.URGENT
    assert found[36].level.rank < Level.URGENT.rank


def test_no_published_emergency_is_left_to_self_care(content: Content) -> None:
    for one in published_cases(content):
        assert one.gold == "self-care" or on_three(one.level) != "self-care", one.name


def test_the_command_prints_the_report(content: Content) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.comparison"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stdout == report(content)


def test_the_readme_shows_what_the_command_prints(content: Content) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"<!-- comparison -->\n(.*?)<!-- /comparison -->", text, re.DOTALL)
    assert shown, "README.md: put the output between the two comparison markers"
    assert shown[1].strip() == report(content).strip(), (
        "README.md is behind: run `python -m tests.comparison` and put its output between the "
        "two comparison markers."
    )
