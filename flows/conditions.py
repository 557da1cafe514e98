"""The condition language of the pathway files, three-valued.

A condition in TOML is one table with exactly one of these keys:

    { flag = "dark_urine" }                        the flag was answered yes
    { answer = "onset", in = ["next_day"] }        one of the codes was given
    { answer = "spread", only = ["none"] }         nothing but these codes was given
    { answer = "severity", at_least = "severe" }   a number, or the name of an anchor
    { fact = "soreness_picture" }                  a condition named in [facts]
    { all = [...] }  { any = [...] }  { not = {...} }

Truth is True, False or None. None is *unknown*: unanswered, or "not sure". A leaf may
say out loud what unknown means to it: ``unknown = "no"`` (or ``"yes"``), so that it
can be disputed. Nothing here knows what a rule is. Called by ``flows.loading``, which
compiles conditions, ``flows.triage`` and ``flows.position``, which judge them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Truth = bool | None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known: flags by id, codes and numbers by answer id. Absent means unknown."""

    flags: Mapping[str, Truth]
    codes: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A truth and the ids that decided it; for None, the ids that are unknown."""

    truth: Truth
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class FlagIs:
    """The flag was answered yes."""

    flag: str
    unknown: Truth = None


@dataclass(frozen=True, slots=True)
class CodeIs:
    """Any of the codes was given or, with ``only``, nothing but these."""

    answer: str
    codes: frozenset[str]
    only: bool = False
    unknown: Truth = None


@dataclass(frozen=True, slots=True)
class NumberIs:
    """The number lies within the bounds; each bound may be left out."""

    answer: str
    at_least: float | None = None
    at_most: float | None = None
    above: float | None = None
    below: float | None = None
    unknown: Truth = None


@dataclass(frozen=True, slots=True)
class Every:
    """All parts hold."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Unless:
    """The part does not hold."""

    part: Condition


Condition = FlagIs | CodeIs | NumberIs | Every | Some | Unless

#: The comparison behind each bound, by the name that the pathway files use.
BOUNDS: Mapping[str, Callable[[float, float], bool]] = {
    "at_least": lambda value, bound: value >= bound,
    "at_most": lambda value, bound: value <= bound,
    "above": lambda value, bound: value > bound,
    "below": lambda value, bound: value < bound,
}


def judge(condition: Condition, facts: Facts) -> Judgement:
    """Decide a condition over what is known (Kleene's strong three-valued logic)."""
    match condition:
        case FlagIs(flag, unknown):
            return _leaf(flag, facts.flags.get(flag), unknown)
        case CodeIs(answer, codes, only, unknown):
            given = facts.codes.get(answer)
            truth = None if given is None else _codes_hold(given, codes, only=only)
            return _leaf(answer, truth, unknown)
        case NumberIs():
            return _leaf(condition.answer, _number_holds(condition, facts), condition.unknown)
        case Every(parts):
            return _combine(parts, facts, decisive=False)
        case Some(parts):
            return _combine(parts, facts, decisive=True)
        case _:
            inner = judge(condition.part, facts)
            return Judgement(None if inner.truth is None else not inner.truth, inner.ids)


def leaves(condition: Condition) -> frozenset[str]:
    """All answer and flag ids that a condition looks at."""
    match condition:
        case FlagIs(flag):
            return frozenset({flag})
        case CodeIs(answer) | NumberIs(answer):
            return frozenset({answer})
        case Every(parts) | Some(parts):
            return frozenset().union(*(leaves(part) for part in parts))
        case _:
            return leaves(condition.part)


def _leaf(name: str, truth: Truth, unknown: Truth) -> Judgement:
    return Judgement(unknown if truth is None else truth, frozenset({name}))


def _codes_hold(given: tuple[str, ...], codes: frozenset[str], *, only: bool) -> bool:
    if only:
        return bool(given) and codes.issuperset(given)
    return not codes.isdisjoint(given)


def _number_holds(condition: NumberIs, facts: Facts) -> Truth:
    value = facts.numbers.get(condition.answer)
    if value is None:
        return None
    bounds = ((name, getattr(condition, name)) for name in BOUNDS)
    return all(BOUNDS[name](value, bound) for name, bound in bounds if bound is not None)


def _combine(parts: tuple[Condition, ...], facts: Facts, *, decisive: bool) -> Judgement:
    """One part that is ``decisive`` settles it; an unknown part keeps it open."""
    judged = [judge(part, facts) for part in parts]
    settled = [one.ids for one in judged if one.truth is decisive]
    if settled:
        return Judgement(decisive, frozenset().union(*settled))
    unknown = [one.ids for one in judged if one.truth is None]
    if unknown:
        return Judgement(None, frozenset().union(*unknown))
    return Judgement(not decisive, frozenset().union(*(one.ids for one in judged)))
