"""Weekly numbers: once, on Monday, over the threshold only, and to nobody but who may know.

Lives here: publishing and telling, over real rows. Does not live here: the argument why the
numbers tell of nobody (``tests/flows/communities/test_totals.py``). Called by pytest.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import pytest

from bot.communities import doors, settling, totals
from bot.communities.rights import Rights
from bot.render import Renderer, to_ms
from bot.telegram_client import Client
from flows.communities.terms import CommunitySettings
from storage import LinkCodeRow, Store
from tests.bot.communities.due import (
    ANA,
    BEN,
    CHAT,
    CLEO,
    NEXT_WEEK,
    PUBLISHED,
    TITLE,
    WEEK,
    Hall,
    hours,
    worded,
)
from tests.bot.parts import table
from tests.emulator import Server

NEXT = to_ms(PUBLISHED + timedelta(days=7))
FRIDAY = datetime(2026, 2, 27, 20, 30, tzinfo=UTC)
SUNDAY = datetime(2026, 3, 1, 20, 30, tzinfo=UTC)


@pytest.fixture
def hall(store: Store) -> Hall:
    return Hall(store, now=PUBLISHED)


async def due(
    hall: Hall, totals: Literal["off", "admins", "group"] = "admins", poll: bool = False, **row: Any
) -> None:
    """A community whose week 2026-W09 is to be published now."""
    settings = CommunitySettings(totals=totals, poll=poll)
    await hall.opens(settings, next_totals_at=to_ms(PUBLISHED), **row)


async def weekly(hall: Hall) -> list[tuple[str, int | None, int | None]]:
    """What is kept of published weeks."""
    rows = await table(hall.store, "SELECT week, total, ordinary FROM weekly ORDER BY week")
    return [(row["week"], row["total"], row["ordinary"]) for row in rows]


async def contributions(hall: Hall) -> int:
    return len(await table(hall.store, "SELECT 1 FROM contribution"))


async def said(hall: Hall) -> int:
    """How many messages about numbers anybody is sent."""
    return len(await hall.outbox("notice")) + len(await hall.outbox("group_totals"))


# --- The threshold ---------------------------------------------------------------


async def test_under_ten_people_nothing_is_said_and_nothing_is_kept(hall: Hall) -> None:
    await due(hall)
    await hall.managed_by(ANA)
    await hall.counts(5, 4)
    assert await hall.tick() == 1
    assert await said(hall) == 0
    assert await weekly(hall) == [(WEEK, None, None)]
    assert await contributions(hall) == 0
    assert (await hall.row()).next_totals_at == NEXT


async def test_from_ten_people_on_the_admins_are_told_in_private(
    hall: Hall, renderer: Renderer
) -> None:
    await due(hall)
    await hall.managed_by(ANA, BEN)
    await hall.counts(7, 5)
    await hall.tick()
    assert await weekly(hall) == [(WEEK, 10, 5)]
    assert await contributions(hall) == 0
    notices = await hall.notices()
    assert set(notices) == {ANA, BEN}
    text = worded(renderer, notices[ANA])
    assert text.startswith(f"{TITLE}: last week in numbers")
    assert "About 10 people" in text
    assert "about 5 of them" in text
    assert "rounded to the nearest 5" in text
    assert await hall.outbox("group_totals") == []


@pytest.mark.parametrize(("ordinary", "other"), [(10, 0), (0, 10), (12, 4), (4, 12)])
async def test_a_side_of_under_five_is_never_split_off(
    hall: Hall, renderer: Renderer, ordinary: int, other: int
) -> None:
    await due(hall)
    await hall.managed_by(ANA)
    await hall.counts(ordinary, other)
    await hall.tick()
    [(_, total, split)] = await weekly(hall)
    assert (total, split) == (round((ordinary + other) / 5) * 5, None)
    text = worded(renderer, (await hall.notices())[ANA])
    assert "ordinary" not in text
    assert "soreness" not in text


async def test_no_text_of_any_week_holds_a_number_that_stands_for_fewer_than_five(
    hall: Hall, renderer: Renderer
) -> None:
    for number, (ordinary, other) in enumerate(((9, 9), (5, 5), (14, 3), (3, 14), (0, 0), (6, 3))):
        await due(hall, "group", id_=f"c{number}", chat_id=CHAT - number)
        await hall.counts(ordinary, other, id_=f"c{number}")
        votes = (ordinary, other, (number * 3) % 10)
        more = {"poll_id": f"q{number}", "community_id": f"c{number}"}
        await hall.polled(votes, FRIDAY, **more)
    await hall.tick()
    texts = [worded(renderer, one) for one in await hall.messages("group_totals")]
    assert len(texts) == 5
    for text in texts:
        told = text.replace("to the nearest 5", "").replace("fewer than 5", "")
        numbers = [int(one) for one in re.findall(r"\d+", told)]
        assert numbers
        assert all(one % 5 == 0 for one in numbers)


# --- Who is told -----------------------------------------------------------------


async def test_who_is_no_admin_any_more_is_told_nothing(hall: Hall) -> None:
    await due(hall)
    await hall.managed_by(ANA, BEN)
    hall.rights.may = {BEN}
    await hall.counts(7, 7)
    await hall.tick()
    assert set(await hall.notices()) == {BEN}


async def test_an_anonymous_admin_who_is_linked_is_told(hall: Hall) -> None:
    await due(hall)
    await hall.managed_by(ANA)
    hall.rights.may = set()
    at = to_ms(PUBLISHED)
    code = LinkCodeRow(code="482913", user_id=ANA, community_id="c1", expires_at=at + 1)
    async with hall.store.transaction() as tx:
        await tx.communities.add_link_code(code, at)
        await tx.communities.redeem_link_code("c1", "482913", at, at + 1000)
    await hall.counts(7, 7)
    await hall.tick()
    assert set(await hall.notices()) == {ANA}
    assert hall.rights.asked == []


async def test_telegram_is_asked_only_where_there_is_something_to_say(hall: Hall) -> None:
    await due(hall)
    await hall.managed_by(ANA)
    await hall.counts(3, 3)
    await due(hall, "group", id_="c2", chat_id=CHAT - 1)
    await hall.managed_by(BEN, id_="c2")
    await hall.counts(9, 9, id_="c2")
    await hall.tick()
    assert hall.rights.asked == []


async def test_when_nobody_can_be_found_who_may_know_it_is_tried_again(hall: Hall) -> None:
    await due(hall)
    await hall.managed_by(ANA)
    hall.rights.may = set()
    await hall.counts(7, 7)
    assert await hall.tick() == 1
    assert await weekly(hall) == []
    assert (await hall.row()).next_totals_at == to_ms(PUBLISHED + hours(1))
    hall.rights.may = {ANA}
    assert await hall.tick(PUBLISHED + hours(1)) == 1
    assert set(await hall.notices()) == {ANA}
    assert (await hall.row()).next_totals_at == NEXT


async def test_after_half_a_day_the_numbers_are_kept_and_told_to_nobody(hall: Hall) -> None:
    await due(hall)
    await hall.managed_by(ANA)
    hall.rights.may = set()
    await hall.counts(7, 7)
    for hour in range(13):
        await hall.tick(PUBLISHED + hours(hour))
    assert len(hall.rights.asked) == 13
    assert await weekly(hall) == [(WEEK, 15, 5)]
    assert await said(hall) == 0
    assert (await hall.row()).next_totals_at == NEXT


async def test_a_community_that_nobody_set_up_is_published_and_told_to_nobody(
    hall: Hall,
) -> None:
    await due(hall)
    await hall.counts(7, 7)
    await hall.tick()
    assert await weekly(hall) == [(WEEK, 15, 5)]
    assert await said(hall) == 0


async def test_when_telegram_does_not_say_who_is_admin_nobody_is_told(
    hall: Hall, server: Server, client: Client
) -> None:
    await server.person(ANA)
    await server.group(CHAT, TITLE)
    await server.add_bot_to_group(CHAT, by=1001)
    await server.communities.crown(CHAT, ANA)
    rights: Any = Rights(client, lambda: to_ms(hall.now))
    hall.rights = rights
    await due(hall)
    for user in (ANA, BEN):
        await hall.knows(user)
        async with hall.store.transaction() as tx:
            await tx.communities.let_manage("c1", user, 0)
    await hall.counts(7, 7)
    await server.stop()
    await hall.tick()
    assert await said(hall) == 0
    await server.start()
    await hall.tick(PUBLISHED + hours(1))
    assert set(await hall.notices()) == {ANA}


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("  Iron\n**Barn** \u202e", "Iron Barn: last week in numbers"),
        ("***", "Last week in numbers"),
    ],
)
async def test_a_title_is_shown_as_harmless_text(
    hall: Hall, renderer: Renderer, title: str, heading: str
) -> None:
    await due(hall, title=title)
    await hall.managed_by(ANA)
    await hall.counts(7, 5)
    await hall.tick()
    text = worded(renderer, (await hall.notices())[ANA])
    assert text.splitlines()[0] == heading


# --- In the group ----------------------------------------------------------------


async def test_a_group_is_told_where_its_admins_chose_that(hall: Hall, renderer: Renderer) -> None:
    await due(hall, "group", topic_id=77)
    await hall.managed_by(ANA)
    await hall.counts(7, 5)
    await hall.tick()
    assert await hall.outbox("notice") == []
    [row] = await hall.outbox("group_totals")
    assert (row["chat_id"], row["key"], row["mode"]) == (CHAT, f"t:c1:{WEEK}", "at_most_once")
    [message] = await hall.messages("group_totals")
    assert (message.thread_id, message.silent, message.in_text) == (77, True, False)
    assert message.door is not None
    text = worded(renderer, message)
    assert "About 10 people" in text
    assert TITLE not in text


async def test_a_channel_is_told_with_the_link_in_the_text(hall: Hall) -> None:
    await due(hall, "group", kind="channel")
    await hall.counts(7, 5)
    await hall.tick()
    [message] = await hall.messages("group_totals")
    assert message.in_text


async def test_where_no_post_can_be_sent_neither_can_numbers(hall: Hall) -> None:
    await due(hall, "group", paused="topic_gone", topic_id=77)
    await hall.counts(7, 5)
    await hall.tick()
    assert await said(hall) == 0
    assert await weekly(hall) == [(WEEK, 10, 5)]


# --- Once ------------------------------------------------------------------------


async def test_a_week_is_told_once_and_takes_nobody_in_afterwards(hall: Hall) -> None:
    await due(hall)
    await hall.managed_by(ANA)
    await hall.counts(7, 7)
    await hall.tick()
    async with hall.store.transaction() as tx:
        assert not await tx.communities.contribute(100, "c1", WEEK, "other")
        await tx.communities.set_next_totals("c1", to_ms(PUBLISHED))
    assert await hall.tick(PUBLISHED + hours(2)) == 1
    assert await weekly(hall) == [(WEEK, 15, 5)]
    assert len(await hall.outbox("notice")) == 1


async def test_a_week_that_is_not_over_stays_open(hall: Hall) -> None:
    await due(hall)
    await hall.counts(7, 7, week=NEXT_WEEK)
    await hall.tick()
    assert await weekly(hall) == [(WEEK, None, None)]
    assert await contributions(hall) == 14


async def test_a_week_that_an_outage_left_behind_is_kept_and_is_no_news(hall: Hall) -> None:
    await due(hall)
    await hall.managed_by(ANA)
    await hall.counts(7, 7)
    await hall.tick(PUBLISHED + timedelta(days=9))
    assert await weekly(hall) == [(WEEK, 15, 5), (NEXT_WEEK, None, None)]
    assert await said(hall) == 0
    assert (await hall.row()).next_totals_at == to_ms(PUBLISHED + timedelta(days=14))


async def test_a_week_whose_totals_were_turned_off_is_forgotten_without_a_number(
    hall: Hall,
) -> None:
    await due(hall, "off")
    await hall.managed_by(ANA)
    await hall.counts(7, 7)
    await hall.counts(8, 8, week="2026-W08")
    await hall.tick()
    assert await said(hall) == 0
    assert await weekly(hall) == [("2026-W08", None, None), (WEEK, None, None)]
    assert await contributions(hall) == 0
    assert (await hall.row()).next_totals_at is None


async def test_week_after_week_is_told_on_the_local_monday_over_the_change_of_the_clocks(
    hall: Hall,
) -> None:
    settings = CommunitySettings(zone="Europe/Berlin", totals="admins")
    await hall.opens(settings)
    first = datetime(2026, 3, 16, tzinfo=UTC)
    _, at = settling.next_moments(settings, await hall.row(), first)
    async with hall.store.transaction() as tx:
        await tx.communities.set_next_totals("c1", at)
    moments = []
    for _ in range(4):
        moments.append((await hall.row()).next_totals_at or 0)
        assert await hall.tick(datetime.fromtimestamp(moments[-1] / 1000, UTC)) == 1
    assert [datetime.fromtimestamp(one / 1000, UTC).strftime("%d %b %H") for one in moments] == [
        "16 Mar 08",
        "23 Mar 08",
        "30 Mar 07",
        "06 Apr 07",
    ]
    assert [week for week, *_ in await weekly(hall)] == [f"2026-W{one}" for one in (11, 12, 13, 14)]


# --- Polls -----------------------------------------------------------------------


async def test_the_polls_of_the_week_are_told_with_it(hall: Hall, renderer: Renderer) -> None:
    await due(hall, poll=True)
    await hall.managed_by(ANA)
    await hall.counts(7, 5)
    await hall.polled([6, 12, 8], FRIDAY)
    await hall.polled([2, 12, 8], FRIDAY + timedelta(days=1))
    await hall.tick()
    text = worded(renderer, (await hall.notices())[ANA])
    assert "Poll of Friday: about 5 found it easier than planned, 10 as planned, 10 harder." in text
    assert "Poll of Saturday: about 20 people voted. The split stays hidden." in text
    assert "About 10 people" in text


async def test_a_poll_goes_to_the_admins_also_where_totals_are_off(
    hall: Hall, renderer: Renderer
) -> None:
    await due(hall, "off", poll=True)
    await hall.managed_by(ANA)
    await hall.polled([6, 12, 8], FRIDAY)
    await hall.tick()
    text = worded(renderer, (await hall.notices())[ANA])
    assert "Poll of Friday" in text
    assert "did a check" not in text


async def test_a_poll_that_is_still_open_is_told_a_week_later_and_only_then(
    hall: Hall, renderer: Renderer
) -> None:
    await due(hall, "group", poll=True)
    await hall.polled([6, 6, 6], SUNDAY)
    await hall.tick()
    assert await said(hall) == 0
    for week in (1, 2):
        await hall.tick(PUBLISHED + timedelta(days=7 * week))
    [message] = await hall.messages("group_totals")
    assert "Poll of Sunday" in worded(renderer, message)


async def test_nothing_is_said_of_a_week_in_which_too_few_voted(hall: Hall) -> None:
    await due(hall, "group", poll=True)
    await hall.polled([3, 3, 3], FRIDAY)
    await hall.polled(None, FRIDAY + timedelta(days=1))
    await hall.tick()
    assert await said(hall) == 0


# --- Nobody is held up -----------------------------------------------------------


async def test_a_community_whose_week_cannot_be_told_holds_up_no_other(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for number in (1, 2):
        await due(hall, "group", id_=f"c{number}", chat_id=CHAT - number)
        await hall.counts(7, 7, id_=f"c{number}")
    original, left = doors.open_door, [ValueError(TITLE)]

    async def failing(*given: Any) -> str:
        if left:
            raise left.pop()
        return await original(*given)

    monkeypatch.setattr(doors, "open_door", failing)
    assert await hall.tick() == 2
    assert [row["key"] for row in await hall.outbox("group_totals")] == [f"t:c2:{WEEK}"]
    assert await weekly(hall) == [(WEEK, 15, 5)], "the first one's week was rolled back"
    assert "community c1: ValueError; again in an hour" in caplog.text
    assert TITLE not in caplog.text
    assert await hall.tick(PUBLISHED + hours(1)) == 1
    assert len(await hall.outbox("group_totals")) == 2


async def test_what_changed_while_telegram_was_asked_is_respected(hall: Hall) -> None:
    await due(hall)
    await hall.managed_by(ANA, CLEO)
    await hall.counts(7, 7)
    asking = hall.rights.may_manage

    async def leaving(chat_id: int, user_id: int) -> bool:
        async with hall.store.transaction() as tx:
            await tx.communities.set_next_totals("c1", None)
        return await asking(chat_id, user_id)

    hall.rights.may_manage = leaving  # type: ignore[method-assign]
    await hall.tick()
    assert await said(hall) == 0
    assert await weekly(hall) == []


async def test_a_community_that_was_left_is_told_nothing(hall: Hall) -> None:
    await due(hall, "group", left_at=1, paused="left")
    await hall.counts(7, 7)
    assert await hall.tick() == 0


async def test_a_community_that_is_gone_is_passed_over(hall: Hall) -> None:
    await totals.publish_due(hall.store, hall.shell, "nowhere", PUBLISHED)
    assert await weekly(hall) == []
