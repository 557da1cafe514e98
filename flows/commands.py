"""Slash commands: each does one plain thing, from any state.

Lives here: /start /check /how /history /settings /groups /privacy /help /cancel /stop
/export /forget. Does not live here: commands in groups (``bot.arrival`` answers those with a
pointer to the private chat). Called by ``flows.engine``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows import answering, checking, follow_ups
from flows.content import Content
from flows.effects import CancelCheckIns, SendExport, ShowGroups, Step
from flows.local_time import offset_at, zone_of
from flows.model import Commanded, Place, State
from flows.moves import notice, show_live, turn
from flows.screen import Moment, Part, Ref
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
_CARDS = {"settings": Place.SETTINGS, "forget": Place.FORGETTING}


def commanded(content: Content, state: State, event: Commanded, now: datetime) -> Step:
    """Do what the command says; an unknown one gets the list."""
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
            return _history(content, state)
        case "settings" | "forget":
            return show_live(content, turn(state, _CARDS[event.name]))
        case "groups":
            return Step(state, (ShowGroups(),))
        case "cancel":
            return answering.stop(content, state, now)
        case "stop":
            return _stop(state)
        case _:
            return notice(state, Part("export-coming"), before=(SendExport(),))


def _start(content: Content, state: State) -> Step:
    """The front door; an unfinished check is offered first."""
    if state.conversation is not None and state.conversation.answered:
        return show_live(content, turn(state, Place.RESUMING))
    return show_live(content, turn(state, Place.WELCOME))


def _history(content: Content, state: State) -> Step:
    episode = state.episode
    if episode is None:
        return notice(state, Part("history-empty"))
    zone = zone_of(content, state)
    return notice(
        state,
        Part(
            "history-last",
            (
                ("when", Moment(episode.reported_at, offset_at(zone, episode.reported_at))),
                ("level", Ref(f"level-{episode.level.value}.name")),
                ("open", "open" if episode.open and state.check_ins_wanted else "closed"),
                ("number", float(state.episodes)),
            ),
        ),
    )


def _stop(state: State) -> Step:
    """Withdraw: nothing is sent unasked any more; what is kept goes after its time."""
    still, _ = promising.ended(replace(state, check_ins_wanted=False))
    unseen = (Part("stopped-seen"),) if follow_ups.unasked_whether_seen(state) else ()
    return notice(still, Part("stopped-for-good"), *unseen, before=(CancelCheckIns(),))
