"""What became of one attempt to send, in the terms of the outbox.

Lives here: frozen data only. Made by ``bot.telegram_sender``, ``bot.communities.sending``
and ``bot.failures`` (and by the terminal), read by ``bot.outbound``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Sent:
    """It was delivered as this message; None when there is none that could be named.

    ``poll_id`` is what Telegram calls the poll in it.
    """

    message_id: int | None
    poll_id: str | None = None


@dataclass(frozen=True, slots=True)
class NotSent:
    """It certainly was not delivered; try again. ``pause_seconds``: nobody may send so long."""

    pause_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class InDoubt:
    """Nobody knows whether it was delivered."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The chat cannot be reached: blocked, deactivated, thrown out, or no such chat."""


@dataclass(frozen=True, slots=True)
class Moved:
    """It was not delivered: the group is the supergroup ``new_chat_id`` now."""

    new_chat_id: int


@dataclass(frozen=True, slots=True)
class Closed:
    """It was not delivered: the topic is gone or closed, or the right to write was taken."""

    reason: Literal["topic_gone", "no_rights"]


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take this message: our mistake."""

    reason: str


Outcome = Sent | NotSent | InDoubt | Gone | Moved | Closed | Refused
