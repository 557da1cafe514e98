"""Logging that cannot tell on anybody: ids and classes, never texts, names or tokens.

Lives here: one handler, a filter that redacts tokens, and the levels of the libraries
that would print requests, rows or updates. Does not live here: what is logged. Called
once at start by ``bot.__main__`` and by the tests.
"""

from __future__ import annotations

import logging
import re
import sys
from typing import TextIO

_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")
#: These print addresses, parameters or bodies below WARNING; the others bodies above it too.
_TALKATIVE = ("httpx", "httpcore", "aiosqlite", "sqlalchemy", "apscheduler", "alembic", "asyncio")
_NEVER_QUOTED = ("telegram", "aiohttp")


class _Redacting(logging.Formatter):
    """Formats as usual, then hides whatever looks like a bot token, also in tracebacks."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class _Nameless(logging.Handler):
    """Passes on that a library complained, and not what it said."""

    def emit(self, record: logging.LogRecord) -> None:
        log = logging.getLogger("spotter.library")
        log.log(record.levelno, "%s complained (%s)", record.name, record.levelname)


def redact(text: str) -> str:
    """The text with every bot token replaced."""
    return _TOKEN.sub("[token]", text)


def configure(level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Log to ``stream`` (standard error); calling it again replaces the earlier handler."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one.formatter, _Redacting)]:
        root.removeHandler(handler)
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_Redacting("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    root.setLevel(level)
    hush()


def hush() -> None:
    """Keep libraries from printing what they carry, whatever the root's level is."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in _NEVER_QUOTED:
        logger = logging.getLogger(name)
        logger.setLevel(logging.WARNING)
        logger.propagate = False
        logger.handlers = [_Nameless()]
