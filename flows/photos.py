"""What a card with a picture leaves behind: in a chat a picture never becomes words again.

House rules. While the picture stays, only what stands below it changes. Whatever follows it
is a new message; the card before keeps its picture, without buttons, and shows once what was
chosen. Nothing is added before an emergency. Does not live here: which card carries a picture
(``flows.asking``), sending (``bot.telegram_sender``). Called by ``flows.engine``.
"""

from __future__ import annotations

from dataclasses import replace

from flows.asking import said
from flows.cards import live_card
from flows.content import Content
from flows.effects import Effect, Show, Step
from flows.model import Answered, Place, State
from flows.pictures import BodyMap
from flows.position import answer_to, next_question
from flows.screen import Part, Screen
from flows.vocabulary import NOT_SURE

#: Kinds of messages that become the live card, and so follow the one with the picture.
_FOLLOWING = ("question", "guidance", "emergency")


def kept(content: Content, before: State, done: Step) -> Step:
    """The step, with what becomes of a picture that was on the live card before it."""
    question = _pictured(content, before)
    if question is None:
        return done
    card = live_card(content, before)
    leaves = _chosen(content, question, done.state)
    return Step(done.state, tuple(_after(card, leaves, one) for one in done.effects))


def _pictured(content: Content, state: State) -> str | None:
    """The question whose card carries a picture, if that card is live."""
    if state.place is not Place.ASKING or state.conversation is None:
        return None
    question = state.conversation.changing or next_question(content, state.conversation)
    spec = content.questions.get(question or "")
    return question if spec is not None and spec.picture else None


def _after(card: Screen, leaves: Screen | None, effect: Effect) -> Effect:
    if not isinstance(effect, Show) or effect.kind not in _FOLLOWING or effect.how == "bring":
        return effect
    if effect.screen.picture is None:
        urgent = effect.kind == "emergency"
        return replace(effect, how="new", leaves=None if urgent else leaves)
    if effect.how != "edit":
        return effect
    same = effect.screen.parts == card.parts
    return replace(effect, how="mark" if same else "caption")


def _chosen(content: Content, question: str, after: State) -> Screen | None:
    """The map with the chosen zones and their names; None when nothing was chosen."""
    answered = _answer(question, after)
    if answered is None or not answered.codes:
        return None
    order = content.questions[question].options
    zones = tuple(code for code in answered.codes if code != NOT_SURE)
    return Screen(
        "chosen",
        (Part("you-chose", (("answer", said(content, answered)),)),),
        picture=BodyMap(order, zones),
    )


def _answer(question: str, after: State) -> Answered | None:
    if after.conversation is not None:
        return answer_to(after.conversation, question)
    if after.episode is None:
        return None
    return next((one for one in after.episode.answered if one.question == question), None)
