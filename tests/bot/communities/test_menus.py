"""The menus of commands: in each place what can be done there, set at start if possible."""

from __future__ import annotations

import pytest

from bot.communities import menus
from bot.communities.hearing import COMMANDS
from bot.words import load_words, plain_texts
from tests.bot.communities.gym import GROUP, MEMBER, OWNER, Gym
from tests.emulator import Fault, page, refused

#: The languages that menus are set in.
SPOKEN = tuple(plain_texts(menus.TEXTS))


def offered(gym: Gym, user: int, chat_id: int, language: str = "") -> list[str]:
    return [one["command"] for one in gym.server.communities.menu(user, chat_id, language)]


async def test_each_place_has_a_menu_of_its_own(gym: Gym) -> None:
    await gym.arrive()
    assert await menus.offer(gym.client) == 3 * len(SPOKEN)
    assert offered(gym, MEMBER, GROUP) == ["back", "formcheck"]
    assert offered(gym, OWNER, GROUP) == ["back", "formcheck", "settings", "here"]
    private = offered(gym, MEMBER, MEMBER)
    assert {"check", "settings", "groups", "privacy", "forget"} <= set(private)
    assert "back" not in private


async def test_what_a_group_is_offered_is_heard_there(gym: Gym) -> None:
    await gym.arrive()
    await menus.offer(gym.client)
    assert set(offered(gym, OWNER, GROUP)) <= COMMANDS


async def test_a_command_that_others_need_not_see_is_marked(gym: Gym) -> None:
    await gym.arrive()
    await menus.offer(gym.client)
    whispered = [
        one["command"]
        for one in gym.server.communities.menu(OWNER, GROUP)
        if one.get("is_ephemeral")
    ]
    assert whispered == ["back"]


async def test_each_language_has_menus_and_everybody_else_reads_english(gym: Gym) -> None:
    await gym.arrive()
    await menus.offer(gym.client)
    set_for = {one.params.get("language_code") for one in gym.server.history}
    assert set_for == {None, "de", "es", "pt", "ru"}
    assert offered(gym, MEMBER, GROUP, "de") == offered(gym, MEMBER, GROUP, "fr")


@pytest.mark.parametrize("fault", [page(502), refused(400, "Bad Request: BOT_COMMAND_INVALID")])
async def test_a_menu_that_is_not_taken_costs_nothing_else(
    gym: Gym, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    await gym.server.order(fault, method="setMyCommands")
    assert await menus.offer(gym.client) == 3 * len(SPOKEN) - 1
    assert "menu: " in caplog.text


@pytest.mark.parametrize("language", SPOKEN)
def test_a_menu_says_what_the_language_says(language: str) -> None:
    words, texts = load_words(), plain_texts(menus.TEXTS)[language]
    keys = {key for _, commands in menus.SCOPES for key in commands.values()}
    assert {key: texts[key] for key in keys} == {key: words.text(language, key) for key in keys}
