"""How a language is written: which letters people leave out, and its possessive ending.

House rules. Nobody types every accent: "necesito" and "periné", "gefuehl" and "gefühl" are
folded into one spelling, in the word lists and in what is typed alike.

Lives here: that table, and folding a text. Does not live here: mending slips
(``flows.listening.spelling``). Called by it and by ``flows.lexicon``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from pydantic import Field

from flows.listening.phrases import Phrases


class Writing(Phrases):
    """``fold`` gives, for an expression, the letters that are written instead, in order."""

    fold: dict[str, str] = Field(default_factory=dict)
    possessive: str = ""

    @cached_property
    def _folds(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((re.compile(one), other) for one, other in self.fold.items())

    def folded(self, text: str) -> str:
        """A text in lower case with the letters that the word lists use."""
        for one, other in self._folds:
            text = one.sub(other, text)
        return text

    def folded_table(self, table: Any) -> Any:
        """The same for every name and every phrase of a table of the word lists."""
        if isinstance(table, str):
            return self.folded(table)
        if isinstance(table, Mapping):
            return {self.folded(name): self.folded_table(one) for name, one in table.items()}
        if isinstance(table, list | tuple):
            return [self.folded_table(one) for one in table]
        return table
