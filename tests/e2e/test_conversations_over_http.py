"""``spotter run`` holds the conversations of the terminal over HTTP."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
from pathlib import Path

from tests.canaries import NAME, SYMPTOM, found_in
from tests.e2e.lifter import ORDINARY, TYPED, Lifter
from tests.e2e.running import environment, running
from tests.emulator import Limits, Server, page

# About 2.5 and 14 seconds: a slow machine answers the first one well before the second.
SHORT = {"CHECK_IN_HOURS": "0.0007,0.004"}


async def test_an_ordinary_sore_back_is_answered_and_both_check_ins_come(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path, **SHORT):
        lifter = Lifter(server, 501)
        await lifter.arrive()
        await lifter.tap_all(*ORDINARY)
        result = await lifter.wait_for("Fits ordinary training soreness")
        assert "Change an answer" in str(result.labels)
        first = await lifter.wait_for("Quick check-in")
        await lifter.tap_all("better", "none", "none")
        await lifter.tap_all("3", "nothing")
        second = await server.wait_for_message(
            501, containing="Quick check-in", after=first.message_id, timeout=40
        )
        assert "Quick check-in" in second.text
        await lifter.tap_all("gone", "none", "none")
    with sqlite3.connect(tmp_path / "spotter.db") as database:
        left = database.execute("SELECT kind FROM check_in WHERE status = 'waiting'").fetchall()
    assert left == [], "gone is gone, and nothing more is asked"


async def test_an_emergency_from_the_first_screen_holds_no_training_advice(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path):
        lifter = Lifter(server, 502)
        await lifter.arrive()
        await lifter.tap_all("start", "agree", "saddle_numb")
        card = await lifter.wait_for("emergency care now")
        for word in ("train", "lift", "walk 10", "exercise", "stretch"):
            assert word not in card.text.lower()


async def test_everything_can_be_typed(server: Server, tmp_path: Path) -> None:
    async with running(server, tmp_path):
        lifter = Lifter(server, 503)
        await server.person(503)
        for text in ("my lower back is killing me after deadlifts", *TYPED):
            await lifter.say(text)
        await lifter.wait_for("Fits ordinary training soreness")


async def test_a_stop_signal_ends_the_bot_within_seconds_and_a_restart_carries_on(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path) as bot:
        lifter = Lifter(server, 505)
        await lifter.arrive()
        await lifter.tap_all(*ORDINARY[:5])
        bot.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            assert await bot.process.wait() == 0
    async with running(server, tmp_path):
        await lifter.tap_all("24", "next_day")
        assert "Where is it worst" in lifter.last().text


async def test_nothing_of_a_forgotten_person_is_left_in_the_file(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path):
        lifter = Lifter(server, 506_506_506)
        await lifter.arrive()
        await lifter.tap_all("start", "agree", "saddle_numb")
        await lifter.wait_for("emergency care now")
        assert b"saddle_numb" in kept(tmp_path)
        await lifter.say("/forget")
        await lifter.tap_id("r.forget.yes")
        await lifter.tap_id("r.erase.yes")
        await lifter.wait_for("I deleted what I kept about you")
    with sqlite3.connect(tmp_path / "spotter.db") as database:
        for table in ("person", "consent", "assessment", "check_in"):
            assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)  # noqa: S608
    assert b"saddle_numb" not in kept(tmp_path)


def kept(folder: Path) -> bytes:
    """Every byte of the database: the file, and the log that stands beside it."""
    return b"".join(one.read_bytes() for one in sorted(folder.glob("spotter.db*")))


async def test_taps_on_old_forged_and_foreign_cards_change_nothing(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path):
        lifter = Lifter(server, 507)
        await lifter.arrive()
        await lifter.tap_all("start", "agree")
        message, none = lifter.find("none")
        await lifter.tap("none")
        before = lifter.messages()
        await server.forge(507, none.data or "", message_id=message.message_id)
        await server.forge(507, "9999.a.dull", message_id=message.message_id)
        await server.forge(507, "x" * 64, message_id=message.message_id)
        await server.person(508)
        await server.say(508, "/start")
        await server.forge(508, none.data or "", message_id=message.message_id, chat_id=507)
        await server.wait_for(lambda: all(one.answered_at for one in server.presses), timeout=10)
        answers = {one.answer for one in server.presses if one.forged}
        assert any("Already answered" in (answer or "") for answer in answers)
        lifter.find("fever_ill")
        assert lifter.messages() == before


async def test_at_debug_the_log_of_a_running_bot_holds_no_symptom_no_name_and_no_token(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path) as bot:
        await server.person(509, name=NAME)
        lifter = Lifter(server, 509)
        await lifter.say(f"I have a {SYMPTOM}")
        await lifter.tap_all("start", "agree")
        await lifter.say(f"a {SYMPTOM}, and I can't pee")
        await lifter.wait_for("emergency care now")
        await server.raw({"update_id": 1, "message": {"text": SYMPTOM, "chat": NAME}})
        await server.order(page(404), n=1, method="getUpdates")
        await server.order(page(502), n=1, method="sendMessage")
        await lifter.say(SYMPTOM)
    log = bot.log.read_text(encoding="utf-8")
    assert "malformed" in log
    assert found_in(log) == []


async def test_with_telegrams_own_pace_nothing_is_refused_for_going_too_fast(
    tmp_path: Path,
) -> None:
    async with Server(limits=Limits()) as server:
        async with running(server, tmp_path):
            lifters = [Lifter(server, user) for user in range(601, 606)]
            async with asyncio.TaskGroup() as group:
                for lifter in lifters:
                    group.create_task(_hurry(lifter))
        assert not [one for one in server.history if one.code == 429]


async def _hurry(lifter: Lifter) -> None:
    await lifter.arrive()
    await lifter.tap_all(*ORDINARY[:9])


def test_the_environment_of_the_bot_holds_no_other_settings(tmp_path: Path) -> None:
    settings = environment(Server(), tmp_path)
    assert {one for one in settings if one.startswith("SPOTTER_")} == {
        "SPOTTER_BOT_TOKEN",
        "SPOTTER_API_BASE_URL",
        "SPOTTER_DATABASE_URL",
        "SPOTTER_TICK_SECONDS",
        "SPOTTER_LOG_LEVEL",
    }
