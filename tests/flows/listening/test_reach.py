"""How far a time, a doubt or a question reaches from its own part of a text."""

from __future__ import annotations

import pytest

from flows.ear import hear
from flows.loading import load

ENGLISH = load().lexicons["en"]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("last year i had a herniated disc, can't pee", "yes"),
        ("last year i had a herniated disc and cant pee", "yes"),
        ("cant pee, had a slipped disc last year", "yes"),
        ("not sure if this matters, cant pee", "yes"),
        ("i read up on it and cant pee", "yes"),
        ("i had sciatica two years ago, struggling to pee", "not_sure"),
        ("last year i had a slipped disc, couldnt pee", "not_sure"),
        ("couldnt pee, that was the first problem, last year", None),
        ("in 2019, couldnt pee", None),
        ("last year i slipped a disc and had trouble peeing", None),
        ("what are the signs of a slipped disc, struggling to pee?", None),
    ],
)
def test_a_frame_reaches_no_further_than_its_own_part(text: str, heard: str | None) -> None:
    assert hear(ENGLISH, text).get("bladder_trouble") == heard


def test_a_time_that_names_a_child_is_nobody_else() -> None:
    heard = hear(ENGLISH, "had back trouble as a kid, cant pee")
    assert heard["bladder_trouble"] == "yes"


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("no fever, no injury, arse is numb", "yes"),
        ("no fever, no injury, numb between my legs since monday", "not_sure"),
        ("no fever, numbness or tingling between my legs", "no"),
        ("no pain, numbness", "no"),
    ],
)
def test_a_denial_ends_where_a_clause_tells(text: str, heard: str) -> None:
    assert hear(ENGLISH, text)["saddle_numb"] == heard
