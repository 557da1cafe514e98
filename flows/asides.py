"""Cards beside the conversation: settings and forgetting.

Lives here: what their buttons do. The conversation they interrupt stays as it is.
Does not live here: how the cards look (``flows.cards``), the erasing itself
(``storage``). Called by ``flows.answering`` and ``flows.talking``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows import follow_ups
from flows.content import Content
from flows.effects import EraseEverything, Show, ShowGroups, Step
from flows.model import Place, State
from flows.moves import show_live, turn
from flows.screen import Part, Screen


def settings(content: Content, state: State, verb: str, arg: str, now: datetime) -> Step:
    """Set clock or language, turn check-ins off or on, list the groups, or leave all as it is."""
    match verb:
        case "language":
            return show_live(content, turn(state, Place.LANGUAGE), how="edit")
        case "speak" if arg in content.lexicons:
            spoken = replace(state, language=arg, language_chosen=True)
            return show_live(content, turn(spoken, Place.SETTINGS), how="edit")
        case "follow":
            following = replace(state, language_chosen=False)
            return show_live(content, turn(following, Place.SETTINGS), how="edit")
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


def forget(content: Content, state: State, *, erase: bool) -> Step:
    """Erase everything, or keep it."""
    if not erase:
        if state.conversation is not None:
            back = turn(state, Place.ASKING)
            return show_live(content, back, how="edit", above=(Part("kept"),))
        kept = turn(state, Place.NOWHERE)
        return Step(kept, (Show(Screen("kept", (Part("kept"),)), "edit", "question"),))
    screen = Screen("erased", (Part("erased"), Part("erased-chat")))
    return Step(State(), (EraseEverything(), Show(screen, "new", "erased")))
