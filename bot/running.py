"""The running bot: store, client and loops put together, and taken apart again.

Lives here: start and end of ``spotter run``. One loop that dies ends the process, so that
whoever supervises it starts a fresh one: everything that matters is in the database. Does not
live here: the loops (``bot.inbound``, ``bot.outbound``, ``bot.clock``). Called by
``bot.__main__`` and, for words and content, by ``bot.terminal``.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import signal
from dataclasses import replace

from telegram.error import InvalidToken, TelegramError

from bot.clock import metronome, now_ms, utc_now
from bot.communities import menus
from bot.communities.rights import Rights
from bot.communities.service import Communities, Shell
from bot.countries import numbers_for
from bot.inbound import Inbound
from bot.outbound import Outbound
from bot.pacing import Pace
from bot.pictures.rendering import Worker
from bot.picturing import Pictures
from bot.records.files import Files
from bot.render import Renderer, labels_of
from bot.service import Service
from bot.settings import Settings, SettingsError
from bot.telegram_client import Client, make_client
from bot.telegram_sender import TelegramSender
from bot.words import load_words
from flows.content import Content
from flows.lazily import Lazily
from flows.lexicon import Lexicon
from flows.loading import load
from flows.model import DEFAULT_LANGUAGE
from storage import Store, open_store

log = logging.getLogger(__name__)

_RETRY_SECONDS = 5.0
_LAST_SENDS_SECONDS = 8.0


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
        return own if own.beside is None else replace(own, beside=lexicons[DEFAULT_LANGUAGE])

    lexicons = Lazily(spoken, labelled)
    return replace(
        content,
        plan=plan,
        lexicons=lexicons,
        languages=spoken,
        country=settings.country,
    )


def renderer_for(settings: Settings) -> Renderer:
    """The words, with the country's numbers and the time that rows are kept."""
    return Renderer(load_words(), numbers_for(settings.country), settings.retention_days)


def pictures_for(
    settings: Settings, store: Store, worker: Worker, renderer: Renderer
) -> Pictures | None:
    """The pictures in the operator's colours; None where only words are wanted."""
    if settings.pictures == "off":
        return None
    return Pictures(store, worker, renderer, now_ms, settings.pictures)


def shell_for(client: Client, renderer: Renderer) -> Shell:
    """What communities need of the outside: rights from Telegram, tokens, languages."""
    languages = frozenset(renderer.words.languages)
    return Shell(Rights(client, now_ms), lambda: secrets.token_urlsafe(16), languages)


async def run(settings: Settings) -> None:
    """Run the bot until SIGTERM or SIGINT; raises SettingsError and StorageError at start."""
    if settings.mode != "polling":
        raise SettingsError("SPOTTER_MODE: webhooks are not there yet; set it to polling.")
    client = make_client(settings.token(), settings.api_base_url)
    store = await open_store(settings.database_url, now=now_ms())
    worker = Worker()
    try:
        async with store.transaction() as tx:
            # Nobody else has the file open, so every lease is a dead process's.
            await tx.release_leases()
        await _connect(client)
        renderer = renderer_for(settings)
        content = content_for(settings, renderer)
        files = Files(store, renderer, content, now_ms, worker)
        pictures = pictures_for(settings, store, worker, renderer)
        sender = TelegramSender(client, store, renderer, now_ms, pictures, files)
        outbound = Outbound(store, sender, now_ms, Pace())
        shell = shell_for(client, renderer)
        service = Service(store, content, outbound.wake, shell, renderer.label, settings.language)
        communities = Communities(store, shell, outbound.wake)
        inbound = Inbound(client, service, communities, renderer, utc_now)
        try:
            await _loops(settings, inbound, outbound)
        finally:
            await files.close()
    finally:
        await worker.close()
        await client.shutdown()
        await store.close()


async def _connect(client: Client) -> None:
    """Learn the bot's own name; wait for the network, but not for a wrong token."""
    while True:
        try:
            await client.initialize()
        except InvalidToken:
            raise SettingsError(
                "SPOTTER_BOT_TOKEN: Telegram does not know it; copy it again from @BotFather."
            ) from None
        except TelegramError as error:
            log.warning("start: %s; trying again", type(error).__name__)
            await asyncio.sleep(_RETRY_SECONDS)
        else:
            log.info("connected")
            return


async def _loops(settings: Settings, inbound: Inbound, outbound: Outbound) -> None:
    """Poll, send and tick until a signal asks to stop."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    scheduler = metronome(
        inbound.service,
        settings.tick_seconds,
        settings.retention_days,
        communities=inbound.communities,
    )
    scheduler.start()
    try:
        async with asyncio.TaskGroup() as group:
            polling = group.create_task(inbound.run())
            sending = group.create_task(outbound.run())
            offering = group.create_task(menus.offer(inbound.client, inbound.renderer.words))
            await stopping.wait()
            log.info("stopping")
            scheduler.pause()
            polling.cancel()
            offering.cancel()
            outbound.stop()
            # What is in flight is recorded, so that nobody gets it twice.
            await asyncio.wait([sending], timeout=_LAST_SENDS_SECONDS)
            sending.cancel()
    finally:
        scheduler.shutdown(wait=False)
