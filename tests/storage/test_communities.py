"""Communities: arriving, changing, leaving, coming back, moving, and what falls due.

Lives here: the contract of ``storage.communities``, through a transaction. Does not live
here: people and numbers of a community (the tests beside this one). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from storage import CommunityRow, RowRefused, Store
from tests.storage.samples import (
    DANGLING,
    DAY,
    LEASE_UNTIL,
    NOW,
    change,
    column,
    community,
    door,
    form_check,
    message,
    statuses,
)

LATER = NOW + DAY


async def create(store: Store, *rows: CommunityRow) -> None:
    async with store.transaction() as tx:
        for row in rows:
            assert await tx.communities.create(row)


async def found(store: Store, id_: str = "c1") -> CommunityRow:
    async with store.transaction() as tx:
        row = await tx.communities.find(id_)
    assert row is not None
    return row


async def posts_due(store: Store, now: int = NOW, limit: int = 9) -> list[str]:
    async with store.transaction() as tx:
        return [row.id for row in await tx.communities.posts_due(now, limit)]


async def totals_due(store: Store, now: int = NOW, limit: int = 9) -> list[str]:
    async with store.transaction() as tx:
        return [row.id for row in await tx.communities.totals_due(now, limit)]


# --- Pointing to the private chat --------------------------------------------------


async def test_all_of_it_is_pointed_to_the_private_chat_at_most_once_in_a_while(
    store: Store,
) -> None:
    await create(store, community(), community("c2", -200))
    async with store.transaction() as tx:
        for moment, may in ((0, True), (1, False), (99, False), (100, True), (150, False)):
            assert await tx.communities.point("c1", NOW + moment, 100) is may
        assert await tx.communities.point("c2", NOW, 100)
        assert not await tx.communities.point("nowhere", NOW, 100)
    assert (await found(store)).pointed_at == NOW + 100


async def test_a_clock_that_is_set_back_does_not_silence_it(store: Store) -> None:
    await create(store, community(pointed_at=NOW + DAY))
    async with store.transaction() as tx:
        assert await tx.communities.point("c1", NOW, 100)


# --- Arriving --------------------------------------------------------------------


async def test_a_community_comes_back_as_created(store: Store) -> None:
    row = community(
        "c1",
        -1_009_007_199_254_740,
        kind="channel",
        settings='{"zone": "Europe/Berlin"}',
        topic_id=3,
        admin=True,
        left_at=NOW + 1,
        paused="no_rights",
        next_post_at=NOW + 2,
        posts=4,
        last_post_id=5,
        last_post_at=NOW + 6,
        next_totals_at=NOW + 7,
    )
    await create(store, row)
    async with store.transaction() as tx:
        assert await tx.communities.find("c1") == row
        assert await tx.communities.in_chat(row.chat_id) == row


async def test_an_unknown_community_is_none(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.communities.find("c1") is None
        assert await tx.communities.in_chat(-100) is None
        assert await tx.communities.migrate(-100, -200) is None


async def test_a_chat_is_one_community_and_the_first_stays(store: Store) -> None:
    await create(store, community())
    async with store.transaction() as tx:
        assert not await tx.communities.create(community("c2", title="Other"))
        assert await tx.communities.in_chat(-100) == community()


@pytest.mark.parametrize(
    "wrong",
    [{"chat_id": 42}, {"chat_id": 0}, {"kind": "private"}, {"paused": "tired"}],
    ids=str,
)
async def test_a_community_that_can_not_be_is_refused(store: Store, wrong: dict[str, Any]) -> None:
    with pytest.raises(RowRefused, match="ck_community_"):
        await create(store, community(**wrong))


# --- Changing --------------------------------------------------------------------


async def test_settings_are_saved_together_with_who_did_it(store: Store) -> None:
    await create(store, community(), community("c2", -200))
    async with store.transaction() as tx:
        await tx.communities.save_settings("c1", '{"sound": true}', change("on", what="sound"))
        await tx.communities.save_topic("c1", 9, change("Recovery", None, what="topic"))
        assert await tx.communities.changes("c1") == [
            change("Recovery", None, what="topic"),
            change("on", what="sound"),
        ]
        assert await tx.communities.changes("c2") == []
    assert await found(store) == community(settings='{"sound": true}', topic_id=9)
    assert await found(store, "c2") == community("c2", -200)
    async with store.transaction() as tx:
        await tx.communities.save_topic("c1", None, change("none", what="topic"))
    assert (await found(store)).topic_id is None


async def test_the_list_of_changes_shows_the_newest_ten(store: Store) -> None:
    await create(store, community())
    async with store.transaction() as tx:
        for number in range(12):
            await tx.communities.note("c1", change(f"{number}"))
        values = [one.value for one in await tx.communities.changes("c1")]
        assert values == [f"{number}" for number in range(11, 1, -1)]
        assert len(await tx.communities.changes("c1", 3)) == 3


async def test_a_change_of_no_community_is_refused(store: Store) -> None:
    with pytest.raises(RowRefused, match=DANGLING):
        async with store.transaction() as tx:
            await tx.communities.save_settings("c1", "{}", change())


async def test_a_title_and_the_admin_role_follow_the_chat(store: Store) -> None:
    await create(store, community())
    async with store.transaction() as tx:
        await tx.communities.rename("c1", "Steel Shed")
        await tx.communities.set_admin("c1", admin=True)
    assert await found(store) == community(title="Steel Shed", admin=True)
    async with store.transaction() as tx:
        await tx.communities.set_admin("c1", admin=False)
    assert (await found(store)).admin is False


# --- Posts -----------------------------------------------------------------------


async def test_posts_come_longest_due_first_and_no_more_than_asked(store: Store) -> None:
    moments = {"c": NOW, "b": NOW, "a": NOW + 1, "z": NOW - 1, "later": NOW + 2, "never": None}
    rows = [
        community(id_, -number, next_post_at=at)
        for number, (id_, at) in enumerate(moments.items(), start=1)
    ]
    await create(store, *rows)
    assert await posts_due(store, NOW + 1) == ["z", "b", "c", "a"]
    assert await posts_due(store, NOW + 1, limit=2) == ["z", "b"]


async def test_the_next_post_is_set_and_unset(store: Store) -> None:
    await create(store, community())
    async with store.transaction() as tx:
        await tx.communities.set_next_post("c1", NOW)
    assert await posts_due(store) == ["c1"]
    async with store.transaction() as tx:
        await tx.communities.set_next_post("c1", None)
    assert await posts_due(store, LATER) == []


async def test_a_post_that_was_sent_counts_and_is_the_newest(store: Store) -> None:
    await create(store, community())
    async with store.transaction() as tx:
        await tx.communities.record_post("c1", 5, NOW)
        await tx.communities.record_post("c1", 6, LATER)
    assert await found(store) == community(posts=2, last_post_id=6, last_post_at=LATER)


async def test_paused_posts_are_not_due_until_resumed(store: Store) -> None:
    await create(store, community(next_post_at=NOW))
    async with store.transaction() as tx:
        assert await tx.communities.pause_posts("c1", "topic_gone")
        assert not await tx.communities.pause_posts("c1", "no_rights")
    assert (await found(store)).paused == "topic_gone"
    assert await posts_due(store, LATER) == []
    async with store.transaction() as tx:
        await tx.communities.resume_posts("c1", LATER)
    assert await posts_due(store) == []
    assert await posts_due(store, LATER) == ["c1"]


async def test_totals_are_due_whether_or_not_posts_are_paused(store: Store) -> None:
    await create(
        store,
        community("a", -1, next_totals_at=NOW, paused="topic_gone"),
        community("b", -2, next_totals_at=NOW - 1),
        community("later", -3, next_totals_at=NOW + 1),
        community("never", -4),
    )
    assert await totals_due(store) == ["b", "a"]
    assert await totals_due(store, limit=1) == ["b"]
    async with store.transaction() as tx:
        await tx.communities.set_next_totals("b", None)
        await tx.communities.set_next_totals("a", LATER)
    assert await totals_due(store) == []


# --- Leaving and coming back -----------------------------------------------------


async def test_leaving_stops_everything_at_once(store: Store) -> None:
    await create(store, community(next_post_at=NOW, next_totals_at=NOW))
    async with store.transaction() as tx:
        await tx.enqueue(message("post", None, chat_id=-100, kind="group_post"))
        await tx.enqueue(message("other chat", None, chat_id=-200, kind="group_post"))
        await tx.communities.mark_left("c1", NOW)
        await tx.communities.mark_left("c1", LATER)
        assert not await tx.communities.pause_posts("c1", "no_rights")
        await tx.communities.resume_posts("c1", NOW)
    assert await statuses(store) == {"post": "cancelled", "other chat": "pending"}
    assert (await posts_due(store, LATER), await totals_due(store, LATER)) == ([], [])
    row = await found(store)
    assert (row.left_at, row.paused) == (NOW, "left")


async def test_coming_back_restores_the_settings(store: Store) -> None:
    await create(store, community(settings='{"zone": "Europe/Berlin"}', next_post_at=NOW))
    async with store.transaction() as tx:
        await tx.communities.mark_left("c1", NOW)
        await tx.communities.mark_returned("c1", LATER)
    expected = community(settings='{"zone": "Europe/Berlin"}', next_post_at=LATER)
    assert await found(store) == expected


async def test_coming_back_without_having_left_changes_nothing(store: Store) -> None:
    await create(store, community(paused="topic_gone", next_post_at=NOW))
    async with store.transaction() as tx:
        await tx.communities.mark_returned("c1", LATER)
    assert await found(store) == community(paused="topic_gone", next_post_at=NOW)


# --- Becoming a supergroup -------------------------------------------------------


async def test_a_group_that_becomes_a_supergroup_keeps_all_that_hangs_on_it(store: Store) -> None:
    await create(store, community(kind="group", last_post_id=5, posts=1, next_post_at=NOW))
    async with store.transaction() as tx:
        await tx.communities.add_door(door())
        check = form_check(card_id=12, closes_at=NOW)
        await tx.communities.open_form_check(check)
        moved = await tx.communities.migrate(-100, -200)
        assert moved == community("c1", -200, posts=1, next_post_at=NOW)
        assert await tx.communities.in_chat(-200) == moved
        assert await tx.communities.in_chat(-100) is None
        assert await tx.communities.find_door("t1", NOW) == door()
        (due,) = await tx.communities.form_checks_due(NOW, 9)
        assert due == form_check(chat_id=-200, closes_at=NOW)


async def test_moving_twice_does_no_harm(store: Store) -> None:
    await create(store, community(kind="group"))
    async with store.transaction() as tx:
        first = await tx.communities.migrate(-100, -200)
        assert await tx.communities.migrate(-100, -200) == first
        assert await tx.communities.migrate(-200, -200) == first


async def test_unsent_messages_follow_unless_they_touch_an_old_one(store: Store) -> None:
    to_group: dict[str, Any] = {"user_id": None, "chat_id": -100, "priority": 0}
    kinds: dict[str, dict[str, Any]] = {
        "post": {"kind": "group_post"},
        "edit": {"kind": "form_check", "edit_message_id": 5},
        "deletion": {"kind": "group_delete"},
        "card": {"kind": "form_check"},
    }
    await create(store, community(kind="group"))
    async with store.transaction() as tx:
        for name, given in kinds.items():
            await tx.enqueue(message(f"leased {name}", **to_group, **given))
        await tx.enqueue(message("sent", **to_group, kind="group_hello"))
        leased = await tx.claim(NOW, "L", LEASE_UNTIL, 9)
        assert await tx.record_sent(leased[-1].id, "L", 5, NOW)
        for name, given in kinds.items():
            await tx.enqueue(message(name, **to_group, **given))
        await tx.enqueue(message("elsewhere", None, chat_id=-300, kind="group_post"))
        await tx.communities.migrate(-100, -200)
        recorded = [await tx.record_retry(row.id, "L", NOW, True) for row in leased]
    assert recorded == [True, False, False, False, False]
    assert await statuses(store) == {
        "leased post": "pending",
        "leased edit": "cancelled",
        "leased deletion": "cancelled",
        "leased card": "cancelled",
        "sent": "sent",
        "post": "pending",
        "edit": "cancelled",
        "deletion": "cancelled",
        "card": "cancelled",
        "elsewhere": "pending",
    }
    chats = "SELECT key || ' ' || chat_id FROM outbox WHERE status = 'pending' ORDER BY id"
    assert await column(store, chats) == ["leased post -200", "post -200", "elsewhere -300"]


async def test_messages_follow_even_where_no_community_is_known(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.enqueue(message(user_id=None, chat_id=-100, kind="group_hello"))
        assert await tx.communities.migrate(-100, -200) is None
    assert await column(store, "SELECT chat_id FROM outbox") == [-200]


async def test_what_was_made_of_the_new_chat_meanwhile_ends_in_the_old_community(
    store: Store,
) -> None:
    await create(
        store,
        community("old", kind="group", settings='{"sound": true}', left_at=NOW, paused="left"),
        community("new", -200, admin=True),
    )
    async with store.transaction() as tx:
        await tx.communities.add_door(door("welcome", "new"))
        for id_, user_id in (("old", 1), ("new", 1), ("new", 2)):
            await tx.communities.let_manage(id_, user_id, NOW)
        moved = await tx.communities.migrate(-100, -200)
        assert moved == community("old", -200, settings='{"sound": true}', admin=True)
        assert await tx.communities.find("new") is None
        assert await tx.communities.find_door("welcome", NOW) == door("welcome", "old")
        assert await tx.communities.managers("old") == [1, 2]


async def test_moving_does_not_resume_what_was_paused(store: Store) -> None:
    await create(store, community(kind="group", paused="no_rights"))
    async with store.transaction() as tx:
        moved = await tx.communities.migrate(-100, -200)
    assert moved == community(chat_id=-200, paused="no_rights")


# --- Doors -----------------------------------------------------------------------


async def test_a_door_opens_until_its_time(store: Store) -> None:
    await create(store, community())
    async with store.transaction() as tx:
        await tx.communities.add_door(door(expires_at=LATER))
        assert await tx.communities.find_door("t1", LATER - 1) == door(expires_at=LATER)
        assert await tx.communities.find_door("t1", LATER) is None


@pytest.mark.parametrize("guess", ["", "T1", "t1 ", "t%", "t1' OR '1'='1", "x" * 100_000])
async def test_a_guessed_door_is_none(store: Store, guess: str) -> None:
    await create(store, community())
    async with store.transaction() as tx:
        await tx.communities.add_door(door())
        assert await tx.communities.find_door(guess, NOW) is None


async def test_of_the_doors_of_a_kind_the_one_that_stands_longest_is_found(store: Store) -> None:
    await create(store, community(), community("c2", -200))
    longest = door("t2", expires_at=LATER + 1)
    others = (door("t1", expires_at=LATER), door("t3", kind="post", expires_at=LATER + 2))
    async with store.transaction() as tx:
        assert await tx.communities.newest_door("c1", "welcome", NOW) is None
        for one in (longest, *others, door("t4", "c2", expires_at=LATER + 3)):
            await tx.communities.add_door(one)
        assert await tx.communities.newest_door("c1", "welcome", LATER) == longest
        assert await tx.communities.newest_door("c1", "welcome", LATER + 1) is None


async def test_a_door_that_is_there_is_not_replaced(store: Store) -> None:
    await create(store, community(), community("c2", -200))
    async with store.transaction() as tx:
        await tx.communities.add_door(door())
    with pytest.raises(RowRefused, match=r"token|pk_door"):
        async with store.transaction() as tx:
            await tx.communities.add_door(door(community_id="c2"))


async def test_a_door_of_no_community_or_kind_is_refused(store: Store) -> None:
    await create(store, community())
    for wrong in (door(community_id="c2"), door(kind="window")):
        with pytest.raises(RowRefused):
            async with store.transaction() as tx:
                await tx.communities.add_door(wrong)
