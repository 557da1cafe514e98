"""Which time in a text is that of the session, and how long the pain has been there.

House rules. A time belongs to the session only if a word for training stands in its
clause, or beside it; "since yesterday" alone tells when the pain began, not the session.
Two times that do not fit together are none.

Does not live here: reading a time (``flows.listening.times``). Called by ``flows.prefill``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from flows.listening.times import Moment, moments

_TRAINED = re.compile(
    r"\b(?:dead ?lift\w*|deads|dls?|rdls?|romanians?|sumo|trap ?bar|hex bar|squat\w*|session|gym|"
    r"train(?:ed|ing)?|work ?out|wod|murph|leg day|pull day|push day|back day|lift(?:ed|ing|s)?|"
    r"pull(?:ed|s)|rack pulls?|block pulls?|bench(?:ed)?|rows?|cleans?|snatch\w*|good mornings?|"
    r"swings?|lunges?|thrusts?|class|bootcamp|crossfit|meet|comp|pb|pr|max(?:ed)?|incline|"
    r"carried heavy|heavy iron|stiff legs?|kettlebells?|kb|hyrox|challenge|circuits?|squad|sqats?|"
    r"mid (?:set|rep|lift|pull)|(?:last|my|first|top) (?:set|rep)|the bar|doms from|press|"
    r"pullups?|pull ups?)\b"
)
_NOT_WHEN = re.compile(
    r"(?:\b(?:for|in|every|past|of|over|within|about every|next|after|under|nearly)\s+"
    r"(?:the |last |about |a |over )*|x\s*)$"
)
_BEGAN = re.compile(r"\b(?:started|began|came on|kicked in|hit me|set in|crept|arrived|appeared)\b")
_BEHIND = re.compile(r"\s*(?:ago|back|post|after|on\b|later|since|from|prior|now after|removed)")
_AFTER_IT = re.compile(r"\s*(?:post|after|from|since|on\b|past)")
_ONLY_TIME = re.compile(
    r"^(?:about|around|roughly|was|so|it was|that was|ago|back|now|on|at|the|[\s(~])*$"
)
_CLAUSE = re.compile(r"[.,;!?\n()]|\band now\b|\bbut\b|\bwoke\b")
_FOR = re.compile(
    r"\b(?:for|been|been like this|had it|now|past|last|since|lasted|going on)\s+"
    r"(?:about |around |the |last |past |over |nearly |like |bout |almost |a good |roughly )*$"
)
_NOW = re.compile(
    r"\s*(?:now|straight|running|already|of this|of back)\b|\s+(?:constant|dull|low back)"
)
_SLACK = 1.3
#: A text with more times than this is no report of one session.
_MOST = 12


def trained_hours_ago(plain: str, now: datetime) -> float | None:
    """Hours since the session, if the text says so."""
    times = list(islice(moments(plain, now), _MOST))
    found = [one for one in times if _of_the_session(plain, one)]
    exact = [one for one in found if one.counted] or found
    return _agreed(exact)


def pain_days(plain: str, now: datetime) -> float | None:
    """Days since the pain began, if the text says how long it has been there."""
    lasting = []
    for one in islice(moments(plain, now), _MOST):
        before, behind = plain[max(0, one.start - 40) : one.start], plain[one.end : one.end + 20]
        began = _BEGAN.search(before) and re.match(r"\s*(?:ago|back)", behind)
        lasts = one.counted and one.days and (_FOR.search(before) or _NOW.match(behind))
        if began or (lasts and not re.match(r"\s*(?:ago|back|after|post|later)", behind)):
            lasting.append(one)
    hours = _agreed(lasting)
    return None if hours is None else round(hours / 24, 2)


def _agreed(found: list[Moment]) -> float | None:
    if not found:
        return None
    hours = [one.hours for one in found]
    if max(hours) > _SLACK * max(min(hours), 1):
        return None
    return hours[0]


def _of_the_session(plain: str, one: Moment) -> bool:
    before, behind = plain[: one.start], plain[one.end :]
    if one.counted and not _BEHIND.match(behind):
        return False
    if one.counted and _NOT_WHEN.search(before[-25:]):
        return False
    start, end = _clause(plain, one)
    clause = plain[start:end]
    if _BEGAN.search(plain[start : one.start]):
        return False
    if _TRAINED.search(clause):
        return True
    if one.counted and _AFTER_IT.match(behind):
        return _TRAINED.search(plain) is not None
    rest = plain[start : one.start] + plain[one.end : end]
    if _ONLY_TIME.match(rest):
        # "Front squats, 24 hrs ago": the time belongs to what stands before it.
        previous = max(plain.rfind(mark, 0, max(start - 1, 0)) for mark in ".;!?\n,")
        return _TRAINED.search(plain[previous + 1 : start]) is not None
    return False


def _clause(plain: str, one: Moment) -> tuple[int, int]:
    start = 0
    for found in _marks(plain):
        if found.end() <= one.start:
            start = found.end()
        elif found.start() >= one.end:
            return start, found.start()
    return start, len(plain)


def _marks(plain: str) -> Iterator[re.Match[str]]:
    yield from _CLAUSE.finditer(plain)
