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
can be disputed. Nothing here knows what a rule is.

There are two ways to decide a condition, with one outcome. ``decider`` turns it into a
function once, which then answers fast and says nothing but the truth. ``judge`` walks it and
also names the ids that decided: for the few conditions that have to be explained. Made by
``flows.compiling``; called by ``flows.content``, which keeps the deciders, and by whatever
explains one: ``flows.triage``, ``flows.contradictions``, ``flows.guides.offering``,
``flows.signing``, ``bot.review``.
"""

from __future__ import annotations

import operator
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

    @property
    def bounds(self) -> tuple[float, ...]:
        """The numbers at which its truth may turn."""
        named = (self.at_least, self.at_most, self.above, self.below)
        return tuple(bound for bound in named if bound is not None)


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


Leaf = FlagIs | CodeIs | NumberIs
Condition = FlagIs | CodeIs | NumberIs | Every | Some | Unless
Decide = Callable[[Facts], Truth]

#: The comparison behind each bound, by the name that the pathway files use.
BOUNDS: Mapping[str, Callable[[float, float], bool]] = {
    "at_least": operator.ge,
    "at_most": operator.le,
    "above": operator.gt,
    "below": operator.lt,
}


def judge(condition: Condition, facts: Facts) -> Judgement:
    """Decide a condition over what is known, and name what decided it."""
    match condition:
        case FlagIs(name) | CodeIs(name) | NumberIs(name):
            return Judgement(decider(condition)(facts), frozenset({name}))
        case Every(parts):
            return _combine(parts, facts, decisive=False)
        case Some(parts):
            return _combine(parts, facts, decisive=True)
        case _:
            inner = judge(condition.part, facts)
            return Judgement(None if inner.truth is None else not inner.truth, inner.ids)


def decider(condition: Condition) -> Decide:
    """The condition as a function of the facts (Kleene's strong three-valued logic)."""
    match condition:
        case FlagIs(flag, unknown):
            return _flag_decider(flag, unknown)
        case CodeIs():
            return _code_decider(condition)
        case NumberIs():
            return _number_decider(condition)
        case Every(parts):
            return _settled_by(False, tuple(decider(part) for part in parts))
        case Some(parts):
            return _settled_by(True, tuple(decider(part) for part in parts))
        case _:
            return _denial_of(decider(condition.part))


def leaves(condition: Condition) -> frozenset[str]:
    """All answer and flag ids that a condition looks at."""
    return frozenset(
        one.flag if isinstance(one, FlagIs) else one.answer for one in leaves_of(condition)
    )


def leaves_of(condition: Condition) -> frozenset[Leaf]:
    """The single conditions that a condition is made of."""
    match condition:
        case Every(parts) | Some(parts):
            return frozenset().union(*(leaves_of(part) for part in parts))
        case Unless(part):
            return leaves_of(part)
        case _:
            return frozenset({condition})


def signs_needed(condition: Condition) -> frozenset[str] | None:
    """Flags of which one must be there for a condition to hold; None if it may hold without.

    True where nothing is unknown of the flags: then a flag that is not there was denied.
    """
    match condition:
        case FlagIs(flag):
            return frozenset({flag})
        case Every(parts):
            needed = [one for one in map(signs_needed, parts) if one is not None]
            return min(needed, key=len, default=None)
        case Some(parts):
            needed = [one for one in map(signs_needed, parts) if one is not None]
            return frozenset().union(*needed) if len(needed) == len(parts) else None
        case _:
            return None


def _flag_decider(flag: str, unknown: Truth) -> Decide:
    def holds(facts: Facts) -> Truth:
        truth = facts.flags.get(flag)
        return unknown if truth is None else truth

    return holds


def _code_decider(condition: CodeIs) -> Decide:
    answer, codes, unknown = condition.answer, condition.codes, condition.unknown

    def any_given(facts: Facts) -> Truth:
        given = facts.codes.get(answer)
        return unknown if given is None else not codes.isdisjoint(given)

    def nothing_else(facts: Facts) -> Truth:
        given = facts.codes.get(answer)
        return unknown if given is None else bool(given) and codes.issuperset(given)

    return nothing_else if condition.only else any_given


def _number_decider(condition: NumberIs) -> Decide:
    answer, unknown = condition.answer, condition.unknown
    named = ((BOUNDS[name], getattr(condition, name)) for name in BOUNDS)
    bounds = tuple((compare, bound) for compare, bound in named if bound is not None)

    def within(facts: Facts) -> Truth:
        value = facts.numbers.get(answer)
        if value is None:
            return unknown
        return all(compare(value, bound) for compare, bound in bounds)

    return within


def _settled_by(decisive: bool, parts: tuple[Decide, ...]) -> Decide:
    """One part that is ``decisive`` settles it; an unknown part keeps it open."""

    def combined(facts: Facts) -> Truth:
        truth: Truth = not decisive
        for part in parts:
            one = part(facts)
            if one is decisive:
                return decisive
            if one is None:
                truth = None
        return truth

    return combined


def _denial_of(part: Decide) -> Decide:
    def denied(facts: Facts) -> Truth:
        truth = part(facts)
        return None if truth is None else not truth

    return denied


def _combine(parts: tuple[Condition, ...], facts: Facts, *, decisive: bool) -> Judgement:
    """As ``_settled_by``, with the ids of whatever settled it or keeps it open."""
    judged = [judge(part, facts) for part in parts]
    settled = [one.ids for one in judged if one.truth is decisive]
    if settled:
        return Judgement(decisive, frozenset().union(*settled))
    unknown = [one.ids for one in judged if one.truth is None]
    if unknown:
        return Judgement(None, frozenset().union(*unknown))
    return Judgement(not decisive, frozenset().union(*(one.ids for one in judged)))
