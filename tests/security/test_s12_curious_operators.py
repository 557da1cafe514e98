"""S12: whoever runs the bot or a group, or knows somebody's number, reads nobody's answers there.

Two worlds that differ in nothing but what Alice answered: in one her back is merely sore, in
the other she is an emergency. Everything that anybody else can do is done in both, and what
they are shown must be the same to the last letter. Does not live here: what a stolen file
holds (``tests/storage``), totals of a group (``tests/flows/communities/test_totals.py``).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Collection, Sequence
from typing import Any, cast

import pytest

from bot import __main__ as command_line
from bot.communities.hearing import COMMANDS as IN_GROUPS
from bot.records import files
from bot.records.files import Files
from bot.render import Renderer, to_ms
from flows.commands import COMMANDS as IN_PRIVATE
from flows.content import Content
from flows.model import Pressed
from storage import OutboxRow
from tests.bot.communities.office import GROUP, OWNER, STRANGER, Office
from tests.bot.parts import NOW, ORDINARY, screen_of
from tests.databases import in_memory

ALICE, OPERATOR = 2001, 7007
SORE, ILL = tuple(ORDINARY[2:]), ("saddle_numb",)
#: What somebody who is curious would put behind a command.
WHOM = ("", str(ALICE), "1", "Alice")
COMMANDS = sorted(IN_GROUPS | set(IN_PRIVATE) | {"admin", "answers", "stats", "user"})
#: What an operator can run. None of them prints what anybody answered; a new one is looked at.
LINES = frozenset(
    {"assess", "chat", "db", "doctor", "review", "run", "screen", "setup", "try", "webhook"}
)


async def world(patch: pytest.MonkeyPatch, content: Content, course: Sequence[str]) -> Office:
    """A group in which Alice has answered, and three who have not seen it."""
    office = Office(await in_memory(to_ms(NOW), patch), content)
    await office.found()
    await office.say(ALICE, f"/start {await office.door()}")
    await office.taps(ALICE, ("start", "agree", *course))
    return office


def offered(office: Office) -> set[str]:
    """Every button that Alice was shown."""
    shown = (screen_of(row) for row in office.to(ALICE) if row.kind not in files.KINDS)
    return {one.id for screen in shown for one in screen.buttons}


async def pry(office: Office, who: int, buttons: Collection[str]) -> None:
    """Everything that can be commanded, said or pressed with Alice in mind."""
    await office.say(who, "/start")
    await office.taps(who, ("start", "agree", *SORE))
    if who == OWNER:
        await office.enter()
    for command in COMMANDS:
        for whom in WHOM:
            await office.say(who, f"/{command} {whom}".strip())
            await office.in_group(who, command, whom)
    for whom in WHOM:
        await office.say(who, f"what did {whom} answer")
    for button in (*sorted(buttons), *(f"h.{number}" for number in range(4))):
        await office.do(who, Pressed(button), message_id=101)
        await office.do(who, Pressed(button), message_id=101, chat_id=ALICE)


async def seen(office: Office, renderer: Renderer, content: Content) -> list[Any]:
    """All that was sent, each file as its words."""
    made = Files(office.store, renderer, content, lambda: office.at, cast(Any, None))
    return [(row.chat_id, row.kind, await _told(made, row)) for row in office.wire.rows]


async def _told(made: Files, row: OutboxRow) -> Any:
    body = json.loads(row.body)
    return await made.in_words(row, body) if row.kind in files.KINDS else body


@pytest.mark.parametrize("who", [OPERATOR, OWNER, STRANGER])
async def test_what_anybody_else_is_shown_does_not_depend_on_what_alice_answered(
    content: Content, renderer: Renderer, monkeypatch: pytest.MonkeyPatch, who: int
) -> None:
    worlds = [await world(monkeypatch, content, course) for course in (SORE, ILL)]
    buttons = set.union(*(offered(one) for one in worlds))
    shown = []
    for office in worlds:
        # From here on both have sent as much, so that numbers tell nothing.
        office.wire.rows.clear()
        office.events = 1_000
        await pry(office, who, buttons)
        shown.append(await seen(office, renderer, content))
        await office.store.close()
    assert shown[0] == shown[1]
    assert len(buttons) > 50, "there was something to press"
    assert len(shown[0]) > 100
    assert {chat for chat, _, _ in shown[0]} <= {who, GROUP}
    assert ALICE not in [chat for chat, _, _ in shown[0]]


async def test_the_two_worlds_do_differ_for_alice(
    content: Content, renderer: Renderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for course in (SORE, ILL):
        office = await world(monkeypatch, content, course)
        await office.say(ALICE, "/export")
        await office.tap(ALICE, "r.export.yes")
        told.append(await seen(office, renderer, content))
        await office.store.close()
    assert told[0] != told[1]
    assert any("saddle_numb" in json.dumps(one) for one in told[1])


def test_every_command_of_the_operator_is_known_to_show_nobodys_answers() -> None:
    actions = command_line._parser()._actions
    [chosen] = [one for one in actions if isinstance(one, argparse._SubParsersAction)]
    assert set(chosen.choices) - LINES == set()
