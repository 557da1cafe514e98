"""What the bot is told of: updates put into the queue, and privacy mode in between.

Lives here: who is heard in which chat. Does not live here: what people say (``people``,
``groups``, ``channels``) or the queue (``updates``). Called by whatever happens.
"""

from __future__ import annotations

from tests.emulator.calls import JSON
from tests.emulator.record import Happened
from tests.emulator.world import Chat, Message, World

# A service message passes privacy mode, whoever caused it.
_SERVICE = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
    }
)


def emit(world: World, kind: str, body: JSON, life_seconds: int | None) -> int | None:
    """Queue an update if the bot wants its kind; the id, or None."""
    if not world.updates.wants(kind):
        return None
    update_id = world.updates.put({kind: body}, life_seconds)
    if world.check_update is not None:
        found = world.check_update({"update_id": update_id, kind: body})
        world.record.violations.extend(f"update {update_id} ({kind}): {one}" for one in found)
    return update_id


def deliver(world: World, chat: Chat, message: Message, *, edited: bool = False) -> Happened:
    """Tell the bot of ``message`` if it may hear it; ``message_id`` is given either way."""
    if not heard(world, chat, message):
        return Happened(None, message.message_id)
    kind = "channel_post" if chat.kind == "channel" else "message"
    kind = f"edited_{kind}" if edited else kind
    life = world.limits.update_life_seconds
    return Happened(emit(world, kind, world.told(message), life), message.message_id)


def heard(world: World, chat: Chat, message: Message) -> bool:
    """Whether ``message`` reaches the bot: in it, and let through by privacy mode."""
    if chat.bot_status not in ("member", "administrator", "restricted"):
        return False
    if chat.private or chat.kind == "channel" or not _SERVICE.isdisjoint(message.content):
        return True
    if message.receiver is not None:
        return message.receiver == world.bot_id
    if world.users[message.sender]["is_bot"] and message.behalf is None:
        return world.bots_talk and _heard_bot(world, chat, message)
    return chat.bot_status == "administrator" or _meant(world, chat, message)


def words_of(message: Message, kind: str) -> list[str]:
    """The commands or mentions that are marked in ``message``."""
    raw = message.text.encode("utf-16-le")
    marked = [one for one in message.entities if one["type"] == kind]
    return [
        raw[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
        for one in marked
    ]


def _meant(world: World, chat: Chat, message: Message) -> bool:
    """A reply to the bot, a mention of it, or a command for it or for everybody."""
    if _answers_bot(world, chat, message):
        return True
    commands = [word.partition("@")[2] for word in words_of(message, "bot_command")]
    mentions = [word.removeprefix("@") for word in words_of(message, "mention")]
    return any(not name or _mine(world, name) for name in commands) or any(
        _mine(world, name) for name in mentions
    )


def _heard_bot(world: World, chat: Chat, message: Message) -> bool:
    """Bots hear each other when they are administrators, or addressed by name or reply."""
    if chat.bot_status == "administrator" or _answers_bot(world, chat, message):
        return True
    commands = [word.partition("@")[2] for word in words_of(message, "bot_command")]
    return any(_mine(world, name) for name in commands)


def _answers_bot(world: World, chat: Chat, message: Message) -> bool:
    original = chat.messages.get(message.reply_to or 0)
    return original is not None and original.sender == world.bot_id and original.behalf is None


def _mine(world: World, name: str) -> bool:
    return name.lower() == world.username.lower()
