"""The anonymous poll: with its post, about the session, gone after 20 hours, told once.

Lives here: asking, and what may be told of the counts. Does not live here: to whom it is
told (``test_totals``), votes (``test_settling``). Called by pytest.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.communities import polls
from bot.render import Renderer, to_ms
from flows.communities.schedule import week_of
from flows.screen import Ref
from storage import PollRow, Store
from tests.bot.communities.due import CHAT, TUESDAY, Hall, chosen, hours
from tests.bot.inventory import worded as words_of

EVENING = datetime(2026, 3, 3, 20, 30, tzinfo=UTC)
SUNDAY = datetime(2026, 3, 1, 20, 30, tzinfo=UTC)
ASKED = replace(chosen(), poll=True)


@pytest.fixture
def hall(store: Store) -> Hall:
    return Hall(store)


def poll(counts: str | None, sent_at: datetime = EVENING) -> PollRow:
    return PollRow(
        poll_id="p",
        community_id="c1",
        message_id=9,
        week=week_of(sent_at, UTC),
        sent_at=to_ms(sent_at),
        counts=counts,
    )


# --- Asking ----------------------------------------------------------------------


async def test_a_poll_comes_with_the_post_where_admins_want_one(hall: Hall) -> None:
    await hall.opens(ASKED, next_post_at=to_ms(EVENING), topic_id=77)
    await hall.opens(chosen(), "c2", chat_id=CHAT - 1, next_post_at=to_ms(EVENING))
    await hall.tick(EVENING)
    [row] = await hall.outbox("group_poll")
    [post, _] = await hall.outbox("group_post")
    assert (row["chat_id"], row["key"]) == (CHAT, "q:c1:2026-03-03")
    assert row["id"] > post["id"], "first the post, then the poll"
    assert row["expires_at"] == to_ms(EVENING + hours(12))
    [asked] = await hall.messages("group_poll")
    assert asked.parts == (("poll-question", {}),)
    assert [label for [(_, label, _)] in asked.buttons] == [
        "poll-easier",
        "poll-planned",
        "poll-harder",
    ]
    assert (asked.thread_id, asked.silent, asked.lives_s) == (77, True, 20 * 3600)
    assert asked.door is None


async def test_no_poll_goes_where_its_post_is_left_out(hall: Hall) -> None:
    await hall.opens(ASKED, next_post_at=to_ms(EVENING))
    await hall.tick(EVENING + hours(12))
    assert await hall.outbox("group_poll") == []


async def test_a_poll_fits_telegrams_limits_and_asks_nothing_about_pain(
    renderer: Renderer,
) -> None:
    question = words_of("poll-question")
    options = [words_of(f"poll-{one}") for one in polls.OPTIONS]
    assert len(question) <= 300
    assert max(map(len, options)) <= 100
    assert not [one for one in (question, *options) if "pain" in one or "sore" in one]


async def test_without_weekly_totals_the_poll_is_told_at_their_time_all_the_same(
    hall: Hall,
) -> None:
    """A poll of Sunday evening closes on Monday, and so belongs to the week that begins."""
    await hall.opens(ASKED, next_post_at=to_ms(SUNDAY))
    await hall.tick(SUNDAY)
    assert (await hall.row()).next_totals_at == to_ms(datetime(2026, 3, 9, 9, tzinfo=UTC))


async def test_with_weekly_totals_their_moment_stays(hall: Hall) -> None:
    settings = replace(ASKED, totals="admins")
    await hall.opens(settings, next_post_at=to_ms(EVENING), next_totals_at=to_ms(EVENING) + 5)
    await hall.tick(EVENING)
    assert (await hall.row()).next_totals_at == to_ms(EVENING) + 5


# --- What may be told ------------------------------------------------------------


@pytest.mark.parametrize(
    ("counts", "key", "args"),
    [
        ("[6, 12, 8]", "totals-poll", {"easier": 5, "planned": 10, "harder": 10}),
        ("[0, 7, 8]", "totals-poll", {"easier": 0, "planned": 5, "harder": 10}),
        ("[1, 7, 8]", "totals-votes", {"total": 15}),
        ("[0, 0, 12]", "totals-votes", {"total": 10}),
    ],
)
def test_counts_are_told_as_the_thresholds_let_them(
    counts: str, key: str, args: dict[str, int]
) -> None:
    assert polls.line_of(poll(counts), UTC) == (key, {"day": Ref("weekday-1"), **args})


@pytest.mark.parametrize("counts", [None, "[]", "[0, 0, 0]", "[3, 3, 3]", "[9, 0, 0]"])
def test_too_few_votes_are_not_told_at_all(counts: str | None) -> None:
    assert polls.line_of(poll(counts), UTC) is None


def test_a_poll_with_other_options_is_not_told() -> None:
    """An older or newer Spotter asked it, and its numbers would stand below wrong words."""
    assert polls.line_of(poll("[20, 20]"), UTC) is None
    assert polls.line_of(poll("[20, 20, 20, 20]"), UTC) is None


def test_the_day_is_that_of_the_local_clock() -> None:
    late = poll("[6, 6, 6]", datetime(2026, 3, 3, 23, 30, tzinfo=UTC))
    for zone, day in (("Europe/Berlin", 2), ("America/New_York", 1)):
        line = polls.line_of(late, ZoneInfo(zone))
        assert line is not None
        assert line[1]["day"] == Ref(f"weekday-{day}")


async def test_every_poll_belongs_to_the_one_week_in_which_it_closed(hall: Hall) -> None:
    await hall.opens()
    first = TUESDAY - timedelta(days=14)
    sent = [first + hours(5 * one) for one in range(28 * 24 // 5)]
    for at in sent:
        await hall.polled([1, 1, 1], at)
    found: list[Any] = []
    for number in range(7, 13):
        async with hall.store.transaction() as tx:
            week = f"2026-W{number:02}"
            closed = await polls.closed_in(tx, "c1", week, UTC)
        assert all(week_of(at, UTC) == week for at in _ends(closed))
        found += closed
    assert [one.sent_at for one in found] == [to_ms(at) for at in sent]


def _ends(closed: tuple[PollRow, ...]) -> list[datetime]:
    return [datetime.fromtimestamp(one.sent_at / 1000, UTC) + hours(20) for one in closed]
