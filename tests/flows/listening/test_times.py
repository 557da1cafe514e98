"""Everyday times as hours: with a calendar, without one, and what is no time at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flows.listening.roles import Told, roles
from flows.listening.session import pain_days, trained_hours_ago
from flows.listening.times import hours_ago, minute_of_day, moments
from flows.loading import load

ENGLISH = load().lexicons["en"]
assert ENGLISH.roles is not None
TIMES, ROLES = ENGLISH.times, ENGLISH.roles
#: A Wednesday morning.
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


def told(text: str) -> list[Told]:
    return roles(ROLES, TIMES, text, NOW)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("half an hour", 0.5),
        ("yesterday evening", 15),
        ("yesterday afternoon 5", 17),
        ("yesterday at 17:30", 16.5),
        ("6pm yesterday", 16),
        ("on sunday", 72),
        ("last monday night", 38),
        ("day before yesterday", 48),
        ("tonight", 2),
        ("today", 6),
        ("this afternoon", 1),
        ("today at 11pm", None),
        ("wednesday", None),
        ("2 m", None),
        ("2 months", 1460),
        ("two days or three days", None),
        ("yesterday, so 24h ago", 24),
        ("on monday", 40),
        ("sat", 96),
        ("sat at my desk", None),
        ("last wednesday", 160),
        ("sunday's session, about noon", 70),
        ("in the evening yesterday", 15),
        ("yesterday doing squats at 11am", 23),
        ("yesterday 18h", 16),
        ("7am today, 8am today", None),
        ("at 7 this morning", 3),
        ("deads at 7pm", 15),
        ("2 nights ago", 38),
        ("day 3 after squats", 72),
        ("day two after squats", 48),
        ("20 min", 0.33),
    ],
)
def test_a_time_is_hours_before_now(text: str, hours: float | None) -> None:
    assert hours_ago(TIMES, text, NOW) == hours


def test_without_a_calendar_only_counted_times_are_times() -> None:
    assert hours_ago(TIMES, "2 days", None) == 48
    assert hours_ago(TIMES, "yesterday", None) is None
    assert hours_ago(TIMES, "2 nights", None) == 48
    assert next(iter(moments(TIMES, "just now", None))).hours == 0.5


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("20:30", 1230),
        ("at 8.05 pm", 1205),
        ("12 am", 0),
        ("12 pm", 720),
        ("18h40", 1120),
        ("0:00", 0),
        ("8", None),
        ("24:00", None),
        ("20:30:15", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_time_on_a_clock_is_a_minute_of_the_day(text: str, minute: int | None) -> None:
    assert minute_of_day(text) == minute


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("deads last night 8pm", 14),
        ("squats on sat, sore", 96),
        ("2 days post deads", 48),
        ("sore since yesterdays session", 24),
        ("front squats, 24 hrs ago, usual weights", 24),
        ("pb attempt, back is sore 12 hrs on", 12),
        ("trap bar today about 3 hrs ago", 3),
        ("2\ndays ago deads", 48),
        ("sore since yesterday", None),
        ("started 2 days ago on rack pulls", None),
        ("first session in 4 months", None),
        ("trained for 2 hours", None),
        ("squats 2 days ago, deads 5 days ago", None),
        ("24 hours ago", None),
        ("squats. both sides. yesterday night", 14),
        ("trap bar today, two hours ago", 2),
        ("deads. it's 40 hours later", 40),
        ("back sore today after squats yesterday", 24),
        ("sore mon and tues after sundays squats", 72),
        ("should i train today? deads 2 days ago", 48),
        ("can i train today", None),
        ("came on 4 hours after deads", None),
        ("onset sat 5pm, 3 hrs after deads", 89),
        ("squats, same as yesterday", None),
        ("started deadlifting 2 months ago", None),
        ("pink wee this morning. no gym", None),
    ],
)
def test_a_time_beside_training_is_that_of_the_session(text: str, hours: float | None) -> None:
    assert trained_hours_ago(ROLES, text, told(text)) == hours


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("started 3 days ago", 3),
        ("back ache for 2 weeks", 14),
        ("two weeks now", 14),
        ("squats 2 days ago", None),
        ("sore", None),
        ("paining since yesterday", 1),
        ("sore since this morning", None),
        ("both sides, since sunday", 3),
        ("low back pain 4 days", 4),
        ("aching after deads, two days", 2),
        ("deads, two days", None),
        ("hurts. 2 days", 2),
        ("26 weeks, tight", None),
        ("still sore 5 days later", 5),
        ("4 days in and no better", 4),
        ("didn't feel it until two days later", None),
        ("two weeks of low back pain", 14),
        ("still a 6 on day 3", 3),
        ("2/10. week now", 7),
        ("sore for a few days", None),
        ("training for two years", None),
        ("came on over the past two weeks of training", 14),
        ("third time in the last 6 months", None),
        ("doing starting strength for 3 weeks", None),
        ("no change since yesterday", None),
    ],
)
def test_how_long_it_has_been_there_is_days(text: str, days: float | None) -> None:
    assert pain_days(ROLES, text, told(text)) == days


def test_a_text_full_of_times_is_read_in_good_time() -> None:
    # Looking at each time from each other would take minutes here.
    long = "yesterday squats " * 240
    assert trained_hours_ago(ROLES, long, told(long)) == 24


def test_a_language_without_words_for_times_reads_none() -> None:
    assert list(moments(None, "yesterday at 18:00", NOW)) == []
