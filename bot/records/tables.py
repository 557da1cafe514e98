"""What an export holds, as types: every table that has rows about people, column by column.

House rules. A column that is missing here fails a test, and so does a table. JSON that the
tables carry as text is opened, so that a reader sees values and not strings of strings. The
published schema (``export.schema.json``) is made from these types and held to them by a
test. Does not live here: groups (``bot.records.community_tables``), making the file
(``bot.records.export``), the tables themselves.
"""

from __future__ import annotations

import json
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Json

from bot.records.community_tables import (
    AdminLink,
    Audit,
    Contribution,
    FormCheck,
    FormTick,
    LinkCode,
    LookedAfter,
    Membership,
    Panel,
    Row,
)
from flows.model import Answered, Episode, State


class Person(Row):
    """Who you are to the bot."""

    user_id: int
    """Your Telegram id."""
    chat_id: int
    """The private chat with you."""
    state: Json[State]
    """Where our conversation stands, and what is known between two messages."""
    rev: int
    """How often the state was saved."""
    language: str | None
    """The language of our chat."""
    live_message_id: int | None
    """The message with the buttons that count."""
    keyboard: str | None
    """The keys of simple mode that you see now."""
    unreachable: bool
    """Whether Telegram refused to deliver to you."""
    created_at: int
    """When you first wrote."""
    seen_at: int
    """When you last wrote or tapped."""


class Consent(Row):
    """What you agreed to."""

    user_id: int
    """Your Telegram id."""
    version: int
    """The version of the consent text."""
    at: int
    """When you said yes."""


class Told(BaseModel):
    """What an assessment rests on."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, defer_build=True)

    answered: list[Answered]
    """Your answers in the order in which you gave them."""
    heard: dict[str, str]
    """Danger signs that were heard in typed words: "yes" or "not_sure"."""
    change: str | None = None
    """What you reported at a check-in since the contact before."""


class Assessment(Row):
    """One result: what your answers came to, and by which rules."""

    id: str
    """The name of the row."""
    user_id: int
    """Your Telegram id."""
    consent_version: int
    """The consent that it was made under."""
    episode: int
    """The number of the check that it belongs to."""
    kind: str
    """The word intake for the first report, else the kind of check-in."""
    at: int
    """When it was made."""
    level: str
    """How urgent it was."""
    pattern: str
    """What the answers look like; never a diagnosis."""
    severity: float | None
    """Your score, 0 to 10."""
    rules: Json[list[str]]
    """The ids of the rules that fired."""
    answers: Json[Told]
    """Your answers."""
    content_version: str
    """The version of the rules."""


class EpisodeStory(Row):
    """One check from its report to its end."""

    user_id: int
    """Your Telegram id."""
    number: int
    """Your checks are counted from 1."""
    consent_version: int
    """The consent that it was made under."""
    reported_at: int
    """When you told of it."""
    story: Json[Episode]
    """What is known of it."""


class CheckIn(Row):
    """One promise to come back."""

    id: str
    """The name of the row."""
    user_id: int
    """Your Telegram id."""
    episode: int
    """The number of the check."""
    kind: str
    """Which of the promises it is."""
    due_at: int
    """When it is asked."""
    expires_at: int
    """After this it is not asked any more."""
    status: str
    """waiting, asked, answered, cancelled or expired."""
    asked_at: int | None
    """When it was asked."""


def _opened(text: object) -> object:
    """A body as JSON; a message that has ended keeps none."""
    if not isinstance(text, str):
        return text
    return json.loads(text) if text else None


class Message(Row):
    """One message to you that waits, or the trace of one that was sent."""

    id: int
    """The name of the row."""
    key: str
    """What it answered, so that it is sent once."""
    user_id: int | None
    """Your Telegram id."""
    chat_id: int
    """Where it goes."""
    kind: str
    """What it is."""
    mode: str
    """Whether it may be sent again when nobody knows if it arrived."""
    priority: int
    """0 is the most urgent."""
    body: Annotated[dict[str, Any] | None, BeforeValidator(_opened)]
    """What it will say, as keys of texts; nothing is kept once it has ended."""
    edit_message_id: int | None
    """The message that it changes."""
    check_in: str | None
    """The check-in that it asks."""
    status: str
    """pending, sending, sent, dead, unknown, cancelled or expired."""
    created_at: int
    """When it was written."""
    due_at: int
    """When it is sent."""
    expires_at: int | None
    """After this it is not sent any more."""
    lease: str | None
    """Which process is sending it."""
    lease_until: int | None
    """Until when that process may."""
    attempts: int
    """How often it was tried."""
    message_id: int | None
    """Its number in the chat."""
    sent_at: int | None
    """When it was sent."""
    live: bool
    """Whether its buttons are the ones that count."""


class Tables(BaseModel):
    """Every table that has rows about people, and those that are about you."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, defer_build=True)

    person: list[Person]
    consent: list[Consent]
    assessment: list[Assessment]
    episode: list[EpisodeStory]
    check_in: list[CheckIn]
    outbox: list[Message]
    membership: list[Membership]
    contribution: list[Contribution]
    manager: list[LookedAfter]
    admin_link: list[AdminLink]
    link_code: list[LinkCode]
    audit: list[Audit]
    panel: list[Panel]
    form_check: list[FormCheck]
    form_tick: list[FormTick]
