"""A form check: who may tick what until when, and what the helpers agree on.

Lives here: the state of one check, against the faults that Spotter ships. Does not live
here: the card in the group.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.communities.form_check import (
    NONE_SEEN,
    OPEN_FOR,
    Agreement,
    FormCheck,
    agreement,
    due_to_close,
    tick,
)
from flows.loading import load

FAULTS = tuple(load().guides.form.faults)
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
OWNER, ANA, BEN, COACH = 1, 2, 3, 4
FRESH = FormCheck(OWNER, NOON)


class Tick(NamedTuple):
    helper: int
    fault: str
    on: bool = True
    coach: bool = False
    after: timedelta = timedelta(hours=1)


def ticked(*ticks: Tick, check: FormCheck = FRESH) -> FormCheck:
    for one in ticks:
        check = tick(
            FAULTS,
            check,
            one.helper,
            one.fault,
            on=one.on,
            coach=one.coach,
            now=NOON + one.after,
        )
    return check


any_tick = st.builds(
    Tick,
    helper=st.integers(1, 6),
    fault=st.sampled_from((*FAULTS, "sore_back", "")),
    on=st.booleans(),
    coach=st.booleans(),
    after=st.sampled_from((timedelta(0), timedelta(hours=47), OPEN_FOR)),
)


def test_the_content_has_the_fault_that_says_that_there_is_none() -> None:
    assert NONE_SEEN in FAULTS


def test_a_helper_ticks_and_takes_it_back() -> None:
    once = ticked(Tick(ANA, "yank"))
    assert once.ticks == {ANA: {"yank"}}
    assert ticked(Tick(ANA, "yank"), check=once) == once
    assert ticked(Tick(ANA, "yank", on=False), check=once) == FRESH
    assert ticked(Tick(ANA, "yank", on=False)) == FRESH


@pytest.mark.parametrize(
    "refused",
    [
        Tick(OWNER, "yank"),
        Tick(ANA, "sore_back"),
        Tick(ANA, "yank", after=OPEN_FOR),
        Tick(ANA, "yank", after=timedelta(days=9)),
    ],
)
def test_the_owner_an_unknown_fault_and_a_late_tick_change_nothing(refused: Tick) -> None:
    assert ticked(refused) is FRESH


def test_a_closed_check_changes_no_more() -> None:
    closed = FormCheck(OWNER, NOON, closed=True)
    assert ticked(Tick(ANA, "yank"), check=closed) is closed


def test_nothing_seen_stands_alone() -> None:
    seen = ticked(Tick(ANA, "yank"), Tick(ANA, "bar_away"))
    none = ticked(Tick(ANA, NONE_SEEN), check=seen)
    assert none.ticks == {ANA: {NONE_SEEN}}
    assert ticked(Tick(ANA, "yank"), check=none).ticks == {ANA: {"yank"}}


def test_a_coach_counts_for_two_and_says_so() -> None:
    check = ticked(
        Tick(ANA, "yank"),
        Tick(BEN, "yank"),
        Tick(BEN, "look_up"),
        Tick(COACH, "bar_away", coach=True),
        Tick(COACH, "yank", coach=True),
    )
    assert agreement(check) == (
        Agreement("yank", helpers=3, of=3, coach=True, weight=4),
        Agreement("bar_away", helpers=1, of=3, coach=True, weight=2),
        Agreement("look_up", helpers=1, of=3, coach=False, weight=1),
    )


def test_a_coach_who_is_one_no_longer_counts_for_one() -> None:
    check = ticked(Tick(COACH, "yank", coach=True), Tick(COACH, "bar_away"))
    assert [(one.coach, one.weight) for one in agreement(check)] == [(False, 1), (False, 1)]


def test_whoever_has_taken_back_everything_counts_no_more() -> None:
    check = ticked(
        Tick(ANA, "yank"),
        Tick(COACH, "look_up", coach=True),
        Tick(COACH, "look_up", on=False, coach=True),
    )
    assert check.coaches == frozenset()
    assert agreement(check) == (Agreement("yank", helpers=1, of=1, coach=False, weight=1),)


def test_nobody_ticked_so_there_is_nothing_to_agree_on() -> None:
    assert agreement(FRESH) == ()


def test_an_empty_row_of_ticks_is_no_voice() -> None:
    check = FormCheck(OWNER, NOON, ticks={ANA: frozenset(), BEN: frozenset({"yank"})})
    assert agreement(check) == (Agreement("yank", helpers=1, of=1, coach=False, weight=1),)


def test_it_closes_after_48_hours_and_only_once() -> None:
    last = NOON + timedelta(hours=48)
    assert not due_to_close(FRESH, last - timedelta(seconds=1))
    assert due_to_close(FRESH, last)
    assert not due_to_close(FormCheck(OWNER, NOON, closed=True), last)


@given(st.lists(any_tick, max_size=25))
def test_whatever_is_ticked_the_check_stays_sound(ticks: list[Tick]) -> None:
    check = ticked(*ticks)
    assert OWNER not in check.ticks
    assert all(seen and seen <= set(FAULTS) for seen in check.ticks.values())
    assert all(len(seen) == 1 for seen in check.ticks.values() if NONE_SEEN in seen)
    assert check.coaches <= check.ticks.keys()
    found = agreement(check)
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
    for one in found:
        assert 1 <= one.helpers <= one.of == len(check.ticks)
        assert one.helpers <= one.weight <= 2 * one.helpers
        assert one.coach == (one.weight > one.helpers)
