"""What is typed, pressed or called a name stays a value: no statement is made of it.

Lives here: SQL in every field that somebody outside can fill, against the real store. Does
not live here: the rule that no statement is put together from texts (ruff's S608, bandit's).
"""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.arrival import Arrival
from bot.communities.hearing import Asked, GroupArrival, Standing, Tapped, Where, Who
from flows.content import Content
from flows.model import Commanded, Event, Pressed, Said
from storage import Store
from tests.bot.communities.office import GROUP, MEMBER, OWNER, Office
from tests.bot.parts import NOW_MS, table
from tests.databases import in_memory
from tests.storage.samples import person

VICTIM = 4_242
_PIECES = (
    "'", '"', "`", ";", "--", "/*", "*/", "\\", "%", "_", "\x00", ":key", ":1", "?", "$1",
    "%(key)s", " OR 1=1", " UNION SELECT state FROM person", " DROP TABLE person",
    " DELETE FROM person",
    ") VALUES (1", "1' AND '1'='1", "'; UPDATE person SET state = '{}'; --", "0x27", "char(39)",
    "\ud800", " CASCADE", "NULL", "1e309", "18:40", "berlin", "g:1:", "f:x:", "user_id = 4242",
    "\u02bc",
)  # fmt: skip
typed = st.one_of(
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8).map("".join),
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=9)), max_size=9).map("".join),
)


async def _everywhere(office: Office, text: str) -> None:
    """The text in every field that a person, an admin or a forged client can fill."""
    where = Where(GROUP, "supergroup", text)
    events: tuple[Event, ...] = (
        *(Said(text), Said(text, edited=True), Pressed(text), Pressed(f"g:1:{text}")),
        *(Commanded(name, text) for name in ("start", "check", "settings", text)),
    )
    for user in (OWNER, MEMBER):
        for event in events:
            office.events += 1
            await office.service.handle(
                Arrival(f"u:{office.events}", user, user, event, 101, language=text), office.now
            )
    for group_event in (
        Standing(True, False),
        Asked("link", text),
        Asked(text, text),
        Tapped(text),
    ):
        office.events += 1
        arrival = GroupArrival(
            f"u:{office.events}", where, Who(OWNER, text), group_event, office.events, text
        )
        await office.communities.handle(arrival, office.now)
    await office.service.handle(Arrival(f"u:{text}", MEMBER, MEMBER, Said(text)), office.now)


async def _shape(store: Store) -> list[Any]:
    """Every table and index, and what is kept of somebody who did nothing."""
    made = await table(store, "SELECT name, sql FROM sqlite_master ORDER BY name")
    kept = await table(store, f"SELECT * FROM person WHERE user_id = {VICTIM}")  # noqa: S608 - a number
    return [made, kept]


def test_sql_in_any_field_is_a_text_like_any_other(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    with asyncio.Runner() as runner:
        store = runner.run(in_memory(NOW_MS, monkeypatch))
        office = Office(store, content)
        runner.run(_settle(office))
        before = runner.run(_shape(store))

        @settings(max_examples=60, suppress_health_check=list(HealthCheck))
        @given(typed)
        def attack(text: str) -> None:
            text = text.encode(errors="replace").decode()
            runner.run(_everywhere(office, text))
            assert runner.run(_shape(store)) == before

        cast(Any, attack)()
        assert len(runner.run(table(store, "SELECT 1 FROM seen"))) > 60 * 20
        runner.run(store.close())


async def _settle(office: Office) -> None:
    """A victim, and an admin whose panel waits for a typed place."""
    async with office.store.transaction() as tx:
        await tx.save_person(person(VICTIM, state='{"consent": 1}'))
    await office.found()
    await office.enter()
    await office.tap(OWNER, "zone")
