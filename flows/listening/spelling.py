"""One typed word: its usual spelling, mended if need be, and the concepts it may stand for.

House rules. A word that is a word of its own is never "corrected" into another: "week"
stays a week. Only a word that nobody knows is compared with the word lists, and only
one slip is forgiven (two in long words), never in the first letter.

Lives here: spelling. Does not live here: the lists, or what words mean together.
Called by ``flows.listening.tokens`` and, to build it, by ``flows.lexicon``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from flows.listening.grammar import Grammar
from flows.listening.writing import Writing

_KEPT = 20_000
Distance = Callable[..., int]
_SHORTEST, _LONG, _LONGEST = 4, 9, 24
_SHORTEST_STEM = 6
_REPEATED = re.compile(r"(.)\1{2,}")
_TWICE = re.compile(r"(.)\1")


#: The sets of a word, and its bits (see ``Word``).
_Uses = tuple[frozenset[int], frozenset[int], tuple[frozenset[int], ...], int]


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is usually written; ``small`` words do not count between others.

    ``named`` are those of its symbols that are not only there for phrases, ``leading`` those by
    which phrases are looked up, by layer, ``bits`` all that those phrases need besides (see
    ``Grammar``).
    """

    text: str
    symbols: frozenset[int]
    named: frozenset[int]
    leading: tuple[frozenset[int], ...]
    bits: int
    small: bool


class Speller:
    """Knows the words of a grammar, and remembers what it made of a typed word."""

    __slots__ = (
        "_grammar", "_known", "_knows", "_near", "_own", "_small", "_spellings", "_uses",
        "_written",
    )  # fmt: skip

    def __init__(
        self,
        grammar: Grammar,
        spellings: Mapping[str, str],
        small: Iterable[str],
        own: Iterable[str],
        written: Writing,
    ) -> None:
        self._grammar = grammar
        self._spellings = spellings
        self._written = written
        self._small = frozenset(small)
        self._own = frozenset(own)
        self._known: dict[str, Word] = {}
        self._knows: dict[str, bool] = {}
        self._uses: dict[frozenset[int], _Uses] = {}
        self._near: dict[str, list[str]] = {}
        for word in dict.fromkeys((*grammar.words, *grammar.stems)):
            if len(word) >= _SHORTEST and word.isalpha():
                self._near.setdefault(word[0], []).append(word)

    def word(self, token: str) -> Word:
        """What a typed word is."""
        known = self._known.get(token)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[token] = self._read(token)
        return known

    def _read(self, token: str) -> Word:
        if token[0].isdecimal():
            return self._word(token, self._number(token), small=False)
        token = self._written.folded(token)
        text = self._spellings.get(token, token).removesuffix(self._written.possessive)
        text = text.replace("'", "")
        text = self._spelt(text)
        return self._word(text, self._symbols(text), small=text in self._small)

    def _word(self, text: str, symbols: frozenset[int], small: bool) -> Word:
        # However many spellings are typed, sets are kept only for what the lists tell apart.
        if symbols not in self._uses:
            grammar = self._grammar
            leading = tuple(symbols & layer for layer in grammar.leading)
            bits = sum(grammar.bits.get(symbol, 0) for symbol in symbols)
            self._uses[symbols] = (symbols, symbols & grammar.named, leading, bits)
        return Word(text, *self._uses[symbols], small)

    def _number(self, token: str) -> frozenset[int]:
        clean = token.replace(",", ".").replace(":", ".")
        named = frozenset(self._grammar.words.get(token, ()))
        if clean.count(".") > 1:
            return named
        value = float(clean)
        classes = (at for low, high, at in self._grammar.numbers if low <= value <= high)
        return named.union(*(self._grammar.means[at] for at in classes))

    def _symbols(self, text: str) -> frozenset[int]:
        found = set(self._grammar.words.get(text, ()))
        for end in range(2, len(text) + 1):
            found.update(self._grammar.stems.get(text[:end], ()))
        return frozenset(found)

    def knows(self, token: str) -> bool:
        """Whether a typed word is a word of this language as it stands."""
        # Asked of each word in two languages: without a memory it was a third of all hearing.
        knows = self._knows.get(token)
        if knows is None:
            if len(self._knows) >= _KEPT:
                self._knows.clear()
            text = self._written.folded(token)
            knows = text in self._spellings or self._is_known(text.replace("'", ""))
            self._knows[token] = knows
        return knows

    def _is_known(self, text: str) -> bool:
        return (
            text in self._small
            or text in self._own
            or text in self._grammar.words
            or any(text[:end] in self._grammar.stems for end in range(2, len(text) + 1))
        )

    def _spelt(self, text: str) -> str:
        """The word as the lists write it; as it was typed if nothing is near."""
        for one in (text, _REPEATED.sub(r"\1\1", text), _REPEATED.sub(r"\1", text)):
            if one in self._spellings:
                return self._spellings[one]
            if self._is_known(one):
                return one
        short = _REPEATED.sub(r"\1", text)
        return self._nearest(short) or self._nearest(_TWICE.sub(r"\1", short)) or text

    def _nearest(self, text: str) -> str | None:
        if not _SHORTEST <= len(text) <= _LONGEST or not text.isalpha():
            return None
        best: tuple[int, int, str] | None = None
        for word in self._near.get(text[0], ()):
            distance = self._distance(text, word)
            if distance is not None:
                best = min(
                    best or (distance, _LONGEST, word), (distance, abs(len(word) - len(text)), word)
                )
        return best[2] if best is not None else None

    def _distance(self, text: str, word: str) -> int | None:
        """Slips between a typed word and a word of the lists; None for too many."""
        if word in self._grammar.words:
            slips, typed = 2 if len(text) >= _LONG else 1, text
        elif len(word) >= _SHORTEST_STEM:
            slips, typed = 1, text[: len(word)]
        else:
            return None
        if abs(len(word) - len(typed)) > slips:
            return None
        if len(text) == _SHORTEST and sorted(typed) != sorted(word):
            # So short a word may be any other; only swapped letters are forgiven.
            return None
        distance = _distance()(typed, word, score_cutoff=slips)
        return int(distance) if distance <= slips else None


@cache
def _distance() -> Distance:
    """How many slips lie between two words; loaded with the first typed text, for it is 3 MB."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - as said

    return OSA.distance
