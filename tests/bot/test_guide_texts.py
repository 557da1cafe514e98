"""The words of the guides: what they must say, what they must never say, and how short.

Lives here: the rejected claims of the source articles, the numbers, and the lengths of
guide cards. Does not live here: the rules for every text (``test_texts``). Called by
pytest.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest

from bot.render import Renderer, plain
from flows.guides import check_cards, pages
from flows.guides.content import TOPICS
from flows.model import Guided
from flows.screen import Screen
from flows.vocabulary import PATTERNS
from tests.bot.inventory import CONTENT, ROOT, WORDS, keys, messages, raw, worded
from tests.flows.test_guides_offering import standing_of, told

#: Claims of the source articles that are not repeated, and how they would be worded.
REJECTED = {
    "misaligned necks and joints out of place": (
        r"misalign|sublux|upper cervical|out of (place|position)|jammed|stuck joint|realign"
    ),
    "adjustments": r"chiropract|adjust(ed|ment)|manipulat|crack your",
    "feel it in your back, you should": r"good,? you should|means? you did it right|good sore",
    "glutes must be sore": r"glutes? (should|must) be sore|no glute soreness",
    "by now you should know": r"by now|you should be able to tell|8 months",
    "tests that find a structure": r"\bdis[ck]s?\b|facet|si joint|capsule|nerve root|trapped",
    "tests that are certain": r"strong evidence|proven|prediction|accurate",
    "imbalance": r"imbalance|weak (core|glutes)",
    "rounding breaks backs": r"herniat|rounding (hurts|breaks|causes)|never round",
    "discs need oxygen": r"oxygen|flush|lactic|toxin",
    "slows wear": r"wear and tear|degenerat|arthrit",
    "vertical shins": r"shins? (straight|vertical|upright)",
    "hips, not the back": r"not (with )?(your|the) low(er)? back",
    "slow breaths under the bar": r"breathe (evenly|slowly) (all|through)",
    "stretching prevents soreness": r"stretch\w* (prevents|stops|helps|your low)",
    "heat only after two days for an ache": r"heat after (48|2 days)|no heat (for|before)",
    "micro tears": r"micro|tears? (in|of) (the|your) muscle",
}
GUIDES = ("guides", "training", "self_checks", "form")
PAGES = (
    pages.days_card,
    pages.helps_card,
    pages.train_card,
    pages.ladder_card,
    pages.avoid_card,
    pages.form_card,
)


@pytest.mark.parametrize("claim", REJECTED)
def test_no_text_repeats_a_rejected_claim(claim: str) -> None:
    allowed = {("tests that are certain", "ladder-rule")}  # "none of them is proven best"
    found = [
        key
        for key in sorted(keys())
        if (claim, key) not in allowed and re.search(REJECTED[claim], raw(key), re.IGNORECASE)
    ]
    assert found == []


def test_the_rejected_claims_would_be_noticed() -> None:
    said = {
        "misaligned necks and joints out of place": "Your spine is misaligned.",
        "glutes must be sore": "Your glutes should be sore.",
        "tests that find a structure": "This points to a disc.",
        "stretching prevents soreness": "Stretching prevents soreness.",
    }
    assert all(re.search(REJECTED[claim], text, re.IGNORECASE) for claim, text in said.items())


@pytest.mark.parametrize("name", GUIDES)
def test_every_guide_file_says_that_it_awaits_a_clinician(name: str) -> None:
    text = (ROOT / "bot" / "texts" / "en" / f"{name}.ftl").read_text("utf-8")
    assert re.search(r"awaits sign-off by a\s+(### )?named clinician", text)


@pytest.mark.parametrize(
    ("key", "phrases"),
    [
        ("check-stop-rules", ["5 out of 10", "down a leg", "1 minute", "surgery"]),
        ("check-limits", ["do not tell what it comes from", "result stays as it is"]),
        ("form-one-of-many", ["Form is one of many things", "good form too"]),
        ("form-old-video", ["old video", "Do not lift for this"]),
        ("ladder-rule", ["two sessions", "None of them is proven best"]),
        ("helps-fresh", ["For an ache, heat is fine at any time"]),
        ("measure-stretching", ["Gentle moves that do not hurt are fine"]),
        ("guide-not-signed", ["awaits sign-off by a named clinician", "bot"]),
        ("train-with-adult", ["parent or your coach"]),
        ("day-today-self_care_watch", ["not in bed", "leave out heat and rubbing for 2 days"]),
    ],
)
def test_the_text_says_what_it_must(key: str, phrases: list[str]) -> None:
    assert [phrase for phrase in phrases if phrase not in worded(key)] == []


def test_nothing_is_said_of_training_at_urgent_but_to_stop() -> None:
    said = " ".join(worded(f"day-{part}-urgent") for part in ("today", "tonight", "tomorrow"))
    training = re.compile(
        r"\b(?:train|lift|deadlift|squat|stretch|massage|heat|walk|set)\w*\b", re.IGNORECASE
    )
    assert training.findall(said) == ["training"]
    assert "Stop training" in said


def test_the_closed_door_does_not_speak_of_training() -> None:
    assert "train" not in worded("guide-not-now").lower()


def test_the_traffic_rule_has_the_numbers_of_the_ladder() -> None:
    text = Renderer(WORDS).part("en", pages.traffic(CONTENT))
    assert [int(one) for one in re.findall(r"\d+", text)] == [0, 3, 10, 4, 5, 6]


def test_a_button_fits_a_phone_and_two_in_a_row_are_shorter_still() -> None:
    singles = [f"fault-{one}" for one in CONTENT.guides.form.faults]
    singles += [
        "guide-helps",
        "guide-flared",
        "form-another",
        "leg-no",
        "leg-yes",
        "back-to-result",
    ]
    assert [key for key in singles if len(worded(key)) > 34] == []
    pairs = [f"topic-{topic}.label" for topic in TOPICS]
    pairs += ["guide-days", "guide-train", "guide-checks", "guide-form", "guide-avoid"]
    pairs += ["guide-ladder", *(f"check-{code}" for code in ("eases", "same", "worse", "stopped"))]
    assert [key for key in pairs if len(worded(key)) > 20] == []


def test_what_stands_on_a_pressed_guide_fits_there() -> None:
    assert len(worded("finish-first")) <= 200


def every_card() -> list[Screen]:
    """Every guide card for every kind of pain, on every step of the ladder."""
    sore = replace(standing_of(told(age_band="16_17")), shut=False, at_result=True)
    checks = tuple((name, "stopped") for name in CONTENT.guides.checks.checks)
    shown = [check_cards.check_card(CONTENT, 1, one) for one in CONTENT.guides.checks.checks]
    shown.append(check_cards.leg_card(CONTENT, 1, "bend"))
    for pattern, step in product(PATTERNS, range(len(CONTENT.guides.training.ladder))):
        now = replace(
            sore,
            assessment=replace(sore.assessment, pattern=pattern),
            guided=Guided(step=step, light="amber", checks=checks),
        )
        shown += [make(CONTENT, 1, now) for make in PAGES]
        shown += [pages.topic_card(CONTENT, 1, now, topic) for topic in TOPICS]
        shown += [pages.cue_card(CONTENT, 1, now, one) for one in CONTENT.guides.form.faults]
        shown.append(check_cards.round_card(CONTENT, 1, now, again=True))
    return shown


def test_every_guide_card_is_worded_and_fits_one_screen_or_two() -> None:
    renderer = Renderer(WORDS)
    longest: dict[str, int] = {}
    for screen in every_card():
        length = len(plain(renderer.text("en", screen)))
        longest[screen.key] = max(length, longest.get(screen.key, 0))
        assert all(renderer.label("en", button) for button in screen.buttons)
        assert all(len(button.id.encode()) <= 64 for button in screen.buttons)
    assert {key: length for key, length in longest.items() if length > 2200} == {}


def test_no_guide_names_a_body_part_that_a_check_could_not_see() -> None:
    structures = re.compile(
        r"\b(dis[ck]|nerve|joint|ligament|tendon|cartilage|vertebra)\w*", re.IGNORECASE
    )
    guides = re.compile(r"kind-|comfort-|said-|move-|check-|avoid-|step-|swap-|cue-|fault-|light-")
    texts = {key: worded(key) for key in messages() if guides.match(key)}
    assert {key: text for key, text in texts.items() if structures.search(text)} == {}
