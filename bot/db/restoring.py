"""Put a backup in the place of the database; whoever was erased since is erased again.

Lives here: ``spotter db restore`` and what it prints. Does not live here: how it is done
(``storage.restoring``). Called by ``bot.db``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.bars import by_size, size_of
from bot.settings import load_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which backup, and where it goes."""
    parser.add_argument("backup", metavar="BACKUP", type=Path)
    parser.add_argument(
        "--to", metavar="FILE", type=Path, help="another file than that of DATABASE_URL"
    )
    parser.add_argument(
        "--replace",
        action="store_true",
        help="even where there is a database; it is kept under another name",
    )


async def run(chosen: argparse.Namespace) -> int:
    """Restore, and print how much came back."""
    from bot.clock import now_ms  # noqa: PLC0415 - see ``bot.db``
    from storage import StorageError, file_of, restore  # noqa: PLC0415 - as above
    from storage.restoring import folder_of  # noqa: PLC0415 - as above

    settings = load_settings()
    file = file_of(settings.database_url)
    target = chosen.to or file
    if target is None:
        raise StorageError(
            "restore: PostgreSQL has its own way (pg_restore); whoever was erased since is erased "
            "again when the bot starts with the same ERASURE_LOG. For a file: --to FILE"
        )
    with by_size("restore", size_of([chosen.backup]), folder_of(target)):
        done = await restore(
            chosen.backup,
            target,
            keys=settings.data_keys(),
            erasures=settings.erasure_log or (file and file.with_suffix(".erasures")),
            replace=chosen.replace,
            now=now_ms(),
        )
    sys.stdout.write(
        f"{target}: restored\n"
        f"people        {done.people}\n"
        f"erased again  {done.erased_again}\n"
        f"check-ins     {done.waiting} waiting, {done.overdue} of them overdue\n"
    )
    if done.kept is not None:
        sys.stdout.write(f"before        {done.kept}\n")
    return 0
