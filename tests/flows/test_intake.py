"""What a person told, as facts for the rules.

Lives here: the small inferences between an answer and a fact. Does not live here: any
rule (``test_triage``, ``test_vignettes``).
"""

from __future__ import annotations

import pytest

from flows.intake import CHECK_IN_FACTS, CheckInReport, Intake, Value, facts_of, is_number
from flows.vocabulary import ANSWERS, FLAGS, Level


def test_a_flag_is_what_was_said_and_unknown_when_nobody_asked() -> None:
    intake = Intake(flags={"rigors": "yes", "vomiting": "not_sure", "trauma": "no"})
    told = {name: intake.flag(name) for name in ("rigors", "vomiting", "trauma", "overdose")}
    assert told == {
        "rigors": "yes",
        "vomiting": "not_sure",
        "trauma": "no",
        "overdose": "unknown",
    }


def test_a_flag_that_was_not_listed_is_denied_when_all_others_were() -> None:
    intake = Intake(flags={"rigors": "not_sure"}, others_denied=True)
    assert (intake.flag("trauma"), intake.flag("rigors")) == ("no", "not_sure")


def test_flags_become_three_valued_truths() -> None:
    flags = facts_of(Intake(flags={"rigors": "yes", "vomiting": "not_sure", "trauma": "no"})).flags
    assert set(flags) == set(FLAGS)
    assert [flags[name] for name in ("rigors", "vomiting", "trauma", "overdose")] == [
        True,
        None,
        False,
        None,
    ]


def test_codes_and_numbers_become_facts_of_their_kind() -> None:
    facts = facts_of(
        Intake(answers={"onset": "next_day", "lift": ("squat", "deadlift"), "severity": 3})
    )
    assert facts.codes["onset"] == ("next_day",)
    assert facts.codes["lift"] == ("squat", "deadlift")
    assert facts.numbers == {"severity": 3.0}


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        (("low_back_left", "low_back_right"), ("low_back_both",)),
        (("low_back_right", "leg", "low_back_left"), ("low_back_both", "leg")),
        (("low_back_both", "low_back_left", "low_back_right"), ("low_back_both",)),
        (("low_back_left",), ("low_back_left",)),
        (("si_left", "si_right"), ("si_left", "si_right")),
    ],
)
def test_left_and_right_together_are_both_sides(
    told: tuple[str, ...], meant: tuple[str, ...]
) -> None:
    assert facts_of(Intake(answers={"location": told})).codes["location"] == meant


@pytest.mark.parametrize(
    "onset", ["during_lift", "within_6h", "after_6_to_12h", "next_day", "after_48h"]
)
def test_pain_that_came_with_a_session_is_at_most_as_old_as_the_session(onset: str) -> None:
    facts = facts_of(Intake(answers={"onset": onset, "trained_hours_ago": 36}))
    assert facts.numbers["pain_days"] == 1.5


@pytest.mark.parametrize("onset", ["gradual", "unrelated", None])
def test_other_pain_may_be_older_than_the_last_session(onset: str | None) -> None:
    answers: dict[str, Value] = {"trained_hours_ago": 36.0}
    if onset is not None:
        answers["onset"] = onset
    assert "pain_days" not in facts_of(Intake(answers=answers)).numbers


def test_the_age_of_the_pain_that_was_told_is_believed() -> None:
    facts = facts_of(
        Intake(answers={"onset": "next_day", "trained_hours_ago": 36, "pain_days": 10})
    )
    assert facts.numbers["pain_days"] == 10


def test_pain_without_a_session_has_no_age_of_its_own() -> None:
    assert facts_of(Intake(answers={"onset": "next_day"})).numbers == {}


FIRST_REPORT = dict.fromkeys(("check_in", "change", "course", "previous_level"), ("none",))


@pytest.mark.parametrize("report", [None, CheckInReport("48h", ("same",), None, 3)])
def test_without_a_level_to_compare_with_it_is_a_first_report(
    report: CheckInReport | None,
) -> None:
    facts = facts_of(Intake(check_in=report))
    assert facts.codes == FIRST_REPORT
    assert facts.numbers == {}


def test_a_check_in_knows_its_kind_the_change_and_how_far_the_score_fell() -> None:
    report = CheckInReport("72h", ("better", "new"), Level.CLINICIAN_SOON, 8)
    facts = facts_of(Intake(answers={"severity": 6}, check_in=report))
    assert facts.codes == {
        "check_in": ("72h",),
        "change": ("better", "new"),
        "previous_level": ("clinician_soon",),
    }
    assert facts.numbers == {
        "severity": 6,
        "previous_severity": 8,
        "severity_fall": 2,
        "severity_fall_share": 0.25,
    }


def test_a_score_of_zero_before_divides_nothing_by_zero() -> None:
    report = CheckInReport("48h", ("worse",), Level.SELF_CARE_WATCH, 0)
    facts = facts_of(Intake(answers={"severity": 2}, check_in=report))
    assert facts.numbers["severity_fall_share"] == -2


def test_what_a_check_in_does_not_tell_stays_unknown() -> None:
    no_change = CheckInReport("48h", (), Level.URGENT, 4)
    facts = facts_of(Intake(check_in=no_change))
    assert "change" not in facts.codes
    assert "severity_fall" not in facts.numbers
    no_score = CheckInReport("48h", ("same",), Level.URGENT, None)
    assert facts_of(Intake(answers={"severity": 2}, check_in=no_score)).numbers == {"severity": 2}


def test_numbers_are_told_from_codes_by_name() -> None:
    numbers = {name for name in (*ANSWERS, *CHECK_IN_FACTS) if is_number(name)}
    assert numbers == {
        "trained_hours_ago",
        "pain_days",
        "severity",
        "severity_rest",
        "previous_severity",
        "severity_fall",
        "severity_fall_share",
    }
