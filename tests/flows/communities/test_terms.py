"""The settings of a community: what is legal, and what a text that somebody else wrote becomes.

Lives here: terms as data and as text. Does not live here: what follows from them.
"""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.communities.terms import CommunitySettings, Totals, dump, load, with_day

ALL_OTHERWISE = CommunitySettings(
    language="pt-BR",
    zone="America/Sao_Paulo",
    days=(1, 4),
    minute=0,
    sound=True,
    totals="group",
    poll=True,
    buttons=True,
)
_TOTALS: tuple[Totals, ...] = ("off", "admins", "group")
any_settings = st.builds(
    CommunitySettings,
    language=st.sampled_from(("en", "de", "pt-BR")),
    zone=st.sampled_from(("UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5")),
    days=st.sets(st.integers(0, 6), max_size=3).map(lambda days: tuple(sorted(days))),
    minute=st.integers(0, 1439),
    sound=st.booleans(),
    totals=st.sampled_from(_TOTALS),
    poll=st.booleans(),
    buttons=st.booleans(),
)
any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def test_a_new_community_has_no_posts_no_totals_and_no_sound() -> None:
    fresh = CommunitySettings()
    assert (fresh.days, fresh.totals, fresh.sound, fresh.poll) == ((), "off", False, False)
    assert (fresh.language, fresh.zone, fresh.minute) == ("en", "UTC", 20 * 60 + 30)


@given(any_settings)
def test_settings_come_back_from_their_text(settings: CommunitySettings) -> None:
    assert load(dump(settings)) == settings


def test_the_text_holds_every_setting_so_that_a_new_default_changes_nobody() -> None:
    assert json.loads(dump(CommunitySettings())).keys() == asdict(ALL_OTHERWISE).keys()


@pytest.mark.parametrize(
    "text",
    ["", "no json", "null", "[]", "3", '"en"', "{", "[" * 100_000, "1" * 5000, "{}", "\ud800"],
)
def test_a_text_that_holds_no_settings_becomes_the_defaults(text: str) -> None:
    assert load(text) == CommunitySettings()


@given(st.text())
def test_no_text_at_all_raises(text: str) -> None:
    load(text)


@given(st.dictionaries(st.sampled_from(list(asdict(ALL_OTHERWISE))), any_json))
def test_no_value_at_all_raises_or_gets_in_illegally(told: dict[str, object]) -> None:
    settings = load(json.dumps(told))
    assert load(dump(settings)) == settings


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "English, please"),
        ("language", 3),
        ("zone", "../../etc/passwd"),
        ("zone", "/etc/localtime"),
        ("zone", ""),
        ("zone", None),
        ("days", [0, 1, 2, 3]),
        ("days", [4, 1]),
        ("days", [1, 1]),
        ("days", [7]),
        ("days", [-1]),
        ("days", [True]),
        ("days", ["1"]),
        ("days", 1),
        ("minute", 1440),
        ("minute", -1),
        ("minute", True),
        ("minute", 1230.0),
        ("sound", 1),
        ("totals", "public"),
        ("totals", True),
        ("poll", "yes"),
        ("buttons", None),
    ],
)
def test_a_value_that_is_not_legal_falls_back_alone(name: str, value: object) -> None:
    loaded = load(json.dumps({**asdict(ALL_OTHERWISE), name: value, "colour": "red"}))
    default = asdict(CommunitySettings())[name]
    assert asdict(loaded) == {**asdict(ALL_OTHERWISE), name: default}


def test_settings_that_are_not_legal_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="days"):
        CommunitySettings(days=(0, 1, 2, 3))


def test_days_are_chosen_and_taken_back_in_any_order() -> None:
    friday = with_day(CommunitySettings(), 4, on=True)
    assert friday is not None
    both = with_day(friday, 1, on=True)
    assert both is not None
    assert both.days == (1, 4)
    assert with_day(both, 1, on=True) == both
    assert with_day(both, 1, on=False) == friday
    assert with_day(friday, 1, on=False) == friday


def test_a_fourth_day_is_no_choice_and_neither_is_an_eighth_weekday() -> None:
    full = CommunitySettings(days=(0, 2, 4))
    assert with_day(full, 5, on=True) is None
    assert with_day(full, 4, on=True) == full
    assert with_day(CommunitySettings(), 7, on=True) is None
