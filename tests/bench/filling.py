"""Files with many people in them, made in seconds: one real check, and copies of its rows.

The copies are made by SQLite itself, row by row in the order of the keys. Each person has what
stays of a check: the person, consent, the assessment, its story, the check-ins, and one old
message and one old update (both are kept for days only, so that there is about one of each for
everybody who is kept). Lives here: filling a file. Does not live here: measuring. Called by the
benchmarks of growth and of check-ins.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Table

from bot.outbound import Outbound
from bot.render import to_ms
from bot.running import content_for, renderer_for
from bot.service import Service
from bot.settings import Settings
from flows.content import Content
from storage import Store, open_store
from storage.schema import assessment, check_in, consent, episode, outbox, person, seen
from tests.bot.parts import Talk, Wire
from tests.databases import url_of

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
NOW_MS = to_ms(NOW)
#: Who really talked, and the first of the copies; ids of the same length stay in order.
ORIGINAL, FIRST = 7_000_000_007, 8_000_000_000
_AT_ONCE = 100_000
#: In the order in which rows may be added, with how many of the original's rows are copied.
_TABLES = {person: 1, consent: 1, assessment: 1, episode: 1, check_in: 9, outbox: 1, seen: 1}


def content() -> Content:
    """The content as a bot with its defaults has it."""
    settings = Settings()
    return content_for(settings, renderer_for(settings))


async def opened(file: Path) -> Store:
    """The store on a file."""
    return await open_store(url_of(file), now=NOW_MS)


def talk(store: Store, made: Content, user: int) -> Talk:
    """Somebody who talks to the service, on a wire that takes everything at once."""
    wire = Wire()
    # Their first updates were handled already, and would be known.
    events = 0 if user == ORIGINAL else 1_000
    talking = Talk(Service(store, made), wire, user, NOW, events)
    talking.outbound = Outbound(store, wire, lambda: NOW_MS)
    return talking


async def begin(file: Path, made: Content) -> None:
    """A new file with one person, whose check is behind them."""
    store = await opened(file)
    await talk(store, made, ORIGINAL).ordinary()
    await store.close()


def fill(file: Path, people: range) -> None:
    """Add copies of the original to a file that nobody has open; ``people`` are numbers from 0."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        # Whatever happens while it is filled, it is only made again.
        connection.execute("PRAGMA synchronous = OFF")
        for start in range(people.start, people.stop, _AT_ONCE):
            stop = min(start + _AT_ONCE, people.stop)
            connection.execute("BEGIN")
            for table, most in _TABLES.items():
                connection.execute(_copying(table, most), {"start": start, "stop": stop})
            connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _copying(table: Table, most: int) -> str:
    """The statement that copies rows of the original to the people from :start to :stop."""
    names = [
        column.name for column in table.columns if not (table is outbox and column.name == "id")
    ]
    number = f"{FIRST} + n.x"
    values = [
        number
        if name in ("user_id", "chat_id")
        else f"replace({name}, '{ORIGINAL}', {number})"
        if name in ("id", "key", "check_in")
        else name
        for name in names
    ]
    whose = f"key LIKE 'u:{ORIGINAL}%'" if table is seen else f"user_id = {ORIGINAL}"
    rows = f"(SELECT * FROM {table.name} WHERE {whose} LIMIT {most})"  # noqa: S608 - our own names
    numbers = "SELECT :start UNION ALL SELECT x + 1 FROM n WHERE x + 1 < :stop"
    selected = f"SELECT {', '.join(values)} FROM n, {rows}"  # noqa: S608 - the same
    target = f"INSERT INTO {table.name} ({', '.join(names)})"
    return f"WITH RECURSIVE n(x) AS ({numbers}) {target} {selected}"
