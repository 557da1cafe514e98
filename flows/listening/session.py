"""Which time in a text is that of the session, and how long the pain has been there.

House rules. A time that stands beside a word for training is the session's; a time that
stands alone is, too, when the text speaks of training and names no better one. Two times
that do not fit together are none. "Since yesterday" tells how long the pain has been there.

Does not live here: the words (``flows.listening.role_words``), what a time is the time of
(``flows.listening.roles``), when the pain began (``flows.listening.beginning``). Called by
``flows.prefill``.
"""

from __future__ import annotations

import re

from flows.listening.role_words import RoleWords
from flows.listening.roles import Told, came, of_training, pieces
from flows.listening.times import Moment

_SLACK = 1.3
#: Less than this has not been there for days.
_LEAST_HOURS = 12


def trained_hours_ago(words: RoleWords, plain: str, told: list[Told]) -> float | None:
    """Hours since the session, if the text says so; ``told`` are its times (see ``roles``)."""
    found = [one for one in told if one.role == "session" and not _is_planned(words, plain, one)]
    if found and all(_is_vague(words, plain, one.moment) for one in found):
        found = [one for one in told if one.role == "open" and one.moment.counted] or found
    if found:
        return _agreed([one for one in found if one.moment.counted] or found)
    alone = [
        one
        for one in told
        if one.role == "open"
        and not (_is_this_day(words, plain, one.moment) and _is_aside(words, plain, one))
    ]
    since = [one for one in told if one.role == "later" and not came(words, plain, one)]
    rest = alone or since
    return _agreed(rest) if rest and words.trained.search(plain) else None


def pain_days(words: RoleWords, plain: str, told: list[Told]) -> float | None:
    """Days since the pain began, if the text says how long it has been there."""
    lasting = [one for one in told if _is_how_long(words, plain, one)]
    if not lasting and not words.session.may_name.search(plain):
        return None
    if not lasting:
        numbers = {_days_named(words, found) for found in words.session.named.finditer(plain)}
        return numbers.pop() if len(numbers) == 1 else None
    hours = _agreed(lasting)
    return None if hours is None else round(hours / 24, 2)


def _days_named(words: RoleWords, found: re.Match[str]) -> float:
    if found["unit"]:
        return words.session.units[found["unit"]]
    return float(found["count"] or found["nth"])


def _agreed(found: list[Told]) -> float | None:
    hours = [one.moment.hours for one in found]
    if not hours or max(hours) > _SLACK * max(min(hours), 1):
        return None
    return hours[0]


def _is_planned(words: RoleWords, plain: str, one: Told) -> bool:
    """ "Should I train today?" speaks of no session."""
    here = _is_this_day(words, plain, one.moment)
    return here and words.session.planned.search(plain, one.start, one.moment.start) is not None


def _is_vague(words: RoleWords, plain: str, moment: Moment) -> bool:
    """Whether a time only says "today"."""
    return moment.rough and _is_this_day(words, plain, moment)


def _is_this_day(words: RoleWords, plain: str, moment: Moment) -> bool:
    return words.session.this_day.match(plain, moment.start) is not None


def _began(words: RoleWords, plain: str, one: Told) -> bool:
    return words.session.began.search(plain, one.start, one.moment.start) is not None


def _is_how_long(words: RoleWords, plain: str, one: Told) -> bool:
    """Whether a time is how long the pain has been there, or when it began."""
    moment = one.moment
    if one.role == "pain":
        return _began(words, plain, one) and moment.hours >= _LEAST_HOURS
    if (
        not moment.days
        or words.session.vague.match(plain, moment.start)
        or words.session.within.search(plain, 0, moment.start)
    ):
        return False
    if of_training(words, plain, one) and not (one.role == "lasting" and _began(words, plain, one)):
        return False
    if not words.painful.search(plain, one.start, one.end) and _says_more(words, plain, one):
        return False
    if one.role == "later" and not words.session.until.search(plain, one.start, moment.start):
        return words.painful.search(plain, one.start, one.end) is not None or _stays(
            words, plain, one
        )
    if one.role == "none":
        return _stays(words, plain, one) or _stands_alone(words, plain, one)
    return one.role == "lasting"


def _is_aside(words: RoleWords, plain: str, one: Told) -> bool:
    """Whether a time of today belongs to something else: "pink wee this morning"."""
    return one.moment.rough or _says_more(words, plain, one)


def _says_more(words: RoleWords, plain: str, one: Told) -> bool:
    """Whether a clause speaks of something else than how long it has been."""
    rest = plain[one.start : one.moment.start] + " " + plain[one.moment.end : one.end]
    return len(words.session.filling.sub(" ", rest).split()) > 1


def _stays(words: RoleWords, plain: str, one: Told) -> bool:
    return words.session.still_there.match(plain, one.moment.end) is not None


def _stands_alone(words: RoleWords, plain: str, one: Told) -> bool:
    """ "Sore behind both thighs, two days": nothing else in its clause, or pain before it."""
    if (
        words.painful.search(plain, one.start, one.moment.start)
        and not plain[one.moment.end : one.end].strip()
    ):
        return True
    if plain[one.start : one.moment.start].strip() or plain[one.moment.end : one.end].strip():
        return False
    earlier = [
        piece
        for piece in pieces(words, plain)
        if piece[1] <= one.start and plain[slice(*piece)].strip()
    ]
    if not earlier:
        return False
    return not words.trained.search(plain) or words.painful.search(plain, *earlier[-1]) is not None
