"""What would put a lifter at ease is read from plain words only: unknown is never "no"."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flows.loading import load
from flows.prefill import prefill

ENGLISH = load().lexicons["en"]
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("answer", "text", "value"),
    [
        ("spread", "sore after deads, no leg pain", ("none",)),
        ("function", "i can do everything", ("nothing",)),
        ("trend", "pain's gone", "gone"),
        ("trend", "it is getting better", "improving"),
        ("movement", "eases when i walk", "eases"),
        ("movement", "walking helps, but bending kills", "eases"),
        ("movement", "walking helps. should i rest?", "eases"),
        ("movement", "eases when i walk, is that normal?", "eases"),
        ("relief", "better lying down", "some_position"),
        ("felt", "felt nothing pop", ("nothing",)),
        ("bone_tender", "pressing the bone doesn't hurt", "no"),
        ("episodes_12_months", "never had back pain before", "one"),
    ],
)
def test_good_news_in_plain_words_is_read(answer: str, text: str, value: object) -> None:
    assert prefill(ENGLISH, text, NOW).get(answer) == value


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        # Asked, hoped for or only tried.
        ("movement", "does walking help?"),
        ("trend", "is it getting better"),
        ("trend", "3/10, all clear now?"),
        ("spread", "should i be glad it stays local"),
        ("trend", "i want to be pain free"),
        # Denied.
        ("trend", "not pain free"),
        ("function", "not able to do everything"),
        ("function", "can't do anything"),
        ("relief", "lying down doesn't help"),
        ("trend", "it is never getting better"),
        # Taken back behind it.
        ("trend", "the pain went away then came back"),
        ("trend", "pain's gone but my foot is floppy"),
        ("trend", "all good now except a numb foot"),
        ("spread", "it doesn't spread yet"),
        ("function", "i can do everything except walk"),
        ("felt", "no pop, but a tear"),
        # Something else is said, and a denial only reaches it from afar.
        ("spread", "doesn't travel down the leg, goes into my groin"),
        ("felt", "no pop, felt a crunch"),
        # Words that only look like it.
        ("spread", "i'm not going to the gym"),
        ("spread", "it doesn't go past the knee"),
        ("spread", "no leg numbness"),
        ("spread", "felt nothing in my legs"),
        ("function", "did everything, heat, rest, stretching"),
        ("function", "doesn't stop me sleeping"),
        ("function", "bladder functioning normally"),
        ("trend", "the pain is gone down my leg"),
        ("trend", "no pain left side, all right side"),
        ("trend", "my sleep is getting better"),
        ("trend", "pain down to my left foot a bit"),
        ("movement", "pain goes down my leg when i walk"),
        ("movement", "my leg goes numb when walking"),
        ("relief", "pain goes down my leg in bed"),
        ("bone_tender", "my spine is fine"),
        ("episodes_12_months", "never had it this bad before"),
    ],
)
def test_good_news_that_is_not_certain_is_asked(answer: str, text: str) -> None:
    assert answer not in prefill(ENGLISH, text, NOW)


def test_a_sign_in_the_same_words_takes_the_good_news() -> None:
    assert "spread" not in prefill(ENGLISH, "nothing down into either leg, cant feel it", NOW)


@pytest.mark.parametrize(
    "text", ["felt a pop, deads yesterday, woke up sore", "heard a crunch, sore the next day"]
)
def test_a_pop_leaves_open_when_the_pain_began(text: str) -> None:
    told = prefill(ENGLISH, text, NOW)
    assert "felt" in told
    assert "onset" not in told


@pytest.mark.parametrize("text", ["maybe dull maybe sharp", "not sure if it's sharp"])
def test_what_is_only_wondered_about_is_left_out(text: str) -> None:
    assert "character" not in prefill(ENGLISH, text, NOW)
