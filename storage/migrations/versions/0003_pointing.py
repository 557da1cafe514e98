"""When all of a community was last pointed away, and when a member last came.

Until here a membership kept the first time that somebody came; no door led there yet, so
whatever stands in it is taken for the last. Lives here: one step of the schema, never edited
once released. Loaded by Alembic.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_STRICT = {"sqlite_strict": True}


def upgrade() -> None:
    with op.batch_alter_table("community", table_kwargs=_STRICT) as batch:
        batch.add_column(
            sa.Column("pointed_at", sa.BigInteger().with_variant(sa.Integer(), "sqlite"))
        )
    with op.batch_alter_table("membership", table_kwargs=_STRICT) as batch:
        batch.alter_column("since", new_column_name="came_at")
