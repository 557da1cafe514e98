"""The whole bot over two chats in memory, with a clock that can be moved on.

    act -> update -> ``bot.reception`` -> commit -> outbox, emptied at once -> the chats

House rule. One thing at a time: what somebody does is answered before the next thing happens,
and time stops wherever something falls due. Lives here: the parts put together as
``bot.running`` does it, and time. Does not live here: what people can do (``acting``), the wire
(``wire``), the server (``serving``). Called by ``trying``, and by tests.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import tick
from bot.communities import menus, posts
from bot.communities.service import Communities
from bot.outbound import Outbound
from bot.outcome import Outcome
from bot.pictures.rendering import Worker
from bot.picturing import Pictures
from bot.reception import Press, Reception
from bot.records.files import Files
from bot.render import Renderer, to_ms
from bot.running import content_for, renderer_for, shell_for
from bot.service import Service
from bot.settings import Settings
from bot.telegram_client import Client
from bot.telegram_sender import TelegramSender
from bot.terminal import next_due, stops
from bot.web.acting import Acts
from bot.web.chats import GROUP, YOU, Chats, Json
from bot.web.seeing import Seen
from bot.web.wire import InMemory
from flows import codec
from flows.content import Content
from flows.model import State
from storage import OutboxRow, Store, open_store

#: The library wants a token; nobody is ever shown it.
# No server knows it.
_TOKEN = "77:of-nobody"  # noqa: S105  # nosec B105
#: Hours that the page lets pass at once.
SPANS = (6, 48, 72)


@dataclass
class Clock:
    """The time in the chats: ``real`` time and what was skipped; it stands still in between."""

    real: Callable[[], datetime]
    skipped: timedelta = timedelta()
    stands: datetime | None = None

    def now(self) -> datetime:
        """The moment in the chats."""
        return self.stands or self.real() + self.skipped

    def ms(self) -> int:
        """The same in epoch milliseconds."""
        return to_ms(self.now())

    def go_on(self, at: datetime) -> None:
        """Run again, from ``at``."""
        self.skipped, self.stands = at - self.real(), None


class AsItIs:
    """A page can draw: the picture is its SVG."""

    async def png(self, svg: str) -> bytes:
        """The text itself."""
        return svg.encode()


@dataclass(frozen=True)
class Watched:
    """The sender, and whoever looks on."""

    sender: TelegramSender
    seen: Seen

    async def send(self, row: OutboxRow) -> Outcome:
        """Send, and tell what became of it."""
        outcome = await self.sender.send(row)
        self.seen.sent(row, outcome)
        return outcome


@dataclass
class Demo:
    """One bot with its two chats; ``done`` counts what the page asked for."""

    chats: Chats
    seen: Seen
    clock: Clock
    acts: Acts
    store: Store
    content: Content
    renderer: Renderer
    reception: Reception
    outbound: Outbound
    done: int = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def take(self, update: Json | None) -> str:
        """Let Spotter have an update; the word that was shown on a pressed button, if any."""
        if update is None:
            self.seen.note("group", "not told to Spotter: privacy mode is on")
            return ""
        async with self._turn:
            press = await self.reception.take(update)
            if press is not None:
                await self.reception.answer(press)
            await self.outbound.drain()
        return self.chats.toasts.pop(press.query_id, "") if isinstance(press, Press) else ""

    async def travel(self, hours: int) -> None:
        """Let hours pass, stopping wherever something falls due."""
        async with self._turn:
            now = self.clock.now()
            end = now + timedelta(hours=hours)
            for chat in (YOU, GROUP):
                self.chats.add(chat, "clock", f"{hours} hours later", at=to_ms(end))
            self.seen.note("event", f"the clock · +{hours} h")
            async for at in stops(self._next, now, end):
                self.clock.stands = at
                await self._due(at)
            self.clock.go_on(end)

    async def pulse(self) -> None:
        """Do what has fallen due while nobody did anything."""
        async with self._turn:
            due = await self._next()
            if due is not None and due <= self.clock.ms():
                await self._due(self.clock.now())

    async def greet(self) -> None:
        """Bring Spotter into the group, anew where a kept database knows it, and say /start."""
        async with self.store.transaction() as tx:
            known = await tx.communities.in_chat(GROUP) is not None
        for inside in (False, True) if known else (True,):
            await self.take(self.acts.add_bot(inside=inside))
        await self.take(self.acts.say("/start"))

    async def state(self) -> State:
        """What Spotter knows of whoever sits at the page."""
        async with self.store.transaction() as tx:
            person = await tx.person(YOU)
        return State() if person is None else codec.load_state(person.state)

    async def _due(self, at: datetime) -> None:
        await tick(self.reception.service, at)
        await posts.tick(self.store, self.reception.communities.shell, at)
        await self.outbound.drain()

    async def _next(self) -> int | None:
        """When the next thing falls due in either chat."""
        first = await next_due(self.store)
        async with self.store.transaction() as tx:
            group = await tx.communities.in_chat(GROUP)
        later = () if group is None else (group.next_post_at, group.next_totals_at)
        # A paused group keeps a moment that has passed.
        known = [one for one in later if one is not None and one > self.clock.ms()]
        return min([*known, *(() if first is None else (first,))], default=None)


@asynccontextmanager
async def open_demo(
    settings: Settings, url: str, real: Callable[[], datetime], language: str | None = None
) -> AsyncIterator[Demo]:
    """The bot on a fresh or existing database; your phone speaks ``language``."""
    clock = Clock(real)
    renderer = renderer_for(settings)
    content = content_for(settings, renderer)
    worker = Worker()
    store = await open_store(url, now=clock.ms(), keys=settings.data_keys())
    files = Files(store, renderer, content, clock.ms, worker)
    chats = Chats(clock.ms, clock.ms() // 1000)
    client = Client(_TOKEN, request=InMemory(chats), get_updates_request=InMemory(chats))
    try:
        async with store.transaction() as tx:
            # Left by a page that was cut off; the file is ours alone.
            await tx.release_leases()
        await client.initialize()
        await menus.offer(client)
        seen = Seen(clock.ms)
        pictures = None
        if settings.pictures != "off":
            pictures = Pictures(store, AsItIs(), renderer, clock.ms, "page")
        sender = TelegramSender(client, store, renderer, clock.ms, pictures, files)
        shell = shell_for(client, renderer, clock.ms)
        outbound = Outbound(store, Watched(sender, seen), clock.ms)
        service = Service(
            store,
            content,
            outbound.wake,
            shell,
            renderer.label,
            settings.language,
            decide=seen.decide,
        )
        communities = Communities(store, shell, lambda: None)
        reception = Reception(client, service, communities, renderer, clock.now)
        acts = Acts(chats, clock.ms(), language or settings.language)
        yield Demo(chats, seen, clock, acts, store, content, renderer, reception, outbound)
    finally:
        await files.close()
        await worker.close()
        await client.shutdown()
        await store.close()
