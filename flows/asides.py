"""A card beside the conversation: forgetting.

Lives here: what its buttons do. The conversation that it interrupts stays as it is.
Does not live here: how the card looks (``flows.cards``), the settings
(``flows.settings``), the erasing itself (``storage``). Called by ``flows.answering`` and
``flows.talking``.
"""

from __future__ import annotations

from flows.content import Content
from flows.effects import EraseEverything, Show, Step
from flows.model import Place, State
from flows.moves import show_live, turn
from flows.screen import Part, Screen


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
