"""A file of nothing beside the database, for the day on which the disk is full.

Deleting it makes room at once: for the commits that wait, and for the write-ahead log to be moved
into the file, which needs room as well. It is larger than that log ever grows by itself (4 MB).
Does not live here: noticing a full disk (``running``). Called by ``bot.keeping``, which
makes the file anew where there is room again; PostgreSQL's disk is not ours to fill.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

SIZE = 16 * 1024 * 1024
#: Where less than this is free besides, the room is needed more than the ballast.
_LEFT_FREE = 64 * 1024 * 1024


def ballast_of(database: Path) -> Path:
    """The ballast's file, beside the database's."""
    return database.with_name(f"{database.name}.ballast")


def lay_ballast(database: Path, size: int = SIZE) -> Path | None:
    """Make the ballast, unless it is there; its file, or None where there is no room.

    Never an error, for nothing depends on it but a remedy.
    """
    ballast = ballast_of(database)
    try:
        if ballast.exists() and ballast.stat().st_size >= size:
            return ballast
        if shutil.disk_usage(database.parent).free < size + _LEFT_FREE:
            return None
        _fill(ballast, size)
    except OSError:
        return None
    return ballast


def _fill(ballast: Path, size: int) -> None:
    """Reserve real blocks; half a ballast is taken away again."""
    file = os.open(ballast, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.posix_fallocate(file, 0, size)
    except OSError:
        ballast.unlink(missing_ok=True)
        raise
    finally:
        os.close(file)
