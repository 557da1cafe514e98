"""What a community may be told of its members' weeks, and why it tells of nobody.

Lives here: rounding and suppression, for the weekly totals and for Telegram's own poll.
Does not live here: who opted in, the contributions and the published weeks (``storage``),
the words (``bot/texts``). Called by ``bot/communities``, once for each week.

A week is ``n`` people who opted in and did a check: ``a`` found ordinary soreness, ``b``
anything else. Published are at most two numbers, both to the nearest 5: ``n``, when it is at
least 10, and ``a``, when neither ``a`` nor ``b`` is under 5. Why that holds:

1. *No number covers fewer than 5.* The total covers at least 10 people. The other number
   covers ``a`` of at least 5, and what is left of the total is ``b`` of at least 5.
2. *Subtraction gives nothing small.* Every published number is a multiple of 5, so every sum
   and difference of them is one, over any numbers of any weeks: 0, or at least 5. Since
   ``n >= a + 5``, total and ordinary are always at least 5 apart.
3. *Knowing the rule does not help.* A number at the edge still stands for three counts (an
   ordinary 5 for 5, 6, 7 and a total of 10 for 10, 11, 12), every other for up to five. The
   differences of two such sets are at least five counts, so no difference between two weeks
   is known to lie in 1 to 4.
4. *Suppression gives nothing small.* A total without the other number says that ``a`` or
   ``b`` is under 5. It does not say which, and 0 is possible too: everybody ordinary and
   nobody ordinary look alike, so even "they all said the same" cannot be read from it. Were
   one bucket named and the other left out, the total would give it away; hence both go.
5. *Nobody's answer can be worked out, even by four contributors together* who know who
   contributed, tell one another their answers and know all of the above. Where both
   numbers stand, four people can account for no whole bucket, so each answer is still
   possible for everybody else. Where the total stands alone, the six or more others may all
   be ordinary or all not: with at most four against them, either is suppressed alike.
6. *Weeks do not add up.* A check belongs to one week, a week is published once and its
   contributions are deleted with it, so nobody sees one week with and without a person.
   Answers of different weeks are different answers; 5 holds in each of them.

What no rounding can promise: an onlooker who already knows the answer of *every* other
contributor (or runs their accounts) learns the last one when it tips a number. That is why
a person is asked before being counted, why nothing is computed anew when somebody joins or
leaves, and why a check must count in one community only: two communities that differ by one
member would be such an onlooker.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from flows.vocabulary import Level

Bucket = Literal["ordinary", "other"]

#: People behind any number, at least. May be raised, never lowered.
LEAST = 5
#: Contributors in all, at least, before anything is said.
LEAST_IN_ALL = 2 * LEAST
#: Numbers are rounded to the nearest multiple of this; point 2 needs it to be ``LEAST``.
STEP = LEAST


@dataclass(frozen=True, slots=True)
class Published:
    """What is said about a week: multiples of 5, or None for what is not said."""

    total: int | None
    ordinary: int | None


def bucket_of(level: Level) -> Bucket:
    """How a check counts: ordinary soreness, or anything else. No other level is ever told."""
    return "ordinary" if level is Level.NORMAL_SORENESS else "other"


def publish(contributions: Mapping[int, Bucket]) -> Published:
    """What may be said about the week in which these people (by id) contributed.

    It depends on the two counts alone: not on who they are, and not on other weeks.
    """
    in_all = len(contributions)
    ordinary = sum(bucket == "ordinary" for bucket in contributions.values())
    if in_all < LEAST_IN_ALL:
        return Published(None, None)
    if min(ordinary, in_all - ordinary) < LEAST:
        return Published(rounded(in_all), None)
    return Published(rounded(in_all), rounded(ordinary))


def publish_poll(counts: Sequence[int]) -> tuple[int, ...] | None:
    """What may be said about a closed poll in which everybody had one vote.

    Either one number for each option, in order; or one number, the total, when an option
    has 1 to 4 votes or all votes are for one option; or None under 10 votes. The same
    argument holds: an option is said to be 0 only when it is and at least two others have
    5 votes or more.
    """
    votes = [max(count, 0) for count in counts]
    chosen = [count for count in votes if count]
    if sum(chosen) < LEAST_IN_ALL:
        return None
    if len(chosen) < 2 or min(chosen) < LEAST:
        return (rounded(sum(chosen)),)
    return tuple(rounded(count) for count in votes)


def rounded(count: int) -> int:
    """The nearest multiple of 5; a whole number is never halfway between two."""
    return (count + STEP // 2) // STEP * STEP
