"""What an admin types for a place, and the zones that are offered for it.

Lives here: real sentences against the real list of zones. Does not live here: the clocks
of those zones (``test_schedule``).
"""

from __future__ import annotations

from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.communities import places
from flows.communities.zones import MOST, find_zones, fold

KNOWN = frozenset(available_timezones())


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("berlin", "Europe/Berlin"),
        ("  New York ", "America/New_York"),
        ("sao paulo", "America/Sao_Paulo"),
        ("São Paulo", "America/Sao_Paulo"),
        ("St Johns", "America/St_Johns"),
        ("St. John’s", "America/St_Johns"),
        ("munich", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("Łódź", "Europe/Warsaw"),
        ("port au prince", "America/Port-au-Prince"),
        ("Ho Chi Minh City", "Asia/Ho_Chi_Minh"),
        ("москва", "Europe/Moscow"),
        ("東京", "Asia/Tokyo"),
        ("buenos aires", "America/Argentina/Buenos_Aires"),
        ("indianapolis", "America/Indiana/Indianapolis"),
        ("calcutta", "Asia/Kolkata"),
        ("Kiev", "Europe/Kyiv"),
        ("nicosia", "Asia/Nicosia"),
    ],
)
def test_a_city_is_one_zone_by_any_of_its_spellings(text: str, zone: str) -> None:
    assert find_zones(text, KNOWN) == [zone]


@pytest.mark.parametrize(
    "text", ["Europe/Berlin", "europe/berlin", "EUROPE/BERLIN", "europe/Berlin "]
)
def test_a_zone_is_found_by_its_own_name_in_any_case(text: str) -> None:
    assert find_zones(text, KNOWN) == ["Europe/Berlin"]


def test_a_zones_name_may_have_spaces_where_it_has_strokes() -> None:
    assert find_zones("America/new york", KNOWN) == ["America/New_York"]


def test_a_city_is_found_by_what_the_writers_language_calls_it() -> None:
    named = {"Europe/Lisbon": "Лиссабон", "Asia/Tokyo": "Токио"}
    assert find_zones("лиссабон", KNOWN, named) == ["Europe/Lisbon"]
    assert find_zones("лисабон", KNOWN, named) == ["Europe/Lisbon"]
    assert find_zones("лиссабон", KNOWN) == []


def test_every_zone_is_found_by_its_name() -> None:
    named = [zone for zone in sorted(KNOWN) if "/" in zone]
    assert [zone for zone in named if find_zones(zone.lower(), KNOWN) != [zone]] == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("london time", "Europe/London"),
        ("the time in London", "Europe/London"),
        ("CET", "Europe/Berlin"),
        ("central european summer time", "Europe/Berlin"),
        ("EST", "America/New_York"),
        ("Eastern Time", "America/New_York"),
        ("pst", "America/Los_Angeles"),
        ("australian eastern standard time", "Australia/Sydney"),
        ("gmt", "Europe/London"),
        ("UTC", "UTC"),
        ("hawaii", "Pacific/Honolulu"),
        ("WET", "Europe/Lisbon"),
    ],
)
def test_a_common_name_is_the_likeliest_place_with_a_clock_like_it(text: str, first: str) -> None:
    assert find_zones(text, KNOWN)[0] == first


@pytest.mark.parametrize(
    ("text", "zone"),
    [("germany", "Europe/Berlin"), ("Japan", "Asia/Tokyo"), ("turkey", "Europe/Istanbul")],
)
def test_a_country_with_one_zone_is_that_zone(text: str, zone: str) -> None:
    assert find_zones(text, KNOWN) == [zone]


@pytest.mark.parametrize("text", ["usa", "Canada", "australia", "brazil", "russia", "indonesia"])
def test_a_country_with_several_zones_offers_several(text: str) -> None:
    assert 1 < len(find_zones(text, KNOWN)) <= MOST


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("birmingham", ["Europe/London", "America/Chicago"]),
        ("portland", ["America/Los_Angeles", "America/New_York"]),
        ("Portland, Maine", ["America/New_York", "America/Los_Angeles"]),
        ("georgia", ["America/New_York", "Asia/Tbilisi"]),
    ],
)
def test_a_name_of_two_places_offers_both_the_likelier_first(text: str, zones: list[str]) -> None:
    assert find_zones(text, KNOWN) == zones


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("we train in berlin", "Europe/Berlin"),
        ("i am in new york", "America/New_York"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("Frankfurt am Main", "Europe/Berlin"),
    ],
)
def test_a_place_is_heard_in_a_sentence(text: str, zone: str) -> None:
    assert find_zones(text, KNOWN) == [zone]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("berln", "Europe/Berlin"),
        ("toyko", "Asia/Tokyo"),
        ("Amsterdm", "Europe/Amsterdam"),
        ("san fransisco", "America/Los_Angeles"),
        ("Melborne", "Australia/Melbourne"),
        ("amsterd", "Europe/Amsterdam"),
        ("buenos", "America/Argentina/Buenos_Aires"),
    ],
)
def test_a_slip_or_an_unfinished_name_still_finds_the_place(text: str, zone: str) -> None:
    assert find_zones(text, KNOWN)[0] == zone


@pytest.mark.parametrize(
    "text",
    """what is this|time|asdf|hello|utc+2|GMT+1|join us|san|localtime|Factory|12:30|\u202e||   |
    ../../etc/passwd""".split("|"),
)
def test_what_names_no_place_finds_nothing(text: str) -> None:
    assert find_zones(text, KNOWN) == []
    assert find_zones(text + 5000 * "x", KNOWN) == []


def test_a_zone_without_an_area_is_found_when_no_table_knows_better() -> None:
    assert find_zones("PRC", KNOWN) == ["PRC"]


def test_only_zones_that_this_machine_knows_are_offered() -> None:
    assert find_zones("usa", {"America/Denver", "Europe/Berlin"}) == ["America/Denver"]
    assert find_zones("tokyo", {"America/Denver"}) == []
    assert find_zones("tokyo", ()) == []


@given(st.text(max_size=30) | st.lists(st.sampled_from(places.CITIES.split())).map(" ".join))
def test_whatever_is_typed_at_most_five_real_zones_come_each_once(text: str) -> None:
    found = find_zones(text, KNOWN)
    assert len(found) <= MOST
    assert len(set(found)) == len(found)
    assert set(found) <= KNOWN


@pytest.mark.parametrize("table", [places.COMMON, places.COUNTRIES, places.CITIES])
def test_every_line_of_the_tables_names_real_zones_and_folded_names(table: str) -> None:
    for line in table.strip().splitlines():
        zones, _, names = line.partition(": ")
        assert set(zones.split(", ")) <= KNOWN, line
        assert [name for name in names.split(", ") if fold(name) != name or not name] == [], line
        for name in names.split(", "):
            found = find_zones(name, KNOWN)
            assert set(found) & set(zones.split(", ")), name
