"""The state of the emulated Telegram: people, groups, messages, and the bot itself.

Lives here: the nouns, finding them, and how a message is told. Does not live here: what a
method or a person may do with them. Called by the methods (the bot's side) and by
``people``, ``groups`` and ``channels`` (the other side).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.emulator.access import Access, barred
from tests.emulator.calls import JSON
from tests.emulator.clock import Clock
from tests.emulator.limits import Limits, Pace
from tests.emulator.record import Record
from tests.emulator.refusal import bad_request
from tests.emulator.updates import UpdateQueue

ChatKind = Literal["private", "group", "supergroup", "channel"]
Status = Literal["never", "member", "administrator", "creator", "restricted", "left", "kicked"]
#: Messages that only one person sees: refused, taken, or the wish for them overlooked, as
#: a server does that is older than the wish.
Ephemeral = Literal["refused", "accepted", "ignored"]

# Telegram's own accounts: for forwards of channel posts, for anonymous administrators and
# for people who speak as a channel.
TELEGRAM, GROUP_BOT, CHANNEL_BOT = 777000, 1087968824, 136817688


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it is now; ``at`` and ``edited_at`` are epoch ms.

    ``content`` holds what is not text (photo, document, service fields), in the shape
    that the Bot API tells it; ``text`` is then the caption. ``behalf`` is the chat that
    the sender speaks for, ``thread`` the topic or the thread of replies, ``besides`` what
    is told beside the content. ``receiver`` is the only person who sees it.
    """

    message_id: int
    chat_id: int
    sender: int
    at: int
    text: str = ""
    entities: tuple[JSON, ...] = ()
    markup: JSON | None = None
    content: JSON = field(default_factory=dict)
    edited_at: int | None = None
    silent: bool = False
    reply_to: int | None = None
    pinned: bool = False
    behalf: int | None = None
    thread: int | None = None
    besides: JSON = field(default_factory=dict)
    receiver: int | None = None


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its id is that of the message that opened it."""

    name: str
    color: int
    creator: int
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat (``chat_id`` is the person's), a group or a channel.

    ``bot_status`` is ``never`` until a person opens the chat or adds the bot, ``kicked``
    when the person blocked it or the group threw it out. ``rights`` are those of the
    administrators, ``permissions`` what all members may do and ``bot_permissions`` what a
    restricted bot may still do. ``linked`` joins a channel and its discussion group.
    """

    chat_id: int
    kind: ChatKind
    title: str
    bot_status: Status = "never"
    migrated_to: int | None = None
    deleted: bool = False
    forum: bool = False
    general_closed: bool = False
    linked: int | None = None
    members: dict[int, Status] = field(default_factory=dict)
    rights: dict[int, frozenset[str]] = field(default_factory=dict)
    anonymous: set[int] = field(default_factory=set)
    permissions: frozenset[str] = frozenset()
    bot_permissions: frozenset[str] = frozenset()
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    whispers: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0

    @property
    def private(self) -> bool:
        """Whether this is a chat with one person."""
        return self.kind == "private"

    def told(self) -> JSON:
        """The chat as the Bot API tells it."""
        name = "first_name" if self.private else "title"
        body: JSON = {"id": self.chat_id, "type": self.kind, name: self.title}
        return {**body, "is_forum": True} if self.forum else body


@dataclass(slots=True)
class Poll:
    """A poll of the bot; ``votes`` are the places of the chosen options, by person.

    ``until`` is the epoch ms at which it closes by itself, if ever.
    """

    poll_id: str
    chat_id: int
    message_id: int
    fixed: JSON
    options: tuple[str, ...]
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)
    closed: bool = False
    until: int | None = None


@dataclass(slots=True)
class Profile:
    """What ``setMy...`` and ``setWebhook`` store, by language (and scope).

    ``webhook_error`` is the epoch ms and the words of the last failure to deliver.
    """

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[JSON]] = field(default_factory=dict)
    webhook: JSON = field(default_factory=dict)
    webhook_error: tuple[int, str] | None = None


class World:
    """Everything there is; one bot, many people."""

    def __init__(
        self, bot_id: int, username: str, limits: Limits, clock: Clock, first_update_id: int
    ) -> None:
        self.clock = clock
        self.limits = limits
        self.pace = Pace()
        self.record = Record()
        self.updates = UpdateQueue(clock, first_update_id, self.record.changed)
        self.profile = Profile()
        self.bot_id = bot_id
        self.username = username
        self.users: dict[int, JSON] = {
            bot_id: _user(bot_id, "Emulated bot", username),
            TELEGRAM: {"id": TELEGRAM, "is_bot": False, "first_name": "Telegram"},
            GROUP_BOT: _user(GROUP_BOT, "Group", "GroupAnonymousBot"),
            CHANNEL_BOT: _user(CHANNEL_BOT, "Channel", "Channel_Bot"),
        }
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, JSON] = {}
        self.polls: dict[str, Poll] = {}
        self.ephemeral: Ephemeral = "refused"
        self.bots_talk = False
        self.check_update: Callable[[JSON], list[str]] | None = None
        self._message_id = 0
        self._serial = 0

    def serial(self) -> int:
        """A number that was never given before, for file and query ids."""
        self._serial += 1
        return self._serial

    def reach(self, chat_id: object, access: Access = "write") -> Chat:
        """The chat that the bot wants to write to, or the refusal that Telegram gives."""
        if chat_id is None or chat_id == "":
            raise bad_request("chat_id is empty")
        try:
            chat = self.chats[int(str(chat_id))]
        except (KeyError, ValueError):
            raise bad_request("chat not found") from None
        refusal = barred(chat, access)
        if refusal is not None:
            raise refusal
        return chat

    def add(self, chat: Chat, sender: int, **fields: Any) -> Message:
        """A new message at the end of ``chat``; ``fields`` are those of Message."""
        if chat.kind in ("supergroup", "channel"):
            # These count their own messages; all other chats share one count.
            message_id = chat.last_id + 1
        else:
            self._message_id += 1
            message_id = self._message_id
        chat.last_id = message_id
        now = self.clock.now()
        message = Message(message_id, chat.chat_id, sender, now, **fields)
        chat.messages[message_id] = message
        return message

    def whisper(self, chat: Chat, sender: int, receiver: int, **fields: Any) -> Message:
        """A new message in ``chat`` that only ``receiver`` and the sender see."""
        # Numbers of their own: far from any message that all can see.
        number, now = 30_000_000 + self.serial(), self.clock.now()
        message = Message(number, chat.chat_id, sender, now, receiver=receiver, **fields)
        chat.whispers[number] = message
        return message

    def told(self, message: Message, *, with_reply: bool = True) -> JSON:
        """A message as the Bot API tells it; ``date`` is in seconds."""
        chat = self.chats[message.chat_id]
        body: JSON = {
            "message_id": message.message_id,
            **self._author(chat, message),
            "chat": chat.told(),
            "date": message.at // 1000,
            **message.besides,
            **_thread(chat, message),
            **message.content,
        }
        if message.receiver is not None:
            body["message_id"] = 0
            body["ephemeral_message_id"] = message.message_id
            body["receiver_user"] = self.users[message.receiver]
        text = "caption" if message.content else "text"
        entities = "caption_entities" if message.content else "entities"
        if message.text:
            body[text] = message.text
        if message.entities:
            body[entities] = list(message.entities)
        if message.edited_at is not None:
            body["edit_date"] = message.edited_at // 1000
        if message.markup and "inline_keyboard" in message.markup:
            body["reply_markup"] = message.markup
        original = chat.messages.get(_replied(chat, message))
        if with_reply and original is not None:
            body["reply_to_message"] = self.told(original, with_reply=False)
        return body

    def _author(self, chat: Chat, message: Message) -> JSON:
        if chat.kind == "channel":
            # A post is the channel's own: nobody is told who wrote it.
            return {"sender_chat": chat.told()}
        author: JSON = {"from": self.users[message.sender]}
        if message.behalf is not None:
            author["sender_chat"] = self.chats[message.behalf].told()
        return author


def _thread(chat: Chat, message: Message) -> JSON:
    if message.thread is None:
        return {}
    thread: JSON = {"message_thread_id": message.thread}
    return {**thread, "is_topic_message": True} if message.thread in chat.topics else thread


def _replied(chat: Chat, message: Message) -> int:
    """What a message answers; all in a topic that answer nothing answer its beginning."""
    if message.reply_to is not None:
        return message.reply_to
    in_topic = message.thread in chat.topics and message.thread != message.message_id
    return (message.thread or 0) if in_topic else 0


def _user(user: int, name: str, username: str) -> JSON:
    return {"id": user, "is_bot": True, "first_name": name, "username": username}
