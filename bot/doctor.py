"""``spotter doctor``: everything that can be wrong around the bot, each with its remedy.

Lives here: what is looked at, and in which order. Does not live here: how a database is looked
into (``storage.checking``, ``bot.db.checking``), what a webhook's error means
(``bot.webhook.commands``), exit codes (``bot.__main__``). Nothing is changed, and
nothing secret is told: of the token the bot's number, of a secret where it lies.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TextIO

import httpx
from telegram import User, WebhookInfo

from bot import secret_files
from bot.db import checking
from bot.running import content_for, renderer_for
from bot.settings import Settings, SettingsError
from bot.telegram_client import asking
from bot.webhook import address_of
from bot.webhook.commands import findings_of
from bot.webhook.health import free_share
from flows.compiling import ContentError
from storage import DatabaseBusy, StorageError, file_of
from storage.checking import Finding

Clock = Callable[[], datetime]

#: An error of the webhook that is older says nothing about now.
_LATELY = timedelta(hours=1)
#: Check-ins and leases of replicas go by the clock; Telegram's Date header has whole seconds.
_CLOCK_SECONDS = 5.0
_PATIENCE_SECONDS = 10.0
#: Spotter takes nothing more at 5 % (``/readyz``); this leaves a day to act.
_LEAST_FREE = 0.10
_OTHERS = stat.S_IRWXO


async def examine(settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    """All findings, one after the other as they are found out."""
    async for one in _telegram(settings, clock):
        yield one
    yield await _clock(settings, clock)
    async for one in _database(settings):
        yield one
    yield _disk(settings)
    for one in _permissions(settings):
        yield one
    yield _words(settings)


async def report(found: AsyncIterator[Finding], out: TextIO) -> bool:
    """Print each finding as it comes, on one line with its remedy; whether all are good."""
    good = True
    async for one in found:
        said = ". ".join(part for part in (one.what, one.remedy) if part)
        out.write(f"{'!!' if one.remedy else 'ok'}  {said}\n")
        good = good and not one.remedy
    return good


# --- Telegram ---------------------------------------------------------------------


async def _telegram(settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    try:
        token = settings.token()
        yield Finding(f"token: of bot {token.partition(':')[0]}")
        async with asking(settings, "Telegram") as client:
            yield _bot(client.bot)
            info = await client.get_webhook_info()
        for one in _webhook(settings, info, clock()):
            yield one
    except SettingsError as error:
        yield _wrong(error)


def _bot(me: User) -> Finding:
    said = f"Telegram: knows it as @{me.username}"
    if not me.can_join_groups:
        return Finding(f"{said}, but lets it join no group", "Tell @BotFather: /setjoingroups")
    if me.can_read_all_group_messages:
        return Finding(f"{said}, privacy mode off", "Tell @BotFather: /setprivacy, Enable")
    return Finding(said)


def _webhook(settings: Settings, info: WebhookInfo, now: datetime) -> Iterator[Finding]:
    if settings.mode == "polling" and info.url:
        yield Finding(
            "webhook: one is set, so that nothing can be polled",
            "Run: spotter webhook delete, or set SPOTTER_MODE=webhook",
        )
    elif settings.mode == "polling":
        yield from findings_of(info, None, now)
    elif not info.url:
        yield Finding("webhook: none is set", "Run: spotter webhook set")
    else:
        yield from findings_of(info, address_of(settings), now, _LATELY)


async def _clock(settings: Settings, clock: Clock) -> Finding:
    """This machine's clock beside the one in Telegram's answers; no token is needed for that."""
    try:
        async with httpx.AsyncClient(timeout=_PATIENCE_SECONDS) as client:
            answer = await client.head(settings.api_base_url)
        apart = abs((clock() - parsedate_to_datetime(answer.headers["date"])).total_seconds())
    except (httpx.HTTPError, KeyError, ValueError):
        return Finding(
            f"clock: {settings.api_base_url} does not tell the time",
            "Look at SPOTTER_API_BASE_URL and at the way to the internet",
        )
    if apart <= _CLOCK_SECONDS:
        return Finding(f"clock: within {_CLOCK_SECONDS:.0f} s of Telegram's")
    return Finding(
        f"clock: {apart:.0f} s apart from Telegram's",
        "Turn time synchronisation on: timedatectl set-ntp true",
    )


# --- What is kept -----------------------------------------------------------------


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    try:
        file = file_of(settings.database_url)
        if file is not None:
            yield _sqlite(sqlite3.sqlite_version_info, file)
            if not file.exists():
                yield Finding("database: none yet, the first start makes it")
                return
        for one in await checking.findings(settings):
            yield one
    except DatabaseBusy:
        yield Finding("database: the bot is running on it, and looked at it when it started")
    except (SettingsError, StorageError) as error:
        yield _wrong(error)


def _sqlite(version: tuple[int, ...], file: Path) -> Finding:
    """Two processes with the file open can damage it on most versions; Spotter locks it."""
    said = f"SQLite: {'.'.join(map(str, version))}"
    open_to_others = file.exists() and bool(file.stat().st_mode & _OTHERS)
    if not _faulty(version):
        return Finding(said)
    if open_to_others:
        return Finding(
            f"{said}, on which a second process can damage the write-ahead log",
            f"chmod 600 {file}, or use SQLite 3.51.3",
        )
    return Finding(f"{said}; let nothing else open the file (no Litestream): the lock keeps it")


def _faulty(version: tuple[int, ...]) -> bool:
    """The fault of the write-ahead log: https://sqlite.org/wal.html#walreset."""
    mended = ((3, 44, 6), (3, 45)), ((3, 50, 7), (3, 51)), ((3, 51, 3), (4,))
    return not any(first <= version < end for first, end in mended)


def _disk(settings: Settings) -> Finding:
    file = file_of(settings.database_url)
    folder = Path() if file is None else file.parent
    if not folder.is_dir():
        return Finding(f"disk: there is no folder {folder}", "Make it, or name another file")
    share = free_share(folder)
    if share >= _LEAST_FREE:
        return Finding(f"disk: {share:.0%} free")
    return Finding(
        f"disk: {share:.0%} free",
        "Free some; in need, delete the .ballast file beside the database",
    )


def _permissions(settings: Settings) -> Iterator[Finding]:
    files = [one for one in _private(settings) if one.exists()]
    loose = [one for one in files if one.stat().st_mode & _OTHERS]
    for one in loose:
        mode = "700" if one.is_dir() else "600"
        yield Finding(f"permissions: others can get at {one}", f"chmod {mode} {one}")
    if not loose:
        yield Finding(f"permissions: {len(files)} private files, and nobody else can read them")
    file = file_of(settings.database_url)
    for one in () if file is None else (file.parent, file):
        if one.exists() and not os.access(one, os.W_OK):
            yield Finding(f"permissions: {one} cannot be written", f"chown it to {_me()}")


def _private(settings: Settings) -> Iterator[Path]:
    """Whatever holds a secret or somebody's words."""
    secrets = (settings.bot_token_file, settings.webhook_secret_file, settings.data_key_file)
    yield from (secret_files.found(one) for one in secrets if one is not None)
    yield Path(".env")
    file = file_of(settings.database_url)
    if file is not None:
        yield from (file, file.with_name(f"{file.name}-wal"))
        yield settings.backup_folder or file.parent / "backups"
    log = settings.erasure_log or (file and file.with_suffix(".erasures"))
    if log is not None:
        yield from (log, log.with_name(f"{log.name}.key"))


def _me() -> str:
    return f"user {os.getuid()}"


# --- What is said -----------------------------------------------------------------


def _words(settings: Settings) -> Finding:
    """The pathways, and in every language the words and what is understood."""
    try:
        renderer = renderer_for(settings)
        content = content_for(settings, renderer)
        for language in content.languages:
            renderer.words.text(language, "menu-check")
            _ = content.lexicons[language]
    except (ContentError, LookupError) as error:
        return Finding("content: does not load", f"{error} Install Spotter anew")
    return Finding(f"content: loads in {', '.join(content.languages)}")


def _wrong(error: Exception) -> Finding:
    """An error of ours is a whole finding: the place, the problem and the remedy."""
    return Finding("", str(error))
