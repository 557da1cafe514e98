"""What is read can be read, and what carries meaning can be seen, in both sets of colours."""

from __future__ import annotations

import pytest

from bot.pictures.theme import DARK, LIGHT, Theme
from tests.bot.pictures.contrast import lines, ratio, words

#: WCAG 2 AA for words; the same for every line that tells something.
ENOUGH = 4.5
#: Shapes that only help to recognise what is drawn: WCAG 2 asks for 3.
SHAPES = {"floor and things", "far limb"}


def test_the_ratio_is_that_of_the_standard() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert ratio("#123456", "#123456") == 1


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_word_stands_out(theme: Theme) -> None:
    assert {what: pair for what, pair in words(theme).items() if ratio(*pair) < ENOUGH} == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_line_that_tells_something_stands_out(theme: Theme) -> None:
    faint = {what: ratio(*pair) for what, pair in lines(theme).items() if ratio(*pair) < ENOUGH}
    assert faint.keys() <= SHAPES
    assert all(found >= 3 for found in faint.values())
