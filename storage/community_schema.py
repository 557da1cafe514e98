"""The tables of groups and channels, once for both engines.

Lives here: communities and what hangs on them, and the rules that no caller can break (a
community is never a private chat; no number covers fewer people than the threshold; nobody
counts in a total who is not a member). Does not live here: everything about people and
messages (``schema``), or any statement. Read by the modules with statements, and by Alembic.

``user_id``, ``owner`` and ``helper`` are people: ``rights`` exports and erases by these names.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Text,
)

from storage.schema import Big, Flag, one_of, person, table

KINDS = ("group", "supergroup", "channel")
PAUSES = ("topic_gone", "no_rights", "left")
DOOR_KINDS = ("welcome", "post", "channel", "settings")
BUCKETS = ("ordinary", "other")

community = table(
    "community",
    Column("id", Text, primary_key=True),
    Column("chat_id", Big, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("settings", Text, nullable=False),
    Column("topic_id", Big),
    Column("admin", Flag, nullable=False),
    Column("joined_at", Big, nullable=False),
    Column("left_at", Big),
    Column("paused", Text),
    Column("next_post_at", Big),
    Column("posts", Integer, nullable=False),
    Column("last_post_id", Big),
    Column("last_post_at", Big),
    Column("next_totals_at", Big),
    Column("pointed_at", Big),
    one_of("kind", KINDS),
    one_of("paused", PAUSES),
    CheckConstraint("chat_id < 0", name="not_private"),
    CheckConstraint("admin IN (0, 1)", name="admin"),
    Index(None, "next_post_at"),
    Index(None, "next_totals_at"),
)


def _in_community(*, key: bool = False) -> Column[str]:
    """The community that a row hangs on, and with which it goes."""
    whole = ForeignKey(community.c.id, ondelete="CASCADE")
    return Column("community_id", Text, whole, primary_key=key, nullable=False)


# --- Doors and whoever may change a community's settings -----------------------------

door = table(
    "door",
    Column("token", Text, primary_key=True),
    _in_community(),
    Column("kind", Text, nullable=False),
    Column("created_at", Big, nullable=False),
    Column("expires_at", Big, nullable=False),
    one_of("kind", DOOR_KINDS),
    Index(None, "community_id"),
    Index(None, "expires_at"),
)

# No foreign keys to person in these: an admin need never have been checked, and stays an
# admin when the person's own rows have had their time.
manager = table(
    "manager",
    _in_community(key=True),
    Column("user_id", Big, primary_key=True, autoincrement=False),
    Column("since", Big, nullable=False),
    Index(None, "user_id"),
)

admin_link = table(
    "admin_link",
    _in_community(key=True),
    Column("user_id", Big, primary_key=True, autoincrement=False),
    Column("until", Big, nullable=False),
    Index(None, "user_id"),
)

link_code = table(
    "link_code",
    Column("code", Text, primary_key=True),
    Column("user_id", Big, nullable=False),
    _in_community(),
    Column("expires_at", Big, nullable=False),
    Column("used", Flag, nullable=False),
    CheckConstraint("used IN (0, 1)", name="used"),
    Index(None, "user_id"),
)

audit = table(
    "audit",
    Column("id", Big, primary_key=True, autoincrement=True),
    _in_community(),
    Column("user_id", Big),
    Column("at", Big, nullable=False),
    Column("what", Text, nullable=False),
    Column("value", Text, nullable=False),
    Index(None, "community_id"),
    Index(None, "user_id"),
    Index(None, "at"),
    sqlite_autoincrement=True,
)

panel = table(
    "panel",
    Column("user_id", Big, primary_key=True, autoincrement=False),
    _in_community(),
    Column("awaiting", Text),
    Column("message_id", Big),
    Column("at", Big, nullable=False),
    Index(None, "community_id"),
)

# --- Members and what is counted -----------------------------------------------------

membership = table(
    "membership",
    Column("user_id", Big, ForeignKey(person.c.user_id, ondelete="CASCADE"), primary_key=True),
    _in_community(key=True),
    Column("came_at", Big, nullable=False),
    Column("share", Flag, nullable=False),
    Column("asked", Flag, nullable=False),
    CheckConstraint("share IN (0, 1)", name="share"),
    CheckConstraint("asked IN (0, 1)", name="asked"),
    Index(None, "community_id"),
)

contribution = table(
    "contribution",
    _in_community(key=True),
    Column("week", Text, primary_key=True),
    Column("user_id", Big, primary_key=True, autoincrement=False),
    Column("bucket", Text, nullable=False),
    ForeignKeyConstraint(
        ["user_id", "community_id"],
        [membership.c.user_id, membership.c.community_id],
        ondelete="CASCADE",
    ),
    one_of("bucket", BUCKETS),
    Index(None, "user_id", "community_id"),
)

# The last fence before a number is said: none of these columns can hold one that covers
# fewer than 5 people, directly or as the difference of the two.
weekly = table(
    "weekly",
    _in_community(key=True),
    Column("week", Text, primary_key=True),
    Column("published_at", Big, nullable=False),
    Column("total", Integer),
    Column("ordinary", Integer),
    CheckConstraint("total >= 10 AND total / 5 * 5 = total", name="total"),
    CheckConstraint("ordinary >= 5 AND ordinary / 5 * 5 = ordinary", name="ordinary"),
    CheckConstraint("ordinary IS NULL OR total IS NOT NULL AND total - ordinary >= 5", name="rest"),
)

group_poll = table(
    "group_poll",
    Column("poll_id", Text, primary_key=True),
    _in_community(),
    Column("message_id", Big, nullable=False),
    Column("week", Text, nullable=False),
    Column("sent_at", Big, nullable=False),
    Column("counts", Text),
    Column("closed", Flag, nullable=False),
    CheckConstraint("closed IN (0, 1)", name="closed"),
    Index(None, "community_id", "week"),
    Index(None, "sent_at"),
)

# --- Form checks ---------------------------------------------------------------------

form_check = table(
    "form_check",
    Column("id", Text, primary_key=True),
    _in_community(),
    Column("chat_id", Big, nullable=False),
    Column("video_id", Big, nullable=False),
    Column("card_id", Big),
    Column("owner", Big, nullable=False),
    Column("opened_at", Big, nullable=False),
    Column("closes_at", Big, nullable=False),
    Column("closed", Flag, nullable=False),
    CheckConstraint("chat_id < 0", name="not_private"),
    CheckConstraint("closed IN (0, 1)", name="closed"),
    Index(None, "community_id"),
    Index(None, "closed", "closes_at"),
    Index(None, "owner"),
)

form_tick = table(
    "form_tick",
    Column(
        "form_check_id",
        Text,
        ForeignKey(form_check.c.id, ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("helper", Big, primary_key=True, autoincrement=False),
    Column("fault", Text, primary_key=True),
    Column("coach", Flag, nullable=False),
    Column("at", Big, nullable=False),
    CheckConstraint("coach IN (0, 1)", name="coach"),
    Index(None, "helper"),
)
