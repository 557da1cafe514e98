"""What the loops did last: three ages, and when they are too old."""

from __future__ import annotations

from bot.progress import Progress


def test_whoever_has_just_started_stands_still_in_nothing() -> None:
    progress = Progress(lambda: 1_000.0)
    assert (progress.poll_age, progress.tick_age, progress.commit_age) == (0, 0, 0)
    assert progress.standing_still() == ()


def test_each_mark_has_an_age_of_its_own() -> None:
    now = [0.0]
    progress = Progress(lambda: now[0])
    now[0] = 10
    progress.polled()
    now[0] = 13
    progress.ticked()
    now[0] = 17
    progress.committed()
    now[0] = 20
    assert (progress.poll_age, progress.tick_age, progress.commit_age) == (10, 7, 3)


def test_a_minute_without_a_poll_or_a_commit_and_half_of_one_without_a_tick_is_too_long() -> None:
    now = [0.0]
    progress = Progress(lambda: now[0])
    now[0] = 30
    assert progress.standing_still() == ()
    now[0] = 30.1
    assert progress.standing_still() == ("tick",)
    progress.ticked()
    now[0] = 60
    progress.ticked()
    assert progress.standing_still() == ()
    now[0] = 60.1
    assert progress.standing_still() == ("poll", "commit")
    progress.polled()
    progress.committed()
    assert progress.standing_still() == ()
