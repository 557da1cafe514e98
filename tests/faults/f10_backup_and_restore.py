"""F10: backups while people talk, erasures after them, and the backup put back.

In each round people are in the middle of their checks when a backup is made; then some of those
who are in it have everything erased, and the backup is restored elsewhere with the log of
erasures that is kept apart. What comes back must be the backup, row for row, without whoever
was erased. Lives here: the rounds and that comparison. Does not live here: making and restoring
backups (``storage.backup``, ``storage.restoring``). Called by ``catalogue``.
"""

from __future__ import annotations

import asyncio
import random
import shutil
from functools import partial
from pathlib import Path

from cryptography.fernet import Fernet

from bot.outbound import Outbound
from bot.service import Service
from storage import Store, open_store, restore
from storage.erasures import ErasureLog
from storage.restoring import open_backup
from tests.bot.parts import NOW_MS, ORDINARY, Talk, Wire, until
from tests.databases import new_file, url_of
from tests.faults.f9_damage import Rows, rows_of
from tests.faults.finding import Finding
from tests.faults.inside import shipped

_PEOPLE, _ERASED = 6, 2
#: Numbers of people, that are no number of anything else.
_FIRST = 70_001
#: Their rows go with their person, or say that somebody was here and not who.
_NOBODYS = ("erasure_log", "seal", "seen")


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Twenty rounds, or three; every second one has a data key."""
    return await rounds(20 if long else 3, seed, folder)


async def rounds(times: int, seed: int, folder: Path, *, log_kept: bool = True) -> Finding:
    """So many rounds; without the log that is kept apart the erased come back."""
    finding, dice = Finding("F10 backup and restore"), random.Random(seed)
    finding.numbers = dict.fromkeys(("rounds", "people backed up", "erased since", "restored"), 0)
    for number in range(times):
        place = folder / f"{number}"
        place.mkdir()
        keys = (Fernet.generate_key().decode(),) if number % 2 else ()
        await _round(finding, place, dice, keys, log_kept=log_kept)
        await asyncio.to_thread(shutil.rmtree, place)
    finding.need(finding.numbers["erased since"] > 0, "nobody was erased")
    return finding


async def _round(
    finding: Finding, place: Path, dice: random.Random, keys: tuple[str, ...], *, log_kept: bool
) -> None:
    store = await new_file(place / "spotter.db", NOW_MS, keys)
    wire = Wire()
    talk = Talk(Service(store, shipped().content), wire)
    talk.outbound = Outbound(store, wire, lambda: NOW_MS)
    people = [talk.another(user) for user in range(_FIRST, _FIRST + _PEOPLE)]
    backup = place / "backup"
    async with asyncio.TaskGroup() as group:
        for one in people:
            group.create_task(_talks(one, dice.randrange(5, 17)))
        enough = _PEOPLE * dice.randrange(3, 6)
        await until(partial(_talked, people, enough), seconds=60)
        await store.backup(backup)
    there = await _in(backup, place, keys)
    known = sorted({int(str(row[1])) for row in there if row[0] == "person"})
    erased = dice.sample(known, _ERASED)
    for user in erased:
        await people[user - _FIRST].command("forget")
        await people[user - _FIRST].press_all("r.forget.yes", "r.erase.yes")
    await store.close()
    log = place / "spotter.erasures" if log_kept else place / "none.erasures"
    done = await restore(backup, place / "new.db", keys=keys, erasures=log, now=NOW_MS)
    back = await _read(place / "new.db", keys, ErasureLog(log))
    finding.numbers["rounds"] += 1
    finding.numbers["people backed up"] += len(known)
    finding.numbers["erased since"] += len(erased)
    finding.numbers["restored"] += done.people
    number = f"round {finding.numbers['rounds']}"
    finding.need(done.people == len(known) - len(erased), f"{number}: {done.people} people")
    finding.need(done.erased_again == len(erased), f"{number}: {done.erased_again} erased again")
    finding.need(back == _without(there, erased), f"{number}: other rows than in the backup")


def _talked(people: list[Talk], enough: int) -> bool:
    return sum(one.events for one in people) >= enough


async def _talks(talk: Talk, answers: int) -> None:
    for name in (None, *ORDINARY[:answers]):
        before = len(talk.mine())
        await (talk.command("start") if name is None else talk.press(name))
        # What somebody else's drain has claimed is sent by that one, a moment later.
        await until(partial(_heard, talk, before), seconds=60)


def _heard(talk: Talk, before: int) -> bool:
    return len(talk.mine()) > before


async def _in(backup: Path, place: Path, keys: tuple[str, ...]) -> Rows:
    """What a backup holds, read from a copy."""
    file = await asyncio.to_thread(open_backup, backup, place / "read", keys)
    return _about_people(await _read(file, keys, None))


async def _read(file: Path, keys: tuple[str, ...], log: ErasureLog | None) -> Rows:
    erasures = None if log is None else log.file
    store: Store = await open_store(url_of(file), keys=keys, erasures=erasures, now=NOW_MS)
    try:
        return _about_people(await rows_of(store))
    finally:
        await store.close()


def _about_people(rows: Rows) -> Rows:
    return frozenset(row for row in rows if row[0] not in _NOBODYS)


def _without(rows: Rows, people: list[int]) -> Rows:
    """The rows of everybody else; a number of a person stands nowhere but in their own rows."""
    return frozenset(
        row for row in rows if not any(one in people for one in row if isinstance(one, int))
    )
