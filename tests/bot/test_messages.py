"""``spotter screen``: a line in, what is heard in it out, and a slip in a line explained."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import answer_messages, read_messages, screened
from flows.intake import Intake
from flows.loading import load
from flows.triage import judge_all
from flows.vocabulary import ANSWERS, FLAGS, FlagValue, Level

CONTENT = load()
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


def answers(text: str) -> list[dict[str, Any]]:
    return [answer for answer, _ in answer_messages(CONTENT, read_messages(text), NOW)]


def test_a_line_of_text_is_answered_under_its_number() -> None:
    [answer] = answers("\n\nnumb between my legs since deadlifts\n")
    assert answer["id"] == 3
    assert answer["flags"] == {"saddle_numb": "yes"}
    assert answer["level"] == "emergency"
    assert answer["prefill"] == {"lift": ["deadlift"]}
    assert answer["ask"] == []


def test_the_sentence_of_the_front_page_is_read_whole() -> None:
    [answer] = answers(
        "lower back wrecked since yesterdays deads, dull, both sides, about a 4, no numbness"
    )
    assert answer["prefill"] == {
        "trained_hours_ago": 24,
        "lift": ["deadlift"],
        "character": ["dull"],
        "location": ["low_back_both"],
        "severity": 4,
    }
    assert answer["flags"]["saddle_numb"] == answer["flags"]["leg_tingling"] == "no"
    assert answer["level"] is None


def test_an_object_brings_its_id_and_its_time() -> None:
    told = {"id": "m1", "text": "deads last night, back is stiff", "now": "2026-03-04T08:00"}
    [answer] = answers(json.dumps(told))
    assert answer["id"] == "m1"
    assert answer["prefill"]["trained_hours_ago"] == 12
    [answer] = answers(json.dumps(told | {"now": "2026-03-04T09:00+01:00"}))
    assert answer["prefill"]["trained_hours_ago"] == 13


@pytest.mark.parametrize("count", [1, 16, 17, 200])
def test_two_hands_answer_what_one_answers_and_in_its_order(count: int) -> None:
    said = ("numb between my legs", "{no object", "deads last night, stiff", "sharp pop, 5/10")
    lines = [(number, said[number % len(said)]) for number in range(count)]
    alone = list(answer_messages(CONTENT, lines, NOW))
    assert list(answer_messages(CONTENT, lines, NOW, hands=2)) == alone
    assert [answer["id"] for answer, _ in alone] == [*range(count)]


def test_an_unclear_word_is_asked_about_and_sets_no_level() -> None:
    [answer] = answers("pee is dark and my legs feel weird")
    assert answer["level"] is None
    assert 0 < len(answer["ask"]) <= 3
    assert set(answer["ask"]) <= {flag for flag, one in answer["flags"].items() if one != "no"}


def test_answers_that_belong_to_a_stated_sign_count_for_its_level() -> None:
    alone, with_place = answers("I'm on warfarin\nI'm on warfarin and have flank pain\n")
    assert (alone["level"], with_place["level"]) == ("clinician_soon", "emergency")


def test_what_only_needs_watching_has_no_level() -> None:
    [answer] = answers("pee was dark yellow but it cleared")
    assert answer["flags"]["urine_dark_cleared"] == "yes"
    assert answer["level"] is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"text": "a"', "line 2: not valid JSON"),
        ("{ouch", "line 2: not valid JSON"),
        ("{" + '"a":{' * 9999, "line 2: nested too deeply"),
        ('{"text": ' + "1" * 5000 + "}", "line 2: not valid JSON (a number is too long)"),
        ('{"id": 1}', 'line 2: "text" is missing'),
        ('{"text": 1}', 'line 2: "text" is missing or no text; add it'),
        ('{"text": "a", "level": 1}', "line 2: unknown key 'level'; legal: id, text, now"),
        ('{"text": "a", "now": "noon"}', "line 2: \"now\" is no time: 'noon'"),
        ('{"text": "a", "now": 5}', 'line 2: "now" is no time: 5'),
    ],
)
def test_a_line_that_does_not_fit_is_explained_and_the_others_answered(
    line: str, said: str
) -> None:
    first, bad, last = answers(f"back is sore\n{line}\nback is stiff\n")
    assert bad["error"].startswith(said)
    assert bad["line"] == 2
    assert first["prefill"] == {"character": ["dull"]}
    assert last["prefill"] == {"character": ["tight"]}


@given(st.text(max_size=200))
def test_any_text_is_screened_in_the_names_of_the_contract(text: str) -> None:
    answer = screened(CONTENT, text, NOW)
    assert set(answer["flags"]) <= set(FLAGS)
    assert set(answer["prefill"]) <= set(ANSWERS)
    assert json.loads(json.dumps(answer)) == answer


@pytest.mark.parametrize(
    "read", [{}, {"location": ("chest",)}, {"severity": 9.0, "onset": "unrelated"}]
)
def test_the_level_is_that_of_the_most_urgent_rule_that_holds(
    monkeypatch: pytest.MonkeyPatch, read: dict[str, Any]
) -> None:
    for one, other in zip(FLAGS, (*FLAGS[7:], *FLAGS[:7]), strict=True):
        heard: dict[str, FlagValue] = {one: "yes", other: "yes"}
        monkeypatch.setattr("bot.messages.hear_and_read", lambda *_, heard=heard: (heard, read))
        judged = judge_all(CONTENT, Intake(answers=read, flags=heard, others_denied=True))
        held = [
            rule.level
            for rule, truth in zip(judged.pathway.rules, judged.truths, strict=True)
            if truth and rule.level.rank >= Level.CLINICIAN_SOON.rank
        ]
        level = screened(CONTENT, "", NOW)["level"]
        assert level == max(held, key=lambda level: level.rank, default=None)
