"""The rights of a person over their rows: to see them, to have them gone, to be forgotten in time.

Lives here: export, erasure and retention, over all tables. Does not live here: the erasure of
copies outside the tables; ``Store.checkpoint`` empties the write-ahead log, and backups end
by their age. Called by ``transaction`` only. A new table is exported without a change here
when a column of it says who it is about (``_WHOSE``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    ColumnElement,
    Delete,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from storage import postgres
from storage.community_schema import (
    admin_link,
    audit,
    community,
    contribution,
    door,
    form_check,
    form_tick,
    group_poll,
    link_code,
    manager,
    membership,
    panel,
)
from storage.running import Runner, unlocked
from storage.schema import (
    ENDED,
    TRACELESS,
    assessment,
    check_in,
    consent,
    episode,
    erasure_log,
    metadata,
    outbox,
    person,
    picture,
    seen,
)

_MOST_AT_ONCE = 500  # SQLite takes a limited number of parameters in one statement

# The column that names the person: of a form check the lifter, of a tick whoever ticked.
_WHOSE = ("user_id", "owner", "helper")
OWNED = {
    table: table.c[name] for table in metadata.sorted_tables for name in _WHOSE if name in table.c
}
_EXPORT = {
    table.name: select(table).where(whose == bindparam("of")).order_by(*table.primary_key.columns)
    for table, whose in OWNED.items()
}

# Children first and by name: erasure must not depend on a pragma that cascades need.
_checks = select(form_check.c.id).where(form_check.c.owner == bindparam("of"))
_ERASE: list[Delete | Update] = [
    delete(form_tick).where(form_tick.c.form_check_id.in_(_checks)),
    *(
        delete(table).where(OWNED[table] == bindparam("of"))
        for table in (
            form_tick,
            form_check,
            contribution,
            membership,
            manager,
            admin_link,
            link_code,
            panel,
            assessment,
            episode,
            check_in,
            consent,
            person,
        )
    ),
    # What was changed stays in the community's list, but not who it was.
    update(audit).where(audit.c.user_id == bindparam("of")).values(user_id=None),
]
_ERASE_MESSAGES = delete(outbox).where(
    or_(
        outbox.c.user_id == bindparam("of"),
        outbox.c.chat_id.in_(bindparam("chats", expanding=True)),
    )
)
_CHATS = select(person.c.chat_id).where(person.c.user_id == bindparam("of"))
_CHECK_INS = select(check_in.c.id).where(check_in.c.user_id == bindparam("of"))
_KEYS = select(seen.c.key).where(seen.c.key.contains(bindparam("part")))
_FORGET_KEYS = delete(seen).where(seen.c.key.in_(bindparam("keys", expanding=True)))
_LOG = insert(erasure_log)

_waits = exists().where(check_in.c.user_id == person.c.user_id, check_in.c.status == "waiting")
_agreed = exists().where(consent.c.user_id == person.c.user_id)
_STALE = (
    delete(person)
    .where(
        unlocked(
            person.c.user_id,
            or_(
                person.c.seen_at < bindparam("before"),
                # Whoever never agreed leaves no row behind for longer than a day or so.
                and_(person.c.seen_at < bindparam("undecided_before"), ~_agreed),
            ),
            ~_waits,
        )
    )
    .returning(person.c.user_id)
)
_STALE_MESSAGES = delete(outbox).where(outbox.c.user_id.in_(bindparam("people", expanding=True)))
_OLD_KEYS = delete(seen).where(unlocked(seen.c.key, seen.c.at < bindparam("before")))
_known: ColumnElement[bool] = exists().where(person.c.user_id == outbox.c.user_id)
# Sent anew after that; a drawing that has changed is not asked for any more.
_OLD_PICTURES = delete(picture).where(picture.c.kept_at < bindparam("before"))
_OLD_MESSAGES = delete(outbox).where(
    unlocked(
        outbox.c.id,
        outbox.c.status.in_(ENDED),
        or_(
            func.coalesce(outbox.c.sent_at, outbox.c.created_at) < bindparam("before"),
            # What was sent to somebody who is gone, and what nobody came to send.
            outbox.c.user_id.is_not(None) & ~_known,
            outbox.c.kind.in_(TRACELESS),
        ),
    )
)

# What hangs on a community: from which moment on, and for how long from then.
_DAY = 86_400_000
PICTURE_MS = 30 * _DAY
#: Handled keys and sent messages, unless the caller of ``retention`` says otherwise.
SEEN_MS, SENT_MS = 3 * _DAY, 7 * _DAY
KEPT_IN_GROUPS: tuple[tuple[Column[int], int], ...] = (
    (community.c.left_at, 30 * _DAY),  # with everything else of the community
    (door.c.expires_at, 0),
    (link_code.c.expires_at, 0),
    (admin_link.c.until, 0),
    (panel.c.at, 30 * _DAY),
    (audit.c.at, 90 * _DAY),
    (form_check.c.closes_at, 30 * _DAY),
    (group_poll.c.sent_at, 60 * _DAY),
)
_OLD_IN_GROUPS = [
    (delete(moment.table).where(moment < bindparam("before")), kept_ms)
    for moment, kept_ms in KEPT_IN_GROUPS
]
# Of a week that nobody wanted published; it has no moment, but ISO weeks sort as texts.
CONTRIBUTION_MS = 28 * _DAY
_OLD_CONTRIBUTIONS = delete(contribution).where(contribution.c.week < bindparam("before"))


async def export(run: Runner, user_id: int) -> dict[str, list[dict[str, object]]]:
    """Every row about the person, by table and in the order of the key."""
    return {
        name: [row._asdict() for row in await run.rows(statement, {"of": user_id})]
        for name, statement in _EXPORT.items()
    }


async def erase(run: Runner, user_id: int, person_hash: str, now: int) -> dict[str, int]:
    """Delete every row about the person; only the hash and the moment stay.

    Returns how many rows of each table went.
    """
    chats = [user_id, *(row[0] for row in await run.rows(_CHATS, {"of": user_id}))]
    await _forget_keys(run, user_id)
    gone = {outbox.name: await run.count(_ERASE_MESSAGES, {"of": user_id, "chats": chats})}
    for statement in _ERASE:
        table = statement.table
        assert isinstance(table, Table)  # noqa: S101 - ours are no views or joins
        name = table.name
        gone[name] = gone.get(name, 0) + await run.count(statement, {"of": user_id})
    await run.count(_LOG, {"person_hash": person_hash, "at": now})
    return gone


async def _forget_keys(run: Runner, user_id: int) -> None:
    """Forget the handled keys that carry the person's id, or the id of one of their check-ins."""
    ids = [row[0] for row in await run.rows(_CHECK_INS, {"of": user_id})]
    keys: set[str] = set()
    for part in (str(user_id), *ids):
        found = await run.rows(_KEYS, {"part": part})
        keys.update(_carrying(part, (row[0] for row in found)))
    for some in _portions(sorted(keys)):
        await run.count(_FORGET_KEYS, {"keys": some})


def _carrying(part: str, keys: Iterable[str]) -> list[str]:
    """The keys that hold ``part`` as a whole word: 42 is in c:42:48h, and not in u:1428."""
    whole = re.compile(rf"(?<![0-9A-Za-z]){re.escape(part)}(?![0-9A-Za-z])")
    return [key for key in keys if whole.search(key)]


def _portions(things: list[str] | list[int]) -> Iterable[list[str] | list[int]]:
    for start in range(0, len(things), _MOST_AT_ONCE):
        yield things[start : start + _MOST_AT_ONCE]


async def retention(
    run: Runner, now: int, *, answers_ms: int, undecided_ms: int, seen_ms: int, sent_ms: int
) -> dict[str, int]:
    """Delete what has had its time; how many rows of person, seen, outbox and community went.

    On a server one replica does this at a time; for the others nothing has had its time then.
    """
    if run.engine == "postgresql" and not await postgres.alone(run, postgres.RETENTION):
        return {"person": 0, "seen": 0, "outbox": 0, "community": 0}
    before = {"before": now - answers_ms, "undecided_before": now - undecided_ms}
    gone = [row[0] for row in await run.rows(_STALE, before)]
    messages = 0
    for some in _portions(gone):
        messages += await run.count(_STALE_MESSAGES, {"people": some})
    keys = await run.count(_OLD_KEYS, {"before": now - seen_ms})
    messages += await run.count(_OLD_MESSAGES, {"before": now - sent_ms})
    await run.count(_OLD_PICTURES, {"before": now - PICTURE_MS})
    in_groups = await _retention_in_groups(run, now)
    return {"person": len(gone), "seen": keys, "outbox": messages, "community": in_groups}


async def _retention_in_groups(run: Runner, now: int) -> int:
    """Delete what hangs on communities and has had its time, and communities long left."""
    rows = 0
    for statement, kept_ms in _OLD_IN_GROUPS:
        rows += await run.count(statement, {"before": now - kept_ms})
    oldest = datetime.fromtimestamp((now - CONTRIBUTION_MS) / 1000, UTC).isocalendar()
    week = f"{oldest.year}-W{oldest.week:02d}"
    return rows + await run.count(_OLD_CONTRIBUTIONS, {"before": week})
