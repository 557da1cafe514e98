"""F1: the bot on SQLite is killed at random moments while people talk to it.

Lives here: the sizes of the storm and what its figures must be. Does not live here: the storm
(``storm``), its judge (``judging``). Called by ``catalogue``.
"""

from __future__ import annotations

from pathlib import Path

from tests.faults.finding import Finding
from tests.faults.storm import storm


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Kill it 1,000 times, or a dozen times."""
    people, kills = (850, 1_000) if long else (24, 12)
    told = await storm(folder, conversations=people, kills=kills, seed=seed, limit_seconds=1_800)
    finding = Finding("F1 kill -9, SQLite")
    finding.numbers = {"kills": told.kills, "answers": told.answers, "check-ins": told.check_ins}
    finding.need(told.good, "; ".join(told.lines()))
    return finding
