"""``spotter chat``: the same service in the terminal, for people and for scripts.

The whole road is real: the store, the outbox and the check-ins; only the wire is the screen.
The clock stands still and moves by "+48h" alone. Lives here: one chat, what a line typed into
it means, and the screens that it leads to. Does not live here: the front ends, for people
(``bot.console``) and for scripts (``bot.scripted``). Called by those and by ``bot.__main__``.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.arrival import Arrival
from bot.clock import tick
from bot.outbound import Outbound
from bot.outcome import Outcome, Sent
from bot.pictures.rendering import Worker
from bot.pictures.theme import ThemeName
from bot.records import files
from bot.records.files import Files
from bot.render import VERBATIM, Renderer, from_ms, to_ms
from bot.running import content_for, renderer_for
from bot.service import Handled, Service
from bot.settings import Settings
from flows import codec
from flows.model import Commanded, Event, Pressed, Said
from flows.screen import Part, Screen
from storage import OutboxRow, Store, open_store

PERSON = 1
IN_MEMORY = "sqlite+aiosqlite:///:memory:"
_SPAN = re.compile(r"^\+?\s*(\d+(?:\.\d+)?)\s*(m|min|h|d)$")
#: Nobody waits longer, and sums of dates end somewhere.
_LONGEST = timedelta(days=3650)
_UNITS = {"m": timedelta(minutes=1), "min": timedelta(minutes=1), "h": timedelta(hours=1)}


@dataclass
class Paper:
    """Where messages of the terminal end up, newest last; it never fails."""

    files: Files
    language: str
    screens: list[Screen] = field(default_factory=list)
    _count: int = 0

    async def send(self, row: OutboxRow) -> Outcome:
        """Keep the screen; an edit shows the card again, as a chat would."""
        body = json.loads(row.body)
        if row.kind in files.KINDS:
            text = await self.files.in_words(row, body)
            said = Part(VERBATIM, (("text", text),)) if text else Part("page-in-telegram")
            self.screens.append(Screen(row.kind, (said,)))
        else:
            self.language = body["language"]
            self.screens.append(_shown(body))
        if row.edit_message_id is not None:
            return Sent(row.edit_message_id)
        self._count += 1
        return Sent(self._count)


@dataclass
class Chat:
    """One person's chat with the service, and a clock that only moves when told to."""

    service: Service
    outbound: Outbound
    paper: Paper
    renderer: Renderer
    time: list[datetime]
    theme: ThemeName | None = "light"
    _events: int = 0

    @property
    def language(self) -> str:
        """What the person is spoken to in."""
        return self.paper.language

    @property
    def now(self) -> datetime:
        """The chat's own time."""
        return self.time[0]

    async def tell(self, event: Event) -> Handled:
        """Let one event happen; what it leads to is on the paper afterwards."""
        self._events += 1
        key = f"t:{to_ms(self.now)}:{self._events}"
        handled = await self.service.handle(Arrival(key, PERSON, PERSON, event), self.now)
        await self.outbound.drain()
        return handled

    async def advance(self, span: timedelta) -> None:
        """Let time pass, stopping wherever something falls due."""
        async for at in stops(lambda: next_due(self.service.store), self.now, self.now + span):
            self.time[0] = at
            await tick(self.service, at)
            await self.outbound.drain()

    def take(self) -> list[Screen]:
        """The screens since the last look."""
        screens = list(self.paper.screens)
        self.paper.screens.clear()
        return screens

    def toast(self, handled: Handled) -> Screen | None:
        """A word on a button, as a screen of its own."""
        return Screen("toast", (Part(handled.toast),)) if handled.toast else None


@asynccontextmanager
async def open_chat(settings: Settings, url: str, now: datetime) -> AsyncIterator[Chat]:
    """A chat on a fresh or existing database."""
    renderer = renderer_for(settings)
    store = await open_store(url, now=to_ms(now), keys=settings.data_keys())
    try:
        async with store.transaction() as tx:
            # Left by a chat that was cut off; the file is ours alone.
            await tx.release_leases()
        time = [now]
        content = content_for(settings, renderer)
        made = Files(store, renderer, content, lambda: to_ms(time[0]), Worker())
        paper = Paper(made, settings.language)
        outbound = Outbound(store, paper, lambda: to_ms(time[0]))
        service = Service(store, content, label=renderer.label, language=settings.language)
        theme = None if settings.pictures == "off" else settings.pictures
        yield Chat(service, outbound, paper, renderer, time, theme)
    finally:
        await store.close()


async def next_due(store: Store) -> int | None:
    """When the next check-in or message falls due, in epoch ms."""
    async with store.transaction() as tx:
        return await tx.next_due()


async def stops(
    due: Callable[[], Awaitable[int | None]], now: datetime, end: datetime
) -> AsyncIterator[datetime]:
    """The moments at which something falls due, and the ``end``.

    ``due`` is asked anew for each: what was done at one may be what makes the next.
    """
    while True:
        ms = await due()
        now = end if ms is None else max(now, min(from_ms(ms), end))
        yield now
        if now >= end:
            return


def _shown(body: dict[str, Any]) -> Screen:
    """The screen of a message; the picture that the one before it leaves stands above it."""
    screen = codec.load_screen(json.dumps(body["screen"]))
    if "leaves" not in body or screen.picture is not None:
        return screen
    left = codec.load_screen(json.dumps(body["leaves"]))
    return replace(screen, picture=left.picture)


def event_of(text: str) -> Event:
    """What a line of typing is: a command or words."""
    if text.startswith("/"):
        name, _, argument = text[1:].partition(" ")
        return Commanded(name.lower(), argument)
    return Said(text)


def span_of(text: str) -> timedelta | None:
    """The time in "48h", "+2d" or "30m"; None for anything else."""
    found = _SPAN.match(text.strip().lower())
    if found is None:
        return None
    unit = _UNITS.get(found.group(2), timedelta(days=1))
    amount = float(found.group(1))
    return amount * unit if amount <= _LONGEST / unit else None


@dataclass
class Line:
    """One line of a script, checked."""

    event: Event | None = None
    advance: timedelta | None = None
    problem: str | None = None


def line_of(raw: str) -> Line:
    """One line of ``--jsonl`` input; a problem names what is legal."""
    legal = 'legal: {"text": "..."}, {"press": "<button id>"} or {"advance": "48h"}'
    try:
        given: Any = json.loads(raw)
    except (ValueError, RecursionError):
        return Line(problem=f"not valid JSON; {legal}")
    if not isinstance(given, dict) or len(given) != 1:
        return Line(problem=f"one key is needed; {legal}")
    [(key, value)] = given.items()
    if not isinstance(value, str):
        return Line(problem=f"{key}: a text is needed; {legal}")
    if key == "text":
        return Line(event=event_of(value))
    if key == "press":
        return Line(event=Pressed(value))
    if key == "advance":
        span = span_of(value)
        if span is None:
            return Line(problem=f"advance: {value!r} is no time; write 30m, 48h or 2d")
        return Line(advance=span)
    return Line(problem=f"unknown key {key!r}; {legal}")


async def play(chat: Chat, line: Line) -> list[Screen]:
    """Do what a checked line says; returns the screens that answer it."""
    toast = None
    if line.event is not None:
        toast = chat.toast(await chat.tell(line.event))
    elif line.advance is not None:
        await chat.advance(line.advance)
    screens = chat.take()
    # A screen that repeats the live card says enough; a word alone must be shown.
    return screens if screens or toast is None else [toast]
