"""The first shape of the tables.

Lives here: one step of the schema, never edited once released. Loaded by Alembic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

Big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Real: sa.Double[float] = sa.Double().with_variant(sa.REAL(), "sqlite")


def _must(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _may(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=True)


def upgrade() -> None:
    _people()
    _assessments()
    _check_ins()
    _outbox()
    _small_tables()


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("user_id", Big, autoincrement=False, nullable=False),
        _must("chat_id", Big),
        _must("state", sa.Text()),
        _must("rev", Big),
        _may("language", sa.Text()),
        _may("live_message_id", Big),
        _must("unreachable", sa.Integer()),
        _must("created_at", Big),
        _must("seen_at", Big),
        sa.PrimaryKeyConstraint("user_id", name="pk_person"),
        sa.CheckConstraint("unreachable IN (0, 1)", name=op.f("ck_person_unreachable")),
        sqlite_strict=True,
    )
    op.create_table(
        "consent",
        _must("user_id", Big),
        _must("version", sa.Integer()),
        _must("at", Big),
        sa.PrimaryKeyConstraint("user_id", "version", name="pk_consent"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.user_id"], name="fk_consent_person", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )


def _assessments() -> None:
    op.create_table(
        "assessment",
        _must("id", sa.Text()),
        _must("user_id", Big),
        _must("consent_version", sa.Integer()),
        _must("episode", sa.Integer()),
        _must("kind", sa.Text()),
        _must("at", Big),
        _must("level", sa.Text()),
        _must("pattern", sa.Text()),
        _may("severity", Real),
        _must("rules", sa.Text()),
        _must("answers", sa.Text()),
        _must("content_version", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_assessment"),
        sa.ForeignKeyConstraint(
            ["user_id", "consent_version"],
            ["consent.user_id", "consent.version"],
            name="fk_assessment_consent",
            ondelete="CASCADE",
        ),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_assessment_user_id_consent_version", "assessment", ["user_id", "consent_version"]
    )


def _check_ins() -> None:
    op.create_table(
        "check_in",
        _must("id", sa.Text()),
        _must("user_id", Big),
        _must("episode", sa.Integer()),
        _must("kind", sa.Text()),
        _must("due_at", Big),
        _must("expires_at", Big),
        _must("status", sa.Text()),
        _may("asked_at", Big),
        sa.PrimaryKeyConstraint("id", name="pk_check_in"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.user_id"], name="fk_check_in_person", ondelete="CASCADE"
        ),
        sa.CheckConstraint(
            "status IN ('waiting', 'asked', 'answered', 'cancelled', 'expired')",
            name=op.f("ck_check_in_status"),
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_check_in_status_due_at", "check_in", ["status", "due_at"])
    op.create_index("ix_check_in_user_id", "check_in", ["user_id"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", Big, autoincrement=True, nullable=False),
        _must("key", sa.Text()),
        _may("user_id", Big),
        _must("chat_id", Big),
        _must("kind", sa.Text()),
        _must("mode", sa.Text()),
        _must("priority", sa.Integer()),
        _must("body", sa.Text()),
        _may("edit_message_id", Big),
        _may("check_in", sa.Text()),
        _must("status", sa.Text()),
        _must("created_at", Big),
        _must("due_at", Big),
        _may("expires_at", Big),
        _may("lease", sa.Text()),
        _may("lease_until", Big),
        _must("attempts", sa.Integer()),
        _may("message_id", Big),
        _may("sent_at", Big),
        _must("live", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
        sa.CheckConstraint(
            "mode IN ('at_least_once', 'at_most_once')", name=op.f("ck_outbox_mode")
        ),
        sa.CheckConstraint(
            "status IN ('pending', 'sending', 'sent', 'dead', 'unknown', 'cancelled', 'expired')",
            name=op.f("ck_outbox_status"),
        ),
        sa.CheckConstraint(
            "chat_id > 0 OR kind IN ('group_hello')", name=op.f("ck_outbox_private")
        ),
        sa.CheckConstraint(
            "status IN ('pending', 'sending') OR body = ''", name=op.f("ck_outbox_blank")
        ),
        sa.CheckConstraint("live IN (0, 1)", name=op.f("ck_outbox_live")),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_status_due_at", "outbox", ["status", "due_at"])
    op.create_index("ix_outbox_chat_id_status", "outbox", ["chat_id", "status"])
    op.create_index("ix_outbox_user_id", "outbox", ["user_id"])


def _small_tables() -> None:
    op.create_table(
        "seen",
        _must("key", sa.Text()),
        _must("at", Big),
        sa.PrimaryKeyConstraint("key", name="pk_seen"),
        sqlite_strict=True,
    )
    op.create_index("ix_seen_at", "seen", ["at"])
    op.create_table(
        "gate",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        _must("paused_until", Big),
        sa.PrimaryKeyConstraint("id", name="pk_gate"),
        sa.CheckConstraint("id = 1", name=op.f("ck_gate_one_row")),
        sqlite_strict=True,
    )
    op.create_table(
        "erasure_log",
        sa.Column("id", Big, autoincrement=True, nullable=False),
        _must("person_hash", sa.Text()),
        _must("at", Big),
        sa.PrimaryKeyConstraint("id", name="pk_erasure_log"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
