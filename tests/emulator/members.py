"""Who belongs to a chat, as the Bot API tells it.

Lives here: the shapes of chat members. Does not live here: how a status changes
(``people``). Called by the chat methods and by ``people``.
"""

from __future__ import annotations

from tests.emulator.calls import JSON
from tests.emulator.world import Chat, Status, World

_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_send_welcome_messages",
)


def member(world: World, user: int, status: Status) -> JSON:
    """A chat member with ``status``; ``never`` is told as ``left``."""
    body: JSON = {"user": world.users[user], "status": status}
    if status == "never":
        return {**body, "status": "left"}
    if status == "kicked":
        return {**body, "until_date": 0}
    if status == "administrator":
        rights = dict.fromkeys(_RIGHTS, True)
        return {**body, "can_be_edited": False, "is_anonymous": False, **rights}
    return body


def status_of(world: World, chat: Chat, user: int) -> Status:
    """What ``user`` is in ``chat``; a person is always a member of their own chat."""
    if user == world.bot_id:
        return chat.bot_status
    if chat.private:
        return "member" if user == chat.chat_id else "left"
    return chat.members.get(user, "left")
