"""The state of the emulated Telegram: people, groups, messages, and the bot itself.

Lives here: the nouns and finding them. Does not live here: what a method or a person may
do with them. Called by the methods (the bot's side) and ``people`` (the other side).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.emulator.calls import JSON
from tests.emulator.clock import Clock
from tests.emulator.limits import Limits, Pace
from tests.emulator.record import Record
from tests.emulator.refusal import RefusalError, bad_request, forbidden
from tests.emulator.updates import UpdateQueue

ChatKind = Literal["private", "group", "supergroup"]
Status = Literal["never", "member", "administrator", "left", "kicked"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it is now; ``at`` and ``edited_at`` are epoch ms.

    ``content`` holds what is not text (photo, document, service fields), in the shape
    that the Bot API tells it; ``text`` is then the caption.
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


@dataclass(slots=True)
class Chat:
    """A private chat (``chat_id`` is the person's) or a group.

    ``bot_status`` is ``never`` until a person opens the chat or adds the bot, ``kicked``
    when the person blocked it or the group threw it out.
    """

    chat_id: int
    kind: ChatKind
    title: str
    bot_status: Status = "never"
    migrated_to: int | None = None
    members: dict[int, Status] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0

    @property
    def private(self) -> bool:
        """Whether this is a chat with one person."""
        return self.kind == "private"

    def told(self) -> JSON:
        """The chat as the Bot API tells it."""
        name = "first_name" if self.private else "title"
        return {"id": self.chat_id, "type": self.kind, name: self.title}


@dataclass(slots=True)
class Profile:
    """What ``setMy...`` and ``setWebhook`` store, by language (and scope)."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[JSON]] = field(default_factory=dict)
    webhook: JSON = field(default_factory=dict)


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
        self.users: dict[int, JSON] = {bot_id: _bot(bot_id, username)}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, JSON] = {}
        self.check_update: Callable[[JSON], list[str]] | None = None
        self._message_id = 0
        self._serial = 0

    def serial(self) -> int:
        """A number that was never given before, for file and query ids."""
        self._serial += 1
        return self._serial

    def reach(self, chat_id: object) -> Chat:
        """The chat that the bot writes to, or the refusal that Telegram gives."""
        if chat_id is None or chat_id == "":
            raise bad_request("chat_id is empty")
        try:
            chat = self.chats[int(str(chat_id))]
        except (KeyError, ValueError):
            raise bad_request("chat not found") from None
        if chat.migrated_to is not None:
            raise RefusalError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to=chat.migrated_to,
            )
        if chat.bot_status in ("never", "left", "kicked"):
            raise _unreachable(chat)
        return chat

    def add(self, chat: Chat, sender: int, **fields: Any) -> Message:
        """A new message at the end of ``chat``; ``fields`` are those of Message."""
        if chat.kind == "supergroup":
            # A supergroup counts its own messages; all other chats share one count.
            message_id = chat.last_id + 1
        else:
            self._message_id += 1
            message_id = self._message_id
        chat.last_id = message_id
        now = self.clock.now()
        message = Message(message_id, chat.chat_id, sender, now, **fields)
        chat.messages[message_id] = message
        return message

    def told(self, message: Message, *, with_reply: bool = True) -> JSON:
        """A message as the Bot API tells it; ``date`` is in seconds."""
        chat = self.chats[message.chat_id]
        body: JSON = {
            "message_id": message.message_id,
            "from": self.users[message.sender],
            "chat": chat.told(),
            "date": message.at // 1000,
            **message.content,
        }
        text, entities = (
            ("caption", "caption_entities")
            if message.content
            else (
                "text",
                "entities",
            )
        )
        if message.text:
            body[text] = message.text
        if message.entities:
            body[entities] = list(message.entities)
        if message.edited_at is not None:
            body["edit_date"] = message.edited_at // 1000
        if message.markup and "inline_keyboard" in message.markup:
            body["reply_markup"] = message.markup
        original = chat.messages.get(message.reply_to or 0)
        if with_reply and original is not None:
            body["reply_to_message"] = self.told(original, with_reply=False)
        return body


def _bot(bot_id: int, username: str) -> JSON:
    return {"id": bot_id, "is_bot": True, "first_name": "Emulated bot", "username": username}


def _unreachable(chat: Chat) -> RefusalError:
    if chat.private:
        if chat.bot_status == "never":
            return forbidden("bot can't initiate conversation with a user")
        return forbidden("bot was blocked by the user")
    if chat.bot_status == "kicked":
        return forbidden(f"bot was kicked from the {chat.kind} chat")
    return forbidden(f"bot is not a member of the {chat.kind} chat")
