"""What is done once an hour for what is kept: a backup a day, the newest key, space in reserve.

Lives here: the contract of ``bot.keeping``. Does not live here: how a backup is made
(``tests/storage``), or the clock (``test_clock``). Called by pytest.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.keeping import Backups, backups_of, keep, opened
from bot.render import from_ms
from bot.settings import Settings
from storage import StorageError, Store, open_store
from storage.ballast import SIZE, ballast_of
from tests.databases import new_file, url_of
from tests.storage.samples import DAY, HOUR, KEY, NOW, OLD_KEY, column, fill

pytestmark = pytest.mark.usefixtures("bare")


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "kept", tmp_path / "spotter.db")


async def kept(store: Store, backups: Backups, *moments: int) -> list[int]:
    """The backups that there are after keeping at these moments."""
    for now in moments:
        await keep(store, backups, from_ms(now))
    return sorted(backups.made())


async def test_a_backup_is_made_when_the_last_one_is_a_day_old(backups: Backups) -> None:
    store = await new_file(backups.file, NOW)
    hourly = [NOW + n * HOUR for n in range(50)]
    assert await kept(store, backups, *hourly) == [NOW, NOW + DAY, NOW + 2 * DAY]
    assert backups.age_seconds(NOW + 2 * DAY + 90_000) == 90
    await store.close()


async def test_backups_are_kept_for_14_days_and_the_newest_one_for_ever(backups: Backups) -> None:
    store = await new_file(backups.file, NOW)
    days = [NOW + n * DAY for n in range(17)]
    assert await kept(store, backups, *days) == days[2:]
    backups.prune(NOW + 100 * DAY)
    assert sorted(backups.made()) == days[-1:]
    await store.close()


async def test_copies_of_before_a_change_of_the_schema_have_the_same_time(
    backups: Backups,
) -> None:
    backups.folder.mkdir()
    old = backups.folder / f"spotter-before-0007-{NOW}.db"
    foreign = [
        backups.folder / name for name in ("other-1.db", "spotter-mine.db", "spotter-1.db.part")
    ]
    for one in (old, *foreign):
        one.write_text("")
    store = await new_file(backups.file, NOW)
    assert await kept(store, backups, NOW + 14 * DAY) == [NOW, NOW + 14 * DAY]
    assert await kept(store, backups, NOW + 15 * DAY) == [NOW + 14 * DAY, NOW + 15 * DAY]
    assert all(one.exists() for one in foreign)
    await store.close()


async def test_a_clock_that_was_set_back_does_not_stop_backups(backups: Backups) -> None:
    store = await new_file(backups.file, NOW)
    assert await kept(store, backups, NOW + 9 * DAY, NOW) == [NOW, NOW + 9 * DAY]
    assert await kept(store, backups, NOW + HOUR) == [NOW, NOW + 9 * DAY]
    await store.close()


async def test_a_backup_that_fails_deletes_no_older_one(
    backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await new_file(backups.file, NOW)
    await kept(store, backups, NOW, NOW + DAY)

    async def fail(*_: object) -> None:
        raise StorageError

    monkeypatch.setattr(Store, "backup", fail)
    with pytest.raises(StorageError):
        await kept(store, backups, NOW + 30 * DAY)
    assert sorted(backups.made()) == [NOW, NOW + DAY]
    await store.close()


async def test_a_new_key_seals_what_is_there_and_the_backup(backups: Backups) -> None:
    store = await new_file(backups.file, NOW, [OLD_KEY])
    await fill(store, 42, "canarybird")
    await store.close()
    store = await open_store(url_of(backups.file), now=NOW, keys=[KEY, OLD_KEY])
    await keep(store, backups, from_ms(NOW))
    assert await column(store, "SELECT complete_at FROM seal") == [NOW]
    await store.close()
    [backup] = backups.folder.iterdir()
    assert b"canarybird" not in backup.read_bytes()


async def test_where_there_is_no_file_nothing_is_backed_up(backups: Backups) -> None:
    store = await new_file(backups.file, NOW)
    await keep(store, None, from_ms(NOW))
    assert not backups.folder.exists()
    await store.close()


def test_where_backups_go(tmp_path: Path) -> None:
    file = tmp_path / "spotter.db"
    here = Settings(database_url=url_of(file))
    assert backups_of(here) == Backups(tmp_path / "backups", file)
    there = Settings(database_url=url_of(file), backup_folder=tmp_path / "other")
    assert backups_of(there) == Backups(tmp_path / "other", file)
    assert backups_of(Settings(database_url="postgresql+psycopg://host/name")) is None


# --- Space in reserve ----------------------------------------------------------------


async def test_space_is_held_from_the_start_and_held_again_after_it_was_needed(
    backups: Backups,
) -> None:
    store = await new_file(backups.file, NOW)
    await keep(store, backups, from_ms(NOW))
    assert ballast_of(backups.file).stat().st_size == SIZE
    ballast_of(backups.file).unlink()
    await keep(store, backups, from_ms(NOW))
    assert ballast_of(backups.file).exists()
    await store.close()


# --- Opening -------------------------------------------------------------------------


async def test_whoever_was_erased_is_erased_again_in_an_older_file(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "spotter.db"
    settings = Settings(database_url=url_of(file), erasure_log=tmp_path / "apart" / "log")
    (tmp_path / "apart").mkdir()
    store = await opened(settings, NOW)
    await fill(store)
    await store.backup(tmp_path / "copy.db")
    async with store.transaction() as tx:
        await tx.erase(42, NOW)
    await store.close()
    shutil.copy(tmp_path / "copy.db", file)
    with caplog.at_level(logging.WARNING):
        store = await opened(settings, NOW + int(timedelta(days=1).total_seconds() * 1000))
    assert await column(store, "SELECT user_id FROM person") == []
    assert "older than the log of erasures: 1 erased again" in caplog.text
    await store.close()


async def test_a_log_that_cannot_be_read_leaves_no_connection_open(tmp_path: Path) -> None:
    settings = Settings(database_url=url_of(tmp_path / "spotter.db"), erasure_log=tmp_path)
    with pytest.raises(StorageError, match="log of erasures cannot be used"):
        await opened(settings, NOW)
    async with asyncio.timeout(5):
        await (await open_store(url_of(tmp_path / "spotter.db"), now=NOW)).close()
