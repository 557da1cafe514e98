"""What a sentence tells before anybody asks: "low back, dull, since yesterday's deadlifts".

House rules. Only codes are kept, never words, and nothing at all once consent is declined.
A told answer counts like a tapped one and is shown, so that it can be changed; a denial
of a danger sign is shown and counts for nothing, because that question is always asked.

Does not live here: reading the sentence (``flows.tongues``), the ear, the cards. Called by
``flows.talking``, ``flows.door``, ``flows.answering``, ``flows.checking``, ``flows.dropping``
and ``flows.engine``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows.asking import said
from flows.content import Content
from flows.contradictions import kinds
from flows.intake import Value
from flows.local_time import local
from flows.model import Answered, Conversation, State, Told
from flows.moves import new_conversation
from flows.screen import Part, Ref, Refs
from flows.tongues import read
from flows.vocabulary import FLAGS
from flows.wording import heard_in, lexicon_of

#: How long a sentence counts for a check that has not begun.
_FRESH = timedelta(hours=24)
_OPEN = "low_back_unsure"
#: Fewer words than this only answer the open question.
_SENTENCE = 4


def told(content: Content, state: State, text: str, now: datetime) -> Told | None:
    """What a text tells, or None when it tells nothing; ``now`` is aware, in UTC."""
    lexicon = lexicon_of(content, state)
    told_in_it = read(lexicon, text, local(content, state, now))
    answered = tuple(
        _answered(name, told_in_it[name])
        for name in content.questions
        if name in told_in_it and not _leaves_open(told_in_it[name])
    )
    heard = heard_in(content, state, text)
    raised = tuple((flag, value) for flag, value in heard.items() if value != "no")
    denied = tuple(flag for flag, value in heard.items() if value == "no")
    if not answered and not raised:
        return None
    return Told(now, answered, raised, denied, kinds(lexicon, text))


def _leaves_open(value: Value) -> bool:
    """ "Lower back" tells where to ask, and not yet where it is: the question is still asked."""
    return isinstance(value, tuple) and _OPEN in value


def _answered(question: str, value: Value) -> Answered:
    if isinstance(value, tuple):
        return Answered(question, value)
    if isinstance(value, str):
        return Answered(question, (value,))
    return Answered(question, number=value)


def beginning(state: State, now: datetime) -> Conversation:
    """A new check that knows what was told within the last day; times are older by now."""
    conversation = new_conversation(state, now)
    if state.told is None or now - state.told.at > _FRESH:
        return conversation
    heard = {**dict(state.told.heard), **dict(conversation.heard)}
    with_answers = taking(conversation, replace(state.told, answered=_older(state.told, now)))
    return replace(with_answers, heard=tuple(heard.items()))


def outlived(state: State, now: datetime) -> State:
    """The state without what was told too long ago to count."""
    told = state.told
    return state if told is None or now - told.at <= _FRESH else replace(state, told=None)


def without_signs(told: Told | None) -> Told | None:
    """What was told beside the danger signs, which a check-in has taken over."""
    return replace(told, heard=()) if told is not None and told.answered else None


def adding(before: Told | None, more: Told | None, now: datetime) -> Told | None:
    """What was told so far and what one more text tells; a stated sign is never told away."""
    if before is None or more is None or now - before.at > _FRESH:
        return more or before
    known = {flag: value for flag, value in before.heard if value == "yes"}
    heard = {**dict(before.heard), **dict(more.heard), **known}
    answered = {one.question: one for one in (*_older(before, now), *more.answered)}
    return replace(
        more,
        answered=tuple(answered.values()),
        heard=tuple(heard.items()),
        typed=tuple(dict.fromkeys((*before.typed, *more.typed))),
    )


def _older(told: Told, now: datetime) -> tuple[Answered, ...]:
    """The told answers at ``now``: the session is longer ago than it was."""
    passed = (now - told.at) / timedelta(hours=1)
    return tuple(
        replace(one, number=round(one.number + passed, 2))
        if one.question == "trained_hours_ago" and one.number is not None
        else one
        for one in told.answered
    )


def taking(conversation: Conversation, more: Told) -> Conversation:
    """The conversation with told answers to questions that have none yet."""
    done = {one.question for one in conversation.answered}
    new = tuple(one for one in more.answered if one.question not in done)
    return replace(
        conversation,
        answered=(*conversation.answered, *new),
        known=(*conversation.known, *(one.question for one in new)),
        typed=tuple(dict.fromkeys((*conversation.typed, *more.typed))),
    )


def understood(content: Content, more: Told | None) -> tuple[Part, ...]:
    """What was understood, line by line, above the next card; nothing when nothing was."""
    if more is None or not (more.answered or more.denied):
        return ()
    lines = [
        Part("review-line", (("name", Ref(f"name-{one.question}")), ("answer", said(content, one))))
        for one in more.answered
    ]
    if more.denied:
        keys = tuple(f"flag-{flag}.short" for flag in FLAGS if flag in more.denied)
        lines.append(Part("understood-denied", (("flags", Refs(keys)),)))
    return (Part("understood"), *lines, Part("understood-end"))


def news(
    content: Content,
    state: State,
    conversation: Conversation,
    text: str,
    now: datetime,
    *,
    answering: str,
) -> Told | None:
    """What a text in the middle of a check tells beside the question that it answers.

    None when it tells nothing new, in a check-in, or while one answer is being changed.
    """
    if conversation.check_in is not None or conversation.changing is not None:
        return None
    if len(text.split()) < _SENTENCE:
        return None
    more = told(content, state, text, now)
    if more is None:
        return None
    done = {answering, *(one.question for one in conversation.answered)}
    new = tuple(one for one in more.answered if one.question not in done)
    return replace(more, answered=new) if new else None
