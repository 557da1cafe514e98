"""Damages rules and flags in every way that a slip of the hand might, one way at a time.

Lives here: making mutants of a rule, of its condition and of a flag, in memory. Does not live here:
judging them (``test_mutations``). Each mutant carries a line that says what was done, so
that an undefended rule can be found in its file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from flows.conditions import (
    BOUNDS,
    CodeIs,
    Condition,
    Every,
    FlagIs,
    NumberIs,
    Some,
    Unless,
)
from flows.content import Content, Flag, Rule
from flows.vocabulary import Level

_LEVELS = tuple(Level)
Damaged = Iterator[tuple[str, Condition]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A damaged rule, or None in its place when it was deleted, and what was done to it."""

    done: str
    original: Rule
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class FlagMutant:
    """A damaged flag, and what was done to it."""

    done: str
    flag: Flag


def flag_mutants(flag: Flag) -> Iterator[FlagMutant]:
    """A doubt that means one level less, and a sign that need not be denied any more."""
    lower = _LEVELS[flag.unsure.rank - 1]
    yield FlagMutant(f"unsure {lower.value}", replace(flag, unsure=lower))
    if flag.time_critical:
        yield FlagMutant("time_critical dropped", replace(flag, time_critical=False))


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Deleted, one level lower, one level higher, negated, and every damage to its condition."""
    yield Mutant("deleted", rule, None)
    for step in (-1, +1):
        rank = rule.level.rank + step
        if 0 <= rank < len(_LEVELS):
            changed = replace(rule, level=_LEVELS[rank])
            yield Mutant(f"level {changed.level.value}", rule, changed)
    yield Mutant("negated", rule, replace(rule, when=Unless(rule.when)))
    for done, when in damages(rule.when):
        yield Mutant(done, rule, replace(rule, when=when))


def damages(condition: Condition) -> Damaged:
    """The condition with one part dropped or negated, one code dropped, one bound moved by one.

    A leaf that says what unknown means says the opposite, and "nothing but these codes"
    becomes "one of these codes".
    """
    match condition:
        case Every(parts):
            yield from _in_parts("all", parts, Every)
        case Some(parts):
            yield from _in_parts("any", parts, Some)
        case Unless(part):
            yield f"not taken away: {shown(part)}", part
            for done, damaged in damages(part):
                yield f"not > {done}", Unless(damaged)
        case NumberIs():
            yield from _moved_bounds(condition)
            yield from _misjudged(condition)
        case CodeIs(answer, codes, only):
            if only:
                yield f"{answer} only turned into in", replace(condition, only=False)
            for code in sorted(codes) if len(codes) > 1 else ():
                yield f"{answer} without {code}", replace(condition, codes=codes - {code})
            yield from _misjudged(condition)
        case FlagIs():
            yield from _misjudged(condition)


def _misjudged(leaf: FlagIs | CodeIs | NumberIs) -> Damaged:
    if leaf.unknown is not None:
        meaning = "no" if leaf.unknown else "yes"
        yield f"unknown taken for {meaning}: {shown(leaf)}", replace(leaf, unknown=not leaf.unknown)


def _in_parts(
    word: str, parts: tuple[Condition, ...], build: Callable[[tuple[Condition, ...]], Condition]
) -> Damaged:
    for place, part in enumerate(parts):
        before, after = parts[:place], parts[place + 1 :]
        yield f"{word}[{place}] dropped: {shown(part)}", build(before + after)
        if not isinstance(part, Unless):  # that one is taken away further down
            yield f"{word}[{place}] negated: {shown(part)}", build((*before, Unless(part), *after))
        for done, damaged in damages(part):
            yield f"{word}[{place}] > {done}", build((*before, damaged, *after))


def _moved_bounds(condition: NumberIs) -> Damaged:
    for name in BOUNDS:
        bound = getattr(condition, name)
        if bound is not None:
            for step in (-1, +1):
                # A change of one attribute, whose name is data.
                moved = replace(condition, **{name: bound + step})
                yield f"{condition.answer} {name} {bound:g} moved to {bound + step:g}", moved


def shown(condition: Condition) -> str:
    """A condition in few words, to recognise it in its file."""
    match condition:
        case FlagIs(flag):
            return flag
        case CodeIs(answer, codes, only):
            return f"{answer} {'only' if only else 'in'} {'/'.join(sorted(codes))}"
        case NumberIs(answer):
            return f"the bounds of {answer}"
        case Every(parts):
            return f"all of {len(parts)} ({shown(parts[0])} ...)"
        case Some(parts):
            return f"any of {len(parts)} ({shown(parts[0])} ...)"
        case Unless(part):
            return f"not {shown(part)}"


def with_mutant(content: Content, mutant: Mutant) -> Content:
    """The content with the damaged rule in the place of the sound one, in every pathway."""
    pathways = {}
    for name, pathway in content.pathways.items():
        kept = [
            mutant.rule if rule is mutant.original else rule
            for rule in pathway.rules
            if rule is not mutant.original or mutant.rule is not None
        ]
        pathways[name] = replace(pathway, rules=tuple(rule for rule in kept if rule is not None))
    return replace(content, pathways=pathways)


def with_flag_mutant(content: Content, mutant: FlagMutant) -> Content:
    """The content with the damaged flag in the place of the sound one."""
    return replace(content, flags={**content.flags, mutant.flag.id: mutant.flag})
