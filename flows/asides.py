"""The settings, a card beside the conversation.

Lives here: what its buttons do. The conversation it interrupts stays as it is. Does not
live here: how the card looks (``flows.cards``). Called by ``flows.answering``.
"""

from __future__ import annotations

from datetime import datetime

from flows import follow_ups
from flows.content import Content
from flows.effects import ShowGroups, Step
from flows.model import Place, State
from flows.moves import show_live, turn


def settings(content: Content, state: State, verb: str, now: datetime) -> Step:
    """Set the clock, turn check-ins off or on, list the groups, or leave things as they are."""
    match verb:
        case "clock":
            return show_live(content, turn(state, Place.CLOCK), how="edit")
        case "mute":
            muted, effects = follow_ups.muted(state)
            return show_live(content, turn(muted, Place.SETTINGS), *effects, how="edit")
        case "unmute":
            wanted, effects = follow_ups.unmuted(state, now)
            return show_live(content, turn(wanted, Place.SETTINGS), *effects, how="edit")
        case "groups":
            return Step(state, (ShowGroups(),))
        case _:
            return show_live(content, turn(state, Place.SETTINGS), how="edit")
