"""The person's clock: asked once with a result, set in the settings, typed at any time.

House rules. The question never blocks anything, and "no" leads to three other ways: an hour
earlier or later, a country, or a typed time, city or country. A told time is kept at once;
where several places keep it, one is asked for, because clocks change on different days.
Whatever is set, open check-ins move with it in the same step.

Lives here: what an answer does. Does not live here: the cards (``clock_buttons``,
``cards``), the guesses (``zones``). Called by ``flows.engine``, ``flows.finishing`` and
``flows.talking``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows.cards import is_emergency, live_card
from flows.content import Content
from flows.ear import plain_text
from flows.effects import Effect, How, Show, Step, Toast
from flows.listening.times import minute_of_day
from flows.local_time import offset_at, zone_of
from flows.model import Episode, Place, State
from flows.moves import notice, show_live, turn
from flows.outcome import ahead_of
from flows.replanning import replanned
from flows.result import in_crisis, promise_of
from flows.screen import Part, Screen
from flows.settings.cards import clock_line, quiet_line
from flows.settings.clock_buttons import (
    asked_below,
    countries_card,
    is_offset,
    places_card,
    trying_card,
    trying_rows,
)
from flows.settings.zones import COUNTRIES, guess_of, zones_at, zones_of_country, zones_typed
from flows.vocabulary import Level

_STALE = Toast("already-answered")
#: A typed place is no longer than this; longer texts are about something else.
_LONGEST_PLACE = 40


# --- Asked once ------------------------------------------------------------------


def asked_once(
    content: Content, state: State, episode: Episode, screen: Screen, now: datetime
) -> tuple[State, Screen]:
    """A first result with the question below it; never on an alarm, never twice."""
    known = zone_of(content, state) is not None
    alarm = episode.level is Level.EMERGENCY or in_crisis(episode)
    if known or alarm or state.settings.clock_asked or not state.check_ins_wanted:
        return state, screen
    asked = replace(state, settings=replace(state.settings, clock_asked=True))
    return asked, asked_below(content, state, screen, now)


def answered_at_result(content: Content, state: State, text: str, now: datetime) -> Step | None:
    """A typed answer to the question below a result; None when the text is none."""
    open_still = state.settings.clock_asked and zone_of(content, state) is None
    if state.place is not Place.RESULT or not open_still:
        return None
    minute = minute_of_day(plain_text(text))
    return None if minute is None else _told(content, state, minute, now)


# --- Pressed ---------------------------------------------------------------------


def pressed(content: Content, state: State, button: str, now: datetime) -> Step:
    """Do what a button of the question says; one that says nothing legal does nothing."""
    _, verb, arg = (*button.split(".", 2), "", "")[:3]
    number = int(arg) if arg.removeprefix("-").isdecimal() and len(arg) < 6 else None
    match verb:
        case "is" if arg in content.zones:
            return _settled(content, state, arg, now, "edit" if _aside(state) else "new")
        case "not":
            return opened(content, state, now)
        case "keep":
            return kept(content, state)
        case "try" if number is not None and is_offset(number):
            return Step(state, (Show(trying_card(now, number), "edit", "notice"),))
        case "off" if number is not None and is_offset(number):
            return _offset(content, state, number, now)
        case "pick" if number is not None:
            return Step(state, (Show(countries_card(content, state, number), "edit", "notice"),))
        case "land" if arg in COUNTRIES:
            return _country(content, state, arg, now)
        case _:
            return Step(state, (_STALE,))


def _aside(state: State) -> bool:
    """Whether the settings are the live card, which then shows what was set."""
    return state.place is Place.CLOCK


def opened(content: Content, state: State, now: datetime, how: How = "new") -> Step:
    """The page of the clock, with an hour more or less than the guess; never over an emergency."""
    if is_emergency(state):
        return Step(state, (_STALE, Show(live_card(content, state), "bring", "emergency")))
    back = state.place is Place.RESULT
    moved = turn(replace(state, settings=replace(state.settings, clock_asked=True)), Place.CLOCK)
    moved = replace(moved, clock_from_result=back)
    card, guess = live_card(content, moved), guess_of(content, state)
    zone = zone_of(content, state) or (content.zones[guess] if guess else None)
    offset = offset_at(zone, now)
    if offset is not None:
        card = replace(card, rows=(*trying_rows(now, offset), *card.rows))
    return Step(moved, (Show(card, how, "question"),))


def kept(content: Content, state: State) -> Step:
    """Leave the clock as it is."""
    if _aside(state):
        return show_live(content, turn(state, _after(state)), how="edit")
    return notice(state, Part("clock-left"))


def _after(state: State) -> Place:
    """Where the page of the clock leads: back to the result that it was opened from."""
    return Place.RESULT if state.clock_from_result and state.episode else Place.SETTINGS


def _country(content: Content, state: State, code: str, now: datetime) -> Step:
    zones = zones_of_country(content, code)
    if len(zones) == 1:
        return _settled(content, state, zones[0], now, "edit")
    return Step(state, (Show(places_card(content, state, zones, now), "edit", "notice"),))


# --- Typed -----------------------------------------------------------------------


def said(content: Content, state: State, text: str, now: datetime) -> Step | None:
    """A time, a city or a country, typed on the page of the clock; None for anything else."""
    minute = minute_of_day(plain_text(text))
    if minute is not None:
        return _told(content, state, minute, now)
    found = zones_typed(content, state, text) if len(text) <= _LONGEST_PLACE else ()
    if len(found) == 1:
        return _settled(content, state, found[0], now, "new")
    if not found:
        return None
    return Step(state, (Show(places_card(content, state, found, now), "new", "notice"),))


def _told(content: Content, state: State, minute: int, now: datetime) -> Step:
    apart = minute - (now.hour * 60 + now.minute)
    # One reading; from UTC+12:00 on, the places of the other day are offered with it.
    return _offset(content, state, (round(apart / 15) * 15 + 720) % 1440 - 720, now, "new")


# --- Set -------------------------------------------------------------------------


def _offset(content: Content, state: State, offset: int, now: datetime, how: How = "edit") -> Step:
    """Keep the offset, of the likeliest place; where there are several, ask which one is near."""
    zones = zones_at(content, state, offset, now)
    if len(zones) == 1:
        return _settled(content, state, zones[0], now, how)
    chosen = replace(state.settings, zone=None, clock_asked=True)
    likeliest = offset_at(content.zones[zones[0]], now) if zones else offset
    known = replace(state, settings=chosen, offset_minutes=likeliest)
    done = _shown(content, known, now, how)
    if not zones:
        return done
    which = Show(places_card(content, state, zones, now, Part("clock-so-far")), "new", "notice")
    return Step(done.state, (*done.effects, which))


def _settled(content: Content, state: State, zone: str, now: datetime, how: How) -> Step:
    chosen = replace(state.settings, zone=zone, clock_asked=True)
    offset = offset_at(content.zones[zone], now)
    return _shown(content, replace(state, settings=chosen, offset_minutes=offset), now, how)


def _shown(content: Content, state: State, now: datetime, how: How) -> Step:
    """What was planned moves; the settings show it, or a notice below the result."""
    moved, effects = replanned(content, state, now)
    if _aside(state) and _after(state) is Place.SETTINGS:
        return show_live(content, turn(moved, Place.SETTINGS), *effects, how=how)
    if _aside(state):
        moved = turn(moved, Place.RESULT)
    return _told_below(content, moved, effects, now)


def _told_below(content: Content, state: State, effects: tuple[Effect, ...], now: datetime) -> Step:
    zone, episode = zone_of(content, state), state.episode
    ahead = ahead_of(episode, (), now) if episode is not None and episode.open else ()
    again = promise_of(state, ahead[:2], zone) if ahead and state.check_ins_wanted else ()
    quiet = quiet_line(state.settings.quiet or content.plan.quiet_minutes)
    return notice(state, clock_line(content, state, zone), quiet, *again, before=effects)
