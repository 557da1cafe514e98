"""The calendars of the world's time zones, from the pinned ``tzdata`` package.

Lives here: reading one when it is first asked for: all 420 are a megabyte and 0.03 s, and a bot
needs those of its people. The package is asked and not the machine, so
that every machine moves its clocks on the same days. Does not live here: which zone is a
person's (``flows.local_time``), or which one a text means (``flows.communities.zones``).
Called by ``flows.loading``; everybody else is handed the result in ``Content``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from flows.lazily import Lazily

#: Zones named after a place lie in these; all others are old names or offsets.
AREAS = frozenset(
    "Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific".split()
)


@cache
def shipped_zones() -> Mapping[str, tzinfo]:
    """Every zone that is named after a place, and UTC, by its IANA name."""
    root = files("tzdata")
    names = (root / "zones").read_text("utf-8").split()
    placed = [name for name in names if name == "UTC" or name.split("/")[0] in AREAS]

    def zone(name: str) -> tzinfo:
        with root.joinpath("zoneinfo", *name.split("/")).open("rb") as file:
            return ZoneInfo.from_file(file, key=name)

    return Lazily(tuple(placed), zone)
