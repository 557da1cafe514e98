"""Whoever speaks to the bot in a group is pointed to the private chat, and that is all.

Lives here: who sees the line, how often, and what becomes of it, on servers that whisper,
that refuse to, and that overlook the wish. Does not live here: who is heard at all
(``test_hearing``, ``test_matrix``).
"""

from __future__ import annotations

import pytest

from bot.communities import menus
from bot.communities.pointing import EVERY_MS, LIVES_S
from tests.bot.communities.gym import FORUM, GROUP, MEMBER, OWNER, Gym
from tests.emulator import Fault, Shown, closed_after, page, refused, too_many

LINE = "I only talk about sore backs in private."
ALONE = "Tap the button and talk to me in private. Nobody here sees it."
SYMPTOM = "numb between the legs since Tuesday"


def lines(gym: Gym, chat_id: int = GROUP) -> list[Shown]:
    """The general lines that stand in the group now."""
    return [one for one in gym.said(chat_id) if one.text.startswith(LINE)]


def whispers(gym: Gym, user: int = MEMBER) -> list[str]:
    return [one.text for one in gym.server.communities.whispers(GROUP, user) if one.from_bot]


async def ask(gym: Gym, text: str = "/back", user: int = MEMBER) -> None:
    await gym.server.communities.say(user, GROUP, text)
    await gym.turn()


# --- the general line ------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["/back", "/start", "/help@emulated_bot", f"@emulated_bot {SYMPTOM}"]
)
async def test_the_line_is_the_same_whatever_was_written(gym: Gym, text: str) -> None:
    await gym.arrive()
    await ask(gym, text)
    [line] = lines(gym)
    assert line.text.endswith("get emergency help now.")
    assert (line.silent, line.reply_to, line.labels) == (True, None, ("Check my back in private",))
    assert (line.keyboard[0][0].url or "").startswith("https://t.me/emulated_bot?start=token-")


async def test_a_reply_to_the_bot_is_answered_without_a_quote(gym: Gym) -> None:
    await gym.arrive()
    [card] = gym.said(GROUP)
    await gym.server.communities.say(MEMBER, GROUP, SYMPTOM, reply_to=card.message_id)
    await gym.turn()
    [line] = lines(gym)
    assert line.reply_to is None
    assert SYMPTOM not in line.text


async def test_the_line_is_taken_away_after_a_minute(gym: Gym) -> None:
    await gym.arrive()
    await ask(gym)
    await gym.later(LIVES_S - 1)
    assert len(lines(gym)) == 1
    await gym.later(1)
    assert lines(gym) == []
    assert await gym.rows("group_delete") == ["sent"]


async def test_the_line_is_said_at_most_once_in_ten_minutes(gym: Gym) -> None:
    await gym.arrive()
    await gym.arrive(FORUM, "Another gym")
    for number in range(12):
        await ask(gym, SYMPTOM if number % 2 else "/back", user=(MEMBER, OWNER)[number % 2])
        await ask(gym, "@emulated_bot help me")
        await gym.later((EVERY_MS / 1000 - 1) / 12)
    assert await gym.rows("group_hello") == ["sent"]
    await gym.server.communities.say(MEMBER, FORUM, "/back")
    await gym.turn()
    assert len(lines(gym, FORUM)) == 1, "each group has a turn of its own"
    await gym.later(1)
    await ask(gym)
    assert await gym.rows("group_hello") == ["sent"] * 3


async def test_in_a_forum_it_stands_where_it_was_asked(gym: Gym) -> None:
    await gym.arrive(FORUM)
    topic = await gym.server.communities.create_topic(FORUM, OWNER, "Recovery")
    await gym.server.communities.say(MEMBER, FORUM, "/back", thread=topic)
    await gym.turn()
    [line] = lines(gym, FORUM)
    assert line.thread == topic


async def test_a_topic_that_is_closed_to_the_line_pauses_nobodys_posts(gym: Gym) -> None:
    await gym.arrive(FORUM)
    topic = await gym.server.communities.create_topic(FORUM, OWNER, "Recovery")
    await gym.server.communities.say(MEMBER, FORUM, "/back", thread=topic)
    await gym.hear()
    await gym.server.communities.close_topic(FORUM, topic, OWNER)
    await gym.send()
    assert await gym.rows("group_hello") == ["cancelled"]
    assert (await gym.community(FORUM)).paused is None


async def test_whoever_speaks_as_the_group_gets_the_general_line(gym: Gym) -> None:
    await gym.arrive()
    await gym.server.communities.set_ephemeral("accepted")
    await menus.offer(gym.client)
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER)
    await gym.server.communities.say_as("anonymous_admin", GROUP, "/back")
    await gym.turn()
    assert len(lines(gym)) == 1


# --- a word for one member alone -------------------------------------------------


@pytest.fixture
async def whispering(gym: Gym) -> Gym:
    """A group on a server that takes messages for one member, with the menus set."""
    await gym.arrive()
    await gym.server.communities.join(GROUP, MEMBER)
    await gym.server.communities.set_ephemeral("accepted")
    await menus.offer(gym.client)
    return gym


async def test_where_it_can_the_bot_answers_the_asker_alone(whispering: Gym) -> None:
    gym = whispering
    before = gym.server.messages(GROUP)
    await ask(gym)
    await ask(gym)
    assert whispers(gym) == [ALONE, ALONE]
    assert gym.server.messages(GROUP) == before, "neither question nor answer stands in the group"
    await ask(gym, "@emulated_bot hello")
    assert len(lines(gym)) == 1, "words to a plain member are no occasion to whisper"
    await gym.later(LIVES_S)
    assert await gym.rows("group_delete") == ["sent"]


async def test_an_admin_bot_may_whisper_to_whoever_speaks_to_it(whispering: Gym) -> None:
    gym = whispering
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER)
    await ask(gym, "@emulated_bot hello")
    assert whispers(gym) == [ALONE]
    assert lines(gym) == []


@pytest.mark.parametrize("reason", ["USER_NOT_PARTICIPANT", "MESSAGE_NOT_COMMAND"])
async def test_one_member_who_cannot_be_whispered_to_costs_the_others_nothing(
    whispering: Gym, reason: str
) -> None:
    gym = whispering
    await gym.server.order(refused(400, f"Bad Request: {reason}"), method="sendMessage")
    await ask(gym)
    assert (len(lines(gym)), whispers(gym)) == (1, [])
    await ask(gym)
    assert whispers(gym) == [ALONE]


async def test_a_question_that_waited_too_long_is_answered_by_the_line(whispering: Gym) -> None:
    gym = whispering
    await gym.server.communities.say(MEMBER, GROUP, "/back")
    await gym.later(16)
    await gym.turn()
    assert (len(lines(gym)), whispers(gym)) == (1, [])


async def test_an_answer_that_could_not_go_out_in_time_is_not_sent_at_all(whispering: Gym) -> None:
    gym = whispering
    await gym.server.communities.say(MEMBER, GROUP, "/back")
    await gym.hear()
    await gym.later(16)
    assert (lines(gym), whispers(gym)) == ([], [])
    assert await gym.rows("group_hello") == ["expired"]


# --- servers that cannot ---------------------------------------------------------


def attempts(gym: Gym) -> int:
    """How often the bot has wished for a message that one member sees."""
    wish = "ephemeral_message_parameters"
    sent = [one for one in gym.server.history if one.method == "sendMessage"]
    return sum(wish in one.params for one in sent)


async def test_a_server_that_refuses_is_asked_once_and_everybody_gets_the_line(
    gym: Gym,
) -> None:
    await gym.arrive()
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER)
    await ask(gym)
    await gym.later(EVERY_MS / 1000)
    await ask(gym)
    assert attempts(gym) == 1
    assert await gym.rows("group_delete") == ["sent", "pending"]
    assert len(lines(gym)) == 1


async def test_a_server_that_overlooks_the_wish_is_noticed_and_the_leak_is_gone(gym: Gym) -> None:
    await gym.arrive()
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER)
    await gym.server.communities.set_ephemeral("ignored")
    await ask(gym)
    assert ALONE not in [one.text for one in gym.said(GROUP)]
    assert len(lines(gym)) == 1
    await gym.later(EVERY_MS / 1000)
    await ask(gym)
    assert attempts(gym) == 1
    assert [one.text for one in gym.server.log].count(ALONE) == 1


@pytest.mark.parametrize("fault", [page(502), too_many(1), closed_after()])
async def test_a_leak_that_cannot_be_deleted_at_once_is_deleted_by_the_outbox(
    gym: Gym, fault: Fault
) -> None:
    await gym.arrive()
    await gym.server.communities.promote(GROUP, gym.client.id, OWNER)
    await gym.server.communities.set_ephemeral("ignored")
    await gym.server.order(fault, method="deleteMessage")
    await ask(gym)
    assert ALONE not in [one.text for one in gym.said(GROUP)]
    assert await gym.rows("group_delete") == ["sent", "pending"]


async def test_a_closed_topic_says_nothing_of_what_the_platform_can_do(gym: Gym) -> None:
    await gym.arrive(FORUM)
    await gym.server.communities.promote(FORUM, gym.client.id, OWNER, ["can_invite_users"])
    await gym.server.communities.set_ephemeral("accepted")
    await gym.server.communities.join(FORUM, MEMBER)
    await gym.server.communities.say(MEMBER, FORUM, "/back")
    await gym.hear()
    await gym.server.communities.close_topic(FORUM, None, OWNER)
    await gym.send()
    assert await gym.rows("group_hello") == ["cancelled"]
    await gym.server.communities.reopen_topic(FORUM, None, OWNER)
    await gym.server.communities.say(MEMBER, FORUM, "/back")
    await gym.turn()
    assert [one.text for one in gym.server.communities.whispers(FORUM, MEMBER)] == [ALONE]
