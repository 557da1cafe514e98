"""A text as words: each with the concepts it may stand for, its clause and its sentence.

Lives here: cutting, and counting clauses and sentences. Does not live here: the spelling of
one word (``flows.listening.spelling``) or what several words mean (``chart``). Called by
``flows.ear`` and by whatever reads typed words plainly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from flows.listening.spelling import Speller, Word

_LONGEST = 4096
_QUOTES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u00b4": "'", "\u2032": "'"}
    | {"\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"'}
    | {"\u2026": "..."}
)
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:]\d+)*|\.\.+|\n+|[^\w\s'\"*~]")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_BLANKS = re.compile(r"[^\S\n]+")
#: What ends a sentence, and what may only end a clause.
_STOPS = frozenset(".!?;\n")
_PAUSES = frozenset(",()[]-\u2013\u2014=>|\u00bf\u00a1")
#: A stretch ends with the first sentence after so many words, and at the latest after so many.
_ENOUGH, _MOST = 60, 160


def plain_text(text: str) -> str:
    """Lower case, straight apostrophes, single blanks; at most one Telegram message long."""
    return _BLANKS.sub(" ", _straight(text)).strip()


def _straight(text: str) -> str:
    """At most one Telegram message in lower case, with straight quotation marks."""
    text = text[:_LONGEST]
    if not text.isascii() or "`" in text:
        text = text.translate(_QUOTES)
    return text.lower()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some sentences of a text, by position of a word: ``words`` as written, and as ``read``.

    ``rank`` counts the words that matter before a position (it has one entry more than
    there are words). ``asked`` holds the sentences that end with a question mark.
    """

    words: list[str] = field(default_factory=list)
    read: list[Word] = field(default_factory=list)
    rank: list[int] = field(default_factory=lambda: [0])
    clause: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    asked: set[int] = field(default_factory=set)


def stretches(speller: Speller, text: str) -> Iterator[Stretch]:
    """A text in stretches of whole sentences, if they are not too long."""
    stretch = Stretch()
    clause = sentence = 0
    for token in _TOKEN.findall(_HYPHEN.sub(" ", _straight(text))):
        first = token[0]
        if first in _STOPS and not token.startswith(".."):
            if first == "?":
                stretch.asked.add(sentence)
            clause, sentence = clause + 1, sentence + 1
            if len(stretch.words) >= _ENOUGH:
                yield stretch
                stretch = Stretch()
            continue
        if first in _PAUSES or first == ".":
            clause += 1
            continue
        if len(stretch.words) >= _MOST:
            yield stretch
            stretch = Stretch()
        word = speller.word(token)
        stretch.words.append(word.text)
        stretch.read.append(word)
        stretch.rank.append(stretch.rank[-1] + (not word.small))
        stretch.clause.append(clause)
        stretch.sentence.append(sentence)
    if stretch.words:
        yield stretch
