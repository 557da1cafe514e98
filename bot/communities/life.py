"""The life of a community: Spotter comes, is promoted, leaves, comes back, and moves along.

    added -> one welcome card | made an admin -> a private word that it need not be
    thrown out -> nothing more is sent | back within 30 days -> as it was
    a supergroup now -> the same community under another number

House rules. Arriving is announced once, silently, and by a card that is about nobody. Does not
live here: what was learnt from a failed message (``aftermath``), commands (``pointing``,
``settling``), when rows of a left community end (``storage``). Called by
``bot.communities.service``, by ``bot.outbound`` for a move that it is told of, and by whatever
needs the community of a chat.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING

from bot.communities import doors, settling, telling
from bot.communities.hearing import GroupArrival, Migrated, Standing, Where, Who
from bot.communities.messages import GroupMessage, enqueue
from bot.render import from_ms, to_ms
from bot.tongues import language_of
from bot.words import FALLBACK
from flows.communities import terms
from flows.communities.terms import CommunitySettings
from flows.screen import Part, Screen
from storage import CommunityRow
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.communities.service import Shell

#: A supergroup that looks new may be a group that has just become one; whether it is, Telegram
#: says in the next update. So long the card waits, which is then taken back.
WELCOME_WAITS_MS = 2_000


async def happened(tx: Transaction, shell: Shell, arrival: GroupArrival, now: datetime) -> None:
    """The bot's standing in a chat has changed, or the chat has moved."""
    match arrival.event:
        case Standing(inside=True) as standing:
            await _inside(tx, shell, arrival, standing, now)
        case Standing():
            row = await tx.communities.in_chat(arrival.where.chat_id)
            if row is not None:
                await tx.communities.mark_left(row.id, to_ms(now))
        case Migrated(new_chat_id):
            if await moved(tx, arrival.where.chat_id, new_chat_id) is None:
                new = Where(new_chat_id, "supergroup", arrival.where.title)
                await known(tx, shell, new, to_ms(now))
        case _:
            pass


async def known(tx: Transaction, shell: Shell, where: Where, now: int) -> CommunityRow:
    """The community of a chat that a message came from, made quietly if there is none."""
    row = await tx.communities.in_chat(where.chat_id)
    if row is not None and row.left_at is None and row.title == where.title:
        return row
    if row is None:
        row = _new(shell, where, FALLBACK, now)
        await tx.communities.create(row)
    if row.left_at is not None:
        # Whoever is spoken to is inside, whatever a failed message made of it.
        await _resume(tx, row, from_ms(now))
    await tx.communities.rename(row.id, where.title)
    return await tx.communities.in_chat(where.chat_id) or row


async def moved(tx: Transaction, old_chat: int, new_chat: int) -> CommunityRow | None:
    """The group is the supergroup ``new_chat`` now; None when neither is known.

    What was about to be said in the new chat, as if it were new, is taken back.
    """
    before = await tx.communities.in_chat(old_chat)
    made = await tx.communities.in_chat(new_chat)
    if before is not None and made is not None and before.id != made.id:
        await tx.communities.withdraw(new_chat)
    return await tx.communities.migrate(old_chat, new_chat)


# --- Coming in -------------------------------------------------------------------


async def _inside(
    tx: Transaction, shell: Shell, arrival: GroupArrival, standing: Standing, now: datetime
) -> None:
    where, at = arrival.where, to_ms(now)
    row = await tx.communities.in_chat(where.chat_id)
    if row is None:
        row = _new(shell, where, _language(shell, arrival.who), at)
        await tx.communities.create(row)
        await _welcome(tx, shell, row, arrival.who, standing, at)
    elif row.left_at is not None:
        await _resume(tx, row, now)
        await _greet_again(tx, shell, row, arrival.who, at)
    elif row.paused == "no_rights" and not standing.mute:
        post_at, _ = settling.next_moments(terms.load(row.settings), row, now)
        await tx.communities.resume_posts(row.id, post_at)
    if row.title != where.title:
        await tx.communities.rename(row.id, where.title)
    if row.admin != standing.admin:
        await tx.communities.set_admin(row.id, admin=standing.admin)
        if standing.admin and where.kind != "channel":
            await _say_it_need_not_be(tx, arrival, at)


async def _welcome(
    tx: Transaction, shell: Shell, row: CommunityRow, who: Who, standing: Standing, now: int
) -> None:
    """One card with a door; in a channel a link in the text, so that comments stay open."""
    if who.user_id is not None:
        await tx.communities.let_manage(row.id, who.user_id, now)
    channel = row.kind == "channel"
    if channel:
        keys = ["channel-welcome", "channel-welcome-admins"]
    else:
        # An admin bot is sent everything, and then it would not be true.
        keys = ["group-welcome", "group-welcome-admins"]
        keys[1:1] = [] if standing.admin else ["group-welcome-hears"]
    card = GroupMessage(
        parts=tuple((key, {}) for key in keys),
        language=terms.load(row.settings).language,
        door=await doors.open_door(tx, shell, row.id, "channel" if channel else "welcome", now),
        in_text=channel,
    )
    due_at = now + (WELCOME_WAITS_MS if row.kind == "supergroup" else 0)
    await enqueue(
        tx, row.chat_id, "group_welcome", card, key=f"w:{row.id}:{now}", now=now, due_at=due_at
    )


async def _greet_again(
    tx: Transaction, shell: Shell, row: CommunityRow, who: Who, now: int
) -> None:
    """A short card: whoever brought it back sees that nothing has to be set again."""
    if who.user_id is not None:
        await tx.communities.let_manage(row.id, who.user_id, now)
    channel = row.kind == "channel"
    card = GroupMessage(
        parts=(("group-welcome-back", {}),),
        language=terms.load(row.settings).language,
        door=await doors.open_door(tx, shell, row.id, "channel" if channel else "welcome", now),
        in_text=channel,
    )
    await enqueue(tx, row.chat_id, "group_welcome", card, key=f"w:{row.id}:{now}", now=now)


async def _resume(tx: Transaction, row: CommunityRow, now: datetime) -> None:
    """Inside again, with all that was set."""
    post_at, totals_at = settling.next_moments(terms.load(row.settings), row, now)
    await tx.communities.mark_returned(row.id, post_at)
    await tx.communities.set_next_totals(row.id, totals_at)


async def _say_it_need_not_be(tx: Transaction, arrival: GroupArrival, now: int) -> None:
    """Tell whoever made the bot an admin, if the two have ever talked, that it need not be."""
    user_id = arrival.who.user_id
    to = await telling.reachable(tx, user_id) if user_id is not None else None
    if to is not None:
        screen = Screen("notice", (Part("told-no-admin-needed"),))
        await telling.tell(tx, to, screen, f"{arrival.key}:admin", now)


def _new(shell: Shell, where: Where, language: str, now: int) -> CommunityRow:
    settings = terms.dump(CommunitySettings(language=language))
    return CommunityRow(
        # A name that is nobody's: numbers of chats change, and say which chat it is.
        id=hashlib.blake2b(shell.token().encode(), digest_size=8).hexdigest(),
        chat_id=where.chat_id,
        kind=where.kind,
        title=where.title,
        settings=settings,
        joined_at=now,
    )


def _language(shell: Shell, who: Who) -> str:
    """The language of whoever brought the bot, if there are words in it."""
    return language_of(who.language, shell.languages) or FALLBACK
