"""Everyday times: as hours before now ("36h ago", "last night 8pm", "sat"), or on a clock.

House rules. A day without an hour is whole days ago ("yesterday" is 24 h), which is near
enough for 48 and 72 hours. A part of a day is its usual hour, of which the next table
knows. The name of today's weekday may be today or a week ago: it is no answer.

Does not live here: whether a time is that of the session (``flows.prefill``). Called by
``flows.typed`` and ``flows.prefill``, and for a time on a clock by ``flows.door`` and
``bot/communities``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

_COUNTS: Mapping[str, float] = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"a": 1, "an": 1, "couple": 2, "few": 3, "half a": 0.5, "half an": 0.5}
_UNITS: Mapping[str, float] = {"h": 1, "d": 24, "w": 168, "m": 730, "y": 8760}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: The usual hour of a part of the day.
_HOURS: Mapping[str, int] = {
    "morning": 8, "am": 8, "lunch": 12, "lunchtime": 12, "noon": 12, "midday": 12,
    "afternoon": 15, "arvo": 15, "evening": 19, "eve": 19, "night": 20, "nite": 20,
}  # fmt: skip
_PART = "|".join(sorted(_HOURS, key=len, reverse=True))
_CLOCK = (
    r"(?:(?:at |about |around |@ ?)*(?P<{0}hour>[01]?\d|2[0-3])"
    r"(?:[:.](?P<{0}minute>[0-5]\d))?\s?(?P<{0}half>am|pm)?)"
)
_SPAN = re.compile(
    r"(?<![\w.,/])(?:(?P<count>\d{1,4}(?:[.,]\d{1,2})?)\s*|(?P<named>half an?|"
    + "|".join(sorted(_COUNTS, key=len, reverse=True))
    + r")\s+(?:of\s+)?)(?P<unit>h|d|w|m|y)"
    r"(?P<rest>rs?|ours?|ays?|ys|ks?|eeks?|ths?|onths?|os|ears?)?(?!\s?old)(?![\w'])"
)
_DAY = re.compile(
    rf"(?<![\w])(?P<day>day before yesterday|yesterday|yday|ysterday|yest|last ni(?:ght|te)|"
    rf"this (?:morning|afternoon|arvo|evening|am)|tonight|today|earlier|"
    rf"(?:last |on )?(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?)"
    rf"(?:'?s)?(?!\w)(?:\s+(?P<part>{_PART})(?!\w))?"
    rf"(?:\s+{_CLOCK.format('a')}(?![\w:.%/]|\s?(?:sets?|reps?|x|kg|times)))?"
)
_CLOCK_FIRST = re.compile(
    _CLOCK.format("b")
    + r"\s+(?=(?:on )?(?:yesterday|yday|last night|this|today|mon|tue|wed|thu|fri|sat|sun))"
)
_MOMENT = re.compile(
    r"(?<!\w)(just now|right now|just finished|minutes ago|half an hour ago)(?!\w)"
)
_ON_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d))?\s*(?P<half>am|pm)?"
    r"(?![\d:.]*\d)"
)
_HALF_DAY = 12
_WEEK = 7


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
    counted in days or longer units.
    """

    start: int
    end: int
    hours: float
    counted: bool = False
    days: bool = False


def moments(plain: str, now: datetime | None) -> Iterator[Moment]:
    """The times in a plain text (see ``plain_text``), as of ``now`` where the writer is.

    Without ``now``, only those that need no calendar.
    """
    for found in _SPAN.finditer(plain):
        unit, rest = found["unit"], found["rest"] or ""
        if unit == "m" and not rest.startswith(("o", "th")):
            continue
        named = found["named"]
        amount = _COUNTS[named] if named else float(found["count"].replace(",", "."))
        yield Moment(*found.span(), amount * _UNITS[unit], counted=True, days=unit != "h")
    for found in _MOMENT.finditer(plain):
        yield Moment(*found.span(), 0.5)
    if now is None:
        return
    for found in _DAY.finditer(plain):
        hours = _of_day(found, plain, now)
        if hours is not None:
            yield Moment(*found.span(), hours)


def hours_ago(plain: str, now: datetime | None, bare: float = 1) -> float | None:
    """Hours before now in a text that is an answer; None if it names none, or several.

    A number without a unit counts in units of ``bare`` hours.
    """
    found = list(moments(plain, now))
    exact = [one for one in found if one.counted] or found
    if exact:
        return exact[0].hours if len({one.hours for one in exact}) == 1 else None
    if bare_number := re.fullmatch(r"(?:about |around |~ ?)?(\d{1,4}(?:[.,]\d{1,2})?)", plain):
        return float(bare_number.group(1).replace(",", ".")) * bare
    return None


def _of_day(found: re.Match[str], plain: str, now: datetime) -> float | None:
    name, part = found["day"], found["part"]
    clock = _clock(found, "a")
    if clock is None:
        nearby = max(0, found.start() - 30)
        before = next(
            (one for one in _CLOCK_FIRST.finditer(plain, nearby) if one.end() == found.start()),
            None,
        )
        clock = None if before is None else _clock(before, "b")
    days = _days(name, found["weekday"], now)
    if days is None:
        return None
    if part is None and name.startswith(("last ni", "this ")):
        part = "night" if name.startswith("last") else name.removeprefix("this ")
    if clock is None and part is None:
        return _vague(name, now) if days == 0 else days * 24.0
    hour, minute, halved = clock or (_HOURS[part or "night"], 0, True)
    if not halved and hour < _HALF_DAY and part in ("afternoon", "arvo", "evening", "eve", "night"):
        hour += _HALF_DAY
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    at = midnight - timedelta(days=days) + timedelta(hours=hour, minutes=minute)
    hours = (now - at) / timedelta(hours=1)
    if hours < 0:
        return 1.0 if clock is None and days == 0 else None
    return round(hours, 2)


def _clock(found: re.Match[str], which: str) -> tuple[int, int, bool] | None:
    """Hour, minute, and whether the half of the day is known; None without an hour."""
    given = found[f"{which}hour"]
    if given is None:
        return None
    hour, half = int(given), found[f"{which}half"]
    if half is not None:
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0)
    return hour, int(found[f"{which}minute"] or 0), half is not None or hour > _HALF_DAY


def _days(name: str, weekday: str | None, now: datetime) -> int | None:
    """How many days ago a day was; None for the name of today's weekday."""
    if weekday is not None:
        return (now.weekday() - _DAYS.index(weekday)) % _WEEK or None
    if name == "day before yesterday":
        return 2
    return 1 if name.startswith(("y", "last ni")) else 0


def _vague(name: str, now: datetime) -> float:
    """A day without an hour: some hours, but not before that day began."""
    since_midnight = now.hour + now.minute / 60
    return min(2.0 if name == "tonight" else 6.0, max(since_midnight, 0.5))
