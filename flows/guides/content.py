"""What the guide files hold, once they are read and checked.

Lives here: frozen data with no behaviour beyond look-ups. Does not live here: reading and
checking (``flows.guides.loading``), who may see what (``flows.guides.offering``). Held by
``flows.content.Content``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flows.conditions import Condition
from flows.vocabulary import Level

#: What a self-check can be answered with.
CHECK_CODES = ("eases", "same", "worse", "stopped", "skip")
#: The pages of "train around it".
TOPICS = ("pull", "legs", "upper", "cardio")
#: How well a measure against soreness is supported, best first.
STRENGTHS = ("some", "little", "not", "careful")
#: Loading tips that a fault can point to.
TIPS = ("lighter", "warm_up", "spare_reps", "pause", "slow", "small_jumps")


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """One guided check: when it makes sense, and the kind of advice an answer leans to.

    ``moves`` are drawn beside its words (here and below: names of ``flows.pictures.DRAWN``).
    """

    id: str
    when: Condition
    leans: Mapping[str, str]
    source: str
    moves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SelfChecks:
    """All checks in their order; ``requires`` must hold for certain before any is offered.

    ``every_hours`` lie between two rounds, a round has at most ``most`` checks, and it is
    only repeated with pain of at most ``again_at_most`` (0-10).
    """

    checks: Mapping[str, SelfCheck]
    requires: Condition
    every_hours: float
    most: int
    again_at_most: float


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to see on a video, with the loading tip that goes with its cue."""

    id: str
    tip: str
    source: str


@dataclass(frozen=True, slots=True)
class FormReview:
    """The faults in the order of the list; below ``film_from_step`` only old footage counts."""

    faults: Mapping[str, Fault]
    film_from_step: int
    not_for_lifts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder; ``low`` and ``high`` are percent, where it names a weight."""

    low: float | None
    high: float | None
    source: str
    moves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Swap:
    """Something to do instead, between two steps, but not for some kinds of pain."""

    id: str
    topic: str
    from_step: int
    to_step: int
    not_for: frozenset[str]
    source: str
    moves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Training:
    """Training around it: the traffic light, the ladder, the kinds and the swaps.

    ``green_at_most`` and ``amber_at_most`` are 0-10; ``climb_hours`` lie between two steps
    up; after ``holds_days`` the answers are too old to train by. ``start``, ``highest``,
    ``highest_closed`` and ``closed_from`` are steps by level; one not named has none.
    ``kinds`` are ordered, most telling first, with their patterns; ``comfort`` are the moves
    that ease a kind.
    """

    green_at_most: float
    amber_at_most: float
    climb_hours: float
    holds_days: float
    start: Mapping[Level, int]
    highest: Mapping[Level, int]
    highest_closed: Mapping[Level, int]
    closed_from: Mapping[Level, int]
    ladder: tuple[Rung, ...]
    kinds: Mapping[str, frozenset[str]]
    comfort: Mapping[str, tuple[str, ...]]
    swaps: tuple[Swap, ...]


@dataclass(frozen=True, slots=True)
class Guides:
    """Everything that the guides know; ``measures`` are the measures by strength.

    ``measure_moves`` are the moves among them.
    """

    checks: SelfChecks
    form: FormReview
    training: Training
    measures: Mapping[str, tuple[str, ...]]
    measure_moves: tuple[str, ...] = ()
