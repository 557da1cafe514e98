"""A form check: what helpers in a group saw on a member's own video of a lift.

House rules. It is about the lift, never about pain. Nobody ticks their own video, one helper
has one tick for each fault, and it ends after 48 hours. A coach counts for two.

Lives here: that state, and what the helpers agree on. Does not live here: the faults
(``form.toml`` of the pathways, handed in), who is a coach (asked afresh in
``bot/communities``), the video, which nobody downloads. Called by ``bot/communities``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

#: How long helpers may tick.
OPEN_FOR = timedelta(hours=48)
#: The fault id that says that there is none: it stands alone.
NONE_SEEN = "none_seen"

_COACH, _HELPER = 2, 1


@dataclass(frozen=True, slots=True)
class FormCheck:
    """One video under review: whose it is, who ticked what, and which of them coach.

    People are Telegram's user ids. A helper who has taken back every tick is in neither
    ``ticks`` nor ``coaches``.
    """

    owner: int
    opened_at: datetime
    ticks: Mapping[int, frozenset[str]] = field(default_factory=dict)
    coaches: frozenset[int] = frozenset()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """A fault that somebody saw: ``helpers`` of the ``of`` who ticked anything.

    ``coach`` says that a coach is among them. ``weight`` counts a coach twice.
    """

    fault: str
    helpers: int
    of: int
    coach: bool
    weight: int


def tick(
    faults: Collection[str],
    check: FormCheck,
    helper: int,
    fault: str,
    *,
    on: bool,
    coach: bool,
    now: datetime,
) -> FormCheck:
    """The check after ``helper`` ticked ``fault`` or took the tick back.

    ``faults`` are the legal ids and ``coach`` says whether the helper is one now. A tick on
    ``none_seen`` takes back the helper's others, and one on a fault takes back ``none_seen``;
    so a caller that stores ticks stores all of that helper's. The very same check comes back
    when nothing may change: the owner ticks, the fault is unknown, or the time is over.
    """
    if check.closed or now >= check.opened_at + OPEN_FOR:
        return check
    if helper == check.owner or fault not in faults:
        return check
    theirs = _after(check.ticks.get(helper, frozenset()), fault, on=on)
    ticks = {**check.ticks, helper: theirs}
    coaches = check.coaches | {helper} if coach else check.coaches - {helper}
    return replace(
        check,
        ticks={one: seen for one, seen in ticks.items() if seen},
        coaches=coaches if theirs else coaches - {helper},
    )


def _after(seen: frozenset[str], fault: str, *, on: bool) -> frozenset[str]:
    if not on:
        return seen - {fault}
    if fault == NONE_SEEN:
        return frozenset({NONE_SEEN})
    return (seen | {fault}) - {NONE_SEEN}


def agreement(check: FormCheck) -> tuple[Agreement, ...]:
    """What was seen, the weightiest first; equal weights by the fault's id."""
    voices = {helper: seen for helper, seen in check.ticks.items() if seen}
    found = [
        _agreed(fault, [helper for helper, seen in voices.items() if fault in seen], check, voices)
        for fault in sorted({fault for seen in voices.values() for fault in seen})
    ]
    return tuple(sorted(found, key=lambda one: -one.weight))


def _agreed(
    fault: str, helpers: list[int], check: FormCheck, voices: Mapping[int, frozenset[str]]
) -> Agreement:
    coaches = check.coaches.intersection(helpers)
    weight = sum(_COACH if helper in coaches else _HELPER for helper in helpers)
    return Agreement(fault, len(helpers), len(voices), bool(coaches), weight)


def due_to_close(check: FormCheck, now: datetime) -> bool:
    """Whether the time is over and nobody has closed it yet."""
    return not check.closed and now >= check.opened_at + OPEN_FOR
