"""Groups and channels: their tables, and the kinds of message that may go to them.

Lives here: one step of the schema, never edited once released. Loaded by Alembic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

Big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _must(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _may(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=True)


def _of(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["community_id"], ["community.id"], name=f"fk_{table}_community", ondelete="CASCADE"
    )


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _flag(table: str, name: str) -> sa.CheckConstraint:
    return _check(table, name, f"{name} IN (0, 1)")


def _table(name: str, *parts: Any, keys: Sequence[str], **options: Any) -> None:
    key = sa.PrimaryKeyConstraint(*keys, name=f"pk_{name}")
    op.create_table(name, *parts, key, sqlite_strict=True, **options)


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def upgrade() -> None:
    _kinds_of_messages()
    _communities()
    _doors()
    _admins()
    _audit()
    _members()
    _totals()
    _form_checks()


def _kinds_of_messages() -> None:
    """Let the new kinds into groups; SQLite builds the table anew for that."""
    local = op.get_context().dialect.name == "sqlite"
    given = "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"
    last = op.get_bind().scalar(sa.text(given)) if local else None
    with op.batch_alter_table("outbox", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_constraint(op.f("ck_outbox_private"), type_="check")
        batch.create_check_constraint(
            op.f("ck_outbox_private"),
            "chat_id > 0 OR kind IN ('group_hello', 'group_welcome', 'group_post', 'group_poll', "
            "'group_totals', 'group_settings', 'form_check', 'group_delete')",
        )
    if last is not None:
        # The new table counts from its largest row: an id that was erased would come again.
        op.execute("DELETE FROM sqlite_sequence WHERE name = 'outbox'")
        op.execute(
            sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES ('outbox', :last)").bindparams(
                last=last
            )
        )


def _communities() -> None:
    _table(
        "community",
        _must("id", sa.Text()),
        _must("chat_id", Big),
        _must("kind", sa.Text()),
        _must("title", sa.Text()),
        _must("settings", sa.Text()),
        _may("topic_id", Big),
        _must("admin", sa.Integer()),
        _must("joined_at", Big),
        _may("left_at", Big),
        _may("paused", sa.Text()),
        _may("next_post_at", Big),
        _must("posts", sa.Integer()),
        _may("last_post_id", Big),
        _may("last_post_at", Big),
        _may("next_totals_at", Big),
        sa.UniqueConstraint("chat_id", name="uq_community_chat_id"),
        _check("community", "kind", "kind IN ('group', 'supergroup', 'channel')"),
        _check("community", "paused", "paused IN ('topic_gone', 'no_rights', 'left')"),
        _check("community", "not_private", "chat_id < 0"),
        _flag("community", "admin"),
        keys=["id"],
    )
    _index("community", "next_post_at")
    _index("community", "next_totals_at")


def _doors() -> None:
    _table(
        "door",
        _must("token", sa.Text()),
        _must("community_id", sa.Text()),
        _must("kind", sa.Text()),
        _must("created_at", Big),
        _must("expires_at", Big),
        _of("door"),
        _check("door", "kind", "kind IN ('welcome', 'post', 'channel', 'settings')"),
        keys=["token"],
    )
    _index("door", "community_id")
    _index("door", "expires_at")


def _admins() -> None:
    for name, moment in (("manager", "since"), ("admin_link", "until")):
        _table(
            name,
            _must("community_id", sa.Text()),
            sa.Column("user_id", Big, autoincrement=False, nullable=False),
            _must(moment, Big),
            _of(name),
            keys=["community_id", "user_id"],
        )
        _index(name, "user_id")
    _table(
        "link_code",
        _must("code", sa.Text()),
        _must("user_id", Big),
        _must("community_id", sa.Text()),
        _must("expires_at", Big),
        _must("used", sa.Integer()),
        _of("link_code"),
        _flag("link_code", "used"),
        keys=["code"],
    )
    _index("link_code", "user_id")
    _table(
        "panel",
        sa.Column("user_id", Big, autoincrement=False, nullable=False),
        _must("community_id", sa.Text()),
        _may("awaiting", sa.Text()),
        _may("message_id", Big),
        _must("at", Big),
        _of("panel"),
        keys=["user_id"],
    )
    _index("panel", "community_id")


def _audit() -> None:
    _table(
        "audit",
        sa.Column("id", Big, autoincrement=True, nullable=False),
        _must("community_id", sa.Text()),
        _may("user_id", Big),
        _must("at", Big),
        _must("what", sa.Text()),
        _must("value", sa.Text()),
        _of("audit"),
        keys=["id"],
        sqlite_autoincrement=True,
    )
    for column in ("community_id", "user_id", "at"):
        _index("audit", column)


def _members() -> None:
    _table(
        "membership",
        _must("user_id", Big),
        _must("community_id", sa.Text()),
        _must("since", Big),
        _must("share", sa.Integer()),
        _must("asked", sa.Integer()),
        sa.ForeignKeyConstraint(
            ["user_id"], ["person.user_id"], name="fk_membership_person", ondelete="CASCADE"
        ),
        _of("membership"),
        _flag("membership", "share"),
        _flag("membership", "asked"),
        keys=["user_id", "community_id"],
    )
    _index("membership", "community_id")


def _totals() -> None:
    _table(
        "contribution",
        _must("community_id", sa.Text()),
        _must("week", sa.Text()),
        sa.Column("user_id", Big, autoincrement=False, nullable=False),
        _must("bucket", sa.Text()),
        _of("contribution"),
        sa.ForeignKeyConstraint(
            ["user_id", "community_id"],
            ["membership.user_id", "membership.community_id"],
            name="fk_contribution_membership",
            ondelete="CASCADE",
        ),
        _check("contribution", "bucket", "bucket IN ('ordinary', 'other')"),
        keys=["community_id", "week", "user_id"],
    )
    _index("contribution", "user_id", "community_id")
    _table(
        "weekly",
        _must("community_id", sa.Text()),
        _must("week", sa.Text()),
        _must("published_at", Big),
        _may("total", sa.Integer()),
        _may("ordinary", sa.Integer()),
        _of("weekly"),
        _check("weekly", "total", "total >= 10 AND total / 5 * 5 = total"),
        _check("weekly", "ordinary", "ordinary >= 5 AND ordinary / 5 * 5 = ordinary"),
        _check(
            "weekly",
            "rest",
            "ordinary IS NULL OR total IS NOT NULL AND total - ordinary >= 5",
        ),
        keys=["community_id", "week"],
    )
    _table(
        "group_poll",
        _must("poll_id", sa.Text()),
        _must("community_id", sa.Text()),
        _must("message_id", Big),
        _must("week", sa.Text()),
        _must("sent_at", Big),
        _may("counts", sa.Text()),
        _must("closed", sa.Integer()),
        _of("group_poll"),
        _flag("group_poll", "closed"),
        keys=["poll_id"],
    )
    _index("group_poll", "community_id", "week")
    _index("group_poll", "sent_at")


def _form_checks() -> None:
    _table(
        "form_check",
        _must("id", sa.Text()),
        _must("community_id", sa.Text()),
        _must("chat_id", Big),
        _must("video_id", Big),
        _may("card_id", Big),
        _must("owner", Big),
        _must("opened_at", Big),
        _must("closes_at", Big),
        _must("closed", sa.Integer()),
        _of("form_check"),
        _check("form_check", "not_private", "chat_id < 0"),
        _flag("form_check", "closed"),
        keys=["id"],
    )
    _index("form_check", "community_id")
    _index("form_check", "closed", "closes_at")
    _index("form_check", "owner")
    _table(
        "form_tick",
        _must("form_check_id", sa.Text()),
        sa.Column("helper", Big, autoincrement=False, nullable=False),
        _must("fault", sa.Text()),
        _must("coach", sa.Integer()),
        _must("at", Big),
        sa.ForeignKeyConstraint(
            ["form_check_id"],
            ["form_check.id"],
            name="fk_form_tick_form_check",
            ondelete="CASCADE",
        ),
        _flag("form_tick", "coach"),
        keys=["form_check_id", "helper", "fault"],
    )
    _index("form_tick", "helper")
