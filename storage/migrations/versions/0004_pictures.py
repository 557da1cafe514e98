"""The file ids of pictures that were sent once, so that they need not be sent again.

Lives here: one step of the schema, never edited once released. Loaded by Alembic.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "picture",
        sa.Column("bot_id", big, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("kept_at", big, nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "name", "theme", "language", name=op.f("pk_picture")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_picture_kept_at"), "picture", ["kept_at"])
