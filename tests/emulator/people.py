"""People at their telephones: what they say and press, and what the bot is told of it.

Lives here: the driving side for private chats. Does not live here: groups
(``groups``), or what the bot does. Called by tests through the server.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tests.emulator.calls import JSON
from tests.emulator.hearing import deliver, emit
from tests.emulator.keyboard import inline_rows
from tests.emulator.markup import units
from tests.emulator.members import member
from tests.emulator.record import Happened, Press
from tests.emulator.world import Chat, Message, Status, World

_ENTITY = re.compile(r"(?<![\w/@])(?:(?P<command>/\w{1,64}(?:@\w+)?)|(?P<mention>@\w{5,32}))")


def introduce(world: World, user: int, language_code: str, name: str) -> None:
    """Make a person known; their chat with the bot stays unopened until they write."""
    world.users[user] = {
        "id": user,
        "is_bot": False,
        "first_name": name,
        "language_code": language_code,
    }
    world.chats.setdefault(user, Chat(user, "private", name))


def chat_of(world: World, chat_id: int) -> Chat:
    """A chat by id; raises LookupError that says how to make it."""
    try:
        return world.chats[chat_id]
    except KeyError:
        raise LookupError(
            f"chat {chat_id} is unknown to the emulator: call person() or group() first"
        ) from None


def write(
    world: World,
    user: int,
    text: str = "",
    content: JSON | None = None,
    reply_to: int | None = None,
) -> Happened:
    """A message of ``user`` in their own chat; opens the chat."""
    chat = chat_of(world, user)
    if chat.bot_status == "kicked":
        raise ValueError(f"person {user} has blocked the bot: call unblock({user}) first")
    chat.bot_status = "member"
    message = place(world, chat, user, text, content=content or {}, reply_to=reply_to)
    return deliver(world, chat, message)


def place(world: World, chat: Chat, user: int, text: str, **fields: Any) -> Message:
    """A message of ``user`` in any chat, without telling the bot; more ``fields`` of it."""
    return world.add(chat, user, text=text, entities=tuple(entities_of(text)), **fields)


def entities_of(text: str) -> list[JSON]:
    """The commands and mentions that a client marks in ``text``."""
    return [
        {
            "type": "bot_command" if found["command"] else "mention",
            "offset": units(text[: found.start()]),
            "length": units(found[0]),
        }
        for found in _ENTITY.finditer(text)
    ]


def rewrite(world: World, user: int, message_id: int, text: str) -> Happened:
    """``user`` edits a message of their own."""
    chat = chat_of(world, user)
    message = chat.messages.get(message_id)
    if message is None or message.sender != user:
        raise LookupError(f"person {user} has no message {message_id} of their own to edit")
    changed = replace(
        message, text=text, entities=tuple(entities_of(text)), edited_at=world.clock.now()
    )
    chat.messages[message_id] = changed
    return deliver(world, chat, changed, edited=True)


def media(world: World, kind: str) -> JSON:
    """The content of a file that a person sends; raises ValueError for an unknown kind."""
    number = world.serial()
    base: JSON = {"file_id": f"file-{number}", "file_unique_id": f"unique-{number}"}
    square = {"width": 512, "height": 512}
    looks: dict[str, JSON] = {
        "voice": {"duration": 3},
        "video": {**square, "duration": 9},
        "video_note": {"length": 240, "duration": 9},
        "animation": {**square, "duration": 2},
        "document": {"file_name": "file.txt"},
        "sticker": {**square, "type": "regular", "is_animated": False, "is_video": False},
    }
    if kind == "photo":
        return {"photo": [{**base, **square}]}
    if kind not in looks:
        raise ValueError(f"media {kind!r}: use photo, {', '.join(looks)}")
    return {kind: {**base, **looks[kind]}}


def press(
    world: World,
    user: int,
    chat_id: int,
    *,
    label: str | None,
    data: str | None,
    message_id: int | None,
) -> Happened:
    """Press a button that is there; raises LookupError that lists those that are.

    Telegram lets everybody who still sees the message press, also who left the chat.
    """
    chat = chat_of(world, chat_id)
    if world.users[user]["is_bot"]:
        raise ValueError(f"{user} is a bot or speaks through one: only people press buttons")
    message = _with_buttons(chat, message_id)
    rows = inline_rows(message.markup)
    for button in (button for row in rows for button in row):
        if label not in (None, button["text"]) or data not in (None, button.get("callback_data")):
            continue
        if "callback_data" not in button:
            raise LookupError(
                f"the button {button['text']!r} sends no callback: it cannot be pressed"
            )
        return _query(world, user, chat, message, button["callback_data"], forged=False)
    there = [(button["text"], button.get("callback_data")) for row in rows for button in row]
    raise LookupError(
        f"no button with label={label!r} data={data!r} on message {message.message_id} of "
        f"chat {chat_id}; there are {there}"
    )


def forge(world: World, user: int, chat_id: int, data: str, message_id: int | None) -> Happened:
    """A press that no client offers: any data, on any message, even one that is gone."""
    chat = chat_of(world, chat_id)
    if message_id is None:
        message_id = max(chat.messages, default=1)
    message = chat.messages.get(message_id)
    return _query(world, user, chat, message or message_id, data, forged=True)


def set_blocked(world: World, user: int, *, blocked: bool) -> Happened:
    """``user`` blocks or unblocks the bot, which is told by my_chat_member."""
    chat = chat_of(world, user)
    return change_bot(world, chat, user, "kicked" if blocked else "member")


def change_bot(
    world: World,
    chat: Chat,
    by: int,
    status: Status,
    *,
    rights: frozenset[str] = frozenset(),
    permissions: frozenset[str] = frozenset(),
) -> Happened:
    """The bot becomes ``status`` with these rights; nothing happens when it is so already."""
    before = member(world, chat, world.bot_id)
    chat.bot_status = status
    chat.rights[world.bot_id] = rights
    chat.bot_permissions = permissions
    after = member(world, chat, world.bot_id)
    if before == after:
        return Happened()
    body: JSON = {
        "chat": chat.told(),
        "from": world.users[by],
        "date": world.clock.now() // 1000,
        "old_chat_member": before,
        "new_chat_member": after,
    }
    return Happened(emit(world, "my_chat_member", body, world.limits.update_life_seconds))


def _with_buttons(chat: Chat, message_id: int | None) -> Message:
    if message_id is not None:
        message = chat.messages.get(message_id)
        if message is None:
            raise LookupError(f"chat {chat.chat_id} has no message {message_id}")
        return message
    for message in reversed(chat.messages.values()):
        if inline_rows(message.markup):
            return message
    raise LookupError(f"chat {chat.chat_id} shows no message with buttons to press")


def _query(
    world: World, user: int, chat: Chat, message: Message | int, data: str, *, forged: bool
) -> Happened:
    query_id, now = str(4_000_000_000 + world.serial()), world.clock.now()
    if isinstance(message, Message):
        message_id, shown = message.message_id, world.told(message)
    else:
        message_id = message
        shown = {"chat": chat.told(), "message_id": message_id, "date": 0}
    world.record.presses[query_id] = Press(
        query_id, user, chat.chat_id, message_id, data, forged, now
    )
    body: dict[str, Any] = {
        "id": query_id,
        "from": world.users[user],
        "message": shown,
        "chat_instance": str(chat.chat_id),
        "data": data,
    }
    update_id = emit(world, "callback_query", body, world.limits.query_life_seconds)
    return Happened(update_id, message_id, query_id)
