"""Writes the tables of the privacy page: ``python -m bot.privacy_page`` prints them.

Lives here: for every table why it is there, how long its rows stay, and what whoever gets hold of
the file learns from it; columns, seals and periods come from the schema and from retention itself,
so that the page cannot promise what the code does not do. Does not live here: the rest of the page
(``deploy/privacy.md``). Called by hand, and by the test that holds the page to the schema.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Table

from bot.settings import Settings
from storage import rights, sealing
from storage.schema import metadata

BEGIN, END = "<!-- tables: python -m bot.privacy_page -->", "<!-- /tables -->"
PAGE = Path(__file__).parent.parent / "deploy" / "privacy.md"
_DAY_MS, _HOUR_MS = 86_400_000, 3_600_000
_KEPT = f"{Settings.model_fields['retention_days'].default} days after the last message"
_IN_GROUPS = {column.table.name: ms // _DAY_MS for column, ms in rights.KEPT_IN_GROUPS}
_WEEK = f"{rights.CONTRIBUTION_MS // _DAY_MS} days"
_OF_THE_COMMUNITY = f"with the community, {_IN_GROUPS['community']} days after it was left"

#: Of each table: why it is there, and how long a row stays.
_TABLES: dict[str, tuple[str, str]] = {
    "person": ("whom to write to, in which language, and where the conversation stands", _KEPT),
    "consent": ("that and when somebody agreed, and to which wording", _KEPT),
    "assessment": ("each judgement with the answers it rests on: history, export", _KEPT),
    "episode": ("the story of each complaint, for the page for a clinician", _KEPT),
    "check_in": ("when to come back", _KEPT),
    "outbox": (
        "messages until they have arrived; the body goes as soon as they have",
        f"{rights.SENT_MS // _DAY_MS} days after sending",
    ),
    "seen": (
        "which updates are done, so that nothing is done twice",
        f"{rights.SEEN_MS // _HOUR_MS} hours",
    ),
    "picture": (
        "which drawings Telegram has already; about nobody",
        f"{rights.PICTURE_MS // _DAY_MS} days",
    ),
    "gate": ("until when Telegram wants no messages; about nobody", "always, one row"),
    "seal": ("which keys are in use, never a key; about nobody", "always"),
    "erasure_log": ("that somebody was erased, as a keyed hash, for restored backups", "always"),
    "community": (
        "groups and channels: title, settings, when to post",
        f"{_IN_GROUPS['community']} days after it was left",
    ),
    "door": ("links from a community to the private chat", "until they expire"),
    "manager": ("who may change a community's settings", _OF_THE_COMMUNITY),
    "admin_link": ("which anonymous admin has proved who they are", "until it expires"),
    "link_code": ("codes with which an anonymous admin proves it", "until they expire"),
    "audit": ("what was changed in a community, and by whom", f"{_IN_GROUPS['audit']} days"),
    "panel": ("which settings an admin has open", f"{_IN_GROUPS['panel']} days"),
    "membership": ("from which community somebody came, and whether they may be counted", _KEPT),
    "contribution": ("who counts in this week's numbers, as ordinary or other", _WEEK),
    "weekly": ("published numbers, none about fewer than 5 people", _OF_THE_COMMUNITY),
    "group_poll": ("polls in a group, counts alone", f"{_IN_GROUPS['group_poll']} days"),
    "form_check": (
        "a lifter's request to look at a lift, never about pain",
        f"{_IN_GROUPS['form_check']} days after it closes",
    ),
    "form_tick": ("what others saw of that lift", "with the form check"),
}


def tables() -> str:
    """Every table of the schema with its columns, as Markdown."""
    lines = [
        "| table | why | how long | about whom | columns (**sealed** where a key is set) |",
        "| --- | --- | --- | --- | --- |",
    ]
    lines += [_line(table) for table in sorted(metadata.tables.values(), key=lambda one: one.name)]
    return "\n".join(lines)


def _line(table: Table) -> str:
    why, kept = _TABLES[table.name]
    whose = rights.OWNED.get(table)
    about = "nobody" if whose is None else f"a person, by `{whose.name}`"
    return f"| `{table.name}` | {why} | {kept} | {about} | {', '.join(_columns(table))} |"


def _columns(table: Table) -> Iterator[str]:
    for column in table.columns:
        sealed = isinstance(column.type, (sealing.Sealed, sealing.SealedReal))
        yield f"**{column.name}**" if sealed else column.name


def page() -> str:
    """The whole page as it should be, with today's tables."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return f"{before}{BEGIN}\n{tables()}\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    sys.stdout.write(tables() + "\n")
