"""The file of everything: in the published shape, complete, and the same for people.

Lives here: the zip and the schema of its data, over a person who has done a bit of everything.
Does not live here: sending (``test_files``), which rows belong to whom
(``tests/storage/test_rights``). Called by pytest.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from bot.records import export
from bot.records.reading import records_of
from bot.records.tables import Tables
from bot.render import Renderer
from flows import codec
from storage import Store
from storage.schema import metadata
from tests.bot.parts import NOW, PERSON, Talk
from tests.storage.samples import fill_group

#: Tables without anybody in them. A new table stands either here or in the export.
ABOUT_NOBODY = {
    "community", "door", "weekly", "group_poll", "seen", "gate", "erasure_log", "picture",
    "seal",
}  # fmt: skip


async def lived(talk: Talk, store: Store) -> dict[str, list[dict[str, object]]]:
    """What is kept of somebody who checked, was checked in, and came from a group."""
    await talk.ordinary()
    talk.later(hours=30)
    await talk.command("how")
    await talk.press_all("better", "none", "none", "2")
    await talk.command("check")
    await talk.press("saddle_numb")
    async with store.transaction() as tx:
        await fill_group(tx, PERSON)
        return await tx.export(PERSON)


# --- Complete --------------------------------------------------------------------------


def test_every_table_is_exported_or_known_to_be_about_nobody() -> None:
    tables = {table.name for table in metadata.sorted_tables}
    assert tables - set(Tables.model_fields) == ABOUT_NOBODY


def test_every_column_of_every_exported_table_is_in_the_schema() -> None:
    rows = {
        name: field.annotation.__args__[0]  # type: ignore[union-attr]  # each is a list of rows
        for name, field in Tables.model_fields.items()
    }
    for table in metadata.sorted_tables:
        if table.name in rows:
            assert set(rows[table.name].model_fields) == set(table.c.keys()), table.name


async def test_an_export_has_a_row_of_every_table(talk: Talk, store: Store) -> None:
    kept = await lived(talk, store)
    assert set(kept) == set(Tables.model_fields)
    data = json.loads(export.data(kept, NOW))
    assert [name for name, rows in data["tables"].items() if not rows] == []


# --- In the published shape ------------------------------------------------------------


def test_the_published_schema_is_the_one_of_the_types() -> None:
    assert export.published_schema() == export.written_schema(), (
        "the types changed: python -m bot.records.export > bot/records/export.schema.json"
    )


def test_the_published_schema_is_a_schema_and_explains_every_field() -> None:
    schema = json.loads(export.published_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    bare = [
        f"{name}.{field}"
        for name, model in schema["$defs"].items()
        if name in {one.__name__ for one in _rows()}
        for field, told in model["properties"].items()
        if "description" not in told
    ]
    assert bare == []


def _rows() -> list[Any]:
    return [field.annotation.__args__[0] for field in Tables.model_fields.values()]  # type: ignore[union-attr]


async def test_the_data_fits_the_published_schema(talk: Talk, store: Store) -> None:
    kept = await lived(talk, store)
    data = json.loads(export.data(kept, NOW))
    jsonschema.validate(data, json.loads(export.published_schema()))
    assert data["format"] == "spotter-export"
    [first, *_] = data["tables"]["assessment"]
    assert first["answers"]["answered"][3] == {
        "question": "trained_hours_ago",
        "codes": [],
        "number": 24.0,
        "unsure": [],
    }
    assert data["tables"]["person"][0]["state"]["consent"] == 1


async def test_data_that_does_not_fit_is_noticed(talk: Talk, store: Store) -> None:
    kept = await lived(talk, store)
    data = json.loads(export.data(kept, NOW))
    del data["tables"]["person"][0]["chat_id"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json.loads(export.published_schema()))
    with pytest.raises(ValidationError):
        export.data({**kept, "diary": []}, NOW)


async def test_a_waiting_message_is_exported_opened(talk: Talk, store: Store) -> None:
    kept = await lived(talk, store)
    waiting = {**kept["outbox"][0], "status": "pending", "body": '{"language": "en"}'}
    data = json.loads(export.data({**kept, "outbox": [waiting, kept["outbox"][0]]}, NOW))
    assert [row["body"] for row in data["tables"]["outbox"]] == [{"language": "en"}, None]


# --- The zip ---------------------------------------------------------------------------


async def test_the_summary_tells_every_check_in_words(
    talk: Talk, store: Store, renderer: Renderer
) -> None:

    await lived(talk, store)
    async with store.transaction() as tx:
        person = await tx.person(PERSON)
        assert person is not None
        records = await records_of(tx, PERSON, codec.load_state(person.state))
    text = export.summary(renderer, "en", records, NOW)
    first, newest, oldest = text.split("----")
    assert "What Spotter keeps about you" in first
    assert "Advice now" in newest or "emergency" in newest.lower()
    assert "Day 1: you told me, 3 out of 10\nDay 2: Better, 2 out of 10" in oldest
    assert "**" not in text


def test_a_summary_of_no_check_says_so(renderer: Renderer) -> None:
    assert "There is no check yet" in export.summary(renderer, "en", [], NOW)


def test_the_zip_holds_its_files_and_is_the_same_every_time() -> None:
    entries = {"a.txt": b"a" * 100, "b.json": b"{}"}
    made = export.zipped(entries)
    assert made == export.zipped(entries)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == entries


def test_the_schema_travels_with_the_package() -> None:
    root = Path(export.__file__).parent
    assert (root / export.SCHEMA).is_file()
