"""The statements about messages to be sent: an outbox whose rows are leased, never taken.

Lives here: enqueueing, claiming, recording what became of a claim, and the gate that holds
everything while Telegram asks for patience. Does not live here: sending, or what a body says.
Called by ``transaction``, ``community_transaction``, ``check_ins`` and ``communities``.

    pending --claim--> sending --record_sent--> sent
       ^                  |------record_end---> dead, unknown, cancelled, expired
       |<--record_retry---|
       |<--lease lapsed---|  (at_most_once: unknown, because nobody knows)
    pending --expiry, withdrawal, a newer edit--> expired, cancelled

A row that has ended keeps no body: each statement that ends one blanks it, and a CHECK
refuses one that does not; a receipt of an erasure keeps no row at all. Only the holder of
the lease can record anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Update,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)

from storage import people
from storage.errors import StorageError
from storage.rows import NewMessage, OutboxRow, values
from storage.running import Runner, insert_unless_there, unlocked
from storage.schema import ENDED, TRACELESS, UNSENT, check_in, gate, outbox

_RECORDED = tuple(status for status in ENDED if status != "sent")
_FREE = {"lease": None, "lease_until": None}

_earlier = outbox.alias("earlier")
_o = outbox.c


def _ended(status: Any, *where: ColumnElement[bool]) -> Update:
    return update(outbox).where(*where).values(status=status, body="", **_FREE)


def _lapsed(*where: ColumnElement[bool]) -> Update:
    again = _o.mode == "at_least_once"
    return (
        update(outbox)
        .where(_o.status == "sending", *where)
        .values(
            status=case((again, "pending"), else_="unknown"),
            body=case((again, _o.body), else_=""),
            **_FREE,
        )
    )


_ENQUEUE = insert_unless_there(outbox, "key", returning="id")
_SUPERSEDE = _ended(
    "expired",
    _o.status == "pending",
    _o.chat_id == bindparam("chat"),
    _o.edit_message_id == bindparam("message"),
    _o.id < bindparam("newer"),
)
_OVERTAKEN = _ended(
    "expired",
    _o.status == "pending",
    _o.chat_id == bindparam("chat"),
    _o.live == 1,
    _o.priority > 0,
    _o.id < bindparam("newer"),
)
_EXPIRE = _ended(
    "expired", unlocked(_o.id, _o.status == "pending", _o.expires_at <= bindparam("now"))
)
_LAPSE = _lapsed(unlocked(_o.id, _o.status == "sending", _o.lease_until < bindparam("now")))
# Until the next sweep they are there, and in nobody's way.
_expired, _earlier_expired = (
    and_(one.expires_at.is_not(None), one.expires_at <= bindparam("now"))
    for one in (_o, _earlier.c)
)
_paused = exists().where(gate.c.paused_until > bindparam("now"))
_RELEASE, _RELEASE_OWN = _lapsed(), _lapsed(_o.lease.startswith(bindparam("holder")))

# In a chat the order of messages is part of what they say. A row waits for every earlier
# one that is on its way, that could go now, or that was claimed before and given back; a row
# planned for later holds nobody up, and nothing holds up the most urgent. Where replicas claim
# at once, a row that another one is claiming still counts as one that could go now.
_must_wait = exists(
    select(_earlier.c.id).where(
        _earlier.c.chat_id == _o.chat_id,
        _earlier.c.id < _o.id,
        or_(
            _earlier.c.status == "sending",
            (_earlier.c.status == "pending")
            & ~_earlier_expired
            & or_(
                _earlier.c.due_at <= bindparam("now"),
                _earlier.c.attempts > 0,
                _earlier.c.lease.is_not(None),
            ),
        ),
    )
)
_claimable = (
    select(_o.id)
    .where(
        _o.status == "pending",
        _o.due_at <= bindparam("now"),
        ~_expired,
        ~_paused,
        or_(_o.priority == 0, ~_must_wait),
    )
    .order_by(_o.priority, _o.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
    .cte("claimable")  # a server may run a plain subquery more than once, and lock more rows
)
_CLAIM = (
    update(outbox)
    .where(_o.id.in_(select(_claimable.c.id)))
    .values(
        status="sending",
        lease=bindparam("holder"),
        lease_until=bindparam("until"),
        attempts=_o.attempts + 1,
    )
    .returning(*outbox.c)
)

_held = (_o.id == bindparam("of"), _o.lease == bindparam("holder"), _o.status == "sending")
_SENT = (
    _ended("sent", *_held)
    .values(message_id=bindparam("message"), sent_at=bindparam("at"))
    .returning(_o.user_id, _o.live, _o.kind)
)
_RETRY = (
    update(outbox)
    .where(*_held)
    .values(
        status="pending",
        due_at=bindparam("at"),
        attempts=_o.attempts - bindparam("back"),
        lease_until=None,  # whose lease it was is kept: the row has had its turn
    )
)
_END = _ended(bindparam("after"), *_held).returning(_o.kind)
_DROP = delete(outbox).where(_o.id == bindparam("of"))
_WITHDRAW_ALL = _ended("cancelled", _o.status == "pending", _o.user_id == bindparam("of"))
_WITHDRAW_ASKED = _WITHDRAW_ALL.where(_o.check_in.is_not(None))
_WITHDRAW_ONE = _ended("cancelled", _o.status == "pending", _o.check_in == bindparam("of"))
_WITHDRAW_CHAT = _ended("cancelled", _o.status == "pending", _o.chat_id == bindparam("of"))
_UNREACHED = _ended(
    "cancelled",
    _o.status.in_(UNSENT),
    _o.chat_id == bindparam("old"),
    or_(
        _o.edit_message_id.is_not(None),
        # They name a message of the old chat, to delete it or to answer it.
        _o.kind.in_(("group_delete", "form_check")),
    ),
)
_MOVE = (
    update(outbox)
    .where(_o.status.in_(UNSENT), _o.chat_id == bindparam("old"))
    .values(chat_id=bindparam("new"))
)
_SENT_AMONG = select(_o.key).where(
    _o.key.in_(bindparam("keys", expanding=True)), _o.status.in_((*UNSENT, "sent", "unknown"))
)
_COUNTS = (
    select(_o.status.label("name"), func.count().label("number"))
    .group_by(_o.status)
    .union_all(
        select(literal("check_in_waiting"), func.count())
        .select_from(check_in)
        .where(check_in.c.status == "waiting")
    )
)


async def enqueue(run: Runner, row: NewMessage) -> None:
    """Add a message whose key is new; an edit ends the unsent edits of the same message.

    A most urgent card overtakes what waits, so cards that wait end: none may cover it.
    """
    new = {**values(row), "status": "pending", "attempts": 0}
    added = await run.rows(_ENQUEUE, new)
    if added and row.edit_message_id is not None:
        edit = {"chat": row.chat_id, "message": row.edit_message_id, "newer": added[0].id}
        await run.count(_SUPERSEDE, edit)
    if added and row.live and row.priority == 0:
        await run.count(_OVERTAKEN, {"chat": row.chat_id, "newer": added[0].id})


async def sweep(run: Runner, now: int) -> None:
    """End what is past its expiry, and take back what a dead holder left."""
    await run.count(_EXPIRE, {"now": now})
    await run.count(_LAPSE, {"now": now})


async def claim(run: Runner, now: int, lease: str, lease_until: int, limit: int) -> list[OutboxRow]:
    """Lease up to ``limit`` messages to ``lease``, the most urgent first; none during a pause."""
    found = await run.rows(
        _CLAIM, {"now": now, "holder": lease, "until": lease_until, "most": limit}
    )
    rows = [OutboxRow(**row._asdict()) for row in found]
    return sorted(rows, key=lambda row: (row.priority, row.id))


async def record_sent(run: Runner, id_: int, lease: str, message_id: int | None, now: int) -> bool:
    """It was delivered; False when the lease is no longer ours."""
    found = await run.rows(_SENT, {"of": id_, "holder": lease, "message": message_id, "at": now})
    for row in found:
        if row.live and row.user_id is not None and message_id is not None:
            await people.set_live_message(run, row.user_id, message_id)
        await _leave_no_trace(run, id_, row.kind)
    return bool(found)


async def record_retry(run: Runner, id_: int, lease: str, due_at: int, *, count: bool) -> bool:
    """It was not delivered and shall be tried again; ``count`` False gives the attempt back."""
    back = 0 if count else 1
    return bool(await run.count(_RETRY, {"of": id_, "holder": lease, "at": due_at, "back": back}))


async def record_end(run: Runner, id_: int, lease: str, status: str) -> bool:
    """It will not be tried again.

    Raises:
        StorageError: ``status`` is not one in which a message ends unsent.
    """
    if status not in _RECORDED:
        raise StorageError(f"outbox: no end {status!r}; use one of {', '.join(_RECORDED)}")
    found = await run.rows(_END, {"of": id_, "holder": lease, "after": status})
    for row in found:
        await _leave_no_trace(run, id_, row.kind)
    return bool(found)


async def _leave_no_trace(run: Runner, id_: int, kind: str) -> None:
    if kind in TRACELESS:
        await run.count(_DROP, {"of": id_})


async def release_leases(run: Runner, lease: str | None) -> int:
    """End leases that begin so; for None all where only one process can have given them."""
    if lease is not None:
        return await run.count(_RELEASE_OWN, {"holder": lease})
    return await run.count(_RELEASE) if run.engine == "sqlite" else 0


async def withdraw(
    run: Runner,
    *,
    check_in: str | None = None,
    person: int | None = None,
    asked: bool = False,
    chat: int | None = None,
) -> None:
    """Cancel unsent messages: of a check-in, a chat, or a person (``asked``: of check-ins only)."""
    if check_in is not None:
        await run.count(_WITHDRAW_ONE, {"of": check_in})
    if person is not None:
        await run.count(_WITHDRAW_ASKED if asked else _WITHDRAW_ALL, {"of": person})
    if chat is not None:
        await run.count(_WITHDRAW_CHAT, {"of": chat})


async def move_chat(run: Runner, old: int, new: int) -> None:
    """Send what is unsent to the chat ``new``; what names a message of ``old`` ends, leased or not.

    The messages of the old chat are out of reach, and in the new one their ids are others'.
    """
    await run.count(_UNREACHED, {"old": old})
    await run.count(_MOVE, {"old": old, "new": new})


async def sent_among(run: Runner, keys: Sequence[str]) -> set[str]:
    """Those of the keys whose message was sent, or may be."""
    return {row.key for row in await run.rows(_SENT_AMONG, {"keys": list(keys)})}


async def counts(run: Runner) -> dict[str, int]:
    """Rows for each status of the outbox, and ``check_in_waiting``; zeros are given too."""
    nothing = dict.fromkeys((*UNSENT, *ENDED, "check_in_waiting"), 0)
    return nothing | {row.name: row.number for row in await run.rows(_COUNTS)}
