"""Which method of the Bot API is served by which function.

Lives here: the table, by documented name. Does not live here: getUpdates, which waits
and is served by ``wire`` itself. Called by ``wire``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.emulator import (
    answering,
    chats,
    commands,
    editing,
    ephemeral,
    polls,
    profile,
    sending,
    topics,
    webhook,
)
from tests.emulator.calls import Call
from tests.emulator.world import World

Handler = Callable[[World, Call], Any]

HANDLERS: dict[str, Handler] = {
    "getMe": profile.get_me,
    "setMyCommands": commands.set_my_commands,
    "getMyCommands": commands.get_my_commands,
    "deleteMyCommands": commands.delete_my_commands,
    "setMyName": profile.text_setter("name"),
    "getMyName": profile.text_getter("name"),
    "setMyDescription": profile.text_setter("description"),
    "getMyDescription": profile.text_getter("description"),
    "setMyShortDescription": profile.text_setter("short_description"),
    "getMyShortDescription": profile.text_getter("short_description"),
    "setWebhook": webhook.set_webhook,
    "deleteWebhook": webhook.delete_webhook,
    "getWebhookInfo": webhook.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendDocument": sending.send_document,
    "sendPhoto": sending.send_photo,
    "sendChatAction": sending.send_chat_action,
    "sendPoll": polls.send_poll,
    "stopPoll": polls.stop_poll,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "editEphemeralMessageText": editing.edit_ephemeral_message_text,
    "deleteEphemeralMessage": ephemeral.delete_ephemeral_message,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "pinChatMessage": editing.pin_chat_message,
    "answerCallbackQuery": answering.answer_callback_query,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
    "getChatAdministrators": chats.get_chat_administrators,
    "leaveChat": chats.leave_chat,
    "createForumTopic": topics.create_forum_topic,
    "closeForumTopic": topics.close_forum_topic,
    "reopenForumTopic": topics.reopen_forum_topic,
    "deleteForumTopic": topics.delete_forum_topic,
}

# Method names are case-insensitive on the wire.
NAMES = {name.lower(): name for name in (*HANDLERS, "getUpdates")}
