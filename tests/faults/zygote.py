"""A process that has imported the bot and forks one life of it for each request.

A start takes a second, nearly all of it importing; a fork takes some milliseconds, so that a
storm can kill often. The child runs the bot's own ``main``. The parent has one thread and no
event loop: a fork copies only the thread that calls it, and whatever lock another one holds
would stay locked for ever. That is why onnxruntime, which starts a thread as it is imported,
and its sessions wait for the child that needs them.

Lives here: the forking process, which is started by ``lives`` and speaks JSON lines with it:
``{"order": 1, "folder": …, "environment": {…}, "crash": "name:2"}`` in, ``{"order": 1, "pid":
…}`` and later ``{"pid": …, "status": …}`` out. Does not live here: where a life crashes
(``crash_points``).
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import time
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from select import select
from types import ModuleType
from typing import Any

_NEITHER_OURS = ("SPOTTER_", "COVERAGE_")


class _Later:
    """A network that is opened when it is first asked."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._opened: Any = None

    def run(self, outputs: None, inputs: Any, /) -> Any:
        """As onnxruntime does."""
        self._opened = self._opened or _OPENING[0](self._file)
        return self._opened.run(outputs, inputs)


#: How a network is really opened.
_OPENING: list[Any] = []


def _later(session_of: Any) -> Any:
    _OPENING.append(session_of)
    return _Later


class _NotYet(ModuleType):
    """Stands in for onnxruntime until something of it is used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def _imported() -> Any:
    """The bot's main, with all that it needs in memory and no thread started."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # numpy's own threads would not be forked
    sys.modules["onnxruntime"] = _NotYet("onnxruntime")
    import alembic.command  # noqa: F401, PLC0415 - what a start would import late

    import flows.listening.likeness as likeness  # noqa: PLC0415, PLR0402 - onnxruntime is put off
    from bot import __main__, running  # noqa: PLC0415 - the same
    from bot.communities import menus  # noqa: PLC0415 - the same

    for module, name, instead in (
        (likeness, "session_of", _later),
        # What no life changes is made once: words and rules.
        (running, "load_words", cache),
        (running, "load", cache),
        (running, "labels_of", _once_for_each_language),
        # A hundred requests at each start, about which no promise is made.
        (menus, "offer", lambda _: _nothing),
    ):
        setattr(module, name, instead(getattr(module, name)))
    import tests.faults.crash_points  # noqa: F401, PLC0415 - the same

    _warm(running)
    return __main__.main


def _once_for_each_language(labels_of: Any) -> Any:
    made: dict[str, Any] = {}

    def labels(words: Any, content: Any, language: str) -> Any:
        if language not in made:
            made[language] = labels_of(words, content, language)
        return made[language]

    return labels


async def _nothing(*_: Any) -> None:
    pass


def _warm(running: Any) -> None:
    """Do once what every start does, so that its modules and tables are in memory."""
    import asyncio  # noqa: PLC0415 - as above

    from bot.settings import load_settings  # noqa: PLC0415 - as above
    from storage import open_store  # noqa: PLC0415 - as above

    settings = load_settings(bot_token="1:none")
    running.content_for(settings, running.renderer_for(settings)).lexicons["en"]
    running.make_client("1:none", "http://127.0.0.1:1")

    async def opened() -> None:
        store = await open_store("sqlite+aiosqlite:///:memory:", now=0)
        async with store.transaction() as tx:
            await tx.claim(0, "", 0, 1)
            await tx.due_check_ins(0, 1)
        await store.close()

    asyncio.run(opened())


def _live(main: Any, order: dict[str, Any]) -> None:
    """One life, in the child; never returns."""
    code = 3
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(log, 1)
        os.dup2(log, 2)
        os.chdir(order["folder"])
        kept = {k: v for k, v in os.environ.items() if not k.startswith(_NEITHER_OURS)}
        os.environ.clear()
        os.environ.update(kept | order["environment"])
        import bot.claims  # noqa: PLC0415 - as in _imported
        import bot.pacing  # noqa: PLC0415 - the same
        from tests.faults import crash_points  # noqa: PLC0415 - imports what it patches

        crash_points.patch(order["crash"], order["planted"])
        if not order["paced"]:
            bot.pacing.OVERALL_PER_SECOND = 1_000
        if order["lease_seconds"] is not None:
            bot.claims.LEASE_MS = order["lease_seconds"] * 1_000
        code = main(order["arguments"])
    finally:
        with suppress(OSError, ValueError):
            sys.stderr.flush()
        os._exit(code)


def _threads() -> int:
    """How many threads there are, once those that were joined have left the kernel too."""
    end = time.monotonic() + 5
    while (count := len(list(Path("/proc/self/task").iterdir()))) > 1 and time.monotonic() < end:
        select([], [], [], 0.01)
    return count


def serve(door: socket.socket) -> None:
    """Fork a life for each line until the other side hangs up; then end what still lives."""
    main = _imported()
    heard, rung = os.pipe()
    os.set_blocking(rung, False)
    os.set_blocking(heard, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(rung, warn_on_full_buffer=False)
    _tell(door, ready=True, threads=_threads())
    alive: set[int] = set()
    rest = b""
    while True:
        there, _, _ = select([door.fileno(), heard], [], [])
        if heard in there:
            with suppress(BlockingIOError):
                os.read(heard, 4096)
            _reap(door, alive)
        if door.fileno() in there:
            got = door.recv(65_536)
            if not got:
                break
            *lines, rest = (rest + got).split(b"\n")
            for line in lines:
                order = json.loads(line)
                pid = os.fork()
                if pid == 0:
                    door.close()
                    _live(main, order)
                alive.add(pid)
                _tell(door, order=order["order"], pid=pid)
    for pid in alive:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _reap(door: socket.socket, alive: set[int]) -> None:
    with suppress(ChildProcessError):
        while True:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            alive.discard(pid)
            _tell(door, pid=pid, status=os.waitstatus_to_exitcode(status))


def _tell(door: socket.socket, **what: Any) -> None:
    door.sendall(json.dumps(what).encode() + b"\n")


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as opened:
        serve(opened)
