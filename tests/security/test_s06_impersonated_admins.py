"""S6: nobody becomes an admin by a name, a channel, another bot or a right that has gone.

Lives here: every kind of sender but those who may, with every command there is, in the group
and at the settings in private; forged fields of Telegram's own accounts; a demoted admin.
Does not live here: the table of what each of them sees
(``tests/bot/communities/test_matrix_outcomes.py``).
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.communities.hearing import COMMANDS as IN_GROUPS
from flows.commands import COMMANDS as IN_PRIVATE
from tests.bot.communities.gym import GROUP, Gym
from tests.bot.parts import table
from tests.emulator import SENDERS, SenderKind

COMMANDS = sorted(IN_GROUPS | set(IN_PRIVATE) | {"admin", "sudo", "ban"})
#: The creator, the admin, and who speaks as the group.
MAY: frozenset[SenderKind] = frozenset({"admin", "creator", "anonymous_admin"})
#: What the group is shown once one of its admins was obeyed, or a code was tried.
_OBEYED = ("Settings are in our private chat", "My posts go to", "That code is wrong", "Linked")
_NOBODY = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
_TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
_CHANNEL = {"id": 136817688, "is_bot": True, "first_name": "Channel"}


async def power(gym: Gym) -> dict[str, Any]:
    """Everything that only an admin may change, and everything that only an admin is shown."""
    settings = "SELECT settings, topic_id, paused, next_post_at, left_at FROM community"
    rows = {"community": await table(gym.store, settings)}
    for name in ("manager", "admin_link", "panel", "audit", "form_check", "person"):
        rows[name] = await table(gym.store, f"SELECT * FROM {name}")  # noqa: S608 - our own names
    sent = [one for one in gym.server.log if one.method == "sendMessage"]
    private = [one for one in sent if one.chat_id > 0]
    obeyed = [one for one in sent if any(words in one.text for words in _OBEYED)]
    return rows | {"private": private, "obeyed": obeyed}


async def test_no_command_of_anybody_else_does_what_only_admins_may(stage: Gym) -> None:
    expected = await power(stage)
    said = 0
    for kind in [one for one in SENDERS if one not in MAY]:
        for command in COMMANDS:
            for text in (f"/{command}", f"/{command}@emulated_bot {stage.client.id} on"):
                await stage.server.communities.say_as(kind, GROUP, text)
                said += 1
        await stage.hear()
    await stage.turn()
    assert await power(stage) == expected
    assert said > 100


async def test_commands_of_the_private_chat_do_nothing_in_a_group_even_for_its_creator(
    stage: Gym,
) -> None:
    expected = await power(stage)
    for kind in MAY:
        for command in sorted(set(IN_PRIVATE) - IN_GROUPS):
            await stage.server.communities.say_as(kind, GROUP, f"/{command}@emulated_bot")
        await stage.turn()
    assert await power(stage) == expected


@pytest.mark.parametrize(
    "sender",
    [
        {"from": _NOBODY},
        {"from": _NOBODY, "sender_chat": {"id": GROUP - 1, "type": "supergroup", "title": "x"}},
        {"from": _TELEGRAM},
        {"from": _TELEGRAM, "sender_chat": {"id": -1_009, "type": "channel", "title": "x"}},
        {"from": _CHANNEL, "sender_chat": {"id": -1_009, "type": "channel", "title": "x"}},
        {"from": {"id": 4_711, "is_bot": True, "first_name": "x", "username": "GroupAnonymousBot"}},
        {"from": {"id": 4_711, "is_bot": False, "first_name": "Iron Barn", "status": "creator"}},
        {"from": {"id": 4_711, "is_bot": False, "first_name": "x"}, "author_signature": "creator"},
        {},
    ],
)
async def test_an_account_that_only_looks_like_an_admin_changes_nothing(
    stage: Gym, sender: dict[str, Any]
) -> None:
    expected = await power(stage)
    chat = {"id": GROUP, "type": "supergroup", "title": "Iron Barn"}
    for number, text in enumerate(("/here", "/settings", "/link 000000", "/formcheck")):
        message = {"message_id": 8_000 + number, "date": 1, "chat": chat, "text": text, **sender}
        topic = {"message_thread_id": 5, "is_topic_message": True}
        await stage.server.raw({"message": message | topic})
    await stage.turn()
    assert await power(stage) == expected


async def test_behind_the_door_of_the_settings_only_admins_find_them(stage: Gym) -> None:
    cast = await stage.server.communities.cast(GROUP)
    await stage.server.communities.say_as("creator", GROUP, "/settings@emulated_bot")
    await stage.turn()
    [door] = await table(stage.store, "SELECT token FROM door WHERE kind = 'settings'")
    found: dict[SenderKind, bool] = {}
    for kind in SENDERS:
        user = cast.people[kind]
        if kind == "other_bot":
            continue
        await stage.server.say(user, f"/start {door['token']}")
        await stage.turn()
        last = stage.said(user)[-1]
        found[kind] = any(one.data and ":days" in one.data for row in last.keyboard for one in row)
    assert {kind for kind, opened in found.items() if opened} == {"admin", "creator"}
    rows = await table(stage.store, "SELECT user_id FROM manager")
    assert {one["user_id"] for one in rows} <= {cast.people["admin"], cast.people["creator"]}


async def test_a_demoted_admin_has_lost_the_settings_within_a_minute(stage: Gym) -> None:
    cast = await stage.server.communities.cast(GROUP)
    admin, creator = cast.people["admin"], cast.people["creator"]
    await stage.server.communities.say_as("admin", GROUP, "/settings@emulated_bot")
    await stage.turn()
    [door] = await table(stage.store, "SELECT token FROM door WHERE kind = 'settings'")
    await stage.server.say(admin, f"/start {door['token']}")
    await stage.turn()
    panel = stage.said(admin)[-1]
    data = [one.data or "" for row in panel.keyboard for one in row]
    assert data
    await stage.server.communities.demote(GROUP, admin, creator)
    await stage.later(60)
    before = await table(stage.store, "SELECT settings, left_at FROM community")
    stamp = data[0].split(":")[1]
    for wish in (
        *(one.split(":", 2)[2] for one in data),
        "sound:on",
        "at:60",
        "sum:group",
        "leave",
    ):
        await stage.server.forge(admin, f"g:{stamp}:{wish}", panel.message_id, admin)
        await stage.turn()
    assert await table(stage.store, "SELECT settings, left_at FROM community") == before
