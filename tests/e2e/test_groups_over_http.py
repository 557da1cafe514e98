"""``spotter run`` in groups and channels, and the pace that it keeps there.

Lives here: the life of a group as its admin sees it, from outside; and, with the clock in
the test's own hands, what only shows over minutes. Does not live here: each change for
itself (``tests/bot/communities``).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.communities.messages import GroupMessage, enqueue
from bot.running import content_for, renderer_for
from bot.settings import Settings
from tests.bot.communities import gym as module
from tests.bot.communities.gym import BASIC, CHANNEL, FORUM, GROUP, TITLE, Gym
from tests.e2e.lifter import Lifter
from tests.e2e.running import running
from tests.emulator import Limits, Server, Shown

ADMIN, MEMBER = 701, 702
HELLO, BACK = "Sore back after deadlifts?", "I am back"
POINTER = "I only talk about sore backs in private."


async def found(server: Server, chat_id: int, title: str = TITLE) -> None:
    """A chat of the admin, without the bot."""
    await server.communities.create(
        chat_id, title, "channel" if chat_id == CHANNEL else None, forum=chat_id == FORUM
    )
    await server.communities.crown(chat_id, ADMIN)


async def reads(server: Server, chat_id: int, words: str, after: int = 0) -> Shown:
    return await server.wait_for_message(chat_id, words, after=after, timeout=15)


async def settled(server: Server) -> None:
    """Until everything that has happened is handled."""
    await server.wait_until_acknowledged(timeout=15)


def said(server: Server, chat_id: int) -> list[str]:
    return [one.text for one in server.messages(chat_id) if one.from_bot]


async def test_the_life_of_a_group_as_its_admin_sees_it(server: Server, tmp_path: Path) -> None:
    async with running(server, tmp_path):
        admin, member = Lifter(server, ADMIN), Lifter(server, MEMBER)
        await admin.arrive()
        await server.person(MEMBER)
        await found(server, GROUP)
        await server.communities.add_bot(GROUP, ADMIN)
        card = await reads(server, GROUP, HELLO)
        assert card.silent

        link = card.keyboard[0][0].url or ""
        assert link.startswith("https://t.me/emulated_bot?start=")
        await member.say(f"/start {link.partition('=')[2]}")
        await member.wait_for("I am Spotter")

        await server.communities.promote(GROUP, server.world.bot_id, ADMIN)
        await admin.wait_for("I do not need to be an admin")
        await server.communities.demote(GROUP, server.world.bot_id, ADMIN)

        await server.communities.remove_bot(GROUP, ADMIN)
        await settled(server)
        await server.communities.add_bot(GROUP, ADMIN)
        await reads(server, GROUP, BACK)
        await server.communities.say(MEMBER, GROUP, "@emulated_bot my back hurts, I cannot pee")
        line = await reads(server, GROUP, POINTER)
        assert line.reply_to is None

        await server.communities.delete(GROUP, ADMIN)
        await settled(server)
        await admin.say("/help")
        assert len(said(server, GROUP)) == 3


async def test_a_group_that_becomes_a_supergroup_is_the_same_group(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path) as bot:
        await Lifter(server, ADMIN).arrive()
        await server.person(MEMBER)
        await found(server, BASIC)
        await server.communities.add_bot(BASIC, ADMIN)
        await reads(server, BASIC, HELLO)
        await server.communities.migrate(BASIC, GROUP)
        await settled(server)
        await server.communities.say(MEMBER, GROUP, "/back")
        await reads(server, GROUP, POINTER)
        await server.communities.remove_bot(GROUP, ADMIN)
        await settled(server)
        await server.communities.add_bot(GROUP, ADMIN)
        await reads(server, GROUP, BACK)
        assert not any(text.startswith(HELLO) for text in said(server, GROUP))
    assert "could not be handled" not in bot.log.read_text(encoding="utf-8")


@pytest.mark.parametrize("chat_id", [FORUM, CHANNEL])
async def test_a_forum_and_a_channel_are_greeted_in_their_own_way(
    server: Server, tmp_path: Path, chat_id: int
) -> None:
    async with running(server, tmp_path):
        await Lifter(server, ADMIN).arrive()
        await found(server, chat_id)
        await server.communities.add_bot(chat_id, ADMIN)
        card = await reads(server, chat_id, HELLO)
        links = [one.get("url") for one in card.entities if one["type"] == "text_link"]
        doors = [one.url for row in card.keyboard for one in row]
        assert [len(links), len(doors)] == ([1, 0] if chat_id == CHANNEL else [0, 1])


async def test_the_menus_of_commands_are_there_after_the_start(
    server: Server, tmp_path: Path
) -> None:
    async with running(server, tmp_path):
        await Lifter(server, ADMIN).arrive()
        await found(server, GROUP)
        await server.communities.add_bot(GROUP, ADMIN)
        await reads(server, GROUP, HELLO)
        menu = [one["command"] for one in server.communities.menu(ADMIN, GROUP)]
        assert menu == ["back", "formcheck", "settings", "here"]


async def test_nothing_of_a_group_stands_in_the_log_but_ids(server: Server, tmp_path: Path) -> None:
    title, words = "Brunhilde's Barn", "marmalade since Tuesday"
    async with running(server, tmp_path) as bot:
        await server.person(ADMIN, name="Brunhilde")
        await found(server, GROUP, title)
        await server.communities.add_bot(GROUP, ADMIN)
        await reads(server, GROUP, HELLO)
        await server.communities.say(ADMIN, GROUP, f"/back@emulated_bot {words}")
        await reads(server, GROUP, POINTER)
        chat = {"id": GROUP, "type": "supergroup", "title": title}
        await server.raw({"update_id": 1, "message": {"chat": chat, "text": words, "from": title}})
        await server.communities.silence_bot(GROUP, ADMIN)
        await server.communities.delete(GROUP, ADMIN, told=False)
        await settled(server)
    log = bot.log.read_text(encoding="utf-8")
    assert "malformed" in log, "something was said of what happened"
    assert "Brunhilde" not in log
    assert "marmalade" not in log


# --- over minutes, with the clock in hand ----------------------------------------


async def test_twenty_a_minute_reach_a_group_edits_included_and_nobody_in_private_waits(
    tmp_path: Path,
) -> None:
    renderer = renderer_for(Settings.model_construct())
    content = content_for(Settings.model_construct(), renderer)
    async with module.gym(tmp_path, content, renderer, Limits()) as gym:
        await gym.arrive()
        await gym.open_chat(MEMBER)
        for number in range(25):
            await _put(gym, f"post {number}")
        waits = [await _answered(gym) for _ in range(80)]
        for one in gym.said(GROUP):
            await _put(gym, f"edit {one.message_id}", edit=one.message_id)
        waits += [await _answered(gym) for _ in range(80)]
        moments = [one.at for one in gym.server.log if one.chat_id == GROUP]
        assert len(moments) == 26 + 26
        assert max(_within_a_minute(moments)) == 20
        assert set(waits) == {True}, "an answer in private goes out at once"
        assert not [one for one in gym.server.history if one.code == 429]


async def _put(gym: Gym, key: str, edit: int | None = None) -> None:
    """A message to the group, or another text in place of an old one; due now."""
    text = "group-pointer-alone" if edit else "group-welcome-back"
    message = GroupMessage(parts=((text, {}),), language="en")
    # Of posts only the newest would stay.
    kind = "form_check" if edit else "group_welcome"
    async with gym.store.transaction() as tx:
        await enqueue(tx, GROUP, kind, message, key=key, now=gym.now, edit=edit)


async def _answered(gym: Gym) -> bool:
    """A second passes, and somebody asks in private; whether they are answered in it."""
    await gym.later(1)
    before = len(gym.said(MEMBER))
    await gym.server.say(MEMBER, "/help")
    await gym.turn()
    return len(gym.said(MEMBER)) > before


def _within_a_minute(moments: list[int]) -> list[int]:
    """How many there are in the minute from each of them on."""
    return [sum(at <= other < at + 60_000 for other in moments) for at in moments]
