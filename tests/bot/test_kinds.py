"""How each kind of message travels: the table of the reference, line by line."""

from __future__ import annotations

from typing import get_args

import pytest

from bot.kinds import KINDS
from flows.effects import MessageKind
from storage.schema import GROUP_KINDS

HOUR = 3_600_000
TO_GROUPS = {name for name in KINDS if name.startswith("group_")} | {"form_check"}


@pytest.mark.parametrize(
    ("kind", "mode", "priority", "expires_ms"),
    [
        ("emergency", "at_least_once", 0, None),
        ("guidance", "at_least_once", 1, 24 * HOUR),
        ("question", "at_least_once", 1, 24 * HOUR),
        ("asked_again", "at_least_once", 2, 6 * HOUR),
        ("notice", "at_least_once", 1, 24 * HOUR),
        ("erased", "at_least_once", 1, 24 * HOUR),
        ("check_in", "at_least_once", 2, 24 * HOUR),
        ("reminder", "at_least_once", 2, 24 * HOUR),
        ("export", "at_most_once", 3, HOUR),
        ("record", "at_most_once", 3, HOUR),
        ("group_hello", "at_most_once", 4, 12 * HOUR),
        ("group_welcome", "at_most_once", 4, 12 * HOUR),
        ("group_settings", "at_most_once", 4, HOUR),
        ("form_check", "at_most_once", 4, 12 * HOUR),
        ("group_post", "at_most_once", 5, 12 * HOUR),
        ("group_poll", "at_most_once", 5, 12 * HOUR),
        ("group_totals", "at_most_once", 5, 12 * HOUR),
        ("group_delete", "at_least_once", 5, 24 * HOUR),
    ],
)
def test_a_kind_travels_as_the_table_says(
    kind: str, mode: str, priority: int, expires_ms: int | None
) -> None:
    row = KINDS[kind]
    assert (row.mode, row.priority, row.expires_ms) == (mode, priority, expires_ms)


def test_every_kind_that_the_core_can_show_is_in_the_table() -> None:
    assert set(get_args(MessageKind)) | {"export", "record"} | TO_GROUPS == set(KINDS)


def test_the_database_lets_exactly_these_kinds_into_groups() -> None:
    assert set(GROUP_KINDS) == TO_GROUPS


def test_nothing_for_a_group_goes_before_anything_for_a_person() -> None:
    last = max(kind.priority for name, kind in KINDS.items() if name not in TO_GROUPS)
    assert [name for name in TO_GROUPS if KINDS[name].priority <= last] == []


def test_nothing_overtakes_an_emergency_and_an_emergency_never_expires() -> None:
    urgent = [name for name, kind in KINDS.items() if kind.priority == 0]
    eternal = [name for name, kind in KINDS.items() if kind.expires_ms is None]
    assert urgent == eternal == ["emergency"]


def test_only_cards_of_the_conversation_become_the_live_card() -> None:
    assert {name for name, kind in KINDS.items() if kind.live} == {
        "emergency",
        "guidance",
        "question",
        "asked_again",
    }


def test_only_what_follows_no_answer_or_stands_before_one_makes_no_sound() -> None:
    assert {name for name, kind in KINDS.items() if kind.silent} == {
        "chart",
        "reminder",
    } | TO_GROUPS
