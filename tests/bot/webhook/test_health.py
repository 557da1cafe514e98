"""Each condition of /healthz and /readyz, flipped and flipped back."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.webhook import Health
from bot.webhook import health as module
from storage import Store, StoreUnavailable
from tests.bot.parts import Shaky, until
from tests.bot.webhook.asking import Ask, Instant


@pytest.fixture(autouse=True)
def no_beat(monkeypatch: pytest.MonkeyPatch) -> None:
    """The mark of the event loop is set once, so that ``Instant`` alone ages it."""
    monkeypatch.setattr(module, "_BEAT_SECONDS", 3600.0)


async def said(ask: Ask, path: str = "/readyz") -> str:
    status, _, text = await ask(method="GET", path=path, secret=None)
    assert status == (200 if text == "ok\n" else 503)
    return text.strip()


async def test_a_process_that_works_is_alive_and_ready(ask: Ask) -> None:
    assert await said(ask, "/healthz") == "ok"
    assert await said(ask) == "ok"


async def test_an_event_loop_that_has_not_turned_for_five_seconds_is_not_alive(
    ask: Ask, instant: Instant
) -> None:
    assert await said(ask, "/healthz") == "ok"
    instant.seconds += 5
    assert await said(ask, "/healthz") == "ok"
    instant.seconds += 0.1
    assert await said(ask, "/healthz") == "no: loop"


async def test_the_loop_marks_its_turns(health: Health, instant: Instant, monkeypatch: Any) -> None:
    monkeypatch.setattr(module, "_BEAT_SECONDS", 0.0)
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        beat = group.create_task(health.beat())
        instant.seconds += 60
        assert not health.alive()
        await until(health.alive)
        beat.cancel()


async def test_to_be_alive_depends_on_nothing_outside(
    ask: Ask, instant: Instant, health: Health, shaky: Shaky
) -> None:
    await said(ask, "/healthz")
    health._turned = instant.seconds = instant.seconds + 3600
    health.draining, health.free, shaky.failures = True, lambda _: 0.0, 1
    assert await said(ask, "/healthz") == "ok"


async def test_a_database_that_is_away_makes_it_unready(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: Store) -> bool:
        raise StoreUnavailable

    with monkeypatch.context() as patched:
        patched.setattr(Store, "current", away)
        assert await said(ask) == "no: database"
    assert await said(ask) == "ok"


async def test_a_database_that_hangs_makes_it_unready_within_a_second_and_is_asked_once(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answers = 0, asyncio.Event()

    async def hang(_: Store) -> bool:
        nonlocal asked
        asked += 1
        await answers.wait()
        return True

    monkeypatch.setattr(Store, "current", hang)
    monkeypatch.setattr(module, "_DATABASE_SECONDS", 0.05)
    assert [await said(ask) for _ in range(3)] == ["no: database"] * 3
    assert asked == 1
    answers.set()
    assert await said(ask) == "ok"


async def test_a_schema_that_lacks_a_step_makes_it_unready_and_a_newer_one_does_not(
    ask: Ask, store: Store
) -> None:
    async def revision(name: str) -> None:
        async with store.engine.begin() as connection:
            statement = "UPDATE alembic_version SET version_num = ?"
            await connection.exec_driver_sql(statement, (name,))

    await revision("0001")
    assert await said(ask) == "no: schema"
    await revision("9999")
    assert await said(ask) == "ok"


async def test_a_disk_with_a_twentieth_free_makes_it_unready(
    ask: Ask, health: Health, tmp_path: Path
) -> None:
    looked_at: list[Path] = []

    def free(folder: Path) -> float:
        looked_at.append(folder)
        return share

    health.free = free
    share = 0.05
    assert await said(ask) == "no: disk"
    share = 0.051
    assert await said(ask) == "ok"
    assert looked_at == [tmp_path, tmp_path]


def test_the_free_share_of_a_disk_is_measured(tmp_path: Path) -> None:
    assert 0 < module.free_share(tmp_path) < 1


async def test_no_tick_for_30_seconds_makes_it_unready(
    ask: Ask, instant: Instant, health: Health
) -> None:
    instant.seconds += 30
    assert await said(ask) == "ok"
    instant.seconds += 0.1
    assert await said(ask) == "no: tick"
    health.progress.ticked()
    assert await said(ask) == "ok"


async def test_where_ticks_come_once_a_minute_two_may_be_awaited(
    ask: Ask, instant: Instant, health: Health
) -> None:
    health.tick_seconds = 60
    instant.seconds += 119
    health.progress.polled()
    assert await said(ask) == "ok"
    instant.seconds += 2
    assert await said(ask) == "no: tick"


async def test_no_good_poll_for_60_seconds_makes_it_unready(
    ask: Ask, instant: Instant, health: Health
) -> None:
    instant.seconds += 60
    health.progress.ticked()
    assert await said(ask) == "ok"
    instant.seconds += 0.1
    assert await said(ask) == "no: poll"
    health.polls = False
    assert await said(ask) == "ok", "a webhook may be quiet for as long as people are"


async def test_a_process_that_drains_is_unready(ask: Ask, health: Health) -> None:
    health.draining = True
    assert await said(ask) == "no: draining"


async def test_all_that_is_wrong_is_named_and_nothing_else(
    ask: Ask, health: Health, instant: Instant, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: Store) -> bool:
        raise StoreUnavailable("spotter.db")

    monkeypatch.setattr(Store, "current", away)
    health.draining, health.free = True, lambda _: 0.0
    instant.seconds += 100
    assert await said(ask) == "no: draining, database, disk, tick, poll"
