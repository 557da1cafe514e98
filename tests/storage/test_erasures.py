"""The log of erasures beside the database, and its replay on a database that is older.

Lives here: the contract of ``storage.erasures``. Does not live here: whole restores
(``test_restoring``). Called by pytest.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from storage import StorageError, Store, open_store, replay
from storage.erasures import ErasureLog
from tests.databases import new_file, url_of
from tests.storage.samples import DAY, NOW, column, fill, person


def lines(file: Path) -> list[str]:
    return file.read_text("ascii").splitlines()


async def test_a_line_is_on_the_disk_before_the_rows_go(on_disk: Store, file: Path) -> None:
    await fill(on_disk)

    async def fail_after_the_line() -> None:
        async with on_disk.transaction() as tx:
            await tx.erase(42, NOW)
            assert len(lines(file.with_suffix(".erasures"))) == 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail_after_the_line()
    assert await column(on_disk, "SELECT user_id FROM person") == [42]


async def test_it_holds_nothing_that_names_anybody_and_is_its_owners_alone(
    on_disk: Store, file: Path
) -> None:
    async with on_disk.transaction() as tx:
        await tx.erase(123_456_789, NOW)
    log, secret = file.with_suffix(".erasures"), file.with_suffix(".erasures.key")
    [line] = lines(log)
    assert line == f"{NOW} {on_disk.erasures.person_hash(123_456_789)}"
    assert "123456789" not in line
    for kept in (log, secret):
        assert kept.stat().st_mode & 0o777 == 0o600
    assert len(secret.read_bytes()) == 32


def test_a_hash_is_the_same_for_every_process_that_has_the_secret(tmp_path: Path) -> None:
    log = tmp_path / "erasures"
    first = ErasureLog(log).note(42, NOW)
    assert ErasureLog(log).person_hash(42) == first
    assert ErasureLog(log).person_hash(43) != first
    assert ErasureLog(tmp_path / "other").person_hash(42) != first
    assert ErasureLog(None).person_hash(42) != ErasureLog(None).person_hash(42)
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "erasures",
        "erasures.key",
        "other.key",
    ]


def test_a_line_that_was_cut_short_spoils_no_other(tmp_path: Path) -> None:
    log = ErasureLog(tmp_path / "erasures")
    first = log.note(42, NOW)
    with (tmp_path / "erasures").open("a") as torn:
        torn.write(f"{NOW} {first[:7]}")
    second = log.note(43, NOW + 1)
    assert log.lines() == [(first, NOW), (second, NOW + 1)]


def test_lines_without_their_secret_stop_everything(tmp_path: Path) -> None:
    ErasureLog(tmp_path / "erasures").note(42, NOW)
    (tmp_path / "erasures.key").unlink()
    with pytest.raises(StorageError, match=r"erasures\.key: is gone.*Put it back"):
        ErasureLog(tmp_path / "erasures").person_hash(42)


async def test_an_erasure_that_cannot_be_noted_does_not_happen(
    on_disk: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(on_disk)
    on_disk.erasures.person_hash(42)
    monkeypatch.setattr(os, "write", lambda *_: 3)
    with pytest.raises(StorageError, match=r"log of erasures cannot be used \(the disk is full\)"):
        async with on_disk.transaction() as tx:
            await tx.erase(42, NOW)
    monkeypatch.undo()
    assert await column(on_disk, "SELECT user_id FROM person") == [42]


def test_a_log_in_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"nowhere/erasures\.key: .*change ERASURE_LOG"):
        ErasureLog(tmp_path / "nowhere" / "erasures").note(42, NOW)


# --- Replay -----------------------------------------------------------------------


async def test_a_file_that_somebody_copied_back_brings_nobody_back(file: Path) -> None:
    store = await new_file(file, NOW)
    for user_id in (42, 43):
        await fill(store, user_id)
    await store.backup(file.with_name("yesterday.db"))
    async with store.transaction() as tx:
        await tx.erase(42, NOW + DAY)
    assert await replay(store) == 0
    await store.close()
    shutil.copy(file.with_name("yesterday.db"), file)
    store = await open_store(url_of(file), now=NOW)
    assert await replay(store) == 1
    async with store.transaction() as tx:
        assert not any((await tx.export(42)).values())
        assert all((await tx.export(43)).values())
    assert await replay(store) == 0
    await store.close()


async def test_whoever_came_back_before_the_backup_stays(file: Path) -> None:
    store = await new_file(file, NOW)
    await fill(store)
    async with store.transaction() as tx:
        await tx.erase(42, NOW + DAY)
        await tx.save_person(person(created_at=NOW + 2 * DAY))
    await store.backup(file.with_name("copy.db"))
    await store.close()
    shutil.copy(file.with_name("copy.db"), file)
    store = await open_store(url_of(file), now=NOW)
    assert await replay(store) == 0
    assert await column(store, "SELECT user_id FROM person") == [42]
    await store.close()


async def test_a_turn_that_failed_after_its_line_forgets_nobody_who_came_back(
    on_disk: Store,
) -> None:
    on_disk.erasures.note(42, NOW)
    async with on_disk.transaction() as tx:
        await tx.save_person(person(created_at=NOW + 1))
    assert await replay(on_disk) == 0
    assert await column(on_disk, "SELECT user_id FROM person") == [42]
    assert await column(on_disk, "SELECT at FROM erasure_log") == [NOW]


async def test_somebody_who_has_no_row_of_their_own_is_found_too(on_disk: Store) -> None:
    await fill(on_disk)
    async with on_disk.transaction() as tx:
        await tx.save_person(person(seen_at=0))
        await tx.mark_check_in("42:1:48h", "answered", NOW)
        await tx.retention(NOW, answers_ms=DAY)
    assert await column(on_disk, "SELECT user_id FROM manager") == [42]
    on_disk.erasures.note(42, NOW)
    assert await replay(on_disk) == 1
    assert await column(on_disk, "SELECT user_id FROM manager") == []


async def test_on_a_server_there_is_a_log_where_a_file_is_named(
    postgres_url: str, tmp_path: Path
) -> None:
    store = await open_store(postgres_url, now=NOW)
    assert store.erasures.file is None
    await store.close()
    store = await open_store(postgres_url, now=NOW, erasures=tmp_path / "erasures")
    await fill(store)
    store.erasures.note(42, NOW)
    assert await replay(store) == 1
    assert await column(store, "SELECT user_id FROM person") == []
    await store.close()
