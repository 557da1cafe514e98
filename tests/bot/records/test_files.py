"""Files on the wire: made when they are sent, once, and never of what is gone.

Lives here: ``bot.records.files`` and its way over HTTP, with real processes that draw and
write. Does not live here: what a file holds (the tests beside this one). Called by pytest.
"""

from __future__ import annotations

import asyncio
import io
import json
import sys
import zipfile
from collections.abc import AsyncIterator
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from telegram.error import TelegramError

from bot.outcome import InDoubt, Refused, Sent
from bot.pictures.rendering import PictureFailed, Worker
from bot.records import tidying
from bot.records.files import Files
from bot.render import Renderer
from bot.telegram_client import Client
from bot.telegram_sender import TelegramSender
from flows.content import Content
from flows.screen import Part, Screen
from storage import Store
from tests.bot.conftest import ALICE
from tests.bot.parts import NOW_MS, Talk, body_of, outbox_row, table
from tests.emulator import Server, Upload, closed_after, refused

EXPORT = '{"language": "en"}'


def record_body(form: str, episode: int = 1) -> str:
    return json.dumps({"language": "en", "episode": episode, "form": form})


def row(**changes: Any) -> Any:
    return outbox_row(**({"user_id": ALICE, "chat_id": ALICE} | changes))


@pytest.fixture
async def worker() -> AsyncIterator[Worker]:
    one = Worker(limit_seconds=30)
    yield one
    await one.close()


@pytest.fixture
async def files(
    store: Store, renderer: Renderer, content: Content, worker: Worker
) -> AsyncIterator[Files]:
    one = Files(store, renderer, content, lambda: NOW_MS, worker)
    yield one
    await one.close()


@pytest.fixture
def sender(client: Client, store: Store, renderer: Renderer, files: Files) -> TelegramSender:
    return TelegramSender(client, store, renderer, lambda: NOW_MS, files=files)


@pytest.fixture
async def alice(talk: Talk) -> Talk:
    """Alice, with one check and one check-in behind her."""
    other = talk.another(ALICE)
    await other.ordinary()
    for one in (talk, other):
        one.later(hours=30)
    await other.command("how")
    await other.press_all("better", "none", "none", "2")
    return other


def documents(server: Server) -> list[Upload]:
    sent = [one.params["document"] for one in server.log if one.method == "sendDocument"]
    assert all(isinstance(one, Upload) for one in sent)
    return sent


async def test_an_export_is_one_zip_with_data_summary_schema_and_chart(
    server: Server, sender: TelegramSender, alice: Talk, store: Store
) -> None:
    outcome = await sender.send(row(kind="export", body=EXPORT))
    assert isinstance(outcome, Sent)
    [file] = documents(server)
    assert file.name == "spotter-export.zip"
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        assert sorted(archive.namelist()) == [
            "chart.png", "data.json", "schema.json", "summary.txt",
        ]  # fmt: skip
        data = json.loads(archive.read("data.json"))
        assert archive.read("chart.png").startswith(b"\x89PNG")
    assert [one["user_id"] for one in data["tables"]["person"]] == [ALICE]
    [shown] = [one for one in server.messages(ALICE) if one.media == "document"]
    assert "Anyone with this file can read it" in shown.text
    kept = await table(store, "SELECT body FROM outbox")
    assert all("spotter-export" not in one["body"] for one in kept), "it is kept nowhere"


async def test_an_export_of_somebody_without_scores_has_no_chart(
    server: Server, sender: TelegramSender, talk: Talk
) -> None:
    await talk.another(ALICE).command("start")
    assert isinstance(await sender.send(row(kind="export", body=EXPORT)), Sent)
    [file] = documents(server)
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        assert "chart.png" not in archive.namelist()


async def test_the_page_is_a_pdf_with_map_and_chart(
    server: Server, sender: TelegramSender, alice: Talk
) -> None:
    assert isinstance(await sender.send(row(kind="record", body=record_body("page"))), Sent)
    [file] = documents(server)
    assert file.name == "spotter-page.pdf"
    assert file.data.startswith(b"%PDF")
    assert file.data.count(b"/Subtype /Image") >= 2


async def test_the_fhir_file_is_valid(server: Server, sender: TelegramSender, alice: Talk) -> None:
    assert isinstance(await sender.send(row(kind="record", body=record_body("fhir"))), Sent)
    [file] = documents(server)
    assert file.name == "spotter-fhir.json"
    Bundle.model_validate_json(file.data)


@pytest.mark.parametrize(
    ("kind", "user", "body"),
    [
        ("export", 43, EXPORT),
        ("export", None, EXPORT),
        ("record", 43, record_body("page")),
        ("record", ALICE, record_body("page", 7)),
        ("record", ALICE, record_body("fhir", 7)),
    ],
)
async def test_of_what_is_gone_no_file_is_made(
    server: Server, sender: TelegramSender, alice: Talk, kind: str, user: int | None, body: str
) -> None:
    outcome = await sender.send(row(kind=kind, user_id=user, body=body))
    assert outcome == Refused("there is nothing to send any more")
    assert documents(server) == []


async def test_a_sender_without_files_sends_none(
    server: Server, client: Client, store: Store, renderer: Renderer
) -> None:
    bare = TelegramSender(client, store, renderer, lambda: NOW_MS)
    assert isinstance(await bare.send(row(kind="export", body=EXPORT)), Refused)
    assert documents(server) == []


async def test_a_picture_that_cannot_be_drawn_is_left_out(
    server: Server, client: Client, store: Store, renderer: Renderer, content: Content, alice: Talk
) -> None:
    broken = Worker((sys.executable, "-c", "pass"))
    files = Files(store, renderer, content, lambda: NOW_MS, broken)
    sender = TelegramSender(client, store, renderer, lambda: NOW_MS, files=files)
    assert isinstance(await sender.send(row(kind="export", body=EXPORT)), Sent)
    assert isinstance(await sender.send(row(kind="record", body=record_body("page"))), Sent)
    await files.close()
    await broken.close()
    _, page = documents(server)
    assert b"/Subtype /Image" not in page.data


async def test_a_page_that_cannot_be_written_is_refused_by_class(
    server: Server, sender: TelegramSender, alice: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(self: Worker, given: bytes) -> bytes:
        raise PictureFailed("no")

    monkeypatch.setattr(Worker, "made", broken)
    outcome = await sender.send(row(kind="record", body=record_body("page")))
    assert outcome == Refused("PictureFailed")
    assert documents(server) == []


async def test_writing_a_page_keeps_nobody_waiting(files: Files, alice: Talk) -> None:
    """The loop goes on turning while pictures are drawn and the page is written."""
    turns = 0

    async def turning() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0.005)
            turns += 1

    async with asyncio.TaskGroup() as group:
        beside = group.create_task(turning())
        made = await files.made(
            row(kind="record"), {"language": "en", "episode": 1, "form": "page"}
        )
        beside.cancel()
    assert made is not None
    assert turns > 20


async def test_a_file_whose_answer_is_lost_is_not_sent_again(
    server: Server, sender: TelegramSender, alice: Talk
) -> None:
    await server.order(closed_after(), n=1, method="sendDocument")
    assert await sender.send(row(kind="export", body=EXPORT)) == InDoubt()
    assert len(documents(server)) == 1


# --- Taking messages down --------------------------------------------------------------


async def erased(sender: TelegramSender, messages: list[int]) -> Any:
    body = json.loads(body_of(Screen("erased", (Part("erased"),))))
    return await sender.send(
        row(kind="erased", user_id=None, body=json.dumps({**body, "gone": messages}))
    )


async def test_the_receipt_takes_the_bots_messages_down_and_stays_itself(
    server: Server, sender: TelegramSender, client: Client
) -> None:
    old = [(await client.send_message(ALICE, f"m{n}")).message_id for n in range(105)]
    await erased(sender, [*old, 999_999])
    [left] = [one for one in server.messages(ALICE) if one.from_bot]
    assert "I deleted what I kept" in left.text
    assert [one.method for one in server.history].count("deleteMessages") == 2


async def test_one_message_that_is_too_old_keeps_no_other_from_going(
    server: Server, sender: TelegramSender, client: Client
) -> None:
    old = (await client.send_message(ALICE, "old")).message_id
    await server.advance(49 * 3600)
    new = (await client.send_message(ALICE, "new")).message_id
    outcome = await erased(sender, [old, new])
    assert isinstance(outcome, Sent)
    texts = [one.text for one in server.messages(ALICE) if one.from_bot]
    assert texts[0] == "old"
    assert "new" not in texts


async def test_when_telegram_is_away_the_receipt_waits(server: Server, client: Client) -> None:
    await server.order(refused(500, "away"), n=1, method="deleteMessages")
    with pytest.raises(TelegramError):
        await tidying.take_down(client, ALICE, [1])
