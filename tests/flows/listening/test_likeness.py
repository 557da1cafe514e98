"""The second ear: what a text is taken apart into, and what its weights make of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.ear import context_of, hear, listen
from flows.lexicon import Lexicon
from flows.listening.likeness import (
    Verdict,
    Weights,
    features_of,
    likeliest,
    liken,
    weights_from,
)
from flows.loading import load

PLAIN = replace(load().lexicons["en"], weights=None)
SCORE = Verdict(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)
TABLE = {
    "alarming": ["saddle_numb", "dark_urine"],
    "bias": [-2.0, -1.0],
    "features": {"guinness": [9.0, 9.0], "kettle": [0.0, 9.0]},
    "names": {"guinness": {"dark_urine": 3.0}, "kettle": {"leg_tingling": 2.0}},
    "emergency": {"bias": 0.0, "emergency": 1.0, "flagged": 0.0, "alarms": 0.0, "stated": 0.0,
                  "asked": 0.0, "denied": 0.0},
    "flagged": {"bias": 0.0, "emergency": 0.0, "flagged": 1.0, "alarms": 0.0, "stated": 0.0,
                "asked": 0.0, "denied": 0.0},
    "fire": 0.9,
    "ask": 0.8,
    "fire_beside": 0.9,
    "sure": 0.0,
    "rarity": {"saddle_numb": -3.0, "dark_urine": -3.0, "leg_tingling": -3.0, "self_harm": -3.5},
}  # fmt: skip
WEIGHTS = weights_from(TABLE)


def features(text: str, lexicon: Lexicon = PLAIN) -> set[str]:
    found: set[str] = set()
    for stretch, spans in listen(lexicon, text):
        context = context_of(lexicon, stretch, spans)
        found |= features_of(lexicon.concepts, stretch, spans, context)
    return found


def learnt(weights: Weights = WEIGHTS) -> Lexicon:
    return replace(PLAIN, weights=weights)


def test_a_text_is_taken_apart_into_words_neighbours_and_pairs_of_a_clause() -> None:
    found = features("the bowl was brown, again")
    assert {"bowl", "| the", "bowl was", "the~was", "brown |", "| again"} <= found
    assert not any("brown" in one and "again" in one for one in found)


def test_words_are_marked_with_what_surrounds_them() -> None:
    assert "N/numbness" in features("no numbness")
    assert "numbness" in features("numbness")
    assert any(one.startswith("O") for one in features("my mate had numb legs"))
    assert any(one.startswith("P") for one in features("years ago my legs were numb"))


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("my legs went numb but it has gone again", "G"),
        ("my foot was asleep for a minute", "B"),
        ("what is saddle numbness", "Q"),
        ("not sure whether my leg is numb", "D"),
        ("pissed off all day", "H"),
    ],
)
def test_each_surrounding_has_its_letter(text: str, letter: str) -> None:
    marked = {one.split("/")[0] for one in features(text) if "/" in one}
    assert any(letter in one for one in marked)


def test_cues_are_features_of_their_own() -> None:
    assert "?denial" in features("no numbness")
    assert "?denial" not in features("numbness")


def test_the_lists_and_the_weights_make_one_probability() -> None:
    calm = liken(WEIGHTS, {"kettle"}, {})
    assert calm.emergency < 0.5 < calm.flagged
    assert liken(WEIGHTS, {"guinness"}, {}).emergency > 0.9
    assert liken(WEIGHTS, set(), {}).emergency < 0.2
    leaning = replace(WEIGHTS, emergency=replace(SCORE, asked=5.0))
    told = liken(leaning, set(), {"saddle_numb": "not_sure"})
    assert told.emergency > liken(leaning, set(), {}).emergency


def named(found: set[str], *among: str) -> tuple[str, float]:
    likely = likeliest(WEIGHTS, found, among)
    assert likely is not None
    return likely[0], round(likely[1], 2)


def test_of_the_flags_it_may_be_the_likeliest_is_named() -> None:
    assert named({"guinness"}, "saddle_numb", "dark_urine") == ("dark_urine", 0.5)
    assert named({"kettle"}, "saddle_numb", "rigors") == ("saddle_numb", 0.05)
    assert likeliest(WEIGHTS, {"guinness"}, []) is None
    assert likeliest(WEIGHTS, {"guinness"}, ["rigors"]) is None


def test_a_text_like_an_emergency_states_one() -> None:
    assert hear(learnt(), "it looked like guinness")["dark_urine"] == "yes"
    assert hear(PLAIN, "it looked like guinness") == {}


def test_a_text_like_a_sign_asks_about_it() -> None:
    assert hear(learnt(), "a kettle in my calf") == {"leg_tingling": "not_sure"}


def test_a_sign_that_may_as_well_be_another_is_not_named() -> None:
    unsure = replace(WEIGHTS, sure=0.9)
    assert hear(learnt(unsure), "it looked like guinness") == {}


def test_very_short_texts_are_answers_and_not_weighed() -> None:
    assert hear(learnt(), "like guinness") == {}


def test_nobody_is_told_of_a_crisis_that_is_not_likelier_than_not() -> None:
    crisis = replace(
        WEIGHTS,
        alarming=frozenset({"self_harm", "saddle_numb"}),
        names={"guinness": {"self_harm": 3.0}},
    )
    assert hear(learnt(crisis), "it looked like guinness") == {"saddle_numb": "yes"}
    surely = replace(crisis, names={"guinness": {"self_harm": 9.0}})
    assert hear(learnt(surely), "it looked like guinness") == {"self_harm": "yes"}


def test_beside_a_lesser_or_unclear_sign_only_what_is_very_like_an_emergency_is_one() -> None:
    for sign in ("i have a fever", "my legs feel heavy"):
        text = f"{sign}. it looked like guinness"
        assert hear(learnt(), text)["dark_urine"] == "yes"
        assert hear(learnt(replace(WEIGHTS, fire_beside=1.0)), text) == hear(PLAIN, text)


def test_what_was_denied_in_words_is_not_named() -> None:
    denied = "no numbness between my legs. guinness"
    assert hear(PLAIN, denied)["saddle_numb"] == "no"
    only = replace(WEIGHTS, alarming=frozenset({"saddle_numb"}))
    assert hear(learnt(only), denied) == hear(PLAIN, denied)
    assert hear(learnt(), denied)["dark_urine"] == "yes"


def test_nothing_is_asked_beside_what_was_heard() -> None:
    assert hear(learnt(), "i have a fever. kettle")["fever_ill"] == "yes"
    assert "leg_tingling" not in hear(learnt(), "i have a fever. kettle")


def test_an_alarm_that_the_lists_heard_needs_no_weighing() -> None:
    heard = hear(learnt(), "i cannot pee. guinness")
    assert heard["bladder_trouble"] == "yes"
    alarmed = replace(WEIGHTS, alarming=frozenset({"bladder_trouble", "dark_urine"}))
    assert "dark_urine" not in hear(learnt(alarmed), "i cannot pee. guinness")
