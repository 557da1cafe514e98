"""The buttons below the messages of somebody who uses simple mode.

Lives here: one step of the schema, never edited once released. Without the column, nobody
could tell which button a typed label means. Loaded by Alembic.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    # Added in place: a rebuilt table would take along every row that points to it.
    op.add_column("person", sa.Column("keyboard", sa.Text()))
