"""How far a long command is, on standard error: a bar on a terminal, plain lines elsewhere.

Lives here: three ways to watch work, by steps, by what comes out of it, and by files that grow.
Does not live here: the work. What is printed on standard output stays for pipes. Called by
``bot.db`` and ``bot.__main__``.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO, TypeVar

T = TypeVar("T")

#: How often a growing file is looked at, and how often a log is told of it.
_LOOK_SECONDS, _LINE_SECONDS = 0.2, 10.0


@contextmanager
def by_steps(what: str, total: int, err: TextIO | None = None) -> Iterator[Callable[[str], None]]:
    """Gives a function to call with a word after each of ``total`` steps."""
    err = err or sys.stderr
    if not err.isatty():
        yield lambda word: print(word, file=err)
        return
    from tqdm import tqdm  # noqa: PLC0415 - only people look at bars

    with tqdm(total=total, desc=what, file=err, leave=False) as bar:

        def step(word: str) -> None:
            bar.set_postfix_str(word, refresh=False)
            bar.update()

        yield step


def each(items: Iterable[T], what: str, err: TextIO | None = None) -> Iterator[T]:
    """The items as they come, counted on a terminal; a log is not told of each."""
    err = err or sys.stderr
    if not err.isatty():
        yield from items
        return
    from tqdm import tqdm  # noqa: PLC0415 - as above

    yield from tqdm(items, desc=what, file=err, leave=False)


@contextmanager
def by_size(what: str, total: int, *files: Path, err: TextIO | None = None) -> Iterator[None]:
    """While the block runs, how much of ``total`` bytes there is in ``files`` (or folders)."""
    err, done = err or sys.stderr, threading.Event()
    show = _bar if err.isatty() else _lines
    watcher = threading.Thread(target=show, args=(what, total, files, err, done), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def _bar(
    what: str, total: int, files: tuple[Path, ...], err: TextIO, done: threading.Event
) -> None:
    from tqdm import tqdm  # noqa: PLC0415 - as above

    with tqdm(total=total, desc=what, file=err, leave=False, unit="B", unit_scale=True) as bar:
        while not done.wait(_LOOK_SECONDS):
            bar.n = min(size_of(files), total)
            bar.refresh()


def _lines(
    what: str, total: int, files: tuple[Path, ...], err: TextIO, done: threading.Event
) -> None:
    began = time.monotonic()
    while not done.wait(_LINE_SECONDS):
        share = min(size_of(files) / max(total, 1), 1.0)
        print(f"{what}: {share:.0%} after {time.monotonic() - began:.0f} s", file=err)


def size_of(files: Iterable[Path]) -> int:
    """Bytes in the files that there are, and in those of folders."""
    size = 0
    for one in files:
        with suppress(OSError):  # it may go at any moment
            found = [one, *one.iterdir()] if one.is_dir() else [one]
            size += sum(part.stat().st_size for part in found if part.is_file())
    return size
