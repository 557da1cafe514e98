"""The person's clock: quiet hours on the wall, over both days on which clocks change.

Lives here: laws of ``awake`` in real zones. Does not live here: whole conversations over
those days (``test_clocks``). Called by pytest.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from types import SimpleNamespace
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import zone_files
from flows.loading import load
from flows.local_time import Clock, awake, clock_of, is_quiet, local, offset_at, zone_of
from flows.model import State
from flows.preferences import Preferences

CONTENT = load()
PLAN = CONTENT.plan
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
NIGHT = PLAN.quiet_minutes
#: Half an hour, an hour, none, and both halves of the world.
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
#: Two days before each change of the clocks in 2026 in one of them, in UTC.
CHANGES = ("2026-03-06", "2026-03-27", "2026-04-02", "2026-10-01", "2026-10-23", "2026-10-30")


def fixed(offset: int) -> tzinfo:
    return timezone(timedelta(minutes=offset))


@pytest.mark.parametrize(
    ("shown", "moved"),
    [
        ("21:29", "21:29"),
        ("21:30", "08:30"),
        ("23:59", "08:30"),
        ("00:00", "08:30"),
        ("08:29", "08:30"),
        ("08:30", "08:30"),
        ("12:00", "12:00"),
    ],
)
@pytest.mark.parametrize("offset", [-600, -210, 0, 60, 345, 840])
def test_a_moment_leaves_the_quiet_hours_by_their_end(shown: str, moved: str, offset: int) -> None:
    hour, minute = map(int, shown.split(":"))
    at = NOON.replace(hour=hour, minute=minute) - timedelta(minutes=offset)
    after = awake(Clock(fixed(offset), NIGHT), at) + timedelta(minutes=offset)
    assert f"{after:%H:%M}" == moved


def test_quiet_hours_may_lie_within_one_day() -> None:
    siesta = Clock(UTC, (13 * 60, 15 * 60))
    assert awake(siesta, NOON.replace(hour=14)) == NOON.replace(hour=15)
    assert awake(siesta, NOON.replace(hour=15)) == NOON.replace(hour=15)
    assert awake(siesta, NOON.replace(hour=12)) == NOON


def test_quiet_hours_that_begin_where_they_end_are_none() -> None:
    assert awake(Clock(UTC, (0, 0)), NOON.replace(hour=0)) == NOON.replace(hour=0)


def test_without_a_known_zone_nothing_is_moved() -> None:
    night = NOON.replace(hour=3)
    assert awake(Clock(None, NIGHT), night) == night


# --- Laws, over the days on which clocks change ----------------------------------

moments = st.builds(
    lambda day, minutes: (
        datetime.fromisoformat(day).replace(tzinfo=UTC) + timedelta(minutes=minutes)
    ),
    st.sampled_from(CHANGES),
    st.integers(0, 5 * 24 * 60),
)
zones = st.sampled_from(ZONES).map(CONTENT.zones.__getitem__)
offsets = st.integers(-12 * 4, 14 * 4).map(lambda quarters: fixed(15 * quarters))
minutes = st.integers(0, 1439)
clocks = st.builds(Clock, zones | offsets, st.tuples(minutes, minutes))


@given(moments, clocks)
def test_a_moment_moves_later_never_earlier_by_a_day_at_most_and_out_of_the_night(
    at: datetime, clock: Clock
) -> None:
    moved = awake(clock, at)
    # A day with 25 hours is the longest, and a minute that is jumped over comes a day later.
    assert timedelta() <= moved - at <= timedelta(hours=49)
    assert not is_quiet(clock, moved)
    assert awake(clock, moved) == moved


@given(moments, moments, clocks)
def test_two_moments_keep_their_order(one: datetime, other: datetime, clock: Clock) -> None:
    earlier, later = sorted((one, other))
    assert awake(clock, earlier) <= awake(clock, later)


@given(moments, zones)
def test_the_usual_night_costs_at_most_its_own_length(at: datetime, zone: tzinfo) -> None:
    assert awake(Clock(zone, NIGHT), at) - at <= timedelta(hours=12)


@pytest.mark.parametrize(
    ("zone", "before", "after"),
    [
        ("Europe/Berlin", "2026-03-28 21:00", "2026-03-29 06:30"),
        ("Europe/Berlin", "2026-10-24 21:00", "2026-10-25 07:30"),
        ("America/New_York", "2026-03-08 04:00", "2026-03-08 12:30"),
        ("America/New_York", "2026-11-01 04:00", "2026-11-01 13:30"),
        ("Australia/Lord_Howe", "2026-04-04 12:00", "2026-04-04 22:00"),
        ("Australia/Lord_Howe", "2026-10-03 12:00", "2026-10-03 21:30"),
        ("Asia/Kolkata", "2026-03-28 17:00", "2026-03-29 03:00"),
    ],
)
def test_the_morning_after_a_change_comes_when_the_wall_says_so(
    zone: str, before: str, after: str
) -> None:
    at, morning = (datetime.fromisoformat(one).replace(tzinfo=UTC) for one in (before, after))
    assert awake(Clock(CONTENT.zones[zone], NIGHT), at) == morning


# --- Whose clock -----------------------------------------------------------------


def test_a_zone_goes_before_an_offset_and_own_quiet_hours_before_the_plans() -> None:
    berlin = State(offset_minutes=-300, settings=Preferences(zone="Europe/Berlin", quiet=(1, 2)))
    summer, winter = NOON.replace(month=7), NOON.replace(month=1)
    assert [offset_at(zone_of(CONTENT, berlin), at) for at in (summer, winter)] == [120, 60]
    assert clock_of(CONTENT, berlin).quiet == (1, 2)
    assert f"{local(CONTENT, berlin, summer):%H:%M}" == "14:00"
    told = replace(berlin, settings=Preferences())
    assert offset_at(zone_of(CONTENT, told), summer) == -300
    assert clock_of(CONTENT, told).quiet == NIGHT


def test_a_zone_that_nobody_knows_any_more_falls_back_to_the_offset() -> None:
    gone = State(offset_minutes=60, settings=Preferences(zone="Europe/Atlantis"))
    assert offset_at(zone_of(CONTENT, gone), NOON) == 60
    assert zone_of(CONTENT, State()) is None
    assert local(CONTENT, State(), NOON) == NOON


def test_the_calendars_are_the_pinned_ones_and_name_places() -> None:
    assert {"UTC", "Europe/Kyiv", *ZONES} <= set(CONTENT.zones)
    assert not {"EST5EDT", "GMT+3", "Etc/GMT-1"} & set(CONTENT.zones)


def test_a_calendar_is_read_when_it_is_first_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def from_file(_: BinaryIO, key: str) -> tzinfo:
        read.append(key)
        return UTC

    monkeypatch.setattr(zone_files, "ZoneInfo", SimpleNamespace(from_file=from_file))
    zones = zone_files.shipped_zones.__wrapped__()
    assert (len(zones) > 400, read) == (True, [])
    assert (zones["Asia/Tokyo"], zones["Asia/Tokyo"], read) == (UTC, UTC, ["Asia/Tokyo"])


def test_every_calendar_that_is_named_can_be_read() -> None:
    assert {str(zone) for zone in CONTENT.zones.values()} == set(CONTENT.zones)
