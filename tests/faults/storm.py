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
from tests.e2e.lifter import Lifter
from tests.e2e.running import running, start
from tests.emulator import Limits, Server
from tests.faults.judging import Report, judge

#: The answers that the taps below give.
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
#: Seconds: who sees nothing happen taps again after the first, writes after the second.
_PATIENCE = 6.0
_SPEAK_AFTER = 90.0
_SMALL = 50
#: Seconds that a life of the bot lasts, after the time that starting takes.
_LIVES = (0.4, 3.0)


async def storm(
    folder: Path, *, conversations: int, kills: int, seed: int, limit_seconds: float
) -> Report:
    """Run one storm and judge it."""
    dice = random.Random(seed)
    report = Report(seed, kills, conversations, 0)
    began = time.monotonic()
    settings = {"CHECK_IN_HOURS": _hours(conversations), "TICK_SECONDS": "0.5"}
    async with Server(limits=Limits.unpaced()) as server:
        people = [Lifter(server, FIRST_USER + number) for number in range(conversations)]
        moments: list[int] = []
        async with asyncio.TaskGroup() as group:
            lives = group.create_task(_lives(server, folder, settings, dice, kills, moments))
            talks = [
                group.create_task(_told(report, one, dice.uniform(0, kills))) for one in people
            ]
            await _until_done(talks, moments, kills, began + limit_seconds)
            for task in (lives, *talks):
                task.cancel()
        report.seconds = time.monotonic() - began
        report.kills = len(moments)
        given = {person.user: GIVEN for person in people}
        judge(report, server, folder / "spotter.db", given, moments)
    return report


def _hours(conversations: int) -> str:
    """Hours to the check-ins: long enough that an overloaded storm does not skip the first."""
    return "0.01,0.035" if conversations > _SMALL else "0.004,0.014"  # 36 and 126 s, 14 and 50 s


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
        bot = await asyncio.shield(start(server, folder, **settings))
        try:
            await asyncio.sleep(dice.uniform(*_LIVES) + 0.6)
        finally:
            moments.append(now_ms())
            await bot.kill()
    async with running(server, folder, **settings) as bot:
        await bot.process.wait()


async def _told(report: Report, lifter: Lifter, after: float) -> None:
    """A talk whose failure is part of the report and does not end the storm."""
    try:
        await _talk(lifter, after)
    except Exception as error:  # noqa: BLE001 - whatever went wrong belongs in the report
        report.unexplained.append(f"person {lifter.user}: {type(error).__name__}: {error}")
        return
    report.finished += 1


async def _talk(lifter: Lifter, after: float) -> None:
    """One person, from the first word to the answer to the last check-in.

    People react to what they see: the newest card decides what is tapped. Who sees nothing
    happen taps again, and who sees nothing to tap for long writes.
    """
    await asyncio.sleep(after)
    await lifter.server.person(lifter.user)
    await lifter.server.say(lifter.user, "/start")
    idle = 0.0
    while not _has_heard_the_end(lifter):
        before = _seen(lifter)
        await _tap_what_is_shown(lifter)
        waited = 0.0
        while waited < _PATIENCE and _seen(lifter) == before:
            await asyncio.sleep(0.1)
            waited += 0.1
        waiting = _seen(lifter) == before and not _has_a_promise(lifter)
        idle = idle + waited if waiting else 0.0
        if idle > _SPEAK_AFTER:
            await lifter.server.say(lifter.user, "/start")
            idle = 0.0


def _seen(lifter: Lifter) -> tuple[int, str, str]:
    """What a glance at the chat shows."""
    messages = lifter.messages()
    last = messages[-1] if messages else None
    return len(messages), last.text if last else "", str(last.labels) if last else ""


def _has_a_promise(lifter: Lifter) -> bool:
    return any("I will check back" in message.text for message in lifter.messages())


def _has_heard_the_end(lifter: Lifter) -> bool:
    return bool(lifter.messages()) and "I will stop asking" in lifter.last().text


#: What is tapped when this button is there, the surest sign of a card first.
_REACTIONS = (
    ("resume", "resume"),
    ("confirm", "confirm"),
    ("18_49", "18_49"),
    ("dressing", "nothing"),
    ("eases", "eases"),
    ("10", "3"),
    ("throbbing", "dull"),
    ("below_knee", "none"),
    ("low_back_both", "low_back_both"),
    ("next_day", "next_day"),
    ("120", "24"),
    ("saddle_numb", "none"),
    ("fever_ill", "none"),
    ("cancer_history", "none"),
    ("agree", "agree"),
    ("start", "start"),
)


async def _tap_what_is_shown(lifter: Lifter) -> None:
    """Tap the newest card that asks something; the last check-in is answered with "gone"."""
    for message in reversed(lifter.messages()):
        data = {
            (button.data or "").rpartition(".")[2]: button
            for row in message.keyboard
            for button in row
        }
        name = next((tap for sign, tap in _REACTIONS if sign in data), None)
        if name == "dull" and data["dull"].label.startswith("\u2713"):
            name = "done"
        if "gone" in data:
            name = "gone" if any("-72h." in (one.data or "") for one in data.values()) else None
        if name is None:
            continue
        with suppress(LookupError):  # the card changed under the finger
            await lifter.server.press(
                lifter.user,
                data=data[name].data,
                message_id=message.message_id,
                chat_id=lifter.user,
            )
        return
