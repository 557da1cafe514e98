"""The page for a clinician as text: one message, or two where very much was told.

House rule: nothing is left out to make it fit, and no message is longer than Telegram takes; as
nothing is worded here, how long a text will be is judged by how many keys it holds. Does not
live here: the facts (``flows.records.page``). Called by ``flows.records.pressing``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from flows.content import Content
from flows.records.cards import button
from flows.records.model import Record
from flows.records.page import page_of
from flows.screen import Part, Refs, Screen

#: Characters that a line and a listed name come to, generously, and the most for one message.
_LINE, _NAME, _MOST = 60, 26, 3900


def told(content: Content, record: Record, now: datetime, offset: int | None) -> tuple[Screen, ...]:
    """The page in words, with the way to its FHIR file below the last of them."""
    page = page_of(content, record, now, offset)
    bodies = [(section.heading, *section.lines) for section in page.sections]
    head = (page.title, *page.about)
    whole = (*head, *(part for body in bodies for part in body), *page.trace)
    rows = ((button("fhir", record.number, "as-fhir-file"),),)
    level = record.episode.level
    if _weight(whole) <= _MOST:
        return (Screen("page", whole, rows, level=level),)
    signs = next(at for at, body in enumerate(bodies) if body[0].key == "physio-signs")
    first = (*head, *(part for body in bodies[:signs] for part in body))
    rest = (*(part for body in bodies[signs:] for part in body), *page.trace)
    return (
        Screen("page", first, level=level),
        Screen("page", (Part("physio-continued"), *rest), rows, level=level),
    )


def _weight(parts: Sequence[Part]) -> int:
    """About how many characters the parts will come to."""
    names = [len(arg.keys) for part in parts for _, arg in part.args if isinstance(arg, Refs)]
    return _LINE * len(parts) + _NAME * sum(names)
