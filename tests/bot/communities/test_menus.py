"""The menus of commands: in each place what can be done there, set at start if possible."""

from __future__ import annotations

import pytest

from bot.communities import menus
from bot.communities.hearing import COMMANDS
from bot.words import Words
from tests.bot.communities.gym import GROUP, MEMBER, OWNER, Gym
from tests.emulator import Fault, page, refused


@pytest.fixture
def words(gym: Gym) -> Words:
    return gym.reception.renderer.words


def offered(gym: Gym, user: int, chat_id: int, language: str = "") -> list[str]:
    return [one["command"] for one in gym.server.communities.menu(user, chat_id, language)]


async def test_each_place_has_a_menu_of_its_own(gym: Gym, words: Words) -> None:
    await gym.arrive()
    assert await menus.offer(gym.client, words) == 3 * len(words.languages)
    assert offered(gym, MEMBER, GROUP) == ["back", "formcheck"]
    assert offered(gym, OWNER, GROUP) == ["back", "formcheck", "settings", "here"]
    private = offered(gym, MEMBER, MEMBER)
    assert {"check", "settings", "groups", "privacy", "forget"} <= set(private)
    assert "back" not in private


async def test_what_a_group_is_offered_is_heard_there(gym: Gym, words: Words) -> None:
    await gym.arrive()
    await menus.offer(gym.client, words)
    assert set(offered(gym, OWNER, GROUP)) <= COMMANDS


async def test_a_command_that_others_need_not_see_is_marked(gym: Gym, words: Words) -> None:
    await gym.arrive()
    await menus.offer(gym.client, words)
    whispered = [
        one["command"]
        for one in gym.server.communities.menu(OWNER, GROUP)
        if one.get("is_ephemeral")
    ]
    assert whispered == ["back"]


async def test_each_language_has_menus_and_everybody_else_reads_english(
    gym: Gym, words: Words
) -> None:
    await gym.arrive()
    await menus.offer(gym.client, words)
    set_for = {one.params.get("language_code") for one in gym.server.history}
    assert set_for == {None, "de", "es", "pt", "ru"}
    assert offered(gym, MEMBER, GROUP, "de") == offered(gym, MEMBER, GROUP, "fr")


@pytest.mark.parametrize("fault", [page(502), refused(400, "Bad Request: BOT_COMMAND_INVALID")])
async def test_a_menu_that_is_not_taken_costs_nothing_else(
    gym: Gym, words: Words, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    await gym.server.order(fault, method="setMyCommands")
    assert await menus.offer(gym.client, words) == 3 * len(words.languages) - 1
    assert "menu: " in caplog.text
