"""A loop that dies is started again; one that stays dead is given up after five minutes."""

from __future__ import annotations

import pytest

from bot.supervising import StaysDead, first_of, keep_going

SECRET = "numb since Tuesday"


class Time:
    """A clock that only pauses and lives move."""

    def __init__(self) -> None:
        self.now = 0.0
        self.pauses: list[float] = []

    def read(self) -> float:
        return self.now

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


async def test_it_starts_again_after_ever_longer_waits_and_says_so_without_content(
    caplog: pytest.LogCaptureFixture,
) -> None:
    time, lives = Time(), 8

    async def loop() -> None:
        nonlocal lives
        lives -= 1
        if lives:
            raise ValueError(SECRET)

    await keep_going("polling", loop, clock=time.read, pause=time.pause)
    assert time.pauses == [1, 2, 4, 8, 16, 30, 30]
    assert "polling died and starts again in 1 s" in caplog.text
    assert "ValueError at test_supervising.py" in caplog.text
    assert SECRET not in caplog.text


async def test_one_that_lived_for_a_minute_starts_again_at_once_and_is_never_given_up() -> None:
    time, lives = Time(), 20

    async def loop() -> None:
        nonlocal lives
        lives -= 1
        time.now += 60
        if lives:
            raise ValueError

    await keep_going("polling", loop, clock=time.read, pause=time.pause)
    assert time.pauses == [1] * 19


async def test_one_that_stays_dead_for_five_minutes_is_given_up_by_name(
    caplog: pytest.LogCaptureFixture,
) -> None:
    time = Time()

    async def loop() -> None:
        raise ValueError(SECRET)

    with pytest.raises(StaysDead, match="sending could not be brought back in 300 s") as caught:
        await keep_going("sending", loop, clock=time.read, pause=time.pause)
    assert 300 <= time.now < 331
    assert "sending stays dead" in caplog.text
    assert SECRET not in caplog.text + str(caught.value)


def test_the_first_of_a_kind_is_found_however_deep_and_else_the_group_stays() -> None:
    dead = StaysDead("x")
    deep = BaseExceptionGroup("", [ValueError(), ExceptionGroup("", [dead])])
    assert first_of(deep, StaysDead) is dead
    assert first_of(deep, KeyError) is deep
