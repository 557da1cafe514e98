"""Reading the fields of a raw update: only what is needed, and only in the documented shape.

Lives here: ids, texts, commands, and the accounts that are nobody. Does not live here: what
an update means (``bot.arrival``, ``bot.communities.hearing``, the only callers).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

#: Telegram's own accounts that speak for groups and channels; never a person.
NOBODY = frozenset({777000, 1087968824, 136817688})
#: A command as Telegram marks one; anything else that begins with "/" is plain words.
COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)
#: What a row can hold; Telegram's own numbers stay far below it.
_HIGHEST = 2**63 - 1


def number_in(value: object) -> int:
    """An id that a row can hold; raises TypeError or ValueError for anything else."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("no whole number")
    if not -_HIGHEST <= value <= _HIGHEST:
        raise ValueError("no id")
    return value


def text_in(fields: Mapping[str, Any], name: str) -> str | None:
    """A text that can travel on, or None when there is none; raises as ``number_in`` does."""
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError("no text")
    # Half a surrogate pair would fail later, in somebody else's hands.
    return value.encode(errors="replace").decode()
