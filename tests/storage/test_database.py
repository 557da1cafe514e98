"""Opening a store: what is set, what is refused, and with which words.

Lives here: addresses, pragmas, locks, damage, and closing on every way out. Called by pytest.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import sys
import threading
import time
from pathlib import Path

import pytest

from storage import (
    DatabaseBusy,
    DatabaseDamaged,
    NotOurDatabase,
    StorageError,
    Store,
    StoreUnavailable,
    open_store,
    sqlite,
)
from tests.databases import url_of
from tests.storage.samples import NOW, column, fill
from tests.storage.test_store import ROOT


async def refused(url: str, kind: type[StorageError]) -> str:
    """Opening fails with ``kind``, leaves no thread behind, and says this."""
    before = set(threading.enumerate())
    with pytest.raises(StorageError) as caught:
        await open_store(url, now=NOW)
    assert type(caught.value) is kind
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
        assert not thread.is_alive()
    return str(caught.value)


async def test_every_pragma_reads_back(local: Store) -> None:
    in_memory = local.engine.url.database == ":memory:"
    for name, _, expected in sqlite.PRAGMAS:
        wanted = "memory" if in_memory and name == "journal_mode" else expected
        assert [str(value) for value in await column(local, f"PRAGMA {name}")] == [wanted]


async def test_a_pragma_that_does_not_take_stops_the_start(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PRAGMAS", (("synchronous", "FULL", "3"),))
    said = await refused(url_of(file), StorageError)
    assert "PRAGMA synchronous is '2' instead of '3'" in said


async def test_every_table_of_ours_is_strict(local: Store) -> None:
    loose = "SELECT name FROM pragma_table_list WHERE NOT strict AND type = 'table'"
    names = [name for name in await column(local, loose) if not name.startswith("sqlite_")]
    assert names == ["alembic_version"]


async def test_the_file_is_readable_by_its_owner_only(on_disk: Store, file: Path) -> None:
    await fill(on_disk)
    modes = {path.stat().st_mode & 0o777 for path in (file, Path(f"{file}-wal"))}
    assert modes == {0o600}


async def test_no_value_reaches_a_log(
    file: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    store = await open_store(url_of(file), now=NOW)
    await fill(store, word="canary")
    await store.close()
    assert "canary" not in caplog.text


# --- Refusals --------------------------------------------------------------------


@pytest.mark.parametrize(
    "url", ["", "spotter.db", "sqlite:x.db", "mysql://someone:canary@host/name"]
)
async def test_what_is_no_address_is_refused_without_quoting_it(url: str) -> None:
    said = await refused(url, StorageError)
    assert said.startswith("DATABASE_URL: not an address")
    assert "canary" not in said


async def test_postgresql_without_its_module_names_the_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    said = await refused("postgresql+psycopg://someone@host/name", StorageError)
    assert "psycopg" in said
    assert "pip install 'spotter[postgres]'" in said


async def test_a_missing_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = await refused("sqlite+aiosqlite:///no/such/spotter.db", StorageError)
    assert "the folder no/such does not exist" in said
    assert not (tmp_path / "no").exists()


async def test_a_path_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    said = await refused(url_of(tmp_path), StorageError)
    assert "cannot be opened for writing" in said


def test_an_old_sqlite_is_refused() -> None:
    sqlite.refuse_old((3, 37, 0))
    with pytest.raises(StorageError, match=r"SQLite 3\.36\.9 is too old.*needs 3\.37\.0"):
        sqlite.refuse_old((3, 36, 9))


async def test_somebody_elses_database_is_left_alone(file: Path) -> None:
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    other.close()
    said = await refused(url_of(file), NotOurDatabase)
    assert str(file) in said
    with sqlite3.connect(file) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("recipe",)]
    other.close()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_BUSY", DatabaseBusy),
        ("SQLITE_BUSY_RECOVERY", DatabaseBusy),
        ("SQLITE_CORRUPT_INDEX", DatabaseDamaged),
        ("SQLITE_NOTADB", DatabaseDamaged),
        ("SQLITE_IOERR", StoreUnavailable),
    ],
)
def test_each_error_of_sqlite_has_its_remedy(name: str, kind: type[StorageError]) -> None:
    error = sqlite3.OperationalError("canary")
    error.sqlite_errorname = name
    found = sqlite.meaning(error, Path("spotter.db"))
    assert type(found) is kind
    assert str(found).startswith("spotter.db: ")
    assert "canary" not in str(found)


# --- Damage ----------------------------------------------------------------------


async def test_a_file_that_is_no_database_is_refused(file: Path) -> None:
    with file.open("wb") as other:
        other.write(b"This is a shopping list. " * 400)
    said = await refused(url_of(file), DatabaseDamaged)
    assert "spotter db restore" in said


async def test_a_damaged_page_is_found_at_start(on_disk: Store, file: Path) -> None:
    for user_id in range(1, 60):
        await fill(on_disk, user_id)
    (first,) = await column(on_disk, "SELECT rootpage FROM sqlite_master WHERE name = 'outbox'")
    await on_disk.close()
    with file.open("r+b") as raw:
        raw.seek((first - 1) * 4096)
        raw.write(b"\xff" * 200)
    said = await refused(url_of(file), DatabaseDamaged)
    assert "spotter db restore" in said


# --- Locks -----------------------------------------------------------------------


async def test_a_second_opener_in_the_same_process_is_refused(on_disk: Store, file: Path) -> None:
    said = await refused(url_of(file), DatabaseBusy)
    assert str(file) in said
    await on_disk.ping()


@pytest.mark.slow
async def test_a_second_process_is_refused_with_a_clear_line(file: Path) -> None:
    script = (
        "import asyncio, sys\n"
        "from storage import open_store\n"
        "async def main():\n"
        f"    store = await open_store(sys.argv[1], now={NOW})\n"
        "    print('open', flush=True)\n"
        "    await asyncio.to_thread(sys.stdin.read)\n"
        "    await store.close()\n"
        "asyncio.run(main())\n"
    )
    pipe = asyncio.subprocess.PIPE
    command = (sys.executable, "-c", script, url_of(file))
    child = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=pipe, stdout=pipe)
    assert child.stdout is not None
    assert await child.stdout.readline() == b"open\n"
    started = time.monotonic()
    said = await refused(url_of(file), DatabaseBusy)
    assert time.monotonic() - started < 2
    assert said.startswith(f"{file}: another process has this database open. Stop it first")
    await child.communicate(b"")
    assert child.returncode == 0
    store = await open_store(url_of(file), now=NOW)
    await store.close()


async def test_an_opening_that_is_cancelled_leaves_nothing_open(file: Path) -> None:
    for waits in (1, 5, 50):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(open_store(url_of(file), now=NOW))
            for _ in range(waits):
                await asyncio.sleep(0)
            task.cancel()
        assert task.cancelled()
    store = await open_store(url_of(file), now=NOW)
    await store.close()
