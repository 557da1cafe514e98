"""A gym with a group, people who film and look, and what the outbox holds for them.

Lives here: raw updates of a group turned into arrivals, and a Gym that hands them to form
checks. Does not live here: fixtures or any test. Called by the tests of form checks.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast

from bot.communities import form_checks
from bot.communities.form_rows import tips
from bot.communities.hearing import GroupArrival, heard_in_group
from bot.communities.messages import GroupMessage, load
from bot.communities.service import Shell
from bot.render import Renderer, to_ms
from flows import codec
from flows.communities.terms import CommunitySettings, dump
from flows.model import State
from flows.screen import Button, Part, Ref, Screen
from storage import CommunityRow, FormCheckRow, OutboxRow, PersonRow, Store
from tests.bot.parts import NOW

CHAT, SUPERGROUP = -500, -1_000_500
LIFTER, ANA, BEN, COACH = 42, 43, 44, 45
VIDEO = 700
CARD = 701
BOT = 999
ANONYMOUS = {"id": 1087968824, "is_bot": True}
FAULTS = tuple(tips())


def video_of(user: int | None = LIFTER, number: int = VIDEO) -> dict[str, Any]:
    """A video in the group, by a person or (None) by an admin who speaks as the group."""
    if user is None:
        sender = {"from": ANONYMOUS, "sender_chat": {"id": CHAT, "type": "supergroup"}}
    else:
        sender = {"from": {"id": user, "is_bot": False, "first_name": "Zed"}}
    return {"message_id": number, "video": {"file_id": "never fetched"}, **sender}


def worded(renderer: Renderer, message: GroupMessage) -> tuple[str, list[str]]:
    """The text of a message to a group and the labels of its buttons."""

    def told(args: dict[str, str | float]) -> tuple[tuple[str, Any], ...]:
        return tuple((k, Ref(v) if isinstance(v, str) else v) for k, v in args.items())

    parts = tuple(Part(key, told(args)) for key, args in message.parts)
    labels = [
        renderer.label(message.language, Button(name, label, "other", args=told(args)))
        for row in message.buttons
        for name, label, args in row
    ]
    return renderer.text(message.language, Screen("group", parts)), labels


@dataclass
class Gym:
    """One group over one store; ``now`` is the test's to move."""

    store: Store
    now: datetime = NOW
    events: int = 0
    tokens: list[str] = field(default_factory=list)
    coaches: frozenset[int] = frozenset({COACH})

    @property
    def shell(self) -> Shell:
        """What opening needs of the shell: where new tokens come from."""
        return Shell(rights=cast(Any, None), token=self._token)

    def _token(self) -> str:
        self.tokens.append(f"{len(self.tokens) + 1:016x}")
        return self.tokens[-1]

    def later(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)

    async def join(self, **changes: Any) -> None:
        """The bot is in the group."""
        given: dict[str, Any] = {"id": "c1", "chat_id": CHAT, "kind": "supergroup"} | changes
        row = CommunityRow(
            **given,
            title="Iron Barn",
            settings=dump(CommunitySettings()),
            joined_at=to_ms(self.now),
        )
        async with self.store.transaction() as tx:
            await tx.communities.create(row)

    async def known(self, user: int = LIFTER, state: State | str = State(), **changes: Any) -> None:  # noqa: B008 - frozen
        """A person who has opened the private chat."""
        text = state if isinstance(state, str) else codec.dump_state(state)
        row = PersonRow(
            user_id=user,
            chat_id=user,
            state=text,
            rev=1,
            created_at=0,
            seen_at=to_ms(self.now),
            **changes,
        )
        async with self.store.transaction() as tx:
            await tx.save_person(row)

    # --- What people do ----------------------------------------------------------

    def _heard(self, chat: int = CHAT, **update: Any) -> GroupArrival:
        self.events += 1
        for thing in update.values():
            thing.get("message", thing)["chat"] = {
                "id": chat,
                "type": "supergroup",
                "title": "Iron Barn",
            }
        heard = heard_in_group({"update_id": self.events, **update}, "spotterbot", BOT)
        assert heard is not None
        return heard

    def asking(self, reply: dict[str, Any] | None = None, **changes: Any) -> GroupArrival:
        """``/formcheck``, by the lifter unless told otherwise."""
        said = {"message_id": VIDEO + 50, "text": "/formcheck", "from": {"id": LIFTER}} | changes
        return self._heard(message=said | ({} if reply is None else {"reply_to_message": reply}))

    async def ask(self, reply: dict[str, Any] | None = None, **changes: Any) -> None:
        """Say it, and have it handled."""
        async with self.store.transaction() as tx:
            await form_checks.asked(tx, self.shell, self.asking(reply, **changes), self.now)

    async def open(self, card: int | None = CARD) -> str:
        """A form check on the lifter's video whose card was sent; its id."""
        await self.ask(video_of())
        if card is not None:
            async with self.store.transaction() as tx:
                await form_checks.sent(tx, f"f:{self.tokens[-1]}", card)
            await self.deliver()
        return self.tokens[-1]

    async def press(
        self, user: int, data: str, card: int = CARD, chat: int = CHAT, **changes: Any
    ) -> str | None:
        """Press a button that carries ``data``; the word on it."""
        query = {"id": "q", "from": {"id": user}, "data": data, "message": {"message_id": card}}
        heard = self._heard(chat, callback_query=query | changes)
        async with self.store.transaction() as tx:
            return await form_checks.tapped(tx, heard, data, user in self.coaches, self.now)

    async def tick(self, user: int, fault: str) -> str | None:
        """Tap a fault on the newest card, a while after whatever was before."""
        self.later(seconds=3)
        return await self.press(user, f"f:{self.tokens[-1]}:{fault}")

    async def close(self, limit: int = 100) -> int:
        """Let the clock close what is due."""
        async with self.store.transaction() as tx:
            return await form_checks.close_due(tx, self.now, limit)

    # --- What there is -----------------------------------------------------------

    async def deliver(self) -> list[OutboxRow]:
        """Everything that is due now, sent."""
        rows: list[OutboxRow] = []
        at = to_ms(self.now)
        while True:
            async with self.store.transaction() as tx:
                claimed = await tx.claim(at, "l", at + 60_000, 50)
                for row in claimed:
                    await tx.record_sent(row.id, "l", row.edit_message_id or 900, at)
            if not claimed:
                return rows
            rows += claimed

    async def row(self, id_: str) -> FormCheckRow | None:
        """The form check as it is kept."""
        async with self.store.transaction() as tx:
            return await tx.communities.form_check(id_)

    async def ticks(self, id_: str) -> set[tuple[int, str, bool]]:
        """Who ticked what, and whether as a coach."""
        async with self.store.transaction() as tx:
            return {(one.helper, one.fault, one.coach) for one in await tx.communities.ticks(id_)}

    async def card(self) -> tuple[OutboxRow, GroupMessage]:
        """The one message to the group that waits, once its moment has come."""
        self.later(seconds=form_checks.EDIT_EVERY_MS / 1000)
        [row] = [one for one in await self.deliver() if one.chat_id < 0]
        return row, load(row.body)


def summary_in(row: OutboxRow) -> Screen:
    """The screen that a private message carries."""
    return codec.load_screen(json.dumps(json.loads(row.body)["screen"]))
