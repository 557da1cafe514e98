"""Check-ins by the person's own clock: four zones, both changes of the clocks, and travel.

Lives here: whole plans, played in the core. Does not live here: one moment
(``test_local_time``), the question about the clock (``test_clock_question``), the real
scheduler (``tests.bot.test_clocks``). Called by pytest.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flows.effects import Effect, MarkCheckIn, PutOffCheckIn, Show
from flows.follow_up import EXTRA, FIRST, waking
from flows.local_time import clock_of, is_quiet, offset_at, zone_of
from flows.model import Event, Place, Pressed, State
from flows.preferences import Preferences
from flows.vocabulary import Level
from tests.conversations.player import START, Player
from tests.flows.test_engine import CONTENT, DESCRIBED, NO_DANGER

#: From some days before each change of the clocks, in UTC: both halves of the world.
CHANGES = ("2026-03-06", "2026-03-27", "2026-04-02", "2026-10-01", "2026-10-23", "2026-10-30")
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Asia/Kolkata",
    # Thirteen and fourteen hours, and three quarters of one.
    "Pacific/Tongatapu",
    "Pacific/Kiritimati",
    "Pacific/Chatham",
)
HOUR = timedelta(hours=1)
REPORT = ("start", "agree", *NO_DANGER, *DESCRIBED, "confirm")


@dataclass
class Watched(Player):
    """A player that writes down when it was asked, and whether that was at night."""

    asked: list[tuple[str, datetime, bool]] = field(default_factory=list)
    over: set[str] = field(default_factory=set)

    def _do(self, effect: Effect) -> None:
        """As a database does: what has ended is not put off any more."""
        if isinstance(effect, MarkCheckIn) and effect.status != "asked":
            self.over.add(effect.id)
        if not isinstance(effect, PutOffCheckIn) or effect.id not in self.over:
            super()._do(effect)

    def happen(self, event: Event) -> tuple[Effect, ...]:
        """Let it happen, and note every check-in that goes out."""
        effects = super().happen(event)
        night = is_quiet(clock_of(CONTENT, self.state), self.now)
        for one in effects:
            if isinstance(one, Show) and one.check_in is not None:
                self.asked.append((one.check_in, self.now, night))
        return effects


def questions(player: Watched) -> list[tuple[str, str, datetime]]:
    """Every question that went out, as (id, kind, when); no reminder and no last word."""
    return [
        (name, name.split("-")[1], at)
        for name, at, _ in player.asked
        if "reminder" not in name and "closing" not in name
    ]


def watched(now: datetime, zone: str | None, quiet: tuple[int, int] | None = None) -> Watched:
    """Somebody on a known clock, at the front door."""
    player = Watched(CONTENT, now=now)
    player.state = State(settings=Preferences(zone=zone, quiet=quiet))
    player.say("/start")
    return player


def reported(
    now: datetime, zone: str | None = None, quiet: tuple[int, int] | None = None
) -> Watched:
    """Somebody with an ordinary sore back, a day after training."""
    player = watched(now, zone, quiet)
    for name in REPORT:
        player.press(name)
    assert player.state.place is Place.RESULT
    return player


def local_times(player: Watched) -> list[str]:
    zone = zone_of(CONTENT, player.state)
    assert zone is not None
    return [f"{name} {at.astimezone(zone):%a %H:%M}" for name, at, _ in player.asked]


# --- The law ---------------------------------------------------------------------

starts = st.builds(
    lambda day, quarter: (
        datetime.fromisoformat(day).replace(tzinfo=UTC) + timedelta(minutes=15 * quarter)
    ),
    st.sampled_from(CHANGES),
    st.integers(0, 3 * 24 * 4),
)
#: Up to 16 quiet hours, anywhere in the day.
nights = st.builds(
    lambda start, length: (start * 15, (start + length) * 15 % (24 * 60)),
    st.integers(0, 95),
    st.integers(1, 64),
)
zones = st.sampled_from(ZONES)
#: After so many hours somebody flies to another zone, or sets other quiet hours.
changes = st.lists(st.tuples(st.integers(0, 80), zones | nights), max_size=3)


@settings(max_examples=60, deadline=None)
@given(starts, zones | st.none(), nights | st.none(), changes)
def test_no_check_in_comes_early_none_at_night_and_none_is_lost(
    start: datetime,
    zone: str | None,
    night: tuple[int, int] | None,
    changed: list[tuple[int, str | tuple[int, int]]],
) -> None:
    player = reported(start, zone, night)
    assert player.state.episode is not None
    since = player.state.episode.anchor
    for hours, what in sorted(changed, key=lambda one: one[0]):
        player.wait(max(start + hours * HOUR - player.now, timedelta()))
        player.say("/settings")
        if isinstance(what, str):
            player.happen(Pressed(f"z.is.{what}"))
        else:
            player.press("quiet")
            player.say(f"{what[0] // 60}:{what[0] % 60:02}-{what[1] // 60}:{what[1] % 60:02}")
            assert player.state.settings.quiet == what
    player.wait(timedelta(hours=150))
    first = {name: at for name, at, _ in reversed(player.asked)}
    # A check-in that was put off until the next one stands gives way to it.
    assert "1-72h" in first
    for name, hours in (("1-48h", 48), ("1-72h", 72)):
        if name in first:
            assert hours * HOUR <= first[name] - since <= (hours + 33) * HOUR
        else:
            assert first["1-72h"] - since <= (72 + 16) * HOUR
    if not changed:
        assert first["1-48h"] < first["1-72h"]
    assert not any(dark for _, _, dark in player.asked)
    assert len(player.asked) == len(first)


#: What somebody does beside the check-ins, each so many quarters of an hour after the one before:
#: it may end, move or put them off. Most of it happens around the moments that were promised.
deeds = st.lists(
    st.tuples(
        st.sampled_from((0, 1, 2, 4, 12, 47, 95)),
        st.sampled_from(("mute", "unmute", "later", "busy", "cancel")) | zones | nights,
    ),
    max_size=12,
)


def does(player: Watched, what: str | tuple[int, int]) -> None:
    """Do it, as far as it can be done now."""
    match what:
        case "mute" | "unmute":
            player.say("/settings")
            if player.state.check_ins_wanted == (what == "mute"):
                for name in ("muting", "mute") if what == "mute" else ("unmute",):
                    player.press(name)
        case "later":
            asked = questions(player)
            player.happen(Pressed(f"ci.{asked[-1][0] if asked else '1-48h'}.later"))
        case "busy":
            player.say("/check")
            assert player.last is not None
            player.press("resume" if player.last.key == "resume" else "none")
        case "cancel":
            player.say("/cancel")
        case str():
            player.happen(Pressed(f"z.is.{what}"))
        case _:
            player.say("/settings")
            player.press("quiet")
            player.say(f"{what[0] // 60}:{what[0] % 60:02}-{what[1] // 60}:{what[1] % 60:02}")


@settings(max_examples=60, deadline=None)
@given(starts, zones | st.none(), nights | st.none(), deeds)
@example(START, None, None, [(95, "busy"), (2, "mute"), (1, "unmute")])
@example(START, None, None, [(97, "later"), (1, "mute"), (1, "unmute")])
@example(START, None, (0, 9 * 60), [(95, "Pacific/Chatham"), (2, "mute"), (1, "unmute")])
def test_whatever_somebody_does_none_comes_early_none_at_night_and_none_is_lost(
    start: datetime,
    zone: str | None,
    night: tuple[int, int] | None,
    done: list[tuple[int, str | tuple[int, int]]],
) -> None:
    player = reported(start, zone, night)
    assert player.state.episode is not None
    since = player.state.episode.anchor
    stopped: dict[str, datetime] = {}
    missed: set[str] = set()
    for quarters, what in done:
        player.wait(quarters * HOUR / 4)
        before, on = dict(player.waiting.values()), player.state.check_ins_wanted
        does(player, what)
        if on and not player.state.check_ins_wanted:
            stopped = before
        if not on and player.state.check_ins_wanted:
            # What fell due in between is missed; all else is promised again.
            missed |= {kind for kind, at in stopped.items() if at <= player.now}
            assert stopped.keys() - missed <= dict(player.waiting.values()).keys()
    player.wait(timedelta(hours=150))
    kinds = Counter(kind for _, kind, _ in questions(player))
    if player.state.check_ins_wanted:
        # The first one gives way to the second where that stands.
        assert kinds["72h"] or "72h" in missed
        assert kinds["48h"] or kinds["72h"] or "48h" in missed
    later = sum(what == "later" for _, what in done)
    for name, hours in (("48h", 48), ("72h", 72)):
        assert kinds[name] <= 1 + later
        times = [at for _, kind, at in questions(player) if kind == name]
        assert all(at - since >= hours * HOUR for at in times)
    assert not any(dark for _, _, dark in player.asked)


# --- Stories ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "start", "expected"),
    [
        # The clocks go forward in the night of Sunday 29 March, and back on 25 October.
        ("Europe/Berlin", "2026-03-28 19:30", ["1-48h Mon 08:30", "1-72h Tue 08:30"]),
        ("Europe/Berlin", "2026-10-24 18:40", ["1-48h Sun 19:40", "1-72h Mon 19:40"]),
        ("America/New_York", "2026-03-07 22:00", ["1-48h Sun 18:00", "1-72h Mon 18:00"]),
        ("America/New_York", "2026-10-31 22:00", ["1-48h Sun 17:00", "1-72h Mon 17:00"]),
        # Half an hour, on the first Sundays of April and October.
        ("Australia/Lord_Howe", "2026-04-04 05:00", ["1-48h Sun 15:30", "1-72h Mon 15:30"]),
        ("Australia/Lord_Howe", "2026-10-03 05:00", ["1-48h Sun 16:00", "1-72h Mon 16:00"]),
        ("Asia/Kolkata", "2026-03-28 05:00", ["1-48h Sun 10:30", "1-72h Mon 10:30"]),
        ("Asia/Kolkata", "2026-10-24 05:00", ["1-48h Sun 10:30", "1-72h Mon 10:30"]),
    ],
)
def test_check_ins_keep_to_the_hours_over_both_changes_of_the_clocks(
    zone: str, start: str, expected: list[str]
) -> None:
    player = reported(datetime.fromisoformat(start).replace(tzinfo=UTC), zone)
    player.wait(timedelta(hours=62))
    assert local_times(player)[:2] == expected


def test_who_flies_east_is_not_woken() -> None:
    # Planned for 20:00 in New York, which is 02:00 in Berlin.
    player = reported(datetime(2026, 6, 2, 0, 0, tzinfo=UTC), "America/New_York")
    player.wait(12 * HOUR)
    player.happen(Pressed("z.is.Europe/Berlin"))
    player.wait(60 * HOUR)
    assert local_times(player)[0] == "1-48h Wed 08:30"


def test_who_flies_west_waits_no_longer_than_need_be() -> None:
    # Planned for the morning, as it was night in Berlin; in New York it is only afternoon.
    player = reported(datetime(2026, 6, 1, 21, 0, tzinfo=UTC), "Europe/Berlin")
    player.wait(12 * HOUR)
    player.happen(Pressed("z.is.America/New_York"))
    player.wait(60 * HOUR)
    assert local_times(player)[0] == "1-48h Tue 17:00"


def test_a_zone_that_is_told_in_the_last_minute_wakes_nobody() -> None:
    player = reported(datetime(2026, 6, 1, 21, 0, tzinfo=UTC))
    player.wait(24 * HOUR - timedelta(minutes=1))
    player.happen(Pressed("z.is.Europe/Berlin"))
    player.wait(12 * HOUR)
    assert local_times(player) == ["1-48h Wed 08:30"]


def test_after_an_emergency_it_is_asked_at_night_too_and_only_the_second_time_waits() -> None:
    player = watched(datetime(2026, 6, 1, 19, 30, tzinfo=UTC), "Europe/Berlin")
    for name in ("start", "agree", "saddle_numb"):
        player.press(name)
    player.wait(40 * HOUR)
    assert local_times(player)[:2] == ["1-seen Tue 00:30", "1-seen-again Wed 08:30"]
    assert [dark for _, _, dark in player.asked[:2]] == [True, False]


def test_somebody_sent_to_be_seen_today_is_asked_in_the_morning() -> None:
    player = watched(datetime(2026, 6, 1, 8, 0, tzinfo=UTC), "Europe/Berlin")
    for name in ("start", "agree", "none", "fever_ill", "done", "none", *DESCRIBED, "confirm"):
        player.press(name)
    assert player.state.episode is not None
    assert player.state.episode.level is Level.URGENT
    player.wait(30 * HOUR)
    assert local_times(player)[0] == "1-seen Tue 08:30"


def test_a_question_that_came_due_while_nobody_could_send_waits_for_the_morning() -> None:
    player = watched(datetime(2026, 6, 1, 0, 0, tzinfo=UTC), "Europe/Berlin")
    for name in ("start", "agree", "none", "fever_ill", "done", "none", *DESCRIBED, "confirm"):
        player.press(name)
    # Due at 20:00; the process is back at 23:00.
    player.now += 21 * HOUR
    player.wait(24 * HOUR)
    assert "1-seen Tue 08:30" in local_times(player)
    assert not any(dark for _, _, dark in player.asked)


def test_old_rows_without_their_wanted_moment_are_left_where_they_are() -> None:
    player = reported(START)
    episode = player.state.episode
    assert episode is not None
    old = tuple(replace(one, wanted_at=None) for one in episode.check_ins)
    player.state = replace(player.state, episode=replace(episode, check_ins=old))
    effects = player.happen(Pressed("z.is.Asia/Tokyo"))
    assert not [one for one in effects if isinstance(one, PutOffCheckIn)]
    assert offset_at(zone_of(CONTENT, player.state), START) == 540


def test_the_look_after_a_day_goes_when_a_new_clock_brings_it_to_the_first_check_in() -> None:
    player = reported(datetime(2026, 3, 9, 22, 0, tzinfo=UTC))
    episode, unknown = player.state.episode, clock_of(CONTENT, player.state)
    assert episode is not None
    # At 22:00 and 02:00: both end with the same night, once it is known.
    ahead = [waking(unknown, f"1-{EXTRA}", EXTRA, player.now + 24 * HOUR, CONTENT.plan)]
    ahead += [waking(unknown, "1-48h", FIRST, player.now + 28 * HOUR, CONTENT.plan)]
    player.state = replace(player.state, episode=replace(episode, check_ins=tuple(ahead)))
    player.waiting = {one.id: (one.kind, one.due_at) for one in ahead}
    player.happen(Pressed("z.is.Europe/London"))
    player.wait(40 * HOUR)
    assert local_times(player) == ["1-48h Wed 08:30"]
