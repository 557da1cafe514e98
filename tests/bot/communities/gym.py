"""A gym: the bot's own parts over HTTP against the emulator, moved turn by turn.

Lives here: hearing, sending, and the passing of time, all by hand, so that a test decides
what comes first. Does not live here: what a test expects. Called by the tests of
communities, also those in ``tests/e2e``.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.arrival import ALLOWED_UPDATES
from bot.communities import posts
from bot.communities.rights import Rights
from bot.communities.service import Communities, Shell
from bot.outbound import Outbound
from bot.pacing import Pace
from bot.reception import Press, Reception
from bot.render import Renderer, from_ms, to_ms
from bot.service import Service
from bot.telegram_client import Client, make_client
from bot.telegram_sender import TelegramSender
from flows.content import Content
from storage import CommunityRow, Store
from tests.bot.parts import NOW_MS, table
from tests.databases import new_file
from tests.emulator import Limits, Server, Shown

OWNER, MEMBER = 1001, 1002
BASIC, GROUP, FORUM, CHANNEL = -51, -1_000_000_000_051, -1_000_000_000_052, -1_000_000_000_053
TITLE = "Iron Barn"


@dataclass
class Gym:
    """One process of the bot; its clock and the emulator's are one."""

    server: Server
    client: Client
    store: Store
    reception: Reception
    outbound: Outbound
    offset: int | None = None
    answers: list[str | None] = field(default_factory=list)

    @property
    def now(self) -> int:
        """The time in ms."""
        return self.server.clock.now()

    async def hear(self) -> None:
        """Fetch and handle all that has happened, as polling does."""
        while updates := await self.client.raw_updates(self.offset, ALLOWED_UPDATES, 0):
            for update in updates:
                press = await self.reception.take(update)
                self.offset = update["update_id"] + 1
                if isinstance(press, Press):
                    self.answers.append(press.handled.toast)

    async def send(self) -> None:
        """Send all that is due."""
        await self.outbound.drain()

    async def turn(self) -> None:
        """Hear, and send what it leads to."""
        await self.hear()
        await self.send()

    async def later(self, seconds: float) -> None:
        """Let time pass, and send what has become due."""
        await self.server.advance(seconds)
        await self.send()

    async def strike(self) -> None:
        """Let the clock strike for communities, and send what has become due."""
        communities = self.reception.communities
        await posts.tick(communities.store, communities.shell, from_ms(self.now))
        await self.send()

    async def live_until(self, moment: datetime, minutes: int = 15) -> None:
        """Let time pass; the clock strikes on every full quarter of an hour."""
        end, step = to_ms(moment), minutes * 60_000
        while self.now < end:
            await self.server.advance(min(step - self.now % step, end - self.now) / 1000)
            await self.strike()

    async def open_chat(self, *people: int) -> None:
        """These people have talked with the bot in private."""
        for one in people:
            await self.server.person(one)
            await self.server.say(one, "/start")
        await self.turn()

    async def arrive(self, chat_id: int = GROUP, title: str = TITLE) -> None:
        """The owner adds the bot to a new chat, and it has said hello."""
        await self.server.communities.create(
            chat_id, title, "channel" if chat_id == CHANNEL else None, forum=chat_id == FORUM
        )
        await self.server.communities.crown(chat_id, OWNER)
        await self.server.communities.add_bot(chat_id, OWNER)
        await self.turn()
        await self.later(3)

    def said(self, chat_id: int) -> list[Shown]:
        """What the bot has written in a chat, and is still there."""
        return [one for one in self.server.messages(chat_id) if one.from_bot]

    def texts(self, chat_id: int) -> list[str]:
        """The first words of each of these."""
        return [one.text.partition("\n")[0] for one in self.said(chat_id)]

    async def community(self, chat_id: int = GROUP) -> CommunityRow:
        """The community of a chat."""
        async with self.store.transaction() as tx:
            row = await tx.communities.in_chat(chat_id)
        assert row is not None
        return row

    async def chats(self) -> list[int]:
        """The chats of all communities, and nothing of any that is double."""
        rows = await table(self.store, "SELECT chat_id FROM community ORDER BY joined_at, id")
        return [row["chat_id"] for row in rows]

    async def rows(self, kind: str) -> list[str]:
        """The statuses of all messages of a kind, oldest first."""
        sql = f"SELECT status FROM outbox WHERE kind = '{kind}' ORDER BY id"  # noqa: S608 - our own names
        return [row["status"] for row in await table(self.store, sql)]


@asynccontextmanager
async def gym(
    folder: Path, content: Content, renderer: Renderer, limits: Limits | None = None
) -> AsyncIterator[Gym]:
    """A gym on a file in ``folder``; with ``limits``, the bot keeps its own pace, too."""
    base = NOW_MS
    server = Server(limits=limits or Limits.unpaced(), read_clock=lambda: base)
    async with server:
        for one in (OWNER, MEMBER):
            await server.person(one)
        store = await new_file(folder / "gym.db", base)
        client = make_client(server.token, server.url)
        await client.initialize()
        now, numbers = server.clock.now, itertools.count(1)
        sender = TelegramSender(client, store, renderer, now)
        outbound = Outbound(store, sender, now, Pace() if limits is not None else None)
        shell = Shell(Rights(client, now), lambda: f"token-{next(numbers):04d}")
        communities = Communities(store, shell, outbound.wake)
        service = Service(store, content, outbound.wake, shell)
        reception = Reception(client, service, communities, renderer, lambda: from_ms(now()))
        try:
            yield Gym(server, client, store, reception, outbound)
        finally:
            await client.shutdown()
            await store.close()
        assert server.violations == [], "every request and update fits the outside witness"
