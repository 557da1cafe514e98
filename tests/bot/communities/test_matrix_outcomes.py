"""The matrix to its end: what each kind of sender sees of every command and button.

Lives here: three tables over HTTP with nothing replaced: what the group is shown for each
command, what the button says for each press, and what stands behind the links in the group.
A new command of ``COMMANDS`` or button of a card is a new row. Does not live here: pages of
the panel and the changes on them (``test_panel_rights``).
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.communities.form_rows import tips
from bot.communities.hearing import COMMANDS
from tests.bot.communities.gym import GROUP, MEMBER, Gym
from tests.bot.parts import table
from tests.emulator import SENDERS, SenderKind

pytestmark = pytest.mark.unmeasured

#: In the order of SENDERS: member, admin, creator, anonymous admin, linked channel, channel
#: persona, another bot, left member.
Row = tuple[str, str, str, str, str, str, str, str]

NOTHING: Row = ("",) * 8


def heard(line: str, **but: str) -> Row:
    """A row in which every person gets the line, and no channel or bot gets anything."""
    given = {kind: "" if kind in _NOT_PEOPLE else line for kind in SENDERS} | but
    return tuple(given[kind] for kind in SENDERS)  # type: ignore[return-value] # eight of them


def admins(line: str, anonymous: str | None = None) -> Row:
    """A row in which only those get the line who may change the settings."""
    return ("", line, line, line if anonymous is None else anonymous, "", "", "", "")


_NOT_PEOPLE = ("linked_channel", "channel_persona", "other_bot")
POINTER = "I only talk about sore backs in private."
HOW = "To have a lift looked at, post a video"
CARD = "Form check"

SAID: Mapping[str, Row] = {
    "/back": heard(POINTER),
    "/check": heard(POINTER),
    "/help": heard(POINTER),
    "/privacy": heard(POINTER),
    "/start": heard(POINTER),
    "/formcheck": heard(HOW),
    "/here": admins("Done. My posts go to no topic."),
    "/settings": admins("Settings are in our private chat."),
    "/link 000000": ("", "", "", "That code is wrong", "", "", "", ""),
}
#: A reply to a video that the same kind of sender has posted; as the group it is nobody's own.
FILMED: Row = heard(CARD, anonymous_admin=HOW)

TICKED, OVER = "form-check-ticked", "form-check-over"
#: What the button says. Posts and bots press nothing; if they did, they would be members.
PRESSED: Mapping[str, Row] = {
    **{f"f:{{id}}:{fault}": (TICKED,) * 8 for fault in tips()},
    "f:{id}:summary": ("form-check-not-yours",) * 8,
    "f:{id}:no_such_fault": NOTHING,
    "f:not-there:rounds_more": (OVER,) * 8,
    "g:1a:sound:on": NOTHING,
    "1.start": NOTHING,
}
#: Whose tick counts twice. An anonymous admin presses under their own id, and Telegram does
#: not list them.
COACHES: Row = ("", "coach", "coach", "", "", "", "", "")

#: What somebody finds behind "Open settings", and behind "Check my back in private".
SETTINGS: Row = heard(
    "I could not see you among the admins", admin="Iron Barn", creator="Iron Barn"
)
DOOR: Row = heard("Hi, I am Spotter")


def by_kind(row: Row) -> dict[SenderKind, str]:
    return dict(zip(SENDERS, row, strict=True))


async def shown_for(stage: Gym, kind: SenderKind, text: str, reply_to: int | None = None) -> str:
    """What stands in the group after it was said, if that is new."""
    before = {one.message_id for one in stage.said(GROUP)}
    word, _, rest = text.partition(" ")
    said = f"{word}@emulated_bot {rest}".strip()
    await stage.server.communities.say_as(kind, GROUP, said, reply_to=reply_to)
    await stage.turn()
    new = [one.text for one in stage.said(GROUP) if one.message_id not in before]
    assert len(new) <= 1
    await stage.later(601)
    return new[0] if new else ""


def assert_begins(found: Mapping[SenderKind, str], expected: Row) -> None:
    """Each text begins as the table says; an empty one is empty."""
    for kind, begin in by_kind(expected).items():
        assert found[kind].startswith(begin), kind
        assert bool(found[kind]) == bool(begin), kind


async def film(stage: Gym, user: int, behalf: int | None = None) -> int:
    """A video in the group; its number."""
    told = await stage.server.communities.send(user, GROUP, "video", behalf=behalf)
    assert told.message_id is not None
    return told.message_id


@pytest.fixture
async def card(stage: Gym) -> tuple[str, int]:
    """A form check of a member beside the cast: its id, and the number of its card."""
    await stage.server.communities.join(GROUP, MEMBER)
    video = await film(stage, MEMBER)
    await stage.server.communities.say(MEMBER, GROUP, "/formcheck", reply_to=video)
    await stage.turn()
    [row] = await table(stage.store, "SELECT id, card_id FROM form_check")
    return row["id"], row["card_id"]


@pytest.mark.parametrize("text", SAID)
async def test_what_the_group_is_shown_for_each_command(stage: Gym, text: str) -> None:
    found = {kind: await shown_for(stage, kind, text) for kind in SENDERS}
    assert_begins(found, SAID[text])


async def test_what_the_group_is_shown_for_a_form_check_of_ones_own_video(stage: Gym) -> None:
    cast = await stage.server.communities.cast(GROUP)
    found: dict[SenderKind, str] = {}
    for kind in SENDERS:
        behalf = {"anonymous_admin": GROUP, "channel_persona": cast.persona}.get(kind)
        video = None if kind == "linked_channel" else await film(stage, cast.people[kind], behalf)
        found[kind] = await shown_for(stage, kind, "/formcheck", video)
    assert_begins(found, FILMED)


@pytest.mark.parametrize("data", PRESSED)
async def test_what_the_button_says_to_each(stage: Gym, card: tuple[str, int], data: str) -> None:
    cast = await stage.server.communities.cast(GROUP)
    found: dict[SenderKind, str] = {}
    for kind in SENDERS:
        named = data.replace("{id}", card[0])
        await stage.server.forge(cast.people[kind], named, card[1], GROUP)
        await stage.turn()
        found[kind] = stage.answers[-1] or ""
        await stage.later(6)
    assert found == by_kind(PRESSED[data])
    ticks = await table(stage.store, "SELECT helper, coach FROM form_tick")
    ticked = PRESSED[data][0] == TICKED
    assert {one["helper"] for one in ticks} == (set(cast.people.values()) if ticked else set())
    if ticked:
        coaches = {one["helper"] for one in ticks if one["coach"]}
        assert coaches == {cast.people[kind] for kind, is_ in by_kind(COACHES).items() if is_}


async def test_after_48_hours_every_button_is_over_for_each(
    stage: Gym, card: tuple[str, int]
) -> None:
    cast = await stage.server.communities.cast(GROUP)
    await stage.server.advance(48 * 3600)
    await stage.strike()
    for kind in SENDERS:
        await stage.server.forge(cast.people[kind], f"f:{card[0]}:rounds_more", card[1], GROUP)
        await stage.turn()
        assert stage.answers[-1] == OVER, kind
    assert await table(stage.store, "SELECT * FROM form_tick") == []


@pytest.mark.parametrize(("command", "row"), [("/settings", SETTINGS), ("/back", DOOR)])
async def test_what_each_finds_behind_the_links_in_the_group(
    stage: Gym, command: str, row: Row
) -> None:
    cast = await stage.server.communities.cast(GROUP)
    await stage.server.communities.say_as("creator", GROUP, f"{command}@emulated_bot")
    await stage.turn()
    link = stage.said(GROUP)[-1].keyboard[-1][0].url or ""
    for kind in SENDERS:
        if kind in _NOT_PEOPLE:
            continue  # a channel or a bot has no private chat with a bot
        await stage.server.say(cast.people[kind], f"/start {link.partition('=')[2]}")
        await stage.turn()
        assert stage.said(cast.people[kind])[-1].text.startswith(by_kind(row)[kind]), kind


def test_every_command_that_is_heard_has_a_row() -> None:
    named = {text.partition(" ")[0].removeprefix("/") for text in SAID}
    assert COMMANDS - named == set()
