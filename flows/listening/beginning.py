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

from flows.listening.roles import Told

_BEGAN = re.compile(
    r"\b(?:start(?:ed|s)?|began|begins?|came on|comes? on|kicked in|hit me|set in|crept|arriv\w*|"
    r"appear\w*|showed up|since|from|notic\w*|wo(?:ke|ken)|wak(?:e|es|ing)|got|went|then|by|"
    r"tightened|stiffened|seized|until|till)\b"
)
_WOKE = re.compile(
    r"\bwo(?:ke|ken)\b(?! me)(?!(?: up)? (?:fine|ok|good|great|normal))|"
    r"\b(?:wake|waking) up\b|\bwaking\b(?! me)|\bgot (?:up|out of bed)\b"
)
_SCORE = re.compile(r"\d\s?/\s?10|out of (?:10|ten)")
_WELL = re.compile(r"\b(?:fine|ok|okay|good|great|grand|no pain|nothing|normal|better)\b")
_LATER = re.compile(r"\s*(?:later|after)")
_STILL = re.compile(r"\bstill\b")
_TODAY = re.compile(r"today|this |tonight|earlier")
#: A part of the day of the session: "by dinner time the lower back was tight".
_SAME_DAY = re.compile(
    r"\b(?:by|till|until|til|in the|that|same|around|about|at|towards|come)\s(?:the\s)?"
    r"(?:(?P<part>lunch|afternoon|arvo|tea ?time|dinner|evening|bed ?time|bed|midnight|night)\b"
    r"|(?P<hour>\d{1,2})\s?(?P<half>am|pm)\b)"
)
_PART_HOURS = {
    "lunch": 12, "afternoon": 15, "arvo": 15, "tea": 17, "teatime": 17, "tea time": 17,
    "dinner": 18, "evening": 19, "bed": 22, "bedtime": 22, "bed time": 22, "night": 22,
    "midnight": 24,
}  # fmt: skip
_SOON, _HALF_DAY, _TWO_DAYS = 6, 12, 48
#: A session so many hours before a night's sleep: whoever wakes up sore is sore the next day.
_NIGHT = (6, 40)


def onset(plain: str, now: datetime, told: list[Told], hours: float | None) -> str | None:
    """A code of ``onset``, if times give one with certainty; ``hours`` since the session."""
    later = [
        one.moment
        for one in told
        if one.role == "later"
        and _LATER.match(plain, one.moment.end)
        and _BEGAN.search(plain, one.start, one.end)
        and not _STILL.search(plain, one.start, one.moment.start)
    ]
    if later:
        # "Two days later" is no longer the next day.
        return _after(later[0].hours + later[0].days)
    if hours is None:
        return None
    return _by_dates(plain, told, hours, now) or _by_hours(plain, told, hours, now)


def _by_dates(plain: str, told: list[Told], hours: float, now: datetime) -> str | None:
    """The first day with pain after the session; None when that may be the same day."""
    if _WOKE.search(plain) and _NIGHT[0] <= hours <= _NIGHT[1]:
        return "next_day"
    painful = [
        one.moment
        for one in told
        if one.role == "pain" and one.moment.hours < hours and _is_pain(plain, one)
    ]
    if not painful:
        return None
    first = max(painful, key=lambda one: one.hours)
    session, pain = (now - timedelta(hours=many) for many in (hours, first.hours))
    days = (pain.date() - session.date()).days
    if days == 0:
        return None
    return "after_48h" if days > 1 and hours - first.hours > _TWO_DAYS else "next_day"


def _is_pain(plain: str, one: Told) -> bool:
    """Whether a time tells of pain that came; of today's only if it says that it came."""
    if _WELL.search(plain, one.start, one.end):
        return False
    if _SCORE.search(plain, one.start, one.end) and not _began(plain, one, one.start):
        return False
    today = _TODAY.match(plain, one.moment.start) is not None
    return not today or _began(plain, one, one.start)


def _began(plain: str, one: Told, start: int) -> bool:
    return _BEGAN.search(plain, start, one.end) is not None


def _by_hours(plain: str, told: list[Told], hours: float, now: datetime) -> str | None:
    """A part of the day of the session at which the pain came."""
    rough = [one.moment.rough for one in told if one.moment.hours == hours]
    if all(rough):
        return None
    session = now - timedelta(hours=hours)
    for found in _SAME_DAY.finditer(plain):
        clause = plain[plain.rfind(".", 0, found.start()) + 1 : found.end() + 40]
        hour = _hour(found)
        if hour > session.hour and _BEGAN.search(clause):
            return _after(hour - session.hour)
    return None


def _hour(found: re.Match[str]) -> int:
    if found["part"] is not None:
        return _PART_HOURS[found["part"]]
    return int(found["hour"]) % _HALF_DAY + (_HALF_DAY if found["half"] == "pm" else 0)


def _after(hours: float) -> str:
    """The code for so many hours after the session."""
    if hours <= _SOON:
        return "within_6h"
    if hours <= _HALF_DAY:
        return "after_6_to_12h"
    return "next_day" if hours <= _TWO_DAYS else "after_48h"
