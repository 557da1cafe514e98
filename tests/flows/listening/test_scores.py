"""Scores out of ten: which is today's, which is of rest, and which is past."""

from __future__ import annotations

import pytest

from flows.listening.scores import Scores, scores
from flows.loading import load

WORDS = load().lexicons["en"].scores


@pytest.mark.parametrize(
    ("text", "moving"),
    [
        ("4/10", 4),
        ("about a four", 4),
        ("3 or 4 out of 10", 4),
        ("6-7/10", 7),
        ("pain level 5", 5),
        ("pain: 4", 4),
        ("2ish", 2),
        ("3-4 on the pain scale", 4),
        ("i'd give it a 5", 5),
        ("maybe 3?", 3),
        ("low back sore, walking helps, 3", 3),
        ("2,5 / 10", 2.5),
        ("15 out of 10 lol", None),
        ("3 sets", None),
        ("8/10 bending, 5/10 walking", None),
    ],
)
def test_a_score_is_read_in_every_form(text: str, moving: float | None) -> None:
    assert scores(WORDS, text).moving == moving


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("8/10 bending over, 2/10 lying down", Scores(8, 2, None)),
        ("lying down it's a 2/10, walking 6/10", Scores(6, 2, None)),
        ("2/10 at rest 5/10 when i bend", Scores(5, 2, None)),
        ("6/10 when i move and 2/10 still", Scores(6, 2, None)),
        ("7/10 when i walk, 0 when i sit", Scores(7, 0, None)),
        # Sitting may be rest or may be what hurts: alone it is neither.
        ("2/10 sitting", Scores(None, None, None)),
    ],
)
def test_a_score_at_rest_is_told_from_one_on_movement(text: str, told: Scores) -> None:
    assert scores(WORDS, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("was a 6, now it's a 3", Scores(3, None, "improving")),
        ("from a 3 to a 6", Scores(6, None, "worse")),
        ("was 3/10 on sunday, 6/10 today", Scores(6, None, "worse")),
        ("was 2/10, then it was 6/10, now 4/10", Scores(4, None, None)),
        ("7/10 this week. today a bit better, 5/10", Scores(5, None, "improving")),
        ("a 5/10 ache on monday", Scores(None, None, None)),
        ("4/10 after squats on monday", Scores(4, None, None)),
        ("was a 6", Scores(None, None, None)),
        ("5/10 in the gym last week", Scores(None, None, None)),
        ("had a 3/10 ache before, now 7/10", Scores(7, None, "worse")),
        ("i've had a 4/10 ache since yesterday", Scores(4, None, None)),
    ],
)
def test_a_score_of_the_past_only_tells_how_it_goes(text: str, told: Scores) -> None:
    assert scores(WORDS, text) == told
