"""The answers to a look-ahead, tapped or typed, and the curve that follows the last one.

House rule. A number or a button's words count as an answer; everything else is for the
rest of the conversation, which has heard it first. Does not live here: the cards
(``flows.weekly.cards``). Called by ``flows.answering`` and ``flows.talking``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows.content import Content
from flows.ear import plain_text
from flows.effects import How, Show, Step
from flows.local_time import local
from flows.model import Place, State
from flows.moves import notice, turn
from flows.screen import Part
from flows.typed import is_verb, verb
from flows.weekly.cards import curve_screen, question_card, told_card
from flows.weekly.points import KEPT, POINTS, asked_next, week_of, with_answer
from flows.weekly.promising import ended
from flows.wording import lexicon_of


def pressed(content: Content, state: State, name: str, arg: str, now: datetime) -> Step:
    """Do what a button of the live question says."""
    match name:
        case "w":
            return _answered(content, state, int(arg.partition("-")[2]), now, "edit")
        case "notnow":
            return _not_now(state)
        case _:
            return _off(state)


def said(content: Content, state: State, text: str, now: datetime) -> Step | None:
    """A typed answer; None for a text that is none."""
    lexicon, said_plainly = lexicon_of(content, state), plain_text(text).strip(" .!")
    question = asked_next(state.weekly.answers)
    labels = lexicon.labels.get(f"weekly_{question}", {})
    for at in range(len(POINTS)):
        label = plain_text(labels.get(str(at), "")).strip(" .!")
        if said_plainly and said_plainly in (str(at + 1), label):
            return _answered(content, state, at, now, "new")
    if is_verb(lexicon, "later", text) or verb(lexicon, text) == "skip":
        return _not_now(state)
    return _off(state) if verb(lexicon, text) == "stop" else None


def _answered(content: Content, state: State, choice: int, now: datetime, how: How) -> Step:
    weekly = state.weekly
    answers = with_answer(weekly.answers, choice)
    if asked_next(answers) is not None:
        going = replace(weekly, answers=answers, missed=0)
        moved = turn(replace(state, weekly=going), Place.LOOKING_AHEAD)
        return Step(moved, (Show(question_card(moved), how, "question"),))
    week = week_of(f"{local(content, state, now):%Y-%m-%d}", answers)
    told = replace(weekly, answers=(), open=False, missed=0, weeks=(*weekly.weeks, week)[-KEPT:])
    over = _left(replace(state, weekly=told))
    return Step(over, _told(over, answers, how))


def _told(state: State, answers: tuple[int, ...], how: How) -> tuple[Show, ...]:
    """The curve where there is one, and then what to do: the words come last, for they count.

    One message would not do: below a picture there is no room for both in every language.
    """
    curve, card = curve_screen(state), told_card(state, answers)
    if curve is None:
        return (Show(card, how, "question"),)
    return (Show(curve, "new", "chart"), Show(card, "new", "question"))


def _closed(state: State) -> State:
    done = replace(state.weekly, answers=(), open=False, missed=0)
    return _left(replace(state, weekly=done))


def _left(state: State) -> State:
    """A check that waits behind it is one that was saved for later."""
    return turn(state, Place.STOPPED if state.conversation is not None else Place.FOLLOWED)


def _not_now(state: State) -> Step:
    return notice(_closed(state), Part("weekly-skipped"))


def _off(state: State) -> Step:
    off, effects = ended(_closed(state))
    return notice(off, Part("weekly-off"), before=effects)
