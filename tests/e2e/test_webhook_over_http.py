"""``spotter run`` where Telegram brings the updates itself."""

from __future__ import annotations

import asyncio
import signal
import time
from pathlib import Path

import aiohttp

from tests.e2e.lifter import ORDINARY, Lifter
from tests.e2e.running import free_port, ready, running, set_webhook, start, webhook
from tests.e2e.test_conversations_over_http import SHORT
from tests.emulator import Server


async def test_an_ordinary_sore_back_is_answered_and_both_check_ins_come(
    server: Server, tmp_path: Path
) -> None:
    port = free_port()
    await set_webhook(server, f"http://127.0.0.1:{port}")
    async with running(server, tmp_path, **webhook(port), **SHORT):
        await ready(port)
        lifter = Lifter(server, 501)
        await lifter.arrive()
        await lifter.tap_all(*ORDINARY)
        await lifter.wait_for("Fits ordinary training soreness")
        first = await lifter.wait_for("Quick check-in")
        await lifter.tap_all("better", "none", "none")
        await lifter.tap_all("3", "nothing")
        await server.wait_for_message(
            501, containing="Quick check-in", after=first.message_id, timeout=40
        )
        await lifter.tap_all("gone", "none", "none")
        await server.wait_until_acknowledged()
        taps = [one for one in server.presses if not one.forged]
        await server.wait_for(lambda: all(one.answered_at for one in server.presses))
    assert len(taps) > len(ORDINARY)
    assert {one.method for one in server.history if one.method.endswith("ebhook")} == {"setWebhook"}
    assert {one.error for one in server.deliveries if one.code} == {""}


async def test_a_killed_bot_loses_no_answer_and_does_none_twice(
    server: Server, tmp_path: Path
) -> None:
    port = free_port()
    bot = await start(server, tmp_path, **webhook(port))
    await ready(port)
    await set_webhook(server, f"http://127.0.0.1:{port}")
    lifter = Lifter(server, 502)
    await lifter.arrive()
    for name in ORDINARY[:6]:
        await lifter.tap(name)
    await bot.kill()
    _, button = lifter.find(ORDINARY[6])
    await server.press(502, data=button.data)
    await server.wait_for(lambda: server.deliveries[-1].code == 0)
    async with running(server, tmp_path, **webhook(port)):
        await ready(port)
        # Telegram's next try would be some seconds away.
        await server.advance(5)
        await lifter.tap_all(*ORDINARY[7:])
        await lifter.wait_for("Fits ordinary training soreness")


async def test_asked_to_end_it_finishes_what_came_in_and_telegram_is_not_told_otherwise(
    server: Server, tmp_path: Path
) -> None:
    port = free_port()
    # As it is shipped: a balancer has 5 seconds to notice.
    bot = await start(server, tmp_path, **(webhook(port) | {"DRAIN_SECONDS": "5"}))
    await ready(port)
    await set_webhook(server, f"http://127.0.0.1:{port}")
    lifter = Lifter(server, 503)
    bot.process.send_signal(signal.SIGTERM)
    asked_at = time.monotonic()
    async with asyncio.timeout(10), aiohttp.ClientSession() as session:
        while True:
            async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
                said = await answer.text()
            if answer.status == 503:
                break
    assert said == "no: draining\n"
    # A balancer that has not noticed yet still sends updates here, and they are taken.
    await lifter.arrive()
    async with asyncio.timeout(10):
        assert await bot.process.wait() == 0
    assert time.monotonic() - asked_at < 10
    assert [one.code for one in server.deliveries] == [200]
    assert [one.method for one in server.history].count("setWebhook") == 1, "ours, none of the bot"
    assert "deleteWebhook" not in {one.method for one in server.history}
