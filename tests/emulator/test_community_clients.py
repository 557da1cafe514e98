"""Both real client libraries work in groups, forums and channels.

Lives here: whole exchanges over HTTP, and the errors as the clients raise them. Does not
live here: private chats (``test_clients``) or single rules. Called by pytest.
"""

from __future__ import annotations

import aiogram
import aiogram.types
import pytest
import telegram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramMigrateToChat
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.emulator import SENDERS, Server
from tests.emulator.conftest import ALICE

BASIC, FORUM, CHANNEL = -101, -1_000_000_000_101, -1_000_000_000_102


@pytest.fixture
async def forum(server: Server) -> Server:
    """A forum and a channel of Alice with the bot in both."""
    await server.communities.create(FORUM, "Gym", forum=True)
    await server.communities.create(CHANNEL, "News", "channel")
    for chat_id in (FORUM, CHANNEL):
        await server.communities.crown(chat_id, ALICE)
        await server.communities.add_bot(chat_id, ALICE)
    await server.communities.link(CHANNEL, FORUM)
    return server


async def test_python_telegram_bot_reads_every_kind_of_community_update(
    forum: Server, bot: telegram.Bot
) -> None:
    acts = forum.communities
    topic = await acts.create_topic(FORUM, ALICE, "Recovery")
    for kind in SENDERS:
        await acts.say_as(kind, FORUM, "/back")
    video = await acts.send(ALICE, FORUM, "video", thread=topic)
    await acts.say(ALICE, FORUM, "/formcheck", reply_to=video.message_id)
    await acts.close_topic(FORUM, topic, ALICE)
    await acts.reopen_topic(FORUM, topic, ALICE)
    await acts.silence_bot(FORUM, ALICE)
    await acts.give_voice(FORUM, ALICE)
    posted = await acts.post(CHANNEL, ALICE, "/here")
    assert posted.message_id is not None
    await acts.edit(CHANNEL, posted.message_id, "/here now")
    await acts.silence_bot(CHANNEL, ALICE)
    await acts.create(BASIC, "Old gym")
    await acts.add_bot(BASIC, ALICE)
    await acts.migrate(BASIC, FORUM - 10)
    await acts.delete(FORUM - 10, ALICE)
    await acts.remove_bot(FORUM, ALICE)
    updates = await bot.get_updates()
    assert len(updates) == len(forum.pending())
    assert all(one.effective_chat is not None for one in updates)
    said = [one.message for one in updates if one.message and one.message.text == "/back"]
    assert {one.from_user.id for one in said if one.from_user} >= {1087968824, 136817688, 777000}
    asked = next(one.message for one in updates if one.message and one.message.reply_to_message)
    assert asked.reply_to_message is not None
    assert forum.violations == []


async def test_python_telegram_bot_posts_polls_and_whispers(
    forum: Server, bot: telegram.Bot
) -> None:
    topic = await forum.communities.create_topic(FORUM, ALICE, "Recovery")
    post = await bot.send_message(
        FORUM, "Hello", message_thread_id=topic, disable_notification=True
    )
    assert (post.message_thread_id, post.is_topic_message) == (topic, True)
    card = telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton("Depth", callback_data="d")]]
    )
    assert await bot.edit_message_reply_markup(FORUM, post.message_id, reply_markup=card)
    sent = await bot.send_poll(FORUM, "Sore?", ["Yes", "No"], message_thread_id=topic)
    await forum.communities.vote(ALICE, FORUM, [0])
    stopped = await bot.stop_poll(FORUM, sent.message_id)
    assert [one.voter_count for one in stopped.options] == [1, 0]
    polls = [one.poll for one in await bot.get_updates() if one.poll]
    assert [one.is_closed for one in polls] == [False, True]
    await forum.communities.promote(FORUM, forum.world.bot_id, ALICE)
    await forum.communities.set_ephemeral("accepted")
    wish = {"ephemeral_message_parameters": {"receiver_user_id": ALICE}}
    whispered = await bot.send_message(FORUM, "In private", api_kwargs=wish)
    assert whispered.message_id == 0
    assert whispered.api_kwargs["receiver_user"]["id"] == ALICE
    made = await bot.create_forum_topic(FORUM, "Records")
    assert await bot.close_forum_topic(FORUM, made.message_thread_id)
    assert await bot.delete_forum_topic(FORUM, made.message_thread_id)
    administrators = await bot.get_chat_administrators(FORUM)
    assert [one.status for one in administrators] == ["creator", "administrator"]
    assert (await bot.get_chat(CHANNEL)).linked_chat_id == FORUM
    channel_post = await bot.send_message(CHANNEL, "News")
    assert channel_post.from_user is None
    assert await bot.delete_message(CHANNEL, channel_post.message_id)
    scope = telegram.BotCommandScopeChatAdministrators(FORUM)
    await bot.set_my_commands([("settings", "Settings")], scope=scope, language_code="de")
    assert (await bot.get_my_commands(scope=scope, language_code="de"))[0].command == "settings"
    assert forum.communities.menu(ALICE, FORUM, "de")[0]["command"] == "settings"
    assert await bot.delete_my_commands(scope=scope, language_code="de")
    assert forum.violations == []


async def test_python_telegram_bot_raises_what_it_should(forum: Server, bot: telegram.Bot) -> None:
    acts = forum.communities
    topic = await acts.create_topic(FORUM, ALICE, "Recovery")
    await acts.close_topic(FORUM, topic, ALICE)
    with pytest.raises(BadRequest, match="Topic_closed"):
        await bot.send_message(FORUM, "Hi", message_thread_id=topic)
    await acts.delete_topic(FORUM, topic)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(FORUM, "Hi", message_thread_id=topic)
    await acts.silence_bot(FORUM, ALICE)
    with pytest.raises(BadRequest, match="Not enough rights to send text messages"):
        await bot.send_message(FORUM, "Hi")
    await acts.demote(CHANNEL, forum.world.bot_id, ALICE)
    with pytest.raises(BadRequest, match="Need administrator rights in the channel chat"):
        await bot.send_message(CHANNEL, "Hi")
    await acts.delete(FORUM, ALICE)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(FORUM, "Hi")
    await acts.create(BASIC, "Gym")
    await acts.add_bot(BASIC, ALICE)
    await acts.migrate(BASIC, FORUM - 10)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(BASIC, "Hi")
    assert moved.value.new_chat_id == FORUM - 10
    await acts.remove_bot(FORUM - 10, ALICE)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(FORUM - 10, "Hi")
    assert forum.violations == []


async def test_aiogram_works_in_communities(forum: Server) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(forum.url))
    async with aiogram.Bot(forum.token, session=session) as bot:
        topic = await forum.communities.create_topic(FORUM, ALICE, "Recovery")
        await forum.communities.say_as("anonymous_admin", FORUM, "/back")
        updates = await bot.get_updates(timeout=0)
        message = updates[-1].message
        assert message is not None
        assert message.sender_chat is not None
        post = await bot.send_message(FORUM, "Hello", message_thread_id=topic)
        assert post.is_topic_message
        poll = await bot.send_poll(FORUM, "Sore?", ["Yes", "No"])
        assert (await bot.stop_poll(FORUM, poll.message_id)).is_closed
        await forum.communities.promote(FORUM, forum.world.bot_id, ALICE)
        await forum.communities.set_ephemeral("accepted")
        wish = aiogram.types.EphemeralMessageParameters(receiver_user_id=ALICE)
        whispered = await bot.send_message(FORUM, "Psst", ephemeral_message_parameters=wish)
        assert whispered.ephemeral_message_id is not None
        number = whispered.ephemeral_message_id
        assert await bot.edit_ephemeral_message_text(FORUM, ALICE, number, text="Still")
        assert await bot.delete_ephemeral_message(FORUM, ALICE, number)
        assert len(await bot.get_chat_administrators(FORUM)) == 4
        assert (await bot.send_message(CHANNEL, "News")).from_user is None
        await forum.communities.close_topic(FORUM, topic, ALICE)
        await forum.communities.demote(FORUM, forum.world.bot_id, ALICE)
        with pytest.raises(TelegramBadRequest, match="TOPIC_CLOSED"):
            await bot.send_message(FORUM, "Hi", message_thread_id=topic)
        await forum.communities.create(BASIC, "Gym")
        await forum.communities.add_bot(BASIC, ALICE)
        await forum.communities.migrate(BASIC, FORUM - 10)
        with pytest.raises(TelegramMigrateToChat):
            await bot.send_message(BASIC, "Hi")
    assert forum.violations == []
