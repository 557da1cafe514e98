"""What typed words mean: danger signs, denials, and the names of codes.

Lives here: the compiled word lists of one language. The lists themselves are data
(``flows/words/<language>.toml`` and the folder beside it). Does not live here: deciding what
to do about a match (``flows.ear``, ``flows.prefill`` and ``flows.typed``), or the language in
which concepts are written (``flows.listening.grammar``). Made by ``flows.files``, held by
``flows.content.Content``, and looked into by those three.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from flows.compiling import ContentError
from flows.listening.ages import AgeWords
from flows.listening.answer_words import AnswerWords
from flows.listening.context import CUES
from flows.listening.denial import DenialWords
from flows.listening.grammar import Grammar, compile_grammar
from flows.listening.role_words import PeopleWords, RoleWords
from flows.listening.scores import ScoreWords
from flows.listening.spelling import Speller
from flows.listening.time_words import TimeWords
from flows.listening.tokens import plain_text
from flows.listening.writing import Writing
from flows.vocabulary import ANSWERS, CHANGES, FLAGS, TYPED_CODES

if TYPE_CHECKING:
    # Read by mypy alone: a language without a network needs no numpy.
    from flows.listening.likeness import Weights

#: What a list of ``[sides]`` tells, by name.
_Side = Literal["left", "right", "both", "centre", "well", "left_alone", "right_alone"]
#: What a list of a flag does with a mention, by name.
KINDS = ("plain", "loose", "ask", "no", "denied", "doubt", "harmless")


@dataclass(frozen=True, slots=True)
class FlagWords:
    """Symbols of the lists that turn a mention into a question, explain it away, or deny it."""

    doubt: int
    harmless: int
    no: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, compiled once.

    ``mentions`` gives the flag and the list behind a symbol of the grammar, ``cues`` the
    symbol of each list of ``[context]``, ``readings`` the answer and code behind a symbol,
    ``unread`` the symbol of what is no reading of an answer and code, ``alone`` of what is
    one when it is all that a clause says, ``sides`` the symbols of left, right and so on.
    ``traits`` last for a lifetime; ``events`` are over when they are told; ``passing`` signs
    mean nothing when they last for minutes. ``explained_by``
    names the flags that make a doubt about another needless. ``typed`` are phrases by the code
    that a conversation keeps of them. ``labels`` are the button
    labels by question and code, as the shell words them, so that a label can be typed;
    the word list itself does not hold them. ``times``,
    ``roles``, ``scores``, ``ages`` and ``people`` read what a sentence tells in numbers; a
    language without one of them reads nothing there. ``weights`` is what was learnt for the
    second ear; without it the lists hear alone. ``beside`` is English, for every other language.
    """

    grammar: Grammar
    speller: Speller
    flags: Mapping[str, FlagWords]
    mentions: Mapping[int, tuple[str, str]]
    cues: Mapping[str, int]
    readings: Mapping[int, tuple[str, str]]
    unread: Mapping[tuple[str, str], int]
    alone: Mapping[int, tuple[str, str]]
    sides: Mapping[str, int]
    traits: frozenset[str]
    events: frozenset[str]
    passing: frozenset[str]
    explained_by: Mapping[str, tuple[str, ...]]
    denial: re.Pattern[str]
    about_back: re.Pattern[str]
    verbs: Mapping[str, frozenset[str]]
    codes: Mapping[str, Mapping[str, tuple[re.Pattern[str], ...]]]
    typed: Mapping[str, tuple[re.Pattern[str], ...]] = field(default_factory=dict)
    times: TimeWords | None = None
    roles: RoleWords | None = None
    scores: ScoreWords | None = None
    ages: AgeWords | None = None
    people: PeopleWords | None = None
    denying: DenialWords = field(default_factory=DenialWords)
    answering: AnswerWords = field(default_factory=AnswerWords)
    writing: Writing = field(default_factory=Writing)
    weights: Weights | None = None
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    beside: Lexicon | None = None

    @property
    def both(self) -> tuple[Lexicon, ...]:
        """This language and, where it is another, English: people mix the two."""
        return (self,) if self.beside is None else (self, self.beside)

    def plain(self, text: str) -> str:
        """A text as the expressions of this language are written (see ``plain_text``)."""
        return self.writing.folded(plain_text(text))


class _FlagRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    plain: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    doubt: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()


class _LexiconRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    denial: tuple[str, ...]
    about_back: tuple[str, ...]
    verbs: dict[str, frozenset[str]]
    codes: dict[str, dict[str, tuple[str, ...]]]
    typed: dict[str, tuple[str, ...]] = {}
    small: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    spellings: dict[str, str] = {}
    numbers: dict[str, tuple[float, float]] = {}
    concepts: dict[str, tuple[str, ...]] = {}
    context: dict[str, tuple[str, ...]] = {}
    traits: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    passing: frozenset[str] = frozenset()
    explained_by: dict[str, tuple[str, ...]] = {}
    flags: dict[str, _FlagRow] = {}
    read: dict[str, dict[str, tuple[str, ...]]] = {}
    unread: dict[str, dict[str, tuple[str, ...]]] = {}
    alone: dict[str, dict[str, tuple[str, ...]]] = {}
    sides: dict[_Side, tuple[str, ...]] = {}
    times: TimeWords | None = None
    roles: RoleWords | None = None
    scores: ScoreWords | None = None
    ages: AgeWords | None = None
    people: PeopleWords | None = None
    denying: DenialWords = DenialWords()
    answering: AnswerWords = AnswerWords()
    writing: Writing = Writing()


def compile_lexicon(table: Mapping[str, Any], file: str, weights: Weights | None = None) -> Lexicon:
    """Check and compile one language; raises ContentError naming the file and the entry."""
    try:
        row = _LexiconRow.model_validate(_as_written(table))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ContentError(f"{file}: {where}: {first['msg']}.") from None
    _check_names(row, file)
    small = _split(row.small)
    grammar = compile_grammar(
        _lists(row), row.numbers, file, inner=row.concepts.keys(), small=frozenset(small)
    )
    symbol = grammar.symbols
    return Lexicon(
        grammar=grammar,
        speller=Speller(grammar, row.spellings, small, _split(row.own), row.writing),
        flags={
            flag: FlagWords(*(symbol[f"<{flag}.{kind}>"] for kind in ("doubt", "harmless", "no")))
            for flag in row.flags
        },
        mentions={symbol[f"<{flag}.{kind}>"]: (flag, kind) for flag in row.flags for kind in KINDS},
        cues={cue: symbol[f"<context.{cue}>"] for cue in CUES},
        readings={
            symbol[f"<{answer}={code}>"]: (answer, code)
            for answer, codes in row.read.items()
            for code in codes
        },
        unread={
            (answer, code): symbol[f"<not.{answer}={code}>"]
            for answer, codes in row.unread.items()
            for code in codes
        },
        alone={
            symbol[f"<alone.{answer}={code}>"]: (answer, code)
            for answer, codes in row.alone.items()
            for code in codes
        },
        sides={side: symbol[f"<side.{side}>"] for side in row.sides},
        traits=row.traits,
        events=row.events,
        passing=row.passing,
        explained_by=row.explained_by,
        denial=_any(row.denial, file, "denial"),
        about_back=_any(row.about_back, file, "about_back"),
        verbs=row.verbs,
        codes={
            answer: {code: _each(words, file, f"{answer}.{code}") for code, words in codes.items()}
            for answer, codes in row.codes.items()
        },
        typed={code: _each(words, file, f"typed.{code}") for code, words in row.typed.items()},
        times=row.times,
        roles=row.roles,
        scores=row.scores,
        ages=row.ages,
        people=row.people,
        denying=row.denying,
        answering=row.answering,
        writing=row.writing,
        weights=weights,
    )


def _as_written(table: Mapping[str, Any]) -> dict[str, Any]:
    """The tables with the letters that people leave out left out; raises ValidationError."""
    own = table.get("writing", {})
    writing = Writing.model_validate(own)
    rest = {name: one for name, one in table.items() if name != "writing"}
    folded = writing.folded_table(rest) if writing.fold else rest
    return {**folded, "writing": writing} if own else folded


def _lists(row: _LexiconRow) -> dict[str, tuple[str, ...]]:
    """Every list of phrases under the name by which the grammar knows it."""
    lists = dict(row.concepts)
    lists |= {f"context.{cue}": row.context.get(cue, ()) for cue in CUES}
    for flag, words in row.flags.items():
        lists |= {f"{flag}.{kind}": getattr(words, kind) for kind in KINDS}
    for answer, codes in row.read.items():
        lists |= {f"{answer}={code}": phrases for code, phrases in codes.items()}
    for answer, codes in row.unread.items():
        lists |= {f"not.{answer}={code}": phrases for code, phrases in codes.items()}
    for answer, codes in row.alone.items():
        lists |= {f"alone.{answer}={code}": phrases for code, phrases in codes.items()}
    return lists | {f"side.{side}": phrases for side, phrases in row.sides.items()}


def _split(lines: tuple[str, ...]) -> list[str]:
    return [word for line in lines for word in line.split()]


def _check_names(row: _LexiconRow, file: str) -> None:
    for flag in (*row.flags, *row.traits, *row.events, *row.passing, *row.explained_by):
        if flag not in FLAGS:
            raise ContentError(f"{file}: flags.{flag} is no flag of the contract; rename it.")
    for cue in row.context:
        if cue not in CUES:
            raise ContentError(f"{file}: context.{cue} is not known; legal: {', '.join(CUES)}.")
    for table in ("codes", "read", "unread", "alone"):
        answers = getattr(row, table)
        for answer, codes in answers.items():
            legal = (
                CHANGES
                if answer == "check_in"
                else ANSWERS[answer].codes
                if answer in ANSWERS
                else ()
            )
            for code in codes:
                if code not in legal:
                    raise ContentError(
                        f"{file}: {table}.{answer}.{code} is no code of the contract."
                    )
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
    """The little language of the codes as a regular expression.

    Any blanks separate words, ``" ?"`` is a blank that may be missing, and a ``*`` after a
    letter ends a word anyhow; ``(a|b)``, ``?`` and a ``*`` after a bracket work as usual.
    """
    return re.sub(r"(?<=\w)\*", r"\\w*", phrase).replace(" ?", r"\s*").replace(" ", r"\s+")
