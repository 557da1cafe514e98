"""The end of a form check: the card loses its list, and the lifter gets the summary.

House rules. The summary goes to the lifter alone, in private, once. Whoever never opened
the private chat, or ended all messages, is not written to: then the card shows the way, and
the lifter may fetch it. Lives here: closing and fetching. Does not live here: what the
summary says (``flows.communities.form_summary``). Called by ``form_checks``.
"""

from __future__ import annotations

from datetime import datetime

from bot.communities import form_cards
from bot.communities.form_rows import check_of, edit, language_of, tips
from bot.communities.telling import Reachable, reachable, tell
from bot.communities.zones import zone_named
from bot.render import to_ms
from flows.communities.form_check import FormCheck
from flows.communities.form_summary import summary
from storage import CommunityRow, DoorRow, FormCheckRow
from storage.transaction import Transaction

#: How long the way on a closed card is a door: as long as the form check itself is kept.
_DOOR_MS = 30 * 86_400_000


async def close(tx: Transaction, row: FormCheckRow, now: datetime) -> None:
    """Close it for good; where the bot is out or the card was never seen, nothing is edited."""
    await tx.communities.close_form_check(row.id)
    ticks = await tx.communities.ticks(row.id)
    check = check_of(row, ticks)
    owner = await reachable(tx, row.owner)
    told = owner is not None and owner[1].check_ins_wanted
    # What never stood in the group nobody could tick: then there is nothing to tell.
    if told and owner is not None and (ticks or row.card_id is not None):
        await _send(tx, row, check, owner, now)
    community = await tx.communities.find(row.community_id)
    if community is None or community.left_at is not None or row.card_id is None:
        return
    door = None if told else await _door(tx, row, to_ms(now))
    card = form_cards.closed_card(row.id, check, language_of(community), door=door)
    await edit(tx, row, card, "closed", to_ms(now))


async def fetch(
    tx: Transaction, row: FormCheckRow, community: CommunityRow, user_id: int, now: datetime
) -> str:
    """Somebody wants the summary of a closed form check; a text key for the button."""
    if user_id != row.owner:
        return "form-check-not-yours"
    if not row.closed:
        return "form-check-own"
    owner = await reachable(tx, user_id)
    if owner is None:
        return "form-check-start-first"
    check = check_of(row, await tx.communities.ticks(row.id))
    await _send(tx, row, check, owner, now)
    card = form_cards.closed_card(row.id, check, language_of(community), door=None)
    await edit(tx, row, card, "fetched", to_ms(now))
    return "form-check-sent"


async def _send(
    tx: Transaction, row: FormCheckRow, check: FormCheck, owner: Reachable, now: datetime
) -> None:
    _, state = owner
    zone = zone_named(state.settings.zone) if state.settings.zone else None
    screen = summary(check, state, tips(), zone)
    await tell(tx, owner, screen, f"f:{row.id}:summary", to_ms(now))


async def _door(tx: Transaction, row: FormCheckRow, now: int) -> str:
    """The form check's own id becomes a door of its community; it is as random as any token."""
    door = DoorRow(
        token=row.id,
        community_id=row.community_id,
        kind="post",
        created_at=now,
        expires_at=now + _DOOR_MS,
    )
    await tx.communities.add_door(door)
    return door.token
