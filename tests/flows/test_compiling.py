"""The condition grammar: what each table becomes, and how each slip is explained.

Lives here: condition tables alone, against a small compiler. Does not live here: whole
files (``test_loading``) or what a condition makes of facts (``test_conditions``).
"""

from __future__ import annotations

from typing import Any

import pytest

from flows.compiling import Compiler, ContentError
from flows.conditions import CodeIs, Condition, Every, FlagIs, NumberIs, Some, Unless

COMPILER = Compiler({"severe": 7.0}).with_facts(
    {
        "hurts": {"answer": "severity", "at_least": "severe"},
        "rests": {"not": {"fact": "hurts"}},
    },
    "rules.toml",
)
SEVERE = NumberIs("severity", at_least=7.0)


@pytest.mark.parametrize(
    ("table", "meant"),
    [
        ({"flag": "vomiting"}, FlagIs("vomiting")),
        ({"flag": "vomiting", "unknown": "no"}, FlagIs("vomiting", unknown=False)),
        ({"flag": "vomiting", "unknown": "yes"}, FlagIs("vomiting", unknown=True)),
        ({"answer": "onset", "in": ["next_day"]}, CodeIs("onset", frozenset({"next_day"}))),
        (
            {"answer": "spread", "only": ["none"], "unknown": "no"},
            CodeIs("spread", frozenset({"none"}), only=True, unknown=False),
        ),
        ({"answer": "check_in", "in": ["none"]}, CodeIs("check_in", frozenset({"none"}))),
        ({"answer": "change", "in": ["gone"]}, CodeIs("change", frozenset({"gone"}))),
        (
            {"answer": "previous_level", "in": ["urgent"]},
            CodeIs("previous_level", frozenset({"urgent"})),
        ),
        ({"answer": "severity_fall", "at_least": 2}, NumberIs("severity_fall", at_least=2)),
        ({"answer": "severity", "at_least": "severe"}, SEVERE),
        (
            {"answer": "severity", "above": 1, "below": 9, "unknown": "yes"},
            NumberIs("severity", above=1, below=9, unknown=True),
        ),
        ({"answer": "severity", "at_most": 3.5}, NumberIs("severity", at_most=3.5)),
        ({"fact": "hurts"}, SEVERE),
        ({"fact": "rests"}, Unless(SEVERE)),
        ({"all": [{"fact": "hurts"}]}, Every((SEVERE,))),
        ({"any": [{"fact": "hurts"}, {"flag": "rigors"}]}, Some((SEVERE, FlagIs("rigors")))),
        ({"not": {"any": [{"flag": "rigors"}]}}, Unless(Some((FlagIs("rigors"),)))),
    ],
)
def test_a_table_becomes_the_condition_that_it_means(
    table: dict[str, Any], meant: Condition
) -> None:
    assert COMPILER.condition(table, "rules.toml R00") == meant


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ({"flag": "vomit"}, "unknown flag 'vomit'; it is one of: .*vomiting"),
        ({"flag": "vomiting", "in": ["yes"]}, "unknown key 'in'; it is one of: unknown"),
        ({"flag": "vomiting", "unknown": "maybe"}, "unknown value of unknown 'maybe'.*no, yes"),
        ({"answer": "strength", "at_least": 1}, "unknown answer 'strength'.*severity"),
        ({"answer": "onset", "in": ["tomorrow"]}, "unknown code of onset 'tomorrow'.*next_day"),
        ({"answer": "check_in", "in": ["12h"]}, "unknown code of check_in '12h'.*48h"),
        ({"answer": "onset"}, "onset holds codes; give a list, either in or only"),
        ({"answer": "onset", "in": ["gradual"], "only": ["gradual"]}, "either in or only"),
        ({"answer": "onset", "in": "gradual"}, "give a list"),
        ({"answer": "onset", "in": []}, "give a list"),
        ({"answer": "onset", "at_least": 3}, "unknown key 'at_least'; it is one of: in, only"),
        ({"answer": "severity"}, "severity is a number; give at_least or at_most"),
        ({"answer": "severity", "in": ["three"]}, "unknown key 'in'.*at_least"),
        ({"answer": "severity", "at_least": "strong"}, "unknown anchor 'strong'.*severe"),
        ({"answer": "severity", "at_least": [3]}, "is no number; give one, or an anchor"),
        ({"answer": "severity", "at_least": True}, "is no number; give one, or an anchor"),
        ({"fact": "aches"}, "unknown fact 'aches'; it is one of: hurts, rests"),
        ({"all": []}, "use all or any with a list of parts"),
        ({"any": {"flag": "rigors"}}, "use all or any with a list of parts"),
        ({"all": [{"flag": "rigors"}], "any": []}, "is no condition"),
        ({"all": ["rigors"]}, "'rigors' is no condition"),
        ({}, "is no condition"),
    ],
)
def test_a_slip_is_named_with_its_place_and_its_remedy(table: dict[str, Any], named: str) -> None:
    with pytest.raises(ContentError, match=rf"^rules\.toml R00: .*{named}"):
        COMPILER.condition(table, "rules.toml R00")


def test_a_fact_may_only_use_the_ones_before_it() -> None:
    facts = {"first": {"fact": "second"}, "second": {"flag": "rigors"}}
    with pytest.raises(ContentError, match=r"rules\.toml \[facts\] first: unknown fact 'second'"):
        Compiler({}).with_facts(facts, "rules.toml")


def test_a_fact_of_one_file_is_not_known_to_the_compiler_it_came_from() -> None:
    plain = Compiler({})
    plain.with_facts({"ill": {"flag": "rigors"}}, "rules.toml")
    with pytest.raises(ContentError, match="unknown fact 'ill'"):
        plain.condition({"fact": "ill"}, "rules.toml R00")
