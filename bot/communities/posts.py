"""What is due in communities: deadlift-day posts with their polls, totals, form checks.

    due? -> the community's row, locked -> post, poll -> next moment -> commit; then the next one

House rules. At most one post a local day and three a local week, whatever the admins change
in between; one that is 12 hours late is left out, for the post of this morning is no news.
Posts are information for anybody, never about anybody. Nothing is sent here, and Telegram
is asked nothing about posts.

Lives here: the round over all that is due, and posts. Does not live here: weekly numbers
(``totals``), polls (``polls``), when the next post is (``settling``), the wire
(``sending``), which post goes when a new one stands (``aftermath``). Called by ``bot.clock``.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.communities import form_checks, polls, settling, totals
from bot.communities.composing import composed
from bot.communities.messages import enqueue
from bot.communities.zones import zone_of
from bot.kinds import KINDS
from bot.render import from_ms, to_ms
from flows.communities.schedule import text_number
from flows.communities.terms import MOST_DAYS, load
from storage import CommunityRow, RowRefused, StorageError, Store
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.communities.service import Shell

log = logging.getLogger(__name__)

#: Communities that are looked up at once; each is handled in a transaction of its own.
_AT_ONCE = 100
_HOUR_MS = 3_600_000
#: A community that our code cannot handle is tried again after this.
_AGAIN_MS = _HOUR_MS
_LATEST_MS = KINDS["group_post"].expires_ms or 0

Due = Callable[[Transaction], Awaitable[list[CommunityRow]]]
Handle = Callable[[str], Awaitable[None]]
PutOff = Callable[[Transaction, str], Awaitable[None]]


async def tick(store: Store, shell: Shell, now: datetime) -> int:
    """Handle all that is due in communities; how many posts, totals and form checks that was.

    Raises StorageError when the database is away; the next tick goes on then.
    """
    at = to_ms(now)
    posted = await _round(
        store,
        due=lambda tx: tx.communities.posts_due(at, _AT_ONCE),
        handle=lambda community_id: _post(store, shell, community_id, now),
        put_off=lambda tx, one: tx.communities.set_next_post(one, at + _AGAIN_MS),
    )
    told = await _round(
        store,
        due=lambda tx: tx.communities.totals_due(at, _AT_ONCE),
        handle=lambda community_id: totals.publish_due(store, shell, community_id, now),
        put_off=lambda tx, one: tx.communities.set_next_totals(one, at + _AGAIN_MS),
    )
    return posted + told + await _close_form_checks(store, now)


async def _round(store: Store, *, due: Due, handle: Handle, put_off: PutOff) -> int:
    """Handle every community that is due, once; one that fails holds up no other."""
    done: set[str] = set()
    while rows := [one for one in await _listed(store, due) if one.id not in done]:
        for row in rows:
            try:
                await handle(row.id)
            except Exception as error:
                if isinstance(error, StorageError) and not isinstance(error, RowRefused):
                    raise
                log.error("community %s: %s; again in an hour", row.id, type(error).__name__)
                async with store.transaction() as tx:
                    await put_off(tx, row.id)
            done.add(row.id)
    return len(done)


async def _listed(store: Store, due: Due) -> list[CommunityRow]:
    async with store.transaction() as tx:
        return await due(tx)


async def _close_form_checks(store: Store, now: datetime) -> int:
    """Close what is over, one by one; what is more than a handful waits for the next tick."""
    for closed in range(_AT_ONCE):
        async with store.transaction() as tx:
            if not await form_checks.close_due(tx, now, 1):
                return closed
    return _AT_ONCE


# --- Posts -----------------------------------------------------------------------


def text_of(row: CommunityRow) -> str:
    """The key of the text that this community is posted next."""
    return f"post-{text_number(row.posts)}"


async def _post(store: Store, shell: Shell, community_id: str, now: datetime) -> None:
    """Enqueue the post that is due, if it still is, and set when the next one will be."""
    at = to_ms(now)
    async with store.transaction() as tx:
        row = await tx.communities.find(community_id)
        if row is None or row.next_post_at is None or row.next_post_at > at:
            return  # changed since it was listed
        settings = load(row.settings)
        day = from_ms(row.next_post_at).astimezone(zone_of(settings)).date()
        if at - row.next_post_at < _LATEST_MS and await _is_free(tx, row, day):
            text: tuple[str, dict[str, str | float]] = (text_of(row), {})
            post = await composed(tx, shell, row, settings, [text], at)
            # It expires 12 hours after it was due, and not after it was noticed.
            due_at = row.next_post_at
            key = _key(row, day)
            await enqueue(tx, row.chat_id, "group_post", post, key=key, now=at, due_at=due_at)
            if settings.poll:
                await polls.ask(tx, row, settings, day, now)
        next_post, _ = settling.next_moments(settings, row, now)
        await tx.communities.set_next_post(row.id, next_post)


async def _is_free(tx: Transaction, row: CommunityRow, day: date) -> bool:
    """Whether neither this day nor its week has had its posts.

    Asked of what was sent and not of the schedule, which admins may change every day.
    """
    monday = day - timedelta(days=day.weekday())
    sent = await tx.sent_among([_key(row, monday + timedelta(days=one)) for one in range(7)])
    return _key(row, day) not in sent and len(sent) < MOST_DAYS


def _key(row: CommunityRow, day: date) -> str:
    return f"p:{row.id}:{day.isoformat()}"
