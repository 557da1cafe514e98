"""Restoring: whole or not at all, of today's shape, and nobody erased comes back.

Lives here: the contract of ``storage.restoring``, on real files and with real kills. Called
by pytest.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest

from storage import (
    DatabaseDamaged,
    KeyMissing,
    Restored,
    StorageError,
    open_store,
    restore,
    restoring,
)
from storage.lost_log import log_of
from tests.databases import new_file, url_of
from tests.storage.samples import DAY, KEY, NOW, OLD_KEY, check_in, column, fill, person
from tests.storage.test_migrating import at, read, write


async def yesterday(file: Path, *keys: str) -> Path:
    """A backup of 42, 43 and 44, and a database in which one of them is erased since."""
    store = await new_file(file, NOW, keys)
    for user_id in (42, 43, 44):
        await fill(store, user_id)
    async with store.transaction() as tx:
        await tx.plan_check_ins([check_in("43:1:day7", 43, due_at=NOW + 7 * DAY)])
    backup = file.with_name("yesterday.db")
    await store.backup(backup)
    async with store.transaction() as tx:
        await tx.erase(42, NOW + DAY)
        await tx.save_person(person(45))
    await store.close()
    return backup


def lose(file: Path, garbage: bytes = b"") -> None:
    """What a failing disk leaves of a file."""
    if garbage:
        file.write_bytes(garbage)
    else:
        file.unlink()


def mode(file: Path) -> int:
    return file.stat().st_mode & 0o777


async def people(file: Path, *keys: str) -> list[int]:
    store = await open_store(url_of(file), now=NOW, keys=keys)
    found = await column(store, "SELECT user_id FROM person ORDER BY user_id")
    await store.close()
    return found


@pytest.mark.parametrize("keys", [(), (KEY,)])
async def test_yesterdays_backup_leaves_an_erased_person_erased(
    file: Path, keys: tuple[str, ...]
) -> None:
    backup = await yesterday(file, *keys)
    lose(file)
    done = await restore(backup, file, keys=keys, now=NOW + 3 * DAY)
    assert done == Restored(people=2, erased_again=1, waiting=3, overdue=2, kept=None)
    assert await people(file, *keys) == [43, 44]
    assert mode(file) == 0o600
    store = await open_store(url_of(file), now=NOW, keys=keys)
    async with store.transaction() as tx:
        assert not any((await tx.export(42)).values())
    await store.close()
    assert sorted(one.name for one in file.parent.iterdir()) == [
        "spotter.db",
        "spotter.erasures",
        "spotter.erasures.key",
        "yesterday.db",
    ]


async def test_a_database_that_is_there_stays_unless_it_shall_be_replaced(file: Path) -> None:
    backup = await yesterday(file)
    with pytest.raises(StorageError, match=r"exists already.*--replace"):
        await restore(backup, file, now=NOW)
    assert await people(file) == [43, 44, 45]
    done = await restore(backup, file, replace=True, now=NOW)
    assert await people(file) == [43, 44]
    assert done.kept is not None
    assert await people(done.kept) == [43, 44, 45]


async def test_nothing_is_restored_over_a_running_bot(file: Path) -> None:
    backup = await yesterday(file)
    store = await open_store(url_of(file), now=NOW)
    script = (
        "import asyncio, sys\nfrom pathlib import Path\nfrom storage import restore, DatabaseBusy\n"
        "try: asyncio.run(restore(Path(sys.argv[1]), Path(sys.argv[2]), replace=True, now=1))\n"
        "except DatabaseBusy as error: print(error)\n"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, str(backup), str(file), stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    assert said.decode() == f"{file}: the bot is running on it. Stop it first, then restore.\n"
    await store.close()
    assert await people(file) == [43, 44, 45]


async def test_a_damaged_database_can_be_replaced(file: Path) -> None:
    backup = await yesterday(file)
    lose(file, b"no database" * 1000)
    done = await restore(backup, file, replace=True, now=NOW)
    assert done.kept is not None
    assert done.kept.read_bytes().startswith(b"no database")
    assert await people(file) == [43, 44]


def test_a_log_that_could_not_be_emptied_goes_with_its_own_file(file: Path, tmp_path: Path) -> None:
    new, kept = tmp_path / "new.db", tmp_path / "kept.db"
    for one, text in ((new, "new"), (file, "old"), (log_of(file), "old log")):
        one.write_text(text)
    assert restoring._put_in_place(new, file, kept)
    assert file.read_text() == "new"
    assert not log_of(file).exists()
    assert (kept.read_text(), log_of(kept).read_text()) == ("old", "old log")


async def test_a_damaged_or_foreign_backup_changes_nothing(file: Path) -> None:
    backup = await yesterday(file, KEY)
    data = backup.read_bytes()
    backup.write_bytes(data[:-10])
    with pytest.raises(DatabaseDamaged, match=r"yesterday\.db: .*cut short"):
        await restore(backup, file, keys=[KEY], replace=True, now=NOW)
    with pytest.raises(KeyMissing, match="DATA_KEY_FILE"):
        await restore(backup, file, keys=[OLD_KEY], replace=True, now=NOW)
    with pytest.raises(StorageError, match=r"could not be restored \(No such file"):
        await restore(file.with_name("nowhere.db"), file, replace=True, now=NOW)
    assert await people(file, KEY) == [43, 44, 45]
    assert not file.with_name("spotter.db.restoring").exists()


async def test_a_backup_of_an_older_shape_gets_todays(file: Path, tmp_path: Path) -> None:
    backup = tmp_path / "old.db"
    await at("0001", backup, tmp_path)
    write(
        backup,
        "INSERT INTO person (user_id, chat_id, state, rev, created_at, seen_at, unreachable) "
        "VALUES (42, 42, '{}', 1, 1, 1, 0)",
    )
    await restore(backup, file, now=NOW)
    assert read(file, "SELECT version_num FROM alembic_version") == ["0008"]
    assert await people(file) == [42]
    assert not (tmp_path / "backups").exists()


# --- Killed in the middle --------------------------------------------------------------

KILLED = """
import asyncio, os, sys
from pathlib import Path
from storage import restore, restoring

def die(*_, **__):
    os._exit(9)

setattr(*eval(sys.argv[1]), die)
asyncio.run(restore(Path(sys.argv[2]), Path(sys.argv[3]), replace=True, now=1))
"""


@pytest.mark.parametrize(
    "crash_at",
    [
        "(restoring, 'unseal')",
        "(restoring.shutil, 'copyfileobj')",
        "(restoring, 'open_store')",
        "(restoring, 'replay')",
        "(restoring, '_counts')",
        "(restoring, '_put_in_place')",
        "(restoring.os, 'link')",
        "(Path, 'replace')",
    ],
)
async def test_a_restore_that_is_killed_leaves_the_old_state(file: Path, crash_at: str) -> None:
    keys = [KEY] if "unseal" in crash_at else []
    backup = await yesterday(file, *keys)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KILLED, crash_at, str(backup), str(file), env=dict(os.environ)
    )
    assert await process.wait() == 9
    assert await people(file, *keys) == [43, 44, 45]
    # What it left is no obstacle to the next one.
    await restore(backup, file, keys=keys, replace=True, now=NOW)
    assert await people(file, *keys) == [43, 44]
    assert not file.with_name("spotter.db.restoring").exists()
