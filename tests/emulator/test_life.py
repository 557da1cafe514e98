"""What becomes of a group: moved, deleted, left, and messages taken away again.

Lives here: migration, deletion, leaving, and deleteMessage. Does not live here: rights to
write (``test_rights``). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api

BASIC, GROUP, BOB = -51, -1_000_000_000_051, 1002
HOURS = 3600.0


@pytest.fixture
async def basic(server: Server) -> Server:
    """A basic group of Alice with the bot in it, and nothing pending."""
    await server.person(BOB)
    await server.communities.create(BASIC, "Gym")
    await server.communities.crown(BASIC, ALICE)
    await server.communities.add_bot(BASIC, ALICE)
    server.world.updates.forget_all()
    return server


async def send(api: Api, chat_id: int) -> dict[str, Any]:
    return await api("sendMessage", chat_id=chat_id, text="Hi")


async def test_a_group_that_moves_is_told_in_both_places(api: Api, basic: Server) -> None:
    await basic.communities.migrate(BASIC, GROUP)
    joined, old, new = (await api("getUpdates"))["result"]
    assert joined["my_chat_member"]["chat"]["id"] == GROUP, "it looks like another arrival"
    assert joined["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert old["message"]["migrate_to_chat_id"] == GROUP
    assert old["message"]["chat"]["id"] == BASIC
    assert new["message"]["migrate_from_chat_id"] == BASIC
    assert new["message"]["sender_chat"]["id"] == GROUP
    told = await api("getChatMember", chat_id=GROUP, user_id=ALICE)
    assert told["result"]["status"] == "creator"
    assert basic.violations == []


async def test_the_old_id_names_the_new_one_and_changes_nothing_more(
    api: Api, basic: Server
) -> None:
    mine = (await send(api, BASIC))["result"]["message_id"]
    await basic.communities.migrate(BASIC, GROUP, told=False)
    assert basic.pending() == [], "only the refusal says so"
    for refused in (
        await send(api, BASIC),
        await api("getChatAdministrators", chat_id=BASIC),
        await api("deleteMessage", chat_id=BASIC, message_id=mine),
    ):
        assert (refused["error_code"], refused["parameters"]) == (
            400,
            {"migrate_to_chat_id": GROUP},
        )
    refused = await api("editMessageText", chat_id=BASIC, message_id=mine, text="Ho")
    assert refused["description"] == "Bad Request: message can't be edited"
    assert (await api("getChat", chat_id=BASIC))["ok"], "the old group can still be looked at"
    assert (await send(api, GROUP))["ok"]
    with pytest.raises(ValueError, match="a group moves"):
        await basic.communities.say(ALICE, BASIC, "x")
    with pytest.raises(ValueError, match="cannot become a supergroup"):
        await basic.communities.migrate(GROUP, GROUP - 1)


async def test_a_deleted_basic_group_says_so(api: Api, basic: Server) -> None:
    await basic.communities.delete(BASIC, ALICE, told=False)
    refused = await send(api, BASIC)
    assert (refused["error_code"], refused["description"]) == (
        403,
        "Forbidden: the group chat was deleted",
    )
    assert basic.pending() == []


async def test_a_deleted_supergroup_is_not_found_and_left_twice(api: Api, basic: Server) -> None:
    await basic.communities.migrate(BASIC, GROUP)
    basic.world.updates.forget_all()
    await basic.communities.delete(GROUP, ALICE)
    bodies = [one["my_chat_member"] for one in (await api("getUpdates"))["result"]]
    assert [one["chat"]["id"] for one in bodies] == [BASIC, GROUP]
    assert {one["new_chat_member"]["status"] for one in bodies} == {"left"}
    refused = await send(api, GROUP)
    assert (refused["error_code"], refused["description"]) == (400, "Bad Request: chat not found")
    assert (await api("getChat", chat_id=GROUP))["error_code"] == 400


async def test_a_bot_that_was_thrown_out_hears_of_it_and_may_come_back(
    api: Api, basic: Server
) -> None:
    await basic.communities.remove_bot(BASIC, ALICE)
    service, change = (await api("getUpdates"))["result"]
    assert service["message"]["left_chat_member"]["id"] == basic.world.bot_id
    assert change["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    refused = await send(api, BASIC)
    assert refused["description"] == "Forbidden: bot was kicked from the group chat"
    refused = await api("getChatMember", chat_id=BASIC, user_id=ALICE)
    assert refused["error_code"] == 403
    await basic.communities.add_bot(BASIC, ALICE)
    assert (await send(api, BASIC))["ok"]


async def test_a_supergroup_is_closed_to_who_was_thrown_out(api: Api, basic: Server) -> None:
    await basic.communities.migrate(BASIC, GROUP)
    await basic.communities.remove_bot(GROUP, ALICE)
    for method in ("getChat", "getChatAdministrators", "leaveChat"):
        refused = await api(method, chat_id=GROUP)
        assert refused["description"] == "Forbidden: bot was kicked from the supergroup chat"


async def test_a_bot_that_leaves_is_told_that_it_did(api: Api, basic: Server) -> None:
    assert (await api("leaveChat", chat_id=BASIC))["ok"]
    change = (await api("getUpdates"))["result"][-1]["my_chat_member"]
    assert change["from"]["id"] == basic.world.bot_id
    assert change["new_chat_member"]["status"] == "left"
    refused = await send(api, BASIC)
    assert refused["description"] == "Forbidden: bot is not a member of the group chat"
    refused = await api("leaveChat", chat_id=ALICE)
    assert refused["error_code"] == 400


async def test_a_group_the_bot_never_was_in_is_not_found(api: Api, server: Server) -> None:
    for chat_id in (BASIC, GROUP):
        await server.communities.create(chat_id, "Gym")
        refused = await send(api, chat_id)
        assert refused["description"] == "Bad Request: chat not found"


async def test_an_anonymous_administrator_adds_the_bot(api: Api, server: Server) -> None:
    await server.communities.create(GROUP, "Gym")
    await server.communities.add_bot(GROUP, 1087968824)
    change, service = (await api("getUpdates"))["result"][-2:]
    assert change["my_chat_member"]["from"]["id"] == 1087968824
    assert service["message"]["sender_chat"]["id"] == GROUP
    assert (await api("getChatAdministrators", chat_id=GROUP))["result"] == []
    assert server.violations == []


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_the_bot_takes_its_own_message_away_within_48_hours(
    api: Api, basic: Server, kind: str
) -> None:
    chat_id = {"group": BASIC, "supergroup": GROUP, "channel": GROUP - 1}[kind]
    if kind != "group":
        await basic.communities.create(chat_id, "Gym", "channel" if kind == "channel" else None)
        await basic.communities.add_bot(chat_id, ALICE)
    early, late = [(await send(api, chat_id))["result"]["message_id"] for _ in range(2)]
    await basic.advance(47 * HOURS)
    assert (await api("deleteMessage", chat_id=chat_id, message_id=early))["ok"]
    await basic.advance(2 * HOURS)
    refused = await api("deleteMessage", chat_id=chat_id, message_id=late)
    assert refused["description"] == "Bad Request: message can't be deleted for everyone"
    refused = await api("deleteMessage", chat_id=chat_id, message_id=early)
    assert refused["description"] == "Bad Request: message to delete not found"
    edit = {"chat_id": chat_id, "message_id": late, "text": "Ho"}
    assert (await api("editMessageText", **edit))["ok"], "an edit of its own has no such limit"


async def test_another_ones_message_needs_the_right_to_delete(api: Api, basic: Server) -> None:
    await basic.communities.create(GROUP, "Gym")
    await basic.communities.crown(GROUP, ALICE)
    await basic.communities.add_bot(GROUP, ALICE)
    bot = basic.world.bot_id
    said = (await basic.communities.say(BOB, GROUP, "x")).message_id
    delete = {"chat_id": GROUP, "message_id": said}
    refused = await api("deleteMessage", **delete)
    assert refused["description"] == "Bad Request: message can't be deleted"
    await basic.communities.promote(GROUP, bot, ALICE, ["can_invite_users"])
    assert not (await api("deleteMessage", **delete))["ok"]
    await basic.communities.promote(GROUP, bot, ALICE, ["can_delete_messages"])
    assert (await api("deleteMessage", **delete))["ok"]


async def test_in_a_basic_group_any_administrator_deletes(api: Api, basic: Server) -> None:
    said = (await basic.communities.say(BOB, BASIC, "x")).message_id
    await basic.communities.promote(BASIC, basic.world.bot_id, ALICE, ["can_invite_users"])
    assert (await api("deleteMessage", chat_id=BASIC, message_id=said))["ok"]


async def test_kinds_and_ids_belong_together(server: Server) -> None:
    for chat_id, kind in ((BASIC, "supergroup"), (BASIC, "channel"), (GROUP, "group")):
        with pytest.raises(ValueError, match="cannot be a"):
            await server.communities.create(chat_id, "Gym", kind)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="negative ids"):
        await server.communities.create(5, "Gym")
