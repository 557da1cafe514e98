"""Lines and shapes: exact where it matters, and the same text on every machine."""

from __future__ import annotations

import math

import pytest

from bot.pictures.paths import arrow, both_halves, joint, level, limb, number, smooth, straight


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (1.04, "1"), (1.06, "1.1"), (-0.01, "0"), (-3.5, "-3.5")]
)
def test_a_number_has_one_decimal_at_most(value: float, text: str) -> None:
    assert number(value) == text


def test_a_smooth_curve_passes_through_every_point() -> None:
    path = smooth([(0, 0), (10, 20), (30, 5)])
    assert path.startswith("M0,0 ")
    assert " 10,20" in path
    assert path.endswith(" 30,5")
    assert smooth([(0, 0), (9, 9), (18, 0)], closed=True).endswith(" 0,0 Z")


def test_a_level_curve_never_swings_past_its_points() -> None:
    path = level([(0, 0), (10, 5), (20, 5), (30, 0)])
    heights = [float(pair.split(",")[1]) for pair in path.replace("M", "").replace("C", "").split()]
    assert max(heights) == 5
    assert min(heights) == 0


def test_an_outline_is_its_half_and_the_mirror_image_of_it() -> None:
    assert both_halves([(0, 0), (5, 1), (0, 9)]) == [(0, 0), (5, 1), (0, 9), (-5, 1)]


def test_a_straight_line_can_be_closed() -> None:
    assert straight([(0, 0), (1, 2)], closed=True) == "M0,0 L1,2 Z"


@pytest.mark.parametrize("up", [True, False])
def test_a_joint_keeps_the_lengths_of_both_bones(up: bool) -> None:
    knee = joint((0, 0), (100, 0), 70, 60, up=up)
    assert math.dist((0, 0), knee) == pytest.approx(70)
    assert math.dist(knee, (100, 0)) == pytest.approx(60)
    assert (knee[1] < 0) is up


def test_a_limb_that_is_too_long_is_straight() -> None:
    assert joint((0, 0), (300, 0), 60, 60, up=True) == (150, 0)


def test_a_piece_inside_another_is_left_out() -> None:
    assert limb([(0, 0), (1, 0)], [20, 5]) == ""
    assert limb([(0, 0), (50, 0)], [20, 5]).count("A") == 2


def test_an_arrow_ends_in_a_head() -> None:
    assert arrow([(0, 0), (50, 0), (100, 0)]).count(" L") == 2
