"""Finds concepts in a text: words first, then what is made of them, layer by layer.

Lives here: matching, in time that grows with the length of the text alone: a text is read in
stretches, and of one concept only the first places in a stretch count. Does not live here:
cutting the text into words (``flows.listening.tokens``) or the lists. Called by ``flows.ear``;
what it found is read by ``context``, ``denial``, ``places``, ``flows.mentions`` and
``flows.prefill``.
"""

from __future__ import annotations

from collections.abc import Mapping

from flows.listening.grammar import (
    ANYWHERE,
    CLAUSE,
    FAR,
    NEAR,
    SENTENCE,
    SIDE_BY_SIDE,
    Grammar,
    Pattern,
)
from flows.listening.tokens import Stretch

#: Where a concept stands: first position, one past the last, and all positions as bits.
Span = tuple[int, int, int]
Spans = Mapping[int, list[Span]]
#: The place of a single word, and the symbols that it may stand for.
_Word = tuple[Span, frozenset[int]]

_MOST = 12
_WORDS_BETWEEN: Mapping[int, int] = {
    SIDE_BY_SIDE: 0,
    NEAR: 4,
    FAR: 10,
    CLAUSE: 6,
    SENTENCE: 12,
    ANYWHERE: 10_000,
}
_IN_CLAUSE = frozenset({SIDE_BY_SIDE, NEAR, CLAUSE})


def find(grammar: Grammar, stretch: Stretch) -> dict[int, list[Span]]:
    """Every concept that stands in a stretch of text, with its places."""
    # A word belongs to hundreds of the nameless groups that phrases are made of, and hardly
    # any of them matters in one text: their places are looked up where a phrase asks.
    present = set().union(*stretch.symbols)
    spans: dict[int, list[Span]] = {}
    words: list[_Word] = []
    for at, (symbols, named) in enumerate(zip(stretch.symbols, stretch.named, strict=True)):
        place = (at, at + 1, 1 << at)
        words.append((place, symbols))
        for symbol in named:
            if symbol not in spans:
                spans[symbol] = [place]
            elif len(spans[symbol]) < _MOST:
                spans[symbol].append(place)
    for layer, leading in zip(grammar.layers, grammar.leading, strict=True):
        # Taken down before anything is added: a layer never feeds on itself.
        for pattern in [
            pattern
            for first in leading & present
            for second, patterns in layer[first].items()
            if second in present
            for pattern in patterns
            if len(pattern.items) == 2 or present.issuperset(pattern.items)
        ]:
            for item in pattern.items:
                if item not in spans:
                    spans[item] = _standing(words, item)
            if found := _places(pattern, spans, stretch):
                for meaning in grammar.means[pattern.target]:
                    _add(spans, words, meaning, found)
                    present.add(meaning)
    return spans


def _standing(words: list[_Word], symbol: int) -> list[Span]:
    """Where single words mean something."""
    return [place for place, symbols in words if symbol in symbols][:_MOST]


def _add(spans: dict[int, list[Span]], words: list[_Word], symbol: int, found: list[Span]) -> None:
    if symbol not in spans:
        spans[symbol] = _standing(words, symbol)
    places = spans[symbol]
    for span in found:
        if len(places) < _MOST and span not in places:
            places.append(span)


def _places(pattern: Pattern, spans: Spans, stretch: Stretch) -> list[Span]:
    """The places of a pattern: each item behind the one before it, no further than allowed."""
    rank = stretch.rank
    found = spans[pattern.items[0]]
    for item, gap in zip(pattern.items[1:], pattern.gaps, strict=True):
        most = _WORDS_BETWEEN[gap]
        section = stretch.clause if gap in _IN_CLAUSE else stretch.sentence
        grown: list[Span] = []
        for start, end, mask in found:
            furthest, here = rank[end] + most, section[end - 1]
            for begin, stop, more in spans[item]:
                if (
                    begin >= end
                    and rank[begin] <= furthest
                    and (section[begin] == here or gap == ANYWHERE)
                ):
                    grown.append((start, stop, mask | more))
        if not grown:
            return grown
        found = grown[:_MOST]
    return found
