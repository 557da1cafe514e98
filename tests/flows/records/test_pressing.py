"""What the buttons of /history lead to, and what a deletion leaves behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.content import Content
from flows.effects import CancelCheckIns, DeleteEpisode, Show, Toast
from flows.model import Answered, Conversation, Episode, Place, PlannedCheckIn, State
from flows.preferences import Preferences
from flows.records.pressing import recalled, without
from flows.screen import Day
from tests.bot.records.parts import NOW, REPORTED, episode, record

LATER = NOW + timedelta(hours=18)
#: Somebody whose third complaint is closed, and who follows a fourth.
FOURTH = replace(episode(), number=4, open=True, ended=None, reported_at=NOW)
HEARD = Conversation(NOW, NOW, answered=(Answered("danger_below"),))


def promise(name: str) -> PlannedCheckIn:
    return PlannedCheckIn(name, name.partition("-")[2], LATER, LATER + timedelta(hours=24))


def on(place: Place, **changes: object) -> State:
    return replace(State(consent=1, episode=FOURTH, place=place), **changes)  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize("name", ["h.frame.3", "h.3", "h.openly.3"])
def test_a_verb_that_no_card_has_does_nothing_but_say_so(content: Content, name: str) -> None:
    state = on(Place.RESULT)
    done = recalled(content, state, [record()], name, NOW)
    assert done.state == state
    assert done.effects[0] == Toast("already-answered")
    assert not any(isinstance(one, DeleteEpisode) for one in done.effects)


@pytest.mark.parametrize("number", ["", "x", "\u0663", "99999999999", "-3"])
def test_a_number_that_is_none_shows_the_list(content: Content, number: str) -> None:
    done = recalled(content, on(Place.RESULT), [record()], f"h.delete.{number}", NOW)
    assert [type(one) for one in done.effects] == [Toast, Show]


def test_times_are_those_of_the_zone_that_the_person_chose_on_that_day(content: Content) -> None:
    chosen = replace(Preferences(), zone="Europe/London")
    # The offset is from the winter in which the zone was chosen; the card is seen in summer.
    state = on(Place.RESULT, settings=chosen, offset_minutes=0)
    summer = datetime(2027, 7, 1, 12, 0, tzinfo=UTC)
    done = recalled(content, state, [record()], "h.open.3", summer)
    shown = next(one for one in done.effects if isinstance(one, Show))
    days = [
        value for part in shown.screen.parts for _, value in part.args if isinstance(value, Day)
    ]
    assert days
    assert {one.offset_minutes for one in days} == {60}


def test_deleting_the_one_that_is_followed_cancels_what_was_promised(content: Content) -> None:
    followed = replace(record(), episode=FOURTH)
    done = recalled(content, on(Place.RESULT), [record(), followed], "h.delete.4", NOW)
    assert done.effects[:2] == (CancelCheckIns(), DeleteEpisode(4))
    assert done.state.episode is None


def test_deleting_an_older_one_cancels_nothing(content: Content) -> None:
    done = recalled(content, on(Place.RESULT), [record()], "h.delete.3", NOW)
    assert done.effects[0] == DeleteEpisode(3)
    assert done.state == on(Place.RESULT)


def test_an_older_one_takes_its_own_promises_out_of_the_one_that_is_followed() -> None:
    carrying = replace(
        FOURTH, check_ins=(promise("3-seen"), promise("4-48h")), asked=("3-seen", "34-48h")
    )
    after = without(on(Place.RESULT, episode=carrying), 3)
    assert after.episode == replace(carrying, check_ins=(promise("4-48h"),), asked=("34-48h",))


def test_who_follows_nothing_loses_only_the_scores_of_before() -> None:
    state = on(Place.NOWHERE, episode=None, scores_before=((24.0, 3.0),))
    assert without(state, 3) == replace(state, scores_before=())


@pytest.mark.parametrize(
    ("place", "after"),
    [
        (Place.RESULT, Place.NOWHERE),
        (Place.FOLLOWED, Place.NOWHERE),
        (Place.SETTINGS, Place.SETTINGS),
    ],
)
def test_a_card_about_it_goes_with_it_and_any_other_stays(place: Place, after: Place) -> None:
    assert without(on(place), 4).place is after


def asking(conversation: Conversation, episode_: Episode = FOURTH) -> State:
    return on(Place.ASKING, conversation=conversation, episode=episode_)


def test_a_check_of_its_own_goes_on_when_an_older_complaint_is_deleted() -> None:
    own = replace(HEARD, started_at=NOW + timedelta(hours=1))
    after = without(asking(own), 4)
    assert (after.place, after.conversation, after.episode) == (Place.ASKING, own, None)


def test_its_own_check_in_and_its_opened_answers_go_with_it() -> None:
    check_in = replace(HEARD, check_in="48h", started_at=NOW + timedelta(hours=48))
    for conversation in (check_in, replace(HEARD, started_at=FOURTH.reported_at)):
        after = without(asking(conversation), 4)
        assert (after.place, after.conversation) == (Place.NOWHERE, None)


def test_a_check_that_waits_behind_its_check_in_comes_back() -> None:
    own = replace(HEARD, started_at=REPORTED)
    check_in = replace(HEARD, check_in="48h", started_at=NOW + timedelta(hours=48))
    after = without(replace(asking(check_in), parked=own), 4)
    assert (after.place, after.conversation, after.parked) == (Place.ASKING, own, None)
