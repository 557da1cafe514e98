"""Check-ins: planned, moved, due, and ended.

Lives here: the contract of ``storage.check_ins``, through a transaction. Called by pytest.
"""

from __future__ import annotations

import pytest

from storage import CheckInRow, RowRefused, StorageError, Store
from tests.storage.samples import (
    DAY,
    HOUR,
    NOW,
    check_in,
    check_in_statuses,
    column,
    message,
    person,
    statuses,
)

LATER = NOW + 10 * DAY


async def plan(store: Store, *rows: CheckInRow) -> None:
    async with store.transaction() as tx:
        for user_id in {row.user_id for row in rows}:
            await tx.save_person(person(user_id))
        await tx.plan_check_ins(rows)


async def test_planning_twice_plans_once(store: Store) -> None:
    await plan(store, check_in("a"))
    await plan(store, check_in("a", due_at=NOW), check_in("b"))
    async with store.transaction() as tx:
        assert await tx.due_check_ins(LATER, 9) == [check_in("a"), check_in("b")]


async def test_planning_nothing_is_no_error(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.plan_check_ins([])
        assert await tx.due_check_ins(LATER, 9) == []


async def test_a_check_in_of_nobody_is_refused(store: Store) -> None:
    with pytest.raises(RowRefused):
        async with store.transaction() as tx:
            await tx.plan_check_ins([check_in(user_id=1)])


async def test_due_ones_come_longest_due_first_and_no_more_than_asked(store: Store) -> None:
    await plan(
        store,
        check_in("c", due_at=NOW),
        check_in("b", due_at=NOW),
        check_in("a", due_at=NOW + 1),
        check_in("z", due_at=NOW - 1),
        check_in("later", due_at=NOW + 2),
    )
    async with store.transaction() as tx:
        assert [row.id for row in await tx.due_check_ins(NOW + 1, 9)] == ["z", "b", "c", "a"]
        assert [row.id for row in await tx.due_check_ins(NOW + 1, 2)] == ["z", "b"]


async def test_whoever_claims_one_that_waits_is_given_its_person(store: Store) -> None:
    await plan(store, check_in("a"))
    async with store.transaction() as tx:
        await tx.save_person(person(42, state='{"card": 3}'))
        assert await tx.claim_check_in("a") == person(42, state='{"card": 3}')
        await tx.mark_check_in("a", "asked", NOW)
        assert await tx.claim_check_in("a") is None
        assert await tx.claim_check_in("unknown") is None


async def test_an_unreachable_person_is_not_asked(store: Store) -> None:
    await plan(store, check_in("a", 1), check_in("b", 2))
    async with store.transaction() as tx:
        await tx.save_person(person(1, unreachable=True))
        assert [row.id for row in await tx.due_check_ins(LATER, 9)] == ["b"]


async def test_making_a_person_unreachable_cancels_what_waits(store: Store) -> None:
    await plan(store, check_in("waits"), check_in("asked"), check_in("other", 43))
    async with store.transaction() as tx:
        await tx.mark_check_in("asked", "asked", NOW)
        for user_id in (42, 43):
            await tx.enqueue(message(f"m{user_id}", user_id))
        await tx.make_unreachable(42)
    assert await statuses(store) == {"m42": "cancelled", "m43": "pending"}
    expected = {"waits": "cancelled", "asked": "asked", "other": "waiting"}
    assert await check_in_statuses(store) == expected


async def test_cancelling_takes_the_persons_unsent_check_in_messages_along(store: Store) -> None:
    rows = [check_in("waits"), check_in("asked"), check_in("answered"), check_in("other", 43)]
    await plan(store, *rows)
    async with store.transaction() as tx:
        await tx.mark_check_in("asked", "asked", NOW)
        await tx.mark_check_in("answered", "answered", NOW)
        await tx.enqueue(message("sending", 42, check_in="asked"))
        await tx.claim(NOW, "L", NOW + HOUR, 1)
        await tx.enqueue(message("of the check-in", 42, check_in="asked"))
        await tx.enqueue(message("of the talk", 42))
        await tx.enqueue(message("of another", 43, check_in="other"))
        await tx.cancel_check_ins(42)
    assert await check_in_statuses(store) == {
        "answered": "answered",
        "asked": "cancelled",
        "other": "waiting",
        "waits": "cancelled",
    }
    assert await statuses(store) == {
        "sending": "sending",
        "of the check-in": "cancelled",
        "of the talk": "pending",
        "of another": "pending",
    }


@pytest.mark.parametrize("end", ["answered", "expired", "cancelled"])
async def test_a_check_in_that_ends_takes_its_own_message_along(store: Store, end: str) -> None:
    await plan(store, check_in("a"), check_in("b"))
    async with store.transaction() as tx:
        await tx.mark_check_in("a", "asked", NOW)
        for id_ in "ab":
            await tx.enqueue(message(id_, check_in=id_))
        await tx.mark_check_in("a", end, NOW + 1)
    assert await check_in_statuses(store) == {"a": end, "b": "waiting"}
    assert await statuses(store) == {"a": "cancelled", "b": "pending"}
    assert await column(store, "SELECT asked_at FROM check_in WHERE id = 'a'") == [NOW]


async def test_asking_keeps_its_message_and_notes_the_moment(store: Store) -> None:
    await plan(store, check_in("a"))
    async with store.transaction() as tx:
        await tx.enqueue(message("m", check_in="a"))
        await tx.mark_check_in("a", "asked", NOW)
        await tx.mark_check_in("a", "asked", NOW + 1)
        assert await tx.due_check_ins(LATER, 9) == []
    assert await statuses(store) == {"m": "pending"}
    assert await column(store, "SELECT asked_at FROM check_in") == [NOW]


@pytest.mark.parametrize(
    ("first", "then", "stays"),
    [
        ("answered", "asked", "answered"),
        ("answered", "expired", "answered"),
        ("cancelled", "answered", "cancelled"),
        ("expired", "answered", "answered"),
    ],
)
async def test_a_check_in_never_steps_back(store: Store, first: str, then: str, stays: str) -> None:
    await plan(store, check_in("a"))
    async with store.transaction() as tx:
        await tx.mark_check_in("a", first, NOW)
        await tx.mark_check_in("a", then, NOW)
    assert await check_in_statuses(store) == {"a": stays}


async def test_an_unknown_status_is_refused_by_name(store: Store) -> None:
    async with store.transaction() as tx:
        with pytest.raises(StorageError, match="'sent'; use one of asked, answered"):
            await tx.mark_check_in("a", "sent", NOW)


async def test_a_check_in_that_has_not_ended_is_moved_and_asked_again(store: Store) -> None:
    await plan(store, check_in("a"), check_in("b"), check_in("c"))
    async with store.transaction() as tx:
        await tx.mark_check_in("b", "asked", NOW)
        await tx.mark_check_in("c", "answered", NOW)
        for name in ("a", "b", "c"):
            await tx.move_check_in(name, NOW + 1)
    moments = await column(store, "SELECT due_at FROM check_in ORDER BY id")
    assert moments == [NOW + 1, NOW + 1, NOW + 2 * DAY]
    statuses = await column(store, "SELECT status FROM check_in ORDER BY id")
    assert statuses == ["waiting", "waiting", "answered"]


async def test_the_next_moment_is_the_earliest_of_check_ins_and_messages(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.next_due() is None
    await plan(store, check_in("a", due_at=NOW + 5), check_in("b", 43, due_at=NOW + 1))
    async with store.transaction() as tx:
        await tx.save_person(person(43, unreachable=True))
        assert await tx.next_due() == NOW + 5
        await tx.enqueue(message(due_at=NOW + 3))
        assert await tx.next_due() == NOW + 3
        await tx.claim(NOW + 3, "L", NOW + HOUR, 1)
        assert await tx.next_due() == NOW + 5
