"""Which time is believed when the wall clock leaps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.render import to_ms
from bot.steady import SteadyClock

START = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Clocks:
    """A wall clock and a monotonic one, moved by hand."""

    def __init__(self) -> None:
        self.wall, self.seconds = START, 500.0
        self.steady = SteadyClock(lambda: self.wall, lambda: self.seconds)

    def live(self, seconds: float) -> None:
        """Time passes on both."""
        self.wall += timedelta(seconds=seconds)
        self.seconds += seconds

    def leap(self, **span: float) -> None:
        """Only the wall clock is moved."""
        self.wall += timedelta(**span)

    def off(self) -> float:
        """Seconds by which the believed time differs from the time that really passed."""
        real = START + timedelta(seconds=self.seconds - 500)
        return (self.steady.utc_now() - real).total_seconds()


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def test_a_clock_that_runs_is_believed(clocks: Clocks) -> None:
    clocks.live(3_600)
    assert clocks.steady.utc_now() == clocks.wall
    assert clocks.steady.now_ms() == to_ms(clocks.wall)
    assert clocks.steady.moved_ms() == 0


@pytest.mark.parametrize("hours", [1, 48])
def test_a_leap_forward_is_doubted_for_a_minute_and_then_believed(
    clocks: Clocks, hours: int, caplog: pytest.LogCaptureFixture
) -> None:
    clocks.leap(hours=hours)
    for _ in range(59):
        assert clocks.off() == 0
        clocks.live(1)
    assert clocks.off() == 0
    clocks.live(1)
    assert clocks.off() == hours * 3_600
    clocks.live(100)
    assert clocks.steady.utc_now() == clocks.wall
    assert caplog.text.count("leapt forward") == 1


@pytest.mark.parametrize("hours", [1, 48])
def test_a_leap_that_is_taken_back_within_the_minute_was_never_believed(
    clocks: Clocks, hours: int
) -> None:
    clocks.leap(hours=hours)
    seen = []
    for _ in range(50):
        clocks.live(1)
        seen.append(clocks.off())
    clocks.leap(hours=-hours)
    for _ in range(50):
        clocks.live(1)
        seen.append(clocks.off())
    assert set(seen) == {0}
    clocks.leap(hours=hours)
    assert clocks.off() == 0  # a new leap, a new minute


@pytest.mark.parametrize("hours", [1, 48])
def test_a_clock_set_back_is_believed_at_once(clocks: Clocks, hours: int) -> None:
    clocks.leap(hours=-hours)
    assert clocks.off() == -hours * 3_600
    clocks.live(5)
    assert clocks.steady.utc_now() == clocks.wall


def test_a_small_step_forward_is_believed_at_once(clocks: Clocks) -> None:
    clocks.leap(minutes=10)
    assert clocks.off() == 600


@pytest.mark.parametrize("seconds", [6, -6, 3_600, -3_600, 172_800, -172_800])
def test_a_jump_is_told_once(clocks: Clocks, seconds: int) -> None:
    clocks.live(10)
    clocks.leap(seconds=seconds)
    assert clocks.steady.moved_ms() == seconds * 1000
    assert clocks.steady.moved_ms() == 0


@pytest.mark.parametrize("seconds", [5, -5, 0.2])
def test_a_clock_that_is_steered_has_not_jumped(clocks: Clocks, seconds: float) -> None:
    clocks.leap(seconds=seconds)
    assert clocks.steady.moved_ms() == 0
