"""What is said once everything is gone: how much it was, when, and nothing of what it was.

House rule: a receipt holds no health text and names nobody. Lives here: the screen alone.
Does not live here: deleting (``storage.rights``). Called by ``bot.performing``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from flows.screen import Moment, Part, Screen

#: Tables that are told by name; all others are told as a sum.
_TOLD = {"episode": "checks", "assessment": "results", "check_in": "promises"}
#: Not told as rows: messages are told by themselves, and a person is not a row.
_UNTOLD = frozenset({"outbox", "person"})


def receipt(gone: Mapping[str, int], messages: int, at: datetime) -> Screen:
    """The receipt; ``gone`` is rows by table, ``messages`` how many leave the chat as well."""
    counts = {name: float(gone.get(table, 0)) for table, name in _TOLD.items()}
    rest = sum(rows for table, rows in gone.items() if table not in _TOLD | dict.fromkeys(_UNTOLD))
    return Screen(
        "erased",
        (
            Part("erased"),
            Part(
                "erased-counts",
                (
                    ("when", Moment(at)),
                    *counts.items(),
                    ("rest", float(rest)),
                    ("messages", float(messages)),
                ),
            ),
            Part("erased-chat"),
        ),
    )
