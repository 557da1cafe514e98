"""Simple mode, for whoever listens to the screen: when it is offered, and what it means.

In simple mode every screen is a new message with a reply keyboard: nothing is edited and no
picture is sent, because screen readers announce neither. ``state.settings.simple`` is the
one thing to look at; ``bot.performing`` hands it on with every message.

House rule. It is offered once, to somebody who has typed the answers to three cards in a
row. Lives here: the offer. Does not live here: turning it on (``flows.settings.pressing``),
keyboards (``bot.keyboards``). Called by ``flows.engine``.
"""

from __future__ import annotations

from dataclasses import replace

from flows.content import Content
from flows.effects import Show, Step, Toast
from flows.model import Conversation, Event, Place, Pressed, Said, State
from flows.screen import Button, Part, Screen
from flows.settings import pressing

PREFIX = "s"
_TYPED = 3


def is_simple_button(button: str) -> bool:
    """Whether a button belongs to the offer."""
    return button.split(".", 1)[0] == PREFIX


def pressed(content: Content, state: State, button: str) -> Step:
    """Take the offer, or leave it."""
    match button:
        case "s.on":
            return pressing.simple(content, state, on=True)
        case "s.no":
            declined = Screen("simple_offer", (Part("simple-declined"),))
            return Step(state, (Show(declined, "edit", "notice"),))
        case _:
            return Step(state, (Toast("already-answered"),))


def offered(before: State, event: Event, done: Step) -> Step:
    """Count typed answers in a row, and offer simple mode after the third, before the card."""
    state = done.state
    settings = state.settings
    if settings.simple or settings.offered:
        return done
    if isinstance(event, Pressed) and settings.typed and state != before:
        return replace(done, state=replace(state, settings=replace(settings, typed=0)))
    if not isinstance(event, Said) or not _answered(before, state):
        return done
    if settings.typed + 1 < _TYPED:
        more = replace(settings, typed=settings.typed + 1)
        return replace(done, state=replace(state, settings=more))
    taken = replace(state, settings=replace(settings, offered=True, typed=0))
    return Step(taken, (Show(_OFFER, "new", "notice"), *done.effects))


_OFFER = Screen(
    "simple_offer",
    (Part("simple-offer"),),
    (
        (Button("s.on", "simple-yes", "other"),),
        (Button("s.no", "simple-no", "other"),),
    ),
)


def _answered(before: State, after: State) -> bool:
    """Whether a text answered the card of a question, and another one follows."""
    asking = before.place is Place.ASKING and after.place is Place.ASKING
    return asking and _count(after.conversation) > _count(before.conversation)


def _count(conversation: Conversation | None) -> int:
    return 0 if conversation is None else len(conversation.answered)
