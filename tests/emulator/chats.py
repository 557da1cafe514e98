"""The methods that ask about a chat, or leave it.

Lives here: getChat, getChatMember, getChatAdministrators, leaveChat. Does not live here:
messages. Called by ``methods``.
"""

from __future__ import annotations

from tests.emulator.calls import JSON, Call, integer_of
from tests.emulator.members import member, status_of
from tests.emulator.refusal import bad_request
from tests.emulator.world import World


def get_chat(world: World, call: Call) -> JSON:
    """Everything about a chat; a private one must have been opened."""
    chat = world.reach(call.params.get("chat_id"))
    gifts = "unlimited_gifts limited_gifts unique_gifts premium_subscription gifts_from_channels"
    body: JSON = {
        **chat.told(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts.split(), False),
    }
    pinned = [one for one in chat.messages.values() if one.pinned]
    return {**body, "pinned_message": world.told(pinned[-1])} if pinned else body


def get_chat_member(world: World, call: Call) -> JSON:
    """What one user is in a chat."""
    chat = world.reach(call.params.get("chat_id"))
    user = integer_of(call, "user_id")
    if user is None or user not in world.users:
        raise bad_request("user not found")
    return member(world, user, status_of(world, chat, user))


def get_chat_administrators(world: World, call: Call) -> list[JSON]:
    """The administrators of a group, without other bots."""
    chat = world.reach(call.params.get("chat_id"))
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    people = [*chat.members, world.bot_id]
    return [
        member(world, user, "administrator")
        for user in people
        if status_of(world, chat, user) == "administrator"
    ]


def leave_chat(world: World, call: Call) -> bool:
    """Leave a group for good."""
    chat = world.reach(call.params.get("chat_id"))
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    return True
