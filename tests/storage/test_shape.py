"""A file that SQLite finds in order and no statement could use is refused at the start."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import DatabaseDamaged, open_store
from tests.databases import new_file, url_of
from tests.storage.samples import NOW, fill


async def _filled(file: Path) -> None:
    store = await new_file(file, NOW)
    await fill(store, 42)
    await store.close()


def _changed(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as opened:
        for statement in statements:
            opened.execute(statement)
        opened.commit()
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_whole_file_opens(tmp_path: Path) -> None:
    await _filled(tmp_path / "spotter.db")
    await (await open_store(url_of(tmp_path / "spotter.db"), now=NOW)).close()


@pytest.mark.parametrize(
    ("table", "statements"),
    [
        ("check_in", ("ALTER TABLE check_in RENAME COLUMN expires_at TO expires_bt",)),
        ("person", ("UPDATE person SET language = CAST(x'ff' AS TEXT)",)),
    ],
)
async def test_a_changed_name_or_word_is_damage_that_names_the_table_and_no_value(
    tmp_path: Path, table: str, statements: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    file = tmp_path / "spotter.db"
    await _filled(file)
    _changed(file, *statements)
    with pytest.raises(DatabaseDamaged, match=rf"spotter db restore .*\(table {table}\)") as caught:
        await open_store(url_of(file), now=NOW)
    assert "ff" not in str(caught.value).replace(str(file), "")
