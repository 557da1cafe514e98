"""How long the start takes and how much memory it needs, beside an echo bot of the library.

    python -m tests.bench.startup

Starts ``spotter run`` on an SQLite file that is there already, and the minimal echo bot of
python-telegram-bot, in turns, against the emulator in a process of its own. Of each: seconds
from the start of the process to its first poll, the processor's seconds until then (the ones
to look at where the machine has other work), and the memory then; of Spotter also the memory
after the first typed English message, for which the second ear is loaded. Lives here: timing.
Called by ``make bench``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import psutil

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.figures import Figure, Row, beside
from tests.bench.reporting import options, report
from tests.emulator import TOKEN

ROOT = Path(__file__).parents[2]
#: The floors of the project: seconds on a quiet machine, and megabytes, at the first poll.
MOST_SECONDS, MOST_MEGABYTES = 1.5, 120.0
_PATIENCE = 90.0
#: Where they are, httpx loads its command line and with it 10 MB; only tools of developers
#: bring them along.
_AS_INSTALLED = "import sys; sys.modules.update(click=None, rich=None)\n"
_SPOTTER = "from bot.__main__ import main; sys.exit(main())"
_ECHO = """
from telegram.ext import ApplicationBuilder, MessageHandler, filters

async def echo(update, context):
    await update.message.reply_text(update.message.text)

token, base = sys.argv[1:]
application = ApplicationBuilder().token(token).base_url(f"{base}/bot").build()
application.add_handler(MessageHandler(filters.TEXT, echo))
application.run_polling()
"""


class Start(NamedTuple):
    """One start; megabytes are of resident memory, also of the processes that it started."""

    seconds: float
    cpu_seconds: float
    megabytes: float
    after_words: float


def rows(runs: int) -> list[Row]:
    """Each field of both bots, Spotter's beside the echo bot's."""
    with TemporaryDirectory() as folder:
        _spotter(Path(folder))  # the file is made by the first start of all
        ours, theirs = [], []
        for _ in range(runs):
            ours.append(_spotter(Path(folder)))
            theirs.append(_echo(Path(folder)))
    made = []
    for field, what, unit in (
        ("seconds", "from start to the first poll", "s"),
        ("cpu_seconds", "processor until then", "s"),
        ("megabytes", "memory then", "MB"),
        ("after_words", "memory after the first typed message", "MB"),
    ):
        spotter, echo = (
            Figure(tuple(getattr(one, field) for one in of), unit) for of in (ours, theirs)
        )
        made.append(beside("startup", f"Spotter: {what}", spotter, echo_bot=echo))
        made.append(beside("startup", f"echo bot of python-telegram-bot: {what}", echo))
    return made


def main() -> int:
    """Print the table; 1 when a floor is not kept by the processor's seconds or the memory."""
    chosen = options(__doc__).parse_args()
    found = rows(chosen.runs)
    report(found, chosen, f"{chosen.runs} starts of each")
    processor, memory = found[2].figure.median, found[4].figure.median
    return int(processor > MOST_SECONDS or memory > MOST_MEGABYTES)


def _spotter(folder: Path) -> Start:
    with _emulator() as url:
        settings = {
            "SPOTTER_BOT_TOKEN": TOKEN,
            "SPOTTER_API_BASE_URL": url,
            "SPOTTER_DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'spotter.db'}",
        }
        return _measured([_SPOTTER, "run"], folder, url, settings, spotter=True)


def _echo(folder: Path) -> Start:
    with _emulator() as url:
        return _measured([_ECHO, TOKEN, url], folder, url, {}, spotter=False)


def _measured(
    arguments: list[str], folder: Path, url: str, settings: Mapping[str, str], *, spotter: bool
) -> Start:
    foreign = ("SPOTTER_", "COVERAGE_", "PYTHON")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    # Not those of an earlier start: what a database has seen it does not handle again.
    _ask(url, "number_updates_from", update_id=round(time.time()))
    _ask(url, "person", user=7, name="Al")
    if not spotter:
        # The library's first poll waits, and is written down when it ends: with this, at once.
        _ask(url, "say", user=7, text="hello")
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-c", _AS_INSTALLED + arguments[0], *arguments[1:]],
        cwd=folder,
        env={**kept, **settings, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.DEVNULL,
    )
    try:
        looked = psutil.Process(process.pid)
        _wait(url, "getUpdates")
        seconds, times = time.monotonic() - began, looked.cpu_times()
        megabytes = _resident(looked)
        sent = len(_ask(url, "history"))
        _ask(url, "say", user=7, text="my lower back is sore since the deadlifts yesterday")
        _wait(url, "sendMessage", sent)
        return Start(seconds, times.user + times.system, megabytes, _resident(looked))
    finally:
        process.terminate()
        process.wait()


def _resident(process: psutil.Process) -> float:
    every = [process, *process.children(recursive=True)]
    return float(sum(one.memory_info().rss for one in every)) / 1e6


def _wait(url: str, method: str, since: int = 0) -> None:
    """Until this method was called; a busy machine gets its time."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if any(one["method"] == method for one in _ask(url, "history", since=since)):
            return
        time.sleep(0.01)
    raise TimeoutError(f"{method} was not called within {_PATIENCE:.0f} s")


def _ask(url: str, verb: str, **arguments: Any) -> Any:
    body = json.dumps(arguments).encode()
    address = f"{url}/control/{verb}"
    with urllib.request.urlopen(address, data=body) as answer:  # noqa: S310 - our own emulator
        return json.load(answer)["result"]


@contextmanager
def _emulator() -> Iterator[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.emulator", "--unpaced", "--no-witness"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().split()[-1]
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


if __name__ == "__main__":
    sys.exit(main())
