"""One event in, the next state and its effects out: the whole conversation.

House rules. ``step`` is pure and total: no sequence of events raises, and every event is
answered or leaves the state as it was. The red-flag ear hears every text before anything
else. A press only counts when its button stands on the live card. The position is
computed from the answers (``flows.position``), never kept.

Does not live here: check-ins (``flows.checking``), commands (``flows.commands``), what a
button of a question does (``flows.answering``). Called by ``bot.service`` and, for the end of
a step, by ``bot.records.reading``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from flows import (
    answering,
    asking_again,
    checking,
    coming_due,
    commands,
    door,
    dropping,
    explaining,
    first_words,
    photos,
    simple,
    talking,
)
from flows.cards import hides_emergency, live_card
from flows.check_in_card import is_check_in_button
from flows.content import Content
from flows.effects import CancelCheckIns, Effect, Recall, Show, Step, Toast
from flows.explaining import is_explaining_button
from flows.guides import pressing
from flows.guides.pages import is_guide_button
from flows.model import (
    CameBack,
    CheckInDue,
    Commanded,
    Conversation,
    Event,
    Left,
    Place,
    Pressed,
    Said,
    SentMedia,
    State,
)
from flows.moves import notice, show_live, turn, without_danger
from flows.records import asking
from flows.records.cards import is_history_button
from flows.screen import Part, Screen
from flows.settings import clock
from flows.settings.cards import PLACES as SETTINGS
from flows.settings.clock_buttons import is_clock_button
from flows.weekly import due as weekly
from flows.weekly import promising

#: Ages of an unfinished check: after the first it asks whether to carry on, after the
#: second it asks the danger signs again, after the third it starts anew.
ASK_AFTER = timedelta(hours=2)
ASK_DANGER_AFTER = timedelta(hours=24)
FORGET_AFTER = timedelta(hours=72)

#: Commands that what was heard has answered already: with questions or with a result.
_OBEYED_BY_ASKING = frozenset({"start", "check", "how"})
_UNFINISHED = frozenset(
    {Place.ASKING, Place.RESUMING, Place.RESUMING_SAFELY, Place.STOPPING, Place.STOPPED}
)
#: Pages that a check waits behind.
_ASIDE = SETTINGS | {Place.LOOKING_AHEAD}


def step(state: State, event: Event, now: datetime, content: Content) -> Step:
    """Answer one event at the moment ``now`` (aware, UTC). Never raises."""
    before = first_words.outlived(state, now)
    return concluded(content, before, event, _answered(content, before, event, now), now)


def concluded(content: Content, before: State, event: Event, done: Step, now: datetime) -> Step:
    """What holds at the end of every step, also of one that something was looked up for."""
    kept = promising.kept(content, event, simple.offered(before, event, done), now)
    return photos.kept(content, before, kept)


def _answered(content: Content, state: State, event: Event, now: datetime) -> Step:
    if hides_emergency(state) and not _is_for_page(content, state, event, now):
        state = turn(state, Place.RESULT)
    match event:
        case CheckInDue(kind=kind):
            come = weekly.due if kind == promising.KIND else coming_due.due
            return _discreet(come(content, state, event, now))
        case CameBack():
            return _discreet(asking_again.again(content, state, event, now))
        case Left():
            return _left(state)
        case Said() if talking.alarming(content, state, event):
            return talking.said(content, _refreshed(content, state, now), event, now)
        case Said():
            return _aged(content, state, event, now) or talking.said(content, state, event, now)
        case Commanded(argument=words) if words and talking.alarming(content, state, Said(words)):
            # "/check I cannot pee" is heard before it is obeyed.
            heard = talking.said(content, _refreshed(content, state, now), Said(words), now)
            return _left_undone(heard, event)
        case Commanded():
            aged = _dropped(content, state, now)
            return commands.commanded(content, aged or state, event, now)
        case SentMedia():
            return _media(content, state)
        case _:
            return _pressed(content, state, event, now)


def _is_for_page(content: Content, state: State, event: Event, now: datetime) -> bool:
    """Whether it is for the page of the settings that is live; that page is a look aside."""
    match event:
        case Said(text, edited=False):
            return door.beside(content, state, text, now) is not None
        case Pressed(button) if button[:1].isdecimal():
            return _is_live(live_card(content, state), button)
        case _:
            return True


def _discreet(done: Step) -> Step:
    """Where that is wished, a message that nobody asked for begins with nothing but greetings.

    Lock screens show more than the first line, which is neutral for everybody.
    """
    if not done.state.settings.discreet:
        return done
    return replace(done, effects=tuple(_greeting(one) for one in done.effects))


def _greeting(effect: Effect) -> Effect:
    if not isinstance(effect, Show):
        return effect
    first, *rest = effect.screen.parts
    return replace(effect, screen=replace(effect.screen, parts=(first, Part("discreet"), *rest)))


def _left(state: State) -> Step:
    """Nobody follows up on somebody who has gone; a later check is followed up again."""
    episode = state.episode
    ended = None if episode is None else replace(episode, open=False)
    return Step(replace(state, episode=ended), (CancelCheckIns(),))


def _left_undone(heard: Step, event: Commanded) -> Step:
    """The answer to danger in a command's words, and that the command itself was not done."""
    if event.name not in commands.COMMANDS or event.name in _OBEYED_BY_ASKING:
        return heard
    return notice(heard.state, Part("command-not-done"), before=heard.effects)


def _dropped(content: Content, state: State, now: datetime) -> State | None:
    """The state without a check that was left alone too long, or None when there is none."""
    conversation = _unfinished(state)
    if conversation is None or now - conversation.touched_at <= FORGET_AFTER:
        return None
    return turn(dropping.all_dropped(content, state, now), Place.WELCOME)


def _unfinished(state: State) -> Conversation | None:
    return state.conversation if state.place in _UNFINISHED else None


def _refreshed(content: Content, state: State, now: datetime) -> State:
    """The state for a text that may speak of danger: nothing holds it up, nothing old denies it."""
    if state.place in _ASIDE and state.conversation is not None:
        # The check that waits behind that page takes the sign in.
        state = replace(state, place=Place.STOPPED)
    dropped = _dropped(content, state, now)
    conversation = _unfinished(state)
    if dropped is not None or conversation is None:
        return dropped or state
    if now - conversation.touched_at > ASK_DANGER_AFTER:
        conversation = without_danger(content, conversation)
    return replace(state, conversation=conversation, place=Place.ASKING)


def _aged(content: Content, state: State, event: Said | Pressed, now: datetime) -> Step | None:
    """Ask what to do with a check that was left alone for hours; None when there is none."""
    conversation = _unfinished(state)
    if conversation is None:
        return None

    dropped = _dropped(content, state, now)
    if dropped is not None:
        signs = dropping.last_word(content, conversation)
        return show_live(content, dropped, above=(Part("too-long-ago"), *signs))
    age = now - conversation.touched_at
    if age > ASK_DANGER_AFTER and state.place is not Place.RESUMING_SAFELY:
        return show_live(content, turn(state, Place.RESUMING_SAFELY))
    asked = isinstance(event, Said) and not event.edited and state.place is Place.ASKING
    if age > ASK_AFTER and asked:
        return show_live(content, turn(state, Place.RESUMING))
    return None


def _media(content: Content, state: State) -> Step:
    if state.place is Place.NOWHERE:
        return show_live(content, turn(state, Place.WELCOME), above=(Part("only-words"),))
    return notice(state, Part("only-words"))


def _pressed(content: Content, state: State, event: Pressed, now: datetime) -> Step:
    if asking.is_rights_button(event.button):
        return asking.pressed(content, state, event.button)
    if is_history_button(event.button):
        return Step(state, (Recall(event.button),))
    if is_check_in_button(event.button):
        return checking.pressed(content, state, event.button, now)
    if is_guide_button(event.button):
        return pressing.pressed(content, state, event.button, now)
    if is_explaining_button(event.button):
        return explaining.pressed(content, state, event.button)
    if is_clock_button(event.button):
        return clock.pressed(content, state, event.button, now)
    if simple.is_simple_button(event.button):
        return simple.pressed(content, state, event.button)
    live = live_card(content, state)
    if not _is_live(live, event.button):
        return Step(state, (Toast("already-answered"), Show(live, "bring", "question")))
    if state.offered is not None:
        state = replace(state, offered=None)
    aged = _aged(content, state, event, now)
    if aged is not None:
        return aged
    return answering.pressed(content, state, event.button, now)


def _is_live(live: Screen, button: str) -> bool:
    names = [one.id for row in live.rows for one in row]
    return button in names or _legal(button) in map(_legal, names)


def _legal(button: str) -> str:
    """A toggle counts in both directions, so that a second tap on the same card is harmless."""
    return button.replace(".off.", ".on.", 1)
