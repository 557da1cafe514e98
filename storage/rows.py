"""The nouns of the store: one frozen row for each thing that goes in or comes out.

Lives here: fields and their units. Does not live here: any behaviour, the tables
(``schema``), or the nouns of groups and channels (``community_rows``). Every moment is an
``int``, milliseconds since 1970 (UTC). Made and read by ``bot``; all arguments are by
keyword, because nine integers in a row invite mistakes.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

CheckInStatus = Literal["waiting", "asked", "answered", "cancelled", "expired"]
Mode = Literal["at_least_once", "at_most_once"]
Status = Literal["pending", "sending", "sent", "dead", "unknown", "cancelled", "expired"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person. ``state`` is JSON; ``rev`` is the caller's, and counts saved states.

    ``keyboard`` is JSON of the buttons that stand below their messages in simple mode.
    """

    user_id: int
    chat_id: int
    state: str
    rev: int
    language: str | None = None
    live_message_id: int | None = None
    keyboard: str | None = None
    unreachable: bool = False
    created_at: int
    seen_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentRow:
    """One finished assessment. ``rules`` and ``answers`` are JSON, ``severity`` is 0 to 10."""

    id: str
    user_id: int
    consent_version: int
    episode: int
    kind: str
    at: int
    level: str
    pattern: str
    severity: float | None
    rules: str
    answers: str
    content_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeRow:
    """One complaint from its report on; ``story`` is JSON, ``number`` counts the person's."""

    user_id: int
    number: int
    consent_version: int
    reported_at: int
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInRow:
    """One promise to come back; ``id`` is derived by the caller, so planning twice plans once."""

    id: str
    user_id: int
    episode: int
    kind: str
    due_at: int
    expires_at: int
    status: CheckInStatus = "waiting"
    asked_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMessage:
    """One message to be sent; ``key`` names it for ever, so enqueueing twice sends once.

    ``priority`` 0 is the most urgent. ``edit_message_id`` makes it an edit of that message;
    ``check_in`` ties it to a check-in; ``live`` makes it the person's live card once sent.
    ``body`` is JSON. ``user_id`` is None for what concerns nobody (a hello to a group).
    """

    key: str
    user_id: int | None
    chat_id: int
    kind: str
    mode: Mode
    priority: int
    body: str
    created_at: int
    due_at: int
    expires_at: int | None = None
    edit_message_id: int | None = None
    check_in: str | None = None
    live: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """One claimed message: what ``NewMessage`` says, and who may report on it until when.

    ``attempts`` counts this one too. ``message_id`` and ``sent_at`` are filled once sent.
    """

    id: int
    key: str
    user_id: int | None
    chat_id: int
    kind: str
    mode: Mode
    priority: int
    body: str
    edit_message_id: int | None
    check_in: str | None
    status: Status
    created_at: int
    due_at: int
    expires_at: int | None
    lease: str | None
    lease_until: int | None
    attempts: int
    message_id: int | None
    sent_at: int | None
    live: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureRow:
    """One picture that the bot ``bot_id`` has sent: ``file_id`` sends it again.

    ``name`` tells the drawing and its version.
    """

    bot_id: int
    name: str
    theme: str
    language: str
    file_id: str
    kept_at: int


@cache
def _columns(kind: type[DataclassInstance]) -> tuple[tuple[str, ...], attrgetter[tuple[Any, ...]]]:
    names = tuple(field.name for field in fields(kind))
    return names, attrgetter(*names)


def values(row: DataclassInstance) -> dict[str, object]:
    """The columns of ``row`` by name, as a statement wants them."""
    names, of = _columns(type(row))
    return dict(zip(names, of(row), strict=True))
