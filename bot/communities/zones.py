"""The time zones that this machine has clocks for, and the one of a community.

Lives here: the list of zones, and a zone by its name. Does not live here: which zone an
admin means by what they type (``flows.communities.zones``), what time it is (``bot.clock``).
Called by the modules beside it.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from flows.communities.terms import CommunitySettings


@cache
def known_zones() -> Collection[str]:
    """The names of all zones that there are clocks for."""
    return frozenset(available_timezones())


def zone_named(name: str) -> tzinfo:
    """The zone; UTC when there is no clock for it."""
    return ZoneInfo(name) if name in known_zones() else UTC


def zone_of(settings: CommunitySettings) -> tzinfo:
    """The zone that a community has chosen."""
    return zone_named(settings.zone)


def offset_at(moment: datetime, zone: tzinfo) -> int:
    """Minutes that the clocks there are ahead of UTC at an aware moment."""
    offset = moment.astimezone(zone).utcoffset()
    return 0 if offset is None else round(offset.total_seconds() / 60)


def clock_at(moment: datetime, zone: tzinfo) -> str:
    """What the clocks there say: "20:30"."""
    return f"{moment.astimezone(zone):%H:%M}"
