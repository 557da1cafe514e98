"""Scores of triage answers against what was expected.

Lives here: accuracy, safety, over- and under-triage as symptomcheckR names them, and the
exact binomial interval. Does not live here: cases and tables. Called by ``report``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import comb

from flows.vocabulary import Level

#: The three levels of the published sets, least urgent first.
THREE = ("self-care", "non-emergency", "emergency")
#: Whatever somebody should look at, today or within weeks, is "non-emergency" there.
_THREE_OF = {
    Level.NORMAL_SORENESS: "self-care",
    Level.SELF_CARE_WATCH: "self-care",
    Level.CLINICIAN_SOON: "non-emergency",
    Level.URGENT: "non-emergency",
    Level.EMERGENCY: "emergency",
}


def on_three(level: Level) -> str:
    """Our five levels on the three of the published sets."""
    return _THREE_OF[level]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over answered cases: right, more urgent than expected, less urgent."""

    right: int
    over: int
    under: int

    @property
    def cases(self) -> int:
        """How many cases there are."""
        return self.right + self.over + self.under

    @property
    def accuracy(self) -> float:
        """Share of cases on the expected level."""
        return self.right / self.cases

    @property
    def safety(self) -> float:
        """Share of cases at the expected level or above it."""
        return (self.right + self.over) / self.cases

    @property
    def inclination(self) -> float | None:
        """Share of the errors that are over-triage; None without errors."""
        errors = self.over + self.under
        return self.over / errors if errors else None


def score(pairs: Sequence[tuple[int, int]]) -> Score:
    """Score pairs of expected and given rank, a higher rank being more urgent."""
    return Score(
        right=sum(given == expected for expected, given in pairs),
        over=sum(given > expected for expected, given in pairs),
        under=sum(given < expected for expected, given in pairs),
    )


def exact_interval(hits: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """The Clopper-Pearson interval of a share: bounds between 0 and 1.

    Each bound is the share at which so many hits, or so few, would be as unlikely as half
    of what ``level`` leaves out. Found by halving, since the tail only grows with the share.
    """
    tail = (1 - level) / 2
    low = 0.0 if hits == 0 else _share(lambda p: _at_least(hits, of, p) >= tail)
    high = 1.0 if hits == of else _share(lambda p: _at_least(hits + 1, of, p) >= 1 - tail)
    return low, high


def _share(reached: Callable[[float], bool]) -> float:
    """The least share at which ``reached`` is true, to 12 digits."""
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high


def _at_least(hits: int, of: int, share: float) -> float:
    """The chance of ``hits`` or more out of ``of``."""
    return sum(comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(hits, of + 1))
