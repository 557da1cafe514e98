"""Export, erasure and retention of what hangs on groups and channels.

Lives here: the part of ``storage.rights`` that is about communities. Does not live here:
people and messages (``test_rights``). Called by pytest.
"""

from __future__ import annotations

import pytest
from sqlalchemy import text

from storage import Store, WeeklyRow, sqlite
from storage.schema import metadata
from tests.storage.samples import (
    DAY,
    MINUTE,
    NOW,
    WEEK,
    change,
    column,
    community,
    door,
    fill,
    fill_group,
    form_check,
    form_tick,
    link_code,
    panel,
    person,
    poll,
)


async def sweep(store: Store, now: int = NOW) -> int:
    """Retention at ``now``; how many rows it took from groups and channels."""
    async with store.transaction() as tx:
        return (await tx.retention(now, answers_ms=90 * DAY, undecided_ms=90 * DAY))["community"]


# --- Export and erasure ----------------------------------------------------------


async def test_an_export_shows_own_form_checks_and_own_ticks_only(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.communities.create(community())
        for id_, owner in (("mine", 42), ("theirs", 43)):
            await tx.communities.open_form_check(form_check(id_, owner))
            for helper in (42, 44):
                await tx.communities.tick(form_tick(id_, helper))
        found = await tx.export(42)
    assert [row["id"] for row in found["form_check"]] == ["mine"]
    ticks = [(row["form_check_id"], row["helper"]) for row in found["form_tick"]]
    assert ticks == [("mine", 42), ("theirs", 42)]


async def test_erasure_takes_own_form_checks_and_own_ticks_on_those_of_others(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.communities.create(community())
        for id_, owner in (("mine", 42), ("theirs", 43)):
            await tx.communities.open_form_check(form_check(id_, owner))
            for helper in (42, 44):
                await tx.communities.tick(form_tick(id_, helper))
        await tx.erase(42, NOW)
    assert await column(store, "SELECT id FROM form_check") == ["theirs"]
    assert await column(store, "SELECT form_check_id || helper FROM form_tick") == ["theirs44"]


async def test_erasure_does_not_depend_on_cascades(store: Store) -> None:
    await fill(store)
    async with store.transaction() as tx:
        await tx.communities.tick(form_tick("f42", 43))
    local = store.engine.dialect.name == "sqlite"
    if local:
        async with store.engine.connect() as connection:
            await (await sqlite.driver(connection)).execute("PRAGMA foreign_keys=OFF")
    async with store.transaction() as tx:
        if not local:
            await tx._run.count(text("SET LOCAL session_replication_role = replica"))
        await tx.erase(42, NOW)
    left = {
        table.name
        for table in metadata.sorted_tables
        if await column(store, f"SELECT 1 FROM {table.name}")  # noqa: S608 - our own names
    }
    assert left == {"community", "audit", "erasure_log", "seal"}


async def test_erasure_leaves_the_change_but_not_who_made_it(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.communities.create(community())
        for user_id in (42, 43):
            await tx.communities.note("c1", change("on", user_id))
        await tx.erase(42, NOW)
        assert await tx.communities.changes("c1") == [change("on", 43), change("on", None)]


async def test_erasure_takes_no_number_back_that_was_published(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person())
        await fill_group(tx)
        row = WeeklyRow(community_id="g42", week=WEEK, published_at=NOW, total=10)
        await tx.communities.publish_week(row)
        await tx.erase(42, NOW)
        assert await tx.communities.published("g42") == [row]


# --- Retention -------------------------------------------------------------------


async def test_a_community_goes_with_all_it_has_thirty_days_after_leaving(store: Store) -> None:
    async with store.transaction() as tx:
        for number, left_at in enumerate((NOW - 30 * DAY - 1, NOW - 30 * DAY, None), start=1):
            id_ = f"g{number}"
            await tx.save_person(person(number))
            await fill_group(tx, number)
            await tx.communities.add_door(door(id_, id_))
            await tx.communities.add_poll(poll(id_, id_))
            await tx.communities.publish_week(
                WeeklyRow(community_id=id_, week="2027-W01", published_at=NOW)
            )
            if left_at is not None:
                await tx.communities.mark_left(id_, left_at)
    assert await sweep(store) == 1
    hanging = [table.name for table in metadata.sorted_tables if "community_id" in table.c]
    assert len(hanging) == 11
    for name in hanging:
        ids = await column(store, f"SELECT community_id FROM {name} ORDER BY 1")  # noqa: S608 - our own names
        assert ids == ["g2", "g3"], name
    assert await column(store, "SELECT id FROM community ORDER BY id") == ["g2", "g3"]
    assert await column(store, "SELECT user_id FROM person ORDER BY user_id") == [1, 2, 3]


@pytest.mark.parametrize(
    ("table", "kept_ms"),
    [
        ("door", 0),
        ("link_code", 0),
        ("admin_link", 0),
        ("panel", 30 * DAY),
        ("audit", 90 * DAY),
        ("form_check", 30 * DAY),
        ("group_poll", 60 * DAY),
    ],
)
async def test_each_thing_goes_when_its_time_is_over_and_not_before(
    store: Store, table: str, kept_ms: int
) -> None:
    async with store.transaction() as tx:
        groups = tx.communities
        await groups.create(community())
        await groups.add_door(door(expires_at=NOW))
        await groups.add_link_code(link_code("used", expires_at=NOW), NOW - MINUTE)
        await groups.redeem_link_code("c1", "used", NOW - MINUTE, NOW)
        await groups.set_panel(panel())
        await groups.note("c1", change())
        await groups.open_form_check(form_check(closes_at=NOW))
        await groups.add_poll(poll())
    rows = f"SELECT 1 FROM {table}"  # noqa: S608 - our own names
    await sweep(store, NOW + kept_ms)
    assert await column(store, rows) == [1]
    assert await sweep(store, NOW + kept_ms + 1) > 0
    assert await column(store, rows) == []


async def test_ticks_go_with_their_form_check(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.communities.create(community())
        await tx.communities.open_form_check(form_check(closes_at=NOW))
        await tx.communities.tick(form_tick())
    assert await sweep(store, NOW + 30 * DAY + 1) == 1
    assert await column(store, "SELECT 1 FROM form_tick") == []


async def test_contributions_that_nobody_published_go_after_four_weeks(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person())
        await tx.communities.create(community())
        await tx.communities.join(42, "c1", NOW)
        await tx.communities.set_share(42, "c1", share=True)
        for week in ("2026-W09", "2026-W50", "2026-W51", WEEK):
            assert await tx.communities.contribute(42, "c1", week, "ordinary")
    assert await sweep(store) == 2
    async with store.transaction() as tx:
        assert await tx.communities.unpublished("c1") == ["2026-W51", WEEK]


async def test_an_admin_stays_one_when_the_person_goes(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person(seen_at=NOW - 91 * DAY))
        await fill_group(tx)
        assert (await tx.retention(NOW, answers_ms=90 * DAY))["person"] == 1
        assert await tx.communities.managers("g42") == [42]
        assert await tx.communities.memberships(42) == []
        assert await tx.communities.contributions("g42", WEEK) == {}
