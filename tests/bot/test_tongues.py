"""Which language somebody is spoken to in: chosen, the client's, the group's, the setting's."""

from __future__ import annotations

import pytest

from bot.tongues import language_of, speaking, spoken
from flows.model import State
from flows.preferences import Preferences

THERE = ("de", "en", "pt-br")


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("pt", "pt-br"),
        ("pt-PT", "pt-br"),
        ("pt_BR", "pt-br"),
        ("fr", None),
        ("", None),
        (None, None),
    ],
)
def test_a_tag_is_the_closest_language_that_is_spoken(
    tag: str | None, language: str | None
) -> None:
    assert language_of(tag, THERE) == language


def test_a_chosen_language_goes_before_every_other() -> None:
    chosen = State(settings=Preferences(language="en"))
    assert spoken(chosen, "de", "pt-br", "de", THERE) == "en"


def test_a_chosen_language_that_is_not_spoken_any_more_is_passed_over() -> None:
    chosen = State(settings=Preferences(language="xx"))
    assert spoken(chosen, "de", None, "en", THERE) == "de"


def test_somebody_new_is_spoken_to_as_client_group_or_operator_say_in_that_order() -> None:
    assert spoken(None, "de", "pt-br", "en", THERE) == "de"
    assert spoken(None, "fr", "pt-br", "de", THERE) == "pt-br"
    assert spoken(None, None, None, "de", THERE) == "de"
    assert spoken(None, None, None, "xx", THERE) == "en"


def test_a_language_stays_where_nothing_new_is_known() -> None:
    assert spoken(State(language="de"), None, "pt-br", "en", THERE) == "de"


def test_a_state_is_only_changed_by_another_language() -> None:
    state = State(language="de")
    assert speaking(state, "de") is state
    assert speaking(state, "en").language == "en"
