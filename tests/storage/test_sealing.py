"""Texts about health in the file: sealed, summed, sealed anew, and found out when they change.

Lives here: the contract of ``storage.sealing`` and ``storage.resealing``, through the store.
Does not live here: sealed backups (``test_sealed_file``). Called by pytest.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import (
    DatabaseDamaged,
    KeyMissing,
    RowRefused,
    StorageError,
    Store,
    ValueDamaged,
    open_store,
)
from storage.resealing import SEALED
from storage.sealing import Keyring, id_of
from tests.databases import new_file, url_of
from tests.storage.samples import (
    KEY,
    LEASE_UNTIL,
    NOW,
    OLD_KEY,
    assessment,
    column,
    episode,
    message,
    person,
)
from tests.storage.test_migrating import read

CANARY = "canarybird"


async def opened(file: Path, *keys: str) -> Store:
    return await open_store(url_of(file), now=NOW, keys=keys)


async def tell(store: Store, user_id: int = 42, word: str = CANARY) -> None:
    """A person with a text about their health in every column that may hold one."""
    async with store.transaction() as tx:
        await tx.save_person(person(user_id, state=word, keyboard=word))
        await tx.record_consent(user_id, 1, NOW)
        texts = dict.fromkeys(("level", "pattern", "rules", "answers"), word)
        await tx.add_assessment(assessment(f"a{user_id}", user_id, severity=7.25, **texts))
        await tx.save_episode(episode(1, user_id, story=word))
        await tx.enqueue(message(f"m{user_id}", user_id, body=word))


async def told(store: Store, user_id: int = 42) -> set[object]:
    """What stands in those columns."""
    async with store.transaction() as tx:
        found = await tx.export(user_id)
    return {
        found[table.name][0][column.name] for table, columns in SEALED.items() for column in columns
    }


async def change(store: Store, sql: str) -> None:
    """What a failing disk would do."""
    async with store.engine.begin() as connection:
        await connection.execute(text(sql))


def kept(file: Path) -> list[str]:
    """Every value of those columns as it stands in the file."""
    return [
        value
        for table, columns in SEALED.items()
        for one in columns
        for value in read(file, f"SELECT {one.name} FROM {table.name}")  # noqa: S608 - our own names
        if isinstance(value, str)
    ]


def flip(file: Path, value: str) -> None:
    """Change one bit near the end of a value as it stands in the file."""
    data = bytearray(file.read_bytes())
    data[data.index(value.encode()) + len(value) - 3] ^= 1
    file.write_bytes(data)


def bytes_of(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())


# --- One value --------------------------------------------------------------------


@pytest.mark.parametrize("keys", [(), (KEY,), (KEY, OLD_KEY)])
@pytest.mark.parametrize("word", ["{}", "sum:not:one", "żółć — 痛み", "a" * 5000])
def test_what_is_sealed_can_be_opened(keys: Sequence[str], word: str) -> None:
    ring = Keyring(keys)
    assert ring.seal(word) != word
    assert ring.seal(word).startswith(ring.mark)
    assert ring.opened(ring.seal(word)) == word
    assert (word in ring.seal(word)) is not bool(keys)


@pytest.mark.parametrize("keys", [(), (KEY,)])
def test_no_single_byte_can_change_unnoticed(keys: Sequence[str]) -> None:
    ring, whole = Keyring(keys), '{"severity": 2}'
    kept = ring.seal(whole)
    for at in range(len(kept)):
        changed = kept[:at] + chr(ord(kept[at]) ^ 1) + kept[at + 1 :]
        try:
            found = ring.opened(changed)
        except (ValueDamaged, KeyMissing):
            continue
        # The name of the key may change, or the value looks like one of an older version: then
        # it is no JSON, and the look at the start knows that there are none of those any more.
        assert found == whole or (found == changed and not found.startswith("{"))


def test_a_key_is_named_by_what_tells_nothing_of_it() -> None:
    assert id_of(KEY) != id_of(OLD_KEY)
    assert len(id_of(KEY)) == 8
    assert id_of(KEY) not in KEY


def test_a_value_of_another_key_says_which_file_lacks_it() -> None:
    with pytest.raises(KeyMissing, match="DATA_KEY_FILE"):
        Keyring([KEY]).opened(Keyring([OLD_KEY]).seal("x"))
    with pytest.raises(KeyMissing, match="DATA_KEY_FILE"):
        Keyring().opened(Keyring([OLD_KEY]).seal("x"))


def test_what_is_no_key_is_refused_and_not_repeated() -> None:
    with pytest.raises(StorageError, match=r"spotter db key") as caught:
        Keyring(["no-key-at-all"])
    assert "no-key" not in str(caught.value)


# --- In the database ---------------------------------------------------------------


async def test_with_a_key_no_word_is_in_the_file_its_log_or_a_backup(
    file: Path, tmp_path: Path
) -> None:
    store = await new_file(file, NOW, [KEY])
    await tell(store)
    assert await told(store) == {CANARY, 7.25}
    await store.backup(tmp_path / "backup.db")
    assert (tmp_path / "spotter.db-wal").stat().st_size > 0
    assert CANARY.encode() not in bytes_of(tmp_path)
    await store.close()
    assert b"7.25" not in bytes_of(tmp_path)


async def test_an_ended_message_keeps_its_empty_body(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.enqueue(message())
        await tx.claim(NOW, "L", LEASE_UNTIL, 1)
        assert await tx.record_sent(1, "L", 5, NOW)
    assert await column(store, "SELECT body = '' FROM outbox") == [1]


async def test_a_row_that_was_changed_is_never_believed(on_disk: Store) -> None:
    await tell(on_disk, word='{"severity": 2}')
    await change(on_disk, "UPDATE person SET state = replace(state, '2}', '9}')")
    async with on_disk.transaction() as tx:
        with pytest.raises(RowRefused, match="spotter db check"):
            await tx.person(42)


@pytest.mark.parametrize("keys", [(), (KEY,)])
async def test_a_changed_text_is_noticed_at_the_start(file: Path, keys: Sequence[str]) -> None:
    store = await new_file(file, NOW, keys)
    await tell(store)
    await store.close()
    flip(file, kept(file)[0])
    with closing(sqlite3.connect(file)) as damaged:
        assert damaged.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with pytest.raises(DatabaseDamaged, match=r"db restore.*\(changed: \w+\.\w+ \(1\)\)") as caught:
        await opened(file, *keys)
    assert CANARY not in str(caught.value)


# --- A new key ---------------------------------------------------------------------


async def test_rows_of_an_older_version_stay_readable_and_are_sealed_by_a_pass(
    file: Path,
) -> None:
    store = await new_file(file, NOW)
    await tell(store)
    await store.close()
    with closing(sqlite3.connect(file)) as old:
        for table, columns in SEALED.items():
            for one in columns:
                value = "7.25" if one.name == "severity" else CANARY
                old.execute(f"UPDATE {table.name} SET {one.name} = '{value}'")  # noqa: S608 - our own names
        old.commit()
    store = await opened(file, KEY)
    assert await told(store) == {CANARY, 7.25}
    assert await store.reseal(NOW) == 4
    assert await store.reseal(NOW) == 0
    assert await told(store) == {CANARY, 7.25}
    assert CANARY.encode() not in bytes_of(file.parent)
    await store.close()


async def test_after_a_pass_a_text_without_a_sum_is_damage(file: Path) -> None:
    store = await new_file(file, NOW)
    await tell(store)
    await store.reseal(NOW)
    await change(store, "UPDATE person SET state = substr(state, 2)")
    await store.close()
    with pytest.raises(DatabaseDamaged, match=r"changed: person\.state \(1\)"):
        await opened(file)


async def test_a_missing_key_stops_the_start_with_one_line(file: Path) -> None:
    store = await new_file(file, NOW, [OLD_KEY])
    await tell(store)
    await store.close()
    for keys in ((), (KEY,)):
        with pytest.raises(KeyMissing, match=f"the key {id_of(OLD_KEY)} is missing") as caught:
            await opened(file, *keys)
        assert len(str(caught.value).splitlines()) == 1


async def test_after_a_pass_the_old_key_can_go(file: Path) -> None:
    store = await new_file(file, NOW, [OLD_KEY])
    await tell(store)
    await store.close()
    store = await opened(file, KEY, OLD_KEY)
    await store.reseal(NOW)
    await store.close()
    assert all(one.startswith(f"sealed:{id_of(KEY)}:") for one in kept(file))
    store = await opened(file, KEY)
    assert await told(store) == {CANARY, 7.25}
    assert await column(store, "SELECT key_id FROM seal") == [id_of(KEY)]
    await store.close()


async def test_a_pass_among_everybodys_turns_leaves_nothing_unreadable(file: Path) -> None:
    people = range(100, 400)
    store = await new_file(file, NOW, [OLD_KEY])
    for user_id in people:
        await tell(store, user_id)
    await store.close()
    store = await opened(file, KEY, OLD_KEY)
    turns = 0

    async def work(done: asyncio.Event) -> None:
        nonlocal turns
        while not done.is_set():
            user_id = people[turns % len(people)]
            async with store.transaction() as tx:
                found = await tx.person(user_id)
                assert found is not None
                count = json.loads(found.state)["n"] if found.rev > 1 else 0
                state = json.dumps({"n": count + 1})
                await tx.save_person(person(user_id, state=state, rev=found.rev + 1))
            turns += 1

    async def rotate(done: asyncio.Event) -> None:
        try:
            assert await store.reseal(NOW) > 600
        finally:
            done.set()

    async with asyncio.TaskGroup() as group:
        done = asyncio.Event()
        group.create_task(work(done))
        group.create_task(rotate(done))
    assert turns > 5
    states = [one for one in await column(store, "SELECT state FROM person") if one != CANARY]
    assert sum(json.loads(state)["n"] for state in states) == turns
    await store.close()
    await (await opened(file, KEY)).close()


async def test_on_a_server_several_replicas_seal_anew_together(postgres_url: str) -> None:
    store = await open_store(postgres_url, now=NOW, keys=[OLD_KEY])
    for user_id in range(100, 250):
        await tell(store, user_id)
    await store.close()
    replicas = [await open_store(postgres_url, now=NOW, keys=[KEY, OLD_KEY]) for _ in range(3)]

    async def turn(user_id: int) -> None:
        async with replicas[user_id % 3].transaction() as tx:
            found = await tx.person(user_id)
            assert found is not None
            assert found.state == CANARY
            await tx.save_person(person(user_id, state=CANARY, keyboard=CANARY, rev=2))

    async with asyncio.TaskGroup() as group:
        for one in replicas:
            group.create_task(one.reseal(NOW))
        for user_id in range(100, 250):
            group.create_task(turn(user_id))
    # What somebody held at that moment is left to the next pass.
    await replicas[0].reseal(NOW)
    for one in replicas:
        await one.close()
    with pytest.raises(KeyMissing):
        await open_store(postgres_url, now=NOW, keys=[OLD_KEY])
    store = await open_store(postgres_url, now=NOW, keys=[KEY])
    assert await told(store, 249) == {CANARY, 7.25}
    assert await column(store, "SELECT key_id FROM seal") == [id_of(KEY)]
    assert await column(store, f"SELECT count(*) FROM person WHERE state LIKE '%{CANARY}%'") == [0]  # noqa: S608 - our own word
    await store.close()
