"""Words by key and language: fallback, attributes, and what is said of a missing one.

Lives here: tests of ``bot.words`` with two small languages made for the purpose. Does not
live here: the shipped texts (``test_texts``). Called by pytest.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import words as module
from bot.words import TextMissing, Words, load_words, plain_texts

ENGLISH = """
hello = Hello, { $name }.
stop = Stop
sign = A long line
    .short = Short
    .unsure = not sure
only-attribute =
    .short = Alone
plain = One
"""
GERMAN = """
hello = Hallo, { $name }.
sign = Eine lange Zeile
    .short = Kurz
"""


@pytest.fixture
def words(tmp_path: Path) -> Words:
    for language, text in (("en", ENGLISH), ("de", GERMAN)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "all.ftl").write_text(text, encoding="utf-8")
    (tmp_path / "README.md").write_text("not a language", encoding="utf-8")
    (tmp_path / "en" / "notes.txt").write_text("stop = Not a text", encoding="utf-8")
    return load_words(tmp_path)


def test_every_folder_is_a_language_and_every_ftl_file_in_it_is_read(words: Words) -> None:
    assert set(words.languages) == {"en", "de"}
    assert words.text("en", "stop") == "Stop"


def test_several_files_of_one_language_are_one_set_of_texts(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.ftl").write_text("one = 1", encoding="utf-8")
    (tmp_path / "en" / "b.ftl").write_text("two = { one } and 2", encoding="utf-8")
    assert load_words(tmp_path).text("en", "two") == "1 and 2"


def test_a_language_says_its_own_words(words: Words) -> None:
    assert words.text("de", "hello", {"name": "Ada"}) == "Hallo, Ada."
    assert words.text("de", "sign.short") == "Kurz"


def test_a_text_that_a_language_lacks_is_taken_from_english(words: Words) -> None:
    assert words.text("de", "stop") == "Stop"


def test_an_attribute_that_a_language_lacks_is_taken_from_english(words: Words) -> None:
    assert words.text("de", "sign.unsure") == "not sure"


def test_a_language_without_words_speaks_english(words: Words) -> None:
    assert words.text("xx", "stop") == "Stop"


def test_arguments_stand_in_the_text_without_invisible_marks(words: Words) -> None:
    assert words.text("en", "hello", {"name": "Ada"}) == "Hello, Ada."


def test_a_missing_key_is_named_with_its_language_and_the_remedy(words: Words) -> None:
    with pytest.raises(TextMissing, match=r"'nowhere'.*'de'.*add it"):
        words.text("de", "nowhere")


@pytest.mark.parametrize("key", ["plain.short", "sign.said", "only-attribute"])
def test_a_missing_attribute_or_value_is_a_missing_text(words: Words, key: str) -> None:
    with pytest.raises(TextMissing, match=rf"'{key}'.*add it"):
        words.text("en", key)


def test_a_missing_argument_is_named_with_its_text_and_the_remedy(words: Words) -> None:
    with pytest.raises(TextMissing, match=r"'hello'.*'en'.*name.*give the argument"):
        words.text("en", "hello")


def test_an_argument_that_no_text_wants_does_no_harm(words: Words) -> None:
    assert words.text("en", "stop", {"name": "Ada"}) == "Stop"


def test_has_tells_what_the_language_itself_words(words: Words) -> None:
    assert words.has("de", "sign.short")
    assert words.has("en", "stop")
    assert not words.has("de", "stop")
    assert not words.has("de", "sign.unsure")
    assert not words.has("en", "only-attribute")
    assert words.has("en", "only-attribute.short")
    assert not words.has("xx", "stop")


def test_the_shipped_texts_load_and_speak_english() -> None:
    assert load_words().text("en", "stop") == "Stop"


def test_plain_texts_are_those_without_variables_and_english_stands_in(tmp_path: Path) -> None:
    long = "long =\n    Two\n    lines\n"
    for language, text in (("en", ENGLISH + long), ("de", "stop = Halt\n# A note\n")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "face.ftl").write_text(text, encoding="utf-8")
    assert plain_texts("face.ftl", tmp_path) == {
        "en": {
            "stop": "Stop",
            "sign": "A long line",
            "plain": "One",
            "long": "Two\nlines",
        },
        "de": {
            "stop": "Halt",
            "sign": "A long line",
            "plain": "One",
            "long": "Two\nlines",
        },
    }


def test_plain_texts_load_no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    # A bundle loads Babel's tables of the language: 1 to 4 MB, kept for ever.
    monkeypatch.delattr(module, "FluentBundle")
    assert "es" in plain_texts("groups.ftl")
