"""An office: the real service on a real file, a Telegram that tells of admins, and a wire.

Lives here: people who type and tap in the private chat, groups in which somebody is an
admin, and what was sent to whom. Does not live here: what a test expects, or the emulator.
Called by the tests of the panel, of doors and of being counted.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast

from telegram import Bot, ChatMember, ChatMemberAdministrator, ChatMemberOwner, User
from telegram.error import TelegramError, TimedOut

from bot.arrival import Arrival
from bot.communities.hearing import Asked, GroupArrival, PollArrival, Where, Who
from bot.communities.messages import GroupMessage, load
from bot.communities.rights import Rights
from bot.communities.service import Communities, Shell
from bot.outbound import Outbound
from bot.render import to_ms
from bot.service import Handled, Service
from flows.communities import terms
from flows.communities.terms import CommunitySettings
from flows.content import Content
from flows.model import Commanded, Event, Pressed, Said
from flows.screen import Button, Screen
from storage import CommunityRow, DoorRow, OutboxRow, Store
from storage.community_rows import CommunityKind, DoorKind
from tests.bot.parts import NOW, ORDINARY, Wire, screen_of, table

#: The creator of the group, an admin who may not change its info, a member, and a stranger.
OWNER, HELPER, MEMBER, STRANGER = 1001, 1002, 1003, 1004
GROUP, GYM = -1_000_000_000_051, "c0ffee0000000001"
DAY_MS = 86_400_000


def owner(user_id: int) -> ChatMember:
    return ChatMemberOwner(User(user_id, "Ann", is_bot=False), is_anonymous=False)


def admin(user_id: int, *, can_change_info: bool, is_bot: bool = False) -> ChatMember:
    rights: dict[str, Any] = dict.fromkeys(
        "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats "
        "can_restrict_members can_promote_members can_invite_users can_post_stories "
        "can_edit_stories can_delete_stories".split(),
        False,
    )
    user = User(user_id, "Bo", is_bot=is_bot)
    return ChatMemberAdministrator(user, can_change_info=can_change_info, **rights)


@dataclass
class Telegram:
    """Who is an admin where, while it answers; ``asked`` and ``left`` are chats, in order."""

    admins: dict[int, list[ChatMember]] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    trouble: TelegramError | None = None

    async def get_chat_administrators(self, chat_id: int) -> list[ChatMember]:
        self.asked.append(chat_id)
        if self.trouble is not None:
            raise self.trouble
        return self.admins.get(chat_id, [])

    async def leave_chat(self, chat_id: int) -> bool:
        if self.trouble is not None:
            raise self.trouble
        self.left.append(chat_id)
        return True


@dataclass(repr=False)
class Office:
    """One process of the bot; ``now`` is the test's to move."""

    store: Store
    content: Content
    telegram: Telegram = field(default_factory=Telegram)
    wire: Wire = field(default_factory=Wire)
    now: datetime = NOW
    events: int = 0
    tokens: Iterator[str] = field(
        default_factory=lambda: (f"token-{number:04}" for number in itertools.count(1))
    )
    shell: Shell = field(init=False)
    service: Service = field(init=False)
    communities: Communities = field(init=False)
    outbound: Outbound = field(init=False)

    def __post_init__(self) -> None:
        rights = Rights(cast(Bot, self.telegram), lambda: self.at)
        self.shell = Shell(rights, lambda: next(self.tokens))
        self.service = Service(self.store, self.content, shell=self.shell)
        self.communities = Communities(self.store, self.shell, lambda: None)
        self.outbound = Outbound(self.store, self.wire, lambda: self.at)

    @property
    def at(self) -> int:
        """Now, in milliseconds."""
        return to_ms(self.now)

    def later(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)

    def out_of_reach(self) -> None:
        """Telegram answers nothing from now on."""
        self.telegram.trouble = TimedOut()

    # --- Groups ----------------------------------------------------------------------

    async def found(
        self,
        id_: str = GYM,
        chat_id: int = GROUP,
        kind: CommunityKind = "supergroup",
        title: str = "Iron Barn",
        settings: CommunitySettings | None = None,
        **more: Any,
    ) -> CommunityRow:
        """A community that the owner runs and a helper helps in."""
        self.telegram.admins[chat_id] = [owner(OWNER), admin(HELPER, can_change_info=False)]
        row = CommunityRow(
            id=id_,
            chat_id=chat_id,
            kind=kind,
            title=title,
            settings=terms.dump(settings or CommunitySettings()),
            joined_at=self.at,
            **more,
        )
        async with self.store.transaction() as tx:
            assert await tx.communities.create(row)
        return row

    async def door(
        self, name: str = "gym-door", id_: str = GYM, kind: DoorKind = "welcome", **more: Any
    ) -> str:
        """A door of a community; returns its token."""
        times = {"created_at": self.at, "expires_at": self.at + 180 * DAY_MS} | more
        async with self.store.transaction() as tx:
            await tx.communities.add_door(DoorRow(token=name, community_id=id_, kind=kind, **times))
        return name

    async def row(self, id_: str = GYM) -> CommunityRow:
        """A community as it is kept now."""
        async with self.store.transaction() as tx:
            row = await tx.communities.find(id_)
        assert row is not None
        return row

    async def settings(self, id_: str = GYM) -> CommunitySettings:
        """What its admins chose."""
        return terms.load((await self.row(id_)).settings)

    async def in_group(
        self,
        user_id: int | None,
        command: str,
        argument: str = "",
        thread: int | None = None,
        chat_id: int = GROUP,
    ) -> None:
        """Somebody asks something in the group; None speaks as the group itself."""
        self.events += 1
        where = Where(chat_id, "supergroup", "Iron Barn", thread)
        arrival = GroupArrival(
            f"u:{self.events}", where, Who(user_id), Asked(command, argument), self.events
        )
        await self.happen(arrival)

    async def happen(self, arrival: GroupArrival | PollArrival) -> Handled:
        """Something happens in a community."""
        handled = await self.communities.handle(arrival, self.now)
        await self.outbound.drain()
        return handled

    def said(self, chat_id: int = GROUP) -> list[GroupMessage]:
        """What was sent to a group."""
        return [load(row.body) for row in self.wire.rows if row.chat_id == chat_id]

    # --- The private chat ------------------------------------------------------------

    async def do(self, user_id: int, event: Event | None, **changes: Any) -> Handled:
        """Something happens in a private chat; what it leads to is sent."""
        self.events += 1
        given: dict[str, Any] = {"key": f"u:{self.events}", "user_id": user_id, "event": event}
        given["chat_id"] = user_id
        handled = await self.service.handle(Arrival(**(given | changes)), self.now)
        await self.outbound.drain()
        return handled

    async def say(self, user_id: int, text: str) -> Handled:
        """Type something; what begins with a slash is a command."""
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return await self.do(user_id, Commanded(name, argument))
        return await self.do(user_id, Said(text))

    async def tap(self, user_id: int, name: str, **changes: Any) -> str | None:
        """Tap the newest button that does ``name``; the word on it, if any."""
        row, button = self.find(user_id, name)
        message_id = row.edit_message_id or 101 + self.wire.rows.index(row)
        given = {"message_id": message_id} | changes
        return (await self.do(user_id, Pressed(button.id), **given)).toast

    async def do_again(self, user_id: int, name: str) -> str | None:
        """Press what was on the newest message to a person a moment ago; the word on it."""
        mark = self.last(user_id).buttons[0].id.split(":")[1]
        pressed = Pressed(f"g:{mark}:{name}")
        return (await self.do(user_id, pressed, message_id=self.to(user_id)[-1].id)).toast

    async def taps(self, user_id: int, names: Iterable[str]) -> None:
        """One after the other."""
        for name in names:
            await self.tap(user_id, name)

    async def check(self, user_id: int, *answers: str) -> None:
        """Go through a check to its result."""
        await self.say(user_id, "/check")
        await self.taps(user_id, answers or ORDINARY[1:])

    async def enter(self, user_id: int = OWNER, id_: str = GYM) -> None:
        """Open the panel through the door that /settings gives."""
        token = await self.door(f"settings-{self.events}", id_, "settings")
        await self.say(user_id, f"/start {token}")

    def find(self, user_id: int, name: str) -> tuple[OutboxRow, Button]:
        """The newest message to a person with a button that does ``name``, and the button."""
        for row in reversed(self.to(user_id)):
            for button in screen_of(row).buttons:
                parts = button.id.split(":", 2)
                if name in (parts[-1], button.id.rpartition(".")[2]):
                    return row, button
        raise AssertionError(f"no button {name!r}; last: {self.names(user_id)}")

    def to(self, user_id: int) -> list[OutboxRow]:
        """What was sent to a person."""
        return [row for row in self.wire.rows if row.chat_id == user_id and row.kind != "export"]

    def last(self, user_id: int = OWNER) -> Screen:
        """The newest screen of a person."""
        return screen_of(self.to(user_id)[-1])

    def parts(self, user_id: int = OWNER) -> list[str]:
        """The paragraphs of that screen."""
        return [part.key for part in self.last(user_id).parts]

    def names(self, user_id: int = OWNER) -> list[str]:
        """What its buttons do."""
        return [one.id.split(":", 2)[-1] for one in self.last(user_id).buttons]

    def values(self, user_id: int = OWNER) -> dict[str, Any]:
        """What its buttons say, by what they do."""
        return {one.id.split(":", 2)[-1]: dict(one.args) for one in self.last(user_id).buttons}

    # --- Rows ------------------------------------------------------------------------

    async def kept(self) -> dict[str, list[dict[str, Any]]]:
        """Everything that an event about a group could change, but the outbox and open panels."""
        names = "community audit manager admin_link link_code membership contribution person"
        return {
            name: await table(self.store, f"SELECT * FROM {name}")  # noqa: S608 - our own names
            for name in names.split()
        }

    async def changes(self) -> list[tuple[int | None, str, str]]:
        """Who changed what to which value, the newest first."""
        async with self.store.transaction() as tx:
            found = await tx.communities.changes(GYM)
        return [(one.user_id, one.what, one.value) for one in found]

    async def body(self, kind: str) -> list[dict[str, Any]]:
        """The bodies of the messages of a kind."""
        return [json.loads(row.body) for row in self.wire.rows if row.kind == kind]
