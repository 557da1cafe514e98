"""Kleene's three-valued logic, written out as tables, and its laws as properties.

Lives here: truth and ids of every kind of condition. Does not live here: how conditions
are written in TOML (``test_compiling``).
"""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.conditions import (
    CodeIs,
    Condition,
    Every,
    Facts,
    FlagIs,
    NumberIs,
    Some,
    Truth,
    Unless,
    decider,
    judge,
    leaves,
    signs_needed,
)

TRUTHS: tuple[Truth, ...] = (True, False, None)
NOTHING = Facts({}, {}, {})


def knowing(**flags: Truth) -> Facts:
    return Facts(flags, {}, {})


A, B, C = FlagIs("a"), FlagIs("b"), FlagIs("c")

#: What "and" and "or" make of two truths, by Kleene's tables, in words of min and max.
ORDER: dict[Truth, int] = {False: 0, None: 1, True: 2}


@pytest.mark.parametrize(("a", "b"), list(product(TRUTHS, TRUTHS)))
def test_all_is_as_true_as_its_least_true_part(a: Truth, b: Truth) -> None:
    assert judge(Every((A, B)), knowing(a=a, b=b)).truth is min(a, b, key=ORDER.__getitem__)


@pytest.mark.parametrize(("a", "b"), list(product(TRUTHS, TRUTHS)))
def test_any_is_as_true_as_its_truest_part(a: Truth, b: Truth) -> None:
    assert judge(Some((A, B)), knowing(a=a, b=b)).truth is max(a, b, key=ORDER.__getitem__)


@pytest.mark.parametrize(("a", "turned"), [(True, False), (False, True), (None, None)])
def test_not_turns_truth_around_and_leaves_the_unknown_unknown(a: Truth, turned: Truth) -> None:
    assert judge(Unless(A), knowing(a=a)).truth is turned


def test_all_of_nothing_holds_and_any_of_nothing_does_not() -> None:
    assert judge(Every(()), NOTHING).truth is True
    assert judge(Some(()), NOTHING).truth is False


def test_a_flag_that_nobody_mentioned_is_unknown() -> None:
    assert judge(A, NOTHING).truth is None


@pytest.mark.parametrize("said", [True, False])
def test_a_leaf_may_say_what_unknown_means_to_it(said: bool) -> None:
    assert judge(FlagIs("a", unknown=said), NOTHING).truth is said
    assert judge(CodeIs("x", frozenset({"p"}), unknown=said), NOTHING).truth is said
    assert judge(NumberIs("n", at_least=1, unknown=said), NOTHING).truth is said


@pytest.mark.parametrize("known", [True, False])
def test_what_unknown_means_does_not_touch_what_is_known(known: bool) -> None:
    assert judge(FlagIs("a", unknown=not known), knowing(a=known)).truth is known


# --- Codes -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_codes", "any_of", "only"),
    [
        (("p",), True, True),
        (("p", "q"), True, True),
        (("p", "r"), True, False),
        (("r",), False, False),
        ((), False, False),
    ],
)
def test_codes_match_one_of_them_or_nothing_but_them(
    given_codes: tuple[str, ...], any_of: bool, only: bool
) -> None:
    facts = Facts({}, {"x": given_codes}, {})
    codes = frozenset({"p", "q"})
    assert judge(CodeIs("x", codes), facts).truth is any_of
    assert judge(CodeIs("x", codes, only=True), facts).truth is only


# --- Numbers -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bound", "holding"),
    [("at_least", (3, 4)), ("at_most", (2, 3)), ("above", (4,)), ("below", (2,))],
)
def test_each_bound_includes_or_leaves_out_its_own_number(
    bound: str, holding: tuple[int, ...]
) -> None:
    bounds: dict[str, float] = {bound: 3}
    condition = NumberIs("n", **bounds)  # type: ignore[arg-type]  # the bound's name is the case
    held = tuple(n for n in (2, 3, 4) if judge(condition, Facts({}, {}, {"n": n})).truth)
    assert held == holding


def test_two_bounds_must_both_hold() -> None:
    condition = NumberIs("n", at_least=2, below=4)
    held = [n for n in range(6) if judge(condition, Facts({}, {}, {"n": n})).truth]
    assert held == [2, 3]


# --- Ids ---------------------------------------------------------------------------


def test_the_ids_of_a_decided_condition_are_the_ones_that_decided_it() -> None:
    facts = knowing(a=True, b=False, c=None)
    assert judge(Some((A, B, C)), facts).ids == {"a"}
    assert judge(Every((A, B, C)), facts).ids == {"b"}
    assert judge(Every((A, A)), facts).ids == {"a"}
    assert judge(Some((B, Unless(A))), facts).ids == {"a", "b"}


def test_the_ids_of_an_open_condition_are_the_ones_that_are_unknown() -> None:
    facts = knowing(a=True, b=False, c=None)
    assert judge(Every((A, C)), facts).ids == {"c"}
    assert judge(Some((B, C)), facts).ids == {"c"}
    assert judge(Unless(C), facts).ids == {"c"}


def test_leaves_are_all_ids_that_a_condition_looks_at() -> None:
    condition = Every((A, Unless(Some((B, CodeIs("x", frozenset({"p"}))))), NumberIs("n", above=1)))
    assert leaves(condition) == {"a", "b", "x", "n"}


# --- Laws ----------------------------------------------------------------------------

NAMES = ("a", "b", "c", "d")
facts_strategy = st.builds(
    Facts,
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(TRUTHS)),
    st.dictionaries(
        st.just("x"),
        st.lists(st.sampled_from("pqr"), unique=True, max_size=3).map(tuple),
    ),
    st.dictionaries(st.just("n"), st.integers(0, 5).map(float)),
)
leaf_strategy: st.SearchStrategy[Condition] = st.one_of(
    st.builds(FlagIs, st.sampled_from(NAMES), st.sampled_from(TRUTHS)),
    st.builds(
        CodeIs,
        st.just("x"),
        st.frozensets(st.sampled_from("pqr"), min_size=1),
        st.booleans(),
        st.sampled_from(TRUTHS),
    ),
    st.builds(NumberIs, st.just("n"), at_least=st.integers(0, 5).map(float)),
)
condition_strategy: st.SearchStrategy[Condition] = st.recursive(
    leaf_strategy,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: Every(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: Some(tuple(parts))),
        inner.map(Unless),
    ),
    max_leaves=8,
)
parts_strategy = st.lists(condition_strategy, max_size=4).map(tuple)


@given(parts_strategy, facts_strategy, st.randoms(use_true_random=False))
def test_the_order_of_parts_never_matters(
    parts: tuple[Condition, ...], facts: Facts, chance: Random
) -> None:
    shuffled = list(parts)
    chance.shuffle(shuffled)
    for build in (Every, Some):
        assert judge(build(parts), facts) == judge(build(tuple(shuffled)), facts)


@given(parts_strategy, facts_strategy)
def test_de_morgan_holds_for_the_unknown_too(parts: tuple[Condition, ...], facts: Facts) -> None:
    denied = tuple(Unless(part) for part in parts)
    assert judge(Unless(Every(parts)), facts) == judge(Some(denied), facts)
    assert judge(Unless(Some(parts)), facts) == judge(Every(denied), facts)


@given(condition_strategy, facts_strategy)
def test_the_fast_way_and_the_way_that_explains_come_to_one_outcome(
    condition: Condition, facts: Facts
) -> None:
    assert decider(condition)(facts) is judge(condition, facts).truth


@given(condition_strategy, facts_strategy)
def test_denying_twice_changes_nothing(condition: Condition, facts: Facts) -> None:
    assert judge(Unless(Unless(condition)), facts) == judge(condition, facts)


@given(condition_strategy, facts_strategy)
def test_the_ids_are_always_among_the_leaves(condition: Condition, facts: Facts) -> None:
    assert judge(condition, facts).ids <= leaves(condition)


def test_a_condition_needs_the_signs_without_which_it_is_false() -> None:
    number = NumberIs("n", at_least=3)
    assert signs_needed(A) == frozenset("a")
    assert signs_needed(Some((A, B))) == frozenset("ab")
    assert signs_needed(Every((Some((A, B)), number, C))) == frozenset("c")
    assert signs_needed(Some((A, number))) is signs_needed(Unless(A)) is None


@given(condition_strategy, facts_strategy, st.fixed_dictionaries({n: st.booleans() for n in NAMES}))
def test_what_holds_has_one_of_the_signs_that_it_needs(
    condition: Condition, facts: Facts, flags: dict[str, bool]
) -> None:
    needed = signs_needed(condition)
    if decider(condition)(Facts(flags, facts.codes, facts.numbers)) and needed is not None:
        assert any(flags[name] for name in needed)


plain_leaf: st.SearchStrategy[Condition] = st.builds(FlagIs, st.sampled_from(NAMES))
plain_condition: st.SearchStrategy[Condition] = st.recursive(
    plain_leaf,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: Every(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: Some(tuple(parts))),
        inner.map(Unless),
    ),
    max_leaves=8,
)


@given(
    plain_condition,
    st.dictionaries(st.sampled_from(NAMES), st.booleans()),
    st.fixed_dictionaries({name: st.booleans() for name in NAMES}),
)
def test_learning_more_never_overturns_what_was_decided(
    condition: Condition, known: dict[str, Truth], rest: dict[str, Truth]
) -> None:
    early = judge(condition, Facts(known, {}, {})).truth
    late = judge(condition, Facts({**rest, **known}, {}, {})).truth
    assert late is not None
    assert early in (None, late)
