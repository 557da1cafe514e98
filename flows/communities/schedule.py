"""When a community's posts and weekly totals fall due, by the clock on its own wall.

Lives here: local days, weeks and minutes as moments in UTC, over every change of the
clocks. Does not live here: the reading of the clock (``bot.clock``), which zone it is
(``flows.communities.zones``), what is posted (``bot/texts``). Called by ``bot/communities``.

Every moment that comes in is aware; every moment that goes out is in UTC.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from flows.communities.terms import DAY_MINUTES, MOST_DAYS, CommunitySettings

#: How many texts the deadlift-day post has; they take turns.
POSTS = 6
#: Totals are published at this minute of the local Monday after their week.
PUBLISHED_AT = 9 * 60

_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
# A full week to leave out, one whose only post is left out, and one to find it in.
_DAYS_AHEAD = 22


def next_post(
    settings: CommunitySettings,
    after: datetime,
    zone: tzinfo,
    posted: Collection[datetime] = (),
) -> datetime | None:
    """The first moment for a post strictly after ``after``; None when no day is chosen.

    A local time that the clocks jump over moves forward to the first that exists, and a time
    that comes twice is the first. There is one post a local day at most, and three a local
    week: what would have to move to a day with its own post, or to another week, is left
    out. ``posted`` are the moments of the latest posts: with them the caps also hold when
    the admins have just chosen other days or another time.
    """
    taken = {_day_of(moment, zone) for moment in posted}
    weeks = Counter(week_of(moment, zone) for moment in posted)
    today = _day_of(after, zone)
    # From yesterday on: a time of yesterday may have moved to today, or the clocks gone back.
    for ahead in range(-1, _DAYS_AHEAD):
        planned = today + ahead * _DAY
        if planned.weekday() not in settings.days:
            continue
        moment = _from(planned, settings.minute, zone)
        day = _day_of(moment, zone)
        is_free = day not in taken and weeks[_name(day)] < MOST_DAYS
        if moment > after and is_free and _may_move(settings, planned, day):
            return moment
    return None


def _may_move(settings: CommunitySettings, planned: date, day: date) -> bool:
    own = day.weekday() in settings.days
    return day == planned or (not own and _name(day) == _name(planned))


def text_number(count: int) -> int:
    """Which of the texts comes after ``count`` posts: 1 to 6, in turn."""
    return count % POSTS + 1


def week_of(moment: datetime, zone: tzinfo) -> str:
    """The ISO week of the local date, like "2026-W48"."""
    return _name(_day_of(moment, zone))


def week_bounds(week: str, zone: tzinfo) -> tuple[datetime, datetime]:
    """Where the local week begins, and where the next one does.

    Raises ``ValueError`` for a name that ``week_of`` does not give.
    """
    monday = _monday(week)
    return _from(monday, 0, zone), _from(monday + _WEEK, 0, zone)


def publishing_moment(week: str, zone: tzinfo) -> datetime:
    """When the totals of ``week`` are published: 09:00 on the Monday after it.

    Raises ``ValueError`` for a name that ``week_of`` does not give.
    """
    return _from(_monday(week) + _WEEK, PUBLISHED_AT, zone)


def _day_of(moment: datetime, zone: tzinfo) -> date:
    return moment.astimezone(zone).date()


def _name(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _monday(week: str) -> date:
    return date.fromisoformat(f"{week}-1")


def _from(day: date, minute: int, zone: tzinfo) -> datetime:
    """The first moment at or after that minute, on a later day if that one does not exist."""
    return _moment(day, minute, zone) or _from(day + _DAY, 0, zone)


def _moment(day: date, minute: int, zone: tzinfo) -> datetime | None:
    """The first moment of ``day`` at or after ``minute``; None when there is none.

    A wall time exists when it comes back from UTC unchanged. ``fold`` stays 0, which
    names the first of two.
    """
    for later in range(minute, DAY_MINUTES):
        local = datetime.combine(day, time(*divmod(later, 60)), zone)
        moment = local.astimezone(UTC)
        if moment.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
            return moment
    return None
