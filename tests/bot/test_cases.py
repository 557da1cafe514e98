"""``spotter assess``: the contract's cases, and lines that do not fit."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases import BadCase, answer_cases, intake_from, read_cases
from flows.content import Content
from flows.loading import load
from flows.vocabulary import ANSWERS, CHANGES, CHECK_IN_KINDS, FLAGS, NOT_SURE, PATTERNS, Level
from tests.bot.parts import NOW

#: The example of the intake contract, word for word.
CASE: dict[str, Any] = {
    "id": "c1",
    "answers": {
        "trained_hours_ago": 26,
        "lift": ["deadlift"],
        "onset": "next_day",
        "character": ["dull"],
        "location": ["low_back_both"],
        "spread": ["none"],
        "severity": 3,
        "movement": "eases",
        "function": ["nothing"],
        "age_band": "18_49",
    },
    "flags": {},
    "other_flags": "no",
}
CONTENT = load()


def answered(text: str, content: Content = CONTENT) -> list[tuple[dict[str, Any], bool]]:
    return list(answer_cases(content, read_cases(text), NOW))


def one(case: Any) -> dict[str, Any]:
    """The answer to a case that fits."""
    [(answer, good)] = answered(json.dumps(case))
    assert good, answer
    return answer


def problem(case: Any) -> str:
    """What is said about a case that does not fit; the answer names line and id."""
    good_one = json.dumps(CASE | {"id": "good"})
    text = "\n".join([good_one, json.dumps(case), good_one])
    first, (answer, good), last = answered(text)
    assert (first[1], good, last[1]) == (True, False, True), "the other lines are still answered"
    assert first[0] == last[0]
    assert answer["id"] == (case.get("id") if isinstance(case, dict) else None)
    assert answer["line"] == 2
    assert answer["error"].startswith("line 2: ")
    assert len(answer["error"].splitlines()) == 1
    return str(answer["error"])


def changed(**answers: Any) -> dict[str, Any]:
    return CASE | {"answers": CASE["answers"] | answers}


# --- cases that fit ------------------------------------------------------------------


def test_the_case_of_the_contract_is_answered_in_the_contracts_form() -> None:
    answer = one(CASE)
    assert list(answer) == [
        "id",
        "level",
        "pattern",
        "complete",
        "findings",
        "missing",
        "would_change",
        "check_ins",
        "guidance",
        "content_version",
    ]
    assert (answer["id"], answer["level"], answer["pattern"]) == ("c1", "normal_soreness", "doms")
    assert (answer["complete"], answer["missing"]) == (True, [])
    assert [check["kind"] for check in answer["check_ins"]] == ["48h", "72h"]
    assert [check["after_hours"] for check in answer["check_ins"]] == [22, 46]
    assert answer["guidance"]
    assert isinstance(answer["content_version"], str)
    assert json.loads(json.dumps(answer)) == answer


def test_a_finding_names_its_rule_its_reason_and_its_source() -> None:
    answer = one(CASE | {"flags": {"saddle_numb": "yes"}})
    assert answer["level"] == "emergency"
    [finding] = [found for found in answer["findings"] if found["level"] == "emergency"][:1]
    assert set(finding) == {"rule", "level", "because", "source"}
    assert finding["because"]["saddle_numb"] == "yes"
    assert finding["source"]


def test_an_empty_case_is_answered_as_incomplete() -> None:
    answer = one({})
    assert answer["id"] is None
    assert answer["complete"] is False
    assert answer["missing"]
    assert answer["level"] in [level.value for level in Level]
    assert answer["pattern"] in PATTERNS


def test_a_session_long_ago_counts_from_the_report() -> None:
    for hours in (200, 1_000_000, NOT_SURE):
        planned = one(changed(trained_hours_ago=hours))["check_ins"]
        assert {"kind": "48h", "after_hours": 48} in planned


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_every_answer_may_be_not_sure_and_null_is_left_out(name: str) -> None:
    assert intake_from({"answers": {name: NOT_SURE}}).unsure == {name}
    assert intake_from({"answers": {name: [NOT_SURE]}}).unsure == {name}
    assert intake_from({"answers": {name: None}}).answers == {}
    assert one(changed(**{name: NOT_SURE}))["level"] in [level.value for level in Level]


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_every_code_of_the_contract_is_taken(name: str) -> None:
    spec = ANSWERS[name]
    for code in spec.codes:
        alone, listed = ({"answers": {name: value}} for value in (code, [code]))
        assert intake_from(alone) == intake_from(listed)
    if spec.kind == "many":
        everything = intake_from({"answers": {name: [*spec.codes, *spec.codes]}})
        assert everything.answers[name] == spec.codes
    if spec.kind == "number":
        assert intake_from({"answers": {name: 4}}).answers[name] == 4.0


@pytest.mark.parametrize("flag", FLAGS)
def test_every_flag_may_be_yes_no_or_not_sure_and_not_sure_is_never_no(flag: str) -> None:
    levels = [Level(one(CASE | {"flags": {flag: value}})["level"]) for value in ("no", NOT_SURE)]
    assert levels[1].rank >= levels[0].rank
    assert intake_from({"flags": {flag: "yes"}}).flag(flag) == "yes"


@pytest.mark.parametrize("kind", CHECK_IN_KINDS)
@pytest.mark.parametrize("change", CHANGES)
def test_every_check_in_of_the_contract_is_taken(kind: str, change: str) -> None:
    report = {
        "kind": kind,
        "change": [change],
        "previous_level": "normal_soreness",
        "previous_severity": 4,
    }
    answer = one(CASE | {"check_in": report})
    assert answer["level"] in [level.value for level in Level]
    bare = {"kind": kind, "change": change, "previous_level": "urgent", "previous_severity": None}
    assert one(CASE | {"check_in": bare})["id"] == "c1"


def test_a_check_in_of_null_is_none() -> None:
    assert one(CASE | {"check_in": None}) == one(CASE)


# --- reading -------------------------------------------------------------------------


def test_one_object_may_stand_on_many_lines() -> None:
    text = json.dumps(CASE, indent=4)
    assert list(read_cases(text)) == [(1, text)]
    [(answer, good)] = answered(text)
    assert (answer["id"], good) == ("c1", True)


def test_empty_lines_count_and_are_not_answered() -> None:
    line = json.dumps(CASE)
    assert [number for number, _ in read_cases(f"\n{line}\n  \n{line}\r\n")] == [2, 4]
    assert list(read_cases("")) == []


def test_only_a_line_feed_ends_a_line() -> None:
    case = json.dumps(CASE | {"id": "a\u2028b\u0085c"}, ensure_ascii=False)
    assert [answer["id"] for answer, _ in answered(f"{case}\n{case}")] == ["a\u2028b\u0085c"] * 2


# --- cases that do not fit -----------------------------------------------------------


@pytest.mark.parametrize(
    ("case", "named", "legal"),
    [
        (CASE | {"answer": {}}, "unknown key 'answer'", "id, answers, flags, other_flags"),
        (changed(pain="x"), "unknown answer 'pain'", "trained_hours_ago, lift"),
        (changed(onset="yesterday"), "onset: unknown code 'yesterday'", "during_lift"),
        (changed(onset=["next_day", "gradual"]), "onset: one code", "during_lift"),
        (changed(onset=[]), "onset: one code", "during_lift"),
        (changed(onset=7), "onset: unknown code 7", "not_sure"),
        (changed(lift=["deadlift", "bench"]), "lift: unknown code 'bench'", "other_lift"),
        (changed(lift=[]), "lift: the list is empty", "leave the answer out"),
        (changed(lift=[["deadlift"]]), "lift: unknown code ['deadlift']", "deadlift, squat"),
        (changed(lift={"a": 1}), "lift: unknown code {'a': 1}", "deadlift, squat"),
        (changed(severity=11), "severity: 11 is out of range", "a number from 0 to 10"),
        (changed(severity=-1), "severity: -1 is out of range", "a number from 0 to 10"),
        (changed(severity="3"), "severity: unknown value '3'", "a number from 0 to 10"),
        (changed(severity=True), "severity: unknown value True", "a number from 0 to 10"),
        (changed(severity=[3]), "severity: unknown value [3]", "a number from 0 to 10"),
        (changed(severity=float("nan")), "severity: unknown value nan", "not_sure"),
        (changed(pain_days=-0.5), "pain_days: -0.5 is out of range", "a number from 0"),
        (changed(trained_hours_ago=float("inf")), "trained_hours_ago: inf", "a number from 0"),
        (changed(trained_hours_ago=10**400), "trained_hours_ago: 1000", "a number from 0"),
        (changed(trained_hours_ago=-(10**400)), "trained_hours_ago: -1000", "a number from 0"),
        (CASE | {"answers": []}, "answers: a JSON object is needed", "not list"),
        (CASE | {"flags": None}, "flags: a JSON object is needed", "not NoneType"),
        (CASE | {"flags": {"numb": "yes"}}, "unknown flag 'numb'", "saddle_numb"),
        (CASE | {"flags": {"trauma": True}}, "trauma: unknown value True", "yes, no, not_sure"),
        (CASE | {"flags": {"trauma": ["yes"]}}, "trauma: unknown value", "yes, no, not_sure"),
        (CASE | {"other_flags": "yes"}, "other_flags: unknown value 'yes'", "no, unknown"),
        (CASE | {"other_flags": ["no"]}, "other_flags: unknown value", "no, unknown"),
        (CASE | {"check_in": "48h"}, "check_in: a JSON object", "object"),
        (CASE | {"check_in": {}}, "check_in.kind: unknown kind None", "48h, 72h, day7"),
        (CASE | {"check_in": {"kind": ["48h"]}}, "check_in.kind", "48h, 72h, day7"),
        (CASE | {"check_in": {"kind": "48h", "when": 1}}, "check_in key 'when'", "previous_level"),
        (
            CASE | {"check_in": {"kind": "48h", "change": ["bad"]}},
            "check_in.change 'bad'",
            "gone, better, same, worse, new",
        ),
        (
            CASE | {"check_in": {"kind": "48h", "change": {"a": 1}}},
            "check_in.change {'a': 1}",
            "gone, better",
        ),
        (
            CASE | {"check_in": {"kind": "48h", "previous_level": "fine"}},
            "check_in.previous_level 'fine'",
            "normal_soreness",
        ),
        (
            CASE | {"check_in": {"kind": "48h", "previous_severity": 12}},
            "check_in.previous_severity: 12",
            "a number from 0 to 10",
        ),
        ([CASE], "a case is a JSON object", '{"id": "c1"'),
        ("text", "a case is a JSON object", '{"id": "c1"'),
        (7, "a case is a JSON object", '{"id": "c1"'),
    ],
)
def test_a_case_that_does_not_fit_names_line_problem_and_legal_values(
    case: Any, named: str, legal: str
) -> None:
    message = problem(case)
    assert named in message
    assert legal in message


@pytest.mark.parametrize(
    "line", ["{", "nonsense", "[" * 100_000, '{"id": ' + "9" * 5_000 + "}", '{"a": 1} x']
)
def test_a_line_that_is_no_json_is_named_and_the_others_are_answered(line: str) -> None:
    good = json.dumps(CASE)
    first, (answer, fitted), last = answered(f"{good}\n{line}\n{good}")
    assert (first[1], fitted, last[1]) == (True, False, True)
    assert answer["error"].startswith("line 2: ")
    assert "write one object on one line" in answer["error"]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from([NOT_SURE, "yes", "no", "next_day", "48h", "better", "deadlift", "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                (
                    "id answers flags other_flags check_in kind change severity previous_level "
                    "previous_severity onset lift trauma"
                ).split()
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "id": JSON,
            "answers": JSON | st.dictionaries(st.sampled_from(sorted(ANSWERS)), JSON, max_size=4),
            "flags": JSON | st.dictionaries(st.sampled_from(FLAGS), JSON, max_size=4),
            "other_flags": JSON,
            "check_in": JSON,
        },
    )
    | JSON
)
def test_any_json_is_answered_or_refused_with_a_line_and_never_raises(case: Any) -> None:
    [(answer, good)] = answered(json.dumps(case))
    json.dumps(answer)
    assert good or answer["error"].startswith("line 1: ")


@given(st.text(max_size=60))
def test_any_text_is_answered_line_by_line(text: str) -> None:
    answers = answered(text)
    assert len(answers) <= text.count("\n") + 1
    assert all(good or "error" in answer for answer, good in answers)


def test_a_bad_case_is_a_value_error() -> None:
    with pytest.raises(BadCase, match="unknown answer"):
        intake_from({"answers": {"x": 1}})


# --- What would change it ------------------------------------------------------------------


def told_otherwise(case: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """The case with what stands under "if" told instead."""
    [(name, value)] = change.items()
    where = "flags" if name in FLAGS else "answers"
    return case | {where: case.get(where, {}) | {name: value}}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"answers": CASE["answers"] | {"severity": 6, "location": ["low_back_left"]}},
        {"flags": {"leg_tingling": "yes"}},
        {"flags": {"foot_weak": "not_sure"}, "other_flags": "unknown"},
    ],
)
def test_every_change_can_be_told_and_leads_to_its_level(more: dict[str, Any]) -> None:
    case = CASE | more
    changes = one(case)["would_change"]
    assert changes
    ranks = [Level(change["level"]).rank for change in changes]
    assert ranks == sorted(ranks, reverse=True)
    assert min(ranks) > Level(one(case)["level"]).rank
    for change in changes:
        assert one(told_otherwise(case, change["if"]))["level"] == change["level"], change


def test_nothing_would_raise_an_emergency() -> None:
    assert one(CASE | {"flags": {"saddle_numb": "yes"}})["would_change"] == []


def test_a_sign_that_nobody_asked_about_is_named_as_the_reason_to_be_careful() -> None:
    answer = one(CASE | {"other_flags": "unknown"})
    assert answer["findings"][0]["because"]["saddle_numb"] == "unknown"
    assert set(answer["findings"][0]["because"]) <= set(answer["missing"])
