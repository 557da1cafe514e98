"""A store to test with, on each kind of database.

Lives here: the fixtures ``store`` (every test runs on a file, on one with a data key, in
memory and on a server), ``local`` (SQLite only: pragmas, backups, the one lock), ``on_disk``
(a file only, to look into it) and the files behind them. Does not live here: rows
(``samples``), what only a server can do (``test_postgres``). Used by pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import Store, open_store
from tests.databases import in_memory, new_file
from tests.storage.samples import KEY, NOW


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "spotter.db"


@pytest.fixture(params=["file", "sealed", "memory", "postgres"])
async def store(
    request: pytest.FixtureRequest, file: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Store]:
    if request.param == "postgres":
        opened = await open_store(request.getfixturevalue("postgres_url"), now=NOW)
    else:
        opened = await _local(request.param, file, monkeypatch)
    yield opened
    await opened.close()


@pytest.fixture(params=["file", "sealed", "memory"])
async def local(
    request: pytest.FixtureRequest, file: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Store]:
    opened = await _local(request.param, file, monkeypatch)
    yield opened
    await opened.close()


async def _local(kind: str, file: Path, patch: pytest.MonkeyPatch) -> Store:
    if kind == "memory":
        return await in_memory(NOW, patch)
    return await new_file(file, NOW, [KEY] if kind == "sealed" else ())


@pytest.fixture
async def on_disk(file: Path) -> AsyncIterator[Store]:
    opened = await new_file(file, NOW)
    yield opened
    await opened.close()
