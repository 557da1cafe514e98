"""What a press on the live card does.

Lives here: one function per kind of card. The engine has already made sure that the button
stands on the live card. Does not live here: typed text (``flows.talking``), check-in cards
(``flows.checking``). Called by ``flows.engine``, and by ``flows.talking``, ``flows.door``,
``flows.commands`` and ``flows.guides.pressing`` for what leads to the same.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flows import afterwards, checking, dropping, finishing, first_words
from flows.asking import UNSURE
from flows.cards import CONSENT_VERSION, assessed, live_card
from flows.content import Content
from flows.effects import (
    EraseEverything,
    How,
    RecordConsent,
    Show,
    Step,
    Toast,
)
from flows.guides.ladder import still_alarming
from flows.model import Answered, Conversation, Place, State
from flows.moves import go_back, notice, record, show_live, turn, without_danger
from flows.position import (
    answer_to,
    intake_of,
    next_question,
    softenable,
)
from flows.result import triggers
from flows.screen import Part, Refs, Screen
from flows.settings import pressing as settings
from flows.settings.cards import PLACES as SETTINGS
from flows.triage import is_certain_emergency
from flows.typed import unsure
from flows.vocabulary import ANSWERS, DANGER_SCREENS, FLAGS, NOT_SURE
from flows.weekly import answering as weekly


def pressed(content: Content, state: State, button: str, now: datetime) -> Step:
    """Do what a button of the live card says; ``button`` is ``<card>.<verb>[.<arg>]``."""
    _, verb, *rest = button.split(".", 2)
    arg = rest[0] if rest else ""
    match state.place:
        case Place.ASKING if state.conversation is not None:
            return asked(content, state, state.conversation, verb, arg, now)
        case Place.RESUMING | Place.RESUMING_SAFELY | Place.STOPPING:
            return _coming_back(content, state, verb, now)
        case Place.CONSENT:
            return consent(content, state, verb, now)
        case Place.RESULT if state.episode is not None:
            return afterwards.pressed(content, state, state.episode, verb, now)
        case Place.LOOKING_AHEAD:
            return weekly.pressed(content, state, verb, arg, now)
        case place if place in SETTINGS:
            return settings.pressed(content, state, verb, arg, now)
        case _:
            return begin(content, state, now, how="edit")


def begin(content: Content, state: State, now: datetime, how: How = "new") -> Step:
    """Start a check, after consent; an unfinished one is offered first."""
    if state.consent < CONSENT_VERSION:
        return show_live(content, turn(state, Place.CONSENT), how=how)
    if state.conversation is not None and state.conversation.answered:
        return show_live(content, turn(state, Place.RESUMING), how=how)
    return start_anew(content, state, now, how)


def start_anew(content: Content, state: State, now: datetime, how: How = "new") -> Step:
    """Start a check from its first question, or from what was told before it."""
    state = dropping.all_dropped(content, state, now)
    conversation = with_open_alarms(content, state, now)
    above = first_words.understood(content, state.told)
    return carry_on(content, replace(state, told=None), conversation, now, how, above)


def with_open_alarms(content: Content, state: State, now: datetime) -> Conversation:
    """An empty check that first asks, by name, about the signs of an alarm that was never settled.

    Leaving and silence settle nothing; the signs are those of the result and of the last
    check-in.
    """
    conversation = first_words.beginning(state, now)
    episode = state.episode
    if episode is None or not still_alarming(episode):
        return conversation
    signs = [name for name in triggers(assessed(content, episode)) if name in FLAGS]
    if episode.latest is not None:
        today = intake_of(content, episode.latest).flags
        signs += [name for name, value in today.items() if value == "yes"]
    asked = dict.fromkeys(signs, NOT_SURE) | dict(conversation.heard)
    return replace(conversation, heard=tuple(asked.items()))


def consent(content: Content, state: State, verb: str, now: datetime) -> Step:
    """Agree, decline, say that one is too young, or read more first."""
    if verb == "agree":
        agreed = replace(state, consent=CONSENT_VERSION)
        started = start_anew(content, agreed, now, how="edit")
        return Step(started.state, (RecordConsent(CONSENT_VERSION), *started.effects))
    if verb == "why":
        return show_live(content, replace(state, why=not state.why), how="edit")
    place = Place.YOUNG if verb == "young" else Place.DECLINED
    card = live_card(content, turn(state, place))
    if state.consent:
        return Step(turn(state, place), (Show(card, "edit", "question"),))
    # Nobody who has never agreed leaves a row behind.
    return Step(State(), (EraseEverything(), Show(card, "edit", "erased")))


def asked(
    content: Content, state: State, conversation: Conversation, verb: str, arg: str, now: datetime
) -> Step:
    """Do what a button of a question or of the review says."""
    question = conversation.changing or next_question(content, conversation)
    match verb:
        case "on" | "off":
            return _tick(content, state, conversation, question or "", arg, verb == "on", now)
        case "why":
            return show_live(content, replace(state, why=not state.why), how="edit")
        case "back":
            moved = replace(state, conversation=go_back(conversation, now))
            return show_live(content, turn(moved, Place.ASKING), how="edit")
        case "stop":
            return stop(content, state, now, how="edit")
        case "confirm":
            return finishing.finish(content, state, conversation, now)
        case "ch":
            changing = replace(conversation, changing=arg, ticked=_draft(conversation, arg))
            moved = replace(state, conversation=changing)
            return show_live(content, turn(moved, Place.ASKING), how="edit")
        case "ns" if question in content.screens and not conversation.unsure:
            unsure = replace(conversation, unsure=True, touched_at=now)
            moved = replace(state, conversation=unsure)
            return show_live(content, turn(moved, Place.ASKING), how="edit")
        case _:
            given = _given(content, conversation, question or "", verb, arg)
            if given is None:
                return Step(state, (Toast("choose-first"),))
            return answer(content, state, conversation, given, now, how="edit")


def _draft(conversation: Conversation, question: str) -> tuple[str, ...]:
    """What was ticked before, when an answer is changed."""
    before = answer_to(conversation, question)
    if before is None or before.codes == (NOT_SURE,):
        return ()
    many = question in DANGER_SCREENS or (question in ANSWERS and ANSWERS[question].kind == "many")
    return before.codes if many else ()


def _given(
    content: Content, conversation: Conversation, question: str, verb: str, arg: str
) -> Answered | None:
    """The answer that a button gives; None when Done was pressed with nothing chosen."""
    codes = tuple(one for one in conversation.ticked if not one.startswith(UNSURE))
    if verb == "ns" and question in content.screens:
        # Cannot tell on any: what was ticked stays ticked.
        rest = tuple(flag for flag in content.screens[question] if flag not in codes)
        return Answered(question, codes, unsure=rest)
    if verb == "ns":
        return unsure(question)
    if verb in ("skip", "none"):
        return Answered(question)
    if verb == "done":
        doubts = tuple(one[1:] for one in conversation.ticked if one.startswith(UNSURE))
        if not codes and not doubts:
            return None
        return Answered(question, codes, unsure=tuple(one for one in doubts if one not in codes))
    if question in ANSWERS and ANSWERS[question].kind == "number":
        return Answered(question, number=float(arg))
    return Answered(question, (arg,))


def _tick(
    content: Content,
    state: State,
    conversation: Conversation,
    question: str,
    code: str,
    on: bool,
    now: datetime,
) -> Step:
    """Toggle one item; a danger sign that is certain on its own ends the questions at once."""
    mark = UNSURE if conversation.unsure and question in content.screens else ""
    others = tuple(one for one in conversation.ticked if one != mark + code)
    ticked = (*others, mark + code) if on else others
    draft = replace(conversation, ticked=ticked, touched_at=now)
    if on and not mark and question in content.screens:
        certain = {flag: "yes" for flag in ticked if flag not in softenable(content)}
        certain = {flag: one for flag, one in certain.items() if not flag.startswith(UNSURE)}
        heard = tuple({**dict(conversation.heard), **certain}.items())
        alarmed = replace(draft, heard=heard)
        if is_certain_emergency(content, intake_of(content, alarmed, settled=False)):
            return carry_on(content, state, alarmed, now, how="edit")
    moved = replace(state, conversation=draft, misses=0)
    if state.settings.simple:
        return Step(moved, (Show(_chosen(live_card(content, moved)), "new", "question"),))
    return show_live(content, moved, how="edit")


def _chosen(card: Screen) -> Screen:
    """What is ticked by now; a whole list that is read out again after each tick tires."""
    ticked = tuple(one.label for one in card.buttons if one.ticked)
    told = Part("chosen", (("flags", Refs(ticked)),)) if ticked else Part("chosen-none")
    return replace(card, parts=(told, Part("chosen-more")))


def answer(
    content: Content,
    state: State,
    conversation: Conversation,
    given: Answered,
    now: datetime,
    how: How,
) -> Step:
    """Record one answer and go on to whatever it leads to."""
    return carry_on(content, state, record(content, conversation, given, now), now, how)


def carry_on(
    content: Content,
    state: State,
    conversation: Conversation,
    now: datetime,
    how: How,
    above: tuple[Part, ...] = (),
) -> Step:
    """The next question, the review, or the end: at once when an emergency is certain."""
    alarmed = is_certain_emergency(content, intake_of(content, conversation, settled=False))
    if conversation.check_in is not None and state.episode is not None:
        if alarmed or next_question(content, conversation) is None:
            return checking.finish(content, state, state.episode, conversation, now)
    elif alarmed:
        return finishing.finish(content, state, conversation, now)
    moved = turn(state, Place.ASKING, conversation)
    return show_live(content, moved, how=how, above=above)


def stop(content: Content, state: State, now: datetime, how: How = "new") -> Step:
    """Stop the questions: nothing of a check that has barely begun is kept."""
    conversation = state.conversation
    if conversation is None:
        return notice(state, Part("nothing-to-stop"))
    worth_keeping = len(conversation.answered) > 3 or conversation.check_in is not None
    if worth_keeping:
        return show_live(content, turn(state, Place.STOPPING), how=how)
    return throw_away(content, state, now, how)


def throw_away(content: Content, state: State, now: datetime, how: How = "new") -> Step:
    """Drop the unfinished check; what must be seen all the same is said once more."""
    signs = dropping.last_word(content, state.conversation)
    left = turn(dropping.dropped(content, state, now), Place.STOPPED)
    screen = Screen("stopped", (Part("stopped-nothing-kept"), *signs, Part("go-now")))
    return Step(left, (Show(screen, how, "question"),))


def _coming_back(content: Content, state: State, verb: str, now: datetime) -> Step:
    if verb == "resume" and state.conversation is not None:
        return resume(content, state, state.conversation, now, how="edit")
    if verb == "save":
        saved = turn(state, Place.STOPPED)
        return Step(
            saved, (Show(Screen("stopped", (Part("saved-for-later"),)), "edit", "question"),)
        )
    if verb == "throw":
        return throw_away(content, state, now, how="edit")
    return start_anew(content, state, now, how="edit")


def resume(
    content: Content, state: State, conversation: Conversation, now: datetime, how: How
) -> Step:
    """Carry on; after a day the danger signs are asked again first."""
    fresh = replace(conversation, ticked=(), unsure=False, changing=None, touched_at=now)
    if state.place is Place.RESUMING_SAFELY:
        fresh = without_danger(content, fresh)
    return show_live(content, turn(replace(state, conversation=fresh), Place.ASKING), how=how)


def misunderstood(content: Content, state: State) -> Step:
    """Show the live card again, with a word on how to answer it."""
    missed = replace(turn(state, state.place), misses=state.misses + 1)
    return show_live(content, missed)
