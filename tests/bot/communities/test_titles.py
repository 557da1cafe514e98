"""Titles of groups are foreign text, and are harmless when they are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.communities.titles import readable


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Iron Barn", "Iron Barn"),
        ("  Iron\n\tBarn ", "Iron Barn"),
        ("**Iron** Barn", "Iron Barn"),
        ("Iron \u202enraB", "Iron nraB"),
        ("Zür\u200bich 💪", "Zürich 💪"),
        ("x" * 65, "x" * 64),
        ("", None),
        (" \u2066*\u2069 ", None),
        ("<b>Barn</b>", "<b>Barn</b>"),
    ],
)
def test_a_title_is_one_plain_line(title: str, shown: str | None) -> None:
    assert readable(title) == shown


@given(st.text(max_size=200))
def test_no_title_breaks_a_line_marks_anything_or_turns_the_text_round(title: str) -> None:
    shown = readable(title)
    assert shown is None or (0 < len(shown) <= 64 and shown.isprintable() and "*" not in shown)
