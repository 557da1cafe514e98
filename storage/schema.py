"""The tables, once for both engines.

Lives here: columns, keys, and the rules that no caller can break (no assessment without
consent; nothing but what was made for groups to a chat that is not private; no body kept
once a message has ended), and which texts are sealed because they tell of somebody's health.
Does not live here: the tables of groups and channels
(``community_schema``, which joins the same ``metadata``), or how a database of an older
shape gets this one (``migrations``). Read by every module with statements, and by Alembic
to find drift.

Moments are BIGINT, milliseconds since 1970 (UTC). On SQLite every table is STRICT, which
knows INTEGER, REAL and TEXT only, hence the variant.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

from storage.sealing import Sealed, SealedReal

ENDED = ("sent", "dead", "unknown", "cancelled", "expired")
UNSENT = ("pending", "sending")
# What may go to a group or channel. None of it says anything about anybody's health.
GROUP_KINDS = (
    "group_hello",
    "group_welcome",
    "group_post",
    "group_poll",
    "group_totals",
    "group_settings",
    "form_check",
    "group_delete",
)
# Kinds that tell nobody's story but carry the number of a chat whose person was deleted: their
# rows go as soon as they have ended.
TRACELESS = ("erased",)
CHECK_IN_STATUSES = ("waiting", "asked", "answered", "cancelled", "expired")

# Names for every constraint: SQLite can only alter a table by name when it is rebuilt.
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class Flag(TypeDecorator[bool]):
    """A bool that is 0 or 1 in the file; PostgreSQL would refuse a bool for an integer."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - SQLAlchemy passes it
        """From the program to the file."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:  # noqa: ARG002 - SQLAlchemy passes it
        """From the file to the program."""
        return None if value is None else bool(value)


Big = BigInteger().with_variant(Integer(), "sqlite")


def listed(choices: tuple[str, ...]) -> str:
    """Texts of our own, as SQL wants them in a list."""
    return ", ".join(f"'{choice}'" for choice in choices)


def one_of(column: str, choices: tuple[str, ...]) -> CheckConstraint:
    """A rule that ``column`` holds one of ``choices`` (or null, where that is allowed)."""
    return CheckConstraint(f"{column} IN ({listed(choices)})", name=column)


def table(name: str, *parts: Any, **options: Any) -> Table:
    """A table of ours: STRICT on SQLite, and known to ``metadata``."""
    return Table(name, metadata, *parts, sqlite_strict=True, **options)


person = table(
    "person",
    Column("user_id", Big, primary_key=True, autoincrement=False),
    Column("chat_id", Big, nullable=False),
    Column("state", Sealed, nullable=False),
    Column("rev", Big, nullable=False),
    Column("language", Text),
    Column("live_message_id", Big),
    Column("keyboard", Sealed),
    Column("unreachable", Flag, nullable=False),
    Column("created_at", Big, nullable=False),
    Column("seen_at", Big, nullable=False),
    CheckConstraint("unreachable IN (0, 1)", name="unreachable"),
)

consent = table(
    "consent",
    Column("user_id", Big, ForeignKey(person.c.user_id, ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("at", Big, nullable=False),
)

assessment = table(
    "assessment",
    Column("id", Text, primary_key=True),
    Column("user_id", Big, nullable=False),
    Column("consent_version", Integer, nullable=False),
    Column("episode", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Big, nullable=False),
    Column("level", Sealed, nullable=False),
    Column("pattern", Sealed, nullable=False),
    Column("severity", SealedReal),
    Column("rules", Sealed, nullable=False),
    Column("answers", Sealed, nullable=False),
    Column("content_version", Text, nullable=False),
    ForeignKeyConstraint(
        ["user_id", "consent_version"], [consent.c.user_id, consent.c.version], ondelete="CASCADE"
    ),
    Index(None, "user_id", "consent_version"),
)

# The story of each complaint as it was last known, so that it can be shown again.
episode = table(
    "episode",
    Column("user_id", Big, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("consent_version", Integer, nullable=False),
    Column("reported_at", Big, nullable=False),
    Column("story", Sealed, nullable=False),
    ForeignKeyConstraint(
        ["user_id", "consent_version"], [consent.c.user_id, consent.c.version], ondelete="CASCADE"
    ),
    Index(None, "user_id", "consent_version"),
)

check_in = table(
    "check_in",
    Column("id", Text, primary_key=True),
    Column("user_id", Big, ForeignKey(person.c.user_id, ondelete="CASCADE"), nullable=False),
    Column("episode", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("due_at", Big, nullable=False),
    Column("expires_at", Big, nullable=False),
    Column("status", Text, nullable=False),
    Column("asked_at", Big),
    one_of("status", CHECK_IN_STATUSES),
    Index(None, "status", "due_at"),
    Index(None, "user_id"),
)

seen = table(
    "seen",
    Column("key", Text, primary_key=True),
    Column("at", Big, nullable=False),
    Index(None, "at"),
)

# No foreign key to person: the receipt of an erasure is sent after the person is gone.
outbox = table(
    "outbox",
    Column("id", Big, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False, unique=True),
    Column("user_id", Big),
    Column("chat_id", Big, nullable=False),
    Column("kind", Text, nullable=False),
    Column("mode", Text, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("body", Sealed, nullable=False),
    Column("edit_message_id", Big),
    Column("check_in", Text),
    Column("status", Text, nullable=False),
    Column("created_at", Big, nullable=False),
    Column("due_at", Big, nullable=False),
    Column("expires_at", Big),
    Column("lease", Text),
    Column("lease_until", Big),
    Column("attempts", Integer, nullable=False),
    Column("message_id", Big),
    Column("sent_at", Big),
    Column("live", Flag, nullable=False),
    one_of("mode", ("at_least_once", "at_most_once")),
    one_of("status", UNSENT + ENDED),
    CheckConstraint(f"chat_id > 0 OR kind IN ({listed(GROUP_KINDS)})", name="private"),
    CheckConstraint("status IN ('pending', 'sending') OR body = ''", name="blank"),
    CheckConstraint("live IN (0, 1)", name="live"),
    Index(None, "status", "due_at"),
    Index(None, "status", "priority", "id"),  # the order of claims
    Index(None, "chat_id", "status"),
    Index(None, "user_id"),
    sqlite_autoincrement=True,  # an id is never given twice, not even after an erasure
)

# What Telegram already has, by the bot that sent it; nothing in here is about anybody.
picture = table(
    "picture",
    Column("bot_id", Big, primary_key=True, autoincrement=False),
    Column("name", Text, primary_key=True),
    Column("theme", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("file_id", Text, nullable=False),
    Column("kept_at", Big, nullable=False),
    Index(None, "kept_at"),
)

gate = table(
    "gate",
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("paused_until", Big, nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)

erasure_log = table(
    "erasure_log",
    Column("id", Big, primary_key=True, autoincrement=True),
    Column("person_hash", Text, nullable=False),
    Column("at", Big, nullable=False),
    sqlite_autoincrement=True,
)

# Which keys the values of sealed columns may need ("sum": none at all). ``complete_at`` is when
# the last value that this key had not sealed was sealed anew.
seal = table(
    "seal",
    Column("key_id", Text, primary_key=True),
    Column("since", Big, nullable=False),
    Column("complete_at", Big),
)
