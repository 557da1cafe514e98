"""Who may change a community's settings is asked afresh, and nobody may when nobody answers."""

from __future__ import annotations

import pytest

from bot.communities import rights as module
from bot.communities.rights import Rights
from tests.bot.communities.gym import GROUP, MEMBER, OWNER, Gym
from tests.emulator import page

ADMIN, COACH = 1003, 1004


@pytest.fixture
async def rights(gym: Gym) -> Rights:
    """A group with an owner, an admin who may change it, one who may not, and a member."""
    acts = gym.server.communities
    for one in (ADMIN, COACH):
        await gym.server.person(one)
    await acts.create(GROUP, "Gym")
    await acts.crown(GROUP, OWNER)
    await acts.add_bot(GROUP, OWNER)
    await acts.promote(GROUP, ADMIN, OWNER, ["can_change_info"])
    await acts.promote(GROUP, COACH, OWNER, ["can_pin_messages"])
    await acts.join(GROUP, MEMBER)
    return Rights(gym.client, lambda: gym.now)


def asked(gym: Gym) -> int:
    return sum(one.method == "getChatAdministrators" for one in gym.server.history)


async def test_the_creator_and_admins_with_the_right_may_and_nobody_else(
    gym: Gym, rights: Rights
) -> None:
    people = (OWNER, ADMIN, COACH, MEMBER, gym.client.id)
    assert [await rights.may_manage(GROUP, one) for one in people] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert [await rights.is_admin(GROUP, one) for one in people] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert asked(gym) == 1


async def test_an_answer_is_believed_for_less_than_a_minute(gym: Gym, rights: Rights) -> None:
    assert await rights.may_manage(GROUP, ADMIN)
    await gym.server.communities.demote(GROUP, ADMIN, OWNER)
    await gym.server.advance(59.9)
    assert await rights.may_manage(GROUP, ADMIN)
    await gym.server.advance(0.1)
    assert not await rights.may_manage(GROUP, ADMIN)


async def test_what_was_believed_is_forgotten_when_the_standing_changes(
    gym: Gym, rights: Rights
) -> None:
    assert await rights.may_manage(GROUP, ADMIN)
    await gym.server.communities.demote(GROUP, ADMIN, OWNER)
    rights.forget(GROUP)
    assert not await rights.may_manage(GROUP, ADMIN)


async def test_when_nobody_answers_nobody_may_and_the_next_press_asks_again(
    gym: Gym, rights: Rights
) -> None:
    await gym.server.order(page(502), method="getChatAdministrators")
    assert not await rights.may_manage(GROUP, OWNER)
    assert await rights.may_manage(GROUP, OWNER)


async def test_a_group_that_the_bot_is_not_in_is_managed_by_nobody(rights: Rights) -> None:
    assert not await rights.may_manage(GROUP - 1, OWNER)


async def test_what_is_believed_does_not_grow_for_ever(
    gym: Gym, rights: Rights, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 1)
    await gym.server.communities.create(GROUP - 1, "Gym")
    await gym.server.communities.add_bot(GROUP - 1, OWNER)
    for chat_id in (GROUP, GROUP - 1, GROUP):
        await rights.may_manage(chat_id, OWNER)
    assert asked(gym) == 3
