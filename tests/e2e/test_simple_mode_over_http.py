"""Simple mode over HTTP: one new message per question, keys instead of buttons, no picture.

Lives here: what leaves on the wire from a running bot. Does not live here: what keys mean
(``tests.bot.test_simple_mode``). Called by pytest.
"""

from __future__ import annotations

from pathlib import Path

from tests.e2e.lifter import TYPED, Lifter
from tests.e2e.running import running
from tests.emulator import Server, Shown

SHORT = {"CHECK_IN_HOURS": "0.0007,0.5"}


def wordless(server: Server, before: int) -> list[str]:
    """The methods that simple mode must not use, among those called since."""
    used = {one.method for one in server.history[before:]}
    pictures = {"sendPhoto", "sendMediaGroup", "sendAnimation", "sendSticker"}
    return sorted(one for one in used if one.startswith("edit") or one in pictures)


def keys(message: Shown) -> list[str]:
    """The keys of the reply keyboard below a message."""
    return [button.label for row in message.keyboard for button in row if button.action == "text"]


def first_sign(message: Shown) -> list[str]:
    """The first key of a danger screen; none when it is another screen."""
    return [one for one in keys(message) if one.startswith("1 ")]


def alarms(lifter: Lifter) -> list[Shown]:
    """The cards of an emergency in the chat."""
    return [one for one in lifter.messages() if "emergency care now" in one.text]


async def into_simple_mode(lifter: Lifter) -> None:
    """Turn it on: two messages come, that it is on and the card in the new way."""
    before = len(lifter.messages())
    await lifter.say("simple mode")
    await lifter.server.wait_for(lambda: len(lifter.messages()) == before + 2, timeout=15)


async def test_a_check_by_typing_alone_edits_nothing_and_shows_no_picture(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path, **SHORT):
        lifter = Lifter(server, 701)
        await server.person(701)
        await lifter.say("my lower back is killing me after deadlifts")
        before = len(server.history)
        await into_simple_mode(lifter)
        for text in TYPED:
            await lifter.say(text)
        await lifter.wait_for("Fits ordinary training soreness")
        card = await lifter.wait_for("Quick check-in")
        assert {"Gone", "Better", "Worse"} <= set(keys(card))
        await lifter.say("better")
        await lifter.say("none")
        await lifter.say("none")
        assert wordless(server, before) == []
        asked = [one for one in lifter.messages() if keys(one)]
        assert len(asked) >= len(TYPED)
        assert not [one for one in lifter.messages() if one.edited or one.media]


async def test_keys_are_typed_for_the_person_and_a_red_flag_is_heard_at_once(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path):
        lifter = Lifter(server, 702)
        await lifter.arrive()
        before = len(server.history)
        await into_simple_mode(lifter)
        await lifter.say("Check my back")
        await lifter.say("Yes, start")
        [sign] = await server.wait_for(lambda: first_sign(lifter.last()), timeout=15)
        await lifter.say(sign)
        card = await lifter.wait_for("emergency care now")
        assert "getting help" in " ".join(keys(card)).lower()
        await lifter.say("/settings")
        await lifter.say("Quiet hours")
        await lifter.wait_for("When shall I be quiet?")
        await lifter.say("i think i wet myself and i can't feel my bottom")
        await server.wait_for(lambda: len(alarms(lifter)) == 2, timeout=15)
        assert wordless(server, before) == []


async def test_times_are_points_in_time_that_each_reader_sees_on_their_own_clock(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path):
        lifter = Lifter(server, 703)
        await server.person(703)
        for text in ("/start", *TYPED):
            await lifter.say(text)
        result = await lifter.wait_for("Fits ordinary training soreness")
        times = [one for one in result.entities if one["type"] == "date_time"]
        assert len(times) == 2
        assert times[1]["unix_time"] - times[0]["unix_time"] == 24 * 3600
        await lifter.say("12:00")
        assert "Your clock" in "".join(one.text for one in lifter.messages()[-2:])
