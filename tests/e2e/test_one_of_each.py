"""One process on a file, one way for updates: whoever comes second is told so and ends."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from bot.webhook import path_of
from tests.e2e.lifter import Lifter
from tests.e2e.running import SECRET, running, set_webhook, start
from tests.emulator import Server

NOWHERE = "http://127.0.0.1:9"


def folder(within: Path, name: str) -> Path:
    """A folder with a log of its own."""
    made = within / name
    made.mkdir()
    return made


async def refused(server: Server, folder: Path, **settings: str) -> tuple[str, float]:
    """The one line of a bot that does not start, and the seconds that it took to say it."""
    began = time.monotonic()
    bot = await start(server, folder, **settings)
    async with asyncio.timeout(30):
        assert await bot.process.wait() == 2
    took = time.monotonic() - began
    lines = bot.log.read_text(encoding="utf-8").splitlines()
    said = [one for one in lines if one.startswith("spotter: ")]
    assert len(said) == 1, lines
    assert lines[-1] == said[0]
    return said[0], took


async def test_a_second_bot_on_the_same_file_ends_within_two_seconds_of_its_start(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path):
        await Lifter(server, 504).arrive()
        file = f"sqlite+aiosqlite:///{tmp_path / 'spotter.db'}"
        missing = f"sqlite+aiosqlite:///{tmp_path / 'missing' / 'spotter.db'}"
        # How long it takes to get so far on this machine, now.
        _, start_up = await refused(server, folder(tmp_path, "first"), DATABASE_URL=missing)
        said, took = await refused(server, folder(tmp_path, "second"), DATABASE_URL=file)
        assert "another process has this database open. Stop it first" in said
        assert took - start_up < 2
        await Lifter(server, 505).arrive()


async def test_polling_over_a_webhook_is_refused_and_the_webhook_stays(
    server: Server, tmp_path: Path
) -> None:
    await set_webhook(server, NOWHERE)
    said, _ = await refused(server, tmp_path)
    assert "spotter webhook delete" in said
    assert "spotter run --take-over" in said
    assert path_of(SECRET) not in said
    assert server.world.profile.webhook["url"].startswith(NOWHERE)


async def test_told_to_take_over_it_polls_what_the_webhook_did_not_take(
    server: Server, tmp_path: Path
) -> None:
    await set_webhook(server, NOWHERE)
    lifter = Lifter(server, 506)
    await server.person(506)
    await server.say(506, "/start")
    await server.wait_for(lambda: server.deliveries)
    async with running(server, tmp_path, "--take-over"):
        await lifter.wait_for("Spotter")
    [deleting] = [one for one in server.history if one.method == "deleteWebhook"]
    assert "drop_pending_updates" not in deleting.params
