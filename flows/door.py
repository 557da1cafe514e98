"""Typed words where no question is open: the front door, coming back, the settings.

Lives here: what a text does there, once the ear has heard nothing in it. Does not live here:
the ear and open questions (``flows.talking``). Called by ``flows.talking``; ``flows.engine``
asks it first whether a text is meant for a page of the settings.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows import answering, commands, first_words, reporting
from flows.cards import hides_emergency, is_emergency, welcome_card
from flows.content import Content
from flows.effects import Show, Step
from flows.guides import words
from flows.listening.ages import age_band
from flows.model import Commanded, Conversation, Place, State
from flows.moves import notice, show_live, turn
from flows.screen import Part
from flows.settings import clock
from flows.settings import pressing as settings
from flows.settings.cards import PLACES as SETTINGS
from flows.typed import is_verb, mentions_back
from flows.weekly import answering as weekly
from flows.wording import lexicon_of

#: What may be typed at the consent, and the button that it stands for.
_CONSENTING = (
    ("agree", "agree"),
    ("yes", "agree"),
    ("decline", "decline"),
    ("no", "decline"),
    ("young", "young"),
)
_AFTERWARDS = (Place.RESULT, Place.FOLLOWED, Place.STOPPED)


def consent(content: Content, state: State, text: str, now: datetime) -> Step:
    """Agree, decline or be too young in words; anything else asks again."""
    lexicon = lexicon_of(content, state)
    for word, button in _CONSENTING:
        if is_verb(lexicon, word, text):
            return answering.consent(content, state, button, now)
    if age_band(lexicon.ages, lexicon.plain(text)) == "under_16":
        return answering.consent(content, state, "young", now)
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


def beside(content: Content, state: State, text: str, now: datetime) -> Step | None:
    """A choice in the settings or an answer to a look-ahead; None for a text that is neither."""
    simpler = settings.simple_said(content, state, text)
    if simpler is not None:
        return simpler
    if state.place is Place.LOOKING_AHEAD:
        return weekly.said(content, state, text, now)
    if state.place not in SETTINGS:
        return None
    chosen = settings.said(content, state, text, now)
    if chosen is not None or state.place is not Place.CLOCK or hides_emergency(state):
        return chosen
    # No time and no place: perhaps a report of how it is.
    report = reporting.report(content, state, text, now)
    return report or answering.misunderstood(content, state)


def at_the_door(
    content: Content, state: State, text: str, now: datetime, above: tuple[Part, ...]
) -> Step:
    """Nothing is being asked: an answer to an open check-in, a wish to start, or a greeting."""
    report = words.said(content, state, text, now) or reporting.report(content, state, text, now)
    if report is not None:
        return report
    told = clock.answered_at_result(content, state, text, now)
    if told is not None:
        return told
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
