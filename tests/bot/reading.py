"""How hard a text is to read: the Flesch-Kincaid school grade.

Lives here: the measure. It is near enough for short English texts and needs no word list.
Does not live here: what grade is allowed. Called by ``test_texts``.
"""

from __future__ import annotations

import re


def syllables(word: str) -> int:
    """Syllables of an English word, near enough; a number counts as one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if len(letters) <= 3:
        return 1
    stem = re.sub(r"(?:[^laeiouy]es|[^aeiouytd]ed|[^l]e)$", lambda end: end.group()[0], letters)
    return max(1, len(re.findall(r"[aeiouy]+", stem)))


def grade(text: str) -> float:
    """Flesch-Kincaid school grade; each line of a list is a sentence."""
    sentences = [one for one in re.split(r"[.!?]+(?=[\s\"]|$)|\n+", text) if re.search(r"\w", one)]
    words = re.findall(r"[\w']+", text)
    spoken = sum(syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * spoken / len(words) - 15.59
