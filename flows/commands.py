"""Slash commands: each does one plain thing, from any state.

Lives here: /start /check /how /history /settings /groups /privacy /help /cancel /stop /export
/forget. Does not live here: commands in groups (``bot.communities``). Called by
``flows.engine`` and, for one that is typed as a word, by ``flows.door``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows import answering, checking, follow_ups
from flows.content import Content
from flows.effects import CancelCheckIns, Recall, ShowGroups, Step
from flows.model import Commanded, Place, State
from flows.moves import notice, show_live, turn
from flows.records import asking
from flows.records.pressing import FIRST_PAGE
from flows.screen import Part
from flows.weekly import promising

COMMANDS = (
    "start",
    "check",
    "how",
    "history",
    "settings",
    "groups",
    "privacy",
    "help",
    "cancel",
    "stop",
    "export",
    "forget",
)
_NOTICES = {"privacy": "privacy", "help": "help"}


def commanded(content: Content, state: State, event: Commanded, now: datetime) -> Step:
    """Do what the command says; an unknown one gets the list."""
    state = replace(state, offered=None)
    if event.name in _NOTICES or event.name not in COMMANDS:
        return notice(state, Part(_NOTICES.get(event.name, "help")))
    match event.name:
        case "start":
            return _start(content, state)
        case "check":
            return answering.begin(content, state, now)
        case "how":
            return checking.ask_now(content, state, now) or notice(state, Part("nothing-followed"))
        case "history":
            return Step(state, (Recall(FIRST_PAGE),))
        case "settings":
            return show_live(content, turn(state, Place.SETTINGS))
        case "groups":
            return Step(state, (ShowGroups(),))
        case "cancel":
            return answering.stop(content, state, now)
        case "stop":
            return _stop(state)
        case _:
            # /export and /forget are asked first.
            return asking.ask(state, asking.FORGET if event.name == "forget" else asking.EXPORT)


def _start(content: Content, state: State) -> Step:
    """The front door; an unfinished check is offered first."""
    if state.conversation is not None and state.conversation.answered:
        return show_live(content, turn(state, Place.RESUMING))
    return show_live(content, turn(state, Place.WELCOME))


def _stop(state: State) -> Step:
    """Withdraw: nothing is sent unasked any more; what is kept goes after its time."""
    still, _ = promising.ended(replace(state, check_ins_wanted=False))
    unseen = (Part("stopped-seen"),) if follow_ups.unasked_whether_seen(state) else ()
    return notice(still, Part("stopped-for-good"), *unseen, before=(CancelCheckIns(),))
