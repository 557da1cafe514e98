"""The parts of the benchmarks do what they say: conversations, files, delivery, chart, order.

Does not time anything.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
from contextlib import closing
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from aiohttp import web

import bot.flooding
import bot.pacing
from bot.clock import tick
from bot.pacing import Pace
from bot.service import Service
from flows.loading import load
from tests.bench import bots, check_ins, hook, unlimited
from tests.bench.__main__ import BENCHES, FOLDER, kept
from tests.bench.chart import drawn
from tests.bench.figures import Figure, Row
from tests.bench.filling import FIRST, NOW, begin, content, fill, opened, talk
from tests.bench.growth import AGAIN, sizes
from tests.bench.paced import Turnstile
from tests.bench.step import TAPPED, TYPED
from tests.bench.step import talk as conversation
from tests.bench.stub import Stub
from tests.bot.parts import table
from tests.e2e.running import SECRET, free_port


@pytest.mark.parametrize("lines", [TAPPED, TYPED])
def test_the_conversations_of_step_come_to_a_result(lines: tuple[str, ...]) -> None:
    assert len(conversation(load(), lines)) == len(lines)


async def test_a_filled_file_holds_people_who_can_go_on(tmp_path: Path) -> None:
    file, made = tmp_path / "spotter.db", content()
    await begin(file, made)
    fill(file, range(3))
    fill(file, range(3, 5))
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    store = await opened(file)
    assert len(await table(store, "SELECT * FROM person")) == 6
    assert await tick(Service(store, made), NOW) == 0
    somebody = talk(store, made, FIRST + 4)
    await somebody.command("check")
    await somebody.press_all(*AGAIN)
    assert somebody.last().key == "result"
    await store.close()


async def test_a_wave_is_asked_and_leaves_nothing_behind(tmp_path: Path) -> None:
    file, made = tmp_path / "spotter.db", content()
    await begin(file, made)
    fill(file, range(6))
    store = await opened(file)
    free = await check_ins.wave(store, made, range(3), paced=False)
    paced = await check_ins.wave(store, made, range(3, 6), paced=True)
    assert free.all_sent is not None
    assert paced.all_sent is None
    rows = await table(store, "SELECT user_id FROM check_in WHERE status = 'asked'")
    assert {row["user_id"] for row in rows} == {FIRST + number for number in range(6)}
    assert await table(store, "SELECT id FROM outbox WHERE status = 'pending'") == []
    await store.close()


def test_limits_can_be_lifted(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in (
        (bot.pacing, "OVERALL_PER_SECOND"),
        (bot.pacing, "CHAT_SPACING_MS"),
        (bot.flooding, "BURST"),
    ):
        monkeypatch.setattr(module, name, getattr(module, name))
    unlimited.lift()
    pace = Pace()
    assert all(pace.wait_ms(7, 1_000_000) == 0 for _ in range(100))
    flood = bot.flooding.Flood(lambda: 0.0)
    assert all(flood.admits(7) for _ in range(1_000))


async def test_updates_are_brought_to_every_replica_and_come_again_when_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hook, "_AGAIN_SECONDS", 0.01)
    brought: list[tuple[int, bytes]] = []
    ports = [free_port(), free_port()]
    runners = []
    for port in ports:
        runner = web.AppRunner(_replica(port, brought))
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        runners.append(runner)
    stub = Stub()
    async with hook.delivering(stub, ports, "/hook", SECRET) as bringing:
        for user in range(1, 5):
            stub.says(user, "hello")
        async with asyncio.timeout(5):
            while len(brought) < 5:  # noqa: ASYNC110 - two replicas are waited for
                await asyncio.sleep(0.01)
        assert bringing.refused == 1
        assert stub.unanswered(0) == 4
    assert {port for port, _ in brought} == set(ports)
    for runner in runners:
        await runner.cleanup()


def _replica(port: int, brought: list[tuple[int, bytes]]) -> web.Application:
    async def receive(request: web.Request) -> web.Response:
        brought.append((port, await request.read()))
        return web.Response(status=503 if len(brought) == 1 else 200, text="said")

    app = web.Application()
    app.router.add_post("/hook", receive)
    return app


async def test_a_turnstile_lets_one_act_pass_at_a_beat() -> None:
    passed: list[int] = []
    turnstile = Turnstile(random.Random(1))
    for number in range(3):
        turnstile(lambda number=number: passed.append(number))  # type: ignore[misc]
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await turnstile.run(100)
    assert sorted(passed) == [0, 1, 2]
    assert turnstile.idle > 0


def test_files_grow_by_powers_of_ten() -> None:
    assert list(sizes(100_000)) == [1_000, 10_000, 100_000]


def test_the_chart_shows_every_bot_that_was_measured() -> None:
    rows = [
        Row("turns", f"{name}: {what}", Figure((1.0, 2.0, 3.0), unit))
        for name in bots.NAMES.values()
        for what, unit in (("turns", "a second"), ("processor for a turn", "ms"))
    ]
    svg = ET.fromstring(drawn(rows, "2026-11-29, <here>"))  # noqa: S314 - our own picture
    words = [one.text for one in svg.iter() if one.tag.endswith("text")]
    assert {name for name in bots.NAMES.values() if words.count(name) == 2} == {
        *bots.NAMES.values()
    }
    assert "2026-11-29, <here>" in words
    assert "prefers-color-scheme: dark" in drawn(rows, "")


def test_a_chart_of_few_bots_is_drawn_too() -> None:
    few = [Row("turns", f"{bots.NAMES['ptb']}: turns", Figure((1.0,), "a second"))]
    assert "python-telegram-bot" in drawn(few, "")


def test_the_peers_that_need_nothing_more_can_always_run() -> None:
    assert {"ptb", "ptb-concurrent"} <= set(bots.available())


def test_a_folder_of_a_benchmark_is_on_a_disk() -> None:
    with bots.disk() as folder:
        assert folder.is_dir()


def test_make_bench_runs_every_benchmark_there_is() -> None:
    commands = {
        one.stem
        for one in FOLDER.glob("[!_]*.py")
        if "options(__doc__" in one.read_text(encoding="utf-8") and one != Path(__file__)
    }
    assert commands == set(BENCHES)
    for name in BENCHES:
        assert callable(import_module(f"tests.bench.{name}").main)


def test_results_are_kept_with_machine_and_date() -> None:
    row = Row("turns", "x", Figure((1.0,), "ms"))
    assert '"date": "2026-11-29"' in kept([row], "a machine", "2026-11-29")
