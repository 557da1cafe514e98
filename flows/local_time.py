"""The person's clock: their zone, their quiet hours, and what both do to a moment.

House rules. A moment moves later, never earlier, and two moments keep their order. What is
quiet is read off the clock on the wall, so that both days on which clocks change are right.
Where only an offset from UTC is known, it holds for ever. Where nothing is known, nothing
is moved.

Lives here: that arithmetic alone. Does not live here: how the zone is asked for
(``flows.settings``), when Spotter comes back (``flows.follow_up``). Called by all of
``flows`` that deals with times.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

from flows.content import Content
from flows.model import State

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Clock:
    """A zone (None: not known) and quiet hours, as minutes after local midnight.

    Quiet hours that begin where they end are none.
    """

    zone: tzinfo | None
    quiet: tuple[int, int]


def clock_of(content: Content, state: State) -> Clock:
    """The person's clock: their own quiet hours, or those of the plan."""
    return Clock(zone_of(content, state), state.settings.quiet or content.plan.quiet_minutes)


def zone_of(content: Content, state: State) -> tzinfo | None:
    """The zone that the person chose, or the offset that their clock told."""
    zone = content.zones.get(state.settings.zone or "")
    if zone is not None or state.offset_minutes is None:
        return zone
    return timezone(timedelta(minutes=state.offset_minutes))


def offset_at(zone: tzinfo | None, at: datetime) -> int | None:
    """Minutes that the clocks there are ahead of UTC at an aware moment."""
    offset = None if zone is None else at.astimezone(zone).utcoffset()
    return None if offset is None else round(offset.total_seconds() / 60)


def offset_of(content: Content, state: State, at: datetime) -> int | None:
    """Minutes that the person's clock is ahead of UTC at ``at``; None where it is not known."""
    return offset_at(zone_of(content, state), at)


def local(content: Content, state: State, at: datetime) -> datetime:
    """What the person's clock says at ``at``; UTC where no zone is known."""
    return at.astimezone(zone_of(content, state) or UTC)


def minute_face(minute: int) -> str:
    """A minute of the day as clocks show it: "20:30"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def is_quiet(clock: Clock, at: datetime) -> bool:
    """Whether it is night for the person at ``at``."""
    if clock.zone is None:
        return False
    start, end = clock.quiet
    there = at.astimezone(clock.zone)
    minute = there.hour * 60 + there.minute
    return start <= minute < end if start <= end else minute >= start or minute < end


def awake(clock: Clock, at: datetime) -> datetime:
    """``at``, or the end of the quiet hours that it falls into (in UTC); never earlier."""
    if clock.zone is None or not is_quiet(clock, at):
        return at
    today = at.astimezone(clock.zone).date()
    end = time(*divmod(clock.quiet[1], 60))
    # The clock may show that time twice, or only tomorrow.
    ends = (
        datetime.combine(day, end.replace(fold=fold), clock.zone).astimezone(UTC)
        for day in (today, today + _DAY, today + 2 * _DAY)
        for fold in (0, 1)
    )
    return next(one for one in ends if one > at and not is_quiet(clock, one))
