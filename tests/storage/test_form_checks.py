"""Form checks: opened, ticked, and closed once.

Lives here: the contract of ``storage.form_checks``, through a transaction. Called by pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage import RowRefused, Store, Transaction
from tests.storage.samples import DANGLING, DAY, NOW, community, form_check, form_tick

CLOSING = NOW + 2 * DAY


@pytest.fixture
async def tx(store: Store) -> AsyncIterator[Transaction]:
    """A transaction with a community."""
    async with store.transaction() as opened:
        await opened.communities.create(community())
        yield opened


async def test_a_form_check_comes_back_as_opened(tx: Transaction) -> None:
    assert await tx.communities.open_form_check(form_check())
    assert not await tx.communities.open_form_check(form_check(video_id=99))
    assert await tx.communities.form_check("f1") == form_check()
    assert await tx.communities.form_check("f2") is None


async def test_its_card_is_known_once_sent(tx: Transaction) -> None:
    await tx.communities.open_form_check(form_check())
    await tx.communities.set_card("f1", 12)
    assert await tx.communities.form_check("f1") == form_check(card_id=12)
    await tx.communities.set_card("f1", None)
    assert await tx.communities.form_check("f1") == form_check()


async def test_helpers_tick_and_take_back(tx: Transaction) -> None:
    for id_ in ("f1", "f2"):
        await tx.communities.open_form_check(form_check(id_))
    ticked = [form_tick(helper=44), form_tick(helper=43, fault="hips"), form_tick(helper=43)]
    for row in (*ticked, form_tick("f2")):
        await tx.communities.tick(row)
    assert await tx.communities.ticks("f1") == [ticked[1], ticked[2], ticked[0]]
    await tx.communities.untick("f1", 43, "rounding")
    await tx.communities.untick("f1", 43, "never ticked")
    assert await tx.communities.ticks("f1") == [ticked[1], ticked[0]]
    assert await tx.communities.ticks("f2") == [form_tick("f2")]


async def test_ticking_twice_counts_once_and_as_what_they_are_now(tx: Transaction) -> None:
    await tx.communities.open_form_check(form_check())
    await tx.communities.tick(form_tick())
    await tx.communities.tick(form_tick(coach=True, at=NOW + 1))
    assert await tx.communities.ticks("f1") == [form_tick(coach=True, at=NOW + 1)]


async def test_it_is_due_when_its_time_is_over_also_where_the_bot_is_out(tx: Transaction) -> None:
    moments = {"c": CLOSING, "b": CLOSING, "a": CLOSING + 1, "z": CLOSING - 1, "later": CLOSING + 2}
    for id_, at in moments.items():
        await tx.communities.open_form_check(form_check(id_, closes_at=at))
    await tx.communities.mark_left("c1", NOW)
    due = await tx.communities.form_checks_due(CLOSING + 1, 9)
    assert [row.id for row in due] == ["z", "b", "c", "a"]
    assert len(await tx.communities.form_checks_due(CLOSING + 1, 2)) == 2


async def test_it_closes_once_and_is_due_no_more(tx: Transaction) -> None:
    await tx.communities.open_form_check(form_check())
    assert await tx.communities.close_form_check("f1")
    assert not await tx.communities.close_form_check("f1")
    assert not await tx.communities.close_form_check("f2")
    assert await tx.communities.form_check("f1") == form_check(closed=True)
    assert await tx.communities.form_checks_due(CLOSING, 9) == []


async def test_a_form_check_of_a_private_chat_or_no_community_is_refused(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.communities.create(community())
    for wrong in (form_check(chat_id=42), form_check(community_id="c2")):
        with pytest.raises(RowRefused):
            async with store.transaction() as tx:
                await tx.communities.open_form_check(wrong)


async def test_a_tick_on_no_form_check_is_refused(store: Store) -> None:
    with pytest.raises(RowRefused, match=DANGLING):
        async with store.transaction() as tx:
            await tx.communities.tick(form_tick())
