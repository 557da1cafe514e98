"""``python -m tests.bench.pictures``: how long a picture takes, and whether replies wait for it.

    python -m tests.bench.pictures [--seconds 20] [--people 8] [--runs 1]

First each kind of picture alone, as the worker draws it, beside an empty picture of the same
size: a chart may take 80 ms of processor time, a body map 200 ms. Then people tap through checks
against the real service and a SQLite file in this process, for a while without and for a while
with 20 charts a second, each another one, as messages in the same outbox: the 99th percentile of
their replies must stay below 300 ms. Other work on the machine counts against all of it.

Lives here: setting up, timing and the verdict. Does not live here: drawing. Called by
``make bench``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.arrival import Arrival
from bot.clock import now_ms
from bot.kinds import KINDS
from bot.outbound import Outbound
from bot.outcome import Outcome, Sent
from bot.pictures.rendering import Worker
from bot.pictures.worker import draw
from bot.service import Service
from flows import codec
from flows.content import Content
from flows.loading import load
from flows.model import Commanded, Event, Pressed
from flows.pictures import BodyMap, Chart, Moves
from flows.screen import Screen
from storage import NewMessage, OutboxRow, open_store
from tests.bench.figures import Figure, Row, beside, percentile
from tests.bench.reporting import options, report
from tests.gallery.drawings import ORDER, svg_of

#: Milliseconds that one picture may take, and a reply at the 99th percentile.
MOST_CHART, MOST_MAP, MOST_REPLY = 80.0, 200.0, 300.0
CHARTS_PER_SECOND = 20
FIRST_PERSON, FIRST_CHART = 30_001, 50_001
#: How long a person looks at a card before the next tap, in seconds.
LOOKS = 0.25
TAPS = (
    "start agree none none none 24 next_day low_back_both none dull done 3 eases nothing "
    "18_49 confirm"
).split()


def course(number: int) -> Chart:
    """A chart that no other number has."""
    first = 1 + number % 470 / 10
    scores = ((first, 4.0), (48.0, number % 11), (72.0 + number % 7, 2.0))
    return Chart(scores, ((20.0, 6.0), (49.0, 5.0)), band=True)


@dataclass
class Wire:
    """Draws what is a chart, delivers at once, and tells whoever waits for it."""

    worker: Worker
    charts: int = 0
    wanted: int = 0
    all_drawn: asyncio.Event = field(default_factory=asyncio.Event)
    cards: dict[int, Screen] = field(default_factory=dict)
    arrived: dict[int, asyncio.Event] = field(default_factory=dict)

    async def send(self, row: OutboxRow) -> Outcome:
        """Draw a chart, or keep the card of the person."""
        if row.kind == "chart":
            await self.worker.png(svg_of(course(int(row.body)), "light"))
            self.charts += 1
            if self.charts == self.wanted:
                self.all_drawn.set()
            return Sent(row.id)
        self.cards[row.chat_id] = codec.load_screen(json.dumps(json.loads(row.body)["screen"]))
        self.arrived.setdefault(row.chat_id, asyncio.Event()).set()
        return Sent(row.edit_message_id or row.id)


class Together(NamedTuple):
    """Charts a second, and the waits for replies without and with them, in ms."""

    charts: float
    calm: list[float]
    busy: list[float]


@dataclass
class Bench:
    """The service, its wire and what was measured; ``replies`` are in ms."""

    service: Service
    outbound: Outbound
    wire: Wire
    replies: list[float] = field(default_factory=list)
    took: float = 0.0
    numbers: count[int] = field(default_factory=count)

    async def talk(self, user: int) -> None:
        """One check after the other."""
        while True:
            await self._happen(user, Commanded("start"))
            for name in TAPS:
                await asyncio.sleep(LOOKS)
                button = self._button(user, name)
                if button is not None:
                    await self._happen(user, Pressed(button))

    def _button(self, user: int, name: str) -> str | None:
        ids = [button.id for button in self.wire.cards[user].buttons]
        return next((one for one in ids if one.rpartition(".")[2] == name), None)

    async def _happen(self, user: int, event: Event) -> None:
        arrived = self.wire.arrived.setdefault(user, asyncio.Event())
        arrived.clear()
        begun = time.perf_counter()
        key = f"b:{next(self.numbers)}"
        await self.service.handle(Arrival(key, user, user, event), datetime.now(UTC))
        self.outbound.wake()
        await arrived.wait()
        self.replies.append((time.perf_counter() - begun) * 1000)

    @property
    def rate(self) -> float:
        """Charts a second."""
        return self.wire.charts / self.took

    async def draw(self, seconds: float) -> None:
        """Ask for a chart every 50 ms, and wait for all of them."""
        self.replies.clear()
        begun = time.perf_counter()
        self.wire.wanted = round(seconds * CHARTS_PER_SECOND)
        for number in range(self.wire.wanted):
            due = begun + number / CHARTS_PER_SECOND
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            async with self.service.store.transaction() as tx:
                await tx.enqueue(chart_row(number))
            self.outbound.wake()
        await self.wire.all_drawn.wait()
        self.took = time.perf_counter() - begun


def alone(svg: Callable[[int], str], pictures: int = 25) -> Figure:
    """The processor time of each of some pictures of one kind, in ms."""
    times = []
    for number in range(pictures):
        text = svg(number)
        begun = time.process_time()
        draw(text)
        times.append((time.process_time() - begun) * 1000)
    return Figure(tuple(times), "ms")


def empty(svg: str) -> str:
    """A picture as large as another one, with nothing in it."""
    head = svg[: svg.index(">", svg.index("<svg")) + 1]
    return f"{head}</svg>"


def chart_row(number: int) -> NewMessage:
    """A chart for somebody of their own; its number says which."""
    kind, chat, now = KINDS["chart"], FIRST_CHART + number, now_ms()
    return NewMessage(
        key=f"chart:{number}",
        user_id=None,
        chat_id=chat,
        kind="chart",
        mode=kind.mode,
        priority=kind.priority,
        body=str(number),
        created_at=now,
        due_at=now,
    )


async def together(worker: Worker, content: Content, args: argparse.Namespace) -> Together:
    """Replies alone, and then with charts at the same time."""
    wire = Wire(worker)
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite+aiosqlite:///{folder}/spotter.db", now=now_ms())
        outbound = Outbound(store, wire, now_ms)
        bench = Bench(Service(store, content, outbound.wake), outbound, wire)
        async with asyncio.TaskGroup() as group:
            sending = group.create_task(outbound.run())
            seats = range(FIRST_PERSON, FIRST_PERSON + args.people)
            people = [group.create_task(bench.talk(seat)) for seat in seats]
            await asyncio.sleep(args.seconds)
            calm = list(bench.replies)
            await bench.draw(args.seconds)
            for one in (*people, sending):
                one.cancel()
        await store.close()
    return Together(bench.rate, calm, list(bench.replies))


def kinds() -> dict[str, tuple[Figure, Figure]]:
    """What each kind of picture takes, and what an empty one as large does."""
    every: dict[str, Callable[[int], str]] = {
        "a chart": lambda number: svg_of(course(number), "light"),
        "a body map": lambda _: svg_of(BodyMap(ORDER), "dark"),
        "one move": lambda _: svg_of(Moves(("bend",)), "light"),
    }
    return {
        name: (alone(svg), alone(lambda number, svg=svg: empty(svg(number))))  # type: ignore[misc]
        for name, svg in every.items()
    }


def rows(drawn: dict[str, tuple[Figure, Figure]], found: list[Together]) -> list[Row]:
    """Each kind beside an empty picture, and replies with charts beside those without."""
    made = [
        beside("pictures", f"{name}: processor", took, an_empty_picture=bare)
        for name, (took, bare) in drawn.items()
    ]
    wanted = Figure((CHARTS_PER_SECOND,), "a second")
    charts = Figure(tuple(one.charts for one in found), "a second")
    made.append(beside("pictures", "charts drawn while people talk", charts, what_was_asked=wanted))
    for percent, name in ((50, "median"), (99, "99th percentile")):
        calm = Figure(tuple(percentile(one.calm, percent) for one in found), "ms")
        busy = Figure(tuple(percentile(one.busy, percent) for one in found), "ms")
        made.append(
            beside("pictures", f"replies meanwhile, {name}", busy, replies_without_charts=calm)
        )
    return made


async def main() -> int:
    """Measure, print and judge; 1 when something was too slow."""
    parser = options(__doc__, runs=1)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--people", type=int, default=8)
    args = parser.parse_args()
    worker, content = Worker(), load()
    await worker.png(svg_of(course(0), "light"))
    drawn = kinds()
    found = [await together(worker, content, args) for _ in range(args.runs)]
    await worker.close()
    told = rows(drawn, found)
    report(told, args, f"25 pictures of each kind; {args.runs} runs of {args.seconds:g} s")
    problems = [
        problem
        for problem, there in (
            (f"a chart takes more than {MOST_CHART:.0f} ms", _over(drawn, "a chart", MOST_CHART)),
            (f"a body map takes more than {MOST_MAP:.0f} ms", _over(drawn, "a body map", MOST_MAP)),
            ("the charts did not keep up", told[3].figure.median < 0.95 * CHARTS_PER_SECOND),
            (
                f"the 99th percentile of replies is over {MOST_REPLY:.0f} ms",
                told[5].figure.median > MOST_REPLY,
            ),
        )
        if there
    ]
    for problem in problems:
        print(f"FAIL: {problem}")
    return 1 if problems else 0


def _over(drawn: dict[str, tuple[Figure, Figure]], kind: str, most: float) -> bool:
    return drawn[kind][0].median > most


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
