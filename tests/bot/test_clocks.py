"""Check-ins through the real scheduler, with a clock that is moved by hand.

Lives here: the service, the rows and the metronome on both days on which clocks change, in
five zones, and a person who travels. Does not live here: the arithmetic
(``tests.flows.test_local_time``). Called by pytest.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import metronome, utc_now
from bot.render import from_ms, to_ms
from bot.service import Service
from flows import codec
from flows.content import Content
from flows.local_time import clock_of, is_quiet
from flows.model import Pressed, State
from flows.preferences import Preferences
from storage import PersonRow, Store
from tests.bot.parts import ORDINARY, PERSON, Talk, table

HOUR = timedelta(hours=1)
REPORTED_AFTER = 24


@dataclass
class Hands:
    """The hands of the clock, and how often it was looked at."""

    now: datetime
    looked: int = 0
    seen: asyncio.Event = field(default_factory=asyncio.Event)

    def read(self) -> datetime:
        """What the scheduler reads: once in every tick.

        The first look is its own, for when to begin; that is on the real clock.
        """
        self.looked += 1
        self.seen.set()
        return self.now if self.looked > 1 else utc_now()

    async def turn(self, to: datetime) -> None:
        """Move the hands, and wait until a tick that saw them has ended.

        Two of a kind never run together, so a second look means that the first is over.
        """
        self.now = to
        await self.ticks(2)

    async def ticks(self, count: int) -> None:
        """Wait until the clock was looked at so many times more."""
        wanted = self.looked + count
        async with asyncio.timeout(60):
            while self.looked < wanted:
                self.seen.clear()
                await self.seen.wait()


@asynccontextmanager
async def running(service: Service, hands: Hands) -> AsyncIterator[None]:
    """The real metronome, as fast as a test wants it."""
    scheduler = metronome(service, 0.004, 10_000, hands.read)
    scheduler.start()
    try:
        # The retention looks at the clock as well, once.
        await hands.ticks(4)
        yield
    finally:
        scheduler.shutdown(wait=False)


async def live(service: Service, hands: Hands, until: datetime, step: timedelta = 3 * HOUR) -> None:
    """Let time pass step by step, and to each moment at which something is due."""
    while hands.now < until:
        async with service.store.transaction() as tx:
            due = await tx.next_due()
        ahead = [hands.now + step, until]
        if due is not None and from_ms(due) > hands.now:
            ahead += [from_ms(due) - timedelta(seconds=1), from_ms(due)]
        await hands.turn(min(one for one in ahead if one > hands.now))


async def settle(store: Store, chosen: Preferences, now: datetime) -> None:
    """A person who has set their clock already."""
    text = codec.dump_state(State(settings=chosen))
    async with store.transaction() as tx:
        await tx.save_person(
            PersonRow(
                user_id=PERSON,
                chat_id=PERSON,
                state=text,
                rev=1,
                created_at=to_ms(now),
                seen_at=to_ms(now),
            )
        )


async def state_of(store: Store) -> State:
    async with store.transaction() as tx:
        person = await tx.person(PERSON)
    assert person is not None
    return codec.load_state(person.state)


async def asked(store: Store) -> list[tuple[str, datetime]]:
    """Every check-in that went out, and when."""
    rows = await table(
        store, "SELECT check_in, created_at FROM outbox WHERE kind = 'check_in' ORDER BY id"
    )
    return [(row["check_in"].partition(":")[2], from_ms(row["created_at"])) for row in rows]


DAYS = [
    ("Europe/Berlin", "2026-03-27 19:30"),
    ("Europe/Berlin", "2026-10-24 00:15"),
    ("America/New_York", "2026-03-07 01:30"),
    ("America/New_York", "2026-10-31 02:30"),
    ("Australia/Lord_Howe", "2026-04-03 11:30"),
    ("Australia/Lord_Howe", "2026-10-02 14:00"),
    ("Australia/Sydney", "2026-04-03 12:30"),
    ("Australia/Sydney", "2026-10-02 20:30"),
    ("Asia/Kolkata", "2026-03-27 17:30"),
    ("Asia/Kolkata", "2026-10-24 01:00"),
]


@pytest.mark.parametrize(("zone", "start"), DAYS)
async def test_over_a_change_of_the_clocks_none_is_early_none_at_night_and_none_lost(
    talk: Talk, service: Service, store: Store, content: Content, zone: str, start: str
) -> None:
    talk.now = datetime.fromisoformat(start).replace(tzinfo=UTC)
    await settle(store, Preferences(zone=zone), talk.now)
    await talk.ordinary()
    trained = talk.now - REPORTED_AFTER * HOUR
    hands = Hands(talk.now)
    async with running(service, hands):
        await live(service, hands, talk.now + 62 * HOUR)
    clock = clock_of(content, await state_of(store))
    went = await asked(store)
    assert [name for name, _ in went][:2] == ["1-48h", "1-72h"]
    for (_, at), hours in zip(went[:2], (48, 72), strict=True):
        assert hours * HOUR <= at - trained <= (hours + 12) * HOUR
    assert not [at for _, at in went if is_quiet(clock, at)]


async def test_somebody_who_travels_is_asked_by_the_clock_they_are_under(
    talk: Talk, service: Service, store: Store, content: Content
) -> None:
    # Berlin, the evening before the clocks change; then Sydney, and then New York.
    talk.now = datetime(2026, 3, 28, 17, 0, tzinfo=UTC)
    await settle(store, Preferences(zone="Europe/Berlin"), talk.now)
    await talk.ordinary()
    trained, hands = talk.now - REPORTED_AFTER * HOUR, Hands(talk.now)
    journey = [(10, "Australia/Sydney"), (40, "America/New_York"), (70, None)]
    nights = []
    async with running(service, hands):
        for hours, zone in journey:
            before = len(await asked(store))
            await live(service, hands, trained + (REPORTED_AFTER + hours) * HOUR)
            clock = clock_of(content, await state_of(store))
            nights += [at for _, at in (await asked(store))[before:] if is_quiet(clock, at)]
            if zone is not None:
                talk.now = hands.now
                await talk.do(Pressed(f"z.is.{zone}"))
    went = dict(reversed(await asked(store)))
    assert nights == []
    assert went["1-48h"] - trained >= 48 * HOUR
    assert went["1-72h"] - trained >= 72 * HOUR
    assert went["1-48h"] < went["1-72h"]


async def test_a_new_clock_and_new_quiet_hours_move_the_rows_in_the_same_transaction(
    talk: Talk, store: Store
) -> None:
    await talk.ordinary()

    async def due() -> dict[str, datetime]:
        rows = await table(store, "SELECT kind, due_at FROM check_in")
        return {row["kind"]: from_ms(row["due_at"]) for row in rows}

    before = await due()
    await talk.do(Pressed("z.is.Asia/Tokyo"))
    # 12:00 UTC is 21:00 in Tokyo, which is not night yet.
    assert await due() == before
    await talk.command("settings")
    await talk.press("quiet")
    await talk.press("1200-360")
    assert await due() == {kind: at + 9 * HOUR for kind, at in before.items()}
    await talk.command("settings")
    await talk.press("quiet")
    await talk.press("0-0")
    assert await due() == before


async def test_the_weekly_look_ahead_comes_by_the_same_scheduler_and_survives_gone(
    talk: Talk, service: Service, store: Store
) -> None:
    # A Monday, before the clocks in Berlin go forward on Sunday.
    talk.now = datetime(2026, 3, 23, 12, 0, tzinfo=UTC)
    await settle(store, Preferences(zone="Europe/Berlin"), talk.now)
    await talk.ordinary()
    await talk.command("settings")
    await talk.press("weekly")
    await talk.press("on")
    hands = Hands(talk.now)
    async with running(service, hands):
        await live(service, hands, talk.now + 25 * HOUR)
        talk.now = hands.now
        await talk.outbound.drain()
        await talk.press("gone")
        await talk.press_all("none", "none")
        await live(service, hands, talk.now + 14 * 24 * HOUR, 24 * HOUR)
    went = [(name.split("-")[1], at) for name, at in await asked(store)]
    assert went == [
        ("48h", datetime(2026, 3, 24, 12, 0, tzinfo=UTC)),
        ("weekly", datetime(2026, 3, 29, 16, 0, tzinfo=UTC)),
        ("weekly", datetime(2026, 4, 5, 16, 0, tzinfo=UTC)),
    ]


async def test_settings_and_weeks_survive_a_restart_are_exported_and_gone_after_forgetting(
    talk: Talk, store: Store, content: Content
) -> None:
    await talk.ordinary()
    await talk.do(Pressed("z.is.Asia/Tokyo"))
    await talk.command("settings")
    await talk.press("discreet.on".rpartition(".")[2])
    talk.service = Service(store, content)
    await talk.command("settings")
    await talk.press("quiet")
    await talk.press("1320-420")
    async with store.transaction() as tx:
        kept = await tx.export(PERSON)
    assert "Asia/Tokyo" in str(kept["person"])
    assert "1320" in str(kept["person"])
    await talk.command("forget")
    await talk.press("r.forget.yes")
    await talk.press("r.erase.yes")
    assert await table(store, "SELECT 1 FROM person") == []
    assert await table(store, "SELECT 1 FROM check_in") == []


def test_an_ordinary_report_is_about_training_a_day_ago() -> None:
    assert str(REPORTED_AFTER) in ORDINARY
