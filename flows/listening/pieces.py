"""A text as numbers: the words and parts of words that the second ear's network knows.

House rules. Text is cut the way the network's pretraining cut it: lower case, no accents,
every punctuation mark a word of its own; a word that is not in the list is taken apart into
the longest pieces that are. A long text becomes several windows that overlap, so that a sign
in its last line counts like one in its first.

Lives here: cutting. Does not live here: the list of pieces (``flows/words/<language>/pieces.txt``)
or weighing (``flows.listening.likeness``, the only caller beside the training).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

_START, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_LONGEST_WORD = 100
#: A punctuation mark alone, or what stands between such marks, blanks and control characters.
_MARKS = re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_WORD = re.compile(rf"[{_MARKS}]|[^{_MARKS}\s\x00-\x1f\x7f]+")
#: Pieces in one window, its two ends included, and how many the next one repeats.
WINDOW, _OVERLAP = 96, 24


class Pieces:
    """A list of pieces, each with its place in it as its number; remembers words it cut."""

    __slots__ = ("_cut", "_end", "_known", "_start", "_unknown")

    def __init__(self, names: Sequence[str]) -> None:
        """Take the list; raises KeyError when one of the three marks is missing from it."""
        self._known = {name: number for number, name in enumerate(names)}
        self._start, self._end = self._known[_START], self._known[_END]
        self._unknown = self._known[_UNKNOWN]
        self._cut: dict[str, list[int]] = {}

    def windows(self, text: str) -> Iterator[list[int]]:
        """The text in numbers, at most ``WINDOW`` at a time; none for a text without words."""
        numbers = [number for word in _words(text) for number in self._pieces(word)]
        most = WINDOW - 2
        for begin in range(0, len(numbers), most - _OVERLAP):
            if begin == 0 or begin + _OVERLAP < len(numbers):
                yield [self._start, *numbers[begin : begin + most], self._end]

    def _pieces(self, word: str) -> list[int]:
        found = self._cut.get(word)
        if found is None:
            if len(self._cut) > 20_000:
                self._cut.clear()
            found = self._cut[word] = self._taken_apart(word)
        return found

    def _taken_apart(self, word: str) -> list[int]:
        """The longest known pieces from the left; one mark for what cannot be made of them."""
        if len(word) > _LONGEST_WORD:
            return [self._unknown]
        found: list[int] = []
        begin = 0
        while begin < len(word):
            for end in range(len(word), begin, -1):
                name = word[begin:end] if begin == 0 else f"##{word[begin:end]}"
                if name in self._known:
                    found.append(self._known[name])
                    begin = end
                    break
            else:
                return [self._unknown]
        return found


def _words(text: str) -> list[str]:
    """Words and punctuation marks in lower case, without accents and control characters."""
    text = text.lower()
    if not text.isascii():
        text = "".join(map(_plain, unicodedata.normalize("NFD", text)))
    return _WORD.findall(text)


def _plain(letter: str) -> str:
    """A letter as it is, none for an accent or control character, a mark with blanks around it."""
    kind = unicodedata.category(letter)
    if letter.isspace():
        return " "
    if kind == "Mn" or kind[0] == "C":
        return ""
    return f" {letter} " if kind[0] == "P" else letter
