"""Look for damage: files, references, texts, keys, backups. Exit code 1 when there is any.

Lives here: ``spotter db check``: what is looked at, and how it is printed. Does not live here:
looking into a database (``storage.checking``). Called by ``bot.db``
and ``bot.doctor``.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.clock import now_ms
from bot.settings import Settings, load_settings

if TYPE_CHECKING:
    from bot.keeping import Backups
    from storage.checking import Finding

_OLDEST_HOURS = 26  # the bot makes one when the last is 24 h old, and looks every hour


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What is looked at."""
    parser.add_argument(
        "file", nargs="?", metavar="FILE", type=Path, help="a backup; the bot's database otherwise"
    )


async def run(chosen: argparse.Namespace) -> int:
    """Print every finding, bad ones with what to do about them; 1 when there was one."""
    settings = load_settings()
    if chosen.file is None:
        found = await findings(settings)
    else:
        from storage.checking import look_at_backup  # noqa: PLC0415 - see ``bot.db``

        found = await look_at_backup(chosen.file, settings.data_keys())
    for one in found:
        sys.stdout.write(f"{'!!' if one.remedy else 'ok'}  {one.what}\n")
        if one.remedy:
            sys.stdout.write(f"    {one.remedy}\n")
    return 1 if any(one.remedy for one in found) else 0


async def findings(settings: Settings) -> list[Finding]:
    """What is found out about the bot's own database and its backups.

    Raises:
        DatabaseBusy: the bot is running on it.
        StorageError: there is no such file, or the address is wrong.
    """
    from bot.keeping import backups_of  # noqa: PLC0415 - see ``bot.db``
    from storage import DatabaseBusy, StorageError  # noqa: PLC0415 - as above
    from storage.checking import look  # noqa: PLC0415 - as above

    backups = backups_of(settings)
    if backups is not None and not await asyncio.to_thread(backups.file.exists):
        raise StorageError(f"{backups.file}: there is no such file. Look at DATABASE_URL.")
    try:
        found = await look(settings.database_url, settings.data_keys())
    except DatabaseBusy:
        raise DatabaseBusy(
            "check: the bot is running on this database, and it looked for damage when it "
            "started. Stop it first, or name a backup."
        ) from None
    if backups is not None:
        found += await asyncio.to_thread(_beside, backups)
    return found


def _beside(backups: Backups) -> list[Finding]:
    from storage.ballast import SIZE, ballast_of  # noqa: PLC0415 - see ``bot.db``
    from storage.checking import Finding  # noqa: PLC0415 - as above

    age, ballast = backups.age_seconds(now_ms()), ballast_of(backups.file)
    hours = None if age is None else age / 3600
    return [
        Finding("backups: none", "Start the bot, or run: spotter db backup")
        if hours is None
        else Finding(
            f"backups: the newest is {hours:.0f} h old",
            "" if hours <= _OLDEST_HOURS else "Start the bot, or run: spotter db backup",
        ),
        Finding(f"ballast: {SIZE >> 20} MiB can be freed by deleting {ballast}")
        if ballast.exists()
        else Finding("ballast: none; the bot makes one where there is space for it"),
    ]
