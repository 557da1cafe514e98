"""What happened in a group or channel, in one shape: where, who, and what of it matters.

House rule. What members write is looked at for one thing only, whether it is for the bot;
no text travels on but the argument of a command.

Lives here: the GroupArrival, and making one from a raw update. Does not live here: private
chats (``bot.arrival``), what an arrival leads to (``bot.communities.service``). Called by
``bot.arrival``; its events are read by the modules beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.fields import COMMAND, NOBODY, number_in, text_in

ChatKind = Literal["group", "supergroup", "channel"]

#: What a community may ask for; other words after a slash are some other bot's.
COMMANDS = frozenset("back check formcheck help here link privacy settings start".split())
_IN = frozenset({"member", "administrator", "restricted", "creator"})
_VIDEO = ("video", "animation", "video_note")
_KINDS: Mapping[str, ChatKind] = {
    "group": "group", "supergroup": "supergroup", "channel": "channel",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Where:
    """A chat as Telegram tells it; ``thread_id`` is the forum topic, if in one."""

    chat_id: int
    kind: ChatKind
    title: str
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """Who did it: ``user_id`` is None for an admin who speaks as the group."""

    user_id: int | None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The bot's own standing has changed; ``mute`` when it may not write there."""

    inside: bool
    admin: bool
    mute: bool = False


@dataclass(frozen=True, slots=True)
class Migrated:
    """This group is now the supergroup ``new_chat_id``; told in both, and heard as the old."""

    new_chat_id: int


@dataclass(frozen=True, slots=True)
class Original:
    """The message that a command replies to: its number, whose it is, whether a video."""

    message_id: int
    user_id: int | None
    video: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A command for the bot; ``argument`` is what follows it."""

    command: str
    argument: str = ""
    original: Original | None = None


@dataclass(frozen=True, slots=True)
class Addressed:
    """Words to the bot: a reply to it or its name in them. What they say is not kept."""


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button of the bot's message ``message_id``; ``data`` is untrusted."""

    data: str


@dataclass(frozen=True, slots=True)
class PollCounted:
    """Votes for each option of one of the bot's anonymous polls; nobody voted by name."""

    poll_id: str
    counts: tuple[int, ...]
    closed: bool


GroupEvent = Standing | Migrated | Asked | Addressed | Tapped


@dataclass(frozen=True, slots=True)
class GroupArrival:
    """An event in a community with its key, as ``Arrival`` is one in a private chat.

    ``whisper_id`` is the number of a command that nobody else in the chat sees; it stands in
    no history, and so has no ``message_id``.
    """

    key: str
    where: Where
    who: Who
    event: GroupEvent
    message_id: int | None = None
    query_id: str | None = None
    whisper_id: int | None = None


@dataclass(frozen=True, slots=True)
class PollArrival:
    """What Telegram tells of a poll; it says nothing of where it stands."""

    key: str
    event: PollCounted


def heard_in_group(update: Mapping[str, Any], username: str, bot_id: int) -> GroupArrival | None:
    """The arrival in an update from a group or channel; None when it is nothing for the bot.

    Raises KeyError, TypeError or ValueError where the update is malformed.
    """
    key = f"u:{number_in(update['update_id'])}"
    if "my_chat_member" in update:
        return _standing(key, update["my_chat_member"])
    if "callback_query" in update:
        return _tap(key, update["callback_query"])
    if "message" in update:
        return _message(key, update["message"], username, bot_id)
    return None


def heard_of_poll(update: Mapping[str, Any]) -> PollArrival | None:
    """The counts in a poll update; of a poll that is not anonymous nothing is taken."""
    poll = update["poll"]
    if poll.get("is_anonymous") is not True:
        return None
    counts = tuple(number_in(option["voter_count"]) for option in poll["options"])
    name = text_in(poll, "id")
    if name is None:
        return None
    counted = PollCounted(name, counts, poll.get("is_closed") is True)
    return PollArrival(f"u:{number_in(update['update_id'])}", counted)


def _where(chat: Mapping[str, Any], message: Mapping[str, Any] | None = None) -> Where | None:
    kind = _KINDS.get(str(chat["type"]))
    if kind is None:
        return None
    thread = None
    if message is not None and message.get("is_topic_message") is True:
        thread = number_in(message["message_thread_id"])
    return Where(number_in(chat["id"]), kind, text_in(chat, "title") or "", thread)


def _standing(key: str, member: Mapping[str, Any]) -> GroupArrival | None:
    where = _where(member["chat"])
    if where is None:
        return None
    new = member["new_chat_member"]
    status = new["status"]
    inside = status in _IN and not (status == "restricted" and new.get("is_member") is False)
    may_write = "can_post_messages" if where.kind == "channel" else "can_send_messages"
    mute = inside and status != "member" and new.get(may_write) is False
    event = Standing(inside, inside and status == "administrator", mute)
    return GroupArrival(key, where, _who(member["from"], None, where) or Who(None), event)


def _tap(key: str, query: Mapping[str, Any]) -> GroupArrival | None:
    message, data = query.get("message"), text_in(query, "data")
    where = _where(message["chat"]) if message else None
    if where is None or data is None or message is None:
        return None
    who = Who(number_in(query["from"]["id"]), text_in(query["from"], "language_code"))
    number = number_in(message["message_id"])
    return GroupArrival(key, where, who, Tapped(data), number, text_in(query, "id"))


def _message(
    key: str, message: Mapping[str, Any], username: str, bot_id: int
) -> GroupArrival | None:
    where = _where(message["chat"], message)
    if where is None:
        return None
    who = _speaker(message, where)
    number = number_in(message["message_id"])
    moved = _moved(message, where)
    if moved is not None:
        return GroupArrival(key, moved[0], who or Who(None), moved[1], number)
    event = _spoken(message, username, bot_id) if who is not None else None
    if who is None or event is None:
        return None
    whisper = message.get("ephemeral_message_id")
    if whisper is not None:
        return GroupArrival(key, where, who, event, whisper_id=number_in(whisper))
    return GroupArrival(key, where, who, event, number)


def _moved(message: Mapping[str, Any], where: Where) -> tuple[Where, Migrated] | None:
    """The group that was, and what it is now; the new chat says it as well as the old one."""
    if "migrate_to_chat_id" in message:
        return where, Migrated(number_in(message["migrate_to_chat_id"]))
    if "migrate_from_chat_id" in message:
        old = Where(number_in(message["migrate_from_chat_id"]), "group", where.title)
        return old, Migrated(where.chat_id)
    return None


def _speaker(message: Mapping[str, Any], where: Where) -> Who | None:
    """Who may be speaking for themselves; None for channels, other bots and forwards."""
    user = message.get("from")
    if user is None or message.get("is_automatic_forward") is True or where.kind == "channel":
        return None
    return _who(user, message.get("sender_chat"), where)


def _who(user: Mapping[str, Any], speaks_as: Mapping[str, Any] | None, where: Where) -> Who | None:
    """A person, or an admin who speaks as the group itself; nobody else."""
    user_id = number_in(user["id"])
    if speaks_as is not None:
        return Who(None) if number_in(speaks_as["id"]) == where.chat_id else None
    if user_id in NOBODY or user.get("is_bot") is True:
        return None
    return Who(user_id, text_in(user, "language_code"))


def _spoken(message: Mapping[str, Any], username: str, bot_id: int) -> GroupEvent | None:
    """What of a member's message is for the bot: a command of its own, or being spoken to."""
    text = text_in(message, "text") or text_in(message, "caption") or ""
    reply = message.get("reply_to_message")
    command = COMMAND.fullmatch(text)
    if command is not None:
        name, addressed, argument = command.groups(default="")
        ours = addressed.lower() == username.lower()
        if name.lower() in COMMANDS and (ours or not addressed):
            return Asked(name.lower(), argument.strip(), _original(reply))
        return Addressed() if ours else None
    if re.search(rf"@{re.escape(username)}\b", text, re.IGNORECASE):
        return Addressed()
    to_us = reply is not None and (reply.get("from") or {}).get("id") == bot_id
    return Addressed() if to_us and text else None


def _original(reply: Mapping[str, Any] | None) -> Original | None:
    if reply is None:
        return None
    sender = reply.get("from")
    # What an anonymous admin or a channel posted is nobody's own.
    own = sender is not None and "sender_chat" not in reply and sender.get("is_bot") is not True
    return Original(
        message_id=number_in(reply["message_id"]),
        user_id=number_in(sender["id"]) if own and sender is not None else None,
        video=any(kind in reply for kind in _VIDEO),
    )
