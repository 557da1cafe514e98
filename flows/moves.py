"""Small steps that every part of the engine shares: turning a card, recording an answer.

Lives here: pure functions from state to state, and the shortest effects. Does not live here:
deciding which of them an event calls for (``flows.engine``, ``flows.checking``,
``flows.commands``). Called by those and by every module that moves a conversation.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows.cards import live_card
from flows.content import Content
from flows.contradictions import contradiction_of, settled
from flows.effects import Effect, How, MessageKind, Show, Step
from flows.model import Answered, Conversation, Place, State
from flows.position import questions_asked
from flows.screen import Part, Screen
from flows.vocabulary import flag_of


def turn(state: State, place: Place, conversation: Conversation | None = None) -> State:
    """The state with a new live card; presses on the old one are stale from now on.

    Without a ``conversation`` it keeps the one it has.
    """
    going_on = conversation or state.conversation
    turned = state.card + 1
    return replace(state, card=turned, place=place, conversation=going_on, why=False, misses=0)


def show_live(
    content: Content,
    state: State,
    *before: Effect,
    how: How = "new",
    kind: MessageKind = "question",
    above: tuple[Part, ...] = (),
) -> Step:
    """Show the card that belongs to the state, after the other effects."""
    screen = with_above(live_card(content, state), above)
    return Step(state, (*before, Show(screen, how, kind)))


def with_above(screen: Screen, above: tuple[Part, ...]) -> Screen:
    """The screen with paragraphs before its own."""
    return replace(screen, parts=(*above, *screen.parts)) if above else screen


def notice(state: State, *parts: Part, before: tuple[Effect, ...] = ()) -> Step:
    """Say something without touching the live card, after the effects ``before``."""
    return Step(state, (*before, Show(Screen("notice", parts), "new", "notice")))


def new_conversation(state: State, now: datetime) -> Conversation:
    """An empty intake; an age band told before is not asked again."""
    told = () if state.age_band is None else (Answered("age_band", (state.age_band,)),)
    known = tuple(one.question for one in told)
    return Conversation(started_at=now, touched_at=now, answered=told, known=known)


def record(
    content: Content, conversation: Conversation, answered: Answered, now: datetime
) -> Conversation:
    """The conversation with one answer given or replaced.

    Answers to questions that this one makes moot are dropped, so that nothing counts
    that the person can no longer see.
    """
    contradiction = contradiction_of(content, answered.question)
    if contradiction is not None:
        conversation = settled(conversation, contradiction, answered.codes[0])
    kept = [one for one in conversation.answered if one.question != answered.question]
    if len(kept) == len(conversation.answered):
        answers = (*kept, answered)
    else:
        answers = tuple(
            answered if one.question == answered.question else one for one in conversation.answered
        )
    fresh = replace(
        conversation,
        answered=answers,
        ticked=(),
        unsure=False,
        changing=None,
        touched_at=now,
    )
    return _without_moot(content, fresh)


def _without_moot(content: Content, conversation: Conversation) -> Conversation:
    while True:
        asked = questions_asked(content, conversation)
        kept = tuple(one for one in conversation.answered if one.question in asked)
        if len(kept) == len(conversation.answered):
            return conversation
        conversation = replace(conversation, answered=kept)


def hear_flags(conversation: Conversation, flags: dict[str, str], now: datetime) -> Conversation:
    """The conversation with flags raised by text; a "yes" is never replaced by less."""
    heard = dict(conversation.heard)
    clarified = {one.question.removeprefix("clarify_") for one in conversation.answered}
    for flag, value in flags.items():
        if value == "yes" or (flag not in heard and flag not in clarified):
            heard[flag] = value
    return replace(conversation, heard=tuple(heard.items()), touched_at=now)


def without_danger(content: Content, conversation: Conversation) -> Conversation:
    """The conversation with its danger signs unanswered, so that they are asked again first."""
    kept = tuple(
        one
        for one in conversation.answered
        if one.question not in content.screens and flag_of(one.question) is None
    )
    return replace(conversation, answered=kept, ticked=(), unsure=False, changing=None)


def go_back(conversation: Conversation, now: datetime) -> Conversation:
    """Drop the draft or, without one, the last answer that was given to a question."""
    if conversation.changing is not None or conversation.ticked or conversation.unsure:
        return replace(conversation, changing=None, ticked=(), unsure=False, touched_at=now)
    asked = [one for one in conversation.answered if one.question not in conversation.known]
    kept = tuple(one for one in conversation.answered if one not in asked[-1:])
    return replace(conversation, answered=kept, touched_at=now)
