"""Secrets from files: where they are looked for, and who may be able to read them.

House rule. A secret is never quoted: an error names the setting, the problem and the remedy.
Lives here: one file, read once. Does not live here: what a secret must look like. Called by
``bot.settings`` for every setting whose name ends in ``_FILE`` and that holds a secret, and by
``bot.doctor``.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

#: Where Docker, Compose and Podman put secrets.
_CONTAINER = Path("/run/secrets")
_OTHERS = stat.S_IROTH | stat.S_IWOTH


class SecretUnread(Exception):
    """A secret cannot be had from its file; the message names the problem and the remedy."""


def read(path: Path) -> str:
    """What is in the file of a secret; raises SecretUnread.

    A bare name such as ``bot_token`` is looked for where systemd puts credentials
    (``$CREDENTIALS_DIRECTORY``), then in ``/run/secrets``, then in the working folder.
    """
    try:
        with found(path).open(encoding="utf-8") as file:
            # Of the open file, so that nobody can put another in its place in between.
            mode = os.fstat(file.fileno()).st_mode
            if mode & _OTHERS:
                raise SecretUnread("everybody on this machine can read it; chmod 600 it")
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise SecretUnread(
            f"cannot be read: {reason}. Name a text file that holds the secret alone"
        ) from None


def found(path: Path) -> Path:
    """Where the file of a secret lies, if it is anywhere."""
    if path.parent != Path():
        return path
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    folders = [*([Path(credentials)] if credentials else []), _CONTAINER]
    there = [folder / path for folder in folders if (folder / path).is_file()]
    return there[0] if there else path
