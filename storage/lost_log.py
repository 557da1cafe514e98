"""What the end of the write-ahead log tells: whether commits that were in it are gone.

Lives here: a mark in the file while a process has it open, and what is said of a log that is
missing, cut, or changed. Does not live here: damage of the file itself (``sqlite.check``).
Called by ``database``, ``store``, ``backup`` and ``checking``.

SQLite reads a damaged log up to its last whole commit and says nothing. What is left is sound
and a little older, so that this is told and no reason not to start: a restored backup would
be older still. People are asked again what was lost. Not to be noticed here: a log that was
cut to nothing, or exactly between two commits.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

import aiosqlite

# The layout of both files: sqlite.org/fileformat2.html, sections 1.3 and 4.1.
_MARK_AT, _OPEN, _CLOSED = 60, 1, 0
_HEADER, _FRAME_HEADER = 32, 24


async def mark(connection: aiosqlite.Connection, *, opened: bool) -> None:
    """Say in the file that it is open, or closed as it should be.

    Best effort: a full disk must not keep anybody from reading, and the mark is only a hint.
    """
    with suppress(sqlite3.Error):
        await connection.execute(f"PRAGMA user_version={_OPEN if opened else _CLOSED}")
        if opened:  # the mark must outlive the log
            await connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def log_of(file: Path) -> Path:
    """Where SQLite keeps the write-ahead log of a database."""
    return file.with_name(file.name + "-wal")


def before_opening(file: Path) -> tuple[str | None, int]:
    """What is wrong with the log of a file that nobody has open, and how many frames it must hold.

    Opening the file reads and later overwrites the log; ``after_opening`` compares.
    """
    log = log_of(file)
    if not log.exists():
        return ("it is missing" if _is_marked_open(file) else None), 0
    data = log.read_bytes()
    page = int.from_bytes(data[8:12], "big")
    if len(data) < _HEADER or page == 0:
        return ("its first bytes are gone" if data else None), 0
    whole = _FRAME_HEADER + page
    ragged = (len(data) - _HEADER) % whole
    commits = [
        number
        for number, at in enumerate(range(_HEADER, len(data) - whole + 1, whole), start=1)
        # Of this round (the salts are those of the header), and the end of a commit.
        if data[at + 8 : at + 16] == data[16:24] and any(data[at + 4 : at + 8])
    ]
    return ("it was cut short" if ragged else None), max(commits, default=0)


async def after_opening(connection: aiosqlite.Connection, frames: int) -> str | None:
    """What is wrong with the log when SQLite reads fewer frames than were committed."""
    cursor = await connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    (_, read, _) = await cursor.fetchone() or (0, 0, 0)  # read is -1 without a log
    read = max(read, 0)
    await cursor.close()
    return "something in it has changed" if frames > read else None


def _is_marked_open(file: Path) -> bool:
    with file.open("rb") as opened:
        opened.seek(_MARK_AT)
        return int.from_bytes(opened.read(4), "big") == _OPEN
