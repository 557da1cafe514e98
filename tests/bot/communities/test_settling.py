"""What admins ask for in the group, and what a change moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.communities.hearing import PollArrival, PollCounted
from bot.communities.settling import change, next_moments
from bot.communities.zones import offset_at, zone_named, zone_of
from bot.kinds import KINDS
from bot.render import from_ms, to_ms
from flows.communities.terms import CommunitySettings
from storage import Change, CommunityRow, PollRow
from tests.bot.communities.office import GROUP, GYM, HELPER, MEMBER, OWNER, Office
from tests.bot.parts import NOW, table

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAYS = CommunitySettings(zone="Europe/Berlin", days=(1,), totals="admins")


def community(**changes: object) -> CommunityRow:
    given: dict[str, object] = {"id": GYM, "chat_id": GROUP, "kind": "group", "title": "x"}
    row = given | {"settings": "{}", "joined_at": 0} | changes
    return CommunityRow(**row)  # type: ignore[arg-type]  # each is of its field's type


def ms(day: int, hour: int, minute: int = 0, month: int = 3, zone: ZoneInfo = BERLIN) -> int:
    return to_ms(datetime(2026, month, day, hour, minute, tzinfo=zone))


# --- Asked in the group ------------------------------------------------------------


async def test_settings_are_one_line_with_a_door_that_goes_after_a_minute(office: Office) -> None:
    await office.found()
    await office.in_group(OWNER, "settings", thread=9)
    [message] = office.said()
    assert message.parts == (("panel-in-private", {}),)
    assert (message.door, message.door_label) == ("token-0001", "panel-open")
    assert (message.lives_s, message.thread_id, message.silent) == (60, 9, True)
    [row, gone] = await table(office.store, "SELECT kind, user_id, priority FROM outbox")
    assert gone["kind"] == "group_delete"
    assert row == {
        "kind": "group_settings",
        "user_id": None,
        "priority": KINDS["group_settings"].priority,
    }
    await office.say(OWNER, f"/start {message.door}")
    assert office.parts()[0] == "panel-home"


@pytest.mark.parametrize("who", [None, OWNER])
@pytest.mark.parametrize(("thread", "key"), [(9, "panel-here"), (None, "panel-here-nowhere")])
async def test_here_chooses_the_topic_in_which_it_is_said(
    office: Office, who: int | None, thread: int | None, key: str
) -> None:
    await office.found(topic_id=4)
    await office.in_group(who, "here", thread=thread)
    assert (await office.row()).topic_id == thread
    assert office.said()[0].parts == ((key, {}),)
    assert office.said()[0].thread_id == thread
    value = "none" if thread is None else "set"
    assert await office.changes() == [(who, "topic", value)]


async def test_here_said_twice_is_one_change(office: Office) -> None:
    await office.found()
    for _ in range(2):
        await office.in_group(OWNER, "here", thread=9)
    assert len(await office.changes()) == 1
    assert len(office.said()) == 2


@pytest.mark.parametrize(("paused", "after"), [("topic_gone", None), ("no_rights", "no_rights")])
async def test_here_lets_posts_go_on_that_a_lost_topic_had_stopped(
    office: Office, paused: str, after: str | None
) -> None:
    await office.found(settings=TUESDAYS, paused=paused)
    await office.in_group(OWNER, "here", thread=9)
    row = await office.row()
    assert (row.paused, row.topic_id) == (after, 9)
    assert row.next_post_at == (ms(3, 20, 30) if after is None else None)


@pytest.mark.parametrize("who", [HELPER, MEMBER])
@pytest.mark.parametrize("command", ["settings", "here", "link"])
async def test_nobody_else_gets_an_answer(office: Office, who: int, command: str) -> None:
    await office.found()
    before = await office.kept()
    await office.in_group(who, command, "482913", thread=9)
    assert office.said() == []
    assert await office.kept() == before


async def test_nobody_gets_an_answer_while_telegram_does_not_say_who_is_an_admin(
    office: Office,
) -> None:
    await office.found()
    office.out_of_reach()
    for command in ("settings", "here"):
        await office.in_group(OWNER, command, thread=9)
    assert office.said() == []
    # Whoever speaks as the group needs no other proof.
    await office.in_group(None, "here", thread=9)
    assert (await office.row()).topic_id == 9


async def test_nothing_in_the_group_names_anybody_or_the_group(office: Office) -> None:
    await office.found(title="Iron Barn")
    for who in (None, OWNER):
        for command in ("settings", "here", "link"):
            await office.in_group(who, command, "111111", thread=9)
    bodies = [row.body for row in office.wire.rows if row.chat_id == GROUP]
    assert len(bodies) == 5
    assert not [one for one in bodies if "Iron" in one or str(OWNER) in one]


# --- What a change moves -----------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "totals"),
    [
        (datetime(2026, 3, 2, 8, 59, tzinfo=BERLIN), ms(2, 9)),
        (datetime(2026, 3, 2, 9, 0, tzinfo=BERLIN), ms(9, 9)),
        (datetime(2026, 3, 8, 23, 59, tzinfo=BERLIN), ms(9, 9)),
        (datetime(2026, 3, 27, 12, 0, tzinfo=UTC), ms(30, 9)),
    ],
)
def test_the_next_totals_are_on_monday_at_nine_of_the_groups_own_clock(
    now: datetime, totals: int
) -> None:
    assert next_moments(TUESDAYS, community(), now)[1] == totals


def test_where_nobody_wants_totals_or_posts_there_is_no_next_moment() -> None:
    assert next_moments(CommunitySettings(), community(), NOW) == (None, None)


def test_the_next_post_leaves_out_a_day_that_had_one() -> None:
    now = datetime(2026, 3, 3, 12, tzinfo=BERLIN)
    assert next_moments(TUESDAYS, community(), now)[0] == ms(3, 20, 30)
    posted = community(last_post_at=ms(3, 6))
    assert next_moments(TUESDAYS, posted, now)[0] == ms(10, 20, 30)


def test_the_next_post_is_at_the_same_time_on_both_sides_of_a_change_of_the_clocks() -> None:
    before, _ = next_moments(TUESDAYS, community(), datetime(2026, 3, 23, 12, tzinfo=UTC))
    assert before is not None
    after, _ = next_moments(TUESDAYS, community(last_post_at=before), from_ms(before))
    assert after is not None
    assert (before, after) == (ms(24, 20, 30), ms(31, 20, 30))
    assert after - before == 7 * 86_400_000 - 3_600_000


def test_a_zone_that_this_machine_has_no_clock_for_is_utc() -> None:
    assert zone_of(CommunitySettings(zone="Mars/Base")) is UTC
    assert next_moments(CommunitySettings(zone="Mars/Base", days=(1,)), community(), NOW)[0]
    assert offset_at(NOW, zone_named("Asia/Kolkata")) == 330
    assert offset_at(NOW, zone_named("America/St_Johns")) == -210


async def changed(office: Office, after: CommunitySettings) -> CommunityRow:
    row = await office.row()
    noted = Change(user_id=OWNER, at=office.at, what="x", value="y")
    async with office.store.transaction() as tx:
        told = await change(tx, row, after, noted, office.now)
    assert told == await office.row()
    return told


async def test_what_is_about_neither_days_nor_totals_moves_nothing(office: Office) -> None:
    await office.found(settings=TUESDAYS, next_post_at=5, next_totals_at=6)
    row = await changed(office, replace(TUESDAYS, sound=True))
    assert (row.next_post_at, row.next_totals_at) == (5, 6)


async def test_another_zone_moves_both(office: Office) -> None:
    await office.found(settings=TUESDAYS, next_post_at=5, next_totals_at=6)
    row = await changed(office, replace(TUESDAYS, zone="Asia/Tokyo"))
    tokyo = ZoneInfo("Asia/Tokyo")
    assert (row.next_post_at, row.next_totals_at) == (
        ms(3, 20, 30, zone=tokyo),
        ms(9, 9, zone=tokyo),
    )


@pytest.mark.parametrize(("poll", "left"), [(False, None), (True, 6)])
async def test_what_a_poll_came_to_keeps_its_moment_when_totals_are_turned_off(
    office: Office, poll: bool, left: int | None
) -> None:
    settings = replace(TUESDAYS, poll=poll)
    await office.found(settings=settings, next_totals_at=6)
    row = await changed(office, replace(settings, totals="off"))
    assert row.next_totals_at == left


# --- Polls -------------------------------------------------------------------------


async def test_of_our_own_poll_the_counts_are_kept_until_it_is_closed(office: Office) -> None:
    await office.found()
    poll = PollRow(poll_id="p1", community_id=GYM, message_id=3, week="2026-W10", sent_at=office.at)
    async with office.store.transaction() as tx:
        await tx.communities.add_poll(poll)
    told = (((1, 0), False), ((7, 5), True), ((9, 9), True))
    for number, (counts, closed) in enumerate(told):
        await office.happen(PollArrival(f"u:p{number}", PollCounted("p1", counts, closed)))
    async with office.store.transaction() as tx:
        kept = await tx.communities.poll("p1")
    assert kept is not None
    assert (kept.counts, kept.closed) == ("[7, 5]", True)


async def test_a_poll_of_somebody_else_leaves_nothing(office: Office) -> None:
    await office.happen(PollArrival("u:p", PollCounted("other", (5, 5), closed=False)))
    assert await table(office.store, "SELECT * FROM group_poll") == []
