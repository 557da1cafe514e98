"""A store to test with, on each kind of database.

Lives here: the fixtures ``store`` (every test runs on a file and in memory), ``on_disk`` (a
file only) and the files behind them. Does not live here: rows (``samples``). Used by pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import Store, open_store
from tests.storage.samples import NOW


def url_of(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "spotter.db"


@pytest.fixture(params=["file", "memory"])
async def store(request: pytest.FixtureRequest, file: Path) -> AsyncIterator[Store]:
    memory = "sqlite+aiosqlite:///:memory:"
    opened = await open_store(url_of(file) if request.param == "file" else memory, now=NOW)
    yield opened
    await opened.close()


@pytest.fixture
async def on_disk(file: Path) -> AsyncIterator[Store]:
    opened = await open_store(url_of(file), now=NOW)
    yield opened
    await opened.close()
