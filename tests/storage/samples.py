"""Rows to start from, each complete and each field open to change.

Lives here: one function for each row type, and a few statements that look behind the API.
Does not live here: any test. Called by the tests beside it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import text

from storage import AssessmentRow, CheckInRow, NewMessage, PersonRow, Store

NOW = 1_800_000_000_000
MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
LEASE_UNTIL = NOW + MINUTE


def person(user_id: int = 42, **changes: Any) -> PersonRow:
    given: dict[str, Any] = {
        "chat_id": user_id,
        "state": "{}",
        "rev": 1,
        "created_at": NOW,
        "seen_at": NOW,
    }
    return PersonRow(user_id=user_id, **(given | changes))


def assessment(id_: str = "a1", user_id: int = 42, **changes: Any) -> AssessmentRow:
    given: dict[str, Any] = {
        "consent_version": 1,
        "episode": 1,
        "kind": "intake",
        "at": NOW,
        "level": "normal_soreness",
        "pattern": "doms",
        "severity": 3.5,
        "rules": "[]",
        "answers": "{}",
        "content_version": "c1",
    }
    return AssessmentRow(id=id_, user_id=user_id, **(given | changes))


def check_in(id_: str = "42:1:48h", user_id: int = 42, **changes: Any) -> CheckInRow:
    given: dict[str, Any] = {
        "episode": 1,
        "kind": "48h",
        "due_at": NOW + 2 * DAY,
        "expires_at": NOW + 3 * DAY,
    }
    return CheckInRow(id=id_, user_id=user_id, **(given | changes))


def message(key: str = "m1", user_id: int | None = 42, **changes: Any) -> NewMessage:
    given: dict[str, Any] = {
        "chat_id": user_id,
        "kind": "question",
        "mode": "at_least_once",
        "priority": 1,
        "body": '{"key": "hello"}',
        "created_at": NOW,
        "due_at": NOW,
    }
    return NewMessage(key=key, user_id=user_id, **(given | changes))


async def fill(store: Store, user_id: int = 42, word: str = "word") -> None:
    """One person with a row in every table that can hold one, ``word`` in every text."""
    async with store.transaction() as tx:
        await tx.first_time(f"c:{user_id}:1:48h", NOW)
        await tx.save_person(person(user_id, state=f'{{"said": "{word}"}}', language=word))
        await tx.record_consent(user_id, 1, NOW)
        given = assessment(f"a{user_id}", user_id, answers=word, rules=word, pattern=word)
        await tx.add_assessment(given)
        await tx.plan_check_ins([check_in(f"{user_id}:1:48h", user_id, kind=word)])
        await tx.enqueue(message(f"m{user_id}", user_id, body=word))


async def column(store: Store, sql: str) -> list[Any]:
    """The first column of what ``sql`` finds."""
    async with store.engine.connect() as connection:
        return list((await connection.execute(text(sql))).scalars())


async def statuses(store: Store) -> dict[str, str]:
    """Status of each message by its key."""
    async with store.engine.connect() as connection:
        found = await connection.execute(text("SELECT key, status FROM outbox ORDER BY id"))
        return {row.key: row.status for row in found}


async def check_in_statuses(store: Store) -> dict[str, str]:
    """Status of each check-in by its id."""
    async with store.engine.connect() as connection:
        found = await connection.execute(text("SELECT id, status FROM check_in ORDER BY id"))
        return {row.id: row.status for row in found}
