"""What the buttons and the words of /settings do.

House rules. The ear has heard every text before it gets here. Turning check-ins off asks
first and says what stays; a change of the quiet hours moves what is planned in the same
step. The conversation that the settings interrupt stays as it is. Does not live here: the
cards (``flows.settings.cards``), the clock (``flows.settings.clock``). Called by
``flows.answering``, ``flows.engine`` and ``flows.talking``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from flows import follow_ups
from flows.cards import live_card
from flows.content import Content
from flows.ear import plain_text
from flows.effects import How, Show, ShowGroups, Step
from flows.lexicon import Lexicon
from flows.listening.times import minute_of_day
from flows.model import Place, State
from flows.moves import notice, show_live, turn
from flows.replanning import replanned
from flows.screen import Part, Screen
from flows.settings import clock
from flows.typed import is_verb
from flows.weekly import choosing
from flows.wording import lexicon_of

#: Nobody can be quiet for longer than this: there must be hours to ask in.
_LONGEST_QUIET = 16 * 60
_DAY = 24 * 60
#: Characters.
_LONGEST_RANGE = 30
_HOUR = re.compile(r"^(\d{1,2})$")
_PAGES = {
    "home": Place.SETTINGS,
    "quiet": Place.QUIET,
    "language": Place.LANGUAGE,
    "muting": Place.MUTING,
    "weekly": Place.WEEKLY,
}


def pressed(content: Content, state: State, verb: str, arg: str, now: datetime) -> Step:
    """Do what a button on one of the pages says."""
    if verb in _PAGES:
        return show_live(content, turn(state, _PAGES[verb]), how="edit")
    if state.place is Place.WEEKLY:
        return choosing.pressed(content, state, verb, arg, now)
    match verb:
        case "clock":
            return clock.opened(content, replace(state, place=Place.SETTINGS), now, "edit")
        case "keep":
            return clock.kept(content, state)
        case "mute":
            return _muted(content, state, "edit")
        case "unmute":
            return _unmuted(content, state, now)
        case "set":
            start, _, end = arg.partition("-")
            return _quiet(content, state, (int(start), int(end)), now, "edit")
        case "speak" | "follow":
            return _spoken(content, state, arg or None, "edit")
        case "groups":
            return Step(state, (ShowGroups(),))
        case _:
            return _switched(content, state, verb, on=arg == "on")


def _switched(content: Content, state: State, verb: str, *, on: bool) -> Step:
    if verb == "simple":
        return simple(content, state, on=on, how="edit")
    return _discreet(content, state, on=on)


# --- Check-ins -------------------------------------------------------------------


def _muted(content: Content, state: State, how: How) -> Step:
    muted, effects = follow_ups.muted(state)
    return show_live(content, turn(muted, Place.SETTINGS), *effects, how=how)


def _unmuted(content: Content, state: State, now: datetime) -> Step:
    wanted, effects = follow_ups.unmuted(state, now)
    moved, more = replanned(content, wanted, now)
    return show_live(content, turn(moved, Place.SETTINGS), *effects, *more, how="edit")


# --- Quiet hours -----------------------------------------------------------------


def _quiet(content: Content, state: State, quiet: tuple[int, int], now: datetime, how: How) -> Step:
    if not is_legal(quiet):
        return show_live(content, turn(state, Place.QUIET), how=how, above=(Part("quiet-long"),))
    chosen = replace(state, settings=replace(state.settings, quiet=quiet))
    moved, effects = replanned(content, chosen, now)
    return show_live(content, turn(moved, Place.SETTINGS), *effects, how=how)


def is_legal(quiet: tuple[int, int]) -> bool:
    """Whether these are minutes of a day, with enough of it left to ask in."""
    start, end = quiet
    return 0 <= start < _DAY and 0 <= end < _DAY and (end - start) % _DAY <= _LONGEST_QUIET


def quiet_hours_in(lexicon: Lexicon, text: str) -> tuple[int, int] | None:
    """The quiet hours in "22:00-07:30", "10pm to 7am" or "22-7"; None where there are none."""
    words = lexicon.answering
    said = words.since.sub("", lexicon.plain(text).strip(" .!"))
    found = words.until.search(said) if len(said) <= _LONGEST_RANGE else None
    if found is None:
        return None
    start, end = _minute(said[: found.start()]), _minute(said[found.end() :])
    # From an hour to itself may be all of the day or none of it.
    return None if start is None or end is None or start == end else (start, end)


def _minute(said: str) -> int | None:
    bare = _HOUR.fullmatch(said.strip())
    minute = int(bare[1]) * 60 if bare else minute_of_day(said)
    return None if minute is None or minute > _DAY else minute % _DAY


# --- Language and the way of speaking --------------------------------------------


def _spoken(content: Content, state: State, language: str | None, how: How) -> Step:
    """Speak a language; None follows the client's, which the shell knows, from now on."""
    chosen = replace(state.settings, language=language)
    spoken = replace(state, settings=chosen, language=language or state.language)
    return show_live(content, turn(spoken, Place.SETTINGS), how=how)


def simple(content: Content, state: State, *, on: bool, how: How = "new") -> Step:
    """Turn simple mode on or off, and show the live card in the new way."""
    chosen = replace(state.settings, simple=on, offered=True, typed=0)
    moved = turn(replace(state, settings=chosen), _stays(state))
    word = Screen("simple_on" if on else "simple_off", (Part("simple-on" if on else "simple-off"),))
    live = Show(live_card(content, moved), how, "question")
    return Step(moved, (Show(word, "new", "notice"), live))


def _stays(state: State) -> Place:
    return Place.WELCOME if state.place is Place.NOWHERE else state.place


def _discreet(content: Content, state: State, *, on: bool) -> Step:
    chosen = replace(state, settings=replace(state.settings, discreet=on))
    word = Part("discreet-on" if on else "discreet-off")
    return show_live(content, turn(chosen, Place.SETTINGS), how="edit", above=(word,))


# --- Typed -----------------------------------------------------------------------


def said(content: Content, state: State, text: str, now: datetime) -> Step | None:
    """A choice in words on one of the pages; None for what is none."""
    lexicon = lexicon_of(content, state)
    match state.place:
        case Place.CLOCK:
            return clock.said(content, state, text, now)
        case Place.QUIET | Place.SETTINGS if quiet := quiet_hours_in(lexicon, text):
            return _quiet(content, state, quiet, now, "new")
        case Place.QUIET if is_verb(lexicon, "off", text):
            return _quiet(content, state, (0, 0), now, "new")
        case Place.MUTING if is_verb(lexicon, "yes", text):
            return _muted(content, state, "new")
        case Place.LANGUAGE:
            named = _language_named(content, state, text)
            return None if named is None else _spoken(content, state, named, "new")
        case Place.WEEKLY:
            return choosing.said(content, state, text, now)
        case _:
            return None


def _language_named(content: Content, state: State, text: str) -> str | None:
    """A language by its code or its name, as the shell words it."""
    said_plainly = plain_text(text).strip(" .!")
    names = lexicon_of(content, state).labels.get("language", {})
    return next(
        (
            one
            for one in content.languages
            if said_plainly in (one.lower(), plain_text(names.get(one, one)))
        ),
        None,
    )


def simple_said(content: Content, state: State, text: str) -> Step | None:
    """ "Simple mode", typed anywhere: for whoever cannot get at the buttons."""
    lexicon = lexicon_of(content, state)
    for verb, on in (("simple_on", True), ("simple_off", False)):
        if is_verb(lexicon, verb, text):
            if state.settings.simple == on:
                return notice(state, Part("simple-on" if on else "simple-off"))
            return simple(content, state, on=on)
    return None
