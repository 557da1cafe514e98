"""Sentences read into answers: only what is certain, never what contradicts itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.lexicon import Lexicon
from flows.loading import load
from flows.prefill import prefill
from flows.vocabulary import ANSWERS

ENGLISH: Lexicon = load().lexicons["en"]
#: A Wednesday morning.
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)

TOLD: dict[str, dict[str, Any]] = {
    "lower back wrecked since yesterdays deads, dull, both sides, about a 4, no numbness": {
        "trained_hours_ago": 24,
        "lift": ("deadlift",),
        "character": ("dull",),
        "location": ("low_back_both",),
        "severity": 4,
    },
    "left and right side of my lower back is sore": {
        "location": ("low_back_both",),
        "character": ("dull",),
    },
    "squats 20 hours ago, woke up sore": {
        "trained_hours_ago": 20,
        "lift": ("squat",),
        "onset": "next_day",
        "character": ("dull",),
    },
    "8/10 bending over, 2/10 lying down": {
        "severity": 8,
        "severity_rest": 2,
        "relief": "some_position",
        "worse_with": ("bending",),
    },
    "pain is six out of ten": {"severity": 6},
    "15 out of 10 lol": {},
    "I'm 54, back is stiff": {"age_band": "50_64", "character": ("tight",)},
    "66F and 17 yo": {},
    "15 year old here": {"age_band": "under_16"},
    "17m": {"age_band": "16_17"},
    "f, 27": {"age_band": "18_49"},
    "68 years old": {"age_band": "65_plus"},
    "my son is 15 years old": {},
    # Denied, doubtful, somebody else's, long ago or about a danger sign: not read.
    "not sharp": {},
    "my mate has a sharp back": {},
    "two years ago my back was sharp": {},
    "what does sharp pain mean": {},
    "my foot is numb": {},
    # Two readings that contradict each other are none.
    "getting better, getting worse": {},
    "it spreads into my groin and doesn't spread": {},
    # A score of the past is not today's, but tells how it goes.
    "was a 6, now it's a 3": {"severity": 3, "trend": "improving"},
}

#: Every kind of reading in the ways people have of saying it.
READ: dict[str, dict[str, Any]] = {
    "lift": {
        "pulled 3x5 from the floor": ("deadlift",),
        "kreuzheben with my club": ("deadlift",),
        "goblets and back squats": ("squat",),
        "shrugs then deads": ("deadlift", "other_lift"),
        "nordic curls, never again": ("other_lift",),
        "strongman class, lots of kegs": ("other_lift",),
        "didn't lift all week": ("no_training",),
        "no numbness, deads yesterday": ("deadlift",),
        "back squatting 100, 55 year old bloke here": ("squat",),
    },
    "load_change": {
        "new programme": ("new",),
        "switched to sumo": ("new",),
        "bench for the first time": ("new",),
        "hit a pr": ("heavier",),
        "100 kg, normally i do 80 only": ("heavier",),
        "added two plates": ("heavier",),
        "upped the reps": ("more_volume",),
        "3 sets more than usual": ("more_volume",),
        "twice the usual sets": ("more_volume",),
        "first session since my holiday": ("after_break",),
        "after six weeks off": ("after_break",),
        "no gym for 5 weeks then leg day": ("after_break",),
        "my usual deads": ("usual",),
    },
    "onset": {
        "felt a twinge on my second set": "during_lift",
        "tweaked my back warming up": "during_lift",
        "it hurt immediately": "during_lift",
        "started on the drive home": "within_6h",
        "deads this morning at 6am, came on 2 hrs later": "within_6h",
        "deads yesterday morning, 8 hours later it began to ache": "after_6_to_12h",
        "squats last night, woke up sore": "next_day",
        "deads sunday, stiff on monday": "next_day",
        "deads sunday evening felt ok, then tuesday night it started to ache": "after_48h",
        "started two days later": "after_48h",
        "gradually tighter over ten days": "gradual",
        "no idea why it hurts": "unrelated",
        "deads at lunch yesterday, by dinner it got tight": "within_6h",
        "squats yesterday at 7am. around 3pm it began to tighten": "after_6_to_12h",
    },
    "felt": {
        "felt smth pop": ("pop",),
        "heard a crunch in my back": ("crunch",),
        "felt something tear": ("tear",),
        "felt nothing pop": ("nothing",),
    },
    "character": {
        "doms in my glutes": ("dull",),
        "feels like concrete": ("tight",),
        "a pulling feeling": ("tight",),
        "it stabs": ("sharp",),
        "sharp then, dull now": ("dull",),
        "burning pain": ("burning",),
        "never lets up": ("constant",),
    },
    "location": {
        "lower back": ("low_back_unsure",),
        "base of my spine": ("low_back_unsure",),
        "low back. sharp. left.": ("low_back_left",),
        "lower back, right side, deadlifts": ("low_back_right",),
        "the zone lumbar is hurting in the two sides": ("low_back_both",),
        "right low back": ("low_back_right",),
        "left lower back and right lower back": ("low_back_both",),
        "my lower back, central": ("low_back_centre",),
        "low back. right in the middle": ("low_back_centre",),
        "thoracic area": ("mid_back",),
        "traps and neck stiff": ("upper_back", "neck"),
        "my butt is killing me": ("buttock_left", "buttock_right"),
        "glutes sore. right side only": ("buttock_right",),
        "glute cramp left side": ("buttock_left",),
        "si joint, right side": ("si_right",),
        "my hip, front of it": ("hip_front",),
        "hammies wrecked": ("thigh_back",),
        "quads killing me": ("leg",),
        "shoulder sore, low back fine": ("other_place",),
        "from my lower back into my left bum": ("low_back_unsure",),
    },
    "one_finger_spot": {
        "i can put my thumb on it": "yes",
        "one tiny spot": "yes",
        "all over, not one spot": "no",
        "can't pinpoint it": "no",
    },
    "bone_tender": {
        "touching the spine hurts": "yes",
        "spine not tender if i press on it": "no",
        "bone itself not sore": "no",
        "when i press bone no pain": "no",
    },
    "spread": {
        "no leg pain": ("none",),
        "doesn't go down the leg": ("none",),
        "it goes into my left bum and down the back of the thigh": ("buttock", "thigh"),
        "shoots down to my calf": ("below_knee",),
    },
    "relief": {
        "nothing when i lie down": "some_position",
        "lying with knees bent is the only relief": "some_position",
        "6/10 bending, 1/10 when lying": "some_position",
        "couldn't get comfy": "no_position",
    },
    "movement": {
        "grand once i'm up and moving": "eases",
        "loosens after 10 mins of pottering": "eases",
        "first few bends bad then ok": "worse_then_settles",
        "any movement hurts": "worse",
        "no change with moving": "unchanged",
    },
    "worse_with": {
        "when i bend forward it is sharp": ("bending",),
        "low back. sharp. bending.": ("bending",),
        "hurts leaning over the sink": ("bending",),
        "sitting at my desk is torture": ("sitting",),
        "standing at work all day is murder": ("standing",),
        "hurts when i arch back": ("arching",),
        "3/10, only when i twist": ("twisting",),
        "when i cough it catches": ("coughing",),
        "sore lying flat": ("lying",),
        "hurts to roll over in bed": ("rolling_in_bed",),
        "sharp getting out of a chair": ("sit_to_stand",),
        "7/10 when i walk": ("walking",),
        "running hurts": ("impact",),
        "hurts to sit but standing is fine": ("sitting",),
    },
    "function": {
        "can do everything": ("nothing",),
        "doesn't limit me": ("nothing",),
        "cant do my shoes up": ("dressing",),
        "couldn't lean over": ("bending",),
        "working at a desk is impossible": ("sitting",),
        "cant stand for long": ("standing",),
        "im limping": ("walking_short",),
        "kept me up all night": ("sleeping",),
    },
    "trend": {
        "better by the hour": "improving",
        "almost gone": "improving",
        "7/10 on monday, 2/10 today": "improving",
        "3/10, same": "same",
        "4 days and no better": "same",
        "good days and bad days": "up_and_down",
        "worse than yesterday": "worse",
        "soreness is gone today": "gone",
    },
    "episodes_12_months": {
        "2nd time this year my back goes": "two",
        "tweak no. 3 in the last 6 months": "three_or_more",
        "first time i've ever had this": "one",
    },
}


@pytest.mark.parametrize(
    ("answer", "text", "value"),
    [(answer, text, value) for answer, told in READ.items() for text, value in told.items()],
)
def test_an_answer_is_read_however_people_say_it(answer: str, text: str, value: Any) -> None:
    assert prefill(ENGLISH, text, NOW).get(answer) == value


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ("lift", "i pulled a muscle"),
        ("lift", "no squats, no deads"),
        ("load_change", "first time i've had this"),
        ("load_change", "felt nothing unusual"),
        ("load_change", "didn't train since the holiday"),
        ("onset", "squats two hours ago, today sore, fine this morning and yesterday too"),
        ("onset", "gradually improving"),
        ("character", "he says it is sharp"),
        ("character", "so pumped for this"),
        ("location", "dead centre"),
        ("location", "my bum is numb"),
        ("location", "leg day"),
        ("spread", "pain in my glutes"),
        ("relief", "hurts lying down"),
        ("worse_with", "walking home i felt it"),
        ("worse_with", "sitting is fine"),
        ("worse_with", "no pain sitting or bending"),
        ("function", "cant sit on the toilet without holding the wall"),
        ("trend", "better when i walk"),
        ("trend", "worse when i sit"),
        ("trend", "same weights"),
        ("episodes_12_months", "third set"),
        ("pain_days", "deloaded for two weeks"),
        ("trained_hours_ago", "pink wee this morning, no gym so not that"),
    ],
)
def test_what_may_mean_something_else_is_not_read(answer: str, text: str) -> None:
    assert answer not in prefill(ENGLISH, text, NOW)


@pytest.mark.parametrize(("text", "answers"), TOLD.items(), ids=TOLD)
def test_a_sentence_gives_the_answers_that_are_certain(text: str, answers: dict[str, Any]) -> None:
    assert prefill(ENGLISH, text, NOW) == answers


def test_a_session_and_none_at_all_do_not_go_together() -> None:
    read = prefill(ENGLISH, "no idea why it hurts, deads 3 hours ago", NOW)
    assert "onset" not in read
    read = prefill(ENGLISH, "no gym this week, last session 9 days ago", NOW)
    assert read.get("lift") == ("no_training",)
    assert "trained_hours_ago" not in read


@given(st.text(max_size=200))
def test_any_text_is_read_without_fail_and_gives_legal_answers(text: str) -> None:
    for name, value in prefill(ENGLISH, text, NOW).items():
        spec = ANSWERS[name]
        if isinstance(value, float | int):
            assert spec.kind == "number"
        elif isinstance(value, tuple):
            assert spec.kind == "many"
            assert set(value) <= set(spec.codes)
        else:
            assert value in spec.codes
