"""When the pain began, from two times: that of the session and that of the first pain.

House rules. "Deads on sunday, stiff on monday" is the next day, however many hours it was.
A state of today ("sore today") tells nothing about when it began, unless it says that it
did ("came on today"). Hours only count where both times have one.

Does not live here: sentences that name the beginning themselves (the word lists), which
time is which (``flows.listening.roles``). Called by ``flows.prefill``.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from flows.listening.role_words import BeginningWords, RoleWords
from flows.listening.roles import Told

_SOON, _HALF_DAY, _TWO_DAYS = 6, 12, 48
#: A session so many hours before a night's sleep: whoever wakes up sore is sore the next day.
_NIGHT = (6, 40)


def onset(
    words: RoleWords, plain: str, now: datetime, told: list[Told], hours: float | None
) -> str | None:
    """A code of ``onset``, if times give one with certainty; ``hours`` since the session."""
    later = [
        one.moment
        for one in told
        if one.role == "later"
        and words.beginning.later.match(plain, one.moment.end)
        and words.beginning.began.search(plain, one.start, one.end)
        and not words.beginning.still.search(plain, one.start, one.moment.start)
    ]
    if later:
        # "Two days later" is no longer the next day.
        return _after(later[0].hours + later[0].days)
    if hours is None:
        return None
    by_dates = _by_dates(words.beginning, plain, told, hours, now)
    return by_dates or _by_hours(words.beginning, plain, told, hours, now)


def _by_dates(
    words: BeginningWords, plain: str, told: list[Told], hours: float, now: datetime
) -> str | None:
    """The first day with pain after the session; None when that may be the same day."""
    if words.woke.search(plain) and _NIGHT[0] <= hours <= _NIGHT[1]:
        return "next_day"
    painful = [
        one.moment
        for one in told
        if one.role == "pain" and one.moment.hours < hours and _is_pain(words, plain, one)
    ]
    if not painful:
        return None
    first = max(painful, key=lambda one: one.hours)
    session, pain = (now - timedelta(hours=many) for many in (hours, first.hours))
    days = (pain.date() - session.date()).days
    if days == 0:
        return None
    return "after_48h" if days > 1 and hours - first.hours > _TWO_DAYS else "next_day"


def _is_pain(words: BeginningWords, plain: str, one: Told) -> bool:
    """Whether a time tells of pain that came; of today's only if it says that it came."""
    if words.well.search(plain, one.start, one.end):
        return False
    if words.score.search(plain, one.start, one.end) and not _began(words, plain, one, one.start):
        return False
    today = words.today.match(plain, one.moment.start) is not None
    return not today or _began(words, plain, one, one.start)


def _began(words: BeginningWords, plain: str, one: Told, start: int) -> bool:
    return words.began.search(plain, start, one.end) is not None


def _by_hours(
    words: BeginningWords, plain: str, told: list[Told], hours: float, now: datetime
) -> str | None:
    """A part of the day of the session at which the pain came."""
    rough = [one.moment.rough for one in told if one.moment.hours == hours]
    if all(rough):
        return None
    session = now - timedelta(hours=hours)
    for found in words.same_day.finditer(plain):
        clause = plain[plain.rfind(".", 0, found.start()) + 1 : found.end() + 40]
        hour = _hour(words, found)
        if hour > session.hour and words.began.search(clause):
            return _after(hour - session.hour)
    return None


def _hour(words: BeginningWords, found: re.Match[str]) -> int:
    if found["part"] is not None:
        return words.parts[found["part"]]
    return int(found["hour"]) % _HALF_DAY + (_HALF_DAY if found["half"] == "pm" else 0)


def _after(hours: float) -> str:
    """The code for so many hours after the session."""
    if hours <= _SOON:
        return "within_6h"
    if hours <= _HALF_DAY:
        return "after_6_to_12h"
    return "next_day" if hours <= _TWO_DAYS else "after_48h"
