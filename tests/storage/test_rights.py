"""Export, erasure and retention, over all tables.

Lives here: the contract of ``storage.rights``, and the search for an erased word in the
bytes of the file. Called by pytest.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from storage import StorageError, Store, sqlite
from storage.schema import metadata
from tests.storage.samples import (
    DAY,
    HOUR,
    LEASE_UNTIL,
    NOW,
    check_in,
    column,
    fill,
    message,
    person,
    statuses,
)

CANARY = "canarybird"


def traces(file: Path) -> dict[str, int]:
    """How often the canary stands in the database file and in those beside it."""
    files = [path for path in file.parent.iterdir() if path.name.startswith(file.name)]
    return {path.name: path.read_bytes().count(CANARY.encode()) for path in files}


async def test_an_export_holds_a_row_of_every_table_about_people(store: Store) -> None:
    await fill(store, 42)
    await fill(store, 43)
    async with store.transaction() as tx:
        found = await tx.export(42)
    whose = ("user_id", "owner", "helper")
    about_people = {
        table.name for table in metadata.sorted_tables if set(whose) & set(table.c.keys())
    }
    assert set(found) == about_people
    assert {name: len(rows) for name, rows in found.items()} == dict.fromkeys(about_people, 1)
    people = {row[name] for rows in found.values() for row in rows for name in whose if name in row}
    assert people == {42}
    assert found["person"][0]["unreachable"] is False


async def test_an_export_of_nobody_is_empty(store: Store) -> None:
    async with store.transaction() as tx:
        assert not any((await tx.export(42)).values())


async def test_erasure_takes_every_row_of_one_person_and_no_other(store: Store) -> None:
    await fill(store, 42)
    await fill(store, 43)
    async with store.transaction() as tx:
        expected = await tx.export(43)
        (row, *_) = await tx.claim(NOW, "L", LEASE_UNTIL, 1)
        assert await tx.record_sent(row.id, "L", 5, NOW)
        await tx.enqueue(message("no user", None, chat_id=42))
        await tx.erase(42, NOW)
        assert not any((await tx.export(42)).values())
        assert await tx.export(43) == expected
    assert await statuses(store) == {"m43": "pending"}
    assert await column(store, "SELECT person_hash FROM erasure_log") == [
        store.erasures.person_hash(42)
    ]
    assert await column(store, "SELECT at FROM erasure_log") == [NOW]


async def test_erasure_forgets_the_keys_that_carry_the_person(store: Store) -> None:
    keys = ["c:42:1:48h", "42", "u:1428", "u:421", "u:7", "seen:ab_c", "seen:abxc", "seen:ab_cd"]
    async with store.transaction() as tx:
        await tx.save_person(person())
        await tx.plan_check_ins([check_in("ab_c")])
        for key in keys:
            await tx.first_time(key, NOW)
        await tx.erase(42, NOW)
    left = await column(store, "SELECT key FROM seen ORDER BY key")
    assert left == ["seen:ab_cd", "seen:abxc", "u:1428", "u:421", "u:7"]


async def test_what_nobody_knows_any_more_goes_once_it_was_sent(store: Store) -> None:
    await fill(store, 42)
    async with store.transaction() as tx:
        await tx.erase(42, NOW)
        await tx.enqueue(message("receipt"))
    async with store.transaction() as tx:
        await tx.retention(NOW, answers_ms=DAY)
        (row,) = await tx.claim(NOW, "L", LEASE_UNTIL, 9)
        assert row.key == "receipt"
        assert await tx.record_sent(row.id, "L", 5, NOW)
        assert (await tx.retention(NOW, answers_ms=DAY))["outbox"] == 1
    assert await statuses(store) == {}


async def test_erasure_tells_how_many_rows_went_of_each_table(store: Store) -> None:
    await fill(store, 42)
    async with store.transaction() as tx:
        gone = await tx.erase(42, NOW)
        nothing = await tx.erase(42, NOW)
    about_people = await _exported(store)
    assert {name for name, rows in gone.items() if rows} == about_people
    assert not any(nothing.values())


async def _exported(store: Store) -> set[str]:
    async with store.transaction() as tx:
        return set(await tx.export(42))


@pytest.mark.parametrize("status", ["sent", "cancelled"])
async def test_a_receipt_leaves_no_row_however_it_ends(store: Store, status: str) -> None:
    async with store.transaction() as tx:
        await tx.enqueue(message("receipt", None, chat_id=42, kind="erased"))
        (row,) = await tx.claim(NOW, "L", LEASE_UNTIL, 9)
        if status == "sent":
            assert await tx.record_sent(row.id, "L", 5, NOW)
        else:
            assert await tx.record_end(row.id, "L", status)
    assert await statuses(store) == {}


async def test_a_receipt_that_nobody_sends_goes_with_its_time(store: Store) -> None:
    async with store.transaction() as tx:
        receipt = message("receipt", None, chat_id=42, kind="erased", expires_at=NOW + 1)
        await tx.enqueue(receipt)
        assert (await tx.retention(NOW, answers_ms=DAY))["outbox"] == 0
        assert await tx.claim(NOW + 1, "L", LEASE_UNTIL, 9) == []
        await tx.sweep(NOW + 1)
        assert (await tx.retention(NOW + 1, answers_ms=DAY))["outbox"] == 1
    assert await statuses(store) == {}


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_an_erased_word_is_in_no_byte_of_the_file(
    on_disk: Store, file: Path, seed: int
) -> None:
    # Many rows that grow and shrink, so that pages are split, merged and rewritten.
    chance = random.Random(seed)
    people = range(100, 140)
    for user_id in people:
        await fill(on_disk, user_id, CANARY)
    for turn in range(200):
        user_id = chance.choice(people)
        said = CANARY * chance.choice([1, 5, 40, 300, 900])
        async with on_disk.transaction() as tx:
            await tx.save_person(person(user_id, state=said, rev=turn))
            await tx.enqueue(message(f"{user_id}:{turn}", user_id, body=said))
            for row in await tx.claim(NOW, "L", LEASE_UNTIL, 2):
                await tx.record_sent(row.id, "L", turn, NOW)
    await on_disk.checkpoint()
    assert sum(traces(file).values()) > 0
    for user_id in people:
        async with on_disk.transaction() as tx:
            await tx.erase(user_id, NOW)
    await on_disk.checkpoint()
    found = traces(file)
    assert set(found) >= {"spotter.db", "spotter.db-wal"}
    assert not any(found.values()), found


async def test_a_log_that_cannot_be_emptied_is_an_error(on_disk: Store) -> None:
    async with on_disk.transaction() as tx:
        for key in ("a", "b"):
            await tx.first_time(key, NOW)
    async with on_disk.engine.connect() as connection:
        reading = await (await sqlite.driver(connection)).execute("SELECT key FROM seen")
    with pytest.raises(StorageError, match=r"could not be emptied.*Erased rows may still"):
        await on_disk.checkpoint()
    await reading.close()
    await on_disk.checkpoint()


async def test_retention_takes_people_who_were_not_seen_for_long(store: Store) -> None:
    old = NOW - 90 * DAY
    for user_id in (1, 2, 3):
        await fill(store, user_id)
    async with store.transaction() as tx:
        for user_id, seen_at in ((1, old - 1), (2, old), (3, old - 1)):
            await tx.save_person(person(user_id, seen_at=seen_at))
        await tx.mark_check_in("1:1:48h", "answered", NOW)
        await tx.mark_check_in("2:1:48h", "answered", NOW)
        found = await tx.retention(NOW, answers_ms=90 * DAY)
        left = {name for name, rows in (await tx.export(1)).items() if rows}
    # An admin stays one; the rest of what is left has times of its own.
    roles = {"manager", "admin_link", "link_code", "panel", "audit", "form_check", "form_tick"}
    assert left == roles
    assert found == {"person": 1, "seen": 0, "outbox": 1, "community": 0}
    assert await column(store, "SELECT user_id FROM person ORDER BY user_id") == [2, 3]


async def test_retention_takes_within_days_whoever_never_agreed(store: Store) -> None:
    async with store.transaction() as tx:
        for user_id, seen_at in ((1, NOW - DAY - 1), (2, NOW - DAY), (3, NOW - DAY - 1)):
            await tx.save_person(person(user_id, seen_at=seen_at))
        await tx.record_consent(3, 1, NOW)
        found = await tx.retention(NOW, answers_ms=90 * DAY)
    assert found["person"] == 1
    assert await column(store, "SELECT user_id FROM person ORDER BY user_id") == [2, 3]


async def test_retention_takes_old_keys_and_old_ended_messages(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person())
        await tx.first_time("old", NOW - 72 * HOUR - 1)
        await tx.first_time("young", NOW - 72 * HOUR)
        for n, created in enumerate((NOW - 8 * DAY, NOW - 8 * DAY, NOW, NOW - 8 * DAY)):
            await tx.enqueue(message(f"m{n}", created_at=created))
        for key, sent_at in (("m0", NOW - 7 * DAY - 1), ("m1", NOW - 7 * DAY)):
            (row,) = await tx.claim(NOW, "L", LEASE_UNTIL, 1)
            assert row.key == key
            assert await tx.record_sent(row.id, "L", 1, sent_at)
        found = await tx.retention(NOW, answers_ms=DAY)
    assert found == {"person": 0, "seen": 1, "outbox": 1, "community": 0}
    assert await statuses(store) == {"m1": "sent", "m2": "pending", "m3": "pending"}
    assert await column(store, "SELECT key FROM seen") == ["young"]


async def test_retention_takes_more_people_than_one_statement_can_name(store: Store) -> None:
    async with store.transaction() as tx:
        for user_id in range(1, 602):
            await tx.save_person(person(user_id, seen_at=0))
            await tx.enqueue(message(f"m{user_id}", user_id))
        found = await tx.retention(NOW, answers_ms=DAY)
    assert found == {"person": 601, "seen": 0, "outbox": 601, "community": 0}
