"""The statements about people: who they are, what they agreed to, how they were assessed.

Lives here: persons, consents, assessments, and the keys that were already handled. Does not
live here: check-ins, messages, or the deletion of any of it (``rights``). Called by
``transaction`` and, for the live card, by ``outbox``; every function runs inside the
transaction of its ``run``.
"""

from __future__ import annotations

from sqlalchemy import bindparam, func, select, update

from storage.rows import AssessmentRow, PersonRow, values
from storage.running import Runner, insert_or_update, insert_unless_there
from storage.schema import assessment, consent, person, seen

_FIRST_TIME = insert_unless_there(seen, "key", returning="key")
_LOOK = select(person).where(person.c.user_id == bindparam("user_id"))
_PERSON = _LOOK.with_for_update()
_LOCK = select(person.c.user_id).where(person.c.user_id == bindparam("user_id")).with_for_update()
# Whoever has no row yet is locked by their number, for the rest of the transaction.
_LOCK_NUMBER = select(func.pg_advisory_xact_lock(bindparam("user_id", type_=person.c.user_id.type)))
_SAVE_PERSON = insert_or_update(
    person,
    "user_id",
    change=lambda new: {
        column.name: new[column.name]
        for column in person.c
        if column.name not in {"user_id", "created_at"}
    },
)
_LIVE_MESSAGE = (
    update(person)
    .where(
        person.c.user_id == bindparam("of"),
        # Most are edits of the card that it is already, and the row has long texts.
        person.c.live_message_id.is_distinct_from(bindparam("message_id")),
    )
    .values(live_message_id=bindparam("message_id"))
)
_KEYBOARD = (
    update(person).where(person.c.user_id == bindparam("of")).values(keyboard=bindparam("buttons"))
)
_UNREACHABLE = (
    update(person)
    .where(person.c.user_id == bindparam("of"))
    .values(unreachable=bindparam("is_unreachable"))
)
_CONSENT = insert_unless_there(consent, "user_id", "version")
_ASSESSMENT = insert_unless_there(assessment, "id")


async def first_time(run: Runner, key: str, now: int) -> bool:
    """Remember ``key``; False when it was remembered before."""
    return bool(await run.rows(_FIRST_TIME, {"key": key, "at": now}))


async def lock(run: Runner, user_id: int) -> None:
    """Nobody else has this person's turn until the transaction ends, whether there is a row or not.

    On SQLite a transaction has the whole database to itself.
    """
    whom = {"user_id": user_id}
    if run.engine == "postgresql" and not await run.rows(_LOCK, whom):
        await run.rows(_LOCK_NUMBER, whom)
        # Whoever held the number may have made the row.
        await run.rows(_LOCK, whom)


async def find(run: Runner, user_id: int) -> PersonRow | None:
    """The person's row; locked as by ``lock``."""
    found = await run.rows(_PERSON, {"user_id": user_id})
    if not found and run.engine == "postgresql":
        await lock(run, user_id)
        found = await run.rows(_PERSON, {"user_id": user_id})
    return PersonRow(**found[0]._asdict()) if found else None


async def look_at(run: Runner, user_id: int) -> PersonRow | None:
    """The person's row as it was last committed, not locked."""
    found = await run.rows(_LOOK, {"user_id": user_id})
    return PersonRow(**found[0]._asdict()) if found else None


async def save(run: Runner, row: PersonRow) -> None:
    """Insert or replace; only ``created_at`` stays as it first was."""
    await run.count(_SAVE_PERSON, values(row))


async def set_live_message(run: Runner, user_id: int, message_id: int | None) -> None:
    """Which message is the person's live card."""
    await run.count(_LIVE_MESSAGE, {"of": user_id, "message_id": message_id})


async def set_keyboard(run: Runner, user_id: int, buttons: str | None) -> None:
    """Which buttons stand below the person's messages."""
    await run.count(_KEYBOARD, {"of": user_id, "buttons": buttons})


async def set_unreachable(run: Runner, user_id: int, *, unreachable: bool) -> None:
    """Whether Telegram refuses to deliver to this person."""
    await run.count(_UNREACHABLE, {"of": user_id, "is_unreachable": unreachable})


async def record_consent(run: Runner, user_id: int, version: int, now: int) -> None:
    """The first moment of agreeing to ``version`` counts; later ones change nothing."""
    await run.count(_CONSENT, {"user_id": user_id, "version": version, "at": now})


async def add_assessment(run: Runner, row: AssessmentRow) -> None:
    """Add it once; refused without the consent that it names."""
    await run.count(_ASSESSMENT, values(row))
