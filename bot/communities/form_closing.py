"""The end of a form check: the card loses its list, and the lifter gets the summary.

House rules. The summary goes to the lifter alone, in private, once. Whoever never opened
the private chat, or ended all messages, is not written to: then the card shows the way, and
the lifter may fetch it. Lives here: closing and fetching. Does not live here: what the
summary says (``flows.communities.form_summary``). Called by ``form_checks``.
"""

from __future__ import annotations

from datetime import datetime

from bot.arrival import Arrival
from bot.communities import form_cards
from bot.communities.form_rows import check_of, edit, language_of, tips
from bot.communities.zones import zone_named
from bot.performing import enqueue
from bot.render import to_ms
from flows import codec
from flows.communities.form_check import FormCheck
from flows.communities.form_summary import summary
from flows.model import State
from storage import CommunityRow, DoorRow, FormCheckRow, PersonRow
from storage.transaction import Transaction

#: How long the way on a closed card is a door: as long as the form check itself is kept.
_DOOR_MS = 30 * 86_400_000
Known = tuple[PersonRow, State]


async def close(tx: Transaction, row: FormCheckRow, now: datetime) -> None:
    """Close it for good; where the bot is out or the card was never seen, nothing is edited."""
    await tx.communities.close_form_check(row.id)
    ticks = await tx.communities.ticks(row.id)
    check = check_of(row, ticks)
    known = await _known(tx, row.owner)
    told = known is not None and known[1].check_ins_wanted
    # What never stood in the group nobody could tick: then there is nothing to tell.
    if told and known is not None and (ticks or row.card_id is not None):
        await _send(tx, row, check, known, now)
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
    known = await _known(tx, user_id)
    if known is None:
        return "form-check-start-first"
    check = check_of(row, await tx.communities.ticks(row.id))
    await _send(tx, row, check, known, now)
    card = form_cards.closed_card(row.id, check, language_of(community), door=None)
    await edit(tx, row, card, "fetched", to_ms(now))
    return "form-check-sent"


async def _known(tx: Transaction, user_id: int) -> Known | None:
    """The person and their state, if they have opened the private chat and not blocked it."""
    person = await tx.person(user_id)
    if person is None or person.unreachable:
        return None
    try:
        return person, codec.load_state(person.state)
    except ValueError:
        # One state that cannot be read must not keep everybody's form checks open.
        return None


async def _send(
    tx: Transaction, row: FormCheckRow, check: FormCheck, known: Known, now: datetime
) -> None:
    person, state = known
    key = f"f:{row.id}:summary"
    private = Arrival(key, person.user_id, person.chat_id, None)
    zone = zone_named(state.settings.zone) if state.settings.zone else None
    screen = summary(check, state, tips(), zone)
    simple = state.settings.simple
    await enqueue(tx, private, "notice", screen, state.language, to_ms(now), key, simple=simple)


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
