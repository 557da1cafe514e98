"""From any older shape to today's, with a copy of the old one kept.

Lives here: the steps, run on empty, current, older and newer databases. Does not live here:
backups on demand (``test_backup``). Called by pytest.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import SchemaTooNew, StorageError, Store, migrating, open_store, sqlite
from storage.migrating import MIGRATIONS, bring_up_to_date
from storage.schema import metadata
from tests.databases import url_of
from tests.storage.samples import NOW, column, community, fill, message, picture

STEP = '''"""A step for a test. Loaded by Alembic."""
import sqlalchemy as sa
from alembic import op
revision = "9000"
down_revision = "0008"
def upgrade() -> None:
    {body}
'''
REBUILD = (
    'with op.batch_alter_table("person") as batch: '
    'batch.add_column(sa.Column("nickname", sa.Text()))'
)


def with_step(tmp_path: Path, body: str) -> Path:
    """The real steps and one more."""
    scripts = tmp_path / "100% more"
    shutil.copytree(MIGRATIONS, scripts)
    (scripts / "versions" / "9000_more.py").write_text(STEP.format(body=body))
    return scripts


@asynccontextmanager
async def engine_on(file: Path) -> AsyncIterator[AsyncEngine]:
    engine = sqlite.engine_for(make_url(url_of(file)))
    yield engine
    await engine.dispose()


def read(file: Path, sql: str) -> list[object]:
    connection = sqlite3.connect(file)
    rows = [row[0] for row in connection.execute(sql)]
    connection.close()
    return rows


async def filled(file: Path) -> None:
    store = await open_store(url_of(file), now=NOW)
    await fill(store)
    await store.close()


def shape(rows: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Each object's SQL as a sorted list of its parts.

    Neither the order of constraints is drift, nor the quotes about the name of a rebuilt table,
    nor that a column which was added later stands on the line of the one before.
    """
    return {
        name: sorted(
            part.strip(" ,\n\t()")
            for part in re.split(
                r",\s*\n|\n|, (?=\w+ (?:INTEGER|TEXT))",
                (sql or "").replace(f'TABLE "{name}"', f"TABLE {name}"),
            )
        )
        for name, sql in rows
    }


async def test_the_steps_lead_to_exactly_the_tables_of_the_schema(store: Store) -> None:
    def compare(connection: Connection) -> list[object]:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        return list(compare_metadata(context, metadata))

    async with store.engine.connect() as connection:
        assert await connection.run_sync(compare) == []


async def test_the_rules_of_the_tables_are_the_same_too(on_disk: Store, tmp_path: Path) -> None:
    query = text("SELECT name, sql FROM sqlite_master WHERE tbl_name NOT LIKE 'alembic%'")
    async with on_disk.engine.connect() as connection:
        migrated = [(row.name, row.sql) for row in await connection.execute(query)]
    engine = create_engine("sqlite://")
    with engine.begin() as fresh:
        metadata.create_all(fresh)
        created = [(row.name, row.sql) for row in fresh.execute(query)]
    engine.dispose()
    assert shape(migrated) == shape(created)


async def test_opening_again_changes_and_copies_nothing(file: Path) -> None:
    await filled(file)
    await (await open_store(url_of(file), now=NOW)).close()
    assert {path.name for path in file.parent.iterdir()} == {"spotter.db"}
    assert read(file, "SELECT version_num FROM alembic_version") == ["0008"]


async def test_a_newer_database_is_refused_and_left_alone(file: Path) -> None:
    await filled(file)
    with sqlite3.connect(file) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    with pytest.raises(SchemaTooNew, match=r"spotter\.db: .*newer Spotter.*revision 9999"):
        await open_store(url_of(file), now=NOW)
    assert read(file, "SELECT count(*) FROM person") == [1]


async def test_an_older_database_is_copied_and_then_changed(file: Path, tmp_path: Path) -> None:
    await filled(file)
    backups = tmp_path / "kept" / "here"
    async with engine_on(file) as engine:
        scripts = with_step(tmp_path, REBUILD)
        await bring_up_to_date(engine, backups=backups, now=NOW, scripts=scripts)
        await bring_up_to_date(engine, backups=backups, now=NOW + 1, scripts=scripts)
        async with engine.connect() as connection:
            pragma = await connection.execute(text("PRAGMA foreign_keys"))
            assert pragma.scalar() == 1
    # Rebuilding the table of persons must not take what belongs to them.
    assert read(file, "SELECT user_id FROM person") == [42]
    for count in (
        "SELECT count(*) FROM consent",
        "SELECT count(*) FROM assessment",
        "SELECT count(*) FROM check_in",
    ):
        assert read(file, count) == [1]
    assert "nickname" in read(file, "SELECT name FROM pragma_table_info('person')")
    (copy,) = backups.iterdir()
    assert copy.name == f"spotter-before-9000-{NOW}.db"
    assert read(copy, "SELECT version_num FROM alembic_version") == ["0008"]
    assert read(copy, "SELECT count(*) FROM assessment") == [1]
    assert "nickname" not in read(copy, "SELECT name FROM pragma_table_info('person')")


async def test_without_a_folder_the_copy_goes_beside_the_file(file: Path, tmp_path: Path) -> None:
    await filled(file)
    async with engine_on(file) as engine:
        scripts = with_step(tmp_path, "pass")
        await bring_up_to_date(engine, backups=None, now=NOW, scripts=scripts)
    copies = [path.name for path in (file.parent / "backups").iterdir()]
    assert copies == [f"spotter-before-9000-{NOW}.db"]


async def test_a_step_that_fails_changes_nothing(file: Path, tmp_path: Path) -> None:
    await filled(file)
    body = 'op.execute("CREATE TABLE half (n INTEGER)"); raise RuntimeError("half way")'
    async with engine_on(file) as engine:
        scripts = with_step(tmp_path, body)
        with pytest.raises(RuntimeError, match="half way"):
            await bring_up_to_date(engine, backups=None, now=NOW, scripts=scripts)
    assert read(file, "SELECT name FROM sqlite_master WHERE name = 'half'") == []
    assert read(file, "SELECT version_num FROM alembic_version") == ["0008"]


async def test_a_step_that_leaves_dangling_references_changes_nothing(
    file: Path, tmp_path: Path
) -> None:
    await filled(file)
    async with engine_on(file) as engine:
        scripts = with_step(tmp_path, 'op.execute("DELETE FROM person")')
        with pytest.raises(
            StorageError, match=r"table (consent|check_in|membership) refers to rows"
        ):
            await bring_up_to_date(engine, backups=None, now=NOW, scripts=scripts)
    assert read(file, "SELECT count(*) FROM person") == [1]


async def test_the_steps_travel_with_the_package(store: Store) -> None:
    found = {path.name for path in MIGRATIONS.rglob("*") if path.is_file()}
    assert {"0001_first.py", "0004_pictures.py", "0005_episodes.py"} <= found
    assert {"env.py", "script.py.mako"} <= found
    assert await column(store, "SELECT version_num FROM alembic_version") == ["0008"]


# --- From the first shape --------------------------------------------------------


async def at(step: str, file: Path, tmp_path: Path) -> None:
    """A database that the released steps up to this one have made."""
    scripts = tmp_path / "older"
    shutil.copytree(MIGRATIONS, scripts)
    for later in (scripts / "versions").glob("0*.py"):
        if later.name[:4] > step:
            later.unlink()
    async with engine_on(file) as engine:
        await bring_up_to_date(engine, backups=None, now=NOW, scripts=scripts)
    assert read(file, "SELECT version_num FROM alembic_version") == [step]


def write(file: Path, script: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(script)


MESSAGE = """
INSERT INTO outbox (id, key, user_id, chat_id, kind, mode, priority, body, status, created_at,
                    due_at, attempts, live)
VALUES ({id}, 'm{id}', 42, {chat}, '{kind}', 'at_most_once', 1, '{{}}', 'pending', 1, 2, 0, 1);
"""


async def test_a_database_of_the_first_shape_keeps_every_message(
    file: Path, tmp_path: Path
) -> None:
    await at("0001", file, tmp_path)
    write(
        file,
        MESSAGE.format(id=3, chat=42, kind="question")
        + MESSAGE.format(id=4, chat=-5, kind="group_hello"),
    )
    before = read(
        file, "SELECT json_array(id, key, user_id, chat_id, kind, mode, body) FROM outbox"
    )
    store = await open_store(url_of(file), backups=tmp_path / "kept", now=NOW)
    async with store.transaction() as tx:
        assert [row.key for row in await tx.claim(NOW, "L", NOW, 9)] == ["m3", "m4"]
        assert await tx.communities.create(community())
    await store.close()
    after = read(file, "SELECT json_array(id, key, user_id, chat_id, kind, mode, body) FROM outbox")
    assert after == before
    assert read(file, "SELECT version_num FROM alembic_version") == ["0008"]
    assert read(tmp_path / "kept" / f"spotter-before-0008-{NOW}.db", "SELECT id FROM outbox") == [
        3,
        4,
    ]


async def test_an_id_that_was_erased_before_the_change_does_not_come_again(
    file: Path, tmp_path: Path
) -> None:
    await at("0001", file, tmp_path)
    write(file, MESSAGE.format(id=7, chat=42, kind="question"))
    write(file, "DELETE FROM outbox")
    store = await open_store(url_of(file), now=NOW)
    async with store.transaction() as tx:
        await tx.enqueue(message())
    await store.close()
    assert read(file, "SELECT id FROM outbox") == [8]


async def test_ids_begin_at_one_when_nothing_was_ever_sent(file: Path, tmp_path: Path) -> None:
    await at("0001", file, tmp_path)
    store = await open_store(url_of(file), now=NOW)
    async with store.transaction() as tx:
        await tx.enqueue(message())
    await store.close()
    assert read(file, "SELECT id FROM outbox") == [1]


async def test_the_change_lets_more_into_groups_but_nothing_about_health(
    file: Path, tmp_path: Path
) -> None:
    await at("0001", file, tmp_path)
    with pytest.raises(sqlite3.IntegrityError, match="ck_outbox_private"):
        write(file, MESSAGE.format(id=1, chat=-5, kind="group_welcome"))
    await (await open_store(url_of(file), now=NOW)).close()
    write(file, MESSAGE.format(id=1, chat=-5, kind="group_welcome"))
    with pytest.raises(sqlite3.IntegrityError, match="ck_outbox_private"):
        write(file, MESSAGE.format(id=2, chat=-5, kind="question"))
    with pytest.raises(sqlite3.IntegrityError, match="ck_outbox_private"):
        write(file, "UPDATE outbox SET kind = 'guidance'")


async def test_a_database_of_the_second_shape_keeps_its_communities_and_members(
    file: Path, tmp_path: Path
) -> None:
    await at("0002", file, tmp_path)
    write(
        file,
        """
        INSERT INTO person (user_id, chat_id, state, rev, created_at, seen_at, unreachable)
        VALUES (42, 42, '{}', 1, 1, 1, 0);
        INSERT INTO community (id, chat_id, kind, title, settings, joined_at, admin, posts)
        VALUES ('c1', -5, 'group', 'Iron Barn', '{}', 1, 0, 3);
        INSERT INTO membership (user_id, community_id, since, share, asked)
        VALUES (42, 'c1', 7, 1, 1);
        """,
    )
    store = await open_store(url_of(file), backups=tmp_path / "kept", now=NOW)
    async with store.transaction() as tx:
        row = await tx.communities.in_chat(-5)
        assert row is not None
        assert (row.title, row.posts, row.pointed_at) == ("Iron Barn", 3, None)
        [member] = await tx.communities.memberships(42)
        assert (member.came_at, member.share) == (7, True)
        assert await tx.communities.point("c1", NOW, 1)
    await store.close()


async def test_a_database_of_the_third_shape_can_keep_pictures(file: Path, tmp_path: Path) -> None:
    await at("0003", file, tmp_path)
    store = await open_store(url_of(file), backups=tmp_path / "kept", now=NOW)
    async with store.transaction() as tx:
        await tx.keep_picture(picture())
        assert await tx.picture(7, "body_map:1", "light", "en") == "file-1"
    await store.close()


async def test_a_database_of_the_sixth_shape_keeps_scores_and_loses_hashes_without_a_key(
    file: Path, tmp_path: Path
) -> None:
    await at("0006", file, tmp_path)
    write(
        file,
        """
        INSERT INTO person (user_id, chat_id, state, rev, created_at, seen_at, unreachable)
        VALUES (42, 42, '{}', 1, 1, 1, 0);
        INSERT INTO consent VALUES (42, 1, 1);
        INSERT INTO assessment (id, user_id, consent_version, episode, kind, at, level, pattern,
                                severity, rules, answers, content_version)
        VALUES ('a', 42, 1, 1, 'intake', 1, 'urgent', 'doms', 6.5, '[]', '{}', 'c'),
               ('b', 42, 1, 1, 'check_in', 2, 'urgent', 'doms', NULL, '[]', '{}', 'c');
        INSERT INTO erasure_log (person_hash, at) VALUES ('0123', 7);
        """,
    )
    store = await open_store(url_of(file), backups=tmp_path / "kept", now=NOW)
    async with store.transaction() as tx:
        rows = await tx.assessments(42)
    assert [(row.severity, row.level, row.kind) for row in rows] == [
        (6.5, "urgent", "intake"),
        (None, "urgent", "check_in"),
    ]
    assert await column(store, "SELECT at FROM erasure_log WHERE person_hash = ''") == [7]
    await store.close()


def test_the_names_of_the_files_are_the_steps_that_alembic_knows() -> None:
    known = [step.revision for step in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]
    assert list(migrating.steps()) == known[::-1]
