"""A post from the clock to the chat over HTTP, on both sides of both changes of the clocks.

Lives here: tick, outbox and client put together, with Telegram's clock as the only one. Does
not live here: how a post looks (``test_posts``, ``test_sending``). Called by pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.outbound import Outbound
from bot.render import Renderer, from_ms, to_ms
from bot.telegram_client import make_client
from bot.telegram_sender import TelegramSender
from storage import Store
from tests.bot.communities.due import TITLE, Hall, chosen, first_post
from tests.emulator import Limits, Server

pytestmark = pytest.mark.unmeasured

FORUM, CHANNEL, ADMIN = -1_001_000_000_002, -1_001_000_000_003, 1001
BERLIN = ZoneInfo("Europe/Berlin")


@dataclass
class Gym:
    """Everything between the clock and the chat; ``time`` is what Telegram's clock shows."""

    hall: Hall
    server: Server
    outbound: Outbound
    time: list[datetime]

    async def lives_through(self, days: int) -> None:
        """Let days pass, half an hour at a time."""
        for _ in range(days * 48):
            self.time[0] += timedelta(minutes=30)
            if await self.hall.tick(self.time[0]):
                await self.outbound.drain()

    def posts(self, chat_id: int) -> list[str]:
        """When the chat got a message, by the clock on its wall."""
        return [
            from_ms(one.at).astimezone(BERLIN).strftime("%a %d %b %H:%M")
            for one in self.server.log
            if one.chat_id == chat_id
        ]


@pytest.fixture
async def gym(store: Store, renderer: Renderer) -> AsyncIterator[Gym]:
    """A forum with a topic of its own for posts, and a channel."""
    time = [datetime(2026, 1, 1, tzinfo=UTC)]
    clock = lambda: to_ms(time[0])  # noqa: E731 - one reading for all
    async with Server(limits=Limits.unpaced(), read_clock=clock) as server:
        await server.person(ADMIN)
        await server.communities.create(FORUM, TITLE, "supergroup", forum=True)
        await server.communities.create(CHANNEL, TITLE, "channel")
        for chat in (FORUM, CHANNEL):
            await server.communities.crown(chat, ADMIN)
            await server.communities.add_bot(chat, ADMIN)
        client = make_client(server.token, server.url)
        await client.initialize()
        sender = TelegramSender(client, store, renderer, clock)
        yield Gym(Hall(store), server, Outbound(store, sender, clock), time)
        await client.shutdown()
        assert server.violations == []


@pytest.mark.parametrize(
    ("friday", "days"),
    [
        (datetime(2026, 3, 27, tzinfo=UTC), ("Sat 28 Mar", "Sun 29 Mar", "Mon 30 Mar")),
        (datetime(2026, 10, 23, tzinfo=UTC), ("Sat 24 Oct", "Sun 25 Oct", "Mon 26 Oct")),
    ],
    ids=["forward", "back"],
)
async def test_posts_arrive_at_the_local_time_before_on_and_after_the_day_of_the_change(
    gym: Gym, friday: datetime, days: tuple[str, ...]
) -> None:
    gym.time[0] = friday
    topic = await gym.server.communities.create_topic(FORUM, ADMIN, "Recovery")
    settings = chosen("Europe/Berlin", 20 * 60 + 30, 0, 5, 6)
    due = to_ms(first_post(settings, friday))
    await gym.hall.opens(settings, chat_id=FORUM, topic_id=topic, next_post_at=due)
    await gym.hall.opens(settings, "c2", chat_id=CHANNEL, kind="channel", next_post_at=due)
    await gym.lives_through(5)
    for chat in (FORUM, CHANNEL):
        assert gym.posts(chat) == [f"{day} 20:30" for day in days]
        standing = [one.at for one in gym.server.messages(chat) if one.from_bot]
        assert standing == [one.at for one in gym.server.log if one.chat_id == chat][-1:]
    threads = {one.params.get("message_thread_id") for one in gym.server.log}
    assert threads == {topic, None}
