"""Logging that cannot tell on anybody: ids and classes, never texts, names or tokens.

House rule. Only our own lines are printed as they are; of every library it is told that it
complained, and of an exception its class and its place, for both may quote an update, a row
or a token.

Lives here: one handler, its formatter, and the levels of the libraries that would print
requests, rows or updates. Does not live here: what is logged. Called once at start by
``bot.__main__`` and by the tests.
"""

from __future__ import annotations

import logging
import re
import sys
from copy import copy
from types import TracebackType
from typing import TextIO

from bot.surprises import told

_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")
#: These print addresses, parameters or bodies below WARNING; the others bodies above it too.
_TALKATIVE = ("httpx", "httpcore", "aiosqlite", "sqlalchemy", "apscheduler", "alembic", "asyncio")
_NEVER_QUOTED = ("telegram", "aiohttp")


#: The first part of the names of loggers whose lines are ours.
_OURS = frozenset({"bot", "flows", "spotter", "storage"})
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _Redacting(logging.Formatter):
    """Prints our own lines without tokens, and of everybody else's only that there was one."""

    def format(self, record: logging.LogRecord) -> str:
        if record.name.partition(".")[0] not in _OURS:
            record = _complaint(record)
        record = copy(record)
        # What another handler made of the exception before us, for it is kept in the record.
        record.exc_text = None
        return redact(super().format(record))

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 - the library's name
        return "" if ei[1] is None else told(ei[1])


class _Nameless(logging.Handler):
    """Passes on that a library complained, and not what it said."""

    def emit(self, record: logging.LogRecord) -> None:
        logging.getLogger("spotter.library").handle(_complaint(record))


def _complaint(record: logging.LogRecord) -> logging.LogRecord:
    """That a library complained and how badly; of what it met the class and the place."""
    problem = record.exc_info[1] if record.exc_info else None
    said = f"{record.name} complained ({record.levelname})"
    met = "" if problem is None else f": {told(problem)}"
    return logging.LogRecord("spotter.library", record.levelno, "", 0, said + met, None, None)


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
