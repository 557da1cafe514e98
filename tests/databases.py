"""Databases with today's schema, made once in a process and copied for every test.

The steps of the schema take many times as long as a copy of what they lead to. Whoever tests
the steps themselves opens a store without any of this. Lives here: an open store on a new
file, or in memory. Does not live here: fixtures, rows. Called by the conftests of ``bot`` and
``storage`` and by ``tests/bot/communities/gym.py``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import Store, database, open_store
from storage.sealing import keyring_of
from storage.sqlite import driver

_MEMORY = "sqlite+aiosqlite:///:memory:"
#: What the first test of this process has made: the file, and the statements that lead to it.
_MADE: dict[str, Any] = {}


def url_of(file: Path) -> str:
    """The address of a database file."""
    return f"sqlite+aiosqlite:///{file}"


def unsealed(store: Store, value: Any) -> Any:
    """What a statement of a test has found, as the store's own statements would see it."""
    return keyring_of(store.engine.dialect).opened(value) if isinstance(value, str) else value


async def new_file(file: Path, now: int, keys: Sequence[str] = ()) -> Store:
    """A store on this file, which is new."""
    await _make(now)
    _copy_to(file)
    return await open_store(url_of(file), now=now, keys=keys)


async def in_memory(now: int, patch: pytest.MonkeyPatch) -> Store:
    """A store in memory."""
    await _make(now)
    with patch.context() as patched:
        patched.setattr(database, "bring_up_to_date", _copied)
        return await open_store(_MEMORY, now=now)


async def _make(now: int) -> None:
    if _MADE:
        return
    with TemporaryDirectory() as folder:
        file = Path(folder) / "spotter.db"
        await (await open_store(url_of(file), now=now)).close()
        with closing(sqlite3.connect(file)) as made:
            _MADE["script"] = "\n".join(made.iterdump())
        _MADE["file"] = _read(file)


def _copy_to(file: Path) -> None:
    file.touch(mode=0o600, exist_ok=False)
    file.write_bytes(_MADE["file"])


def _read(file: Path) -> bytes:
    assert [one.name for one in file.parent.iterdir()] == [file.name], "nothing is in the log"
    return file.read_bytes()


async def _copied(engine: AsyncEngine, **_: Any) -> None:
    """Stands in for the steps of the schema."""
    async with engine.connect() as connection:
        await (await driver(connection)).executescript(_MADE["script"])
