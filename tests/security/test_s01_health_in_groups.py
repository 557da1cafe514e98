"""S1: nobody in a group reads anything of anybody's back.

Lives here: the last fence, in the database of both engines, against a program that has gone
wrong; and a whole check whose every event is told once more as if it came from the group.
Does not live here: what does leave to groups (``tests/bot/communities/test_storm.py``, ten
thousand updates), or how numbers are rounded (``tests/flows/communities/test_totals.py``).
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, update
from sqlalchemy.exc import IntegrityError

from bot.arrival import Arrival
from bot.kinds import KINDS
from flows.model import Commanded, Event, Pressed, Said
from storage import Store, open_store
from storage.community_schema import community, weekly
from storage.schema import GROUP_KINDS, metadata, outbox
from tests.bot.communities.office import GROUP, MEMBER, Office
from tests.bot.parts import ORDINARY, table
from tests.databases import new_file
from tests.storage.samples import NOW

HEALTH = sorted(set(KINDS) - set(GROUP_KINDS))


@pytest.fixture(params=["sqlite", "postgresql"])
async def either(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    """A store on each engine."""
    if request.param == "sqlite":
        opened = await new_file(tmp_path / "spotter.db", NOW)
    else:
        opened = await open_store(request.getfixturevalue("postgres_url"), now=NOW)
    yield opened
    await opened.close()


def row(kind: str, chat_id: int) -> dict[str, Any]:
    """A row of the outbox as no code of ours writes it."""
    numbers = dict.fromkeys(("priority", "created_at", "due_at", "attempts"), 0)
    return numbers | {
        "key": f"{kind}:{chat_id}",
        "chat_id": chat_id,
        "kind": kind,
        "mode": "at_most_once",
        "body": "{}",
        "status": "pending",
        "live": False,
    }


async def refused(store: Store, statement: Any) -> bool:
    """Whether the database itself refuses a statement, without any of our code before it."""
    try:
        async with store.engine.begin() as connection:
            await connection.execute(statement)
    except IntegrityError as error:
        return "ck_" in str(error)
    return False


async def test_the_database_takes_nothing_about_health_for_a_chat_that_is_not_private(
    either: Store,
) -> None:
    kinds = [*HEALTH, "", "group_", "GROUP_HELLO", "guidance,group_hello"]
    for chat_id in (GROUP, -1, 0):
        assert [
            one
            for one in kinds
            if not await refused(either, insert(outbox).values(row(one, chat_id)))
        ] == []
    assert not await refused(either, insert(outbox).values(row("guidance", 42)))
    assert not await refused(either, insert(outbox).values(row("group_hello", GROUP)))
    assert await refused(either, update(outbox).where(outbox.c.chat_id == 42).values(chat_id=GROUP))
    assert await refused(either, update(outbox).where(outbox.c.chat_id < 0).values(kind="record"))


@pytest.mark.parametrize(
    "numbers", [(9, None), (5, 5), (11, None), (15, 15), (10, 1), (None, 5), (10, 10)]
)
async def test_the_database_takes_no_number_that_stands_for_fewer_than_five(
    either: Store, numbers: tuple[int | None, int | None]
) -> None:
    place = {"chat_id": GROUP, "kind": "group", "title": "x", "settings": "{}", "admin": False}
    async with either.engine.begin() as connection:
        await connection.execute(insert(community).values(id="c", joined_at=0, posts=0, **place))
    said = {"community_id": "c", "week": "2026-W10", "published_at": 0}
    told = dict(zip(("total", "ordinary"), numbers, strict=True))
    assert await refused(either, insert(weekly).values(said | told))
    assert not await refused(either, insert(weekly).values(said | {"total": 10, "ordinary": 5}))


def test_every_table_that_holds_a_chat_says_which_chats_it_may_be() -> None:
    fenced = {
        name
        for name, one in metadata.tables.items()
        if "chat_id" in one.columns
        and any("chat_id" in str(getattr(rule, "sqltext", "")) for rule in one.constraints)
    }
    holding = {name for name, one in metadata.tables.items() if "chat_id" in one.columns}
    assert holding - fenced == {"person"}, "nothing is ever sent to what a person's row says"


async def test_every_event_of_a_check_told_from_the_group_says_and_does_nothing(
    office: Office,
) -> None:
    await office.found()
    echoes: list[Event] = [Said("numb between my legs and I cannot pee"), Commanded("export")]
    await office.say(MEMBER, "/start")
    for name in ORDINARY:
        _, button = office.find(MEMBER, name)
        echoes += [Pressed(button.id), Said(name), Commanded("history")]
        await from_the_group(office, echoes[-3:])
        await office.tap(MEMBER, name)
    await from_the_group(office, echoes)
    assert {one.chat_id for one in office.wire.rows} == {MEMBER}


async def from_the_group(office: Office, events: list[Event]) -> None:
    """Tell these as the member's, with the group as their chat; nothing may come of it."""
    sql = "SELECT state, rev FROM person ORDER BY user_id"
    before, sent = await table(office.store, sql), len(office.wire.rows)
    for number, event in enumerate(events):
        office.events += 1
        arrival = Arrival(f"u:g{office.events}:{number}", MEMBER, GROUP, event, message_id=101)
        await office.service.handle(arrival, office.now)
    await office.outbound.drain()
    assert (await table(office.store, sql), len(office.wire.rows)) == (before, sent)
