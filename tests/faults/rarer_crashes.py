"""Deaths where people seldom are: in an erasure, in a change of the schema, in a backup.

Lives here: what must hold afterwards. Does not live here: the points on the road of every
message (``f2_crash_points``, which calls this).
"""

from __future__ import annotations

import asyncio
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from storage.migrating import MIGRATIONS
from tests.databases import url_of
from tests.e2e.lifter import Lifter
from tests.emulator import Limits, Server
from tests.faults.lives import Life, Nursery, Polls
from tests.faults.seeding import Promises
from tests.faults.seeding import seed as seed_people

RARER = (
    "erasure-before-commit",
    "erasure-after-commit",
    "migration-before-commit",
    "migration-after-commit",
    "backup-written",
    "backup-kept",
)
_PATIENCE = 30.0
_FIRST = 80_001
_OLD = "0005"
_LAST_YES, _GONE = "r.erase.yes", "Deleted"
_MARK = "INSERT INTO seen (key, at) VALUES ('u:1', 9000000000000)"


async def try_rarer(point: str, times: int, lives: Nursery, folder: Path) -> list[str]:
    """Die there so many times; what was not as it must be."""
    async with Server(limits=Limits.unpaced(), witness=False) as server:
        if point.startswith("erasure"):
            return await _erasures(point, times, lives, server, _new(folder))
        problems = []
        for number in range(times):
            problems += await _change_of_schema(point, lives, server, _new(folder / str(number)))
        return problems


def _new(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


async def _start(lives: Nursery, server: Server, folder: Path, crash: str | None) -> Life:
    return await lives.start(server, folder, {"CHECK_IN_HOURS": "20,40"}, crash=crash)


async def _died(life: Life) -> bool:
    async with asyncio.timeout(_PATIENCE):
        return await asyncio.shield(life.ended) == -signal.SIGKILL


# --- Erasing -------------------------------------------------------------------------


async def _erasures(
    point: str, times: int, lives: Nursery, server: Server, folder: Path
) -> list[str]:
    problems, file = [], folder / "spotter.db"
    users = range(_FIRST, _FIRST + times)
    far = (10_000.0, 10_001.0)
    await seed_people(url_of(file), server, users, Promises(20, 40), first_due=far, groups=1)
    for user in users:
        lifter = Lifter(server, user)
        life = await _start(lives, server, folder, None)
        await lifter.say("/forget")
        await lifter.tap_id("r.forget.yes")
        await server.wait_until_acknowledged(_PATIENCE)
        await life.stop()
        life = await _start(lives, server, folder, f"{point}:1")
        message, _ = lifter.find_id(_LAST_YES)
        await server.press(user, data=_LAST_YES, message_id=message.message_id, chat_id=user)
        died = await _died(life)
        there = _rows(file, user)
        life = await _start(lives, server, folder, None)
        await lifter.wait_for(_GONE)
        await server.wait_until_acknowledged(_PATIENCE)
        # The log is emptied once the receipt has been recorded; nothing tells us when.
        await asyncio.sleep(0.6)
        await life.kill()
        left = _traces(folder, user)
        receipts = sum(
            one.method == "sendMessage" and _GONE in one.text
            for one in server.log
            if one.chat_id == user
        )
        found = (died, there > 0, _rows(file, user), left, receipts)
        if found != (True, point == "erasure-before-commit", 0, 0, 1):
            problems.append(f"{point}, person {user}: {found}")
    return problems


def _traces(folder: Path, user: int) -> int:
    """How many files of the database, its log included, still hold a row of the person."""
    trace = f"{user}:1-48h".encode()
    return sum(trace in one.read_bytes() for one in folder.glob("spotter.db*"))


def _rows(file: Path, user: int) -> int:
    """Rows that are about the person."""
    with closing(sqlite3.connect(file)) as opened:
        rows = opened.execute(
            "SELECT (SELECT count(*) FROM person WHERE user_id = :user) "
            "+ (SELECT count(*) FROM assessment WHERE user_id = :user) "
            "+ (SELECT count(*) FROM episode WHERE user_id = :user) "
            "+ (SELECT count(*) FROM check_in WHERE user_id = :user)",
            {"user": user},
        )
        return int(rows.fetchone()[0])


# --- A change of the schema, and the backup before it ----------------------------------


async def _change_of_schema(point: str, lives: Nursery, server: Server, folder: Path) -> list[str]:
    file = folder / "spotter.db"
    _make_old(file)
    died = await _died(await _start(lives, server, folder, f"{point}:1"))
    after, copies = _revision(file), _copies(folder)
    polls = Polls(server)
    life = await _start(lives, server, folder, None)
    await polls.begin(life)
    await life.kill()
    changed = point == "migration-after-commit"
    kept = [] if point == "backup-written" else [_OLD]
    found = (died, after != _OLD, copies, _revision(file) != _OLD, _marks(file))
    wanted = (True, changed, kept, True, 1)
    return [] if found == wanted else [f"{point}: {found} instead of {wanted}"]


def _make_old(file: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, _OLD)
        connection.exec_driver_sql(_MARK)
    engine.dispose()


def _revision(file: Path) -> str:
    with closing(sqlite3.connect(file)) as opened:
        return str(opened.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def _marks(file: Path) -> int:
    with closing(sqlite3.connect(file)) as opened:
        return int(opened.execute("SELECT count(*) FROM seen WHERE key = 'u:1'").fetchone()[0])


def _copies(folder: Path) -> list[str]:
    """The revision of every whole copy."""
    return [_revision(one) for one in sorted((folder / "backups").glob("*.db"))]
