"""Channels: posts without an author, and the comments in the group beside.

Lives here: posts of people and of the bot, and automatic forwards. Does not live here:
rights in general (``test_rights``). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api

CHANNEL, GROUP, BOB = -1_000_000_000_021, -1_000_000_000_022, 1002


@pytest.fixture
async def channel(server: Server) -> Server:
    """A channel of Alice with the bot in it, and its discussion group with the bot too."""
    await server.person(BOB)
    await server.communities.create(CHANNEL, "Gym news", "channel")
    await server.communities.create(GROUP, "Gym talk")
    for chat_id in (CHANNEL, GROUP):
        await server.communities.crown(chat_id, ALICE)
        await server.communities.add_bot(chat_id, ALICE)
    await server.communities.link(CHANNEL, GROUP)
    return server


async def updates(api: Api) -> list[dict[str, Any]]:
    result: list[dict[str, Any]] = (await api("getUpdates"))["result"]
    return result


async def test_a_post_of_the_bot_has_no_author(api: Api, channel: Server) -> None:
    sent = (await api("sendMessage", chat_id=CHANNEL, text="Hello"))["result"]
    assert "from" not in sent
    assert sent["sender_chat"]["id"] == sent["chat"]["id"] == CHANNEL
    assert sent["chat"]["type"] == "channel"
    edited = await api("editMessageText", chat_id=CHANNEL, message_id=1, text="Hello again")
    assert edited["result"]["edit_date"]
    assert channel.violations == []


async def test_a_post_of_a_person_is_told_as_channel_post(api: Api, channel: Server) -> None:
    posted = await channel.communities.post(CHANNEL, ALICE, "/here")
    assert posted.message_id is not None
    told = next(one for one in await updates(api) if one["update_id"] == posted.update_id)
    assert "from" not in told["channel_post"]
    await channel.communities.edit(CHANNEL, posted.message_id, "/here please")
    assert (await updates(api))[-1]["edited_channel_post"]["text"] == "/here please"
    with pytest.raises(ValueError, match="may not post"):
        await channel.communities.post(CHANNEL, BOB, "x")
    with pytest.raises(ValueError, match=r"post\(\) in a channel"):
        await channel.communities.say(ALICE, CHANNEL, "x")


async def test_a_post_is_copied_into_the_group_as_telegrams_own(api: Api, channel: Server) -> None:
    await channel.communities.promote(GROUP, channel.world.bot_id, ALICE)
    await api("sendMessage", chat_id=CHANNEL, text="Hello")
    copy = (await updates(api))[-1]["message"]
    assert (copy["from"]["id"], copy["sender_chat"]["id"]) == (777000, CHANNEL)
    assert (copy["chat"]["id"], copy["is_automatic_forward"]) == (GROUP, True)
    assert copy["forward_origin"]["message_id"] == 1
    refused = await api(
        "editMessageText", chat_id=GROUP, message_id=copy["message_id"], text="Mine?"
    )
    assert refused["description"] == "Bad Request: message can't be edited"
    assert channel.violations == []


async def test_comments_stay_open_below_a_post_with_a_link(api: Api, channel: Server) -> None:
    post = (await api("sendMessage", chat_id=CHANNEL, text="Hello"))["result"]["message_id"]
    said = await channel.communities.comment(BOB, CHANNEL, post, "/back")
    message = (await updates(api))[-1]["message"]
    assert said.update_id is not None
    assert message["reply_to_message"]["is_automatic_forward"]
    thread = message["message_thread_id"]
    sent = await api("sendMessage", chat_id=GROUP, text="Hi", message_thread_id=thread)
    assert sent["result"]["message_thread_id"] == thread, "comments are a thread to send to"
    told = await api("getChatMember", chat_id=GROUP, user_id=BOB)
    assert told["result"]["status"] == "left", "nobody joins to comment"


async def test_a_keyboard_shuts_the_comments(api: Api, channel: Server) -> None:
    button = {"text": "Check my back", "url": "https://t.me/emulated_bot?start=x"}
    markup = {"inline_keyboard": [[button]]}
    body = await api("sendMessage", chat_id=CHANNEL, text="Hello", reply_markup=markup)
    assert channel.messages(GROUP)[-1].text != "Hello"
    with pytest.raises(LookupError, match="no inline keyboard"):
        await channel.communities.comment(BOB, CHANNEL, body["result"]["message_id"], "x")


async def test_a_channel_takes_only_inline_keyboards(api: Api, channel: Server) -> None:
    markup = {"force_reply": True}
    refused = await api("sendMessage", chat_id=CHANNEL, text="Hi", reply_markup=markup)
    assert refused["description"] == "Bad Request: inline keyboard expected"


async def test_posting_needs_the_right_to_post(api: Api, channel: Server) -> None:
    silenced = await channel.communities.silence_bot(CHANNEL, ALICE)
    assert silenced.update_id is not None
    told = (await updates(api))[-1]["my_chat_member"]
    assert told["old_chat_member"]["can_post_messages"]
    assert not told["new_chat_member"]["can_post_messages"]
    refused = await api("sendMessage", chat_id=CHANNEL, text="Hi")
    assert (
        refused["description"] == "Bad Request: not enough rights to send text messages to the chat"
    )
    await channel.communities.give_voice(CHANNEL, ALICE)
    assert (await api("sendMessage", chat_id=CHANNEL, text="Hi"))["ok"]
    await channel.communities.demote(CHANNEL, channel.world.bot_id, ALICE)
    refused = await api("sendMessage", chat_id=CHANNEL, text="Hi")
    assert refused["description"] == "Bad Request: need administrator rights in the channel chat"
    refused = await api("getChatAdministrators", chat_id=CHANNEL)
    assert refused["description"] == "Bad Request: member list is inaccessible"


async def test_a_channel_that_throws_the_bot_out_is_closed_to_it(api: Api, channel: Server) -> None:
    await channel.communities.remove_bot(CHANNEL, ALICE)
    body = await api("sendMessage", chat_id=CHANNEL, text="Hi")
    assert (body["error_code"], body["description"]) == (
        403,
        "Forbidden: bot was kicked from the channel chat",
    )
    assert (await channel.communities.post(CHANNEL, ALICE, "x")).update_id is None


async def test_a_press_below_a_post_carries_the_person(api: Api, channel: Server) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await api("sendMessage", chat_id=CHANNEL, text="Hello", reply_markup=markup)
    await channel.press(BOB, "Go", chat_id=CHANNEL)
    query = (await updates(api))[-1]["callback_query"]
    assert (query["from"]["id"], query["message"]["sender_chat"]["id"]) == (BOB, CHANNEL)
    assert channel.violations == []


async def test_the_channel_and_its_group_name_each_other(api: Api, channel: Server) -> None:
    assert (await api("getChat", chat_id=CHANNEL))["result"]["linked_chat_id"] == GROUP
    assert (await api("getChat", chat_id=GROUP))["result"]["linked_chat_id"] == CHANNEL
    with pytest.raises(ValueError, match="comments need a supergroup"):
        await channel.communities.link(CHANNEL, ALICE)
    with pytest.raises(ValueError, match="not a channel"):
        await channel.communities.link(GROUP, GROUP)
