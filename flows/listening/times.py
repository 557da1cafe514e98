"""Everyday times: as hours before now ("36h ago", "last night 8pm", "sat"), or on a clock.

House rules. "Yesterday" is 24 h, as on its button. The name of a day without an hour is
that day when most people train: after work, at the weekend in the late morning. A part of a
day is its usual hour. The name of today's weekday may
be today or a week ago: it is no answer.

Does not live here: the words (``flows.listening.time_words``), what a time is the time of
(``flows.listening.roles``). Called by that module, by ``flows.typed``, and for a time on a
clock by ``flows.door`` and ``bot.communities.panel_rights``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.listening.time_words import DayWords, TimeWords

#: The usual hour of training on working days and at the weekend, which begins on a Saturday.
_USUAL, _USUAL_WEEKEND, _WEEKEND = 18, 10, 5
#: A day so many characters from an hour is the day of that hour.
_NEARBY = 45
#: A time on a clock is written alike wherever Spotter speaks.
_ON_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d))?\s*(?P<half>am|pm)?"
    r"(?![\d:.]*\d)"
)
_HALF_DAY, _DAY = 12, 24
_WEEK = 7
#: "Today", without an hour.
_SOME_HOURS = 6.0
_BARE = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)")
#: An hour, a minute, and whether the half of the day is known.
_Clock = tuple[int, int, bool]


def minute_of_day(said: str) -> int | None:
    """The minute of the day of a time on a clock: "18:40", "6.40 pm"; None for a bare number."""
    found = _ON_CLOCK.search(said)
    if found is None or not (found["minute"] or found["half"]):
        return None
    hour = int(found["hour"])
    if found["half"] is not None:
        hour = hour % _HALF_DAY + (_HALF_DAY if found["half"] == "pm" else 0)
    return hour * 60 + int(found["minute"] or 0)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in a text: where it stands, in characters, and how many hours ago it was.

    ``counted`` times ("2 days") may also be how long something lasted; ``days`` were
    counted in days or longer units. ``rough`` times name a day and no part of it.
    """

    start: int
    end: int
    hours: float
    counted: bool = False
    days: bool = False
    rough: bool = False


def moments(words: TimeWords | None, plain: str, now: datetime | None) -> Iterator[Moment]:
    """The times in a plain text (see ``plain_text``), as of ``now`` where the writer is.

    Without ``now``, only those that need no calendar; without ``words``, none.
    """
    if words is None:
        return
    told = [] if now is None else list(words.day.finditer(plain))
    days = [found.span() for found in told]
    for found in words.span.finditer(plain):
        # "Yesterday 18h" is an hour of the clock.
        if not any(start < found.end() <= end for start, end in days):
            hours, long = _of_span(words, found, now)
            yield Moment(*found.span(), hours, counted=True, days=long)
    for found in words.day_number.finditer(plain):
        named = found["count"] or found["nth"]
        count = words.counts.get(named) or float(named)
        yield Moment(*found.span(), count * _DAY, counted=True, days=True)
    for found in words.just_now.finditer(plain):
        yield Moment(*found.span(), 0.5)
    if now is None:
        return
    for found in words.clock_alone.finditer(plain):
        # "Trained at 6am" was this morning, "deads at 7pm" last night.
        if not any(_is_near(found, *day) for day in days):
            yield Moment(*found.span(), _since(found, now))
    for found in told:
        part, clock = _part(words, found, plain), _hour_of(words, found, plain)
        past = _of_day(words, found, plain, now, part, clock)
        if past is not None:
            yield Moment(*found.span(), past, rough=part is None and clock is None)


def _is_near(found: re.Match[str], start: int, end: int) -> bool:
    """Whether an hour stands so near to a day that it is of that day."""
    return start - _NEARBY < found.end() and found.start() < end + _NEARBY


def hours_ago(
    words: TimeWords | None, plain: str, now: datetime | None, bare: float = 1
) -> float | None:
    """Hours before now in a text that is an answer; None if it names none, or several.

    A number without a unit counts in units of ``bare`` hours.
    """
    found = list(moments(words, plain, now))
    exact = [one for one in found if one.counted] or found
    if exact:
        return exact[0].hours if len({one.hours for one in exact}) == 1 else None
    number = _BARE if words is None else words.bare
    if bare_number := number.fullmatch(plain):
        return float(bare_number.group(1).replace(",", ".")) * bare
    return None


def _of_span(words: TimeWords, found: re.Match[str], now: datetime | None) -> tuple[float, bool]:
    """Hours of "3 days" or "two nights ago", and whether they were counted in days."""
    named = found["named"]
    amount = words.counts[named] if named else float(found["count"].replace(",", "."))
    if found["minutes"] is not None:
        return round(amount / 60, 2), False
    if found["nights"] is not None:
        if now is None:
            return amount * _DAY, True
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return amount * _DAY - words.evening + (now - midnight) / timedelta(hours=1), True
    unit = next(
        hours for at, hours in enumerate(words.units.values()) if found[f"u{at}"] is not None
    )
    return amount * unit, unit >= _DAY


def _since(found: re.Match[str], now: datetime) -> float:
    """Hours since an hour of the clock was last."""
    hour = int(found["chour"]) % _HALF_DAY + (_HALF_DAY if found["chalf"] == "pm" else 0)
    at = now.replace(hour=hour, minute=int(found["cminute"] or 0), second=0, microsecond=0)
    return round((now - at) / timedelta(hours=1) % _DAY, 2)


def _named(words: TimeWords, found: re.Match[str]) -> DayWords | None:
    """The day that is called by a name of its own, and not by its weekday."""
    return next((day for at, day in enumerate(words.days) if found[f"d{at}"] is not None), None)


def _of_day(
    words: TimeWords,
    found: re.Match[str],
    plain: str,
    now: datetime,
    part: str | None,
    clock: _Clock | None,
) -> float | None:
    """Hours before now of a day, with its part and its hour if they are told."""
    named, weekday = _named(words, found), found["weekday"]
    other = words.no_day.get(weekday or "")
    if other is not None and other.match(plain, found.end()):
        return None
    days = _days_since(words, found, now) if named is None else named.ago
    if named is None and days == 0:
        # The name of today: a week ago if it says so.
        if not (found["last"] or found["later"]):
            return None
        days = _WEEK
    if clock is None and part is None and named is not None:
        return _vague(named, now) if days == 0 else days * 24.0
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days)
    hour, minute, halved = clock or (_usual(words, part, midnight), 0, True)
    if not halved and hour < _HALF_DAY and part is not None and words.late.fullmatch(part):
        hour += _HALF_DAY
    hours = (now - midnight - timedelta(hours=hour, minutes=minute)) / timedelta(hours=1)
    if hours < 0:
        return 1.0 if clock is None and days == 0 else None
    return round(hours, 2)


def _usual(words: TimeWords, part: str | None, day: datetime) -> int:
    """The usual hour of a part of the day, or of training on that day."""
    if part is not None:
        return words.hour_of(part)
    return _USUAL_WEEKEND if day.weekday() >= _WEEKEND else _USUAL


def _part(words: TimeWords, found: re.Match[str], plain: str) -> str | None:
    """The part of the day that is named with, right before or right behind a day."""
    part, named = found["part"], _named(words, found)
    if part is None and named is not None and named.part is not None:
        return named.part
    if part is None and (
        near := words.part_first.search(plain, max(0, found.start() - 30), found.start())
    ):
        return near["part"]
    if part is None and (near := words.part_later.match(plain, found.end())):
        return near["part"]
    return part


def _hour_of(words: TimeWords, found: re.Match[str], plain: str) -> _Clock | None:
    """The hour named with, right before or further behind a day."""
    clock = _clock(found, "a")
    nearby = max(0, found.start() - 30)
    for before in words.clock_first.finditer(plain, nearby):
        if clock is None and before.end() == found.start():
            clock = _clock(before, "b")
    if clock is None and (later := words.clock_later.match(plain, found.end())):
        clock = _clock(later, "c")
    return clock


def _clock(found: re.Match[str], which: str) -> _Clock | None:
    """Hour, minute, and whether the half of the day is known; None without an hour."""
    given = found[f"{which}hour"]
    if given is None:
        return None
    hour, half = int(given), found[f"{which}half"]
    if half is not None:
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0)
    known = half is not None or hour > _HALF_DAY or found[f"{which}hundred"] is not None
    return hour, int(found[f"{which}minute"] or 0), known


def _days_since(words: TimeWords, found: re.Match[str], now: datetime) -> int:
    """How many days ago a weekday was; 0 for the name of today."""
    at = next(at for at in range(len(words.weekdays)) if found[f"w{at}"] is not None)
    return (now.weekday() - at) % _WEEK


def _vague(day: DayWords, now: datetime) -> float:
    """A day without an hour: some hours, but not before that day began."""
    since_midnight = now.hour + now.minute / 60
    return min(day.hours or _SOME_HOURS, max(since_midnight, 0.5))
