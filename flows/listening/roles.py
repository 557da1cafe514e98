"""What each time in a text is the time of: the session, the pain, or how long it lasted.

House rules. A time belongs to whatever stands nearest to it in its clause: "sore today
after squats yesterday" names two. What stands alone ("Yesterday night.") is open, and may
be the session's when nothing else is. "For two weeks" is how long, "ten hours after" is
how much later, and neither is a point in time.

Does not live here: reading a time (``flows.listening.times``), choosing among several
(``flows.listening.session`` and ``flows.listening.beginning``). Called by ``flows.prefill``,
which hands them what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Literal

from flows.listening.times import Moment, moments

Role = Literal["session", "pain", "open", "lasting", "later", "none"]

_LIFTS = (
    r"(?:dead|peso|kreuz)[ -]?(?:lift\w*|muerto|heben)|deads|dls?|[bs]?s?l?rdl'?s?|sldls?|"
    r"romanians?|sumo|trap ?bar|hex bar|(?:sq[au]+t|squot)\w*|sqts?|goblets?|bulgarians?|"
    r"lunges?|lunging|step ?ups?|(?:rack|block|heavy) pulls?|bench(?:ed|ing)?|row(?:s|ed|ing)?|"
    r"cleans?|snatch\w*|jerks?|thrusters?|good ?mornings|swings?|(?:hip )?thrusts?|stiff legs?|"
    r"kettle ?bells?|kb|(?:leg |overhead |bench |push |hack )?press(?:ed|es|ing)?|ohp|incline|"
    r"(?:pull|chin|push|press|sit) ?ups?|dips|(?:\w+ )?curls?|(?:back |leg |hyper)extensions?|"
    r"shrugs|nordics?|ghd|burpees|box jumps|sled|farmers?(?:'s)? (?:walk|carr)\w*|yoke|"
    r"atlas stones?|tyre flips?|tire flips?|rower"
)
_SESSIONS = (
    r"session|gym|train(?:ed|ing)?|work(?:ed)? ?out|wod|metcon|murph|smolov|crossfit|hyrox|class|"
    r"bootcamp|meet|comp|competition|powerlifting|weightlifting|strongman|oly|challenge|"
    r"circuits?|squad|spin|pilates|emom|amrap|came back|been back|back (?:to|at) it|went back|"
    r"(?:leg|pull|push|back|chest|squat|bench|lower|upper|deadlift|arm|full body)s? ?"
    r"(?:body )?day|legs? night|"
    r"(?:did|done|hit|trained|smashed|worked) (?:my )?"
    r"(?:legs|back|chest|arms|glutes|shoulders|hams)"
)
_LIFTING = (
    r"lift(?:ed|ing|s)?|pull(?:ed|s) (?!muscle|something|my)|"
    r"pulling (?!feeling|sensation|in|pain)|(?:re-?|un)?rack(?:ed|ing)|unrack|re-?rack|"
    r"p[br]'?s?|max(?:ed)?(?: out)?|carried heavy|heavy iron|heavy carry|the bar|doms from|"
    r"warm ?ups?|(?:mid|my|the|last|first|second|third|top|on) (?:set|rep|lift|pull)|sets? of|"
    r"reps? (?:of|at|@)|(?:single|double|triple|\dx\d+|\d+ ?x ?\d|\d{2,3} ?(?:kg|kilos|lbs?))s?"
)
#: Two words may be written as one, or with a hyphen.
TRAINED = re.compile(r"\b(?:" + f"{_LIFTS}|{_SESSIONS}|{_LIFTING}".replace(" ?", "[ -]?") + r")\b")
PAINFUL = re.compile(
    r"\b(?:sore\w*|ach(?:e|es|ed|ing|y|ey)|pain\w*|stiff\w*|tight\w*|hurt\w*|spasm\w*|seiz\w*|"
    r"doms|twing\w*|tweak\w*|niggl\w*|cramp\w*|throb\w*|sharp|dull|burn\w*|wo(?:ke|ken)|"
    r"wak(?:e|es|ing)|start(?:ed|s)?|beg[aiu]n|came|comes? on|kicked in|hit me|set in|crept|"
    r"arriv\w*|appear\w*|notic\w*|better|worse|same|gone|fine|easing|eased|improv\w*|settl\w*|"
    r"fading|loosen\w*|limp\w*|can ?not|can'?t|couldn'?t|barely|hardly|feels?|feeling|grabbed|"
    r"knackered|wrecked|killing|dying|moved|slept|sleep|pulling|\d\s?/\s?10|out of (?:10|ten)|"
    r"(?<!^)ok)\b"
)
#: What only training has: stopping, and how long it has been done.
_PAUSED = re.compile(
    r"\b(?:(?<!and )off|out|away|break|without|deload\w*|layoff|rest(?:ed)?|holiday|lifting|"
    r"gym|programme?|block|no (?:gym|lifting)|train\w*|trained|squat\w*|pregnan\w*)\b"
)
_HOW_LONG = re.compile(
    r"\b(?:for|in|every|past|within|about every|next|under|over|nearly|been|had it|last|since|"
    r"lasted|going on|lasting)\s+(?:about |around |the |last |past |over |nearly |like |bout |"
    r"almost |a good |roughly |at least |only |maybe |a |one |now |this )*$|\bx\s*$"
)
_CAME = re.compile(
    r"\b(?:start(?:ed|s)?|began|came on|kicked in|set in|noticed|appeared|crept|hit|felt it|"
    r"tightened|stiffened|seized|got (?:sore|stiff|tight|bad|worse)|became|went)\b"
)
#: "The same as yesterday", "no change since monday": a time that something is compared with.
_COMPARED = re.compile(
    r"\b(?:than|as|like|unlike)\s+$|"
    r"\b(?:change\w*|same|better|worse|improve\w*|different) since\s+$"
)
_POINT = re.compile(r"\s*(?:(?:or so )?(?:ago|back\b|prior|past\b)|before (?:now|today))")
_SINCE_IT = re.compile(r"\s*(?:post|after|from|since|on\b|removed|out from|following)\b")
_LATER = re.compile(
    r"\s*later\b|\s*(?:after(?:wards)?|post|on|in)\s*"
    r"(?=[.,;!?\n)(]|$|(?:and|but|i|my|it|still)\b)"
)
_CLAUSE = re.compile(r"[,;!?\n()]|\.(?!\d)|\band now\b|\bbut\b|\bthen\b")
#: No session that somebody comes to speak of is longer ago, in hours.
_LONGEST = 24 * 21
_TOOK_UP = re.compile(
    r"\b(?:started|began|been|took up|got into|new to) (?:\w+ ){0,2}(?:lifting|training|"
    r"deadlifting|squatting|going|the gym|gym|crossfit|powerlifting)\b"
)
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


def roles(plain: str, now: datetime) -> list[Told]:
    """The times of a plain text (see ``plain_text``) as of ``now``, each with its role."""
    named = list(islice(moments(plain, now), _MOST))
    # Most texts name no time, and need no cutting.
    marks = [found.span() for found in _CLAUSE.finditer(plain)] if named else []
    told = []
    for one in named:
        start, end = _around(marks, one, len(plain))
        told.append(Told(one, _role(plain, one, start, end), start, end))
    return [_beside_others(plain, one, told) for one in told]


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


def _beside_others(plain: str, told: Told, all_: list[Told]) -> Told:
    """Of several days in one clause, the session's is the one nearest to a word for it."""
    if told.role == "session" and _is_later(told, all_) and _SINCE_IT.match(plain, told.moment.end):
        return replace(told, role="later")
    rivals = [one for one in all_ if one.role == "session" and one.start == told.start]
    if told not in rivals or told.moment.counted or len(rivals) == 1:
        return told
    gaps = [_gap(TRAINED, plain, one.moment, one.start, one.end) for one in rivals]
    nearest = gaps[rivals.index(told)] == min(gap for gap in gaps if gap is not None)
    return told if nearest else replace(told, role="pain")


def _role(plain: str, one: Moment, start: int, end: int) -> Role:
    if _COMPARED.search(plain, start, one.start):
        return "none"
    if not one.counted or _POINT.match(plain, one.end):
        return _nearest(plain, one, start, end)
    if _HOW_LONG.search(plain, start, one.start):
        return "lasting"
    if _LATER.match(plain, one.end):
        return "later"
    if not _SINCE_IT.match(plain, one.end):
        return "none"
    if _CAME.search(plain, start, one.start if one.days else end):
        return "later"
    return "session" if TRAINED.search(plain, one.end, end) else "pain"


def _nearest(plain: str, one: Moment, start: int, end: int) -> Role:
    """Whether training or pain is spoken of right beside a moment."""
    trained = _gap(TRAINED, plain, one, start, end)
    painful = _gap(PAINFUL, plain, one, start, end)
    if trained is None and painful is None:
        return "pain" if re.search(r"\b(?:since|from)\s+$", plain[start : one.start]) else "open"
    if painful is None or (trained is not None and trained <= painful):
        return "none" if one.hours > _LONGEST or _TOOK_UP.search(plain, start, end) else "session"
    return "pain"


def _gap(words: re.Pattern[str], plain: str, one: Moment, start: int, end: int) -> int | None:
    """Characters between a moment and the nearest of some words in its clause."""
    gaps = [
        max(one.start - found.end(), found.start() - one.end, 0)
        for found in words.finditer(plain, start, end)
    ]
    return min(gaps, default=None)


def of_training(plain: str, told: Told) -> bool:
    """Whether what lasted was training, or a pause of it, and no pain."""
    moment = told.moment
    around = [_gap(words, plain, moment, told.start, told.end) for words in (_PAUSED, TRAINED)]
    trained = min((gap for gap in around if gap is not None), default=None)
    painful = _gap(PAINFUL, plain, moment, told.start, told.end)
    return trained is not None and (painful is None or trained <= painful)


def came(plain: str, told: Told) -> bool:
    """Whether the clause of a time tells that something came on then."""
    return _CAME.search(plain, told.start, told.end) is not None


def pieces(plain: str) -> Iterator[tuple[int, int]]:
    """The clauses of a plain text, in characters."""
    start = 0
    for found in _CLAUSE.finditer(plain):
        yield start, found.start()
        start = found.end()
    yield start, len(plain)
