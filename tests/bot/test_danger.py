"""Danger texts: which they are, who has signed them, and that unsigned ones come twice."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.countries import COUNTRIES
from bot.danger import danger_keys, digest, entries
from bot.render import IN_ENGLISH, LONGEST, Renderer
from bot.words import Words, load_words
from flows.screen import Part, Ref, Refs, Screen
from flows.vocabulary import Level
from tests.bot.inventory import WORDS
from tests.bot.languages import TEXTS

ENGLISH = """
### A heading

# A comment on the first.
go-now =
    Call { $emergency } now.
hello = Hello
level-urgent = Be seen today.
flag-a = A sign
    .short = Sign
named = { $flags }
pointer = { go-now }
"""
OTHER = """
go-now =
    Llama al { $emergency }.
hello = Hola
level-urgent = Que te vean hoy.
flag-a = Una señal
    .short = Señal
named = { $flags }
pointer = { go-now }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, text in (("en", ENGLISH), ("es", OTHER)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "all.ftl").write_text(text, encoding="utf-8")
    return tmp_path


def sign(folder: Path, signature: str, by: str = "Dr. A. Example") -> Words:
    lines = f'[danger_texts]\nby = "{by}"\ndigest = "{signature}"\n'
    (folder / "es" / "reviewed.toml").write_text(lines, encoding="utf-8")
    return load_words(folder)


def test_a_text_is_of_danger_by_its_family_or_by_whom_it_calls() -> None:
    assert danger_keys([ENGLISH]) == {"go-now", "level-urgent", "flag-a", "pointer"}
    assert entries(ENGLISH)["hello"] == "hello = Hello"


def test_the_families_are_found_in_the_shipped_texts() -> None:
    known = {"go-now", "do-urgent", "emergency-go", "crisis-self_harm", "flag-saddle_numb"}
    assert known | {"seen-urge", "level-emergency", "q-danger_below", "help"} <= WORDS.danger
    assert not {"welcome", "do-normal_soreness", "step-1"} & WORDS.danger


#: What sends people to help at once, in our English.
_SENDS = re.compile(
    r"emergency (care|help|department)|(be|get (it )?|get that )(seen|checked) (today|at once)",
    re.IGNORECASE,
)
#: It tells a clinician what was said.
_ONLY_SPEAKS = {"physio-advised-emergency"}


def test_every_text_that_sends_somebody_to_help_at_once_is_a_danger_text() -> None:
    texts = [file.read_text("utf-8") for file in sorted((TEXTS / "en").glob("*.ftl"))]
    sending = {
        key for text in texts for key, source in entries(text).items() if _SENDS.search(source)
    }
    assert len(sending) > 10
    assert sending - WORDS.danger == _ONLY_SPEAKS


def test_a_signature_counts_for_the_words_as_they_were(folder: Path) -> None:
    assert load_words(folder).is_unsigned("es")
    right = digest(danger_keys([ENGLISH]), [OTHER])
    assert not sign(folder, right).is_unsigned("es")
    assert sign(folder, "0" * 12).is_unsigned("es")
    assert sign(folder, right, by="").is_unsigned("es")
    file = folder / "es" / "all.ftl"
    file.write_text(OTHER.replace("Hola", "Buenas"), encoding="utf-8")
    assert not sign(folder, right).is_unsigned("es")
    file.write_text(OTHER.replace("Que te vean", "Ve al médico"), encoding="utf-8")
    assert sign(folder, right).is_unsigned("es")


def test_a_result_that_cannot_wait_comes_in_both_languages_and_any_other_in_one(
    folder: Path,
) -> None:
    renderer = Renderer(load_words(folder))
    parts = (Part("hello"), Part("level-urgent"))
    urgent = renderer.text("es", Screen("result", parts, level=Level.URGENT))
    assert urgent == f"Hola\n\nQue te vean hoy.\n\n{IN_ENGLISH}\nHello\n\nBe seen today."
    other = renderer.text("es", Screen("result", parts))
    assert other == f"Hola\n\nQue te vean hoy.\n\n{IN_ENGLISH}\nBe seen today."
    assert renderer.text("es", Screen("result", (Part("hello"),))) == "Hola"
    assert renderer.text("en", Screen("result", parts)) == "Hello\n\nBe seen today."
    assert renderer.text("xx", Screen("result", parts)) == "Hello\n\nBe seen today."


def test_a_text_that_names_a_sign_is_a_danger_text(folder: Path) -> None:
    renderer = Renderer(load_words(folder))
    for name in (Ref("flag-a"), Refs(("flag-a.short",))):
        text = renderer.text("es", Screen("review", (Part("named", (("flags", name),)),)))
        assert IN_ENGLISH in text


def test_a_signed_language_speaks_alone(folder: Path) -> None:
    words = sign(folder, digest(danger_keys([ENGLISH]), [OTHER]))
    assert Renderer(words).text("es", Screen("x", (Part("go-now"),))).startswith("Llama al 112")
    assert IN_ENGLISH not in Renderer(words).text("es", Screen("x", (Part("go-now"),)))


def test_what_does_not_fit_twice_gives_way_to_the_english_danger_texts(folder: Path) -> None:
    words = load_words(folder)
    long = "x" * (LONGEST // 2)
    parts = (Part("verbatim", (("text", long),)), Part("level-urgent"))
    text = Renderer(words).text("es", Screen("result", parts, level=Level.EMERGENCY))
    assert len(text) <= LONGEST
    assert text.endswith(f"{IN_ENGLISH}\nBe seen today.")
    huge = replace(parts[0], args=(("text", "x" * LONGEST),))
    alone = Renderer(words).text("es", Screen("result", (huge, parts[1]), level=Level.EMERGENCY))
    assert alone.endswith("Be seen today.")


def test_whom_to_call_is_named_in_the_language_with_the_numbers_of_the_country() -> None:
    spanish = Renderer(WORDS, COUNTRIES["FR"])
    assert "15 o al 112" in spanish.part("es", Part("go-now"))
    assert "15 or 112" in spanish.part("en", Part("go-now"))
    assert "112" in Renderer(WORDS, COUNTRIES["DE"]).part("de", Part("go-now"))
