"""Form checks in a group: opened under a member's own video, ticked by others, closed in time.

    /formcheck -> a card with the faults -> others tap -> the card shows what they agree on
               -> 48 h later the list goes, and the lifter gets the summary in private

House rules. It is about the lift, never about pain, and names nobody. The video is never
downloaded; all that is kept of it is its message number. What a tap may do is judged from
rows: a button and the message that it stands on prove nothing.

Lives here: opening and ticking. Does not live here: which ticks are legal and what they add up
to (``flows.communities.form_check``), what a card says (``form_cards``), the end
(``form_closing``), who is an admin (``rights``). Called by ``bot.communities.service``,
``.posts`` (what is due) and ``.aftermath`` (what was sent).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.communities import form_cards, form_closing, life
from bot.communities.form_rows import check_of, edit, language_of, tips
from bot.communities.hearing import Asked, GroupArrival
from bot.communities.messages import enqueue
from bot.render import from_ms, to_ms
from flows.communities.form_check import OPEN_FOR, FormCheck, tick
from storage import CommunityRow, FormCheckRow, FormTickRow
from storage.transaction import Transaction

if TYPE_CHECKING:
    from bot.communities.service import Shell

#: A card is edited this often at most: a group takes 20 messages a minute, edits included.
EDIT_EVERY_MS = 5_000
#: A tap that takes back what was ticked within this time is one that bounced.
_BOUNCED_MS = 2_000
#: How often a group is told how it works.
_LINE_EVERY_MS = 600_000


# --- Opening ---------------------------------------------------------------------


async def asked(tx: Transaction, shell: Shell, arrival: GroupArrival, now: datetime) -> None:
    """``/formcheck``: a card under the asker's own video, or one line that says how it works."""
    at, where = to_ms(now), arrival.where
    community = await tx.communities.in_chat(where.chat_id)
    if community is None:
        community = await life.known(tx, shell, where, at)
    owner, video = arrival.who.user_id, _own_video(arrival)
    if owner is None or video is None:
        await _say(tx, arrival, community, "form-check-how-to", f"fh:{where.chat_id}", at)
    elif not await tx.first_time(f"f:{where.chat_id}:{video}", at):
        await _say(tx, arrival, community, "form-check-known", f"fk:{where.chat_id}:{video}", at)
    else:
        row = FormCheckRow(
            id=shell.token(),
            community_id=community.id,
            chat_id=where.chat_id,
            video_id=video,
            owner=owner,
            opened_at=at,
            closes_at=to_ms(now + OPEN_FOR),
        )
        await _open(tx, row, community, where.thread_id)


def _own_video(arrival: GroupArrival) -> int | None:
    """The number of the video that the asker replied to, when it is their own."""
    original = arrival.event.original if isinstance(arrival.event, Asked) else None
    if original is None or not original.video or original.user_id != arrival.who.user_id:
        return None
    return original.message_id


async def _open(
    tx: Transaction, row: FormCheckRow, community: CommunityRow, thread_id: int | None
) -> None:
    await tx.communities.open_form_check(row)
    card = form_cards.open_card(
        row.id,
        check_of(row, ()),
        tips(),
        language_of(community),
        thread_id=thread_id,
        reply_to=row.video_id,
    )
    await enqueue(tx, row.chat_id, "form_check", card, key=f"f:{row.id}", now=row.opened_at)


async def _say(
    tx: Transaction, arrival: GroupArrival, community: CommunityRow, text: str, key: str, now: int
) -> None:
    """One short line, seldom; of a kind that is worth nothing any more after an hour."""
    line = form_cards.short_line(text, language_of(community), arrival.where.thread_id)
    slot = f"{key}:{now // _LINE_EVERY_MS}"
    await enqueue(tx, arrival.where.chat_id, "group_settings", line, key=slot, now=now)


async def sent(tx: Transaction, key: str, message_id: int) -> None:
    """The outbox row ``key`` of kind ``form_check`` was sent: this message is the card now."""
    await tx.communities.set_card(key.split(":")[1], message_id)


# --- Ticking ---------------------------------------------------------------------


async def tapped(
    tx: Transaction, arrival: GroupArrival, data: str, coach: bool, now: datetime
) -> str | None:
    """A button of a card: tick, take back, or fetch the summary; a text key for the button."""
    named, user = form_cards.read(data), arrival.who.user_id
    if named is None or user is None:
        return None
    id_, what = named
    community = await tx.communities.in_chat(arrival.where.chat_id)
    row = await tx.communities.form_check(id_)
    if community is None or row is None or row.community_id != community.id:
        return "form-check-over"
    if row.card_id is None and arrival.message_id is not None:
        # Nobody could say whether the card had been sent, and here it is.
        await tx.communities.set_card(id_, arrival.message_id)
        row = replace(row, card_id=arrival.message_id)
    if row.card_id != arrival.message_id:
        return None
    if what == form_cards.SUMMARY:
        return await form_closing.fetch(tx, row, community, user, now)
    if user == row.owner:
        return "form-check-over" if row.closed else "form-check-own"
    if what not in tips():
        return None
    seen = await _tick(tx, row, user, what, coach, to_ms(now))
    if seen is None:
        return "form-check-over"
    card = form_cards.open_card(id_, seen, tips(), language_of(community))
    await edit(tx, row, card, arrival.key, to_ms(now), _next_edit(to_ms(now)))
    ticked = what in seen.ticks.get(user, frozenset())
    return "form-check-ticked" if ticked else "form-check-taken-back"


def _next_edit(now: int) -> int:
    """Edits wait for the same moment, so that the newest replaces the ones before it."""
    return (now // EDIT_EVERY_MS + 1) * EDIT_EVERY_MS


async def _tick(
    tx: Transaction, row: FormCheckRow, helper: int, fault: str, coach: bool, now: int
) -> FormCheck | None:
    """Tick a fault, or take it back; the form check after it, None when its time is over."""
    ticks = await tx.communities.ticks(row.id)
    theirs = {one.fault: one for one in ticks if one.helper == helper}
    on = fault not in theirs or now - theirs[fault].at < _BOUNCED_MS
    before = check_of(row, ticks)
    after = tick(tips(), before, helper, fault, on=on, coach=coach, now=from_ms(now))
    if after is before:
        return None
    await _keep(tx, row.id, helper, theirs, after, now)
    return after


async def _keep(
    tx: Transaction,
    id_: str,
    helper: int,
    before: Mapping[str, FormTickRow],
    check: FormCheck,
    now: int,
) -> None:
    """Store all ticks of one helper; what was ticked before keeps its moment."""
    seen, coach = check.ticks.get(helper, frozenset()), helper in check.coaches
    for fault in sorted(before.keys() - seen):
        await tx.communities.untick(id_, helper, fault)
    for fault in sorted(seen):
        at = before[fault].at if fault in before else now
        await tx.communities.tick(
            FormTickRow(form_check_id=id_, helper=helper, fault=fault, coach=coach, at=at)
        )


# --- Closing ---------------------------------------------------------------------


async def close_due(tx: Transaction, now: datetime, limit: int) -> int:
    """Close what has been open for 48 hours, at most ``limit``; returns how many."""
    due = await tx.communities.form_checks_due(to_ms(now), limit)
    for row in due:
        await form_closing.close(tx, row, now)
    return len(due)
