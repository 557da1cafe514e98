"""A write-ahead log that is missing, cut or changed: told, and what is left is sound.

Lives here: the contract of ``storage.lost_log``, on files that a killed process has left.
Called by pytest.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import Store, open_store
from storage.lost_log import log_of
from tests.databases import new_file, url_of
from tests.storage.samples import NOW, column, person

COMMITS = 5


@pytest.fixture
async def left(file: Path, tmp_path: Path) -> Path:
    """What a process leaves that is killed after a few commits."""
    store = await new_file(file, NOW)
    for number in range(1, COMMITS + 1):
        async with store.transaction() as tx:
            await tx.save_person(person(number))
    killed = tmp_path / "killed" / "spotter.db"
    killed.parent.mkdir()
    for part in (file, log_of(file)):
        shutil.copy(part, killed.parent)
    await store.close()
    return killed


async def people(file: Path) -> list[int]:
    store = await open_store(url_of(file), now=NOW)
    found = await column(store, "SELECT user_id FROM person")
    await store.close()
    return found


async def test_after_a_kill_everything_is_there_and_nothing_is_said(
    left: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert await people(left) == [1, 2, 3, 4, 5]
    assert await people(left) == [1, 2, 3, 4, 5]
    assert caplog.messages == []


async def test_a_missing_log_is_told(left: Path, caplog: pytest.LogCaptureFixture) -> None:
    log_of(left).unlink()
    assert await people(left) == []
    [line] = caplog.messages
    assert line == f"{left}: it is missing. The newest changes may be lost; all others are whole."


async def test_a_log_that_was_cut_is_told(left: Path, caplog: pytest.LogCaptureFixture) -> None:
    os.truncate(log_of(left), log_of(left).stat().st_size - 100)
    found = await people(left)
    assert found == [1, 2, 3, 4]
    assert "cut short" in caplog.messages[0]


async def test_a_log_with_a_changed_byte_is_told(
    left: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data = bytearray(log_of(left).read_bytes())
    data[len(data) // 2] ^= 1
    log_of(left).write_bytes(data)
    found = await people(left)
    assert found == [1, 2, 3, 4, 5][: len(found)]
    assert len(found) < COMMITS
    assert "something in it has changed" in caplog.messages[0]


async def test_a_log_without_a_beginning_is_told(
    left: Path, caplog: pytest.LogCaptureFixture
) -> None:
    os.truncate(log_of(left), 20)
    assert await people(left) == []
    assert "first bytes are gone" in caplog.messages[0]


async def test_a_file_that_was_closed_as_it_should_be_needs_no_log(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = await new_file(file, NOW)
    await store.close()
    assert not log_of(file).exists()
    assert await people(file) == []
    assert caplog.messages == []


async def test_a_backup_of_an_open_file_is_a_closed_one(
    on_disk: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await on_disk.backup(tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (0,)
    assert await people(tmp_path / "copy.db") == []
    assert caplog.messages == []
