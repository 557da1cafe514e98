"""Forum topics: opened, closed and deleted, and where a message lands.

Lives here: threads as the bot sends to them and hears of them. Does not live here: the
comments of a channel (``test_channels``). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api

FORUM, GROUP = -1_000_000_000_011, -1_000_000_000_012


@pytest.fixture
async def forum(server: Server) -> Server:
    """A forum with the bot as a plain member; Alice is its creator."""
    await server.communities.create(FORUM, "Gym", forum=True)
    await server.communities.crown(FORUM, ALICE)
    await server.communities.add_bot(FORUM, ALICE)
    return server


async def newest(api: Api) -> dict[str, Any]:
    body: dict[str, Any] = (await api("getUpdates", offset=-1))["result"][-1]
    return body


async def send(api: Api, thread: int | None = None, **params: Any) -> dict[str, Any]:
    named = {} if thread is None else {"message_thread_id": thread}
    return await api("sendMessage", chat_id=FORUM, text="Hi", **named, **params)


async def test_a_post_lands_in_its_topic(api: Api, forum: Server) -> None:
    topic = await forum.communities.create_topic(FORUM, ALICE, "Recovery")
    service = (await newest(api))["message"]
    assert service["forum_topic_created"]["name"] == "Recovery"
    assert (service["message_id"], service["chat"]["is_forum"]) == (topic, True)
    sent = (await send(api, topic))["result"]
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic, True)
    assert sent["reply_to_message"]["forum_topic_created"], "all in a topic answer its beginning"
    assert forum.messages(FORUM)[-1].thread == topic


async def test_a_message_in_a_topic_names_it_to_the_bot(api: Api, forum: Server) -> None:
    topic = await forum.communities.create_topic(FORUM, ALICE, "Recovery")
    said = await forum.communities.say(ALICE, FORUM, "/here", thread=topic)
    message = (await newest(api))["message"]
    assert (message["message_thread_id"], message["is_topic_message"]) == (topic, True)
    answer = {"message_id": said.message_id}
    sent = (await send(api, reply_parameters=answer))["result"]
    assert sent["message_thread_id"] == topic, "an answer needs no id to land beside its question"


async def test_general_has_no_thread_and_cannot_be_named(api: Api, forum: Server) -> None:
    sent = (await send(api))["result"]
    assert "message_thread_id" not in sent
    refused = await send(api, 1)
    assert refused["description"] == "Bad Request: message thread not found"
    action = {"chat_id": FORUM, "action": "typing"}
    assert (await api("sendChatAction", **action, message_thread_id=1))["ok"]
    refused = await api("sendChatAction", **action, message_thread_id=99)
    assert refused["description"] == "Bad Request: message thread not found"


async def test_a_deleted_topic_takes_its_messages_along(api: Api, forum: Server) -> None:
    topic = await forum.communities.create_topic(FORUM, ALICE, "Recovery")
    sent = (await send(api, topic))["result"]["message_id"]
    waiting = len(forum.pending())
    await forum.communities.delete_topic(FORUM, topic)
    assert len(forum.pending()) == waiting, "no bot is told"
    refused = await send(api, topic)
    assert (refused["error_code"], refused["description"]) == (
        400,
        "Bad Request: message thread not found",
    )
    refused = await api("editMessageText", chat_id=FORUM, message_id=sent, text="Ho")
    assert refused["description"] == "Bad Request: message to edit not found"


async def test_a_closed_topic_takes_only_managers_of_topics(api: Api, forum: Server) -> None:
    topic = await forum.communities.create_topic(FORUM, ALICE, "Recovery")
    await forum.communities.close_topic(FORUM, topic, ALICE)
    assert (await newest(api))["message"]["forum_topic_closed"] == {}
    assert (await send(api, topic))["description"] == "Bad Request: TOPIC_CLOSED"
    await forum.person(7)
    with pytest.raises(ValueError, match="only its managers write"):
        await forum.communities.say(7, FORUM, "x", thread=topic)
    assert (await forum.communities.say(ALICE, FORUM, "/back", thread=topic)).update_id
    await forum.communities.promote(FORUM, forum.world.bot_id, ALICE, ["can_manage_topics"])
    assert (await send(api, topic))["ok"]
    await forum.communities.demote(FORUM, forum.world.bot_id, ALICE)
    await forum.communities.reopen_topic(FORUM, topic, ALICE)
    assert (await send(api, topic))["ok"]


async def test_general_can_be_closed_too(api: Api, forum: Server) -> None:
    await forum.communities.close_topic(FORUM, None, ALICE)
    assert (await send(api))["description"] == "Bad Request: TOPIC_CLOSED"
    await forum.communities.reopen_topic(FORUM, None, ALICE)
    assert (await send(api))["ok"]


async def test_the_bot_opens_and_closes_topics_with_the_right(api: Api, forum: Server) -> None:
    async def ask(method: str, **params: Any) -> dict[str, Any]:
        return await api(method, chat_id=FORUM, **params)

    refused = await ask("createForumTopic", name="Recovery")
    assert refused["description"] == "Bad Request: not enough rights to create a topic"
    await forum.communities.promote(FORUM, forum.world.bot_id, ALICE)
    topic = (await ask("createForumTopic", name="Recovery"))["result"]["message_thread_id"]
    refused = await ask("createForumTopic", name=" ")
    assert refused["description"] == "Bad Request: TOPIC_TITLE_EMPTY"
    refused = await ask("createForumTopic", name="x", icon_color=5)
    assert refused["description"] == "Bad Request: invalid icon color specified"
    assert (await ask("closeForumTopic", message_thread_id=topic))["ok"]
    refused = await ask("closeForumTopic", message_thread_id=topic)
    assert refused["description"] == "Bad Request: TOPIC_NOT_MODIFIED"
    assert (await ask("reopenForumTopic", message_thread_id=topic))["ok"]
    refused = await ask("deleteMessage", message_id=topic)
    assert refused["description"] == "Bad Request: message can't be deleted"
    assert (await ask("deleteForumTopic", message_thread_id=topic))["ok"]
    refused = await ask("reopenForumTopic", message_thread_id=topic)
    assert refused["description"] == "Bad Request: TOPIC_ID_INVALID"
    assert forum.violations == []


async def test_another_ones_topic_is_not_for_the_bot_to_close(api: Api, forum: Server) -> None:
    topic = await forum.communities.create_topic(FORUM, ALICE, "Recovery")
    refused = await api("closeForumTopic", chat_id=FORUM, message_thread_id=topic)
    assert refused["description"] == "Bad Request: not enough rights to close or open the topic"
    refused = await api("deleteForumTopic", chat_id=FORUM, message_thread_id=topic)
    assert refused["description"] == "Bad Request: not enough rights to delete the topic"


async def test_an_answer_outside_a_topic_names_a_thread_that_is_no_address(
    api: Api, server: Server
) -> None:
    await server.communities.create(GROUP, "Gym")
    await server.communities.add_bot(GROUP, ALICE)
    post = (await api("sendMessage", chat_id=GROUP, text="Hello"))["result"]["message_id"]
    await server.communities.say(ALICE, GROUP, "thanks", reply_to=post)
    message = (await newest(api))["message"]
    assert message["message_thread_id"] == post
    assert "is_topic_message" not in message
    refused = await api("sendMessage", chat_id=GROUP, text="Hi", message_thread_id=post)
    assert refused["description"] == "Bad Request: message thread not found"
    refused = await api("createForumTopic", chat_id=GROUP, name="x")
    assert refused["description"] == "Bad Request: the chat is not a forum"


async def test_a_topic_that_is_not_there_is_named_with_the_remedy(forum: Server) -> None:
    with pytest.raises(LookupError, match="create_topic"):
        await forum.communities.say(ALICE, FORUM, "x", thread=99)
    with pytest.raises(LookupError, match="create_topic"):
        await forum.communities.delete_topic(FORUM, 99)
    with pytest.raises(ValueError, match="only supergroups have topics"):
        await forum.communities.create(-77, "Gym", forum=True)
