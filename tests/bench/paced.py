"""``python -m tests.bench.paced``: how long a reply takes at the pace that Telegram allows.

    python -m tests.bench.paced [--runs 5] [--seconds 10]

An open loop: 25 times a second one of a hundred people acts, whoever it is and however the bot
fares, and Spotter runs with all its limits, on an SQLite file on a disk. The wait is from when
an update was handed out until its answer came in. Beside the echo bot of python-telegram-bot at
the same pace, in the same run.

Then a queue: 250 newcomers write in the same moment, which is ten seconds of Telegram's pace,
and half a second later somebody taps a danger sign and somebody else taps that they have none.
The answer to the danger sign must not wait for the queue. Lives here: pacing and timing. Does
not live here: the order of the outbox (``bot.outbound``). Called by ``make bench``.
"""

from __future__ import annotations

import asyncio
import random
import sys
import time
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.pacing import OVERALL_PER_SECOND
from tests.bench.bots import Bot, disk, peer, spotter
from tests.bench.figures import Figure, Row, beside
from tests.bench.people import FIRST, Act, Echoed, Lifters
from tests.bench.reporting import options, report
from tests.bench.stub import Stub, Told, listening
from tests.bench.windows import Run, figure_of, observed, until

USERS, QUEUED = 100, 250
#: Numbers of who comes later than the hundred.
NEWCOMERS, ALARMED, CALM = FIRST + 1_000, FIRST + 2_000, FIRST + 2_001
#: Seconds: a chat takes one message a second over time, and the last ones shall not count.
_RESTS, _HALF = 5.0, 0.5
_PATIENCE = 60.0
_SIGN, _NONE = "saddle_numb", "none"


@dataclass
class Turnstile:
    """Lets one act pass at each beat, of whoever is ready; ``idle`` beats found nobody."""

    dice: random.Random
    idle: int = 0
    _ready: list[Act] = field(default_factory=list)

    def __call__(self, act: Act) -> None:
        """Somebody is ready to act."""
        self._ready.append(act)

    async def run(self, per_second: float) -> None:
        """Let people pass, for ever."""
        begun, beat = time.perf_counter(), 0
        while True:
            beat += 1
            await asyncio.sleep(max(0.0, begun + beat / per_second - time.perf_counter()))
            if not self._ready:
                self.idle += 1
                continue
            which = self.dice.randrange(len(self._ready))
            self._ready[which], self._ready[-1] = self._ready[-1], self._ready[which]
            self._ready.pop()()


@dataclass(frozen=True)
class Queue:
    """ms that somebody waited behind a queue: with a danger sign, without one, and the last."""

    alarmed: float
    calm: float
    last: float


async def paced(name: str, seconds: float, warm: float) -> tuple[Run, Queue | None]:
    """One run of one bot; the queue is for Spotter."""
    turnstile = Turnstile(random.Random(1))
    with disk() as folder:
        async with listening(Stub()) as stub, _bot(name, stub, folder) as bot:
            users = range(FIRST, FIRST + USERS)
            ours = name == "spotter"
            people = Lifters(stub, users, turnstile) if ours else Echoed(stub, users, turnstile)
            people.begin()
            async with asyncio.TaskGroup() as group:
                walking = group.create_task(turnstile.run(OVERALL_PER_SECOND))
                await until(stub.window, warm, 2 * USERS)
                turnstile.idle = 0
                run = await observed(stub, [bot], seconds, 1)
                walking.cancel()
            if turnstile.idle:
                print(f"{turnstile.idle} times nobody was ready", file=sys.stderr)
            return run, await _queue(stub) if ours else None


def _bot(name: str, stub: Stub, folder: Path) -> AbstractAsyncContextManager[Bot]:
    if name == "spotter":
        # The bot itself: nothing is lifted here.
        return spotter(stub, folder, module="bot", arguments=("run",))
    return peer(name, stub, folder)


async def _queue(stub: Stub) -> Queue:
    """Let two people come as far as the danger screen, fill the queue, and let both tap."""
    shown: dict[int, Told] = {}
    arrived: dict[int, float] = {}

    def heard(told: Told) -> None:
        shown[told.user] = told
        arrived.setdefault(told.user, time.perf_counter())

    await _answered(stub)
    stub.heard = heard
    for user in (ALARMED, CALM):
        stub.says(user, "/start")
        for name in ("start", "agree", _SIGN):
            data = await _button(shown, user, name)
            if name != _SIGN:
                stub.presses(shown[user], data)
    await asyncio.sleep(_RESTS)
    arrived.clear()
    queue = range(NEWCOMERS, NEWCOMERS + QUEUED)
    for user in queue:
        stub.says(user, "/start")
    await asyncio.sleep(_HALF)
    begun = time.perf_counter()
    for user, name in ((ALARMED, _SIGN), (CALM, _NONE)):
        stub.presses(shown[user], await _button(shown, user, name))
    async with asyncio.timeout(_PATIENCE):
        while not all(user in arrived for user in (*queue, ALARMED, CALM)):  # noqa: ASYNC110 - looking now and then costs less than telling
            await asyncio.sleep(0.05)
    last = max(arrived[user] for user in queue)
    return Queue(*(1000 * (at - begun) for at in (arrived[ALARMED], arrived[CALM], last)))


async def _answered(stub: Stub) -> None:
    """Wait until nobody waits for anything."""
    async with asyncio.timeout(_PATIENCE):
        while stub.unanswered(0):  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.05)


async def _button(shown: dict[int, Told], user: int, name: str) -> str:
    """What the button sends whose data ends so, once it is shown."""
    async with asyncio.timeout(_PATIENCE):
        while True:
            buttons = shown[user].buttons if user in shown else ()
            for data in buttons:
                if data.rpartition(".")[2] == name:
                    return data
            await asyncio.sleep(0.05)


async def rows(runs: int, seconds: float, warm: float) -> list[Row]:
    """Both bots in turns."""
    ours, theirs, queues = [], [], []
    for number in range(runs):
        run, queue = await paced("spotter", seconds, warm)
        echo, _ = await paced("ptb", seconds, warm)
        ours.append(run)
        theirs.append(echo)
        queues.extend([queue] if queue else [])
        print(f"run {number + 1}: {run.p50:.1f} ms, echo {echo.p50:.1f}, {queue}", file=sys.stderr)
    return _rows(ours, theirs, queues)


def _rows(ours: Sequence[Run], theirs: Sequence[Run], queues: Sequence[Queue]) -> list[Row]:
    made = []
    for name, unit, what in (
        ("per_second", "a second", "replies, of 25 asked for"),
        ("p50", "ms", "wait, median"),
        ("p99", "ms", "wait, 99th percentile"),
        ("cpu_ms", "ms", "processor for a turn"),
    ):
        echo = figure_of(theirs, name, unit)
        figure = figure_of(ours, name, unit)
        made.append(beside("paced", f"Spotter at Telegram's pace: {what}", figure, ptb=echo))
        made.append(beside("paced", f"echo bot of python-telegram-bot: {what}", echo))
    alarmed, calm, last = (
        Figure(tuple(getattr(one, name) for one in queues), "ms")
        for name in ("alarmed", "calm", "last")
    )
    behind = f"behind {QUEUED} others"
    made.append(
        beside("paced", f"a danger sign {behind}", alarmed, one_that_is_calm=calm, the_last=last)
    )
    made.append(beside("paced", f"a calm answer {behind}", calm, the_last=last))
    return made


def main() -> None:
    """Print what was measured."""
    parser = options(__doc__)
    parser.add_argument("--seconds", type=float, default=10.0, help="of each run's window")
    parser.add_argument("--warm", type=float, default=8.0, help="seconds before it")
    chosen = parser.parse_args()
    made = asyncio.run(rows(chosen.runs, chosen.seconds, chosen.warm))
    head = f"{USERS} people, {OVERALL_PER_SECOND} acts a second, {chosen.runs} runs"
    report(made, chosen, head)


if __name__ == "__main__":
    main()
