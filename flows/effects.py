"""What an event leads to: effects that the shell performs in the same transaction.

Lives here: frozen data only, and the Step that one event returns. Does not live here: deciding
(``flows.engine`` and what it calls, where they are made) or performing (``bot.performing``,
which reads them).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from flows.model import Answered, PlannedCheckIn, State
from flows.screen import Screen
from flows.vocabulary import Level

#: ``edit`` replaces the live card, ``new`` sends a message, ``bring`` shows the live card
#: again when the press came from another one. Below a picture that stays, ``caption``
#: changes the words and the buttons, ``mark`` nothing but the buttons.
How = Literal["edit", "caption", "mark", "new", "bring"]
#: Decides priority, expiry and what happens when the wire is in doubt (``bot.kinds``).
MessageKind = Literal[
    "question",
    "guidance",
    "emergency",
    "check_in",
    "reminder",
    "asked_again",
    "notice",
    "chart",
    "erased",
]


@dataclass(frozen=True, slots=True)
class Show:
    """Put a screen before the person; ``leaves`` is what becomes of the card before it."""

    screen: Screen
    how: How = "new"
    kind: MessageKind = "question"
    check_in: str | None = None
    leaves: Screen | None = None


@dataclass(frozen=True, slots=True)
class Toast:
    """A word on the pressed button itself (at most 200 characters); best effort."""

    key: str


@dataclass(frozen=True, slots=True)
class PlanCheckIns:
    """Remember to come back."""

    check_ins: tuple[PlannedCheckIn, ...]


@dataclass(frozen=True, slots=True)
class CancelCheckIns:
    """Everything still planned for this person is off."""


@dataclass(frozen=True, slots=True)
class MarkCheckIn:
    """A check-in was asked, answered, or is left out because a later one stands."""

    id: str
    status: Literal["asked", "answered", "expired"]


@dataclass(frozen=True, slots=True)
class PutOffCheckIn:
    """Ask later: somebody is in the middle of a conversation, or it is night."""

    id: str
    until: datetime


@dataclass(frozen=True, slots=True)
class RecordConsent:
    """The person agreed to this version of the consent text."""

    version: int


@dataclass(frozen=True, slots=True)
class RecordAssessment:
    """Keep what was assessed: the trace that explains any advice later.

    ``change`` is what a check-in reported since the contact before it.
    """

    episode: int
    kind: str
    level: Level
    pattern: str
    severity: float | None
    rules: tuple[str, ...]
    answers: tuple[Answered, ...]
    heard: tuple[tuple[str, str], ...]
    content_version: str
    change: str | None = None


@dataclass(frozen=True, slots=True)
class EraseEverything:
    """Delete every row about this person; with ``receipt`` they are told what went."""

    receipt: bool = False


@dataclass(frozen=True, slots=True)
class DeleteEpisode:
    """Delete one complaint of this person, with all that hangs on it."""

    number: int


@dataclass(frozen=True, slots=True)
class Recall:
    """Look up what was kept of past complaints and do what the button ``name`` says of it."""

    name: str


@dataclass(frozen=True, slots=True)
class SendRecord:
    """Send one complaint as a file: a page to print, or a bundle that other software reads."""

    number: int
    form: Literal["page", "fhir"]


@dataclass(frozen=True, slots=True)
class SendExport:
    """Send the person everything that is kept about them."""


@dataclass(frozen=True, slots=True)
class ShowGroups:
    """Show the person the groups and channels that are theirs or that they came from."""


Effect = (
    Show
    | Toast
    | PlanCheckIns
    | CancelCheckIns
    | MarkCheckIn
    | PutOffCheckIn
    | RecordConsent
    | RecordAssessment
    | EraseEverything
    | DeleteEpisode
    | Recall
    | SendRecord
    | SendExport
    | ShowGroups
)


@dataclass(frozen=True, slots=True)
class Step:
    """What one event leads to."""

    state: State
    effects: tuple[Effect, ...] = ()
