"""The lifter's summary of a form check: what was seen, and whom a cue is kept from.

Lives here: the screen and its policy. Does not live here: sending it. Called by pytest.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flows.communities.form_check import FormCheck
from flows.communities.form_summary import may_advise, summary
from flows.loading import load
from flows.model import Conversation, Ending, Episode, Guided, Place, State, Told
from flows.screen import Moment, Part, Ref
from flows.vocabulary import Level

TIPS = {one.id: one.tip for one in load().guides.form.faults.values()}
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
OWNER, ANA, BEN = 1, 2, 3
ADVICE = ("cue-yank", "tip-pause", "form-opinion", "guide-not-signed")


def check(coach: bool = False, **ticks: set[str]) -> FormCheck:
    people = {"ana": ANA, "ben": BEN}
    seen = {people[name]: frozenset(faults) for name, faults in ticks.items()}
    return FormCheck(OWNER, NOON, seen, frozenset({BEN}) if coach else frozenset())


def keys(seen: FormCheck, state: State = State()) -> list[str]:  # noqa: B008 - frozen
    return [part.key for part in summary(seen, state, TIPS).parts]


EPISODE = Episode(
    number=1,
    level=Level.NORMAL_SORENESS,
    pattern="doms",
    reported_at=NOON,
    anchor=NOON,
    severity=0,
    answered=(),
    open=False,
    ended="gone",
)
ASKED = Conversation(NOON, NOON)


def test_it_says_when_it_was_and_how_many_saw_what() -> None:
    screen = summary(check(ana={"yank"}, ben={"yank", "look_up"}, coach=True), State(), TIPS)
    assert screen.parts[0] == Part("form-over", (("when", Moment(NOON, None)),))
    assert screen.parts[1] == Part(
        "form-seen",
        (("text", Ref("fault-yank")), ("number", 2.0), ("total", 2.0), ("value", 1.0)),
    )
    assert screen.parts[2].args == (
        ("text", Ref("fault-look_up")),
        ("number", 1.0),
        ("total", 2.0),
        ("value", 1.0),
    )
    assert (screen.rows, screen.level) == ((), None)


def test_the_moment_is_on_the_lifters_clock() -> None:
    screen = summary(check(), State(offset_minutes=60), TIPS)
    assert screen.parts[0].args == (("when", Moment(NOON, 60)),)


def test_one_cue_is_given_for_what_weighs_most() -> None:
    assert keys(check(ana={"yank", "look_up"}, ben={"yank"})) == [
        "form-over",
        "form-seen",
        "form-seen",
        *ADVICE,
    ]


@pytest.mark.parametrize("fault", sorted(set(TIPS) - {"none_seen"}))
def test_every_fault_has_its_own_cue_and_tip(fault: str) -> None:
    assert keys(check(ana={fault}))[2:4] == [f"cue-{fault}", f"tip-{TIPS[fault]}"]


def test_nobody_saw_anything_so_there_is_no_cue() -> None:
    assert keys(check()) == ["form-over", "form-nobody"]
    assert keys(check(ana={"none_seen"})) == ["form-over", "form-seen"]


# --- Whom a cue is kept from -----------------------------------------------------


@pytest.mark.parametrize("ended", ["gone", "settled"])
@pytest.mark.parametrize("level", [Level.NORMAL_SORENESS, Level.SELF_CARE_WATCH])
def test_whoever_has_nothing_open_gets_the_cue(level: Level, ended: Ending) -> None:
    state = State(episode=replace(EPISODE, level=level, ended=ended))
    assert may_advise(state)
    assert keys(check(ana={"yank"}), state)[2:] == [*ADVICE]


@pytest.mark.parametrize(
    "state",
    [
        State(conversation=ASKED),
        State(parked=ASKED),
        State(told=Told(NOON)),
        State(age_band="under_16"),
        State(place=Place.YOUNG),
        State(episode=replace(EPISODE, open=True, ended=None)),
        State(episode=replace(EPISODE, ended="no_answer")),
        State(episode=replace(EPISODE, ended="week")),
        State(episode=replace(EPISODE, ended=None)),
        State(episode=replace(EPISODE, guided=Guided(shut=True))),
        State(episode=replace(EPISODE, level=Level.CLINICIAN_SOON)),
        State(episode=replace(EPISODE, level=Level.URGENT)),
        State(episode=replace(EPISODE, level=Level.EMERGENCY)),
    ],
)
def test_with_anything_open_or_once_worrying_there_is_no_cue_and_it_says_so(state: State) -> None:
    assert not may_advise(state)
    assert keys(check(ana={"yank"}), state) == ["form-over", "form-seen", "form-no-cue"]
    assert keys(check(), state) == ["form-over", "form-nobody"]
