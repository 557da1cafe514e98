"""Who belongs to a chat, as the Bot API tells it.

Lives here: the shapes of chat members. Does not live here: how a status changes
(``groups``). Called by the chat methods and by ``people``.
"""

from __future__ import annotations

from tests.emulator.calls import JSON
from tests.emulator.rights import PERMISSIONS, all_of
from tests.emulator.world import Chat, Status, World


def member(world: World, chat: Chat, user: int) -> JSON:
    """What ``user`` is in ``chat``; ``never`` is told as ``left``."""
    status = status_of(world, chat, user)
    body: JSON = {"user": world.users[user], "status": status}
    if status == "never":
        return {**body, "status": "left"}
    if status == "kicked":
        return {**body, "until_date": 0}
    if status == "creator":
        return {**body, "is_anonymous": user in chat.anonymous}
    if status == "restricted":
        left = chat.permissions & chat.bot_permissions
        allowed = {name: name in left for name in PERMISSIONS}
        return {**body, "is_member": True, "until_date": 0, **allowed}
    if status == "administrator":
        given = chat.rights.get(user, frozenset())
        rights = {name: name in given for name in all_of(chat.kind)}
        looks = {"can_be_edited": False, "is_anonymous": user in chat.anonymous}
        return {**body, **looks, **rights}
    return body


def status_of(world: World, chat: Chat, user: int) -> Status:
    """What ``user`` is in ``chat``; a person is always a member of their own chat."""
    if user == world.bot_id:
        return chat.bot_status
    if chat.private:
        return "member" if user == chat.chat_id else "left"
    return chat.members.get(user, "left")
