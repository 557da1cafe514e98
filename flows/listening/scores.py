"""Pain scores out of ten: today's on movement, today's at rest, and whether it was more before.

House rules. Of "3 or 4" and "6-7" the higher counts, as for a typed answer. A score of the
past ("was a 6 on monday") is not today's, but tells how it goes. Two scores of one kind
that differ are none.

Does not live here: a score typed as an answer (``flows.typed``). Called by ``flows.prefill``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_MOST = 10
#: A text with more scores than this is no report of one pain.
_MOST_SCORES = 12
_WORDS = "zero one two three four five six seven eight nine ten".split()
#: What most texts are without: then no form needs to be tried.
_NUMBERED = re.compile(r"\d|\b(?:" + "|".join(_WORDS) + r")\b")
_NUMBER = r"(?:\d{1,2}(?:[.,]\d)?|" + "|".join(_WORDS) + r")"
_RANGE = rf"{_NUMBER}(?:\s?(?:-|–|or)\s?(?:an?\s)?{_NUMBER})?"
_NO_UNIT = (
    r"(?!\s*(?:[-–/:.,x%]?\d|kg|kgs|kilos?|lbs?|plates?|reps?|sets?|x\b|days?|hours?|hrs?|h\b|"
    r"weeks?|wks?|months?|mins?|minutes?|nights?|times|years?|yrs?|am\b|pm\b|rounds?|sessions?|"
    r"st\b|nd\b|rd\b|th\b|degrees|km|miles|ibuprofen|paracetamol|steps|hundred|rep\b|set\b|"
    r"plate\b|kilo\b|weeks?|day\b|week\b|month\b|hour\b|year\b|am\b|pm\b|second|sec\b|o'?clock|"
    r"(?:side|spot|leg|place|point|muscle|area|bit|big|more|of|movement|finger|position|thing)\b))"
)
_WHEN = (
    r"(?:now|today|yesterday|this morning|lying|laying|at rest|resting|in bed|walking|moving|"
    r"bending|sitting|standing|(?:when|if) (?:i'?m |i )?"
    r"(?:sit|lie|lay|lying|sitting|rest|walk|move|bend|stand)\w*)\b"
)
#: The ways to tell a score. The first are the surest, and take the words of the others.
_FORMS = (
    # "4/10", "3 or 4 out of ten"
    re.compile(
        rf"(?<![\w.,/])(?P<n>{_RANGE})\s*(?:/|\\|out ?of|outta|out a|outa|from|over|of|on)\s*"
        r"(?:a\s)?(?:10|ten)(?!\w|[.,/]\d|\s?(?:sets?|reps?|days|weeks|minutes|mins))"
    ),
    # "from a 6 to a 3"
    re.compile(r"\bfrom (?:an? )?\d to (?:about |around )?(?:an? )?(?P<n>\d)(?!\w|[.,]\d)"),
    # "about a 4", "now it's a 3"
    re.compile(
        r"(?<!\w)(?:about|like|maybe|around|roughly|only|solid|still|just|was|were|its|it's|is|"
        r"say|call it|at|now|from|to|hits?|be|a good|probably|mild|steady|easy|strong|or so)"
        rf"\s+an?\s+(?P<n>{_RANGE})(?!\w){_NO_UNIT}"
    ),
    # "pain level 5", or with a colon
    re.compile(
        r"(?<!\w)(?:pain|level|score|intensity|severity|nrs|vas)(?:\s+|:\s*|=\s*)"
        r"(?:(?:level|score|scale|is|at|about|now|of|like|around|maybe|today|was|=|:)\s*)*"
        rf"(?P<n>{_RANGE})(?!\w){_NO_UNIT}"
    ),
    # "down to 3", "it's 0 when I'm lying"
    re.compile(
        r"(?<!\w)(?:it'?s|is|was|now|like|still|then|down to|up to)\s+"
        r"(?:about |like |maybe |around |at )?(?P<n>\d(?:[.,]\d)?)"
        rf"(?=\s+(?:{_WHEN}|on (?:sat|sun|mon|tue|wed|thu|fri|day))|\s*(?:$|[.;!?\n]))"
    ),
    # "a 3 sitting, 5 bending, 0 lying"
    re.compile(
        r"(?:^|[,;.\n]\s?|\b(?:and|sitting|lying|walking|standing|bending|rest|moving) )"
        rf"(?P<n>\d)\s+(?={_WHEN})"
    ),
    # "3-4 on the pain scale", "2ish"
    re.compile(rf"(?<![\w.,/])(?P<n>{_RANGE})\s?(?:ish\b|on (?:the|a|my) (?:pain )?scale)"),
    # "I'd give it a 5", "maybe 3?"
    re.compile(
        r"\b(?:give it|rate it|call it|solid|id say|i'd say|say|maybe|probably|about)\s"
        rf"(?:an?\s)?(?P<n>{_RANGE})(?=\s*(?:$|[.;,!?\n]))"
    ),
    # A number that is all the last clause says: "lower back sore, walking helps, 3".
    re.compile(r"\D[.,!?\n]\s*(?P<n>10|\d)\s*\.?$"),
)
_CLAUSE = re.compile(r"[,.;!?\n](?!\d)|\bbut\b")
_RESTING = re.compile(
    r"\b(?:lying|laying|lie|laid|lay|at rest|resting|rested|in bed|sat still|sitting still|"
    r"not moving|keep still|(?:sat|sit|sitting) (?:back|on the (?:sofa|couch)))\b"
)
_STILL = re.compile(r"\s*(?:when |if )?(?:i'?m )?(?:still|not moving|stationary)\s*(?:$|[.,;!?])")
_SITTING = re.compile(r"\b(?:sat|sit|sitting)\b(?! (?:up|down)\b)")
_PAST = re.compile(
    r"\b(?:was|were|(?<!'ve )(?<!have )(?<!has )had|started|peaked|"
    r"first (?:two |few |three |couple of )?(?:day|night)s?|"
    r"initially|used to|had been|from an?|down from|at its worst|at first)\b"
)
_PAST_BEHIND = re.compile(
    r"\s*(?:yesterday|(?:on )?(?:sat|sun|mon|tue|wed|thu|fri)(?:\w*day|s|rs)?\b|at first|"
    r"initially|at its worst|last night|at the start|the day after|the first day)\b|"
    r"\s+(?!since|after|from|by|than)[^\W\d]+ on (?:sat|sun|mon|tue|wed|thu|fri)|"
    r"(?:\s+[^\W\d]+){0,4}?\s+(?:(?:last (?:week|month|year|time)|earlier)\b|"
    r"before\s*(?:$|[,.;!?]))"
)
_NOW = re.compile(
    r"\b(?:now|today|still|down to|currently|this morning|at the moment|these days)\b"
)


@dataclass(frozen=True, slots=True)
class Scores:
    """Today's scores, None where there is none or several; ``course`` is a code of ``trend``."""

    moving: float | None
    resting: float | None
    course: str | None


_NONE = Scores(None, None, None)


@dataclass(frozen=True, slots=True)
class _Found:
    value: float
    place: str
    now: bool


def scores(plain: str) -> Scores:
    """The scores in a plain text (see ``plain_text``)."""
    if not _NUMBERED.search(plain):
        return _NONE
    found = list(_placed(plain))
    moving = {one.value for one in found if one.place == "moving"}
    now = {one.value for one in found if one.place == "moving" and one.now}
    earlier = moving - now if len(now) == 1 < len(moving) else set()
    moving -= earlier
    resting = {one.value for one in found if one.place == "resting"}
    for one in found:
        # A score sitting that is all there is may be of either.
        if one.place == "sitting" and moving:
            (resting if one.value < max(moving) else moving).add(one.value)
    before = earlier | {one.value for one in found if one.place == "past"}
    return Scores(_only(moving), _only(resting), _course(_only(moving), before))


def _course(today: float | None, before: set[float]) -> str | None:
    if today is None or not before:
        return None
    if today < min(before):
        return "improving"
    return "worse" if today > max(before) else None


def _placed(plain: str) -> Iterator[_Found]:
    """Every score with what it is a score of: moving, resting, sitting or the past."""
    hits = sorted({*islice(_matches(plain), _MOST_SCORES)})
    for at, (start, end, value) in enumerate(hits):
        before = max([hits[at - 1][1] if at else 0, *_stops(plain, 0, start)])
        after = min([hits[at + 1][0] if at + 1 < len(hits) else len(plain), *_starts(plain, end)])
        sentence = plain[max(plain.rfind(mark, 0, start) for mark in ".!?\n") + 1 : after]
        now = _NOW.search(sentence) is not None
        follows = at > 0 and before == hits[at - 1][1]
        yield _Found(value, _place(plain[before:end], plain[end:after], follows), now)


def _place(before: str, behind: str, follows: bool) -> str:
    """What a score is of, by the words around it; those before it may be of the last score."""
    if not _NOW.search(before) and (_PAST.search(before) or _PAST_BEHIND.match(behind)):
        return "past"
    if _STILL.match(behind):
        return "resting"
    for text in (behind,) if follows else (behind, before):
        if _RESTING.search(text):
            return "resting"
        if _SITTING.search(text):
            return "sitting"
    return "moving"


def _matches(plain: str) -> Iterator[tuple[int, int, float]]:
    """Start, end and value of every score, each once."""
    taken: list[tuple[int, int]] = []
    for form in _FORMS:
        for found in form.finditer(plain):
            start, value = found.start("n"), _value(found["n"])
            if value <= _MOST and not any(
                start < stop and begin < found.end() for begin, stop in taken
            ):
                taken.append((start, found.end()))
                yield start, found.end(), value


def _value(given: str) -> float:
    """The number, or the higher of two."""
    numbers = [one for one in re.split(r"[^\w.,]+", given) if one in _WORDS or one[:1].isdigit()]
    return max(
        float(_WORDS.index(one)) if one in _WORDS else float(one.replace(",", "."))
        for one in numbers
    )


def _stops(plain: str, start: int, end: int) -> Iterator[int]:
    return (found.end() for found in _CLAUSE.finditer(plain, start, end))


def _starts(plain: str, start: int) -> Iterator[int]:
    return (found.start() for found in _CLAUSE.finditer(plain, start))


def _only(values: set[float]) -> float | None:
    return next(iter(values)) if len(values) == 1 else None
