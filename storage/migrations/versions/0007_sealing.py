"""Sealed values: which keys they may need, and a severity that can be sealed.

The values themselves change when the bot runs (``storage.resealing``). The hashes of erased
people go: they had no key, so that whoever tries all Telegram ids could have read them. Lives
here: one step of the schema, never edited once released. Loaded by Alembic.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

Big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "seal",
        sa.Column("key_id", sa.Text(), nullable=False),
        sa.Column("since", Big, nullable=False),
        sa.Column("complete_at", Big),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_seal")),
        sqlite_strict=True,
    )
    # Both engines read these words alike, and no other table needs to be rebuilt for them.
    op.execute("ALTER TABLE assessment RENAME COLUMN severity TO severity_was")
    op.execute("ALTER TABLE assessment ADD COLUMN severity TEXT")
    op.execute("UPDATE assessment SET severity = CAST(severity_was AS TEXT)")
    op.execute("ALTER TABLE assessment DROP COLUMN severity_was")
    op.execute("UPDATE erasure_log SET person_hash = ''")
