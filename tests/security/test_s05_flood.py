"""S5: a thousand messages of one person in ten seconds keep nobody else waiting.

Lives here: the attack alone, on a bot of its own process over HTTP. Does not live here: how
much is let through, and that danger is still heard in it (``tests/bot/test_flooding.py``).
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from bot.flooding import BURST
from tests.e2e.running import running
from tests.emulator import Server

MALLORY, OTHERS = 2500, range(2501, 2551)
MESSAGES, SECONDS, PATIENCE = 1_000, 10.0, 2.0
#: Long enough that hearing all of them would take the bot's whole time, and of no danger.
TEXTS = ("my back is a bit sore after deadlifts today " * 22, "hello", "/start", "/check")


async def flood(server: Server, start: float) -> None:
    """As fast as that, whatever is answered."""
    for number in range(MESSAGES):
        await server.say(MALLORY, TEXTS[number % len(TEXTS)])
        await _until(start + SECONDS * number / MESSAGES)


async def answered(server: Server, user: int, at: float) -> float:
    """How long somebody waits for the answer to one message, sent at a moment, in seconds."""
    await _until(at)
    before = max(one.message_id for one in server.messages(user))
    asked = time.monotonic()
    await server.say(user, "/privacy")
    await server.wait_for_message(user, "What I keep", after=before, timeout=60)
    return time.monotonic() - asked


async def _until(at: float) -> None:
    await asyncio.sleep(max(0.0, at - time.monotonic()))


async def test_a_thousand_messages_in_ten_seconds_keep_fifty_others_not_waiting(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path, PICTURES="off"):
        for user in (MALLORY, *OTHERS):
            await server.person(user)
            await server.say(user, "/start")
        for user in OTHERS:
            await server.wait_for_message(user, "I am Spotter", timeout=60)
        start = time.monotonic()
        async with asyncio.TaskGroup() as group:
            group.create_task(flood(server, start))
            moments = [start + 1 + number * (SECONDS - 2) / len(OTHERS) for number in range(50)]
            waits = [
                group.create_task(answered(server, user, at))
                for user, at in zip(OTHERS, moments, strict=True)
            ]
        assert time.monotonic() - start < SECONDS + 5, "the thousand were sent as fast as meant"
        await server.wait_until_acknowledged(timeout=30)
    told = [one for one in server.log if one.chat_id == MALLORY]
    assert len(told) <= BURST + SECONDS / 3 + 2, "what was let through, and one word about the rest"
    slowest = sorted(one.result() for one in waits)
    # Of fifty, one may have met the machine at a bad moment.
    assert slowest[-2] < PATIENCE, [round(one, 2) for one in slowest[-5:]]
