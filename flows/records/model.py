"""The nouns of history: one complaint with everything that was told and judged in it.

Lives here: frozen data, and what follows from it by counting: scores, days, how it ended.
Does not live here: any screen. Made by ``bot.records.reading``, used by the rest of
``flows.records`` and by ``bot.records``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from flows.model import Answered, Conversation, Episode
from flows.vocabulary import Level

_HOUR = timedelta(hours=1)
INTAKE, NO_ANSWER = "intake", "no_answer"

#: How a complaint stands: an ``Ending``, still followed, or over without a word of why.
Outcome = Literal["gone", "settled", "week", "no_answer", "open", "closed"]


@dataclass(frozen=True, slots=True)
class Contact:
    """One assessment: the report (``kind`` is "intake"), a check-in, or that no answer came.

    ``change`` is what a check-in reported since the contact before, None where it was not
    kept; ``severity`` is 0 to 10.
    """

    at: datetime
    kind: str
    level: Level
    severity: float | None
    rules: tuple[str, ...]
    answered: tuple[Answered, ...]
    heard: tuple[tuple[str, str], ...]
    content_version: str
    change: str | None = None

    @property
    def asked_again(self) -> bool:
        """Whether it is a check-in that was answered."""
        return self.kind not in (INTAKE, NO_ANSWER)

    @property
    def conversation(self) -> Conversation:
        """The answers of this contact as a conversation, so that they add up to an intake."""
        return Conversation(
            started_at=self.at,
            touched_at=self.at,
            answered=self.answered,
            heard=self.heard,
            check_in=None if self.kind == INTAKE else self.kind,
            change=self.change,
        )


@dataclass(frozen=True, slots=True)
class Record:
    """One complaint and its contacts, the oldest first; ``current`` is the one being followed."""

    episode: Episode
    contacts: tuple[Contact, ...]
    current: bool = False

    @property
    def number(self) -> int:
        """The number of the episode among the person's own."""
        return self.episode.number

    @property
    def scores(self) -> tuple[tuple[float, float], ...]:
        """Hours since the session (or the report) and a score of 0 to 10, the oldest first."""
        began = self.began
        told = ((one.at, one.severity) for one in self.contacts)
        return tuple(
            (round((at - began) / _HOUR, 1), score) for at, score in told if score is not None
        )

    @property
    def began(self) -> datetime:
        """The end of the session; without one, the report."""
        hours = next(
            (one.number for one in self.episode.answered if one.question == "trained_hours_ago"),
            None,
        )
        return self.episode.reported_at - (hours or 0.0) * _HOUR

    @property
    def outcome(self) -> Outcome:
        """How it ended, or that it has not."""
        if self.current and self.episode.open:
            return "open"
        return self.episode.ended or "closed"

    def days_until(self, at: datetime) -> float:
        """Whole days from the session or report to a moment."""
        return float(max(0, round((at - self.began) / timedelta(days=1))))

    @property
    def days(self) -> float:
        """Whole days to the last contact, at least one."""
        last = self.contacts[-1].at if self.contacts else self.episode.reported_at
        return max(1.0, self.days_until(last))
