"""Typed answers: whatever a button says, its number, its label and its synonyms say too."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render import labels_of
from bot.words import load_words
from flows.listening.times import hours_ago
from flows.loading import load
from flows.model import Answered
from flows.typed import read, verb
from flows.vocabulary import ANSWERS, FLAGS

#: A Wednesday morning.
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
CONTENT = load()
LEXICON = replace(CONTENT.lexicons["en"], labels=labels_of(load_words(), CONTENT, "en"))
ENGLISH_TIMES = LEXICON.times
CODED = [
    (name, number, code)
    for name, question in CONTENT.questions.items()
    for number, code in enumerate(question.options, start=1)
]


@pytest.mark.parametrize(("name", "number", "code"), CODED)
def test_the_number_of_an_option_gives_that_option(name: str, number: int, code: str) -> None:
    assert read(CONTENT, LEXICON, name, str(number)) == Answered(name, (code,))


@pytest.mark.parametrize(("name", "number", "code"), CODED)
def test_the_label_of_an_option_gives_that_option(name: str, number: int, code: str) -> None:
    del number
    label = LEXICON.labels[name][code]
    assert read(CONTENT, LEXICON, name, label.upper()) == Answered(name, (code,))


@pytest.mark.parametrize(("name", "number", "code"), CODED)
def test_the_code_itself_gives_that_option(name: str, number: int, code: str) -> None:
    del number
    assert read(CONTENT, LEXICON, name, code.replace("_", " ")) == Answered(name, (code,))


@pytest.mark.parametrize(
    ("language", "text", "band"),
    [
        ("en", "34", "18_49"),
        ("en", "I am 34", "18_49"),
        ("en", "im 17", "16_17"),
        ("en", "just turned 50", "50_64"),
        ("en", "64 years old, male", "50_64"),
        ("en", "I'm 70 and still pulling", "65_plus"),
        ("en", "in my forties", "18_49"),
        ("en", "15", "under_16"),
        ("en", "3", "18_49"),
        ("de", "ich bin 34 Jahre alt", "18_49"),
        ("de", "bin gerade 50 geworden", "50_64"),
        ("es", "tengo 34 años", "18_49"),
        ("es", "71", "65_plus"),
        ("pt-br", "tenho 16 anos", "16_17"),
        ("ru", "мне 34 года", "18_49"),
        ("ru", "52", "50_64"),
        ("en", "100 kg", None),
        ("en", "under 18", None),
        ("en", "almost 18", None),
        ("en", "not 34", None),
        ("en", "999", None),
        ("en", "0", None),
        ("de", "unter 50", None),
    ],
)
def test_an_age_is_the_band_that_it_falls_into(language: str, text: str, band: str | None) -> None:
    given = read(CONTENT, CONTENT.lexicons[language], "age_band", text)
    assert given == (None if band is None else Answered("age_band", (band,)))


@pytest.mark.parametrize("screen", list(CONTENT.screens))
def test_a_danger_screen_takes_numbers_labels_and_none(screen: str) -> None:
    flags = CONTENT.screens[screen]
    assert read(CONTENT, LEXICON, screen, "none of these") == Answered(screen)
    assert read(CONTENT, LEXICON, screen, "1, 3 and 2") == Answered(
        screen, (flags[0], flags[2], flags[1])
    )
    assert read(CONTENT, LEXICON, screen, LEXICON.labels[screen][flags[4]]) == Answered(
        screen, (flags[4],)
    )
    assert read(CONTENT, LEXICON, screen, "0") is None
    assert read(CONTENT, LEXICON, screen, "99") is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("26", 26),
        ("about 26", 26),
        ("26 hours ago", 26),
        ("2 days", 48),
        ("a day ago", 24),
        ("couple of days ago", 48),
        ("1,5 h", 1.5),
        ("a week ago", 168),
        ("yesterday", 24),
        ("last night", 14),
        ("day before yesterday", 48),
        ("just now", 0.5),
        ("this morning", 2),
        ("sat", 96),
        ("saturday morning", 98),
        ("8pm last night", 14),
        ("last night 8pm", 14),
        ("2 days post", 48),
        ("36h ago", 36),
        ("wed", None),
        ("dunno really", None),
        ("my 3rd set", None),
    ],
)
def test_times_are_read_as_people_say_them(text: str, hours: float | None) -> None:
    assert hours_ago(ENGLISH_TIMES, text, NOW) == hours


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("4", 4),
        ("4/10", 4),
        ("about a 4 out of ten", 4),
        ("3 or 4", 4),
        ("6-7", 7),
        ("seven", 7),
        ("2.5", 2.5),
        ("11", None),
        ("15/10", None),
        ("a lot", None),
    ],
)
def test_scores_are_read_and_of_two_the_higher_counts(text: str, score: float | None) -> None:
    expected = None if score is None else Answered("severity", number=score)
    assert read(CONTENT, LEXICON, "severity", text) == expected


@pytest.mark.parametrize(
    ("name", "text", "codes"),
    [
        ("character", "dull and stiff", {"dull", "tight"}),
        ("character", "not sharp, more of an ache", {"dull"}),
        ("character", "pins and needles", {"tingling"}),
        ("location", "lower left back", {"low_back_left"}),
        ("location", "both sides", {"low_back_both"}),
        ("spread", "it stays put in my back", {"none"}),
        ("spread", "into my glutes", {"buttock"}),
        ("onset", "all at once, mid rep", {"during_lift"}),
        ("onset", "woke up with it", {"next_day"}),
        ("movement", "loosens up", {"eases"}),
        ("movement", "worse at first then settles", {"worse_then_settles"}),
        ("function", "can't put my socks on", {"dressing"}),
        ("felt", "heard a pop", {"pop"}),
        ("felt", "nothing", {"nothing"}),
        ("episodes_12_months", "first time", {"one"}),
        ("lift", "romanian deadlifts", {"deadlift"}),
    ],
)
def test_synonyms_are_understood(name: str, text: str, codes: set[str]) -> None:
    answered = read(CONTENT, LEXICON, name, text)
    assert answered is not None
    assert set(answered.codes) == codes


def test_two_codes_for_a_single_choice_are_asked_again() -> None:
    assert read(CONTENT, LEXICON, "trend", "better, gone") is None
    assert read(CONTENT, LEXICON, "onset", "1, 2") is None


def test_an_excluding_code_among_others_gives_way_to_them() -> None:
    assert read(CONTENT, LEXICON, "function", "1, 3") == Answered("function", ("bending",))
    assert read(CONTENT, LEXICON, "function", "1 1") == Answered("function", ("nothing",))


def test_what_answers_nothing_is_no_answer() -> None:
    for name in CONTENT.questions:
        assert read(CONTENT, LEXICON, name, "qwertz uiop") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("yes", "yes"), ("Yeah, a bit", None), ("no.", "no"), ("1", "yes"), ("2", "no")],
)
def test_a_clarifier_takes_yes_and_no(text: str, code: str | None) -> None:
    answered = read(CONTENT, LEXICON, "clarify_saddle_numb", text)
    assert answered == (None if code is None else Answered("clarify_saddle_numb", (code,)))


def test_days_are_read_for_the_age_of_the_pain() -> None:
    assert read(CONTENT, LEXICON, "pain_days", "10") == Answered("pain_days", number=10)
    assert read(CONTENT, LEXICON, "pain_days", "2 weeks") == Answered("pain_days", number=14)
    assert read(CONTENT, LEXICON, "pain_days", "no idea at all") is None


def test_command_words_are_only_heard_alone() -> None:
    assert verb(LEXICON, "Back!") == "back"
    assert verb(LEXICON, "my back") is None
    assert verb(LEXICON, "") is None


@given(st.text(max_size=80), st.sampled_from([*CONTENT.questions, *CONTENT.screens]))
def test_any_text_is_read_without_fail_and_gives_legal_codes(text: str, name: str) -> None:
    answered = read(CONTENT, LEXICON, name, text)
    if answered is not None and name in ANSWERS:
        assert set(answered.codes) <= set(ANSWERS[name].codes)
    elif answered is not None:
        assert set(answered.codes) <= set(FLAGS)
