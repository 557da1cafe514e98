"""How far a frame reaches: a time long gone, a doubt or a question, said of its own part alone.

House rules. "Last year i had a hernia, can't pee": a part with a subject or a verb of the
present stands on its own, and so does one behind a part that tells no sign. What stands alone
("in 2019, ...") frames what it stands beside. What is not certain is left open, which asks.

Does not live here: denials, which name what they deny (``flows.listening.denial``), the words
(``flows/words``). Called by ``flows.listening.context``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from flows.listening.chart import Span
from flows.listening.tokens import Stretch

#: Whether what surrounds a mention is said of it; None where it is not.
Reach = Literal["surely", "perhaps"] | None


def segments(sentence: Sequence[int], starts: set[int]) -> list[int]:
    """The segment of each position: a new one at each sentence and each "but" or "now"."""
    found: list[int] = []
    count, before = 0, sentence[0]
    for at, here in enumerate(sentence):
        if here != before or at in starts:
            count, before = count + 1, here
        found.append(count)
    return found


def parts(stretch: Stretch, segment: Sequence[int], joints: int) -> list[int]:
    """The part of each position: a new one at each clause, each "and" and each "but"."""
    found, count, before = [], 0, (stretch.clause[0], segment[0])
    for at, here in enumerate(zip(stretch.clause, segment, strict=True)):
        if here != before or (at and joints & 1 << at):
            count, before = count + 1, here
        found.append(count)
    return found


@dataclass(frozen=True, slots=True)
class Ground:
    """The parts of a stretch, and as bits the words by which one stands on its own."""

    part: list[int]
    rank: list[int]
    joints: int
    signs: int
    present: int
    past: int
    own: int

    def around(self, span: Span) -> int:
        """The positions of the parts that a phrase stands in."""
        first, last = self.part[span[0]], self.part[span[1] - 1]
        return (1 << bisect_right(self.part, last)) - (1 << bisect_left(self.part, first))

    def reach(self, cue: Span, span: Span, *, over: bool = False) -> Reach:
        """Whether what a cue says of its own part is said of a mention too.

        With ``over`` it is a time, which a verb of the past may belong to.
        """
        framed, here = self.around(cue), self.around(span)
        if framed & here:
            return "surely"
        now, told = here & self.present, framed & self.signs
        fresh, joined = now | here & self.own, here & -here & self.joints
        if self._alone(framed & ~cue[2]) and _next(framed, here):
            return _framing(over=over, now=now, fresh=fresh)
        if over and here & self.past and not now:
            gone = (joined and not fresh) or (framed > here and not told)
            return "surely" if gone else "perhaps"
        if framed > here or fresh:
            return None
        return "perhaps" if told or joined else None

    def _alone(self, rest: int) -> bool:
        """Whether none of some words counts."""
        return all(
            self.rank[at] == self.rank[at + 1] for at in range(len(self.part)) if rest & 1 << at
        )


def _framing(*, over: bool, now: int, fresh: int) -> Reach:
    """How surely what stands alone in its part frames the next one."""
    if over:
        return "perhaps" if now else "surely"
    return None if fresh else "surely"


def _next(framed: int, here: int) -> bool:
    """Whether a part comes right before another, or behind it."""
    return framed > here or framed.bit_length() == (here & -here).bit_length() - 1


def surest(reaches: Iterable[Reach]) -> Reach:
    """The surest of several."""
    found = set(reaches)
    return "surely" if "surely" in found else "perhaps" if "perhaps" in found else None


def between(before: int, after: int) -> int:
    """The positions behind one set and before the other."""
    first = after & -after
    return (first - 1) & ~((1 << before.bit_length()) - 1)
