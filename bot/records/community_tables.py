"""What an export holds of groups and channels, as types; and what every row is.

House rule: only what is about the person, never what others did there. Does not live here:
the tables about people alone (``bot.records.tables``, the only caller).
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Row(BaseModel):
    """One row; moments are whole milliseconds since 1970 (UTC)."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, defer_build=True)


class Membership(Row):
    """A group whose link you tapped."""

    user_id: int
    """Your Telegram id."""
    community_id: str
    """The group or channel."""
    came_at: int
    """When you last came through its link."""
    share: bool
    """Whether you may be counted there."""
    asked: bool
    """Whether you were asked about that."""


class Contribution(Row):
    """One week in which you were counted in a group."""

    community_id: str
    """The group or channel."""
    week: str
    """The week, such as 2027-W02."""
    user_id: int
    """Your Telegram id."""
    bucket: str
    """The word ordinary for plain soreness, else other."""


class LookedAfter(Row):
    """A group that you look after."""

    community_id: str
    """The group or channel."""
    user_id: int
    """Your Telegram id."""
    since: int
    """Since when."""


class AdminLink(Row):
    """A group whose settings you may open for a while."""

    community_id: str
    """The group or channel."""
    user_id: int
    """Your Telegram id."""
    until: int
    """Until when."""


class LinkCode(Row):
    """A code that you were given to prove that you are an admin."""

    code: str
    """The code."""
    user_id: int
    """Your Telegram id."""
    community_id: str
    """The group or channel."""
    expires_at: int
    """Until when it counts."""
    used: bool
    """Whether it was used."""


class Audit(Row):
    """A setting of a group that you changed."""

    id: int
    """The name of the row."""
    community_id: str
    """The group or channel."""
    user_id: int | None
    """Your Telegram id."""
    at: int
    """When."""
    what: str
    """What was changed."""
    value: str
    """What it was changed to."""


class Panel(Row):
    """The settings of a group that you have open."""

    user_id: int
    """Your Telegram id."""
    community_id: str
    """The group or channel."""
    awaiting: str | None
    """What you were asked to type."""
    message_id: int | None
    """The message with the settings."""
    at: int
    """When you last used it."""


class FormCheck(Row):
    """A video of yours that others were asked to look at."""

    id: str
    """The name of the row."""
    community_id: str
    """The group."""
    chat_id: int
    """The chat of the group."""
    video_id: int
    """Your message with the video; the video itself is not kept."""
    card_id: int | None
    """The message with the ticks."""
    owner: int
    """Your Telegram id."""
    opened_at: int
    """When you asked."""
    closes_at: int
    """When it closes."""
    closed: bool
    """Whether it is closed."""


class FormTick(Row):
    """What you ticked about a lift."""

    form_check_id: str
    """The form check."""
    helper: int
    """Your Telegram id."""
    fault: str
    """What you saw."""
    coach: bool
    """Whether you ticked it as a coach."""
    at: int
    """When."""
