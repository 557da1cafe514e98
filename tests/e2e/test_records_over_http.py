"""History, the page for a clinician, export and erasure, from a tap to the bytes that arrive.

Lives here: each command over HTTP with a running bot, and the search for what was forgotten in
everything that the bot has written. Does not live here: the contents in detail
(``tests/bot/records``). Called by pytest.
"""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
from fhir.resources.R4B.bundle import Bundle

from storage import open_store
from tests.e2e.lifter import ORDINARY, Lifter
from tests.e2e.running import running
from tests.emulator import Server, Upload

SCORED = ("better", "none", "none", "2")


def documents(server: Server, user: int) -> list[Upload]:
    """Every file that reached this person, oldest first."""
    sent = [
        one.params["document"]
        for one in server.log
        if one.method == "sendDocument" and one.chat_id == user
    ]
    assert all(isinstance(one, Upload) for one in sent)
    return sent


async def file_for(server: Server, user: int, count: int) -> Upload:
    """The file that comes when there are ``count`` of them."""
    await server.wait_for(lambda: len(documents(server, user)) >= count, timeout=40)
    return documents(server, user)[count - 1]


async def lived(server: Server, user: int) -> Lifter:
    """A lifter with a check and a check-in behind them."""
    lifter = Lifter(server, user)
    await lifter.arrive()
    await lifter.tap_all(*ORDINARY)
    await lifter.wait_for("Fits ordinary training soreness")
    await lifter.say("/how")
    await lifter.tap_all(*SCORED)
    await lifter.wait_for("awaits sign-off")
    return lifter


def rows(folder: Path, sql: str) -> list[Any]:
    """What a statement finds in the file of a bot that has stopped."""
    with sqlite3.connect(folder / "spotter.db") as database:
        return database.execute(sql).fetchall()


async def test_history_lists_opens_and_deletes_a_check(server: Server, tmp_path: Path) -> None:
    async with running(server, tmp_path):
        lifter = await lived(server, 701)
        await lifter.say("/history")
        await lifter.wait_for("Your past checks")
        await lifter.tap_id("h.open.1")
        card = await lifter.wait_for("Day 1: you told me")
        assert "3 out of 10" in card.text
        assert "2 out of 10" in card.text
        await server.wait_for(
            lambda: any(one.media == "photo" for one in lifter.messages()[-2:]), timeout=20
        )
        await lifter.tap_id("h.ask.1")
        await lifter.wait_for("Delete this one?")
        await lifter.tap_id("h.delete.1")
        await lifter.wait_for("It is deleted")
    for name in ("assessment", "episode", "check_in"):
        assert rows(tmp_path, f"SELECT count(*) FROM {name}") == [(0,)]  # noqa: S608 - our own names
    assert rows(tmp_path, "SELECT count(*) FROM person") == [(1,)]


async def test_a_physio_gets_one_page_a_text_and_on_request_a_fhir_file(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path):
        lifter = await lived(server, 702)
        await lifter.tap_id("h.page.1")
        text = await lifter.wait_for("a self-reported summary")
        assert "Denied (" in text.text
        assert "saddle numbness" in text.text
        page = await file_for(server, 702, 1)
        assert (page.name, page.data[:4]) == ("spotter-page.pdf", b"%PDF")
        await lifter.tap_id("h.fhir.1")
        bundle = await file_for(server, 702, 2)
        Bundle.model_validate_json(bundle.data)
    assert [one.name for one in documents(server, 702)] == ["spotter-page.pdf", "spotter-fhir.json"]


async def test_an_export_is_asked_sent_once_and_fits_its_schema(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path):
        lifter = await lived(server, 703)
        await lifter.say("/export")
        await lifter.wait_for("Anyone with this file can read it")
        assert documents(server, 703) == []
        message, button = lifter.find_id("r.export.yes")
        for _ in range(3):
            await server.press(703, data=button.data, message_id=message.message_id, chat_id=703)
        file = await file_for(server, 703, 1)
        await lifter.say("/help")
        await lifter.wait_for("What I can do")
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            data = json.loads(archive.read("data.json"))
            schema = json.loads(archive.read("schema.json"))
            assert "chart.png" in archive.namelist()
            assert b"What Spotter keeps" in archive.read("summary.txt")
        jsonschema.validate(data, schema)
        assert data["tables"]["person"][0]["user_id"] == 703
        assert len(data["tables"]["assessment"]) == 2
    assert len(documents(server, 703)) == 1


async def test_after_forgetting_nothing_is_left_in_any_file_log_or_later_backup(
    server: Server, tmp_path: Path
) -> None:
    person = 506_706_906
    data = tmp_path / "data"
    data.mkdir()
    # Backups of before the erasure have their own fourteen days: see ``tests/storage``.
    earlier = str(tmp_path / "earlier")
    async with running(server, data, LOG_LEVEL="INFO", BACKUP_FOLDER=earlier):
        lifter = await lived(server, person)
        await lifter.say("/check")
        await lifter.tap("saddle_numb")
        await lifter.wait_for("emergency care now")
        await lifter.say("/forget")
        await lifter.wait_for("This is what goes")
        await lifter.tap_id("r.forget.yes")
        await lifter.wait_for("Delete everything now?")
        message, button = lifter.find_id("r.erase.yes")
        assert button.label == "Delete everything"
        await lifter.tap_id("r.erase.yes")
        receipt = await lifter.wait_for("I deleted what I kept about you")
        assert "checks: 2" in receipt.text
        assert "Older messages in this chat stay" in receipt.text
        assert [one.message_id for one in lifter.messages()] == [receipt.message_id]
        assert message.message_id != receipt.message_id
        await server.person(777)
        await server.say(777, "/start")
        await server.wait_for_message(777, containing="Spotter", timeout=15)
        # The receipt's own row goes, and the log is emptied, once Telegram has confirmed it.
        await server.wait_for(lambda: not _found(_contents(data), person), timeout=30)
        whole = _contents(data)
    names = {one.name for one in data.iterdir()}
    assert {"spotter.db", "spotter.db-wal"} <= set(whole) | names
    store = await open_store(f"sqlite+aiosqlite:///{data / 'spotter.db'}", now=1)
    await store.backup(data / "backups" / "later.db")
    await store.close()
    for path in data.rglob("*"):
        if path.is_file():
            whole[f"after:{path.name}"] = path.read_bytes()
    assert {"after:later.db", "after:spotter.db"} <= set(whole)
    assert _found(whole, person) == []
    assert rows(data, "SELECT count(*) FROM outbox WHERE chat_id != 777") == [(0,)]
    assert rows(data, "SELECT count(*) FROM erasure_log") == [(1,)]


def _contents(data: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in data.iterdir() if path.is_file()}


def _found(whole: dict[str, bytes], person: int) -> list[tuple[str, bytes]]:
    """Which canaries stand in which files."""
    canaries = (b"saddle_numb", b"low_back_both", str(person).encode(), _packed(person))
    return [(name, one) for name, text in whole.items() for one in canaries if one in text]


def _packed(number: int) -> bytes:
    """A number as SQLite keeps it in a row."""
    return number.to_bytes(4, "big")


async def test_forgetting_works_for_whoever_never_agreed_and_keeping_keeps(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path):
        lifter = Lifter(server, 705)
        await lifter.arrive()
        await lifter.say("/forget")
        await lifter.tap_id("r.forget.no")
        await lifter.wait_for("I kept it all")
        await lifter.say("/forget")
        await lifter.tap_id("r.forget.yes")
        await lifter.tap_id("r.erase.yes")
        receipt = await lifter.wait_for("I deleted what I kept about you")
        assert "checks: 0" in receipt.text
    assert rows(tmp_path, "SELECT count(*) FROM person") == [(0,)]
