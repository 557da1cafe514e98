"""What the pathway files hold, once they are read and checked.

Lives here: frozen data with no behaviour beyond look-ups. Does not live here: reading
and checking (``flows.loading``). Called by the engine and by triage, which are handed
one ``Content`` and never read a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flows.conditions import Condition
from flows.lexicon import Lexicon
from flows.vocabulary import Level


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a pathway: an answer of the contract, or a flag on its own.

    ``options`` are the codes on buttons, ``numbers`` the values on buttons of a number
    question. ``completes`` are codes that end a multi-select by themselves; ``skip``
    offers "skip" in place of "not sure"; ``columns`` is how many buttons stand in a row.
    """

    id: str
    options: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()
    many: bool = False
    completes: frozenset[str] = frozenset()
    ask_if: Condition | None = None
    skip: bool = False
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Flag:
    """One danger sign: where it is asked and what a doubt means (see ``flags.toml``)."""

    id: str
    unsure: Level
    screen: str | None = None
    time_critical: bool = False
    ask_if: Condition | None = None
    softens: str | None = None
    takes_back: tuple[str, str, str] | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: if ``when`` holds, at least ``level``.

    ``patterns`` names another pattern for when that answer or flag decided; ``say``
    another text key. ``weight`` chooses the pattern among findings of one level.
    ``because`` and ``source`` are for the reviewing clinician, in English.
    """

    id: str
    level: Level
    pattern: str
    when: Condition
    because: str
    source: str
    patterns: Mapping[str, str]
    say: Mapping[str, str]
    weight: int = 0
    extra_check_in: bool = False


@dataclass(frozen=True, slots=True)
class Pathway:
    """The questions and rules for one kind of complaint."""

    name: str
    version: int
    places: frozenset[str]
    questions: tuple[str, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """When Spotter comes back; hours unless named otherwise (see ``follow_up.toml``).

    ``quiet_minutes`` are the start and the end of the quiet hours in minutes after
    local midnight. The settings may replace these and ``check_in_hours``.
    """

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
    seen_hours: Mapping[str, float]
    day7_levels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that the core knows; ``version`` changes with every byte of it."""

    questions: Mapping[str, Question]
    flags: Mapping[str, Flag]
    screens: Mapping[str, tuple[str, ...]]
    pathways: Mapping[str, Pathway]
    anchors: Mapping[str, float]
    plan: Plan
    lexicons: Mapping[str, Lexicon]
    version: str
