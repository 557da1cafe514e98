"""Over every combination of answers on a reduced grid: more danger never means a lower level.

Lives here: the laws of the issue's "done when", over some 140,000 assessments that are
the same in every run, and over what hypothesis finds. Does not live here: laws of triage
over any intake (``test_triage``), of the nearest changes (``test_nearest``).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.intake import Intake, Value
from flows.loading import load
from flows.triage import assess
from flows.vocabulary import FLAGS, FlagValue, Level
from tests.flows.test_triage import any_intake, as_told, level_of, with_flag

pytestmark = pytest.mark.unmeasured

CONTENT = load()
CRITICAL = tuple(name for name, flag in CONTENT.flags.items() if flag.time_critical)
PLACES = ("low_back_both", "low_back_left", "thigh_back")
GRID: dict[str, tuple[Value | None, ...]] = {
    "trained_hours_ago": (3.0, 26.0, 80.0),
    "onset": ("during_lift", "next_day", "gradual"),
    "spread": (("none",), ("below_knee",), ("both_legs",)),
    "character": (("dull",), ("sharp",), ("constant",)),
    "severity": (None, 2.0, 6.0, 8.0),
    "relief": ("some_position", "no_position"),
    "movement": ("eases", "worse"),
    "function": (("nothing",), ("sitting",), ("walking",)),
    "trend": ("same", "improving"),
    "age_band": ("18_49", "65_plus"),
}
DENIED: dict[str, FlagValue] = dict.fromkeys(FLAGS, "no")


def combinations(place: str) -> Iterator[dict[str, Value]]:
    for values in product(*GRID.values()):
        told = {name: value for name, value in zip(GRID, values, strict=True) if value is not None}
        yield {**told, "location": (place,)}


def test_the_grid_holds_more_than_a_hundred_thousand_assessments() -> None:
    # Each combination is assessed with all signs denied, one of them open, and one there.
    assert 3 * len(PLACES) * len(list(product(*GRID.values()))) > 100_000


@pytest.mark.parametrize("place", PLACES)
def test_over_the_whole_grid_more_danger_never_means_a_lower_level(place: str) -> None:
    chance = Random(place)
    lowered, calm = [], []
    seen: set[Level] = set()
    for answers in combinations(place):
        base = assess(CONTENT, Intake(answers=answers, flags=DENIED)).level
        open_flag = chance.choice(CRITICAL)
        flags = {name: value for name, value in DENIED.items() if name != open_flag}
        undenied = assess(CONTENT, Intake(answers=answers, flags=flags)).level
        sign = chance.choice(FLAGS)
        told = Intake(answers=answers, flags={**DENIED, sign: "yes"})
        alarmed = assess(CONTENT, told).level
        seen |= {base, undenied, alarmed}
        if undenied.rank < base.rank or alarmed.rank < base.rank:
            lowered.append((answers, open_flag, sign))
        if undenied.rank <= Level.SELF_CARE_WATCH.rank:
            calm.append((answers, open_flag))
    assert lowered == []
    assert calm == []
    assert seen >= {Level.SELF_CARE_WATCH, Level.CLINICIAN_SOON, Level.URGENT, Level.EMERGENCY}


@given(any_intake.map(as_told), st.sets(st.sampled_from(FLAGS), min_size=1, max_size=5))
def test_taking_several_denials_away_never_lowers_the_level(
    intake: Intake, taken: set[str]
) -> None:
    flags = {
        name: value for name, value in intake.flags.items() if name not in taken or value != "no"
    }
    fewer = Intake(intake.answers, flags, intake.unsure, False, intake.check_in)
    assert level_of(fewer).rank >= level_of(intake).rank


@given(any_intake, st.lists(st.sampled_from(FLAGS), min_size=2, max_size=4, unique=True))
def test_several_more_danger_signs_never_lower_the_level(intake: Intake, more: list[str]) -> None:
    before = level_of(intake).rank
    for flag in more:
        if intake.flag(flag) != "not_sure":
            intake = with_flag(intake, flag, "yes")
    assert level_of(intake).rank >= before
