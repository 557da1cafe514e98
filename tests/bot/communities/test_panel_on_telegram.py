"""The panel over HTTP: the real client, the emulator's admins, and what a person then sees.

Lives here: what only Telegram can refuse or show. Does not live here: what each button does
(``test_panel``). Called by pytest.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from bot.arrival import ALLOWED_UPDATES, Arrival, from_update
from bot.communities.rights import Rights
from bot.communities.service import Shell
from bot.outbound import Outbound
from bot.render import Renderer, from_ms
from bot.service import Service
from bot.telegram_client import Client
from bot.telegram_sender import TelegramSender
from flows.communities import terms
from flows.communities.terms import CommunitySettings
from flows.content import Content
from storage import CommunityRow, DoorRow, Store
from tests.bot.parts import NOW_MS
from tests.emulator import Server, Shown

pytestmark = pytest.mark.unmeasured

ALICE, BOB = 1001, 1002
CHAT, GYM, TOKEN = -1_000_000_000_077, "c0ffee0000000001", "door-of-settings"
TITLE = "<b>Iron</b> & \u202eBarn **x**"


@dataclass
class Desk:
    """Alice, who runs a gym, at her private chat with the bot."""

    server: Server
    client: Client
    store: Store
    content: Content
    renderer: Renderer
    minutes: int = 0
    offset: int | None = None
    service: Service = field(init=False)
    outbound: Outbound = field(init=False)

    def __post_init__(self) -> None:
        shell = Shell(Rights(self.client, lambda: self.now), lambda: "a-token")
        self.service = Service(self.store, self.content, shell=shell)
        sender = TelegramSender(self.client, self.store, self.renderer, lambda: self.now)
        self.outbound = Outbound(self.store, sender, lambda: self.now)

    @property
    def now(self) -> int:
        """The time in ms, which stands still unless the test moves it."""
        return NOW_MS + self.minutes * 60_000

    async def turn(self) -> list[str | None]:
        """Handle what has happened in private chats and send what it leads to; the toasts."""
        toasts = []
        while updates := await self.client.raw_updates(self.offset, ALLOWED_UPDATES, 0):
            for update in updates:
                arrival = from_update(update, self.client.username)
                self.offset = update["update_id"] + 1
                if isinstance(arrival, Arrival):
                    toasts.append((await self.service.handle(arrival, from_ms(self.now))).toast)
        await self.outbound.drain()
        return toasts

    async def tap(self, label: str, user: int = ALICE) -> str | None:
        """Tap the newest button with this label."""
        await self.server.press(user, label=label)
        return (await self.turn())[-1]

    async def say(self, text: str, user: int = ALICE) -> Shown:
        """Type something; the newest message of the bot."""
        await self.server.say(user, text)
        await self.turn()
        return self.last(user)

    def last(self, user: int = ALICE) -> Shown:
        """The newest message of the bot."""
        return [one for one in self.server.messages(user) if one.from_bot][-1]


@pytest.fixture
async def desk(
    server: Server, client: Client, store: Store, content: Content, renderer: Renderer
) -> Desk:
    """Alice's gym, with the bot in it."""
    await server.person(BOB)
    await server.communities.create(CHAT, "Iron Barn", forum=True)
    await server.communities.crown(CHAT, ALICE)
    await server.communities.add_bot(CHAT, ALICE)
    desk = Desk(server, client, store, content, renderer)
    settings = terms.dump(CommunitySettings(zone="Europe/Berlin", days=(1,)))
    row = CommunityRow(
        id=GYM,
        chat_id=CHAT,
        kind="supergroup",
        title=TITLE,
        settings=settings,
        joined_at=NOW_MS,
        next_post_at=NOW_MS,
    )
    door = DoorRow(
        token=TOKEN,
        community_id=GYM,
        kind="settings",
        created_at=NOW_MS,
        expires_at=NOW_MS + 10**9,
    )
    async with store.transaction() as tx:
        await tx.communities.create(row)
        await tx.communities.add_door(door)
    await desk.turn()
    return desk


async def test_a_panel_is_edited_in_place_and_a_title_is_inert(desk: Desk) -> None:
    shown = await desk.say(f"/start {TOKEN}")
    assert shown.text.startswith("<b>Iron</b> & Barn x")
    assert "Language: English" in str(shown.labels)
    assert await desk.tap("Sound: off") == "panel-saved"
    assert desk.last().message_id == shown.message_id
    assert "Sound: on" in str(desk.last().labels)
    assert await desk.tap("Post on: Tue") is None
    assert await desk.tap("Fri") == "panel-saved"
    assert "\u2713 Fri" in str(desk.last().labels)
    assert desk.last().message_id == shown.message_id


async def test_a_typed_place_is_answered_below_and_the_panel_above_loses_its_buttons(
    desk: Desk,
) -> None:
    above = await desk.say(f"/start {TOKEN}")
    await desk.tap("Time zone: Europe/Berlin")
    below = await desk.say("lisbon")
    assert below.message_id > above.message_id
    assert "Europe/Lisbon, 12:00" in str(below.labels)
    [old] = [one for one in desk.server.messages(ALICE) if one.message_id == above.message_id]
    assert old.labels == () or not any(old.labels)
    assert await desk.tap("Europe/Lisbon, 12:00") == "panel-saved"
    assert "Time zone: Europe/Lisbon" in str(desk.last().labels)


async def test_an_admin_who_is_demoted_has_power_for_a_minute_at_most(desk: Desk) -> None:
    await desk.server.communities.promote(CHAT, BOB, ALICE, ["can_change_info"])
    await desk.server.say(BOB, f"/start {TOKEN}")
    await desk.turn()
    assert await desk.tap("Sound: off", BOB) == "panel-saved"
    await desk.server.communities.demote(CHAT, BOB, ALICE)
    desk.minutes += 1
    assert await desk.tap("Sound: on", BOB) == "panel-no-right"
    assert "could not see you among the admins" in desk.last(BOB).text


async def test_an_admin_without_the_right_to_change_the_info_gets_no_panel(desk: Desk) -> None:
    await desk.server.communities.promote(CHAT, BOB, ALICE, ["can_delete_messages"])
    shown = await desk.say(f"/start {TOKEN}", BOB)
    assert "Barn" not in shown.text
    assert "Get a code" in str(shown.labels)


async def test_an_anonymous_admin_is_not_listed_and_gets_a_code(desk: Desk) -> None:
    await desk.server.communities.promote(CHAT, BOB, ALICE, None, anonymous=True)
    await desk.say(f"/start {TOKEN}", BOB)
    assert await desk.tap("Get a code", BOB) is None
    assert "/link " in desk.last(BOB).text


async def test_removing_leaves_the_group(desk: Desk) -> None:
    await desk.say(f"/start {TOKEN}")
    await desk.tap("Remove me")
    assert "Leave <b>Iron</b> & Barn x?" in desk.last().text
    assert await desk.tap("Yes, leave") == "panel-saved"
    assert "I left the group" in desk.last().text
    assert not any(desk.last().labels)
    assert "leaveChat" in [one.method for one in desk.server.history]
