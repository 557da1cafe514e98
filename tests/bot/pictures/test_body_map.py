"""The body map: left is left, every answer that has a place has it, and what is chosen shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree as ET

import pytest

from bot.pictures import figure
from bot.pictures.body_map import (
    BACK_AXIS,
    FRONT_AXIS,
    HEIGHT,
    WIDTH,
    MapLabels,
    badge_places,
    body_map,
    zone_outlines,
)
from bot.pictures.paths import Point, both_halves, mirrored
from bot.pictures.theme import DARK, LIGHT
from bot.pictures.zones import BOTH, SPANS, ZONES, Zone
from flows.loading import load
from flows.vocabulary import ANSWERS

ORDER = load().questions["location"].options
NUMBERS = {code: number for number, code in enumerate(ORDER, start=1)}
LABELS = MapLabels("LEFT", "RIGHT", "Front")
SVG = "{http://www.w3.org/2000/svg}"
BY_CODE = {zone.code: zone for zone in ZONES}


def drawn(*chosen: str, labels: MapLabels = LABELS) -> ET.Element:
    return ET.fromstring(body_map(chosen, labels=labels, numbers=NUMBERS))  # noqa: S314 - our own


def chosen_zones(*chosen: str) -> set[str]:
    groups = [one for one in drawn(*chosen).iter(f"{SVG}g") if one.get("id")]
    return {
        str(one.get("id"))
        for one in groups
        if any("on" in str(part.get("class")).split() for part in one)
    }


def points(zone: Zone) -> Iterable[Point]:
    return [point for outline in zone_outlines(zone) for point in outline]


# --- Left and right, by what they mean -------------------------------------------------


@pytest.mark.parametrize("code", [one for one in ORDER if one.endswith("_left")])
def test_a_zone_called_left_is_on_the_left_as_seen_from_behind(code: str) -> None:
    zone = BY_CODE[code]
    assert zone.view == "back"
    assert all(x < BACK_AXIS for x, _ in points(zone))
    assert all(x < BACK_AXIS for x, _ in badge_places(zone))


@pytest.mark.parametrize("code", [one for one in ORDER if one.endswith("_right")])
def test_a_zone_called_right_is_on_the_right_as_seen_from_behind(code: str) -> None:
    zone = BY_CODE[code]
    assert zone.view == "back"
    assert all(x > BACK_AXIS for x, _ in points(zone))
    assert all(x > BACK_AXIS for x, _ in badge_places(zone))


def test_the_words_left_and_right_stand_on_their_own_sides() -> None:
    texts = {one.text: one for one in drawn().iter(f"{SVG}text")}
    assert float(str(texts["LEFT"].get("x"))) < BACK_AXIS < float(str(texts["RIGHT"].get("x")))


@pytest.mark.parametrize("name", ["low_back", "si", "buttock"])
def test_left_and_right_are_one_half_and_its_mirror_image(name: str) -> None:
    left, right = (set(points(BY_CODE[f"{name}_{side}"])) for side in ("left", "right"))
    assert {(2 * BACK_AXIS - x, y) for x, y in left} == right


@pytest.mark.parametrize("zone", [one for one in ZONES if one.side in ("middle", "pair")])
def test_a_zone_without_a_side_is_the_same_on_both(zone: Zone) -> None:
    axis = BACK_AXIS if zone.view == "back" else FRONT_AXIS
    found = {(round(x, 3), y) for x, y in points(zone)}
    assert {(round(2 * axis - x, 3), y) for x, y in found} == found


def test_the_figure_is_made_of_right_halves_only() -> None:
    for half in (figure.BACK, figure.ARM, figure.BLADE, figure.FOLD, figure.FRONT, figure.HEAD):
        assert all(x >= 0 for x, _ in half)
    whole = both_halves(figure.BACK)
    assert set(mirrored(whole)) == set(whole)


# --- Which zones there are -------------------------------------------------------------


def test_every_answer_has_a_zone_but_the_one_that_is_somewhere_else() -> None:
    without = set(ORDER) - BY_CODE.keys() - SPANS.keys()
    assert without == {"other_place"}
    assert BY_CODE.keys() <= set(ANSWERS["location"].codes)


def test_a_zone_bears_the_number_of_its_button() -> None:
    found = sorted(
        int(str(one.text)) for one in drawn().iter(f"{SVG}text") if str(one.text).isdigit()
    )
    pairs = [NUMBERS[zone.code] for zone in ZONES if zone.side == "pair"]
    assert found == sorted([*(NUMBERS[zone.code] for zone in ZONES), NUMBERS[BOTH], *pairs])


def test_numbers_run_down_the_back_as_printed_from_left_to_right() -> None:
    rows: dict[float, list[int]] = {}
    for zone in ZONES:
        if zone.view == "back" and zone.side != "pair":
            [(_, y)] = badge_places(zone)
            rows.setdefault(y, []).append(NUMBERS[zone.code])
    ordered = [number for _, row in sorted(rows.items()) for number in row]
    assert ordered == sorted(ordered)


def test_every_zone_and_number_lies_within_the_picture() -> None:
    for zone in ZONES:
        assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in points(zone))
        assert all(25 < x < WIDTH - 25 and 25 < y < HEIGHT - 25 for x, y in badge_places(zone))


def test_no_two_numbers_cover_each_other() -> None:
    places = [place for zone in ZONES for place in badge_places(zone)]
    near = [
        (one, other)
        for at, one in enumerate(places)
        for other in places[:at]
        if (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 < 50**2
    ]
    assert near == []


# --- What is chosen --------------------------------------------------------------------


def test_nothing_is_marked_before_anything_is_chosen() -> None:
    assert chosen_zones() == set()


def test_every_chosen_zone_is_marked_and_no_other() -> None:
    for code in BY_CODE:
        assert chosen_zones(code) == {code}
    assert chosen_zones("neck", "leg") == {"neck", "leg"}


def test_both_sides_mark_left_and_right_and_their_bracket() -> None:
    assert chosen_zones(BOTH) == {BOTH, "low_back_left", "low_back_right"}
    unsure = {"low_back_left", "low_back_centre", "low_back_right"}
    assert chosen_zones("low_back_unsure") == unsure


def test_somewhere_else_marks_nothing() -> None:
    assert chosen_zones("other_place") == set()


def test_a_chosen_zone_also_has_a_thicker_line() -> None:
    css = body_map((), labels=LABELS, numbers=NUMBERS)
    widths = {
        name: float(re.findall(rf"\{name}{{[^}}]*stroke-width:([\d.]+)", css)[0])
        for name in (".zone", ".zone.on", ".line", ".line.on")
    }
    assert widths[".zone.on"] > widths[".zone"]
    assert widths[".line.on"] > widths[".line"]


# --- Words and colours -----------------------------------------------------------------


def test_the_words_come_from_outside_and_are_escaped() -> None:
    labels = MapLabels("<LINKS>", "RECHTS & so", "Vorn")
    words = {one.text for one in drawn(labels=labels).iter(f"{SVG}text")}
    assert {"<LINKS>", "RECHTS & so", "Vorn"} <= words


def test_both_themes_draw_the_same_shapes() -> None:
    light, dark = (
        re.findall(r' d="[^"]+"', body_map(("leg",), labels=LABELS, numbers=NUMBERS, theme=theme))
        for theme in (LIGHT, DARK)
    )
    assert light == dark
    assert len(light) > 40
