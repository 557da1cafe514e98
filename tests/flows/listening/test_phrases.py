"""Tables of expressions: lists, words put in, and how a slip in one is explained."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from flows.compiling import ContentError
from flows.lexicon import compile_lexicon
from flows.listening.phrases import Expression, Phrases, Piece, Words
from flows.listening.writing import Writing
from flows.prefill import prefill
from tests.flows.listening.test_times import NOW
from tests.flows.test_lexicon import words


class Table(Phrases):
    lifts: Piece = ""
    trained: Words
    again: Expression


def test_a_list_is_any_of_its_words_and_a_name_puts_in_another_of_the_table() -> None:
    table = Table.model_validate(
        {"lifts": ["squats?", "rows"], "trained": ["${lifts}", "gym"], "again": ["x", "y"]}
    )
    assert [table.trained.search(one) is not None for one in ("squat", "gyms", "rows")] == [
        True,
        False,
        True,
    ]
    assert table.again.search("why")


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("(", "not a valid expression"),
        ("${nothing}", "is no expression of this table"),
        ("${again}", "is no expression of this table"),
        (3, "is an instance of Pattern|valid pattern"),
    ],
)
def test_a_slip_in_a_table_is_named(entry: object, problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        Table.model_validate({"trained": ["a"], "again": entry})


def test_a_slip_in_the_table_of_a_language_names_file_and_entry() -> None:
    with pytest.raises(ContentError, match=r"en\.toml: people\.writer: .*not a valid expression"):
        compile_lexicon(
            words(people={"somebody": ["son"], "of_somebody": "my son", "writer": "("}), "en.toml"
        )


def test_a_language_without_tables_reads_its_codes_and_no_numbers() -> None:
    lexicon = compile_lexicon(words(), "xx.toml")
    assert prefill(lexicon, "my back, 3/10 since two days, i'm 54, next day", NOW) == {
        "onset": "next_day"
    }


def test_letters_that_people_leave_out_are_folded_in_the_lists_and_in_what_is_typed() -> None:
    folding = {"fold": {"ä|ae": "a", "ü|(?<![aeq])ue": "u"}}
    table = words(
        writing=folding,
        flags={"vomiting": {"plain": ["übergeben"]}},
        codes={"onset": {"next_day": ["nächster tag"]}},
    )
    lexicon = compile_lexicon(table, "de.toml")
    for typed in ("übergeben", "uebergeben", "ubergeben"):
        assert lexicon.speller.knows(typed)
    assert lexicon.codes["onset"]["next_day"][0].search(lexicon.plain("Naechster Tag"))
    assert Writing.model_validate(folding).folded("feuer") == "feuer"


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(ValidationError):
        Table.model_validate(["squats?"])
