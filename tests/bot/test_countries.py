"""Whom to call, by country."""

from __future__ import annotations

import pytest

from bot.countries import ANYWHERE, COUNTRIES, Numbers, numbers_for


@pytest.mark.parametrize("code", sorted(COUNTRIES))
def test_every_country_has_three_numbers_to_call(code: str) -> None:
    assert len(code) == 2
    assert code == code.upper()
    numbers = numbers_for(code)
    assert numbers is COUNTRIES[code]
    assert any(sign.isdigit() for sign in numbers.emergency)
    assert any(sign.isdigit() for sign in numbers.crisis)
    assert numbers.advice.strip()


@pytest.mark.parametrize("code", [None, "", "XX", "gb"])
def test_where_the_country_is_unknown_general_words_stand_in(code: str | None) -> None:
    assert numbers_for(code) is ANYWHERE
    assert "local emergency number" in numbers_for(code).emergency


def test_numbers_that_lives_hang_on_are_the_known_ones() -> None:
    known = {"GB": "999", "US": "911", "AU": "000", "NZ": "111", "DE": "112", "CH": "144"}
    assert {code: numbers_for(code).emergency for code in known} == known


def test_numbers_cannot_be_changed_by_accident() -> None:
    with pytest.raises(AttributeError):
        numbers_for("GB").emergency = "0"  # type: ignore[misc]
    assert isinstance(ANYWHERE, Numbers)
