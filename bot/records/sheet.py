"""The page for a clinician as plain text in places: what the PDF writes, and nothing else.

Lives here: the nouns that travel to the process that writes the PDF, as JSON. Does not live
here: the facts (``flows.records.page``), the writing (``bot.records.pdf``). Made by
``bot.records.files``.
"""

from __future__ import annotations

from pydantic import Base64Bytes, BaseModel

from bot.render import Renderer, plain
from flows.records.page import Page
from flows.screen import Part


class Lines(BaseModel):
    """A heading and the lines below it."""

    heading: str
    lines: list[str]


class Sheet(BaseModel):
    """One page; ``body_map`` and ``chart`` are PNG. ``made_at`` is ISO 8601."""

    language: str
    made_at: str
    title: str
    about: list[str]
    sections: list[Lines]
    trace: list[str]
    body_map: Base64Bytes | None = None
    chart: Base64Bytes | None = None


def sheet_of(renderer: Renderer, language: str, page: Page, made_at: str) -> Sheet:
    """The page in words, still without its pictures."""

    def worded(part: Part) -> str:
        return plain(renderer.part(language, part))

    return Sheet(
        language=language,
        made_at=made_at,
        title=worded(page.title),
        about=[worded(part) for part in page.about],
        sections=[
            Lines(heading=worded(one.heading), lines=[worded(part) for part in one.lines])
            for one in page.sections
        ],
        trace=[worded(part) for part in page.trace],
    )
