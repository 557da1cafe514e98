"""The Bot API in memory: what it refuses, as Telegram does."""

from __future__ import annotations

import pytest
from telegram.error import BadRequest

from bot.telegram_client import Client
from bot.web.chats import GROUP, YOU, Chats
from bot.web.wire import InMemory


@pytest.fixture
async def chats() -> Chats:
    return Chats(lambda: 1_000_000, 100)


@pytest.fixture
async def client(chats: Chats) -> Client:
    one = Client("1:x", request=InMemory(chats), get_updates_request=InMemory(chats))
    await one.initialize()
    return one


async def test_a_message_is_sent_edited_and_deleted(chats: Chats, client: Client) -> None:
    sent = await client.send_message(YOU, "one")
    assert (sent.message_id, chats.shown(YOU)[0]["text"]) == (101, "one")
    await client.edit_message_text("two", chat_id=YOU, message_id=101)
    [shown] = chats.shown(YOU)
    assert (shown["text"], shown["edited"], shown["revision"]) == ("two", True, 1)
    assert await client.delete_messages(YOU, [101, 102])
    assert chats.shown(YOU) == []


async def test_what_is_not_there_is_refused_in_telegrams_words(client: Client) -> None:
    with pytest.raises(BadRequest, match="to edit not found"):
        await client.edit_message_text("two", chat_id=YOU, message_id=7)
    with pytest.raises(BadRequest, match="to delete not found"):
        await client.delete_message(YOU, 7)
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await client.send_photo(YOU, "unknown")
    with pytest.raises(BadRequest):
        await client.get_my_name()


async def test_a_picture_is_sent_again_by_its_name(chats: Chats, client: Client) -> None:
    sent = await client.send_photo(YOU, b"<svg/>", caption="a", filename="x.png")
    await client.send_photo(YOU, sent.photo[-1].file_id)
    assert [one["picture"] for one in chats.shown(YOU)] == list(chats.pictures) * 2
    with pytest.raises(BadRequest, match="no text in the message"):
        await client.edit_message_text("two", chat_id=YOU, message_id=sent.message_id)


async def test_a_poll_is_stopped_once(client: Client) -> None:
    sent = await client.send_poll(GROUP, "Sore?", ["yes", "no"])
    poll = await client.stop_poll(GROUP, sent.message_id)
    assert (poll.is_closed, [one.voter_count for one in poll.options]) == (True, [0, 0])
    with pytest.raises(BadRequest, match="can't be stopped"):
        await client.stop_poll(GROUP, sent.message_id)


async def test_leaving_the_group_is_shown(chats: Chats, client: Client) -> None:
    assert await client.leave_chat(GROUP)
    assert "left" in chats.shown(GROUP)[0]["text"]
