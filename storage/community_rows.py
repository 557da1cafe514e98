"""The nouns of groups and channels: one frozen row for each thing that goes in or comes out.

Lives here: fields and their units. Does not live here: any behaviour, or the tables
(``community_schema``). Every moment is an ``int``, milliseconds since 1970 (UTC); a week is
ISO, "2026-W48". Made and read by ``bot``; all arguments are by keyword.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CommunityKind = Literal["group", "supergroup", "channel"]
Pause = Literal["topic_gone", "no_rights", "left"]
DoorKind = Literal["welcome", "post", "channel", "settings"]
Bucket = Literal["ordinary", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunityRow:
    """A group or channel. ``id`` is the caller's and stays when ``chat_id`` changes.

    ``settings`` is JSON; ``admin`` says whether the bot is one; ``paused`` says why nothing
    is posted; ``posts`` counts what was posted, ``last_post_id`` is the newest of it;
    ``pointed_at`` is when all of it was last pointed to the private chat.
    """

    id: str
    chat_id: int
    kind: CommunityKind
    title: str
    settings: str
    topic_id: int | None = None
    admin: bool = False
    joined_at: int
    left_at: int | None = None
    paused: Pause | None = None
    next_post_at: int | None = None
    posts: int = 0
    last_post_id: int | None = None
    last_post_at: int | None = None
    next_totals_at: int | None = None
    pointed_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorRow:
    """A link from a community to the private chat; ``token`` is what the link carries."""

    token: str
    community_id: str
    kind: DoorKind
    created_at: int
    expires_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCodeRow:
    """A code that, posted by an anonymous admin, proves that ``user_id`` is one."""

    code: str
    user_id: int
    community_id: str
    expires_at: int
    used: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """An anonymous admin who was proved to be ``user_id``, until when."""

    community_id: str
    user_id: int
    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Who changed what, when, to which value; ``user_id`` is None for an anonymous admin."""

    user_id: int | None
    at: int
    what: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelRow:
    """The settings that a person has open in the private chat.

    ``awaiting`` names what they are asked to type, ``message_id`` is the panel's message.
    """

    user_id: int
    community_id: str
    awaiting: str | None = None
    message_id: int | None = None
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipRow:
    """A person who came through a door, the last time at ``came_at``.

    ``share``: they let themselves be counted; ``asked``: they have been asked whether they
    want to be.
    """

    user_id: int
    community_id: str
    came_at: int
    share: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyRow:
    """What was published of one week; None is a number that may not be said."""

    community_id: str
    week: str
    published_at: int
    total: int | None = None
    ordinary: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PollRow:
    """An anonymous poll of Telegram's; ``counts`` is JSON, None before the first vote."""

    poll_id: str
    community_id: str
    message_id: int
    week: str
    sent_at: int
    counts: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCheckRow:
    """The fault checklist on the video of ``owner``; ``card_id`` is its message, once sent."""

    id: str
    community_id: str
    chat_id: int
    video_id: int
    card_id: int | None = None
    owner: int
    opened_at: int
    closes_at: int
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTickRow:
    """One fault that one helper sees; ``coach`` says what they were when they ticked it."""

    form_check_id: str
    helper: int
    fault: str
    coach: bool
    at: int
