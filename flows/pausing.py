"""The cards of a check that pauses: coming back to it, stopping it.

Lives here: from state to Screen, as keys and arguments. Does not live here: the questions
(``flows.asking``), how long is too long (``flows.engine``), what a press does
(``flows.answering``). Called by ``flows.cards``.
"""

from __future__ import annotations

from flows.asking import Card
from flows.content import Content
from flows.model import Conversation, State
from flows.position import questions_done, questions_left
from flows.screen import Part, Screen


def resume_card(
    content: Content, state: State, conversation: Conversation, *, danger_again: bool
) -> Screen:
    """Somebody comes back to an unfinished check."""
    card = Card(state.card)
    done = questions_done(conversation)
    left = questions_left(content, conversation)
    again = (Part("resume-danger-again"),) if danger_again else ()
    where = (("number", float(done + 1)), ("total", float(done + max(left, 1))))
    return Screen(
        key="resume",
        parts=(Part("resume", where), *again),
        rows=(
            (card.button("resume", "carry-on", "resume"),),
            (card.button("restart", "start-again", "start"),),
        ),
    )


def stop_card(state: State) -> Screen:
    """Save the unfinished check for later, or throw it away."""
    card = Card(state.card)
    return Screen(
        key="stop",
        parts=(Part("stopping"),),
        rows=(
            (card.button("save", "save-for-later", "other"),),
            (card.button("throw", "throw-away", "other"),),
            (card.button("resume", "carry-on", "resume"),),
        ),
    )
