"""What a language's tables of expressions are made of: regular expressions as data.

House rules. An expression is a string, or a list of strings of which any may stand there.
``${name}`` puts in another string of the same table, so that a word is written once. Text is
plain before it is searched (see ``flows.listening.tokens.plain_text``): lower case, straight
apostrophes, single blanks.

Lives here: reading and checking such tables. Does not live here: which tables there are
(``time_words``, ``roles``, ``session``, ``beginning``, ``scores``, ``ages``, ``denial``), the
expressions themselves (``flows/words``). Called by those modules and by ``flows.lexicon``.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

_PUT_IN = re.compile(r"\$\{(\w+)\}")
#: No honest table nests deeper; a circle would.
_DEEPEST = 5


def _joined(value: object) -> object:
    """The one expression that a list of them stands for."""
    if isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
        return "|".join(value)
    return value


def _compiled(value: object) -> object:
    value = _joined(value)
    if not isinstance(value, str):
        return value
    try:
        return re.compile(value)
    except re.error as error:
        raise ValueError(f"not a valid expression: {error}") from None


def _of_words(value: object) -> object:
    value = _joined(value)
    return _compiled(rf"\b(?:{value})\b") if isinstance(value, str) else value


#: A whole expression, compiled.
Expression = Annotated[re.Pattern[str], BeforeValidator(_compiled)]
#: Whole words, any of which may stand there, compiled.
Words = Annotated[re.Pattern[str], BeforeValidator(_of_words)]
#: A piece that the code or the table builds larger expressions of.
Piece = Annotated[str, BeforeValidator(_joined)]
#: What no text holds, for tables that lack an expression.
NOTHING = re.compile(r"(?!)")


class Phrases(BaseModel):
    """A table of one language: each field names what its expression finds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _put_in(cls, table: Any) -> Any:
        """Every ``${name}`` replaced; raises ValueError for a name that the table lacks."""
        if not isinstance(table, dict):
            return table
        pieces = {name: _joined(value) for name, value in table.items()}

        def whole(text: str, depth: int) -> str:
            def piece(found: re.Match[str]) -> str:
                value = pieces.get(found[1])
                if not isinstance(value, str) or depth > _DEEPEST:
                    raise ValueError(f"${{{found[1]}}} is no expression of this table")
                return whole(value, depth + 1)

            return _PUT_IN.sub(piece, text)

        def mended(value: Any) -> Any:
            if isinstance(value, str):
                return whole(value, 0)
            if isinstance(value, list):
                return [mended(one) for one in value]
            if isinstance(value, dict):
                return {name: mended(one) for name, one in value.items()}
            return value

        return {name: mended(value) for name, value in table.items()}
