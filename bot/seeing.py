"""Whether somebody can have read what they answer.

House rules. Nobody denies a danger sign on a card that they cannot have read: a text that comes
twice, or too early, must not answer the next question. The card is shown again instead. Taps
need no such rule, for a button names its card, and the keys of simple mode count from when
their message was sent. Called by ``bot.service``.
"""

from __future__ import annotations

from flows.content import Content
from flows.model import Event, Said, State
from flows.talking import alarming, asks_of_danger
from storage.transaction import Transaction

#: In less than this (ms) nobody has read a screen of danger signs and typed a word.
READING_MS = 1_000


async def unread(
    tx: Transaction, content: Content, user_id: int, state: State, event: Event, since: int
) -> bool:
    """Whether a calm text answers a question about danger that came after ``since`` or not yet.

    ``since`` is a moment in ms. A text that speaks of danger is never held back.
    """
    return (
        isinstance(event, Said)
        and asks_of_danger(content, state)
        and await tx.card_was_sent_after(user_id, since)
        and not alarming(content, state, event)
    )
