"""What the pathway files hold, once they are read and checked.

Lives here: frozen data with no behaviour beyond look-ups. Whatever holds a condition also
holds it as a function, made once from it, so that judging is fast. Does not live here: reading
and checking (``flows.loading``). Called by all of ``flows`` and by ``bot``, which are handed
one ``Content`` and never read a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Literal

from flows.conditions import (
    Condition,
    Decide,
    Leaf,
    Truth,
    decider,
    leaves,
    leaves_of,
    signs_needed,
)
from flows.guides.content import Guides
from flows.lexicon import Lexicon
from flows.model import DEFAULT_LANGUAGE
from flows.vocabulary import CONTRADICTION, FLAGS, Level

#: How a frozen noun sets a field that it works out of its others when it is made.
_set = object.__setattr__


def _always(truth: bool) -> Decide:
    return lambda _: truth


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a pathway: an answer of the contract, or a flag on its own.

    ``options`` are the codes on buttons, ``numbers`` the values on buttons of a number
    question. ``completes`` are codes that end a multi-select by themselves; ``skip``
    offers "skip" in place of "not sure"; ``columns`` is how many buttons stand in a row,
    ``widths`` how many stand in each row where they mirror the ``picture`` above them.
    """

    id: str
    options: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()
    many: bool = False
    completes: frozenset[str] = frozenset()
    ask_if: Condition | None = None
    skip: bool = False
    columns: int = 1
    widths: tuple[int, ...] = ()
    picture: Literal["body_map"] | None = None
    #: Whether to ask it: always, when there is no ``ask_if``.
    asked: Decide = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _set(self, "asked", _always(True) if self.ask_if is None else decider(self.ask_if))


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
    #: Whether to ask it on its own: never, when there is no ``ask_if``.
    asked: Decide = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _set(self, "asked", _always(False) if self.ask_if is None else decider(self.ask_if))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: if ``when`` holds, at least ``level``.

    ``patterns`` names another pattern for when that answer or flag decided; ``say``
    another text key. ``weight`` chooses the pattern among findings of one level.
    ``because`` and ``source`` are for the reviewing clinician, in English; ``reviewed`` is
    who signed what (``flows.signing``).
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
    reviewed: str = ""
    #: ``when`` as a function, every answer and flag that it looks at, whether these are flags
    #: alone, and the flags of which it needs one (see ``signs_needed``).
    holds: Decide = field(init=False, repr=False, compare=False)
    looks_at: frozenset[str] = field(init=False, repr=False, compare=False)
    signs_only: bool = field(init=False, repr=False, compare=False)
    needs: frozenset[str] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _set(self, "holds", decider(self.when))
        _set(self, "looks_at", leaves(self.when))
        _set(self, "signs_only", self.looks_at.issubset(FLAGS))
        _set(self, "needs", signs_needed(self.when))


@dataclass(frozen=True, slots=True)
class View:
    """How rules see one answer: a single condition, and which rules rest on it.

    ``places`` are the places of the rules, ``highest`` the rank of the most urgent one.
    """

    leaf: Leaf
    holds: Decide
    places: tuple[int, ...]
    highest: int


@dataclass(frozen=True, slots=True)
class Pathway:
    """The questions and rules for one kind of complaint."""

    name: str
    version: int
    places: frozenset[str]
    questions: tuple[str, ...]
    rules: tuple[Rule, ...]
    #: By answer or flag: every single condition about it.
    about: Mapping[str, tuple[View, ...]] = field(init=False, repr=False, compare=False)
    most_urgent_first: tuple[Rule, ...] = field(init=False, repr=False, compare=False)
    #: The rules that make an emergency.
    alarms: tuple[Rule, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        alarms = tuple(rule for rule in self.rules if rule.level is Level.EMERGENCY)
        _set(self, "alarms", alarms)
        resting: dict[Leaf, list[int]] = {}
        for at, rule in enumerate(self.rules):
            for leaf in leaves_of(rule.when):
                resting.setdefault(leaf, []).append(at)
        about: dict[str, list[View]] = {}
        for leaf, places in resting.items():
            [name] = leaves(leaf)
            highest = max(self.rules[at].level.rank for at in places)
            view = View(leaf, decider(leaf), tuple(places), highest)
            about.setdefault(name, []).append(view)
        _set(self, "about", {name: tuple(rows) for name, rows in about.items()})
        urgent = sorted(self.rules, key=lambda rule: -rule.level.rank)
        _set(self, "most_urgent_first", tuple(urgent))


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two answers that do not fit together (see ``contradictions.toml``)."""

    id: str
    between: tuple[str, str]
    when: Condition | None
    typed: str | None
    weigh: Mapping[str, float]
    above: float
    reads: Mapping[str, float]
    #: The name of the question about it, and ``when`` as a function.
    question: str = field(init=False, repr=False, compare=False)
    holds: Decide = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _set(self, "question", CONTRADICTION + self.id)
        _set(self, "holds", _always(True) if self.when is None else decider(self.when))


@dataclass(frozen=True, slots=True)
class CourseRule:
    """One way that a check-in may go, and when it is that one (``flows.course``)."""

    name: str
    when: Condition
    holds: Decide = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _set(self, "holds", decider(self.when))


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
    seen_again_hours: Mapping[str, float]
    day7_levels: frozenset[str]
    reminder_hours: float
    closing_hours: float


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that the core knows; ``version`` changes with every byte of the pathways.

    ``zones`` are the calendars by IANA name. The shell replaces ``languages`` by those that
    it has words for, and ``country`` by the operator's (two letters).
    """

    questions: Mapping[str, Question]
    flags: Mapping[str, Flag]
    screens: Mapping[str, tuple[str, ...]]
    pathways: Mapping[str, Pathway]
    anchors: Mapping[str, float]
    courses: tuple[CourseRule, ...]
    plan: Plan
    contradictions: tuple[Contradiction, ...]
    lexicons: Mapping[str, Lexicon]
    guides: Guides
    version: str
    zones: Mapping[str, tzinfo] = field(repr=False)
    languages: tuple[str, ...] = (DEFAULT_LANGUAGE,)
    country: str | None = None
    #: The time-critical flags, and what a flag counts as that nobody asked about: one that
    #: is not time-critical was out of the question for this person.
    critical: tuple[str, ...] = field(init=False, repr=False, compare=False)
    unasked: Mapping[str, Truth] = field(init=False, repr=False, compare=False)
    #: The flags that may be asked about on their own.
    clarifying: tuple[Flag, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        clarifying = tuple(flag for flag in self.flags.values() if flag.ask_if is not None)
        _set(self, "clarifying", clarifying)
        critical = tuple(name for name, flag in self.flags.items() if flag.time_critical)
        _set(self, "critical", critical)
        _set(self, "unasked", {name: None if name in critical else False for name in self.flags})
