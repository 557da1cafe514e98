"""``python -m tests.bench.turns``: how many updates a second a bot answers, and how fast.

    python -m tests.bench.turns [--runs 5] [--seconds 5] [--only spotter,ptb] [--profile]

64 people in a closed loop: each acts again as soon as the answer to the last act is there. They
live, with the stub of Telegram, in this process; each bot is a process of its own that polls,
started anew for each run, with the bots in turns. A turn is one update answered. Spotter holds
real checks, from consent to the result and again, on an SQLite file with ``synchronous=FULL`` on
a disk, without pictures and without Telegram's limits of pace. The peers are echo bots: they say
what was said, and remember nothing. The wait is from when an update was handed out until the
answer came in.

``--profile`` runs Spotter once under cProfile and prints where the event loop's time went (not
the thread of SQLite). Lives here: measuring. Does not live here: what people do
(``tests.bench.people``), the bots (``tests.bench.bots``). Called by ``make bench``.
"""

from __future__ import annotations

import asyncio
import pstats
import signal
import sys
from contextlib import AbstractAsyncContextManager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.bots import NAMES, PEERS, Bot, available, disk, peer, spotter
from tests.bench.figures import Row, beside
from tests.bench.people import FIRST, Echoed, Lifters
from tests.bench.reporting import options, report
from tests.bench.stub import Stub, listening
from tests.bench.windows import FIGURES, USERS, Run, figure_of, observed, until

OURS = ("spotter", "spotter-typed")
#: Before the window all is loaded that a bot loads beside its first turns.
SECONDS, WARM_SECONDS = 5.0, 6.0
#: While the profile is written down.
_WRITING_SECONDS = 2.0


async def measure(name: str, seconds: float, warm: float, profile: Path | None = None) -> Run:
    """One run of one bot."""
    with disk() as folder:
        async with listening(Stub()) as stub, _bot(name, stub, folder, profile) as bot:
            users = range(FIRST, FIRST + USERS)
            ours = name in OURS
            people = Lifters(stub, users, typed="typed" in name) if ours else Echoed(stub, users)
            people.begin()
            await until(stub.window, warm)
            if profile is None:
                return await observed(stub, [bot], seconds)
            bot.signal(signal.SIGUSR1)
            run = await observed(stub, [bot], seconds)
            bot.signal(signal.SIGUSR2)
            await asyncio.sleep(_WRITING_SECONDS)
            return run


def _bot(
    name: str, stub: Stub, folder: Path, profile: Path | None
) -> AbstractAsyncContextManager[Bot]:
    if name in PEERS:
        return peer(name, stub, folder)
    return spotter(stub, folder, arguments=("--profile", str(profile)) if profile else ())


async def rows(names: list[str], runs: int, seconds: float, warm: float) -> list[Row]:
    """All bots in turns, so that a slow minute of the machine meets each of them."""
    found: dict[str, list[Run]] = {name: [] for name in names}
    for number in range(runs):
        for name in names:
            run = await measure(name, seconds, warm)
            found[name].append(run)
            print(f"run {number + 1} {name:15} {run}", file=sys.stderr)
    return _rows(found)


def _rows(found: dict[str, list[Run]]) -> list[Row]:
    """Every figure of every bot, Spotter's with its ratio to the best of each library."""
    peers = {
        library: best
        for library in ("ptb", "aiogram")
        if (best := _best({name: it for name, it in found.items() if name.startswith(library)}))
    }
    made = []
    for name, of in found.items():
        against = peers if name in OURS else {}
        for field, what, unit in FIGURES:
            figures = {library: figure_of(runs, field, unit) for library, runs in against.items()}
            subject = f"{NAMES[name]}: {what}"
            made.append(beside("turns", subject, figure_of(of, field, unit), **figures))
    return made


def _best(runs: dict[str, list[Run]]) -> list[Run]:
    """The runs of the bot that answers most."""
    if not runs:
        return []
    return max(runs.values(), key=lambda of: figure_of(of, "per_second", "").median)


def profiled(name: str, seconds: float, warm: float) -> None:
    """Print where the time of Spotter's event loop goes."""
    with disk() as folder:
        file = folder / "profile"
        run = asyncio.run(measure(name, seconds, warm, file))
        print(f"{name} under cProfile: {run.per_second:.0f}/s, {run.requests:.2f} requests a turn")
        stats = pstats.Stats(str(file))
        for order in ("tottime", "cumulative"):
            stats.sort_stats(order).print_stats(40)


def main() -> None:
    """Measure what is asked for."""
    parser = options(__doc__)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of each run's window")
    parser.add_argument("--warm", type=float, default=WARM_SECONDS, help="seconds before it")
    parser.add_argument("--only", help=f"of {', '.join((*OURS, *PEERS))}, with commas")
    parser.add_argument("--profile", action="store_true", help="where Spotter's time goes")
    chosen = parser.parse_args()
    names = chosen.only.split(",") if chosen.only else [*available(), *OURS]
    if chosen.profile:
        profiled(next((one for one in names if one in OURS), OURS[0]), chosen.seconds, chosen.warm)
        return
    made = asyncio.run(rows(names, chosen.runs, chosen.seconds, chosen.warm))
    report(made, chosen, f"{USERS} people, {chosen.runs} runs of {chosen.seconds:g} s")


if __name__ == "__main__":
    main()
