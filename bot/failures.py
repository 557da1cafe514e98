"""What a failed request to Telegram means for the message that it carried.

Lives here: the table of failures (see ``DECISIONS.md``), as outcomes. Does not live here:
what is done about each (``bot.outbound``). Called by ``bot.telegram_sender`` and
``bot.communities.sending``.
"""

from __future__ import annotations

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.outcome import Closed, Gone, InDoubt, Moved, NotSent, Outcome, Refused
from bot.transport import Unreached

_LOST = ("chat not found", "user is deactivated", "peer_id_invalid")
_TOPIC_GONE = ("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")
_NO_RIGHTS = (
    "not enough rights to send",
    "have no rights to send",
    "have no write access",
    "need administrator rights",
    "chat_admin_required",
    "chat_restricted",
    "chat_write_forbidden",
    "chat_send_",
)


def classify(error: TelegramError) -> Outcome:
    """What a failed request means for its row (see the table in ``DECISIONS.md``)."""
    match error:
        case RetryAfter():
            return NotSent(pause_seconds=_seconds(error))
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case InvalidToken():
            # Any 401 or 404, also the page of a proxy: the message is kept.
            return InDoubt()
        case Forbidden() | BadRequest():
            return _refusal(str(error).lower(), forbidden=isinstance(error, Forbidden))
        case TimedOut() | NetworkError():
            return NotSent() if isinstance(error.__cause__, Unreached) else InDoubt()
        case _:
            return InDoubt()


def _refusal(said: str, *, forbidden: bool) -> Outcome:
    """A refusal by what Telegram says of it; a 403 that says nothing known shuts the chat."""
    if any(one in said for one in _TOPIC_GONE):
        return Closed("topic_gone")
    if any(one in said for one in _NO_RIGHTS):
        return Closed("no_rights")
    if forbidden or any(one in said for one in _LOST):
        return Gone()
    return Refused(_safe(said))


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after) if isinstance(after, int | float) else after.total_seconds()


def _safe(reason: str) -> str:
    """The kind of a refusal without anything it may quote from the message."""
    return reason.partition(":")[0][:60]
