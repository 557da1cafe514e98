"""Answers that contradict each other: noticed, asked once, and never settled downwards.

Lives here: every shipped contradiction with an example and a near miss, and what the
choice does. Does not live here: how the conversation goes around it (``tests/conversations``).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows import contradictions
from flows.content import Content
from flows.contradictions import contradiction_of, kinds, noted, read_choice, settled, sides
from flows.intake import Intake, answered_facts
from flows.lexicon import Lexicon
from flows.model import Answered, Conversation
from flows.moves import record
from flows.position import intake_of, next_question
from flows.triage import assess
from flows.vocabulary import ANSWERS, CONTRADICTION, DANGER_SCREENS, TYPED_CODES
from tests.conversations.player import START, Player, keys

Told = dict[str, float | str]
SORE: Told = {
    "trained_hours_ago": 26.0,
    "onset": "next_day",
    "location": "low_back_both",
    "spread": "none",
    "character": "dull",
    "severity": 3.0,
    "movement": "eases",
    "function": "nothing",
    "age_band": "18_49",
}


def told(typed: tuple[str, ...] = (), **answers: float | str) -> Conversation:
    """A check whose danger signs were all denied, with these answers over plain soreness."""
    screens = tuple(Answered(screen) for screen in DANGER_SCREENS)
    given = tuple(
        Answered(name, number=value) if isinstance(value, float) else Answered(name, (value,))
        for name, value in {**SORE, **answers}.items()
    )
    return Conversation(START, START, (*screens, *given), typed=typed)


def asked(content: Content, conversation: Conversation) -> set[str]:
    """The contradictions that a conversation holds."""
    answers = intake_of(content, conversation).answers
    facts = answered_facts(Intake(answers=answers))
    standing = contradictions.standing_in(content, conversation, *facts)
    found = contradictions.asked(content, conversation, standing)
    return {name.removeprefix(CONTRADICTION) for name in found}


# --- Noticing --------------------------------------------------------------------------

CASES: dict[str, tuple[tuple[str, ...], Told, tuple[str, ...], Told]] = {
    "mild_yet_unbearable": (("strong_pain",), {}, ("strong_pain",), {"severity": 4.0}),
    "mild_yet_stopped": ((), {"severity": 2.0, "function": "sleeping"}, (), {"severity": 2.0}),
    "gone_yet_sore": ((), {"trend": "gone", "severity": 4.0}, (), {"trend": "gone"}),
    "at_once_yet_next_day": (("next_day",), {"onset": "during_lift"}, ("next_day",), {}),
    "next_day_too_soon": ((), {"trained_hours_ago": 2.0}, (), {"trained_hours_ago": 8.0}),
    "hours_too_soon": (
        (),
        {"onset": "after_6_to_12h", "trained_hours_ago": 4.0},
        (),
        {"onset": "after_6_to_12h", "trained_hours_ago": 6.0},
    ),
    "two_days_too_soon": (
        (),
        {"onset": "after_48h"},
        (),
        {"onset": "after_48h", "trained_hours_ago": 48.0},
    ),
    "older_than_the_session": (
        (),
        {"onset": "after_48h", "trained_hours_ago": 80.0, "pain_days": 7.0},
        (),
        {"onset": "after_48h", "trained_hours_ago": 80.0, "pain_days": 4.0},
    ),
    "worse_at_rest": ((), {"severity_rest": 4.0}, (), {"severity_rest": 3.0}),
    "eases_yet_cannot_walk": (
        (),
        {"severity": 6.0, "function": "walking"},
        (),
        {"severity": 6.0, "function": "walking", "movement": "worse"},
    ),
    "no_relief_yet_none_needed": (
        (),
        {"relief": "no_position", "severity_rest": 0.0},
        (),
        {"relief": "no_position", "severity_rest": 2.0},
    ),
}


def test_there_is_an_example_of_every_contradiction(content: Content) -> None:
    assert {one.id for one in content.contradictions} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_a_contradiction_is_noticed_and_its_near_miss_is_not(content: Content, name: str) -> None:
    typed, answers, near_typed, near = CASES[name]
    assert asked(content, told(typed, **answers)) == {name}
    assert asked(content, told(near_typed, **near)) == set()


@pytest.mark.parametrize("name", CASES)
def test_a_contradiction_is_asked_last_and_only_once(content: Content, name: str) -> None:
    typed, answers, _, _ = CASES[name]
    conversation = told(typed, **answers)
    question = next_question(content, conversation)
    while question is not None and not question.startswith(CONTRADICTION):
        conversation = record(content, conversation, filler(content, question), START)
        question = next_question(content, conversation)
    assert question == CONTRADICTION + name
    both = record(content, conversation, Answered(question, ("both",)), START)
    following = next_question(content, both)
    assert following is None or not following.startswith(CONTRADICTION)


def filler(content: Content, question: str) -> Answered:
    """Any answer to a question that only belongs to the picture."""
    if ANSWERS[question].kind == "number":
        return Answered(question, number=content.questions[question].numbers[0])
    return Answered(question, ANSWERS[question].codes[:1])


def test_a_check_in_asks_about_no_contradiction(content: Content) -> None:
    conversation = replace(told(("strong_pain",)), check_in="48h", change="same")
    assert next_question(content, conversation) is None


# --- The choice ------------------------------------------------------------------------


def choose(content: Content, conversation: Conversation, name: str, fits: str) -> Conversation:
    return record(content, conversation, Answered(CONTRADICTION + name, (fits,)), START)


def test_the_answer_that_does_not_fit_is_asked_again(content: Content) -> None:
    held = told(severity=2.0, function="walking", movement="worse")
    assert (
        next_question(content, choose(content, held, "mild_yet_stopped", "severity")) == "function"
    )
    assert (
        next_question(content, choose(content, held, "mild_yet_stopped", "function")) == "severity"
    )


def test_words_that_do_not_fit_are_forgotten(content: Content) -> None:
    held = told(("strong_pain", "next_day"))
    kept = choose(content, held, "mild_yet_unbearable", "severity")
    assert kept.typed == ("next_day",)
    assert next_question(content, kept) is None


def test_words_that_fit_ask_the_number_again(content: Content) -> None:
    kept = choose(content, told(("strong_pain",)), "mild_yet_unbearable", "typed")
    assert kept.typed == ("strong_pain",)
    assert next_question(content, kept) == "severity"


@pytest.mark.parametrize("fits", ["both", "not_sure"])
def test_while_both_stand_the_more_urgent_reading_counts(content: Content, fits: str) -> None:
    held = told(("strong_pain",))
    before = assess(content, intake_of(content, held)).level
    after = choose(content, held, "mild_yet_unbearable", fits)
    assert intake_of(content, after).answers["severity"] == content.anchors["severe"]
    assert assess(content, intake_of(content, after)).level.rank > before.rank


def test_a_reading_counts_where_no_number_was_told(content: Content) -> None:
    [one] = [one for one in content.contradictions if one.id == "mild_yet_unbearable"]
    open_ended = replace(content, contradictions=(replace(one, when=None),))
    after = replace(told(("strong_pain",)), answered=(Answered(CONTRADICTION + one.id, ("both",)),))
    assert intake_of(open_ended, after).answers == {"severity": content.anchors["severe"]}


@pytest.mark.parametrize("name", CASES)
def test_saying_that_both_are_right_never_lowers_the_level(content: Content, name: str) -> None:
    typed, answers, _, _ = CASES[name]
    held = told(typed, **answers)
    after = choose(content, held, name, "both")
    levels = [assess(content, intake_of(content, one)).level.rank for one in (held, after)]
    assert levels[1] >= levels[0]


def test_a_choice_that_is_neither_of_the_two_leaves_both(content: Content) -> None:
    one = contradiction_of(content, CONTRADICTION + "mild_yet_stopped")
    assert one is not None
    held = told(severity=2.0, function="walking")
    assert settled(held, one, "both") == held
    assert contradiction_of(content, "severity") is None


def test_only_the_codes_that_contradict_are_shown(content: Content) -> None:
    one = contradiction_of(content, CONTRADICTION + "mild_yet_stopped")
    assert one is not None
    held = told(severity=2.0)
    many = Answered("function", ("dressing", "walking"))
    held = replace(held, answered=(*(a for a in held.answered if a.question != "function"), many))
    assert [side.codes for side in sides(one, held)] == [(), ("walking",)]
    assert [side.number for side in sides(one, held)] == [2.0, None]
    nothing = replace(held, answered=())
    assert [side.codes for side in sides(one, nothing)] == [(), ()]


def test_two_numbers_are_shown_as_they_were_told(content: Content) -> None:
    one = contradiction_of(content, CONTRADICTION + "worse_at_rest")
    assert one is not None
    assert [side.number for side in sides(one, told(severity_rest=5.0))] == [5.0, 3.0]


# --- Typing ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Worst pain ever!!", ("strong_pain",)),
        ("this is agony", ("strong_pain",)),
        ("it's unbearable and started the next day", ("strong_pain", "next_day")),
        ("the worst pain I've ever had", ("strong_pain",)),
        ("I can't stand the pain", ("strong_pain",)),
        ("not unbearable", ()),
        ("not bad, but agony", ("strong_pain",)),
        ("deads killed me", ()),
        ("a 3 out of 10", ()),
    ],
)
def test_typed_words_are_kept_as_codes(english: Lexicon, text: str, found: tuple[str, ...]) -> None:
    assert kinds(english, text) == found


def test_every_kind_of_words_has_phrases_and_a_contradiction(
    content: Content, english: Lexicon
) -> None:
    assert set(english.typed) == set(TYPED_CODES)
    assert {one.typed for one in content.contradictions} - {None} == set(TYPED_CODES)


def test_words_are_noted_once_and_not_in_a_check_in(content: Content, english: Lexicon) -> None:
    fresh = Conversation(START, START)
    once = noted(content, english, fresh, "agony", "severity")
    assert once.typed == ("strong_pain",)
    assert noted(content, english, once, "pure agony", None) is once
    check_in = replace(fresh, check_in="48h")
    assert noted(content, english, check_in, "agony", None).typed == ()


def test_words_that_answer_the_question_are_not_held_against_it(
    content: Content, english: Lexicon
) -> None:
    fresh = Conversation(START, START)
    assert noted(content, english, fresh, "the next day", "onset").typed == ()
    assert noted(content, english, fresh, "sore the next day", "location").typed == ("next_day",)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("both", "both"),
        ("the first one", "severity"),
        ("second", "function"),
        ("2 out of 10", "severity"),
        ("walking at all", "function"),
        ("5", None),
        ("whatever", None),
    ],
)
def test_a_choice_can_be_typed(
    content: Content, english: Lexicon, text: str, fits: str | None
) -> None:
    held = told(severity=2.0, function="walking")
    question = CONTRADICTION + "mild_yet_stopped"
    given = read_choice(content, english, held, question, text)
    assert given == (None if fits is None else Answered(question, (fits,)))
    assert read_choice(content, english, held, "severity", text) is None


def test_words_said_again_are_a_choice(content: Content, english: Lexicon) -> None:
    question = CONTRADICTION + "mild_yet_unbearable"
    held = told(("strong_pain",))
    given = read_choice(content, english, held, question, "no really, it is agony")
    assert given == Answered(question, ("typed",))


# --- In the conversation ---------------------------------------------------------------


def test_the_reading_stands_on_the_result_and_after_a_restart(content: Content) -> None:
    player = Player(content)
    player.say("/start")
    for press in ("start", "agree", "none", "none", "none"):
        player.press(press)
    for text in ("it is agony", "26 hours", "next day", "both sides", "nowhere", "dull", "2"):
        player.say(text)
    for text in ("eases", "nothing much", "18 to 49", "both", "2", "yes, some position does"):
        player.say(text)
    assert player.last is not None
    assert player.last.question == "review"
    lines = [part for part in player.last.parts if part.key == "review-line"]
    assert all("contradiction" not in str(part.args) for part in lines)
    player.press("confirm")
    episode = player.state.episode
    assert episode is not None
    assert episode.typed == ("strong_pain",)
    assert "level-clinician_soon" in keys(player.last)
    player.wait(timedelta(minutes=1))
    player.press("edit")
    assert player.last.question == "review"
