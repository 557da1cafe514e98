"""What typed words mean: danger phrases, denials, and the names of codes.

Lives here: the compiled word lists of one language. The lists themselves are data
(``flows/words/<language>.toml``). Does not live here: deciding what to do about a
match (``flows.ear`` and ``flows.typed``). Called by ``flows.loading``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from flows.compiling import ContentError
from flows.vocabulary import ANSWERS, CHANGES, FLAGS, TYPED_CODES


@dataclass(frozen=True, slots=True)
class FlagWords:
    """Phrases that state a flag plainly, and words that only make one ask."""

    plain: tuple[re.Pattern[str], ...]
    ambiguous: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, compiled once.

    ``boundary`` words end a clause; ``joint`` words, like a comma, only may: a denial
    before them reaches on if it began a list (a flag or a ``listed`` word), if no ``fresh``
    word begins a clause of its own, and, to be certain, if the list has an ``either``.
    ``typed`` are phrases by the code that a conversation keeps of them.
    ``labels`` are the button labels by question and code, as the shell words them, so
    that a label can be typed; the word list itself does not hold them.
    """

    flags: Mapping[str, FlagWords]
    denial: re.Pattern[str]
    boundary: re.Pattern[str]
    joint: re.Pattern[str]
    listed: re.Pattern[str]
    fresh: re.Pattern[str]
    either: re.Pattern[str]
    doubt: re.Pattern[str]
    harmless: re.Pattern[str]
    about_back: re.Pattern[str]
    verbs: Mapping[str, frozenset[str]]
    codes: Mapping[str, Mapping[str, tuple[re.Pattern[str], ...]]]
    typed: Mapping[str, tuple[re.Pattern[str], ...]] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class _FlagRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    plain: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()


class _LexiconRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    denial: tuple[str, ...]
    boundary: tuple[str, ...]
    joint: tuple[str, ...]
    listed: tuple[str, ...]
    fresh: tuple[str, ...]
    either: tuple[str, ...]
    doubt: tuple[str, ...]
    harmless: tuple[str, ...]
    about_back: tuple[str, ...]
    verbs: dict[str, frozenset[str]]
    flags: dict[str, _FlagRow]
    codes: dict[str, dict[str, tuple[str, ...]]]
    typed: dict[str, tuple[str, ...]] = {}


def compile_lexicon(table: Mapping[str, Any], file: str) -> Lexicon:
    """Check and compile one word list; raises ContentError naming the file and the entry."""
    try:
        row = _LexiconRow.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ContentError(f"{file}: {where}: {first['msg']}.") from None
    _check_names(row, file)
    return Lexicon(
        flags={
            flag: FlagWords(_each(words.plain, file, flag), _each(words.ambiguous, file, flag))
            for flag, words in row.flags.items()
        },
        denial=_any(row.denial, file, "denial"),
        boundary=_any(row.boundary, file, "boundary"),
        joint=_any(row.joint, file, "joint"),
        listed=_any(row.listed, file, "listed"),
        fresh=_any(row.fresh, file, "fresh"),
        either=_any(row.either, file, "either"),
        doubt=_any(row.doubt, file, "doubt"),
        harmless=_any(row.harmless, file, "harmless"),
        about_back=_any(row.about_back, file, "about_back"),
        verbs=row.verbs,
        codes={
            answer: {code: _each(words, file, f"{answer}.{code}") for code, words in codes.items()}
            for answer, codes in row.codes.items()
        },
        typed={code: _each(words, file, f"typed.{code}") for code, words in row.typed.items()},
    )


def _check_names(row: _LexiconRow, file: str) -> None:
    for flag in row.flags:
        if flag not in FLAGS:
            raise ContentError(f"{file}: flags.{flag} is no flag of the contract; rename it.")
    for answer, codes in row.codes.items():
        legal = (
            CHANGES if answer == "check_in" else ANSWERS[answer].codes if answer in ANSWERS else ()
        )
        for code in codes:
            if code not in legal:
                raise ContentError(f"{file}: codes.{answer}.{code} is no code of the contract.")
    for kind in row.typed:
        if kind not in TYPED_CODES:
            legal_kinds = ", ".join(TYPED_CODES)
            raise ContentError(f"{file}: typed.{kind} is none of: {legal_kinds}; rename it.")


def _each(phrases: tuple[str, ...], file: str, place: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_any((phrase,), file, place) for phrase in phrases)


def _any(phrases: tuple[str, ...], file: str, place: str) -> re.Pattern[str]:
    """One pattern for whole words; ``*`` at the end of a word stands for any ending."""
    joined = "|".join(_as_regex(phrase) for phrase in phrases)
    try:
        return re.compile(rf"(?<!\w)(?:{joined})(?!\w)")
    except re.error as error:
        raise ContentError(f"{file}: {place}: not a valid phrase: {error}.") from None


def _as_regex(phrase: str) -> str:
    """The little language of the word lists as a regular expression.

    Any blanks separate words, ``" ?"`` is a blank that may be missing, and a ``*`` after a
    letter ends a word anyhow; ``(a|b)``, ``?`` and a ``*`` after a bracket work as usual.
    """
    return re.sub(r"(?<=\w)\*", r"\\w*", phrase).replace(" ?", r"\s*").replace(" ", r"\s+")
