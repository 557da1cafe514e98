"""The course as a chart: true hours, the same facts in words, and no comfort where none is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.charting import chart_screen, told_with
from flows.content import Content
from flows.effects import Show
from flows.model import Answered, Episode
from flows.pictures import Chart
from flows.screen import Screen
from flows.vocabulary import Level
from tests.conversations.player import START, Player

ORDINARY = (
    "start agree none none none 24 next_day low_back_both none dull done 3 eases nothing "
    "18_49 confirm"
).split()


@pytest.fixture
def player(content: Content) -> Player:
    """Somebody with an ordinary sore back, a day after the session, at 3 of 10."""
    player = Player(content)
    player.say("/start")
    for name in ORDINARY:
        player.press(name)
    player.take()
    return player


def episode(level: Level = Level.NORMAL_SORENESS, *, session: bool = True) -> Episode:
    answered = (Answered("trained_hours_ago", number=24.0),) if session else ()
    scores = ((24.0, 4.0), (48.0, 2.0))
    return Episode(1, level, "doms", START, START, 2.0, answered, scores=scores)


def charts(player: Player) -> list[Screen]:
    return [one for one in player.take() if one.key == "chart"]


def picture(screen: Screen) -> Chart:
    assert isinstance(screen.picture, Chart)
    return screen.picture


def test_a_report_keeps_its_score_at_the_hours_since_the_session(player: Player) -> None:
    assert player.state.episode is not None
    assert player.state.episode.scores == ((24.0, 3.0),)
    assert charts(player) == []


def test_each_check_in_gives_the_chart_back_with_the_score_at_its_true_hour(
    player: Player,
) -> None:
    player.wait(timedelta(hours=24))
    player.take()
    for name in ("same", "none", "none", "2"):
        player.press(name)
    while player.last is not None and player.last.question is not None:
        player.press("nothing" if player.last.question == "function" else "not_sure")
    shown = player.take()
    [chart] = [one for one in shown if one.key == "chart"]
    assert picture(chart).scores == ((24.0, 3.0), (48.0, 2.0))
    assert shown.index(chart) == len(shown) - 2  # the outcome is the last word


def test_the_caption_says_what_the_picture_says() -> None:
    screen = chart_screen(episode(), ((20.0, 6.0), (50.0, 1.0)))
    said = {
        key: [dict(one.args) for one in screen.parts if one.key == key]
        for key in (
            "chart-score",
            "chart-score-before",
        )
    }
    assert said["chart-score"] == [
        {"hours": 24.0, "score": 4.0},
        {"hours": 48.0, "score": 2.0},
    ]
    assert said["chart-score-before"] == [
        {"hours": 20.0, "score": 6.0},
        {"hours": 50.0, "score": 1.0},
    ]
    keys = [one.key for one in screen.parts]
    assert "chart-earlier" in keys
    assert "chart-band" in keys
    assert picture(screen).earlier == ((20.0, 6.0), (50.0, 1.0))


@pytest.mark.parametrize("level", [one for one in Level if one is not Level.NORMAL_SORENESS])
def test_what_is_often_felt_stands_behind_no_other_level(level: Level) -> None:
    screen = chart_screen(episode(level))
    assert not picture(screen).band
    assert "chart-band" not in [one.key for one in screen.parts]


def test_what_is_often_felt_counts_from_a_session_and_from_nothing_else() -> None:
    assert picture(chart_screen(episode())).band
    screen = chart_screen(episode(session=False))
    assert not picture(screen).band
    assert not picture(screen).session
    assert screen.parts[0].key == "chart-heading-report"


@pytest.mark.parametrize(
    ("scores", "key"),
    [
        (((1.0, 4.0), (2.0, 2.0)), "chart-down"),
        (((1.0, 2.0), (2.0, 4.0)), "chart-up"),
        (((1.0, 9.0), (2.0, 4.0), (3.0, 4.0)), "chart-same"),
    ],
)
def test_the_way_it_goes_is_told_from_the_last_two(
    scores: tuple[tuple[float, float], ...], key: str
) -> None:
    keys = [one.key for one in chart_screen(replace(episode(), scores=scores)).parts]
    assert [one for one in keys if one in ("chart-down", "chart-up", "chart-same")] == [key]


def test_there_is_no_chart_at_an_emergency_or_of_one_score(player: Player) -> None:
    told = Show(Screen("result", ()), "new", "emergency")
    assert told_with(told, player.state, episode(Level.EMERGENCY)) == (told,)
    single = replace(episode(), scores=((1.0, 2.0),))
    assert told_with(told, player.state, single) == (told,)
    [chart, last] = told_with(told, player.state, episode(Level.URGENT))
    assert chart.kind == "chart"
    assert last is told


def test_the_next_episode_is_held_against_the_last_that_had_a_course(player: Player) -> None:
    before = player.state.episode
    assert before is not None
    course = ((1.0, 5.0), (49.0, 2.0))
    player.state = replace(player.state, episode=replace(before, scores=course))
    player.say("/check")
    for name in ORDINARY[2:-2]:
        player.press(name)
    player.press("confirm")
    assert player.state.scores_before == course
