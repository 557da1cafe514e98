"""Complaints and their stories: kept, changed, and deleted one at a time.

Lives here: the contract of ``storage.episodes``. Does not live here: the erasure of
everything (``test_rights``). Called by pytest.
"""

from __future__ import annotations

import pytest

from storage import RowRefused, Store
from tests.storage.samples import (
    NOW,
    assessment,
    check_in,
    check_in_statuses,
    column,
    episode,
    message,
    person,
    statuses,
)


async def two(store: Store, user_id: int = 42) -> None:
    """A person with two episodes; each has an assessment, a check-in and a message about it."""
    async with store.transaction() as tx:
        await tx.save_person(person(user_id))
        await tx.record_consent(user_id, 1, NOW)
        for number in (1, 2):
            name = f"{user_id}:{number}-48h"
            await tx.save_episode(episode(number, user_id, reported_at=NOW + number))
            await tx.add_assessment(
                assessment(f"a{name}", user_id, episode=number, at=NOW + number)
            )
            await tx.plan_check_ins([check_in(name, user_id, episode=number)])
            await tx.enqueue(message(f"m{name}", user_id, check_in=name))


async def test_an_episode_is_kept_once_and_its_story_changes(store: Store) -> None:
    await two(store)
    async with store.transaction() as tx:
        await tx.save_episode(episode(1, story='{"open": false}', reported_at=NOW + 99))
        first, second = await tx.episodes(42)
    assert (first.number, first.story, first.reported_at) == (1, '{"open": false}', NOW + 1)
    assert (second.number, second.story) == (2, "{}")


async def test_an_episode_is_refused_without_the_consent_that_it_names(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person())
    with pytest.raises(RowRefused):
        async with store.transaction() as tx:
            await tx.save_episode(episode())


async def test_assessments_come_in_the_order_of_time_and_are_the_persons_own(store: Store) -> None:
    await two(store)
    await two(store, 43)
    async with store.transaction() as tx:
        await tx.add_assessment(assessment("first", at=NOW - 1))
        found = await tx.assessments(42)
    assert [row.id for row in found] == ["first", "a42:1-48h", "a42:2-48h"]
    assert {row.user_id for row in found} == {42}


async def test_one_episode_goes_with_all_it_has_and_the_other_stays(store: Store) -> None:
    await two(store)
    await two(store, 43)
    async with store.transaction() as tx:
        assert await tx.delete_episode(42, 1) == 3
        assert [row.number for row in await tx.episodes(42)] == [2]
        assert [row.episode for row in await tx.assessments(42)] == [2]
        assert len(await tx.episodes(43)) == len(await tx.assessments(43)) == 2
    assert set(await check_in_statuses(store)) == {"42:2-48h", "43:1-48h", "43:2-48h"}
    assert (await statuses(store))["m42:1-48h"] == "cancelled"
    assert await column(store, "SELECT body FROM outbox WHERE key = 'm42:1-48h'") == [""]


async def test_deleting_an_episode_that_is_not_there_changes_nothing(store: Store) -> None:
    await two(store)
    async with store.transaction() as tx:
        assert await tx.delete_episode(42, 7) == 0
        assert await tx.delete_episode(44, 1) == 0
        assert len(await tx.episodes(42)) == 2
