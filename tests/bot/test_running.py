"""The running bot put together in this process; as a process of its own see ``tests/e2e``."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from pathlib import Path
from typing import Any

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from pydantic import SecretStr

from bot import running as module
from bot import supervising
from bot.clock import metronome, now_ms
from bot.inbound import Inbound
from bot.outbound import Outbound
from bot.render import Renderer
from bot.running import content_for, renderer_for, run
from bot.settings import Settings, SettingsError
from bot.supervising import StaysDead
from flows import codec
from flows.content import Content
from flows.model import Place, State
from storage import open_store
from tests.bot.conftest import ALICE
from tests.bot.parts import table
from tests.emulator import Server, page, refused
from tests.storage.samples import message, person


def settings(server: Server | None = None, folder: Path | None = None, **more: Any) -> Settings:
    given: dict[str, Any] = {"tick_seconds": 0.2}
    if server is not None:
        given |= {"bot_token": SecretStr(server.token), "api_base_url": server.url}
    if folder is not None:
        given |= {"database_url": f"sqlite+aiosqlite:///{folder / 'run.db'}"}
    return Settings.model_construct(**(given | more))


async def run_until(server: Server, given: Settings, words: str) -> None:
    """Run the bot until a person reads these words, then ask it to stop as a deploy does."""
    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        running = group.create_task(run(given))
        await server.wait_for_message(ALICE, words, timeout=15)
        os.kill(os.getpid(), signal.SIGTERM)
        await running


async def test_it_answers_and_ends_by_a_signal(server: Server, tmp_path: Path) -> None:
    await run_until(server, settings(server, tmp_path), "I am Spotter")
    assert len(server.acknowledged) == 1


async def test_the_ear_is_loaded_while_it_runs(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warmed: list[str] = []

    async def warm_up(content: Content, language: str) -> None:
        assert {"en", language} <= set(content.lexicons)
        warmed.append(language)

    monkeypatch.setattr("bot.running.warm_up", warm_up)
    await run_until(server, settings(server, tmp_path, language="de"), "Spotter")
    assert warmed == ["de"]


async def test_systemd_is_told_that_it_is_ready_alive_and_stopping(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind(str(tmp_path / "notify"))
        end.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        await run_until(server, settings(server, tmp_path), "I am Spotter")
        told = [end.recv(100)]
        while told[-1] != b"STOPPING=1":
            told.append(end.recv(100))
    assert told[0] == b"READY=1"
    assert b"WATCHDOG=1" in told


async def test_what_a_killed_process_held_is_sent_by_the_next_one(
    server: Server, tmp_path: Path
) -> None:
    given = settings(server, tmp_path)
    now = now_ms()
    store = await open_store(given.database_url, now=now)
    body = '{"screen": {"key": "n", "parts": [{"key": "help", "args": []}]}, "language": "en"}'
    async with store.transaction() as tx:
        # Retention forgets what belongs to nobody.
        await tx.save_person(person(77, seen_at=now))
        for mode, user in (("at_least_once", ALICE), ("at_most_once", 77)):
            await tx.enqueue(message(mode, user, mode=mode, body=body, created_at=now, due_at=now))
        assert len(await tx.claim(now, "killed", 10**15, 2)) == 2
    await store.close()
    await run_until(server, given, "What I can do")
    store = await open_store(given.database_url, now=now)
    rows = await table(store, "SELECT key, status FROM outbox WHERE key LIKE 'at_%' ORDER BY key")
    await store.close()
    assert [row["status"] for row in rows] == ["sent", "unknown"]


async def test_whoever_was_in_the_middle_when_spotter_went_down_is_asked_again_at_the_start(
    server: Server, tmp_path: Path
) -> None:
    given = settings(server, tmp_path)
    store = await open_store(given.database_url, now=now_ms())
    asked = State(card=4, place=Place.CONSENT)
    ago = now_ms() - 600_000
    async with store.transaction() as tx:
        state = codec.dump_state(asked)
        await tx.save_person(person(ALICE, state=state, created_at=ago, seen_at=ago))
        await tx.had_contact(ago)
    await store.close()
    server.world.updates.forget_all()
    await run_until(server, given, "Sorry, I was away")
    await server.say(ALICE, "/help")
    await run_until(server, given, "What I can do")
    assert sum("I was away" in one.text for one in server.messages(ALICE)) == 1


@pytest.mark.parametrize("fault", [page(502), refused(500, "Internal Server Error")])
async def test_a_network_that_is_away_at_the_start_is_waited_for(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Any
) -> None:
    monkeypatch.setattr(module, "_RETRY_SECONDS", 0.01)
    await server.order(fault, n=3, method="getMe")
    await run_until(server, settings(server, tmp_path), "I am Spotter")


async def test_a_token_that_telegram_does_not_know_is_named_and_not_shown(
    server: Server, tmp_path: Path
) -> None:
    wrong = "1234567:" + "wrong_" * 6
    given = settings(server, tmp_path, bot_token=SecretStr(wrong))
    with pytest.raises(SettingsError, match="SPOTTER_BOT_TOKEN: Telegram does not know") as caught:
        await run(given)
    assert "wrong" not in str(caught.value)
    assert caught.value.__cause__ is None


async def test_a_webhook_without_its_settings_is_refused_with_the_remedy() -> None:
    with pytest.raises(SettingsError, match="SPOTTER_WEBHOOK_SECRET is not set; put "):
        await run(settings(mode="webhook"))


@pytest.mark.parametrize("died", [Inbound, Outbound])
async def test_a_loop_that_dies_is_started_again_and_the_person_is_answered(
    server: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    died: type[Inbound | Outbound],
) -> None:
    deaths = [ValueError("numb since Tuesday")] * 2
    original = died.run

    async def die(*given: Any) -> None:
        if deaths:
            raise deaths.pop()
        await original(*given)

    monkeypatch.setattr(died, "run", die)
    monkeypatch.setattr(supervising, "_FIRST_WAIT", 0.01)
    await run_until(server, settings(server, tmp_path), "I am Spotter")
    assert caplog.text.count("died and starts again in") == 2
    assert "since Tuesday" not in caplog.text


async def test_a_metronome_that_cannot_start_is_made_anew(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[AsyncIOScheduler] = []

    def make(*given: Any) -> AsyncIOScheduler:
        made.append(metronome(*given))
        if len(made) == 1:
            made[0].start()  # once more is an error
        return made[-1]

    monkeypatch.setattr(module, "metronome", make)
    monkeypatch.setattr(supervising, "_FIRST_WAIT", 0.01)
    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        running = group.create_task(run(settings(server, tmp_path)))
        await server.wait_for(lambda: len(made) == 2)
        await server.wait_for_message(ALICE, "I am Spotter", timeout=15)
        os.kill(os.getpid(), signal.SIGTERM)
        await running
    made[0].shutdown(wait=False)


async def test_a_loop_that_stays_dead_ends_the_process_for_a_fresh_one(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def die(*_: Any) -> None:
        raise ValueError("our mistake")

    monkeypatch.setattr(Outbound, "run", die)
    monkeypatch.setattr(supervising, "_FIRST_WAIT", 0.01)
    monkeypatch.setattr(supervising, "GIVE_UP_SECONDS", 0.05)
    with pytest.raises(StaysDead, match="sending could not be brought back"):
        async with asyncio.timeout(10):
            await run(settings(server, tmp_path))


def test_the_operators_times_numbers_and_retention_reach_the_conversation(
    content: Content,
) -> None:
    given = settings(
        check_in_hours=(1.0, 2.0), quiet_hours=(0, 60), country="GB", retention_days=30
    )
    renderer = renderer_for(given)
    assert renderer.numbers.emergency == "999"
    assert "30 days" in renderer.key("en", "consent")
    made = content_for(given, renderer)
    assert made.plan.check_in_hours == (1.0, 2.0)
    assert made.plan.quiet_minutes == (0, 60)
    assert made.lexicons["en"].labels["onset"]["next_day"] == "The next day or so"
    assert content.plan.check_in_hours == (48.0, 72.0)


def test_what_compiling_a_language_leaves_is_given_back_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[str] = []
    monkeypatch.setattr("bot.running.give_back", lambda: given.append("back"))
    lexicons = content_for(settings(), renderer_for(settings())).lexicons
    assert given == []
    assert (lexicons["en"], given) == (lexicons["en"], ["back"])


def test_without_a_country_no_number_of_one_is_shown() -> None:
    renderer = renderer_for(settings())
    assert isinstance(renderer, Renderer)
    assert "your local emergency number" in renderer.key("en", "help")
