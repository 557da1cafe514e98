"""The rows of a form check as the core knows them, the list of faults, and the card's edits.

Lives here: what opening, ticking and closing share. Does not live here: what they decide
(``form_checks``, ``form_closing``, the only callers), what a card says (``form_cards``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from bot.communities.messages import GroupMessage, enqueue
from bot.render import from_ms
from flows.communities import terms
from flows.communities.form_check import FormCheck
from flows.files import read
from storage import CommunityRow, FormCheckRow, FormTickRow
from storage.transaction import Transaction


@cache
def tips() -> Mapping[str, str]:
    """Every fault that can be ticked, in the order of the list, with its loading tip."""
    # Read alone, because all pathways take half a second; they were checked at start.
    file = files("flows") / "pathways" / "common" / "form.toml"
    return {row["id"]: row["tip"] for row in read(file)["fault"]}


def check_of(row: FormCheckRow, ticks: Sequence[FormTickRow]) -> FormCheck:
    """The form check with its ticks; a fault that is on the list no more is left out."""
    legal = [one for one in ticks if one.fault in tips()]
    return FormCheck(
        owner=row.owner,
        opened_at=from_ms(row.opened_at),
        ticks={
            helper: frozenset(one.fault for one in legal if one.helper == helper)
            for helper in {one.helper for one in legal}
        },
        coaches=frozenset(one.helper for one in legal if one.coach),
        closed=row.closed,
    )


async def edit(
    tx: Transaction,
    row: FormCheckRow,
    card: GroupMessage,
    why: str,
    now: int,
    due_at: int | None = None,
) -> None:
    """Replace what the card says, once for each ``why``; an unsent edit ends with this one."""
    await enqueue(
        tx,
        row.chat_id,
        "form_check",
        card,
        key=f"f:{row.id}:{why}",
        now=now,
        due_at=due_at,
        edit=row.card_id,
    )


def language_of(community: CommunityRow) -> str:
    """The language that the community is spoken to in."""
    return terms.load(community.settings).language
