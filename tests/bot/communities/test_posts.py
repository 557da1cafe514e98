"""Posts: at their local time, once, in turn, within the caps, and nobody held up by anybody.

Lives here: what a tick makes of posts that are due. Does not live here: polls and totals
(beside this), times as arithmetic (``tests/flows/communities``). Called by pytest.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.communities import doors, form_checks
from bot.kinds import KINDS
from bot.render import Renderer, to_ms
from flows.communities.schedule import POSTS, week_of
from flows.communities.terms import CommunitySettings
from storage import FormCheckRow, NewMessage, RowRefused, Store, StoreUnavailable
from tests.bot.communities.due import (
    CHAT,
    TITLE,
    TUESDAY,
    Hall,
    chosen,
    first_post,
    hours,
    local,
    worded,
)

EVENING = datetime(2026, 3, 3, 20, 30, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def hall(store: Store) -> Hall:
    return Hall(store)


async def at_evening(hall: Hall, settings: CommunitySettings | None = None, **row: Any) -> None:
    """A community whose post is due on Tuesday at 20:30."""
    await hall.opens(settings or chosen(), next_post_at=to_ms(EVENING), **row)


# --- What is posted --------------------------------------------------------------


async def test_a_post_waits_for_its_minute_and_then_goes_once(hall: Hall) -> None:
    await at_evening(hall)
    assert await hall.tick(EVENING - timedelta(milliseconds=1)) == 0
    assert await hall.outbox("group_post") == []
    assert await hall.tick(EVENING) == 1
    assert await hall.tick(EVENING) == 0
    [row] = await hall.outbox("group_post")
    assert (row["chat_id"], row["user_id"], row["key"]) == (CHAT, None, "p:c1:2026-03-03")
    assert (row["mode"], row["priority"]) == ("at_most_once", KINDS["group_post"].priority)
    assert (await hall.row()).next_post_at == to_ms(EVENING + 7 * DAY)


async def test_a_post_is_silent_goes_to_its_topic_and_leads_to_the_private_chat(
    hall: Hall, store: Store
) -> None:
    await at_evening(hall, topic_id=77)
    await hall.tick(EVENING)
    [post] = await hall.messages("group_post")
    assert (post.silent, post.thread_id, post.in_text) == (True, 77, False)
    assert post.parts == (("post-1", {}),)
    async with store.transaction() as tx:
        door = await tx.communities.find_door(str(post.door), to_ms(EVENING))
    assert door is not None
    assert (door.community_id, door.kind) == ("c1", "post")


async def test_admins_may_have_it_make_a_sound(hall: Hall) -> None:
    await at_evening(hall, replace(chosen(), sound=True, poll=True))
    await hall.tick(EVENING)
    sent = await hall.messages("group_post") + await hall.messages("group_poll")
    assert [one.silent for one in sent] == [False, False]


@pytest.mark.parametrize(("buttons", "in_text"), [(False, True), (True, False)])
async def test_a_channel_keeps_its_comments_unless_it_chose_buttons(
    hall: Hall, store: Store, buttons: bool, in_text: bool
) -> None:
    await at_evening(hall, replace(chosen(), buttons=buttons), kind="channel")
    await hall.tick(EVENING)
    [post] = await hall.messages("group_post")
    assert post.in_text is in_text
    async with store.transaction() as tx:
        door = await tx.communities.find_door(str(post.door), to_ms(EVENING))
    assert door is not None
    assert door.kind == "channel"


async def test_all_six_texts_take_turns_and_none_is_about_anybody(
    hall: Hall, renderer: Renderer
) -> None:
    await at_evening(hall)
    texts = []
    for week in range(POSTS + 1):
        await hall.tick(EVENING + week * 7 * DAY)
        texts += [worded(renderer, one) for one in await hall.deliver()]
    assert len(set(texts)) == POSTS
    assert texts[0] == texts[POSTS]
    assert not [text for text in texts if TITLE in text or "@" in text]


# --- By the clock on the wall ----------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "minute"),
    [
        ("Europe/Berlin", 20 * 60 + 30),
        ("America/New_York", 6 * 60),
        ("Australia/Sydney", 19 * 60 + 15),
        ("Australia/Lord_Howe", 21 * 60),
        ("America/St_Johns", 30),
        ("Asia/Kolkata", 20 * 60),
    ],
)
async def test_posts_come_at_the_local_time_on_both_sides_of_both_changes(
    hall: Hall, zone: str, minute: int
) -> None:
    settings = chosen(zone, minute, 6)
    start, end = datetime(2026, 1, 5, tzinfo=UTC), datetime(2027, 1, 4, tzinfo=UTC)
    await hall.opens(settings, next_post_at=to_ms(first_post(settings, start)))
    offsets = set()
    seen = 0
    while (at := (await hall.row()).next_post_at) is not None and at < to_ms(end):
        due = datetime.fromtimestamp(at / 1000, UTC)
        assert await hall.tick(due - timedelta(seconds=1)) == 0
        assert await hall.tick(due) == 1
        assert len(await hall.deliver()) == 1
        there = local(at, zone)
        assert there.hour * 60 + there.minute == minute
        assert there.weekday() == 6
        offsets.add(there.utcoffset())
        seen += 1
    assert len(offsets) == (1 if zone == "Asia/Kolkata" else 2)
    assert seen == 52


async def test_a_time_that_the_clocks_jump_over_is_posted_at_the_first_that_exists(
    hall: Hall,
) -> None:
    settings = chosen("Europe/Berlin", 2 * 60 + 30, 6)
    before = datetime(2026, 3, 28, tzinfo=UTC)
    due = first_post(settings, before)
    assert local(to_ms(due), "Europe/Berlin").strftime("%a %H:%M") == "Sun 03:00"
    await hall.opens(settings, next_post_at=to_ms(due))
    assert await hall.tick(due) == 1
    assert local((await hall.row()).next_post_at or 0, "Europe/Berlin").hour == 2


async def test_a_time_that_comes_twice_is_posted_once(hall: Hall) -> None:
    settings = chosen("Europe/Berlin", 2 * 60 + 30, 6)
    due = first_post(settings, datetime(2026, 10, 24, tzinfo=UTC))
    await hall.opens(settings, next_post_at=to_ms(due))
    assert [await hall.tick(due + hours(one)) for one in (0, 1, 2)] == [1, 0, 0]
    assert len(await hall.outbox("group_post")) == 1


# --- Late, and too often ---------------------------------------------------------


async def test_a_late_post_still_comes_until_twelve_hours_after_its_time(hall: Hall) -> None:
    await at_evening(hall)
    last = EVENING + hours(12) - timedelta(milliseconds=1)
    assert await hall.tick(last) == 1
    [row] = await hall.outbox("group_post")
    assert (row["due_at"], row["expires_at"]) == (to_ms(EVENING), to_ms(EVENING + hours(12)))
    assert len(await hall.deliver()) == 1


async def test_a_post_that_is_twelve_hours_late_is_left_out_and_the_next_one_comes(
    hall: Hall,
) -> None:
    await at_evening(hall)
    assert await hall.tick(EVENING + hours(12)) == 1
    assert await hall.outbox("group_post") == []
    assert (await hall.row()).next_post_at == to_ms(EVENING + 7 * DAY)
    assert await hall.tick(EVENING + 7 * DAY) == 1
    assert len(await hall.outbox("group_post")) == 1


async def test_weeks_of_downtime_do_not_lead_to_a_heap_of_posts(hall: Hall) -> None:
    await at_evening(hall, chosen("UTC", 1230, 1, 3, 5))
    await hall.tick(EVENING + 30 * DAY)
    assert await hall.outbox("group_post") == []
    assert ((await hall.row()).next_post_at or 0) > to_ms(EVENING + 30 * DAY)


async def test_a_second_post_on_a_local_day_is_left_out_whatever_admins_change(
    hall: Hall,
) -> None:
    await at_evening(hall)
    await hall.tick(EVENING)
    await hall.deliver()
    await hall.posts_at(EVENING + hours(2))
    assert await hall.tick(EVENING + hours(2)) == 1
    assert len(await hall.outbox("group_post")) == 1


async def test_a_fourth_post_in_a_local_week_is_left_out_whatever_admins_change(
    hall: Hall,
) -> None:
    await at_evening(hall)
    for day in range(-1, 7):
        await hall.posts_at(EVENING + day * DAY)
        await hall.tick(EVENING + day * DAY)
        await hall.deliver()
    days = [row["key"].rpartition(":")[2] for row in await hall.outbox("group_post")]
    assert days == ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-09"]
    assert week_of(EVENING + 5 * DAY, UTC) == week_of(EVENING, UTC)


async def test_a_post_that_never_went_out_does_not_count_for_the_week(hall: Hall) -> None:
    await at_evening(hall)
    for day in (-1, 0, 1):
        await hall.posts_at(EVENING + day * DAY)
        await hall.tick(EVENING + day * DAY)
        async with hall.store.transaction() as tx:
            await tx.communities.withdraw(CHAT)
    await hall.posts_at(EVENING + 2 * DAY)
    await hall.tick(EVENING + 2 * DAY)
    assert [row["status"] for row in await hall.outbox("group_post")] == [
        *["cancelled"] * 3,
        "pending",
    ]


# --- Where nothing may be posted -------------------------------------------------


async def test_a_paused_or_left_community_is_posted_nothing(hall: Hall) -> None:
    await at_evening(hall, id_="c1", paused="topic_gone")
    await at_evening(hall, id_="c2", chat_id=CHAT - 1, left_at=1, paused="left")
    assert await hall.tick(EVENING) == 0


async def test_two_ticks_at_once_post_once(hall: Hall) -> None:
    """The second one listed the post too, and finds that it is not due any more."""
    await at_evening(hall)
    async with asyncio.TaskGroup() as group:
        group.create_task(hall.tick(EVENING))
        group.create_task(hall.tick(EVENING))
    assert len(await hall.outbox("group_post")) == 1
    assert (await hall.row()).next_post_at == to_ms(EVENING + 7 * DAY)


async def test_a_community_that_is_gone_since_it_was_listed_is_passed_over(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    await at_evening(hall)
    await at_evening(hall, id_="c2", chat_id=CHAT - 1)
    original = doors.open_door

    async def first_of_two(tx: Any, *rest: Any) -> str:
        await tx.communities.set_next_post("c2", None)
        return await original(tx, *rest)

    monkeypatch.setattr(doors, "open_door", first_of_two)
    assert await hall.tick(EVENING) == 2
    assert [row["chat_id"] for row in await hall.outbox("group_post")] == [CHAT]


# --- Nobody is held up -----------------------------------------------------------


async def test_more_communities_than_are_looked_up_at_once_are_served_in_one_tick(
    hall: Hall,
) -> None:
    for number in range(130):
        await at_evening(hall, id_=f"c{number:03d}", chat_id=CHAT - number)
    assert await hall.tick(EVENING) == 130
    assert len(await hall.outbox("group_post")) == 130


@pytest.mark.parametrize("problem", [ValueError(TITLE), RowRefused(TITLE)])
async def test_a_community_that_cannot_be_served_holds_up_no_other_and_comes_again(
    hall: Hall,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    problem: Exception,
) -> None:
    await at_evening(hall)
    await at_evening(hall, id_="c2", chat_id=CHAT - 1)
    original, left = doors.open_door, [problem]

    async def failing(*given: Any) -> str:
        if left:
            raise left.pop()
        return await original(*given)

    monkeypatch.setattr(doors, "open_door", failing)
    assert await hall.tick(EVENING) == 2
    assert [row["chat_id"] for row in await hall.outbox("group_post")] == [CHAT - 1]
    assert f"community c1: {type(problem).__name__}; again in an hour" in caplog.text
    assert TITLE not in caplog.text
    assert await hall.tick(EVENING + timedelta(minutes=59)) == 0
    assert await hall.tick(EVENING + hours(1)) == 1
    assert [row["chat_id"] for row in await hall.outbox("group_post")] == [CHAT - 1, CHAT]


async def test_a_tick_ends_where_the_database_is_away_and_the_next_one_goes_on(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    await at_evening(hall)
    original = doors.open_door

    async def away(*_: Any) -> str:
        raise StoreUnavailable

    monkeypatch.setattr(doors, "open_door", away)
    with pytest.raises(StoreUnavailable):
        await hall.tick(EVENING)
    assert await hall.outbox("group_post") == []
    monkeypatch.setattr(doors, "open_door", original)
    assert await hall.tick(EVENING) == 1


async def test_private_messages_go_before_posts(hall: Hall) -> None:
    await at_evening(hall)
    await hall.tick(EVENING)
    at = to_ms(EVENING)
    kind = KINDS["question"]
    async with hall.store.transaction() as tx:
        private = NewMessage(
            key="later",
            user_id=42,
            chat_id=42,
            kind="question",
            mode=kind.mode,
            priority=kind.priority,
            body="{}",
            created_at=at,
            due_at=at,
        )
        await tx.enqueue(private)
        assert [row.key for row in await tx.claim(at, "lease", at + 1, 1)] == ["later"]


# --- Form checks -----------------------------------------------------------------


async def test_form_checks_whose_time_is_over_are_closed_and_counted(hall: Hall) -> None:
    await hall.opens()
    for number in range(3):
        check = FormCheckRow(
            id=f"f{number}",
            community_id="c1",
            chat_id=CHAT,
            video_id=5,
            owner=42,
            opened_at=to_ms(TUESDAY),
            closes_at=to_ms(TUESDAY + hours(48 + number)),
        )
        async with hall.store.transaction() as tx:
            await tx.communities.open_form_check(check)
    assert await hall.tick(TUESDAY + hours(49)) == 2
    async with hall.store.transaction() as tx:
        found = [await tx.communities.form_check(f"f{one}") for one in range(3)]
    assert [one.closed for one in found if one is not None] == [True, True, False]


async def test_form_checks_that_never_end_leave_the_tick_all_the_same(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def one_more(*_: Any) -> int:
        return 1

    monkeypatch.setattr(form_checks, "close_due", one_more)
    assert await hall.tick() == 100
