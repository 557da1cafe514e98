"""Erase everything about one person, who cannot do it in the chat any more.

Lives here: ``spotter db forget``, for whoever asks by mail and has lost their account; who still
has it writes /forget. It prints the same whether anything was kept or not. Does not live here:
what is erased, and the log by which no backup brings them back (``storage``). Called by ``bot.db``.
"""

from __future__ import annotations

import argparse
import sys

from bot.settings import load_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Who."""
    parser.add_argument("person", metavar="ID", type=int, help="their numeric Telegram id")


async def run(chosen: argparse.Namespace) -> int:
    """Erase, also out of the write-ahead log; say that it is done."""
    from bot.clock import now_ms  # noqa: PLC0415 - see ``bot.db``
    from bot.keeping import backups_of, opened  # noqa: PLC0415 - as above
    from storage import StorageError  # noqa: PLC0415 - as above

    settings, now = load_settings(), now_ms()
    backups = backups_of(settings)
    # A new database would hold nobody, and the erasure would look done.
    if backups is not None and not backups.file.exists():
        raise StorageError(f"{backups.file}: there is no such file. Look at DATABASE_URL.")
    store = await opened(settings, now)
    try:
        async with store.transaction() as tx:
            await tx.erase(chosen.person, now)
        await store.checkpoint()
    finally:
        await store.close()
    sys.stdout.write("nothing is kept about them now; a restored backup brings nothing back\n")
    return 0
