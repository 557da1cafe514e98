"""The drawings of moves: every named one there is, with bones that do not grow."""

from __future__ import annotations

import math
from xml.etree import ElementTree as ET

import pytest

from bot.pictures.joints import FRAME_WIDTH, Pose
from bot.pictures.moves import FOREARM, SHIN, THIGH, UPPER_ARM, bones, moves
from bot.pictures.paths import Point
from bot.pictures.poses import MOVES
from bot.pictures.theme import DARK
from flows.loading import load
from flows.pictures import DRAWN
from tests.gallery.drawings import shown_moves

POSES = [
    pytest.param(pose, id=f"{name} {which}")
    for name, move in MOVES.items()
    for which, pose in (("start", move.start), ("end", move.end))
]
#: A limb that is stretched out may be this much longer, in pixels.
STRETCH = 6


def length(one: Point, other: Point) -> float:
    return math.dist(one, other)


def test_there_is_a_drawing_of_every_move_that_may_be_named() -> None:
    assert MOVES.keys() == set(DRAWN)
    assert shown_moves() == set(DRAWN)


def test_whatever_the_guides_name_is_drawn() -> None:
    guides = load().guides
    named = {
        *(move for check in guides.checks.checks.values() for move in check.moves),
        *(move for rung in guides.training.ladder for move in rung.moves),
        *(move for swap in guides.training.swaps for move in swap.moves),
        *(move for some in guides.training.comfort.values() for move in some),
        *guides.measure_moves,
    }
    assert {"bend", "quadrant", "slump", "rock_back", "bird_dog", "hinge", "hang"} <= named
    assert named <= MOVES.keys()


@pytest.mark.parametrize("pose", POSES)
def test_no_bone_grows_or_shrinks(pose: Pose) -> None:
    for name, (start, middle, end) in bones(pose).items():
        first, second = (UPPER_ARM, FOREARM) if "arm" in name else (THIGH, SHIN)
        assert length(start, middle) == pytest.approx(first, abs=STRETCH), name
        assert length(middle, end) == pytest.approx(second, abs=STRETCH), name


@pytest.mark.parametrize("pose", POSES)
def test_the_trunk_keeps_its_length(pose: Pose) -> None:
    trunk = length(pose.shoulder, pose.waist) + length(pose.waist, pose.hip)
    assert trunk == pytest.approx(113, abs=15)
    assert 36 <= length(pose.head, pose.shoulder) <= 56


@pytest.mark.parametrize("name", MOVES)
def test_nobody_sinks_into_the_floor_or_leaves_the_frame(name: str) -> None:
    move = MOVES[name]
    for pose in (move.start, move.end):
        joints = [pose.head, pose.shoulder, pose.waist, pose.hip]
        joints += [point for limb in bones(pose).values() for point in limb]
        left = FRAME_WIDTH / 2 * (1 - move.scale)
        for x, y in joints:
            assert 10 < left + x * move.scale < FRAME_WIDTH - 10
            if move.floor:
                assert y <= 381
            assert 385 - (385 - y) * move.scale > move.top + 8


@pytest.mark.parametrize("name", MOVES)
def test_start_and_end_differ(name: str) -> None:
    move = MOVES[name]
    assert move.start != move.end


def test_one_move_has_no_number_and_several_have_the_order_of_the_text() -> None:
    def digits(*names: str) -> list[str | None]:
        found = ET.fromstring(moves(names)).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314 - our own
        return [one.text for one in found]

    assert digits("hinge") == []
    assert digits("bird_dog", "dead_bug", "bridge") == ["1", "2", "3"]


def test_a_move_that_nobody_drew_is_an_error() -> None:
    with pytest.raises(KeyError):
        moves(("handstand",))


def test_the_dark_drawing_has_other_colours() -> None:
    assert moves(("clam",), theme=DARK) != moves(("clam",))
