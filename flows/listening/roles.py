"""What each time in a text is the time of: the session, the pain, or how long it lasted.

House rules. A time belongs to whatever stands nearest to it in its clause: "sore today
after squats yesterday" names two. What stands alone ("Yesterday night.") is open, and may
be the session's when nothing else is. "For two weeks" is how long, "ten hours after" is
how much later, and neither is a point in time.

Does not live here: the words (``flows.listening.role_words``), reading a time
(``flows.listening.times``), choosing among several (``flows.listening.session`` and
``flows.listening.beginning``). Called by ``flows.prefill``, which hands them what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Literal

from flows.listening.role_words import RoleWords
from flows.listening.time_words import TimeWords
from flows.listening.times import Moment, moments

Role = Literal["session", "pain", "open", "lasting", "later", "none"]

#: No session that somebody comes to speak of is longer ago, in hours.
_LONGEST = 24 * 21
#: Nothing further away belongs to a time, in characters.
_REACH = 200
#: A text with more times than this is no report of one session.
_MOST = 12


@dataclass(frozen=True, slots=True)
class Told:
    """A time with its role, and the clause that it stands in, in characters."""

    moment: Moment
    role: Role
    start: int
    end: int


def roles(
    words: RoleWords | None, times: TimeWords | None, plain: str, now: datetime
) -> list[Told]:
    """The times of a plain text (see ``plain_text``) as of ``now``, each with its role.

    None in a language without words for them.
    """
    if words is None:
        return []
    named = list(islice(moments(times, plain, now), _MOST))
    # Most texts name no time, and need no cutting.
    marks = [found.span() for found in words.clause.finditer(plain)] if named else []
    told = []
    for one in named:
        start, end = _around(marks, one, len(plain))
        told.append(Told(one, _role(words, plain, one, start, end), start, end))
    return [_beside_others(words, plain, one, told) for one in told]


def _around(marks: list[tuple[int, int]], one: Moment, length: int) -> tuple[int, int]:
    """The clause of a moment: from the last mark before it to the first behind it, if near."""
    start = max((stop for _, stop in marks if stop <= one.start), default=0)
    end = min((begin for begin, _ in marks if begin >= one.end), default=length)
    return max(start, one.start - _REACH), min(end, one.end + _REACH)


def _is_later(told: Told, all_: list[Told]) -> bool:
    """ "Onset on saturday, 3 hrs after deads": the hours are those between the two."""
    rest = [one for one in all_ if one is not told and not one.moment.counted]
    return (
        told.moment.counted
        and not told.moment.days
        and any(one.moment.hours > 2 * told.moment.hours for one in rest)
    )


def _beside_others(words: RoleWords, plain: str, told: Told, all_: list[Told]) -> Told:
    """Of several days in one clause, the session's is the one nearest to a word for it."""
    later = told.role == "session" and _is_later(told, all_)
    if later and words.since_it.match(plain, told.moment.end):
        return replace(told, role="later")
    rivals = [one for one in all_ if one.role == "session" and one.start == told.start]
    if told not in rivals or told.moment.counted or len(rivals) == 1:
        return told
    gaps = [_gap(words.trained, plain, one.moment, one.start, one.end) for one in rivals]
    nearest = gaps[rivals.index(told)] == min(gap for gap in gaps if gap is not None)
    return told if nearest else replace(told, role="pain")


def _role(words: RoleWords, plain: str, one: Moment, start: int, end: int) -> Role:
    if words.compared.search(plain, start, one.start):
        return "none"
    if not one.counted or words.point.match(plain, one.end):
        return _nearest(words, plain, one, start, end)
    if words.how_long.search(plain, start, one.start):
        return "lasting"
    if words.later.match(plain, one.end):
        return "later"
    if not words.since_it.match(plain, one.end):
        return "none"
    if words.came.search(plain, start, one.start if one.days else end):
        return "later"
    return "session" if words.trained.search(plain, one.end, end) else "pain"


def _nearest(words: RoleWords, plain: str, one: Moment, start: int, end: int) -> Role:
    """Whether training or pain is spoken of right beside a moment."""
    trained = _gap(words.trained, plain, one, start, end)
    painful = _gap(words.painful, plain, one, start, end)
    if trained is None and painful is None:
        return "pain" if words.since.search(plain[start : one.start]) else "open"
    if painful is None or (trained is not None and trained <= painful):
        return (
            "none" if one.hours > _LONGEST or words.took_up.search(plain, start, end) else "session"
        )
    return "pain"


def _gap(said: re.Pattern[str], plain: str, one: Moment, start: int, end: int) -> int | None:
    """Characters between a moment and the nearest of some words in its clause."""
    gaps = [
        max(one.start - found.end(), found.start() - one.end, 0)
        for found in said.finditer(plain, start, end)
    ]
    return min(gaps, default=None)


def of_training(words: RoleWords, plain: str, told: Told) -> bool:
    """Whether what lasted was training, or a pause of it, and no pain."""
    moment = told.moment
    said = (words.paused, words.trained)
    around = [_gap(one, plain, moment, told.start, told.end) for one in said]
    trained = min((gap for gap in around if gap is not None), default=None)
    painful = _gap(words.painful, plain, moment, told.start, told.end)
    return trained is not None and (painful is None or trained <= painful)


def came(words: RoleWords, plain: str, told: Told) -> bool:
    """Whether the clause of a time tells that something came on then."""
    return words.came.search(plain, told.start, told.end) is not None


def pieces(words: RoleWords, plain: str) -> Iterator[tuple[int, int]]:
    """The clauses of a plain text, in characters."""
    start = 0
    for found in words.clause.finditer(plain):
        yield start, found.start()
        start = found.end()
    yield start, len(plain)
