"""Variants of the labelled messages that nobody labelled: the teacher says what they are.

Words are swapped for near ones, mistyped, dropped; sentences and clauses of different
messages are put together. Lives here: making them, from a seed. Does not live here: saying
what they mean (``teacher``).
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

Near = Mapping[str, Sequence[str]]

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    letter: [row[at + step] for step in (-1, 1) if 0 <= at + step < len(row)]
    for row in _ROWS
    for at, letter in enumerate(row)
}
_CLAUSE = re.compile(r"(?<=[.!?;])\s+|,\s+|\s+(?=but\b|and\b|so\b)")
_BETWEEN = (". ", ", ", " but ", " and ", " ", ". also ", "; ", " tho ", ". no ", "\n")
_LONGEST = 500


def variants(texts: Sequence[str], near: Near, count: int, seed: int) -> list[str]:
    """``count`` different variants, in no order; ``near`` gives words that mean about the same."""
    chance = random.Random(seed)
    found: set[str] = set()
    while len(found) < count:
        kind = chance.random()
        if kind < 0.5:
            text = _reworded(chance, near, chance.choice(texts), 0.18, 0.05, 0.06)
        elif kind < 0.85:
            text = _joined(chance, texts)
        else:
            text = _reworded(chance, near, _joined(chance, texts), 0.12, 0.04, 0.04)
        found.add(_shaped(chance, text))
    made = sorted(found)
    chance.shuffle(made)
    return made


def _reworded(
    chance: random.Random, near: Near, text: str, swap: float, slip: float, drop: float
) -> str:
    """Each word swapped, mistyped or dropped with these chances."""
    words = []
    for word in re.findall(r"\w+|\W+", text):
        fate = chance.random()
        if not word.isalpha() or fate >= swap + slip + drop:
            words.append(word)
        elif fate < swap:
            words.append(chance.choice(near.get(word.lower()) or [word]))
        elif fate < swap + slip:
            words.append(_mistyped(chance, word))
    return "".join(words)


def _mistyped(chance: random.Random, word: str) -> str:
    if len(word) < 4:
        return word
    at, kind = chance.randrange(1, len(word) - 1), chance.random()
    if kind < 0.3:
        return word[:at] + word[at + 1 :]
    if kind < 0.5:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind < 0.7:
        return word[:at] + word[at] + word[at:]
    return word[:at] + chance.choice(_BESIDE.get(word[at].lower(), [word[at]])) + word[at + 1 :]


def _clauses(text: str) -> list[str]:
    return [one.strip() for one in _CLAUSE.split(text) if one.strip()]


def _joined(chance: random.Random, texts: Sequence[str]) -> str:
    """Two messages in one, some of their clauses, or one clause alone."""
    first, second = chance.choice(texts), chance.choice(texts)
    ours, theirs = _clauses(first), _clauses(second)
    kind = chance.random()
    if kind < 0.45:
        return first.rstrip(".") + chance.choice(_BETWEEN) + second
    if kind < 0.7:
        some = chance.sample(ours, min(len(ours), 2)) + chance.sample(theirs, min(len(theirs), 2))
        return chance.choice(_BETWEEN).join(some)
    if kind < 0.85:
        return chance.choice(ours)
    at = chance.randrange(len(ours) + 1)
    return ", ".join([*ours[:at], chance.choice(theirs), *ours[at:]])


def _shaped(chance: random.Random, text: str) -> str:
    kind = chance.random()
    if kind < 0.25:
        text = text.lower()
    elif kind < 0.35:
        text = re.sub(r"[.,!?;']", "", text.lower())
    return text[:_LONGEST]
