"""The statements about check-ins: promises to come back, and what became of them.

Lives here: planning, moving, finding due ones, and every change of status. Does not live
here: when to ask or what (``flows``), or the deletion of a person's rows (``rights``).
Called by ``transaction`` only. A check-in that ends takes its own unsent message with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, exists, func, select, union_all, update

from storage.errors import StorageError
from storage.outbox import withdraw
from storage.rows import CheckInRow, PersonRow, values
from storage.running import Runner, insert_unless_there
from storage.schema import check_in, outbox, person

# From which statuses a check-in may get to which: an answer counts even when it is late.
_BEFORE: Mapping[str, tuple[str, ...]] = {
    "asked": ("waiting",),
    "answered": ("waiting", "asked", "expired"),
    "expired": ("waiting", "asked"),
    "cancelled": ("waiting", "asked"),
}

reachable = ~exists().where(person.c.user_id == check_in.c.user_id, person.c.unreachable == 1)

_PLAN = insert_unless_there(check_in, "id")
_CANCEL = (
    update(check_in)
    .where(
        check_in.c.user_id == bindparam("of"),
        check_in.c.status.in_(bindparam("before", expanding=True)),
    )
    .values(status="cancelled")
)
# One for each, so that none of them has a list: those are written out anew each time.
_MARK = {
    after: update(check_in)
    .where(check_in.c.id == bindparam("of"), check_in.c.status.in_(before))
    .values(status=after, **({"asked_at": bindparam("asked")} if after == "asked" else {}))
    for after, before in _BEFORE.items()
}
_MOVE = (
    update(check_in)
    .where(check_in.c.id == bindparam("of"), check_in.c.status.in_(("waiting", "asked")))
    .values(due_at=bindparam("to"), status="waiting")
)
_DUE = (
    select(check_in)
    .where(check_in.c.status == "waiting", check_in.c.due_at <= bindparam("now"), reachable)
    .order_by(check_in.c.due_at, check_in.c.id)
    .limit(bindparam("most"))
)
_CLAIM = (
    select(person)
    .join(check_in, check_in.c.user_id == person.c.user_id)
    .where(check_in.c.id == bindparam("of"), check_in.c.status == "waiting")
    .with_for_update(of=person, skip_locked=True)
)
_next = union_all(
    select(func.min(check_in.c.due_at).label("at")).where(
        check_in.c.status == "waiting", reachable
    ),
    select(func.min(outbox.c.due_at)).where(outbox.c.status == "pending"),
).subquery()
_NEXT_DUE = select(func.min(_next.c.at))


async def plan(run: Runner, rows: Sequence[CheckInRow]) -> None:
    """Add those whose id is new."""
    if rows:
        await run.count(_PLAN, [values(row) for row in rows])


async def cancel(run: Runner, user_id: int, *, before: Sequence[str]) -> None:
    """Cancel the person's check-ins that are in one of the statuses ``before``."""
    await run.count(_CANCEL, {"of": user_id, "before": before})


async def mark(run: Runner, id_: str, status: str, now: int) -> None:
    """Move one check-in on; a step backwards changes nothing.

    Raises:
        StorageError: ``status`` is none that a check-in can be moved to.
    """
    if status not in _BEFORE:
        raise StorageError(f"check-in: no status {status!r}; use one of {', '.join(_BEFORE)}")
    if status == "asked":
        await run.count(_MARK[status], {"of": id_, "asked": now})
    else:
        await run.count(_MARK[status], {"of": id_})
        await withdraw(run, check_in=id_)


async def move(run: Runner, id_: str, due_at: int) -> None:
    """Move a check-in that has not ended; one that was asked is asked again then."""
    await run.count(_MOVE, {"of": id_, "to": due_at})


async def due(run: Runner, now: int, limit: int) -> list[CheckInRow]:
    """Waiting check-ins of reachable people, the longest due first."""
    found = await run.rows(_DUE, {"now": now, "most": limit})
    return [CheckInRow(**row._asdict()) for row in found]


async def claim(run: Runner, id_: str) -> PersonRow | None:
    """Lock the person of a check-in that waits; None rather than wait for another replica."""
    found = await run.rows(_CLAIM, {"of": id_})
    return PersonRow(**found[0]._asdict()) if found else None


async def next_due(run: Runner) -> int | None:
    """When the next check-in or message falls due; None when nothing waits."""
    (row,) = await run.rows(_NEXT_DUE)
    moment: int | None = row[0]
    return moment
