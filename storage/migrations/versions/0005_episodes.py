"""Every complaint keeps a story of its own, and not only the latest one in the person's state.

Complaints that were closed before this step have none; what is known of them stands in their
assessments. Lives here: one step of the schema, never edited once released. Loaded by Alembic.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

Big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "episode",
        sa.Column("user_id", Big, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("consent_version", sa.Integer(), nullable=False),
        sa.Column("reported_at", Big, nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "consent_version"],
            ["consent.user_id", "consent.version"],
            name=op.f("fk_episode_consent"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "number", name=op.f("pk_episode")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_episode_user_id_consent_version"), "episode", ["user_id", "consent_version"]
    )
