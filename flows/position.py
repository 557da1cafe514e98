"""Where a conversation stands, computed from its answers and from nothing else.

House rule: there are no state numbers and no edges. The next question is the first unanswered
one whose condition holds, so that Back is dropping the last answer, and changed content or a
restart can never strand anybody. Also here: what a conversation's answers add up to (the
Intake). Does not live here: recording an answer (``flows.engine``). Called by the cards and by
every module that moves a conversation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from flows import contradictions
from flows.conditions import Facts
from flows.content import Content, Flag, Pathway
from flows.intake import Intake, Value, answered_facts, truths_of
from flows.lately import lately
from flows.model import Answered, Conversation
from flows.triage import pathway_of
from flows.vocabulary import (
    ANSWERS,
    CLARIFY,
    CONTRADICTION,
    DANGER_SCREENS,
    NOT_SURE,
    FlagValue,
    flag_of,
)

#: What a check-in asks, by the change that was reported.
_CHECK_IN_QUESTIONS = {
    "gone": (),
    "better": ("severity", "function"),
    "same": ("severity", "function"),
    # Where it runs to now: pain below a knee is nothing that a danger screen asks about.
    "worse": ("severity", "spread", "function"),
    "new": ("severity", "spread", "function"),
}
_HIGHEST = 10.0
_CHECK_IN_SCREENS = ("danger_below", "danger_body")


@dataclass(frozen=True, slots=True)
class Position:
    """All that a conversation's answers say of where it stands.

    ``answers`` are as given, ``read`` with the more urgent reading of what contradicts;
    ``ticked`` are the flags as the danger screens left them, ``facts`` what ``ask_if`` looks
    at, ``clarifiers`` the flags that something calls to be asked about on their own. ``asked``
    are all questions in asking order, answered or not; ``next`` is the first unanswered one,
    and ``left`` is how many more there may be, at most: open conditions count as asked.
    Clarifiers are not among these, for they belong to the question that called for them.
    """

    answers: Mapping[str, Value]
    read: Mapping[str, Value]
    ticked: Mapping[str, FlagValue]
    facts: Facts
    pathway: Pathway
    clarifiers: tuple[str, ...]
    asked: tuple[str, ...]
    next: str | None
    left: int


@lately()
def position(content: Content, conversation: Conversation) -> Position:
    """Where a conversation stands."""
    answers = _answers(conversation)
    codes, numbers = answered_facts(Intake(answers=answers))
    standing = contradictions.standing_in(content, conversation, codes, numbers)
    read = contradictions.with_readings(content, conversation, answers, standing)
    if read is not answers:
        codes, numbers = answered_facts(Intake(answers=read))
    ticked = _screen_flags(content, conversation)
    # Flags as ticked on the screens, before any clarifier.
    facts = Facts(truths_of(ticked, {}), codes, numbers)
    pathway = pathway_of(content, Intake(answers=answers))
    clarifiers = tuple([flag.id for flag in content.clarifying if flag.asked(facts)])
    if conversation.check_in is None:
        truths = [(name, content.questions[name].asked(facts)) for name in pathway.questions]
        numbered = (*DANGER_SCREENS, *[name for name, truth in truths if truth])
        possible = (*DANGER_SCREENS, *[name for name, truth in truths if truth is not False])
        # What was told without being asked stays a question, so that it can be changed.
        beside = (*conversation.known, *contradictions.asked(content, conversation, standing))
    else:
        questions = _check_in_questions(content, conversation, facts)
        numbered = possible = (*_CHECK_IN_SCREENS, *questions)
        beside = ()
    unclear = [flag for flag, value in conversation.heard if value == NOT_SURE]
    asked = (*[CLARIFY + flag for flag in (*unclear, *clarifiers)], *numbered, *beside)
    done = {one.question for one in conversation.answered}
    return Position(
        answers=answers,
        read=read,
        ticked=ticked,
        facts=facts,
        pathway=pathway,
        clarifiers=clarifiers,
        asked=asked,
        next=next((one for one in asked if one not in done), None),
        left=len([one for one in possible if one not in done]),
    )


def answer_to(conversation: Conversation, question: str) -> Answered | None:
    """The answer to a question, or None while it is unanswered."""
    return next((one for one in conversation.answered if one.question == question), None)


def next_question(content: Content, conversation: Conversation) -> str | None:
    """The first unanswered question whose condition holds; None when all are answered."""
    return position(content, conversation).next


def questions_asked(content: Content, conversation: Conversation) -> frozenset[str]:
    """Every question that the answers so far call for, answered or not."""
    return frozenset(position(content, conversation).asked)


def _check_in_questions(
    content: Content, conversation: Conversation, facts: Facts
) -> tuple[str, ...]:
    """What a check-in asks; little pain that got better stops nobody, until the last time."""
    asked = _CHECK_IN_QUESTIONS.get(conversation.change or "new", ())
    little = facts.numbers.get("severity", _HIGHEST) <= content.anchors["settled"]
    eased = conversation.change == "better" and little
    return asked[:1] if eased and conversation.check_in != "day7" else asked


def questions_left(content: Content, conversation: Conversation) -> int:
    """How many more questions there may be, at most."""
    return position(content, conversation).left


def questions_done(conversation: Conversation) -> int:
    """How many numbered questions were asked and answered; what was told unasked is none."""
    told = conversation.known
    asked = [one.question for one in conversation.answered if one.question not in told]
    return len([name for name in asked if is_numbered(name)])


def is_numbered(question: str) -> bool:
    """Whether a question counts as one of so many: clarifiers and contradictions come on top."""
    return not question.startswith((CLARIFY, CONTRADICTION))


def _screen_flags(content: Content, conversation: Conversation) -> dict[str, FlagValue]:
    flags: dict[str, FlagValue] = {}
    for one in conversation.answered:
        if one.question not in content.screens:
            continue
        everything = one.codes == (NOT_SURE,)
        for flag in content.screens[one.question]:
            if flag in one.codes:
                flags[flag] = "yes"
            else:
                flags[flag] = NOT_SURE if everything or flag in one.unsure else "no"
    return flags


def _answers(conversation: Conversation) -> dict[str, Value]:
    answers: dict[str, Value] = {}
    for one in conversation.answered:
        if one.question not in ANSWERS or one.codes == (NOT_SURE,):
            continue
        if one.number is not None:
            answers[one.question] = one.number
        elif one.codes:
            many = ANSWERS[one.question].kind == "many"
            answers[one.question] = one.codes if many else one.codes[0]
    return answers


def intake_of(content: Content, conversation: Conversation, *, settled: bool = True) -> Intake:
    """What the conversation adds up to.

    With ``settled=False`` a ticked flag whose clarifier is still open counts as "not
    sure", so that nobody is sent off before that one question was asked.
    """
    here = position(content, conversation)
    answers, flags = dict(here.read), dict(here.ticked)
    clarified: dict[str, FlagValue] = {}
    for one in conversation.answered:
        flag = flag_of(one.question)
        if flag is not None and one.codes:
            clarified[flag] = cast(FlagValue, one.codes[0])
    stated = {name for name, value in conversation.heard if value == "yes"}
    for name, value in conversation.heard:
        if flags.get(name) != "yes":
            flags[name] = cast(FlagValue, value)
    if not settled:
        for name in _unsettled(content, here, clarified):
            flags[name] = NOT_SURE
            _clarify(content.flags[name], "no", {}, answers)
    for name, value in clarified.items():
        _clarify(content.flags[name], value, flags, answers)
    # What was written plainly stands, whatever was tapped before or after it.
    flags |= dict.fromkeys(stated, "yes")
    return Intake(
        answers=answers,
        flags=flags,
        unsure=frozenset(one.question for one in conversation.answered if one.codes == (NOT_SURE,)),
    )


def _clarify(
    flag: Flag, value: FlagValue, flags: dict[str, FlagValue], answers: dict[str, Value]
) -> None:
    """Let one clarifier's answer settle its flag; an unclear one leaves a "yes" standing."""
    if value != NOT_SURE or flags.get(flag.id) != "yes":
        flags[flag.id] = value
    if value == "yes" and flag.softens is not None:
        flags[flag.softens] = "no"
    if value == "no" and flag.takes_back is not None:
        answer, code, instead = flag.takes_back
        given = answers.get(answer)
        if isinstance(given, tuple) and code in given:
            kept = [instead if one == code else one for one in given]
            answers[answer] = tuple(dict.fromkeys(kept))


def _unsettled(
    content: Content, here: Position, clarified: Mapping[str, FlagValue]
) -> Iterator[str]:
    for name in here.clarifiers:
        flag = content.flags[name]
        about = flag.softens or (name if flag.takes_back else None)
        if about is not None and name not in clarified:
            yield about


def softenable(content: Content) -> frozenset[str]:
    """Flags that a clarifier may take back, so that ticking them alone is not yet certain."""
    softened = {flag.softens for flag in content.flags.values() if flag.softens}
    return frozenset(softened) | {flag.id for flag in content.flags.values() if flag.takes_back}
