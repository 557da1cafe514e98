"""Every case of ``tests/vignettes``, and that no rule is without its cases.

Lives here: the cases run one by one, each under its own sentence; that each rule has a
case that makes it hold and a near miss; that a case file with a slip is refused. Does
not live here: whether the cases would notice a damaged rule (``test_mutations``).
"""

from __future__ import annotations

import re
from itertools import product

import pytest

from flows.content import Content
from flows.findings import UNRESOLVED
from flows.triage import assess
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


#: What a triage of sore backs is known to get wrong, and how the sentences begin of the
#: persons who would notice.
TRAPS = {
    "the hour at which soreness is due does not rule danger out": (
        "The night after heavy deadlifts, a back muscle hard as wood",
        "A back muscle as hard as wood that nothing eases is an emergency",
        "Eight out of ten that no position eases is for today, although soreness would be due",
    ),
    "a low score does not rule danger out, at the first report and later": (
        "At two out of ten a numb saddle is still an emergency",
        "Two days on, a score that fell from six to one with new numbness between the legs",
    ),
    "both legs: nerves on one side of the line, sore hamstrings on the other": (
        "Tingling in both legs at once is an emergency",
        "Pain that travels down both legs is an emergency until somebody has looked",
        "Both hamstrings that ache when pressed are sore muscles and no emergency",
    ),
    "a leak: new on one side of the line, old and only at maximal lifts on the other": (
        "Leaking pee at rest without feeling it is an emergency",
        "An old leak at maximal lifts only, with all feeling there, is for an appointment",
    ),
    "soreness has been measured: so strong, so long, and no more": (
        "Five out of ten is the most that ordinary soreness may hurt",
        "After more than three days soreness that stays is watched",
        "More than a week after training soreness is not ordinary any more",
    ),
    "a picture that a movement gives lowers nothing": (
        "A bending-sensitive picture with a numb saddle is an emergency",
    ),
    "what the articles for lifters leave out": (
        "Pee like cola the day after hard deadlifts is an emergency",
        "Fever with back pain and sound legs is for today",
        "A past cancer with back pain and sound legs is for today",
        "Osteoporosis with pain that began during the lift is for today",
        "A pulsing belly with a steady ache is for today",
        "Waves of pain from the side to the groin alone are for today",
        "Pregnant with an ordinary ache is for the midwife, not the ambulance",
        "At 15 a sore back is for a parent and a person who can examine it",
        "At 70, a plain ache of both sides the day after deadlifts is ordinary",
    ),
    "the two errors of symptom checkers: too much for a plain back, too little for a foot": (
        "An ache on one side two weeks after lifting boxes, easing at four out of ten",
        "Low back pain since shovelling snow three weeks ago, with a foot that now drops",
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_has_its_persons(trap: str) -> None:
    for beginning in TRAPS[trap]:
        assert len([case for case in CASES if case.name.startswith(beginning)]) == 1, beginning


def test_every_case_is_a_sentence_for_a_layman_with_a_source() -> None:
    for case in CASES:
        assert case.name[0].isupper() or case.name[0].isdigit(), case.name
        assert not re.search(r"_|\bR\d\d\b|\bF\d\d\b", case.name), case.name
        assert len(case.source) >= 5, case.name


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


def test_a_flag_that_nobody_asked_about_is_unknown_and_all_others_are_denied() -> None:
    [case] = read(SOUND.replace("other_flags", 'unasked = ["trauma"]\nother_flags'), "sound.toml")
    assert case.intake.flag("trauma") == "unknown"
    assert case.intake.flag("vomiting") == "yes"
    assert case.intake.flag("fever_ill") == "no"


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
        ('other_flags = "no"', 'unasked = ["vomiting"]', "vomiting"),
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
