"""Back the database up while the bot does not run; it makes its own backups every day.

Lives here: ``spotter db backup``. Does not live here: how a backup is made
(``storage.backup``), or the daily one (``bot.keeping``). Called by ``bot.db``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.bars import by_size, size_of
from bot.settings import load_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the backup goes."""
    parser.add_argument(
        "file", nargs="?", metavar="FILE", type=Path, help="a new file; one in BACKUP_FOLDER else"
    )


async def run(chosen: argparse.Namespace) -> int:
    """Make one backup and print its name."""
    from bot.clock import now_ms  # noqa: PLC0415 - see ``bot.db``
    from bot.keeping import backups_of  # noqa: PLC0415 - as above
    from storage import DatabaseBusy, StorageError, back_up  # noqa: PLC0415 - as above
    from storage.backup import parts_of  # noqa: PLC0415 - as above

    settings, now = load_settings(), now_ms()
    backups = backups_of(settings)
    if backups is None:
        raise StorageError("backup: PostgreSQL makes its own. Use pg_dump.")
    target = chosen.file or backups.target(now)
    # Where there is a key, the copy is written once in the clear and once sealed.
    keys = settings.data_keys()
    size = size_of([backups.file]) * (2 if keys else 1)
    parts = parts_of(backups.file, target)
    try:
        with by_size("backup", size, *parts):
            await back_up(backups.file, target, keys)
    except DatabaseBusy:
        age = backups.age_seconds(now)
        newest = "none yet" if age is None else f"the newest is {age / 3600:.0f} h old"
        raise DatabaseBusy(
            f"{backups.file}: the bot is running on it, and only it can copy what it has open. It "
            f"does so every day into {backups.folder} ({newest}); for one now, stop it first."
        ) from None
    sys.stdout.write(f"{target}\n")
    return 0
