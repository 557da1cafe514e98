"""A community over a real store, a clock to move, and what the outbox holds of it.

Lives here: a Hall, in which things fall due. Does not live here: fixtures or any test.
Called by the tests of posts, polls, totals and notices.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from bot.communities import posts
from bot.communities.messages import GroupMessage, load
from bot.communities.rights import Rights
from bot.communities.service import Shell
from bot.render import Renderer, from_ms, plain, to_ms
from flows import codec
from flows.communities.schedule import next_post, week_of
from flows.communities.terms import CommunitySettings, dump
from flows.communities.totals import Bucket
from flows.model import State
from flows.screen import Part, Ref, Screen
from storage import CommunityRow, PersonRow, PollRow, Store
from tests.bot.parts import table

CHAT = -1_001_000_000_001
TITLE = "Iron Barn"
ANA, BEN, CLEO = 7001, 7002, 7003
#: Noon of a Tuesday, in the week 2026-W10.
TUESDAY = datetime(2026, 3, 3, 12, tzinfo=UTC)
#: When the week before that one is told, by the clock of UTC.
PUBLISHED = datetime(2026, 3, 2, 9, tzinfo=UTC)
WEEK, NEXT_WEEK = "2026-W09", "2026-W10"


@dataclass
class Telling:
    """Who may change settings, as Telegram would say it; ``asked`` is who was asked about."""

    may: set[int] = field(default_factory=set)
    asked: list[int] = field(default_factory=list)

    async def may_manage(self, chat_id: int, user_id: int) -> bool:
        """As ``Rights`` answers it."""
        self.asked.append(user_id)
        return user_id in self.may


@dataclass
class Hall:
    """Communities of one store; ``now`` is the test's to move."""

    store: Store
    now: datetime = TUESDAY
    rights: Telling = field(default_factory=Telling)
    tokens: int = 0

    @property
    def shell(self) -> Shell:
        """Rights that need no network, and tokens that can be told apart."""
        return Shell(rights=cast(Rights, self.rights), token=self._token)

    def _token(self) -> str:
        self.tokens += 1
        return f"door{self.tokens:04d}"

    async def opens(
        self, settings: CommunitySettings | None = None, id_: str = "c1", **changes: Any
    ) -> None:
        """The bot is in a community whose admins chose these settings."""
        given: dict[str, Any] = {"chat_id": CHAT, "kind": "supergroup", "title": TITLE}
        row = CommunityRow(
            id=id_,
            settings=dump(settings or CommunitySettings()),
            joined_at=to_ms(self.now),
            **(given | changes),
        )
        async with self.store.transaction() as tx:
            assert await tx.communities.create(row)

    async def posts_at(self, at: datetime, id_: str = "c1") -> None:
        """The next post is due then."""
        async with self.store.transaction() as tx:
            await tx.communities.set_next_post(id_, to_ms(at))

    async def tick(self, now: datetime | None = None) -> int:
        """Let the clock strike."""
        self.now = now or self.now
        return await posts.tick(self.store, self.shell, self.now)

    async def deliver(self, id_: str = "c1") -> list[GroupMessage]:
        """Send what is due now, as the sender would; the messages of groups among it."""
        sent, at = [], to_ms(self.now)
        while True:
            async with self.store.transaction() as tx:
                rows = await tx.claim(at, "lease", at + 60_000, 50)
                for row in rows:
                    await tx.record_sent(row.id, "lease", 500 + row.id, at)
                    if row.kind == "group_post":
                        await tx.communities.record_post(id_, 500 + row.id, at)
            sent += [load(row.body) for row in rows if row.chat_id < 0]
            if not rows:
                return sent

    # --- People ------------------------------------------------------------------

    async def knows(self, user_id: int, text: str | None = None, **changes: Any) -> None:
        """A person who has opened the private chat."""
        at = to_ms(self.now)
        given: dict[str, Any] = {"chat_id": user_id, "rev": 1, "created_at": at, "seen_at": at}
        state = codec.dump_state(State()) if text is None else text
        row = PersonRow(user_id=user_id, state=state, **(given | changes))
        async with self.store.transaction() as tx:
            await tx.save_person(row)

    async def managed_by(self, *people: int, id_: str = "c1") -> None:
        """These set the community up; known to the bot, and admins to Telegram."""
        for user_id in people:
            await self.knows(user_id)
            async with self.store.transaction() as tx:
                await tx.communities.let_manage(id_, user_id, to_ms(self.now))
        self.rights.may |= set(people)

    async def counts(self, ordinary: int, other: int, week: str = WEEK, id_: str = "c1") -> None:
        """So many members told that they found ordinary soreness, or something else."""
        buckets: list[Bucket] = ["ordinary"] * ordinary
        buckets += ["other"] * other
        for user_id, bucket in enumerate(buckets, start=100):
            await self.knows(user_id)
            async with self.store.transaction() as tx:
                await tx.communities.join(user_id, id_, to_ms(self.now))
                await tx.communities.set_share(user_id, id_, share=True)
                assert await tx.communities.contribute(user_id, id_, week, bucket)

    async def polled(self, counts: Iterable[int] | None, sent_at: datetime, **more: Any) -> None:
        """A poll was sent then, and so many voted for each option."""
        given: dict[str, Any] = {"poll_id": f"poll{to_ms(sent_at)}", "community_id": "c1"} | more
        row = PollRow(message_id=9, week=week_of(sent_at, UTC), sent_at=to_ms(sent_at), **given)
        async with self.store.transaction() as tx:
            await tx.communities.add_poll(row)
            if counts is not None:
                await tx.communities.count_poll(row.poll_id, json.dumps([*counts]), closed=False)

    # --- Reading -----------------------------------------------------------------

    async def row(self, id_: str = "c1") -> CommunityRow:
        """The community as it is now."""
        async with self.store.transaction() as tx:
            found = await tx.communities.find(id_)
        assert found is not None
        return found

    async def outbox(self, kind: str) -> list[dict[str, Any]]:
        """The rows of a kind, in order."""
        rows = await table(self.store, "SELECT * FROM outbox ORDER BY id")
        return [row for row in rows if row["kind"] == kind]

    async def messages(self, kind: str) -> list[GroupMessage]:
        """What groups are sent of a kind and is not yet on its way."""
        return [load(row["body"]) for row in await self.outbox(kind) if row["body"]]

    async def notices(self) -> dict[int, Screen]:
        """What people are told in private, by person."""
        rows = await self.outbox("notice")
        return {
            row["chat_id"]: codec.load_screen(json.dumps(json.loads(row["body"])["screen"]))
            for row in rows
        }


def chosen(zone: str = "UTC", minute: int = 1230, *days: int) -> CommunitySettings:
    """Settings with posts on these days, Monday is 0; by default on Tuesday."""
    return CommunitySettings(zone=zone, minute=minute, days=days or (1,))


def first_post(settings: CommunitySettings, after: datetime) -> datetime:
    """When the first post after a moment is due."""
    at = next_post(settings, after, ZoneInfo(settings.zone))
    assert at is not None
    return at


def local(ms: int, zone: str) -> datetime:
    """A moment of a row on a wall clock."""
    return from_ms(ms).astimezone(ZoneInfo(zone))


def worded(renderer: Renderer, message: GroupMessage | Screen) -> str:
    """What somebody reads."""
    if isinstance(message, Screen):
        return plain(renderer.text("en", message))
    parts = tuple(
        Part(
            key,
            tuple((name, Ref(one) if isinstance(one, str) else one) for name, one in args.items()),
        )
        for key, args in message.parts
    )
    return plain(renderer.text(message.language, Screen("group", parts)))


def hours(count: float) -> timedelta:
    """So many hours."""
    return timedelta(hours=count)
