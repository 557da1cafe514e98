"""Everyday times: as hours before now ("36h ago", "last night 8pm", "sat"), or on a clock.

House rules. "Yesterday" is 24 h, as on its button. The name of a day without an hour is
that day when most people train: after work, at the weekend in the late morning. A part of a
day is its usual hour, of which the next table knows. The name of today's weekday may
be today or a week ago: it is no answer.

Does not live here: what a time is the time of (``flows.listening.roles``). Called by it, by
``flows.typed``, and for a time on a clock by ``flows.door`` and
``bot.communities.panel_rights``.
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
} | {"a": 1.0, "an": 1.0, "couple": 2.0, "few": 3.0, "half a": 0.5, "half an": 0.5}
_UNITS: Mapping[str, float] = {"h": 1, "d": 24, "n": 24, "w": 168, "f": 336, "m": 730, "y": 8760}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: The usual hour of a part of the day.
_HOURS: Mapping[str, int] = {
    "morning": 8, "mornin": 8, "am": 8, "lunch": 12, "lunchtime": 12, "noon": 12, "midday": 12,
    "afternoon": 15, "arvo": 15, "pm": 17, "evening": 19, "eve": 19, "night": 20,
    "nite": 20, "nyt": 20,
}  # fmt: skip
#: The usual hour of training on working days and at the weekend, which begins on a Saturday.
_USUAL, _USUAL_WEEKEND, _WEEKEND = 18, 10, 5
_PART = "|".join(sorted(_HOURS, key=len, reverse=True))
_CLOCK = (
    r"(?:(?:at |about |around |from |@ ?|\()*(?P<{0}hour>[01]?\d|2[0-3])"
    r"(?:[:.h](?P<{0}minute>[0-5]\d))?(?P<{0}hundred>h\b|(?<=\d\d)00\b)?\s?(?P<{0}half>am|pm)?)"
)
#: Behind an hour: no other number, and nothing that is counted.
_NO_COUNT = r"(?![\w:%/]|[.,]\d|\s?(?:sets?|reps?|x|kg|lbs?|times|hours?|hrs?|days?|out of)\b)"
_SPAN = re.compile(
    r"(?<![\w.,/])(?:(?P<count>\d{1,4}(?:[.,]\d{1,2})?)\s*|(?P<named>half an?|"
    + "|".join(sorted(_COUNTS, key=len, reverse=True))
    + r")\s+(?:of\s+|or so\s+)?)(?P<unit>h|d|w|min|m|y|nights?|fortnights?)"
    r"(?P<rest>rs?|ours?|ays?|ys|ks?|eeks?|s|utes?|ths?|onths?|os|ears?)?(?!\s?old)(?![\w'])"
)
_DAY = re.compile(
    rf"(?<![\w'])(?P<day>day before yesterday|y[es]{{0,2}}t[aeiur]{{0,3}}d[ae]?y|y'?day|yest|"
    rf"last ni(?:ght|te)|last nyt|"
    rf"this (?:morning|mornin|afternoon|arvo|lunchtime|evening|am)|tonight|today|earlier|"
    rf"(?:(?P<last>last|this past) |on )?(?<!the )"
    rf"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?P<full>day|s|sday|nesday|rs|rsday|urday)?)"
    rf"(?:'?s)?(?!\w)(?:\s+(?P<part>{_PART})(?!\w))?"
    rf"(?:\s+{_CLOCK.format('a')}{_NO_COUNT})?"
)
#: "Sat down", "sat at my desk": no day.
_SEATED = re.compile(r"\s+(?:down|at|in|on|here|still|for|all|up|with|too|there|behind|back|my)\b")
_CLOCK_FIRST = re.compile(
    r"(?:(?=\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)|\d\d?:\d)|(?=(?:at|about|around|@)\b))"
    + _CLOCK.format("b")
    + r"\s+(?=(?:on )?(?:yest|yday|last night|this|today|mon|tue|wed|thu|fri|sat|sun))"
)
#: "At lunch yesterday", "evening of monday".
_PART_FIRST = re.compile(rf"(?<!this )(?<!\w)(?P<part>{_PART})\s+(?:of\s+|on\s+)?(?:the\s+)?$")
#: "Sunday's session, about noon", "yesterday (evening)", "monday squats in the arvo".
_PART_LATER = re.compile(
    r"(?:'?s)?(?:\s+(?:session|workout|training|class|gym|leg day|squats?|deads|deadlifts?|rdls?))*"
    rf"\s*[,(]?\s*(?:at|about|around|in the|in)?\s*(?P<part>{_PART})(?!\w)"
)
#: "Yesterday doing squats at 11am".
_CLOCK_LATER = re.compile(
    r"[^.,;!?\n\d]{1,40}?\s(?:at|around|about|@)\s?(?=\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)|\d\d?:\d)"
    + _CLOCK.format("c")
    + _NO_COUNT
)
_MOMENT = re.compile(
    r"(?:just now|right now|just finished|minutes ago|mins ago|half an hour ago)(?!\w)"
)
_CLOCK_ALONE = re.compile(
    r"\b(?:at|about|around|was|@) ?(?P<chour>1[0-2]|[1-9])(?:[:.](?P<cminute>[0-5]\d))? ?"
    r"(?P<chalf>am|pm)\b"
)
#: A day so many characters from an hour is the day of that hour.
_NEARBY = 45
#: "Day 3 after squats", "2nd day after squats".
_DAY_NUMBER = re.compile(
    r"\b(?:day (?P<count>\d{1,2}|one|two|three|four|five)|(?P<nth>\d)(?:st|nd|rd|th) day)"
    r"(?= (?:after|post|since|following)\b)"
)
_ON_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d))?\s*(?P<half>am|pm)?"
    r"(?![\d:.]*\d)"
)
_HALF_DAY = 12
_WEEK = 7
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


def moments(plain: str, now: datetime | None) -> Iterator[Moment]:
    """The times in a plain text (see ``plain_text``), as of ``now`` where the writer is.

    Without ``now``, only those that need no calendar.
    """
    days = [] if now is None else [found.span() for found in _DAY.finditer(plain)]
    for found in _SPAN.finditer(plain):
        hours = _of_span(found, now)
        # "Yesterday 18h" is an hour of the clock.
        if hours is not None and not any(start < found.end() <= end for start, end in days):
            unit = found["unit"]
            yield Moment(*found.span(), hours, counted=True, days=unit not in ("h", "min"))
    for found in _DAY_NUMBER.finditer(plain) if "day" in plain else ():
        named = found["count"] or found["nth"]
        count = _COUNTS.get(named) or float(named)
        yield Moment(*found.span(), count * 24, counted=True, days=True)
    for found in _MOMENT.finditer(plain):
        yield Moment(*found.span(), 0.5)
    if now is None:
        return
    for found in _CLOCK_ALONE.finditer(plain):
        # "Trained at 6am" was this morning, "deads at 7pm" last night.
        if not any(_is_near(found, *day) for day in days):
            yield Moment(*found.span(), _since(found, now))
    for found in _DAY.finditer(plain):
        part, clock = _part(found, plain), _hour_of(found, plain)
        hours = _of_day(found, plain, now, part, clock)
        if hours is not None:
            yield Moment(*found.span(), hours, rough=part is None and clock is None)


def _is_near(found: re.Match[str], start: int, end: int) -> bool:
    """Whether an hour stands so near to a day that it is of that day."""
    return start - _NEARBY < found.end() and found.start() < end + _NEARBY


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


def _of_span(found: re.Match[str], now: datetime | None) -> float | None:
    """Hours of "3 days" or "two nights ago"; None for what only looks like a time."""
    unit, rest = found["unit"], found["rest"] or ""
    named = found["named"]
    amount = _COUNTS[named] if named else float(found["count"].replace(",", "."))
    if unit == "min":
        return round(amount / 60, 2)
    if unit == "m" and not rest.startswith(("o", "th")):
        return None
    if unit.startswith("night") and now is not None:
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return amount * 24 - _HOURS["night"] + (now - midnight) / timedelta(hours=1)
    return amount * _UNITS[unit[0]]


def _since(found: re.Match[str], now: datetime) -> float:
    """Hours since an hour of the clock was last."""
    hour = int(found["chour"]) % _HALF_DAY + (_HALF_DAY if found["chalf"] == "pm" else 0)
    at = now.replace(hour=hour, minute=int(found["cminute"] or 0), second=0, microsecond=0)
    return round((now - at) / timedelta(hours=1) % 24, 2)


def _of_day(
    found: re.Match[str], plain: str, now: datetime, part: str | None, clock: _Clock | None
) -> float | None:
    """Hours before now of a day, with its part and its hour if they are told."""
    name, weekday = found["day"], found["weekday"]
    if weekday == "sat" and not found["full"] and _SEATED.match(plain, found.end()):
        return None
    days = _days(name, weekday, now)
    if days == 0 and weekday is not None:
        # The name of today: a week ago if it says so.
        days = _WEEK if found["last"] else None
    if days is None:
        return None
    if clock is None and part is None and weekday is None:
        return _vague(name, now) if days == 0 else days * 24.0
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days)
    hour, minute, halved = clock or (_usual(part, midnight), 0, True)
    if not halved and hour < _HALF_DAY and part in ("afternoon", "arvo", "evening", "eve", "night"):
        hour += _HALF_DAY
    hours = (now - midnight - timedelta(hours=hour, minutes=minute)) / timedelta(hours=1)
    if hours < 0:
        return 1.0 if clock is None and days == 0 else None
    return round(hours, 2)


def _usual(part: str | None, day: datetime) -> int:
    """The usual hour of a part of the day, or of training on that day."""
    if part is not None:
        return _HOURS[part]
    return _USUAL_WEEKEND if day.weekday() >= _WEEKEND else _USUAL


def _part(found: re.Match[str], plain: str) -> str | None:
    """The part of the day that is named with, right before or right behind a day."""
    name, part = found["day"], found["part"]
    if part is None and name.startswith(("last n", "this ")) and found["weekday"] is None:
        return "night" if name.startswith("last") else name.removeprefix("this ")
    if part is None and (
        near := _PART_FIRST.search(plain, max(0, found.start() - 30), found.start())
    ):
        return near["part"]
    if part is None and (near := _PART_LATER.match(plain, found.end())):
        return near["part"]
    return part


def _hour_of(found: re.Match[str], plain: str) -> _Clock | None:
    """The hour named with, right before or further behind a day."""
    clock = _clock(found, "a")
    nearby = max(0, found.start() - 30)
    for before in _CLOCK_FIRST.finditer(plain, nearby):
        if clock is None and before.end() == found.start():
            clock = _clock(before, "b")
    if clock is None and (later := _CLOCK_LATER.match(plain, found.end())):
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


def _days(name: str, weekday: str | None, now: datetime) -> int | None:
    """How many days ago a day was; 0 for the name of today's weekday."""
    if weekday is not None:
        return (now.weekday() - _DAYS.index(weekday)) % _WEEK
    if name == "day before yesterday":
        return 2
    return 1 if name.startswith(("y", "last n")) else 0


def _vague(name: str, now: datetime) -> float:
    """A day without an hour: some hours, but not before that day began."""
    since_midnight = now.hour + now.minute / 60
    return min(2.0 if name == "tonight" else 6.0, max(since_midnight, 0.5))
