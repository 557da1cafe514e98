"""What a person chose in the settings, and what they keep of their weekly look-ahead.

Lives here: frozen data only, kept with the person's ``State``. Does not live here: the rest
of the state (``flows.model``), what a choice leads to (``flows.settings``, ``flows.weekly``,
``flows.simple``). Called by ``flows.model`` and by all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Preferences:
    """One person's choices; every default is what holds for who never chose.

    ``zone`` is an IANA name, ``guess`` the zone of the group whose door they came through,
    ``clock_asked`` says that the one question about the clock was put. ``quiet`` are minutes
    after local midnight, None for the operator's. ``language`` None follows the client,
    whose own is ``client`` (as Telegram tells it). ``simple`` is one new message per
    question, a reply keyboard, no picture and no edit; ``offered`` that it was offered,
    after ``typed`` cards in a row were answered in words. ``discreet`` keeps everything but
    a neutral line out of what a lock screen shows of a message that nobody asked for.
    """

    zone: str | None = None
    guess: str | None = None
    clock_asked: bool = False
    quiet: tuple[int, int] | None = None
    language: str | None = None
    client: str | None = None
    simple: bool = False
    offered: bool = False
    typed: int = 0
    discreet: bool = False


#: What holds for who never chose.
AS_IT_COMES = Preferences()


@dataclass(frozen=True, slots=True)
class Week:
    """One answered look-ahead: the local date, and the points of its four answers."""

    day: str
    points: tuple[int, int, int, int]

    @property
    def score(self) -> int:
        """0 to 100: how much it got in the way."""
        return sum(self.points)


@dataclass(frozen=True, slots=True)
class Weekly:
    """The weekly look-ahead of somebody who may have turned it ``on``.

    ``day`` is the weekday (Monday is 0) and ``minute`` the minute of the local day.
    ``number`` names the latest promise, ``meant_for`` is its local day and ``due_at`` its
    moment, None where nothing is promised. ``answers`` are those of the look-ahead that is
    being answered, ``open`` says that it waits for the next one, ``missed`` counts those in a
    row that nobody answered, and ``weeks`` are the latest that somebody did, oldest first.
    """

    on: bool = False
    day: int = 6
    minute: int = 18 * 60
    number: int = 0
    meant_for: date | None = None
    due_at: datetime | None = None
    answers: tuple[int, ...] = ()
    open: bool = False
    missed: int = 0
    weeks: tuple[Week, ...] = ()


#: Off, and nothing answered.
NEVER = Weekly()
