"""A community's numbers: counted by consent, published once, and never too small.

Lives here: the contract of ``storage.community_totals``, through a transaction. Does not
live here: which numbers may be said (``tests/flows``). Called by pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from storage import RowRefused, Store, Transaction, WeeklyRow
from tests.storage.samples import NOW, WEEK, column, community, person, poll

NEXT_WEEK = "2027-W03"


@pytest.fixture
async def tx(store: Store) -> AsyncIterator[Transaction]:
    """A transaction with two communities, and three members of both who share."""
    async with store.transaction() as opened:
        for number, id_ in enumerate(("c1", "c2"), start=1):
            await opened.communities.create(community(id_, -number))
            for user_id in (1, 2, 3):
                await opened.save_person(person(user_id))
                await opened.communities.join(user_id, id_, NOW)
                await opened.communities.set_share(user_id, id_, share=True)
        yield opened


def weekly(week: str = WEEK, **changes: Any) -> WeeklyRow:
    given: dict[str, Any] = {"community_id": "c1", "published_at": NOW}
    return WeeklyRow(week=week, **(given | changes))


# --- Counting --------------------------------------------------------------------


async def test_each_member_counts_once_a_week_with_their_last_word(tx: Transaction) -> None:
    assert await tx.communities.contribute(1, "c1", WEEK, "ordinary")
    assert await tx.communities.contribute(2, "c1", WEEK, "ordinary")
    assert await tx.communities.contribute(1, "c1", WEEK, "other")
    assert await tx.communities.contribute(1, "c1", NEXT_WEEK, "ordinary")
    assert await tx.communities.contribute(1, "c2", WEEK, "ordinary")
    assert await tx.communities.contributions("c1", WEEK) == {1: "other", 2: "ordinary"}
    assert await tx.communities.contributions("c1", NEXT_WEEK) == {1: "ordinary"}
    assert await tx.communities.unpublished("c1") == [WEEK, NEXT_WEEK]
    assert await tx.communities.unpublished("c2") == [WEEK]


async def test_whoever_does_not_share_is_not_counted(tx: Transaction) -> None:
    await tx.save_person(person(4))
    assert not await tx.communities.contribute(4, "c1", WEEK, "ordinary")  # no member
    await tx.communities.join(4, "c1", NOW)
    assert not await tx.communities.contribute(4, "c1", WEEK, "ordinary")  # not asked
    await tx.communities.set_share(1, "c1", share=False)
    assert not await tx.communities.contribute(1, "c1", WEEK, "ordinary")  # took it back
    assert await tx.communities.contributions("c1", WEEK) == {}


async def test_a_bucket_that_is_none_is_refused(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person(1))
        await tx.communities.create(community())
        await tx.communities.join(1, "c1", NOW)
        await tx.communities.set_share(1, "c1", share=True)
    with pytest.raises(RowRefused, match="ck_contribution_bucket"):
        async with store.transaction() as tx:
            await tx.communities.contribute(1, "c1", WEEK, "red")  # type: ignore[arg-type]  # on purpose


# --- Publishing ------------------------------------------------------------------


async def test_publishing_forgets_who_was_counted(tx: Transaction) -> None:
    for user_id in (1, 2, 3):
        await tx.communities.contribute(user_id, "c1", WEEK, "ordinary")
        await tx.communities.contribute(user_id, "c2", WEEK, "ordinary")
        await tx.communities.contribute(user_id, "c1", NEXT_WEEK, "ordinary")
    assert await tx.communities.publish_week(weekly(total=25, ordinary=20))
    assert await tx.communities.contributions("c1", WEEK) == {}
    assert len(await tx.communities.contributions("c1", NEXT_WEEK)) == 3
    assert len(await tx.communities.contributions("c2", WEEK)) == 3
    assert await tx.communities.published("c1") == [weekly(total=25, ordinary=20)]


async def test_a_week_is_published_once_and_then_closed(tx: Transaction) -> None:
    assert await tx.communities.publish_week(weekly(total=10))
    assert not await tx.communities.publish_week(weekly(total=15, published_at=NOW + 1))
    assert not await tx.communities.contribute(1, "c1", WEEK, "ordinary")
    assert await tx.communities.contribute(1, "c1", NEXT_WEEK, "ordinary")
    assert await tx.communities.published("c1") == [weekly(total=10)]


async def test_published_weeks_come_newest_first(tx: Transaction) -> None:
    weeks = ["2026-W52", "2026-W53", "2027-W01", "2027-W02"]
    for week in weeks:
        await tx.communities.publish_week(weekly(week))
    found = [row.week for row in await tx.communities.published("c1", 3)]
    assert found == ["2027-W02", "2027-W01", "2026-W53"]


@pytest.mark.parametrize(
    ("total", "ordinary"), [(None, None), (10, None), (10, 5), (15, 10), (500, 495)]
)
async def test_a_number_that_hides_everybody_is_kept(
    tx: Transaction, total: int | None, ordinary: int | None
) -> None:
    assert await tx.communities.publish_week(weekly(total=total, ordinary=ordinary))


@pytest.mark.parametrize(
    ("total", "ordinary"),
    [
        (5, None),  # fewer than 10 in all
        (0, None),
        (-5, None),
        (12, None),  # not rounded
        (15, 11),
        (15, 0),  # fewer than 5 are ordinary
        (15, 15),  # fewer than 5 are something else
        (15, 20),
        (None, 10),  # a part without a whole
    ],
)
async def test_a_number_that_shows_too_few_is_refused_by_the_database(
    store: Store, total: int | None, ordinary: int | None
) -> None:
    async with store.transaction() as tx:
        await tx.communities.create(community())
    with pytest.raises(RowRefused, match="ck_weekly_"):
        async with store.transaction() as tx:
            await tx.communities.publish_week(weekly(total=total, ordinary=ordinary))
    assert await column(store, "SELECT count(*) FROM weekly") == [0]


# --- Polls -----------------------------------------------------------------------


async def test_a_poll_comes_back_as_sent_and_then_with_its_counts(tx: Transaction) -> None:
    await tx.communities.add_poll(poll())
    await tx.communities.add_poll(poll(message_id=8))
    assert await tx.communities.poll("p1") == poll()
    assert await tx.communities.count_poll("p1", "[3, 1]", closed=False)
    assert await tx.communities.poll("p1") == poll(counts="[3, 1]")
    assert await tx.communities.count_poll("p1", "[9, 6]", closed=True)
    assert await tx.communities.poll("p1") == poll(counts="[9, 6]", closed=True)


async def test_a_closed_or_foreign_poll_is_not_counted(tx: Transaction) -> None:
    await tx.communities.add_poll(poll(closed=True, counts="[9, 6]"))
    assert not await tx.communities.count_poll("p1", "[0, 0]", closed=False)
    assert not await tx.communities.count_poll("p2", "[1, 1]", closed=False)
    assert await tx.communities.poll("p1") == poll(closed=True, counts="[9, 6]")
    assert await tx.communities.poll("p2") is None


async def test_the_polls_of_a_week_come_earliest_first(tx: Transaction) -> None:
    rows = [
        poll("p2", sent_at=NOW + 1),
        poll("p1"),
        poll("p3", "c2"),
        poll("p4", week=NEXT_WEEK),
    ]
    for row in rows:
        await tx.communities.add_poll(row)
    assert await tx.communities.polls("c1", WEEK) == [rows[1], rows[0]]
