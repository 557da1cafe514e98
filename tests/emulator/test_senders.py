"""The eight kinds of senders: how each is told, heard, and presses.

Lives here: who an update seems to come from. Does not live here: what privacy mode does
with a plain member (``test_people``). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator import SENDERS, SenderKind, Server
from tests.emulator.conftest import ALICE, Api

GROUP, BASIC = -1_000_000_000_031, -31


@pytest.fixture
async def group(server: Server) -> Server:
    """A supergroup with the bot as a plain member."""
    await server.communities.create(GROUP, "Gym")
    await server.communities.add_bot(GROUP, ALICE)
    return server


async def newest(api: Api) -> dict[str, Any]:
    body: dict[str, Any] = (await api("getUpdates", offset=-1))["result"][-1]
    return body


@pytest.mark.parametrize("kind", SENDERS)
async def test_a_command_of_each_kind_reaches_the_bot_but_for_another_bots(
    api: Api, group: Server, kind: SenderKind
) -> None:
    said = await group.communities.say_as(kind, GROUP, "/back@emulated_bot")
    assert (said.update_id is None) is (kind == "other_bot")
    if said.update_id is not None:
        assert (await newest(api))["message"]["text"] == "/back@emulated_bot"
    assert group.violations == []


async def test_a_person_is_told_as_themselves(api: Api, group: Server) -> None:
    cast = await group.communities.cast(GROUP)
    for kind in ("member", "admin", "creator", "left_member"):
        await group.communities.say_as(kind, GROUP, "/back")
        message = (await newest(api))["message"]
        assert message["from"]["id"] == cast.people[kind]
        assert "sender_chat" not in message


async def test_an_anonymous_administrator_is_told_as_the_group(api: Api, group: Server) -> None:
    cast = await group.communities.cast(GROUP)
    await group.communities.say_as("anonymous_admin", GROUP, "/settings")
    message = (await newest(api))["message"]
    assert (message["from"]["id"], message["from"]["is_bot"]) == (1087968824, True)
    assert message["sender_chat"]["id"] == message["chat"]["id"] == GROUP
    assert cast.people["anonymous_admin"] not in (message["from"]["id"], GROUP)


async def test_a_persona_is_told_as_its_channel(api: Api, group: Server) -> None:
    cast = await group.communities.cast(GROUP)
    await group.communities.say_as("channel_persona", GROUP, "/settings")
    message = (await newest(api))["message"]
    assert (message["from"]["id"], message["sender_chat"]["id"]) == (136817688, cast.persona)
    assert message["sender_chat"]["type"] == "channel"
    assert "is_automatic_forward" not in message


async def test_the_linked_channel_is_told_by_an_automatic_forward(api: Api, group: Server) -> None:
    cast = await group.communities.cast(GROUP)
    await group.communities.say_as("linked_channel", GROUP, "/settings")
    message = (await newest(api))["message"]
    assert (message["from"]["id"], message["sender_chat"]["id"]) == (777000, cast.linked)
    assert message["is_automatic_forward"]


async def test_another_bot_is_heard_only_if_it_may_and_addresses_the_bot(
    api: Api, group: Server
) -> None:
    await group.communities.let_bots_talk()
    assert (await group.communities.say_as("other_bot", GROUP, "/back")).update_id is None
    assert (await group.communities.say_as("other_bot", GROUP, "@emulated_bot")).update_id is None
    assert (await group.communities.say_as("other_bot", GROUP, "/back@emulated_bot")).update_id
    assert (await newest(api))["message"]["from"]["is_bot"]
    await group.communities.promote(GROUP, group.world.bot_id, ALICE)
    assert (await group.communities.say_as("other_bot", GROUP, "hello")).update_id


@pytest.mark.parametrize("kind", SENDERS)
async def test_a_press_carries_the_person_behind_or_cannot_happen(
    api: Api, group: Server, kind: SenderKind
) -> None:
    cast = await group.communities.cast(GROUP)
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await api("sendMessage", chat_id=GROUP, text="Pick", reply_markup=markup)
    if kind in ("linked_channel", "other_bot"):
        with pytest.raises(ValueError, match="presses no buttons"):
            await group.communities.press_as(kind, GROUP, "Go")
        with pytest.raises(ValueError, match="only people press"):
            await group.press(cast.people["other_bot"], "Go", chat_id=GROUP)
        return
    await group.communities.press_as(kind, GROUP, "Go")
    query = (await newest(api))["callback_query"]
    assert query["from"]["id"] == cast.people[kind]
    assert query["message"]["chat"]["id"] == GROUP


async def test_a_basic_group_has_only_five_kinds(api: Api, server: Server) -> None:
    await server.communities.create(BASIC, "Gym")
    await server.communities.add_bot(BASIC, ALICE)
    cast = await server.communities.cast(BASIC)
    assert list(cast.people) == ["member", "admin", "creator", "other_bot", "left_member"]
    with pytest.raises(LookupError, match="no anonymous_admin"):
        await server.communities.say_as("anonymous_admin", BASIC, "x")
    with pytest.raises(ValueError, match="only in a supergroup"):
        await server.communities.say(ALICE, BASIC, "x", behalf=BASIC)


async def test_nobody_speaks_for_what_is_not_theirs(group: Server) -> None:
    with pytest.raises(ValueError, match="no anonymous administrator"):
        await group.communities.say(ALICE, GROUP, "x", behalf=GROUP)
    with pytest.raises(ValueError, match="no channel"):
        await group.communities.say(ALICE, GROUP, "x", behalf=ALICE)


async def test_a_video_and_the_command_below_it_are_told_together(api: Api, group: Server) -> None:
    video = await group.communities.send(ALICE, GROUP, "video", "new personal best")
    assert video.update_id is None, "privacy mode hides the video itself"
    asked = await group.communities.say(ALICE, GROUP, "/formcheck", reply_to=video.message_id)
    message = (await newest(api))["message"]
    assert asked.update_id is not None
    assert message["reply_to_message"]["video"]["duration"] == 9
    assert message["reply_to_message"]["from"]["id"] == message["from"]["id"] == ALICE
    answer = {"message_id": video.message_id}
    card = await api("sendMessage", chat_id=GROUP, text="Card", reply_parameters=answer)
    assert card["result"]["reply_to_message"]["message_id"] == video.message_id
    round_one = await group.communities.send(ALICE, GROUP, "video_note")
    await group.communities.say(ALICE, GROUP, "/formcheck", reply_to=round_one.message_id)
    assert (await newest(api))["message"]["reply_to_message"]["video_note"]
    with pytest.raises(ValueError, match="use photo"):
        await group.communities.send(ALICE, GROUP, "hologram")
    assert group.violations == []


async def test_whoever_left_still_presses_old_buttons(api: Api, group: Server) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await api("sendMessage", chat_id=GROUP, text="Pick", reply_markup=markup)
    await group.person(7)
    assert (await group.communities.join(GROUP, 7)).update_id
    assert (await newest(api))["message"]["new_chat_members"][0]["id"] == 7
    assert (await group.communities.leave(GROUP, 7)).update_id
    assert (await newest(api))["message"]["left_chat_member"]["id"] == 7
    assert (await group.press(7, "Go", chat_id=GROUP)).update_id
    told = await api("getChatMember", chat_id=GROUP, user_id=7)
    assert told["result"]["status"] == "left"


async def test_an_edit_in_a_group_is_told_as_edited(api: Api, group: Server) -> None:
    said = (await group.communities.say(ALICE, GROUP, "/back")).message_id
    assert said is not None
    await group.communities.edit(GROUP, said, "/back please")
    assert (await newest(api))["edited_message"]["text"] == "/back please"
    mine = (await api("sendMessage", chat_id=GROUP, text="Hi"))["result"]["message_id"]
    with pytest.raises(LookupError, match="of a person to edit"):
        await group.communities.edit(GROUP, mine, "x")
