"""Pain scores out of ten: today's on movement, today's at rest, and whether it was more before.

House rules. Of "3 or 4" and "6-7" the higher counts, as for a typed answer. A score of the
past ("was a 6 on monday") is not today's, but tells how it goes. Two scores of one kind
that differ are none.

Does not live here: a score typed as an answer (``flows.typed``). Called by ``flows.prefill``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pydantic import Field

from flows.listening.phrases import Expression, Phrases, Piece, Words

_MOST = 10
#: A text with more scores than this is no report of one pain.
_MOST_SCORES = 12


class ScoreWords(Phrases):
    """The words around scores. ``words`` are the numbers from nought to ten.

    Each of the ``forms``, of which the first are the surest, holds its number in the group
    ``n``; without something that is ``numbered`` none needs to be tried.
    """

    words: tuple[str, ...] = Field(min_length=11, max_length=11)
    number: Piece = ""
    range: Piece = ""
    no_unit: Piece = ""
    when: Piece = ""
    forms: tuple[Expression, ...]
    numbered: Expression
    clause: Expression
    resting: Words
    still: Expression
    sitting: Expression
    past: Words
    past_behind: Expression
    now: Words


@dataclass(frozen=True, slots=True)
class Scores:
    """Today's scores, None where there is none or several; ``course`` is a code of ``trend``."""

    moving: float | None
    resting: float | None
    course: str | None


_NONE = Scores(None, None, None)


@dataclass(frozen=True, slots=True)
class _Found:
    value: float
    place: str
    now: bool


def scores(words: ScoreWords | None, plain: str) -> Scores:
    """The scores in a plain text (see ``plain_text``); none where there are no words for them."""
    if words is None or not words.numbered.search(plain):
        return _NONE
    found = list(_placed(words, plain))
    moving = {one.value for one in found if one.place == "moving"}
    now = {one.value for one in found if one.place == "moving" and one.now}
    earlier = moving - now if len(now) == 1 < len(moving) else set()
    moving -= earlier
    resting = {one.value for one in found if one.place == "resting"}
    for one in found:
        # A score sitting that is all there is may be of either.
        if one.place == "sitting" and moving:
            (resting if one.value < max(moving) else moving).add(one.value)
    before = earlier | {one.value for one in found if one.place == "past"}
    return Scores(_only(moving), _only(resting), _course(_only(moving), before))


def _course(today: float | None, before: set[float]) -> str | None:
    if today is None or not before:
        return None
    if today < min(before):
        return "improving"
    return "worse" if today > max(before) else None


def _placed(words: ScoreWords, plain: str) -> Iterator[_Found]:
    """Every score with what it is a score of: moving, resting, sitting or the past."""
    hits = sorted({*islice(_matches(words, plain), _MOST_SCORES)})
    for at, (start, end, value) in enumerate(hits):
        before = max([hits[at - 1][1] if at else 0, *_stops(words, plain, 0, start)])
        after = min(
            [hits[at + 1][0] if at + 1 < len(hits) else len(plain), *_starts(words, plain, end)]
        )
        sentence = plain[max(plain.rfind(mark, 0, start) for mark in ".!?\n") + 1 : after]
        now = words.now.search(sentence) is not None
        follows = at > 0 and before == hits[at - 1][1]
        yield _Found(value, _place(words, plain[before:end], plain[end:after], follows), now)


def _place(words: ScoreWords, before: str, behind: str, follows: bool) -> str:
    """What a score is of, by the words around it; those before it may be of the last score."""
    past = words.past.search(before) or words.past_behind.match(behind)
    if past and not words.now.search(before):
        return "past"
    if words.still.match(behind):
        return "resting"
    for text in (behind,) if follows else (behind, before):
        if words.resting.search(text):
            return "resting"
        if words.sitting.search(text):
            return "sitting"
    return "moving"


def _matches(words: ScoreWords, plain: str) -> Iterator[tuple[int, int, float]]:
    """Start, end and value of every score, each once."""
    taken: list[tuple[int, int]] = []
    for form in words.forms:
        for found in form.finditer(plain):
            start, value = found.start("n"), _value(words, found["n"])
            if value <= _MOST and not any(
                start < stop and begin < found.end() for begin, stop in taken
            ):
                taken.append((start, found.end()))
                yield start, found.end(), value


def _value(words: ScoreWords, given: str) -> float:
    """The number, or the higher of two."""
    named = words.words
    numbers = [one for one in re.split(r"[^\w.,]+", given) if one in named or one[:1].isdigit()]
    return max(
        float(named.index(one)) if one in named else float(one.replace(",", ".")) for one in numbers
    )


def _stops(words: ScoreWords, plain: str, start: int, end: int) -> Iterator[int]:
    return (found.end() for found in words.clause.finditer(plain, start, end))


def _starts(words: ScoreWords, plain: str, start: int) -> Iterator[int]:
    return (found.start() for found in words.clause.finditer(plain, start))


def _only(values: set[float]) -> float | None:
    return next(iter(values)) if len(values) == 1 else None
