"""S2: ten thousand presses that no card offers, on nobody's card but somebody else's.

Lives here: forged, replayed and foreign ``callback_data`` as raw updates, against the real
service with a result, a check under way and an open panel to lose. Does not live here: what
a stale press is answered (``tests/e2e``), or presses in groups (``test_s06``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import pytest

from bot.arrival import Arrival, Malformed, from_update
from bot.communities.hearing import GroupArrival
from flows import codec
from flows.model import State
from storage import Store
from tests.bot.communities.office import GROUP, OWNER, STRANGER, Office
from tests.bot.parts import FILES, ORDINARY, screen_of, table
from tests.databases import in_memory

ALICE, BOB, MALLORY, PRESSES = 2001, 2002, STRANGER, 10_000
_ODD = (
    "",
    "\x00",
    "\ud800",
    "\u202e1.start",
    "1.start; DROP TABLE person",
    "' OR 1=1 --",
    "g:",
    "r.",
)
_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789.:_-' é\U0001f4a5\n"
#: Everything of anybody that a press could change.
_OWN = ("consent", "assessment", "episode", "check_in")
_KEPT = (*_OWN, "community", "manager", "admin_link", "link_code", "membership", "audit")


@pytest.fixture
async def store(monkeypatch: pytest.MonkeyPatch) -> Any:
    """In memory: what is attacked is the same, and ten thousand commits need no disk."""
    opened = await in_memory(1_772_452_800_000, monkeypatch)
    yield opened
    await opened.close()


async def inhabit(office: Office) -> None:
    """Alice has a result, Bob is being asked, the owner has a panel open."""
    await office.found()
    await office.say(ALICE, "/start")
    await office.taps(ALICE, ORDINARY)
    await office.say(BOB, "/start")
    await office.taps(BOB, ("start", "agree", "none", "none"))
    await office.say(OWNER, "/start")
    await office.enter()


def offered(office: Office) -> list[str]:
    """The data of every button that anybody was ever shown."""
    shown = (
        screen_of(row) for row in office.wire.rows if row.kind not in FILES and row.chat_id > 0
    )
    return [one.id for screen in shown for one in screen.buttons]


class Forger:
    """A source of presses; the same ``dice`` give the same ones."""

    def __init__(self, dice: Random, real: Sequence[str]) -> None:
        self._dice, self._real = dice, real

    def data(self) -> Any:
        """Something that a client might claim was on a button."""
        real = self._dice.choice(self._real)
        kinds = (
            lambda: "".join(self._dice.choices(_ALPHABET, k=self._dice.randrange(65))),
            lambda: self._dice.choice(_ODD),
            lambda: self._bent(real),
            lambda: f"{self._dice.randrange(10**6)}.{real.partition('.')[2]}",
            lambda: real + self._dice.choice((".on", ":x", " ", "'", "%00")),
            lambda: self._dice.choice((None, 7, [real], {"data": real})),
        )
        return self._dice.choice(kinds)()

    def update(self, number: int, data: Any, user: int, chat: int) -> dict[str, Any]:
        """The press as Telegram would hand it on, from ``user`` in ``chat``."""
        query: dict[str, Any] = {"id": str(number), "from": {"id": user}, "data": data}
        kind = "private" if chat > 0 else "supergroup"
        message = {"message_id": self._dice.randrange(95, 140), "chat": {"id": chat, "type": kind}}
        if self._dice.random() < 0.9:
            query["message"] = message
        return {"update_id": number, "callback_query": query}

    def _bent(self, real: str) -> str:
        at = self._dice.randrange(len(real))
        return real[:at] + self._dice.choice(_ALPHABET) + real[at + 1 :]


def attacks(forger: Forger, dice: Random, real: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Ten thousand presses: made up, of other people, in other people's chats, from a group."""
    for number in range(PRESSES):
        match number % 4:
            case 0:  # made up, in one's own chat
                user = dice.choice((ALICE, BOB, OWNER, MALLORY))
                yield forger.update(number, forger.data(), user, user)
            case 1:  # what others were offered, in the chat of somebody who was offered nothing
                yield forger.update(number, dice.choice(real), MALLORY, MALLORY)
            case 2:  # what is open now, in the chat where it is open, by somebody else
                user, chat = dice.sample((ALICE, BOB, OWNER, MALLORY), 2)
                update = forger.update(number, dice.choice(real), user, chat)
                update["callback_query"].setdefault(
                    "message", {"message_id": 1, "chat": {"id": chat}}
                )
                yield update
            case _:  # by its owner, but in the group
                user = dice.choice((ALICE, BOB, OWNER))
                update = forger.update(number, dice.choice(real), user, GROUP)
                group = {"id": GROUP, "type": "supergroup"}
                update["callback_query"].setdefault("message", {"message_id": 1, "chat": group})
                yield update


async def known(store: Store) -> dict[str, Any]:
    """What is kept of everybody; of a state what a press could be after.

    Whoever presses may begin a check of their own; a right in a group would still be found.
    """
    rows: dict[str, Any] = {
        name: [one for one in await table(store, f"SELECT * FROM {name}") if _is_told(name, one)]  # noqa: S608 - our own names
        for name in _KEPT
    }
    people = await table(store, "SELECT user_id, state FROM person ORDER BY user_id")
    states = {one["user_id"]: _gist(codec.load_state(one["state"])) for one in people}
    states.pop(MALLORY, None)
    return rows | states


def _is_told(name: str, row: dict[str, Any]) -> bool:
    return name not in _OWN or row["user_id"] != MALLORY


def _gist(state: State) -> str:
    return json.dumps(
        [repr(one) for one in (state.consent, state.conversation, state.episode, state.settings)]
    )


@pytest.mark.slow
async def test_ten_thousand_forged_foreign_and_replayed_presses_change_nothing(
    office: Office,
) -> None:
    await inhabit(office)
    real = offered(office)
    assert len(set(real)) > 60, "there was something to replay"
    before = await known(office.store)
    dice = Random("forged")
    handled = 0
    for update in attacks(Forger(dice, real), dice, real):
        try:
            arrival = from_update(update, "spotter_bot", 9)
        except Malformed:
            continue
        if isinstance(arrival, Arrival):
            await office.service.handle(arrival, office.now)
            handled += 1
        elif isinstance(arrival, GroupArrival):
            await office.communities.handle(arrival, office.now)
            handled += 1
    assert await known(office.store) == before
    assert handled > 0.9 * PRESSES
