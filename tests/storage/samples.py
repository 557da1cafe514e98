"""Rows to start from, each complete and each field open to change.

Lives here: one function for each row type, and a few statements that look behind the API.
Does not live here: any test. Called by the tests beside it.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from typing import Any

from sqlalchemy import text

from storage import (
    AssessmentRow,
    Change,
    CheckInRow,
    CommunityRow,
    DoorRow,
    EpisodeRow,
    FormCheckRow,
    FormTickRow,
    LinkCodeRow,
    NewMessage,
    PanelRow,
    PersonRow,
    PictureRow,
    PollRow,
    Store,
    Transaction,
)
from tests.databases import unsealed

NOW = 1_800_000_000_000
MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
LEASE_UNTIL = NOW + MINUTE
KEY, OLD_KEY = (urlsafe_b64encode(bytes([n] * 32)).decode() for n in (1, 2))  # of test stores
WEEK = "2027-W02"  # the one that NOW is in
#: How either engine says that a row refers to one that is not there.
DANGLING = "FOREIGN KEY|23503: fk_"


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


def episode(number: int = 1, user_id: int = 42, **changes: Any) -> EpisodeRow:
    given: dict[str, Any] = {"consent_version": 1, "reported_at": NOW, "story": "{}"}
    return EpisodeRow(user_id=user_id, number=number, **(given | changes))


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


def picture(name: str = "body_map:1", **changes: Any) -> PictureRow:
    given: dict[str, Any] = {
        "bot_id": 7,
        "theme": "light",
        "language": "en",
        "file_id": "file-1",
        "kept_at": NOW,
    }
    return PictureRow(name=name, **(given | changes))


# --- Groups and channels ---------------------------------------------------------


def community(id_: str = "c1", chat_id: int = -100, **changes: Any) -> CommunityRow:
    given: dict[str, Any] = {
        "kind": "supergroup",
        "title": "Iron Barn",
        "settings": "{}",
        "joined_at": NOW,
    }
    return CommunityRow(id=id_, chat_id=chat_id, **(given | changes))


def door(token: str = "t1", community_id: str = "c1", **changes: Any) -> DoorRow:  # noqa: S107 - opens nothing
    given: dict[str, Any] = {"kind": "welcome", "created_at": NOW, "expires_at": NOW + 180 * DAY}
    return DoorRow(token=token, community_id=community_id, **(given | changes))


def change(value: str = "Tue 20:30", user_id: int | None = 42, **changes: Any) -> Change:
    given: dict[str, Any] = {"at": NOW, "what": "days"}
    return Change(user_id=user_id, value=value, **(given | changes))


def link_code(code: str = "482913", user_id: int = 42, **changes: Any) -> LinkCodeRow:
    given: dict[str, Any] = {"community_id": "c1", "expires_at": NOW + 5 * MINUTE}
    return LinkCodeRow(code=code, user_id=user_id, **(given | changes))


def panel(user_id: int = 42, community_id: str = "c1", **changes: Any) -> PanelRow:
    return PanelRow(user_id=user_id, community_id=community_id, **({"at": NOW} | changes))


def poll(poll_id: str = "p1", community_id: str = "c1", **changes: Any) -> PollRow:
    given: dict[str, Any] = {"message_id": 7, "week": WEEK, "sent_at": NOW}
    return PollRow(poll_id=poll_id, community_id=community_id, **(given | changes))


def form_check(id_: str = "f1", owner: int = 42, **changes: Any) -> FormCheckRow:
    given: dict[str, Any] = {
        "community_id": "c1",
        "chat_id": -100,
        "video_id": 11,
        "opened_at": NOW,
        "closes_at": NOW + 2 * DAY,
    }
    return FormCheckRow(id=id_, owner=owner, **(given | changes))


def form_tick(
    form_check_id: str = "f1", helper: int = 43, fault: str = "rounding", **changes: Any
) -> FormTickRow:
    given: dict[str, Any] = {"coach": False, "at": NOW}
    return FormTickRow(form_check_id=form_check_id, helper=helper, fault=fault, **(given | changes))


async def fill_group(tx: Transaction, user_id: int = 42, word: str = "word") -> None:
    """A group of one person, with a row of theirs in every table that can hold one."""
    groups, id_ = tx.communities, f"g{user_id}"
    await groups.create(community(id_, -user_id))
    await groups.let_manage(id_, user_id, NOW)
    for number in (1, 2):  # one to be used up, and one that waits
        code = link_code(f"{word}{number}{user_id}", user_id, community_id=id_)
        await groups.add_link_code(code, NOW)
        if number == 1:
            await groups.redeem_link_code(id_, code.code, NOW, NOW + 30 * DAY)
    await groups.note(id_, change("kept", user_id))
    await groups.set_panel(panel(user_id, id_, awaiting=word))
    await groups.join(user_id, id_, NOW)
    await groups.set_share(user_id, id_, share=True)
    await groups.contribute(user_id, id_, WEEK, "ordinary")
    own = form_check(f"f{user_id}", user_id, community_id=id_, chat_id=-user_id)
    await groups.open_form_check(own)
    await groups.tick(form_tick(own.id, user_id, word))


async def fill(store: Store, user_id: int = 42, word: str = "word") -> None:
    """One person with a row in every table that can hold one, ``word`` in every text."""
    async with store.transaction() as tx:
        await tx.first_time(f"c:{user_id}:1:48h", NOW)
        await tx.save_person(person(user_id, state=f'{{"said": "{word}"}}', language=word))
        await tx.record_consent(user_id, 1, NOW)
        given = assessment(f"a{user_id}", user_id, answers=word, rules=word, pattern=word)
        await tx.add_assessment(given)
        await tx.save_episode(episode(user_id=user_id, story=word))
        await tx.plan_check_ins([check_in(f"{user_id}:1:48h", user_id, kind=word)])
        await tx.enqueue(message(f"m{user_id}", user_id, body=word))
        await fill_group(tx, user_id, word)


async def column(store: Store, sql: str) -> list[Any]:
    """The first column of what ``sql`` finds, sealed texts opened."""
    async with store.engine.connect() as connection:
        found = (await connection.execute(text(sql))).scalars()
        return [unsealed(store, value) for value in found]


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
