"""Finds concepts in a text: words first, then what is made of them, layer by layer.

Lives here: matching, in time that grows with the length of the text alone: a text is read in
stretches, and of one concept only the first places in a stretch count. Does not live here:
cutting the text into words (``flows.listening.tokens``) or the lists. Called by ``flows.ear``;
what it found is read by ``context``, ``denial``, ``places``, ``flows.mentions`` and
``flows.prefill``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flows.listening.grammar import (
    ANYWHERE,
    CLAUSE,
    FAR,
    NEAR,
    SENTENCE,
    SIDE_BY_SIDE,
    Grammar,
    Layer,
    Pattern,
)
from flows.listening.spelling import Word
from flows.listening.tokens import Stretch

#: Where a concept stands: first position, one past the last, and all positions as bits.
Span = tuple[int, int, int]
Spans = Mapping[int, list[Span]]

#: Places of one concept that count in a stretch.
_MOST = 12


def find(grammar: Grammar, stretch: Stretch) -> dict[int, list[Span]]:
    """Every named concept that stands in a stretch of text, with its places."""
    read = stretch.read
    present = 0
    found: dict[int, list[Span]] = {}
    for at, word in enumerate(read):
        present |= word.bits
        for symbol in word.named:
            _note(found, symbol, ((at, at + 1, 1 << at),))
    reach = _reach(stretch)
    places: dict[int, list[Span]] = {}
    for depth, layer in enumerate(grammar.layers):
        leading = grammar.leading[depth].intersection(found)
        leading = leading.union(*[word.leading[depth] for word in read])
        # Taken down before anything is added: a layer never feeds on itself.
        if not (patterns := _possible(layer, leading, present)):
            continue
        _look_up(places, patterns, read, found)
        for pattern in patterns:
            if spans := _fitting(pattern, places, stretch.rank, reach):
                for meaning in grammar.means[pattern.target]:
                    _note(found, meaning, spans)
                    present |= grammar.bits.get(meaning, 0)
    return {symbol: spans for symbol, spans in found.items() if symbol in grammar.named}


def _possible(layer: Layer, leading: Iterable[int], present: int) -> list[Pattern]:
    """The patterns of which every item stands somewhere.

    Bits and plain loops: in all the chart takes 103 microseconds a message, and 150 with sets.
    """
    possible: list[Pattern] = []
    for first in leading:
        seconds, phrases = layer[first]
        if not seconds & present:
            continue
        for second, patterns in phrases:
            if second & present:
                for one in patterns:
                    if one.others & present == one.others:
                        possible.append(one)  # noqa: PERF401 - as said
    return possible


def _note(found: dict[int, list[Span]], symbol: int, spans: Iterable[Span]) -> None:
    """Add places of a concept, as long as they count."""
    known = found.setdefault(symbol, [])
    for span in spans:
        if len(known) < _MOST and span not in known:
            known.append(span)


def _look_up(
    places: dict[int, list[Span]],
    patterns: list[Pattern],
    read: list[Word],
    found: Mapping[int, list[Span]],
) -> None:
    """Add the places of whatever patterns ask for: of single words, then of what was found.

    A word belongs to hundreds of the nameless groups that phrases are made of, and hardly any
    of them matters in one text.
    """
    asked = {item for pattern in patterns for item in pattern.items}.difference(places)
    for at, word in enumerate(read):
        for symbol in asked & word.symbols:
            known = places.setdefault(symbol, [])
            if len(known) < _MOST:
                known.append((at, at + 1, 1 << at))
    for symbol in asked.intersection(found):
        _note(places, symbol, found[symbol])


def _reach(stretch: Stretch) -> Mapping[int, tuple[int, list[int]]]:
    """By kind of gap: words that may stand in it, and the sections that hold both its ends."""
    clause, sentence = stretch.clause, stretch.sentence
    return {
        SIDE_BY_SIDE: (0, clause),
        NEAR: (4, clause),
        FAR: (10, sentence),
        CLAUSE: (6, clause),
        SENTENCE: (12, sentence),
        ANYWHERE: (len(clause), [0] * len(clause)),
    }


def _fitting(
    pattern: Pattern, places: Spans, rank: list[int], reach: Mapping[int, tuple[int, list[int]]]
) -> list[Span]:
    """The places of a pattern: each item behind the one before it, no further than allowed."""
    found = places[pattern.items[0]]
    for item, gap in pattern.steps:
        most, section = reach[gap]
        grown: list[Span] = []
        for start, end, mask in found:
            furthest, here = rank[end] + most, section[end - 1]
            for begin, stop, more in places[item]:
                if begin >= end and rank[begin] <= furthest and section[begin] == here:
                    grown.append((start, stop, mask | more))
        if not grown:
            return grown
        found = grown[:_MOST]
    return found
