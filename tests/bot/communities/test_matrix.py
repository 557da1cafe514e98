"""The matrix: each kind of sender against every command and button, and where it leads.

Lives here: two tables, read row by row; a new command or button is a new row, and a row that
is missing fails. What is asked of the settings or of form checks is seen where it is handed
over, with what is known of the sender by then. Does not live here: what each of them then
sees (``test_matrix_outcomes``).

    pointer    all see the general line          allowed   they may change the settings
    whisper    they alone see the pointer        refused   they may not
    form       form checks are asked             coach     their tick counts as a coach's
    nothing    as if it had never been said      helper    it counts as a member's
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.communities import form_checks, menus, settling
from bot.communities.hearing import COMMANDS
from tests.bot.communities.gym import GROUP, MEMBER, OWNER, Gym
from tests.bot.parts import table
from tests.emulator import SENDERS, SenderKind

#: In the order of SENDERS: member, admin, creator, anonymous admin, linked channel, channel
#: persona, another bot, left member.
Row = tuple[str, str, str, str, str, str, str, str]

POINTED: Row = ("pointer",) * 4 + ("nothing",) * 3 + ("pointer",)
SETTLED: Row = ("refused",) + ("allowed",) * 3 + ("nothing",) * 3 + ("refused",)
#: The code proves by itself who may.
LINKED: Row = ("refused",) * 4 + ("nothing",) * 3 + ("refused",)
FORM: Row = ("form",) * 4 + ("nothing",) * 3 + ("form",)

SAID: Mapping[str, Row] = {
    "/back": POINTED,
    "/check": POINTED,
    "/help": POINTED,
    "/privacy": POINTED,
    "/start": POINTED,
    "/weather": POINTED,  # not a command of ours, but said to us by name
    "/formcheck": FORM,
    "/here": SETTLED,
    "/settings": SETTLED,
    "/link 482913": LINKED,
    "@ my back is killing me": POINTED,
}

#: On a server that whispers, to a bot that is an admin.
ALONE: Row = ("whisper",) * 3 + ("pointer",) + ("nothing",) * 3 + ("pointer",)

#: Telegram lists no anonymous admin, whose tap carries the person's own id. A post and a bot
#: press nothing; if they did, they would be members.
TICKED: Row = ("helper", "coach", "coach", *("helper",) * 5)

PRESSED: Mapping[str, Row] = {
    "f:0a1b:0:on": TICKED,
    "g:settings": TICKED,  # of the private panel: handed over like any other, and then unknown
    "1.start": TICKED,  # of a private card
    "rubbish \u202e": TICKED,
}


class Ear:
    """Listens where the settings and form checks are asked."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.heard: list[str] = []
        patch.setattr(settling, "asked", self._settled)
        patch.setattr(form_checks, "asked", self._form)
        patch.setattr(form_checks, "tapped", self._tapped)

    async def _settled(self, tx: Any, shell: Any, arrival: Any, allowed: bool, now: Any) -> None:
        self.heard.append("allowed" if allowed else "refused")

    async def _form(self, tx: Any, shell: Any, arrival: Any, now: Any) -> None:
        self.heard.append("form")

    async def _tapped(self, tx: Any, arrival: Any, data: str, coach: bool, now: Any) -> None:
        self.heard.append("coach" if coach else "helper")


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    return Ear(monkeypatch)


async def outcome(gym: Gym, ear: Ear, before: int) -> str:
    """What has come of it since the outbox had ``before`` rows, in one word."""
    rows = await table(gym.store, f"SELECT kind, chat_id FROM outbox WHERE id > {before}")  # noqa: S608 - a number
    assert {row["chat_id"] for row in rows} <= {GROUP}, "nobody is written to in private"
    shown = [row["kind"] for row in rows if row["kind"] != "group_delete"]
    whispered = any(one.receiver is not None for one in gym.server.log)
    gym.server.log.clear()
    words = [*ear.heard, *(["whisper" if whispered else "pointer"] if shown else [])]
    ear.heard.clear()
    return " and ".join(words) or "nothing"


async def rows(gym: Gym) -> int:
    [found] = await table(gym.store, "SELECT coalesce(max(id), 0) AS n FROM outbox")
    return int(found["n"])


def by_kind(row: Row) -> dict[SenderKind, str]:
    return dict(zip(SENDERS, row, strict=True))


async def say(gym: Gym, kind: SenderKind, text: str) -> None:
    """Say it so that it is for this bot, whatever it is."""
    word, _, rest = text.partition(" ")
    mine = "@emulated_bot" if word == "@" else f"{word}@emulated_bot"
    await gym.server.communities.say_as(kind, GROUP, f"{mine} {rest}".strip())


# --- the tables ------------------------------------------------------------------


@pytest.mark.parametrize("text", SAID)
async def test_each_kind_of_sender_gets_for_each_command_what_the_table_says(
    stage: Gym, ear: Ear, text: str
) -> None:
    found: dict[SenderKind, str] = {}
    for kind in SENDERS:
        before = await rows(stage)
        await say(stage, kind, text)
        await stage.turn()
        found[kind] = await outcome(stage, ear, before)
        await stage.later(601)
    assert found == by_kind(SAID[text])


@pytest.mark.parametrize("data", PRESSED)
async def test_each_kind_of_sender_gets_for_each_button_what_the_table_says(
    stage: Gym, ear: Ear, data: str
) -> None:
    cast = await stage.server.communities.cast(GROUP)
    card = stage.said(GROUP)[0].message_id
    found: dict[SenderKind, str] = {}
    for kind in SENDERS:
        before = await rows(stage)
        await stage.server.forge(cast.people[kind], data, card, GROUP)
        await stage.turn()
        found[kind] = await outcome(stage, ear, before)
    assert found == by_kind(PRESSED[data])
    assert stage.answers == [None] * len(SENDERS), "the spinner stops, and nothing is said"


async def test_where_the_platform_can_each_member_is_pointed_alone(stage: Gym, ear: Ear) -> None:
    await stage.server.communities.set_ephemeral("accepted")
    await stage.server.communities.promote(GROUP, stage.client.id, OWNER)
    await stage.turn()
    found: dict[SenderKind, str] = {}
    for kind in SENDERS:
        before = await rows(stage)
        stage.server.log.clear()
        await say(stage, kind, "/back")
        await stage.turn()
        found[kind] = await outcome(stage, ear, before)
        await stage.later(601)
    assert found == by_kind(ALONE)


# --- the tables are whole --------------------------------------------------------


def test_every_command_that_is_heard_has_a_row() -> None:
    named = {text.partition(" ")[0].removeprefix("/") for text in SAID}
    assert COMMANDS - named == set()


async def test_every_command_that_is_offered_in_a_group_has_a_row(gym: Gym) -> None:
    await gym.arrive()
    await menus.offer(gym.client)
    offered = {one["command"] for one in gym.server.communities.menu(OWNER, GROUP)}
    assert {f"/{one}" for one in offered} <= {text.partition(" ")[0] for text in SAID}


# --- private words in a group ----------------------------------------------------


async def test_a_member_with_a_check_under_way_gets_no_more_than_anybody(
    stage: Gym, ear: Ear
) -> None:
    await stage.open_chat(MEMBER)
    for name in ("start", "agree"):
        card = stage.said(MEMBER)[-1]
        [data] = [
            one.data
            for row in card.keyboard
            for one in row
            if (one.data or "").endswith(f".{name}")
        ]
        await stage.server.press(MEMBER, data=data, message_id=card.message_id, chat_id=MEMBER)
        await stage.turn()
    private = stage.said(MEMBER)
    assert private[-1].text.startswith("Question 1 of")
    before = await rows(stage)
    for text in ("@emulated_bot numb between the legs", "/back@emulated_bot I cannot pee"):
        await stage.server.communities.say(MEMBER, GROUP, text)
    await stage.turn()
    assert await outcome(stage, ear, before) == "pointer"
    assert stage.said(MEMBER) == private
