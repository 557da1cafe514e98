"""The page for a clinician as one message of text.

Lives here: the order of its paragraphs, and the button for the file that software reads.
Does not live here: the facts (``flows.records.page``). Called by ``flows.records.pressing``
and, for the text file, by ``bot.records``.
"""

from __future__ import annotations

from datetime import datetime

from flows.content import Content
from flows.records.cards import button
from flows.records.model import Record
from flows.records.page import page_of
from flows.screen import Screen


def told(content: Content, record: Record, now: datetime, offset: int | None) -> Screen:
    """The page in words, with the way to its FHIR file."""
    page = page_of(content, record, now, offset)
    body = (part for section in page.sections for part in (section.heading, *section.lines))
    return Screen(
        "page",
        parts=(page.title, *page.about, *body, *page.trace),
        rows=((button("fhir", record.number, "as-fhir-file"),),),
        level=record.episode.level,
    )
