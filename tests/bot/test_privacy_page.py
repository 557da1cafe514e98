"""The privacy page tells of every table, and what it says holds.

Lives here: the generated part held to the schema, and what the written parts must not forget. Does
not live here: retention and erasure themselves (``tests/storage``). Called by pytest.
"""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from bot import privacy_page
from bot.settings import Settings
from storage import rights
from storage.schema import metadata
from tests.test_house import ROOT

PAGE = (ROOT / "deploy/privacy.md").read_text("utf-8")


def rows() -> dict[str, list[str]]:
    """What the page says of each table, cell by cell."""
    said = re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE, re.MULTILINE)
    return {name: cells.split(" | ") for name, cells in said}


def test_the_page_is_what_the_schema_makes_of_it() -> None:
    assert privacy_page.page() == PAGE, (
        "put in its place what this prints: python -m bot.privacy_page"
    )


def test_the_command_prints_the_tables() -> None:
    command = [sys.executable, "-m", "bot.privacy_page"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() in PAGE


def test_every_table_and_every_column_is_told_of() -> None:
    found = rows()
    assert set(found) == set(metadata.tables)
    for name, table in metadata.tables.items():
        assert found[name][3].replace("**", "").split(", ") == [one.name for one in table.columns]


def test_whom_a_row_is_about_is_what_an_export_looks_for() -> None:
    people = {name for name, cells in rows().items() if cells[2] != "nobody"}
    assert people == {table.name for table in rights.OWNED}


def test_answers_results_and_bodies_of_messages_are_sealed() -> None:
    told = {name: re.findall(r"\*\*(\w+)\*\*", cells[3]) for name, cells in rows().items()}
    assert set(told["assessment"]) >= {"answers", "level", "severity", "rules"}
    assert told["outbox"] == ["body"]
    assert told["episode"] == ["story"]


@pytest.mark.parametrize(
    ("table", "period"),
    [
        ("person", f"{Settings.model_fields['retention_days'].default} days after the last"),
        ("outbox", "7 days"),
        ("seen", "72 hours"),
        ("audit", "90 days"),
        ("community", "30 days"),
        ("contribution", "28 days"),
    ],
)
def test_how_long_rows_stay_is_what_was_promised(table: str, period: str) -> None:
    assert rows()[table][1].startswith(period)


def test_what_could_be_handed_over_is_said() -> None:
    [told] = re.findall(r"## What could be handed over(.+)", PAGE, re.DOTALL)
    for word in ("with the data key", "without the key", "backup", "logs", "/forget", "Not at all"):
        assert word in told
