"""The file of /export: everything that is kept about one person, as a zip.

    data.json     every row, in the shape of schema.json
    schema.json   what each field means
    summary.txt   the same for people: checks, scores, how they went
    chart.png     the course of the latest check with two scores or more, if there is one

House rules. The zip is made when it is sent and kept nowhere. Anyone who has it can read it,
which is said before and with it. Does not live here: fetching the rows (``storage``), the
types (``bot.records.tables``). Called by ``bot.records.files``.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from importlib.resources import files
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from bot.records.tables import Tables
from bot.render import Renderer, plain
from flows.records.cards import record_card
from flows.records.model import Record
from flows.screen import Moment, Part, Screen

SCHEMA = "export.schema.json"
#: Stands in every entry of the zip, for the same rows make the same file.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


class Export(BaseModel):
    """Everything that Spotter keeps about one person. Self-reported, not a diagnosis."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, defer_build=True)

    format: Literal["spotter-export"] = "spotter-export"
    """What kind of file this is."""
    version: Literal[1] = 1
    """Counts the shapes of this file."""
    made_at: datetime
    """When the file was made."""
    tables: Tables
    """The rows by table."""


def schema() -> dict[str, Any]:
    """The JSON Schema of ``data.json``, as it is published."""
    made = Export.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def published_schema() -> str:
    """The schema as it ships."""
    return (files("bot.records") / SCHEMA).read_text(encoding="utf-8")


def data(kept: Mapping[str, Sequence[Mapping[str, object]]], now: datetime) -> str:
    """``data.json``: ``kept`` is rows by table, as the store exports them."""
    tables = Tables.model_validate(kept)
    return Export(made_at=now, tables=tables).model_dump_json(indent=2)


def summary(renderer: Renderer, language: str, records: Sequence[Record], now: datetime) -> str:
    """``summary.txt``: every check in words, the newest first."""
    made = Part("summary-made", (("when", Moment(now)),))
    head = Screen("summary", (Part("summary-title"), made))
    screens = [record_card(one, now, None) for one in reversed(records)]
    shown = [head, *screens] if screens else [head, Screen("summary", (Part("history-empty"),))]
    texts = (plain(renderer.text(language, screen)) for screen in shown)
    return "\n\n----\n\n".join(texts) + "\n"


def zipped(entries: Mapping[str, bytes]) -> bytes:
    """One zip of several files, by name."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return whole.getvalue()


def entries(
    renderer: Renderer,
    language: str,
    kept: Mapping[str, Sequence[Mapping[str, object]]],
    records: Sequence[Record],
    now: datetime,
) -> dict[str, bytes]:
    """The text files of the zip by name; pictures are added by whoever can draw them."""
    return {
        "data.json": data(kept, now).encode(),
        "schema.json": published_schema().encode(),
        "summary.txt": summary(renderer, language, records, now).encode(),
    }


def written_schema() -> str:
    """The text of the schema file; ``python -m bot.records.export`` prints it."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(written_schema())
