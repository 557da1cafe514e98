"""The clock on a community's own wall, as far as this machine knows it.

Lives here: from a zone's name to its clock. Does not live here: which zone an admin means
(``flows.communities.zones``), what is due when (``flows.communities.schedule``). Called by
the modules beside it.
"""

from __future__ import annotations

from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flows.communities.terms import CommunitySettings


def zone_of(settings: CommunitySettings) -> tzinfo:
    """The zone that was chosen; UTC when this machine knows none of that name.

    A zone can be renamed and then dropped; a community must not fall silent for it.
    """
    try:
        return ZoneInfo(settings.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC
