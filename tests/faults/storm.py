"""A storm: people talk to the bot while it is killed again and again.

Each person is a coroutine at the emulator that taps the way to a result, waits for both
check-ins and answers the last one. The bot is a real process that is killed at random
moments (seeded) and started again, as a supervisor would.
"""

from __future__ import annotations

import asyncio
import random
import time
from contextlib import suppress
from pathlib import Path

from bot.clock import now_ms
from tests.e2e.lifter import ORDINARY, Lifter
from tests.e2e.running import start
from tests.emulator import Limits, Server
from tests.faults.judging import Report, judge

#: The answers that the taps of ``ORDINARY`` give.
GIVEN = {
    "danger_below": "none",
    "danger_body": "none",
    "danger_about": "none",
    "trained_hours_ago": "24",
    "onset": "next_day",
    "location": "low_back_both",
    "spread": "none",
    "character": "dull",
    "severity": "3",
    "movement": "eases",
    "function": "nothing",
    "age_band": "18_49",
}
FIRST_USER = 10_001
#: A lifter who sees nothing for this long repeats the last tap, as people do.
_PATIENCE = 6.0
#: Seconds that a life of the bot lasts, after the time that starting takes.
_LIVES = (0.4, 3.0)


async def storm(
    folder: Path, *, conversations: int, kills: int, seed: int, limit_seconds: float
) -> Report:
    """Run one storm and judge it."""
    dice = random.Random(seed)
    report = Report(seed, kills, conversations, 0)
    began = time.monotonic()
    settings = {"CHECK_IN_HOURS": "0.005,0.012", "TICK_SECONDS": "0.5"}  # 18 s and 43 s
    async with Server(limits=Limits.unpaced()) as server:
        people = [Lifter(server, FIRST_USER + number) for number in range(conversations)]
        moments: list[int] = []
        async with asyncio.TaskGroup() as group:
            lives = group.create_task(_lives(server, folder, settings, dice, kills, moments))
            talks = [group.create_task(_talk(one, dice.uniform(0, 0.6 * kills))) for one in people]
            await _until_done(talks, moments, kills, began + limit_seconds)
            for task in (lives, *talks):
                task.cancel()
        report.seconds = time.monotonic() - began
        report.finished = sum(not task.cancelled() and task.exception() is None for task in talks)
        report.kills = len(moments)
        given = {person.user: GIVEN for person in people}
        judge(report, server, folder / "spotter.db", given, moments)
    return report


async def _until_done(
    talks: list[asyncio.Task[None]], moments: list[int], kills: int, deadline: float
) -> None:
    """Wait until everybody has finished and the kills are over, or time is up."""
    while time.monotonic() < deadline:
        if all(task.done() for task in talks) and len(moments) >= kills:
            return
        await asyncio.sleep(0.5)


async def _lives(
    server: Server,
    folder: Path,
    settings: dict[str, str],
    dice: random.Random,
    kills: int,
    moments: list[int],
) -> None:
    """One life of the bot after another; the last one is left alone."""
    for _ in range(kills):
        bot = await start(server, folder, **settings)
        try:
            await asyncio.sleep(dice.uniform(*_LIVES) + 0.6)
        finally:
            moments.append(now_ms())
            await bot.kill()
    bot = await start(server, folder, **settings)
    try:
        await bot.process.wait()
    finally:
        await bot.kill()


async def _talk(lifter: Lifter, after: float) -> None:
    """One person, from the first word to the answer to the last check-in."""
    await asyncio.sleep(after)
    await lifter.server.person(lifter.user)
    await _patiently(lifter, "/start")
    for name in ORDINARY:
        await _patiently(lifter, name)
    for check_in in ("1-48h", "1-72h"):
        await _asked(lifter, check_in)
    await _patiently(lifter, "gone")


async def _asked(lifter: Lifter, check_in: str) -> None:
    def there() -> bool:
        return any(
            (button.data or "").startswith(f"ci.{check_in}.")
            for message in lifter.messages()
            for row in message.keyboard
            for button in row
        )

    while not there():  # noqa: ASYNC110 - the emulator is watched from outside, as a person would
        await asyncio.sleep(0.5)


async def _patiently(lifter: Lifter, name: str) -> None:
    """Type or tap once; again only when the bot has said nothing for a while."""
    while True:
        before = len(lifter.messages()), lifter.last().text if lifter.messages() else ""
        if name.startswith("/"):
            await lifter.server.say(lifter.user, name)
        else:
            try:
                message, button = lifter.find(name)
            except AssertionError:
                await asyncio.sleep(0.2)
                continue
            with suppress(LookupError):
                await lifter.server.press(
                    lifter.user,
                    data=button.data,
                    message_id=message.message_id,
                    chat_id=lifter.user,
                )
        waited = 0.0
        while waited < _PATIENCE:
            await asyncio.sleep(0.1)
            waited += 0.1
            last = lifter.last().text if lifter.messages() else ""
            if (len(lifter.messages()), last) != before or _moved_on(lifter, name):
                return


def _moved_on(lifter: Lifter, name: str) -> bool:
    """The tapped button is no longer offered, or now stands ticked."""
    try:
        _, button = lifter.find(name)
    except AssertionError:
        return not name.startswith("/")
    return button.label.startswith("\u2713")
