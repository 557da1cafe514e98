"""F7: the clock is wrong by an hour or two days, for a moment or for good, and clocks change.

People in four zones finish a check around the days on which their clocks change. Time goes on
in steps, without waiting: a wall clock, which jumps, and a monotonic one, which does not. A leap
forward that is taken back within a minute was an error; one that stands was a machine asleep,
and time that has passed. After each step the real tick and the real outbox do what is due.
Against the time that it really was nothing may come too early, nothing twice, nothing never.
Then the real metronome runs for some seconds of this time while its clock jumps: it must not
stand still. Lives here: those clocks and that judge. Does not live here: which clock the bot
believes (``bot.steady``), the metronome (``bot.ticking``). Called by ``catalogue``.
"""

from __future__ import annotations

import asyncio
import random
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any
from unittest.mock import patch

import apscheduler.schedulers.base as scheduling
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import ticking
from bot.clock import metronome, tick
from bot.outbound import Outbound
from bot.render import from_ms, to_ms
from bot.service import Service
from bot.steady import SteadyClock
from bot.ticking import keep_ticking
from flows.model import Pressed
from storage import Store, open_store
from tests.bot.parts import Talk, Wire, table
from tests.databases import new_file, url_of
from tests.faults.finding import Finding
from tests.faults.inside import shipped
from tests.faults.mortal import fast_folder, without_a_thread

#: Zones, and the days of 2026 on which clocks change there.
ZONES = {
    "Europe/Berlin": ("2026-03-29", "2026-10-25"),
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "Australia/Sydney": ("2026-04-05", "2026-10-04"),
    "America/Santiago": ("2026-04-05", "2026-09-06"),
}
_HOUR = 3_600.0
JUMPS = (_HOUR, -_HOUR, 48 * _HOUR, -48 * _HOUR)
#: Seconds: earlier than that is too early, and longer than that the metronome may not be still.
EARLY, STILL = 60.0, 30.0
#: A wrong clock is put right after so many seconds; that is less than it takes to be believed.
_WRONG_FOR = 45.0
_STEPS = (20.0, 600.0, 3 * _HOUR)
_LAST_STEPS = 6


async def run(*, long: bool, seed: int, folder: Path) -> Finding:
    """A hundred seeds, or eight, in each of the four zones on both of its days."""
    finding = Finding("F7 clock moved")
    memory = tempfile.TemporaryDirectory(dir=fast_folder())
    with memory as place:
        with without_a_thread():
            template = Path(place) / "template.db"
            await (await new_file(template, 0)).close()
            await histories(finding, 100 if long else 8, seed, template)
        await _goes_on(finding, template, times=5 if long else 1)
    return finding


@dataclass
class Clocks:
    """``true`` is the moment that it really is; the wall may show another, by ``wrong`` s."""

    true: datetime
    wrong: float = 0.0
    elapsed: float = 0.0
    #: Between these moments time has gone by at once.
    asleep: list[tuple[datetime, datetime]] = field(default_factory=list)

    def wall(self) -> datetime:
        """What the machine's clock shows."""
        return self.true + timedelta(seconds=self.wrong)

    def monotonic(self) -> float:
        """Seconds that no jump touches."""
        return self.elapsed

    def pass_by(self, seconds: float) -> None:
        """Time goes on."""
        self.elapsed += seconds
        self.true += timedelta(seconds=seconds)

    def stand(self, jump: float) -> None:
        """The clock jumps and is right from then on."""
        before = self.true
        self.true += timedelta(seconds=jump)
        self.asleep.append((before, self.true))


@dataclass
class Noting(Wire):
    """Keeps with each check-in when it really came."""

    clocks: Clocks = field(kw_only=True)
    came: dict[str, list[datetime]] = field(default_factory=dict)

    async def send(self, row: Any) -> Any:
        """Deliver."""
        if row.kind == "check_in":
            self.came.setdefault(row.check_in, []).append(self.clocks.true)
        return await super().send(row)


async def histories(
    finding: Finding, times: int, seed: int, template: Path, make_clock: Any = SteadyClock
) -> None:
    """So many histories, each on one of the eight days; ``make_clock`` is what the bot believes."""
    days = [(zone, day) for zone, both in ZONES.items() for day in both]
    told: Counter[str] = Counter(histories=times)
    for number in range(times):
        zone, day = days[number % len(days)]
        dice = random.Random(f"{seed} {number}")
        file = template.with_name("spotter.db")
        await asyncio.to_thread(shutil.copyfile, template, file)
        start = datetime.fromisoformat(day).replace(tzinfo=UTC) - timedelta(
            hours=dice.uniform(10, 70)
        )
        store = await open_store(url_of(file), now=to_ms(start))
        problems = await _history(store, Clocks(start), zone, dice, told, make_clock)
        await store.close()
        finding.problems += [f"seed {number}, {zone} {day}: {one}" for one in problems]
        await asyncio.to_thread(file.unlink)
    finding.numbers |= told


async def _history(
    store: Store,
    clocks: Clocks,
    zone: str,
    dice: random.Random,
    told: Counter[str],
    make_clock: Any,
) -> list[str]:
    """One person, six days and four jumps; what was broken."""
    clock = make_clock(clocks.wall, clocks.monotonic)
    wire = Noting(clocks=clocks)
    talk = Talk(Service(store, shipped().content), wire, now=clocks.true)
    talk.outbound = Outbound(store, wire, clock.now_ms)
    await talk.ordinary()
    await talk.do(Pressed(f"z.is.{zone}"), message_id=wire.rows.index(talk.mine()[-1]) + 101)
    [person] = await table(store, "SELECT state FROM person")
    assert zone in person["state"], "the zone was not taken over"
    end = clocks.true + timedelta(days=6)
    jumps = sorted(dice.uniform(0, 5 * 24 * _HOUR) for _ in range(4))
    while clocks.true < end:
        if jumps and clocks.elapsed >= jumps[0]:
            jumps.pop(0)
            told["jumps"] += 1
            await _jumps(store, clocks, clock, talk, dice)
        clocks.pass_by(await _step(store, clocks))
        await _works(store, clock, talk)
    # A leap at the very end is believed, and what it made due is asked, in these minutes.
    for _ in range(_LAST_STEPS):
        clocks.pass_by(_STEPS[0])
        await _works(store, clock, talk)
    rows = await table(store, "SELECT * FROM check_in WHERE kind IN ('48h', '72h')")
    told["check-ins"] += len(rows)
    told["asked"] += sum(len(wire.came.get(row["id"], ())) for row in rows)
    return [problem for row in rows for problem in _judged(row, wire, clocks)]


async def _jumps(
    store: Store, clocks: Clocks, clock: SteadyClock, talk: Talk, dice: random.Random
) -> None:
    """The clock is wrong for a moment, or jumps for good."""
    jump = dice.choice(JUMPS)
    if dice.random() < 0.5:
        clocks.stand(jump)
        return
    clocks.wrong = jump
    for _ in range(round(_WRONG_FOR / 5)):
        await _works(store, clock, talk)
        clocks.pass_by(5)
    clocks.wrong = 0.0


async def _works(store: Store, clock: SteadyClock, talk: Talk) -> None:
    """What the loops of the bot do every few seconds."""
    moved = clock.moved_ms()
    await ticking._outbox_set_back(store, clock, -min(moved, 0))
    await tick(talk.service, clock.utc_now())
    await talk.outbound.drain()


async def _step(store: Store, clocks: Clocks) -> float:
    """Seconds until the next look: few where something is due soon."""
    async with store.transaction() as tx:
        due = await tx.next_due()
    left = (due - to_ms(clocks.true)) / 1000 if due is not None else _STEPS[-1]
    return next((step for step in reversed(_STEPS) if step < left - EARLY), _STEPS[0])


def _judged(row: dict[str, Any], wire: Noting, clocks: Clocks) -> list[str]:
    """What was wrong with one check-in."""
    came, due = wire.came.get(row["id"], []), from_ms(row["due_at"])
    problems = [f"{row['id']} came {len(came)} times"] if len(came) > 1 else []
    problems += [
        f"{row['id']} came {(due - at).total_seconds():.0f} s early"
        for at in came
        if at < due - timedelta(seconds=EARLY)
    ]
    # Who slept through the time of one is asked the next, or nothing more.
    slept = any(
        before < from_ms(row["expires_at"]) and after > due for before, after in clocks.asleep
    )
    not_yet = row["status"] == "waiting" and due > clocks.true
    if not came and not not_yet and not (slept and row["status"] == "expired"):
        problems.append(f"{row['id']} never came ({row['status']})")
    return problems


# --- The metronome, in this time --------------------------------------------------------


class _Jumping(datetime):
    """The machine's clock, and how far it was moved."""

    moved = timedelta(0)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Any:
        """As datetime.now, but moved."""
        return datetime.now(tz) + cls.moved  # noqa: TID251 - it stands for the machine's clock


def _wall() -> datetime:
    moment: datetime = _Jumping.now(UTC)
    return moment


async def _goes_on(finding: Finding, template: Path, times: int) -> None:
    """Let the metronome's clock jump; how long it stood still at most."""
    longest, ticks = 0.0, asyncio.Event()
    store = await open_store(url_of(template), now=0)
    service = Service(store, shipped().content)
    loop = asyncio.get_running_loop()
    clock = SteadyClock(_wall, loop.time)

    def make() -> AsyncIOScheduler:
        return metronome(service, 2.0, 90, clock.utc_now, progressed=ticks.set)

    with patch.object(scheduling, "datetime", _Jumping), patch.object(ticking, "utc_now", _wall):
        async with asyncio.TaskGroup() as group:
            going = group.create_task(keep_ticking(make, store, clock))
            for jump in JUMPS * times:
                began = loop.time()
                _Jumping.moved += timedelta(seconds=jump)
                ticks.clear()
                async with asyncio.timeout(STILL * 2):
                    await ticks.wait()
                longest = max(longest, loop.time() - began)
            going.cancel()
    _Jumping.moved = timedelta(0)
    await store.close()
    finding.numbers["s without a tick at most"] = longest
    finding.need(longest < STILL, f"the metronome stood still for {longest:.0f} s")
