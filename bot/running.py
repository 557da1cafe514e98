"""The running bot: store, client and loops put together, and taken apart again.

Lives here: start and end of ``spotter run``. A loop that dies is started again; one that stays
dead ends the process, so that whoever supervises it starts a fresh one: everything that matters
is in the database. Does not live here: the loops (``bot.inbound``, ``bot.outbound``,
``bot.ticking``), keeping them alive (``bot.supervising``). Called by ``bot.__main__`` and, for
words and content, by ``bot.terminal``.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import secrets
import signal
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from telegram.error import InvalidToken, TelegramError

from bot.absence import Absence
from bot.clock import metronome, now_ms, utc_now
from bot.communities import menus
from bot.communities.rights import Rights
from bot.communities.service import Communities, Shell
from bot.countries import numbers_for
from bot.flooding import Flood
from bot.inbound import Inbound
from bot.keeping import backups_of, opened
from bot.memory import give_back
from bot.metrics import Metrics, Sources
from bot.operating import Desk
from bot.outbound import Outbound
from bot.pacing import Pace
from bot.pictures.rendering import Worker
from bot.picturing import Pictures
from bot.progress import Progress
from bot.reception import Reception
from bot.records.files import Files
from bot.render import Renderer, labels_of
from bot.seeing import READING_MS
from bot.service import Service
from bot.settings import Settings, SettingsError
from bot.steady import SteadyClock
from bot.supervising import StaysDead, first_of, keep_going
from bot.telegram_client import TOKEN_UNKNOWN, Client, make_client
from bot.telegram_sender import TelegramSender
from bot.ticking import keep_ticking
from bot.warming import warm_up
from bot.watchdog import READY, STOPPING, notify, watch
from bot.webhook import (
    Address,
    address_of,
    claim_polling,
    door_for,
    keep_looking,
    look_for_webhook,
)
from bot.words import load_words
from flows.content import Content
from flows.lazily import Lazily
from flows.lexicon import Lexicon
from flows.loading import load
from flows.model import DEFAULT_LANGUAGE
from storage import Store, StoreUnavailable

log = logging.getLogger(__name__)

_RETRY_SECONDS = 5.0
_LAST_SENDS_SECONDS = 8.0
#: A database that is away at the start is waited for so long. Systemd starts Spotter anew after
#: that, and would not if it failed twenty times within five minutes.
_DATABASE_SECONDS = 60.0

Milliseconds = Callable[[], int]
Loop = Callable[[], Awaitable[None]]


def content_for(settings: Settings, renderer: Renderer) -> Content:
    """The content with the operator's times, and of each language the labels that may be typed."""
    content = load()
    plan = replace(
        content.plan,
        check_in_hours=settings.check_in_hours,
        quiet_minutes=settings.quiet_hours,
    )
    spoken = tuple(one for one in renderer.words.languages if one in content.lexicons)

    def labelled(language: str) -> Lexicon:
        labels = labels_of(renderer.words, content, language)
        own = replace(content.lexicons[language], labels=labels)
        give_back()
        return own if own.beside is None else replace(own, beside=lexicons[DEFAULT_LANGUAGE])

    lexicons = Lazily(spoken, labelled)
    return replace(
        content, plan=plan, lexicons=lexicons, languages=spoken, country=settings.country
    )


def renderer_for(settings: Settings) -> Renderer:
    """The words, with the country's numbers and what the operator says of keeping."""
    kept, page = settings.retention_days, settings.privacy_url
    return Renderer(load_words(), numbers_for(settings.country), kept, page)


def pictures_for(
    settings: Settings, store: Store, worker: Worker, renderer: Renderer, clock: Milliseconds
) -> Pictures | None:
    """The pictures in the operator's colours; None where only words are wanted."""
    if settings.pictures == "off":
        return None
    return Pictures(store, worker, renderer, clock, settings.pictures)


def shell_for(client: Client, renderer: Renderer, clock: Milliseconds = now_ms) -> Shell:
    """What communities need of the outside: rights from Telegram, tokens, languages."""
    languages = frozenset(renderer.words.languages)
    return Shell(Rights(client, clock), lambda: secrets.token_urlsafe(16), languages)


async def run(settings: Settings, *, take_over: bool = False) -> None:
    """Run the bot until SIGTERM or SIGINT; ``take_over`` lets polling end a webhook.

    Raises:
        SettingsError, StorageError: it could not start.
        StaysDead: one of its loops could not be brought back.
    """
    address = address_of(settings) if settings.mode == "webhook" else None
    client = make_client(settings.token(), settings.api_base_url)
    clock = SteadyClock(utc_now, time.monotonic)
    store = await _open(settings, clock)
    worker = Worker()
    try:
        if store.alone:
            async with store.transaction() as tx:
                # Nobody else has the file open, so every lease is a dead process's.
                await tx.release_leases()
        await _connect(client, address, take_over=take_over)
        renderer = renderer_for(settings)
        content = content_for(settings, renderer)
        files = Files(store, renderer, content, clock.now_ms, worker)
        try:
            pictures = pictures_for(settings, store, worker, renderer, clock.now_ms)
            sender = TelegramSender(client, store, renderer, clock.now_ms, pictures, files)
            parts = _Parts(client, store, clock, renderer, content, sender)
            await _work(settings, address, parts)
        finally:
            await files.close()
    finally:
        await worker.close()
        await client.shutdown()
        await store.close()


async def _open(settings: Settings, clock: SteadyClock) -> Store:
    """Open the store; one that is away is waited for a while, anything else is told at once."""
    give_up = time.monotonic() + _DATABASE_SECONDS
    while True:
        try:
            return await opened(settings, clock.now_ms())
        except StoreUnavailable as error:
            if time.monotonic() >= give_up:
                raise
            log.warning("start: %s; trying again", error)
            await asyncio.sleep(_RETRY_SECONDS)


async def _connect(client: Client, address: Address | None, *, take_over: bool) -> None:
    """Learn the bot's own name and who brings updates; wait for the network, and for it alone."""
    while True:
        try:
            await client.initialize()
            if address is None:
                await claim_polling(client, take_over=take_over)
            else:
                await look_for_webhook(client, address)
        except InvalidToken:
            raise SettingsError(TOKEN_UNKNOWN) from None
        except TelegramError as error:
            log.warning("start: %s; trying again", type(error).__name__)
            await asyncio.sleep(_RETRY_SECONDS)
        else:
            log.info("connected")
            return


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the loops are made of."""

    client: Client
    store: Store
    clock: SteadyClock
    renderer: Renderer
    content: Content
    sender: TelegramSender


async def _work(settings: Settings, address: Address | None, parts: _Parts) -> None:
    """Put the loops together and run them until a signal asks to stop.

    Updates come to ``address``; None fetches them.
    """
    client, store, clock, renderer = parts.client, parts.store, parts.clock, parts.renderer
    progress = Progress(time.monotonic)
    backups = backups_of(settings)
    metrics = Metrics(Sources(store, progress, clock, backups))
    store.committed = metrics.committed
    pace = Pace(settings.replicas)
    outbound = Outbound(store, parts.sender, clock.now_ms, pace, progress, metrics)
    shell = shell_for(client, renderer, clock.now_ms)
    service = Service(
        store, parts.content, outbound.wake, shell, renderer.label, settings.language, READING_MS
    )
    communities = Communities(store, shell, outbound.wake)
    flood = Flood(time.monotonic)
    desk = Desk(
        frozenset(settings.operator_ids), store, backups, parts.content.version, clock.now_ms
    )
    reception = Reception(
        client, service, communities, renderer, clock.utc_now, flood, metrics, desk
    )
    absence = Absence(service, clock.now_ms)
    door = door_for(settings, address, reception, progress, metrics.scrape)
    door.bind()

    def scheduler() -> AsyncIOScheduler:
        seconds, days = settings.tick_seconds, settings.retention_days
        return metronome(
            service,
            seconds,
            days,
            clock.utc_now,
            communities,
            progress.ticked,
            backups,
            metrics.asked,
        )

    loops: dict[str, Loop] = {
        "listening": door.run,
        "asking again": absence.run,
        "ticking": partial(keep_ticking, scheduler, store, clock, jumped=metrics.jumped),
    }
    if address is None:
        loops["polling"] = Inbound(reception, progress, absence).run
    else:
        looking = (client, absence.heard, clock.utc_now, metrics.waiting)
        loops["looking"] = partial(keep_looking, *looking)
    warming = warm_up(parts.content, settings.language)
    beside = (watch(progress), menus.offer(client), warming)
    await _until_stopped(loops, outbound, beside, door.drain)


async def _until_stopped(
    loops: Mapping[str, Loop],
    outbound: Outbound,
    beside: Iterable[Coroutine[Any, Any, object]],
    drain: Loop,
) -> None:
    """Keep ``loops`` and the sending going until a signal asks to stop.

    They go on while ``drain`` finishes what is coming in. What ``beside`` does ends with them.
    Sending ends last, so that what is in flight is recorded and nobody gets it twice; what
    could not be recorded in time is given back.
    """
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    try:
        async with asyncio.TaskGroup() as group:
            sending = group.create_task(keep_going("sending", outbound.run))
            kept = [keep_going(*one) for one in loops.items()]
            others: list[asyncio.Task[object]] = [
                group.create_task(one) for one in (*kept, *beside)
            ]
            # What is there now stays; from here on only what is new is looked through.
            gc.freeze()
            gc.enable()
            notify(READY)
            await stopping.wait()
            log.info("stopping")
            notify(STOPPING)
            await drain()
            for one in others:
                one.cancel()
            outbound.stop()
            await asyncio.wait([sending], timeout=_LAST_SENDS_SECONDS)
            sending.cancel()
    except BaseExceptionGroup as group_of_problems:
        raise first_of(group_of_problems, StaysDead) from None
    await outbound.release()
