"""One event of a community, one transaction: the same road as a private one.

    key seen before? stop. -> the person and the community's row, locked -> what it leads to
    -> enqueue

House rules. Telegram is asked about rights before the transaction, never inside it. What the
event leads to is committed as one; only after that may anybody acknowledge it. Does not live
here: the settings panel (``panel``), form checks (``form_checks``), what is due later
(``posts``), the wire (``sending``). Called by ``bot.inbound``; the clock and the panel take
the Shell from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.communities import form_checks, life, pointing, settling
from bot.communities.hearing import (
    Addressed,
    Asked,
    GroupArrival,
    Migrated,
    PollArrival,
    Standing,
    Tapped,
)
from bot.communities.rights import Rights
from bot.render import to_ms
from bot.service import Handled
from bot.words import FALLBACK
from storage import Store
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Shell:
    """What every part needs: who to ask for rights, where new tokens come from.

    ``languages`` are those that there are words in.
    """

    rights: Rights
    token: Callable[[], str]
    languages: frozenset[str] = frozenset({FALLBACK})


class Communities:
    """Handles what happens in groups and channels. ``wake``: something is to be sent."""

    def __init__(self, store: Store, shell: Shell, wake: Callable[[], None]) -> None:
        self.store = store
        self.shell = shell
        self._wake = wake

    async def handle(self, arrival: GroupArrival | PollArrival, now: datetime) -> Handled:
        """Handle one event in one transaction; a key that was seen before does nothing."""
        allowed = await self._allowed(arrival)
        async with self.store.transaction() as tx:
            if not await tx.first_time(arrival.key, to_ms(now)):
                return Handled(new=False)
            if isinstance(arrival, GroupArrival) and arrival.who.user_id is not None:
                await tx.lock_person(arrival.who.user_id)
            if isinstance(arrival, PollArrival):
                await settling.count_poll(tx, arrival.event)
                toast = None
            else:
                toast = await self._happen(tx, arrival, allowed, now)
        self._wake()
        return Handled(new=True, toast=toast)

    async def pass_over(self, arrival: GroupArrival | PollArrival, now: datetime, why: str) -> None:
        """An event that is not handled: remember its key and why, and tell nobody."""
        async with self.store.transaction() as tx:
            await tx.first_time(arrival.key, to_ms(now))
            await tx.first_time(f"{arrival.key}:{why}", to_ms(now))

    async def _allowed(self, arrival: GroupArrival | PollArrival) -> bool:
        """Whether the one who did it is an admin, where that makes a difference."""
        if isinstance(arrival, PollArrival) or not isinstance(arrival.event, Asked | Tapped):
            return False
        user, chat = arrival.who.user_id, arrival.where.chat_id
        if isinstance(arrival.event, Tapped):
            return user is not None and await self.shell.rights.is_admin(chat, user)
        if arrival.event.command not in ("here", "settings"):
            return False
        # Whoever speaks as the group is an admin of it; Telegram does not say which.
        return user is None or await self.shell.rights.may_manage(chat, user)

    async def _happen(
        self, tx: Transaction, arrival: GroupArrival, allowed: bool, now: datetime
    ) -> str | None:
        """What one event leads to; a text key for a pressed button, if it is told anything."""
        match arrival.event:
            case Standing() | Migrated():
                self.shell.rights.forget(arrival.where.chat_id)
                await life.happened(tx, self.shell, arrival, now)
            case Asked("formcheck"):
                await form_checks.asked(tx, self.shell, arrival, now)
            case Asked("here" | "settings" | "link"):
                await settling.asked(tx, self.shell, arrival, allowed, now)
            case Asked() | Addressed():
                await pointing.point(tx, self.shell, arrival, now)
            case Tapped(data):
                return await form_checks.tapped(tx, arrival, data, allowed, now)
        return None
