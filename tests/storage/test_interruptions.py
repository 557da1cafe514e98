"""What an interruption leaves: moments of an old clock, the last contact, who was there."""

from __future__ import annotations

from storage import Store
from tests.storage.samples import DAY, HOUR, MINUTE, NOW, check_in, column, message, person


async def test_what_waits_for_moments_of_a_clock_that_was_set_back_waits_no_longer(
    store: Store,
) -> None:
    async with store.transaction() as tx:
        await tx.enqueue(message("due", due_at=NOW - MINUTE))
        await tx.enqueue(message("soon", 43, due_at=NOW + HOUR + MINUTE))
        await tx.enqueue(message("sent", 44, due_at=NOW - HOUR))
        await tx.pause(NOW + HOUR + 9)
        assert await tx.claim(NOW, "L", NOW + HOUR + MINUTE, 9) == []
    async with store.transaction() as tx:
        await tx.set_back(NOW, HOUR)
    assert await column(store, "SELECT due_at FROM outbox ORDER BY id") == [
        NOW - MINUTE,
        NOW + MINUTE,
        NOW - HOUR,
    ]
    async with store.transaction() as tx:
        assert await tx.paused_until() == NOW + 9
        [first, *_] = await tx.claim(NOW + 9, "L", NOW + HOUR + MINUTE, 1)
        await tx.set_back(NOW, HOUR)
    leased = f"SELECT lease_until FROM outbox WHERE id = {first.id}"  # noqa: S608 - our own number
    assert await column(store, leased) == [NOW + MINUTE]


async def test_the_last_contact_is_one_moment_that_moves_on(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.last_contact() is None
        await tx.had_contact(NOW)
        await tx.had_contact(NOW + MINUTE)
        assert await tx.last_contact() == NOW + MINUTE


async def test_people_in_touch_come_in_portions_by_number(store: Store) -> None:
    async with store.transaction() as tx:
        for number, seen_at in ((1, NOW - 2 * DAY), (2, NOW - HOUR), (3, NOW), (4, NOW - HOUR)):
            await tx.save_person(person(number, seen_at=seen_at))
        await tx.save_person(person(5, seen_at=NOW - HOUR, unreachable=True))
        await tx.save_person(person(6, seen_at=NOW - 2 * DAY))
        await tx.save_person(person(7, seen_at=NOW - 2 * DAY))
        await tx.plan_check_ins([check_in("6:1", 6), check_in("7:1", 7)])
        await tx.mark_check_in("6:1", "asked", NOW - HOUR)
        await tx.mark_check_in("7:1", "asked", NOW - 2 * DAY)
    found = []
    after = 0
    async with store.transaction() as tx:
        while part := await tx.in_touch(since=NOW - DAY, before=NOW, after=after, limit=2):
            assert len(part) <= 2
            found += part
            after = part[-1][0]
    assert found == [(2, NOW - HOUR), (4, NOW - HOUR), (6, NOW - 2 * DAY)]
