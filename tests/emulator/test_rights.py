"""Who may do what: administrators as they are listed, and rights that are taken.

Lives here: getChatAdministrators, getChatMember, and the refusals of a bot without a right.
Does not live here: topics (``test_topics``) or channels (``test_channels``). Called by
pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api

GROUP, BASIC, BOB = -1_000_000_000_041, -41, 1002
SILENCED = "Bad Request: not enough rights to send text messages to the chat"


@pytest.fixture
async def group(server: Server) -> Server:
    """A supergroup of Alice with the bot as a plain member, and Bob."""
    await server.person(BOB)
    await server.communities.create(GROUP, "Gym")
    await server.communities.crown(GROUP, ALICE)
    await server.communities.join(GROUP, BOB)
    await server.communities.add_bot(GROUP, ALICE)
    return server


async def administrators(api: Api, **params: Any) -> dict[int, dict[str, Any]]:
    body = await api("getChatAdministrators", chat_id=GROUP, **params)
    return {one["user"]["id"]: one for one in body["result"]}


async def newest(api: Api) -> dict[str, Any]:
    body: dict[str, Any] = (await api("getUpdates", offset=-1))["result"][-1]
    return body


async def test_administrators_are_listed_with_their_own_rights(api: Api, group: Server) -> None:
    await group.communities.promote(GROUP, BOB, ALICE, ["can_delete_messages"])
    listed = await administrators(api)
    assert list(listed) == [ALICE, BOB], "the creator first, the bot not at all"
    assert listed[ALICE]["status"] == "creator"
    assert listed[BOB]["can_delete_messages"]
    assert not listed[BOB]["can_change_info"]
    assert listed[BOB]["can_manage_chat"], "any right implies this one"
    await group.communities.promote(GROUP, BOB, ALICE, ["can_change_info"])
    assert (await administrators(api))[BOB]["can_change_info"]
    await group.communities.demote(GROUP, BOB, ALICE)
    assert list(await administrators(api)) == [ALICE]
    told = await api("getChatMember", chat_id=GROUP, user_id=BOB)
    assert told["result"] == {"user": told["result"]["user"], "status": "member"}


async def test_a_chat_has_one_creator(api: Api, group: Server) -> None:
    assert (await group.communities.cast(GROUP)).people["creator"] == ALICE
    await group.communities.crown(GROUP, BOB)
    listed = await administrators(api)
    assert (listed[BOB]["status"], listed[ALICE]["status"]) == ("creator", "administrator")


async def test_an_anonymous_administrator_is_shown_only_to_administrators(
    api: Api, group: Server
) -> None:
    await group.communities.promote(GROUP, BOB, ALICE, anonymous=True)
    assert BOB not in await administrators(api)
    told = await api("getChatMember", chat_id=GROUP, user_id=BOB)
    assert told["result"]["status"] == "member"
    await group.communities.promote(GROUP, group.world.bot_id, ALICE, ["can_invite_users"])
    assert (await administrators(api))[BOB]["is_anonymous"]
    told = await api("getChatMember", chat_id=GROUP, user_id=BOB)
    assert told["result"]["status"] == "administrator"
    await group.communities.demote(GROUP, BOB, ALICE)
    assert BOB not in await administrators(api)


async def test_other_bots_are_listed_only_if_asked_for(api: Api, group: Server) -> None:
    other = (await group.communities.cast(GROUP)).people["other_bot"]
    await group.communities.promote(GROUP, other, ALICE)
    assert other not in await administrators(api)
    assert other in await administrators(api, return_bots=True)


async def test_a_private_chat_has_no_administrators(api: Api, group: Server) -> None:
    refused = await api("getChatAdministrators", chat_id=ALICE)
    assert refused["description"] == (
        "Bad Request: there are no administrators in the private chat"
    )
    refused = await api("getChatMember", chat_id=GROUP, user_id=5)
    assert refused["description"] == "Bad Request: user not found"


async def test_a_bot_hears_of_its_own_rights(api: Api, group: Server) -> None:
    happened = await group.communities.promote(GROUP, group.world.bot_id, ALICE)
    told = (await newest(api))["my_chat_member"]
    assert happened.update_id is not None
    assert told["old_chat_member"]["status"] == "member"
    assert told["new_chat_member"]["can_change_info"]
    again = await group.communities.promote(GROUP, group.world.bot_id, ALICE)
    assert again.update_id is None, "nothing changed"
    await group.communities.demote(GROUP, group.world.bot_id, ALICE)
    assert (await newest(api))["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert group.violations == []


async def test_in_a_supergroup_the_bot_alone_is_silenced(api: Api, group: Server) -> None:
    mine = (await api("sendMessage", chat_id=GROUP, text="Hi"))["result"]["message_id"]
    await group.communities.silence_bot(GROUP, ALICE)
    told = (await newest(api))["my_chat_member"]["new_chat_member"]
    assert (told["status"], told["is_member"], told["can_send_messages"]) == (
        "restricted",
        True,
        False,
    )
    refused = await api("sendMessage", chat_id=GROUP, text="Hi")
    assert (refused["error_code"], refused["description"]) == (400, SILENCED)
    refused = await api("sendPoll", chat_id=GROUP, question="Sore?", options=["Yes", "No"])
    assert refused["description"] == "Bad Request: not enough rights to send polls to the chat"
    assert (await api("editMessageText", chat_id=GROUP, message_id=mine, text="Ho"))["ok"]
    assert (await group.communities.say(BOB, GROUP, "/back")).update_id, "it still listens"
    await group.communities.give_voice(GROUP, ALICE)
    assert (await api("sendMessage", chat_id=GROUP, text="Hi"))["ok"]
    assert group.violations == []


async def test_in_a_basic_group_all_members_are_silenced(api: Api, server: Server) -> None:
    await server.communities.create(BASIC, "Gym")
    await server.communities.add_bot(BASIC, ALICE)
    before = len(server.pending())
    await server.communities.silence_bot(BASIC, ALICE)
    assert len(server.pending()) == before, "nobody tells the bot"
    assert (await api("sendMessage", chat_id=BASIC, text="Hi"))["description"] == SILENCED
    assert not (await api("getChat", chat_id=BASIC))["result"]["permissions"]["can_send_messages"]
    await server.communities.give_voice(BASIC, ALICE)
    assert (await api("sendMessage", chat_id=BASIC, text="Hi"))["ok"]


async def test_an_administrator_is_not_bound_by_what_members_may(api: Api, server: Server) -> None:
    await server.communities.create(BASIC, "Gym")
    await server.communities.add_bot(BASIC, ALICE)
    await server.communities.silence_bot(BASIC, ALICE)
    await server.communities.promote(BASIC, server.world.bot_id, ALICE)
    assert (await api("sendMessage", chat_id=BASIC, text="Hi"))["ok"]


async def test_pinning_needs_the_right_to_pin(api: Api, group: Server) -> None:
    mine = (await api("sendMessage", chat_id=GROUP, text="Hi"))["result"]["message_id"]
    pin = {"chat_id": GROUP, "message_id": mine}
    await group.communities.promote(GROUP, group.world.bot_id, ALICE, ["can_invite_users"])
    refused = await api("pinChatMessage", **pin)
    assert refused["description"] == (
        "Bad Request: not enough rights to manage pinned messages in the chat"
    )
    await group.communities.promote(GROUP, group.world.bot_id, ALICE, ["can_pin_messages"])
    assert (await api("pinChatMessage", **pin))["ok"]


async def test_a_right_that_is_not_there_is_named_with_the_remedy(group: Server) -> None:
    with pytest.raises(ValueError, match=r"no right can_fly: use .*can_change_info"):
        await group.communities.promote(GROUP, BOB, ALICE, ["can_fly"])
    with pytest.raises(ValueError, match="no right can_post_messages"):
        await group.communities.add_bot(GROUP, ALICE, ["can_post_messages"])
    await group.communities.create(BASIC, "Gym")
    with pytest.raises(ValueError, match="nobody is anonymous"):
        await group.communities.promote(BASIC, BOB, ALICE, anonymous=True)
