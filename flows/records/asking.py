"""/export and /forget are asked before they are done.

House rules. Both ask beside the conversation: the live card stays as it is, and so does an
open question. A press or a typed yes counts only for what was offered last, and an answer to
anything else takes the offer back, so that an old card can do nothing. Does not live here:
doing it (``bot.records``, ``storage``). Called by ``flows.engine``, ``flows.commands`` and
``flows.talking``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from flows.content import Content
from flows.effects import Effect, EraseEverything, How, SendExport, Show, Step, Toast
from flows.model import Offer, Place, State
from flows.moves import show_live
from flows.screen import Button, Part, Screen
from flows.typed import erasing, is_verb
from flows.wording import lexicon_of

RIGHTS: Final = "r"
EXPORT: Final = "export"
FORGET: Final = "forget"
ERASE: Final = "erase"


def is_rights_button(name: str) -> bool:
    """Whether a button answers what /export or /forget asked."""
    return name.startswith(RIGHTS + ".")


def ask(state: State, offer: Offer) -> Step:
    """Put the question; what was offered before it is off."""
    return Step(replace(state, offered=offer), (Show(_card(offer), "new", "notice"),))


def _card(offer: Offer) -> Screen:
    yes = {
        EXPORT: Button(f"{RIGHTS}.{EXPORT}.yes", "send-the-file", "other"),
        FORGET: Button(f"{RIGHTS}.{FORGET}.yes", "delete-go-on", "other"),
        ERASE: Button(f"{RIGHTS}.{ERASE}.yes", "delete-everything", "danger"),
    }[offer]
    no = Button(f"{RIGHTS}.{offer}.no", "not-now" if offer == EXPORT else "keep-it", "other")
    words = {EXPORT: "export-ask", FORGET: "forget-what", ERASE: "forget-sure"}[offer]
    return Screen(offer, (Part(words),), ((yes,), (no,)))


def pressed(content: Content, state: State, name: str) -> Step:
    """Do what a button says, when it is about what was offered last."""
    _, offer, answer = (*name.split(".", 2), "", "")[:3]
    if (offer, answer) == (ERASE, "yes") and _is_nobody(state):
        # The process died between the erasure and the word of it. It is said now.
        return _answered(content, state, ERASE, yes=True, edit=True)
    if state.offered is None or offer != state.offered:
        return Step(state, (Toast("already-answered"),))
    return _answered(content, state, state.offered, yes=answer == "yes", edit=True)


def _is_nobody(state: State) -> bool:
    """Whether nothing is kept that an erasure could take."""
    told = (state.conversation, state.episode, state.told, state.offered)
    return not state.consent and told == (None, None, None, None)


def said(content: Content, state: State, text: str) -> Step | None:
    """A typed yes or no to what was offered; None for any other words, which take it back."""
    offered = state.offered
    if offered is None:
        return None
    lexicon = lexicon_of(content, state)
    sure = is_verb(lexicon, "yes", text) or (offered != EXPORT and erasing(lexicon, text))
    if sure or is_verb(lexicon, "no", text) or "keep" in text.lower().split():
        return _answered(content, state, offered, yes=sure, edit=False)
    return None


def _answered(content: Content, state: State, offer: Offer, *, yes: bool, edit: bool) -> Step:
    how: How = "edit" if edit else "new"
    after = replace(state, offered=None)
    if not yes:
        words = Part("export-not-sent" if offer == EXPORT else "kept")
        return _back(content, after, (Show(Screen("kept", (words,)), how, "notice"),), edit=edit)
    if offer == EXPORT:
        coming = Show(Screen("export", (Part("export-coming"),)), how, "notice")
        return _back(content, after, (SendExport(), coming), edit=edit)
    if offer == FORGET:
        asked = replace(state, offered=ERASE)
        return Step(asked, (Show(_card(ERASE), how, "notice"),))
    return Step(State(), (EraseEverything(receipt=True),))


def _back(content: Content, state: State, done: tuple[Effect, ...], *, edit: bool) -> Step:
    """Words went below an open question, so it is shown again; a press left it in view.

    Not in simple mode: there a press is a text, too, and took the question's keys away.
    """
    in_view = edit and not state.settings.simple
    if in_view or state.place is not Place.ASKING or state.conversation is None:
        return Step(state, done)
    return show_live(content, state, *done)
