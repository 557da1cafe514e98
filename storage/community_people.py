"""The statements about people around a community: who changes it, and who came from it.

Lives here: those who opened its settings, anonymous admins linked by a code, the panel that
a person has open, and memberships. Does not live here: whether somebody has the right to
change anything (``bot`` asks Telegram afresh), what members are counted as
(``community_totals``), or the deletion of a person's rows (``rights``). Called by
``community_transaction`` only.
"""

from __future__ import annotations

from sqlalchemy import bindparam, delete, or_, select, update

from storage.community_rows import CommunityRow, LinkCodeRow, LinkRow, MembershipRow, PanelRow
from storage.community_schema import (
    admin_link,
    community,
    contribution,
    link_code,
    manager,
    membership,
    panel,
)
from storage.rows import values
from storage.running import Runner, insert_or_update, insert_unless_there

_MANAGE = insert_unless_there(manager, "community_id", "user_id")
_STOP_MANAGING = delete(manager).where(
    manager.c.community_id == bindparam("of"), manager.c.user_id == bindparam("who")
)
_MANAGERS = (
    select(manager.c.user_id)
    .where(manager.c.community_id == bindparam("of"))
    .order_by(manager.c.since, manager.c.user_id)
)
_MANAGED = (
    select(community)
    .join(manager, manager.c.community_id == community.c.id)
    .where(manager.c.user_id == bindparam("who"), community.c.left_at.is_(None))
    .order_by(community.c.title, community.c.id)
)

_END_CODES = delete(link_code).where(
    or_(
        (link_code.c.user_id == bindparam("who")) & (link_code.c.community_id == bindparam("of")),
        (link_code.c.code == bindparam("given"))
        & or_(link_code.c.used == 1, link_code.c.expires_at <= bindparam("now")),
    )
)
_ADD_CODE = insert_unless_there(link_code, "code", returning="code")
_USE_CODE = (
    update(link_code)
    .where(
        link_code.c.code == bindparam("given"),
        link_code.c.community_id == bindparam("of"),
        link_code.c.used == 0,
        link_code.c.expires_at > bindparam("now"),
    )
    .values(used=True)
    .returning(link_code.c.user_id)
)
_LINK = insert_or_update(
    admin_link, "community_id", "user_id", change=lambda new: {"until": new.until}
)
_UNLINK = delete(admin_link).where(
    admin_link.c.community_id == bindparam("of"), admin_link.c.user_id == bindparam("who")
)
_LINKS = (
    select(admin_link)
    .where(admin_link.c.community_id == bindparam("of"), admin_link.c.until > bindparam("now"))
    .order_by(admin_link.c.until, admin_link.c.user_id)
)

_PANEL = select(panel).where(panel.c.user_id == bindparam("who"))
_SET_PANEL = insert_or_update(
    panel,
    "user_id",
    change=lambda new: {
        column.name: new[column.name] for column in panel.c if column.name != "user_id"
    },
)
_CLEAR_PANEL = delete(panel).where(panel.c.user_id == bindparam("who"))

_of_member = (
    membership.c.user_id == bindparam("who"),
    membership.c.community_id == bindparam("of"),
)
_JOIN = insert_or_update(
    membership, "user_id", "community_id", change=lambda new: {"came_at": new.came_at}
)
_MEMBERSHIPS = (
    select(membership)
    .where(membership.c.user_id == bindparam("who"))
    .order_by(membership.c.came_at.desc(), membership.c.community_id)
)
_ASKED = update(membership).where(*_of_member).values(asked=True)
_SHARE = update(membership).where(*_of_member).values(share=bindparam("to"), asked=True)
_UNCOUNT = delete(contribution).where(
    contribution.c.user_id == bindparam("who"), contribution.c.community_id == bindparam("of")
)


# --- Who changes it --------------------------------------------------------------


async def let_manage(run: Runner, community_id: str, user_id: int, now: int) -> None:
    """They added the bot or opened the settings; the first moment stays."""
    await run.count(_MANAGE, {"community_id": community_id, "user_id": user_id, "since": now})


async def stop_managing(run: Runner, community_id: str, user_id: int) -> None:
    """The community is none of theirs any more, and neither is a link to it."""
    both = {"of": community_id, "who": user_id}
    await run.count(_STOP_MANAGING, both)
    await run.count(_UNLINK, both)


async def managers(run: Runner, community_id: str) -> list[int]:
    """Whoever added the bot or opened the settings, the earliest first."""
    return [row[0] for row in await run.rows(_MANAGERS, {"of": community_id})]


async def managed_by(run: Runner, user_id: int) -> list[CommunityRow]:
    """The communities of a person that the bot is in, by title."""
    found = await run.rows(_MANAGED, {"who": user_id})
    return [CommunityRow(**row._asdict()) for row in found]


async def add_link_code(run: Runner, row: LinkCodeRow, now: int) -> bool:
    """Add a code, which ends an earlier one for the same; False when the code is taken."""
    ended = {"who": row.user_id, "of": row.community_id, "given": row.code, "now": now}
    await run.count(_END_CODES, ended)
    return bool(await run.rows(_ADD_CODE, values(row)))


async def redeem_link_code(
    run: Runner, community_id: str, code: str, now: int, until: int
) -> int | None:
    """Use up a code that was posted in its community; the person it links until then."""
    for row in await run.rows(_USE_CODE, {"of": community_id, "given": code, "now": now}):
        user_id: int = row.user_id
        link = LinkRow(community_id=community_id, user_id=user_id, until=until)
        await run.count(_LINK, values(link))
        return user_id
    return None


async def links(run: Runner, community_id: str, now: int) -> list[LinkRow]:
    """Anonymous admins who are linked now, those that end first before the others."""
    found = await run.rows(_LINKS, {"of": community_id, "now": now})
    return [LinkRow(**row._asdict()) for row in found]


async def unlink(run: Runner, community_id: str, user_id: int) -> None:
    """End a link before its time."""
    await run.count(_UNLINK, {"of": community_id, "who": user_id})


# --- The open panel --------------------------------------------------------------


async def open_panel(run: Runner, user_id: int) -> PanelRow | None:
    """The panel that a person has open."""
    for row in await run.rows(_PANEL, {"who": user_id}):
        return PanelRow(**row._asdict())
    return None


async def set_panel(run: Runner, row: PanelRow) -> None:
    """Open a panel in place of the one that is open."""
    await run.count(_SET_PANEL, values(row))


async def clear_panel(run: Runner, user_id: int) -> None:
    """No panel is open any more."""
    await run.count(_CLEAR_PANEL, {"who": user_id})


# --- Who came from it ------------------------------------------------------------


async def join(run: Runner, user_id: int, community_id: str, now: int) -> None:
    """They came through a door; what they share stays as it was, at first nothing."""
    await run.count(
        _JOIN, values(MembershipRow(user_id=user_id, community_id=community_id, came_at=now))
    )


async def memberships(run: Runner, user_id: int) -> list[MembershipRow]:
    """The communities a person came from, the latest first."""
    found = await run.rows(_MEMBERSHIPS, {"who": user_id})
    return [MembershipRow(**row._asdict()) for row in found]


async def set_share(run: Runner, user_id: int, community_id: str, *, share: bool) -> None:
    """Whether they let themselves be counted; "no" takes back what is not yet published."""
    both = {"who": user_id, "of": community_id}
    await run.count(_SHARE, {**both, "to": share})
    if not share:
        await run.count(_UNCOUNT, both)


async def set_asked(run: Runner, user_id: int, community_id: str) -> None:
    """They have been asked whether they want to be counted."""
    await run.count(_ASKED, {"who": user_id, "of": community_id})
