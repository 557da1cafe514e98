"""The methods that change, remove or pin a message of the bot.

Lives here: editMessageText, editMessageCaption, editMessageMedia, editMessageReplyMarkup,
deleteMessage, deleteMessages, pinChatMessage, and editEphemeralMessageText. Does not live
here: new messages (``sending``). Called by ``methods``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.emulator import ephemeral
from tests.emulator.calls import JSON, Call, integer_of
from tests.emulator.keyboard import checked
from tests.emulator.refusal import bad_request
from tests.emulator.rights import may
from tests.emulator.sending import body_text, caption, file, note
from tests.emulator.world import Chat, Message, World

_DELETABLE_MS = 48 * 3600 * 1000
_AT_ONCE = 100


def edit_message_text(world: World, call: Call) -> JSON:
    """Another text, and the keyboard that comes with it or none."""
    chat, message = _editable(world, call)
    if message.content:
        raise bad_request("there is no text in the message to edit")
    text, entities = body_text(world, call)
    return _change(world, call, chat, message, text=text, entities=tuple(entities))


def edit_message_caption(world: World, call: Call) -> JSON:
    """Another caption below a file."""
    chat, message = _editable(world, call)
    if not message.content:
        raise bad_request("there is no caption in the message to edit")
    text, entities = caption(world, call)
    return _change(world, call, chat, message, text=text, entities=tuple(entities))


def edit_message_media(world: World, call: Call) -> JSON:
    """A photo with its caption in the place of a text or of another photo."""
    chat, message = _editable(world, call)
    media = call.params.get("media")
    if not isinstance(media, dict) or media.get("type") != "photo":
        raise bad_request("can't parse media JSON object")
    inside = Call(call.method, media)
    text, entities = caption(world, inside)
    kept = file(world, media.get("media"), "photo")
    content = {"photo": [kept]}
    return _change(world, call, chat, message, text=text, entities=tuple(entities), content=content)


def edit_message_reply_markup(world: World, call: Call) -> JSON:
    """Another keyboard, or none."""
    chat, message = _editable(world, call)
    return _change(world, call, chat, message)


def edit_ephemeral_message_text(world: World, call: Call) -> bool:
    """Another text of a message that only one person sees."""
    return ephemeral.rewrite(world, call, *body_text(world, call))


def delete_message(world: World, call: Call) -> bool:
    """Take a message away: the bot's own, or any with the right; younger than 48 h."""
    chat = world.reach(call.params.get("chat_id"))
    message = chat.messages.get(_message_id(call))
    if message is None:
        raise bad_request("message to delete not found")
    if message.message_id in chat.topics or not _may_delete(world, chat, message):
        raise bad_request("message can't be deleted")
    if world.clock.now() - message.at > _DELETABLE_MS:
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[message.message_id]
    return True


def delete_messages(world: World, call: Call) -> bool:
    """Take up to 100 messages away; those that are gone are skipped, one too old stops it all."""
    chat = world.reach(call.params.get("chat_id"))
    wanted = call.params.get("message_ids")
    if not isinstance(wanted, list) or not all(isinstance(one, int) for one in wanted):
        raise bad_request("can't parse message identifiers")
    if not 1 <= len(wanted) <= _AT_ONCE:
        raise bad_request("too many message identifiers specified" if wanted else "no messages")
    found = [chat.messages[one] for one in wanted if one in chat.messages]
    for message in found:
        if message.message_id in chat.topics or not _may_delete(world, chat, message):
            raise bad_request("message can't be deleted")
        if world.clock.now() - message.at > _DELETABLE_MS:
            raise bad_request("message can't be deleted for everyone")
    for message in found:
        del chat.messages[message.message_id]
    return True


def pin_chat_message(world: World, call: Call) -> bool:
    """Pin a message; outside a private chat only with the right."""
    chat = world.reach(call.params.get("chat_id"))
    message = chat.messages.get(_message_id(call))
    if message is None:
        raise bad_request("message to pin not found")
    right = "can_edit_messages" if chat.kind == "channel" else "can_pin_messages"
    if not chat.private and not may(world, chat, world.bot_id, right):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    chat.messages[message.message_id] = replace(message, pinned=True)
    return True


def _may_delete(world: World, chat: Chat, message: Message) -> bool:
    if chat.private:
        return True
    mine = message.sender == world.bot_id
    if mine and (chat.kind != "channel" or may(world, chat, world.bot_id, "can_post_messages")):
        return True
    if chat.kind == "group":
        # In a basic group every administrator may.
        return chat.bot_status == "administrator"
    return may(world, chat, world.bot_id, "can_delete_messages")


def _editable(world: World, call: Call) -> tuple[Chat, Message]:
    chat = world.reach(call.params.get("chat_id"), "edit")
    message = chat.messages.get(_message_id(call))
    if message is None:
        raise bad_request("message to edit not found")
    gone = chat.migrated_to is not None or chat.deleted
    if gone or message.sender != world.bot_id or message.behalf is not None:
        raise bad_request("message can't be edited")
    return chat, message


def _message_id(call: Call) -> int:
    message_id = integer_of(call, "message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    return message_id


def _change(world: World, call: Call, chat: Chat, message: Message, **fields: Any) -> JSON:
    markup = checked(call.params.get("reply_markup"), world.limits, private=chat.private)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    changed = replace(message, markup=markup, **fields)
    if changed == message:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are "
            "exactly the same as a current content and reply markup of the message"
        )
    now = world.clock.now()
    world.pace.spend(world.limits, chat.chat_id, now)
    changed = replace(changed, edited_at=now)
    chat.messages[message.message_id] = changed
    note(world, call, changed)
    return world.told(changed)
