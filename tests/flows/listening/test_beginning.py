"""When the pain began: the day after, hours later, or nothing that two times could tell."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flows.listening.beginning import onset
from flows.listening.roles import roles
from flows.listening.session import trained_hours_ago
from flows.loading import load

ENGLISH = load().lexicons["en"]
assert ENGLISH.roles is not None
WORDS = ENGLISH.roles

#: A Wednesday morning.
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("deads sunday, stiff on monday", "next_day"),
        ("squats last night, woke up sore", "next_day"),
        ("squats last night, it just came on today", "next_day"),
        ("deads on sunday evening, ok on monday, then tuesday night it started", "after_48h"),
        ("deads this morning at 6am, came on 2 hours later", "within_6h"),
        ("it started 10 hours after deads", "after_6_to_12h"),
        ("it started 20 hours after deads", "next_day"),
        ("started two days later", "after_48h"),
        ("squats yesterday at 11am, no pain till evening", "after_6_to_12h"),
        ("deads on monday at 1pm, by dinner it was tight", "within_6h"),
        ("deads on monday at 7am, at 9am it started", "within_6h"),
        ("deads at 7am today, started at 8am today", "within_6h"),
        # Nothing says when it began.
        ("deads sunday", None),
        ("sore on monday", None),
        ("deads on sunday evening, 6/10 on monday", None),
        ("deads last night, sore today", None),
        ("deads on sunday, fine on monday", None),
        ("deads on monday, by dinner it was tight", None),
        ("deads on monday at 8pm, by dinner it was tight", None),
        ("deads at 7am today, sore", None),
        ("deads yesterday, sore since yesterday", None),
        ("still numb 2 days after", None),
    ],
)
def test_two_times_tell_when_it_began(text: str, code: str | None) -> None:
    told = roles(WORDS, ENGLISH.times, text, NOW)
    assert onset(WORDS, text, NOW, told, trained_hours_ago(WORDS, text, told)) == code
