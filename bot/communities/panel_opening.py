"""Opening a panel and putting its screens into the outbox.

House rules. A person has one panel; opening another makes every button of the one before
stale. A screen of a panel is a notice: it never becomes the live card, so that an open
question of a check stays where it is. Lives here: that, and the panel of somebody who has
proved to be an anonymous admin. Does not live here: what a press does (``panel_pressing``),
the screens. Called by the modules beside it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from bot.arrival import Arrival
from bot.communities import panel_screens
from bot.communities.panel_parts import Shown, stamp_of
from bot.performing import enqueue
from bot.render import to_ms
from flows.model import DEFAULT_LANGUAGE
from flows.screen import Part, Screen
from storage import CommunityRow, PanelRow
from storage.transaction import Transaction

#: How long a page waits for something typed, in ms; later texts are for the conversation.
WAITS_MS = 15 * 60_000


@dataclass(frozen=True, slots=True)
class Visit:
    """One event of a person at their panel, within its transaction.

    ``language`` is the reader's, ``languages`` are those that a community can choose;
    ``simple`` is their simple mode.
    """

    tx: Transaction
    arrival: Arrival
    language: str
    languages: tuple[str, ...]
    now: datetime
    simple: bool = False

    @property
    def user_id(self) -> int:
        """Whose panel it is."""
        return self.arrival.user_id

    @property
    def at(self) -> int:
        """Now, in milliseconds."""
        return to_ms(self.now)

    def shown(self, panel: PanelRow, row: CommunityRow) -> Shown:
        """A community for the screens of this panel."""
        return Shown(stamp_of(panel), row, self.now, self.languages)


async def opened(
    visit: Visit, community_id: str, awaiting: str | None = None, *, anew: bool = True
) -> tuple[PanelRow, int | None]:
    """Open a panel in place of the one before, whose message is returned with it.

    Another message (``anew``) and another community get another stamp, even within a
    millisecond; another page of the same does not, so that a second tap does no harm.
    """
    before = await visit.tx.communities.panel(visit.user_id)
    at = visit.at if before is None else max(visit.at, before.at + 1)
    if before is not None and not anew and before.community_id == community_id:
        at = before.at
    panel = PanelRow(
        user_id=visit.user_id,
        community_id=community_id,
        awaiting=None if awaiting is None else f"{awaiting} {visit.at + WAITS_MS}",
        message_id=None if anew else visit.arrival.message_id,
        at=at,
    )
    await visit.tx.communities.set_panel(panel)
    return panel, None if before is None else before.message_id


def awaited(panel: PanelRow | None, now: int) -> str | None:
    """The page of a panel that waits for something typed, while it does."""
    if panel is None or panel.awaiting is None:
        return None
    page, _, until = panel.awaiting.partition(" ")
    return page if until.isdecimal() and now <= int(until) else None


async def show(
    visit: Visit, screen: Screen, *, name: str = "g", anew: bool = False, spent: int | None = None
) -> None:
    """Show a screen in place of the pressed one; ``anew``, or where none was, as a message.

    ``name`` tells several screens of one event apart; ``spent`` is a message whose buttons
    end with a new one.
    """
    edit = None if anew else visit.arrival.message_id
    await enqueue(
        visit.tx,
        visit.arrival,
        "notice",
        screen,
        visit.language,
        visit.at,
        f"{visit.arrival.key}:{name}",
        edit=edit,
        spent=spent if edit is None else None,
        simple=visit.simple,
    )


async def stop_waiting(tx: Transaction, user_id: int) -> None:
    """What is typed from now on is for the conversation."""
    panel = await tx.communities.panel(user_id)
    if panel is not None and panel.awaiting is not None:
        await tx.communities.set_panel(replace(panel, awaiting=None))


async def linked(
    tx: Transaction,
    user_id: int,
    community: CommunityRow,
    key: str,
    now: datetime,
    languages: Collection[str],
) -> None:
    """Open the panel of an anonymous admin whose code was posted as the group."""
    person = await tx.look_at(user_id)
    language = DEFAULT_LANGUAGE if person is None else person.language or DEFAULT_LANGUAGE
    visit = Visit(tx, Arrival(key, user_id, user_id, None), language, tuple(sorted(languages)), now)
    panel, spent = await opened(visit, community.id)
    screen = panel_screens.home(visit.shown(panel, community), Part("panel-linked"))
    await show(visit, screen, spent=spent)
