"""The steps of the schema on a server, where somebody has to ask for them.

Lives here: every older shape, replicas that open at once, refusals. Does not live here: files
(``test_migrating``). Called by pytest.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from storage import NotOurDatabase, SchemaTooNew, SchemaTooOld, Store, open_store, postgres
from storage.migrating import MIGRATIONS, bring_server_up_to_date, upgrade
from storage.schema import metadata
from tests.postgres import shared
from tests.storage.samples import NOW, column, fill, message
from tests.storage.test_migrating import MESSAGE, with_step

STEPS = sorted(one.name[:4] for one in (MIGRATIONS / "versions").glob("0*.py"))
PERSON = (
    "INSERT INTO person (user_id, chat_id, state, rev, created_at, seen_at, unreachable) "
    "VALUES (42, 42, '{}', 1, 1, 1, 0);"
    "INSERT INTO consent (user_id, version, at) VALUES (42, 1, 1);"
    "INSERT INTO check_in (id, user_id, episode, kind, due_at, expires_at, status) "
    "VALUES ('42:1', 42, 1, '48h', 1, 2, 'waiting');"
    "INSERT INTO assessment (id, user_id, consent_version, episode, kind, at, level, pattern, "
    "severity, rules, answers, content_version) "
    "VALUES ('a', 42, 1, 1, 'intake', 1, 'urgent', 'p', 3.5, '[]', '{}', 'c');"
)


@pytest.fixture
def empty() -> Iterator[str]:
    """A database with nothing in it."""
    url = shared().new_database(empty=True)
    yield url
    shared().drop(url)


def run(url: str, script: str) -> list[tuple[object, ...]]:
    return shared().execute(script, str(make_url(url).database))


async def at(step: str, url: str, tmp_path: Path) -> None:
    """A database that the released steps up to this one have made."""
    scripts = tmp_path / "older"
    shutil.copytree(MIGRATIONS, scripts)
    for later in (scripts / "versions").glob("0*.py"):
        if later.name[:4] > step:
            later.unlink()
    await steps(url, scripts)


async def steps(url: str, scripts: Path) -> None:
    engine = postgres.engine_for(make_url(url), connections=1)
    try:
        await bring_server_up_to_date(engine, allowed=True, scripts=scripts)
    finally:
        await engine.dispose()


@pytest.mark.parametrize("step", STEPS)
async def test_every_older_shape_becomes_today_s_with_all_its_rows(
    empty: str, tmp_path: Path, step: str
) -> None:
    await at(step, empty, tmp_path)
    row = MESSAGE.format(id="DEFAULT", chat=42, kind="question").replace("mDEFAULT", "m1")
    run(empty, PERSON + row)
    store = await open_store(empty, now=NOW, upgrade=True)
    assert await column(store, "SELECT version_num FROM alembic_version") == [STEPS[-1]]
    async with store.transaction() as tx:
        [found] = await tx.assessments(42)
        assert (found.level, found.severity) == ("urgent", 3.5)
        assert [one.id for one in await tx.due_check_ins(NOW, 9)] == ["42:1"]
        assert [one.key for one in await tx.claim(NOW, "L", NOW, 9)] == ["m1"]
        await tx.enqueue(message("m2"))
    assert await column(store, "SELECT max(id) FROM outbox") == [2]
    await store.close()


async def test_the_steps_lead_to_exactly_the_rules_of_the_schema(
    empty: str, postgres_url: str
) -> None:
    rules = (
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE connamespace = 'public'::regnamespace AND conname NOT LIKE 'alembic%' "
        "UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes "
        "WHERE schemaname = 'public' AND indexname NOT LIKE 'alembic%'"
    )
    engine = create_engine(empty)
    metadata.create_all(engine)
    engine.dispose()
    created = sorted(run(empty, rules))
    assert len(created) > 100
    assert sorted(run(postgres_url, rules)) == created


async def test_replicas_that_upgrade_at_once_all_come_up(empty: str) -> None:
    opening = [open_store(empty, now=NOW, upgrade=True) for _ in range(4)]
    stores = await asyncio.gather(*opening)
    for store in stores:
        await fill(store)
        await store.close()
    assert run(empty, "SELECT user_id FROM person") == [(42,)]


async def test_replicas_that_only_open_change_nothing_and_name_the_command(
    empty: str, tmp_path: Path
) -> None:
    for prepare in (None, STEPS[-2]):
        if prepare:
            await at(prepare, empty, tmp_path)
        with pytest.raises(SchemaTooOld, match="Run this once: spotter db upgrade"):
            await open_store(empty, now=NOW)
    assert run(empty, "SELECT version_num FROM alembic_version") == [(STEPS[-2],)]


@pytest.mark.parametrize("asked", [True, False])
async def test_a_newer_schema_and_somebody_else_s_tables_are_left_alone(
    empty: str, postgres_url: str, asked: bool
) -> None:
    run(empty, "CREATE TABLE recipe (name TEXT)")
    with pytest.raises(NotOurDatabase):
        await open_store(empty, now=NOW, upgrade=asked)
    run(postgres_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SchemaTooNew, match="revision 9999"):
        await open_store(postgres_url, now=NOW, upgrade=asked)
    assert run(empty, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'") == [
        ("recipe",)
    ]


async def test_a_step_that_fails_changes_nothing(postgres_url: str, tmp_path: Path) -> None:
    body = 'op.execute("CREATE TABLE half (n INTEGER)"); raise RuntimeError("half way")'
    with pytest.raises(RuntimeError, match="half way"):
        await steps(postgres_url, with_step(tmp_path, body))
    assert run(postgres_url, "SELECT to_regclass('half')") == [(None,)]
    assert run(postgres_url, "SELECT version_num FROM alembic_version") == [(STEPS[-1],)]


async def test_a_step_may_take_longer_than_a_turn(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(postgres.SETTINGS, "statement_timeout", "100ms")
    await steps(postgres_url, with_step(tmp_path, 'op.execute("SELECT pg_sleep(0.3)")'))
    assert run(postgres_url, "SELECT version_num FROM alembic_version") == [("9000",)]


async def test_replicas_of_the_version_before_run_on_while_a_step_adds_a_column(
    postgres_url: str, tmp_path: Path
) -> None:
    store: Store = await open_store(postgres_url, now=NOW)
    for _ in range(8):  # statements that are prepared by now
        await fill(store)
    body = 'op.execute("ALTER TABLE person ADD COLUMN nickname TEXT")'
    await steps(postgres_url, with_step(tmp_path, body))
    for _ in range(8):
        await fill(store)
        async with store.transaction() as tx:
            assert await tx.person(42) is not None
    await store.close()


def test_the_template_of_tests_is_made_by_the_same_steps(empty: str) -> None:
    engine = create_engine(empty)
    with engine.begin() as connection:
        upgrade(connection)
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    engine.dispose()
    assert found == STEPS[-1]
