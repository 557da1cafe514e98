"""How a language tells times: its numbers, units, days, parts of the day and hours.

House rules. The order in which the pieces of a time may stand is code, the pieces are data.
What a language leaves out of its table is not read in it.

Lives here: the table and the expressions made of it. Does not live here: the words
(``flows/words/<language>/times.toml``), what a time comes to (``flows.listening.times``, the
caller).
"""

from __future__ import annotations

import re
from functools import cached_property

from pydantic import Field

from flows.listening.phrases import NOTHING, Expression, Phrases, Piece

_NEVER = "(?!)"
_HOUR = r"[01]?\d|2[0-3]"
#: Where an hour of the clock begins that can be nothing else: "6pm", "17:30".
_PLAIN_HOUR = r"(?=\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)|\d\d?:\d)"


class DayWords(Phrases):
    """A day by name: how many days ago it was, the part that is named with it.

    ``hours`` is how long ago it usually was, when it only says that it was today.
    """

    said: Piece
    ago: int = Field(ge=0, le=7)
    part: str | None = None
    hours: float | None = None


class TimeWords(Phrases):
    """The words for times. ``units`` are hours by expression, ``parts`` usual hours.

    ``late`` parts are those in which "8" is eight in the evening. ``no_day`` gives, for a short
    name of a weekday, what stands behind it when it is another word ("sat at my desk").
    """

    counts: dict[str, float]
    units: dict[str, float]
    minute: Piece
    night: Piece = _NEVER
    unit_ending: Piece = ""
    behind_count: Piece = ""
    no_time: Piece = _NEVER
    days: tuple[DayWords, ...] = ()
    weekdays: tuple[Piece, ...] = Field(min_length=7, max_length=7)
    last: Piece = _NEVER
    last_behind: Piece = _NEVER
    on: Piece = _NEVER
    no_weekday: Piece = ""
    no_day: dict[str, Expression] = Field(default_factory=dict)
    possessive: Piece = ""
    parts: dict[str, int]
    late: Expression = NOTHING
    evening: int = 20
    no_part: Piece = ""
    of_day: Piece = ""
    beside_day: Piece = r"\s*"
    at: Piece
    at_day: Piece
    at_hour: Piece
    oclock: Piece = _NEVER
    day_sign: Piece
    counted: Piece
    about: Piece = _NEVER
    just_now: Expression
    day_number: Expression = NOTHING

    @property
    def part(self) -> str:
        """Any part of a day; the longest first, for one may begin another."""
        return "|".join(sorted(self.parts, key=len, reverse=True))

    def hour_of(self, part: str) -> int:
        """The usual hour of a part of the day."""
        return next(hour for one, hour in self.parts.items() if re.fullmatch(one, part))

    def _clock(self, which: str) -> str:
        """An hour of the clock, with or without minutes, in groups named after ``which``."""
        return (
            rf"(?:(?:{self.at})*(?P<{which}hour>{_HOUR})"
            rf"(?:[:.h](?P<{which}minute>[0-5]\d))?(?P<{which}hundred>h\b|(?<=\d\d)00\b)?"
            rf"\s?(?P<{which}half>am|pm)?(?:\s?(?:{self.oclock})(?!\w))?)"
        )

    @property
    def _no_count(self) -> str:
        """Behind an hour: no other number, and nothing that is counted."""
        return rf"(?![\w:%/]|[.,]\d|\s?(?:{self.counted})\b)"

    @cached_property
    def span(self) -> re.Pattern[str]:
        """ "3 days", "two nights": groups ``count`` or ``named``, and one for the unit."""
        named = "|".join(map(re.escape, sorted(self.counts, key=len, reverse=True)))
        units = "|".join(f"(?P<u{at}>{unit})" for at, unit in enumerate(self.units))
        return re.compile(
            rf"(?<![\w.,/])(?:(?P<count>\d{{1,4}}(?:[.,]\d{{1,2}})?)\s*|"
            rf"(?P<named>{named})\s+(?:{self.behind_count}))"
            rf"(?:{units}|(?P<minutes>{self.minute})|(?P<nights>{self.night}))"
            rf"(?:{self.unit_ending})?(?!{self.no_time})(?![\w'])"
        )

    @cached_property
    def day(self) -> re.Pattern[str]:
        """A day with its part and its hour: a group for each name and each weekday."""
        named = "".join(f"(?P<d{at}>{day.said})|" for at, day in enumerate(self.days))
        weekdays = "|".join(f"(?P<w{at}>{one})" for at, one in enumerate(self.weekdays))
        return re.compile(
            rf"(?<![\w'])(?:{named}(?:(?P<last>{self.last}) |(?:{self.on}) )?{self.no_weekday}"
            rf"(?P<weekday>{weekdays})(?P<later> (?:{self.last_behind}))?)"
            rf"(?:{self.possessive})?(?!\w)(?:\s+(?P<part>{self.part})(?!\w))?"
            rf"(?:\s+{self._clock('a')}{self._no_count})?"
        )

    @cached_property
    def clock_first(self) -> re.Pattern[str]:
        """ "6pm yesterday": the hour that stands before a day."""
        return re.compile(
            rf"(?:{_PLAIN_HOUR}|(?=(?:{self.at_day})\b))"
            rf"{self._clock('b')}\s+(?={self.day_sign})"
        )

    @cached_property
    def part_first(self) -> re.Pattern[str]:
        """ "At lunch yesterday", "evening of monday"."""
        return re.compile(rf"{self.no_part}(?<!\w)(?P<part>{self.part})\s+{self.of_day}$")

    @cached_property
    def part_later(self) -> re.Pattern[str]:
        """ "Sunday's session, about noon", "yesterday (evening)"."""
        return re.compile(rf"{self.beside_day}(?P<part>{self.part})(?!\w)")

    @cached_property
    def clock_later(self) -> re.Pattern[str]:
        """ "Yesterday doing squats at 11am"."""
        return re.compile(
            rf"[^.,;!?\n\d]{{1,40}}?\s(?:{self.at_day})\s?{_PLAIN_HOUR}"
            rf"{self._clock('c')}{self._no_count}"
        )

    @cached_property
    def clock_alone(self) -> re.Pattern[str]:
        """ "Trained at 6am"."""
        return re.compile(
            rf"\b(?:{self.at_hour}) ?(?P<chour>1[0-2]|[1-9])"
            r"(?:[:.](?P<cminute>[0-5]\d))? ?(?P<chalf>am|pm)\b"
        )

    @cached_property
    def bare(self) -> re.Pattern[str]:
        """A number that is all that is said."""
        return re.compile(rf"(?:{self.about})?(\d{{1,4}}(?:[.,]\d{{1,2}})?)")
