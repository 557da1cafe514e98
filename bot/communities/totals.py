"""The weekly numbers: published once, on the Monday after, to whom the admins chose.

    due? -> who may be told (asked of Telegram) -> the row, locked -> publish, tell -> commit

House rules. A number is said only as ``flows.communities.totals`` lets it, and where it lets
nothing, nothing is said: not even that it was too little. Numbers go in private to those
who may change the settings on that very day, or to the group when its admins chose that.

Lives here: publishing and telling. Does not live here: what may be said
(``flows.communities.totals``), who contributes (``sharing``), polls (``polls``). Called by
``posts``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from bot.communities import polls, settling
from bot.communities.composing import composed
from bot.communities.messages import enqueue
from bot.communities.polls import Line
from bot.communities.telling import tell_managers
from bot.communities.titles import readable
from bot.communities.zones import zone_of
from bot.render import to_ms
from flows.communities.schedule import publishing_moment, week_bounds, week_of
from flows.communities.terms import CommunitySettings, load
from flows.communities.totals import Published, publish
from flows.screen import Part, Ref
from storage import CommunityRow, Store, WeeklyRow
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.communities.service import Shell

#: Nobody found who may be told: so soon again, for so long; then the numbers stay unsaid.
_AGAIN = timedelta(hours=1)
_TRIED_FOR = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Week:
    """A week that is over, its numbers, and every paragraph that may be said of it."""

    name: str
    numbers: Published
    lines: tuple[Line, ...]


async def publish_due(store: Store, shell: Shell, community_id: str, now: datetime) -> None:
    """Publish every week that is over, tell of the newest, and set when the next one is due.

    An older week, which an outage left behind, is kept with its numbers but is no news.
    Where nobody can be found who may be told, it is tried again for half a day.
    """
    allowed = await _who_may_be_told(store, shell, community_id, now)
    async with store.transaction() as tx:
        row = await tx.communities.find(community_id)
        if row is None or row.next_totals_at is None or row.next_totals_at > to_ms(now):
            return  # changed since it was listed
        settings = load(row.settings)
        zone = zone_of(settings)
        week = await _week_of(tx, row, settings, _last_week(now, zone))
        if allowed == () and now < publishing_moment(week.name, zone) + _TRIED_FOR:
            await tx.communities.set_next_totals(row.id, to_ms(now + _AGAIN))
            return
        if await _publish(tx, row, settings, week, to_ms(now)) and week.lines:
            await _tell(tx, shell, row, settings, week, allowed or (), to_ms(now))
        _, next_totals = settling.next_moments(settings, row, now)
        await tx.communities.set_next_totals(row.id, next_totals)


async def _who_may_be_told(
    store: Store, shell: Shell, community_id: str, now: datetime
) -> tuple[int, ...] | None:
    """Who set this up and may still change it; None when nobody is to be told in private.

    Telegram is asked only where there is something to say, and outside of any transaction.
    """
    async with store.transaction() as tx:
        row = await tx.communities.find(community_id)
        if row is None:
            return None
        settings = load(row.settings)
        week = await _week_of(tx, row, settings, _last_week(now, zone_of(settings)))
        known = await tx.communities.managers(row.id)
        linked = {one.user_id for one in await tx.communities.links(row.id, to_ms(now))}
    if settings.totals == "group" or not known or not week.lines:
        return None
    may = shell.rights.may_manage
    return tuple([one for one in known if one in linked or await may(row.chat_id, one)])


# --- What may be said ------------------------------------------------------------


def _last_week(now: datetime, zone: tzinfo) -> str:
    begin, _ = week_bounds(week_of(now, zone), zone)
    return week_of(begin - timedelta(milliseconds=1), zone)


async def _week_of(
    tx: Transaction, row: CommunityRow, settings: CommunitySettings, name: str
) -> Week:
    """What may be said of a week that is over; nothing is changed."""
    zone = zone_of(settings)
    numbers = await _numbers(tx, row, settings, name)
    told = [polls.line_of(one, zone) for one in await polls.closed_in(tx, row.id, name, zone)]
    return Week(name, numbers, (*_counts(numbers), *(one for one in told if one is not None)))


async def _numbers(
    tx: Transaction, row: CommunityRow, settings: CommunitySettings, week: str
) -> Published:
    """The numbers of a week; none where its admins want no totals."""
    wanted = settings.totals != "off"
    return publish(await tx.communities.contributions(row.id, week) if wanted else {})


def _counts(numbers: Published) -> tuple[Line, ...]:
    if numbers.total is None:
        return ()
    total: Line = ("totals-count", {"total": numbers.total})
    if numbers.ordinary is None:
        return (total,)
    return (total, ("totals-ordinary", {"number": numbers.ordinary}))


async def _publish(
    tx: Transaction, row: CommunityRow, settings: CommunitySettings, newest: Week, now: int
) -> bool:
    """Publish every week up to the newest; False when that one was published before."""
    for name in await tx.communities.unpublished(row.id):
        if name < newest.name:
            numbers = await _numbers(tx, row, settings, name)
            await tx.communities.publish_week(_weekly(row, name, numbers, now))
    # Also where nobody contributed: the row says that this week has been told.
    return await tx.communities.publish_week(_weekly(row, newest.name, newest.numbers, now))


def _weekly(row: CommunityRow, week: str, numbers: Published, now: int) -> WeeklyRow:
    return WeeklyRow(
        community_id=row.id,
        week=week,
        published_at=now,
        total=numbers.total,
        ordinary=numbers.ordinary,
    )


# --- Telling ---------------------------------------------------------------------


async def _tell(
    tx: Transaction,
    shell: Shell,
    row: CommunityRow,
    settings: CommunitySettings,
    week: Week,
    allowed: Collection[int],
    now: int,
) -> None:
    """Say it in the group, or in private to those who are allowed."""
    key = f"t:{row.id}:{week.name}"
    lines: tuple[Line, ...] = (*week.lines, ("totals-note", {}))
    if settings.totals != "group":
        parts = (_heading(row), *(_in_private(one) for one in lines))
        await tell_managers(tx, row.id, parts, key, now, only=allowed)
    # Where no post can be sent, neither can this.
    elif row.paused is None:
        shown = [("totals-heading-group", {}), *(_in_group(one) for one in lines)]
        message = await composed(tx, shell, row, settings, shown, now)
        await enqueue(tx, row.chat_id, "group_totals", message, key=key, now=now)


def _heading(row: CommunityRow) -> Part:
    """Whose week it is: an admin may have several communities."""
    title = readable(row.title)
    if title is None:
        return Part("totals-heading-group")
    return Part("totals-heading", (("name", title),))


def _in_private(line: Line) -> Part:
    key, args = line
    plain = ((name, one if isinstance(one, Ref) else float(one)) for name, one in args.items())
    return Part(key, tuple(plain))


def _in_group(line: Line) -> tuple[str, dict[str, str | float]]:
    key, args = line
    return key, {name: one.key if isinstance(one, Ref) else one for name, one in args.items()}
