"""Whether the bot may enter a chat at all, and the refusal when it may not.

Lives here: membership, groups that moved or are gone. Does not live here: the rights of a
member (``rights``). Called by ``world`` whenever a method names a chat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tests.emulator.refusal import RefusalError, bad_request, forbidden

if TYPE_CHECKING:
    from tests.emulator.world import Chat

#: What a method needs: to look at the chat, its members, an old message, or to write.
Access = Literal["read", "members", "edit", "write"]


def barred(chat: Chat, access: Access) -> RefusalError | None:
    """The refusal that meets a bot which wants ``access``; None when it may enter."""
    if chat.private:
        return _private(chat)
    return _group(chat, access) if chat.kind == "group" else _channel(chat)


def _private(chat: Chat) -> RefusalError | None:
    if chat.bot_status == "never":
        return forbidden("bot can't initiate conversation with a user")
    if chat.bot_status == "kicked":
        return forbidden("bot was blocked by the user")
    return None


def _group(chat: Chat, access: Access) -> RefusalError | None:
    if chat.bot_status == "never":
        return bad_request("chat not found")
    if chat.migrated_to is not None or chat.deleted:
        # An old group can still be looked at; its members are gone.
        return _inactive(chat) if access in ("write", "members") else None
    if access == "read":
        return None
    if chat.bot_status == "kicked":
        return forbidden("bot was kicked from the group chat")
    if chat.bot_status == "left":
        return forbidden("bot is not a member of the group chat")
    return None


def _inactive(chat: Chat) -> RefusalError:
    if chat.migrated_to is None:
        return forbidden("the group chat was deleted")
    return RefusalError(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        migrate_to=chat.migrated_to,
    )


def _channel(chat: Chat) -> RefusalError | None:
    """Supergroups and channels are closed to whoever is not in them, even for a look."""
    if chat.deleted or chat.bot_status == "never":
        return bad_request("chat not found")
    if chat.bot_status == "kicked":
        return forbidden(f"bot was kicked from the {chat.kind} chat")
    if chat.bot_status == "left":
        return forbidden(f"bot is not a member of the {chat.kind} chat")
    return None
