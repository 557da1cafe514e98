"""How far a "no" reaches: which positions of a text each denial covers, and how surely.

House rules. A denial reaches forward over the signs it names, through small words and
"any", "had", "feeling". It crosses a comma or an "and" only within a list of signs, and
never into a clause of its own ("no fever, my pee is brown"), past a "but", or out of its
sentence. "Numbness: no" reaches back. Where it is not certain, it only makes doubtful.

Does not live here: the words (``flows/words``), what a denied flag means
(``flows.listening.context``, the caller).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from flows.listening.chart import Span
from flows.listening.phrases import Phrases
from flows.listening.tokens import Stretch

_OPAQUE = 2
#: What a list of denials names over a comma has few words: "no pain, numb legs since monday" tells.
_SHORT = 2


class DenialWords(Phrases):
    """Single words that a denial looks at.

    ``answers`` are denials that may stand behind what they deny ("numbness: none"), ``emphasis``
    what may stand before such an answer ("also no"), ``pronouns`` what takes up what was said
    before ("I checked if it is numb. It's not"), ``telling`` the verbs by which a clause tells
    something of its own. ``verbs``, and whatever ends in one of
    ``verb_endings``, begin a pair of denials of which nobody knows what they mean ("not
    without"), unless the second is one of ``concord``: "no tengo ninguna" denies once. An "or"
    holds a list together even where its next part begins with one of ``articles``.
    """

    answers: frozenset[str] = frozenset()
    emphasis: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    verb_endings: tuple[str, ...] = ()
    concord: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial at ``where``; the positions it denies for certain, and those it makes doubtful."""

    where: int
    surely: int
    perhaps: int


@dataclass(frozen=True, slots=True)
class Marks:
    """Positions, as bits, of the words that a denial looks at; ``words`` are single ones."""

    ends: int
    signs: int
    nouns: int
    through: int
    either: int
    joints: int
    fresh: int
    words: DenialWords


def denials(stretch: Stretch, triggers: list[Span], marks: Marks) -> Iterator[Denial]:
    """What each denial of a stretch covers."""
    others = 0
    for _, _, mask in triggers:
        others |= mask
    last = -1
    for start, end, mask in sorted(triggers):
        listed = last > 0 and bool(marks.signs & _since(last, start))
        surely, perhaps = _forward(stretch, end, marks, others & ~marks.either, again=listed)
        if (
            start == last
            and surely
            and _is_doubtful(marks.words, *stretch.words[start - 1 : start + 1])
        ):
            # "Not without numbness": nobody knows what two denials in a row mean.
            surely, perhaps = 0, surely | perhaps
        last = end
        closing = stretch.words[start] in marks.words.answers and _closes(stretch, end)
        if closing and not surely and not perhaps:
            surely = _backward(stretch, start, marks)
        yield Denial(mask, surely, perhaps)


def _is_doubtful(words: DenialWords, word: str, other: str) -> bool:
    """Whether two denials side by side may cancel each other."""
    if other in words.concord:
        return False
    return word.endswith(words.verb_endings) or word in words.verbs


def _closes(stretch: Stretch, end: int) -> bool:
    """Whether nothing follows in the clause: "numbness: no"."""
    return end == len(stretch.words) or stretch.clause[end] != stretch.clause[end - 1]


def _since(first: int, end: int) -> int:
    """The positions from one to before another."""
    return (1 << end) - (1 << first)


def _forward(
    stretch: Stretch, end: int, marks: Marks, others: int, *, again: bool
) -> tuple[int, int]:
    """The positions behind a denial that it denies for certain, and that it may deny.

    It goes on ``again`` where one before it denied a sign: "no fever, no pain, numb legs" may
    end with what is there, as it has no "no" of its own.
    """
    surely = perhaps = 0
    opaque, listing, sure, seen = 0, False, True, False
    for at in range(end, len(stretch.words)):
        bit = 1 << at
        if stretch.sentence[at] != stretch.sentence[end - 1] or (marks.ends | others) & bit:
            break
        joint = bool((marks.joints | marks.either) & bit)
        if joint or stretch.clause[at] != stretch.clause[at - 1]:
            if not seen and joint and marks.either & bit:
                continue
            first = _next_word(stretch, at, marks)
            if not seen or _begins_a_clause(stretch, at, first, marks):
                break
            listing, sure = True, not again and _is_sure(stretch, at, first, marks)
        if joint:
            continue
        if not listing and opaque and marks.fresh & bit and not marks.signs & bit:
            # "Not great my pee is brown": the second half is a clause of its own.
            break
        seen = seen or bool(marks.signs & bit)
        opaque += _is_opaque(stretch, at, marks)
        if opaque > _OPAQUE:
            break
        if sure and (opaque == 0 or seen):
            surely |= bit
        else:
            perhaps |= bit
    return surely, perhaps


def _begins_a_clause(stretch: Stretch, at: int, first: int | None, marks: Marks) -> bool:
    """Whether the next part has a subject or a verb: "no fever, my pee is brown"."""
    if first is None:
        return False
    if not marks.fresh & 1 << first:
        return _tells(stretch, first, marks) and not _has_either(stretch, at, marks)
    return not (marks.either & 1 << at and stretch.words[first] in marks.words.articles)


def _tells(stretch: Stretch, first: int, marks: Marks) -> bool:
    """Whether a part has a verb of its own: "no pain, arse is numb"."""
    for at in range(first, len(stretch.words)):
        if stretch.clause[at] != stretch.clause[first]:
            break
        if stretch.words[at] in marks.words.telling:
            return True
    return False


def _is_opaque(stretch: Stretch, at: int, marks: Marks) -> bool:
    """Whether a denial cannot be seen through a word: it may deny that word instead."""
    counts = stretch.rank[at + 1] > stretch.rank[at]
    return counts and not (marks.signs | marks.through) & 1 << at


def _is_sure(stretch: Stretch, at: int, first: int | None, marks: Marks) -> bool:
    """Whether the next part of a list is denied for certain: "no fever, chills or rash"."""
    if first is None or not _is_plain(stretch, first, marks):
        return False
    if _has_either(stretch, at, marks):
        return True
    joint = bool(marks.joints & 1 << at)
    return bool(marks.nouns & 1 << first) and (joint or _length(stretch, first) <= _SHORT)


def _length(stretch: Stretch, first: int) -> int:
    """How many words a clause has from one of them on."""
    return bisect_right(stretch.clause, stretch.clause[first]) - first


def _next_word(stretch: Stretch, at: int, marks: Marks) -> int | None:
    """The word that begins the next part of a list, behind "and" and the like."""
    while at < len(stretch.words) and (marks.joints | marks.either) & 1 << at:
        at += 1
    return at if at < len(stretch.words) else None


def _is_plain(stretch: Stretch, at: int, marks: Marks) -> bool:
    """Whether a part of a list holds nothing but signs; "fever of 39 though" holds more."""
    for one in range(at, len(stretch.words)):
        if stretch.clause[one] != stretch.clause[at] or (marks.joints | marks.either) & 1 << one:
            break
        if _is_opaque(stretch, one, marks):
            return False
    return True


def _has_either(stretch: Stretch, at: int, marks: Marks) -> bool:
    """Whether an "or" or "nor" holds the rest of the list together."""
    rest = range(at, min(at + 15, len(stretch.words)))
    same = [one for one in rest if stretch.sentence[one] == stretch.sentence[at - 1]]
    return any(marks.either & 1 << one for one in same)


def _backward(stretch: Stretch, start: int, marks: Marks) -> int:
    """The signs right before a closing "no", in its clause or in the question before it."""
    first, words = start, marks.words
    while first and stretch.words[first - 1] in words.emphasis | words.pronouns:
        first -= 1
    if first == 0:
        return 0
    last = first - 1
    asked = stretch.sentence[last] in stretch.asked
    taken_up = not words.pronouns.isdisjoint(stretch.words[first:start])
    if stretch.sentence[last] != stretch.sentence[start] and not asked and not taken_up:
        return 0
    found = 0
    for at in range(last, -1, -1):
        if stretch.clause[at] != stretch.clause[last]:
            break
        if marks.signs & 1 << at:
            found |= 1 << at
    return found
