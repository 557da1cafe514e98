"""People whose check is behind them and whose check-ins fall due during a storm.

A few of them go through a real check with the service; the others are copies of their rows
with another number. So thousands of check-ins fall due without thousands of conversations.

Lives here: filling a new database before a storm. Does not live here: who reacts when the
check-in comes (``crowd``). Called by the modules of the faults.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Table, delete, insert, select, update

from bot.clock import utc_now
from bot.outbound import Outbound
from bot.render import to_ms
from bot.running import content_for, renderer_for
from bot.service import Service
from bot.settings import Settings
from flows.content import Content
from storage import Store, open_store
from storage.schema import assessment, check_in, consent, episode, outbox, person
from tests.bot.parts import Talk, Wire
from tests.emulator import Server

#: In the order in which rows may be added.
_TABLES = (person, consent, assessment, episode, check_in)
#: Rows that are added with one statement.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Promises:
    """When check-ins fall due: hours after the check, as SPOTTER_CHECK_IN_HOURS says them."""

    first: float
    second: float

    @property
    def setting(self) -> str:
        """As the setting is written."""
        return f"{self.first},{self.second}"


async def seed(
    url: str,
    server: Server,
    users: Sequence[int],
    promises: Promises,
    *,
    first_due: tuple[float, float],
    groups: int = 12,
) -> None:
    """Load people whose first check-in falls due evenly between two moments, seconds from now.

    ``groups`` is how many of them talk; the others have the rows of one of those.
    """
    start = utc_now()
    store = await open_store(url, now=to_ms(start))
    try:
        groups = min(groups, len(users))
        earliest, latest = first_due
        for number in range(groups):
            offset = earliest + (latest - earliest) * number / groups
            due = start + timedelta(seconds=offset)
            checked = due - timedelta(hours=promises.first)
            mine = users[number::groups]
            await _talked(store, _content(promises), mine[0], checked)
            await _copied(store, mine[0], mine[1:])
    finally:
        await store.close()
    for user in users:
        await server.person(user)
        server.world.chats[user].bot_status = "member"


@cache
def _content(promises: Promises) -> Content:
    settings = Settings(check_in_hours=(promises.first, promises.second))
    return content_for(settings, renderer_for(settings))


async def _talked(store: Store, content: Content, user: int, now: datetime) -> None:
    """One real check; its messages have been sent, and its chat is empty."""
    wire = Wire()
    talk = Talk(Service(store, content), wire, user, now)
    talk.outbound = Outbound(store, wire, lambda: to_ms(now))
    await talk.ordinary()
    async with store.engine.begin() as connection:
        await connection.execute(delete(outbox).where(outbox.c.user_id == user))
        await connection.execute(
            update(person).where(person.c.user_id == user).values(live_message_id=None)
        )


async def _copied(store: Store, user: int, others: Sequence[int]) -> None:
    async with store.engine.begin() as connection:
        for table in _TABLES:
            found = await connection.execute(select(table).where(table.c.user_id == user))
            rows = [
                _as_of(table, dict(row._mapping), user, other)
                for row in found.all()
                for other in others
            ]
            for at in range(0, len(rows), _AT_ONCE):
                await connection.execute(insert(table), rows[at : at + _AT_ONCE])


def _as_of(table: Table, row: dict[str, Any], user: int, other: int) -> dict[str, Any]:
    """The row as it would be of another person: ids name the person they belong to."""
    changed: dict[str, int | str] = {"user_id": other}
    if "chat_id" in row:
        changed["chat_id"] = other
    if "id" in row and table is not outbox:
        changed["id"] = str(row["id"]).replace(str(user), str(other), 1)
    return row | changed
