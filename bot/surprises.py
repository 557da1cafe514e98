"""A mistake of ours, told by class and place and never by what it says.

An exception's text may quote an update, a row or a token; its class and the lines it
came through cannot. Called by ``bot.__main__`` and ``bot.supervising`` for whatever nobody
expected, by every loop for what it waits out, and by ``bot.logs``.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FRAMES = 6


def told(error: BaseException) -> str:
    """A line for each exception behind ``error``: its class, and the lines it came through."""
    return "\n".join(_line(one) for one in _leaves(error))


@contextmanager
def told_everywhere() -> Iterator[None]:
    """In the block, Python itself prints of an exception that nobody catches no more than that.

    Such are those of a thread, and of what is called while an object goes.
    """
    threads, unraisable = threading.excepthook, sys.unraisablehook
    threading.excepthook = lambda one: _print(one.exc_value)
    sys.unraisablehook = lambda one: _print(one.exc_value)
    try:
        yield
    finally:
        threading.excepthook, sys.unraisablehook = threads, unraisable


def _print(error: BaseException | None) -> None:
    if error is not None:
        sys.stderr.write(f"spotter: nobody caught this:\n{told(error)}\n")


def named(error: BaseException) -> str:
    """The class of an error that is waited out, and why where the database is away."""
    why = getattr(error, "why", None)  # storage.StoreUnavailable; not every command loads storage
    return f"{type(error).__name__} ({why})" if why else type(error).__name__


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from _leaves(one)
    else:
        yield error


def _line(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    places = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames))
    return f"{type(error).__name__} at {places or 'an unknown place'}"
