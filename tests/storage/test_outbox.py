"""The outbox: order, leases, ends, and the gate.

Lives here: the contract of ``storage.outbox``, through a transaction. Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from storage import NewMessage, OutboxRow, RowRefused, StorageError, Store, open_store
from storage.schema import GROUP_KINDS
from tests.storage.samples import HOUR, LEASE_UNTIL, MINUTE, NOW, column, message, person, statuses


async def put(store: Store, *rows: NewMessage) -> None:
    async with store.transaction() as tx:
        for row in rows:
            await tx.enqueue(row)


async def claim(store: Store, now: int = NOW, lease: str = "L", limit: int = 9) -> list[OutboxRow]:
    async with store.transaction() as tx:
        await tx.sweep(now)
        return await tx.claim(now, lease, now + MINUTE, limit)


async def claimed(store: Store, now: int = NOW, limit: int = 9) -> list[str]:
    return [row.key for row in await claim(store, now, limit=limit)]


# --- Enqueueing ------------------------------------------------------------------


async def test_a_message_comes_back_as_enqueued(store: Store) -> None:
    row = message(check_in="c", edit_message_id=3, expires_at=NOW + 9, live=True)
    await put(store, row)
    (found,) = await claim(store)
    assert found == OutboxRow(
        id=found.id,
        key="m1",
        user_id=42,
        chat_id=42,
        kind="question",
        mode="at_least_once",
        priority=1,
        body=row.body,
        edit_message_id=3,
        check_in="c",
        status="sending",
        created_at=NOW,
        due_at=NOW,
        expires_at=NOW + 9,
        lease="L",
        lease_until=NOW + MINUTE,
        attempts=1,
        message_id=None,
        sent_at=None,
        live=True,
    )


async def test_a_key_is_enqueued_once_and_the_first_stays(store: Store) -> None:
    await put(store, message(body="first"), message(body="second"))
    assert await column(store, "SELECT body FROM outbox") == ["first"]


@pytest.mark.parametrize(
    "kind", "question guidance check_in emergency notice reminder export erased group_".split()
)
async def test_nothing_about_health_goes_to_a_group(store: Store, kind: str) -> None:
    with pytest.raises(RowRefused, match="ck_outbox_private"):
        await put(store, message(kind=kind, chat_id=-100))
    assert await statuses(store) == {}


async def test_a_hello_goes_to_a_group(store: Store) -> None:
    await put(store, message("g", None, kind="group_hello", chat_id=-100, live=True))
    (row,) = await claim(store)
    async with store.transaction() as tx:
        assert await tx.record_sent(row.id, "L", 5, NOW)


@pytest.mark.parametrize("kind", GROUP_KINDS)
async def test_what_was_made_for_groups_goes_to_one(store: Store, kind: str) -> None:
    await put(store, message("g", None, kind=kind, chat_id=-100))
    assert await claimed(store) == ["g"]


async def test_no_message_can_be_turned_towards_a_group(store: Store) -> None:
    await put(store, message())
    with pytest.raises(IntegrityError, match="ck_outbox_private"):
        await column(store, "UPDATE outbox SET chat_id = -100 RETURNING id")


async def test_withdrawing_a_chat_ends_what_is_unsent_there(store: Store) -> None:
    hello: dict[str, Any] = {"user_id": None, "kind": "group_hello"}
    await put(store, message("leased", chat_id=-1, **hello))
    await claim(store)
    rows = [message(f"{n}", chat_id=chat, **hello) for n, chat in enumerate((-1, -1, -2))]
    await put(store, *rows, message("private"))
    async with store.transaction() as tx:
        await tx.communities.withdraw(-1)
    assert await statuses(store) == {
        "leased": "sending",
        "0": "cancelled",
        "1": "cancelled",
        "2": "pending",
        "private": "pending",
    }


async def test_an_emergency_ends_the_cards_that_wait_and_nothing_else(store: Store) -> None:
    waiting = [
        message("card", live=True),
        message("words"),
        message("theirs", chat_id=7, live=True),
    ]
    await put(store, *waiting, message("now", kind="emergency", priority=0, live=True))
    assert await claimed(store) == ["now", "words", "theirs"]
    assert (await statuses(store))["card"] == "expired"


async def test_a_card_is_new_until_it_was_sent_long_enough_ago(store: Store) -> None:
    async def new(since: int) -> bool:
        async with store.transaction() as tx:
            return await tx.card_was_sent_after(42, since)

    await put(store, message("words"))
    assert not await new(NOW - 1)
    await put(store, message("card", live=True))
    assert await new(NOW + HOUR)
    for _ in range(2):
        for row in await claim(store):
            assert await new(NOW + HOUR)
            async with store.transaction() as tx:
                await tx.record_sent(row.id, "L", 5, NOW)
    assert await new(NOW - 1)
    assert not await new(NOW)


async def test_a_newer_edit_ends_older_edits_of_the_same_message(store: Store) -> None:
    edit: dict[str, Any] = {"edit_message_id": 7}
    await put(
        store,
        message("old", **edit),
        message("other message", edit_message_id=8),
        message("other chat", 43, **edit),
        message("no edit"),
        message("new", **edit),
        message("new", edit_message_id=8),
    )
    assert await statuses(store) == {
        "old": "expired",
        "other message": "pending",
        "other chat": "pending",
        "no edit": "pending",
        "new": "pending",
    }
    assert await column(store, "SELECT body FROM outbox WHERE status = 'expired'") == [""]


# --- Order -----------------------------------------------------------------------


async def test_claims_go_by_priority_and_then_by_age(store: Store) -> None:
    priorities = (2, 1, 3, 1)
    await put(store, *(message(f"{n}", n + 1, priority=p) for n, p in enumerate(priorities)))
    assert await claimed(store, limit=3) == ["1", "3", "0"]
    assert await claimed(store) == ["2"]


async def test_a_message_waits_for_the_earlier_one_of_its_chat(store: Store) -> None:
    await put(store, message("first", priority=3), message("second"), message("else", 43))
    assert await claimed(store) == ["else", "first"]
    assert await claimed(store) == []
    async with store.transaction() as tx:
        assert await tx.record_sent(1, "L", 5, NOW)
    assert await claimed(store) == ["second"]


async def test_the_most_urgent_waits_for_nobody(store: Store) -> None:
    await put(store, message("first"), message("emergency", priority=0), message("second"))
    assert await claimed(store) == ["emergency", "first"]
    assert await claimed(store) == []


async def test_what_is_planned_for_later_holds_nobody_up(store: Store) -> None:
    await put(store, message("planned", due_at=NOW + 1), message("now"))
    assert await claimed(store) == ["now"]


async def test_what_will_be_tried_again_keeps_its_place(store: Store) -> None:
    await put(store, message("first"), message("second"))
    (row,) = await claim(store)
    async with store.transaction() as tx:
        assert await tx.record_retry(row.id, "L", NOW + 5, True)
    assert await claimed(store) == []
    assert await claimed(store, NOW + 5) == ["first"]


async def test_what_is_not_due_is_not_claimed(store: Store) -> None:
    await put(store, message(due_at=NOW + 1))
    assert await claimed(store) == []
    assert await claimed(store, NOW + 1) == ["m1"]


async def test_what_is_past_its_expiry_is_not_claimed(store: Store) -> None:
    await put(store, message("over", expires_at=NOW), message("not over", expires_at=NOW + 1))
    assert await claimed(store) == ["not over"]
    assert await statuses(store) == {"over": "expired", "not over": "sending"}


async def test_until_it_is_swept_away_what_is_past_its_expiry_holds_up_nobody(
    store: Store,
) -> None:
    await put(store, message("over", expires_at=NOW), message("next"))
    async with store.transaction() as tx:
        assert [row.key for row in await tx.claim(NOW, "L", LEASE_UNTIL, 9)] == ["next"]
    assert await statuses(store) == {"over": "pending", "next": "sending"}
    async with store.transaction() as tx:
        await tx.sweep(NOW)
    assert await statuses(store) == {"over": "expired", "next": "sending"}


# --- Leases ----------------------------------------------------------------------


async def test_a_lapsed_lease_gives_back_or_gives_up(store: Store) -> None:
    await put(store, message("again"), message("once", 43, mode="at_most_once"))
    assert await claimed(store) == ["again", "once"]
    assert await claimed(store, LEASE_UNTIL) == []
    (row,) = await claim(store, LEASE_UNTIL + 1, lease="M")
    assert (row.key, row.attempts, row.lease) == ("again", 2, "M")
    assert await statuses(store) == {"again": "sending", "once": "unknown"}
    assert await column(store, "SELECT body FROM outbox WHERE key = 'once'") == [""]


async def test_only_the_holder_of_the_lease_records(store: Store) -> None:
    await put(store, message())
    (row,) = await claim(store)
    async with store.transaction() as tx:
        assert not await tx.record_sent(row.id, "M", 5, NOW)
        assert not await tx.record_retry(row.id, "M", NOW, True)
        assert not await tx.record_end(row.id, "M", "dead")
    assert await statuses(store) == {"m1": "sending"}


async def test_a_lease_is_used_up_by_recording(store: Store) -> None:
    await put(store, message())
    (row,) = await claim(store)
    async with store.transaction() as tx:
        assert await tx.record_sent(row.id, "L", 5, NOW)
        assert not await tx.record_sent(row.id, "L", 6, NOW)
        assert not await tx.record_retry(row.id, "L", NOW, True)
    assert await column(store, "SELECT message_id FROM outbox") == [5]


async def test_releasing_at_start_gives_back_or_gives_up(local: Store) -> None:
    rows = [message("again"), message("once", 43, mode="at_most_once"), message("waits")]
    await put(local, *rows)
    await claim(local)
    async with local.transaction() as tx:
        assert await tx.release_leases() == 2
        assert await tx.release_leases() == 0
    assert await statuses(local) == {"again": "pending", "once": "unknown", "waits": "pending"}
    assert await claimed(local) == ["again"]


async def test_on_a_server_nobody_releases_what_another_replica_may_be_sending(
    postgres_url: str,
) -> None:
    store = await open_store(postgres_url, now=NOW)
    await put(store, message())
    await claim(store)
    async with store.transaction() as tx:
        assert await tx.release_leases() == 0
    assert await statuses(store) == {"m1": "sending"}
    await store.close()


async def test_a_process_that_ends_gives_back_its_own_and_nobody_elses(store: Store) -> None:
    await put(
        store, message("ours"), message("theirs", 43), message("once", 44, mode="at_most_once")
    )
    async with store.transaction() as tx:
        for lease, most in (("L.1", 1), ("M.1", 1), ("L.2", 1)):
            await tx.claim(NOW, lease, NOW + 60_000, most)
    async with store.transaction() as tx:
        assert await tx.release_leases("L") == 2
        assert await tx.release_leases("L") == 0
    assert await statuses(store) == {"ours": "pending", "theirs": "sending", "once": "unknown"}


# --- Ends ------------------------------------------------------------------------


async def test_what_is_sent_keeps_its_id_and_loses_its_body(store: Store) -> None:
    await put(store, message())
    (row,) = await claim(store)
    async with store.transaction() as tx:
        assert await tx.record_sent(row.id, "L", 5, NOW + 1)
    async with store.transaction() as tx:
        (found,) = (await tx.export(42))["outbox"]
    assert (found["status"], found["body"], found["message_id"]) == ("sent", "", 5)
    assert (found["sent_at"], found["lease"], found["lease_until"]) == (NOW + 1, None, None)


@pytest.mark.parametrize(
    ("live", "sent_as", "card"), [(True, 5, 5), (False, 5, 1), (True, None, 1)]
)
async def test_a_live_message_becomes_the_persons_card(
    store: Store, live: bool, sent_as: int | None, card: int
) -> None:
    await put(store, message(live=live))
    (row,) = await claim(store)
    async with store.transaction() as tx:
        await tx.save_person(person(live_message_id=1))
        assert await tx.record_sent(row.id, "L", sent_as, NOW)
        assert await tx.person(42) == person(live_message_id=card)


@pytest.mark.parametrize(("count", "attempts"), [(True, 2), (False, 1)])
async def test_a_retry_counts_or_gives_the_attempt_back(
    store: Store, count: bool, attempts: int
) -> None:
    await put(store, message())
    (row,) = await claim(store)
    async with store.transaction() as tx:
        assert await tx.record_retry(row.id, "L", NOW + 1, count)
    assert await claim(store) == []
    (again,) = await claim(store, NOW + 1)
    assert (again.attempts, again.body) == (attempts, row.body)


@pytest.mark.parametrize("end", ["dead", "unknown", "cancelled", "expired"])
async def test_an_end_blanks_the_body(store: Store, end: str) -> None:
    await put(store, message())
    (row,) = await claim(store)
    async with store.transaction() as tx:
        assert await tx.record_end(row.id, "L", end)
    assert await statuses(store) == {"m1": end}
    assert await column(store, "SELECT body FROM outbox") == [""]


async def test_an_end_that_is_none_is_refused_by_name(store: Store) -> None:
    async with store.transaction() as tx:
        with pytest.raises(StorageError, match="'sent'; use one of dead"):
            await tx.record_end(1, "L", "sent")


# --- The gate --------------------------------------------------------------------


async def test_nothing_is_claimed_during_a_pause(store: Store) -> None:
    await put(store, message(), message("over", 43, expires_at=NOW))
    async with store.transaction() as tx:
        assert await tx.paused_until() == 0
        await tx.pause(NOW + 5)
        assert await tx.paused_until() == NOW + 5
    assert await claimed(store, NOW + 4) == []
    assert await statuses(store) == {"m1": "pending", "over": "expired"}
    assert await claimed(store, NOW + 5) == ["m1"]


async def test_a_shorter_pause_does_not_end_a_longer_one(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.pause(NOW + HOUR)
        await tx.pause(NOW + 1)
        assert await tx.paused_until() == NOW + HOUR
        await tx.pause(NOW + 2 * HOUR)
        assert await tx.paused_until() == NOW + 2 * HOUR


async def test_counts_name_every_status(store: Store) -> None:
    await put(store, message("a"), message("b"), message("c", 43))
    await claim(store)
    async with store.transaction() as tx:
        found = await tx.counts()
    names = "pending sending sent dead unknown cancelled expired check_in_waiting".split()
    assert found == dict.fromkeys(names, 0) | {"pending": 1, "sending": 2}


# --- What has been sent -----------------------------------------------------------


async def test_what_was_sent_or_may_have_been_is_told_by_its_keys(store: Store) -> None:
    async with store.transaction() as tx:
        for number, key in enumerate(("sent", "dead", "unknown", "sending", "pending", "other")):
            await tx.enqueue(message(key, 42 + number))
        ids = {row.key: row.id for row in await tx.claim(NOW, "L", LEASE_UNTIL, 4)}
        await tx.record_sent(ids["sent"], "L", 5, NOW)
        await tx.record_end(ids["dead"], "L", "dead")
        await tx.record_end(ids["unknown"], "L", "unknown")
        asked = ["sent", "dead", "unknown", "sending", "pending", "nowhere"]
        assert await tx.sent_among(asked) == {"sent", "unknown", "sending", "pending"}
        assert await tx.sent_among([]) == set()


# --- What a chat still shows -------------------------------------------------------


async def test_the_messages_of_a_chat_are_as_old_as_their_first_sight(store: Store) -> None:
    async with store.transaction() as tx:
        for number, at, edits in ((1, NOW - 9, None), (2, NOW, None), (3, NOW + 9, 101)):
            await tx.enqueue(message(f"m{number}", edit_message_id=edits))
            (row,) = await tx.claim(NOW, "L", LEASE_UNTIL, 9)
            assert await tx.record_sent(row.id, "L", edits or 100 + number, at)
        await tx.enqueue(message("other", 43))
        (row,) = await tx.claim(NOW, "L", LEASE_UNTIL, 9)
        assert await tx.record_sent(row.id, "L", 7, NOW)
        await tx.enqueue(message("waiting"))
        assert await tx.shown(42, NOW - 9) == [101, 102]
        assert await tx.shown(42, NOW) == [102]
        assert await tx.shown(42, NOW + 10) == []
