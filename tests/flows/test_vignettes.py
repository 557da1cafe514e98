"""Every case of ``tests/vignettes``, and that no rule is without its cases.

Lives here: the cases run one by one, each under its own sentence; that each rule has a
case that makes it hold and a near miss; that a case file with a slip is refused. Does
not live here: whether the cases would notice a damaged rule (``test_mutations``).
"""

from __future__ import annotations

from itertools import product

import pytest

from flows.content import Content
from flows.triage import UNRESOLVED, assess
from flows.vocabulary import FLAGS, Level

from .vignettes import Case, CaseError, cases, misses, read

CASES = cases()
FEWEST = 150


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_case_comes_out_as_expected(case: Case, content: Content) -> None:
    assert misses(case, assess(content, case.intake)) == []


def rule_ids(content: Content) -> list[str]:
    return sorted({rule.id for pathway in content.pathways.values() for rule in pathway.rules})


def distance(one: Case, other: Case) -> int:
    """How many things two persons told differently."""
    return sum(one.told.get(name) != other.told.get(name) for name in {*one.told, *other.told})


def test_there_are_at_least_as_many_cases_as_promised() -> None:
    assert len(CASES) >= FEWEST


def test_the_cases_name_no_rule_that_does_not_exist(content: Content) -> None:
    named = {rule for case in CASES for rule in case.expected.rules | case.expected.not_rules}
    assert named - {*rule_ids(content), UNRESOLVED} == set()


def test_every_rule_has_a_case_that_makes_it_hold(content: Content) -> None:
    held = {rule for case in CASES for rule in case.expected.rules}
    assert [rule for rule in [*rule_ids(content), UNRESOLVED] if rule not in held] == []


def test_every_rule_has_a_near_miss_that_differs_in_one_answer(content: Content) -> None:
    def has_near_miss(rule: str) -> bool:
        holding = [case for case in CASES if rule in case.expected.rules]
        missing = [case for case in CASES if rule in case.expected.not_rules]
        return any(distance(one, other) == 1 for one, other in product(holding, missing))

    assert [rule for rule in [*rule_ids(content), UNRESOLVED] if not has_near_miss(rule)] == []


@pytest.mark.parametrize("level", Level)
def test_every_level_is_reached_on_both_pathways(level: Level, content: Content) -> None:
    reached = {
        assess(content, case.intake).pathway for case in CASES if case.expected.level is level
    }
    assert reached == set(content.pathways)


def test_every_flag_is_raised_by_some_case() -> None:
    raised = {flag for case in CASES for flag, value in case.intake.flags.items() if value == "yes"}
    assert [flag for flag in FLAGS if flag not in raised] == []


# --- A slip in a case file is refused ----------------------------------------------

SOUND = """
[[case]]
name = "A sentence that is long enough"
source = "somewhere"
answers = { severity = 3, lift = ["squat"], onset = "next_day", relief = "not_sure" }
flags = { vomiting = "yes" }
other_flags = "no"
check_in = { kind = "48h", change = ["same"], previous_level = "urgent", previous_severity = 4 }
expect = { level = "urgent", rules = ["R13"], not_rules = ["R04"], pattern = "rhabdo" }
"""


def test_a_sound_case_is_read() -> None:
    [case] = read(SOUND, "sound.toml")
    assert case.intake.unsure == {"relief"}
    assert case.intake.answers == {"severity": 3.0, "lift": ("squat",), "onset": "next_day"}


@pytest.mark.parametrize(
    ("found", "put", "named"),
    [
        ("[[case]]", "[[cases]]", "cases"),
        ("source =", "sauce =", "sauce"),
        ("not_rules", "no_rules", "no_rules"),
        ("previous_level", "level_before", "level_before"),
        ("severity = 3", "strength = 3", "strength"),
        ("severity = 3", 'severity = "three"', "three"),
        ('["squat"]', '["squats"]', "squats"),
        ('["squat"]', '"squat"', "another kind"),
        ('"next_day"', '"tomorrow"', "tomorrow"),
        ("vomiting =", "vomit =", "vomit"),
        ('"yes"', '"perhaps"', "perhaps"),
        ('other_flags = "no"', 'other_flags = "yes"', "yes"),
        ('kind = "48h"', 'kind = "96h"', "96h"),
        ('["same"]', '["equal"]', "equal"),
        ('level = "urgent", rules', 'level = "high", rules', "high"),
        ('"rhabdo"', '"muscle"', "muscle"),
        ("A sentence that is long enough", "Short", "whole sentence"),
        ('source = "somewhere"', "", "source is missing"),
    ],
)
def test_a_case_with_a_slip_is_refused_by_name(found: str, put: str, named: str) -> None:
    assert found in SOUND
    with pytest.raises(CaseError, match=named):
        list(read(SOUND.replace(found, put, 1), "slip.toml"))
