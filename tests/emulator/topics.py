"""Topics of a forum: opened, closed, opened again and deleted.

Lives here: the methods of the bot, and the same acts for people. Does not live here:
sending into a topic (``threads``). Called by ``methods`` and ``communities``.
"""

from __future__ import annotations

from tests.emulator.calls import JSON, Call, integer_of, text_of
from tests.emulator.refusal import bad_request
from tests.emulator.rights import may
from tests.emulator.world import Chat, Message, Topic, World

_COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
_NAME = 128


def create_forum_topic(world: World, call: Call) -> JSON:
    """A new topic, opened by the bot."""
    chat = _forum(world, call)
    name = text_of(call, "name").strip()
    color = integer_of(call, "icon_color", _COLORS[0]) or 0
    if not name:
        raise bad_request("TOPIC_TITLE_EMPTY")
    if color not in _COLORS:
        raise bad_request("invalid icon color specified")
    if not may(world, chat, world.bot_id, "can_manage_topics"):
        raise bad_request("not enough rights to create a topic")
    root = begin(world, chat, world.bot_id, name[:_NAME], color)
    return {"message_thread_id": root.message_id, "name": name[:_NAME], "icon_color": color}


def close_forum_topic(world: World, call: Call) -> bool:
    """Close a topic: from now on only administrators write there."""
    return _switch(world, call, closed=True)


def reopen_forum_topic(world: World, call: Call) -> bool:
    """Open a closed topic again."""
    return _switch(world, call, closed=False)


def delete_forum_topic(world: World, call: Call) -> bool:
    """Take a topic away with everything in it."""
    chat = _forum(world, call)
    topic_id, _ = _topic(chat, call)
    if not may(world, chat, world.bot_id, "can_delete_messages"):
        raise bad_request("not enough rights to delete the topic")
    drop(chat, topic_id)
    return True


def begin(
    world: World, chat: Chat, by: int, name: str, color: int = _COLORS[0], behalf: int | None = None
) -> Message:
    """Open a topic; the message that says so is its id and its first."""
    content = {"forum_topic_created": {"name": name, "icon_color": color}}
    topic_id = chat.last_id + 1
    chat.topics[topic_id] = Topic(name, color, by)
    return world.add(chat, by, content=content, thread=topic_id, behalf=behalf)


def switch(world: World, chat: Chat, topic_id: int | None, by: int, *, closed: bool) -> Message:
    """Close or open a topic, None for General; the message says so."""
    if topic_id is None:
        chat.general_closed = closed
    else:
        chat.topics[topic_id].closed = closed
    happened = "forum_topic_closed" if closed else "forum_topic_reopened"
    return world.add(chat, by, content={happened: {}}, thread=topic_id)


def drop(chat: Chat, topic_id: int) -> None:
    """Forget a topic and its messages; Telegram tells no bot of it."""
    del chat.topics[topic_id]
    for message in [one for one in chat.messages.values() if one.thread == topic_id]:
        del chat.messages[message.message_id]


def _switch(world: World, call: Call, *, closed: bool) -> bool:
    chat = _forum(world, call)
    topic_id, topic = _topic(chat, call)
    mine = topic.creator == world.bot_id
    if not mine and not may(world, chat, world.bot_id, "can_manage_topics"):
        raise bad_request("not enough rights to close or open the topic")
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    switch(world, chat, topic_id, world.bot_id, closed=closed)
    return True


def _forum(world: World, call: Call) -> Chat:
    chat = world.reach(call.params.get("chat_id"))
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    return chat


def _topic(chat: Chat, call: Call) -> tuple[int, Topic]:
    topic_id = integer_of(call, "message_thread_id") or 0
    topic = chat.topics.get(topic_id)
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return topic_id, topic
