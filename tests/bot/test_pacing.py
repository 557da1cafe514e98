"""Below Telegram's limits, whatever is asked for and whenever."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import pacing
from bot.pacing import CHAT_BURST, CHAT_SPACING_MS, GROUP_SPACING_MS, OVERALL_PER_SECOND, Pace

SECOND = 1_000
#: A second's worth may go at once when nothing was sent for a while.
OVERALL_BURST = OVERALL_PER_SECOND + 1


def sent(wishes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Who may send when: each wish waits a while and then names a chat; none is put off."""
    pace, now, passed = Pace(), 0, []
    for gap, chat in wishes:
        now += gap
        if pace.wait_ms(chat, now) == 0:
            passed.append((now, chat))
    return passed


def most_within(times: list[int], span: int) -> int:
    """The largest number of moments in any half-open stretch of ``span`` ms."""
    return max((bisect_left(times, at + span) - place for place, at in enumerate(times)), default=0)


WISHES = st.lists(
    st.tuples(st.sampled_from([0, 0, 0, 1, 7, 40, 333]), st.integers(1, 60)), max_size=400
)


@given(WISHES)
def test_in_no_second_more_than_the_rate_and_one_burst_go_out(
    wishes: list[tuple[int, int]],
) -> None:
    times = [at for at, _ in sent(wishes)]
    assert most_within(times, SECOND) <= OVERALL_PER_SECOND + OVERALL_BURST
    for span in (2, 5, 10):
        assert most_within(times, span * SECOND) <= span * OVERALL_PER_SECOND + OVERALL_BURST


@given(st.lists(st.tuples(st.sampled_from([0, 1, 90, 500, 2500]), st.just(5)), max_size=200))
def test_a_chat_gets_one_a_second_over_time_and_short_bursts(wishes: list[tuple[int, int]]) -> None:
    times = [at for at, _ in sent(wishes)]
    for span in (1, 3, 10):
        assert most_within(times, span * CHAT_SPACING_MS) <= span + CHAT_BURST


@given(st.lists(st.tuples(st.sampled_from([0, 1, 900, 4000]), st.just(-5)), max_size=100))
def test_a_group_gets_at_most_twenty_a_minute(wishes: list[tuple[int, int]]) -> None:
    times = [at for at, _ in sent(wishes)]
    assert most_within(times, 60_000) <= 20
    assert all(later - earlier >= GROUP_SPACING_MS for earlier, later in pairwise(times))


@given(WISHES)
def test_a_wait_is_short_and_after_it_the_message_may_go(wishes: list[tuple[int, int]]) -> None:
    pace, now = Pace(), 0
    for gap, chat in wishes:
        now += gap
        wait = pace.wait_ms(chat, now)
        assert 0 <= wait <= CHAT_SPACING_MS
        # Rounding may leave a millisecond.
        while wait:
            now += wait
            shorter = pace.wait_ms(chat, now)
            assert shorter <= 1
            wait = shorter


@pytest.mark.parametrize("replicas", [1, 3, 25])
def test_replicas_together_keep_to_the_rate_of_one(replicas: int) -> None:
    times: list[int] = []
    for pace in [Pace(replicas) for _ in range(replicas)]:
        # More wishes than can be granted, each for a chat of its own.
        times += [at for at in range(0, 10_000, 10) if pace.wait_ms(at + 1, at) == 0]
    times.sort()
    assert most_within(times, 10 * SECOND) <= 10 * OVERALL_PER_SECOND + OVERALL_BURST + replicas
    assert len(times) > 10 * OVERALL_PER_SECOND, "and they use it"


def test_a_tap_is_answered_at_once_three_times_and_then_every_second() -> None:
    pace = Pace()
    assert [pace.wait_ms(5, 0) for _ in range(5)] == [0, 0, 0, 1_000, 1_000]
    assert pace.wait_ms(5, 400) == 600
    assert pace.wait_ms(5, 1_000) == 0


def test_asking_counts_nothing_while_one_must_wait() -> None:
    pace = Pace()
    for _ in range(50):
        pace.wait_ms(5, 0)
    assert pace.wait_ms(5, 1_000) == 0
    assert pace.wait_ms(6, 1_000) == 0


def test_a_clock_that_is_set_back_silences_nobody() -> None:
    pace = Pace()
    for _ in range(CHAT_BURST):
        pace.wait_ms(5, 3_600_000)
    assert pace.wait_ms(5, 0) == 0
    assert pace.wait_ms(6, 0) == 0


def test_chats_that_have_caught_up_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing, "_REMEMBERED", 10)
    pace = Pace()
    for chat in range(1, 500):
        pace.wait_ms(chat, chat * 200)
    assert len(pace._chats) <= 11
