"""Messages that only one person sees: refused, accepted, or silently made public.

Lives here: the capability in its three shapes. Does not live here: other messages of a
group. Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api

GROUP, BOB = -1_000_000_000_071, 1002


@pytest.fixture
async def group(server: Server) -> Server:
    """A supergroup with the bot as a plain member, on a server that takes such messages."""
    await server.person(BOB)
    await server.communities.create(GROUP, "Gym")
    await server.communities.add_bot(GROUP, ALICE)
    await server.communities.join(GROUP, BOB)
    await server.communities.set_ephemeral("accepted")
    return server


async def whisper(api: Api, receiver: Any = BOB, **params: Any) -> dict[str, Any]:
    ephemeral = {"receiver_user_id": receiver, **params.pop("ephemeral", {})}
    params = {"chat_id": GROUP, "text": "In private", **params}
    return await api("sendMessage", ephemeral_message_parameters=ephemeral, **params)


async def press(api: Api, group: Server) -> str:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await api("sendMessage", chat_id=GROUP, text="Pick", reply_markup=markup)
    query = (await group.press(BOB, "Go", chat_id=GROUP)).query_id
    assert query is not None
    return query


async def test_a_server_without_it_refuses(api: Api, group: Server) -> None:
    await group.communities.set_ephemeral("refused")
    refused = await whisper(api)
    assert (refused["error_code"], refused["description"]) == (
        400,
        "Bad Request: EPHEMERAL_NOT_SUPPORTED",
    )


async def test_an_older_server_overlooks_the_wish_and_everybody_sees(
    api: Api, group: Server
) -> None:
    await group.communities.set_ephemeral("ignored")
    sent = (await whisper(api))["result"]
    assert sent["message_id"] > 0
    assert "ephemeral_message_id" not in sent
    assert group.messages(GROUP)[-1].text == "In private"
    assert group.log[-1].receiver is None


async def test_an_answer_to_a_press_is_seen_by_one(api: Api, group: Server) -> None:
    query = await press(api, group)
    sent = (await whisper(api, ephemeral={"callback_query_id": query}))["result"]
    assert (sent["message_id"], sent["receiver_user"]["id"]) == (0, BOB)
    assert sent["ephemeral_message_id"] > 0
    assert [one.text for one in group.communities.whispers(GROUP, BOB)] == ["In private"]
    assert group.communities.whispers(GROUP, ALICE) == ()
    assert "In private" not in [one.text for one in group.messages(GROUP)]
    assert (group.log[-1].receiver, group.log[-1].message_id) == (BOB, 0)
    assert group.violations == []


async def test_a_press_allows_it_for_15_seconds_and_its_own_person(api: Api, group: Server) -> None:
    query = await press(api, group)
    refused = await whisper(api, ALICE, ephemeral={"callback_query_id": query})
    assert refused["description"] == "Bad Request: QUERY_ID_INVALID"
    refused = await whisper(api, ephemeral={"callback_query_id": "7"})
    assert refused["description"] == "Bad Request: QUERY_ID_INVALID"
    await group.advance(16)
    refused = await whisper(api, ephemeral={"callback_query_id": query})
    assert refused["description"] == "Bad Request: QUERY_ID_INVALID"


async def test_a_plain_command_gives_a_plain_member_no_occasion(api: Api, group: Server) -> None:
    said = await group.communities.say(BOB, GROUP, "/back")
    refused = await whisper(api, reply_parameters={"message_id": said.message_id})
    assert refused["description"] == "Bad Request: MESSAGE_NOT_COMMAND"
    assert (await whisper(api))["description"] == "Bad Request: MESSAGE_NOT_COMMAND"


async def test_an_ephemeral_command_is_seen_and_answered_in_private(
    api: Api, group: Server
) -> None:
    menu = [{"command": "back", "description": "Check my back", "is_ephemeral": True}]
    await api("setMyCommands", commands=menu, scope={"type": "all_group_chats"})
    before = group.messages(GROUP)
    said = await group.communities.say(BOB, GROUP, "/back")
    message = (await api("getUpdates", offset=-1))["result"][-1]["message"]
    assert (message["message_id"], message["ephemeral_message_id"]) == (0, said.message_id)
    assert group.messages(GROUP) == before, "nobody else sees the command"
    answer = {"ephemeral_message_id": said.message_id}
    refused = await whisper(api, ALICE, reply_parameters=answer)
    assert refused["description"] == "Bad Request: MESSAGE_NOT_COMMAND"
    assert (await whisper(api, reply_parameters=answer))["result"]["message_id"] == 0
    await group.advance(16)
    assert not (await whisper(api, reply_parameters=answer))["ok"]
    other = await group.communities.say(BOB, GROUP, "/back@other_bot")
    assert other.update_id is None
    assert group.messages(GROUP)[-1].text == "/back@other_bot"
    assert group.violations == []


async def test_an_administrator_needs_no_occasion(api: Api, group: Server) -> None:
    await group.communities.promote(GROUP, group.world.bot_id, ALICE, ["can_invite_users"])
    assert (await whisper(api))["ok"]
    await group.communities.leave(GROUP, BOB)
    refused = await whisper(api)
    assert refused["description"] == "Bad Request: USER_NOT_PARTICIPANT"
    other = (await group.communities.cast(GROUP)).people["other_bot"]
    assert (await whisper(api, other))["description"] == "Bad Request: USER_NOT_PARTICIPANT"
    refused = await whisper(api, ALICE, chat_id=ALICE)
    assert refused["description"] == "Bad Request: EPHEMERAL_NOT_SUPPORTED"
    refused = await whisper(api, "Bob")
    assert refused["description"] == (
        "Bad Request: can't parse ephemeral message parameters JSON object"
    )


async def test_such_a_message_is_changed_by_its_own_methods_only(api: Api, group: Server) -> None:
    await group.communities.promote(GROUP, group.world.bot_id, ALICE)
    number = (await whisper(api))["result"]["ephemeral_message_id"]
    for message_id in (0, number):
        assert not (await api("deleteMessage", chat_id=GROUP, message_id=message_id))["ok"]
    place = {"chat_id": GROUP, "receiver_user_id": BOB, "ephemeral_message_id": number}
    assert (await api("editEphemeralMessageText", **place, text="Still"))["result"] is True
    assert group.communities.whispers(GROUP, BOB)[0].text == "Still"
    refused = await api("deleteEphemeralMessage", **{**place, "receiver_user_id": ALICE})
    assert refused["description"] == "Bad Request: EPHEMERAL_MESSAGE_ID_INVALID"
    assert (await api("deleteEphemeralMessage", **place))["result"] is True
    assert group.communities.whispers(GROUP, BOB) == ()
    assert group.violations == []
