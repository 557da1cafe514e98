"""Telegram's own anonymous poll after a session: what it asks, and what may be told of it.

House rules. It asks how the session went and never about pain. The bot learns counts and
nothing else; the poll is deleted after 20 hours, so that no count under the threshold stays
in the chat. It is told once, in the week in which it closed, and only as
``flows.communities.totals`` lets it.

Does not live here: votes as they come in (``settling``), the wire (``sending``), to whom
numbers go (``totals``). Called by ``posts`` and ``totals``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo

from bot.communities.messages import GroupMessage, enqueue
from bot.communities.zones import zone_of
from bot.render import from_ms, to_ms
from flows.communities.schedule import publishing_moment, week_bounds, week_of
from flows.communities.terms import CommunitySettings
from flows.communities.totals import publish_poll
from flows.screen import Ref
from storage import CommunityRow, PollRow
from storage.transaction import Transaction

#: What can be chosen, in order.
OPTIONS = ("easier", "planned", "harder")
LIVES_S = 20 * 3600
_LIVES = timedelta(seconds=LIVES_S)

#: A paragraph before it goes to people or to a group: numbers, and keys as ``Ref``.
Line = tuple[str, Mapping[str, int | Ref]]


async def ask(
    tx: Transaction, row: CommunityRow, settings: CommunitySettings, day: date, now: datetime
) -> None:
    """Enqueue the poll that belongs to the post of ``day``, and see that it is told of."""
    poll = GroupMessage(
        parts=(("poll-question", {}),),
        language=settings.language,
        buttons=tuple(((name, f"poll-{name}", {}),) for name in OPTIONS),
        thread_id=row.topic_id,
        silent=not settings.sound,
        lives_s=LIVES_S,
    )
    key = f"q:{row.id}:{day.isoformat()}"
    due_at = row.next_post_at
    await enqueue(tx, row.chat_id, "group_poll", poll, key=key, now=to_ms(now), due_at=due_at)
    if row.next_totals_at is None:
        # Nobody wants weekly totals, but what the poll comes to is told at their time.
        zone = zone_of(settings)
        at = publishing_moment(week_of(now + _LIVES, zone), zone)
        await tx.communities.set_next_totals(row.id, to_ms(at))


async def closed_in(
    tx: Transaction, community_id: str, week: str, zone: tzinfo
) -> tuple[PollRow, ...]:
    """The polls whose time was over in this week, the earliest first."""
    begin, _ = week_bounds(week, zone)
    before = week_of(begin - timedelta(milliseconds=1), zone)
    sent = [
        one for name in (before, week) for one in await tx.communities.polls(community_id, name)
    ]
    return tuple(one for one in sent if week_of(from_ms(one.sent_at) + _LIVES, zone) == week)


def line_of(poll: PollRow, zone: tzinfo) -> Line | None:
    """What may be told of a poll that is over; None when that is nothing."""
    counts: Sequence[int] = json.loads(poll.counts or "[]")
    # Another number of options is a poll of an older or newer Spotter.
    numbers = publish_poll(counts) if len(counts) == len(OPTIONS) else None
    if numbers is None:
        return None
    day = Ref(f"weekday-{from_ms(poll.sent_at).astimezone(zone).weekday()}")
    if len(numbers) == 1:
        return "totals-votes", {"day": day, "total": numbers[0]}
    return "totals-poll", {"day": day, **dict(zip(OPTIONS, numbers, strict=True))}
