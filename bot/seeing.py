"""Whether somebody can have seen what they answer.

House rules. Nobody denies a danger sign on a card that has not reached them: a text that comes
twice, or too early, must not answer the next question. Taps need no such rule, for a button
names its card, and the keys of simple mode count from when their message was sent. Called by
``bot.service``.
"""

from __future__ import annotations

from flows.content import Content
from flows.model import Event, Said, State
from flows.talking import alarming, asks_of_danger
from storage.transaction import Transaction


async def unseen(
    tx: Transaction, content: Content, user_id: int, state: State, event: Event
) -> bool:
    """Whether a calm text comes while a question about danger is still on its way.

    It is let go unanswered: the card that is on its way asks. A text that speaks of danger is
    never let go.
    """
    return (
        isinstance(event, Said)
        and asks_of_danger(content, state)
        and await tx.card_on_its_way(user_id)
        and not alarming(content, state, event)
    )
