"""Which time in a text is that of the session, and how long the pain has been there.

House rules. A time that stands beside a word for training is the session's; a time that
stands alone is, too, when the text speaks of training and names no better one. Two times
that do not fit together are none. "Since yesterday" tells how long the pain has been there.

Does not live here: what a time is the time of (``flows.listening.roles``), when the pain
began (``flows.listening.beginning``). Called by ``flows.prefill``.
"""

from __future__ import annotations

import re
from datetime import datetime

from flows.listening.roles import PAINFUL, TRAINED, Told, came, of_training, pieces, roles
from flows.listening.times import Moment

_BEGAN = re.compile(
    r"\b(?:start(?:ed|s)?|began|begins?|came on|comes? on|kicked in|hit me|set in|crept|arrived|"
    r"appeared|showed up|since|from)\b"
)
#: "Today" alone is no session that somebody only comes to speak of.
_THIS_DAY = re.compile(r"today|this |tonight|earlier")
_PLANNED = re.compile(
    r"\b(?:should|can|could|may|shall|would|will|gonna|going to|want to|wanna|plan\w*|safe to|"
    r"ok to|okay to|supposed to|meant to|due to|tomorrow)\b"
)
_STILL_THERE = re.compile(
    r"\s*(?:now\b|straight|running|already|of this|in\b"
    r"|of (?:[\w']+ ){0,3}(?:pain\w*|sore\w*|tight\w*|ache|aching|stiff\w*|back))"
)
#: "On day 3", "week now": days without a time.
_NAMED = re.compile(
    r"\b(?:on|at|now|into|still) day (?P<count>\d{1,2})\b|\b(?P<nth>\d)(?:nd|rd|th) day\b(?! of)|"
    r"(?:^|[.,;!?\n] ?|\babout |\bnearly |\bbeen )(?:a )?"
    r"(?P<unit>week|fortnight|month) (?:now|already)\b"
)
#: What most texts are without: then nothing needs to be looked for.
_MAY_NAME = re.compile(r"day \d|\d(?:nd|rd|th) day|(?:week|fortnight|month) (?:now|already)")
_UNITS = {"week": 7.0, "fortnight": 14.0, "month": 30.0}
_FILLING = re.compile(
    r"\b(?:it'?s?|has|have|had|i'?ve|been|like|this|that|there|going|on|now|so|for|about|"
    r"over|the|last|past|since|and|off|in|of|around|nearly|almost|a|good|at|least|with|my|"
    r"low|lower|back|straight)\b"
)
#: "In the last 6 months" is no time that anything lasted.
_WITHIN = re.compile(r"\b(?:in|within) (?:the |my )?(?:(?:last|past|next) +)?$")
_UNTIL = re.compile(r"\b(?:until|till|til|before|came|started|began|noticed|kicked in|hit)\b")
_VAGUE = re.compile(r"few|a few|several")
_SLACK = 1.3
#: Less than this has not been there for days.
_LEAST_HOURS = 12


def trained_hours_ago(plain: str, now: datetime, told: list[Told] | None = None) -> float | None:
    """Hours since the session, if the text says so; ``told`` are its times, if known."""
    told = roles(plain, now) if told is None else told
    found = [one for one in told if one.role == "session" and not _is_planned(plain, one)]
    if found and all(_is_vague(plain, one.moment) for one in found):
        found = [one for one in told if one.role == "open" and one.moment.counted] or found
    if found:
        return _agreed([one for one in found if one.moment.counted] or found)
    alone = [
        one
        for one in told
        if one.role == "open" and not (_is_this_day(plain, one.moment) and _is_aside(plain, one))
    ]
    since = [one for one in told if one.role == "later" and not came(plain, one)]
    rest = alone or since
    return _agreed(rest) if rest and TRAINED.search(plain) else None


def pain_days(plain: str, now: datetime, told: list[Told] | None = None) -> float | None:
    """Days since the pain began, if the text says how long it has been there."""
    told = roles(plain, now) if told is None else told
    lasting = [one for one in told if _is_how_long(plain, one)]
    if not lasting and not _MAY_NAME.search(plain):
        return None
    if not lasting:
        numbers = {_days_named(found) for found in _NAMED.finditer(plain)}
        return numbers.pop() if len(numbers) == 1 else None
    hours = _agreed(lasting)
    return None if hours is None else round(hours / 24, 2)


def _days_named(found: re.Match[str]) -> float:
    return _UNITS[found["unit"]] if found["unit"] else float(found["count"] or found["nth"])


def _agreed(found: list[Told]) -> float | None:
    hours = [one.moment.hours for one in found]
    if not hours or max(hours) > _SLACK * max(min(hours), 1):
        return None
    return hours[0]


def _is_planned(plain: str, one: Told) -> bool:
    """ "Should I train today?" speaks of no session."""
    here = _is_this_day(plain, one.moment)
    return here and _PLANNED.search(plain, one.start, one.moment.start) is not None


def _is_vague(plain: str, moment: Moment) -> bool:
    """Whether a time only says "today"."""
    return moment.rough and _is_this_day(plain, moment)


def _is_this_day(plain: str, moment: Moment) -> bool:
    return _THIS_DAY.match(plain, moment.start) is not None


def _began(plain: str, one: Told) -> bool:
    return _BEGAN.search(plain, one.start, one.moment.start) is not None


def _is_how_long(plain: str, one: Told) -> bool:
    """Whether a time is how long the pain has been there, or when it began."""
    moment = one.moment
    if one.role == "pain":
        return _began(plain, one) and moment.hours >= _LEAST_HOURS
    if (
        not moment.days
        or _VAGUE.match(plain, moment.start)
        or _WITHIN.search(plain, 0, moment.start)
    ):
        return False
    if of_training(plain, one) and not (one.role == "lasting" and _began(plain, one)):
        return False
    if not PAINFUL.search(plain, one.start, one.end) and _says_more(plain, one):
        return False
    if one.role == "later" and not _UNTIL.search(plain, one.start, moment.start):
        return PAINFUL.search(plain, one.start, one.end) is not None or _stays(plain, one)
    if one.role == "none":
        return _stays(plain, one) or _stands_alone(plain, one)
    return one.role == "lasting"


def _is_aside(plain: str, one: Told) -> bool:
    """Whether a time of today belongs to something else: "pink wee this morning"."""
    return one.moment.rough or _says_more(plain, one)


def _says_more(plain: str, one: Told) -> bool:
    """Whether a clause speaks of something else than how long it has been."""
    rest = plain[one.start : one.moment.start] + " " + plain[one.moment.end : one.end]
    return len(re.sub(_FILLING, " ", rest).split()) > 1


def _stays(plain: str, one: Told) -> bool:
    return _STILL_THERE.match(plain, one.moment.end) is not None


def _stands_alone(plain: str, one: Told) -> bool:
    """ "Sore behind both thighs, two days": nothing else in its clause, or pain before it."""
    if (
        PAINFUL.search(plain, one.start, one.moment.start)
        and not plain[one.moment.end : one.end].strip()
    ):
        return True
    if plain[one.start : one.moment.start].strip() or plain[one.moment.end : one.end].strip():
        return False
    earlier = [
        piece for piece in pieces(plain) if piece[1] <= one.start and plain[slice(*piece)].strip()
    ]
    if not earlier:
        return False
    return not TRAINED.search(plain) or PAINFUL.search(plain, *earlier[-1]) is not None
