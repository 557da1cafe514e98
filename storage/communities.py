"""The statements about communities: what they are, whether Spotter is in them, what is due.

Lives here: the community's own row from arrival to removal, its doors, and the list of what
was changed in it. Does not live here: who may change it or belongs to it
(``community_people``), numbers (``community_totals``), or the deletion of what has had its
time (``rights``). Called by ``community_transaction`` only.

A community that was left keeps its row, so that coming back restores it; while it is left,
nothing of it is due.
"""

from __future__ import annotations

from sqlalchemy import (
    Select,
    Update,
    bindparam,
    case,
    delete,
    insert,
    null,
    or_,
    select,
    update,
)

from storage import outbox
from storage.community_rows import Change, CommunityRow, DoorKind, DoorRow, Pause
from storage.community_schema import audit, community, door, form_check, manager
from storage.rows import values
from storage.running import Runner, insert_unless_there

_c = community.c


def _set(**change: object) -> Update:
    """Change one community by id; each ``change`` is a value or a parameter."""
    return update(community).where(_c.id == bindparam("of")).values(**change)


def _due(moment: str) -> Select[tuple[object, ...]]:
    """Communities that Spotter is in and whose ``moment`` has come, the longest due first."""
    return (
        select(community)
        .where(_c.left_at.is_(None), _c[moment] <= bindparam("now"))
        .order_by(_c[moment], _c.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )


_CREATE = insert_unless_there(community, "chat_id", returning="id")
_FIND = select(community).where(_c.id == bindparam("of")).with_for_update()
_IN_CHAT = select(community).where(_c.chat_id == bindparam("chat")).with_for_update()
_SETTINGS = _set(settings=bindparam("to"))
_TOPIC = _set(topic_id=bindparam("to"))
_TITLE = _set(title=bindparam("to"))
_ADMIN = _set(admin=bindparam("to"))
_NEXT_POST = _set(next_post_at=bindparam("to"))
_NEXT_TOTALS = _set(next_totals_at=bindparam("to"))
_POSTED = _set(last_post_id=bindparam("message"), last_post_at=bindparam("at"), posts=_c.posts + 1)
_PAUSE = _set(paused=bindparam("to")).where(_c.paused.is_(None)).returning(_c.id)
_RESUME = _set(paused=None, next_post_at=bindparam("to")).where(_c.left_at.is_(None))
_LEAVE = (
    _set(left_at=bindparam("at"), paused="left").where(_c.left_at.is_(None)).returning(_c.chat_id)
)
_RETURN = _set(left_at=None, paused=None, next_post_at=bindparam("to")).where(
    _c.left_at.is_not(None)
)
_POINT = (
    _set(pointed_at=bindparam("now"))
    .where(
        or_(
            _c.pointed_at.is_(None),
            _c.pointed_at <= bindparam("before"),
            # The clock was set back, and an old mark is void.
            _c.pointed_at > bindparam("now"),
        )
    )
    .returning(_c.id)
)
_POSTS_DUE = _due("next_post_at").where(_c.paused.is_(None))
_TOTALS_DUE = _due("next_totals_at")

_ADD_DOOR = insert(door)
_FIND_DOOR = select(door).where(
    door.c.token == bindparam("of"), door.c.expires_at > bindparam("now")
)
_NEWEST_DOOR = (
    select(door)
    .where(
        door.c.community_id == bindparam("of"),
        door.c.kind == bindparam("as"),
        door.c.expires_at > bindparam("after"),
    )
    .order_by(door.c.expires_at.desc(), door.c.token)
    .limit(1)
)
_NOTE = insert(audit)
_CHANGES = (
    select(audit.c.user_id, audit.c.at, audit.c.what, audit.c.value)
    .where(audit.c.community_id == bindparam("of"))
    .order_by(audit.c.id.desc())
    .limit(bindparam("most"))
)

# Who told us first of the new chat may have made a community of it: its doors hang in the
# new chat already and whoever opened it may change the old one too; the rest is seconds old.
_MOVE_DOORS = (
    update(door).where(door.c.community_id == bindparam("of")).values(community_id=bindparam("to"))
)
_known = select(manager.c.user_id).where(manager.c.community_id == bindparam("to"))
_MOVE_MANAGERS = (
    update(manager)
    .where(manager.c.community_id == bindparam("of"), manager.c.user_id.not_in(_known))
    .values(community_id=bindparam("to"))
)
_DELETE = delete(community).where(_c.id == bindparam("of"))
_MIGRATE = _set(
    chat_id=bindparam("to"),
    kind="supergroup",
    left_at=None,
    paused=case((_c.paused == "left", null()), else_=_c.paused),
    last_post_id=None,
)
_MIGRATE_FORM_CHECKS = (
    update(form_check)
    .where(form_check.c.community_id == bindparam("of"))
    .values(chat_id=bindparam("to"), card_id=None)
)


async def create(run: Runner, row: CommunityRow) -> bool:
    """Add it; False when its chat is known already, and then nothing changes."""
    return bool(await run.rows(_CREATE, values(row)))


async def find(run: Runner, community_id: str) -> CommunityRow | None:
    """The community, locked until the transaction ends."""
    for row in await run.rows(_FIND, {"of": community_id}):
        return CommunityRow(**row._asdict())
    return None


async def in_chat(run: Runner, chat_id: int) -> CommunityRow | None:
    """The community of a chat, locked until the transaction ends."""
    for row in await run.rows(_IN_CHAT, {"chat": chat_id}):
        return CommunityRow(**row._asdict())
    return None


# --- Changing --------------------------------------------------------------------


async def note(run: Runner, community_id: str, change: Change) -> None:
    """Add to the list of what was changed."""
    await run.count(_NOTE, {"community_id": community_id, **values(change)})


async def changes(run: Runner, community_id: str, limit: int) -> list[Change]:
    """What was changed, the newest first."""
    found = await run.rows(_CHANGES, {"of": community_id, "most": limit})
    return [Change(**row._asdict()) for row in found]


async def save_settings(run: Runner, community_id: str, settings: str, change: Change) -> None:
    """Replace the settings, and say who did it."""
    await run.count(_SETTINGS, {"of": community_id, "to": settings})
    await note(run, community_id, change)


async def save_topic(run: Runner, community_id: str, topic_id: int | None, change: Change) -> None:
    """Post into this topic from now on, and say who chose it; None: into the chat itself."""
    await run.count(_TOPIC, {"of": community_id, "to": topic_id})
    await note(run, community_id, change)


async def rename(run: Runner, community_id: str, title: str) -> None:
    """The chat has another title now."""
    await run.count(_TITLE, {"of": community_id, "to": title})


async def set_admin(run: Runner, community_id: str, *, admin: bool) -> None:
    """Whether the bot is an admin there."""
    await run.count(_ADMIN, {"of": community_id, "to": admin})


async def point(run: Runner, community_id: str, now: int, every_ms: int) -> bool:
    """Take the turn to point all of it to the private chat; False when it is not there yet."""
    turn = {"of": community_id, "now": now, "before": now - every_ms}
    return bool(await run.rows(_POINT, turn))


# --- Leaving, coming back, moving ------------------------------------------------


async def mark_left(run: Runner, community_id: str, now: int) -> None:
    """The bot is out: nothing is due any more, and what is unsent stays unsent."""
    for row in await run.rows(_LEAVE, {"of": community_id, "at": now}):
        await outbox.withdraw(run, chat=row.chat_id)


async def mark_returned(run: Runner, community_id: str, next_post_at: int | None) -> None:
    """The bot is in again; posts go on at ``next_post_at``, whatever had stopped them."""
    await run.count(_RETURN, {"of": community_id, "to": next_post_at})


async def migrate(run: Runner, old: int, new: int) -> CommunityRow | None:
    """The chat ``old`` is the supergroup ``new`` from now on; twice does no harm."""
    await outbox.move_chat(run, old, new)
    kept = await in_chat(run, old)
    made = await in_chat(run, new)
    if kept is None or old == new:
        return made
    if made is not None:
        both = {"of": made.id, "to": kept.id}
        await run.count(_MOVE_DOORS, both)
        await run.count(_MOVE_MANAGERS, both)
        await run.count(_DELETE, {"of": made.id})
        await set_admin(run, kept.id, admin=made.admin)
    await run.count(_MIGRATE, {"of": kept.id, "to": new})
    await run.count(_MIGRATE_FORM_CHECKS, {"of": kept.id, "to": new})
    return await find(run, kept.id)


# --- Doors -----------------------------------------------------------------------


async def add_door(run: Runner, row: DoorRow) -> None:
    """Add a door; its token must be new."""
    await run.count(_ADD_DOOR, values(row))


async def find_door(run: Runner, token: str, now: int) -> DoorRow | None:
    """The door, unless it is past its time."""
    for row in await run.rows(_FIND_DOOR, {"of": token, "now": now}):
        return DoorRow(**row._asdict())
    return None


async def newest_door(
    run: Runner, community_id: str, kind: DoorKind, expires_after: int
) -> DoorRow | None:
    """The door of a kind that stands the longest, if it outlives ``expires_after``."""
    wanted = {"of": community_id, "as": kind, "after": expires_after}
    for row in await run.rows(_NEWEST_DOOR, wanted):
        return DoorRow(**row._asdict())
    return None


# --- Posts and totals that are due -----------------------------------------------


async def posts_due(run: Runner, now: int, limit: int) -> list[CommunityRow]:
    """Communities whose post is due and not paused, the longest due first, locked."""
    found = await run.rows(_POSTS_DUE, {"now": now, "most": limit})
    return [CommunityRow(**row._asdict()) for row in found]


async def totals_due(run: Runner, now: int, limit: int) -> list[CommunityRow]:
    """Communities whose week is to be published, the longest due first, locked."""
    found = await run.rows(_TOTALS_DUE, {"now": now, "most": limit})
    return [CommunityRow(**row._asdict()) for row in found]


async def set_next_post(run: Runner, community_id: str, at: int | None) -> None:
    """When the next post is due; None: there is none."""
    await run.count(_NEXT_POST, {"of": community_id, "to": at})


async def set_next_totals(run: Runner, community_id: str, at: int | None) -> None:
    """When the next week is to be published; None: never."""
    await run.count(_NEXT_TOTALS, {"of": community_id, "to": at})


async def record_post(run: Runner, community_id: str, message_id: int | None, now: int) -> None:
    """A post was sent: it is the newest one and counts."""
    await run.count(_POSTED, {"of": community_id, "message": message_id, "at": now})


async def pause_posts(run: Runner, community_id: str, reason: Pause) -> bool:
    """Post nothing until told otherwise; False when paused already, and the reason stays."""
    return bool(await run.rows(_PAUSE, {"of": community_id, "to": reason}))


async def resume_posts(run: Runner, community_id: str, next_post_at: int | None) -> None:
    """Post again, first at ``next_post_at``; a community that was left stays paused."""
    await run.count(_RESUME, {"of": community_id, "to": next_post_at})
