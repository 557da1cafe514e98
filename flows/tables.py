"""The shape of every table in the pathway files: which keys there are, and of what kind.

Lives here: pydantic models, one for each kind of table, closed to unknown keys. Does not
live here: reading files and checking names against the vocabulary (``flows.loading``, the
only caller).
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from flows.signing import SIGNATURE
from flows.vocabulary import Level


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class QuestionRow(_Row):
    """One [[question]] of ``questions.toml``."""

    id: str
    options: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()
    completes: tuple[str, ...] = ()
    ask_if: dict[str, Any] | None = None
    skip: bool = False
    columns: int = Field(default=1, ge=1, le=8)
    widths: tuple[Annotated[int, Field(ge=1, le=8)], ...] = ()
    picture: Literal["body_map"] | None = None


class FlagRow(_Row):
    """One [[flag]] of ``flags.toml``."""

    id: str
    unsure: Level
    screen: str | None = None
    time_critical: bool = False
    ask_if: dict[str, Any] | None = None
    softens: str | None = None
    takes_back: dict[str, str] | None = None


class RuleRow(_Row):
    """One [[rule]] of any rule file; ``reviewed`` is explained in ``flows.signing``."""

    id: str = Field(pattern=r"^[RF]\d\d$")
    level: Level
    pattern: str
    when: dict[str, Any]
    because: str = Field(min_length=10)
    source: str = Field(min_length=5)
    patterns: dict[str, str] = {}
    say: dict[str, str] = {}
    weight: int = 0
    extra_check_in: bool = False
    reviewed: str = Field(pattern=SIGNATURE)


class ContradictionRow(_Row):
    """One [[contradiction]] of ``contradictions.toml``."""

    id: str = Field(pattern=r"^[a-z_]{3,40}$")
    between: tuple[str, str]
    when: dict[str, Any] | None = None
    typed: str | None = None
    weigh: dict[str, float] = {}
    above: float = 0
    reads: dict[str, str] = {}


class PlanRow(_Row):
    """The [plan] of ``follow_up.toml``; hours unless named otherwise."""

    check_in_hours: tuple[float, float]
    quiet_minutes: tuple[int, int]
    anchor_limit_hours: float
    put_off_hours: float
    busy_minutes: float
    later_hours: float
    late_hours: float
    last_expires_hours: float
    day7_hours: float
    extra_hours: float
    seen_hours: dict[str, float]
    seen_again_hours: dict[str, float]
    day7_levels: frozenset[str]
    reminder_hours: float
    closing_hours: float


class CourseRow(_Row):
    """One [[course]] of ``follow_up.toml``."""

    id: str
    when: dict[str, Any]


class AnchorsRow(_Row):
    """The [anchors] of ``anchors.toml``."""

    anchors: dict[str, float]


class PathwayRow(_Row):
    """A ``pathway.toml``."""

    name: str
    version: int = Field(ge=1)
    places: frozenset[str] = frozenset()
    questions: tuple[str, ...]
