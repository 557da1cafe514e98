"""The log of erasures that is kept apart from the database, and outlives it.

Lives here: a file with one line for each erasure, the secret that its hashes are made with,
and the replay of lines that a restored database has not heard of. Does not live here: deleting
rows (``rights``), or restoring (``restoring``). Called by ``transaction``, ``restoring`` and,
at every start, by ``bot.running``: so a backup that somebody copies back by hand brings
nobody back either.

    1800000000000 9f86d081884c7d659a2feaa0c55ad015     milliseconds since 1970 (UTC), hash

House rules. A line is on the disk before the rows go: a turn that fails after it is tried
again, and until then the person wanted to be forgotten anyway. Backups hold neither file. The
hash has a key, since there are few enough Telegram ids to try them all; that secret has
nothing to do with the data key, so that changing the latter leaves every line valid.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, union

from storage import rights
from storage.errors import StorageError
from storage.running import Runner
from storage.schema import erasure_log, outbox, person

if TYPE_CHECKING:
    from storage.store import Store

_LINE = re.compile(r"^(\d+) ([0-9a-f]{32})$")
_PRIVATE = 0o600

_KNOWN = select(erasure_log.c.person_hash, erasure_log.c.at)
_ADD = insert(erasure_log)
_IDS = union(
    *(select(whose) for whose in rights.OWNED.values()),
    # A row of the outbox may name a chat alone; that of a private chat is the person's id.
    select(outbox.c.chat_id).where(outbox.c.chat_id > 0),
)
_CREATED = select(person.c.created_at).where(person.c.user_id == bindparam("of"))


class ErasureLog:
    """The log in ``file``; its secret lies beside it. Both are made at first use.

    Without a file nothing is kept, and the hashes of this process are nobody else's.
    """

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self._secret: bytes | None = None if file else secrets.token_bytes(32)

    def person_hash(self, user_id: int) -> str:
        """32 hexadecimal digits, the same for the same Telegram id.

        Raises:
            StorageError: the secret cannot be read or made, or is gone while there are lines.
        """
        if self._secret is None:
            assert self.file is not None  # noqa: S101 - else there is a secret
            self._secret = _secret_beside(self.file)
        return hmac.new(self._secret, str(user_id).encode(), hashlib.sha256).hexdigest()[:32]

    def note(self, user_id: int, now: int) -> str:
        """Add a line, on the disk when this returns; the person's hash.

        Raises:
            StorageError: it could not be written.
        """
        hashed = self.person_hash(user_id)
        if self.file is not None:
            try:
                _append(self.file, f"{now} {hashed}\n".encode())
            except OSError as error:
                raise _unwritten(self.file, error) from None
        return hashed

    def lines(self) -> list[tuple[str, int]]:
        """Hash and moment of every erasure; half a line is of a turn that never happened.

        Raises:
            StorageError: the file cannot be read.
        """
        if self.file is None or not self.file.exists():
            return []
        try:
            text = self.file.read_text(encoding="ascii", errors="replace")
        except OSError as error:
            raise _unwritten(self.file, error) from None
        found = (_LINE.match(line) for line in text.split("\n"))
        return [(one[2], int(one[1])) for one in found if one]


def _secret_beside(file: Path) -> bytes:
    place = file.with_name(file.name + ".key")
    try:
        if not place.exists():
            if file.exists():
                raise StorageError(
                    f"{place}: is gone, and without it nobody knows whom the lines of {file} "
                    f"are about. Put it back; if it is lost, move {file.name} away."
                )
            _make_secret(place)
        return place.read_bytes()
    except OSError as error:
        raise _unwritten(place, error) from None


def _make_secret(place: Path) -> None:
    """Appears whole or not at all; of two processes that make one, the first one counts."""
    mine = place.with_name(f"{place.name}.{secrets.token_hex(4)}")
    try:
        _append(mine, secrets.token_bytes(32))
        with suppress(FileExistsError):
            os.link(mine, place)
    finally:
        mine.unlink(missing_ok=True)
    _sync_folder(place)


def _append(file: Path, line: bytes) -> None:
    new = not file.exists()
    handle = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT, _PRIVATE)
    try:
        size = os.fstat(handle).st_size
        if size and os.pread(handle, 1, size - 1) != b"\n":
            line = b"\n" + line  # a line was cut short by a crash
        if os.write(handle, line) != len(line):
            raise OSError(None, "the disk is full")
        os.fsync(handle)
    finally:
        os.close(handle)
    if new:
        _sync_folder(file)


def _sync_folder(file: Path) -> None:
    handle = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unwritten(file: Path, error: OSError) -> StorageError:
    return StorageError(
        f"{file}: the log of erasures cannot be used ({error.strerror}). "
        "Look at the free space and the rights of its folder, or change ERASURE_LOG."
    )


async def replay(store: Store) -> int:
    """Erase again whom the log has erased and the database still holds; how many people.

    Whoever came back after an erasure has a row that is younger than it, and stays.
    """
    lines = store.erasures.lines()
    if not lines:
        return 0
    async with store.running() as run:
        known = {(row.person_hash, row.at) for row in await run.unhurried.rows(_KNOWN)}
        missing = [line for line in lines if line not in known]
        gone = await _erase_again(run.unhurried, store.erasures, missing) if missing else 0
    if gone:
        await store.checkpoint()
    return gone


async def _erase_again(run: Runner, log: ErasureLog, lines: Iterable[tuple[str, int]]) -> int:
    ids = {log.person_hash(row[0]): int(row[0]) for row in await run.rows(_IDS) if row[0]}
    gone = 0
    for hashed, at in lines:
        user_id = ids.get(hashed)
        created = () if user_id is None else await run.rows(_CREATED, {"of": user_id})
        if user_id is None or any(row.created_at > at for row in created):
            await run.count(_ADD, {"person_hash": hashed, "at": at})
        else:
            await rights.erase(run, user_id, hashed, at)
            gone += 1
    return gone
