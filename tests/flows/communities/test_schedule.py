"""Posts and weeks by a wall clock: both changes of the clocks, days that do not exist, the caps.

Lives here: times, as arithmetic. Does not live here: that a post is sent then.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.communities.schedule import (
    POSTS,
    next_post,
    publishing_moment,
    text_number,
    week_bounds,
    week_of,
)
from flows.communities.terms import CommunitySettings

BERLIN = ZoneInfo("Europe/Berlin")
APIA = ZoneInfo("Pacific/Apia")
MONDAY, TUESDAY, FRIDAY, SATURDAY, SUNDAY = 0, 1, 4, 5, 6
#: With half-hour clocks, changes at midnight, far from UTC on both sides, and none at all.
ZONES = (
    "UTC Europe/Berlin America/New_York America/St_Johns Australia/Lord_Howe Asia/Beirut"
    " America/Havana America/Santiago Africa/Cairo Pacific/Kiritimati Pacific/Pago_Pago"
    " Asia/Kathmandu Africa/Casablanca Atlantic/Azores America/Scoresbysund America/Nuuk"
).split()


class _DateLine(tzinfo):
    """An island that moves over the date line and so has no day before ``crossed``.

    By default that is a Monday: Sunday, 5 July 2026 is followed by Tuesday, the 7th.
    """

    def __init__(self, crossed: date = date(2026, 7, 7)) -> None:
        self._crossed = crossed

    def utcoffset(self, when: datetime | None) -> timedelta:
        assert when is not None
        return timedelta(hours=12 if when.date() >= self._crossed else -12)

    def dst(self, when: datetime | None) -> timedelta:
        return timedelta(0)

    def tzname(self, when: datetime | None) -> str:
        return "date line"

    def fromutc(self, when: datetime) -> datetime:
        east = when.replace(tzinfo=None) + timedelta(hours=12)
        hours = 12 if east.date() >= self._crossed else -12
        return when + timedelta(hours=hours)


#: The day after a Sunday that does not exist.
DAY_OF_REST = date(2026, 7, 6)
any_zone = st.sampled_from(ZONES).map(ZoneInfo)
any_moment = st.integers(0, 7 * 366 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
any_terms = st.builds(
    CommunitySettings,
    days=st.sets(st.integers(0, 6), min_size=1, max_size=3).map(lambda days: tuple(sorted(days))),
    minute=st.integers(0, 1439),
)


def at(text: str, zone: tzinfo = UTC) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def posts(settings: CommunitySettings, zone: tzinfo, after: datetime, count: int) -> list[datetime]:
    """The next ``count`` posts, one after the other."""
    found: list[datetime] = []
    while len(found) < count:
        moment = next_post(settings, found[-1] if found else after, zone)
        assert moment is not None
        found.append(moment)
    return found


def local(moments: list[datetime], zone: tzinfo) -> list[str]:
    return [f"{moment.astimezone(zone):%a %d %H:%M}" for moment in moments]


# --- posts -----------------------------------------------------------------------


def test_without_days_there_is_no_post() -> None:
    assert next_post(CommunitySettings(), at("2026-11-20T12:00"), BERLIN) is None


def test_the_same_wall_time_on_both_sides_of_the_change_to_summer_time() -> None:
    found = posts(CommunitySettings(days=(TUESDAY, FRIDAY)), BERLIN, at("2026-03-26T12:00"), 3)
    assert local(found, BERLIN) == ["Fri 27 20:30", "Tue 31 20:30", "Fri 03 20:30"]
    assert found[:2] == [at("2026-03-27T19:30"), at("2026-03-31T18:30")]


def test_the_same_wall_time_on_both_sides_of_the_change_to_winter_time() -> None:
    found = posts(CommunitySettings(days=(TUESDAY, FRIDAY)), BERLIN, at("2026-10-22T12:00"), 3)
    assert local(found, BERLIN) == ["Fri 23 20:30", "Tue 27 20:30", "Fri 30 20:30"]
    assert found[:2] == [at("2026-10-23T18:30"), at("2026-10-27T19:30")]


def test_a_time_that_the_clocks_jump_over_moves_to_the_first_that_exists() -> None:
    settings = CommunitySettings(days=(SUNDAY,), minute=2 * 60 + 30)
    found = posts(settings, BERLIN, at("2026-03-23T12:00"), 2)
    assert local(found, BERLIN) == ["Sun 29 03:00", "Sun 05 02:30"]
    assert found[0] == at("2026-03-29T01:00")


def test_a_midnight_that_does_not_exist_moves_to_one_o_clock_of_the_same_day() -> None:
    havana = ZoneInfo("America/Havana")
    found = posts(CommunitySettings(days=(SUNDAY,), minute=0), havana, at("2026-03-06T12:00"), 1)
    assert local(found, havana) == ["Sun 08 01:00"]


def test_a_time_that_comes_twice_is_the_first_and_only_that() -> None:
    settings = CommunitySettings(days=(SUNDAY,), minute=2 * 60 + 30)
    found = posts(settings, BERLIN, at("2026-10-24T12:00"), 2)
    assert found == [at("2026-10-25T00:30"), at("2026-11-01T01:30")]
    between = at("2026-10-25T01:10")  # 02:10 for the second time
    assert next_post(settings, between, BERLIN) == found[1]


def test_a_post_moves_over_midnight_unless_that_day_has_its_own() -> None:
    # In Nuuk the last hour of a Saturday in March does not exist.
    nuuk, late = ZoneInfo("America/Nuuk"), 23 * 60 + 30
    alone = CommunitySettings(days=(SATURDAY,), minute=late)
    found = posts(alone, nuuk, at("2026-03-23T12:00"), 2)
    assert local(found, nuuk) == ["Sun 29 00:00", "Sat 04 23:30"]
    both = CommunitySettings(days=(SATURDAY, SUNDAY), minute=late)
    found = posts(both, nuuk, at("2026-03-23T12:00"), 2)
    assert local(found, nuuk) == ["Sun 29 23:30", "Sat 04 23:30"]


def test_a_post_for_a_day_that_does_not_exist_comes_as_the_next_one_begins() -> None:
    # Samoa went from Thursday, 29 December 2011 to Saturday, the 31st.
    only = posts(CommunitySettings(days=(FRIDAY,)), APIA, at("2011-12-26T12:00"), 2)
    assert local(only, APIA) == ["Sat 31 00:00", "Fri 06 20:30"]
    both = posts(CommunitySettings(days=(FRIDAY, SATURDAY)), APIA, at("2011-12-26T12:00"), 2)
    assert local(both, APIA) == ["Sat 31 20:30", "Fri 06 20:30"]


def test_a_post_never_moves_into_the_next_week() -> None:
    # Else three days and a moved one would make four posts in a week.
    found = posts(CommunitySettings(days=(MONDAY,)), _DateLine(), at("2026-06-30T12:00"), 1)
    assert local(found, _DateLine()) == ["Tue 07 00:00"]
    sunday = CommunitySettings(days=(SUNDAY,), minute=0)
    found = posts(sunday, _DateLine(DAY_OF_REST), at("2026-06-30T12:00"), 1)
    assert local(found, _DateLine(DAY_OF_REST)) == ["Sun 12 00:00"]


def test_the_moment_itself_is_not_after_itself() -> None:
    settings = CommunitySettings(days=(FRIDAY,))
    due = at("2026-11-20T19:30")
    assert next_post(settings, due - timedelta(seconds=1), BERLIN) == due
    assert next_post(settings, due, BERLIN) == due + timedelta(days=7)


def test_a_later_time_chosen_after_todays_post_waits_for_the_next_day() -> None:
    later = CommunitySettings(days=(FRIDAY,), minute=22 * 60)
    sent = at("2026-11-20T19:30")
    assert next_post(later, sent, BERLIN) == at("2026-11-20T21:00")
    assert next_post(later, sent, BERLIN, posted=[sent]) == at("2026-11-27T21:00")


def test_other_days_chosen_after_three_posts_wait_for_the_next_week() -> None:
    sent = [at("2026-11-16T19:30"), at("2026-11-17T19:30"), at("2026-11-18T19:30")]
    other = CommunitySettings(days=(3, FRIDAY, SATURDAY))
    assert next_post(other, sent[-1], BERLIN, posted=sent[1:]) == at("2026-11-19T19:30")
    assert next_post(other, sent[-1], BERLIN, posted=sent) == at("2026-11-26T19:30")


@given(any_terms, any_moment, any_zone)
def test_posts_come_one_a_day_and_three_a_week_at_the_chosen_time_or_the_first_after_it(
    settings: CommunitySettings, after: datetime, zone: ZoneInfo
) -> None:
    found = posts(settings, zone, after, 8)
    assert found[0] > after
    assert all(earlier < later for earlier, later in pairwise(found))
    assert all(moment.tzinfo is UTC for moment in found)
    on_the_wall = [moment.astimezone(zone) for moment in found]
    for one in on_the_wall:
        minute = one.hour * 60 + one.minute
        # Out of the chosen days falls only what moved over a midnight.
        assert minute >= settings.minute if one.weekday() in settings.days else minute == 0
    assert max(Counter(one.date() for one in on_the_wall).values()) == 1
    assert max(Counter(week_of(moment, zone) for moment in found).values()) <= 3


@given(st.lists(any_terms, min_size=4, max_size=12), any_moment, any_zone)
def test_the_caps_hold_however_often_the_admins_change_their_minds(
    changes: list[CommunitySettings], after: datetime, zone: ZoneInfo
) -> None:
    sent: list[datetime] = []
    for settings in changes:
        moment = next_post(settings, sent[-1] if sent else after, zone, posted=sent[-3:])
        assert moment is not None
        sent.append(moment)
    assert max(Counter(moment.astimezone(zone).date() for moment in sent).values()) == 1
    assert max(Counter(week_of(moment, zone) for moment in sent).values()) <= 3


def test_the_six_texts_take_turns() -> None:
    numbers = [text_number(count) for count in range(2 * POSTS)]
    assert numbers == [1, 2, 3, 4, 5, 6] * 2


# --- weeks -----------------------------------------------------------------------


def test_a_week_is_named_by_the_local_date() -> None:
    sunday_night = at("2026-11-22T23:30")
    assert week_of(sunday_night, UTC) == "2026-W47"
    assert week_of(sunday_night, BERLIN) == "2026-W48"
    assert week_of(at("2027-01-01T12:00"), UTC) == "2026-W53"


def test_a_week_of_the_change_to_summer_time_is_an_hour_shorter() -> None:
    start, end = week_bounds("2026-W13", BERLIN)
    assert (start, end) == (at("2026-03-22T23:00"), at("2026-03-29T22:00"))


def test_totals_are_published_on_monday_at_nine_of_the_week_after() -> None:
    assert publishing_moment("2026-W13", BERLIN) == at("2026-03-30T07:00")
    assert publishing_moment("2026-W53", BERLIN) == at("2027-01-04T08:00")


@pytest.mark.parametrize("week", ["", "2026", "2026-W54", "W48", "2026-W4", "soon"])
def test_a_name_that_is_no_week_is_an_error(week: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        week_bounds(week, UTC)


@given(any_moment, any_zone)
def test_a_moment_lies_in_its_week_and_weeks_join_without_a_gap(
    moment: datetime, zone: ZoneInfo
) -> None:
    week = week_of(moment, zone)
    start, end = week_bounds(week, zone)
    assert start <= moment < end
    assert week_of(start, zone) == week
    assert week_bounds(week_of(end, zone), zone)[0] == end
    assert end < publishing_moment(week, zone) < end + timedelta(hours=12)
    assert publishing_moment(week, zone).astimezone(zone).hour == 9


def test_a_week_whose_monday_does_not_exist_begins_on_tuesday() -> None:
    zone = _DateLine()
    start, end = week_bounds("2026-W28", zone)
    assert start == at("2026-07-06T12:00") == week_bounds("2026-W27", zone)[1]
    assert end == at("2026-07-12T12:00")
    assert publishing_moment("2026-W27", zone) == start
    assert local([start], zone) == ["Tue 07 00:00"]
