"""Typed words where no question is open: the front door, coming back, the clock.

Lives here: what a text does there, once the ear has heard nothing in it. Does not live
here: the ear and open questions (``flows.talking``). Called by ``flows.talking``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows import answering, commands, first_words, reporting
from flows.cards import welcome_card
from flows.content import Content
from flows.ear import plain_text
from flows.effects import Show, Step
from flows.guides import words
from flows.listening.times import minute_of_day
from flows.model import Commanded, Conversation, Place, State
from flows.moves import notice, show_live, turn
from flows.screen import Part
from flows.typed import is_verb, mentions_back
from flows.vocabulary import Level
from flows.wording import lexicon_of

_AFTERWARDS = (Place.RESULT, Place.FOLLOWED, Place.STOPPED)


def consent(content: Content, state: State, text: str, now: datetime) -> Step:
    """Agree or decline in words; anything else asks again."""
    lexicon = lexicon_of(content, state)
    for word, button in (("yes", "agree"), ("no", "decline")):
        if is_verb(lexicon, word, text):
            return answering.consent(content, state, button, now)
    return answering.misunderstood(content, state)


def coming_back(
    content: Content, state: State, conversation: Conversation, text: str, now: datetime
) -> Step:
    """Carry on with an unfinished check, start anew, or throw it away."""
    lexicon = lexicon_of(content, state)
    if is_verb(lexicon, "carry_on", text):
        return answering.resume(content, state, conversation, now, "new")
    if is_verb(lexicon, "start", text):
        return answering.start_anew(content, state, now)
    if "throw" in text.lower():
        return answering.throw_away(content, state, now)
    return answering.misunderstood(content, state)


def clock(content: Content, state: State, text: str, now: datetime) -> Step:
    """From what the person's clock says, the offset from UTC to the quarter of an hour."""
    minute = minute_of_day(plain_text(text))
    if minute is None:
        return answering.misunderstood(content, state)
    apart = minute - (now.hour * 60 + now.minute)
    # The nearest reading between UTC-12:00 and UTC+14:00, the zones that exist.
    apart = (round(apart / 15) * 15 + 720) % 1440 - 720
    known = turn(replace(state, offset_minutes=apart), Place.SETTINGS)
    return show_live(content, known)


def at_the_door(
    content: Content, state: State, text: str, now: datetime, above: tuple[Part, ...]
) -> Step:
    """Nothing is being asked: an answer to an open check-in, a wish to start, or a greeting."""
    report = words.said(content, state, text, now) or reporting.report(content, state, text, now)
    if report is not None:
        return report
    lexicon = lexicon_of(content, state)
    if is_verb(lexicon, "stop", text):
        return commands.commanded(content, state, Commanded("stop"), now)
    if is_emergency(state):
        return show_live(content, state, kind="emergency", above=(Part("still-go"),))
    if state.place is Place.WELCOME and (
        is_verb(lexicon, "start", text) or is_verb(lexicon, "yes", text)
    ):
        return answering.begin(content, state, now)
    more = first_words.told(content, state, text, now)
    if state.place in _AFTERWARDS and more is None and not is_verb(lexicon, "start", text):
        again = words.asked_again(content, state, now)
        if again is not None:
            return again
    state = replace(state, told=first_words.adding(state.told, more, now))
    if mentions_back(lexicon, text) or (more is not None and more.answered):
        above = (*above, Part("that-sounds-rough"), *first_words.understood(content, more))
    elif state.place in _AFTERWARDS and not is_verb(lexicon, "start", text):
        return notice(state, *above, Part("only-backs"))
    elif state.place is not Place.NOWHERE and not is_verb(lexicon, "start", text):
        above = (*above, Part("only-backs"))
    welcomed = turn(state, Place.WELCOME)
    return Step(welcomed, (Show(welcome_card(welcomed, *above), "new", "question"),))


def is_emergency(state: State) -> bool:
    """Whether the live card is an emergency: then there is no small talk."""
    episode = state.episode
    return state.place is Place.RESULT and episode is not None and episode.level is Level.EMERGENCY
