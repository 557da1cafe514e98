"""Parts that several tests of the shell put together: rows, a wire, a talk, a shaky store.

Lives here: small real things, each open to change. Does not live here: fixtures
(``conftest``) or any test. Called by the tests beside it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.arrival import Arrival
from bot.outbound import Outbound
from bot.outcome import Outcome, Sent
from bot.render import to_ms
from bot.service import Handled, Service
from flows import codec
from flows.model import Commanded, Event, Pressed, Said
from flows.screen import Button, Part, Screen
from storage import OutboxRow, Store, StoreUnavailable, Transaction
from tests.databases import unsealed

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
NOW_MS = to_ms(NOW)
PERSON = 42

#: Kinds of messages that are files and hold no screen.
FILES = ("export", "record")
#: From the first word to the result of an ordinary sore back, by the ends of button ids.
ORDINARY = (
    "start agree none none none 24 next_day low_back_both none dull done 3 eases nothing "
    "18_49 confirm"
).split()

#: For what has to hold on both engines and is more than the rows that ``tests/storage`` proves.
ON_BOTH = pytest.mark.parametrize("store", ["file", "postgres"], indirect=True)

SCREEN = Screen(
    "question",
    (Part("welcome-not-a-doctor"),),
    ((Button("1.start", "check-my-back", "start"),),),
)


def body_of(screen: Screen = SCREEN, spent: int | None = None) -> str:
    """A body as the outbox keeps it."""
    shown = json.loads(codec.dump_screen(screen))
    return json.dumps({"screen": shown, "language": "en", "spent": spent})


def outbox_row(**changes: Any) -> OutboxRow:
    """A claimed message; every field is open to change."""
    given: dict[str, Any] = {
        "id": 1,
        "key": "u:1:0",
        "user_id": PERSON,
        "chat_id": PERSON,
        "kind": "question",
        "mode": "at_least_once",
        "priority": 1,
        "body": body_of(),
        "edit_message_id": None,
        "check_in": None,
        "status": "sending",
        "created_at": NOW_MS,
        "due_at": NOW_MS,
        "expires_at": None,
        "lease": "l",
        "lease_until": NOW_MS + 60_000,
        "attempts": 1,
        "message_id": None,
        "sent_at": None,
        "live": True,
    }
    return OutboxRow(**(given | changes))


async def table(store: Store, sql: str) -> list[dict[str, Any]]:
    """What a statement finds, row by row, sealed texts opened."""
    async with store.engine.connect() as connection:
        rows = await connection.execute(text(sql))
        return [
            {name: unsealed(store, value) for name, value in row._mapping.items()} for row in rows
        ]


async def counts(store: Store) -> dict[str, int]:
    """How many rows each table of people holds."""
    names = ("person", "consent", "assessment", "check_in", "outbox", "seen")
    found = {}
    for name in names:
        rows = await table(store, f"SELECT count(*) AS n FROM {name}")  # noqa: S608 - our own names
        found[name] = rows[0]["n"]
    return found


@dataclass
class Wire:
    """A sender that keeps what it is given, and answers as it was told to."""

    outcomes: list[Outcome] = field(default_factory=list)
    rows: list[OutboxRow] = field(default_factory=list)

    async def send(self, row: OutboxRow) -> Outcome:
        """The next outcome that was ordered, or a delivery."""
        self.rows.append(row)
        if self.outcomes:
            return self.outcomes.pop(0)
        return Sent(row.edit_message_id or 100 + len(self.rows))

    @property
    def keys(self) -> list[str]:
        """The keys of what was sent, in order."""
        return [row.key for row in self.rows]


def screen_of(row: OutboxRow) -> Screen:
    """The screen in a message."""
    return codec.load_screen(json.dumps(json.loads(row.body)["screen"]))


@dataclass
class Talk:
    """A person who talks to the service; ``now`` is theirs to move."""

    service: Service
    wire: Wire
    user: int = PERSON
    now: datetime = NOW
    events: int = 0
    outbound: Outbound = field(init=False)

    async def do(self, event: Event | None, **changes: Any) -> Handled:
        """Let something happen, and send what it leads to."""
        self.events += 1
        key = f"u:{self.user}{self.events:04d}"
        given: dict[str, Any] = {"key": key, "user_id": self.user, "event": event} | changes
        given = {"chat_id": given["user_id"]} | given
        handled = await self.service.handle(Arrival(**given), self.now)
        await self.outbound.drain()
        return handled

    async def say(self, text: str) -> Handled:
        """Type something."""
        return await self.do(Said(text))

    async def command(self, name: str) -> Handled:
        """A slash command."""
        return await self.do(Commanded(name))

    async def press(self, name: str, **changes: Any) -> Handled:
        """Press the button whose id ends in ``name``, on the newest card that has it."""
        row, button = self.find(name)
        message_id = row.edit_message_id or 101 + self.wire.rows.index(row)
        return await self.do(Pressed(button.id), **({"message_id": message_id} | changes))

    async def press_all(self, *names: str) -> None:
        """One press after the other."""
        for name in names:
            await self.press(name)

    async def ordinary(self) -> None:
        """From /start to the result of an ordinary sore back."""
        await self.command("start")
        await self.press_all(*ORDINARY)

    def find(self, name: str) -> tuple[OutboxRow, Button]:
        """The newest message of this person with such a button, and the button."""
        for row in reversed(self.mine()):
            for button in screen_of(row).buttons if row.kind not in FILES else ():
                if name in (button.id.rpartition(".")[2], button.id):
                    return row, button
        raise AssertionError(f"no button {name!r}; last: {screen_of(self.mine()[-1]).buttons}")

    def mine(self) -> list[OutboxRow]:
        """What was sent to this person."""
        return [row for row in self.wire.rows if row.chat_id == self.user]

    def last(self) -> Screen:
        """The screen that was sent last."""
        return screen_of(self.mine()[-1])

    def another(self, user: int) -> Talk:
        """Somebody else, on the same wire."""
        other = Talk(self.service, self.wire, user, self.now)
        other.outbound = self.outbound
        return other

    def later(self, **span: float) -> None:
        """Let time pass for this person."""
        self.now += timedelta(**span)


class Shaky(Store):
    """A real store that is away for its next ``failures`` transactions."""

    failures = 0

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """A transaction, or what the store says when the database is away."""
        if self.failures:
            self.failures -= 1
            raise StoreUnavailable
        async with super().transaction() as tx:
            yield tx


async def until(condition: Callable[[], object], seconds: float = 5) -> None:
    """Wait, turn by turn of the loop, until a condition holds."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0.002)
