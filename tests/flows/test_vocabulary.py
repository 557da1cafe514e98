"""The contract's names, written out a second time as an outside witness.

Lives here: every level, answer, code, flag, pattern and check-in name of the intake
contract, copied by hand. Does not live here: any use of ``flows.vocabulary`` to build
what it is compared with. A name that is renamed or lost in the code fails here.
"""

from __future__ import annotations

import pytest

from flows.vocabulary import (
    ANSWERS,
    CHANGES,
    CHECK_IN_KINDS,
    DANGER_SCREENS,
    EXCLUSIVE,
    FLAGS,
    NOT_SURE,
    PATTERNS,
    Level,
    flag_of,
)

LEVELS = "normal_soreness self_care_watch clinician_soon urgent emergency"

ONE = {
    "onset": "during_lift within_6h after_6_to_12h next_day after_48h gradual unrelated",
    "one_finger_spot": "yes no",
    "bone_tender": "yes no",
    "relief": "some_position no_position",
    "movement": "eases worse_then_settles worse unchanged",
    "trend": "improving same up_and_down worse gone",
    "episodes_12_months": "one two three_or_more",
    "age_band": "under_16 16_17 18_49 50_64 65_plus",
}
MANY = {
    "lift": "deadlift squat other_lift no_training",
    "load_change": "new heavier more_volume after_break usual",
    "felt": "pop crunch tear nothing",
    "character": "dull tight sharp shooting burning tingling numb throbbing constant waves",
    "location": "low_back_both low_back_left low_back_right low_back_centre low_back_unsure "
    "mid_back upper_back buttock_left buttock_right si_left si_right hip_front thigh_back leg "
    "groin flank neck head chest belly other_place",
    "spread": "none buttock thigh below_knee both_legs groin ribs belly arm_or_jaw elsewhere",
    "worse_with": "bending sitting standing arching twisting coughing lying rolling_in_bed "
    "sit_to_stand walking impact",
    "function": "nothing dressing bending sitting standing walking_short walking sleeping",
}
NUMBERS: dict[str, float | None] = {
    "trained_hours_ago": None,
    "pain_days": None,
    "severity": 10,
    "severity_rest": 10,
}
FLAG_NAMES = """
    saddle_numb bladder_trouble bladder_leak lift_leak_only bowel_control genital_numb_sex
    erection_only both_legs_nerve legs_giving_way leg_weak_one foot_weak foot_weak_sudden
    numbness_spreading leg_tingling dark_urine blood_in_urine urine_dark_cleared
    muscle_swollen_hard back_hard_unrelenting too_weak vomiting confused_or_no_urine
    heat_confused sickle_trait fever_ill rigors infection_risk injection_lump trauma
    weak_bones_or_steroids cancer_history weight_loss night_constant low_energy
    belly_back_faint pulsing_belly tearing_chest_back chest_pain passed_out nearly_fainted
    passed_out_bad limb_swollen blood_thinner thunderclap exertion_headache
    exertion_headache_repeat vision_face_speech flank_waves burning_pee severe_belly
    hernia_bulge hernia_stuck testicle_pain pregnant pregnancy_danger morning_stiffness
    overdose self_harm
"""
PATTERN_NAMES = (
    "doms strain disc nerve_root facet si_joint hip cauda_equina rhabdo fracture infection "
    "malignancy vascular kidney other unknown"
)


def test_the_levels_stand_from_least_to_most_urgent() -> None:
    assert [level.value for level in Level] == LEVELS.split()
    assert [level.rank for level in Level] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(("answer", "codes"), ONE.items(), ids=ONE)
def test_the_answer_takes_one_of_the_contracts_codes(answer: str, codes: str) -> None:
    assert (ANSWERS[answer].kind, list(ANSWERS[answer].codes)) == ("one", codes.split())


@pytest.mark.parametrize(("answer", "codes"), MANY.items(), ids=MANY)
def test_the_answer_takes_a_list_of_the_contracts_codes(answer: str, codes: str) -> None:
    assert (ANSWERS[answer].kind, list(ANSWERS[answer].codes)) == ("many", codes.split())


@pytest.mark.parametrize(("answer", "highest"), NUMBERS.items(), ids=NUMBERS)
def test_the_answer_takes_a_number_within_the_contracts_bounds(
    answer: str, highest: float | None
) -> None:
    spec = ANSWERS[answer]
    assert (spec.kind, spec.codes, spec.lowest, spec.highest) == ("number", (), 0, highest)


def test_there_is_no_answer_beyond_the_contract() -> None:
    assert set(ANSWERS) == {*ONE, *MANY, *NUMBERS}


def test_the_flags_are_the_contracts_flags() -> None:
    assert sorted(FLAGS) == sorted(FLAG_NAMES.split())


def test_the_patterns_and_the_check_in_names_are_the_contracts() -> None:
    assert list(PATTERNS) == PATTERN_NAMES.split()
    assert list(CHECK_IN_KINDS) == ["48h", "72h", "day7"]
    assert list(CHANGES) == ["gone", "better", "same", "worse", "new"]
    assert list(DANGER_SCREENS) == ["danger_below", "danger_body", "danger_about"]
    assert NOT_SURE == "not_sure"


def test_a_code_that_stands_alone_is_a_code_of_its_answer() -> None:
    assert all(codes <= set(ANSWERS[answer].codes) for answer, codes in EXCLUSIVE.items())


@pytest.mark.parametrize(
    ("question", "flag"),
    [
        ("clarify_dark_urine", "dark_urine"),
        ("clarify_nothing_known", None),
        ("dark_urine", None),
        ("onset", None),
    ],
)
def test_a_clarifier_is_named_after_its_flag(question: str, flag: str | None) -> None:
    assert flag_of(question) == flag
