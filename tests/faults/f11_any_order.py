"""F11: whatever happens in whatever order, each event counts once and every promise is kept.

Hypothesis makes up histories of three people: what they press and type, what Telegram delivers
late, twice or in another order, what the clock does, when the process dies (before a commit,
between commit and confirmation, before and after a message went out). The real service works
them off on a real file.

Lives here: those histories and the sizes. Does not live here: what should come of them
(``one_world``), dying (``mortal``). Called by ``catalogue``.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.arrival import Arrival
from bot.render import to_ms
from flows.model import Commanded, Said
from storage import OutboxRow
from tests.bot.parts import NOW, ORDINARY
from tests.databases import new_file
from tests.faults.finding import Finding
from tests.faults.inside import shipped
from tests.faults.mortal import Killed, Life, fast_folder, without_a_thread
from tests.faults.one_world import World

T = TypeVar("T")
#: A process of its own is busy with this for minutes, and needs nobody else.
BESIDE = True
PEOPLE = (71, 72, 73)
_TYPED = ("24", "dull", "3", "not sure", "back", "better", "simple mode", "a bit sore", "12:00")
_COMMANDS = ("start", "check", "how", "settings", "stop", "cancel")
#: Spans in minutes; the clock is also set back.
_SPANS = (1, 5, 61, 3 * 60, 24 * 60, 49 * 60, -60, -48 * 60)
Act = tuple[int, int | str | Commanded, int]
#: Who, the place of a button or words or a command, and whether it is delivered at once.
_ACTS: st.SearchStrategy[Act] = st.tuples(
    st.sampled_from(PEOPLE),
    st.one_of(
        st.integers(0, 40),
        st.sampled_from(_TYPED),
        st.sampled_from([Commanded(name) for name in _COMMANDS]),
    ),
    st.integers(0, 3),
)
#: When a process dies.
MOMENTS = ("uncommitted", "committed", "sending", "sent")
#: How time goes on in the end, in hours.
_UNTIL_QUIET = (0, 13, 49, 169)


@dataclass(frozen=True, slots=True)
class Size:
    """As many histories as fit into ``seconds``, ``most`` of them; whoever is slow tries fewer."""

    most: int
    steps: int
    seconds: float


LONG = Size(5_000, 50, 600)
SHORT = Size(300, 40, 6)
#: Histories that are searched together: what Hypothesis learnt of the others is used in them.
_TOGETHER = 25


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """Search up to 5,000 histories of 50 steps, or 300 of 40."""
    if long:
        os.nice(10)  # it searches as long as it may; the others have to be done in time
    return await asyncio.to_thread(searched, LONG if long else SHORT, seed, History)


def searched(size: Size, number: int, machine: type[History], *, shortened: bool = True) -> Finding:
    """Search with one machine; the (``shortened``) history that breaks a promise is the problem."""
    finding, tried, began = Finding("F11 any order"), 0, time.monotonic()
    machine.tally = dict.fromkeys(("events", "messages", "deaths"), 0)
    memory = tempfile.TemporaryDirectory(dir=fast_folder())
    with memory as folder, without_a_thread(), asyncio.Runner() as runner:
        machine.runner = runner
        machine.start = runner.run(started(Path(folder)))
        while finding.good and tried < size.most and time.monotonic() - began < size.seconds:
            together = min(_TOGETHER, size.most - tried)
            finding.problems += _problems(machine, together, size.steps, number + tried, shortened)
            tried += together
    finding.numbers = {"histories": tried, "steps each": size.steps, **machine.tally}
    return finding


def _problems(
    machine: type[History],
    examples: int,
    steps: int,
    number: int,
    shortened: bool,
) -> list[str]:
    try:
        run_state_machine_as_test(
            seed(number)(machine),
            settings=settings(
                max_examples=examples,
                stateful_step_count=steps,
                deadline=None,
                database=None,
                derandomize=False,
                phases=(Phase.generate, Phase.shrink)[: 1 + shortened],
                suppress_health_check=list(HealthCheck),
            ),
        )
    except AssertionError as error:
        return ["\n".join((f"seed {number}: {error}", *getattr(error, "__notes__", [])))]
    return []


@dataclass
class Start:
    """Where every history begins: a file, what was sent, and the ``world`` that knows it."""

    origin: Path
    life: Life
    world: World
    sent: list[OutboxRow] = field(default_factory=list)


async def started(folder: Path) -> Start:
    """Somebody was promised check-ins, somebody is half through, and somebody has not come yet."""
    content, origin, place = shipped().content, folder / "origin", folder / "life"
    place.mkdir()
    await (await new_file(place / "spotter.db", to_ms(NOW))).close()
    start = Start(origin, Life(place, content, lambda: NOW), World(content))
    await start.life.begin()
    updates = -1_000
    for person, names in zip(PEOPLE, (ORDINARY, ORDINARY[:8]), strict=False):
        updates += 1
        await _happens(start, Arrival(f"u:{updates}", person, person, Commanded("start")))
        for name in names:
            updates += 1
            which = start.life.wire.which(person, name)
            await _happens(start, start.life.wire.press(f"u:{updates}", person, which))
    await start.life.store.close()
    start.sent = start.life.wire.rows
    place.rename(origin)
    return start


async def _happens(start: Start, arrival: Arrival) -> None:
    await start.life.service.handle(arrival, NOW)
    start.world.happened(arrival, NOW)
    await start.life.outbound.drain()


class History(RuleBasedStateMachine):
    """One history; ``world`` is what should be, ``life`` the process that is."""

    tally: dict[str, int]
    runner: asyncio.Runner
    start: Start

    def __init__(self) -> None:
        super().__init__()
        self.now = self.latest = NOW
        self.updates = 0
        #: What Telegram keeps until it is confirmed, and what it has delivered before.
        self.queue: list[Arrival] = []
        self.delivered: list[Arrival] = []
        self.world = self.start.world.copied()
        self.life = self.start.life
        self.life.again(self.start.origin, self.start.sent, lambda: self.now)
        self.do(self.life.begin())

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Let the process work."""
        return self.runner.run(work)

    def dies_during(self, work: Coroutine[Any, Any, object]) -> None:
        """The process dies at some moment of ``work`` and is started again."""
        with suppress(Killed, BaseExceptionGroup):
            self.do(work)
        self.tally["deaths"] += 1
        self.do(self.life.die())
        self.do(self.life.begin())

    # --- What people do; Telegram keeps it ------------------------------------------

    @rule(acts=st.lists(_ACTS, min_size=1, max_size=4))
    def act(self, acts: list[Act]) -> None:
        """People press, type and command; mostly it is delivered and answered at once."""
        for person, what, at_once in acts:
            self.puts(person, what)
            if at_once:
                self.delivers(len(self.queue))
                self.sends()

    def puts(self, person: int, what: int | str | Commanded) -> None:
        """Telegram keeps what somebody does."""
        self.updates += 1
        key = f"u:{self.updates}"
        match what:
            case Commanded():
                arrival = Arrival(key, person, person, what)
            case str():
                arrival = Arrival(key, person, person, Said(what))
            case _:
                arrival = self.life.wire.press(key, person, what)
        self.queue.append(arrival)

    # --- What Telegram does -----------------------------------------------------------

    def taken(self, place: int) -> Arrival | None:
        """An update that the bot is handed; what would erase or look things up is left out."""
        arrival = self.queue[min(place, len(self.queue) - 1)]
        if self.world.leads_out(arrival, self.now):
            self.queue.remove(arrival)
            return None
        return arrival

    @rule(place=st.integers(0, 3))
    @precondition(lambda self: self.queue)
    def delivers(self, place: int) -> None:
        """Hand on one update, not always the oldest."""
        if (arrival := self.taken(place)) is None:
            return
        self.tally["events"] += 1
        self.do(self.life.service.handle(arrival, self.now))
        self.world.happened(arrival, self.now)
        self.queue.remove(arrival)
        self.delivered.append(arrival)

    @rule(place=st.integers(0, 100))
    @precondition(lambda self: self.delivered)
    def delivers_again(self, place: int) -> None:
        """Hand on once more what was confirmed long ago."""
        arrival = self.delivered[place % len(self.delivered)]
        handled = self.do(self.life.service.handle(arrival, self.now))
        assert not handled.new, f"{arrival.key} was handled a second time"

    @rule(act=_ACTS, place=st.integers(0, 3), moment=st.sampled_from(MOMENTS))
    def dies(self, act: Act, place: int, moment: str) -> None:
        """The process dies around a commit, or around the delivery of a message."""
        self.puts(*act[:2])
        if moment in ("sending", "sent"):
            self.delivers(0)
            self.life.wire.dies(place % 2, after=moment == "sent")
            self.dies_during(self.life.outbound.drain())
        elif (arrival := self.taken(place)) is not None:
            committed = moment == "committed"
            self.dies_during(self.life.handles_and_dies(arrival, committed=committed))
            if committed:
                self.world.happened(arrival, self.now)

    # --- What time does -----------------------------------------------------------------

    @rule(minutes=st.sampled_from(_SPANS), ticks=st.booleans())
    def time_passes(self, minutes: int, *, ticks: bool) -> None:
        """The clock moves on, or back; mostly it ticks then."""
        self.now += timedelta(minutes=minutes)
        self.latest = max(self.latest, self.now)
        if ticks:
            self.do(self.life.ticks())
            self.world.ticked(self.now)

    @rule()
    def sends(self) -> None:
        """All that is due goes out."""
        self.tally["messages"] += self.do(self.life.outbound.drain())

    # --- What must have come of it --------------------------------------------------------

    def teardown(self) -> None:
        """Deliver, ask and send all that is left, then hold the file against the model."""
        try:
            self.do(self._settled())
        finally:
            self.do(self.life.gone())

    async def _settled(self) -> None:
        for arrival in self.queue:
            if not self.world.leads_out(arrival, self.now):
                await self.life.service.handle(arrival, self.now)
                self.world.happened(arrival, self.now)
        self.now = self.latest
        for hours in _UNTIL_QUIET:
            await self.life.outbound.drain()
            self.now += timedelta(hours=hours)
            await self.life.ticks()
            self.world.ticked(self.now)
        await self.life.outbound.drain()
        problems = await self.world.differences(self.life, self.now)
        assert not problems, "; ".join(problems)
