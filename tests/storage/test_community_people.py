"""People around a community: who changes it, whose panel is open, who came from it.

Lives here: the contract of ``storage.community_people``, through a transaction. Called by
pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage import LinkRow, MembershipRow, RowRefused, Store, Transaction
from tests.storage.samples import (
    DANGLING,
    DAY,
    MINUTE,
    NOW,
    WEEK,
    column,
    community,
    link_code,
    panel,
    person,
)

UNTIL = NOW + 30 * DAY


@pytest.fixture
async def tx(store: Store) -> AsyncIterator[Transaction]:
    """A transaction with two communities and two people."""
    async with store.transaction() as opened:
        for user_id in (42, 43):
            await opened.save_person(person(user_id))
        await opened.communities.create(community("c1", -100, title="Iron Barn"))
        await opened.communities.create(community("c2", -200, title="Barbell Club"))
        yield opened


async def managed(tx: Transaction, user_id: int) -> list[str]:
    return [row.id for row in await tx.communities.managed_by(user_id)]


# --- Who changes it --------------------------------------------------------------


async def test_a_persons_groups_come_by_title_without_those_that_were_left(tx: Transaction) -> None:
    await tx.communities.create(community("c3", -300))
    for id_ in ("c1", "c2", "c3"):
        await tx.communities.let_manage(id_, 42, NOW)
    await tx.communities.mark_left("c3", NOW)
    assert await managed(tx, 42) == ["c2", "c1"]
    assert await managed(tx, 43) == []
    await tx.communities.mark_returned("c3", None)
    assert await managed(tx, 42) == ["c2", "c1", "c3"]


async def test_managers_come_in_the_order_in_which_they_came_first(tx: Transaction) -> None:
    for user_id, moment in ((43, NOW + 1), (44, NOW), (43, NOW - 1)):
        await tx.communities.let_manage("c1", user_id, moment)
    assert await tx.communities.managers("c1") == [44, 43]
    assert await tx.communities.managers("c2") == []


async def test_whoever_stops_managing_loses_the_link_too(tx: Transaction) -> None:
    for id_ in ("c1", "c2"):
        await tx.communities.let_manage(id_, 42, NOW)
        await tx.communities.add_link_code(link_code(community_id=id_), NOW)
        await tx.communities.redeem_link_code(id_, "482913", NOW, UNTIL)
    await tx.communities.stop_managing("c1", 42)
    assert await managed(tx, 42) == ["c2"]
    assert await tx.communities.links("c1", NOW) == []
    assert len(await tx.communities.links("c2", NOW)) == 1


# --- Codes and links -------------------------------------------------------------


async def test_a_code_links_its_person_once(tx: Transaction) -> None:
    assert await tx.communities.add_link_code(link_code(), NOW)
    assert await tx.communities.redeem_link_code("c1", "482913", NOW, UNTIL) == 42
    assert await tx.communities.redeem_link_code("c1", "482913", NOW, UNTIL) is None
    link = LinkRow(community_id="c1", user_id=42, until=UNTIL)
    assert await tx.communities.links("c1", UNTIL - 1) == [link]
    assert await tx.communities.links("c1", UNTIL) == []
    assert await tx.communities.links("c2", NOW) == []


async def test_a_code_is_of_no_use_elsewhere_or_too_late(tx: Transaction) -> None:
    await tx.communities.add_link_code(link_code(), NOW)
    late = NOW + 5 * MINUTE
    assert await tx.communities.redeem_link_code("c2", "482913", NOW, UNTIL) is None
    assert await tx.communities.redeem_link_code("c1", "482914", NOW, UNTIL) is None
    assert await tx.communities.redeem_link_code("c1", "482913", late, UNTIL) is None
    assert await tx.communities.redeem_link_code("c1", "482913", late - 1, UNTIL) == 42


async def test_a_new_code_ends_the_earlier_one_of_the_same_person(tx: Transaction) -> None:
    for code, id_ in (("1", "c1"), ("2", "c2"), ("3", "c1")):
        assert await tx.communities.add_link_code(link_code(code, community_id=id_), NOW)
    assert await tx.communities.redeem_link_code("c1", "1", NOW, UNTIL) is None
    assert await tx.communities.redeem_link_code("c2", "2", NOW, UNTIL) == 42
    assert await tx.communities.redeem_link_code("c1", "3", NOW, UNTIL) == 42


async def test_a_code_that_somebody_else_has_is_not_given_twice(tx: Transaction) -> None:
    assert await tx.communities.add_link_code(link_code(), NOW)
    assert not await tx.communities.add_link_code(link_code(user_id=43), NOW)
    assert await tx.communities.redeem_link_code("c1", "482913", NOW, UNTIL) == 42


@pytest.mark.parametrize("used", [True, False])
async def test_a_code_that_is_used_or_over_can_be_given_again(tx: Transaction, used: bool) -> None:
    await tx.communities.add_link_code(link_code(), NOW)
    now = NOW if used else NOW + 5 * MINUTE
    if used:
        await tx.communities.redeem_link_code("c1", "482913", now, UNTIL)
    again = link_code(user_id=43, expires_at=now + 1)
    assert await tx.communities.add_link_code(again, now)
    assert await tx.communities.redeem_link_code("c1", "482913", now, UNTIL) == 43


async def test_linking_again_lasts_from_then_and_unlinking_ends_it(tx: Transaction) -> None:
    for code, until in (("1", UNTIL), ("2", UNTIL + DAY)):
        await tx.communities.add_link_code(link_code(code), NOW)
        await tx.communities.redeem_link_code("c1", code, NOW, until)
    (link,) = await tx.communities.links("c1", NOW)
    assert link.until == UNTIL + DAY
    await tx.communities.unlink("c1", 43)
    assert await tx.communities.links("c1", NOW) == [link]
    await tx.communities.unlink("c1", 42)
    assert await tx.communities.links("c1", NOW) == []


# --- The open panel --------------------------------------------------------------


async def test_a_person_has_one_panel_open(tx: Transaction) -> None:
    assert await tx.communities.panel(42) is None
    await tx.communities.set_panel(panel(42, "c1", awaiting="zone", message_id=5))
    await tx.communities.set_panel(panel(43, "c1"))
    assert await tx.communities.panel(42) == panel(42, "c1", awaiting="zone", message_id=5)
    await tx.communities.set_panel(panel(42, "c2", at=NOW + 1))
    assert await tx.communities.panel(42) == panel(42, "c2", at=NOW + 1)
    await tx.communities.clear_panel(42)
    assert await tx.communities.panel(42) is None
    assert await tx.communities.panel(43) == panel(43, "c1")


# --- Members ---------------------------------------------------------------------


async def test_a_member_shares_nothing_until_they_say_so(tx: Transaction) -> None:
    await tx.communities.join(42, "c1", NOW)
    await tx.communities.join(42, "c2", NOW - 1)
    assert await tx.communities.memberships(42) == [
        MembershipRow(user_id=42, community_id="c1", came_at=NOW),
        MembershipRow(user_id=42, community_id="c2", came_at=NOW - 1),
    ]
    assert await tx.communities.memberships(43) == []


async def test_being_asked_is_no_consent(tx: Transaction) -> None:
    await tx.communities.join(42, "c1", NOW)
    await tx.communities.set_asked(42, "c1")
    (found,) = await tx.communities.memberships(42)
    assert (found.asked, found.share) == (True, False)


async def test_coming_again_is_the_latest_and_changes_nothing_of_what_was_said(
    tx: Transaction,
) -> None:
    await tx.communities.join(42, "c1", NOW)
    await tx.communities.set_share(42, "c1", share=True)
    await tx.communities.join(42, "c1", NOW + 1)
    shares = MembershipRow(user_id=42, community_id="c1", came_at=NOW + 1, share=True, asked=True)
    assert await tx.communities.memberships(42) == [shares]


async def test_taking_consent_back_takes_back_what_is_not_published(tx: Transaction) -> None:
    for user_id, id_ in ((42, "c1"), (42, "c2"), (43, "c1")):
        await tx.communities.join(user_id, id_, NOW)
        await tx.communities.set_share(user_id, id_, share=True)
        assert await tx.communities.contribute(user_id, id_, WEEK, "ordinary")
    await tx.communities.set_share(42, "c1", share=False)
    assert await tx.communities.contributions("c1", WEEK) == {43: "ordinary"}
    assert await tx.communities.contributions("c2", WEEK) == {42: "ordinary"}
    (first, *_) = await tx.communities.memberships(42)
    assert (first.asked, first.share) == (True, False)


async def test_a_member_who_is_nobody_is_refused(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.communities.create(community())
    with pytest.raises(RowRefused, match=DANGLING):
        async with store.transaction() as tx:
            await tx.communities.join(99, "c1", NOW)
    assert await column(store, "SELECT count(*) FROM membership") == [0]
