"""A form check from the video to the summary, against the emulator.

Lives here: real updates, rights asked of Telegram, cards that a strict server takes, and the
eight kinds of senders. Does not live here: how messages to groups are put on the wire
otherwise. Called by pytest.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.arrival import ALLOWED_UPDATES, from_update
from bot.communities import form_checks
from bot.communities.hearing import GroupArrival
from bot.communities.rights import Rights
from bot.communities.service import Communities, Shell
from bot.outbound import Outbound
from bot.render import Renderer, to_ms
from bot.telegram_client import Client
from bot.telegram_sender import TelegramSender
from flows import codec
from flows.model import State
from storage import CommunityRow, PersonRow, Store
from tests.bot.communities.form_parts import FAULTS
from tests.bot.conftest import ALICE
from tests.bot.parts import NOW
from tests.emulator import SENDERS, SenderKind, Server
from tests.emulator.shown import Shown

pytestmark = pytest.mark.unmeasured

FORUM = -1_000_000_000_501
YANK = "I yank the bar off the floor"


@dataclass
class Floor:
    """A forum with the bot in it, the real client, and the real service of communities."""

    server: Server
    client: Client
    store: Store
    renderer: Renderer
    topic: int
    now: datetime = NOW
    tokens: int = 0
    toasts: list[str | None] = field(default_factory=list)
    communities: Communities = field(init=False)

    def __post_init__(self) -> None:
        shell = Shell(Rights(self.client, lambda: to_ms(self.now)), self._token)
        self.communities = Communities(self.store, shell, lambda: None)

    def _token(self) -> str:
        self.tokens += 1
        return f"{self.tokens:016x}"

    async def film(self, user: int) -> int:
        """Somebody posts a video in the topic."""
        film = await self.server.communities.send(user, FORUM, "video", thread=self.topic)
        assert film.message_id is not None
        return film.message_id

    async def happen(self) -> None:
        """Handle what the bot is told, and send what that leads to."""
        updates = await self.client.raw_updates(None, ALLOWED_UPDATES, 0)
        for update in updates:
            arrival = from_update(update, "emulated_bot", self.client.id)
            if isinstance(arrival, GroupArrival):
                handled = await self.communities.handle(arrival, self.now)
                if arrival.query_id is not None and handled.new:
                    self.toasts.append(handled.toast)
        if updates:
            await self.client.raw_updates(updates[-1]["update_id"] + 1, ALLOWED_UPDATES, 0)
        self.now += timedelta(milliseconds=form_checks.EDIT_EVERY_MS)
        await self.send()

    async def send(self) -> None:
        """Put on the wire what is due."""
        clock = lambda: to_ms(self.now)  # noqa: E731 - one reading for both
        sender = TelegramSender(self.client, self.store, self.renderer, clock)
        await Outbound(self.store, sender, clock).drain()

    async def press(self, user: int, label: str) -> str | None:
        """Press a button on the card; the word on it."""
        await self.server.press(user, label, chat_id=FORUM)
        await self.happen()
        return self.toasts[-1]

    async def close(self) -> None:
        """Two days go by."""
        self.now += timedelta(hours=48)
        async with self.store.transaction() as tx:
            await form_checks.close_due(tx, self.now, 10)
        await self.send()

    @property
    def shown(self) -> list[Shown]:
        """What the bot has said in the group, as it reads now."""
        return [one for one in self.server.messages(FORUM) if one.from_bot]


@pytest.fixture
async def floor(
    server: Server, client: Client, store: Store, renderer: Renderer
) -> AsyncIterator[Floor]:
    await server.communities.create(FORUM, "Iron Barn", forum=True)
    await server.communities.add_bot(FORUM, ALICE)
    await server.communities.cast(FORUM)
    topic = await server.communities.create_topic(FORUM, ALICE, "Form")
    async with store.transaction() as tx:
        await tx.communities.create(
            CommunityRow(
                id="c1",
                chat_id=FORUM,
                kind="supergroup",
                title="Iron Barn",
                settings="{}",
                joined_at=to_ms(NOW),
            )
        )
    floor = Floor(server, client, store, renderer, topic)
    await client.raw_updates(server.pending()[-1]["update_id"] + 1, ALLOWED_UPDATES, 0)
    yield floor
    asked = {one.method for one in server.history}
    assert "getFile" not in asked, "nobody downloads a video"


async def test_a_form_check_from_the_video_to_the_summary(floor: Floor) -> None:
    server, people = floor.server, (await floor.server.communities.cast(FORUM)).people
    video = await floor.film(ALICE)
    await server.communities.say(ALICE, FORUM, "/formcheck", reply_to=video, thread=floor.topic)
    await floor.happen()
    [card] = floor.shown
    assert (card.reply_to, card.thread, card.silent) == (video, floor.topic, True)
    assert len(card.labels) == len(FAULTS)
    assert await floor.press(people["member"], YANK) == "form-check-ticked"
    assert await floor.press(people["admin"], f"{YANK} (1)") == "form-check-ticked"
    assert await floor.press(people["member"], "I look up high") == "form-check-ticked"
    assert await floor.press(ALICE, "I look up high (1)") == "form-check-own"
    [card] = floor.shown
    assert "- I yank the bar off the floor: 2 of 2, a coach too\n- I look up high" in card.text
    async with floor.store.transaction() as tx:
        state = codec.dump_state(State())
        at = to_ms(floor.now)
        person = PersonRow(
            user_id=ALICE, chat_id=ALICE, state=state, rev=1, created_at=at, seen_at=at
        )
        await tx.save_person(person)
    await floor.close()
    [card] = floor.shown
    assert card.text.startswith("Form check, closed\n\n- I yank the bar off the floor: 2 of 2")
    assert card.keyboard == ()
    told = server.messages(ALICE)[-1].text
    assert "- I yank the bar off the floor: 2 of 2, a coach too" in told
    assert "Try this cue: pull the slack out first." in told


async def test_a_lifter_who_never_came_gets_there_by_the_card(floor: Floor) -> None:
    server, people = floor.server, (await floor.server.communities.cast(FORUM)).people
    lifter = people["member"]
    video = await floor.film(lifter)
    await server.communities.say(lifter, FORUM, "/formcheck", reply_to=video, thread=floor.topic)
    await floor.happen()
    await floor.press(ALICE, YANK)
    await floor.close()
    [card] = floor.shown
    assert card.labels == ("Send me the summary", "Open our private chat")
    assert card.keyboard[1][0].url == "https://t.me/emulated_bot?start=0000000000000001"
    assert await floor.press(ALICE, "Send me the summary") == "form-check-not-yours"
    assert await floor.press(lifter, "Send me the summary") == "form-check-start-first"


@pytest.mark.parametrize("kind", SENDERS)
async def test_each_kind_of_sender_gets_what_it_should_for_the_command(
    floor: Floor, kind: SenderKind
) -> None:
    """People have their own video looked at; whoever speaks as a chat is told how, or nothing."""
    cast = await floor.server.communities.cast(FORUM)
    behalf = {"anonymous_admin": FORUM, "channel_persona": cast.persona}.get(kind)
    user = cast.people[kind]
    acts = floor.server.communities
    film = await acts.send(user, FORUM, "video", thread=floor.topic, behalf=behalf)
    await acts.say_as(
        kind, FORUM, "/formcheck@emulated_bot", reply_to=film.message_id, thread=floor.topic
    )
    await floor.happen()
    said = [one.text.partition("\n")[0] for one in floor.shown]
    if kind in ("member", "admin", "creator", "left_member"):
        assert said == ["Form check"]
    elif kind == "anonymous_admin":
        assert len(said) == 1
        assert said[0].startswith("To have a lift looked at")
    else:
        assert said == []


@pytest.mark.parametrize(
    "kind", [one for one in SENDERS if one not in ("linked_channel", "other_bot")]
)
async def test_each_kind_of_sender_can_tick_and_only_admins_count_twice(
    floor: Floor, kind: SenderKind
) -> None:
    video = await floor.film(ALICE)
    await floor.server.communities.say(
        ALICE, FORUM, "/formcheck", reply_to=video, thread=floor.topic
    )
    await floor.happen()
    await floor.server.communities.press_as(kind, FORUM, YANK)
    await floor.happen()
    async with floor.store.transaction() as tx:
        [tick] = await tx.communities.ticks("0000000000000001")
    cast = await floor.server.communities.cast(FORUM)
    assert (tick.helper, tick.coach) == (cast.people[kind], kind in ("admin", "creator"))


async def test_a_video_of_somebody_else_gets_the_line_that_says_how(floor: Floor) -> None:
    member = (await floor.server.communities.cast(FORUM)).people["member"]
    video = await floor.film(member)
    for _ in range(3):
        await floor.server.communities.say(
            ALICE, FORUM, "/formcheck", reply_to=video, thread=floor.topic
        )
    await floor.happen()
    [line] = floor.shown
    assert line.text.startswith("To have a lift looked at")
    assert (line.thread, line.reply_to) == (floor.topic, None)
