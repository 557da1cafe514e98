"""Groups: who is in them, what members say, and what becomes of a group.

Lives here: the driving side for groups and supergroups, and the bot's place in any chat.
Does not live here: private chats (``people``), channel posts (``channels``) or what the bot
hears (``hearing``). Called by tests through the server.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.emulator import threads
from tests.emulator.calls import JSON
from tests.emulator.commands import ephemeral_command
from tests.emulator.hearing import deliver
from tests.emulator.people import change_bot, chat_of, entities_of, place
from tests.emulator.record import Happened
from tests.emulator.rights import PERMISSIONS, chosen, may
from tests.emulator.world import CHANNEL_BOT, GROUP_BOT, Chat, ChatKind, Status, World

_FIRST_SUPERGROUP = -1_000_000_000_000
_HERE = ("member", "administrator", "creator", "restricted")


def found(
    world: World, chat_id: int, title: str, kind: ChatKind | None = None, *, forum: bool = False
) -> Chat:
    """A new group or channel without the bot; ids from -10^12 down are not basic groups."""
    if chat_id >= 0:
        raise ValueError(f"group id {chat_id}: Telegram's groups have negative ids")
    basic = chat_id > _FIRST_SUPERGROUP
    kind = kind or ("group" if basic else "supergroup")
    if (kind == "group") is not basic or (forum and kind != "supergroup"):
        raise ValueError(
            f"id {chat_id} cannot be a {kind}{' with topics' if forum else ''}: a basic group has "
            "an id above -10^12, all others below, and only supergroups have topics"
        )
    permissions = frozenset(PERMISSIONS)
    chat = Chat(chat_id, kind, title, forum=forum, permissions=permissions)
    return world.chats.setdefault(chat_id, chat)


def set_member(world: World, chat_id: int, user: int, status: Status) -> None:
    """Make ``user`` a member, an administrator, or gone; the bot is not told."""
    chat = chat_of(world, chat_id)
    former = creator_of(chat) if status == "creator" else None
    if former not in (None, user):
        # A chat has one creator; who hands it over stays an administrator.
        chat.members[former] = "administrator"
        chat.rights[former] = chosen(chat.kind, None)
    chat.members[user] = status
    chat.rights[user] = chosen(chat.kind, None) if status == "administrator" else frozenset()
    if status not in ("administrator", "creator"):
        chat.anonymous.discard(user)


def creator_of(chat: Chat) -> int | None:
    """The person whose chat it is, if any is known."""
    return next((user for user, one in chat.members.items() if one == "creator"), None)


def promote(
    world: World, chat_id: int, user: int, by: int, rights: list[str] | None, *, anonymous: bool
) -> Happened:
    """``user`` becomes an administrator; only a change of the bot itself is told."""
    chat = chat_of(world, chat_id)
    given = chosen(chat.kind, rights)
    if anonymous and chat.kind == "group":
        raise ValueError("in a basic group nobody is anonymous")
    if user == world.bot_id:
        return change_bot(world, chat, by, "administrator", rights=given)
    if chat.members.get(user) != "creator":
        chat.members[user] = "administrator"
        chat.rights[user] = given
    (chat.anonymous.add if anonymous else chat.anonymous.discard)(user)
    return Happened()


def add_bot(
    world: World, chat_id: int, by: int, *, admin: bool, rights: list[str] | None = None
) -> Happened:
    """``by`` adds the bot, or promotes it; in a group the bot is told twice."""
    chat = chat_of(world, chat_id)
    if by != GROUP_BOT and by not in chat.members:
        set_member(world, chat_id, by, "administrator")
    joined = chat.bot_status not in _HERE
    if admin or rights is not None or chat.kind == "channel":
        # A channel takes bots only as administrators.
        given = chosen(chat.kind, rights)
        happened = change_bot(world, chat, by, "administrator", rights=given)
    else:
        happened = change_bot(world, chat, by, "member")
    if joined and chat.kind != "channel":
        serve(world, chat, by, {"new_chat_members": [world.users[world.bot_id]]})
    return happened


def remove_bot(world: World, chat_id: int, by: int) -> Happened:
    """``by`` throws the bot out; of a basic group it still hears that it left."""
    chat = chat_of(world, chat_id)
    if chat.kind == "group" and chat.bot_status in _HERE:
        serve(world, chat, by, {"left_chat_member": world.users[world.bot_id]})
    return change_bot(world, chat, by, "kicked")


def silence_bot(world: World, chat_id: int, by: int) -> Happened:
    """``by`` takes the right to write: of the bot, or in a basic group of all members."""
    chat = chat_of(world, chat_id)
    if chat.kind == "channel":
        left = chat.rights.get(world.bot_id, frozenset()) - {"can_post_messages"}
        return change_bot(world, chat, by, "administrator", rights=left)
    sending = frozenset(name for name in PERMISSIONS if name.startswith("can_send_"))
    if chat.kind == "supergroup":
        left = frozenset(PERMISSIONS) - sending
        return change_bot(world, chat, by, "restricted", permissions=left)
    chat.permissions -= sending
    return change_bot(world, chat, by, "member")


def give_voice(world: World, chat_id: int, by: int) -> Happened:
    """``by`` lets the bot write again."""
    chat = chat_of(world, chat_id)
    chat.permissions = frozenset(PERMISSIONS)
    if chat.kind == "channel":
        given = chat.rights.get(world.bot_id, frozenset()) | {"can_post_messages"}
        return change_bot(world, chat, by, "administrator", rights=given)
    return change_bot(world, chat, by, "member")


def say(
    world: World,
    user: int,
    chat_id: int,
    text: str = "",
    *,
    reply_to: int | None = None,
    thread: int | None = None,
    behalf: int | None = None,
    content: JSON | None = None,
) -> Happened:
    """``user`` says something, for themselves or on ``behalf`` of the group or a channel.

    Somebody who left may still speak: Telegram lets strangers comment in a discussion
    group. A command that the menu calls ephemeral reaches nobody but the bot.
    """
    chat = chat_of(world, chat_id)
    if chat.kind == "channel" or chat.migrated_to is not None or chat.deleted:
        raise ValueError(f"nobody can talk in chat {chat_id}: post() in a channel; a group moves")
    sender = _speaker(world, chat, user, behalf)
    if behalf is None:
        chat.members.setdefault(user, "member")
        if ephemeral_command(world, chat, user, text):
            marked = tuple(entities_of(text))
            whispered = world.whisper(chat, user, world.bot_id, text=text, entities=marked)
            return deliver(world, chat, whispered)
    original = chat.messages.get(reply_to or 0)
    joined = thread if thread is not None else threads.of_answer(chat, original)
    if thread is not None and not threads.exists(chat, thread):
        raise LookupError(f"chat {chat_id} has no topic {thread}: call create_topic() first")
    if threads.closed(chat, joined) and not may(world, chat, user, "can_manage_topics"):
        raise ValueError(f"topic {joined} of chat {chat_id} is closed: only its managers write")
    fields: dict[str, Any] = {"content": content or {}, "thread": joined, "behalf": behalf}
    message = place(world, chat, sender, text, reply_to=reply_to, **fields)
    return deliver(world, chat, message)


def rewrite(world: World, chat_id: int, message_id: int, text: str) -> Happened:
    """Whoever wrote a message of a group or channel edits it."""
    chat = chat_of(world, chat_id)
    message = chat.messages.get(message_id)
    if message is None or message.sender == world.bot_id:
        raise LookupError(f"chat {chat_id} has no message {message_id} of a person to edit")
    changed = replace(
        message, text=text, entities=tuple(entities_of(text)), edited_at=world.clock.now()
    )
    chat.messages[message_id] = changed
    return deliver(world, chat, changed, edited=True)


def join(world: World, chat_id: int, user: int) -> Happened:
    """``user`` joins by themselves."""
    chat = chat_of(world, chat_id)
    chat.members[user] = "member"
    if chat.kind == "channel":
        return Happened()
    return serve(world, chat, user, {"new_chat_members": [world.users[user]]})


def leave(world: World, chat_id: int, user: int) -> Happened:
    """``user`` leaves by themselves."""
    chat = chat_of(world, chat_id)
    set_member(world, chat_id, user, "left")
    if chat.kind == "channel":
        return Happened()
    return serve(world, chat, user, {"left_chat_member": world.users[user]})


def migrate(world: World, chat_id: int, new_id: int, *, told: bool = True) -> Happened:
    """The group becomes the supergroup ``new_id``.

    The bot hears that it joined the new one (never that it left the old), and both service
    messages; with ``told`` off it has to learn it from a refusal.
    """
    old = chat_of(world, chat_id)
    if old.kind != "group" or old.migrated_to is not None:
        raise ValueError(f"chat {chat_id} cannot become a supergroup: it is none, or did already")
    new = found(world, new_id, old.title, "supergroup")
    new.members, new.rights = dict(old.members), dict(old.rights)
    new.permissions = old.permissions
    by = next((user for user, one in old.members.items() if one in _HERE), world.bot_id)
    rights = old.rights.get(world.bot_id, frozenset())
    if not told:
        new.bot_status, new.rights[world.bot_id] = old.bot_status, rights
        old.migrated_to = new_id
        return Happened()
    change_bot(world, new, by, old.bot_status, rights=rights)
    serve(world, old, by, {"migrate_to_chat_id": new_id})
    old.migrated_to = new_id
    return serve(world, new, GROUP_BOT, {"migrate_from_chat_id": chat_id})


def delete(world: World, chat_id: int, by: int, *, told: bool = True) -> Happened:
    """The creator deletes a group or channel; with ``told`` off only a refusal says so.

    Of a supergroup the bot hears twice that it left, when it was a basic group before.
    """
    chat = chat_of(world, chat_id)
    chat.deleted = True
    if not told:
        return Happened()
    for before in [one for one in world.chats.values() if one.migrated_to == chat_id]:
        change_bot(world, before, by, "left")
    return change_bot(world, chat, by, "left")


def serve(world: World, chat: Chat, by: int, content: JSON) -> Happened:
    """A service message, which passes privacy mode."""
    behalf = chat.chat_id if by == GROUP_BOT else None
    return deliver(world, chat, world.add(chat, by, content=content, behalf=behalf))


def _speaker(world: World, chat: Chat, user: int, behalf: int | None) -> int:
    """The account that the message comes from."""
    if behalf is None:
        return user
    if chat.kind != "supergroup":
        raise ValueError("only in a supergroup can somebody speak for the group or a channel")
    if behalf == chat.chat_id:
        if user not in chat.anonymous:
            raise ValueError(f"{user} is no anonymous administrator: promote(anonymous=True)")
        return GROUP_BOT
    if chat_of(world, behalf).kind != "channel":
        raise ValueError(f"chat {behalf} is no channel: nobody can speak for it")
    return CHANNEL_BOT
