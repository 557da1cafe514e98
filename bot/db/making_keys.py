"""Print a new data key: the first line of SPOTTER_DATA_KEY_FILE.

Lives here: ``spotter db key``. Does not live here: what the key is used for
(``storage.sealing``). Called by ``bot.db``.
"""

from __future__ import annotations

import argparse
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""
    parser.epilog = "umask 077; spotter db key > data-key"


async def run(_: argparse.Namespace) -> int:
    """Print one key and nothing else."""
    from cryptography.fernet import Fernet  # noqa: PLC0415 - see ``bot.db``

    sys.stdout.write(Fernet.generate_key().decode() + "\n")
    return 0
