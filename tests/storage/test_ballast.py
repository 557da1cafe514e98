"""The ballast beside the database: made where there is room, and real."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from storage.ballast import lay_ballast

SMALL = 256 * 1024


def database(folder: Path) -> Path:
    return folder / "spotter.db"


def test_it_takes_real_room_and_only_its_owner_sees_it(tmp_path: Path) -> None:
    made = lay_ballast(database(tmp_path), SMALL)
    assert made == tmp_path / "spotter.db.ballast"
    about = made.stat()
    assert about.st_size == SMALL
    assert about.st_blocks * 512 >= SMALL
    assert about.st_mode & 0o777 == 0o600


def test_one_that_is_there_stays_and_one_that_was_deleted_comes_again(tmp_path: Path) -> None:
    made = lay_ballast(database(tmp_path), SMALL)
    assert made is not None
    before = made.stat().st_ino
    assert lay_ballast(database(tmp_path), SMALL) == made
    assert made.stat().st_ino == before
    made.unlink()
    assert lay_ballast(database(tmp_path), SMALL) == made
    assert made.exists()


def test_where_room_is_short_or_the_folder_is_shut_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lay_ballast(database(tmp_path / "nowhere"), SMALL) is None
    short = SimpleNamespace(free=SMALL + 64 * 1024 * 1024 - 1)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: short)
    assert lay_ballast(database(tmp_path), SMALL) is None
    assert list(tmp_path.iterdir()) == []


def test_half_a_ballast_is_taken_away_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", full)
    assert lay_ballast(database(tmp_path), SMALL) is None
    assert list(tmp_path.iterdir()) == []
