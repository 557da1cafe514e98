"""The picture of one's weeks: true scores in a row, with nothing beside them that judges."""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise, product

import pytest

from bot.pictures.catalogue import drawing, weeks_labels
from bot.pictures.plotting import BOTTOM, TOP
from bot.pictures.weeks import WeeksLabels, weeks
from bot.picturing import fits
from bot.render import Renderer, plain
from bot.words import load_words
from flows.model import State
from flows.pictures import Weeks
from flows.preferences import Week, Weekly
from flows.weekly.cards import curve_screen
from flows.weekly.points import KEPT, POINTS

LABELS = WeeksLabels(title="Title & more", subtitle="Subtitle", axis="Oldest to newest")
WORDS = load_words()
RENDERER = Renderer(WORDS)


def dots(svg: str) -> list[tuple[float, float]]:
    found = re.findall(r'<circle class="dot" cx="([\d.]+)" cy="([\d.]+)"', svg)
    return [(float(x), float(y)) for x, y in found]


def numbers(svg: str) -> list[tuple[str, float]]:
    """Each number with its foot."""
    found = re.findall(r'class="number" x="[\d.]+" y="([\d.]+)"[^>]*>([^<]+)<', svg)
    return [(words, float(y)) for y, words in found]


def test_weeks_stand_in_a_row_at_their_true_heights() -> None:
    places = dots(weeks([0, 100, 50, 25], labels=LABELS))
    steps = [after - before for (before, _), (after, _) in pairwise(places)]
    assert steps == pytest.approx([steps[0]] * 3, abs=0.2)
    assert steps[0] > 0
    middle = (TOP + BOTTOM) / 2
    assert [y for _, y in places] == [BOTTOM, TOP, middle, (middle + BOTTOM) / 2]


def test_a_line_goes_through_all_dots_and_a_single_week_has_none() -> None:
    several = weeks([8, 33, 16], labels=LABELS)
    [path] = re.findall(r'class="mine" d="M([^"]+)"', several)
    assert [tuple(map(float, one.split(","))) for one in path.split(" L")] == dots(several)
    alone = weeks([8], labels=LABELS)
    assert len(dots(alone)) == 1
    assert 'class="mine"' not in alone


def test_every_week_bears_its_number_where_the_line_leaves_room() -> None:
    svg = weeks([41, 17, 100, 25, 25], labels=LABELS)
    assert [words for words, _ in numbers(svg)] == ["41", "17", "100", "25", "25"]
    below = [foot > y for (_, y), (_, foot) in zip(dots(svg), numbers(svg), strict=True)]
    assert below == [False, True, False, True, False]


@pytest.mark.parametrize("score", sorted({sum(four) for four in product(POINTS, repeat=4)}))
@pytest.mark.parametrize("other", [0, 100])
def test_no_number_stands_on_the_axis(score: int, other: int) -> None:
    _, (_, foot) = numbers(weeks([other, score], labels=LABELS))
    digits_high = 24
    assert foot < BOTTOM or foot - digits_high > BOTTOM


def test_there_is_a_scale_of_0_to_100_and_nothing_that_judges() -> None:
    svg = weeks([8, 33], labels=LABELS)
    scale = re.findall(r'text-anchor="end">(\d+)</text>', svg)
    assert scale == ["0", "20", "40", "60", "80", "100"]
    for kind in ("band", "mid", "dash", "square"):
        assert f'class="{kind}"' not in svg


def test_the_words_are_those_of_the_reader_and_escaped() -> None:
    svg = weeks([8, 33], labels=LABELS)
    assert "Title &amp; more" in svg
    assert "Subtitle" in svg
    assert "Oldest to newest" in svg
    told = {language: weeks_labels(partial(RENDERER.key, language)) for language in WORDS.languages}
    assert len({labels.axis for labels in told.values()}) == len(told)
    assert len({labels.title for labels in told.values()}) == len(told)


def test_the_picture_is_about_one_person_and_never_shared() -> None:
    assert not drawing(Weeks((8, 33)), partial(RENDERER.key, "en"), "light").shared


@pytest.mark.parametrize("language", WORDS.languages)
def test_the_words_with_the_most_weeks_fit_below_the_picture(language: str) -> None:
    most = (Week("2026-03-08", (25, 25, 25, 25)),) * KEPT
    screen = curve_screen(State(consent=1, weekly=Weekly(weeks=most)))
    assert screen is not None
    assert screen.picture == Weeks((100,) * KEPT)
    text = plain(RENDERER.text(language, screen))
    assert fits(text)
    assert ", ".join(["100"] * KEPT) in text
