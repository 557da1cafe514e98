"""A chat as a person sees it now.

Lives here: the reading side of messages and keyboards. Does not live here: the past
(``record``). Called by tests through the server.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.emulator.calls import JSON
from tests.emulator.world import Chat, Message


@dataclass(frozen=True, slots=True)
class Button:
    """A button: what it says and what a press sends; ``url`` when it opens a page.

    ``action`` is the Bot API's name of what it does, ``text`` for a reply keyboard.
    """

    label: str
    action: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A message on the screen: no markup in ``text``, rows of buttons below it.

    ``at`` is epoch ms; ``media`` is ``photo``, ``document`` and the like, or None.
    ``thread`` is the topic it stands in, ``behalf`` the chat that the sender spoke for.
    """

    message_id: int
    from_bot: bool
    sender: int
    at: int
    text: str
    entities: tuple[JSON, ...]
    keyboard: tuple[tuple[Button, ...], ...]
    edited: bool
    silent: bool
    pinned: bool
    media: str | None
    reply_to: int | None
    thread: int | None
    behalf: int | None

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of all buttons, row after row."""
        return tuple(button.label for row in self.keyboard for button in row)


def messages_of(chat: Chat, bot_id: int) -> tuple[Shown, ...]:
    """Every message that is still in ``chat``, oldest first."""
    return tuple(_shown(message, bot_id) for message in chat.messages.values())


def whispers_of(chat: Chat, bot_id: int, user: int) -> tuple[Shown, ...]:
    """The messages in ``chat`` that only ``user`` sees, oldest first."""
    mine = (one for one in chat.whispers.values() if one.receiver == user)
    return tuple(_shown(message, bot_id) for message in mine)


def buttons_of(markup: JSON | None) -> tuple[tuple[Button, ...], ...]:
    """The rows of a kept keyboard, inline or reply."""
    kept = markup or {}
    rows = kept.get("inline_keyboard") or kept.get("keyboard") or []
    return tuple(tuple(_button(button) for button in row) for row in rows)


def _button(button: JSON) -> Button:
    looks = ("text", "style", "icon_custom_emoji_id", "disabled")
    action = next((name for name in button if name not in looks), "text")
    data = button["callback_data"] if action == "callback_data" else None
    return Button(button["text"], action, data, button.get("url"))


def _shown(message: Message, bot_id: int) -> Shown:
    return Shown(
        message_id=message.message_id,
        from_bot=message.sender == bot_id,
        sender=message.sender,
        at=message.at,
        text=message.text,
        entities=message.entities,
        keyboard=buttons_of(message.markup),
        edited=message.edited_at is not None,
        silent=message.silent,
        pinned=message.pinned,
        media=next(iter(message.content), None),
        reply_to=message.reply_to,
        thread=message.thread,
        behalf=message.behalf,
    )
