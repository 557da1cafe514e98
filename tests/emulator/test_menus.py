"""Menus of commands: stored by scope and language, offered by Telegram's order.

Lives here: setMyCommands, getMyCommands, deleteMyCommands and the menu a person sees.
Does not live here: names of commands (``test_limits``). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator import Server
from tests.emulator.conftest import ALICE, Api

GROUP, CHANNEL, BOB = -1_000_000_000_081, -1_000_000_000_082, 1002


@pytest.fixture
async def group(server: Server) -> Server:
    """A supergroup of Alice with the bot in it, and Bob."""
    await server.person(BOB)
    await server.communities.create(GROUP, "Gym")
    await server.communities.crown(GROUP, ALICE)
    await server.communities.add_bot(GROUP, ALICE)
    await server.communities.join(GROUP, BOB)
    return server


async def store(api: Api, name: str, language: str = "", **scope: Any) -> dict[str, Any]:
    commands = [{"command": name, "description": "x"}]
    named: dict[str, Any] = {"language_code": language} if language else {}
    if scope:
        named["scope"] = scope
    return await api("setMyCommands", commands=commands, **named)


def offered(group: Server, user: int, chat_id: int = GROUP, language: str = "") -> list[str]:
    return [one["command"] for one in group.communities.menu(user, chat_id, language)]


async def test_the_narrowest_scope_with_a_menu_is_offered(api: Api, group: Server) -> None:
    assert offered(group, BOB) == []
    await store(api, "default")
    await store(api, "private", type="all_private_chats")
    await store(api, "groups", type="all_group_chats")
    await store(api, "admins", type="all_chat_administrators")
    assert (offered(group, BOB), offered(group, ALICE)) == (["groups"], ["admins"])
    assert offered(group, BOB, BOB) == ["private"]
    await store(api, "here", type="chat", chat_id=GROUP)
    assert (offered(group, BOB), offered(group, ALICE)) == (["here"], ["here"])
    await store(api, "bosses", type="chat_administrators", chat_id=GROUP)
    await store(api, "bob", type="chat_member", chat_id=GROUP, user_id=BOB)
    assert (offered(group, BOB), offered(group, ALICE)) == (["bob"], ["bosses"])
    assert group.violations == []


async def test_a_language_comes_before_none_within_a_scope(api: Api, group: Server) -> None:
    await store(api, "gruppen", "de", type="all_group_chats")
    await store(api, "groups", type="all_group_chats")
    await store(api, "vorgabe", "de")
    assert offered(group, BOB, language="de") == ["gruppen"]
    assert offered(group, BOB, language="fr") == ["groups"]
    scope = {"type": "all_group_chats"}
    body = await api("getMyCommands", scope=scope, language_code="de")
    assert [one["command"] for one in body["result"]] == ["gruppen"]
    assert (await api("deleteMyCommands", scope=scope, language_code="de"))["ok"]
    assert offered(group, BOB, language="de") == ["groups"]
    assert (await api("getMyCommands", scope=scope, language_code="de"))["result"] == []


async def test_a_wrong_scope_is_refused(api: Api, group: Server) -> None:
    await group.communities.create(CHANNEL, "News", "channel")
    await group.communities.add_bot(CHANNEL, ALICE)
    for scope, reason in (
        ({"type": "everybody"}, "can't parse BotCommandScope: unsupported type specified"),
        ({"type": "chat"}, "can't parse BotCommandScope: can't find field \"chat_id\""),
        ({"type": "chat", "chat_id": -5}, "chat not found"),
        ({"type": "chat", "chat_id": CHANNEL}, "can't change commands in channel chats"),
    ):
        assert (await store(api, "x", **scope))["description"] == f"Bad Request: {reason}"
    refused = await store(api, "x", "deu")
    assert refused["description"] == "Bad Request: invalid language code specified"


async def test_an_older_server_forgets_that_a_command_is_ephemeral(api: Api, group: Server) -> None:
    commands = [{"command": "back", "description": "x", "is_ephemeral": True}]
    await group.communities.set_ephemeral("ignored")
    await api("setMyCommands", commands=commands)
    assert "is_ephemeral" not in group.communities.menu(BOB, GROUP)[0]
    await group.communities.set_ephemeral("accepted")
    await api("setMyCommands", commands=commands)
    assert group.communities.menu(BOB, GROUP)[0]["is_ephemeral"]
