"""The English texts: complete, plain, honest, and short enough for a phone.

Lives here: the rules of wording, over every text and over the cards that they make. Does
not live here: which texts there must be (``inventory``), how words are found
(``test_words``). Called by pytest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from bot.countries import ANYWHERE, COUNTRIES
from bot.render import Renderer, labels_of, plain
from flows.asking import question_card
from flows.content import Content
from flows.model import Conversation, State
from flows.result import guidance
from flows.screen import Part, Screen
from flows.triage import assess
from flows.vocabulary import FLAGS, Level
from tests.bot.inventory import (
    CONTENT,
    WORDS,
    families,
    keys,
    messages,
    raw,
    templates_and_keys,
    wanted,
    worded,
)
from tests.bot.reading import grade, syllables
from tests.bot.walking import walk
from tests.flows.vignettes import cases

#: Asked for by nobody yet; whoever starts to use one takes it off this list.
AWAITED: set[str] = set()
#: Telegram's limits, in characters.
MESSAGE, TOAST = 4096, 200
SHORT = 34


# --- 1. Complete -----------------------------------------------------------------


def test_every_text_that_the_code_can_ask_for_has_words() -> None:
    assert sorted(wanted() - keys()) == []


def test_every_text_is_asked_for_by_something() -> None:
    assert sorted(keys() - wanted() - AWAITED) == []
    assert wanted() & AWAITED == set(), "in use now: take it off the list"


def test_no_key_is_built_in_a_way_that_the_inventory_does_not_know() -> None:
    templates, _ = templates_and_keys()
    assert templates == set(families(CONTENT)) - {"say"}


def test_an_unknown_flag_would_be_missed_by_the_inventory() -> None:
    assert "flag-made_up" not in keys()
    assert "clarify-saddle_numb" in wanted()


def test_every_screen_of_many_random_conversations_can_be_worded() -> None:
    renderer = Renderer(WORDS)
    longest = 0
    seen: set[str] = set()
    for seed in range(60):
        for screen in walk(CONTENT, seed, steps=120):
            text = renderer.text("en", screen)
            labels = [renderer.label("en", button) for button in screen.buttons]
            assert all(labels)
            longest = max(longest, len(plain(text)))
            seen |= {part.key for part in screen.parts}
    assert longest < 4096
    assert {"review", "go-now", "check-back", "level-emergency", "check-in-ask"} <= seen


# --- 2. Plain --------------------------------------------------------------------


def test_the_grade_tells_hard_words_from_easy_ones() -> None:
    assert [syllables(word) for word in ("back", "numbness", "emergency", "tingling")] == [
        1,
        2,
        4,
        2,
    ]
    assert grade("It is a dull ache. It eases when you move.") < 3
    assert grade("Radiculopathy necessitates expeditious neurological examination.") > 15


@pytest.mark.parametrize("country", [None, "GB", "US"])
def test_every_text_of_eight_words_can_be_read_at_eleven(country: str | None) -> None:
    numbers = ANYWHERE if country is None else COUNTRIES[country]
    # The page for a clinician is the one place for clinical words.
    spared = {"item", "review-line"} | {key for key in keys() if key.startswith("physio-")}
    texts = {key: worded(key, numbers) for key in keys() - spared}
    long = {key: text for key, text in texts.items() if len(re.findall(r"[\w']+", text)) >= 8}
    hard = {key: round(grade(text), 1) for key, text in long.items() if grade(text) > 6}
    assert len(long) > 250
    assert hard == {}


# --- 3. Honest -------------------------------------------------------------------

NEVER = (
    r"\byou have\b",
    r"nothing (is )?wrong|nothing serious",
    r"safe to",
    r"\b(you are|you're) (fine|ok|safe)\b",
    r"don't worry|do not worry|no need to worry",
    r"\bjust\b",
    r"injur|damage|slipped|out of place|misalign|subluxat|abnormal",
    r"bad form|your fault|should have|you failed|you must",
    r"diagnos(e|is) (is|of)|you suffer from",
    r"[\U0001F000-\U0001FAFF\u2600-\u27BF]",
    r"</?\w+>|&\w+;|(?<!\*)\*(?!\*)|`",
)
#: "Just now" is a time and makes light of nothing.
EXCUSED = {("o-trained_hours_ago-1", r"\bjust\b")}


def test_no_text_holds_words_that_judge_promise_or_make_light() -> None:
    found = [
        (key, pattern)
        for key in sorted(keys())
        for pattern in NEVER
        if (key, pattern) not in EXCUSED and re.search(pattern, raw(key), re.IGNORECASE)
    ]
    assert found == []


def test_every_bold_mark_is_closed() -> None:
    assert [key for key in sorted(keys()) if raw(key).count("**") % 2] == []


@pytest.mark.parametrize(
    ("key", "phrases"),
    [
        (
            "consent",
            ["90 days", "/forget", "not end-to-end encrypted", "16 or over", "not a doctor"],
        ),
        ("welcome-not-a-doctor", ["bot", "not a doctor", "Nobody in your group"]),
        ("not-signed-off", ["awaits sign-off by a named clinician"]),
        ("privacy", ["awaits sign-off by a named clinician", "90 days", "/forget", "/export"]),
        ("help", ["awaits sign-off by a named clinician", "not a doctor", "/forget", "/stop"]),
        ("crisis-self_harm", [ANYWHERE.crisis, ANYWHERE.emergency, "cannot watch over you"]),
        ("crisis-overdose", [ANYWHERE.crisis, ANYWHERE.emergency, "cannot watch over you"]),
        ("go-now", [ANYWHERE.emergency, "numb between the legs", "cannot pee", "a leg gets weak"]),
        ("check-in-danger-first", ["numb between the legs", "cannot pee", "your chest hurts"]),
    ],
)
def test_the_text_says_what_it_must(key: str, phrases: list[str]) -> None:
    assert [phrase for phrase in phrases if phrase not in worded(key)] == []


# --- 4. Short --------------------------------------------------------------------


def test_every_button_fits_a_phone() -> None:
    labels = {key for key in keys() if re.match(r"o-|name-|skip-|change-|seen-(yes|no|fine)$", key)}
    labels |= {f"flag-{flag}.short" for flag in FLAGS}
    assert [key for key in sorted(labels) if len(worded(key)) > SHORT] == []


def test_buttons_that_stand_two_in_a_row_are_shorter_still() -> None:
    pairs = [name for name, one in CONTENT.questions.items() if one.columns == 2]
    labels = [f"o-{name}-{code}" for name in pairs for code in CONTENT.questions[name].options]
    labels += [f"flag-{flag}.short" for flags in CONTENT.screens.values() for flag in flags]
    assert [key for key in labels if len(worded(key)) > 28] == []


def test_four_footer_buttons_fit_one_row() -> None:
    footer = {"back", "not-sure", "cannot-tell-any", "why", "stop"} | families(CONTENT)["skip-*"]
    assert [key for key in sorted(footer) if len(worded(key)) > 11] == []


def test_a_typed_label_means_one_option_only() -> None:
    for question, labels in labels_of(WORDS, CONTENT, "en").items():
        assert len({label.lower() for label in labels.values()}) == len(labels), question


def test_every_line_of_a_danger_list_stays_below_110_characters() -> None:
    assert [flag for flag in FLAGS if len(worded(f"flag-{flag}")) >= 110] == []


def test_what_stands_on_a_pressed_button_fits_there() -> None:
    toasts = ("already-answered", "choose-first")
    assert [key for key in toasts if len(worded(key)) > TOAST] == []


@pytest.mark.parametrize("screen", ["danger_below", "danger_body", "danger_about"])
def test_a_danger_screen_prints_every_sign_and_fits_one_message(screen: str) -> None:
    asked = Conversation(datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))
    state = State(conversation=asked, why=True, misses=2)
    text = Renderer(WORDS).text("en", question_card(CONTENT, state, asked, screen))
    assert [flag for flag in CONTENT.screens[screen] if worded(f"flag-{flag}") not in text] == []
    assert len(plain(text)) < 2000


# --- 5. Emergencies --------------------------------------------------------------

TRAINING = re.compile(
    r"\b(train\w*|workouts?|deadlifts?|squats?|lifts|lifting|gym|barbell|stretch\w*|foam|reps?"
    r"|exercise\w*|massage|warm pack|heat|walk|soreness|weights?)\b",
    re.IGNORECASE,
)


def test_no_emergency_text_speaks_of_training_or_self_care() -> None:
    texts = {key for key in keys() if re.match(r"emergency-|crisis-|level-emergency$", key)}
    texts |= {"still-go", "getting-help-noted", "seen-urge-emergency", "assessed-at", "go-now"}
    texts |= {"follow-kept-emergency", "check-in-closing"}
    texts |= {f"flag-{flag}.said" for flag in FLAGS}
    named = {key: TRAINING.findall(worded(key)) for key in texts}
    # To lose weight without trying is a danger sign, not advice.
    assert {key: found for key, found in named.items() if found} == {
        "flag-weight_loss.said": ["weight"]
    }


def test_urgent_advice_says_nothing_of_training_but_to_stop() -> None:
    texts = [worded(f"{family}-urgent") for family in ("level", "do", "leave", "checked")]
    said = " ".join(texts).replace("stop training", "").replace("all training, until", "")
    assert TRAINING.findall(said) == []


# --- 6. Numbers ------------------------------------------------------------------


def numbers_that_hold(content: Content) -> Mapping[str, set[float]]:
    """The numbers of every text that gives advice or a limit, from where they hold.

    A number in a text is an anchor, or stands here as itself: walks of 10 minutes, 2 days
    without heat, "3 out of 10" for light work, weeks until an appointment, ages.
    """
    at = content.anchors
    week, peak = at["soreness_limit_hours"] / 24, at["soreness_hours"] / 24
    checked = {at["stale_days"], at["stale_days_young"], 18}
    return {
        "level-clinician_soon": {2},
        "do-normal_soreness": {10, 3, 2, peak, week},
        "do-self_care_watch": {2},
        "do-elsewhere": {2},
        "checked-elsewhere": checked,
        "checked-normal_soreness": checked | {peak},
        "checked-self_care_watch": checked,
        "follow-settled-self_care_watch": {3, 10},
        "because-R25": {16, 50},
        "flag-dark_urine": {at["hard_training_hours"] / 24},
        "clarify-dark_urine": {at["hard_training_hours"] / 24},
        "flag-back_hard_unrelenting": {at["very_severe"]},
        "clarify-back_hard_unrelenting": {at["very_severe"]},
        "flag-morning_stiffness": {45, at["inflammatory_days"] / 30, 30},
        "clarify-morning_stiffness": {45, at["inflammatory_days"] / 30, 30},
        "flag-weak_bones_or_steroids": {3},
        "clarify-weak_bones_or_steroids": {3},
        "flag-low_energy": {3},
        "clarify-low_energy": {3},
        "flag-pregnant": {6},
        "clarify-pregnant": {6},
        "clarify-foot_weak": {5},
    }


def test_every_number_in_advice_is_the_number_of_the_rules() -> None:
    advice = re.compile(r"level-|looks-|because-|do-|leave-|checked-|follow-|flag-|clarify-|why-")
    texts = {key: raw(key) for key in messages() if advice.match(key)}
    found = {key: {float(one) for one in re.findall(r"\d+", text)} for key, text in texts.items()}
    assert {key: numbers for key, numbers in found.items() if numbers} == numbers_that_hold(CONTENT)


def test_a_week_in_words_is_the_week_of_the_last_check_in() -> None:
    assert "after a week" in worded("because-F03")
    assert CONTENT.plan.day7_hours == 7 * 24


# --- 7. Whole cards --------------------------------------------------------------


def card(parts: tuple[Part, ...]) -> str:
    """A result as it is read where the words for whom to call are the longest."""
    return plain(Renderer(WORDS).text("en", Screen("result", (*parts, Part("not-signed-off")))))


def test_the_result_of_every_vignette_is_worded_and_short() -> None:
    too_long = {}
    levels = set()
    for case in cases():
        assessment = assess(CONTENT, case.intake)
        levels.add(assessment.level)
        text = card(guidance(assessment))
        if len(text) > 1650:  # the promise to come back adds less than 150
            too_long[case.name] = len(text)
    assert levels == set(Level)
    assert too_long == {}


def test_the_emergency_of_every_vignette_says_whom_to_call_and_nothing_of_training() -> None:
    renderer = Renderer(WORDS)
    for case in cases():
        assessment = assess(CONTENT, case.intake)
        if assessment.level is not Level.EMERGENCY:
            continue
        text = renderer.text("en", Screen("result", guidance(assessment)))
        assert ANYWHERE.emergency in text, case.name
        assert TRAINING.findall(text.replace("losing weight", "")) == [], case.name
