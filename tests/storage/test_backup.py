"""Backups: whole, checked, private, and never over another file.

Lives here: the contract of ``Store.backup``, on SQLite: a server makes its own backups, and
refuses. Called by pytest.
"""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from storage import DatabaseDamaged, StorageError, Store, backup, open_store
from storage.restoring import open_backup
from tests.databases import url_of
from tests.storage.samples import KEY, NOW, fill
from tests.storage.test_migrating import read


def plain(backup: Path, folder: Path) -> Path:
    """What is in a backup, whether it is sealed or not."""
    return open_backup(backup, folder / "opened", [KEY])


async def test_a_backup_opens_as_a_store_with_every_row(local: Store, tmp_path: Path) -> None:
    await fill(local)
    async with local.transaction() as tx:
        expected = await tx.export(42)
    target = tmp_path / "new folder" / "copy.db"
    await local.backup(target)
    assert target.stat().st_mode & 0o777 == 0o600
    assert target.parent.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in target.parent.iterdir()] == ["copy.db"]
    copy = await open_store(url_of(plain(target, tmp_path)), now=NOW, keys=[KEY])
    async with copy.transaction() as tx:
        assert await tx.export(42) == expected
    await copy.close()


async def test_a_backup_waits_for_its_turn(on_disk: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    async with asyncio.TaskGroup() as group, on_disk.transaction() as tx:
        group.create_task(on_disk.backup(target))
        await asyncio.sleep(0)
        await tx.first_time("a", NOW)
    assert read(target, "SELECT key FROM seen") == ["a"]


async def test_a_backup_never_replaces_a_file(local: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("precious")
    with pytest.raises(StorageError, match="exists already"):
        await local.backup(target)
    assert target.read_text() == "precious"


async def test_what_a_killed_backup_left_is_replaced(local: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.db.part").write_text("half")
    await local.backup(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db.part").exists()
    assert read(plain(tmp_path / "copy.db", tmp_path), "PRAGMA integrity_check") == ["ok"]


async def test_a_folder_that_cannot_be_made_is_an_error_with_a_remedy(
    local: Store, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match=r"could not be written.*Look at the free space"):
        await local.backup(tmp_path / "file" / "copy.db")
    await local.ping()


def test_a_damaged_copy_is_not_kept(tmp_path: Path) -> None:
    part, target = tmp_path / "copy.db.part", tmp_path / "copy.db"
    copy = sqlite3.connect(part)
    copy.executescript(
        "CREATE TABLE t (n INTEGER); CREATE INDEX i ON t (n); INSERT INTO t VALUES (1), (2);"
    )
    (page,) = copy.execute("SELECT rootpage FROM sqlite_master WHERE name = 'i'").fetchone()
    copy.close()
    with part.open("r+b") as raw:
        raw.seek((page - 1) * 4096)
        raw.write(b"\xff" * 200)
    with pytest.raises(DatabaseDamaged, match="not kept"):
        backup._check(part, target)
    assert not target.exists()


def test_a_copy_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part, target = tmp_path / "copy.db.part", tmp_path / "copy.db"
    backup._prepare(part, target)
    synced: list[tuple[Path, bool]] = []
    monkeypatch.setattr(backup, "_sync", lambda path: synced.append((path, target.exists())))
    backup._keep(part, target)
    assert synced == [(part, False), (tmp_path, True)]
