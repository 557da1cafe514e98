"""The methods that ask about a chat, or leave it.

Lives here: getChat, getChatMember, getChatAdministrators, leaveChat. Does not live here:
messages. Called by ``methods``.
"""

from __future__ import annotations

from typing import Any

from tests.emulator.calls import JSON, Call, flag_of, integer_of
from tests.emulator.members import member, status_of
from tests.emulator.people import change_bot
from tests.emulator.refusal import bad_request
from tests.emulator.rights import PERMISSIONS
from tests.emulator.world import Chat, World


def get_chat(world: World, call: Call) -> JSON:
    """Everything about a chat; a private one must have been opened."""
    chat = world.reach(call.params.get("chat_id"), "read")
    gifts = "unlimited_gifts limited_gifts unique_gifts premium_subscription gifts_from_channels"
    body: JSON = {
        **chat.told(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts.split(), False),
    }
    if chat.kind in ("group", "supergroup"):
        body["permissions"] = {name: name in chat.permissions for name in PERMISSIONS}
    if chat.linked is not None:
        body["linked_chat_id"] = chat.linked
    pinned = [one for one in chat.messages.values() if one.pinned]
    return {**body, "pinned_message": world.told(pinned[-1])} if pinned else body


def get_chat_member(world: World, call: Call) -> JSON:
    """What one user is in a chat."""
    chat = world.reach(call.params.get("chat_id"), "members")
    user = integer_of(call, "user_id")
    if user is None or user not in world.users:
        raise bad_request("user not found")
    if user != world.bot_id:
        _check_seen(chat)
    told = member(world, chat, user)
    if _hidden(world, chat, user):
        return {"user": told["user"], "status": "member"}
    return told


def get_chat_administrators(world: World, call: Call) -> list[JSON]:
    """The administrators of a group or channel; of other bots only if asked for."""
    chat = world.reach(call.params.get("chat_id"), "members")
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    _check_seen(chat)
    bots = flag_of(call, "return_bots")
    found: list[Any] = [
        member(world, chat, user)
        for user in (*chat.members, world.bot_id)
        if status_of(world, chat, user) in ("creator", "administrator")
        and not _hidden(world, chat, user)
        and (bots or user == world.bot_id or not world.users[user]["is_bot"])
    ]
    return sorted(found, key=lambda one: one["status"] != "creator")


def leave_chat(world: World, call: Call) -> bool:
    """Leave a group or channel for good; the bot is told that it did."""
    chat = world.reach(call.params.get("chat_id"), "members")
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    change_bot(world, chat, world.bot_id, "left")
    return True


def _check_seen(chat: Chat) -> None:
    if chat.kind == "channel" and chat.bot_status != "administrator":
        raise bad_request("member list is inaccessible")


def _hidden(world: World, chat: Chat, user: int) -> bool:
    """An anonymous administrator looks like a member to whoever is no administrator."""
    mine = user == world.bot_id or chat.bot_status == "administrator"
    return user in chat.anonymous and not mine
