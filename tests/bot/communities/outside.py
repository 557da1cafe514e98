"""The world outside for ten thousand updates: a wire that keeps what is put on it.

Lives here: the few methods of the client that anything calls for groups, answered at once,
or refused now and then in one of Telegram's ways. Does not live here: any rule of Telegram
(``tests.emulator`` has them); here only what leaves counts. Called by ``test_storm``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from types import SimpleNamespace
from typing import Any

from telegram import ChatMemberOwner, InlineKeyboardButton, InlineKeyboardMarkup, User
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut

#: One in so many requests is refused.
_REFUSED = 12


@dataclass(frozen=True, slots=True)
class Left:
    """Something that has left for a chat: its text, and what stands on and behind buttons."""

    chat_id: int
    text: str
    labels: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    number: int = 0


@dataclass
class Outside:
    """Stands in for the client; every choice comes from ``dice``."""

    dice: Random
    username: str = "spotter_bot"
    id: int = 9
    owner: int = 4001
    left: list[Left] = field(default_factory=list)
    cards: list[Left] = field(default_factory=list)
    numbers: int = 100

    async def ask(self, method: str, *, chat_id: int, **more: Any) -> Any:
        """What is asked for people, as Telegram would answer."""
        rows = (more.get("reply_markup") or {}).get("inline_keyboard", [])
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton(**one) for one in r] for r in rows])
        self._keep(chat_id, more.get("text", ""), keyboard, more.get("message_id", 0))
        self._mood(chat_id)
        return {"message_id": self._message({}).message_id}

    async def send_message(self, *, chat_id: int, text: str, **more: Any) -> Any:
        """A message; for one member only, a third of the servers can, or overlook it."""
        self._keep(chat_id, text, more.get("reply_markup"), self.numbers + 1)
        self._mood(chat_id)
        wished = more.get("api_kwargs") or {}
        heard = "ephemeral_message_parameters" in wished and self.dice.random() < 0.7
        return self._message({"ephemeral_message_id": 7} if heard else {})

    async def edit_message_text(
        self, *, chat_id: int, message_id: int, text: str, **more: Any
    ) -> Any:
        """Another text."""
        self._keep(chat_id, text, more.get("reply_markup"), message_id)
        self._mood(chat_id)
        return self._message({})

    async def send_poll(
        self, *, chat_id: int, question: str, options: list[str], **more: Any
    ) -> Any:
        """A poll."""
        self.left.append(Left(chat_id, question, tuple(options)))
        self._mood(chat_id)
        return self._message({})

    async def send_document(self, *, chat_id: int, caption: str, **more: Any) -> Any:
        """A file."""
        self.left.append(Left(chat_id, caption))
        return self._message({})

    async def delete_message(self, chat_id: int, message_id: int) -> bool:
        """Gone."""
        self._mood(chat_id)
        return True

    async def stop_poll(self, chat_id: int, message_id: int) -> Any:
        """The last counts."""
        self._mood(chat_id)
        options = [SimpleNamespace(voter_count=self.dice.randrange(12)) for _ in range(3)]
        return SimpleNamespace(id=f"p{message_id}", options=options)

    async def get_chat_administrators(self, chat_id: int) -> list[Any]:
        """One owner, or no answer."""
        self._mood(chat_id)
        owner = User(self.owner, "Owner", is_bot=False)
        return [ChatMemberOwner(owner, is_anonymous=False)]

    def _keep(
        self, chat_id: int, text: str, markup: InlineKeyboardMarkup | None, number: int
    ) -> None:
        buttons = [one for row in markup.inline_keyboard for one in row] if markup else []
        left = Left(
            chat_id,
            text,
            tuple(one.text for one in buttons),
            tuple(str(one.callback_data) for one in buttons if one.callback_data is not None),
            tuple(one.url for one in buttons if one.url is not None),
            number,
        )
        self.left.append(left)
        if chat_id < 0 and left.data:
            self.cards.append(left)

    def _message(self, more: dict[str, Any]) -> Any:
        self.numbers += 1
        poll = SimpleNamespace(id=f"p{self.numbers}")
        return SimpleNamespace(message_id=self.numbers, api_kwargs=more, poll=poll)

    def _mood(self, chat_id: int) -> None:
        """Refuse now and then, as Telegram and the network do."""
        if self.dice.randrange(_REFUSED) or chat_id > 0:
            return
        moods: list[Callable[[], Exception]] = [
            lambda: BadRequest("Message thread not found"),
            lambda: BadRequest("Not enough rights to send text messages to the chat"),
            lambda: BadRequest("EPHEMERAL_NOT_SUPPORTED"),
            lambda: BadRequest("MESSAGE_NOT_COMMAND"),
            lambda: BadRequest("chat not found"),
            lambda: Forbidden("bot was kicked from the group chat"),
            lambda: ChatMigrated(chat_id - self.dice.randrange(3)),
            lambda: RetryAfter(self.dice.randrange(1, 30)),
            TimedOut,
            lambda: NetworkError("Bad Gateway"),
        ]
        error = self.dice.choice(moods)()
        raise error
