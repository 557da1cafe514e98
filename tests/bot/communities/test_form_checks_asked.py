"""``/formcheck``: the card under one's own video, and one line for everything else.

Lives here: opening a form check, through real updates and rows. Does not live here: taps and
the end (the files beside this one). Called by pytest.
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.communities import form_checks
from bot.communities.form_rows import tips
from bot.communities.messages import load
from bot.render import Renderer, to_ms
from flows.loading import load as load_content
from storage import FormCheckRow, Store
from tests.bot.communities.form_parts import (
    ANA,
    ANONYMOUS,
    CARD,
    CHAT,
    FAULTS,
    LIFTER,
    VIDEO,
    Gym,
    video_of,
    worded,
)
from tests.bot.parts import NOW_MS, table

HOUR = 3_600_000


@pytest.fixture
async def gym(store: Store) -> Gym:
    gym = Gym(store)
    await gym.join()
    return gym


def test_the_faults_and_tips_are_those_of_the_pathways() -> None:
    form = load_content().guides.form
    assert tips() == {one.id: one.tip for one in form.faults.values()}
    assert list(FAULTS) == list(form.faults)


async def test_a_reply_to_ones_own_video_brings_a_card_under_it(gym: Gym) -> None:
    await gym.ask(video_of())
    id_ = gym.tokens[-1]
    [row] = await gym.deliver()
    assert (row.kind, row.chat_id, row.user_id, row.key) == ("form_check", CHAT, None, f"f:{id_}")
    card = load(row.body)
    assert (card.reply_to, card.silent, card.door, card.lives_s) == (VIDEO, True, None, None)
    assert [[one[0] for one in line] for line in card.buttons] == [
        [f"f:{id_}:{fault}"] for fault in FAULTS
    ]
    assert await gym.row(id_) == FormCheckRow(
        id=id_,
        community_id="c1",
        chat_id=CHAT,
        video_id=VIDEO,
        owner=LIFTER,
        opened_at=NOW_MS,
        closes_at=NOW_MS + 48 * HOUR,
    )


async def test_the_card_reads_as_it_should(gym: Gym, renderer: Renderer) -> None:
    await gym.ask(video_of())
    [row] = await gym.deliver()
    text, labels = worded(renderer, load(row.body))
    assert text.startswith("**Form check**\n\nWhat do you see on this lift?")
    assert text.endswith("It closes after 48 hours.")
    assert labels == [renderer.key("en", f"fault-{fault}") for fault in FAULTS]


async def test_in_a_forum_the_card_stays_in_the_topic(gym: Gym) -> None:
    await gym.ask(video_of(), is_topic_message=True, message_thread_id=12)
    [row] = await gym.deliver()
    assert load(row.body).thread_id == 12


@pytest.mark.parametrize("kind", ["video", "animation", "video_note"])
async def test_every_kind_of_video_can_be_looked_at(gym: Gym, kind: str) -> None:
    film = video_of()
    film[kind] = film.pop("video")
    await gym.ask(film)
    assert await gym.row(gym.tokens[-1]) is not None


async def test_once_sent_the_card_is_known(gym: Gym) -> None:
    id_ = await gym.open(card=None)
    async with gym.store.transaction() as tx:
        await form_checks.sent(tx, f"f:{id_}", CARD)
    row = await gym.row(id_)
    assert row is not None
    assert row.card_id == CARD


async def test_a_card_that_had_to_be_sent_anew_is_the_card_from_then_on(gym: Gym) -> None:
    id_ = await gym.open()
    async with gym.store.transaction() as tx:
        await form_checks.sent(tx, f"f:{id_}:u:7", CARD + 5)
    row = await gym.row(id_)
    assert row is not None
    assert row.card_id == CARD + 5


# --- Everything else -------------------------------------------------------------

_TEXT = {"message_id": VIDEO, "text": "look", "from": {"id": LIFTER}}
_AS_THE_GROUP = {"from": ANONYMOUS, "sender_chat": {"id": CHAT, "type": "supergroup"}}


@pytest.mark.parametrize(
    ("reply", "changes"),
    [
        (None, {}),
        (_TEXT, {}),
        (video_of(ANA), {}),
        (video_of(None), {}),
        (video_of(None), _AS_THE_GROUP),
        (video_of(), _AS_THE_GROUP),
    ],
    ids=["no reply", "a text", "another's", "an admin's", "as the group", "not as themselves"],
)
async def test_anything_but_ones_own_video_gets_the_one_line_that_says_how(
    gym: Gym, renderer: Renderer, reply: Any, changes: Any
) -> None:
    await gym.ask(reply, **changes)
    [row] = await gym.deliver()
    line = load(row.body)
    assert worded(renderer, line)[0].startswith("To have a lift looked at, post a video")
    assert (line.reply_to, line.lives_s, line.buttons) == (None, 60, ())
    assert row.expires_at == NOW_MS + HOUR
    assert gym.tokens == []
    assert await table(gym.store, "SELECT * FROM form_check") == []


async def test_the_line_comes_once_in_ten_minutes(gym: Gym) -> None:
    await gym.ask()
    gym.later(minutes=9, seconds=59)
    await gym.ask(video_of(ANA))
    assert len(await gym.deliver()) == 1
    gym.later(seconds=1)
    await gym.ask()
    assert len(await gym.deliver()) == 1


async def test_a_video_has_one_form_check(gym: Gym, renderer: Renderer) -> None:
    await gym.open()
    for _ in range(3):
        await gym.ask(video_of())
    [row] = await gym.deliver()
    line = load(row.body)
    assert worded(renderer, line)[0] == "That video has its form check already."
    assert (line.lives_s, line.reply_to) == (60, None)
    await gym.ask(video_of(number=VIDEO + 1))
    assert [one["video_id"] for one in await table(gym.store, "SELECT * FROM form_check")] == [
        VIDEO,
        VIDEO + 1,
    ]


async def test_in_a_group_that_is_not_known_yet_it_works_as_well(store: Store) -> None:
    gym = Gym(store)
    await gym.ask(video_of())
    row = await gym.row(gym.tokens[-1])
    [group] = await table(store, "SELECT id, chat_id, title FROM community")
    assert (group["chat_id"], group["title"]) == (CHAT, "Iron Barn")
    assert row is not None
    assert (row.community_id, row.opened_at) == (group["id"], to_ms(gym.now))
