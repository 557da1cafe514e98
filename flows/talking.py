"""Typed text: the ear first, then an answer to whatever is asked, then a door.

House rules. Text may raise urgency, never lower it. A text that states a danger sign
counts even before consent: it is answered at once, and its codes wait for the check that
it may begin. A text that answers nothing changes nothing but the count of misses.

Does not live here: the words (``flows/words``), matching (``flows.typed``, ``flows.ear``).
Called by ``flows.engine``; ``bot.communities.panel`` asks it first whether a text is alarming.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows import answering, door, dropping, explaining, finishing, first_words, reporting
from flows.asking import UNSURE
from flows.cards import CONSENT_VERSION, assessed, is_emergency
from flows.content import Content
from flows.contradictions import noted, read_choice
from flows.effects import Show, Step
from flows.guides import words
from flows.intake import Intake
from flows.lexicon import Lexicon
from flows.local_time import local
from flows.model import Answered, Conversation, Place, Said, State
from flows.moves import go_back, hear_flags, notice, record, show_live, turn
from flows.position import next_question
from flows.records import asking
from flows.result import guidance
from flows.screen import Button, Part, Screen
from flows.settings.cards import PLACES as SETTINGS
from flows.triage import assess
from flows.typed import is_label, is_verb, mentions_back, read, verb
from flows.vocabulary import CONTRADICTION, FlagValue, Level, flag_of
from flows.wording import heard_in, lexicon_of

_LONG = 1000
_SMALL_TALK = {"thanks": "glad-to-help", "are_you_ai": "what-i-am", "help": "help"}


def _alarms(content: Content, state: State, event: Said) -> dict[str, FlagValue]:
    heard = heard_in(content, state, event.text)
    # The words of an option are ours: they say what the option says, and state no other sign.
    ours = bool(heard) and _is_option(content, lexicon_of(content, state), state, event.text)
    silent = ("no", "yes") if ours else ("no",)
    return {flag: value for flag, value in heard.items() if value not in silent}


def _is_option(content: Content, lexicon: Lexicon, state: State, text: str) -> bool:
    question = _open_question(content, state)
    # On a danger screen the words of an option are the sign itself.
    return question not in content.screens and is_label(lexicon, question, text)


def _open_question(content: Content, state: State) -> str:
    """What is asked right now; nothing when no question is open."""
    if state.place is not Place.ASKING or state.conversation is None:
        return ""
    return state.conversation.changing or next_question(content, state.conversation) or ""


def alarming(content: Content, state: State, event: Said) -> bool:
    """Whether a text may speak of a danger sign."""
    return bool(_alarms(content, state, event))


def asks_of_danger(content: Content, state: State) -> bool:
    """Whether the open question is about danger signs, so that "no" to it must be meant."""
    question = _open_question(content, state)
    return question in content.screens or flag_of(question) is not None


def said(content: Content, state: State, event: Said, now: datetime) -> Step:
    """Answer a text, in any state."""
    if state.conversation is not None:
        held = state.conversation
        question = held.changing or next_question(content, held)
        with_words = noted(content, lexicon_of(content, state), held, event.text, question)
        state = replace(state, conversation=with_words)
    alarms = _alarms(content, state, event)
    if event.edited:
        alarms = {flag: value for flag, value in alarms.items() if value == "yes"}
        return _alarmed(content, state, alarms, "", now) if alarms else Step(state)
    if alarms:
        return _alarmed(content, state, alarms, event.text, now)
    answered = asking.said(content, state, event.text)
    if state.offered is not None:
        state = replace(state, offered=None)
    explained = answered or explaining.said(content, state, event.text)
    return explained or _calm(content, state, event.text, now)


# --- danger ----------------------------------------------------------------------


def _alarmed(
    content: Content, state: State, alarms: dict[str, FlagValue], text: str, now: datetime
) -> Step:
    stated: dict[str, FlagValue] = {flag: value for flag, value in alarms.items() if value == "yes"}
    if state.consent < CONSENT_VERSION:
        return _before_consent(content, state, stated, text, now)
    if stated and _known_emergency(content, state, stated):
        return show_live(content, state, kind="emergency")
    # While a question is open, its answer comes first.
    asking = state.place is Place.ASKING
    report = None if asking else reporting.report(content, state, text, now)
    if report is not None and report.state.conversation is not None:
        return _also_heard(content, report, report.state.conversation, alarms, now)
    conversation = state.conversation
    above: tuple[Part, ...] = ()
    if conversation is None:
        if not stated and state.episode is None and not _asking_about_back(content, state, text):
            return _calm(content, state, text, now, above=(Part("heard-unclear"),))
        more = first_words.told(content, state, text, now)
        told = first_words.adding(state.told, more, now)
        conversation = first_words.beginning(replace(state, told=told), now)
        state = replace(state, told=None)
        above = first_words.understood(content, more)
    answered = _answer_in(content, state, text, now)
    if answered is not None:
        conversation = answered
    heard = hear_flags(conversation, dict(alarms), now)
    if heard.heard == conversation.heard and state.conversation is not None and answered is None:
        # Nothing new was heard and nothing answered: what is left is the text itself.
        return _calm(content, state, text, now)
    # What must be seen today is said at once, before the questions that tell whether now.
    above = (*dropping.taken_seriously(content, stated), *above)
    return answering.carry_on(content, state, heard, now, "new", above)


def _also_heard(
    content: Content,
    report: Step,
    conversation: Conversation,
    alarms: dict[str, FlagValue],
    now: datetime,
) -> Step:
    """An answer to a check-in that also speaks of danger: both count."""
    heard = hear_flags(conversation, dict(alarms), now)
    marks = tuple(one for one in report.effects if not isinstance(one, Show))
    went_on = answering.carry_on(content, report.state, heard, now, "new")
    return Step(went_on.state, (*marks, *went_on.effects))


def _asking_about_back(content: Content, state: State, text: str) -> bool:
    """An unclear word only opens a check when the text is about a back or training."""
    return mentions_back(lexicon_of(content, state), text)


def _before_consent(
    content: Content, state: State, stated: dict[str, FlagValue], text: str, now: datetime
) -> Step:
    """Nothing may be recorded yet: say what the signs call for, and offer the check."""
    assessment = assess(content, Intake(flags=stated, others_denied=True))
    if not stated or assessment.level.rank < Level.URGENT.rank:
        return _calm(content, state, text, now, above=(Part("go-now"),) if stated else ())
    door = Button(f"{state.card + 1}.start", "check-my-back", "start")
    screen = Screen("result", guidance(assessment), ((door,),), level=assessment.level)
    kind = finishing.kind_of(assessment.level)
    more = first_words.told(content, state, text, now)
    remembered = replace(state, told=first_words.adding(state.told, more, now))
    return Step(turn(remembered, Place.WELCOME), (Show(screen, "new", kind),))


def _known_emergency(content: Content, state: State, stated: dict[str, FlagValue]) -> bool:
    """The live card already is the emergency that these signs would lead to."""
    if state.place is not Place.RESULT or state.episode is None:
        return False
    if assessed(content, state.episode).level is not Level.EMERGENCY:
        return False
    return set(stated).issubset(dict(state.episode.heard))


def _answer_in(content: Content, state: State, text: str, now: datetime) -> Conversation | None:
    """The conversation with this text also taken as the answer to the open question."""
    conversation = state.conversation
    if state.place is not Place.ASKING or conversation is None:
        return None
    question = conversation.changing or next_question(content, conversation)
    if question is None:
        return None
    given = _with_ticks(content, conversation, _read(content, state, question, text, now))
    if given is None:
        return None
    return record(content, conversation, given, now)


# --- no danger -------------------------------------------------------------------


def _calm(
    content: Content, state: State, text: str, now: datetime, above: tuple[Part, ...] = ()
) -> Step:
    lexicon = lexicon_of(content, state)
    command = verb(lexicon, text)
    if command in _SMALL_TALK and not is_emergency(state):
        return notice(state, *above, Part(_SMALL_TALK[command]))
    beside = door.beside(content, state, text, now)
    if beside is not None:
        return beside
    match state.place:
        case Place.ASKING if reporting.is_unclear_number(content, state, text):
            return show_live(content, turn(state, state.place), above=(Part("number-or-score"),))
        case Place.ASKING if state.conversation is not None:
            return _in_conversation(content, state, state.conversation, command, text, now)
        case Place.CONSENT:
            return door.consent(content, state, text, now)
        case Place.RESUMING | Place.RESUMING_SAFELY | Place.STOPPING if (
            state.conversation is not None
        ):
            return door.coming_back(content, state, state.conversation, text, now)
        case place if place in SETTINGS and state.conversation is not None:
            # The settings were only a look aside: the open question is answered.
            back = replace(state, place=Place.ASKING)
            return _in_conversation(content, back, state.conversation, command, text, now)
        case _:
            return door.at_the_door(content, state, text, now, above)


def _in_conversation(
    content: Content,
    state: State,
    conversation: Conversation,
    command: str | None,
    text: str,
    now: datetime,
) -> Step:
    question = conversation.changing or next_question(content, conversation)
    if command == "stop":
        return answering.stop(content, state, now)
    if command == "back":
        moved = replace(state, conversation=go_back(conversation, now))
        return show_live(content, turn(moved, Place.ASKING))
    if question is None:
        if is_verb(lexicon_of(content, state), "confirm", text):
            return finishing.finish(content, state, conversation, now)
        return answering.misunderstood(content, state)
    if command == "why":
        return show_live(content, replace(turn(state, state.place), why=True))
    done = bool(conversation.ticked) and is_verb(lexicon_of(content, state), "done", text)
    if command == "not_sure" or done:
        verb_pressed = "done" if done else "ns"
        return answering.asked(content, state, conversation, verb_pressed, "", now)
    spec = content.questions.get(question)
    if command == "skip" and spec is not None and spec.skip:
        return answering.answer(content, state, conversation, Answered(question), now, "new")
    return _answer(content, state, conversation, question, text, now)


def _answer(
    content: Content,
    state: State,
    conversation: Conversation,
    question: str,
    text: str,
    now: datetime,
) -> Step:
    """Take the text as the open question's answer, and whatever else it tells with it."""
    given = _with_ticks(content, conversation, _read(content, state, question, text, now))
    more = first_words.news(content, state, conversation, text, now, answering=question)
    if given is None and more is None:
        early = words.too_early(content, state, text)
        if early is not None:
            return early
        if len(text) > _LONG:
            return show_live(content, turn(state, state.place), above=(Part("too-long"),))
        return answering.misunderstood(content, state)
    if more is not None:
        conversation = first_words.taking(conversation, more)
    if given is not None:
        conversation = record(content, conversation, given, now)
    above = first_words.understood(content, more)
    return answering.carry_on(content, state, conversation, now, "new", above)


def _read(
    content: Content, state: State, question: str, text: str, now: datetime
) -> Answered | None:
    if question.startswith(CONTRADICTION) and state.conversation is not None:
        lexicon = lexicon_of(content, state)
        return read_choice(content, lexicon, state.conversation, question, text)
    lexicon = lexicon_of(content, state)
    typed = reporting.line_number(lexicon, text)
    return read(content, lexicon, question, typed, local(content, state, now))


def _with_ticks(
    content: Content, conversation: Conversation, given: Answered | None
) -> Answered | None:
    """A typed answer to a danger screen adds to what is ticked; "none" cannot take it back."""
    if given is None or given.question not in content.screens:
        return given
    ticked = tuple(one for one in conversation.ticked if not one.startswith(UNSURE))
    if ticked and not given.codes:
        return None
    return replace(given, codes=tuple(dict.fromkeys((*ticked, *given.codes))))
