"""The cards of history: the list, one complaint, and the question before one is deleted.

House rules. A button names the complaint by its number, ``h.<verb>.<number>``, so that it
works from any copy of any card; whose it is, the database says. Everything that the chart
shows is in the words of its own message. Does not live here: what a press does
(``flows.records.pressing``). Called by that and by ``flows.result``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from flows.records.model import INTAKE, NO_ANSWER, Contact, Record
from flows.screen import Arg, Button, Day, Part, Ref, Refs, Role, Screen
from flows.vocabulary import CHANGES, NOT_SURE, Level

HISTORY = "h"
PER_PAGE = 5
#: Buttons fit a phone: what is older than this many contacts is told as a number.
_MOST_LINES = 12

Row = tuple[Button, ...]


def button(verb: str, number: int, label: str, role: Role = "other") -> Button:
    """A button of history: ``h.<verb>.<number>``, the number being a complaint's or a page's."""
    return Button(f"{HISTORY}.{verb}.{number}", label, role)


def is_history_button(name: str) -> bool:
    """Whether a button belongs to history rather than to the live card."""
    return name.startswith(HISTORY + ".")


def to_my_physio(number: int) -> Row:
    """The way from a result to the page for a clinician."""
    return (button("page", number, "for-my-physio"),)


# --- The list --------------------------------------------------------------------------


def pages_of(records: Sequence[Record]) -> int:
    """How many pages there are; an empty history is one page."""
    return max(1, -(-len(records) // PER_PAGE))


def list_card(
    records: Sequence[Record], page: int, now: datetime, offset: int | None, *above: Part
) -> Screen:
    """Five complaints, the newest first; ``records`` the oldest first, ``page`` from 1."""
    if not records:
        return Screen("history", (*above, Part("history-empty")))
    last = pages_of(records)
    page = min(max(page, 1), last)
    newest = sorted(records, key=lambda one: -one.number)
    shown = newest[(page - 1) * PER_PAGE : page * PER_PAGE]
    turns = (
        *((button("list", page - 1, "history-newer"),) if page > 1 else ()),
        *((button("list", page + 1, "history-older"),) if page < last else ()),
    )
    counts = (("number", float(page)), ("total", float(last)))
    return Screen(
        "history",
        (*above, Part("history", counts) if last > 1 else Part("history-short")),
        rows=(*((_entry(one, now, offset),) for one in shown), *((turns,) if turns else ())),
    )


def _entry(record: Record, now: datetime, offset: int | None) -> Button:
    """One complaint in a line: when, what it came to, how it ended."""
    return Button(
        f"{HISTORY}.open.{record.number}",
        f"history-{record.outcome}",
        "other",
        args=(*_title(record, now, offset), ("days", record.days)),
    )


def _title(
    record: Record, now: datetime, offset: int | None
) -> tuple[tuple[str, Arg], tuple[str, Arg]]:
    at = record.episode.reported_at
    day = Day(at, offset, year=at.year != now.year)
    return ("day", day), ("level", Ref(f"level-{record.episode.level.value}.name"))


# --- One complaint ---------------------------------------------------------------------


def record_card(record: Record, now: datetime, offset: int | None) -> Screen:
    """What it came to, where it was, every contact in a line, and how it ended."""
    number = record.number
    told = [one for one in record.episode.answered if one.question == "location"]
    keys = [f"o-{one.question}-{code}" for one in told for code in one.codes if code != NOT_SURE]
    where = Refs(tuple(keys))
    emergency = record.episode.level is Level.EMERGENCY
    return Screen(
        "record",
        parts=(
            Part("record-title", _title(record, now, offset)),
            *((Part("record-where", (("place", where),)),) if where.keys else ()),
            *_lines(record),
            Part(f"record-{record.outcome}", (("days", record.days),)),
            *((Part("go-now"),) if emergency and record.outcome == "open" else ()),
            Part("not-signed-off"),
        ),
        rows=(
            to_my_physio(number),
            (button("ask", number, "delete-this-one"),),
            (button("list", 1, "back-to-list"),),
        ),
        level=record.episode.level,
    )


def _lines(record: Record) -> tuple[Part, ...]:
    left_out = len(record.contacts) - _MOST_LINES
    shown = record.contacts if left_out <= 0 else record.contacts[-_MOST_LINES:]
    more = () if left_out <= 0 else (Part("record-more", (("number", float(left_out)),)),)
    return (*more, *(_line(record, one) for one in shown))


def _line(record: Record, contact: Contact) -> Part:
    told = ("day", record.days_until(contact.at)), ("what", Ref(what(contact)))
    if contact.severity is None:
        return Part("record-line", told)
    return Part("record-line-score", (*told, ("score", contact.severity)))


def what(contact: Contact) -> str:
    """The text key of what a contact was."""
    if contact.change in CHANGES:
        return f"change-{contact.change}"
    plain = {INTAKE: "record-report", NO_ANSWER: "record-silence"}
    return plain.get(contact.kind, "record-check-in")


# --- Deleting one ----------------------------------------------------------------------


def delete_card(record: Record, now: datetime, offset: int | None) -> Screen:
    """Whether one complaint shall really go, and what else ends with it."""
    number = record.number
    alarming = record.episode.level.rank > Level.CLINICIAN_SOON.rank
    open_now = record.outcome == "open"
    return Screen(
        "record_delete",
        parts=(
            Part("record-delete", _title(record, now, offset)),
            *((Part("record-delete-open"),) if open_now else ()),
            *((Part("go-now"),) if open_now and alarming else ()),
        ),
        rows=(
            (button("delete", number, "delete-it", "danger"),),
            (button("open", number, "keep-it"),),
        ),
    )
