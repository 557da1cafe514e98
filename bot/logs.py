"""Logging that cannot tell on anybody: ids and classes, never texts, names or tokens.

House rule. Only our own lines are printed as they are; of every library it is told that it
complained, and of an exception its class and its place, for both may quote an update, a row
or a token. For machines each line is an object of a few fields, and nothing that a caller adds
becomes another one.

Lives here: one handler, its two formats, which update a line belongs to, the last error, and the
levels of the libraries that would print requests, rows or updates. Does not live here: what is
logged. Set up by ``bot.__main__`` and by the tests; ``about`` is called by ``bot.reception`` and
``bot.outbound``, ``last_error`` by ``bot.operating``.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Literal, TextIO

from bot.surprises import told

_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")
#: These print addresses, parameters or bodies below WARNING; the others bodies above it too.
_TALKATIVE = ("httpx", "httpcore", "aiosqlite", "sqlalchemy", "apscheduler", "alembic", "asyncio")
_NEVER_QUOTED = ("telegram", "aiohttp")


#: The first part of the names of loggers whose lines are ours.
_OURS = frozenset({"bot", "flows", "spotter", "storage"})
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


_Format = Literal["json", "text"]
_update: ContextVar[int | None] = ContextVar("update", default=None)
#: The key of whatever an update led to begins with its number.
_KEY = re.compile(r"u:(\d+)")
_CLASS = re.compile(r"[A-Z]\w+")


class About:
    """What lines belong to, for the length of a block: entered for each update and each message."""

    __slots__ = ("_before", "_number")

    def __init__(self, number: int | None) -> None:
        self._number = number

    def __enter__(self) -> None:
        self._before = _update.set(self._number)

    def __exit__(self, *_: object) -> None:
        _update.reset(self._before)


def about(update: object) -> About:
    """In the block, lines belong to this update: its ``update_id``, or a key that names it."""
    found = _KEY.match(update) if isinstance(update, str) else None
    number = int(found[1]) if found else update
    return About(number if isinstance(number, int) else None)


class _Redacting(logging.Formatter):
    """Prints our own lines without tokens, and of everybody else's only that there was one."""

    def __init__(self, form: _Format) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")
        self._json = form == "json"

    def format(self, record: logging.LogRecord) -> str:
        if record.name.partition(".")[0] not in _OURS:
            record = _complaint(record)
        record = copy(record)
        # What another handler made of the exception before us, for it is kept in the record.
        record.exc_text = None
        return redact(self._object(record) if self._json else super().format(record))

    def _object(self, record: logging.LogRecord) -> str:
        """The line as JSON. These fields and no other, so that nothing can be slipped in."""
        fields = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "update_id": _update.get(),
            "error": self.formatException(record.exc_info) if record.exc_info else None,
        }
        return json.dumps({name: value for name, value in fields.items() if value is not None})

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


@dataclass(frozen=True, slots=True)
class LastError:
    """When something went wrong last, in epoch seconds, in which of our modules, and its class.

    ``name`` is empty where the line named none.
    """

    at: float
    where: str
    name: str


class _Remembering(logging.Handler):
    """Keeps the class of the last error and where it was, and not what was said of it."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.last: LastError | None = None

    def emit(self, record: logging.LogRecord) -> None:
        met = record.exc_info[0] if record.exc_info else None
        args = record.args if isinstance(record.args, tuple) else ()
        named = [found[0] for one in args if isinstance(one, str) if (found := _CLASS.match(one))]
        name = met.__name__ if met else (named[-1] if named else "")
        where = record.name if record.name.partition(".")[0] in _OURS else "a library"
        self.last = LastError(record.created, where, name)


_REMEMBERING = _Remembering()


def last_error() -> LastError | None:
    """The last line at ERROR or above, since the process started."""
    return _REMEMBERING.last


def configure(
    level: int = logging.INFO, stream: TextIO | None = None, form: _Format = "text"
) -> None:
    """Log to ``stream`` (standard error); calling it again replaces the earlier handler."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one.formatter, _Redacting)]:
        root.removeHandler(handler)
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_Redacting(form))
    root.addHandler(handler)
    if _REMEMBERING not in root.handlers:
        root.addHandler(_REMEMBERING)
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
