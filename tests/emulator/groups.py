"""Groups: members talk, the bot comes and goes, and privacy mode filters what it hears.

Lives here: the driving side for groups. Does not live here: private chats (``people``).
Called by tests through the server.
"""

from __future__ import annotations

from tests.emulator.calls import JSON
from tests.emulator.people import change_bot, chat_of, emit, place
from tests.emulator.record import Happened
from tests.emulator.world import Chat, ChatKind, Message, Status, World


def found(world: World, chat_id: int, title: str) -> None:
    """A new group without the bot; ids from -10^12 down are supergroups."""
    if chat_id >= 0:
        raise ValueError(f"group id {chat_id}: Telegram's groups have negative ids")
    kind: ChatKind = "supergroup" if chat_id <= -1_000_000_000_000 else "group"
    world.chats.setdefault(chat_id, Chat(chat_id, kind, title))


def set_member(world: World, chat_id: int, user: int, status: Status) -> None:
    """Make ``user`` a member, an administrator, or gone; the bot is not told."""
    chat_of(world, chat_id).members[user] = status


def add_bot(world: World, chat_id: int, by: int, *, admin: bool) -> Happened:
    """``by`` adds the bot, or promotes it; the bot is told twice, as Telegram does."""
    chat = chat_of(world, chat_id)
    chat.members.setdefault(by, "administrator")
    joined = chat.bot_status not in ("member", "administrator")
    happened = change_bot(world, chat, by, "administrator" if admin else "member")
    if joined:
        bot = world.users[world.bot_id]
        _serve(world, chat, by, {"new_chat_members": [bot]})
    return happened


def remove_bot(world: World, chat_id: int, by: int) -> Happened:
    """``by`` throws the bot out."""
    return change_bot(world, chat_of(world, chat_id), by, "kicked")


def say(world: World, user: int, chat_id: int, text: str, reply_to: int | None) -> Happened:
    """``user`` says something; the bot hears it only if privacy mode lets it."""
    chat = chat_of(world, chat_id)
    chat.members.setdefault(user, "member")
    message = place(world, chat, user, text, reply_to=reply_to)
    if not _heard(world, chat, message):
        return Happened(None, message.message_id)
    life = world.limits.update_life_seconds
    return Happened(emit(world, "message", world.told(message), life), message.message_id)


def migrate(world: World, chat_id: int, new_id: int) -> Happened:
    """The group becomes the supergroup ``new_id``; both sides get a service message."""
    old = chat_of(world, chat_id)
    found(world, new_id, old.title)
    new = chat_of(world, new_id)
    new.bot_status, new.members = old.bot_status, dict(old.members)
    by = next(iter(old.members), world.bot_id)
    _serve(world, old, by, {"migrate_to_chat_id": new_id})
    old.migrated_to = new_id
    return _serve(world, new, by, {"migrate_from_chat_id": chat_id})


def _serve(world: World, chat: Chat, by: int, content: JSON) -> Happened:
    message = world.add(chat, by, content=content)
    life = world.limits.update_life_seconds
    return Happened(emit(world, "message", world.told(message), life), message.message_id)


def _heard(world: World, chat: Chat, message: Message) -> bool:
    if chat.bot_status == "administrator":
        return True
    if chat.bot_status != "member":
        return False
    original = chat.messages.get(message.reply_to or 0)
    if original is not None and original.sender == world.bot_id:
        return True
    return any(_meant(world, message, one) for one in message.entities)


def _meant(world: World, message: Message, entity: JSON) -> bool:
    """Whether a command or mention in ``message`` is for this bot."""
    raw = message.text.encode("utf-16-le")
    start = 2 * entity["offset"]
    word = raw[start : start + 2 * entity["length"]].decode("utf-16-le")
    name = word.partition("@")[2]
    mine = name.lower() == world.username.lower()
    return mine or (entity["type"] == "bot_command" and not name)
