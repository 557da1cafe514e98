"""F9: bytes of the database change by themselves, and its write-ahead log is cut or gone.

A file with people in it is damaged in many copies. Each copy must be refused at the start or by
``spotter db check``, or hold exactly what it held before; one with a damaged log may also hold
what it held after an earlier commit, for that is what a crash a little earlier would have left.
A time or a number that only a record holds may be another one, and is counted; never an answer,
a state or a message, for those would become another advice. From the backup everybody comes
back. Lives here: the damage and that comparison. Does not live here: noticing
damage (``storage.checking``, ``storage.lost_log``). Called by ``catalogue``.
"""

from __future__ import annotations

import asyncio
import random
import shutil
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from bot.outbound import Outbound
from bot.service import Service
from storage import StorageError, Store, Transaction, open_store, restore
from storage.checking import look
from storage.resealing import SEALED
from storage.schema import metadata
from tests.bot.parts import NOW_MS, Talk, Wire
from tests.databases import new_file, url_of
from tests.faults.finding import Finding
from tests.faults.inside import shipped

KINDS = ("byte flipped", "log cut", "log missing")
#: Rows of the process and not of any person.
_OF_THE_PROCESS = ("gate",)
_PEOPLE = 6
#: Of so many damaged copies one is replaced by the backup.
_RESTORED = 10
_BAD = ("rows are others", "not noticed before it was used")

Rows = frozenset[tuple[object, ...]]


@dataclass
class Original:
    """A file in ``closed``, the same with a log in ``open``, and every state ever committed."""

    folder: Path
    states: list[Rows] = field(default_factory=list)

    @property
    def backup(self) -> Path:
        """All of it, as it was in the end."""
        return self.folder / "backup.db"

    def of(self, kind: str) -> Path:
        """What that kind of damage is done to."""
        return self.folder / ("closed" if kind == KINDS[0] else "open")


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Flip a byte in each of 200 copies, or of 20, and cut a quarter as many logs."""
    return await damaged(200 if long else 20, seed, folder)


async def damaged(times: int, seed: int, folder: Path) -> Finding:
    """Damage so many copies in each way; a log can be missing in one way only."""
    finding, dice = Finding("F9 damage"), random.Random(seed)
    original = await _original(folder)
    verdicts: Counter[str] = Counter()
    for kind, many in zip(KINDS, (times, times // 4, 1), strict=True):
        for number in range(many):
            copy = folder / "copy"
            await asyncio.to_thread(shutil.copytree, original.of(kind), copy)
            place = await asyncio.to_thread(_damage, copy / "spotter.db", kind, dice)
            verdict = await _verdict(copy / "spotter.db", original)
            finding.need(verdict not in _BAD, f"{kind} at {place}: {verdict}")
            verdicts[f"{kind}: {verdict}"] += 1
            if number % _RESTORED == 0:
                await _all_come_back(finding, copy / "spotter.db", original)
            await asyncio.to_thread(shutil.rmtree, copy)
    finding.numbers |= verdicts
    return finding


async def _original(folder: Path) -> Original:
    """People with results and people half through; their backup."""
    original = Original(folder)
    place = folder / "open"
    place.mkdir()
    store = _Recording((await new_file(place / "spotter.db", NOW_MS)).engine, connections=1)
    store.states = original.states
    wire = Wire()
    talk = Talk(Service(store, shipped().content), wire)
    talk.outbound = Outbound(store, wire, lambda: NOW_MS)
    for user in range(1, _PEOPLE + 1):
        await talk.another(user).ordinary()
    # As the bot does within its first day: from then on a text without sum or seal is damage.
    await store.reseal(NOW_MS)
    original.states.append(await rows_of(store))
    await store.backup(original.backup)
    await asyncio.to_thread(shutil.copytree, place, folder / "kept")
    await store.close()
    place.rename(folder / "closed")
    (folder / "kept").rename(place)
    return original


class _Recording(Store):
    """Remembers what the file held after each commit."""

    states: list[Rows]

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """A transaction that is remembered."""
        async with super().transaction() as tx:
            yield tx
        self.states.append(await rows_of(self))


def _advice(rows: Rows) -> Rows:
    """What people are advised by and were told: what has a sum or a seal, and which it is."""
    kept = {
        table.name: [
            place
            for place, column in enumerate(table.columns, start=1)
            if column.primary_key or column in SEALED[table]
        ]
        for table in SEALED
    }
    return frozenset(
        (row[0], *(row[at] for at in kept[str(row[0])])) for row in rows if row[0] in kept
    )


async def rows_of(store: Store) -> Rows:
    """Everything about people, sealed texts opened."""
    found: set[tuple[object, ...]] = set()
    async with store.engine.connect() as connection:
        for table in metadata.sorted_tables:
            if table.name not in _OF_THE_PROCESS:
                rows = await connection.execute(select(table))
                found |= {(table.name, *row) for row in rows}
    return frozenset(found)


def _damage(file: Path, kind: str, dice: random.Random) -> int:
    """Do it; returns where in the file."""
    log = file.with_name(file.name + "-wal")
    if kind == "log missing":
        log.unlink()
        return 0
    if kind == "log cut":
        place = dice.randrange(log.stat().st_size)
        with log.open("r+b") as opened:
            opened.truncate(place)
        return place
    data = bytearray(file.read_bytes())
    # Where nothing is, nothing is lost: half of a small file is zeros.
    place = dice.choice([at for at, byte in enumerate(data) if byte])
    data[place] ^= dice.randrange(1, 256)
    file.write_bytes(data)
    return place


async def _verdict(file: Path, original: Original) -> str:
    """What becomes of a damaged copy: refused, whole, as it was earlier, or wrong."""
    try:
        store = await open_store(url_of(file), now=NOW_MS)
        try:
            rows = await rows_of(store)
        finally:
            await store.close()
        if rows == original.states[-1]:
            return "harmless"
        if rows in original.states:
            return "as it was earlier"
        if _advice(rows) == _advice(original.states[-1]):
            return "another time or number in a record"
        found = await look(url_of(file), ())
    except StorageError:
        return "refused at the start"
    except DBAPIError:
        return "not noticed before it was used"
    return "found by a check" if any(one.remedy for one in found) else "rows are others"


async def _all_come_back(finding: Finding, file: Path, original: Original) -> None:
    """Restore the backup over the damaged copy."""
    await restore(original.backup, file, replace=True, now=NOW_MS)
    store = await open_store(url_of(file), now=NOW_MS)
    rows = await rows_of(store)
    await store.close()
    finding.need(rows == original.states[-1], "from the backup not all came back")
