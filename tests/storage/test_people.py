"""Persons, consents, assessments and handled keys.

Lives here: the contract of ``storage.people``, through a transaction. Called by pytest.
"""

from __future__ import annotations

import pytest

from storage import RowRefused, Store
from tests.storage.samples import DANGLING, NOW, assessment, column, person


async def test_a_key_is_new_once(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.first_time("u:1", NOW)
        assert not await tx.first_time("u:1", NOW)
    async with store.transaction() as tx:
        assert not await tx.first_time("u:1", NOW)
        assert await tx.first_time("u:2", NOW)


async def test_an_unknown_person_is_nobody(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.person(42) is None


async def test_a_person_comes_back_as_saved(store: Store) -> None:
    row = person(9_007_199_254_740_993, language="de", live_message_id=5, unreachable=True)
    async with store.transaction() as tx:
        await tx.save_person(row)
    async with store.transaction() as tx:
        assert await tx.person(row.user_id) == row


async def test_saving_again_replaces_all_but_the_first_moment(store: Store) -> None:
    again = person(state='{"a": 1}', rev=2, chat_id=43, language="en", created_at=1, seen_at=2)
    async with store.transaction() as tx:
        await tx.save_person(person(created_at=NOW))
        await tx.save_person(again)
        found = await tx.person(42)
    assert found == person(
        state='{"a": 1}', rev=2, chat_id=43, language="en", created_at=NOW, seen_at=2
    )


async def test_the_live_message_is_set_and_unset(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person())
        await tx.save_person(person(43))
        await tx.set_live_message(42, 7)
        assert await tx.person(42) == person(live_message_id=7)
        await tx.set_live_message(42, None)
        assert await tx.person(42) == person()
        assert await tx.person(43) == person(43)


async def test_the_first_moment_of_a_consent_stays(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person())
        await tx.record_consent(42, 1, NOW)
        await tx.record_consent(42, 1, NOW + 1)
        await tx.record_consent(42, 2, NOW + 2)
    assert await column(store, "SELECT at FROM consent ORDER BY version") == [NOW, NOW + 2]


async def test_an_assessment_is_added_once(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person())
        await tx.record_consent(42, 1, NOW)
        await tx.add_assessment(assessment(severity=None))
        await tx.add_assessment(assessment(level="urgent"))
    assert await column(store, "SELECT level FROM assessment") == ["normal_soreness"]


async def test_no_assessment_without_the_consent_it_names(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person())
        await tx.record_consent(42, 1, NOW)
    with pytest.raises(RowRefused, match=DANGLING):
        async with store.transaction() as tx:
            await tx.add_assessment(assessment(consent_version=2))
    assert await column(store, "SELECT count(*) FROM assessment") == [0]


async def test_a_refusal_quotes_no_value(store: Store) -> None:
    with pytest.raises(RowRefused) as caught:
        async with store.transaction() as tx:
            await tx.add_assessment(assessment(answers="canary"))
    assert "canary" not in f"{caught.value!r} {caught.value.__cause__!r}"
    assert caught.value.__suppress_context__


async def test_an_unreachable_person_is_marked_and_unmarked(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.save_person(person())
        await tx.make_unreachable(42)
        assert await tx.person(42) == person(unreachable=True)
        await tx.make_reachable(42)
        assert await tx.person(42) == person()
