"""``spotter db``: what an operator does with the database while the bot does not.

Lives here: the list of its commands. Each module beside this one is a command, with the two
names that are used here; none imports the database before it runs. Does not live here: what
they do (``storage``). Called by ``bot.__main__``.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from functools import partial
from typing import TYPE_CHECKING

from bot.db import backing_up, checking, forgetting, making_keys, moving, restoring, upgrading

if TYPE_CHECKING:
    from types import ModuleType

_COMMANDS = {
    "backup": backing_up,
    "restore": restoring,
    "check": checking,
    "forget": forgetting,
    "key": making_keys,
    "move": moving,
    "upgrade": upgrading,
}
_NO_START = 2


def add_commands(db: argparse.ArgumentParser) -> None:
    """Add its commands to ``db`` on the command line."""
    parts = db.add_subparsers(required=True, metavar="command")
    for name, module in _COMMANDS.items():
        parser = parts.add_parser(name, help=str(module.__doc__).partition("\n")[0])
        module.add_arguments(parser)
        parser.set_defaults(command=partial(_run, module))


def _run(module: ModuleType, chosen: argparse.Namespace) -> int:
    """Run a command; what keeps it from its work is one line."""
    from storage import StorageError  # noqa: PLC0415 - the other commands start faster without it

    try:
        return int(asyncio.run(module.run(chosen)))
    except StorageError as error:
        sys.stderr.write(f"spotter: {error}\n")
        return _NO_START
