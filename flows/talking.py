"""Typed text: the ear first, then an answer to whatever is asked, then a door.

House rules. Text may raise urgency, never lower it. A text that states a danger sign
counts even before consent: it is answered at once and nothing of it is kept. A text
that answers nothing changes nothing but the count of misses.

Does not live here: the words (``flows/words``), matching (``flows.typed``,
``flows.ear``). Called by ``flows.engine``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from flows import answering, asides, checking, commands, finishing
from flows.cards import CONSENT_VERSION, assessed, welcome_card
from flows.content import Content
from flows.ear import hear, plain_text
from flows.effects import Show, Step
from flows.intake import Intake
from flows.lexicon import Lexicon
from flows.model import (
    DEFAULT_LANGUAGE,
    Answered,
    Commanded,
    Conversation,
    Episode,
    Place,
    Said,
    State,
)
from flows.moves import go_back, hear_flags, new_conversation, notice, record, show_live, turn
from flows.position import next_question
from flows.result import guidance
from flows.screen import Button, Part, Screen
from flows.triage import assess
from flows.typed import is_verb, read, unsure, verb
from flows.vocabulary import FlagValue, Level

_LONG = 1000
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b\s*(am|pm)?")
_HALF_DAY = 12


def lexicon_of(content: Content, state: State) -> Lexicon:
    """The words of the person's language, or English where Spotter has none."""
    return content.lexicons.get(state.language, content.lexicons[DEFAULT_LANGUAGE])


def _alarms(content: Content, state: State, event: Said) -> dict[str, FlagValue]:
    heard = hear(lexicon_of(content, state), event.text)
    return {flag: value for flag, value in heard.items() if value != "no"}


def alarming(content: Content, state: State, event: Said) -> bool:
    """Whether a text states a danger sign plainly."""
    return "yes" in _alarms(content, state, event).values()


def said(content: Content, state: State, event: Said, now: datetime) -> Step:
    """Answer a text, in any state."""
    alarms = _alarms(content, state, event)
    if event.edited:
        alarms = {flag: value for flag, value in alarms.items() if value == "yes"}
        return _alarmed(content, state, alarms, "", now) if alarms else Step(state)
    if alarms:
        return _alarmed(content, state, alarms, event.text, now)
    return _calm(content, state, event.text, now)


# --- danger ----------------------------------------------------------------------


def _alarmed(
    content: Content, state: State, alarms: dict[str, FlagValue], text: str, now: datetime
) -> Step:
    stated: dict[str, FlagValue] = {flag: value for flag, value in alarms.items() if value == "yes"}
    if state.consent < CONSENT_VERSION:
        return _before_consent(content, state, stated, text, now)
    if stated and _known_emergency(content, state, stated):
        return show_live(content, state, kind="emergency")
    conversation = state.conversation
    if conversation is None:
        if not stated and not _asking_about_back(content, state, text):
            return _calm(content, state, text, now, above=(Part("heard-unclear"),))
        conversation = new_conversation(state, now)
    answered = _answer_in(content, state, text, now)
    if answered is not None:
        conversation = answered
    heard = hear_flags(conversation, dict(alarms), now)
    if heard == conversation and answered is None:
        # Nothing new was heard and nothing answered: what is left is the text itself.
        return _calm(content, state, text, now)
    return answering.carry_on(content, state, heard, now, "new")


def _asking_about_back(content: Content, state: State, text: str) -> bool:
    """An unclear word only opens a check when the text is about a back or training."""
    return lexicon_of(content, state).about_back.search(plain_text(text)) is not None


def _before_consent(
    content: Content, state: State, stated: dict[str, FlagValue], text: str, now: datetime
) -> Step:
    """Nothing may be kept yet: say what the signs call for, and offer the check."""
    assessment = assess(content, Intake(flags=stated, others_denied=True))
    if not stated or assessment.level.rank < Level.URGENT.rank:
        return _calm(content, state, text, now, above=(Part("go-now"),) if stated else ())
    door = Button(f"{state.card + 1}.start", "check-my-back", "start")
    screen = Screen("result", guidance(assessment), ((door,),), level=assessment.level)
    kind = finishing.kind_of(assessment.level)
    return Step(turn(state, Place.WELCOME), (Show(screen, "new", kind),))


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
    given = read(content, lexicon_of(content, state), question, text)
    if given is None:
        return None
    return record(content, conversation, given, now)


# --- no danger -------------------------------------------------------------------


def _calm(
    content: Content, state: State, text: str, now: datetime, above: tuple[Part, ...] = ()
) -> Step:
    lexicon = lexicon_of(content, state)
    command = verb(lexicon, text)
    if command in ("thanks", "are_you_ai", "help"):
        word = {"thanks": "glad-to-help", "are_you_ai": "what-i-am", "help": "help"}[command]
        return notice(state, *above, Part(word))
    match state.place:
        case Place.ASKING if state.conversation is not None:
            return _in_conversation(content, state, state.conversation, command, text, now)
        case Place.CONSENT:
            agreed = is_verb(lexicon, "yes", text)
            declined = is_verb(lexicon, "no", text)
            if agreed or declined:
                return answering.consent(content, state, "agree" if agreed else "decline", now)
            return answering.misunderstood(content, state)
        case Place.RESUMING | Place.RESUMING_SAFELY | Place.STOPPING if (
            state.conversation is not None
        ):
            return _coming_back(content, state, state.conversation, text, now)
        case Place.CLOCK:
            return _clock(content, state, text, now)
        case Place.FORGETTING:
            if is_verb(lexicon, "yes", text) or "delete" in text.lower():
                return asides.forget(state, erase=True)
            return asides.forget(state, erase=False)
        case _:
            return _at_the_door(content, state, text, now, above)


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
        return answering.stop(content, state)
    if command == "back":
        moved = replace(state, conversation=go_back(conversation, now))
        return show_live(content, turn(moved, Place.ASKING))
    if question is None:
        if is_verb(lexicon_of(content, state), "confirm", text):
            return finishing.finish(content, state, conversation, now)
        return answering.misunderstood(content, state)
    if command == "why":
        return show_live(content, replace(turn(state, state.place), why=True))
    if command == "not_sure":
        return answering.answer(content, state, conversation, unsure(question), now, "new")
    spec = content.questions.get(question)
    if command == "skip" and spec is not None and spec.skip:
        return answering.answer(content, state, conversation, Answered(question), now, "new")
    given = read(content, lexicon_of(content, state), question, text)
    if given is None:
        if len(text) > _LONG:
            return show_live(content, turn(state, state.place), above=(Part("too-long"),))
        return answering.misunderstood(content, state)
    return answering.answer(content, state, conversation, given, now, "new")


def _coming_back(
    content: Content, state: State, conversation: Conversation, text: str, now: datetime
) -> Step:
    lexicon = lexicon_of(content, state)
    if is_verb(lexicon, "carry_on", text):
        return answering.resume(content, state, conversation, now, "new")
    if is_verb(lexicon, "start", text):
        return answering.start_anew(content, replace(state, conversation=None), now)
    if "throw" in text.lower():
        return answering.throw_away(state)
    return answering.misunderstood(content, state)


def _clock(content: Content, state: State, text: str, now: datetime) -> Step:
    """From what the person's clock says, the offset from UTC to the quarter of an hour."""
    found = _CLOCK.search(plain_text(text))
    if found is None:
        return answering.misunderstood(content, state)
    hour, minute, half = int(found.group(1)), int(found.group(2)), found.group(3)
    if half is not None:
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0)
    apart = (hour * 60 + minute) - (now.hour * 60 + now.minute)
    # The nearest reading between UTC-12:00 and UTC+14:00, the zones that exist.
    apart = (round(apart / 15) * 15 + 720) % 1440 - 720
    known = turn(replace(state, offset_minutes=apart), Place.SETTINGS)
    return show_live(content, known)


def _at_the_door(
    content: Content, state: State, text: str, now: datetime, above: tuple[Part, ...]
) -> Step:
    """Nothing is being asked: an answer to an open check-in, a wish to start, or a greeting."""
    report = _check_in_report(content, state, text, now)
    if report is not None:
        return report
    lexicon = lexicon_of(content, state)
    if is_verb(lexicon, "stop", text):
        return commands.commanded(content, state, Commanded("stop"), now)
    if state.place is Place.RESULT and _is_emergency(state):
        return show_live(content, state, kind="emergency", above=(Part("still-go"),))
    if state.place is Place.WELCOME and (
        is_verb(lexicon, "start", text) or is_verb(lexicon, "yes", text)
    ):
        return answering.begin(content, state, now)
    if lexicon.about_back.search(plain_text(text)):
        above = (*above, Part("that-sounds-rough"))
    elif state.place is not Place.NOWHERE and not is_verb(lexicon, "start", text):
        above = (*above, Part("only-backs"))
    welcomed = turn(state, Place.WELCOME)
    return Step(welcomed, (Show(welcome_card(welcomed, *above), "new", "question"),))


def _is_emergency(state: State) -> bool:
    return state.episode is not None and state.episode.level is Level.EMERGENCY


def _check_in_report(content: Content, state: State, text: str, now: datetime) -> Step | None:
    """The typed answer to a check-in that was asked and is still open."""
    episode = state.episode
    if episode is None or not episode.open:
        return None
    waiting = [one for one in episode.check_ins if one.id in _unanswered(episode)]
    if not waiting:
        return None
    latest = waiting[-1]
    codes = _changes(content, state, text)
    if len(codes) != 1 or now - latest.due_at > timedelta(days=7):
        return None
    button = f"ci.{latest.id}.{codes[0]}"
    return checking.pressed(content, state, button, now)


def _unanswered(episode: Episode) -> set[str]:
    return set(episode.asked) - set(episode.replied)


def _changes(content: Content, state: State, text: str) -> tuple[str, ...]:
    said_plainly = plain_text(text).strip(" .!")
    lexicon = lexicon_of(content, state)
    numbered = {"1": "gone", "2": "better", "3": "same", "4": "worse", "5": "new"}
    if said_plainly in numbered:
        return (numbered[said_plainly],)
    found = [
        code
        for code, patterns in lexicon.codes.get("check_in", {}).items()
        if any(pattern.search(said_plainly) for pattern in patterns)
        and lexicon.denial.search(said_plainly) is None
    ]
    return tuple(found)
