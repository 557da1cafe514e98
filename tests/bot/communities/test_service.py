"""One event of a community is one transaction, and rights are asked of Telegram before it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.communities import pointing, settling
from bot.communities.hearing import Asked, GroupArrival, PollCounted, Where, Who
from bot.render import from_ms
from storage import Transaction
from tests.bot.communities.gym import FORUM, GROUP, MEMBER, OWNER, Gym
from tests.bot.parts import table

BACK = Asked("back")


def arrival(key: str = "u:1", event: Any = BACK) -> GroupArrival:
    return GroupArrival(key, Where(GROUP, "supergroup", "Gym"), Who(MEMBER), event, 3)


async def test_an_event_that_comes_twice_happens_once(gym: Gym) -> None:
    await gym.arrive()
    communities = gym.reception.communities
    first = await communities.handle(arrival(), from_ms(gym.now))
    second = await communities.handle(arrival(), from_ms(gym.now))
    assert (first.new, second.new) == (True, False)
    assert await gym.rows("group_hello") == ["pending"]


async def test_what_cannot_be_done_whole_is_not_done_at_all(
    gym: Gym, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: Any) -> None:
        raise ValueError("in the middle")

    monkeypatch.setattr(pointing, "openly", fail)
    with pytest.raises(ValueError, match="in the middle"):
        await gym.reception.communities.handle(arrival(), from_ms(gym.now))
    assert await gym.chats() == []
    assert await table(gym.store, "SELECT * FROM seen") == []


async def test_an_event_that_is_passed_over_does_not_come_back(gym: Gym) -> None:
    await gym.reception.communities.pass_over(arrival(), from_ms(gym.now), "ValueError")
    assert not (await gym.reception.communities.handle(arrival(), from_ms(gym.now))).new
    assert await gym.chats() == []


async def test_our_mistake_in_one_group_is_told_to_nobody_and_holds_up_nobody(
    gym: Gym, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    original = pointing.point

    async def point(tx: Transaction, shell: Any, asked: GroupArrival, now: Any) -> None:
        if asked.where.chat_id == GROUP:
            raise ValueError("numb since Tuesday")
        await original(tx, shell, asked, now)

    monkeypatch.setattr(pointing, "point", point)
    await gym.arrive()
    await gym.arrive(FORUM)
    await gym.server.communities.say(MEMBER, GROUP, "/back")
    await gym.server.communities.say(MEMBER, FORUM, "/back")
    await gym.turn()
    assert (len(gym.said(GROUP)), len(gym.said(FORUM))) == (1, 2)
    assert "could not be handled: ValueError" in caplog.text
    assert "numb" not in caplog.text


async def test_telegram_is_asked_for_rights_only_where_they_make_a_difference(gym: Gym) -> None:
    await gym.arrive()
    for text in ("/back", "/help", "/formcheck", "/link 482913", "@emulated_bot hi"):
        await gym.server.communities.say(MEMBER, GROUP, text)
    await gym.turn()
    asked = [one for one in gym.server.history if one.method == "getChatAdministrators"]
    assert asked == []
    await gym.server.communities.say(OWNER, GROUP, "/settings")
    await gym.turn()
    asked = [one for one in gym.server.history if one.method == "getChatAdministrators"]
    assert len(asked) == 1


async def test_the_counts_of_a_poll_are_handed_on(
    gym: Gym, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[PollCounted] = []

    async def count_poll(tx: Transaction, event: PollCounted) -> None:
        counted.append(event)

    monkeypatch.setattr(settling, "count_poll", count_poll)
    await gym.arrive()
    await gym.client.send_poll(GROUP, "Sore?", ["Yes", "No"])
    await gym.server.communities.vote(MEMBER, GROUP, [1])
    await gym.turn()
    assert [one.counts for one in counted] == [(0, 1)]
