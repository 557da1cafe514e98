"""Move everything from a file to a PostgreSQL server, while no bot runs.

Lives here: ``spotter db move`` and the lines that tell how far it is. Does not live here: how
it is done, and why nothing is sent by both (``storage.moving``). Called by ``bot.db``.
"""

from __future__ import annotations

import argparse
import sys

from bot.bars import by_steps
from bot.settings import load_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """From where to where."""
    parser.add_argument("source", metavar="FROM", help="sqlite:///spotter.db")
    parser.add_argument(
        "target",
        metavar="TO",
        help="postgresql://user@host/name, a new database; the password from PGPASSWORD",
    )


async def run(chosen: argparse.Namespace) -> int:
    """Move, with a line for each table on standard error; print the new place."""
    from bot.clock import now_ms  # noqa: PLC0415 - see ``bot.db``
    from storage import StorageError, file_of, open_store  # noqa: PLC0415 - as above
    from storage.moving import TABLES, move, place_of  # noqa: PLC0415 - as above

    file = file_of(chosen.source)
    if file is None or not file.exists() or file_of(chosen.target) is not None:
        raise StorageError(
            "move: from a file that is there to a server. Write: "
            "spotter db move sqlite:///spotter.db postgresql://user@host/name"
        )
    keys, now = load_settings().data_keys(), now_ms()
    source = await open_store(chosen.source, now=now, keys=keys, moving=True)
    try:
        target = await open_store(chosen.target, now=now, keys=keys, upgrade=True)
        try:
            with by_steps("move", len(TABLES)) as step:
                await move(source, target, lambda table, rows: step(f"{table} {rows}"))
            sys.stdout.write(f"{file}: moved to {place_of(target.engine.url)}\n")
        finally:
            await target.close()
    finally:
        await source.close()
    return 0
