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
    "was a 6, now it's a 3": {},
}


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
