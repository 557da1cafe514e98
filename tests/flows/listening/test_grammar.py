"""The little language of the word lists: what a phrase finds, and how a slip is explained."""

from __future__ import annotations

import pytest

from flows.compiling import ContentError
from flows.listening.chart import find
from flows.listening.grammar import compile_grammar
from flows.listening.spelling import Speller
from flows.listening.tokens import stretches
from flows.listening.writing import Writing

CONCEPTS: dict[str, tuple[str, ...]] = {
    "numb": ("numb", "no feeling", "tingl*"),
    "place": ("legs", "feet", "between my? legs"),
    "hours": ("<few> hours",),
}


def finds(phrase: str, text: str) -> bool:
    grammar = compile_grammar({"it": (phrase,), **CONCEPTS}, {"few": (2, 5)}, "en.toml")
    speller = Speller(grammar, {"nmb": "numb"}, ("the", "so", "my"), ("lags",), Writing())
    symbol = grammar.symbols["<it>"]
    return any(symbol in find(grammar, one) for one in stretches(speller, text))


def test_choices_in_another_order_are_one_group() -> None:
    grammar = compile_grammar({"it": ("(in|on) legs", "cold (on|in)")}, {}, "en.toml")
    assert [name for name in grammar.symbols if name[0] == "("] == ["(in|on)"]


def test_a_phrase_is_looked_up_by_the_words_that_fewest_phrases_use() -> None:
    phrases = ("numb legs", "cold legs", "old legs")
    grammar = compile_grammar({"it": phrases}, {}, "en.toml")
    numb, cold, old = (grammar.symbols[word] for word in ("numb", "cold", "old"))
    assert grammar.leading == (frozenset({numb, cold, old}),)


def test_small_words_and_numbers_are_looked_up_last() -> None:
    phrases = ("the legs", "5 days", "cold days", "old legs", "odd legs")
    grammar = compile_grammar({"it": phrases}, {}, "en.toml", small=("the", "5"))
    assert not {grammar.symbols["the"], grammar.symbols["5"]} & grammar.leading[0]


def test_a_concept_that_is_only_there_for_phrases_is_used_and_not_told() -> None:
    lists = {"it": ("<numb> legs",), "numb": ("numb", "no feeling")}
    grammar = compile_grammar(lists, {}, "en.toml", inner=("numb",))
    speller = Speller(grammar, {}, (), (), Writing())
    for text in ("numb legs", "no feeling legs"):
        [stretch] = stretches(speller, text)
        assert find(grammar, stretch).keys() == {grammar.symbols["<it>"]}


@pytest.mark.parametrize("also", ["numb and legs", "numb cold legs", "cold numb legs"])
def test_a_phrase_of_three_items_needs_them_all_and_in_order(also: str) -> None:
    assert finds("numb .. cold .. legs", also) is (also == "numb cold legs")


def test_of_a_concept_in_a_stretch_the_first_twelve_places_count() -> None:
    grammar = compile_grammar({"it": ("numb", "cold legs"), "far": ("<it> + legs",)}, {}, "en.toml")
    speller = Speller(grammar, {}, (), (), Writing())
    [stretch] = stretches(speller, "numb " * 11 + "cold legs " * 5)
    places = find(grammar, stretch)
    assert places[grammar.symbols["<it>"]] == [
        *((at, at + 1, 1 << at) for at in range(11)), (11, 13, 3 << 11),
    ]  # fmt: skip
    assert len(places[grammar.symbols["<far>"]]) == 12


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("numb legs", "NUMB legs", True),
        ("numb legs", "numb so the legs", True),
        ("numb legs", "numb old legs", False),
        ("numb legs", "numb, legs", False),
        ("numb legs", "legs numb", False),
        ("numb .. legs", "numb in one or two legs", True),
        ("numb .. legs", "numb one two three four five legs", False),
        ("numb .. legs", "numb, one, legs", False),
        ("numb ... legs", "numb, one, legs", True),
        ("numb ... legs", "numb. legs", False),
        ("numb & legs", "legs are numb", True),
        ("numb & legs", "legs, numb", False),
        ("numb && legs", "legs, numb", True),
        ("numb && legs", "legs! numb", False),
        ("numb + legs", "legs! and much later: numb", True),
        ("<numb> <place>", "no feeling legs", True),
        ("<numb> <place>", "tingling between my legs", True),
        ("(numb|cold (legs|feet))", "cold feet", True),
        ("(numb|cold (legs|feet))", "cold hands", False),
        ("very? cold", "cold", True),
        ("very? cold", "very cold", True),
        ("<hours>", "3 hours", True),
        ("<hours>", "9 hours", False),
        ("<hours>", "1:2:3 hours", False),
        # Spelling.
        ("numb", "nmb", True),
        ("tingling", "tignling", True),
        ("tingl*", "tinglng", True),
        ("number*", "nomberless", True),
        ("numb", "nuuuumb", True),
        ("legs", "lags", False),
        ("legs", "lgse", False),
        ("legs", "lesg", True),
        ("numbness", "dumbness", False),
    ],
)
def test_a_phrase_finds_what_it_says(phrase: str, text: str, found: bool) -> None:
    assert finds(phrase, text) is found


@pytest.mark.parametrize(
    ("concepts", "said"),
    [
        ({"it": ("<that>",)}, "en.toml: it: there is no concept <that>; add it"),
        ({"it": ("numb <it>",)}, "en.toml: <it> is made of itself; break the circle"),
        ({"it": ("numb ..",)}, r"en.toml: it: 'numb \.\.' is not a phrase; look at its end"),
        ({"it": ("",)}, "en.toml: it: '' is not a phrase; look at its end"),
        ({"it": ("(numb",)}, r"en.toml: it: '\(numb' is not a phrase; look at '\(numb'"),
        ({"it": ("a|b",)}, r"en.toml: it: 'a\|b' is not a phrase; look at 'a\|b'"),
    ],
)
def test_a_slip_is_named_with_its_list_and_its_phrase(
    concepts: dict[str, tuple[str, ...]], said: str
) -> None:
    with pytest.raises(ContentError, match=said):
        compile_grammar(concepts, {}, "en.toml")


def test_a_speller_forgets_rather_than_grows_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    grammar = compile_grammar(CONCEPTS, {"few": (2, 5)}, "en.toml")
    speller = Speller(grammar, {}, (), (), Writing())
    monkeypatch.setattr("flows.listening.spelling._KEPT", 2)
    words = [speller.word(word).text for word in ("one", "two", "three", "one")]
    assert words == ["one", "two", "three", "one"]
    assert [speller.knows(word) for word in ("numb", "two", "three", "numb")] == [
        True, False, False, True,
    ]  # fmt: skip


def test_a_concept_counts_only_so_often_in_one_stretch() -> None:
    grammar = compile_grammar({"it": ("numb & legs",), **CONCEPTS}, {"few": (2, 5)}, "en.toml")
    speller = Speller(grammar, {}, (), (), Writing())
    [one] = stretches(speller, "numb legs " * 70)
    assert all(len(places) <= 12 for places in find(grammar, one).values())
    assert len(list(stretches(speller, "numb legs " * 90))) == 2
    assert len(list(stretches(speller, "numb legs. " * 90))) > 2


def test_a_slip_with_a_letter_held_down_is_the_slip() -> None:
    grammar = compile_grammar(CONCEPTS, {"few": (2, 5)}, "en.toml")
    speller = Speller(grammar, {"nmb": "numb"}, (), (), Writing())
    assert speller.word("nmbbbbb").text == "numb"
