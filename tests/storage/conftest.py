"""A store to test with, on each kind of database.

Lives here: the fixtures ``store`` (every test runs on a file, on one with a data key, and in
memory), ``on_disk`` (a file only) and the files behind them. Does not live here: rows (``samples``). Used by pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import Store
from tests.databases import in_memory, new_file
from tests.storage.samples import KEY, NOW


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "spotter.db"


@pytest.fixture(params=["file", "sealed", "memory"])
async def store(
    request: pytest.FixtureRequest, file: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Store]:
    if request.param in ("file", "sealed"):
        opened = await new_file(file, NOW, [KEY] if request.param == "sealed" else ())
    else:
        opened = await in_memory(NOW, monkeypatch)
    yield opened
    await opened.close()


@pytest.fixture
async def on_disk(file: Path) -> AsyncIterator[Store]:
    opened = await new_file(file, NOW)
    yield opened
    await opened.close()
