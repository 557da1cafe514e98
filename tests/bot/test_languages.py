"""Every language beside English: complete, nothing over, the same facts, short enough.

Lives here: rules that hold for the texts of every folder there is. Does not live here: the
rules of English wording (``test_texts``), typed words (``tests.tongues``). Called by pytest.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from fluent.runtime import FluentBundle
from fluent.syntax import ast as ftl

from bot.countries import ANYWHERE, COUNTRIES
from bot.danger import SIGNATURES
from bot.render import LONGEST, Renderer, labels_of, plain
from bot.words import load_words
from flows.asking import question_card
from flows.lazily import Lazily
from flows.model import Conversation, State
from flows.result import guidance
from flows.screen import Part, Screen
from flows.triage import assess
from flows.vocabulary import DANGER_SCREENS, FLAGS
from tests.bot.inventory import CONTENT, SAMPLE, WORDS, families
from tests.bot.languages import (
    ONLY_ELSEWHERE,
    OTHERS,
    TEXTS,
    categories,
    keys,
    messages,
    named,
    patterns,
    plurals,
)
from tests.bot.walking import walk
from tests.flows.vignettes import cases

#: Telegram's limits, in characters: a toast, a command's description, a poll's question and option.
TOAST, COMMAND, QUESTION, OPTION = 200, 256, 300, 100
#: Longer labels are cut off on a phone; translations get a third more than English.
BUTTON, PAIRED, FOOTER = 46, 38, 16
NOW = datetime(2026, 1, 1, tzinfo=UTC)
WHOM = {"emergency": ANYWHERE.emergency, "crisis": ANYWHERE.crisis, "advice": ANYWHERE.advice}

every_language = pytest.mark.parametrize("language", OTHERS)


def worded(language: str, key: str) -> str:
    return plain(WORDS.text(language, key, {**SAMPLE, **WHOM}))


# --- Complete ---------------------------------------------------------------------


@every_language
def test_english_has_the_own_name_of_a_language_too(language: str) -> None:
    assert worded("en", f"language-{language}") == worded(language, f"language-{language}")


def test_labels_that_may_be_typed_load_their_own_language_and_english_alone() -> None:
    words = load_words()
    made: list[str] = []

    def bundle(language: str) -> FluentBundle:
        made.append(language)
        return words.bundles[language]

    bundles = Lazily(words.languages, bundle)
    labels = labels_of(replace(words, bundles=bundles), CONTENT, "de")
    assert (sorted(made), labels["language"]["ru"]) == (["de", "en"], "Русский")


@every_language
def test_no_key_is_missing(language: str) -> None:
    assert sorted(keys("en") - keys(language) - {"language-en"}) == []


@every_language
def test_no_key_is_one_that_nothing_asks_for(language: str) -> None:
    over = {key for key in keys(language) - keys("en") if not ONLY_ELSEWHERE.fullmatch(key)}
    assert sorted(over) == []


@every_language
def test_every_text_names_what_the_english_one_names(language: str) -> None:
    english = dict(patterns("en"))
    differ = {
        key: (sorted(named(pattern)), sorted(named(english[key])))
        for key, pattern in patterns(language)
        if key in english and named(pattern) != named(english[key])
    }
    assert differ == {}


@every_language
def test_a_choice_by_number_has_every_category_of_the_language_and_no_other(language: str) -> None:
    wrong = {
        key: sorted(given)
        for key, pattern in patterns(language)
        for given in plurals(pattern)
        if given != categories(language)
    }
    assert wrong == {}


def test_plural_categories_are_those_of_unicode() -> None:
    assert categories("en") == categories("de") == {"one", "other"}
    assert categories("ru") == {"one", "few", "many", "other"}


@every_language
def test_a_choice_by_a_word_has_the_words_of_english(language: str) -> None:
    def words(pattern: ftl.Pattern) -> list[set[str]]:
        placed = [one.expression for one in pattern.elements if isinstance(one, ftl.Placeable)]
        choices = [one for one in placed if isinstance(one, ftl.SelectExpression)]
        return [
            {one.key.name for one in choice.variants if isinstance(one.key, ftl.Identifier)}
            for choice in choices
        ]

    english = dict(patterns("en"))
    chosen = {"open", "closed"}
    for key, pattern in patterns(language):
        for given in words(pattern):
            if given & chosen:
                assert given in words(english[key]), key


@every_language
def test_every_bold_mark_is_closed_and_no_other_mark_stands_there(language: str) -> None:
    texts = {key: WORDS.text(language, key, {**SAMPLE, **WHOM}) for key in keys(language)}
    assert [key for key, text in texts.items() if text.count("**") % 2] == []
    marks = re.compile(r"</?\w+>|&\w+;|(?<!\*)\*(?!\*)|`|[\U0001F000-\U0001FAFF\u2600-\u27BF]")
    assert [key for key, text in texts.items() if marks.search(text)] == []


@every_language
def test_plurals_are_chosen_by_the_rules_of_the_language(language: str) -> None:
    bundle = WORDS.bundles[language]
    assert isinstance(bundle, FluentBundle)
    assert {bundle._plural_form(number) for number in range(200)} <= categories(language)


# --- The same facts ---------------------------------------------------------------


@every_language
def test_the_numbers_of_a_danger_text_are_those_of_english(language: str) -> None:
    def numbers(text: str) -> list[str]:
        return sorted(re.findall(r"\d+", text))

    asked = [key for key in keys(language) if key.partition(".")[0] in WORDS.danger]
    given = {
        key: (numbers(worded(language, key)), numbers(worded("en", key)))
        for key in asked
        if key in keys("en")
    }
    assert {key: both for key, both in given.items() if both[0] != both[1]} == {}


@every_language
def test_whom_to_call_has_the_numbers_of_the_table(language: str) -> None:
    for key in sorted(keys(language)):
        if ONLY_ELSEWHERE.fullmatch(key):
            _, place, whom = key.split("-")
            table = ANYWHERE if place == "anywhere" else COUNTRIES[place]
            there = re.findall(r"\d[\d ]*", getattr(table, whom))
            here = re.findall(r"\d[\d ]*", WORDS.text(language, key))
            assert [one.strip() for one in here] == [one.strip() for one in there], key


@every_language
@pytest.mark.parametrize("country", [None, *sorted(COUNTRIES)])
def test_an_emergency_names_the_number_to_call(language: str, country: str | None) -> None:
    numbers = ANYWHERE if country is None else COUNTRIES[country]
    text = Renderer(WORDS, numbers).part(language, Part("go-now"))
    for number in re.findall(r"\d{2,}", numbers.emergency):
        assert number in text


@every_language
def test_a_command_that_a_text_names_is_a_command(language: str) -> None:
    english = dict(patterns("en"))
    for key, pattern in patterns(language):
        assert _commands(pattern) == _commands(english.get(key)), key


def _commands(pattern: ftl.Pattern | None) -> set[str]:
    parts = [] if pattern is None else pattern.elements
    said = " ".join(one.value for one in parts if isinstance(one, ftl.TextElement))
    return set(re.findall(r"(?<!\w)/[a-z]+\b", said))


# --- Short ------------------------------------------------------------------------


@every_language
def test_every_button_fits_a_phone(language: str) -> None:
    labels = {
        key for key in keys("en") if re.match(r"o-|name-|skip-|change-|seen-(yes|no|fine)$", key)
    }
    labels |= {f"flag-{flag}.short" for flag in FLAGS}
    long = {key: worded(language, key) for key in sorted(labels)}
    assert {key: text for key, text in long.items() if len(text) > BUTTON} == {}


@every_language
def test_buttons_that_stand_in_a_row_are_shorter_still(language: str) -> None:
    pairs = [name for name, one in CONTENT.questions.items() if one.columns == 2]
    labels = [f"o-{name}-{code}" for name in pairs for code in CONTENT.questions[name].options]
    labels += [f"flag-{flag}.short" for flags in CONTENT.screens.values() for flag in flags]
    long = {key: worded(language, key) for key in labels}
    assert {key: text for key, text in long.items() if len(text) > PAIRED} == {}
    footer = {"back", "not-sure", "cannot-tell-any", "why", "stop"} | families(CONTENT)["skip-*"]
    wide = {key: worded(language, key) for key in footer}
    assert {key: text for key, text in wide.items() if len(text) > FOOTER} == {}


@every_language
def test_a_typed_label_means_one_option_only(language: str) -> None:
    for question, labels in labels_of(WORDS, CONTENT, language).items():
        assert len({label.lower() for label in labels.values()}) == len(labels), question


@every_language
def test_what_telegram_limits_is_below_its_limit(language: str) -> None:
    limits = {
        "already-answered": TOAST,
        "choose-first": TOAST,
        "poll-question": QUESTION,
        **{key: COMMAND for key in keys("en") if key.startswith("menu-")},
        **dict.fromkeys(families(CONTENT)["poll-*"], OPTION),
    }
    long = {key: worded(language, key) for key in limits if key in keys("en")}
    assert {key: text for key, text in long.items() if not 0 < len(text) <= limits[key]} == {}


# --- Danger, in English as well -----------------------------------------------------


@every_language
def test_no_clinician_has_read_it_unless_a_signature_says_so(language: str) -> None:
    signed = (TEXTS / language / SIGNATURES).is_file()
    assert WORDS.is_unsigned(language) is not signed


@every_language
@pytest.mark.parametrize("screen", DANGER_SCREENS)
def test_a_danger_screen_prints_every_sign_twice_and_fits_one_message(
    language: str, screen: str
) -> None:
    asked = Conversation(NOW, NOW)
    state = State(conversation=asked, why=True, misses=2)
    text = Renderer(WORDS).text(language, question_card(CONTENT, state, asked, screen))
    for one in (language, "en"):
        flags = CONTENT.screens[screen]
        assert [flag for flag in flags if worded(one, f"flag-{flag}") not in plain(text)] == []
    assert len(text) <= LONGEST


@every_language
def test_a_result_that_cannot_wait_is_shown_in_both_languages_and_fits(language: str) -> None:
    renderer = Renderer(WORDS)
    seen = set()
    for case in cases():
        assessment = assess(CONTENT, case.intake)
        screen = Screen("result", guidance(assessment), level=assessment.level)
        text = renderer.text(language, screen)
        assert len(text) <= LONGEST
        seen.add(assessment.level)
        if assessment.level.value in ("urgent", "emergency"):
            first = screen.parts[0]
            assert renderer.part(language, first) in text, case.name
            assert renderer.part("en", first) in text, case.name
    assert len(seen) == 5


@every_language
def test_every_screen_of_many_random_conversations_can_be_worded_and_fits(language: str) -> None:
    renderer = Renderer(WORDS)
    for seed in range(12):
        for screen in walk(CONTENT, seed, steps=120):
            assert 0 < len(renderer.text(language, screen)) <= LONGEST
            for button in screen.buttons:
                assert renderer.label(language, button)
                assert len(button.id.encode()) <= 64


def test_there_are_languages_to_hold() -> None:
    assert set(OTHERS) == {"de", "es", "pt-br", "ru"}
    assert messages("en")
