"""Channels: posts of their administrators, and comments in the group beside.

Lives here: the driving side for channels. Does not live here: the copy of a post in the
discussion group (``forwarding``) or the posts of the bot (``sending``). Called by tests
through the server.
"""

from __future__ import annotations

from tests.emulator.calls import JSON
from tests.emulator.forwarding import copy_of, forward
from tests.emulator.groups import say
from tests.emulator.hearing import deliver
from tests.emulator.people import chat_of, place
from tests.emulator.record import Happened
from tests.emulator.rights import may
from tests.emulator.world import Chat, World


def link(world: World, channel_id: int, group_id: int) -> None:
    """Make a supergroup the discussion group of a channel."""
    channel, group = _channel(world, channel_id), chat_of(world, group_id)
    if group.kind != "supergroup":
        raise ValueError(f"chat {group_id} is a {group.kind}: comments need a supergroup")
    channel.linked, group.linked = group_id, channel_id


def post(
    world: World, channel_id: int, by: int, text: str, content: JSON | None = None
) -> tuple[Happened, Happened | None]:
    """An administrator posts; what the bot hears of it in the channel, and in its group."""
    channel = _channel(world, channel_id)
    if not may(world, channel, by, "can_post_messages"):
        raise ValueError(f"{by} may not post in channel {channel_id}: call crown() or promote()")
    message = place(world, channel, by, text, content=content or {})
    return deliver(world, channel, message), forward(world, channel, message)


def comment(world: World, user: int, channel_id: int, post_id: int, text: str) -> Happened:
    """``user`` comments below a post, for which nobody needs to join the group."""
    channel = _channel(world, channel_id)
    copy = copy_of(world, channel, post_id)
    chat_of(world, copy.chat_id).members.setdefault(user, "left")
    return say(world, user, copy.chat_id, text, reply_to=copy.message_id)


def _channel(world: World, channel_id: int) -> Chat:
    channel = chat_of(world, channel_id)
    if channel.kind != "channel":
        raise ValueError(f"chat {channel_id} is a {channel.kind}, not a channel")
    return channel
