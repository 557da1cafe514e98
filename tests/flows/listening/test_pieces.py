"""Text as the numbers of its pieces: what the network of the second ear reads."""

from __future__ import annotations

import pytest

from flows.listening.pieces import WINDOW, Pieces

NAMES = ["[UNK]", "[CLS]", "[SEP]", "numb", "##ness", "be", "##tween", "legs", ".", "'", "my", "a"]
PIECES = Pieces(NAMES)


def read(text: str) -> list[str]:
    return [NAMES[number] for window in PIECES.windows(text) for number in window]


def test_known_words_stand_between_a_start_and_an_end() -> None:
    assert read("numb legs") == ["[CLS]", "numb", "legs", "[SEP]"]


def test_an_unknown_word_is_its_longest_known_pieces() -> None:
    assert read("numbness between") == ["[CLS]", "numb", "##ness", "be", "##tween", "[SEP]"]


def test_a_word_that_no_pieces_make_is_one_mark() -> None:
    assert read("xyz numbq numb") == ["[CLS]", "[UNK]", "[UNK]", "numb", "[SEP]"]
    assert read("numb" * 40) == ["[CLS]", "[UNK]", "[SEP]"]


def test_case_accents_and_control_characters_make_no_difference() -> None:
    assert read("NÚMB\u0301\u200b LEGS") == read("numb legs")


def test_punctuation_stands_alone() -> None:
    assert read("my legs.") == ["[CLS]", "my", "legs", ".", "[SEP]"]
    assert read("my'legs")[2] == "'"


@pytest.mark.parametrize("text", ["", "  \n\t"])
def test_a_text_without_words_has_no_window(text: str) -> None:
    assert list(PIECES.windows(text)) == []


def test_a_long_text_is_read_to_its_last_word_in_windows_that_overlap() -> None:
    windows = list(PIECES.windows("a " * 200 + "numb"))
    assert all(len(window) <= WINDOW for window in windows)
    assert windows[-1][-2] == NAMES.index("numb")
    assert sum(len(window) - 2 for window in windows) > 201


def test_no_window_only_repeats_the_one_before_it() -> None:
    assert len(list(PIECES.windows("a " * (WINDOW - 2)))) == 1
    assert len(list(PIECES.windows("a " * (WINDOW - 1)))) == 2


def test_many_different_words_do_not_fill_the_memory() -> None:
    pieces = Pieces(NAMES)
    for number in range(20_010):
        list(pieces.windows(f"numb{number}"))
    assert [NAMES[n] for n in next(pieces.windows("numb"))] == ["[CLS]", "numb", "[SEP]"]


def test_a_list_without_its_marks_is_refused() -> None:
    with pytest.raises(KeyError):
        Pieces(["numb"])
