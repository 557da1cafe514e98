"""What a delivery or a refusal leads to, in the transaction that records it.

Lives here: posts that count and replace each other, messages that delete themselves, polls,
cards, and chats that are closed, moved or gone, each learnt from a message that was sent.
Does not live here: the same learnt from updates (``test_life``).
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.communities import form_checks
from bot.communities.aftermath import DELETABLE_MS
from bot.communities.messages import GroupMessage, dump, enqueue, load
from bot.communities.polls import LIVES_S
from storage import Change, Transaction
from tests.bot.communities.gym import BASIC, CHANNEL, FORUM, GROUP, MEMBER, OWNER, Gym
from tests.bot.parts import table
from tests.emulator import closed_after, refused, too_many
from tests.storage.samples import form_check

HOUR = 3600
PAUSED = "could not post in Iron Barn"


async def put(gym: Gym, kind: str = "group_post", chat_id: int = GROUP, **fields: Any) -> None:
    """A message to the group, due now and not yet sent."""
    edit, key = fields.pop("edit", None), fields.pop("key", None)
    parts = fields.pop("parts", (("group-welcome-back", {}),))
    message = GroupMessage(parts=parts, language="en", **fields)
    async with gym.store.transaction() as tx:
        name = key or f"{kind}:{await _next(gym, tx)}"
        await enqueue(tx, chat_id, kind, message, key=name, now=gym.now, edit=edit)


async def _next(gym: Gym, tx: Transaction) -> int:
    return sum((await tx.counts()).values())


async def post(gym: Gym, **fields: Any) -> int:
    """Post; the number of the message."""
    await put(gym, **fields)
    await gym.send()
    number = (await gym.community(fields.get("chat_id", GROUP))).last_post_id
    assert number is not None
    return number


def standing(gym: Gym, chat_id: int = GROUP) -> list[int]:
    return [one.message_id for one in gym.said(chat_id)]


# --- delivered -------------------------------------------------------------------


async def test_a_post_counts_and_takes_the_one_before_it_away(gym: Gym) -> None:
    await gym.arrive()
    [welcome] = standing(gym)
    await post(gym)
    await gym.later(24 * HOUR)
    second = await post(gym)
    assert standing(gym) == [welcome, second]
    row = await gym.community()
    assert (row.posts, row.last_post_id, row.last_post_at) == (2, second, gym.now)


async def test_a_post_of_almost_two_days_still_goes(gym: Gym) -> None:
    await gym.arrive()
    await post(gym)
    await gym.later(DELETABLE_MS / 1000 - 1)
    second = await post(gym)
    assert standing(gym)[1:] == [second]


async def test_a_post_that_is_too_old_to_be_deleted_is_not_even_tried(gym: Gym) -> None:
    await gym.arrive()
    first = await post(gym)
    await gym.later(DELETABLE_MS / 1000)
    second = await post(gym)
    assert standing(gym)[1:] == [first, second]
    assert await gym.rows("group_delete") == []


async def test_an_admin_bot_tries_to_delete_at_any_age(gym: Gym) -> None:
    await gym.arrive()
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER)
    await gym.turn()
    first = await post(gym)
    await gym.later(DELETABLE_MS / 1000)
    await post(gym)
    [tried] = [one for one in gym.server.history if one.method == "deleteMessage"]
    assert tried.params["message_id"] == first
    assert await gym.rows("group_delete") == ["sent"]


async def test_of_posts_that_waited_together_only_the_newest_stays(gym: Gym) -> None:
    await gym.arrive()
    await post(gym)
    for _ in range(2):
        await put(gym)
    await gym.send()
    assert standing(gym)[1:] == [(await gym.community()).last_post_id]
    assert (await gym.community()).posts == 3
    assert await gym.rows("group_delete") == ["sent"] * 2


async def test_a_post_that_may_have_been_sent_is_neither_counted_nor_sent_again(gym: Gym) -> None:
    await gym.arrive()
    await gym.server.order(closed_after(), method="sendMessage")
    await put(gym)
    await gym.later(HOUR)
    assert await gym.rows("group_post") == ["unknown"]
    assert len(standing(gym)) == 2
    assert (await gym.community()).posts == 0


async def test_a_message_that_lives_for_a_while_is_deleted_after_it(gym: Gym) -> None:
    await gym.arrive()
    await put(gym, "group_settings", lives_s=60)
    await gym.send()
    assert len(standing(gym)) == 2
    await gym.later(59)
    assert len(standing(gym)) == 2
    await gym.later(1)
    assert len(standing(gym)) == 1


async def test_an_edit_of_it_does_not_delete_it_twice(gym: Gym) -> None:
    await gym.arrive()
    [welcome] = standing(gym)
    await put(gym, "form_check", edit=welcome, lives_s=60)
    await gym.send()
    assert await gym.rows("group_delete") == []


async def test_a_poll_is_remembered_and_gone_before_its_numbers_are_read(gym: Gym) -> None:
    await gym.arrive()
    buttons: Any = ((("0", "menu-help", {}),),)
    await put(gym, "group_poll", parts=(("group-welcome", {}),), buttons=buttons, lives_s=LIVES_S)
    await gym.send()
    poll = gym.server.communities.poll(GROUP)
    [row] = await table(gym.store, "SELECT * FROM group_poll")
    assert (row["poll_id"], row["message_id"], row["week"], row["sent_at"]) == (
        poll.poll_id,
        poll.message_id,
        "2026-W10",
        gym.now,
    )
    await gym.later(LIVES_S - 1)
    assert poll.message_id in standing(gym)
    await gym.server.communities.vote(MEMBER, GROUP, [0], poll.message_id)
    await gym.later(1)
    assert poll.message_id not in standing(gym)
    [row] = await table(gym.store, "SELECT counts, closed FROM group_poll")
    assert (json.loads(row["counts"])[0], row["closed"]) == (1, 1), "the last vote counts"


@pytest.mark.parametrize(
    ("zone", "week"), [("Pacific/Auckland", "2026-W11"), ("Not/AZone", "2026-W10")]
)
async def test_the_week_of_a_poll_is_that_of_the_group(gym: Gym, zone: str, week: str) -> None:
    await gym.arrive()
    await gym.later(6.5 * 24 * HOUR - 60)  # Sunday night in UTC, Monday in Auckland
    row = await gym.community()
    change = Change(user_id=None, at=gym.now, what="zone", value=zone)
    async with gym.store.transaction() as tx:
        await tx.communities.save_settings(row.id, json.dumps({"zone": zone}), change)
    await put(gym, "group_poll", buttons=((("0", "menu-help", {}),),))
    await gym.send()
    assert await table(gym.store, "SELECT week FROM group_poll") == [{"week": week}]


async def test_the_card_of_a_form_check_is_told_its_number(
    gym: Gym, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, int]] = []

    async def sent(tx: Transaction, key: str, message_id: int) -> None:
        told.append((key, message_id))

    monkeypatch.setattr(form_checks, "sent", sent)
    await gym.arrive()
    await put(gym, "form_check", key="f:x")
    await gym.send()
    await put(gym, "form_check", key="f:x:1", edit=standing(gym)[-1])
    await gym.send()
    assert told == [("f:x", standing(gym)[-1])]


async def test_a_message_to_an_unknown_chat_is_no_less_sent(gym: Gym) -> None:
    await gym.server.communities.create(GROUP, "Gym")
    await gym.server.communities.add_bot(GROUP, OWNER)
    await put(gym)
    await put(gym, "group_poll", buttons=((("0", "menu-help", {}),),))
    await gym.send()
    assert len(standing(gym)) == 2
    assert await gym.chats() == []


# --- closed ----------------------------------------------------------------------


async def test_a_topic_that_is_gone_pauses_the_posts_and_is_told_once(gym: Gym) -> None:
    await gym.open_chat(OWNER)
    await gym.arrive(FORUM)
    before = len(gym.said(OWNER))
    for _ in range(2):
        await put(gym, chat_id=FORUM, thread_id=4711)
        await gym.send()
    row = await gym.community(FORUM)
    assert (row.paused, row.posts) == ("topic_gone", 0)
    assert await gym.rows("group_post") == ["cancelled"] * 2
    told = [one.text for one in gym.said(OWNER)[before:]]
    assert len(told) == 1
    assert PAUSED in told[0]
    assert "/here" in told[0]
    assert len(standing(gym, FORUM)) == 1, "nothing spills into another topic"


async def test_a_right_that_was_taken_pauses_the_posts_and_is_told(gym: Gym) -> None:
    await gym.open_chat(OWNER)
    await gym.arrive(CHANNEL)
    await gym.server.communities.silence_bot(CHANNEL, OWNER)
    await gym.turn()
    await put(gym, chat_id=CHANNEL)
    await gym.send()
    assert (await gym.community(CHANNEL)).paused == "no_rights"
    assert PAUSED in gym.said(OWNER)[-1].text
    assert "Let me write again" in gym.said(OWNER)[-1].text


async def test_a_card_that_cannot_be_put_up_is_told_to_whoever_added_the_bot(gym: Gym) -> None:
    await gym.open_chat(OWNER)
    await gym.server.communities.create(GROUP, "")
    await gym.server.communities.crown(GROUP, OWNER)
    await gym.server.communities.add_bot(GROUP, OWNER)
    await gym.server.communities.silence_bot(GROUP, OWNER)
    await gym.turn()
    await gym.later(3)
    assert gym.said(GROUP) == []
    assert "could not post in a group with no name" in gym.said(OWNER)[-1].text


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("group_hello", "message thread not found"),
        ("group_settings", "TOPIC_CLOSED"),
        ("form_check", "TOPIC_CLOSED"),
        ("group_poll", "not enough rights to send polls to the chat"),
    ],
)
async def test_what_is_nothing_to_the_posts_does_not_pause_them(
    gym: Gym, kind: str, reason: str
) -> None:
    await gym.arrive()
    await put(gym, kind, buttons=((("f:1", "menu-help", {}),),))
    await gym.server.order(refused(400, f"Bad Request: {reason}"))
    await gym.send()
    assert await gym.rows(kind) == ["cancelled"]
    assert (await gym.community()).paused is None


async def test_a_closed_chat_that_is_unknown_is_nobodys_concern(gym: Gym) -> None:
    await put(gym)
    await gym.server.order(refused(400, "Bad Request: CHAT_WRITE_FORBIDDEN"))
    await gym.send()
    assert await gym.rows("group_post") == ["cancelled"]


async def test_one_group_that_is_overrun_holds_up_nobody_else(gym: Gym) -> None:
    await gym.open_chat(OWNER)
    await gym.arrive()
    await gym.arrive(FORUM)
    await gym.server.order(too_many(40), method="sendMessage")
    await put(gym)
    await put(gym)
    await gym.send()
    await put(gym, chat_id=FORUM)
    await gym.server.say(OWNER, "/help")
    await gym.turn()
    assert await gym.rows("group_post") == ["pending", "pending", "sent"]
    assert "What I can do" in gym.said(OWNER)[-1].text
    await gym.later(41)
    assert await gym.rows("group_post") == ["sent"] * 3


# --- moved and gone --------------------------------------------------------------


async def test_a_message_that_finds_its_group_moved_arrives_in_the_supergroup(gym: Gym) -> None:
    await gym.arrive(BASIC)
    before = await gym.community(BASIC)
    await post(gym, chat_id=BASIC)
    await gym.server.communities.migrate(BASIC, GROUP, told=False)
    await put(gym, chat_id=BASIC)
    await gym.send()
    after = await gym.community()
    assert (after.id, after.kind, after.posts) == (before.id, "supergroup", 2)
    assert standing(gym) == [after.last_post_id]
    assert await gym.rows("group_post") == ["sent"] * 2
    assert await gym.rows("group_delete") == [], "in the new chat its number is another's"


async def test_a_line_whose_group_moved_before_it_was_deleted_is_let_be(gym: Gym) -> None:
    await gym.arrive(BASIC)
    await gym.server.communities.say(MEMBER, BASIC, "/back")
    await gym.turn()
    await gym.server.communities.migrate(BASIC, GROUP, told=False)
    await gym.later(60)
    assert await gym.rows("group_delete") == ["cancelled"]
    assert await gym.chats() == [GROUP], "even so it was learnt that the group has moved"


async def test_learning_of_a_move_twice_is_one_move(gym: Gym) -> None:
    await gym.arrive(BASIC)
    await put(gym, chat_id=BASIC)
    await gym.server.communities.migrate(BASIC, GROUP)
    await gym.send()
    await gym.turn()
    await gym.later(3)
    assert await gym.chats() == [GROUP]
    assert gym.texts(GROUP) == ["I am back. My settings here are as you left them."]


@pytest.mark.parametrize("chat_id", [BASIC, GROUP, CHANNEL])
async def test_a_chat_that_was_deleted_silently_is_left(gym: Gym, chat_id: int) -> None:
    await gym.arrive(chat_id)
    await gym.server.communities.delete(chat_id, OWNER, told=False)
    await put(gym, chat_id=chat_id)
    await put(gym, chat_id=chat_id)
    await gym.send()
    row = await gym.community(chat_id)
    assert (row.left_at, row.paused) == (gym.now, "left")
    assert await gym.rows("group_post") == ["cancelled"] * 2


async def test_a_form_card_whose_video_is_in_the_old_group_is_not_put_under_another(
    gym: Gym,
) -> None:
    await gym.arrive(BASIC)
    row = await gym.community(BASIC)
    async with gym.store.transaction() as tx:
        check = form_check("x", community_id=row.id, chat_id=BASIC)
        await tx.communities.open_form_check(check)
    await put(gym, "form_check", chat_id=BASIC, key="f:x", reply_to=3)
    await gym.server.communities.migrate(BASIC, GROUP, told=False)
    await gym.send()
    assert await gym.rows("form_check") == ["cancelled"]
    assert standing(gym) == []


def test_a_message_is_kept_as_it_was() -> None:
    whole = GroupMessage(
        parts=(("a", {"n": 1, "k": "b"}), ("c", {})),
        language="de",
        door="t",
        in_text=True,
        buttons=((("f:1", "x", {"value": 2.0}), ("f:2", "y", {})), (("f:3", "z", {}),)),
        thread_id=3,
        reply_to=4,
        silent=False,
        replaces=5,
        lives_s=6,
        for_member=7,
        whisper=8,
    )
    assert load(dump(whole)) == whole
