"""The intake contract in code: every name that a lifter's answer can have.

Lives here: levels, answer ids with their legal values, flag ids, patterns,
check-in codes. Does not live here: which of them is asked when (the pathways),
what they mean for the level (the rules), how they are worded (``bot/texts``).
Called by everything in ``flows`` and, for messages about unknown ids, by ``bot.cases``.

These names are fixed: files that others wrote use them. Add, never rename.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal, Self


class Level(StrEnum):
    """How urgent it is, from least to most.

    ``rank`` is 0 for ordinary soreness up to 4 for an emergency; compare with it.
    """

    rank: int

    NORMAL_SORENESS = "normal_soreness"
    SELF_CARE_WATCH = "self_care_watch"
    CLINICIAN_SOON = "clinician_soon"
    URGENT = "urgent"
    EMERGENCY = "emergency"

    def __new__(cls, code: str) -> Self:
        """A level ranks above all that were named before it."""
        level = str.__new__(cls, code)
        level._value_ = code
        level.rank = len(cls.__members__)
        return level


FlagValue = Literal["yes", "no", "not_sure"]
NOT_SURE: Final = "not_sure"

Kind = Literal["one", "many", "number"]


@dataclass(frozen=True, slots=True)
class AnswerSpec:
    """What an answer may hold: one code, several codes, or a number within bounds."""

    kind: Kind
    codes: tuple[str, ...] = ()
    lowest: float = 0
    highest: float | None = None


def _one(*codes: str) -> AnswerSpec:
    return AnswerSpec("one", codes)


def _many(*codes: str) -> AnswerSpec:
    return AnswerSpec("many", codes)


ANSWERS: Final[Mapping[str, AnswerSpec]] = {
    "trained_hours_ago": AnswerSpec("number"),
    "lift": _many("deadlift", "squat", "other_lift", "no_training"),
    "load_change": _many("new", "heavier", "more_volume", "after_break", "usual"),
    "onset": _one(
        "during_lift",
        "within_6h",
        "after_6_to_12h",
        "next_day",
        "after_48h",
        "gradual",
        "unrelated",
    ),
    "felt": _many("pop", "crunch", "tear", "nothing"),
    "pain_days": AnswerSpec("number"),
    "character": _many(
        "dull",
        "tight",
        "sharp",
        "shooting",
        "burning",
        "tingling",
        "numb",
        "throbbing",
        "constant",
        "waves",
    ),
    "location": _many(
        "low_back_both",
        "low_back_left",
        "low_back_right",
        "low_back_centre",
        "low_back_unsure",
        "mid_back",
        "upper_back",
        "buttock_left",
        "buttock_right",
        "si_left",
        "si_right",
        "hip_front",
        "thigh_back",
        "leg",
        "groin",
        "flank",
        "neck",
        "head",
        "chest",
        "belly",
        "other_place",
    ),
    "one_finger_spot": _one("yes", "no"),
    "bone_tender": _one("yes", "no"),
    "spread": _many(
        "none",
        "buttock",
        "thigh",
        "below_knee",
        "both_legs",
        "groin",
        "ribs",
        "belly",
        "arm_or_jaw",
        "elsewhere",
    ),
    "severity": AnswerSpec("number", highest=10),
    "severity_rest": AnswerSpec("number", highest=10),
    "relief": _one("some_position", "no_position"),
    "movement": _one("eases", "worse_then_settles", "worse", "unchanged"),
    "worse_with": _many(
        "bending",
        "sitting",
        "standing",
        "arching",
        "twisting",
        "coughing",
        "lying",
        "rolling_in_bed",
        "sit_to_stand",
        "walking",
        "impact",
    ),
    "function": _many(
        "nothing",
        "dressing",
        "bending",
        "sitting",
        "standing",
        "walking_short",
        "walking",
        "sleeping",
    ),
    "trend": _one("improving", "same", "up_and_down", "worse", "gone"),
    "episodes_12_months": _one("one", "two", "three_or_more"),
    "age_band": _one("under_16", "16_17", "18_49", "50_64", "65_plus"),
}

#: Codes that say "none of the others": chosen alone, they complete their question.
EXCLUSIVE: Final[Mapping[str, frozenset[str]]] = {
    "lift": frozenset({"no_training"}),
    "load_change": frozenset({"usual"}),
    "felt": frozenset({"nothing"}),
    "spread": frozenset({"none"}),
    "function": frozenset({"nothing"}),
}

FLAGS: Final[tuple[str, ...]] = (
    "saddle_numb",
    "bladder_trouble",
    "bladder_leak",
    "lift_leak_only",
    "bowel_control",
    "genital_numb_sex",
    "erection_only",
    "both_legs_nerve",
    "legs_giving_way",
    "leg_weak_one",
    "foot_weak",
    "foot_weak_sudden",
    "numbness_spreading",
    "leg_tingling",
    "dark_urine",
    "blood_in_urine",
    "urine_dark_cleared",
    "muscle_swollen_hard",
    "back_hard_unrelenting",
    "too_weak",
    "vomiting",
    "confused_or_no_urine",
    "heat_confused",
    "sickle_trait",
    "fever_ill",
    "rigors",
    "infection_risk",
    "injection_lump",
    "trauma",
    "weak_bones_or_steroids",
    "cancer_history",
    "weight_loss",
    "night_constant",
    "low_energy",
    "belly_back_faint",
    "pulsing_belly",
    "tearing_chest_back",
    "chest_pain",
    "passed_out",
    "nearly_fainted",
    "passed_out_bad",
    "limb_swollen",
    "blood_thinner",
    "thunderclap",
    "exertion_headache",
    "exertion_headache_repeat",
    "vision_face_speech",
    "flank_waves",
    "burning_pee",
    "severe_belly",
    "hernia_bulge",
    "hernia_stuck",
    "testicle_pain",
    "pregnant",
    "pregnancy_danger",
    "morning_stiffness",
    "overdose",
    "self_harm",
)

PATTERNS: Final[tuple[str, ...]] = (
    "doms",
    "strain",
    "disc",
    "nerve_root",
    "facet",
    "si_joint",
    "hip",
    "cauda_equina",
    "rhabdo",
    "fracture",
    "infection",
    "malignancy",
    "vascular",
    "kidney",
    "other",
    "unknown",
)

#: The check-ins that a case may be of. ``seen`` (were you seen?) and ``24h`` are planned too.
CHECK_IN_KINDS: Final[tuple[str, ...]] = ("48h", "72h", "day7")
CHANGES: Final[tuple[str, ...]] = ("gone", "better", "same", "worse", "new")
#: What a change counts as, once it was held against the scores (``flows.course``).
COURSES: Final[tuple[str, ...]] = ("worse", "gone", "better", "same")

#: The three danger screens, in the order in which they are asked.
DANGER_SCREENS: Final[tuple[str, ...]] = ("danger_below", "danger_body", "danger_about")
CLARIFY: Final = "clarify_"
CONTRADICTION: Final = "contradiction_"

#: What words typed in a check may come to, beside flags and answers (``[typed]`` in the
#: word lists): codes only, the words are never kept.
TYPED: Final = "typed"
TYPED_CODES: Final[tuple[str, ...]] = ("strong_pain", "next_day")


def flag_of(question: str) -> str | None:
    """The flag that a ``clarify_<flag>`` question asks about, or None for any other question."""
    flag = question.removeprefix(CLARIFY)
    return flag if flag != question and flag in FLAGS else None
