"""How a language writes short answers: numbers in words, lists of numbers, scores, yes and no.

Lives here: the table alone, with what any language shares. Does not live here: the words
(``flows/words/<language>.toml``), matching (``flows.typed`` and ``flows.reporting``, the
callers).
"""

from __future__ import annotations

import re

from pydantic import Field

from flows.listening.phrases import NOTHING, Expression, Phrases


class AnswerWords(Phrases):
    """The words of short answers.

    ``numbers`` are numbers in words, ``list`` finds several numbers ("1 and 3"), ``of_ten``
    what says only that a score is one ("/10"). ``leading`` are the words that answer "yes" or
    "no" when they begin a text, ``erase`` finds the wish to delete everything. ``bare`` is a
    number and nothing else, ``line`` a line of a list by its number ("sign 2"). ``until``
    stands between two hours, and ``since`` before the first of them. ``age`` is an age and nothing
    else, in the group ``n``.
    """

    numbers: dict[str, float] = Field(default_factory=dict)
    list: Expression = re.compile(r"^\d{1,2}(?:\s*(?:,|&|\s)\s*\d{1,2})*\.?$")
    of_ten: Expression = re.compile(r"/\s*10\b")
    leading: dict[str, frozenset[str]] = Field(default_factory=dict)
    erase: Expression = NOTHING
    bare: Expression = re.compile(r"(?:~ ?)?\d{1,2}(?:[.,]\d)?(?: ?/ ?10)?")
    line: Expression = re.compile(r"(?:no\.?|nr\.?|#) ?(\d{1,2})")
    until: Expression = re.compile(r"[-–—]")
    since: Expression = NOTHING
    age: Expression = re.compile(r"^(?P<n>\d{1,3})$")
