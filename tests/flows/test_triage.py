"""The laws of triage, over any intake that the contract allows.

Lives here: properties (more danger never lowers the level, unknown is never no, order
means nothing, any intake gets an assessment) and the shape of an assessment. Does not
live here: what a single rule says (``test_vignettes``).
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.content import Content
from flows.findings import UNRESOLVED
from flows.intake import CheckInReport, Intake, Value
from flows.loading import load
from flows.triage import Assessment, assess, is_certain_emergency, pathway_of
from flows.vocabulary import ANSWERS, CHANGES, CHECK_IN_KINDS, FLAGS, PATTERNS, FlagValue, Level

CONTENT = load()
CALM = {Level.NORMAL_SORENESS, Level.SELF_CARE_WATCH}
SORE: dict[str, Value] = {
    "trained_hours_ago": 26.0,
    "lift": ("deadlift",),
    "onset": "next_day",
    "character": ("dull",),
    "location": ("low_back_both",),
    "spread": ("none",),
    "severity": 3.0,
    "movement": "eases",
    "function": ("nothing",),
    "age_band": "18_49",
}

# --- Any legal intake ------------------------------------------------------------------


def legal(name: str) -> st.SearchStrategy[Value]:
    spec = ANSWERS[name]
    if spec.kind == "number":
        return st.floats(0, spec.highest or 3000, allow_nan=False)
    if spec.kind == "one":
        return st.sampled_from(spec.codes)
    codes = st.lists(st.sampled_from(spec.codes), min_size=1, max_size=4, unique=True)
    return codes.map(tuple)


any_answers = st.fixed_dictionaries({}, optional={name: legal(name) for name in ANSWERS})
sore_answers = any_answers.map(lambda answers: {**SORE, **dict(list(answers.items())[:2])})
any_flags: st.SearchStrategy[dict[str, FlagValue]] = st.dictionaries(
    st.sampled_from(FLAGS), st.sampled_from(("yes", "no", "not_sure", "no", "no")), max_size=12
)
any_check_in = st.none() | st.builds(
    CheckInReport,
    st.sampled_from((*CHECK_IN_KINDS, "24h")),
    st.lists(st.sampled_from(CHANGES), unique=True).map(tuple),
    st.sampled_from(tuple(Level)) | st.none(),
    st.floats(0, 10) | st.none(),
)
any_intake = st.builds(
    Intake,
    answers=any_answers | sore_answers | st.just(SORE),
    flags=any_flags,
    unsure=st.frozensets(st.sampled_from(tuple(ANSWERS)), max_size=2),
    others_denied=st.booleans() | st.just(True),
    check_in=any_check_in,
)


def level_of(intake: Intake) -> Level:
    return assess(CONTENT, intake).level


def with_flag(intake: Intake, flag: str, value: FlagValue) -> Intake:
    return replace(intake, flags={**intake.flags, flag: value})


def as_told(intake: Intake) -> Intake:
    """The same intake with every flag spelled out, so that single ones can be left out."""
    flags: dict[str, FlagValue] = {}
    for name in FLAGS:
        value = intake.flag(name)
        if value != "unknown":
            flags[name] = value
    return replace(intake, flags=flags, others_denied=False)


# --- Laws ------------------------------------------------------------------------------


@given(any_intake)
def test_any_intake_gets_an_assessment(intake: Intake) -> None:
    found = assess(CONTENT, intake)
    assert found.findings
    assert found.level is max((one.level for one in found.findings), key=lambda one: one.rank)
    assert found.pattern in PATTERNS
    assert found.complete is not bool(found.missing)
    assert set(found.missing) <= {*ANSWERS, *FLAGS}
    assert found.content_version == CONTENT.version


@given(any_intake)
def test_the_short_way_to_an_emergency_leads_to_the_same(intake: Intake) -> None:
    assert is_certain_emergency(CONTENT, intake) is (level_of(intake) is Level.EMERGENCY)


@pytest.mark.parametrize("flag", FLAGS)
@pytest.mark.parametrize("value", ["yes", "not_sure"])
def test_one_sign_alone_is_found_on_the_short_way(flag: str, value: FlagValue) -> None:
    for answers in ({}, SORE):
        intake = Intake(answers=answers, flags={flag: value}, others_denied=True)
        found = is_certain_emergency(CONTENT, intake)
        assert found is (level_of(intake) is Level.EMERGENCY)


def test_a_doubt_that_means_an_emergency_is_found_on_the_short_way() -> None:
    name, flag = next(iter(CONTENT.flags.items()))
    flags = {**CONTENT.flags, name: replace(flag, unsure=Level.EMERGENCY)}
    content = replace(CONTENT, flags=flags)
    intake = Intake(flags={name: "not_sure"}, others_denied=True)
    assert assess(content, intake).level is Level.EMERGENCY
    assert is_certain_emergency(content, intake)


@given(any_intake, st.sampled_from(FLAGS))
def test_one_more_danger_sign_never_lowers_the_level(intake: Intake, flag: str) -> None:
    if intake.flag(flag) != "not_sure":
        assert level_of(with_flag(intake, flag, "yes")).rank >= level_of(intake).rank


#: Its doubt weighs a little more than its certainty: only together with another sign
#: does it mean anything, and a person who cannot tell is watched.
BACKGROUND = {"infection_risk"}


@given(any_intake, st.sampled_from(sorted(set(FLAGS) - BACKGROUND)))
def test_being_certain_of_a_danger_sign_never_counts_less_than_a_doubt(
    intake: Intake, flag: str
) -> None:
    doubt, certain = (with_flag(intake, flag, value) for value in ("not_sure", "yes"))
    assert level_of(certain).rank >= level_of(doubt).rank


@given(any_intake, st.sampled_from(FLAGS))
def test_a_doubt_never_counts_less_than_a_no(intake: Intake, flag: str) -> None:
    denied, doubted = (with_flag(intake, flag, value) for value in ("no", "not_sure"))
    assert level_of(doubted).rank >= level_of(denied).rank
    assert level_of(doubted).rank >= CONTENT.flags[flag].unsure.rank


@given(any_intake.map(as_told), st.sampled_from(FLAGS))
def test_leaving_a_danger_sign_out_never_counts_less_than_a_no(intake: Intake, flag: str) -> None:
    denied = with_flag(intake, flag, "no")
    flags = {name: value for name, value in intake.flags.items() if name != flag}
    assert level_of(replace(intake, flags=flags)).rank >= level_of(denied).rank


@given(any_intake)
def test_calm_levels_need_every_time_critical_sign_denied(intake: Intake) -> None:
    if level_of(intake) in CALM:
        open_flags = [
            name
            for name, flag in CONTENT.flags.items()
            if flag.time_critical and intake.flag(name) != "no"
        ]
        assert open_flags == []


@given(any_intake, st.randoms(use_true_random=False))
def test_the_order_of_the_rules_means_nothing(intake: Intake, chance: Random) -> None:
    shuffled = {}
    for name, pathway in CONTENT.pathways.items():
        rules = list(pathway.rules)
        chance.shuffle(rules)
        shuffled[name] = replace(pathway, rules=tuple(rules))
    assert assess(replace(CONTENT, pathways=shuffled), intake) == assess(CONTENT, intake)


@given(any_intake)
def test_ordinary_soreness_never_stands_beside_very_severe_pain(intake: Intake) -> None:
    severity = intake.answers.get("severity")
    if isinstance(severity, float) and severity > CONTENT.anchors["soreness_cap"]:
        told_gone = intake.check_in is not None and "gone" in intake.check_in.change
        assert told_gone or level_of(intake) is not Level.NORMAL_SORENESS


@given(any_intake)
def test_silence_at_a_check_in_never_lowers_the_level_that_stood(intake: Intake) -> None:
    report = intake.check_in
    if report is None or report.previous_level is None:
        return
    silent = replace(intake, check_in=replace(report, change=()))
    assert level_of(silent).rank >= min(report.previous_level.rank, Level.EMERGENCY.rank)


# --- The list of what cannot wait --------------------------------------------------------

STARRED = """
    saddle_numb bladder_trouble bladder_leak bowel_control genital_numb_sex both_legs_nerve
    legs_giving_way foot_weak leg_weak_one numbness_spreading trauma weak_bones_or_steroids
    cancer_history weight_loss fever_ill rigors belly_back_faint tearing_chest_back chest_pain
    passed_out passed_out_bad thunderclap vision_face_speech flank_waves burning_pee dark_urine
    muscle_swollen_hard too_weak back_hard_unrelenting confused_or_no_urine heat_confused
    pregnant overdose self_harm
"""


def test_the_signs_that_must_be_denied_are_the_ones_of_the_clinical_screen() -> None:
    critical = {name for name, flag in CONTENT.flags.items() if flag.time_critical}
    assert critical == set(STARRED.split())


@pytest.mark.parametrize("flag", STARRED.split())
def test_a_calm_picture_without_this_one_answer_is_not_calm(flag: str) -> None:
    told: dict[str, FlagValue] = {name: "no" for name in FLAGS if name != flag}
    found = assess(CONTENT, Intake(answers=SORE, flags=told))
    assert found.level is Level.CLINICIAN_SOON
    assert found.missing == (flag,)
    assert UNRESOLVED in {one.rule for one in found.findings}


DOUBTS = {
    Level.URGENT: """saddle_numb genital_numb_sex bladder_trouble bladder_leak bowel_control
        both_legs_nerve legs_giving_way dark_urine hernia_stuck testicle_pain belly_back_faint
        tearing_chest_back chest_pain passed_out_bad thunderclap vision_face_speech rigors
        back_hard_unrelenting confused_or_no_urine heat_confused severe_belly trauma overdose
        self_harm foot_weak_sudden pregnancy_danger""",
    Level.CLINICIAN_SOON: """foot_weak leg_weak_one numbness_spreading blood_in_urine
        burning_pee flank_waves passed_out nearly_fainted exertion_headache fever_ill
        muscle_swollen_hard too_weak vomiting pulsing_belly limb_swollen cancer_history
        weight_loss weak_bones_or_steroids blood_thinner night_constant pregnant leg_tingling
        injection_lump""",
    Level.SELF_CARE_WATCH: """hernia_bulge infection_risk sickle_trait low_energy lift_leak_only
        erection_only urine_dark_cleared exertion_headache_repeat morning_stiffness""",
}


@pytest.mark.parametrize(
    ("level", "flag"),
    [(level, flag) for level, flags in DOUBTS.items() for flag in flags.split()],
)
def test_a_doubt_raises_ordinary_soreness_to_its_level(level: Level, flag: str) -> None:
    found = assess(CONTENT, Intake(answers=SORE, flags={flag: "not_sure"}, others_denied=True))
    assert found.level is level
    assert found.findings[0].because == ((flag, "not_sure"),)


def test_there_is_a_level_of_doubt_for_every_flag() -> None:
    assert sorted(flag for flags in DOUBTS.values() for flag in flags.split()) == sorted(FLAGS)


# --- The shape of an assessment ------------------------------------------------------------


def denied(**answers: Value) -> Assessment:
    return assess(CONTENT, Intake(answers={**SORE, **answers}, others_denied=True))


def test_every_finding_says_which_answers_decided_it() -> None:
    [finding] = denied(location=("low_back_left",), one_finger_spot="no").findings
    assert (finding.rule, finding.because) == (
        "R31",
        (("location", ("low_back_left",)), ("severity", 3.0)),
    )
    assert finding.source


def test_the_most_urgent_finding_stands_first_and_the_others_are_kept() -> None:
    intake = Intake(
        answers={**SORE, "spread": ("below_knee",)},
        flags={"saddle_numb": "yes", "burning_pee": "yes"},
        others_denied=True,
    )
    found = assess(CONTENT, intake)
    assert [one.rule for one in found.findings] == ["R02", "R11", "R20"]
    assert [one.rule for one in found.decisive] == ["R02"]


def test_a_crisis_finding_names_its_own_text() -> None:
    for flag in ("self_harm", "overdose"):
        found = assess(CONTENT, Intake(answers=SORE, flags={flag: "yes"}, others_denied=True))
        assert found.findings[0].say == f"crisis-{flag}"


def test_the_pattern_is_borrowed_from_a_lower_finding_when_the_level_has_none() -> None:
    found = denied(episodes_12_months="three_or_more", location=("low_back_left",))
    assert (found.findings[0].rule, found.findings[0].pattern) == ("R21", "unknown")
    assert found.pattern == "strain"


def test_a_finding_at_a_check_in_says_what_was_told_at_the_check_in() -> None:
    report = CheckInReport("72h", ("same",), Level.SELF_CARE_WATCH, 6)
    answers: dict[str, Value] = {**SORE, "severity": 5.0, "trained_hours_ago": 71.0}
    found = assess(CONTENT, Intake(answers=answers, others_denied=True, check_in=report))
    assert dict(found.findings[0].because) == {
        "check_in": "72h",
        "change": ("same",),
        "previous_level": "self_care_watch",
        "previous_severity": 6,
        "severity": 5.0,
        "severity_fall": 1.0,
    }
    change = next(one for one in found.findings if one.rule == "F05")
    assert dict(change.because)["change"] == ("same",)


def test_an_answer_that_was_not_sure_is_not_asked_again() -> None:
    answers = {name: value for name, value in SORE.items() if name != "movement"}
    unsure = Intake(answers=answers, unsure=frozenset({"movement"}), others_denied=True)
    found = assess(CONTENT, unsure)
    assert (found.level, found.complete) == (Level.SELF_CARE_WATCH, True)
    assert assess(CONTENT, replace(unsure, unsure=frozenset())).missing == ("movement",)


def test_a_doubtful_score_is_named_as_the_reason() -> None:
    answers = {name: value for name, value in SORE.items() if name != "severity"}
    found = assess(
        CONTENT, Intake(answers=answers, unsure=frozenset({"severity"}), others_denied=True)
    )
    assert found.findings[0].because == (("severity", "not_sure"),)
    assert found.findings[0].extra_check_in


def test_an_emergency_asks_for_nothing_more() -> None:
    found = assess(CONTENT, Intake(flags={"saddle_numb": "yes"}))
    assert (found.level, found.complete, found.missing) == (Level.EMERGENCY, True, ())


@pytest.mark.parametrize(
    ("places", "name"),
    [
        (None, "low_back"),
        (("low_back_unsure",), "low_back"),
        (("hip_front",), "low_back"),
        (("leg", "low_back_both"), "low_back"),
        (("leg",), "other_place"),
        (("mid_back",), "other_place"),
    ],
)
def test_the_place_chooses_the_pathway(
    content: Content, places: tuple[str, ...] | None, name: str
) -> None:
    intake = Intake(answers={} if places is None else {"location": places})
    assert pathway_of(content, intake).name == name
