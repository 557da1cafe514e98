"""What became of one attempt to send, in the terms of the outbox.

Lives here: frozen data only. Made by ``bot.telegram_sender`` (and by the terminal),
read by ``bot.outbound``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sent:
    """It was delivered as this message."""

    message_id: int | None


@dataclass(frozen=True, slots=True)
class NotSent:
    """It certainly was not delivered; try again. ``pause_seconds``: nobody may send so long."""

    pause_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class InDoubt:
    """Nobody knows whether it was delivered."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The person cannot be reached: blocked, deactivated, or no such chat."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take this message: our mistake."""

    reason: str


Outcome = Sent | NotSent | InDoubt | Gone | Refused
