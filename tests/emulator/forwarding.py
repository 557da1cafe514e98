"""Channel posts that appear in the discussion group, where they are commented on.

Lives here: the automatic forward and finding it again. Does not live here: posting
(``channels``, ``sending``). Called by both.
"""

from __future__ import annotations

from tests.emulator.calls import JSON
from tests.emulator.hearing import deliver
from tests.emulator.keyboard import inline_rows
from tests.emulator.record import Happened
from tests.emulator.world import TELEGRAM, Chat, Message, World


def forward(world: World, channel: Chat, post: Message) -> Happened | None:
    """The copy of ``post`` in the discussion group, told as Telegram's own message.

    None without such a group, and for a post with an inline keyboard: Telegram opens no
    comments below one.
    """
    if channel.linked is None or inline_rows(post.markup):
        return None
    group = world.chats[channel.linked]
    origin: JSON = {
        "type": "channel",
        "chat": channel.told(),
        "message_id": post.message_id,
        "date": post.at // 1000,
    }
    copy = world.add(
        group,
        TELEGRAM,
        text=post.text,
        entities=post.entities,
        content=post.content,
        behalf=channel.chat_id,
        besides={"is_automatic_forward": True, "forward_origin": origin},
    )
    return deliver(world, group, copy)


def copy_of(world: World, channel: Chat, post_id: int) -> Message:
    """The copy that is commented on; raises LookupError when comments are not open."""
    group = world.chats.get(channel.linked or 0)
    for message in group.messages.values() if group is not None else ():
        origin = message.besides.get("forward_origin", {})
        if message.behalf == channel.chat_id and origin.get("message_id") == post_id:
            return message
    raise LookupError(
        f"post {post_id} of channel {channel.chat_id} has no comments: link() a group to the "
        "channel before the post, and give the post no inline keyboard"
    )
