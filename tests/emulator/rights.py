"""What administrators and members may do, right by right.

Lives here: the names of the rights, who has one, and the refusal of a message that may
not be sent. Does not live here: how a member is told (``members``) or how a right is given
(``groups``). Called by the methods and the driving side.
"""

from __future__ import annotations

from tests.emulator.refusal import RefusalError, bad_request
from tests.emulator.world import Chat, ChatKind, World

_EVERYWHERE = (
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
    "can_send_welcome_messages",
)
_OF_KIND: dict[ChatKind, tuple[str, ...]] = {
    "private": (),
    "group": ("can_pin_messages", "can_manage_tags"),
    "supergroup": ("can_pin_messages", "can_manage_tags", "can_manage_topics"),
    "channel": ("can_post_messages", "can_edit_messages", "can_manage_direct_messages"),
}
#: What a member may send, and the word for it in a refusal.
_SENDING = {
    "text": ("can_send_messages", "text messages"),
    "photo": ("can_send_photos", "photos"),
    "document": ("can_send_documents", "documents"),
    "poll": ("can_send_polls", "polls"),
}
#: Everything that a chat can forbid its members.
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def all_of(kind: ChatKind) -> tuple[str, ...]:
    """Every right that an administrator of such a chat can have."""
    return _EVERYWHERE + _OF_KIND[kind]


def chosen(kind: ChatKind, names: list[str] | None) -> frozenset[str]:
    """The rights by name, None for all; raises ValueError for one that is not there."""
    legal = all_of(kind)
    wanted = frozenset(legal if names is None else names)
    if strange := sorted(wanted.difference(legal)):
        raise ValueError(f"a {kind} has no right {', '.join(strange)}: use {', '.join(legal)}")
    # Telegram implies this one by any other.
    return wanted | {"can_manage_chat"}


def may(world: World, chat: Chat, user: int, right: str) -> bool:
    """Whether ``user`` is the creator or an administrator with ``right``."""
    status = chat.bot_status if user == world.bot_id else chat.members.get(user, "left")
    if status == "creator":
        return True
    return status == "administrator" and right in chat.rights.get(user, frozenset())


def sending_refused(world: World, chat: Chat, what: str) -> RefusalError | None:
    """Why the bot may not send ``what`` (text, photo, document, poll); None when it may."""
    permission, words = _SENDING[what]
    silenced = bad_request(f"not enough rights to send {words} to the chat")
    if chat.kind == "channel":
        if chat.bot_status != "administrator":
            return bad_request("need administrator rights in the channel chat")
        return None if may(world, chat, world.bot_id, "can_post_messages") else silenced
    if chat.private or chat.bot_status == "administrator":
        return None
    open_to_bot = chat.permissions
    if chat.bot_status == "restricted":
        open_to_bot = open_to_bot & chat.bot_permissions
    return None if permission in open_to_bot else silenced
