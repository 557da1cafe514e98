"""Threads: topics of a forum, comments below a channel post, and answers to answers.

Lives here: which thread a message joins, and the refusal of a thread that is gone or
closed. Does not live here: opening and closing topics (``topics``). Called by the methods
that send and by ``groups``.
"""

from __future__ import annotations

from tests.emulator.calls import Call, integer_of
from tests.emulator.refusal import bad_request
from tests.emulator.rights import may
from tests.emulator.world import Chat, Message, World

#: What clients and getForumTopic call General; a message cannot be sent to it by this id.
GENERAL = 1


def of_answer(chat: Chat, original: Message | None) -> int | None:
    """The thread of whatever answers ``original``: its topic, or the first of the answers.

    Outside a topic this id is no address: a message sent to it is refused.
    """
    if original is None or chat.kind != "supergroup":
        return None
    return original.thread or original.message_id


def for_bot(world: World, chat: Chat, call: Call, original: Message | None) -> int | None:
    """The thread that a message of the bot joins, or a 400."""
    given = integer_of(call, "message_thread_id") or None
    if given is not None and not exists(chat, given):
        raise bad_request("message thread not found")
    thread = given or of_answer(chat, original)
    if closed(chat, thread) and not may(world, chat, world.bot_id, "can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return thread


def exists(chat: Chat, thread: int) -> bool:
    """Whether ``thread`` is a topic, or a channel post that is commented on."""
    root = chat.messages.get(thread)
    commented = root is not None and root.besides.get("is_automatic_forward") is True
    return thread in chat.topics or commented


def closed(chat: Chat, thread: int | None) -> bool:
    """Whether only administrators may write there; without a topic it is General."""
    topic = chat.topics.get(thread or 0)
    return topic.closed if topic is not None else chat.forum and chat.general_closed
