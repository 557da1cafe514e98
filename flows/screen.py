"""What a person is shown: paragraphs and buttons as keys and arguments, never prose.

Lives here: frozen data only. Does not live here: which screen is shown when
(``flows.asking``, ``flows.result``), the words (``bot/texts``). Called by the builders
of screens in ``flows`` and by ``bot.render``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from flows.pictures import Picture
from flows.vocabulary import Level

Role = Literal[
    "start",
    "agree",
    "decline",
    "answer",
    "done",
    "back",
    "not_sure",
    "skip",
    "stop",
    "why",
    "confirm",
    "change",
    "resume",
    "danger",
    "other",
]


@dataclass(frozen=True, slots=True)
class Ref:
    """A text by its key, to stand inside another text."""

    key: str


@dataclass(frozen=True, slots=True)
class Refs:
    """Several texts by key, joined with commas in the reader's language."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time (UTC), shown on the reader's clock."""

    at: datetime
    offset_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A day on the reader's calendar; ``year`` where it is not this one."""

    day: datetime
    offset_minutes: int | None = None
    year: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A number inside the text that words it ("26 hours ago"), by the text's key."""

    key: str
    number: float


Arg = str | float | Amount | Ref | Refs | Moment | Day


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph: a text key and its arguments."""

    key: str
    args: tuple[tuple[str, Arg], ...] = ()


@dataclass(frozen=True, slots=True)
class Button:
    """One button: ``id`` comes back, ``label`` is a text key, ``value`` the contract's code."""

    id: str
    label: str
    role: Role
    value: str | None = None
    ticked: bool = False
    args: tuple[tuple[str, Arg], ...] = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """What a person is shown: paragraphs and rows of buttons, in keys and arguments.

    ``picture`` stands above the words where it can be shown; the words say the same.
    """

    key: str
    parts: tuple[Part, ...]
    rows: tuple[tuple[Button, ...], ...] = ()
    question: str | None = None
    level: Level | None = None
    picture: Picture | None = None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """All buttons, row by row."""
        return tuple(button for row in self.rows for button in row)
