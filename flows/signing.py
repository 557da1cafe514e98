"""Who signed a rule, and whether it is still the rule that was signed.

House rules. A rule's ``reviewed`` line ends in a digest of what the rule means: its level,
its condition with every anchor and fact put in place, its reasons and its sources, and the
settings of every flag that it looks at. Change any of them, or an anchor that the condition
names, and the digest no longer fits, whoever signed. No history is needed to notice that.
Layout, comments and the order of parts may change freely.

Lives here: reading a ``reviewed`` line and working out the digest. Does not live here:
refusing a stale one (``tests/reviewed.py``), showing it (``bot.review.rules``). Called by
both, and by ``flows.tables`` for the shape of the line.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from flows.conditions import BOUNDS, CodeIs, Condition, Every, FlagIs, NumberIs, Some
from flows.content import Content, Flag, Rule

AWAITING = "awaiting a named clinician"
#: "awaiting a named clinician; 0a1b2c3d" or "Dr A. Name, physiotherapist, 2027-01-31; 0a1b2c3d".
SIGNATURE = rf"^({AWAITING}|[^;]{{4,80}}, 20\d\d-\d\d-\d\d); [0-9a-f]{{8}}$"


@dataclass(frozen=True, slots=True)
class Signature:
    """A ``reviewed`` line taken apart: ``by`` is a name and a date, or None while awaited."""

    by: str | None
    digest: str


def signature(rule: Rule) -> Signature:
    """The rule's ``reviewed`` line; it has the shape of SIGNATURE once a file was loaded."""
    by, _, digest = rule.reviewed.rpartition("; ")
    return Signature(None if by == AWAITING else by, digest)


def is_current(rule: Rule, content: Content) -> bool:
    """Whether the rule still means what its ``reviewed`` line was written for."""
    return signature(rule).digest == digest(rule, content)


def digest(rule: Rule, content: Content) -> str:
    """Eight hexadecimal digits that change with anything that the rule means.

    A rule that looks at the course of a check-in also means what the courses are, and one
    that looks at a flag means what that flag and its clarifiers are.
    """
    told = [rule.id, rule.level.value, rule.pattern, str(rule.extra_check_in)]
    told += [f"{name} {value}" for name, value in sorted(rule.patterns.items())]
    told += [f"{name} {value}" for name, value in sorted(rule.say.items())]
    told += [rule.because, rule.source, canonical(rule.when)]
    if "course" in rule.looks_at:
        told += [f"{one.name} {canonical(one.when)}" for one in content.courses]
    told += [_settings(flag) for flag in _flags(rule, content)]
    return hashlib.sha256("\0".join(told).encode()).hexdigest()[:8]


def _flags(rule: Rule, content: Content) -> Iterator[Flag]:
    for name, flag in sorted(content.flags.items()):
        if name in rule.looks_at or flag.softens in rule.looks_at:
            yield flag


def _settings(flag: Flag) -> str:
    asked = "never" if flag.ask_if is None else canonical(flag.ask_if)
    taken = " ".join(flag.takes_back or ())
    where = f"{flag.screen} {asked} {flag.softens} {taken}"
    return f"{flag.id} {flag.unsure.value} {flag.time_critical} {where}"


def canonical(condition: Condition) -> str:
    """A condition as one line that is the same however its parts are ordered."""
    match condition:
        case FlagIs(flag, unknown):
            return f"flag {flag} {unknown}"
        case CodeIs(answer, codes, only, unknown):
            return f"{answer} {'only' if only else 'in'} {' '.join(sorted(codes))} {unknown}"
        case NumberIs():
            bounds = ((name, getattr(condition, name)) for name in BOUNDS)
            told = " ".join(f"{name} {bound:g}" for name, bound in bounds if bound is not None)
            return f"{condition.answer} {told} {condition.unknown}"
        case Every(parts):
            return f"all({', '.join(sorted(canonical(part) for part in parts))})"
        case Some(parts):
            return f"any({', '.join(sorted(canonical(part) for part in parts))})"
        case _:
            return f"not({canonical(condition.part)})"
