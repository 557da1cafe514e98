"""Keeping what is kept: daily backups, texts under the newest key, some space in reserve.

Lives here: opening the store as the settings say, the folder of backups, and what is done
about both once an hour. Does not live here: how a backup is made, sealed or restored, or how
a text is sealed (``storage``), or when an hour has passed (``bot.clock``). Called by
``bot.running``, ``bot.clock`` and ``bot.db``.

PostgreSQL makes its own backups (pg_dump, or the archive of its log), so that there is no folder
for it here.
"""

from __future__ import annotations

import asyncio
import logging
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.render import to_ms
from bot.settings import Settings
from storage import Store, file_of, open_store, replay
from storage.ballast import lay_ballast

log = logging.getLogger(__name__)

_HOUR_MS = 3_600_000
_EVERY_MS = 24 * _HOUR_MS
_KEPT_MS = 14 * 24 * _HOUR_MS


@dataclass(frozen=True, slots=True)
class Backups:
    """The folder of a database's backups, and the database's file."""

    folder: Path
    file: Path

    def made(self) -> dict[int, Path]:
        """Every backup by the moment it was made, in milliseconds since 1970 (UTC)."""
        ours = re.compile(rf"{re.escape(self.file.stem)}-(?:before-\w+-)?(\d+)\.db")
        there = sorted(self.folder.glob("*.db")) if self.folder.is_dir() else []
        return {int(found[1]): one for one in there if (found := ours.fullmatch(one.name))}

    def age_seconds(self, now: int) -> float | None:
        """How old the newest backup is at ``now``; None when there is none."""
        past = [at for at in self.made() if at <= now]
        return (now - max(past)) / 1000 if past else None

    def target(self, now: int) -> Path:
        """Where a backup of this moment goes."""
        return self.folder / f"{self.file.stem}-{now}.db"

    def prune(self, now: int) -> None:
        """Delete what is older than 14 days; the newest one stays, however old it is."""
        made = self.made()
        for at in sorted(made)[:-1]:
            if at < now - _KEPT_MS:
                made[at].unlink(missing_ok=True)


def backups_of(settings: Settings) -> Backups | None:
    """The backups of the database in the settings; None where none are made here."""
    file = file_of(settings.database_url)
    if file is None:
        return None
    return Backups(settings.backup_folder or file.parent / "backups", file)


async def opened(settings: Settings, now: int, *, upgrade: bool = False) -> Store:
    """The store of the settings; whom an older file has brought back is erased again.

    Raises:
        SettingsError: a key cannot be read.
        StorageError: the store cannot be opened, see ``open_store``.
    """
    store = await open_store(
        settings.database_url,
        backups=settings.backup_folder,
        now=now,
        upgrade=upgrade,
        keys=settings.data_keys(),
        erasures=settings.erasure_log,
    )
    try:
        if backups := backups_of(settings):
            await asyncio.to_thread(lay_ballast, backups.file)
        if gone := await replay(store):
            log.warning("the database is older than the log of erasures: %d erased again", gone)
    except BaseException:
        await store.close()
        raise
    return store


async def keep(store: Store, backups: Backups | None, now: datetime) -> None:
    """Back up when the newest backup is a day old, and seal anew what an older key has sealed.

    The seals come first, so that the backup has what it can of the new key.
    """
    if rows := await store.reseal(to_ms(now)):
        log.info("sealing: %d rows sealed anew", rows)
    if backups is None:
        return
    await asyncio.to_thread(lay_ballast, backups.file)
    age = await asyncio.to_thread(backups.age_seconds, to_ms(now))
    if age is None or age * 1000 >= _EVERY_MS:
        await store.backup(backups.target(to_ms(now)))
        log.info("backup made")
    await asyncio.to_thread(backups.prune, to_ms(now))
