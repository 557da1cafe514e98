"""What follows when a message to a community was delivered, or cannot be.

House rule. All of it happens in the transaction that records the outcome, so that a process
which dies forgets neither. Lives here: counting a post and taking its predecessor away,
messages that delete themselves, remembering polls and cards, and what a closed, moved or
lost chat means. Does not live here: the attempt itself (``bot.communities.sending``).
Called by ``bot.outbound``.
"""

from __future__ import annotations

from bot.communities import form_checks, telling
from bot.communities.messages import load, unsay
from bot.communities.titles import title_of
from bot.communities.zones import zone_of
from bot.outcome import Closed, Sent
from bot.render import from_ms
from flows.communities import terms
from flows.communities.schedule import week_of
from flows.screen import Part
from storage import CommunityRow, OutboxRow, PollRow
from storage.transaction import Transaction

#: How old a message may be that a bot without rights takes away.
DELETABLE_MS = 48 * 3_600_000
#: What goes into the topic that the admins chose.
_IN_TOPIC = frozenset({"group_post", "group_poll", "group_totals"})


async def sent(tx: Transaction, row: OutboxRow, outcome: Sent, now: int) -> None:
    """It stands in the chat as a new message."""
    number = outcome.message_id
    if number is None or row.edit_message_id is not None:
        return
    message = load(row.body)
    if row.kind == "form_check":
        await form_checks.sent(tx, row.key, number)
    community = await tx.communities.in_chat(row.chat_id)
    if community is not None and row.kind == "group_post":
        await _posted(tx, row, community, number, now)
    if community is not None and outcome.poll_id is not None:
        await _asked(tx, community, outcome.poll_id, number, now)
    if message.lives_s is not None:
        due_at, poll = now + message.lives_s * 1_000, row.kind == "group_poll"
        key = f"{row.key}:end"
        await unsay(tx, row.chat_id, number, key=key, now=now, due_at=due_at, poll=poll)


async def _posted(
    tx: Transaction, row: OutboxRow, community: CommunityRow, number: int, now: int
) -> None:
    """Count the post; the one before it goes, where Telegram may let the bot delete it.

    Which one that is, is known only now: what stood in a group before it moved is forgotten.
    """
    old = community.last_post_id
    young = now - (community.last_post_at or 0) < DELETABLE_MS
    if old is not None and (young or community.admin):
        await unsay(tx, row.chat_id, old, key=f"{row.key}:old", now=now)
    await tx.communities.record_post(community.id, number, now)


async def _asked(
    tx: Transaction, community: CommunityRow, poll_id: str, number: int, now: int
) -> None:
    zone = zone_of(terms.load(community.settings))
    await tx.communities.add_poll(
        PollRow(
            poll_id=poll_id,
            community_id=community.id,
            message_id=number,
            week=week_of(from_ms(now), zone),
            sent_at=now,
        )
    )


async def closed(tx: Transaction, row: OutboxRow, outcome: Closed, now: int) -> None:
    """Pause the posts and tell whoever set them up, once; the rest is nobody's concern.

    A topic that somebody asked in is none of the posts', and a chat may take all but polls.
    """
    ours = row.kind in _IN_TOPIC if outcome.reason == "topic_gone" else row.kind != "group_poll"
    community = await tx.communities.in_chat(row.chat_id)
    if not ours or community is None:
        return
    if await tx.communities.pause_posts(community.id, outcome.reason):
        key = "told-topic-gone" if outcome.reason == "topic_gone" else "told-no-rights"
        told = (Part(key, (("title", title_of(community)),)),)
        await telling.tell_managers(tx, community.id, told, f"{row.key}:closed", now)


async def gone(tx: Transaction, chat_id: int, now: int) -> None:
    """The bot was thrown out, or the chat deleted, and this is the first it hears of it."""
    community = await tx.communities.in_chat(chat_id)
    if community is not None:
        await tx.communities.mark_left(community.id, now)
