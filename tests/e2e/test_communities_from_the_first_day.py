"""A community from the day that its admin adds Spotter, for ten days, over HTTP.

Lives here: the one story that everything has to hold in, told of a group that becomes a
supergroup, of a channel, and of a topic in a forum. Does not live here: each part for
itself (``tests/bot/communities``), ``spotter run`` as a process (``test_groups_over_http``).
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest

from bot.render import from_ms
from bot.running import content_for, renderer_for
from bot.settings import Settings
from tests.bot.communities import gym as module
from tests.bot.communities.gym import BASIC, CHANNEL, FORUM, MEMBER, OWNER, Gym
from tests.e2e.admin import BERLIN, Place

FRIDAY = datetime(2026, 3, 27, 12, tzinfo=BERLIN)
AFTER_MONDAY_POST = datetime(2026, 3, 30, 20, tzinfo=BERLIN)
WEDNESDAY = datetime(2026, 4, 1, 12, tzinfo=BERLIN)
NEXT_MONDAY = datetime(2026, 4, 6, 20, tzinfo=BERLIN)
OTHERS = range(2001, 2009)


@asynccontextmanager
async def begun(folder: Path) -> AsyncIterator[Gym]:
    """A gym with the content and words that ``spotter run`` has."""
    settings = Settings.model_construct()
    renderer = renderer_for(settings)
    async with module.gym(folder, content_for(settings, renderer), renderer) as gym:
        yield gym


@pytest.mark.slow
@pytest.mark.parametrize("chat_id", [BASIC, CHANNEL, FORUM], ids=["group", "channel", "topic"])
async def test_from_being_added_to_the_first_numbers(tmp_path: Path, chat_id: int) -> None:
    async with begun(tmp_path) as gym:
        place = Place(gym, chat_id)
        await gym.server.advance((FRIDAY - from_ms(gym.now)).total_seconds())
        await place.found()

        # The admin: settings, a zone, three days, a topic where there are some.
        if chat_id == FORUM:
            place.topic = await gym.server.communities.create_topic(FORUM, OWNER, "Recovery")
            await place.ask("/here")
        await place.open_settings()
        await place.choose_berlin()
        assert "Next post" in place.screen(OWNER)[0].text

        # A member comes through the door to a result; eight more let themselves be counted.
        await place.come_in(MEMBER)
        await place.opt_in(MEMBER)
        result = await place.check(MEMBER)
        assert "Fits ordinary training soreness" in everything(place, MEMBER), result.text
        for one in OTHERS:
            await place.come_in(one)
            await place.opt_in(one)
        await place.check_all(*OTHERS)

        # The clocks go forward in the night to Sunday; the posts come at the same local time.
        await gym.live_until(AFTER_MONDAY_POST)
        assert place.arrived(FRIDAY.replace(hour=13)) == [
            "Sat 28 Mar 19:45",
            "Sun 29 Mar 19:45",
            "Mon 30 Mar 19:45",
        ]
        assert place.numbers() == [], "nine people are not told of"
        if place.topic is not None:
            assert {one.thread for one in gym.said(chat_id)[-1:]} == {place.topic}

        # The group becomes a supergroup, and nothing else changes.
        if chat_id == BASIC:
            await place.become_a_supergroup()
            await place.ask("/back", MEMBER)
            assert "in private" in gym.said(place.chat_id)[-1].text
            assert "Europe/Berlin" in str((await place.open_settings()).labels)

        # In the next week a tenth member comes.
        await gym.live_until(WEDNESDAY)
        await place.check_all(MEMBER, *OTHERS)
        if chat_id == BASIC:
            await place.ask("/back", MEMBER)  # of the old chat nothing is to be seen any more
        await place.come_in(2100)
        await place.opt_in(2100)
        await place.check(2100)
        await gym.live_until(NEXT_MONDAY)
        assert place.arrived(WEDNESDAY) == [
            "Sat 04 Apr 19:45",
            "Sun 05 Apr 19:45",
            "Mon 06 Apr 19:45",
        ]
        [numbers] = place.numbers()
        assert "About 10 people" in numbers
        assert "plain training soreness" not in numbers, "all were, so the split is hidden"
        assert await gym.chats() == [place.chat_id]


def everything(place: Place, user: int) -> str:
    """All that somebody was told in private."""
    return " ".join(one.text for one in place.screen(user))
