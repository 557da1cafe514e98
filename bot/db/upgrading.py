"""Change the database to the shape that this version needs; a server's is changed by nothing else.

Lives here: ``spotter db upgrade``, one job before new replicas start. Replicas of the version
before may still run: what a step adds is unknown to them, and nothing is taken away that they
need. Does not live here: the steps (``storage.migrations``). Called by ``bot.db``.
"""

from __future__ import annotations

import argparse
import sys

from bot.settings import load_settings


def add_arguments(_: argparse.ArgumentParser) -> None:
    """None: it is the bot's own database."""


async def run(_: argparse.Namespace) -> int:
    """Upgrade, where there is anything to; print the shape."""
    from bot.clock import now_ms  # noqa: PLC0415 - see ``bot.db``
    from storage import open_store  # noqa: PLC0415 - as above
    from storage.migrating import wanted_and_found  # noqa: PLC0415 - as above

    settings = load_settings()
    store = await open_store(
        settings.database_url, now=now_ms(), upgrade=True, keys=settings.data_keys()
    )
    try:
        _known, found = await wanted_and_found(store.engine)
    finally:
        await store.close()
    sys.stdout.write(f"schema {found}\n")
    return 0
